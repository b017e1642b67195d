"""From the codes of one book to those of another: candidates to confirm, never a translation.

The standards know no official mapping, so whatever is coded through this table is DERIVED and has
to say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from inspector.core.language import tr
from inspector.standards.book import CodeBook, Label
from inspector.standards.book_file import read_label
from inspector.standards.rows import Row, read_table

DERIVED = "derived"
"""The mark on every code that came through the table."""

_BOOK_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")


@dataclass(frozen=True)
class Crossing:
    """What one finding is called, and its codes by the id of the book. A main code stands for all
    its letters."""

    label: Label
    codes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Crosswalk:
    """All rows of a table."""

    rows: tuple[Crossing, ...]

    def candidates(self, code: str, source: CodeBook, target_id: str) -> tuple[str, ...]:
        """The codes of another book that a code may be, in the order of the table.

        Rows that name the whole code go before rows that name its main code or another of its
        forms; empty where the table has none.
        """
        whole = [row for row in self.rows if code in row.codes.get(source.id, ())]
        rows = whole or list(self._related(code, source))
        return tuple(dict.fromkeys(each for row in rows for each in row.codes.get(target_id, ())))

    def _related(self, code: str, source: CodeBook) -> Iterator[Crossing]:
        main = _main(code, source)
        for row in self.rows:
            named = row.codes.get(source.id, ())
            if main in named or (code == main and main in {_main(each, source) for each in named}):
                yield row


def load_crosswalk(path: Path) -> Crosswalk:
    """The rows `[[crossings]] title` with one list of codes for each book, under its id.

    Raises SettingsError that names the field that is not valid.
    """
    top = read_table(path)
    rows = tuple(_crossing(row) for row in top.rows("crossings"))
    if not rows:
        top.refuse("crossings", tr("a list of at least one row"))
    top.finish()
    return Crosswalk(rows)


def _crossing(row: Row) -> Crossing:
    label = read_label(row)
    codes = row.row("codes")
    named = {book: codes.texts(book) for book in codes.names()}
    for book in named:
        if not _BOOK_ID.fullmatch(book):
            row.refuse("codes", tr("lists of codes under the ids of books"))
    row.finish()
    return Crossing(label, MappingProxyType(named))


def _main(code: str, source: CodeBook) -> str:
    found = source.split(code)
    return code if found is None else found[0].code
