"""How much of each kind of crack was found on a road, by severity, and per area."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector.core.document import SourceEntry
from inspector.report.tables import SEVERITY_COLUMNS, TYPE_ROWS, severity_of, type_of
from inspector.standards.findings import Finding


@dataclass(frozen=True)
class Amount:
    """Of some findings, in millimetres of the road or in pixels of the pictures, never mixed.

    `width_mean` is weighted by length, as if all of them were one crack. Lines have a length and
    neither widths nor area.
    """

    count: int
    length: float
    area: float | None
    width_mean: float | None
    width_max: float | None


def amount(rows: Sequence[Finding], metric: bool) -> Amount:
    """The sum of findings, which all have a scale if `metric`."""
    lengths = [row.length_mm if metric else row.length_px for row in rows]
    measured = [row for row in rows if row.annotation.measures is not None]
    scales = [(row.mm_per_px or 1.0) if metric else 1.0 for row in measured]
    all_measures = [row.annotation.measures for row in measured]
    pairs = [(m, s) for m, s in zip(all_measures, scales, strict=True) if m is not None]
    weight = math.fsum(m.length_px * s for m, s in pairs)
    weighted = math.fsum(m.width_mean_px * s * m.length_px * s for m, s in pairs)
    return Amount(
        len(rows),
        math.fsum(length for length in lengths if length is not None),
        math.fsum(m.area_px * s * s for m, s in pairs) if pairs else None,
        weighted / weight if weight > 0 else None,
        max((m.width_max_px * s for m, s in pairs), default=None),
    )


@dataclass(frozen=True)
class Line:
    """One line of the table: a type with a severity; "" stands for all of them."""

    kind: str
    severity: str
    amount: Amount


def lines(rows: Sequence[Finding], metric: bool) -> list[Line]:
    """Each type by severity, with its sum where it has several, then all types by severity, and
    all."""
    found: list[Line] = []
    kinds = [kind for kind in TYPE_ROWS if any(type_of(row) == kind for row in rows)]
    for kind in kinds:
        mine = [row for row in rows if type_of(row) == kind]
        found += _by_severity(kind, mine, metric)
    if len(kinds) > 1:
        found += _by_severity("", rows, metric)
    return found


def _by_severity(kind: str, rows: Sequence[Finding], metric: bool) -> list[Line]:
    grades = [grade for grade in SEVERITY_COLUMNS if any(severity_of(r) == grade for r in rows)]
    found = [
        Line(kind, grade, amount([row for row in rows if severity_of(row) == grade], metric))
        for grade in grades
    ]
    return [*found, Line(kind, "", amount(rows, metric))] if len(grades) > 1 else found


def inspected_m2(sources: Iterable[SourceEntry]) -> float:
    """How much of the road the pictures with a scale show, square metres; what two of them show
    counts twice, as do its cracks."""
    return math.fsum(
        source.width_px
        * (source.height_px / (source.video.pixel_aspect if source.video else 1.0))
        * (source.scale.mm_per_px / 1000.0) ** 2
        for source in sources
        if source.scale is not None and source.kind != "video"
    )
