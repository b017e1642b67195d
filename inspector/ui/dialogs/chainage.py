"""At which chainage is this frame?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from inspector.core.language import mark, tr
from inspector.ui.dialogs.prompt import ENTER, Prompt
from inspector.ui.lengths import length_text, parse_length
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel

HINT = mark(
    "Metres as the counter shows them; 40 ft is understood. Between frames that have one, it is "
    "estimated."
)
WRONG = mark("Type a number such as 12.4, or 40 ft.")
LONGEST_M = 100_000.0


class ChainagePrompt(Prompt):
    """Asks for metres.

    Signals
        submitted(object)   metres, None to take the mark away
    """

    submitted = Signal(object)

    def __init__(self, metres: float | None, marked: bool, parent: QWidget) -> None:
        super().__init__(tr("Chainage of this frame"), parent)
        self._field = QLineEdit(length_text(metres))
        self._field.setMaxLength(20)
        self._field.setPlaceholderText("m")
        described(self._field, tr("Chainage in metres"))
        self._first = self._field
        self._rows.addWidget(self._field)
        self._says = PlainLabel(tr(HINT), "small", wrap=True)
        self._field.textChanged.connect(lambda _: self._says.setText(tr(HINT)))
        self._rows.addWidget(self._says)
        away = QPushButton(tr("Take away"))
        away.setVisible(marked)
        away.clicked.connect(lambda: self._submit(None))
        done = self._buttons(tr("Set"), "", between=away)
        done.clicked.connect(self._on_set)
        self._field.selectAll()

    def _on_set(self) -> None:
        metres = parse_length(self._field.text(), "m")
        if metres is None or abs(metres) > LONGEST_M:
            self._says.setText(tr(WRONG))
            return
        self._submit(metres)

    def _submit(self, metres: float | None) -> None:
        self.close()
        self.submitted.emit(metres)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._on_set()
        else:
            super().keyPressEvent(event)
