"""A field for a note that becomes one edit when it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector.core.language import tr
from inspector.ui.panels.parts import described


class NoteEdit(QPlainTextEdit):
    """Plain text; leaving the field commits, Escape reverts. With `enter_commits`, Enter commits
    and Shift+Enter makes a line; else Ctrl+Enter commits.

    Signals
        committed(str)   the text, if it is another one than was shown
    """

    committed = Signal(str)

    def __init__(self, enter_commits: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._enter_commits = enter_commits
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(64)
        described(
            self,
            tr("Note"),
            tr("Note for the report. Enter keeps it, Shift+Enter makes a new line"),
        )

    def show_note(self, text: str, placeholder: str = "") -> None:
        """Show a note, unless the user is just writing another one."""
        self.setPlaceholderText(placeholder)
        if text == self._shown:
            return
        writing = self.hasFocus() and self.toPlainText() != self._shown
        self._shown = text
        if not writing:
            self.setPlainText(text)

    def commit(self) -> None:
        """Give out the text if it was changed."""
        text = self.toPlainText().strip()
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        with_shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        with_control = bool(held & Qt.KeyboardModifier.ControlModifier)
        commits = not with_shift if self._enter_commits else with_control
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and commits:
            self.commit()
            return
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._shown:
            self.setPlainText(self._shown)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A context menu takes the focus for a moment only.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
