"""Plain values as TOML, which the standard library reads but does not write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def toml_entries(table: Mapping[str, Any]) -> list[str]:
    """A line `key = value` for each entry; keys are bare ones, values texts, numbers, flags and
    lists of these."""
    return [f"{key} = {_value(value)}" for key, value in table.items()]


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, int | float):
        # repr of a float is the shortest text that reads back as the same number; TOML wants a
        # dot or an exponent to tell it from an integer, which repr always writes.
        return repr(value)
    assert isinstance(value, list | tuple), "only texts, numbers, flags and lists are written"
    return "[" + ", ".join(_value(item) for item in value) + "]"


def _quoted(text: str) -> str:
    """A TOML basic string; control characters as \\uXXXX, lone surrogates are refused by UTF-8."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return (
        '"'
        + "".join(
            f"\\u{ord(character):04X}"
            if ord(character) < 32 or ord(character) == 127
            else character
            for character in escaped
        )
        + '"'
    )
