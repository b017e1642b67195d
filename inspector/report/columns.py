"""The columns of the table of findings: what stands in each, and what it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from inspector.core.document import Document
from inspector.io.csv_columns import Cell, Column
from inspector.standards.findings import Finding


def columns(document: Document, settings: Mapping[str, str]) -> tuple[Column[Finding], ...]:
    """All of them, in order; new ones are added at the end. `settings`: of the runs behind the
    findings, by result."""
    preset = document.severity.name if document.severity else ""

    def measured(field: str, decimals: int = 2) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            measures = finding.annotation.measures
            return None if measures is None else round(float(getattr(measures, field)), decimals)

        return value

    def enhanced(field: str, metric: bool) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            found, scale = finding.annotation.on_enhanced, finding.mm_per_px if metric else 1.0
            if found is None or scale is None:
                return None
            return round(float(getattr(found.measures, field)) * scale, 3 if metric else 2)

        return value

    def place(field: str, axis: int) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            measures = finding.annotation.measures
            return None if measures is None else round(float(getattr(measures, field)[axis]), 2)

        return value

    def scaled(field: str) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            number = getattr(finding, field)
            return None if number is None else round(float(number), 3)

        return value

    def bound(index: int) -> Callable[[Finding], Cell]:
        return lambda f: round(float(f.annotation.shape.bounds[index]), 2)

    def gps(field: str, decimals: int) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            number = getattr(finding.source.gps, field, None)
            return None if number is None else round(float(number), decimals)

        return value

    return (
        Column("number", "integer", "", "Number in the report; 0 if rejected", lambda f: f.number),
        Column("status", "text", "", "accepted or rejected", lambda f: f.annotation.status),
        Column("picture", "text", "", "Name of the picture", lambda f: f.source.name),
        Column("picture_path", "text", "", "Path in the project", lambda f: f.source.path),
        Column("frame", "integer", "", "Frame of the source", lambda f: f.annotation.frame.index),
        Column(
            "captured_at",
            "date-time",
            "ISO 8601",
            "Time as the camera wrote it",
            lambda f: f.source.captured_at,
        ),
        Column(
            "latitude", "decimal", "deg", "Of the picture, WGS84, north", gps("latitude_deg", 7)
        ),
        Column(
            "longitude", "decimal", "deg", "Of the picture, WGS84, east", gps("longitude_deg", 7)
        ),
        Column("altitude", "decimal", "m", "Of the picture", gps("altitude_m", 2)),
        Column("label", "text", "", "What it is", lambda f: f.annotation.label),
        Column(
            "crack_type",
            "text",
            "",
            "longitudinal, transverse, diagonal or pattern",
            lambda f: f.crack_type,
        ),
        Column(
            "crack_type_from",
            "text",
            "",
            "measures, or user where a person overrode them",
            lambda f: None if f.crack_type is None else "user" if f.type_overridden else "measures",
        ),
        Column("severity", "text", "", "low, moderate or high", lambda f: f.severity),
        Column(
            "severity_preset",
            "text",
            "",
            "Bands of mean width that give the severity",
            lambda f: preset if f.severity else None,
        ),
        Column("length_px", "decimal", "px", "Along the centre line", _length_px),
        Column("length_mm", "decimal", "mm", "Along the centre line", scaled("length_mm")),
        Column("width_mean_px", "decimal", "px", "Mean width", measured("width_mean_px")),
        Column("width_mean_mm", "decimal", "mm", "Mean width", scaled("width_mean_mm")),
        Column("width_p95_px", "decimal", "px", "95 % is narrower", measured("width_p95_px")),
        Column("width_p95_mm", "decimal", "mm", "95 % is narrower", scaled("width_p95_mm")),
        Column("width_p95_x", "decimal", "px", "Where it is so wide", place("width_p95_at", 0)),
        Column("width_p95_y", "decimal", "px", "Where it is so wide", place("width_p95_at", 1)),
        Column("width_max_px", "decimal", "px", "Largest width", measured("width_max_px")),
        Column("width_max_mm", "decimal", "mm", "Largest width", scaled("width_max_mm")),
        Column("width_max_x", "decimal", "px", "Where it is widest", place("width_max_at", 0)),
        Column("width_max_y", "decimal", "px", "Where it is widest", place("width_max_at", 1)),
        Column("area_px", "decimal", "px2", "Area", measured("area_px")),
        Column("area_mm2", "decimal", "mm2", "Area", scaled("area_mm2")),
        Column(
            "orientation",
            "decimal",
            "deg",
            "0 = along the picture's width, counter-clockwise, below 180",
            _orientation,
        ),
        Column("junctions", "integer", "", "Branching points", _junctions),
        Column("mm_per_px", "decimal", "mm/px", "Scale of the picture", lambda f: f.mm_per_px),
        Column(
            "scale_from",
            "text",
            "",
            "drawn (a known length), typed, or map (by its coordinate system)",
            lambda f: f.source.scale.origin if f.source.scale else None,
        ),
        Column("left", "decimal", "px", "Leftmost point, pixel centres", bound(0)),
        Column("top", "decimal", "px", "Topmost point, pixel centres", bound(1)),
        Column("right", "decimal", "px", "Rightmost point, pixel centres", bound(2)),
        Column("bottom", "decimal", "px", "Lowest point, pixel centres", bound(3)),
        Column(
            "origin",
            "text",
            "",
            "human, machine (accepted as it was) or machine-edited",
            lambda f: f.annotation.origin,
        ),
        Column(
            "model",
            "text",
            "",
            "Model that suggested it",
            lambda f: f.annotation.judged.model_id if f.annotation.judged else None,
        ),
        Column(
            "confidence",
            "decimal",
            "0..1",
            "Mean probability that the model gave",
            lambda f: round(f.annotation.judged.confidence, 3) if f.annotation.judged else None,
        ),
        Column("note", "text", "", "Note", lambda f: f.annotation.note or None),
        Column("reason", "text", "", "Why it was rejected", lambda f: f.annotation.reason or None),
        Column(
            "picture_sha256",
            "text",
            "",
            "SHA-256 of the picture file",
            lambda f: f.source.sha256 or None,
        ),
        Column("finding_id", "text", "", "Id in the project", lambda f: f.annotation.id),
        *(
            Column(
                f"enhanced_{name}_{unit}",
                "decimal",
                unit,
                f"{meaning} on an enhanced picture: enhanced, not original evidence",
                enhanced(f"{name}_px", unit == "mm"),
            )
            for name, meaning in (
                ("width_mean", "Mean width"),
                ("width_p95", "95 % is narrower"),
                ("width_max", "Largest width"),
            )
            for unit in ("px", "mm")
        ),
        Column(
            "width_mean_difference_px",
            "decimal",
            "px",
            "Mean width on the enhanced picture minus that on the source",
            lambda f: _rounded(f.width_difference_px, 2),
        ),
        Column(
            "width_mean_difference_mm",
            "decimal",
            "mm",
            "Mean width on the enhanced picture minus that on the source",
            _difference_mm,
        ),
        Column(
            "enhanced_by",
            "text",
            "",
            "Model that enhanced the picture",
            lambda f: f.annotation.on_enhanced.model_id if f.annotation.on_enhanced else None,
        ),
        Column(
            "model_settings",
            "text",
            "",
            "What was chosen for the model that suggested it, e.g. mode and guards",
            lambda f: settings.get(f.annotation.judged.result_id) if f.annotation.judged else None,
        ),
    )


def _junctions(finding: Finding) -> Cell:
    measures = finding.annotation.measures
    return None if measures is None else measures.junctions


def _length_px(finding: Finding) -> Cell:
    return _rounded(finding.length_px, 2)


def _orientation(finding: Finding) -> Cell:
    shaped = finding.annotation.measures or finding.annotation.line
    return _rounded(shaped.orientation_deg if shaped else None, 2)


def _difference_mm(finding: Finding) -> Cell:
    px, scale = finding.width_difference_px, finding.mm_per_px
    return None if px is None or scale is None else round(px * scale, 3)


def _rounded(value: float | None, decimals: int) -> Cell:
    return None if value is None else round(float(value), decimals)
