"""From what a camera or sensor recorded to what a screen shows.

For display only: models and measures always work on the original pixels.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame

LOW_PERCENT = 0.5
HIGH_PERCENT = 99.5
MID_GREY = 128

_SAMPLES = 1_000_000
"""Percentiles are taken on about this many evenly spread pixels: enough for a stable figure, and a
100-megapixel picture costs no more than a small one."""

Limits = tuple[float, float]


def stretch_limits(frame: Frame) -> Limits:
    """The values shown as black and as white: the 0.5 and 99.5 percentiles of all finite values
    of the shown bands together, so that colours keep their balance. (0, 255) for 8-bit pictures.

    Show all windows of one picture with the limits of one of them (or of its smallest level):
    each with its own would show seams.
    """
    if frame.pixels.dtype == np.uint8:
        return 0.0, 255.0
    if frame.pixels.dtype == np.bool_:
        return 0.0, 1.0
    bands = _shown(frame.pixels)
    stride = max(1, int(np.ceil(np.sqrt(bands.shape[0] * bands.shape[1] / _SAMPLES))))
    sample = bands[::stride, ::stride].astype(np.float64, copy=False)
    finite = sample[np.isfinite(sample)]
    if finite.size == 0:
        return 0.0, 0.0
    low, high = np.percentile(finite, (LOW_PERCENT, HIGH_PERCENT))
    if low == high:  # nearly constant: let the rare values set the range
        low, high = finite.min(), finite.max()
    return float(low), float(high)


def rgb8(frame: Frame, limits: Limits | None = None) -> NDArray[np.uint8]:
    """The frame as uint8 (height, width, 3), red, green, blue, C-contiguous.

    8-bit pixels pass through unchanged unless `limits` are given. Others are stretched between
    `limits`, by default those of this frame (`stretch_limits`). One or two bands are shown as grey
    from the first, of more than three the first three. Not-a-number becomes black; a constant
    picture becomes mid grey.
    """
    bands = _shown(frame.pixels)
    if bands.dtype == np.uint8 and limits is None:
        return _three(bands.astype(np.uint8, copy=False))
    low, high = stretch_limits(frame) if limits is None else limits
    if bands.dtype.kind == "u" and bands.dtype.itemsize <= 2:
        # Look every possible value up instead of computing each pixel: six times faster.
        every = np.arange(1 << (8 * bands.dtype.itemsize)).astype(bands.dtype)
        return _three(np.take(_stretched(every, low, high), bands.astype(np.uint16, copy=False)))
    return _three(_stretched(bands, low, high))


def _stretched(bands: NDArray[np.generic], low: float, high: float) -> NDArray[np.uint8]:
    values: NDArray[Any] = bands.astype(np.float64 if bands.dtype.itemsize > 4 else np.float32)
    missing = np.isnan(values)
    if high > low:
        with np.errstate(over="ignore", invalid="ignore"):
            values -= low
            values *= 255.0 / (high - low)
        np.clip(values, 0.0, 255.0, out=values)
    else:
        values[:] = MID_GREY
    values[missing] = 0.0
    shown: NDArray[np.uint8] = np.rint(np.nan_to_num(values, copy=False)).astype(np.uint8)
    return shown


def _shown(pixels: NDArray[np.generic]) -> NDArray[np.generic]:
    return pixels[:, :, :3] if pixels.shape[2] >= 3 else pixels[:, :, :1]


def _three(bands: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if bands.shape[2] == 1:
        bands = np.repeat(bands, 3, axis=2)
    return np.ascontiguousarray(bands)
