"""Lengths as people type them: "12.4", "12,4 m", "40 ft", "8 in"; pure functions."""

from __future__ import annotations

import re
from typing import Literal

from inspector.core.language import number

Unit = Literal["m", "mm"]
_MM: dict[str, float] = {
    "mm": 1.0,
    "cm": 10.0,
    "m": 1000.0,
    "in": 25.4,
    '"': 25.4,
    "ft": 304.8,
    "'": 304.8,
}
_LENGTH = re.compile(r"([+-]?\d{1,9}(?:[.,]\d{0,6})?|[+-]?[.,]\d{1,6})\s*([a-z\"']*)")


def parse_length(text: str, unit: Unit | None) -> float | None:
    """A length in `unit`; a number without a unit is in `unit` already. None for anything
    else, and for a unit behind what is no length (`unit` is None)."""
    found = _LENGTH.fullmatch(text.strip().casefold())
    if found is None:
        return None
    value = float(found[1].replace(",", "."))
    if not found[2]:
        return value
    factor = _MM.get(found[2])
    return None if factor is None or unit is None else round(value * factor / _MM[unit], 6)


def length_text(value: float | None, digits: int = 3) -> str:
    """A number as it is typed again: no more digits than it needs."""
    if value is None:
        return ""
    return number(round(value, digits) + 0.0, f".{digits}f").rstrip("0").rstrip(".,")
