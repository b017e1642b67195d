"""Relative depth as a picture: dark is far, bright is near.

The colour map is viridis (Smith and van der Walt 2015): its lightness grows evenly, so that it
also reads without colour and with any colour vision.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

_PERCENTILES = (1.0, 99.0)
_LEAST_RANGE = 1e-3


def depth_rgb(depth: NDArray[np.float32], far: float = 0.0, near: float = 1.0) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) of inverse depth (height, width), near is large.

    `far` and `near` are the ends of the map, 0..1, as shares of what the picture spans (between its
    1st and 99th percentile): depth is relative, so its own numbers say nothing.
    """
    if not 0.0 <= far < near <= 1.0:
        raise ValueError(f"the map cannot go from {far} to {near}")
    low, high = (float(v) for v in np.percentile(depth, _PERCENTILES))
    spread = max(high - low, _LEAST_RANGE)
    first, last = low + far * spread, low + near * spread
    share = np.clip((depth - first) / (last - first), 0.0, 1.0)
    index = np.rint(share * 255).astype(np.uint8)
    return np.ascontiguousarray(ramp()[index])


def ramp() -> NDArray[np.uint8]:
    """The map itself, uint8 (256, 3) RGB, far first: for a legend."""
    steps = np.arange(256, dtype=np.uint8)[:, None]
    return np.ascontiguousarray(cv2.applyColorMap(steps, cv2.COLORMAP_VIRIDIS)[:, 0, ::-1])
