"""Texts in tables that a spreadsheet may open: it runs cells that begin like a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

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


def encoded(rows: Iterable[Sequence[str | int | float | bool | None]]) -> bytes:
    """Rows as UTF-8 with a byte order mark, commas and CRLF; texts `escaped`, None empty. What is
    no valid text stays readable instead of failing."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows:
        writer.writerow([escaped(cell) if isinstance(cell, str) else cell for cell in row])
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")
