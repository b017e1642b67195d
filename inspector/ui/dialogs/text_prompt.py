"""Small prompts inside the window: a note, or the reason of a rejection."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.theme import GRID_PX

REJECT_REASONS = ("Joint or seam", "Shadow", "Stain", "Sealed crack", "Paint", "Other")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextPrompt(QFrame):
    """A card over the window that asks for a text; Escape leaves everything as it was.

    It is a child of the window and not a popup: a click beside it does not throw the text away.
    """

    submitted = Signal(str)
    dismissed = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._first: QWidget = self
        self.setObjectName("text_prompt")
        self.setProperty("kind", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setFixedWidth(45 * GRID_PX)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(2 * GRID_PX, GRID_PX + 4, 2 * GRID_PX, GRID_PX + 4)
        self._rows.setSpacing(GRID_PX)
        self._rows.addWidget(PlainLabel(title, wrap=True))

    def open_at(self, place: QPoint) -> None:
        """Show the prompt near a point of the parent, whole and inside it."""
        self.adjustSize()
        right = self._over.width() - self.width() - GRID_PX
        bottom = self._over.height() - self.height() - GRID_PX
        self.move(max(GRID_PX, min(place.x(), right)), max(GRID_PX, min(place.y(), bottom)))
        self.show()
        self.raise_()
        self._first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _submit(self, text: str) -> None:
        self.close()
        self.submitted.emit(text)

    def _dismiss(self) -> None:
        self.close()
        self.dismissed.emit()

    def _buttons(self, submit: str, hint: str) -> QPushButton:
        row = QHBoxLayout()
        row.addWidget(PlainLabel(hint, "small"), 1)
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self._dismiss)
        done = QPushButton(submit)
        done.setProperty("kind", "primary")
        row.addWidget(cancel)
        row.addWidget(done)
        self._rows.addLayout(row)
        return done

    def event(self, event: QEvent) -> bool:
        # Digits, Enter and Escape mean something here; the window's shortcuts must not take them.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)


class NotePrompt(TextPrompt):
    """Asks for a note of any length; Ctrl+Enter keeps it."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._text = self._first = QPlainTextEdit()
        self._text.setPlainText(text)
        self._text.selectAll()
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(title)
        self._text.setFixedHeight(12 * GRID_PX)
        self._text.installEventFilter(self)
        self._rows.addWidget(self._text)
        self._buttons("Keep note", "Ctrl+Enter keeps, Esc cancels").clicked.connect(self._keep)

    def _keep(self) -> None:
        self._submit(self._text.toPlainText().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._keep()
            return True
        return super().eventFilter(watched, event)


class ReasonPrompt(TextPrompt):
    """Asks for one of a few words, such as why a suggestion is no finding: one click, one digit,
    or words of one's own. `submit` is what the button for those says."""

    def __init__(
        self,
        title: str,
        parent: QWidget,
        reasons: Sequence[str] = REJECT_REASONS,
        submit: str = "Reject",
    ) -> None:
        super().__init__(title, parent)
        self._reasons = tuple(reasons[:9])
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        for i, reason in enumerate(self._reasons):
            shown = one_line(reason).replace("&", "&&")
            button = QPushButton(f"{i + 1}   {shown}")
            button.setAccessibleName(reason)
            button.clicked.connect(lambda _checked=False, chosen=reason: self._submit(chosen))
            grid.addWidget(button, i // 2, i % 2)
        self._rows.addLayout(grid)
        self._own = QLineEdit()
        self._own.setPlaceholderText("or in your own words")
        self._own.setAccessibleName("Reason in your own words")
        self._own.setMaxLength(500)
        self._own.returnPressed.connect(self._keep)
        self._rows.addWidget(self._own)
        self._done = self._buttons(submit, f"1–{len(self._reasons)} choose, Esc cancels")
        self._done.clicked.connect(self._keep)
        self._done.setEnabled(False)
        self._own.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        self._done.setEnabled(bool(text.strip()))

    def _keep(self) -> None:
        text = one_line(self._own.text())
        if text:
            self._submit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_1
        if 0 <= digit < len(self._reasons):
            self._submit(self._reasons[digit])
        else:
            super().keyPressEvent(event)
