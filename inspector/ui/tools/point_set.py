"""The points of the selected findings, ready to be drawn and grasped."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from inspector.core.shape import Shape
from inspector.imaging.vertices import NearEdge, nearest_edge
from inspector.ui.tools.marks import spread

Handle = tuple[str, int, int]
"""(id of the finding, ring, index)."""
GAP_PX = 10.0
"""Handles are not closer than this, screen pixels."""


@dataclass(frozen=True)
class Shown:
    """The handles that are drawn now: places (n, 2) in the scene, in the order of `handles`.
    `hidden` points are in view too, but too close to others."""

    places: NDArray[np.float64]
    handles: tuple[Handle, ...]
    hidden: int

    def at(self, place: QPointF, reach: float) -> Handle | None:
        """The nearest handle within reach of a scene point."""
        if not self.handles:
            return None
        away = np.hypot(self.places[:, 0] - place.x(), self.places[:, 1] - place.y())
        best = int(np.argmin(away))
        return self.handles[best] if away[best] <= reach else None

    def beside(self, picked: Collection[Handle], by: int) -> Handle | None:
        """The handle `by` places along the outlines from the picked ones; without any, the first
        or the last."""
        order = sorted(self.handles)
        held = [n for n, handle in enumerate(order) if handle in picked]
        if not order:
            return None
        if not held:
            return order[0 if by > 0 else -1]
        return order[((held[-1] if by > 0 else held[0]) + by) % len(order)]


class PointSet:
    """All points of some shapes in one array."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self.shapes = dict(shapes)
        self._ids = list(self.shapes)
        counts = [sum(len(r) for r in s.rings) for s in self.shapes.values()]
        rings = [ring for s in self.shapes.values() for ring in s.rings]
        ring_numbers = [n for s in self.shapes.values() for n in range(len(s.rings))]
        lengths = [len(ring) for ring in rings]
        self._owner = np.repeat(np.arange(len(counts)), counts)
        self._ring = np.repeat(np.array(ring_numbers, np.int64), lengths)
        self._index = np.concatenate([np.arange(n) for n in lengths] or [np.empty(0, np.int64)])
        points = np.concatenate(rings) if rings else np.empty((0, 2))
        self.places: NDArray[np.float64] = points.astype(np.float64) + 0.5
        """(n, 2) in scene coordinates."""

    def __len__(self) -> int:
        return len(self.places)

    def shown(self, exposed: QRectF, zoom: float, picked: Collection[Handle]) -> Shown:
        """The handles of what is in view; a picked one before others nearby."""
        rows = self._rows_in(exposed)
        if picked:
            first = np.fromiter((self._handle(r) in picked for r in rows.tolist()), bool, len(rows))
            rows = np.concatenate([rows[first], rows[~first]])
        kept = rows[spread(self.places[rows], GAP_PX / zoom)]
        handles = tuple(self._handle(row) for row in kept.tolist())
        return Shown(self.places[kept], handles, len(rows) - len(kept))

    def inside(self, band: QRectF) -> set[Handle]:
        """Every point in a scene rectangle, also those that are not drawn."""
        return {self._handle(row) for row in self._rows_in(band).tolist()}

    def edge_at(self, place: QPointF, reach: float) -> tuple[str, NearEdge] | None:
        """The nearest edge within reach of a scene point, and whose it is."""
        best: tuple[str, NearEdge] | None = None
        x, y = place.x() - 0.5, place.y() - 0.5
        for item_id, shape in self.shapes.items():
            edge = nearest_edge(shape, x, y)
            if edge.distance_px <= reach and (
                best is None or edge.distance_px < best[1].distance_px
            ):
                best = item_id, edge
        return best

    def place(self, handle: Handle) -> QPointF:
        """Where a point is, scene coordinates."""
        item_id, ring, index = handle
        x, y = self.shapes[item_id].rings[ring][index]
        return QPointF(float(x) + 0.5, float(y) + 0.5)

    def after(self, handle: Handle) -> Handle:
        """The point at the other end of the edge that begins at one."""
        item_id, ring, index = handle
        return item_id, ring, (index + 1) % len(self.shapes[item_id].rings[ring])

    def neighbours(self, handle: Handle) -> list[Handle]:
        """The points before and after one."""
        item_id, ring, index = handle
        shape = self.shapes[item_id]
        count = len(shape.rings[ring])
        beside = (index - 1, index + 1)
        if shape.kind == "region":
            beside = (beside[0] % count, beside[1] % count)
        return [(item_id, ring, i) for i in beside if 0 <= i < count]

    def __contains__(self, handle: Handle) -> bool:
        item_id, ring, index = handle
        shape = self.shapes.get(item_id)
        return shape is not None and ring < len(shape.rings) and index < len(shape.rings[ring])

    def _rows_in(self, rect: QRectF) -> NDArray[np.intp]:
        x, y = self.places.T
        inside = (x >= rect.left()) & (x <= rect.right())
        inside &= (y >= rect.top()) & (y <= rect.bottom())
        return np.flatnonzero(inside)

    def _handle(self, row: int) -> Handle:
        return self._ids[int(self._owner[row])], int(self._ring[row]), int(self._index[row])
