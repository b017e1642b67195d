"""Pictures from bytes to arrays and back by torchvision alone, as a bare training machine has it.

torchvision is imported when the first picture is decoded: that takes seconds, and most of the
program never decodes one here. What it cannot decode, or not rightly (it unpacks small palettes to
noise), goes to Pillow; a pack holds only what it can.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from inspector.core.errors import SourceError

Mode = Literal["RGB", "L"]
MOST_PIXELS = 1 << 28
"""A larger picture is refused before its pixels take memory."""
JPEG_START = b"\xff\xd8\xff"
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PALETTE = 3


class Encoded(Protocol):
    """A picture's file: a path, or a part of a pack."""

    @property
    def name(self) -> str:
        """What messages call it."""

    def read_bytes(self) -> bytes:
        """Its content."""


@dataclass(frozen=True, eq=False)
class PackedFile:
    """A file that lies in a pack."""

    name: str
    content: bytes

    def read_bytes(self) -> bytes:
        """Its content."""
        return self.content


def decode_picture(file: Encoded, mode: Mode | None) -> NDArray[Any]:
    """A picture uint8, (H, W, 3) for "RGB" and (H, W) for "L"; None: the numbers as they are
    stored, also those of a palette. Raises SourceError."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise _unreadable(file, str(error)) from error
    if not is_simple(content, mode):
        return _decoded_elsewhere(content, file.name, mode)
    width_px, height_px = _size_px(content)
    if width_px * height_px > MOST_PIXELS:
        raise _unreadable(file, f"{width_px} x {height_px} pixels")
    from torchvision.io import ImageReadMode, decode_image

    modes = {"RGB": ImageReadMode.RGB, "L": ImageReadMode.GRAY, None: ImageReadMode.UNCHANGED}
    try:
        planes = decode_image(_tensor(content), modes[mode]).numpy()
    except RuntimeError as error:
        raise _unreadable(file, str(error)) from error
    stored: NDArray[Any] = planes[0] if len(planes) == 1 else planes.transpose(1, 2, 0)
    return np.ascontiguousarray(stored)


def is_simple(content: bytes, mode: Mode | None) -> bool:
    """Whether torchvision decodes this as Pillow does: JPEG, and PNG without a palette, of 8 bits
    or, where its numbers are not asked for, of fewer."""
    if content.startswith(JPEG_START):
        return True
    if not content.startswith(_PNG_START) or len(content) < 33:
        return False
    depth, kind = content[24], content[25]
    return kind != _PALETTE and (depth == 8 or (depth < 8 and mode is not None))


def jpeg(rgb: Tensor, quality: int) -> bytes:
    """uint8 (3, H, W) as a JPEG, colour at half the size."""
    from torchvision.io import encode_jpeg

    return bytes(encode_jpeg(rgb, quality).numpy())


def png(planes: Tensor) -> bytes:
    """uint8 (3, H, W) or (1, H, W) as a PNG."""
    from torchvision.io import encode_png

    return bytes(encode_png(planes, 9).numpy())


def compressed(rgb: Tensor, quality: int) -> Tensor:
    """float32 (3, H, W) in [0, 1] as it comes back from a JPEG of this quality."""
    from torchvision.io import decode_jpeg, encode_jpeg

    pixels = (rgb.clamp(0.0, 1.0) * 255.0).round().to(torch.uint8)
    back: Tensor = decode_jpeg(encode_jpeg(pixels, quality))
    return back.float() / 255.0


def _tensor(content: bytes) -> Tensor:
    # Of a bytearray: torch warns of what is read-only.
    return torch.frombuffer(bytearray(content), dtype=torch.uint8)


def _size_px(content: bytes) -> tuple[int, int]:
    """Width and height that a JPEG or PNG announces; 0, 0 where a JPEG announces none."""
    if content.startswith(_PNG_START):
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    at = 2
    while at + 9 <= len(content):
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        # Frames of all kinds; C4, C8 and CC are tables.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            high, wide = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return int.from_bytes(wide, "big"), int.from_bytes(high, "big")
        at += 2 + length
    return 0, 0


def _decoded_elsewhere(content: bytes, name: str, mode: Mode | None) -> NDArray[Any]:
    try:
        from inspector.io.any_picture import decoded
    except ModuleNotFoundError as error:
        raise SourceError(
            f"{name} is no plain JPEG or PNG, which is all that this machine reads: pack its "
            "folder by `inspector pack --kind pictures` on one with the whole program.",
            str(error),
        ) from error
    return decoded(content, name, mode)


def _unreadable(file: Encoded, details: str) -> SourceError:
    return SourceError(f"{file.name} cannot be read as a picture: replace it.", details)
