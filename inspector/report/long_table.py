"""Tables of thousands of rows, of which only those of the present page are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from inspector.report.layout import HEIGHT, grid

Row = list[Flowable]

_LEAST_HEIGHT = 60 * mm
"""A row that does not fit into less waits for the next page."""


class LongTable(Flowable):  # type: ignore[misc]
    """A table with a head on every page. `row(index)` makes a row, when its page is laid out; a row
    that is higher than a page goes on on the next one."""

    def __init__(
        self,
        head: Callable[[], Row],
        row: Callable[[int], Row],
        count: int,
        widths: Sequence[float],
        style: Sequence[Any],
        start: int = 0,
    ) -> None:
        super().__init__()
        self.hAlign = "LEFT"
        self._head = head
        self._row = row
        self._count = count
        self._widths = widths
        self._style = style
        self._start = start
        self._made: tuple[float, Table, int] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size of what is left if it fits, else more than is allowed, points."""
        # What keeps a heading with it asks with no limit: more than a page is all it has to know.
        room = min(height, HEIGHT)
        table, end = self._fitted(width, room)
        self.width, self.height = table.wrap(width, room)
        if end < self._count:
            self.height = max(self.height, min(height, 2 * HEIGHT) + 1.0)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit, and the rest. Of a row that is higher than any page the part that
        fits."""
        table, end = self._fitted(width, height)
        if end == self._count:
            return [table]
        if end > self._start:
            return [table, self._from(end)]
        if height < _LEAST_HEIGHT:
            return []
        rows = [self._head(), self._row(self._start)]
        parts = grid(rows, self._widths, head_rows=1, style=self._style).split(width, height)
        after = self._start + 1
        return [*parts, self._from(after)] if parts and after < self._count else parts

    def draw(self) -> None:
        """Paint all that is left; it fits."""
        assert self._made is not None, "it was wrapped before"
        table = self._made[1]
        table.wrapOn(self.canv, self.width, self.height)
        table.drawOn(self.canv, 0, 0)

    def _from(self, start: int) -> LongTable:
        return LongTable(self._head, self._row, self._count, self._widths, self._style, start)

    def _fitted(self, width: float, height: float) -> tuple[Table, int]:
        """The rows that fit below the head, and the number of the next one."""
        if self._made is not None and self._made[0] == height:
            return self._made[1], self._made[2]
        rows: list[Row] = []
        used, end = 0.0, self._start - 1
        while end < self._count:
            row = self._head() if end < self._start else self._row(end)
            high = grid([row], self._widths, style=self._style).wrap(width, height)[1]
            if used + high > height and rows:
                break
            rows.append(row)
            used += high
            end += 1
        table = grid(rows, self._widths, head_rows=1, style=self._style)
        self._made = (height, table, end)
        return table, end
