"""A table model over a list of ids that changes only what changed.

Sorting and filtering are done by whoever sets the ids: Python sorts 10,000 keys in some
milliseconds, where a proxy model calls back into Python for each of 130,000 comparisons.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex

STEPS_BEFORE_RESET = 200
"""From so many separate insertions and removals on, a reset costs the views less."""


class KeyedModel(QAbstractTableModel):
    """Rows that are known by a key each; views keep selection and scroll position when rows come
    and go. Subclasses give `data`."""

    def __init__(self, columns: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._keys: list[str] = []
        self._rows: dict[str, int] = {}

    @property
    def keys(self) -> Sequence[str]:
        """The keys in the order of the rows."""
        return self._keys

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def key_at(self, index: Index) -> str:
        """The key of a valid index."""
        return self._keys[index.row()]

    def row_of(self, key: str) -> int:
        """The row of a key, or -1."""
        return self._rows.get(key, -1)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show these rows in this order."""
        new = list(keys)
        if new == self._keys:
            return
        wanted, known = set(new), set(self._keys)
        gone = runs(i for i, key in enumerate(self._keys) if key not in wanted)
        fresh = runs(i for i, key in enumerate(new) if key not in known)
        if len(gone) + len(fresh) > STEPS_BEFORE_RESET:
            self.beginResetModel()
            self._take(new)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._take(self._keys[:first] + self._keys[last + 1 :])
            self.endRemoveRows()
        self._reorder([key for key in new if key in known])
        for first, last in fresh:
            self.beginInsertRows(QModelIndex(), first, last)
            self._take(self._keys[:first] + new[first : last + 1] + self._keys[first:])
            self.endInsertRows()

    def refresh(self, keys: Iterable[str]) -> None:
        """The content of these rows is another one now."""
        last = self._columns - 1
        for row in sorted(self._rows[key] for key in set(keys) if key in self._rows):
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _reorder(self, keys: list[str]) -> None:
        if keys == self._keys:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        names = [(self._keys[index.row()], index.column()) for index in old]
        self._take(keys)
        moved = [self.index(self._rows[key], column) for key, column in names]
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    def _take(self, keys: list[str]) -> None:
        self._keys = keys
        self._rows = {key: row for row, key in enumerate(keys)}


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as (first, last) of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
