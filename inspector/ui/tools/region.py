"""Draw a rectangle, to have something done on that part only."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from inspector.core.frame import Window
from inspector.core.language import mark
from inspector.ui.tools.base import Tool

CLICK_PX = 4.0
"""A press and a release no further apart than this are a click, screen pixels."""
LEAST_PX = 8
"""A smaller rectangle is a slip of the hand."""


class RegionTool(Tool):
    """Emits the rectangle when the button goes up; it stays drawn until another one is."""

    cursor = Qt.CursorShape.CrossCursor
    hint = mark(
        "Drag a box, or click two corners; the chosen model runs on that part of the picture."
    )
    drawn = Signal(object)
    """Window of whole source pixels; not yet clipped to the picture."""

    def __init__(self, parent: QObject | None = None, hint: str = "") -> None:
        """`hint` says what happens with the part."""
        super().__init__(parent)
        self.hint = hint or self.hint
        self._from: QPointF | None = None
        self._pressed_at: QPointF | None = None
        self._clicked = False
        self._rect: QRectF | None = None

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._clicked:
            return  # this is the other corner
        self._from = self._pressed_at = place
        self._rect = None

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._from is not None:
            self._rect = QRectF(self._from, place).normalized()
            self.refresh()

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.moved(place, modifiers)
        start = self._pressed_at
        far = start is None or (place - start).manhattanLength() * self.zoom_now() >= CLICK_PX
        if self._from is not None and not self._clicked and not far:
            self._clicked = True  # the next click is the other corner
            return
        self._from = None
        self._clicked = False
        rect = self._rect
        if rect is None or min(rect.width(), rect.height()) < LEAST_PX:
            self.clear()
            return
        left, top = floor(rect.left()), floor(rect.top())
        self.drawn.emit(Window(left, top, ceil(rect.right()) - left, ceil(rect.bottom()) - top))

    def double_clicked(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The second click of a double click is no other corner."""
        self.clear()

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        begun = self._rect is not None or self._clicked
        return key == Qt.Key.Key_Escape and begun

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if self.claims(key, modifiers):
            self.clear()
            return True
        return False

    def zoom_now(self) -> float:
        """Screen pixels for each source pixel."""
        return self._surface.zoom if self._surface is not None else 1.0

    def clear(self) -> None:
        """Take the rectangle away."""
        self._from = self._pressed_at = None
        self._clicked = False
        self._rect = None
        self.refresh()

    def put_down(self) -> None:
        self.clear()
        super().put_down()

    def draw(self, painter: QPainter, zoom: float) -> None:
        if self._rect is None:
            return
        painter.setBrush(QColor(255, 255, 255, 22))
        for colour, width in ((QColor(0, 0, 0, 170), 3.0), (QColor("#FFFFFF"), 1.4)):
            pen = QPen(colour, width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRect(self._rect)
