"""What an experiment is: tables whose rows are trainings that differ in one thing, and figures.

A paper's own figures stand beside what was measured here. They come from other pictures, longer
trainings and larger networks, so it is the differences between rows that can be compared.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from inspector.core.progress import Progress


@dataclass(frozen=True)
class Ground:
    """What a row is measured on.

    `data` is the folder with all data sets, `work` a folder of the row's own that is kept until it
    is measured, so that a training goes on where it stopped; `device` is torch's name of one.
    """

    data: Path
    work: Path
    device: str
    epochs: int
    progress: Progress


Values = Mapping[str, float]
"""What was measured, by the `key` of a column."""


@dataclass(frozen=True)
class Row:
    """A measurement: `measure` trains and scores, and resumes what it finds in its `work`.

    `identity` changes with whatever decides the result, apart from the epochs and the data: a row
    that was measured with another one is measured again. `needs` names data sets. Rows of one id in
    several tables are measured once. `paper` has the paper's own figures by column.
    """

    id: str
    title: str
    measure: Callable[[Ground], Values]
    identity: str
    needs: tuple[str, ...] = ()
    paper: Values = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """How a value is shown: `scale` times as large (100 for per cent) with so many `digits`."""

    key: str
    title: str
    scale: float = 1.0
    digits: int = 1

    def text(self, value: float) -> str:
        """The value as it stands in a table."""
        return f"{self.scale * value:.{self.digits}f}"


@dataclass(frozen=True)
class Table:
    """Rows to compare; `note` says what to read from them, or what the paper's figures are of."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True)
class Figure:
    """A picture beside the tables; `draw` gives the bytes of a PNG, `identity` is as in `Row`."""

    id: str
    title: str
    draw: Callable[[Ground], bytes]
    identity: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Experiment:
    """All that is reproduced of a paper; `settings` says in a few sentences what all rows share and
    where they differ from the paper, `epochs` how long a row trains unless somebody asks for more.
    """

    name: str
    title: str
    settings: str
    epochs: int
    tables: tuple[Table, ...]
    figures: tuple[Figure, ...] = ()

    def rows(self) -> tuple[Row, ...]:
        """Each row once, in the order in which they are measured."""
        rows = chain.from_iterable(table.rows for table in self.tables)
        return tuple({row.id: row for row in rows}.values())


def digest(*parts: object) -> str:
    """A short identity of whatever these parts say as text."""
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]
