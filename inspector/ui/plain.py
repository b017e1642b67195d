"""Text from outside (file names, notes, reasons) shown literally, never as rich text."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def tooltip(text: str) -> str:
    """A text for `setToolTip`, which would otherwise guess whether it is HTML."""
    escaped = html.escape(text).replace("\n", "<br>")
    return f"<qt>{escaped}</qt>" if text else ""


def one_line(text: str) -> str:
    """The text without line breaks and control characters, for lists, titles and menus."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def capital(text: str) -> str:
    """The text with a capital at its beginning; the rest stays as it is: German nouns."""
    return text[:1].upper() + text[1:]


class PlainLabel(QLabel):
    """A label that shows its text as it is; `kind` is a look of the style sheet."""

    def __init__(
        self, text: str = "", kind: str = "", wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("kind", kind)
        self.setText(text)


class ElidedLabel(QWidget):
    """One line of plain text that is shortened to the width there is; the tooltip has it all."""

    def __init__(
        self,
        text: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        role: QPalette.ColorRole = QPalette.ColorRole.WindowText,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._mode = mode
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Replace the text."""
        self._text = one_line(text)
        self.setAccessibleName(self._text)
        self.setToolTip(tooltip(self._text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text), metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self._role))
        shown = painter.fontMetrics().elidedText(self._text, self._mode, self.width())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), align, shown)
