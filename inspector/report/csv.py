"""The findings as a table for spreadsheets and other programs.

UTF-8 with a byte order mark, commas, dot decimals, ISO dates; an empty cell is "not known". A
second file says what every column means. Spreadsheets run cells that begin with certain characters
as formulas, so such texts get a leading apostrophe (`escaped`, undone by `unescaped`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from inspector.core.document import Document
from inspector.io.exporting import write_file
from inspector.report.columns import Cell, columns
from inspector.standards.findings import findings


def write_csv(document: Document, path: Path, rejected: bool = False) -> tuple[Path, Path]:
    """Write one row for each accepted finding (and, if asked, each rejected one) to `path`, and the
    meaning of the columns to `<stem>_columns.csv` beside it; returns both.

    Each file is complete or unchanged. Raises ExportError if they cannot be written.
    """
    columns_path = path.with_name(f"{path.stem}_columns.csv")
    content = table_bytes(document, rejected)
    write_file(columns_path, _writer(dictionary_bytes()))
    write_file(path, _writer(content))
    return path, columns_path


def table_bytes(document: Document, rejected: bool = False) -> bytes:
    """The table as `write_csv` writes it; the same document gives the same bytes."""
    wanted = ("accepted", "rejected") if rejected else ("accepted",)
    shown = columns(document)
    rows: list[Sequence[Cell]] = [[column.name for column in shown]]
    rows += [
        [column.value(finding) for column in shown]
        for finding in findings(document)
        if finding.annotation.status in wanted
    ]
    return _encoded(rows)


def dictionary_bytes() -> bytes:
    """The meaning of the columns as `write_csv` writes it."""
    rows: list[Sequence[Cell]] = [["column", "type", "unit", "meaning"]]
    rows += [[c.name, c.type, c.unit, c.meaning] for c in columns(Document())]
    return _encoded(rows)


# Some programs read semicolons and tabs as separators, whatever the file says: a text is made safe
# at its start and after each of those.
_FORMULA = re.compile(
    r"(?:^|(?<=[;\t\r\n]))(?=[\s'\"\u200b\u200c\u200d\u2060\ufeff\0]*[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212])"
)
_ESCAPED = re.compile(_FORMULA.pattern.replace("(?=", "'(?=", 1))


def escaped(text: str) -> str:
    """`text` with an apostrophe wherever a spreadsheet could begin to read a formula."""
    return _FORMULA.sub("'", text)


def unescaped(cell: str) -> str:
    """The text that `escaped` made this cell from."""
    return _ESCAPED.sub("", cell)


def _writer(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def _encoded(rows: Iterable[Sequence[Cell]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows:
        writer.writerow([escaped(cell) if isinstance(cell, str) else cell for cell in row])
    # File names may hold bytes that are no text; they stay readable instead of failing.
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")
