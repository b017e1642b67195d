"""The samples on the start screen: a picture of each, and the button that opens it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from inspector.paths import resources_dir
from inspector.ui.icons import follow
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX, RADIUS_PX


class SampleCard(QFrame):
    """A picture of a sample (`name`.jpg among the icons), what it is, and its button."""

    def __init__(self, name: str, what: str, text: str, button: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.picture = _Picture(QPixmap(str(resources_dir() / "icons" / f"{name}.jpg")), what)
        self.button = QPushButton(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addWidget(self.picture)
        label = PlainLabel(text, "muted", True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label, 1)
        layout.addWidget(self.button)


class _Picture(QWidget):
    """A picture that fills its place, cut where it is too high or too wide."""

    def __init__(self, picture: QPixmap, what: str) -> None:
        super().__init__()
        self._picture = picture
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(what)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS_PX, RADIUS_PX)
        painter.setClipPath(shape)
        expand = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        size = self._picture.size().scaled(self.size(), expand)
        left = (self.width() - size.width()) // 2
        top = (self.height() - size.height()) // 2
        painter.drawPixmap(left, top, size.width(), size.height(), self._picture)


def start_button(text: str, icon: str, kind: str = "") -> QPushButton:
    """A button with an icon in the palette's colour."""
    button = QPushButton(text)
    button.setProperty("kind", kind)
    primary = kind == "primary"
    role = QPalette.ColorRole.HighlightedText if primary else QPalette.ColorRole.ButtonText
    follow(button, icon, role)
    return button
