"""Measures of what is selected, and their totals: pure functions for the properties panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from inspector.core.annotation import CrackMeasures, LineMeasures, OnEnhanced
from inspector.core.language import tr
from inspector.io.ground import Ground, ground_of, line_m
from inspector.standards.findings import Finding
from inspector.ui.panels import formats


@dataclass(frozen=True)
class Measure:
    """One line of the measures: `mm` is "" where there is no scale."""

    name: str
    mm: str
    px: str


@dataclass(frozen=True)
class Compared:
    """One line of source against enhanced, in mm where there is a scale, else in px."""

    name: str
    source: str
    enhanced: str
    difference: str


def measures(rows: Sequence[Finding]) -> list[Measure]:
    """The measures of one row, or totals and extremes of several. Millimetres are given only if
    every row has a scale, so that no total mixes units."""
    if len(rows) == 1:
        return _of_one(rows[0])
    known = [row for row in rows if row.length_px is not None]
    found = [_total(tr("Total length"), known, lambda r: r.length_px or 0.0)] if known else []
    wide = [(m, row.mm_per_px) for row in rows if (m := row.annotation.measures) is not None]
    return [*found, *_widths(wide)]


def _total(name: str, rows: Sequence[Finding], px: Callable[[Finding], float]) -> Measure:
    total_px = sum(px(row) for row in rows)
    scales = [row.mm_per_px for row in rows if row.mm_per_px is not None]
    if len(scales) < len(rows):
        return Measure(name, "", f"{formats.number(total_px)} px")
    total_mm = sum(px(row) * scale for row, scale in zip(rows, scales, strict=True))
    return Measure(name, formats.length(total_mm, 1.0), f"{formats.number(total_px)} px")


def _widths(known: Sequence[tuple[CrackMeasures, float | None]]) -> list[Measure]:
    if not known:
        return []
    lengths = [m.length_px for m, _ in known]

    def weighted(factors: Sequence[float]) -> float:
        widths = (m.width_mean_px * f for (m, _), f in zip(known, factors, strict=True))
        weights = [n * f for n, f in zip(lengths, factors, strict=True)]
        return sum(w * n for w, n in zip(widths, weights, strict=True)) / max(sum(weights), 1e-9)

    px = [1.0] * len(known)
    scales = [s for _, s in known if s is not None]
    mm = scales if len(scales) == len(known) else []

    def line(name: str, value: Callable[[Sequence[float]], float]) -> Measure:
        text = formats.length(value(mm), 1.0) if mm else ""
        return Measure(name, text, f"{formats.number(value(px))} px")

    def widest(factors: Sequence[float]) -> float:
        return max(m.width_max_px * f for (m, _), f in zip(known, factors, strict=True))

    area_mm = sum(m.area_px * s**2 for (m, _), s in zip(known, mm, strict=True)) if mm else 0.0
    return [
        line(tr("Mean width"), weighted),
        line(tr("Max. width"), widest),
        Measure(
            tr("Total area"),
            formats.area(area_mm, 1.0) if mm else "",
            formats.area(sum(m.area_px for m, _ in known), None),
        ),
    ]


def _of_one(row: Finding) -> list[Measure]:
    annotation, scale = row.annotation, row.mm_per_px
    ground = ground_of(row.source, annotation.shape) if scale is None else None
    if ground is not None:
        return _on_ground(row, ground)
    if annotation.measures is not None:
        shown = annotation.on_enhanced is None
        return _of_region(annotation.measures, scale, with_widths=shown)
    return _of_line(annotation.line, scale) if annotation.line is not None else []


def _line(name: str, px: float, scale: float | None) -> Measure:
    mm = "" if scale is None else formats.length(px, scale)
    return Measure(name, mm, formats.length(px, None))


def _of_line(m: LineMeasures, scale: float | None) -> list[Measure]:
    return [
        _line(tr("Length"), m.length_px, scale),
        Measure(tr("Direction"), f"{m.orientation_deg:.0f}°", ""),
    ]


def _of_region(m: CrackMeasures, scale: float | None, with_widths: bool) -> list[Measure]:
    """`with_widths`: False where length and widths stand beside those of an enhanced picture."""
    widths = [
        _line(tr("Length"), m.length_px, scale),
        _line(tr("Mean width"), m.width_mean_px, scale),
        _line(tr("95 % width"), m.width_p95_px, scale),
        _line(tr("Max. width"), m.width_max_px, scale),
    ]
    area_mm = "" if scale is None else formats.area(m.area_px, scale)
    return [
        *(widths if with_widths else ()),
        Measure(tr("Area"), area_mm, formats.area(m.area_px, None)),
        Measure(tr("Orientation"), f"{m.orientation_deg:.0f}°", ""),
        Measure(tr("Junctions"), str(m.junctions), ""),
    ]


def _on_ground(row: Finding, ground: Ground) -> list[Measure]:
    """On a map in degrees, whose pixels are not square: lines are exact, and so are areas; the
    middle line of an area is measured as if it ran straight."""
    annotation = row.annotation
    if annotation.measures is None:
        found = _of_line(annotation.line, None) if annotation.line is not None else []
        lengths = [line_m(row.source, [(x, y) for x, y in r]) for r in annotation.shape.rings]
        total = formats.metres(sum(length or 0.0 for length in lengths))
        return [replace(m, mm=total) if m.name == tr("Length") else m for m in found]
    m = annotation.measures
    along, across = ground.along_m(m.orientation_deg), ground.along_m(m.orientation_deg + 90.0)
    texts = {
        tr("Length"): f"≈ {formats.metres(m.length_px * along)}",
        tr("Mean width"): f"≈ {formats.metres(m.width_mean_px * across)}",
        tr("95 % width"): f"≈ {formats.metres(m.width_p95_px * across)}",
        tr("Max. width"): f"≈ {formats.metres(m.width_max_px * across)}",
        tr("Area"): formats.square_metres(m.area_px * ground.area_m2),
    }
    found = _of_region(m, None, with_widths=annotation.on_enhanced is None)
    return [replace(f, mm=texts[f.name]) if f.name in texts else f for f in found]


def comparison(rows: Sequence[Finding]) -> tuple[OnEnhanced | None, list[Compared]]:
    """Source against enhanced, of one finding that was measured on both."""
    annotation = rows[0].annotation if len(rows) == 1 else None
    if annotation is None or annotation.measures is None or annotation.on_enhanced is None:
        return None, []
    source, enhanced = annotation.measures, annotation.on_enhanced.measures
    scale = rows[0].mm_per_px

    on_map = rows[0].source.kind == "map"

    def text(px: float) -> str:
        if on_map and scale is not None:
            return formats.metres(px * scale / 1000.0)
        return formats.length(px, scale)

    def line(name: str, before: float, after: float) -> Compared:
        sign = "+" if after >= before else "-"
        return Compared(name, text(before), text(after), sign + text(abs(after - before)))

    return annotation.on_enhanced, [
        line(tr("Length"), source.length_px, enhanced.length_px),
        line(tr("Mean width"), source.width_mean_px, enhanced.width_mean_px),
        line(tr("95 % width"), source.width_p95_px, enhanced.width_p95_px),
        line(tr("Max. width"), source.width_max_px, enhanced.width_max_px),
    ]


def warning(row: Finding, name: str) -> str:
    """What must be known of measures on what a model made."""
    if row.source.kind == "map":
        return tr("{model}: super-resolved: not a measurement", model=name)
    return tr("{model}: enhanced, not original evidence", model=name)
