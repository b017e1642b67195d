"""Where the mouse is in the other one of two views of the same picture."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

ARM_PX, GAP_PX = 12.0, 3.0


class CrossItem(QGraphicsItem):
    """A small cross of the same size at every zoom, seen on any colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(95)
        self.hide()

    def follow(self, place: QPointF | None) -> None:
        """Stand at a place of the scene, or nowhere."""
        self.setVisible(place is not None)
        if place is not None:
            self.setPos(place)

    def boundingRect(self) -> QRectF:
        reach = ARM_PX + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        arms = [
            QLineF(x * GAP_PX, y * GAP_PX, x * ARM_PX, y * ARM_PX)
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
        for colour, width in ((QColor(0, 0, 0, 200), 3.0), (QColor("#FFFFFF"), 1.2)):
            painter.setPen(QPen(colour, width))
            painter.drawLines(arms)
