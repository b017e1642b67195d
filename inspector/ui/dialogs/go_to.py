"""The prompt that asks for a place in a video."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from inspector.core.language import tr
from inspector.ui.dialogs.prompt import Prompt
from inspector.ui.plain import PlainLabel


class GoToPrompt(Prompt):
    """Asks where to go; what it does not understand it says below the text.

    Signals
        submitted(int)   the frame
    """

    submitted = Signal(int)

    def __init__(self, frame_of: Callable[[str], int | str], parent: QWidget) -> None:
        """`frame_of` gives the frame that a text means, or what is wrong with it."""
        super().__init__(tr("Go to time or frame"), parent)
        self._frame_of = frame_of
        self._text = QLineEdit()
        self._first = self._text
        self._text.setPlaceholderText(tr("1:23.5, 83.5 s, or a frame: 2087"))
        self._text.setAccessibleName(tr("Time or frame"))
        self._text.returnPressed.connect(self._submit)
        self._rows.addWidget(self._text)
        self._wrong = PlainLabel("", "danger", wrap=True)
        self._wrong.hide()
        self._rows.addWidget(self._wrong)
        self._buttons(tr("Go"), tr("Enter goes, Esc cancels")).clicked.connect(self._submit)

    def _submit(self) -> None:
        found = self._frame_of(self._text.text())
        if isinstance(found, str):
            self._wrong.setText(found)
            self._wrong.show()
            self.adjustSize()
            return
        self.close()
        self.submitted.emit(found)
