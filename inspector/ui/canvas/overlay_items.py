"""What lies over the picture: the mask as pixels, findings as outlines, the pixel grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.core.shape import Shape

GRID_FROM_ZOOM = 12.0
"""From this zoom on the pixel grid is drawn."""
PICK_PX = 6.0
"""A click so many screen pixels beside an outline still takes it."""

Kind = Literal["suggested", "accepted", "rejected"]


class MaskItem(QGraphicsItem):
    """The mask, one image at its own level, exactly over the source pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._rect = QRectF()

    def show_mask(self, image: QImage | None, origin: tuple[int, int], level: int) -> None:
        """Show another mask, or nothing."""
        self.prepareGeometryChange()
        self._image = image
        scale = 1 << level
        self._rect = (
            QRectF(*origin, image.width() * scale, image.height() * scale) if image else QRectF()
        )
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(self._rect, self._image)


@dataclass(frozen=True)
class Outline:
    """A finding to draw: `colour` says what it is, the pen says how far it is judged."""

    id: str
    shape: Shape
    kind: Kind
    colour: QColor


class OutlinesItem(QGraphicsItem):
    """All findings of the frame: suggestions dashed, accepted solid, selected heavy."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._outlines: tuple[Outline, ...] = ()
        self._paths: dict[str, tuple[Shape, QPainterPath]] = {}
        self._selected: frozenset[str] = frozenset()
        self._rect = QRectF()

    def show_outlines(self, outlines: Iterable[Outline], rect: QRectF) -> None:
        """Draw other outlines inside the picture `rect`; unchanged shapes keep their paths."""
        self.prepareGeometryChange()
        self._rect = rect
        self._outlines = tuple(outlines)
        old = self._paths
        self._paths = {}
        for outline in self._outlines:
            known = old.get(outline.id)
            if known is not None and known[0] is outline.shape:
                self._paths[outline.id] = known
            else:
                self._paths[outline.id] = (outline.shape, path_of(outline.shape))
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
            path = self._paths[outline.id][1]
            box = path.boundingRect().adjusted(-near, -near, near, near)
            if not box.contains(place):
                continue
            hit = outline.shape.kind == "region" and path.contains(place)
            if hit or distance_to(outline.shape, place) <= near:
                area = box.width() * box.height()
                if best is None or area < best[0]:
                    best = area, outline.id
        return best[1] if best else None

    def inside(self, rect: QRectF) -> list[str]:
        """The ids of the findings that lie wholly inside a scene rectangle."""
        return [o.id for o in self._outlines if rect.contains(self._paths[o.id][1].boundingRect())]

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Selected ones last, so that they lie on top.
        for outline in sorted(self._outlines, key=lambda o: o.id in self._selected):
            path = self._paths[outline.id][1]
            if path.boundingRect().adjusted(-2, -2, 2, 2).intersects(option.exposedRect):
                self._draw(painter, outline, path)

    def _draw(self, painter: QPainter, outline: Outline, path: QPainterPath) -> None:
        selected = outline.id in self._selected
        width = 3.0 if selected else 1.6
        # A dark line under the coloured one: seen on bright concrete and dark asphalt alike.
        under = QPen(QColor(0, 0, 0, 170), width + 1.6)
        under.setCosmetic(True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor("#FFFFFF") if selected else outline.colour, width)
        pen.setCosmetic(True)
        if outline.kind == "suggested":
            pen.setDashPattern([4, 3])
            under.setColor(QColor(0, 0, 0, 110))
        elif outline.kind == "rejected":
            pen.setDashPattern([1, 3])
        painter.setPen(under)
        painter.drawPath(path)
        painter.setPen(pen)
        painter.drawPath(path)
        if selected:
            inner = QPen(outline.colour, 1.4)
            inner.setCosmetic(True)
            painter.setPen(inner)
            painter.drawPath(path)


class GridItem(QGraphicsItem):
    """Lines between pixels at high zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._rect = QRectF()

    def set_size(self, width_px: int, height_px: int) -> None:
        """The picture's size."""
        self.prepareGeometryChange()
        self._rect = QRectF(0, 0, width_px, height_px)

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if zoom < GRID_FROM_ZOOM:
            return
        area = option.exposedRect.intersected(self._rect)
        columns = range(int(area.left()), int(area.right()) + 2)
        rows = range(int(area.top()), int(area.bottom()) + 2)
        lines = [QLineF(x, area.top(), x, area.bottom()) for x in columns]
        lines += [QLineF(area.left(), y, area.right(), y) for y in rows]
        # Dark with light dots: seen on any colour.
        for colour, style in (
            (QColor(0, 0, 0, 90), Qt.PenStyle.SolidLine),
            (QColor(255, 255, 255, 90), Qt.PenStyle.DotLine),
        ):
            painter.setPen(QPen(colour, 0, style))
            painter.drawLines(lines)


def draw_hint(painter: QPainter, room: QRect, text: str, palette: QPalette) -> None:
    """A sentence in the middle of the view, in screen coordinates."""
    painter.resetTransform()
    painter.setPen(palette.windowText().color())
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(room.adjusted(16, 16, -16, -16), flags, text)


def path_of(shape: Shape) -> QPainterPath:
    """The shape in scene coordinates: shapes name pixel centres, the scene pixel corners."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shape.rings:
        points = QPolygonF([QPointF(float(x) + 0.5, float(y) + 0.5) for x, y in ring])
        path.addPolygon(points)
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
