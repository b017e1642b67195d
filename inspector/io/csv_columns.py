"""Tables for spreadsheets as lists of columns: the table itself, and its dictionary beside it.

UTF-8 with a byte order mark, commas, dot decimals, ISO dates; an empty cell is "not known"
(`io.csv_cells`). Nothing here is translated: programs read the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from inspector.io.csv_cells import encoded

Cell = str | int | float | None
ColumnType = Literal["text", "integer", "decimal", "date-time"]
Row = TypeVar("Row", contravariant=True)


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its name, type, unit and meaning, and where its value in a row comes from."""

    name: str
    type: ColumnType
    unit: str
    meaning: str
    value: Callable[[Row], Cell]


def filled(shown: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """The table of some rows."""
    lines: list[Sequence[Cell]] = [[column.name for column in shown]]
    lines += [[column.value(row) for column in shown] for row in rows]
    return encoded(lines)


def explained(shown: Sequence[Column[Row]]) -> bytes:
    """What the columns mean."""
    lines: list[Sequence[Cell]] = [["column", "type", "unit", "meaning"]]
    lines += [[c.name, c.type, c.unit, c.meaning] for c in shown]
    return encoded(lines)


def rounded(value: float | None, decimals: int) -> float | None:
    """For a cell; without the sign of a zero that was rounded to."""
    return None if value is None else round(float(value), decimals) + 0.0
