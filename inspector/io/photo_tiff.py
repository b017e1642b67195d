"""TIFF files whose pixels lie in the file as they are: read without a decoder.

Most large pictures from survey cameras and exports are of this kind, and OpenCV's reader copies
them row by row through a general converter, which takes seconds at 100 megapixels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_STARTS, _SAMPLES, _LENGTHS, _PLANAR, _TILE_WIDTH, _PREDICTOR = 273, 277, 279, 284, 322, 317
_FILL_ORDER, _SAMPLE_FORMAT = 266, 339
_NONE, _BLACK_IS_ZERO, _RGB, _CHUNKY = 1, 1, 2, 1
_BANDS_OF = {_BLACK_IS_ZERO: {1}, _RGB: {3, 4}}


@dataclass(frozen=True)
class PlainPixels:
    """Where rows of `samples` numbers of `dtype` (with byte order) start in the file."""

    offset: int
    dtype: str
    samples: int

    def read(self, data: bytes, width_px: int, height_px: int) -> NDArray[Any]:
        """(height, width, 3), native byte order: grey is repeated, a fourth band is dropped."""
        count = height_px * width_px * self.samples
        stored = np.frombuffer(data, self.dtype, count, self.offset)
        pixels = stored.reshape(height_px, width_px, self.samples)
        if self.samples == 1:
            pixels = np.repeat(pixels, 3, axis=2)
        return np.ascontiguousarray(pixels[..., :3], dtype=np.dtype(self.dtype).newbyteorder("="))


def plain_pixels(tags: Mapping[int, Any], byte_order: str) -> PlainPixels | None:
    """The plan for a TIFF directory, or None if it needs a decoder. `byte_order`: "<" or ">"."""
    bits = set(integers(tags.get(_BITS, ())))
    samples = _one(tags, _SAMPLES, 1)
    if len(bits) != 1 or not bits <= {8, 16} or _TILE_WIDTH in tags:
        return None
    if samples not in _BANDS_OF.get(_one(tags, _PHOTOMETRIC, -1), set()):
        return None
    wanted = {_COMPRESSION: _NONE, _PLANAR: _CHUNKY, _FILL_ORDER: 1, _PREDICTOR: 1}
    if any(_one(tags, tag, 1) != value for tag, value in wanted.items()):
        return None
    if set(integers(tags.get(_SAMPLE_FORMAT, (1,)))) != {1}:
        return None
    starts, lengths = integers(tags.get(_STARTS, ())), integers(tags.get(_LENGTHS, ()))
    ends = [a + b for a, b in zip(starts, lengths, strict=False)]
    size = _one(tags, _WIDTH, 0) * _one(tags, _HEIGHT, 0) * samples * (max(bits) // 8)
    if not starts or len(starts) != len(lengths) or sum(lengths) != size:
        return None
    if list(starts[1:]) != ends[:-1]:
        return None
    return PlainPixels(starts[0], f"{byte_order}u{max(bits) // 8}", samples)


def integers(value: Any) -> tuple[int, ...]:
    """A tag's value, one or many."""
    return tuple(int(v) for v in (value if isinstance(value, tuple) else (value,)))


def _one(tags: Mapping[int, Any], tag: int, default: int) -> int:
    values = integers(tags.get(tag, default))
    return values[0] if len(values) == 1 else -1
