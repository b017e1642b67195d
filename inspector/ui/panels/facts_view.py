"""Names and values, and measures in two units, each of which a click copies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QGridLayout, QWidget

from inspector.ui.panels.parts import CopyValue
from inspector.ui.panels.selection_facts import Measure
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX


class FactsForm(QWidget):
    """Names and values; a click copies a value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(GRID_PX)
        self._form.setVerticalSpacing(GRID_PX // 2)
        self._lines: list[tuple[PlainLabel, CopyValue]] = []

    def show_facts(self, found: Sequence[tuple[str, str]]) -> None:
        """Replace what is shown; labels are used again, so that the focus stays."""
        while len(self._lines) < len(found):
            line = PlainLabel(kind="muted"), CopyValue(wrap=True)
            line[0].setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._form.addRow(*line)
            self._lines.append(line)
        for number, (label, value) in enumerate(self._lines):
            shown = number < len(found)
            self._form.setRowVisible(value, shown)
            if shown:
                name, text = found[number]
                label.setText(name)
                value.set_value(name, text)

    def values(self) -> dict[str, str]:
        """What is shown, by name."""
        return {n.text(): v.value for n, v in self._lines if self._form.isRowVisible(v)}


class MeasuresGrid(QWidget):
    """Measures in millimetres and pixels side by side; a click copies a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID_PX)
        self._grid.setVerticalSpacing(GRID_PX // 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._lines: list[tuple[PlainLabel, CopyValue, CopyValue]] = []

    def show_measures(self, found: Sequence[Measure]) -> None:
        """Replace what is shown."""
        while len(self._lines) < len(found):
            row = len(self._lines)
            line = PlainLabel(kind="muted"), CopyValue(), CopyValue()
            for column, part in enumerate(line):
                self._grid.addWidget(part, row, column)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            line[1].setAlignment(right)
            line[2].setAlignment(right)
            line[2].setProperty("kind", "muted")
            self._lines.append(line)
        for number, (label, mm, px) in enumerate(self._lines):
            measure = found[number] if number < len(found) else Measure("", "", "")
            label.setText(measure.name)
            mm.set_value(measure.name, measure.mm)
            px.set_value(measure.name, measure.px)
            label.setVisible(bool(measure.name))
            mm.setVisible(bool(measure.mm))
            px.setVisible(bool(measure.px))

    def values(self) -> dict[str, tuple[str, str]]:
        """What is shown, by name: millimetres and pixels."""
        return {n.text(): (mm.value, px.value) for n, mm, px in self._lines if n.text()}
