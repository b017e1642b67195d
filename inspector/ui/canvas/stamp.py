"""The tag that says that what is seen is no evidence; it stays in view wherever one looks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from inspector.core import enhanced, restoration
from inspector.ui.canvas.zoom_view import ZoomView
from inspector.ui.picture_look import Kind
from inspector.ui.theme import GRID_PX, SMALL_PX, ui_font

STAMPS: dict[Kind, str] = {"enhanced": enhanced.STAMP, "restored": restoration.STAMP}
_INSET_PX = 6


class Stamp(QLabel):
    """Sits at the lower end of what is seen of the picture, in the middle: recorders write into the
    corners. White on black in both themes, since what lies below may have any colour."""

    def __init__(self, view: ZoomView) -> None:
        # A child of the view and not of its viewport, which would scroll it away.
        super().__init__(view)
        self._view = view
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(ui_font(SMALL_PX, bold=True))
        self.setContentsMargins(GRID_PX, GRID_PX // 4, GRID_PX, GRID_PX // 4)
        self.setStyleSheet("color: #FFFFFF")
        self.hide()
        view.view_changed.connect(self.place)

    def say(self, seen: bool, kind: Kind, layer: str = "") -> None:
        """Show the tag while such pixels are seen; `layer` is what they are besides that."""
        self.setVisible(seen)
        if seen:
            self.setText(f"{layer} · {STAMPS[kind]}" if layer else STAMPS[kind])
            self.setAccessibleName(STAMPS[kind])
            self.place()

    @Slot()
    def place(self) -> None:
        """Go to where the picture's corner is now."""
        self.adjustSize()
        view = self._view
        room = view.viewport().rect()
        seen = view.mapFromScene(view.picture_rect).boundingRect().intersected(room)
        if seen.isEmpty():
            seen = room
        left = seen.center().x() - self.width() // 2
        left = min(left, room.right() - self.width() - _INSET_PX)
        top = min(seen.bottom() - _INSET_PX, room.bottom() - _INSET_PX) - self.height()
        self.move(QPoint(max(left, 0), max(top, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 200))
        painter.drawRoundedRect(self.rect(), 3, 3)
        painter.end()
        super().paintEvent(event)
