"""Where a set of pixels ends: the sides between pixels in it and pixels out of it.

Rings of shapes run through the *centres* of border pixels (`contours`), half a pixel inside of the
border that is found here. Whoever measures a width from border to border wants this one: between
the rings, every width is a pixel short.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import Point
from inspector.core.frame import Window
from inspector.core.mask import Mask, quantised
from inspector.core.shape import Shape
from inspector.imaging.contours import Mask2D, fill
from inspector.imaging.windows import common, placed, within


def border_of_shape(shape: Shape, x: float, y: float, reach_px: float) -> Point | None:
    """The place on a region's border nearest to a point; None if it is not within reach."""
    window = _around(x, y, reach_px)
    return _nearest(fill(shape, window), window, x, y, reach_px)


def border_of_mask(
    mask: Mask, threshold: float, x: float, y: float, reach_px: float
) -> Point | None:
    """The place nearest to a point on the border of what is at least as probable as the threshold
    (0..1); None if it is not within reach."""
    window = _around(x, y, reach_px)
    whole = Window(*mask.origin, mask.width_px, mask.height_px)
    near = common(whole, window)
    if near is None:
        return None
    rows, columns = within(near, whole).slices
    present = mask.probability[:, rows, columns].max(axis=0) >= quantised(threshold)
    return _nearest(placed(present, near, window), window, x, y, reach_px)


def _around(x: float, y: float, reach_px: float) -> Window:
    # Two pixels more than the reach: the border lies between a pixel and its neighbour.
    left, top = math.floor(x - reach_px) - 2, math.floor(y - reach_px) - 2
    size = math.ceil(2 * reach_px) + 5
    return Window(left, top, size, size)


def _nearest(present: Mask2D, window: Window, x: float, y: float, reach_px: float) -> Point | None:
    """Pixel (column, row) covers half a pixel to each side of its centre, so each side has one
    coordinate at a half, and one that runs from half a pixel before a centre to half behind."""
    rows, columns = np.nonzero(present[:, 1:] != present[:, :-1])
    upright = columns + window.x + 0.5, _along(rows + window.y, y)
    rows, columns = np.nonzero(present[1:] != present[:-1])
    level = _along(columns + window.x, x), rows + window.y + 0.5
    xs, ys = (np.concatenate(each) for each in zip(upright, level, strict=True))
    if len(xs) == 0:
        return None
    away = np.hypot(xs - x, ys - y)
    best = int(np.argmin(away))
    return (float(xs[best]), float(ys[best])) if away[best] <= reach_px else None


def _along(centres: NDArray[np.int64], place: float) -> NDArray[np.float64]:
    found: NDArray[np.float64] = np.clip(place, centres - 0.5, centres + 0.5)
    return found
