"""Numbers, dates and times as real DWA-M 150 files write them, and what makes rows the same."""

from __future__ import annotations

import datetime
import re

from inspector.core.observation import Observation, Span

_NUMBER = re.compile(r"\s*([+-]?\d{1,12}(?:[.,]\d{0,12})?|[.,]\d{1,12})\s*")
_SPAN = re.compile(r"([AB])\s*(\d{1,2})", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,4}", re.ASCII)
_LAST_CENTURY, _THIS_CENTURY = 1900, 2000
_FIRST_FILMED = 70
"""Two digits from here on are of the last century."""
DAY_S = 86_400


def number(text: str) -> float | None:
    """A number with a comma or a dot; None for anything else."""
    found = _NUMBER.fullmatch(text)
    return float(found[1].replace(",", ".")) if found and text.isascii() else None


def date(text: str) -> str:
    """The ISO date of 07.04.2006, 7.4.06 or 2006-04-07; "" for anything else."""
    parts = _DIGITS.findall(text)
    if len(parts) == 3 and len(parts[0]) == 4:
        parts.reverse()
    if len(parts) != 3:
        return ""
    day, month, year = map(int, parts)
    if len(parts[2]) <= 2:
        year += _LAST_CENTURY if year >= _FIRST_FILMED else _THIS_CENTURY
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""


def seconds(text: str) -> int | None:
    """Of a time of day or a counter such as 08:30:00, 0:00:04 or 11.32:00; None if it is none."""
    parts = [int(part) for part in _DIGITS.findall(text)]
    if len(parts) not in (2, 3) or any(part > 59 for part in parts[1:]):
        return None
    hours, minutes, rest = (*parts, 0)[:3]
    return hours * 3600 + minutes * 60 + rest


def clock(total_s: int) -> str:
    """HH:MM, with :SS where there are seconds."""
    minutes = f"{total_s // 3600:02d}:{total_s // 60 % 60:02d}"
    return f"{minutes}:{total_s % 60:02d}" if total_s % 60 else minutes


def span(text: str) -> tuple[Span, int] | None:
    """The start (A) or the finish (B) of a continuous defect and its number."""
    found = _SPAN.fullmatch(text)
    if found is None or not text.isascii():
        return None
    return ("start" if found[1].upper() == "A" else "finish"), int(found[2])


def same_key(seen: Observation) -> tuple[object, ...]:
    """What makes two observations of a recording the same, as far as a file can tell."""
    chainage = None if seen.chainage_m is None else round(seen.chainage_m, 2)
    values = tuple(round(v, 3) for v in seen.quantities[:2] if v is not None)
    return (
        *(seen.text, chainage, values, seen.span, seen.span_no),
        *(seen.clock_from, seen.clock_to if seen.clock_to != seen.clock_from else None),
    )
