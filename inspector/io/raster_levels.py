"""Maps at half their size: the mean of what was measured, never of what was not."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.map_facts import measured

Pixels = NDArray[Any]
"""(height, width, bands)."""

_FAST = (np.uint8, np.uint16, np.int16)


def reduced(pixels: Pixels, steps: int, nodata: float | None) -> Pixels:
    """Halved `steps` times: the mean of the measured values of every 2 x 2 pixels (at an odd edge,
    of those that exist), halves rounded up; `nodata` where none was measured.

    A window that begins at a multiple of 2**steps gives the same values as the whole picture.
    """
    for _ in range(steps):
        pixels = _halved(pixels, nodata)
    return pixels


def _halved(pixels: Pixels, nodata: float | None) -> Pixels:
    height, width, bands = pixels.shape
    if pixels.dtype in _FAST and (nodata is None or not (pixels == nodata).any()):
        down, across = height // 2, width // 2
        half = np.empty((-(-height // 2), -(-width // 2), bands), pixels.dtype)
        for band in range(bands) if down and across else ():
            even = pixels[: down * 2, : across * 2, band]
            half[:down, :across, band] = cv2.resize(
                np.ascontiguousarray(even), (across, down), interpolation=cv2.INTER_AREA
            )
        if height % 2 or not across:
            half[down:] = _means(pixels[down * 2 :], nodata)
        if width % 2 or not down:
            half[:, across:] = _means(pixels[:, across * 2 :], nodata)
        return half
    return _means(pixels, nodata)


def _means(pixels: Pixels, nodata: float | None) -> Pixels:
    height, width, bands = pixels.shape
    shape = (-(-height // 2), -(-width // 2), bands)
    sums = np.zeros(shape, np.float64)
    counts = np.zeros(shape, np.uint8)
    valid = measured(pixels, nodata)
    for top in (0, 1):
        for left in (0, 1):
            part, known = pixels[top::2, left::2], valid[top::2, left::2]
            target = (slice(part.shape[0]), slice(part.shape[1]))
            sums[target] += np.where(known, part, 0)
            counts[target] += known
    means = sums / np.maximum(counts, 1)
    if pixels.dtype.kind in "iu":
        means = np.floor(means + 0.5)
    # Without a value for it, only not-a-number can be unmeasured.
    means[counts == 0] = np.nan if nodata is None else nodata
    half: Pixels = means.astype(pixels.dtype)
    return half
