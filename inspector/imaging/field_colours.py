"""Fields of numbers (depth, errors, differences, votes) as pictures, by a few colour maps that
people with any colour vision can read."""

from __future__ import annotations

from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging import depth_colours, difference, error_colours

ColourMap = Literal["viridis", "inferno", "difference", "error"]
"""Dark to bright, twice; blue, grey, orange; purple, white, green. The last two have a middle."""
UNKNOWN = (128, 128, 128)


def field_rgb(
    values: NDArray[np.float32], low: float, high: float, colours: ColourMap
) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) of values (height, width): the ramp goes from `low` to `high`, grey
    where a value is not finite. Raises ValueError unless low < high."""
    if not low < high:
        raise ValueError(f"colours cannot go from {low} to {high}")
    known = np.isfinite(values)
    share = np.clip((np.where(known, values, low) - low) / (high - low), 0.0, 1.0)
    drawn = ramp_of(colours)[np.rint(share * 255.0).astype(np.uint8)]
    drawn[~known] = UNKNOWN
    return np.ascontiguousarray(drawn)


def ramp_of(colours: ColourMap) -> NDArray[np.uint8]:
    """A map itself, uint8 (256, 3) RGB, low first."""
    if colours == "difference":
        return difference.ramp()
    if colours == "error":
        return error_colours.signed_ramp()
    if colours == "inferno":
        steps = np.arange(256, dtype=np.uint8)[:, None]
        found = cv2.applyColorMap(steps, cv2.COLORMAP_INFERNO)[:, 0, ::-1]
        return np.ascontiguousarray(found, np.uint8)
    return depth_colours.ramp()
