"""Decoded frames as arrays: red, green, blue, turned as the camera was held, or luma alone."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import av
import numpy as np
from av.error import FFmpegError
from av.sidedata.sidedata import SideData
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.photo_decode import Pixels

_HD_LINES = 577
_UNSPECIFIED = 2
_PLANAR = frozenset(
    f"yuv{chroma}p{depth}" for chroma in ("420", "422", "444") for depth in ("", "10le", "12le")
) | {"yuvj420p", "yuvj422p", "yuvj444p", "gray"}
_WORD_BYTES = {"10le": 2, "12le": 2}
_MATRIX = struct.Struct("=5i")
_NOTHING = 64

Turn = tuple[bool, bool, bool]
"""(swap rows and columns, then reverse rows, then reverse columns)."""

_AS_CODED: Turn = (False, False, False)
_QUARTERS: dict[int, Turn] = {
    90: (True, True, False),
    180: (False, True, True),
    270: (True, False, True),
}
"""By degrees counterclockwise."""


class PictureMaker:
    """Turns decoded frames into arrays. Not to be used by two threads at once."""

    def __init__(self) -> None:
        self._reformatter = VideoReformatter()

    def rgb(self, frame: VideoFrame, turn: Turn = _AS_CODED) -> Pixels:
        """(height, width, 3), upright: uint8, or uint16 over its whole range for deeper video.

        Pixels are as coded: not deinterlaced, and not stretched where they are not square. Where
        the file does not say how colours were coded, more than 576 lines mean BT.709, fewer
        BT.601, as players have it. Raises SourceError.
        """
        wanted = "rgb48le" if is_deep(frame) else "rgb24"
        unknown = frame.colorspace == _UNSPECIFIED
        try:
            made = self._reformatter.reformat(
                frame,
                format=wanted,
                src_colorspace=_by_size(frame) if unknown else None,
                dst_color_range=ColorRange.JPEG,
                threads=1,
            ).to_ndarray()
        except (FFmpegError, ValueError, MemoryError) as error:
            raise SourceError(
                tr(
                    "A frame of the video cannot be shown; close other programs or convert the "
                    "video to H.264 in an MP4 file."
                ),
                str(error),
            ) from error
        return turned(made, turn)

    def luma(self, frame: VideoFrame, turn: Turn = _AS_CODED) -> NDArray[np.uint8]:
        """(height, width), uint8: brightness alone."""
        grey = self._reformatter.reformat(frame, format="gray", threads=1).to_ndarray()
        return np.asarray(turned(grey, turn), np.uint8)


def is_deep(frame: VideoFrame) -> bool:
    """True for more than 8 bits a channel."""
    return max(component.bits for component in frame.format.components) > 8


def turned(pixels: NDArray[Any], turn: Turn) -> NDArray[Any]:
    """The picture as it is seen."""
    swap, rows, columns = turn
    if swap:
        pixels = pixels.swapaxes(0, 1)
    pixels = pixels[:: -1 if rows else 1, :: -1 if columns else 1]
    return np.ascontiguousarray(pixels)


def turn_of(frame: VideoFrame) -> Turn:
    """How the picture has to be turned to be upright, by the display matrix of the file.

    Only quarter turns and mirrors; anything else is left as coded.
    """
    try:
        matrix = frame.side_data.get("DISPLAYMATRIX")
    except ValueError:  # PyAV stumbles over notes that are newer than itself
        return _QUARTERS.get(frame.rotation % 360, _AS_CODED)
    if not isinstance(matrix, SideData) or matrix.buffer_size < _MATRIX.size:
        return _AS_CODED
    # x' = a x + c y, y' = b x + d y, in units of 1 / 65536
    values = _MATRIX.unpack(bytes(matrix)[: _MATRIX.size])
    a, b, _, c, d = (value if abs(value) > _NOTHING else 0 for value in values)
    if a and d and not b and not c:
        return False, d < 0, a < 0
    if b and c and not a and not d:
        return True, b < 0, c < 0
    return _AS_CODED


def fingerprint(frame: VideoFrame) -> int:
    """CRC-32 of the visible pixels as they were decoded."""
    name = frame.format.name
    if name not in _PLANAR:
        return zlib.crc32(frame.reformat(format="rgb24").to_ndarray().tobytes())
    word = _WORD_BYTES.get(name[-4:], 1)
    value = 0
    for plane in frame.planes:
        rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
        value = zlib.crc32(rows[: plane.height, : plane.width * word].tobytes(), value)
    return value


def native_bytes(frame: VideoFrame) -> int:
    """Memory that the decoded frame holds."""
    return sum(plane.buffer_size for plane in frame.planes)


def _by_size(frame: VideoFrame) -> av.video.reformatter.Colorspace:
    return Colorspace.ITU709 if frame.height >= _HD_LINES else Colorspace.ITU601
