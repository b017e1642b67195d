"""The pipe's circle at the observation that is being written, with its centre and hours."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.core.observation import PipeRing
from inspector.ui.canvas.outline_pens import draw_place
from inspector.ui.tools.marks import DARK, LIVE, draw_path, pen

OVER_OUTLINES = 80.0
_CROSS_PX, _TICK_PX = 7.0, 9.0
_HOURS = ((12, 0.0, -1.0), (3, 1.0, 0.0), (6, 0.0, 1.0), (9, -1.0, 0.0))


class RingItem(QGraphicsItem):
    """A thin dashed circle, a cross in its middle, ticks at 12, 3, 6 and 9; and the place that is
    being coded while it has no outline of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(OVER_OUTLINES)
        self._ring: PipeRing | None = None
        self._aspect = 1.0
        self._place: QPointF | None = None
        self._rect = QRectF()

    @property
    def ring(self) -> PipeRing | None:
        """The circle that is shown."""
        return self._ring

    def show_ring(
        self, ring: PipeRing | None, aspect: float, place: tuple[float, float] | None
    ) -> None:
        """Show another circle and place (source pixels), or none."""
        at = QPointF(place[0] + 0.5, place[1] + 0.5) if place else None
        if (ring, aspect, at) == (self._ring, self._aspect, self._place):
            return
        self.prepareGeometryChange()
        self._ring, self._aspect, self._place = ring, aspect, at
        rect = ellipse_of(ring, aspect) if ring else QRectF()
        if self._place is not None:
            rect = rect.united(QRectF(self._place, self._place).adjusted(-1, -1, 1, 1))
        self._rect = rect
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF() if self._rect.isNull() else self._rect.adjusted(-60, -60, 60, 60)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if self._ring is not None:
            box = ellipse_of(self._ring, self._aspect)
            path = QPainterPath()
            path.addEllipse(box)
            draw_path(painter, path, LIVE, 1.2, Qt.PenStyle.DashLine)
            lines = _ticks(box, _TICK_PX / zoom) + _cross(box.center(), _CROSS_PX / zoom)
            for each in (pen(DARK, 3.0), pen(LIVE, 1.4)):
                painter.setPen(each)
                painter.drawLines(lines)
        if self._place is not None:
            draw_place(painter, self._place, LIVE, zoom, chosen=True)


def ellipse_of(ring: PipeRing, aspect: float) -> QRectF:
    """The box of a circle in the scene: narrow pixels make it an ellipse there."""
    across, down = ring.radius_px / aspect, ring.radius_px
    middle = QPointF(ring.x + 0.5, ring.y + 0.5)
    return QRectF(middle.x() - across, middle.y() - down, 2 * across, 2 * down)


def off_circle_px(ring: PipeRing, aspect: float, x: float, y: float) -> float:
    """How far a source pixel is from the circle, in rows; negative inside."""
    return math.hypot((x - ring.x) * aspect, y - ring.y) - ring.radius_px


def _ticks(box: QRectF, long: float) -> list[QLineF]:
    middle = box.center()
    made = []
    for _, dx, dy in _HOURS:
        on = QPointF(middle.x() + dx * box.width() / 2, middle.y() + dy * box.height() / 2)
        made.append(QLineF(on, on + QPointF(dx * long, dy * long)))
    return made


def _cross(middle: QPointF, half: float) -> list[QLineF]:
    return [
        QLineF(middle - QPointF(half, 0), middle + QPointF(half, 0)),
        QLineF(middle - QPointF(0, half), middle + QPointF(0, half)),
    ]
