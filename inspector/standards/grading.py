"""Grades that follow from measurements: rules of code books, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sureness = Literal["checked", "read", "unsourced"]
"""Checked: two independent sources agree. Read: in one source. Unsourced: from memory."""
SURENESS: tuple[Sureness, ...] = ("checked", "read", "unsourced")
Stiffness = Literal["", "rigid", "flexible"]
STIFFNESSES: tuple[Stiffness, ...] = ("", "rigid", "flexible")
LimitSide = Literal["lower", "upper"]
LIMIT_SIDES: tuple[LimitSide, ...] = ("lower", "upper")


@dataclass(frozen=True)
class Reading:
    """What is known of one observation when it is graded. `value` is the first quantity;
    `size_mm` the pipe's nominal size. What is not known is None or empty."""

    first: str = ""
    second: str = ""
    value: float | None = None
    size_mm: float | None = None
    stiffness: Stiffness = ""


@dataclass(frozen=True)
class GradeRule:
    """The grade that follows from a reading.

    It applies to the letters `firsts` and `seconds`, the sizes in mm above `size_over` up to
    `size_to` and the stiffness; empty means any. `limits` part the values into bands, and `grades`
    has the grade of each band, one more than limits; a value on a limit belongs to the band on
    `on_limit`'s side. Below `least` there is no grade. Without limits the one grade is fixed and
    needs no value. `aspect` tells apart the grades of books that give several (EN: D, S, B).
    """

    grades: tuple[int, ...]
    limits: tuple[float, ...] = ()
    on_limit: LimitSide = "lower"
    least: float | None = None
    aspect: str = ""
    firsts: tuple[str, ...] = ()
    seconds: tuple[str, ...] = ()
    size_over: float | None = None
    size_to: float | None = None
    stiffness: Stiffness = ""
    sure: Sureness = "read"
    enabled: bool = True

    def grade(self, reading: Reading) -> int | None:
        """The grade, or None where the rule does not apply or something it needs is unknown."""
        if not self._applies(reading):
            return None
        if not self.limits:
            return self.grades[0]
        value = reading.value
        if value is None or (self.least is not None and value < self.least):
            return None
        if self.on_limit == "lower":
            return self.grades[sum(value > limit for limit in self.limits)]
        return self.grades[sum(value >= limit for limit in self.limits)]

    def _applies(self, reading: Reading) -> bool:
        if self.firsts and reading.first not in self.firsts:
            return False
        if self.seconds and reading.second not in self.seconds:
            return False
        if self.stiffness and reading.stiffness != self.stiffness:
            return False
        if self.size_over is None and self.size_to is None:
            return True
        size = reading.size_mm
        return (
            size is not None
            and (self.size_over is None or size > self.size_over)
            and (self.size_to is None or size <= self.size_to)
        )
