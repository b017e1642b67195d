"""A stroke of the magic brush that is seen while it is painted.

What the stroke selects is asked again at every point, but only for its last stretch: the newest
half of that is shown, the other half is its surroundings. So a long stroke stays as quick as a
short one. When the brush is lifted the whole is asked once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.imaging.contours import Mask2D
from inspector.imaging.curves import Points
from inspector.imaging.magic import grown, trace
from inspector.imaging.strokes import Stroke
from inspector.imaging.windows import placed

STRETCH_PX = 240.0


class MagicStroke:
    """A magic stroke on a picture: `probability` is uint8 (height, width) of the whole picture, 0
    where no model ran. Points are (x, y) in source pixels and name pixel centres."""

    def __init__(self, radius_px: float, probability: NDArray[np.uint8]) -> None:
        self._probability = probability
        height_px, width_px = probability.shape
        self.stroke = Stroke(radius_px, width_px, height_px)
        self._selected = np.zeros(probability.shape, dtype=bool)

    def extend(self, x: float, y: float) -> Window | None:
        """Paint from the last point to this one; the window to look at again, None if the stroke
        has not touched the picture."""
        self.stroke.extend(x, y)
        painted = self.stroke.mask
        if painted is None:
            return None
        mask, whole = painted
        recent = _last(self.stroke.points, STRETCH_PX)
        reach = self.stroke.radius_px + 1
        left, top = np.floor(recent.min(axis=0) - reach).astype(int).tolist()
        right, bottom = np.ceil(recent.max(axis=0) + reach).astype(int).tolist()
        height_px, width_px = self._probability.shape
        window = Window(left, top, right - left + 1, bottom - top + 1).clipped(width_px, height_px)
        if window is None:
            return None
        near = placed(mask, whole, window)
        path = recent - (window.x, window.y)
        stretch = near & trace(near.shape, path, self.stroke.radius_px)
        found = grown(self._probability[window.slices], stretch, path, self.stroke.radius_px)
        newest = _last(path, STRETCH_PX / 2)
        front = trace(near.shape, newest, self.stroke.radius_px)
        shown = self._selected[window.slices]
        shown[front] = found[front]
        return window

    def selected(self, window: Window) -> Mask2D:
        """What is shown as selected in a window of the picture, bool (height, width)."""
        view = self._selected[window.slices]
        view.flags.writeable = False
        return view

    def finished(self) -> tuple[Mask2D, Window] | None:
        """What the whole stroke selects, and where; None if that is nothing."""
        painted = self.stroke.mask
        if painted is None:
            return None
        mask, window = painted
        path = self.stroke.points - (window.x, window.y)
        found = grown(self._probability[window.slices], mask, path, self.stroke.radius_px)
        return (found, window) if found.any() else None


def _last(path: Points, length_px: float) -> Points:
    """The end of a path, of at least this length or whole."""
    along = np.cumsum(np.hypot(*np.diff(path[::-1], axis=0).T))
    count = int(np.searchsorted(along, length_px)) + 2
    return path[-count:]
