"""A photo's pixels: decoded by OpenCV, turned as the camera was held, always red, green, blue.

Grey and palette pictures become three bands; an alpha band is dropped, the colours under it stay
(in compressed 8-bit TIFF, OpenCV's reader darkens what is partly transparent).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.photo_header import PhotoHeader, damaged

Pixels = NDArray[Any]
"""(height, width, 3), red, green, blue, uint8 or uint16."""

# What OpenCV has to say of a broken file reaches the user as our sentence, not on standard error.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

_FULL = cv2.IMREAD_COLOR | cv2.IMREAD_ANYDEPTH | cv2.IMREAD_IGNORE_ORIENTATION
_REDUCED = {
    level: flag | cv2.IMREAD_IGNORE_ORIENTATION
    for level, flag in (
        (1, cv2.IMREAD_REDUCED_COLOR_2),
        (2, cv2.IMREAD_REDUCED_COLOR_4),
        (3, cv2.IMREAD_REDUCED_COLOR_8),
    )
}
# Uncompressed 16-bit RGBA takes 8 bytes a pixel; phones append videos to their photos.
_BYTES_PER_PIXEL, _APPENDED_BYTES = 16, 512 << 20
# Steps that turn the stored picture upright, by EXIF orientation: transpose first, then flip
# (OpenCV: 0 upside down, 1 left to right, -1 both).
_TRANSPOSED = {5, 6, 7, 8}
_FLIP = {2: 1, 3: -1, 4: 0, 6: 1, 7: -1, 8: 0}


def decodes_reduced(header: PhotoHeader, level: int) -> bool:
    """True if the decoder itself can give this level, in the same pixel grid as `halve` would.

    JPEG only. After a flip the grid starts at what was the far edge, so the size must divide.
    """
    if header.kind != "jpeg" or level not in _REDUCED:
        return False
    step = 2**level
    divides = header.width_px % step == 0 and header.height_px % step == 0
    return divides or header.notes.orientation not in _FLIP


def decode(header: PhotoHeader, level: int = 0) -> Pixels:
    """(height, width, 3), uint8 or uint16, upright; `level` > 0 only where `decodes_reduced`.

    Raises SourceError for files that are cut off, damaged or changed since the header was read.
    """
    data = _content(header)
    if not _complete(header, data):
        raise damaged(header.path, "the file ends before the picture does")
    try:
        upright = _plain(header, data) if header.plain else _decoded(header, data, level)
    except (cv2.error, MemoryError, ValueError) as error:
        raise damaged(header.path, str(error)) from error
    width, height = header.oriented_size
    if upright.shape != (-(-height // 2**level), -(-width // 2**level), 3):
        raise damaged(header.path, f"announced {width} x {height}, decoded {upright.shape}")
    return upright


def _plain(header: PhotoHeader, data: bytes) -> Pixels:
    assert header.plain is not None
    stored = header.plain.read(data, header.width_px, header.height_px)
    return _upright(stored, header.notes.orientation)


def _decoded(header: PhotoHeader, data: bytes, level: int) -> Pixels:
    stored = cv2.imdecode(np.frombuffer(data, np.uint8), _REDUCED[level] if level else _FULL)
    if stored is None or stored.ndim != 3 or stored.dtype != np.dtype(header.dtype):
        raise damaged(header.path, "the decoder gave no picture of the announced kind")
    cv2.cvtColor(stored, cv2.COLOR_BGR2RGB, dst=stored)
    # OpenCV's TIFF reader turns the picture by itself, whatever it is asked.
    return stored if header.kind == "tiff" else _upright(stored, header.notes.orientation)


def halve(pixels: Pixels) -> Pixels:
    """The mean of every 2 x 2 pixels; at an odd edge, of the pixels that exist."""
    height, width = pixels.shape[:2]
    rows = [(0, height // 2 * 2, height // 2), (height // 2 * 2, height, 1)]
    columns = [(0, width // 2 * 2, width // 2), (width // 2 * 2, width, 1)]
    strips = []
    for top, bottom, down in rows:
        parts = [
            cv2.resize(pixels[top:bottom, left:right], (across, down), interpolation=cv2.INTER_AREA)
            for left, right, across in columns
            if bottom > top and right > left
        ]
        if parts:
            strips.append(parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1))
    return strips[0] if len(strips) == 1 else np.concatenate(strips, axis=0)


def _content(header: PhotoHeader) -> bytes:
    path = header.path
    limit = header.width_px * header.height_px * _BYTES_PER_PIXEL + _APPENDED_BYTES
    if header.size_bytes > limit:
        raise SourceError(
            tr("{path} is far larger than its picture; export the picture again.", path=shown(path))
        )
    try:
        with path.open("rb") as file:
            return file.read(limit)
    except OSError as error:
        raise SourceError(
            tr(
                "{path} cannot be read; check its permissions and the drive it is on.",
                path=shown(path),
            ),
            str(error),
        ) from error
    except MemoryError as error:
        raise _too_large(path, error) from error


def _too_large(path: Path, error: MemoryError) -> SourceError:
    return SourceError(
        tr("There is not enough memory to open {path}; close other programs.", path=shown(path)),
        str(error),
    )


def _complete(header: PhotoHeader, data: bytes) -> bool:
    """Decoders fill the missing part of a cut file with grey and say nothing; so look first."""
    if header.kind == "jpeg":
        return _jpeg_ends(data)
    if header.kind == "png":
        return _png_ends(data)
    return len(data) >= header.needed_bytes


def _jpeg_ends(data: bytes) -> bool:
    """True if an end-of-image marker follows the first scan (inside a scan it cannot occur)."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
        elif marker == 0xDA:  # start of scan
            return data.find(b"\xff\xd9", at) >= 0
        elif marker == 0x01 or 0xD0 <= marker <= 0xD8:  # markers without a body
            at += 2
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return False


def _png_ends(data: bytes) -> bool:
    at = 8
    while at + 12 <= len(data):
        if data[at + 4 : at + 8] == b"IEND":
            return True
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return False


def _upright(pixels: Pixels, orientation: int) -> Pixels:
    if orientation in _TRANSPOSED:
        pixels = cv2.transpose(pixels)
    if orientation in _FLIP:
        pixels = cv2.flip(pixels, _FLIP[orientation])
    return pixels
