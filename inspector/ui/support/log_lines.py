"""Lines of a log: which level each has, and which of them are wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

LEVELS = ("INFO", "WARNING", "ERROR")
"""What can be asked for, from everything to faults alone."""
_RANK = {"DEBUG": 0, "INFO": 0, "WARNING": 1, "ERROR": 2, "CRITICAL": 2}
_HEAD = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (DEBUG|INFO|WARNING|ERROR|CRITICAL) ")
_CRASH = re.compile(r"^(Fatal Python error|Current thread|Windows fatal exception)")
MAX_BYTES = 4 << 20
"""So much from the end of a file is shown; the log itself is cut at half of that."""
_MAX_LINE = 2_000


@dataclass(frozen=True)
class LogLine:
    """A line as it is shown. `rank` is an index of `LEVELS`; lines of a traceback have that of the
    entry that they belong to, `entry`, the number of its first line."""

    text: str
    rank: int
    entry: int


@dataclass(frozen=True)
class LogPart:
    """Bytes of a file from `start` to `end`, as whole lines."""

    lines: tuple[LogLine, ...]
    end: int
    anew: bool
    """Whether these lines are all there are, and do not follow the ones before."""


def read_log(path: Path, after: int = 0, last: LogLine | None = None, count: int = 0) -> LogPart:
    """The lines that were added after the byte `after`, where there were `count` lines and the
    `last` one; all lines if the file was begun anew. Raises OSError."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        anew = after == 0 or size < after
        start = max(0, size - MAX_BYTES) if anew else after
        file.seek(start)
        data = file.read(MAX_BYTES)
    whole = data.rfind(b"\n") + 1
    if start and anew:
        first = data.find(b"\n") + 1
        text = data[first:whole].decode("utf-8", "replace")
    else:
        text = data[:whole].decode("utf-8", "replace")
    texts = text.split("\n")[:-1]
    lines = lines_of(texts) if anew else lines_of(texts, last, count)
    return LogPart(tuple(lines), start + whole, anew)


def lines_of(texts: Iterable[str], last: LogLine | None = None, count: int = 0) -> list[LogLine]:
    """Lines with their levels, going on after `count` others, of which this was the `last`."""
    rank, entry = (last.rank, last.entry) if last else (0, 0)
    found = []
    for number, text in enumerate(texts, count):
        head = _HEAD.match(text)
        if head:
            rank, entry = _RANK[head[1]], number
        elif _CRASH.match(text):
            rank, entry = _RANK["CRITICAL"], number
        found.append(LogLine(printable(text), rank, entry))
    return found


def printable(text: str) -> str:
    """Without what could steer the display; a tab stays one, and a very long line is cut."""
    cut = text if len(text) <= _MAX_LINE else text[:_MAX_LINE] + "…"
    if cut.isprintable():
        return cut
    return "".join(c if c.isprintable() else "    " if c == "\t" else "\ufffd" for c in cut)


def wanted(lines: Sequence[LogLine], rank: int, words: str) -> list[int]:
    """The numbers of the lines to show: entries of at least this rank that have the words in any of
    their lines, whole."""
    asked = words.casefold().split()
    if not asked:
        return [number for number, line in enumerate(lines) if line.rank >= rank]
    texts: dict[int, list[str]] = {}
    for line in lines:
        if line.rank >= rank:
            texts.setdefault(line.entry, []).append(line.text)
    fits = set()
    for entry, parts in texts.items():
        whole = "\n".join(parts).casefold()
        if all(word in whole for word in asked):
            fits.add(entry)
    return [n for n, line in enumerate(lines) if line.rank >= rank and line.entry in fits]
