"""The index of a video as a small file in the cache.

Magic, SHA-256 of the rest, then zlib of: length of a JSON header, the header, and the arrays as
differences of 64-bit numbers. Anything that is not exactly that, or was made by another version of
FFmpeg (which may cut a file into other packets), counts as not there.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from inspector.io.files import write_atomically
from inspector.io.video_index import Entries, Int64s, VideoIndex

FORMAT_VERSION = 1

_MAGIC = b"IVFRAMES"
_DIGEST_BYTES = 32
_MAX_FILE_BYTES = 256 << 20
_MAX_CONTENT_BYTES = 1 << 30
_ENTRY_ARRAYS = ("packet", "pts", "dts", "position", "crc", "first_frame")
_LENGTH = struct.Struct("<I")


def save_index(path: Path, index: VideoIndex) -> None:
    """Write the index; raises OSError."""
    header = {
        "version": FORMAT_VERSION,
        "ffmpeg": _ffmpeg(),
        "time_base": [index.time_base.numerator, index.time_base.denominator],
        "packets": len(index.packet_bytes),
        "frames": len(index),
        "entries": len(index.entries),
        "hard": len(index.hard),
        "lead_in": index.lead_in,
        "skipping": index.skipping,
        "threads": index.threads,
    }
    text = json.dumps(header).encode("ascii")
    arrays = [index.packet_bytes, index.frame_packet, index.stamps]
    arrays.append(np.array(sorted(index.hard), np.int64))
    arrays += [getattr(index.entries, name) for name in _ENTRY_ARRAYS]
    content = _LENGTH.pack(len(text)) + text + b"".join(map(_packed, arrays))
    body = zlib.compress(content, 6)
    data = _MAGIC + hashlib.sha256(body).digest() + body
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, lambda temporary: _write(temporary, data))


def load_index(path: Path) -> VideoIndex | None:
    """The index, or None if it is not there, damaged, or of another version."""
    try:
        if path.stat().st_size > _MAX_FILE_BYTES:
            return None
        return _read(path.read_bytes())
    except (OSError, ValueError, KeyError, TypeError, OverflowError, zlib.error, struct.error):
        return None


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _read(data: bytes) -> VideoIndex | None:
    """Raises ValueError and its kin for contents that make no sense."""
    start = len(_MAGIC) + _DIGEST_BYTES
    body = data[start:]
    if data[:start] != _MAGIC + hashlib.sha256(body).digest():
        return None
    unpacker = zlib.decompressobj()
    content = unpacker.decompress(body, _MAX_CONTENT_BYTES)
    if not unpacker.eof:
        return None
    (length,) = _LENGTH.unpack_from(content)
    header = json.loads(content[_LENGTH.size : _LENGTH.size + length].decode("ascii"))
    if header["version"] != FORMAT_VERSION or header["ffmpeg"] != _ffmpeg():
        return None
    packets, frames, entries = header["packets"], header["frames"], header["entries"]
    lengths = [packets, frames, frames, header["hard"], *[entries] * len(_ENTRY_ARRAYS)]
    if min(lengths) < 0 or len(content) != _LENGTH.size + length + 8 * sum(lengths):
        return None
    arrays, at = [], _LENGTH.size + length
    for count in lengths:
        arrays.append(np.cumsum(np.frombuffer(content, "<i8", count, at)).astype(np.int64))
        at += 8 * count
    sizes, frame_packet, stamps, hard, *of_entries = arrays
    kept = Entries(**dict(zip(_ENTRY_ARRAYS, of_entries, strict=True)))
    if not _is_sound(sizes, frame_packet, stamps, kept, header):
        return None
    return VideoIndex(
        time_base=Fraction(*header["time_base"]),
        packet_bytes=sizes,
        frame_packet=frame_packet,
        stamps=stamps,
        entries=kept,
        lead_in=header["lead_in"],
        skipping=header["skipping"],
        threads=header["threads"],
        hard=frozenset(hard.tolist()),
    )


def _is_sound(
    sizes: Int64s, frame_packet: Int64s, stamps: Int64s, entries: Entries, header: dict[str, Any]
) -> bool:
    """True if nothing can point outside, whoever wrote the file."""
    time_base = header["time_base"]
    return (
        len(frame_packet) > 0
        and all(isinstance(n, int) and 0 < n < 1 << 31 for n in time_base)
        and len(time_base) == 2
        and isinstance(header["lead_in"], int)
        and 0 <= header["lead_in"] <= len(entries)
        and isinstance(header["skipping"], bool)
        and isinstance(header["threads"], bool)
        and bool(np.all(sizes > 0))
        and _within(frame_packet, len(sizes))
        and len(np.unique(frame_packet)) == len(frame_packet)
        and bool(np.all(stamps[1:] >= stamps[:-1]))
        and _within(entries.packet, len(sizes))
        and bool(np.all(np.diff(entries.packet) > 0))
        and _within(entries.first_frame, len(frame_packet))
        and bool(np.all(np.diff(entries.first_frame) >= 0))
    )


def _within(numbers: Int64s, count: int) -> bool:
    return bool(np.all((numbers >= 0) & (numbers < count)))


def _packed(numbers: Int64s) -> bytes:
    """Differences, which hardly vary where the numbers themselves grow; they wrap around."""
    before = np.concatenate([np.zeros(1, np.int64), numbers[:-1]])[: len(numbers)]
    packed: bytes = (numbers - before).astype("<i8").tobytes()
    return packed


def _ffmpeg() -> str:
    return ".".join(map(str, av.library_versions["libavformat"]))
