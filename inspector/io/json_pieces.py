"""JSON written and read entry by entry.

Python's own functions take a whole document in one call, and hold the interpreter all that time: at
10,000 outlines the window would stand still for a quarter of a second whenever a snapshot is made
beside it. Here other threads get their turn after each entry. The text is the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from json.decoder import JSONDecodeError
from typing import Any

Json = Any
_SPACE = " \t\n\r"


def dumped(value: Json) -> str:
    """ASCII JSON without spaces; raises ValueError for numbers that JSON cannot hold."""
    if not isinstance(value, dict):
        return _encode(value)
    return _object(value, lambda inner: _object(inner, _encode))


def loaded(text: str) -> Json:
    """The value of a JSON text; raises ValueError and RecursionError. As `json.loads`, but NaN and
    Infinity are refused."""
    at = _skipped(text, 0)
    value, end = _members(text, at, lambda t, i: _members(t, i, _scanned))
    end = _skipped(text, end)
    if end != len(text):
        raise JSONDecodeError("Extra data", text, end)
    return value


_encode = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode


def _object(value: Json, each: Callable[[Json], str]) -> str:
    if not isinstance(value, dict):
        return _encode(value)
    return (
        "{" + ",".join([f"{_encode(str(key))}:{each(item)}" for key, item in value.items()]) + "}"
    )


def _members(text: str, at: int, each: Callable[[str, int], tuple[Json, int]]) -> tuple[Json, int]:
    """The value at a place, an object member by member, and where it ends."""
    if text[at : at + 1] != "{":
        return _scanned(text, at)
    found: dict[str, Json] = {}
    at = _skipped(text, at + 1)
    if text[at : at + 1] == "}":
        return found, at + 1
    while True:
        if text[at : at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
        key, at = _scanned(text, at)
        at = _skipped(text, at)
        if text[at : at + 1] != ":":
            raise JSONDecodeError("Expecting ':' delimiter", text, at)
        found[key], at = each(text, _skipped(text, at + 1))
        at = _skipped(text, at)
        sign = text[at : at + 1]
        if sign == "}":
            return found, at + 1
        if sign != ",":
            raise JSONDecodeError("Expecting ',' delimiter", text, at)
        at = _skipped(text, at + 1)


def _scanned(text: str, at: int) -> tuple[Json, int]:
    return _decoder.raw_decode(text, at)


def _skipped(text: str, at: int) -> int:
    """The next place that is no space."""
    while text[at : at + 1] and text[at] in _SPACE:
        at += 1
    return at


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is no number")


_decoder = json.JSONDecoder(parse_constant=_no_constant)
