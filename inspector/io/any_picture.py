"""Pictures of every kind that Pillow knows, from bytes to arrays and back: for the few that a
training cannot decode alone, and for packs that are rendered."""

from __future__ import annotations

import io
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from inspector.core.errors import SourceError


def decoded(content: bytes, name: str, mode: Literal["RGB", "L"] | None) -> NDArray[Any]:
    """A picture uint8, converted to `mode`; None: the numbers as they are stored, also those of a
    palette. Raises SourceError, which says `name`."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            return np.array(picture.convert(mode) if mode else picture, dtype=np.uint8)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise SourceError(f"{name} cannot be read as a picture: replace it.", str(error)) from error


def sharp_jpeg(picture: NDArray[np.uint8], quality: int) -> bytes:
    """uint8 (height, width, 3) RGB as a JPEG with colour as fine as light."""
    target = io.BytesIO()
    Image.fromarray(picture).save(target, "JPEG", quality=quality, subsampling=0)
    return target.getvalue()


def small_png(picture: NDArray[np.uint8]) -> bytes:
    """uint8 (height, width) as the smallest grey PNG, or (height, width, 3) as one of RGB."""
    target = io.BytesIO()
    Image.fromarray(picture).save(target, "PNG", optimize=True)
    return target.getvalue()
