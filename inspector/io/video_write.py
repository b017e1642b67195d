"""Frames into a video file that any player shows: H.264 in MP4."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter
from numpy.typing import NDArray

from inspector.core.errors import ExportError
from inspector.core.language import tr
from inspector.io.exporting import write_file
from inspector.io.files import shown

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.video.stream import VideoStream

Picture = NDArray[np.uint8]

KEY_FRAME_EVERY_S = 1.0
_THREADS = 2
"""x264 gives the same bytes for the same number of threads, so it is not left to the machine."""
_FINEST_ASPECT = 255
_HD_LINES = 577
_BT709, _BT470BG, _SMPTE170M = 1, 5, 6
"""Numbers of ITU-T H.273; the transfer curve of BT.601 is that of BT.709 under another number."""


def write_video(
    path: Path,
    frames: Iterable[Picture],
    rate_hz: Fraction,
    *,
    crf: int = 18,
    pixel_aspect: float = 1.0,
    notes: Mapping[str, str] | None = None,
) -> int:
    """Write frames uint8 (height, width, 3) RGB, all of one size with even sides, as MP4; returns
    their number.

    `crf`: x264's constant rate factor, 0 (lossless) to 51. `pixel_aspect`: width / height of a
    pixel, for players to stretch by. `notes` become the file's metadata
    ("title", "comment"). The same frames give the same file. Colours are tagged and coded by
    BT.709 above 576 lines and BT.601 below, of limited range, as players expect. `path` is as it
    was until the last frame is written, also when `frames` raises. Raises ExportError.
    """
    count = 0

    def put(temporary: Path) -> None:
        nonlocal count
        try:
            count = _encode(temporary, frames, rate_hz, crf, pixel_aspect, notes or {})
        except FFmpegError as error:
            if isinstance(error, OSError):
                raise  # what the system said, in its own words
            raise ExportError(
                tr(
                    "{path} could not be written as a video; free some space or choose another "
                    "folder.",
                    path=shown(path),
                ),
                str(error),
            ) from error

    write_file(path, put)
    return count


def _encode(
    path: Path,
    frames: Iterable[Picture],
    rate_hz: Fraction,
    crf: int,
    pixel_aspect: float,
    notes: Mapping[str, str],
) -> int:
    rest = iter(frames)
    first = next(rest, None)
    if first is None:
        raise ValueError("a video needs a frame")
    height, width = first.shape[:2]
    if width % 2 or height % 2:
        raise ValueError(f"4:2:0 needs even sides, not {width} x {height}")
    reformatter = VideoReformatter()
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(f"file:{path}", "w", format="mp4", options=options) as container:
        container.metadata.update(notes)
        stream = _stream(container, width, height, rate_hz, crf)
        aspect = Fraction(pixel_aspect).limit_denominator(_FINEST_ASPECT)
        stream.codec_context.sample_aspect_ratio = aspect
        hd = height >= _HD_LINES
        count = 0
        for picture in _of_size(itertools.chain([first], rest), first.shape):
            frame = reformatter.reformat(
                VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24"),
                format="yuv420p",
                dst_colorspace=Colorspace.ITU709 if hd else Colorspace.ITU601,
                src_color_range=ColorRange.JPEG,
                dst_color_range=ColorRange.MPEG,
                threads=1,
            )
            frame.pts, frame.time_base = count, 1 / rate_hz
            container.mux(stream.encode(frame))
            count += 1
        container.mux(stream.encode(None))
    return count


def _stream(
    container: OutputContainer, width: int, height: int, rate_hz: Fraction, crf: int
) -> VideoStream:
    stream = container.add_stream("libx264", rate=rate_hz)
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    stream.time_base = stream.codec_context.time_base = 1 / rate_hz
    stream.gop_size = max(1, round(KEY_FRAME_EVERY_S * rate_hz))
    context = stream.codec_context
    context.options = {"crf": str(crf), "preset": "medium"}
    context.thread_count = _THREADS
    hd = height >= _HD_LINES
    context.color_range = ColorRange.MPEG
    context.colorspace = _BT709 if hd else _BT470BG
    context.color_primaries = _BT709 if hd else _BT470BG
    context.color_trc = _BT709 if hd else _SMPTE170M
    return stream


def _of_size(frames: Iterable[Picture], shape: tuple[int, ...]) -> Iterator[Picture]:
    for picture in frames:
        if picture.shape != shape or picture.dtype != np.uint8:
            raise ValueError(f"a frame is {picture.shape} {picture.dtype}, the first {shape}")
        yield picture
