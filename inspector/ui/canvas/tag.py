"""A short text over what is seen of a picture, wherever one looks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from inspector.ui.canvas.zoom_view import ZoomView
from inspector.ui.theme import GRID_PX, SMALL_PX, ui_font

_INSET_PX = 6


class Tag(QLabel):
    """In the middle of the upper or lower end: recorders write into the corners. Its colours are
    those of both themes, since what lies below may have any colour."""

    def __init__(
        self, view: ZoomView, ink: str, ground: QColor, line: QColor | None, at_top: bool
    ) -> None:
        # A child of the view and not of its viewport, which would scroll it away.
        super().__init__(view)
        self._view = view
        self._ground = ground
        self._line = line
        self._at_top = at_top
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(ui_font(SMALL_PX, bold=True))
        self.setContentsMargins(GRID_PX, GRID_PX // 4, GRID_PX, GRID_PX // 4)
        self.setStyleSheet(f"color: {ink}")
        self.hide()
        view.view_changed.connect(self.place)

    def show_text(self, text: str) -> None:
        """Show a text, or nothing."""
        self.setVisible(bool(text))
        if text and text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
        if text:
            self.place()

    @Slot()
    def place(self) -> None:
        """Go to where that end of the picture is now."""
        self.adjustSize()
        view = self._view
        room = view.viewport().rect()
        seen = view.mapFromScene(view.picture_rect).boundingRect().intersected(room)
        if seen.isEmpty():
            seen = room
        left = seen.center().x() - self.width() // 2
        left = min(left, room.right() - self.width() - _INSET_PX)
        lowest = min(seen.bottom(), room.bottom()) - _INSET_PX - self.height()
        top = seen.top() + _INSET_PX if self._at_top else lowest
        self.move(QPoint(max(left, 0), max(top, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if self._line is None else QPen(self._line))
        painter.setBrush(self._ground)
        room = self.rect() if self._line is None else self.rect().adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(room, 3, 3)
        painter.end()
        super().paintEvent(event)
