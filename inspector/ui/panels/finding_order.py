"""Which rows of the findings table are shown, and in which order; kept up to date edit by edit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from inspector.core.annotation import Status
from inspector.ui.panels.finding_column import Column, Key
from inspector.ui.panels.finding_rows import (
    COLUMNS,
    NUMBER_COLUMN,
    goes_before,
    matches,
    ordered,
)
from inspector.ui.panels.finding_table import FindingTable, TableChange

ALL_STATUSES: frozenset[Status] = frozenset(("suggested", "accepted", "rejected"))
ONE_BY_ONE = 200
"""Up to so many changed rows are put into a sorted list one by one."""


class FindingOrder:
    """Filter and order of a table's rows."""

    def __init__(self, table: FindingTable, columns: Sequence[Column] = COLUMNS) -> None:
        self._table = table
        self._columns = columns
        self._column, self._descending = -1, False
        self._words: tuple[str, ...] = ()
        self._statuses = ALL_STATUSES
        self._passing: set[str] = set()

    def set_filter(self, text: str, statuses: frozenset[Status]) -> None:
        """Only rows with these statuses in which every word occurs."""
        self._words, self._statuses = tuple(text.casefold().split()), statuses
        self.filter_all()

    def set_order(self, column: int, descending: bool) -> None:
        """By a column; -1 for the rows' own order."""
        self._column, self._descending = column, descending

    def shows(self, row_id: str) -> bool:
        """True if a row passes the filter."""
        return row_id in self._passing

    def filter_all(self) -> None:
        """Look at all rows again."""
        self._passing = self._that_pass(self._table.rows)

    def take_up(self, change: TableChange) -> bool:
        """Look at the rows that changed; False if all that is shown is still in its place."""
        if change.renumbered and any(not word.strip("#0123456789") for word in self._words):
            # A word may be part of a number, and any row may have another one now.
            change.touched |= self._table.rows.keys()
        passing = self._that_pass(change.touched)
        same = passing == change.touched & self._passing
        self._passing -= change.touched
        self._passing |= passing
        return change.reordered or not same or (self._column >= 0 and bool(passing))

    def listed(self, shown: Sequence[str] = (), change: TableChange | None = None) -> list[str]:
        """The rows to show. With a change, `shown` were the right ones before it."""
        found = self._table.ids()
        if len(self._passing) < len(found):
            found = list(filter(self._passing.__contains__, found))
        if self._column < 0:
            return found
        if change is None or change.shuffled or len(change.touched) > ONE_BY_ONE:
            return self._ordered(found)
        places = dict(zip(found, range(len(found)), strict=True))
        kept = [i for i in shown if i in places and i not in change.touched]
        for row_id in change.touched:
            if row_id in places:
                self._insert(kept, row_id, places)
        return kept

    def _that_pass(self, ids: Iterable[str]) -> set[str]:
        rows = self._table.rows
        if not self._words:
            known = (i for i in ids if i in rows)
            if self._statuses == ALL_STATUSES:
                return set(known)
            return {i for i in known if rows[i].annotation.status in self._statuses}
        numbered = ((i, self._table.numbered(i)) for i in ids)
        return {i for i, row in numbered if row and matches(row, self._words, self._statuses)}

    def _ordered(self, ids: Collection[str]) -> list[str]:
        rows = self._table.rows
        if self._column == NUMBER_COLUMN:
            rows = {i: row for i in ids if (row := self._table.numbered(i)) is not None}
        return ordered(rows, ids, self._column, self._descending, self._columns)

    def _insert(self, into: list[str], row_id: str, places: dict[str, int]) -> None:
        """Put a row where sorting everything would put it; equal ones stand by `places`."""
        key = self._key(row_id)
        low, high = 0, len(into)
        while low < high:
            middle = (low + high) // 2
            other = self._key(into[middle])
            if other == key:
                before = places[into[middle]] < places[row_id]
            else:
                before = goes_before(other, key, self._descending)
            low, high = (middle + 1, high) if before else (low, middle)
        into.insert(low, row_id)

    def _key(self, row_id: str) -> Key:
        row = self._table.numbered(row_id)
        assert row is not None
        return self._columns[self._column].key(row)
