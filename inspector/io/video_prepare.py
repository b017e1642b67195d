"""The index of a video: kept in the cache, or made from the packets and proved by decoding.

Most containers say when each packet's frame is shown, so the order of frames is known without
decoding. But a file may lie, packets may be damaged, may hold two frames or half of one. So what
the packets say is held against what decoding gives: the whole of a short video, samples of a long
one. Where they disagree, decoding all of it from the start is what counts.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from av.video.frame import VideoFrame

from inspector.core.errors import SourceError
from inspector.core.progress import Progress
from inspector.io.hashing import quick_key
from inspector.io.video_file import VideoFile, no_pictures
from inspector.io.video_index import PacketTable, VideoIndex, scan
from inspector.io.video_index_file import load_index, save_index
from inspector.io.video_pictures import fingerprint
from inspector.io.video_reader import FrameReader

WHOLE_PIXELS = 4_000_000_000
"""Up to so many pixels in all frames, every frame is decoded once before the index is trusted."""

_SAMPLES, _SAMPLED_FRAMES = 6, 300
_CHECKED_ENTRIES = 64
_AFTER_ENTRY = (0, 1, 2, 3, 7)
_RING_BYTES = 64 << 20
_FARTHEST_LEAD_IN = 2
_REPORT_EVERY = 16

Proof = Mapping[int, int]
"""Fingerprints of pictures by frame number."""


def known_index(path: Path, cache_dir: Path | None) -> VideoIndex | None:
    """The index of a video, if the cache has it. Raises SourceError if the video is gone."""
    return load_index(_place(path, cache_dir)) if cache_dir else None


def forget_index(path: Path, cache_dir: Path) -> None:
    """Take an index out of the cache that does not fit its video."""
    with contextlib.suppress(OSError):
        _place(path, cache_dir).unlink(missing_ok=True)


def prepare_index(
    path: Path,
    cache_dir: Path | None,
    progress: Progress,
    whole_pixels: int = WHOLE_PIXELS,
) -> VideoIndex:
    """The index of a video, from the cache if it is there.

    Raises SourceError and Cancelled; a cache that cannot be read or written is no error.
    """
    known = known_index(path, cache_dir)
    if known is not None:
        return known
    index = _made(path, progress, whole_pixels)
    if cache_dir is not None:
        with contextlib.suppress(OSError):
            save_index(_place(path, cache_dir), index)
    return index


def _place(path: Path, cache_dir: Path) -> Path:
    return cache_dir / f"{quick_key(path)}.frames"


def _made(path: Path, progress: Progress, whole_pixels: int) -> VideoIndex:
    with VideoFile(path) as file:
        pixels = file.stream.width * file.stream.height
        table = scan(file, progress.part(0, 3))
    packets = len(table.sizes)
    if table.tells_order and packets * max(pixels, 1) > whole_pixels:
        index = table.index(table.order_by_stamps())
        sampled = _samples(path, index, progress.part(1, 3))
        if sampled is not None:
            return _trusted(path, index, sampled, progress.part(2, 3))
    index, proof = _decoded(path, table, progress.part(1, 3))
    trusted = _trusted(path, index, proof, progress.part(2, 3))
    if not trusted.hard or not trusted.threads:
        return trusted
    # Damage of which the decoder says nothing.
    index, proof = _decoded(path, table, progress.part(1, 3), (False,))
    return _trusted(path, index, proof, progress.part(2, 3))


def _decoded(
    path: Path, table: PacketTable, progress: Progress, ways: Sequence[bool] = (True, False)
) -> tuple[VideoIndex, Proof]:
    """What decoding everything from the start gives: the index, and every picture's fingerprint.

    `ways`: with several threads or not, tried in order until no damage speaks against one.
    """
    for threads in ways:
        proof: dict[int, int] = {}
        corrupt = table.damaged
        with VideoFile(path, threads=threads) as file:
            for packet, frame in _all_frames(file, len(table.sizes), progress):
                proof.setdefault(packet, fingerprint(frame))
                corrupt |= frame.is_corrupt
            corrupt |= file.errors > 0
        # A damaged frame may look different each time several are decoded at once.
        if not (corrupt and threads):
            break
    frames = np.array([p for p in proof if 0 <= p < len(table.sizes)], np.int64)
    if not len(frames):
        raise no_pictures(path, f"no frame in {len(table.sizes)} packets")
    index = replace(table.index(frames), threads=threads)
    return index, {n: proof[int(p)] for n, p in enumerate(frames)}


def _all_frames(
    file: VideoFile, packets: int, progress: Progress
) -> Iterator[tuple[int, VideoFrame]]:
    """Every frame of a file at its start, with the number of its packet."""
    for number, packet in enumerate(file.packets()):
        if number % _REPORT_EVERY == 0:
            progress.step(min(number, packets), packets)
        for frame in file.decode(packet, number):
            yield _packet_of(frame), frame
    for frame in file.drain():
        yield _packet_of(frame), frame


def _packet_of(frame: VideoFrame) -> int:
    return -1 if frame.pts is None else frame.pts


def _samples(path: Path, index: VideoIndex, progress: Progress) -> Proof | None:
    """Pictures at some entries, decoded from well before; None if the frames that come are not
    those that the packets promised."""
    careful = replace(index, lead_in=_FARTHEST_LEAD_IN, skipping=False)
    proof = {}
    entries = _spread(len(index.entries), _SAMPLES)
    with contextlib.closing(FrameReader(path, careful, _RING_BYTES)) as reader:
        for done, entry in enumerate(entries):
            first = int(index.entries.first_frame[entry])
            for number in range(first, min(first + _SAMPLED_FRAMES, len(index))):
                if number % _REPORT_EVERY == 0:
                    progress.step(done, len(entries))
                try:
                    proof[number] = fingerprint(reader.read(number))
                except SourceError:
                    return None
        return None if reader.surprises or reader.file.errors else proof


def _trusted(path: Path, index: VideoIndex, proof: Proof, progress: Progress) -> VideoIndex:
    """The index with the quickest way of seeking that gives the very pictures of the proof.

    If none gives all of them (how FFmpeg conceals damage depends on what it decoded long before),
    the best one, and the other frames by name: they are decoded from the start of the file.
    """
    # In a damaged file, what is left out may be what hides the damage.
    skipping = (True, False) if index.threads else (False,)
    ways = [(lead_in, skips) for lead_in in range(_FARTHEST_LEAD_IN + 1) for skips in skipping]
    numbers = _checked_frames(index, proof)
    best: tuple[tuple[int, int], VideoIndex] | None = None
    for done, (lead_in, skips) in enumerate(ways):
        candidate = replace(index, lead_in=min(lead_in, len(index.entries)), skipping=skips)
        wrong, detours = _tried(path, candidate, numbers, proof, progress.part(done, len(ways)))
        if len(proof) == len(index):
            candidate = replace(candidate, hard=frozenset(wrong))
        if best is None or (len(wrong), detours) < best[0]:
            best = (len(wrong), detours), candidate
        if best[0] == (0, 0):
            break
    assert best is not None
    return best[1]


def _checked_frames(index: VideoIndex, proof: Proof) -> list[int]:
    """Frames at and after entries and at their end, from the back, so that each is sought; all
    frames of a damaged file."""
    numbers: list[int] = []
    starts = index.entries.first_frame
    damaged = not index.threads
    for entry in _spread(len(index.entries), len(starts) if damaged else _CHECKED_ENTRIES):
        first = int(starts[entry])
        end = int(starts[entry + 1]) if entry + 1 < len(starts) else len(index)
        group = {first + after for after in _AFTER_ENTRY} | {(first + end) // 2, end - 1}
        group |= set(range(first, end)) if damaged else set()
        numbers += sorted(n for n in group if first <= n < end and n in proof)
    return numbers


def _tried(
    path: Path, index: VideoIndex, numbers: Sequence[int], proof: Proof, progress: Progress
) -> tuple[list[int], int]:
    """The frames of which the reader gives another picture than the proof, or none, and how often
    it had to begin again."""
    wrong = []
    with contextlib.closing(FrameReader(path, index, _RING_BYTES)) as reader:
        for done, number in enumerate(numbers):
            progress.step(done, len(numbers))
            try:
                if fingerprint(reader.read(number)) != proof[number]:
                    wrong.append(number)
            except SourceError:
                wrong.append(number)
        return wrong, reader.detours


def _spread(count: int, wanted: int) -> list[int]:
    """At most `wanted` of the numbers below `count`, the first and the last among them, from the
    back to the front."""
    return sorted({int(n) for n in np.linspace(0, count - 1, min(count, wanted))}, reverse=True)
