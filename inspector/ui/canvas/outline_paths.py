"""Shapes as paths to draw, and how far a place is from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import floor, log2

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from inspector.core.shape import Shape

_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
"""A point of a path as Qt streams it; kind 0 begins a line and 1 goes on."""


@dataclass
class ShapePaths:
    """A shape ready to draw. Paths are made when they are first seen, one for each halving of the
    zoom: from afar, a long crack does not need each of its thousands of points."""

    shape: Shape
    box: QRectF
    """Of the points, in scene coordinates, a pixel wide at least."""
    size: float
    """The longer side of the box."""
    _paths: dict[int, QPainterPath] = field(default_factory=dict)

    @classmethod
    def of(cls, shape: Shape) -> ShapePaths:
        left, top, right, bottom = shape.bounds
        width, height = right - left + 1, bottom - top + 1
        return cls(shape, QRectF(left, top, width, height), max(width, height))

    def path(self, halvings: int = 0) -> QPainterPath:
        """The outline as it is drawn at a zoom of about 1 / 2**halvings."""
        path = self._paths.get(halvings)
        if path is None:
            path = self._paths[halvings] = path_of(self.shape, 1 << halvings)
        return path


def halvings_at(zoom: float) -> int:
    """How often the points may be halved until there is one for each screen pixel."""
    return max(0, floor(log2(1 / zoom))) if zoom < 1 else 0


def path_of(shape: Shape, every: int = 1) -> QPainterPath:
    """The shape in scene coordinates (shapes name pixel centres, the scene pixel corners), with
    every n-th of its points; short rings keep enough to be seen, lines keep their ends."""
    # Streamed: a call into Qt for each of ten thousand points would take longer than drawing them.
    parts = [_elements(ring, every, shape.kind == "region") for ring in shape.rings]
    count = sum(map(len, parts))
    tail = np.array([count - len(parts[-1]), Qt.FillRule.OddEvenFill.value], ">i4")
    head = np.array([count], ">i4")
    data = b"".join([head.tobytes(), *(part.tobytes() for part in parts), tail.tobytes()])
    path = QPainterPath()
    QDataStream(QByteArray(data)) >> path
    return path


def _elements(ring: NDArray[np.float32], every: int, closed: bool) -> NDArray[np.void]:
    step = max(1, min(every, len(ring) // 8))
    points = ring[::step]
    # Regions end where they begin; lines keep their end.
    more = len(ring) > 1 if closed else (len(ring) - 1) % step > 0
    made = np.empty(len(points) + more, _ELEMENT)
    made["kind"] = 1
    made["kind"][0] = 0
    for axis, name in enumerate("xy"):
        made[name][: len(points)] = points[:, axis]
        if more:
            made[name][-1] = ring[0 if closed else -1, axis]
        made[name] += 0.5
    return made


def distance_to(shape: Shape, place: QPointF) -> float:
    """The distance of a scene point from the nearest line of the shape, source pixels."""
    point = np.array([place.x() - 0.5, place.y() - 0.5], dtype=np.float64)
    return min(_distance(ring.astype(np.float64), point, shape.kind) for ring in shape.rings)


def _distance(points: NDArray[np.float64], point: NDArray[np.float64], kind: str) -> float:
    if len(points) == 1:
        return float(np.hypot(*(points[0] - point)))
    starts, ends = points, np.roll(points, -1, axis=0)
    if kind == "line":
        starts, ends = starts[:-1], ends[:-1]
    along = ends - starts
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    t = np.clip(((point - starts) * along).sum(axis=1) / length, 0.0, 1.0)
    return float(np.hypot(*(starts + t[:, None] * along - point).T).min())
