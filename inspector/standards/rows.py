"""Reads a code table row by row and refuses, in one sentence, whatever is not as it should be.

Tables come with the app or from the user, who may have got them from anybody. `io.strict_table`
does the same for model cards, but `standards` is below `io` and its readers may not be used here.
"""

from __future__ import annotations

import itertools
import math
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.standards import book_csv

MAX_BYTES = 4 << 20
MAX_TEXT = 400
"""Longest text of a row, in characters: labels are labels, not pages of a standard."""
MAX_ROWS = 5000


class Row:
    """One table of a file, read key by key; `finish` refuses what nobody asked for.

    `name` says where in the file it is, for the message. Every method raises SettingsError when a
    value is missing or of another kind; a method with a default takes that for a missing key.
    """

    def __init__(self, values: dict[str, Any], file: str, name: str) -> None:
        self._values = values
        self._file = file
        self._name = name
        self._read: set[str] = set()

    def refuse(self, key: str, expected: str) -> NoReturn:
        """Raise the error for a field that is not what it has to be."""
        field = f"{self._name}.{key}" if self._name else key
        raise SettingsError(
            tr(
                "In the code table {file} the field {clipped} must be {expected}; correct the "
                "table.",
                file=self._file,
                clipped=clipped(field),
                expected=expected,
            )
        )

    def finish(self) -> None:
        """Refuse keys that were not read: half understood rows grade pipes wrongly."""
        for key in sorted(self._values.keys() - self._read):
            self.refuse(key, tr("left out, because nothing reads it"))

    def has(self, key: str) -> bool:
        """True if the key is there."""
        return key in self._values

    def names(self) -> tuple[str, ...]:
        """The keys that are there, in the order of the file."""
        return tuple(self._values)

    def text(self, key: str, default: str | None = None) -> str:
        """A text on one line, not blank unless the default is."""
        value = self._get(key, default)
        if not is_text(value, may_be_blank=default == ""):
            self.refuse(
                key, tr("a text of at most {max_text} characters on one line", max_text=MAX_TEXT)
            )
        return str(value)

    def choice(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """One of some texts."""
        value = self._get(key, default)
        if not isinstance(value, str) or value not in choices:
            self.refuse(key, tr("one of: {choices}", choices=", ".join(choices)))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of different texts; missing is empty."""
        values = self._get(key, [])
        if not isinstance(values, list) or not all(is_text(value) for value in values):
            self.refuse(key, tr("a list of texts"))
        if len(set(values)) != len(values) or len(values) > MAX_ROWS:
            self.refuse(key, tr("a list without repetitions"))
        return tuple(values)

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            self.refuse(key, tr("true or false"))
        return value

    def whole(self, key: str, least: int, most: int) -> int:
        """A whole number from `least` to `most`."""
        value = self._get(key, None)
        if not _is_whole(value) or not least <= value <= most:
            self.refuse(key, tr("a whole number from {least} to {most}", least=least, most=most))
        return int(value)

    def wholes(self, key: str, least: int, most: int) -> tuple[int, ...]:
        """A list of whole numbers from `least` to `most`; missing is empty."""
        values = self._get(key, [])
        if not isinstance(values, list) or not all(
            _is_whole(value) and least <= value <= most for value in values
        ):
            self.refuse(
                key, tr("a list of whole numbers from {least} to {most}", least=least, most=most)
            )
        return tuple(values)

    def number(self, key: str, default: float | None = None) -> float:
        """A finite number."""
        value = _finite(self._get(key, default))
        if value is None:
            self.refuse(key, tr("a finite number"))
        return value

    def numbers(self, key: str) -> tuple[float, ...]:
        """A list of finite, rising numbers; missing is empty."""
        values = self._get(key, [])
        found = [_finite(value) for value in values] if isinstance(values, list) else [None]
        numbers = tuple(value for value in found if value is not None)
        if len(numbers) != len(found) or any(
            not low < high for low, high in itertools.pairwise(numbers)
        ):
            self.refuse(key, tr("a list of rising numbers"))
        return numbers

    def row(self, key: str) -> Row:
        """A table; missing is an empty one."""
        value = self._get(key, {})
        if not isinstance(value, dict):
            self.refuse(key, "a table")
        return Row(value, self._file, f"{self._name}.{key}" if self._name else key)

    def rows(self, key: str) -> list[Row]:
        """A list of tables; missing is empty. A table is named after its code, if it has one."""
        values = self._get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            self.refuse(key, tr("a list of tables"))
        if len(values) > MAX_ROWS:
            self.refuse(key, tr("a list of at most {max_rows} tables", max_rows=MAX_ROWS))
        prefix = f"{self._name}.{key}" if self._name else key
        return [
            Row(value, self._file, f"{prefix}[{value.get('code', index)}]")
            for index, value in enumerate(values)
        ]

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The keys and texts of a table, in the order of the file; missing is empty."""
        row = self.row(key)
        found = tuple((name, row.text(name, "")) for name in row.names())
        if not all(is_text(name) for name, _ in found):
            self.refuse(key, tr("a table with short names"))
        return found

    def _get(self, key: str, default: object) -> Any:
        self._read.add(key)
        return self._values.get(key, default)


def read_table(path: Path) -> Row:
    """The whole of a TOML file, or of a CSV file (`book_csv`). Raises SettingsError if it cannot be
    read or is too large."""
    name = clipped(path.name)
    is_csv = path.suffix.casefold() == ".csv"
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SettingsError(
                tr(
                    "The code table {name} is too large; choose a table of at most {most} MB.",
                    name=name,
                    most=MAX_BYTES >> 20,
                )
            )
        # Editors on Windows write a byte order mark. ValueError is what TOML, UTF-8 and numbers
        # with thousands of digits raise.
        text = path.read_bytes().decode("utf-8-sig")
        values = book_csv.values_of(text) if is_csv else tomllib.loads(text)
    except OSError as error:
        raise SettingsError(
            tr(
                "The code table {name} cannot be read; check the file and its permissions.",
                name=name,
            ),
            str(error),
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            tr("The code table {name} is not in UTF-8; save it as UTF-8 text.", name=name),
            str(error),
        ) from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(
            tr(
                "The code table {name} is not valid: {why}; correct it or choose another.",
                name=name,
                why=clipped(str(error)),
            )
            if is_csv
            else tr(
                "The code table {name} is not a valid TOML file; correct it or choose another.",
                name=name,
            ),
            str(error),
        ) from error
    return Row(values, name, "")


def clipped(text: str) -> str:
    """A foreign text as it can stand in a message: printable and short."""
    printable = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return printable if len(printable) <= 80 else printable[:79] + "…"


def is_text(value: object, may_be_blank: bool = False) -> bool:
    """True for a text that can stand in a cell: short, printable, on one line."""
    return (
        isinstance(value, str)
        and len(value) <= MAX_TEXT
        and value.isprintable()
        and bool(value.strip() or (may_be_blank and not value))
    )


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _finite(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
