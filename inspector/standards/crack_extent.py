"""How much cracking there is on a piece of pavement: quantities of each type and severity, and what
they are of its area.

    density in %     = 100 x quantity / area of the piece
    cracking in m/m2 = length of all cracks / area of the piece

A piece is a picture whose scale is known, or several together. The quantity of a net of cracks is
the area that it reaches over (its convex hull), that of other cracks their length along the centre
line (ASTM D6433, LTPP). What was never measured is counted by its label.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import CRACK_TYPES
from inspector.core.document import Document, SeverityPreset, SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.standards.findings import Finding, plain_findings
from inspector.standards.pavement import SEVERITIES, severity


@dataclass(frozen=True)
class Piece:
    """A picture with the accepted findings on it. `area_m2` is that of the whole picture; None
    without a scale."""

    frame: FrameRef
    source: SourceEntry
    rows: tuple[Finding, ...]

    @property
    def area_m2(self) -> float | None:
        scale = self.source.scale
        if scale is None:
            return None
        return self.source.width_px * self.source.height_px * (scale.mm_per_px / 1000.0) ** 2


@dataclass(frozen=True)
class Amount:
    """All cracks of one type and severity, or all findings of another label; `severity` is "" where
    there is none. `unit` is that of the quantity: m, m2 or, of what has no size, none."""

    kind: str
    severity: str
    count: int
    length_m: float
    area_m2: float
    unit: str

    @property
    def quantity(self) -> float:
        """In `unit`."""
        return self.length_m if self.unit == "m" else self.area_m2 if self.unit else self.count

    def density_percent(self, piece_m2: float) -> float:
        """Of the area of a piece."""
        return 100.0 * self.quantity / piece_m2


def pieces(document: Document) -> tuple[Piece, ...]:
    """Every photo of pavement, also those without findings, and every frame of a video that has
    some; pictures of pipes and maps are none."""
    found: dict[FrameRef, list[Finding]] = {
        FrameRef(source.id): []
        for source in document.sources.values()
        if source.kind == "photo" and source.inspection is None
    }
    for row in plain_findings(document):
        if row.number and row.source.kind != "map" and row.source.inspection is None:
            found.setdefault(row.annotation.frame, []).append(row)
    return tuple(
        Piece(frame, document.sources[frame.source_id], tuple(rows))
        for frame, rows in found.items()
    )


def amounts(rows: Iterable[Finding], preset: SeverityPreset) -> tuple[Amount, ...]:
    """The findings of pictures with a scale, added up: cracks by type and severity, then others by
    label."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for row in rows:
        if row.mm_per_px is None:
            continue
        width = row.width_mean_mm
        is_crack = row.crack_type is not None
        graded = severity(width, preset) if is_crack and width is not None else ""
        groups.setdefault((row.crack_type or row.annotation.label, graded), []).append(row)
    return tuple(
        Amount(
            kind,
            graded,
            len(listed),
            sum(row.length_mm or 0.0 for row in listed) / 1000.0,
            sum(_area_m2(row) for row in listed),
            _unit(kind, listed),
        )
        for (kind, graded), listed in sorted(groups.items(), key=lambda each: _order(*each[0]))
    )


def cracking(rows: Iterable[Finding], area_m2: float) -> float:
    """The length of all cracks in m per m2 of an area."""
    lengths = (row.length_mm or 0.0 for row in rows if row.crack_type is not None)
    return sum(lengths) / 1000.0 / area_m2


def hull_area(shape: Shape) -> float:
    """Inside the convex hull of a shape, in square pixels."""
    points = np.unique(np.concatenate([ring.astype(np.float64) for ring in shape.rings]), axis=0)
    hull = [*_half(points), *_half(points[::-1])]
    if len(hull) < 3:
        return 0.0
    x, y = np.array(hull).T
    return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2.0


def _half(points: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """One side of the hull of sorted points, without its last (Andrew's monotone chain)."""
    side: list[NDArray[np.float64]] = []
    for point in points:
        while len(side) > 1 and _turn(side[-2], side[-1], point) <= 0.0:
            side.pop()
        side.append(point)
    return side[:-1]


def _turn(a: NDArray[np.float64], b: NDArray[np.float64], c: NDArray[np.float64]) -> float:
    return float((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))


def _area_m2(row: Finding) -> float:
    scale_m = (row.mm_per_px or 0.0) / 1000.0
    if row.crack_type == "pattern":
        return hull_area(row.annotation.shape) * scale_m**2
    return (row.area_mm2 or 0.0) / 1e6


def _unit(kind: str, listed: Sequence[Finding]) -> str:
    if kind in CRACK_TYPES:
        return "m2" if kind == "pattern" else "m"
    return "m2" if any(row.area_mm2 for row in listed) else ""


def _order(kind: str, graded: str) -> tuple[int, str, int]:
    first = CRACK_TYPES.index(kind) if kind in CRACK_TYPES else len(CRACK_TYPES)
    return first, kind, SEVERITIES.index(graded) if graded in SEVERITIES else len(SEVERITIES)
