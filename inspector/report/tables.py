"""Counts and sums of a report, and how numbers are written."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from inspector.core.annotation import CRACK_TYPES
from inspector.core.label_names import label_name
from inspector.core.language import mark, tr
from inspector.report.figures import figure
from inspector.standards.findings import CRACK, Finding
from inspector.standards.pavement import SEVERITIES

UNGRADED = mark("not graded")
UNTYPED = "other"
_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "longitudinal": mark("Longitudinal"),
        "transverse": mark("Transverse"),
        "diagonal": mark("Diagonal"),
        "pattern": mark("Pattern"),
        UNTYPED: mark("Other"),
    }
)
_CRACKS: Mapping[str, str] = MappingProxyType(
    {
        "longitudinal": mark("Longitudinal crack"),
        "transverse": mark("Transverse crack"),
        "diagonal": mark("Diagonal crack"),
        "pattern": mark("Pattern crack"),
        UNTYPED: mark("Crack"),
    }
)
_SEVERITIES: Mapping[str, str] = MappingProxyType(
    {
        "low": mark("low"),
        "moderate": mark("moderate"),
        "high": mark("high"),
        UNGRADED: UNGRADED,
    }
)
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


def type_of(finding: Finding) -> str:
    """The row a finding is counted in."""
    return finding.crack_type or UNTYPED


def severity_of(finding: Finding) -> str:
    """The column a finding is counted in."""
    return finding.severity or UNGRADED


def type_words(kind: str) -> str:
    """What a row of the table is called, in the language in use."""
    return tr(_TYPES[kind])


def severity_words(severity: str) -> str:
    """What a column of the table is called, in the language in use."""
    return tr(_SEVERITIES[severity])


def title_of(finding: Finding) -> str:
    """What a finding is, in words: of a crack its type, of others the label that it has."""
    label, kind = finding.annotation.label, type_of(finding)
    if label == CRACK:
        return tr(_CRACKS[kind])
    label = label_name(label) if label else ""
    label = label[:1].upper() + label[1:] or tr("Finding")
    return label if kind == UNTYPED else f"{label} · {type_words(kind)}"


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
    return figure(value, 0 if magnitude >= 100 else 1 if magnitude >= 10 else 2)


def signed(value: float) -> str:
    """A difference, as `number` with its sign."""
    text = number(abs(value))
    return f"{'+' if value > 0 else '−'}{text}" if text.strip("0.,") else text


def length(mm: float) -> str:
    """A length in the unit that reads best."""
    return f"{number(mm / 1000)} m" if mm >= 1000 else f"{number(mm)} mm"


def area(mm2: float) -> str:
    """An area in the unit that reads best."""
    return f"{number(mm2 / 100)} cm²" if mm2 >= 1000 else f"{number(mm2)} mm²"
