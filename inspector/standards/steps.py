"""Arithmetic as lines that a report prints below its result."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.core.language import number


@dataclass(frozen=True)
class Step:
    """One line: F, max(Smax, S), max(5, 5), 5. Numbers have the decimal sign of the
    language in use."""

    symbol: str
    formula: str
    worked: str
    value: float
    shown: str = ""
    """In place of the value where the result is no number."""


def rounded(value: float) -> float:
    """Without the noise of binary fractions, which would lift 3.0 over a limit."""
    return round(value, 9)


def plain(value: float) -> str:
    """A number as it is printed: at most 4 decimals, none that are not needed."""
    return number(round(value, 4), ".12g")
