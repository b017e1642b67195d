"""Bicubic enlarging, and shrinking without aliasing, with pixels where they belong.

Both keep the areas of pixels: enlarged by `factor`, source pixel i lies under the pixels i * factor
... (i + 1) * factor - 1. Enlarging is Keys' kernel with -0.75, as OpenCV and torch have it;
shrinking widens the kernel with -0.5 by the factor, as Pillow and torch (antialias) have it.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

STRIP_PX = 256
"""Enlarging goes in strips of so many rows, so that somebody may stop it."""
_REACH_PX = 2
_SHARPNESS = -0.5
_RESIZED = np.uint8, np.uint16, np.int16, np.float32


def enlarged(pixels: NDArray[Any], factor: int, first: int, last: int) -> NDArray[Any]:
    """Rows `first` to `last` (not included) of a picture (height, width, bands), uint8, uint16,
    int16 or float32, `factor` times as large; of other numbers as float32."""
    above, below = min(first, _REACH_PX), min(pixels.shape[0] - last, _REACH_PX)
    strip = np.ascontiguousarray(pixels[first - above : last + below])
    if strip.dtype not in _RESIZED:
        strip = strip.astype(np.float32)
    height, width, bands = strip.shape
    size = (width * factor, height * factor)
    large = cv2.resize(strip, size, interpolation=cv2.INTER_CUBIC).reshape(size[1], size[0], bands)
    return np.asarray(large[above * factor : (last - first + above) * factor])


def shrunk(pixels: NDArray[np.uint8], factor: int) -> NDArray[np.uint8]:
    """A picture uint8 (height, width, bands), cut to multiples of `factor`, a `factor`-th of its
    size: bicubic with antialiasing, rounded."""
    height, width = (side // factor for side in pixels.shape[:2])
    if min(height, width) < 1:
        raise ValueError(f"{pixels.shape[1]} x {pixels.shape[0]} px cannot be shrunk by {factor}")
    exact = pixels[: height * factor, : width * factor].astype(np.float32)
    rows = np.tensordot(_weights(height, factor), exact, axes=(1, 0))
    columns = np.tensordot(_weights(width, factor), rows, axes=(1, 1))
    result: NDArray[np.uint8] = np.rint(np.clip(columns, 0, 255)).astype(np.uint8)
    return np.ascontiguousarray(result.transpose(1, 0, 2))


def _weights(length: int, factor: int) -> NDArray[np.float32]:
    """(length, length * factor): how much each pixel counts for each one of the smaller axis."""
    centre = (np.arange(length)[:, None] + 0.5) * factor - 0.5
    away = np.abs(np.arange(length * factor)[None] - centre) / factor
    near = (_SHARPNESS + 2) * away**3 - (_SHARPNESS + 3) * away**2 + 1
    far = _SHARPNESS * (away**3 - 5 * away**2 + 8 * away - 4)
    kernel = np.where(away <= 1, near, np.where(away < 2, far, 0.0))
    result: NDArray[np.float32] = (kernel / kernel.sum(axis=1, keepdims=True)).astype(np.float32)
    return result


def resized_map(values: NDArray[np.float32], width: int, height: int) -> NDArray[np.float32]:
    """A map (h, w) at another size, bilinear."""
    resized = cv2.resize(values, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(resized, dtype=np.float32)


def averaged_to(pixels: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """A picture uint8 (h, w) or (h, w, bands) at a smaller size: the mean of what each pixel
    covers."""
    made = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(made, dtype=np.uint8)


def blurred(pixels: NDArray[np.uint8], deviation_px: float) -> NDArray[np.uint8]:
    """A Gaussian blur."""
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), deviation_px), dtype=np.uint8)
