"""The tag over a picture on which something is tried."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from inspector.ui.canvas.zoom_view import ZoomView
from inspector.ui.theme import GRID_PX, SMALL_PX, ui_font

_INSET_PX = 6


class TrialCaption(QLabel):
    """Stays at the upper end of what is seen of the picture; the stamp of enhanced pictures has the
    lower one. Black on yellow in both themes: what is seen is not as it was recorded."""

    def __init__(self, view: ZoomView) -> None:
        super().__init__(view)
        self._view = view
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(ui_font(SMALL_PX, bold=True))
        self.setContentsMargins(GRID_PX, GRID_PX // 4, GRID_PX, GRID_PX // 4)
        self.setStyleSheet("color: #000000")
        self.hide()
        view.view_changed.connect(self.place)

    def say(self, text: str) -> None:
        """Show a text, or nothing."""
        self.setVisible(bool(text))
        if text and text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.place()

    @Slot()
    def place(self) -> None:
        """Go to where the picture's upper end is now."""
        self.adjustSize()
        view = self._view
        room = view.viewport().rect()
        seen = view.mapFromScene(view.picture_rect).boundingRect().intersected(room)
        if seen.isEmpty():
            seen = room
        left = seen.center().x() - self.width() // 2
        left = min(left, room.right() - self.width() - _INSET_PX)
        self.move(QPoint(max(left, 0), seen.top() + _INSET_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 200))
        painter.setBrush(QColor("#F0E442"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        painter.end()
        super().paintEvent(event)
