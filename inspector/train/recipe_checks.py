"""Turns the tables of a recipe file into typed values, and says what is wrong with them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, TypeVar

from inspector.core.errors import SettingsError

_Section = TypeVar("_Section")
_KINDS: Mapping[str, type] = {"int": int, "bool": bool, "Mapping[str, str]": dict}


class Checker:
    """Reads the tables of one recipe; every complaint is a SettingsError that names the recipe and
    the key."""

    def __init__(self, recipe_id: str) -> None:
        self._id = recipe_id

    def that(self, holds: bool, key: str, rule: str) -> None:
        """Complain that `key` breaks `rule` unless it `holds`."""
        if not holds:
            raise SettingsError(
                f"In the recipe {self._id}, {key} {rule}: correct it and try again."
            )

    def keys(self, where: str, table: Mapping[str, Any], known: set[str]) -> None:
        """Complain of the first key that is not known."""
        for key in table:
            self.that(key in known, f"{where} has {key!r}, which", "is not a known key")

    def typed(self, table: Mapping[str, Any], key: str, kind: type) -> Any:
        """The value of a key that must be there and of this type."""
        self.that(key in table, key, "is missing")
        value = table[key]
        right = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
        self.that(right, key, f"must be a {kind.__name__}")
        return value

    def head(self, table: Mapping[str, Any]) -> dict[str, Any]:
        """What every recipe says: title, description, net, seed and hyper."""
        known: dict[str, type] = {"title": str, "net": str, "seed": int, "hyper": dict}
        found = {key: self.typed(table, key, kind) for key, kind in known.items()}
        self.that(found["net"].isidentifier(), "net", "must be the name of a network")
        return {
            **found,
            "description": self.typed({"description": "", **table}, "description", str),
        }

    def shares(self, table: Mapping[str, Any], name: str) -> dict[str, float]:
        """The table `name` of fractions."""
        return {k: self.number(name, k, v) for k, v in self.typed(table, name, dict).items()}

    def number(self, where: str, key: str, value: object) -> float:
        """The value as a float; whole numbers will do."""
        right = isinstance(value, int | float) and not isinstance(value, bool)
        self.that(right, f"{where}.{key}", "must be a number")
        assert isinstance(value, int | float)
        return float(value)

    def texts(
        self, table: Mapping[str, Any], key: str, otherwise: tuple[str, ...]
    ) -> tuple[str, ...]:
        """A list of at least one text, each another one; `otherwise` where the key is missing."""
        values = self.typed({key: list(otherwise), **table}, key, list)
        right = all(isinstance(value, str) and value.strip() for value in values)
        self.that(
            bool(values) and right and len(set(values)) == len(values),
            key,
            "must be a list of different texts",
        )
        return tuple(values)

    def section(self, table: Mapping[str, Any], name: str, kind: type[_Section]) -> _Section:
        """The table `name` as a dataclass of texts, numbers, flags and tables of texts."""
        values = table.get(name, {})
        self.that(isinstance(values, dict), name, "must be a table")
        assert dataclasses.is_dataclass(kind)
        fields = {f.name: f for f in dataclasses.fields(kind)}
        self.keys(name, values, set(fields))
        for key, entry in fields.items():
            required = (entry.default, entry.default_factory) == (dataclasses.MISSING,) * 2
            self.that(key in values or not required, f"{name}.{key}", "is missing")
        made: dict[str, Any] = {}
        for key, value in values.items():
            if fields[key].type == "float":
                made[key] = self.number(name, key, value)
            else:
                wanted = _KINDS.get(str(fields[key].type), str)
                made[key] = self.typed({f"{name}.{key}": value}, f"{name}.{key}", wanted)
        return kind(**made)
