"""Draws every file that the tests read, so that none of them is kept in the repository.

Importable as `data.make` (`tests/` is on the path).
"""

from __future__ import annotations

import io
import struct
import zlib
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Format = Literal["JPEG", "PNG", "TIFF", "BMP", "WEBP"]
LOSSLESS: tuple[Format, ...] = ("PNG", "TIFF", "BMP", "WEBP")
_ORIENTATION, _TAKEN_AT = 0x0112, 0x9003


def picture(width_px: int = 96, height_px: int = 64, seed: int = 0) -> NDArray[np.uint8]:
    """uint8 (height, width, 3): smooth colours, different in every corner and never symmetric."""
    generator = np.random.default_rng(seed)
    x = np.linspace(0.0, 1.0, width_px)[None, :]
    y = np.linspace(0.0, 1.0, height_px)[:, None]
    base = np.stack([200 * x + 0 * y, 200 * y + 0 * x, 120 * (1 - x) * (1 - y) + 40], axis=2)
    drawn: NDArray[np.uint8] = (base + generator.uniform(0, 4, 3)).astype(np.uint8)
    return drawn


def encoded(pixels: NDArray[Any], kind: Format, **options: Any) -> bytes:
    """The bytes of a picture file (8-bit RGB or whatever Pillow takes)."""
    buffer = io.BytesIO()
    if kind == "WEBP":
        options = {"lossless": True, **options}
    Image.fromarray(pixels).save(buffer, kind, **options)
    return buffer.getvalue()


def exif(
    orientation: int | None = None,
    taken_at: str | None = None,
    gps: dict[int, Any] | None = None,
) -> Image.Exif:
    """Camera notes, to be saved with a picture."""
    block = Image.Exif()
    if orientation is not None:
        block[_ORIENTATION] = orientation
    if taken_at is not None:
        block[0x8769] = {_TAKEN_AT: taken_at}
    if gps is not None:
        block[0x8825] = gps
    return block


def gps(latitude: str, longitude: str, seconds: float = 30.0) -> dict[int, Any]:
    """A GPS directory: 48 degrees 8 minutes and `seconds` by 11 degrees 34 minutes, 519.5 m."""
    return {
        1: latitude,
        2: (48.0, 8.0, Fraction(seconds)),
        3: longitude,
        4: (11.0, 34.0, 0.0),
        5: b"\x00",
        6: Fraction(519.5),
    }


def turned(pixels: NDArray[Any], orientation: int) -> NDArray[Any]:
    """How a stored picture must look with this EXIF orientation, by the definition of the tag:
    where row 0 and column 0 of the stored picture are seen."""
    if orientation >= 5:
        pixels = pixels.swapaxes(0, 1)
    rows = {3: -1, 4: -1, 7: -1, 8: -1}.get(orientation, 1)
    columns = {2: -1, 3: -1, 6: -1, 7: -1}.get(orientation, 1)
    return pixels[::rows, ::columns]


def tiff16(pixels: NDArray[np.uint16], orientation: int = 1) -> bytes:
    """A 16-bit TIFF, (height, width) grey or (height, width, 3) colour, one uncompressed strip."""
    height, width = pixels.shape[:2]
    bands = 1 if pixels.ndim == 2 else 3
    data = pixels.astype("<u2").tobytes()
    entries = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, bands, 16),
        (259, 3, 1, 1),
        (262, 3, 1, 1 if bands == 1 else 2),
        (273, 4, 1, 0),
        (274, 3, 1, orientation),
        (277, 3, 1, bands),
        (278, 4, 1, height),
        (279, 4, 1, len(data)),
    ]
    after = 8 + 2 + 12 * len(entries) + 4
    directory = struct.pack("<H", len(entries))
    for tag, kind, count, value in entries:
        if tag == 258 and bands == 3:
            value = after
        if tag == 273:
            value = after + 6
        directory += struct.pack("<HHII", tag, kind, count, value)
    bits = struct.pack("<3H", 16, 16, 16)
    return b"II*\0" + struct.pack("<I", 8) + directory + bytes(4) + bits + data


def png16(pixels: NDArray[np.uint16]) -> bytes:
    """A 16-bit colour PNG of (height, width, 3)."""
    height, width = pixels.shape[:2]
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in pixels)
    return png_of(width, height, zlib.compress(rows), bits=16)


def png_of(width_px: int, height_px: int, compressed: bytes, bits: int = 8) -> bytes:
    """A colour PNG that announces a size, whatever its data holds."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width_px, height_px, bits, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", compressed)
        + chunk(b"IEND", b"")
    )


def giant(kind: Format) -> bytes:
    """A small file that announces 30000 x 30000 pixels."""
    side = 30_000
    if kind == "PNG":
        return png_of(side, side, zlib.compress(b"\0"))
    if kind == "WEBP":
        size = (side - 1).to_bytes(3, "little")
        body = b"VP8X" + struct.pack("<I", 10) + bytes(4) + size + size
        return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body
    small = encoded(picture(16, 16), kind)
    if kind == "BMP":
        return small[:18] + struct.pack("<ii", side, side) + small[26:]
    if kind == "JPEG":
        at = small.index(b"\xff\xc0") + 5
        return small[:at] + struct.pack(">HH", side, side) + small[at + 4 :]
    return _with_tiff_size(small, side)


def _with_tiff_size(data: bytes, side: int) -> bytes:
    changed = bytearray(data)
    (at,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, at)
    for i in range(count):
        place = at + 2 + 12 * i
        tag, kind = struct.unpack_from("<HH", data, place)
        if tag in (256, 257):
            struct.pack_into("<H" if kind == 3 else "<I", changed, place + 8, side)
    return bytes(changed)


def folder_of_photos(folder: Path, count: int = 3) -> list[Path]:
    """JPEG files `IMG_1.jpg`, `IMG_2.jpg` ... of different content."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for i in range(1, count + 1):
        path = folder / f"IMG_{i}.jpg"
        path.write_bytes(encoded(picture(seed=i), "JPEG", comment=f"picture {i}".encode()))
        paths.append(path)
    return paths
