"""One open video file: its packets in file order, and the decoder of its pictures.

Every packet that goes to the decoder carries its number in the file in place of its time stamps,
and FFmpeg hands that number on to the picture decoded from it. So a picture says which packet it
came from, whatever the stamps in the file are worth: missing, double, negative or wrong.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import av
from av.codec.context import ThreadType
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Discard, Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io import probe
from inspector.io.files import shown
from inspector.io.video_format import DECODERS, VideoKind, confinement, video_kind

_MAX_THREADS = 8
_MAX_PIXELS = 1 << 26
_SKIPPING = frozenset({"h264", "mpeg1video", "mpeg2video", "mpeg4"})
_LIMITS = {"max_pixels": str(_MAX_PIXELS)}
_NO_PICTURES = Disposition.attached_pic | Disposition.timed_thumbnails

VideoPacket: TypeAlias = "Packet[VideoStream]"  # generic in its stub alone


class VideoFile:
    """An open video. Not to be used by two threads at once.

    `threads`: decode several frames at a time; a damaged frame may then be concealed differently
    each time, so files with damage are decoded without.
    """

    def __init__(self, path: str | Path, *, threads: bool = True) -> None:
        """Raises SourceError."""
        self.path, self.kind = video_kind(path)
        probe.first(self.path, "video")
        self._threads = threads
        self._container, self.stream = _opened(self.path, self.kind, threads)
        self.errors = 0
        """How many packets the decoder refused so far."""

    @property
    def can_skip(self) -> bool:
        """True if frames that no other needs may be left out while decoding."""
        return self.stream.codec_context.name in _SKIPPING

    @property
    def size_bytes(self) -> int:
        """How long the file is, or 0 if the system does not say."""
        return max(0, self._container.size)

    @property
    def duration_s(self) -> float:
        """What the file claims, often wrong; 0 if it does not."""
        if self.stream.duration and self.stream.time_base:
            return max(0.0, float(self.stream.duration * self.stream.time_base))
        return max(0.0, (self._container.duration or 0) / 1_000_000)

    def restart(self) -> None:
        """Go to the very start, as if the file had just been opened. Raises SourceError."""
        self._container.close()
        self._container, self.stream = _opened(self.path, self.kind, self._threads)

    def seek(self, stamp: int) -> bool:
        """Go to a key frame at or before a time stamp of the stream, roughly; False if refused."""
        return self._sought(stamp, False)

    def seek_byte(self, position: int) -> bool:
        """Go to a place in the file; False if refused."""
        return self._sought(position, True)

    def packets(self) -> Iterator[VideoPacket]:
        """The picture packets from here on, until the file ends or makes no sense any more.

        Raises SourceError if the drive stops answering.
        """
        demuxed = self._container.demux(self.stream)
        while True:
            try:
                packet = next(demuxed, None)
            except IndexError:  # a stream that nobody announced begins: PyAV does not expect it
                demuxed = self._container.demux(self.stream)
                continue
            except FFmpegError as error:
                if not self.path.is_file():
                    raise gone(self.path, str(error)) from error
                return  # damaged from here on: what came before counts
            if packet is None:
                return
            if packet.size > 0:  # an empty one repeats the frame before, or stands for the end
                yield packet

    def decode(self, packet: VideoPacket, number: int, *, skip: bool = False) -> list[VideoFrame]:
        """Frames that became complete; `pts` of each is the number of its packet.

        `skip`: leave out the frame of this packet if no other frame needs it.
        """
        context = self.stream.codec_context
        context.skip_frame = "NONREF" if skip else "DEFAULT"
        packet.pts = packet.dts = number
        return self._decoded(packet)

    def drain(self) -> list[VideoFrame]:
        """The frames that the decoder still held; decoding goes on after a seek only."""
        self.stream.codec_context.skip_frame = "DEFAULT"
        frames: list[VideoFrame] = []
        while more := self._decoded(None):
            frames += more
        return frames

    def forget(self) -> None:
        """Make the decoder as fresh as after a seek."""
        self.stream.codec_context.flush_buffers()

    def close(self) -> None:
        """Let the file go."""
        self._container.close()

    def __enter__(self) -> VideoFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _decoded(self, packet: VideoPacket | None) -> list[VideoFrame]:
        try:
            return self.stream.codec_context.decode(packet)
        except EOFError:
            return []
        except FFmpegError:
            self.errors += 1
            return []

    def _sought(self, offset: int, byte: bool) -> bool:
        try:
            self._container.seek(offset, stream=self.stream, unsupported_byte_offset=byte)
        except (FFmpegError, OverflowError):
            return False
        return True


def gone(path: Path, details: str) -> SourceError:
    """The one sentence for drives that were pulled out."""
    return SourceError(
        tr("{path} stopped being readable; check the drive it is on.", path=shown(path)), details
    )


def no_pictures(path: Path, details: str = "") -> SourceError:
    """The one sentence for videos of which nothing can be shown."""
    return SourceError(
        tr(
            "{path} is cut off or damaged, no picture in it can be read; copy it again from the "
            "camera.",
            path=shown(path),
        ),
        details,
    )


def _opened(
    path: Path, kind: VideoKind, threads: bool
) -> tuple[av.container.InputContainer, VideoStream]:
    name = "file:" + os.path.abspath(path)
    try:
        container = av.open(
            name,
            "r",
            format=kind,
            # Also while FFmpeg looks at the streams: a small file may announce gigabytes.
            options=_LIMITS,
            container_options=confinement(kind),
            metadata_errors="replace",
        )
    except (FFmpegError, ValueError) as error:
        raise no_pictures(path, str(error)) from error
    with contextlib.ExitStack() as undo:
        undo.callback(container.close)
        stream = _pictures(path, container)
        for other in container.streams:
            if other.index != stream.index:
                other.discard = Discard.all
        context = stream.codec_context
        context.thread_count = min(os.cpu_count() or 1, _MAX_THREADS) if threads else 1
        context.thread_type = ThreadType.AUTO if threads else ThreadType.NONE
        context.options = dict(_LIMITS)
        undo.pop_all()
    return container, stream


def _pictures(path: Path, container: av.container.InputContainer) -> VideoStream:
    """The first stream of moving pictures that may be decoded."""
    moving = [s for s in container.streams.video if not s.disposition & _NO_PICTURES]
    if not moving:
        raise SourceError(
            tr("{path} holds no moving pictures; choose another file.", path=shown(path))
        )
    usable = [s for s in moving if s.codec_context and s.codec_context.name in DECODERS]
    if not usable:
        raise SourceError(
            tr(
                "{path} is coded in a way that is not supported; convert it to H.264 in an MP4 "
                "file.",
                path=shown(path),
            ),
            ", ".join(s.codec_context.name if s.codec_context else "unknown" for s in moving),
        )
    stream = usable[0]
    if stream.width * stream.height > _MAX_PIXELS:
        raise SourceError(
            tr(
                "{path} is {width} x {height} pixels, more than the limit of {limit} "
                "megapixels for video; export it smaller.",
                path=shown(path),
                width=stream.width,
                height=stream.height,
                limit=_MAX_PIXELS // 1_000_000,
            )
        )
    return stream
