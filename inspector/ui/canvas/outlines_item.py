"""Findings as outlines over the picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import floor, log2
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.core.shape import Shape

PICK_PX = 6.0
"""A click so many screen pixels beside an outline still takes it."""
DOT_PX = 4.0
"""A finding that is smaller on the screen is drawn as a box."""

Kind = Literal["suggested", "accepted", "rejected"]


@dataclass(frozen=True)
class Outline:
    """A finding to draw: `colour` says what it is, the pen says how far it is judged."""

    id: str
    shape: Shape
    kind: Kind
    colour: QColor


@dataclass
class _Drawn:
    """A shape ready to draw. Paths are made when they are first seen, one for each halving of the
    zoom: from afar, a long crack does not need each of its thousands of points."""

    shape: Shape
    box: QRectF
    paths: dict[int, QPainterPath] = field(default_factory=dict)

    @classmethod
    def of(cls, shape: Shape) -> _Drawn:
        left, top, right, bottom = shape.bounds
        return cls(shape, QRectF(left, top, right - left + 1, bottom - top + 1))

    def path(self, zoom: float) -> QPainterPath:
        """The outline with about a point for each screen pixel."""
        halvings = max(0, floor(log2(1 / zoom))) if zoom < 1 else 0
        if halvings not in self.paths:
            self.paths[halvings] = path_of(self.shape, 1 << halvings)
        return self.paths[halvings]


class OutlinesItem(QGraphicsItem):
    """All findings of the frame: suggestions dashed, accepted solid, selected heavy."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._outlines: tuple[Outline, ...] = ()
        self._drawn: dict[str, _Drawn] = {}
        self._selected: frozenset[str] = frozenset()
        self._rect = QRectF()

    def show_outlines(self, outlines: Iterable[Outline], rect: QRectF) -> None:
        """Draw other outlines inside the picture `rect`; unchanged shapes keep their paths."""
        self.prepareGeometryChange()
        self._rect = rect
        self._outlines = tuple(outlines)
        old, self._drawn = self._drawn, {}
        for outline in self._outlines:
            known = old.get(outline.id)
            same = known is not None and known.shape is outline.shape
            self._drawn[outline.id] = known if same and known else _Drawn.of(outline.shape)
        self.update()

    def select(self, ids: Sequence[str]) -> None:
        """Draw these as selected."""
        self._selected = frozenset(ids)
        self.update()

    def at(self, place: QPointF, zoom: float) -> str | None:
        """The id of the finding under a scene point; of several the smallest."""
        near = PICK_PX / max(zoom, 1e-6)
        best: tuple[float, str] | None = None
        for outline in self._outlines:
            drawn = self._drawn[outline.id]
            if not drawn.box.adjusted(-near, -near, near, near).contains(place):
                continue
            hit = outline.shape.kind == "region" and drawn.path(1.0).contains(place)
            if hit or distance_to(outline.shape, place) <= near:
                area = drawn.box.width() * drawn.box.height()
                if best is None or area < best[0]:
                    best = area, outline.id
        return best[1] if best else None

    def inside(self, rect: QRectF) -> list[str]:
        """The ids of the findings that lie wholly inside a scene rectangle."""
        return [o.id for o in self._outlines if rect.contains(self._drawn[o.id].box)]

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Selected ones last, so that they lie on top.
        for outline in sorted(self._outlines, key=lambda o: o.id in self._selected):
            drawn = self._drawn[outline.id]
            if not drawn.box.adjusted(-2, -2, 2, 2).intersects(option.exposedRect):
                continue
            if max(drawn.box.width(), drawn.box.height()) * zoom < DOT_PX:
                painter.setPen(cosmetic(outline.colour, 1.6))
                painter.drawRect(drawn.box)
            else:
                self._draw(painter, outline, drawn.path(zoom))

    def _draw(self, painter: QPainter, outline: Outline, path: QPainterPath) -> None:
        selected = outline.id in self._selected
        width = 3.0 if selected else 1.6
        # A dark line under the coloured one: seen on bright concrete and dark asphalt alike.
        under = cosmetic(QColor(0, 0, 0, 170), width + 1.6)
        pen = cosmetic(QColor("#FFFFFF") if selected else outline.colour, width)
        if outline.kind == "suggested":
            pen.setDashPattern([4, 3])
            under.setColor(QColor(0, 0, 0, 110))
        elif outline.kind == "rejected":
            pen.setDashPattern([1, 3])
        pens = [under, pen]
        if selected:
            pens.append(cosmetic(outline.colour, 1.4))
        for each in pens:
            painter.setPen(each)
            painter.drawPath(path)


def cosmetic(colour: QColor, width_px: float) -> QPen:
    """A pen whose width is in screen pixels at any zoom."""
    pen = QPen(colour, width_px)
    pen.setCosmetic(True)
    return pen


def path_of(shape: Shape, every: int = 1) -> QPainterPath:
    """The shape in scene coordinates (shapes name pixel centres, the scene pixel corners), with
    every n-th of its points; short rings keep enough to be seen."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shape.rings:
        step = max(1, min(every, len(ring) // 8))
        points = ring[::step] + np.float32(0.5)
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points.tolist()]))
        if shape.kind == "region":
            path.closeSubpath()
    return path


def distance_to(shape: Shape, place: QPointF) -> float:
    """The distance of a scene point from the nearest line of the shape, source pixels."""
    point = np.array([place.x() - 0.5, place.y() - 0.5], dtype=np.float64)
    nearest = np.inf
    for ring in shape.rings:
        points = ring.astype(np.float64)
        if len(points) == 1:
            nearest = min(nearest, float(np.hypot(*(points[0] - point))))
            continue
        starts = points
        ends = np.roll(points, -1, axis=0)
        if shape.kind == "line":
            starts, ends = starts[:-1], ends[:-1]
        along = ends - starts
        length = np.maximum((along**2).sum(axis=1), 1e-12)
        t = np.clip(((point - starts) * along).sum(axis=1) / length, 0.0, 1.0)
        gap = np.hypot(*(starts + t[:, None] * along - point).T)
        nearest = min(nearest, float(gap.min()))
    return nearest
