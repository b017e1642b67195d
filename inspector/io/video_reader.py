"""Frames by number: goes on decoding where that is shorter, else begins at a key frame before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from av.video.frame import VideoFrame

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.video_file import VideoFile, VideoPacket
from inspector.io.video_index import NO_STAMP, VideoIndex, check_frame
from inspector.io.video_ring import FrameRing

_REORDERED_FRAMES = 64
_FROM_START_FRAMES = 3000
_SEARCHED_PACKETS = 2000
_STEP_BACK_BYTES = 1 << 20
_PLAYING_STEP = 16

Numbered = list[tuple[int, VideoFrame]]


class FrameReader:
    """Exact frames of one video file. Not to be used by two threads at once.

    Without an index, frames are numbered by counting from the start of the file, so only reading
    near the start is quick.
    """

    def __init__(self, path: Path, index: VideoIndex | None, ring_bytes: int) -> None:
        """Raises SourceError."""
        self._index = index
        self._file = VideoFile(path, threads=index is None or index.threads)
        self._skips = index is not None and index.skipping and self._file.can_skip
        self._ring = FrameRing(ring_bytes)
        self._run: Iterator[Numbered] | None = None
        self._from_first = False
        self._next_frame = 0
        self._fed_packet = 0
        self._keep_from = 0
        self._playing = False
        self._missing: set[int] = set()
        self.surprises = 0
        """How often a frame came that the index did not expect, or did not come in its turn."""
        self.detours = 0
        """How often decoding had to begin earlier than the index says."""

    @property
    def file(self) -> VideoFile:
        """The open file."""
        return self._file

    def read(self, number: int) -> VideoFrame:
        """Frame `number`, counted from 0, as decoding from the start gives it.

        Raises SourceError if there is no such frame or its data are damaged.
        """
        if self._index is not None:
            check_frame(self._index, number, shown(self._file.path))
        step = number - self._ring.cursor
        self._playing = 0 < step <= _PLAYING_STEP
        self._ring.cursor = number
        known = self._ring.get(number)
        if known is not None:
            return known
        behind = self._ring.frames_in_half()
        # Going backwards: what is decoded on the way is asked for next.
        self._keep_from = number - behind if -behind <= step < 0 else number
        if self._goes_on_to(number) and (frame := self._run_to(number)) is not None:
            return frame
        for earlier in self._beginnings(number):
            self.detours += earlier > 0
            self._run = self._begun(number, earlier)
            if (frame := self._run_to(number)) is not None:
                return frame
        self._missing.add(number)
        raise SourceError(
            tr(
                "Frame {number} of {path} is damaged; go on to the next one.",
                number=number,
                path=shown(self._file.path),
            )
        )

    def _beginnings(self, number: int) -> tuple[int, ...]:
        """How many entries before the one needed decoding may begin, in the order to be tried."""
        if number in self._missing:
            return ()
        if self._index is None:
            return (0,)
        far = len(self._index.entries)
        if number in self._index.hard:
            return (far,)
        return (0, 1, 4, far) if number < _FROM_START_FRAMES else (0, 1, 4)

    def read_ahead(self) -> bool:
        """While the video plays: decode a little of what comes next; False if there is no need."""
        if not self._playing or self._run is None or not self._ring.room_ahead():
            return False
        return self._advance()

    def near(self, stamp: int) -> VideoFrame | None:
        """A frame at or before a time stamp, roughly, with its own `pts`; needs no index."""
        self._run = None
        if not self._file.seek(stamp):
            self._file.restart()
        stamps: list[int | None] = []
        for packet in islice(self._file.packets(), _SEARCHED_PACKETS):
            if not stamps and not packet.is_keyframe:
                continue
            stamps.append(packet.pts)
            if found := _stamped(self._file.decode(packet, len(stamps) - 1), stamps):
                return found
        return _stamped(self._file.drain(), stamps)

    def close(self) -> None:
        """Let the file and all frames go."""
        self._run = None
        self._ring.clear()
        self._file.close()

    def _goes_on_to(self, number: int) -> bool:
        """True if no entry lies between what is decoded next and the frame."""
        if self._run is None or number < self._next_frame:
            return False
        if self._index is None:
            return True
        if number in self._index.hard:
            return self._from_first
        entry = self._index.entry_for(number) - self._index.lead_in
        return entry < 0 or int(self._index.entries.packet[entry]) <= self._fed_packet

    def _run_to(self, number: int) -> VideoFrame | None:
        while self._run is not None and self._next_frame <= number + _REORDERED_FRAMES:
            more = self._advance()
            frame = self._ring.get(number)
            if frame is not None or not more:
                return frame
        return None

    def _advance(self) -> bool:
        """One packet more into the decoder; False at the end."""
        assert self._run is not None
        frames = next(self._run, None)
        if frames is None:
            self._run = None
            return False
        for number, frame in frames:
            awaited = max(self._next_frame, self._keep_from) if self._skips else self._next_frame
            if not self._next_frame <= number <= awaited:
                self.surprises += 1
            if self._from_first or self._index is None or number not in self._index.hard:
                self._ring.put(number, frame)
            self._next_frame = max(self._next_frame, number + 1)
        return True

    def _begun(self, number: int, earlier: int) -> Iterator[Numbered]:
        """Decoding from the entry needed for a frame, or from one that lies `earlier` by some."""
        if self._index is None:
            return self._from_start(0, 0)
        wanted = self._index.entry_for(number)
        entry = wanted - self._index.lead_in - earlier
        if entry < 0:
            return self._from_start(0, 0)
        first = int(self._index.entries.first_frame[wanted])
        packets = self._entered(entry)
        packet_number = int(self._index.entries.packet[entry])
        if packets is None:
            return self._from_start(packet_number, first)
        self._from_first = False
        self._next_frame = first
        return self._steps(packets, packet_number, first)

    def _from_start(self, packet_number: int, first_frame: int) -> Iterator[Numbered]:
        """Decoding from a packet that is found by counting all before it."""
        self._file.restart()
        self._from_first = packet_number == 0
        self._next_frame = first_frame
        return self._steps(
            islice(self._file.packets(), packet_number, None), packet_number, first_frame
        )

    def _entered(self, entry: int) -> Iterator[VideoPacket] | None:
        """The packets from an entry on; None if no seek leads there."""
        assert self._index is not None
        entries = self._index.entries
        for _ in filter(None, self._jumps(entry)):
            packets = self._file.packets()
            for packet in islice(packets, _SEARCHED_PACKETS):
                found = self._index.entry_of(packet)
                if found > entry:
                    break
                if found >= 0:
                    between = int(entries.packet[entry] - entries.packet[found])
                    return islice(chain((packet,), packets), between, None)
        return None

    def _jumps(self, entry: int) -> Iterator[bool]:
        """Ever more careful seeks; each is made when it is asked for."""
        assert self._index is not None
        entries = self._index.entries
        position = int(entries.position[entry])
        if self._file.kind in ("mpeg", "mpegts") and position != NO_STAMP:
            yield self._file.seek_byte(position)
            yield self._file.seek_byte(max(0, position - _STEP_BACK_BYTES))
        tried = set()
        for back in (0, 1, 3):
            earlier = max(0, entry - back)
            for stamp in (int(entries.pts[earlier]), int(entries.dts[earlier])):
                if stamp != NO_STAMP and stamp not in tried:
                    tried.add(stamp)
                    yield self._file.seek(stamp)

    def _steps(
        self, packets: Iterator[VideoPacket], number: int, first_frame: int
    ) -> Iterator[Numbered]:
        """The frames that each packet completes; ends early where the packets are not those of the
        index, so that a frame is missed rather than mistaken for another."""
        index, counted = self._index, 0
        for packet in packets:
            skip = False
            if index is not None:
                if number >= len(index.packet_bytes):
                    break
                if packet.size != index.packet_bytes[number]:
                    return
                frame = index.frame_of(number)
                skip = self._skips and frame < self._keep_from
            self._fed_packet = number
            decoded = self._file.decode(packet, number, skip=skip)
            yield self._numbered(decoded, first_frame, counted)
            counted += len(decoded)
            number += 1
        yield self._numbered(self._file.drain(), first_frame, counted)

    def _numbered(self, frames: list[VideoFrame], first_frame: int, counted: int) -> Numbered:
        if self._index is None:
            return list(enumerate(frames, counted))
        numbered = []
        for frame in frames:
            number = self._index.frame_of(-1 if frame.pts is None else frame.pts)
            if number >= first_frame:
                numbered.append((number, frame))
            elif number < 0:
                self.surprises += 1
        return numbered


def _stamped(frames: list[VideoFrame], stamps: list[int | None]) -> VideoFrame | None:
    """The first frame of which the time stamp is known."""
    for frame in frames:
        if frame.pts is not None and (stamp := stamps[frame.pts]) is not None:
            frame.pts = stamp
            return frame
    return None
