"""Reading files that others wrote: with bounds on size, depth and numbers, and one sentence for
each fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.exchange.pixels import Ring
from inspector.io.files import regular_file, shown
from inspector.io.json_pieces import loaded

MAX_BYTES = 256 << 20
MAX_COORDINATE = 1e6
MAX_TEXT = 1 << 20


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """The content of a file of at most `most` bytes. Raises SourceError."""
    if regular_file(path).st_size > most:
        raise SourceError(
            tr(
                "{path} is larger than {most} MB; split it first.",
                path=shown(path),
                most=most >> 20,
            )
        )
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise SourceError(
            tr("{path} cannot be read; check the file and its permissions.", path=shown(path)),
            str(error),
        ) from error
    if len(content) > most:
        raise SourceError(
            tr(
                "{path} is larger than {most} MB; split it first.",
                path=shown(path),
                most=most >> 20,
            )
        )
    return content


def read_json(path: Path) -> dict[str, Any]:
    """The object that a JSON file holds. Raises SourceError."""
    try:
        value = loaded(read_bytes(path).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise SourceError(
            tr("{path} is not valid JSON; export it again.", path=shown(path)), str(error)[:200]
        ) from error
    if not isinstance(value, dict):
        raise SourceError(
            tr("{path} does not hold what was expected; choose another file.", path=shown(path))
        )
    return value


def read_text(path: Path, most: int = MAX_BYTES) -> str:
    """A text in UTF-8. Raises SourceError."""
    try:
        return read_bytes(path, most).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(
            tr("{path} is not text in UTF-8; export it again.", path=shown(path)), str(error)
        ) from error


def a_list(value: Any) -> list[Any]:
    """The value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def a_dict(value: Any) -> dict[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def a_text(value: Any) -> str:
    """The value if it is a text that is not endless, else an empty one."""
    return value if isinstance(value, str) and len(value) <= MAX_TEXT else ""


def a_whole(value: Any, most: int = 10**9) -> int | None:
    """The value if it is a whole number from 0 to `most`, else None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # In this order: an endless number is no float, and what is not finite is no int.
    return int(value) if 0 <= value <= most and value == int(value) else None


def points(values: Any) -> Ring | None:
    """Points (n, 2) of a list of pairs or of x, y, x, y...; None unless there is at least one and
    all are finite and could be pixels."""
    try:
        found = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError, OverflowError):
        return None
    flat = found.ndim == 1 and found.size % 2 == 0
    if found.size == 0 or not (flat or (found.ndim == 2 and found.shape[1] == 2)):
        return None
    inside = np.isfinite(found).all() and (np.abs(found) < MAX_COORDINATE).all()
    return found.reshape(-1, 2) if inside else None
