"""What a photo's header says, before a single pixel is decoded.

The format is found by content, never by the file's name. Each format has its own Pillow reader, so
that no other of Pillow's readers ever sees a file; WebP is read here, because Pillow's reader
allocates the whole picture at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from PIL.BmpImagePlugin import BmpImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile

from inspector import MAX_PICTURE_PIXELS
from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io import exif
from inspector.io.files import regular_file, shown
from inspector.io.photo_tiff import PlainPixels, integers, plain_pixels

PhotoKind = Literal["jpeg", "png", "tiff", "bmp", "webp"]
PHOTO_SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".bmp", ".webp"})

_SNIFF_BYTES = 18
_TIFF_MAGIC = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_BMP_HEADER_BYTES = {12, 16, 40, 52, 56, 64, 108, 124}
_MAX_EXIF_BYTES = 1 << 20
_MAX_CHUNKS = 10_000


@dataclass(frozen=True)
class PhotoHeader:
    """`width_px`, `height_px` as stored, before the EXIF orientation; `dtype` "uint8" or "uint16".

    `needed_bytes`: the file must be at least this long for its pixels to be complete. `plain`: how
    to read the pixels without a decoder, where that is possible.
    """

    path: Path
    kind: PhotoKind
    width_px: int
    height_px: int
    dtype: str
    size_bytes: int
    needed_bytes: int
    notes: exif.CameraNotes
    plain: PlainPixels | None = None

    @property
    def oriented_size(self) -> tuple[int, int]:
        """(width, height) as seen, after the EXIF orientation."""
        if self.notes.orientation >= 5:
            return self.height_px, self.width_px
        return self.width_px, self.height_px


@dataclass(frozen=True)
class _Found:
    width_px: int
    height_px: int
    bits: int
    needed_bytes: int
    notes: exif.CameraNotes
    plain: PlainPixels | None = None


def sniff(first_bytes: bytes) -> PhotoKind | None:
    """The format that the first 18 bytes of a file announce, or None if it is no photo."""
    if first_bytes.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if first_bytes.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if first_bytes.startswith(_TIFF_MAGIC):
        return "tiff"
    if first_bytes[:4] == b"RIFF" and first_bytes[8:12] == b"WEBP":
        return "webp"
    announced = int.from_bytes(first_bytes[14:18], "little")
    if first_bytes.startswith(b"BM") and announced in _BMP_HEADER_BYTES:
        return "bmp"
    return None


def sniff_file(path: Path) -> PhotoKind | None:
    """As `sniff`; None also for files that cannot be read."""
    try:
        with path.open("rb") as file:
            return sniff(file.read(_SNIFF_BYTES))
    except OSError:
        return None


def read_header(path: Path) -> PhotoHeader:
    """Read format, size, depth and the camera's notes.

    Raises SourceError for files that are missing, unreadable, empty, no photos, damaged, larger
    than `MAX_PICTURE_PIXELS`, or deeper than 16 bits a channel.
    """
    size_bytes = regular_file(path).st_size
    if size_bytes == 0:
        raise SourceError(
            tr("{path} is empty (0 bytes); copy it again from the camera.", path=shown(path))
        )
    try:
        with path.open("rb") as file:
            kind = sniff(file.read(_SNIFF_BYTES))
            if kind is None:
                raise SourceError(
                    tr(
                        "{path} is not a picture that can be read here; use JPEG, PNG, TIFF, BMP "
                        "or WebP.",
                        path=shown(path),
                    )
                )
            file.seek(0)
            found = _READERS[kind](file)
    except SourceError:
        raise
    except exif.BROKEN as error:
        raise damaged(path, repr(error)) from error
    _check_size(path, found)
    if found.bits > 16:
        raise SourceError(
            tr(
                "{path} has {bits} bits a channel; save it with 8 or 16 bits.",
                path=shown(path),
                bits=found.bits,
            )
        )
    dtype = "uint16" if found.bits > 8 else "uint8"
    return PhotoHeader(
        path,
        kind,
        found.width_px,
        found.height_px,
        dtype,
        size_bytes,
        found.needed_bytes,
        found.notes,
        found.plain,
    )


def damaged(path: Path, details: str = "") -> SourceError:
    """The one sentence for files that end too early or make no sense."""
    return SourceError(
        tr("{path} is cut off or damaged; copy it again from the camera.", path=shown(path)),
        details,
    )


def _check_size(path: Path, found: _Found) -> None:
    if found.width_px <= 0 or found.height_px <= 0:
        raise damaged(path, f"size {found.width_px} x {found.height_px}")
    if found.width_px * found.height_px > MAX_PICTURE_PIXELS:
        raise SourceError(
            tr(
                "{path} is {width_px} x {height_px} pixels, more than the limit of {limit} "
                "megapixels; cut it into parts or export it smaller.",
                path=shown(path),
                width_px=found.width_px,
                height_px=found.height_px,
                limit=MAX_PICTURE_PIXELS // 1_000_000,
            )
        )


def _jpeg(file: BinaryIO) -> _Found:
    _check_markers(file)
    with JpegImageFile(file) as picture:
        return _Found(*picture.size, 8, 0, _notes(picture.info.get("exif")))


def _check_markers(file: BinaryIO) -> None:
    """Refuse a JPEG with endless markers, or bytes between them: Pillow takes them one by one."""
    at = 2
    for _ in range(_MAX_CHUNKS):
        file.seek(at)
        head = file.read(4)
        if len(head) < 4 or head[:2] == b"\xff\xda":
            file.seek(0)
            return
        if head[0] != 0xFF or head[1] in (0x00, 0xFF):
            at += 1
        elif head[1] == 0x01 or 0xD0 <= head[1] <= 0xD8:
            at += 2
        else:
            at += 2 + int.from_bytes(head[2:], "big")
    raise SyntaxError("more markers than a picture has")


def _check_chunks(file: BinaryIO) -> None:
    """Refuse a PNG with endless chunks before its pixels: Pillow takes them one by one."""
    at = 8
    for _ in range(_MAX_CHUNKS):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IDAT":
            file.seek(0)
            return
        at += 12 + int.from_bytes(head[:4], "big")
    raise SyntaxError("more chunks than a picture has")


def _png(file: BinaryIO) -> _Found:
    bits = file.read(25)[24]
    _check_chunks(file)
    with PngImageFile(file) as picture:
        return _Found(*picture.size, bits, 0, _notes(picture.info.get("exif")))


def _bmp(file: BinaryIO) -> _Found:
    with BmpImageFile(file) as picture:
        codec, _, offset, arguments = picture.tile[0][:4]
        row_bytes = arguments[1] if isinstance(arguments, tuple) else 0
        # Run-length coded rows (codec "bmp_rle") have no fixed length.
        needed = offset + row_bytes * picture.height if codec == "raw" else 0
        return _Found(*picture.size, 8, needed, exif.CameraNotes())


def _tiff(file: BinaryIO) -> _Found:
    with TiffImageFile(file) as picture:
        tags = picture.tag_v2
        bits = max(integers(tags.get(258, (1,))))
        sample_format = max(integers(tags.get(339, (1,))))
        if sample_format == 3:
            bits = max(bits, 32)  # floating point, whatever its width
        starts = integers(tags.get(273) or tags.get(324) or ())
        lengths = integers(tags.get(279) or tags.get(325) or ())
        needed = max((a + b for a, b in zip(starts, lengths, strict=False)), default=0)
        # Not `picture.size`: Pillow swaps it for pictures held upright.
        width, height = max(integers(tags[256])), max(integers(tags[257]))
        plain = plain_pixels(tags, "<" if tags.prefix == b"II" else ">")
        return _Found(width, height, bits, needed, exif.from_exif(picture.getexif()), plain)


def _webp(file: BinaryIO) -> _Found:
    """The container as RFC 9649 describes it."""
    riff = file.read(12)
    needed = 8 + int.from_bytes(riff[4:8], "little")
    size: tuple[int, int] | None = None
    notes = exif.CameraNotes()
    for _ in range(_MAX_CHUNKS):
        head = file.read(8)
        if len(head) < 8:
            break
        name, length = head[:4], int.from_bytes(head[4:], "little")
        start = file.tell()
        if size is None:
            size = _webp_size(name, file.read(min(length, 10)))
        elif name == b"EXIF" and length <= _MAX_EXIF_BYTES:
            notes = _notes(file.read(length))
        file.seek(start + length + length % 2)
    if size is None:
        raise SyntaxError("no VP8X, VP8L or VP8 chunk first")
    return _Found(*size, 8, needed, notes)


def _webp_size(name: bytes, body: bytes) -> tuple[int, int]:
    if len(body) < 5:
        raise SyntaxError("first chunk too short")
    if name == b"VP8X" and len(body) == 10:
        return (
            1 + int.from_bytes(body[4:7], "little"),
            1 + int.from_bytes(body[7:10], "little"),
        )
    if name == b"VP8L" and body[0] == 0x2F:
        packed = int.from_bytes(body[1:5], "little")
        return 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF)
    if name == b"VP8 " and len(body) == 10 and body[3:6] == b"\x9d\x01\x2a":
        return (
            int.from_bytes(body[6:8], "little") & 0x3FFF,
            int.from_bytes(body[8:10], "little") & 0x3FFF,
        )
    raise SyntaxError(f"first chunk is {name!r}")


def _notes(block: object) -> exif.CameraNotes:
    return exif.from_bytes(block) if isinstance(block, bytes) else exif.CameraNotes()


_READERS: dict[PhotoKind, Callable[[BinaryIO], _Found]] = {
    "jpeg": _jpeg,
    "png": _png,
    "tiff": _tiff,
    "bmp": _bmp,
    "webp": _webp,
}
