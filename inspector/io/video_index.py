"""Which frames a video has: when each is shown, which packet holds it, where decoding may begin."""

from __future__ import annotations

import bisect
import zlib
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.core.progress import Progress

if TYPE_CHECKING:
    from inspector.io.video_file import VideoFile, VideoPacket

NO_STAMP = -(1 << 63)
"""FFmpeg's mark for a time stamp that is not there; also for a position that is not known."""

_CHECKED_BYTES = 4096
_ROUNDING_TICKS = 0.01
_REPORT_EVERY = 256
_MIB = 1 << 20

Int64s = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Entries:
    """Key packets, where decoding may begin, in file order; arrays of equal length.

    `packet` number in the file, `pts` and `dts` time stamps or `NO_STAMP`, `position` byte in the
    file or `NO_STAMP`, `crc` CRC-32 of the first 4 KiB. Decoding from entry e gives every frame
    from number `first_frame[e]` on as it should be; frames before that may be broken.
    """

    packet: Int64s
    pts: Int64s
    dts: Int64s
    position: Int64s
    crc: Int64s
    first_frame: Int64s

    def __len__(self) -> int:
        return len(self.packet)

    def only(self, kept: NDArray[np.bool_]) -> Entries:
        """Some of the entries."""
        return Entries(
            packet=self.packet[kept],
            pts=self.pts[kept],
            dts=self.dts[kept],
            position=self.position[kept],
            crc=self.crc[kept],
            first_frame=self.first_frame[kept],
        )


@dataclass(frozen=True, eq=False)
class VideoIndex:
    """Every frame of one video file, numbered in the order in which decoding gives them.

    `packet_bytes[p]` size of packet p; `frame_packet[n]` the packet that frame n comes from;
    `stamps[n]` when frame n is shown, in units of `time_base`, never decreasing. `lead_in`: decode
    that many entries before the one needed, because frames at entries depend on earlier ones.
    `skipping`, `threads`: whether leaving out unneeded frames and decoding several at a time give
    the same pictures. `hard`: damaged frames that are right only if decoded from the very start.
    """

    time_base: Fraction
    packet_bytes: Int64s
    frame_packet: Int64s
    stamps: Int64s
    entries: Entries
    lead_in: int = 0
    skipping: bool = True
    threads: bool = True
    hard: frozenset[int] = frozenset()
    _frame_of: Int64s = field(init=False, repr=False)
    _places: dict[tuple[int, int], list[int]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        frame_of = np.full(len(self.packet_bytes), -1, np.int64)
        frame_of[self.frame_packet] = np.arange(len(self.frame_packet))
        object.__setattr__(self, "_frame_of", frame_of)
        places: dict[tuple[int, int], list[int]] = {}
        sizes = self.packet_bytes[self.entries.packet]
        for entry, place in enumerate(zip(self.entries.position, sizes, strict=True)):
            places.setdefault((int(place[0]), int(place[1])), []).append(entry)
        object.__setattr__(self, "_places", places)

    def __len__(self) -> int:
        return len(self.frame_packet)

    def time_s(self, frame: int) -> float:
        """When the frame is shown, in seconds after the first one."""
        return float((int(self.stamps[frame]) - int(self.stamps[0])) * self.time_base)

    def at(self, time_s: float) -> int:
        """The frame on screen at a time; the first or the last one outside the video."""
        stamp = int(self.stamps[0]) + time_s / float(self.time_base)
        # A time that was rounded on its way must find its own frame again.
        return max(0, int(np.searchsorted(self.stamps, stamp + _ROUNDING_TICKS, "right")) - 1)

    @property
    def duration_s(self) -> float:
        """Time from the first frame to the end of the last, which is held as long as most are."""
        if len(self) < 2:
            return 0.0
        usual = float(np.median(np.diff(self.stamps)) * self.time_base)
        return self.time_s(len(self) - 1) + usual

    @property
    def mean_rate_hz(self) -> float:
        """Frames a second over the whole video; 0 if it has no duration."""
        return len(self) / self.duration_s if self.duration_s > 0 else 0.0

    @property
    def key_frames(self) -> Int64s:
        """The numbers of the frames at which decoding may begin, in order."""
        frames = self._frame_of[self.entries.packet]
        return np.unique(frames[frames >= 0])

    def frame_of(self, packet: int) -> int:
        """The frame that comes from a packet, or -1 if none does."""
        return int(self._frame_of[packet]) if 0 <= packet < len(self._frame_of) else -1

    def entry_for(self, frame: int) -> int:
        """The last entry from which the frame can be decoded, or -1 for the start of the file."""
        entry = bisect.bisect_right(self.entries.first_frame, frame) - 1
        while entry >= 0 and self.entries.packet[entry] > self.frame_packet[frame]:
            entry -= 1
        return entry

    def entry_of(self, packet: VideoPacket) -> int:
        """Which entry a packet is that was met somewhere in the file, or -1."""
        found = self._places.get((_or_none(packet.pos), packet.size), [])
        found = [e for e in found if self.entries.crc[e] == _crc(packet)]
        if len(found) > 1:  # an edit list may show the same part of the file twice
            found = [e for e in found if self.entries.dts[e] == _or_none(packet.dts)]
        return found[0] if len(found) == 1 else -1


@dataclass(frozen=True, eq=False)
class PacketTable:
    """What the packets say of themselves, arrays by packet number; `shown` false for packets that
    are decoded but, by the file's edit list, not seen."""

    time_base: Fraction
    sizes: Int64s
    pts: Int64s
    dts: Int64s
    shown: NDArray[np.bool_]
    damaged: bool
    key_packets: Int64s
    key_positions: Int64s
    key_crcs: Int64s

    @property
    def tells_order(self) -> bool:
        """True if the stamps say in which order each packet's frame is shown."""
        pts = self.pts[self.shown]
        known = bool(np.all(pts != NO_STAMP))
        return known and not self.damaged and len(np.unique(pts)) == len(pts)

    def order_by_stamps(self) -> Int64s:
        """The packets of the frames as they are shown, if each holds one frame."""
        packets = np.flatnonzero(self.shown)
        return packets[np.argsort(self.pts[packets], kind="stable")]

    def index(self, frame_packet: Int64s) -> VideoIndex:
        """The index, given the packets from which frames come, in the order of the frames."""
        frame_of = np.full(len(self.sizes), -1, np.int64)
        frame_of[frame_packet] = np.arange(len(frame_packet))
        keys = self.key_packets
        entries = Entries(
            packet=keys,
            pts=self.pts[keys],
            dts=self.dts[keys],
            position=self.key_positions,
            crc=self.key_crcs,
            first_frame=frame_of[keys],
        )
        # A key packet that shows nothing is no place to begin; nor is one out of order.
        first = entries.first_frame
        entries = entries.only((first >= 0) & (first == np.maximum.accumulate(first)))
        return VideoIndex(
            self.time_base, self.sizes, frame_packet, self._stamps(frame_packet), entries
        )

    def _stamps(self, frame_packet: Int64s) -> Int64s:
        """Presentation times in order, for some containers give them out in the order of packets;
        where they are missing, decoding times, which are the same at a constant rate; where these
        are missing too, one tick a frame."""
        for stamps in (np.sort(self.pts[frame_packet]), np.sort(self.dts[frame_packet])):
            if len(stamps) and stamps[0] != NO_STAMP and _spread_is_possible(stamps):
                return stamps
        return np.arange(len(frame_packet), dtype=np.int64)


def scan(file: VideoFile, progress: Progress) -> PacketTable:
    """Read all packets of a file at its start, decoding nothing; reports mebibytes.

    Raises SourceError and Cancelled.
    """
    rows: list[tuple[int, int, int, int]] = []
    keys: list[tuple[int, int, int]] = []
    damaged = False
    total = max(1, file.size_bytes // _MIB)
    for number, packet in enumerate(file.packets()):
        if number % _REPORT_EVERY == 0:
            progress.step(min((packet.pos or 0) // _MIB, total), total)
        pts, dts = _or_none(packet.pts), _or_none(packet.dts)
        rows.append((packet.size, pts, dts, not packet.is_discard))
        damaged |= packet.is_corrupt
        if packet.is_keyframe:
            keys.append((number, _or_none(packet.pos), _crc(packet)))
    if not rows or file.stream.time_base is None:
        from inspector.io.video_file import no_pictures

        raise no_pictures(file.path)
    sizes, pts_s, dts_s, shown = np.array(rows, np.int64).T.copy()
    numbers, positions, crcs = np.array(keys, np.int64).reshape(-1, 3).T.copy()
    return PacketTable(
        time_base=file.stream.time_base,
        sizes=sizes,
        pts=pts_s,
        dts=dts_s,
        shown=shown.astype(np.bool_),
        damaged=damaged,
        key_packets=numbers,
        key_positions=positions,
        key_crcs=crcs,
    )


def check_frame(index: VideoIndex, frame: int, name: str) -> None:
    """Raises SourceError unless the video has such a frame."""
    if not 0 <= frame < len(index):
        raise SourceError(
            tr(
                "{name} ends with frame {last}, there is no frame {frame}; choose another.",
                name=name,
                last=len(index) - 1,
                frame=frame,
            )
        )


def _crc(packet: VideoPacket) -> int:
    return zlib.crc32(memoryview(packet)[:_CHECKED_BYTES])


def _or_none(stamp: int | None) -> int:
    return NO_STAMP if stamp is None else stamp


def _spread_is_possible(stamps: Int64s) -> bool:
    """Stamps may all be the same in broken files; then they tell nothing."""
    return len(stamps) < 2 or bool(stamps[-1] > stamps[0])
