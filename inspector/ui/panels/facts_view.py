"""Names and values, and measures in columns, each of which a click copies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QGridLayout, QWidget

from inspector.core.language import tr
from inspector.ui.panels.parts import CopyValue
from inspector.ui.panels.selection_measures import Compared, Measure
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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


class CellGrid(QWidget):
    """Names with a row of values each, the first row of them perhaps a head; a click copies."""

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID_PX)
        self._grid.setVerticalSpacing(GRID_PX // 2)
        for column in range(columns):
            self._grid.setColumnStretch(column + 1, 1)
        self._lines: list[tuple[PlainLabel, tuple[CopyValue, ...]]] = []

    def add_head(self, titles: Sequence[str]) -> None:
        """Say what the columns are; before anything is shown."""
        for column, title in enumerate(titles):
            label = PlainLabel(title, "small")
            label.setAlignment(RIGHT)
            self._grid.addWidget(label, 0, column + 1)

    def show_cells(self, found: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Replace what is shown."""
        while len(self._lines) < len(found):
            self._lines.append(self._new_line())
        nothing = "", ("",) * self._columns
        for number, (label, values) in enumerate(self._lines):
            name, texts = found[number] if number < len(found) else nothing
            label.setText(name)
            label.setVisible(bool(name))
            for value, text in zip(values, texts, strict=True):
                value.set_value(name, text)
                value.setVisible(bool(text))

    def _new_line(self) -> tuple[PlainLabel, tuple[CopyValue, ...]]:
        row = self._grid.rowCount()
        label, values = PlainLabel(kind="muted"), tuple(CopyValue() for _ in range(self._columns))
        self._grid.addWidget(label, row, 0)
        for column, value in enumerate(values):
            value.setAlignment(RIGHT)
            self._grid.addWidget(value, row, column + 1)
        values[-1].setProperty("kind", "muted")
        return label, values

    def values(self) -> dict[str, tuple[str, ...]]:
        """What is shown, by name."""
        return {n.text(): tuple(v.value for v in values) for n, values in self._lines if n.text()}


class MeasuresGrid(CellGrid):
    """Measures in millimetres and pixels side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)

    def show_measures(self, found: Sequence[Measure]) -> None:
        """Replace what is shown."""
        self.show_cells([(m.name, (m.mm, m.px)) for m in found])


class ComparisonGrid(CellGrid):
    """Measures on the source, on an enhanced picture, and their difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self.add_head((tr("Source"), tr("Enhanced"), tr("Difference")))

    def show_comparison(self, found: Sequence[Compared]) -> None:
        """Replace what is shown."""
        self.show_cells([(c.name, (c.source, c.enhanced, c.difference)) for c in found])
