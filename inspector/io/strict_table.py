"""Reads a parsed TOML table key by key and names the file and the field that is wrong."""

from __future__ import annotations

import math
from typing import Any, Self

from inspector.core.errors import InspectorError, ModelError
from inspector.core.language import tr


class StrictTable:
    """One table of a file, read key by key; `finish` refuses what nobody asked for.

    Every method that reads raises what `wrong` makes when the key is absent or of another type: a
    ModelError about a model card, or what a subclass for another kind of file says.
    """

    def __init__(self, values: dict[str, Any], where: str, name: str) -> None:
        self.values = values
        self.where = where
        self._name = name
        self._read: set[str] = set()

    def wrong(self, key: str, expected: str) -> InspectorError:
        """The error for a field that is not what it has to be."""
        return ModelError(
            tr(
                "In the model card {where} the field {field} must be {expected}; correct the "
                "file or reinstall the model.",
                where=self.where,
                field=self.field(key),
                expected=expected,
            )
        )

    def field(self, key: str) -> str:
        """What a key is called in the whole file."""
        return f"{self._name}.{key}" if self._name else key

    def finish(self) -> None:
        """Raise if a key is left that was not read."""
        unknown = sorted(self.values.keys() - self._read)
        if unknown:
            raise self.wrong(unknown[0], "left out, because nothing reads it")

    def _get(self, key: str) -> object:
        self._read.add(key)
        return self.values.get(key)

    def text(self, key: str, empty: bool = False) -> str:
        """A text; blank ones only if `empty`."""
        value = self._get(key)
        if not isinstance(value, str) or not (value.strip() or empty):
            raise self.wrong(key, "a text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, none blank."""
        values = self._get(key)
        if not isinstance(values, list) or not all(
            isinstance(value, str) and value.strip() for value in values
        ):
            raise self.wrong(key, "a list of texts")
        return tuple(values)

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self._get(key)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def whole(self, key: str, least: int, most: int = 2**63 - 1) -> int:
        """A whole number from `least` to `most`."""
        value = self._get(key)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.wrong(key, f"a whole number from {least} to {most}")
        return value

    def wholes(self, key: str, count: int, least: int) -> tuple[int, ...]:
        """So many whole numbers from `least`."""
        values = self._get(key)
        if not isinstance(values, list) or len(values) != count:
            raise self.wrong(key, f"a list of {count} whole numbers")
        for value in values:
            if isinstance(value, bool) or not isinstance(value, int) or value < least:
                raise self.wrong(key, f"a list of {count} whole numbers from {least}")
        return tuple(values)

    def number(self, key: str) -> float:
        """A finite number."""
        value = _finite(self._get(key))
        if value is None:
            raise self.wrong(key, "a finite number")
        return value

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """So many finite numbers."""
        values = self._get(key)
        found = [_finite(value) for value in values] if isinstance(values, list) else []
        numbers = tuple(value for value in found if value is not None)
        if len(found) != count or len(numbers) != count:
            raise self.wrong(key, f"a list of {count} finite numbers")
        return numbers

    def table(self, key: str) -> Self:
        """A table."""
        value = self._get(key)
        if not isinstance(value, dict):
            raise self.wrong(key, "a table")
        return type(self)(value, self.where, key)

    def tables(self, key: str) -> list[Self]:
        """A list of tables; an absent key is an empty list."""
        values = self._get(key)
        if values is None:
            return []
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise self.wrong(key, "a list of tables")
        return [
            type(self)(value, self.where, f"{key}[{index}]") for index, value in enumerate(values)
        ]


def _finite(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
