"""Draw a line of known length, to see millimetres."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from inspector.core.language import mark
from inspector.ui.tools.base import Tool

CLICK_PX = 4.0
"""A press and a release no further apart than this are a click, screen pixels."""
LEAST_PX = 5.0


class ScaleLineTool(Tool):
    """Emits the length of the line when the button goes up."""

    cursor = Qt.CursorShape.CrossCursor
    hint = mark(
        "Drag along something whose length you know, or click both ends · Shift keeps straight."
    )
    drawn = Signal(float)
    """Length in source pixels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line: QLineF | None = None
        self._drawing = False
        self._clicked = False

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._clicked:
            return  # this is the other end
        self._line = QLineF(place, place)
        self._drawing = True

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if not self._drawing or self._line is None:
            return
        start = self._line.p1()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            # Straight along the longer side.
            flat = abs(place.x() - start.x()) >= abs(place.y() - start.y())
            place = QPointF(place.x(), start.y()) if flat else QPointF(start.x(), place.y())
        self._line = QLineF(start, place)
        self.refresh()

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.moved(place, modifiers)
        zoom = self._surface.zoom if self._surface is not None else 1.0
        length = self._line.length() if self._line is not None else 0.0
        if self._drawing and not self._clicked and length * zoom < CLICK_PX:
            self._clicked = True  # the next click is the other end
            return
        self._drawing = self._clicked = False
        if self._line is None or self._line.length() < LEAST_PX:
            self.clear()
            return
        self.drawn.emit(float(self._line.length()))

    def double_clicked(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The second click of a double click is no other end."""
        self.clear()

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        return key == Qt.Key.Key_Escape and self._line is not None

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if self.claims(key, modifiers):
            self.clear()
            return True
        return False

    def clear(self) -> None:
        """Take the line away."""
        self._line = None
        self._drawing = self._clicked = False
        self.refresh()

    def put_down(self) -> None:
        self.clear()
        super().put_down()

    def draw(self, painter: QPainter, zoom: float) -> None:
        line = self._line
        if line is None or line.length() == 0:
            return
        tick = 7.0 / zoom
        dx, dy = line.dx() / line.length(), line.dy() / line.length()
        across = QPointF(-dy * tick, dx * tick)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(0, 0, 0, 190), 4.0), (QColor("#F0E442"), 1.8)):
            pen = QPen(colour, width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLine(line)
            for end in (line.p1(), line.p2()):
                painter.drawLine(end - across, end + across)
