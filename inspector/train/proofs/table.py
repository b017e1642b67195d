"""Tables of what was measured, and goals that are reached or not, as Markdown and as JSON."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from inspector.core.card import Score

Value = str | int | float | None
_HOLDS = MappingProxyType({">=": operator.ge, "<=": operator.le})


@dataclass(frozen=True)
class Column:
    """A column: its key in a row, its heading, and how a number is written ("" as it is)."""

    key: str
    title: str
    form: str = ""

    def cell(self, row: Mapping[str, Value]) -> str:
        """A row's value as text; empty where nothing was measured."""
        value = row.get(self.key)
        if value is None:
            return ""
        text = value if isinstance(value, str) else format(value, self.form)
        return text.replace("|", "\\|")


@dataclass(frozen=True)
class Goal:
    """What is asked: `measured` shall be at least or at most `wanted`. Where nothing could be
    measured, `measured` is None and `why` says why, as half a sentence."""

    what: str
    sense: Literal[">=", "<="]
    wanted: float
    measured: float | None
    why: str = ""
    form: str = ".3f"
    unit: str = ""

    @property
    def reached(self) -> bool | None:
        """None where nothing was measured."""
        if self.measured is None:
            return None
        return bool(_HOLDS[self.sense](self.measured, self.wanted))

    @property
    def state(self) -> str:
        """Reached or missed, or why nothing was measured."""
        return {True: "reached", False: "missed", None: f"not measured: {self.why}"}[self.reached]

    def as_row(self) -> dict[str, Value]:
        """For a table of goals."""
        measured = "" if self.measured is None else self._said(self.measured)
        return {
            "what": self.what,
            "wanted": f"{self.sense} {self._said(self.wanted)}",
            "measured": measured,
            "state": self.state,
        }

    def as_json(self) -> dict[str, Any]:
        """Ready for json.dump."""
        return {
            "what": self.what,
            "wanted": f"{self.sense} {self.wanted:g}{self.unit}",
            "measured": None if self.measured is None else round(self.measured, 4),
            "reached": self.reached,
            **({"why": self.why} if self.measured is None else {}),
        }

    def _said(self, value: float) -> str:
        return f"{value:{self.form}}{self.unit}"


GOAL_COLUMNS = (
    Column("what", "asked"),
    Column("wanted", "wanted"),
    Column("measured", "measured"),
    Column("state", ""),
)


@dataclass(frozen=True)
class Table:
    """Rows under columns, with notes below, the goals that they decide, and the scores by model
    that belong into the cards."""

    number: int
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Value], ...]
    goals: tuple[Goal, ...] = ()
    notes: tuple[str, ...] = ()
    scores: Mapping[str, tuple[Score, ...]] = field(default_factory=dict)

    def markdown(self) -> str:
        """For people and for files of Markdown."""
        parts = [f"## {self.number}. {self.title}"]
        if self.rows:
            parts.append(lines(self.columns, self.rows))
        parts += self.notes
        if self.goals:
            parts.append(lines(GOAL_COLUMNS, [goal.as_row() for goal in self.goals]))
        return "\n\n".join(parts)

    def as_json(self) -> dict[str, Any]:
        """Ready for json.dump, four decimals."""
        return {
            "table": self.number,
            "title": self.title,
            "rows": [
                {k: round(v, 4) if isinstance(v, float) else v for k, v in row.items()}
                for row in self.rows
            ],
            "notes": list(self.notes),
            "goals": [goal.as_json() for goal in self.goals],
        }


def lines(columns: Sequence[Column], rows: Sequence[Mapping[str, Value]]) -> str:
    """A table of Markdown."""
    head = [column.title for column in columns]
    cells = [[column.cell(row) for column in columns] for row in rows]
    made = [head, ["---"] * len(columns), *cells]
    return "\n".join("| " + " | ".join(row) + " |" for row in made)
