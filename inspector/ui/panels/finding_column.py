"""What a column of the findings table is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inspector.standards.findings import Finding

Key = tuple[int, float | str]
"""Sorts rows with a value before rows without, whatever the direction is."""

MISSING: Key = (9, 0.0)


@dataclass(frozen=True)
class Column:
    """One column: its title, its text, what it is sorted by, and a plain value for copying."""

    title: str
    tip: str
    text: Callable[[Finding], str]
    key: Callable[[Finding], Key]
    measure: str = ""
    """Field of `CrackMeasures` where the column is a length."""
    width_px: int = 92
    on_ground: Callable[[Finding], float | None] = lambda _: None
    """The measure of a finding on a map, in metres or square metres; None of others."""
    power: int = 1
    """2 where the measure is an area."""

    @property
    def numeric(self) -> bool:
        """Shown at the right side of its cell."""
        return bool(self.measure) or self.title in ("No.", "Chainage")
