"""Where an enlarged map contradicts what was measured, as a picture: dark is as measured, bright is
not. The same colours as depth (viridis), which also read without colour."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.imaging import depth_colours

LIMIT = 0.05
"""From this difference of reflectance on the colour is full. The same for all maps, so that they
can be compared."""
_UNKNOWN = (128, 128, 128)


def consistency_rgb(apart: NDArray[np.float32]) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) of differences of reflectance float32 (height, width); grey where
    nothing was measured (not-a-number)."""
    known = np.isfinite(apart)
    share = np.clip(np.where(known, apart, 0.0) / LIMIT, 0.0, 1.0)
    colours = depth_colours.ramp()[np.rint(share * 255.0).astype(np.uint8)]
    colours[~known] = _UNKNOWN
    return np.ascontiguousarray(colours)


def ramp() -> NDArray[np.uint8]:
    """From as measured to LIMIT and more, uint8 (256, 3) RGB: for a legend."""
    return depth_colours.ramp()
