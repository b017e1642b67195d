"""A table of scores that is sorted by any column."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from inspector.core.label_names import label_name
from inspector.core.language import number, tr
from inspector.ui.panels.formats import NOTHING
from inspector.ui.panels.keyed_model import Index
from inspector.ui.plain import one_line, tooltip

_Role = Qt.ItemDataRole
_ROOT = QModelIndex()


@dataclass(frozen=True)
class ScoreColumn:
    """How a column is called, what it means, and how its numbers are written."""

    title: str
    meaning: str = ""
    form: str = ".3f"
    unit: str = ""
    widest: float = 0.0
    """A value that it has room for."""

    labels: bool = False
    """It holds labels, which are called otherwise in other languages."""

    def text(self, value: float) -> str:
        """A number as it is shown."""
        return number(value, self.form).replace("_", "\N{NARROW NO-BREAK SPACE}") + self.unit


@dataclass(frozen=True)
class ScoreRow:
    """`values` are texts and numbers; NaN and None are nothing."""

    key: Hashable
    values: tuple[str | float | None, ...]


class ScoreModel(QAbstractTableModel):
    """The rows as they are given, until a column is chosen to sort by; what is nothing comes
    last."""

    def __init__(self, columns: Sequence[ScoreColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._given: tuple[ScoreRow, ...] = ()
        self._rows: list[ScoreRow] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[ScoreRow]) -> None:
        """Show other rows. Those of the same keys stay where they are selected."""
        if tuple(rows) == self._given:
            return
        before = [row.key for row in self._rows]
        self._given = tuple(rows)
        ordered = self._ordered()
        if [row.key for row in ordered] == before:
            self._rows = ordered
            end = self.index(len(ordered) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), end)
            return
        self.beginResetModel()
        self._rows = ordered
        self.endResetModel()

    def key(self, row: int) -> Any:
        """What a shown row is about."""
        return self._rows[row].key

    def widest(self, column: int) -> str:
        """The longest number that a column is expected to hold, as it is written."""
        return self._columns[column].text(self._columns[column].widest)

    def row_of(self, key: Hashable) -> int | None:
        """Where it is shown."""
        return next((i for i, row in enumerate(self._rows) if row.key == key), None)

    def table(self) -> list[list[str | float | None]]:
        """What is shown, with the names of the columns, for other programs: in English."""
        head: list[str | float | None] = [column.title for column in self._columns]
        return [head, *(list(map(_cell, row.values)) for row in self._rows)]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value = self._rows[index.row()].values[index.column()]
        if role == _Role.DisplayRole:
            return self._text(index.column(), value)
        if role == _Role.ToolTipRole and isinstance(value, str):
            return tooltip(one_line(value))
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() else Qt.AlignmentFlag.AlignLeft
            return side.value | Qt.AlignmentFlag.AlignVCenter.value
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == _Role.DisplayRole:
            return tr(column.title)
        if role == _Role.ToolTipRole:
            return tooltip(tr(column.meaning or column.title))
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side.value | Qt.AlignmentFlag.AlignVCenter.value
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 is the order in which they were given."""
        self._order = (column, order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        persistent = self.persistentIndexList()
        keys = [(self._rows[i.row()].key, i.column()) for i in persistent]
        self._rows = self._ordered()
        places = {row.key: number for number, row in enumerate(self._rows)}
        self.changePersistentIndexList(
            persistent, [self.index(places[key], place) for key, place in keys]
        )
        self.layoutChanged.emit()

    def _ordered(self) -> list[ScoreRow]:
        if self._order is None:
            return list(self._given)
        column, order = self._order
        known = [row for row in self._given if _cell(row.values[column]) is not None]
        rest = [row for row in self._given if _cell(row.values[column]) is None]
        known.sort(
            key=lambda row: _sortable(row.values[column]),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        return known + rest

    def _text(self, column: int, value: str | float | None) -> str:
        if isinstance(value, str):
            return one_line(label_name(value) if self._columns[column].labels else value)
        return NOTHING if value is None or value != value else self._columns[column].text(value)


def _cell(value: str | float | None) -> str | float | None:
    return None if isinstance(value, float) and math.isnan(value) else value


def _sortable(value: str | float | None) -> tuple[bool, float, str]:
    if isinstance(value, str):
        return True, 0.0, value.casefold()
    return False, value or 0.0, ""
