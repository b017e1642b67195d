"""Places that snap to what is there: the edge of a model's mask, and the shapes already drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from inspector.core.annotation import Point
from inspector.core.frame import Window
from inspector.core.mask import Mask, quantised
from inspector.core.shape import Shape
from inspector.imaging.vertices import nearest_edge, nearest_point
from inspector.imaging.windows import common, within


def snap_to_mask(mask: Mask, threshold: float, x: float, y: float, reach_px: float) -> Point | None:
    """The nearest pixel's centre on the outline of what is at least as probable as the threshold
    (0..1); None if there is none within the reach. It lies on a ring of `contours.regions`."""
    whole = Window(*mask.origin, mask.width_px, mask.height_px)
    left, top = math.floor(x - reach_px), math.floor(y - reach_px)
    size = math.ceil(2 * reach_px) + 2
    # One pixel more all round, because a pixel's neighbours say whether it is on the outline.
    near = common(whole, Window(left - 1, top - 1, size + 2, size + 2))
    if near is None:
        return None
    rows, columns = within(near, whole).slices
    present = mask.probability[:, rows, columns].max(axis=0) >= quantised(threshold)
    # Beyond the mask there is nothing; beyond the window it is not known and out of reach anyhow.
    padded = np.pad(present, 1)
    inner = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    row, column = np.nonzero(present & ~inner)
    if len(row) == 0:
        return None
    away = np.hypot(column + near.x - x, row + near.y - y)
    best = int(np.argmin(away))
    if away[best] > reach_px:
        return None
    return float(column[best] + near.x), float(row[best] + near.y)


class SnapTargets:
    """The shapes of a frame, ready to be snapped to many times while the pointer moves."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._shapes = tuple(shapes)
        bounds = [shape.bounds for shape in self._shapes]
        self._bounds = np.array(bounds, dtype=np.float64).reshape(-1, 4)

    def snap(self, x: float, y: float, reach_px: float) -> Point | None:
        """The nearest vertex within the reach; else the nearest place on an edge; else None."""
        left, top, right, bottom = self._bounds.T
        outside_x = np.maximum(np.maximum(left - x, x - right), 0.0)
        outside_y = np.maximum(np.maximum(top - y, y - bottom), 0.0)
        near = np.flatnonzero(outside_x**2 + outside_y**2 <= reach_px**2).tolist()
        vertices = [(nearest_point(self._shapes[i], x, y), self._shapes[i]) for i in near]
        if not vertices:
            return None
        vertex, shape = min(vertices, key=lambda found: found[0].distance_px)
        if vertex.distance_px <= reach_px:
            at = shape.rings[vertex.ring][vertex.index]
            return float(at[0]), float(at[1])
        edge = min(
            (nearest_edge(self._shapes[i], x, y) for i in near),
            key=lambda found: found.distance_px,
        )
        return edge.at if edge.distance_px <= reach_px else None


def snap_to_shapes(shapes: Sequence[Shape], x: float, y: float, reach_px: float) -> Point | None:
    """`SnapTargets.snap` for once; keep the targets where it is asked at every move."""
    return SnapTargets(shapes).snap(x, y, reach_px)
