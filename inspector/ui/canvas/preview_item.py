"""Outlines that are only proposed, over everything else."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.core.shape import Shape
from inspector.ui.canvas.outlines_item import path_of
from inspector.ui.tools.marks import DARK, WHITE, draw_path, pen

OVER_ALL = 90.0


class PreviewItem(QGraphicsItem):
    """Shows shapes with their points, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(OVER_ALL)
        self._path = QPainterPath()
        self._points: list[QPointF] = []

    @property
    def point_count(self) -> int:
        """How many points are shown."""
        return len(self._points)

    def show_shapes(self, shapes: Iterable[Shape]) -> None:
        """Show other shapes."""
        self.prepareGeometryChange()
        self._path = QPainterPath()
        self._points = []
        for shape in shapes:
            self._path.addPath(path_of(shape))
            for ring in shape.rings:
                self._points += [QPointF(x + 0.5, y + 0.5) for x, y in ring.tolist()]

    def boundingRect(self) -> QRectF:
        # Pens are in screen pixels: at the lowest zoom some of them are many of the picture's.
        return self._path.controlPointRect().adjusted(-40, -40, 40, 40)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if not self._points:
            return
        draw_path(painter, self._path)
        for colour, width in ((DARK, 6.0), (WHITE, 4.0)):
            dot = pen(colour, width)
            dot.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(dot)
            painter.drawPoints(self._points)
