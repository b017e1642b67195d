"""A table model over a list of ids that changes only what changed.

Sorting and filtering are done by whoever sets the ids: Python sorts 10,000 keys in some
milliseconds, where a proxy model calls back into Python for each of 130,000 comparisons.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from inspector.core.delta import common_length

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
        self._rows: dict[str, int] | None = {}

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
        return self._row_by_key().get(key, -1)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show these rows in this order."""
        new = list(keys)
        if new == self._keys:
            return
        # Mostly one row comes or goes among thousands: what lies before and after is left alone.
        start = common_length(self._keys, new)
        rest = min(len(self._keys), len(new)) - start
        end = common_length(self._keys[::-1], new[::-1], rest)
        old_part = self._keys[start : len(self._keys) - end]
        new_part = new[start : len(new) - end]
        wanted, known = set(new_part), set(old_part)
        gone = runs(start + i for i, key in enumerate(old_part) if key not in wanted)
        fresh = runs(start + i for i, key in enumerate(new_part) if key not in known)
        if len(gone) + len(fresh) > STEPS_BEFORE_RESET:
            self.beginResetModel()
            self._take(new)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._take(self._keys[:first] + self._keys[last + 1 :])
            self.endRemoveRows()
        kept = [key for key in new_part if key in known]
        self._reorder(self._keys[:start] + kept + self._keys[start + len(kept) :])
        for first, last in fresh:
            self.beginInsertRows(QModelIndex(), first, last)
            self._take(self._keys[:first] + new[first : last + 1] + self._keys[first:])
            self.endInsertRows()

    def refresh(self, keys: Iterable[str]) -> None:
        """The content of these rows is another one now."""
        last = self._columns - 1
        rows = sorted({self.row_of(key) for key in keys} - {-1})
        for top, bottom in runs(rows):
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, last))

    def _reorder(self, keys: list[str]) -> None:
        if keys == self._keys:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        names = [(self._keys[index.row()], index.column()) for index in old]
        self._take(keys)
        moved = [self.index(self.row_of(key), column) for key, column in names]
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    def _take(self, keys: list[str]) -> None:
        self._keys = keys
        self._rows = None

    def _row_by_key(self) -> dict[str, int]:
        """Made when it is asked for: several steps of a change need it once."""
        if self._rows is None:
            self._rows = dict(zip(self._keys, range(len(self._keys)), strict=True))
        return self._rows


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as (first, last) of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
