"""What the selected annotations have in common: pure functions for the properties panel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from inspector.core.annotation import Annotation, Purpose, Status
from inspector.core.language import mark, plural, tr
from inspector.core.shape import Shape
from inspector.imaging.region_edits import covered
from inspector.standards.confidence import band
from inspector.standards.findings import Finding
from inspector.ui.naming import AREA_STATUS_TEXT, counted
from inspector.ui.panels import formats
from inspector.ui.panels.finding_rows import confidence_of, status_text
from inspector.ui.plain import one_line

SEVERAL = mark("Several")
MEASURING = mark("Measuring…")
UNDAMAGED = mark("A model of this surface learns from such areas; reports do not show them.")


_ONE: dict[Purpose, str] = {
    "measurement": mark("Measurement"),
    "redaction": mark("Redaction"),
    "undamaged": mark("Undamaged area"),
}
_KINDS: tuple[Status | Purpose, ...] = (
    "accepted",
    "suggested",
    "rejected",
    "measurement",
    "redaction",
    "undamaged",
)
"""What is counted, in this order: findings by their status, all else by its purpose."""


def heading(rows: Sequence[Finding]) -> str:
    """What is selected, in words."""
    if len(rows) == 1:
        row = rows[0]
        if row.annotation.purpose != "finding":
            return tr(_ONE[row.annotation.purpose])
        if row.number and row.annotation.observation:
            return tr("Observation {number}", number=row.number)
        if row.number:
            return tr("Finding {number}", number=row.number)
        return tr("Suggestion") if row.annotation.status == "suggested" else tr("Rejected finding")
    kinds = Counter(_kind(row.annotation) for row in rows)
    kept = [_counted(kind, kinds[kind]) for kind in _KINDS if kinds[kind]]
    if len(kept) == 1:
        return tr("{what} selected", what=kept[0])
    return tr("{count} selected: {what}", count=len(rows), what=", ".join(kept))


def _counted(kind: Status | Purpose, number: int) -> str:
    match kind:
        case "accepted":
            return counted("finding", number)
        case "suggested":
            return plural("{n} suggestion", "{n} suggestions", number)
        case "rejected":
            return plural("{n} rejected", "{n} rejected", number)
        case _:
            return counted(kind, number)


def _kind(annotation: Annotation) -> Status | Purpose:
    return annotation.status if annotation.purpose == "finding" else annotation.purpose


def notice(rows: Sequence[Finding]) -> str:
    """What must be known of redactions or undamaged areas, "" if there are none."""
    if rows and all(r.annotation.purpose == "undamaged" for r in rows):
        return tr(UNDAMAGED)
    statuses = {r.annotation.status for r in rows if r.annotation.purpose == "redaction"}
    if not statuses:
        return ""
    if statuses == {"accepted"}:
        return tr("Blurred in every export, never in the source.")
    if statuses == {"suggested"}:
        return tr("Proposed: blurred in every export, never in the source, once you confirm it.")
    if statuses == {"rejected"}:
        return tr("Rejected: stays visible in exports.")
    return tr(
        "Confirmed redactions are blurred in every export, never in the source; others are not."
    )


def common(rows: Sequence[Finding], text: Callable[[Finding], str]) -> str:
    """The text that all rows share, or "Several"."""
    texts = {text(row) for row in rows}
    return texts.pop() if len(texts) == 1 else tr(SEVERAL)


def facts(rows: Sequence[Finding]) -> list[tuple[str, str]]:
    """Names and values beside the measures; empty ones are left out."""
    found = [
        (tr("Measures"), tr(MEASURING) if any(_unmeasured(r.annotation) for r in rows) else ""),
        (tr("Status"), common(rows, _status)),
        (tr("Severity"), common(rows, _severity)),
        (tr("Confidence"), common(rows, _confidence)),
        (tr("Origin"), common(rows, _origin)),
        (tr("Model"), common(rows, _model)),
        (tr("Size"), _size(rows[0].annotation) if len(rows) == 1 else ""),
        (tr("Area"), _area(rows)),
        (tr("Of the picture"), _share(rows[0]) if len(rows) == 1 else ""),
        (tr("Points"), str(sum(len(ring) for r in rows for ring in r.annotation.shape.rings))),
    ]
    return [(name, value) for name, value in found if value]


def _unmeasured(annotation: Annotation) -> bool:
    return annotation.purpose == "finding" and annotation.length_px is None


def _status(row: Finding) -> str:
    by_purpose: dict[Purpose, Callable[[], str]] = {
        "finding": lambda: status_text(row),
        "measurement": lambda: "",
        "redaction": lambda: tr(AREA_STATUS_TEXT[row.annotation.status]),
        "undamaged": lambda: tr(AREA_STATUS_TEXT[row.annotation.status]),
    }
    return by_purpose[row.annotation.purpose]()


def _origin(row: Finding) -> str:
    annotation = row.annotation
    if annotation.purpose == "redaction" and annotation.origin == "machine":
        return tr("Found by the search for faces, plates and text")
    if annotation.purpose == "undamaged" and annotation.origin == "machine":
        return tr("Proposed where a model saw no damage")
    return tr(formats.ORIGIN_TEXT[annotation.origin])


def _size(annotation: Annotation) -> str:
    """Of a redaction or an undamaged area: how many pixels wide and high."""
    if annotation.purpose not in ("redaction", "undamaged"):
        return ""
    left, top, right, bottom = annotation.shape.bounds
    return f"{round(right - left + 1)} × {round(bottom - top + 1)} px"


def _area(rows: Sequence[Finding]) -> str:
    """Of undamaged areas, together; in millimetres where all have a scale."""
    if any(row.annotation.purpose != "undamaged" for row in rows):
        return ""
    areas_px = [_covered_px(row.annotation.shape) for row in rows]
    scales = [row.mm_per_px for row in rows if row.mm_per_px is not None]
    if len(scales) < len(rows):
        return formats.area(sum(areas_px), None)
    each = zip(areas_px, scales, strict=True)
    return formats.area(sum(px * scale**2 for px, scale in each), 1.0)


@lru_cache(maxsize=64)
def _covered_px(shape: Shape) -> int:
    """Asked twice for each area, and again whenever what is selected changes."""
    return int(covered(shape)[0].sum())


def _share(row: Finding) -> str:
    """How much of its picture an undamaged area is."""
    if row.annotation.purpose != "undamaged":
        return ""
    area_px = _covered_px(row.annotation.shape)
    return formats.share(area_px / (row.source.width_px * row.source.height_px))


def _severity(row: Finding) -> str:
    return tr(formats.SEVERITY_TEXT[row.severity]) if row.severity else ""


def _confidence(row: Finding) -> str:
    confidence = confidence_of(row)
    return "" if confidence is None else tr(formats.BAND_TEXT[band(confidence)])


def _model(row: Finding) -> str:
    return one_line(row.annotation.judged.model_id) if row.annotation.judged else ""
