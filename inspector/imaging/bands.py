"""Reflectances as the numbers that networks and 8-bit pictures take."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FULL = {"B02": 0.3, "B03": 0.3, "B04": 0.3, "B08": 0.6}
"""The reflectance of each band that becomes 1: plants reflect twice as much near infrared."""


def full_scale(bands: Sequence[str]) -> tuple[float, ...]:
    """The reflectances that become 1. Raises ValueError for a band without one."""
    unknown = [band for band in bands if band not in FULL]
    if unknown:
        raise ValueError(f"There is no scale for the band {unknown[0]}.")
    return tuple(FULL[band] for band in bands)


def as_bytes(reflectance: NDArray[np.floating], bands: Sequence[str]) -> NDArray[np.uint8]:
    """uint8 (height, width, bands) of reflectances (bands, height, width) of these bands."""
    scale = np.array(full_scale(bands), np.float32)[:, None, None]
    values = np.clip(reflectance / scale, 0.0, 1.0) * 255.0
    pixels: NDArray[np.uint8] = np.rint(values).astype(np.uint8)
    return np.ascontiguousarray(pixels.transpose(1, 2, 0))
