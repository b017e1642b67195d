"""Findings and observations as tables for spreadsheets and other programs.

UTF-8 with a byte order mark, commas, dot decimals, ISO dates; an empty cell is "not known". A
second file says what every column means. Spreadsheets run cells that begin with certain characters
as formulas, so such texts get a leading apostrophe (`io.csv_cells`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector.core.document import Document
from inspector.io.csv_cells import encoded
from inspector.io.csv_columns import Cell, explained, filled
from inspector.io.exporting import write_file
from inspector.io.results import ResultStore
from inspector.report.columns import columns
from inspector.report.evidence import settings_behind
from inspector.report.observation_columns import observation_columns
from inspector.standards.books import Books
from inspector.standards.findings import plain_findings
from inspector.standards.observations import observation_rows


@dataclass(frozen=True)
class Table:
    """A table as it is written: what it is called, its rows and the meaning of its columns."""

    name: Literal["findings", "observations"]
    content: bytes
    dictionary: bytes


def write_csv(
    document: Document,
    path: Path,
    rejected: bool = False,
    books: Books | None = None,
    results: ResultStore | None = None,
) -> tuple[Path, ...]:
    """Write one row for each accepted finding (and, if asked, each rejected one) to `path`, and the
    meaning of the columns to `<stem>_columns.csv` beside it; returns all files.

    Coded observations have a table of their own: at `path` if there is nothing else, else in
    `<stem>_observations.csv`. `results` says how the models were set. Each file is complete or
    unchanged. Raises ExportError if they cannot be written.
    """
    written: list[Path] = []
    settings = settings_behind(document, results)
    for index, table in enumerate(tables(document, books, rejected, settings)):
        place = path if index == 0 else path.with_name(f"{path.stem}_{table.name}{path.suffix}")
        columns_path = place.with_name(f"{place.stem}_columns.csv")
        write_file(columns_path, _writer(table.dictionary))
        write_file(place, _writer(table.content))
        written += [place, columns_path]
    return tuple(written)


def write_table(rows: Iterable[Sequence[Cell]], path: Path) -> None:
    """Write any table, its first row the names of the columns. Raises ExportError."""
    write_file(path, _writer(encoded(rows)))


def tables(
    document: Document,
    books: Books | None = None,
    rejected: bool = False,
    settings: Mapping[str, str] | None = None,
) -> tuple[Table, ...]:
    """All tables of a document, as `write_csv` writes them; there is always one. `settings` are
    those of `evidence.settings_behind`."""
    rows = observation_rows(document, books or {}, "en")
    found: list[Table] = []
    wanted = ("accepted", "rejected") if rejected else ("accepted",)
    if not rows or any(f.annotation.status in wanted for f in plain_findings(document)):
        found.append(
            Table("findings", table_bytes(document, rejected, settings), dictionary_bytes())
        )
    if rows:
        shown = observation_columns()
        found.append(Table("observations", filled(shown, rows), explained(shown)))
    return tuple(found)


def table_bytes(
    document: Document, rejected: bool = False, settings: Mapping[str, str] | None = None
) -> bytes:
    """The table of findings that are no coded observations; the same document gives the same
    bytes."""
    wanted = ("accepted", "rejected") if rejected else ("accepted",)
    rows = (f for f in plain_findings(document) if f.annotation.status in wanted)
    return filled(columns(document, settings or {}), rows)


def dictionary_bytes() -> bytes:
    """The meaning of the columns of the table of findings."""
    return explained(columns(Document(), {}))


def _writer(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write
