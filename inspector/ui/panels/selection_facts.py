"""What the selected findings have in common, and their totals: pure functions for the properties
panel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspector.core.annotation import CrackMeasures
from inspector.standards.confidence import band
from inspector.standards.findings import Finding
from inspector.ui.panels import formats
from inspector.ui.panels.finding_rows import confidence_of, status_text
from inspector.ui.panels.formats import count
from inspector.ui.plain import one_line

SEVERAL = "Several"


@dataclass(frozen=True)
class Measure:
    """One line of the measures: `mm` is "" where there is no scale."""

    name: str
    mm: str
    px: str


def heading(rows: Sequence[Finding]) -> str:
    """What is selected, in words."""
    if len(rows) == 1:
        row = rows[0]
        if row.number:
            return f"Finding {row.number}"
        return "Suggestion" if row.annotation.status == "suggested" else "Rejected finding"
    numbers = Counter(row.annotation.status for row in rows)
    parts = [
        count(numbers["accepted"], "finding", "findings"),
        count(numbers["suggested"], "suggestion", "suggestions"),
        f"{numbers['rejected']} rejected",
    ]
    kept = [part for part in parts if not part.startswith("0 ")]
    return f"{len(rows)} selected: {', '.join(kept)}"


def common(rows: Sequence[Finding], text: Callable[[Finding], str]) -> str:
    """The text that all rows share, or "Several"."""
    texts = {text(row) for row in rows}
    return texts.pop() if len(texts) == 1 else SEVERAL


def facts(rows: Sequence[Finding]) -> list[tuple[str, str]]:
    """Names and values beside the measures; empty ones are left out."""
    found = [
        ("Label", common(rows, lambda r: one_line(r.annotation.label))),
        ("Status", common(rows, status_text)),
        ("Severity", common(rows, _severity)),
        ("Confidence", common(rows, _confidence)),
        ("Origin", common(rows, lambda r: formats.ORIGIN_TEXT[r.annotation.origin])),
        ("Model", common(rows, _model)),
    ]
    return [(name, value) for name, value in found if value]


def _severity(row: Finding) -> str:
    return formats.SEVERITY_TEXT[row.severity] if row.severity else ""


def _confidence(row: Finding) -> str:
    confidence = confidence_of(row)
    return "" if confidence is None else formats.BAND_TEXT[band(confidence)]


def _model(row: Finding) -> str:
    return one_line(row.annotation.judged.model_id) if row.annotation.judged else ""


def measures(rows: Sequence[Finding]) -> list[Measure]:
    """The measures of one row, or totals and extremes of several. Millimetres are given only if
    every row has a scale, so that no total mixes units."""
    known = [(m, row.mm_per_px) for row in rows if (m := row.annotation.measures) is not None]
    if not known:
        return []
    if len(rows) == 1:
        return _of_one(*known[0])
    lengths = [m.length_px for m, _ in known]
    total_px = sum(lengths)

    def weighted(factors: Sequence[float]) -> float:
        widths = (m.width_mean_px * f for (m, _), f in zip(known, factors, strict=True))
        weights = [n * f for n, f in zip(lengths, factors, strict=True)]
        return sum(w * n for w, n in zip(widths, weights, strict=True)) / max(sum(weights), 1e-9)

    px = [1.0] * len(known)
    scales = [s for _, s in known if s is not None]
    mm = scales if len(scales) == len(known) else []

    def line(name: str, value: Callable[[Sequence[float]], float]) -> Measure:
        return Measure(
            name, f"{formats.number(value(mm))} mm" if mm else "", f"{formats.number(value(px))} px"
        )

    return [
        line(
            "Total length",
            lambda f: (
                sum(n * s for n, s in zip(lengths, f, strict=True)) if f is not px else total_px
            ),
        ),
        line("Mean width", weighted),
        line(
            "Max. width",
            lambda f: max(m.width_max_px * s for (m, _), s in zip(known, f, strict=True)),
        ),
        Measure(
            "Total area",
            formats.area(sum(m.area_px * s**2 for (m, _), s in zip(known, mm, strict=True)), 1.0)
            if mm
            else "",
            formats.area(sum(m.area_px for m, _ in known), None),
        ),
    ]


def _of_one(m: CrackMeasures, scale: float | None) -> list[Measure]:
    def line(name: str, px: float) -> Measure:
        mm = "" if scale is None else formats.length(px, scale)
        return Measure(name, mm, formats.length(px, None))

    return [
        line("Length", m.length_px),
        line("Mean width", m.width_mean_px),
        line("95 % width", m.width_p95_px),
        line("Max. width", m.width_max_px),
        Measure(
            "Area",
            "" if scale is None else formats.area(m.area_px, scale),
            formats.area(m.area_px, None),
        ),
        Measure("Orientation", f"{m.orientation_deg:.0f}°", ""),
        Measure("Junctions", str(m.junctions), ""),
    ]
