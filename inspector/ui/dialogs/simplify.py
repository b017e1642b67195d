"""How much simpler may the shapes be? Says live how many points are left."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.core.language import tr
from inspector.ui.decimal_box import DecimalBox
from inspector.ui.dialogs.prompt import ENTER, Prompt
from inspector.ui.plain import PlainLabel

LEAST_PX, MOST_PX = 0.1, 100.0


class SimplifyPrompt(Prompt):
    """Asks for a tolerance in source pixels; Enter takes it.

    Signals
        changed(float)     another tolerance, to be shown on the picture
        submitted(float)   the tolerance to use
        closed()           however it ended
    """

    changed = Signal(float)
    submitted = Signal(float)
    closed = Signal()

    def __init__(self, tolerance_px: float, parent: QWidget) -> None:
        super().__init__(tr("Simplify"), parent)
        self._tolerance = DecimalBox()
        self._first = self._tolerance
        self._tolerance.setRange(LEAST_PX, MOST_PX)
        self._tolerance.setDecimals(1)
        self._tolerance.setSingleStep(0.5)
        self._tolerance.setSuffix(" px")
        self._tolerance.setValue(tolerance_px)
        self._tolerance.setAccessibleName(tr("Tolerance in pixels of the picture"))
        self._tolerance.valueChanged.connect(self.changed)
        self._count = PlainLabel("", "muted")
        self._count.setAccessibleName(tr("Points before and after"))
        title = PlainLabel(tr("Tolerance"))
        title.setBuddy(self._tolerance)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addWidget(self._tolerance)
        row.addWidget(self._count, 1)
        self._rows.addLayout(row)
        self._done = self._buttons(tr("Simplify"), tr("Enter simplifies, Esc cancels"))
        self._done.clicked.connect(self._submit)
        self._done.setEnabled(False)

    def open_at(self, place: QPoint) -> None:
        super().open_at(place)
        self._tolerance.selectAll()

    @property
    def tolerance_px(self) -> float:
        """What is chosen now."""
        return float(self._tolerance.value())

    def show_counts(self, before: int, after: int) -> None:
        """How many points there are, and would be."""
        self._count.setText(tr("{before:,} → {after:,} points", before=before, after=after))
        self._done.setEnabled(after < before)

    def _submit(self) -> None:
        tolerance_px = self.tolerance_px
        self.close()
        self.submitted.emit(tolerance_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            if self._done.isEnabled():
                self._submit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
