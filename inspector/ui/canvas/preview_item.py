"""An outline that is only proposed, over everything else."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.ui.tools.marks import draw_path

OVER_ALL = 90.0


class PreviewItem(QGraphicsItem):
    """Shows a path in scene coordinates, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(OVER_ALL)
        self._path = QPainterPath()

    def show_path(self, path: QPainterPath | None) -> None:
        """Show another path; None for nothing."""
        self.prepareGeometryChange()
        self._path = path if path is not None else QPainterPath()

    def boundingRect(self) -> QRectF:
        # Pens are in screen pixels: at the lowest zoom some of them are many of the picture's.
        return self._path.controlPointRect().adjusted(-40, -40, 40, 40)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if not self._path.isEmpty():
            draw_path(painter, self._path)
