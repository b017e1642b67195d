"""Small indexed and grey PNGs, written and read by Pillow with the size known beforehand."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

Bytes2D = NDArray[np.uint8]
_FAULTS = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError)


def grey_png(values: Bytes2D) -> bytes:
    """uint8 (height, width) as an 8-bit grey PNG."""
    return _saved(Image.fromarray(values))


def palette_png(indexes: Bytes2D, colours: Sequence[tuple[int, int, int]]) -> bytes:
    """uint8 (height, width) as a PNG whose pixels are these indexes of `colours`."""
    picture = Image.fromarray(indexes)
    picture.putpalette([value for colour in colours for value in colour])
    return _saved(picture)


def read_grey_png(content: bytes, width_px: int, height_px: int) -> Bytes2D | None:
    """The stored bytes (height, width) of an 8-bit grey, indexed or two-coloured PNG of just this
    size; indexes stay indexes. None for anything else: nothing is unpacked then."""
    try:
        with Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
            if picture.size != (width_px, height_px) or picture.mode not in ("L", "P", "1"):
                return None
            stored = np.array(picture)
    except _FAULTS:
        return None
    values: Bytes2D = stored.astype(np.uint8)
    return values


def _saved(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()
