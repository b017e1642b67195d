"""A small sign that something is to be mended, in the theme's colour of warnings."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from inspector.ui import icons
from inspector.ui.theme import tokens_of

_SIDE_PX = 14


class WarningIcon(QLabel):
    """Draws itself anew in another theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIDE_PX, _SIDE_PX)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        colour = QColor(tokens_of(self.palette()).warning)
        self.setPixmap(icons.pixmap("warning", _SIDE_PX, colour, self.devicePixelRatioF()))
