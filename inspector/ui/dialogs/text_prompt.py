"""Small prompts inside the window for a text: a note, a label, the reason of a rejection."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from inspector.core.label_names import REJECT_REASONS, reason_name
from inspector.core.language import tr
from inspector.ui.dialogs.prompt import ENTER, Prompt
from inspector.ui.panels.parts import can_shrink
from inspector.ui.plain import one_line, tooltip
from inspector.ui.theme import GRID_PX

SHORT_PX = 112
"""Widest text of buttons that stand two in a row."""


class TextPrompt(Prompt):
    """Asks for a text.

    Signals
        submitted(str)   the text
    """

    submitted = Signal(str)

    def _submit(self, text: str) -> None:
        self.close()
        self.submitted.emit(text)


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
        self._buttons(tr("Keep note"), tr("Ctrl+Enter keeps, Esc cancels")).clicked.connect(
            self._keep
        )

    def _keep(self) -> None:
        self._submit(self._text.toPlainText().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._keep()
            return True
        return super().eventFilter(watched, event)


class ChoiceButton(QPushButton):
    """One of a few words with the digit that chooses it, shortened to the width there is."""

    def __init__(self, digit: int, text: str) -> None:
        super().__init__()
        self._digit = digit
        self._shown = one_line(text)
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))
        can_shrink(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        head = f"{self._digit}   "
        room = self.width() - self.fontMetrics().horizontalAdvance(head) - 3 * GRID_PX
        shown = self.fontMetrics().elidedText(self._shown, Qt.TextElideMode.ElideRight, room)
        self.setText(head + shown.replace("&", "&&"))


class ReasonPrompt(TextPrompt):
    """Asks for one of a few words, such as why a suggestion is no finding: one click, one digit,
    or words of one's own unless these are all there are. `submit` is what the button for those
    says. Without `reasons` they are those of rejections."""

    def __init__(
        self,
        title: str,
        parent: QWidget,
        reasons: Sequence[str] = (),
        submit: str = "",
        own_words: bool = True,
    ) -> None:
        super().__init__(title, parent)
        self._reasons = tuple(reasons[:9]) or REJECT_REASONS
        submit = submit or tr("Reject")
        self._add_choices()
        hint = tr("1–{count} choose, Esc cancels", count=len(self._reasons))
        if not own_words:
            self._buttons(submit, hint).hide()
            return
        self._own = QLineEdit()
        self._own.setPlaceholderText(tr("or in your own words"))
        self._own.setAccessibleName(tr("In your own words"))
        self._own.setMaxLength(500)
        self._own.returnPressed.connect(self._keep)
        self._rows.addWidget(self._own)
        self._done = self._buttons(submit, hint)
        self._done.clicked.connect(self._keep)
        self._done.setEnabled(False)
        self._own.textChanged.connect(self._on_text_changed)

    def _add_choices(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        half = 0
        for i, reason in enumerate(self._reasons):
            text = reason_name(reason)
            button = ChoiceButton(i + 1, text)
            button.clicked.connect(lambda _checked=False, chosen=reason: self._submit(chosen))
            long = button.fontMetrics().horizontalAdvance(one_line(text)) > SHORT_PX
            half += half % 2 if long else 0
            grid.addWidget(button, half // 2, half % 2, 1, 2 if long else 1)
            half += 2 if long else 1
        self._rows.addLayout(grid)

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
