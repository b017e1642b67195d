"""What covers the ground, drawn three times as fine as a scene's pixels, with heights.

`patch` int32 says which patch each point belongs to, `height_m` how high it stands, `road` and
`building` where those are, whatever stands over them.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

PIXEL_M = 10.0 / 3.0
FINER = 3
_PX_PER_M = FINER / PIXEL_M
_SHIFT = 4


class Canvas:
    """Draws polygons, lines and crowns given in metres."""

    def __init__(self, side_px: int) -> None:
        """`side_px` pixels of the scene, each way."""
        side = side_px * FINER
        self.patch = np.zeros((side, side), np.int32)
        self.height_m = np.zeros((side, side), np.float32)
        self.road = np.zeros((side, side), np.uint8)
        self.building = np.zeros((side, side), np.uint8)

    def area(self, outline_m: NDArray[np.float64], patch: int) -> None:
        """Ground of a patch, of no height."""
        points = _fixed(outline_m)
        cv2.fillPoly(self.patch, [points], patch, cv2.LINE_8, _SHIFT)
        cv2.fillPoly(self.height_m, [points], 0.0, cv2.LINE_8, _SHIFT)

    def strip(self, line_m: NDArray[np.float64], width_m: float, patch: int, road: bool) -> None:
        """A road, a river or a path along a line."""
        points = _fixed(line_m)
        thick = max(round(width_m * _PX_PER_M), 1)
        cv2.polylines(self.patch, [points], False, patch, thick, cv2.LINE_8, _SHIFT)
        cv2.polylines(self.height_m, [points], False, 0.0, thick, cv2.LINE_8, _SHIFT)
        if road:
            cv2.polylines(self.road, [points], False, 1, thick, cv2.LINE_8, _SHIFT)

    def house(self, outline_m: NDArray[np.float64], patch: int, height_m: float) -> None:
        """A building."""
        points = _fixed(outline_m)
        cv2.fillPoly(self.patch, [points], patch, cv2.LINE_8, _SHIFT)
        cv2.fillPoly(self.height_m, [points], height_m, cv2.LINE_8, _SHIFT)
        cv2.fillPoly(self.building, [points], 1, cv2.LINE_8, _SHIFT)

    def crown(self, x_m: float, y_m: float, radius_m: float, patch: int, height_m: float) -> None:
        """A tree; it hides what is below."""
        scale = _PX_PER_M * (1 << _SHIFT)
        centre = (round(x_m * scale), round(y_m * scale))
        radius = max(round(radius_m * scale), 1 << _SHIFT)
        cv2.circle(self.patch, centre, radius, patch, cv2.FILLED, cv2.LINE_8, _SHIFT)
        cv2.circle(self.height_m, centre, radius, height_m, cv2.FILLED, cv2.LINE_8, _SHIFT)

    def free(self, points_m: NDArray[np.float64]) -> bool:
        """True if no point (n, 2) lies beyond the scene, on a road or on a building."""
        at = np.floor(points_m * _PX_PER_M).astype(int)
        if at.min() < 0 or at.max() >= len(self.patch):
            return False
        x, y = at.T
        return not (self.road[y, x].any() or self.building[y, x].any())


def shadow(
    height_m: NDArray[np.float32], towards_sun: tuple[float, float], slope: float
) -> NDArray[np.float32]:
    """How much of the direct sun is kept off each point, 0 to 1. `towards_sun` is the direction in
    the picture, x and y; `slope` is the tangent of the sun's height."""
    side = len(height_m)
    step = 2.0
    rise_m = step / _PX_PER_M * slope
    count = int(np.ceil(float(height_m.max()) / rise_m))
    hidden = np.zeros_like(height_m, dtype=np.uint8)
    low = height_m + np.float32(0.8)
    for k in range(1, min(count, 24) + 1):
        dx, dy = round(k * step * towards_sun[0]), round(k * step * towards_sun[1])
        here_y, there_y = _overlap(dy, side)
        here_x, there_x = _overlap(dx, side)
        above = height_m[there_y, there_x] - np.float32(k * rise_m)
        hidden[here_y, here_x] |= (above > low[here_y, here_x]).view(np.uint8)
    soft = cv2.GaussianBlur(hidden.astype(np.float32), (0, 0), 0.7)
    return np.asarray(soft, np.float32)


def _overlap(offset: int, side: int) -> tuple[slice, slice]:
    """Where a picture lies, and where it lies `offset` on, within the same frame."""
    if offset >= 0:
        return slice(0, side - offset), slice(offset, side)
    return slice(-offset, side), slice(0, side + offset)


def _fixed(points_m: NDArray[np.float64]) -> NDArray[np.int32]:
    # cv2 counts from the centre of the first pixel.
    scaled = (points_m * _PX_PER_M - 0.5) * (1 << _SHIFT)
    return np.rint(scaled).astype(np.int32).reshape(-1, 1, 2)
