"""Messages in the window: one sentence with the next step, where the thing happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector.core.errors import InspectorError
from inspector.core.language import mark, tr
from inspector.ui.icons import IconButton, pixmap
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX, ICON_PX, RADIUS_PX, tokens_of
from inspector.ui.tokens import Tokens

Kind = Literal["info", "ok", "warning", "error"]
MAX_SHOWN = 3
INFO_SHOWN_MS = 10_000
_SPOKEN: dict[Kind, str] = {
    "info": mark("Note"),
    "ok": mark("Done"),
    "warning": mark("Warning"),
    "error": mark("Error"),
}
_SEVERITY: tuple[Kind, ...] = ("ok", "info", "warning", "error")
_DETAILS_LIMIT = 20_000


class Message(QFrame):
    """One message: icon, sentence, optional next step, details on request, and a close button."""

    closed = Signal()

    def __init__(self, kind: Kind, text: str, details: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self.text = text
        self.details = details
        self.steps = 0
        """How many next steps it offers."""
        self._count = 1
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

        self._mark = QLabel()
        self._mark.setFixedSize(ICON_PX, ICON_PX)
        self._label = PlainLabel(text, wrap=True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._repeats = PlainLabel(kind="small")
        self._repeats.setVisible(False)
        close = IconButton("close", tr("Close this message"))
        close.clicked.connect(self._on_close_clicked)

        self._row = QHBoxLayout()
        self._row.setSpacing(GRID_PX)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._repeats)
        self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        layout.setSpacing(GRID_PX)
        layout.addLayout(self._row)
        if details:
            self._add_details(details[:_DETAILS_LIMIT], layout)
        self._retint()
        self.setAccessibleName(f"{tr(_SPOKEN[kind])}: {text}")

    def add_step(self, text: str, slot: Callable[[], object]) -> None:
        """Offer the next step as a button; the message closes when it is taken."""
        self.steps += 1
        button = QPushButton(text)
        button.clicked.connect(lambda _checked=False: slot())
        button.clicked.connect(self._on_close_clicked)
        self._row.insertWidget(self._row.count() - 1, button)

    def repeat(self) -> None:
        """The same thing happened again."""
        self._count += 1
        self._repeats.setText(f"× {self._count}")
        self._repeats.setVisible(True)

    def _add_details(self, details: str, layout: QVBoxLayout) -> None:
        self._details = QPlainTextEdit()
        self._details.setPlainText(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(tr("Details"))
        self._details.setMaximumHeight(15 * GRID_PX)
        self._details.setVisible(False)
        toggle = QPushButton(tr("Details"))
        toggle.setCheckable(True)
        toggle.setProperty("kind", "flat")
        toggle.toggled.connect(self._details.setVisible)
        copy = IconButton("copy", tr("Copy the message and its details"))
        copy.clicked.connect(self._on_copy_clicked)
        self._row.insertWidget(self._row.count() - 1, toggle)
        self._row.insertWidget(self._row.count() - 1, copy)
        layout.addWidget(self._details)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.text}\n\n{self._details.toPlainText()}")

    def _on_close_clicked(self) -> None:
        self.closed.emit()

    def _retint(self) -> None:
        colour = QColor(_colour(tokens_of(self.palette()), self.kind))
        self._mark.setPixmap(pixmap(self.kind, ICON_PX, colour, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._retint()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        whole = QPainterPath()
        whole.addRoundedRect(frame, RADIUS_PX, RADIUS_PX)
        painter.fillPath(whole, QColor(tokens.surface))
        painter.setClipPath(whole)
        painter.fillRect(QRectF(0, 0, GRID_PX // 2, self.height()), _colour(tokens, self.kind))
        painter.setClipping(False)
        painter.setPen(QColor(tokens.line))
        painter.drawPath(whole)


class MessageBar(QWidget):
    """At most three messages, the newest below; it takes no room while there are none.

    When a fourth comes, the oldest of the least severe ones leaves. Notes leave by themselves,
    warnings and errors stay until they are closed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        self._layout.setSpacing(GRID_PX // 2)
        self._messages: list[Message] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setVisible(False)

    def show_error(self, error: InspectorError) -> Message:
        """Show what went wrong; its details are one click away."""
        return self.show_message("error", error.message, error.details)

    def show_message(
        self, kind: Kind, text: str, details: str = "", stays: bool = False
    ) -> Message:
        """Show a message, or count it if the same one is still there. A note that `stays` offers
        what is worth coming back for."""
        for message in self._messages:
            if (message.kind, message.text, message.details) == (kind, text, details):
                message.repeat()
                self._announce(message)
                return message
        if len(self._messages) == MAX_SHOWN:
            self._close(min(self._messages, key=lambda m: _SEVERITY.index(m.kind)))
        message = Message(kind, text, details, self)
        message.closed.connect(self._on_message_closed)
        self._messages.append(message)
        self._layout.addWidget(message)
        message.show()
        if kind in ("info", "ok") and not stays:
            QTimer.singleShot(INFO_SHOWN_MS, message, message.closed.emit)
        self.setVisible(True)
        self._announce(message)
        return message

    @Slot(str)
    def show_note(self, text: str) -> None:
        """Show a note, which leaves by itself."""
        self.show_message("info", text)

    def messages(self) -> tuple[Message, ...]:
        """What is shown, oldest first."""
        return tuple(self._messages)

    def clear(self) -> None:
        """Close all messages."""
        for message in self.messages():
            self._close(message)

    @Slot()
    def _on_message_closed(self) -> None:
        message = self.sender()
        if isinstance(message, Message):
            self._close(message)

    def _close(self, message: Message) -> None:
        if message not in self._messages:
            return
        self._messages.remove(message)
        self._layout.removeWidget(message)
        message.hide()
        message.deleteLater()
        self.setVisible(bool(self._messages))

    def _announce(self, message: Message) -> None:
        """Tell screen readers; the focus stays where the user works."""
        QAccessible.updateAccessibility(QAccessibleEvent(message, QAccessible.Event.Alert))


def _colour(tokens: Tokens, kind: Kind) -> str:
    return {
        "info": tokens.accent,
        "ok": tokens.ok,
        "warning": tokens.warning,
        "error": tokens.danger,
    }[kind]
