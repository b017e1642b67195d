"""From which confidence on all suggestions are accepted, and how many that would be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QWidget

from inspector.core.language import plural, tr
from inspector.ui.dialogs.prompt import ENTER, Prompt
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX


class AcceptAbovePrompt(Prompt):
    """Asks for a confidence; `counted` says how many suggestions, on how many pictures, have at
    least one of 0..1.

    Signals
        submitted(float)   the confidence, 0..1
    """

    submitted = Signal(float)

    def __init__(
        self, counted: Callable[[float], tuple[int, int]], percent: int, parent: QWidget
    ) -> None:
        super().__init__(tr("Accept all suggestions from this confidence on"), parent)
        self._counted = counted
        self._box = self._first = QSpinBox()
        self._box.setRange(1, 99)
        self._box.setSingleStep(5)
        self._box.setSuffix(" %")
        self._box.setFixedWidth(11 * GRID_PX)
        described(self._box, tr("Confidence in per cent"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(1, 99)
        self._slider.setPageStep(5)
        described(self._slider, tr("Confidence"))
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(self._slider, 1)
        row.addWidget(self._box)
        self._rows.addLayout(row)
        self._number = PlainLabel("", "muted", wrap=True)
        self._rows.addWidget(self._number)
        self._done = self._buttons(tr("Accept"), tr("One step of the history"))
        self._done.clicked.connect(self._submit)
        self._slider.valueChanged.connect(self._box.setValue)
        self._box.valueChanged.connect(self._slider.setValue)
        self._box.valueChanged.connect(self.count_again)
        self._box.setValue(percent)
        self.count_again()

    @property
    def text(self) -> str:
        """How many would be accepted, in words."""
        return self._number.text()

    @Slot()
    def count_again(self) -> None:
        """Say how many would be accepted now."""
        number, pictures = self._counted(self._box.value() / 100)
        found = plural("{n} suggestion", "{n} suggestions", number)
        where = plural("{n} picture", "{n} pictures", pictures)
        self._number.setText(
            tr("{found} on {pictures}", found=found, pictures=where) if number else found
        )
        self._done.setEnabled(number > 0)

    def _submit(self) -> None:
        if self._done.isEnabled():
            self.close()
            self.submitted.emit(self._box.value() / 100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._submit()
        else:
            super().keyPressEvent(event)
