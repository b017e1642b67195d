"""Counts and sums of a report, and how numbers are written."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from inspector.core.annotation import CRACK_TYPES
from inspector.core.language import mark
from inspector.standards.findings import Finding
from inspector.standards.pavement import SEVERITIES

UNGRADED = mark("not graded")
UNTYPED = "other"
TYPE_ROWS: tuple[str, ...] = (*CRACK_TYPES, UNTYPED)
SEVERITY_COLUMNS: tuple[str, ...] = (*SEVERITIES, UNGRADED)


@dataclass(frozen=True)
class Tally:
    """Counts and total lengths by type (rows) and severity (columns), only those that occur.

    `length_mm` sums the findings whose picture has a scale, `length_px` all that are measured;
    `unscaled` counts measured findings without scale, `unmeasured` those without measures.
    """

    types: tuple[str, ...]
    severities: tuple[str, ...]
    counts: dict[tuple[str, str], int]
    length_px: dict[str, float]
    length_mm: dict[str, float]
    unscaled: int
    unmeasured: int

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def total_px(self) -> float:
        return math.fsum(self.length_px.values())

    @property
    def total_mm(self) -> float:
        return math.fsum(self.length_mm.values())

    @property
    def scaled(self) -> bool:
        """Whether any millimetre is known."""
        return bool(self.length_mm)

    def of_type(self, kind: str) -> int:
        return sum(self.counts.get((kind, s), 0) for s in self.severities)

    def of_severity(self, grade: str) -> int:
        return sum(self.counts.get((t, grade), 0) for t in self.types)


def type_of(finding: Finding) -> str:
    """The row a finding is counted in."""
    return finding.crack_type or UNTYPED


def severity_of(finding: Finding) -> str:
    """The column a finding is counted in."""
    return finding.severity or UNGRADED


def tally(rows: Iterable[Finding]) -> Tally:
    """Count accepted findings."""
    counts: dict[tuple[str, str], int] = {}
    length_px: dict[str, float] = {}
    length_mm: dict[str, float] = {}
    unscaled = unmeasured = 0
    for row in rows:
        kind = type_of(row)
        counts[kind, severity_of(row)] = counts.get((kind, severity_of(row)), 0) + 1
        if row.length_px is None:
            unmeasured += 1
            continue
        length_px[kind] = length_px.get(kind, 0.0) + row.length_px
        if row.length_mm is None:
            unscaled += 1
        else:
            length_mm[kind] = length_mm.get(kind, 0.0) + row.length_mm
    return Tally(
        types=tuple(t for t in TYPE_ROWS if any(key[0] == t for key in counts)),
        severities=tuple(s for s in SEVERITY_COLUMNS if any(key[1] == s for key in counts)),
        counts=counts,
        length_px=length_px,
        length_mm=length_mm,
        unscaled=unscaled,
        unmeasured=unmeasured,
    )


def number(value: float) -> str:
    """A measured value with about three significant digits and thin spaces between thousands."""
    magnitude = abs(value)
    decimals = 0 if magnitude >= 100 else 1 if magnitude >= 10 else 2
    return f"{value:,.{decimals}f}".replace(",", "\u2009")


def signed(value: float) -> str:
    """A difference, as `number` with its sign."""
    text = number(abs(value))
    return text if not float(text.replace("\u2009", "")) else f"{'+' if value > 0 else '−'}{text}"


def length(mm: float) -> str:
    """A length in the unit that reads best."""
    return f"{number(mm / 1000)} m" if mm >= 1000 else f"{number(mm)} mm"


def area(mm2: float) -> str:
    """An area in the unit that reads best."""
    return f"{number(mm2 / 100)} cm²" if mm2 >= 1000 else f"{number(mm2)} mm²"
