"""The columns of the table of observations, as sewer programs exchange them."""

from __future__ import annotations

from collections.abc import Callable

from inspector.core.inspection import Inspection
from inspector.io.csv_columns import Cell, Column
from inspector.standards.observation_sizes import PlaceSize, place_size
from inspector.standards.observations import ObservationRow

ObservationColumn = Column[ObservationRow]


def observation_columns() -> tuple[ObservationColumn, ...]:
    """All of them, in order; new ones are added at the end."""
    return (
        Column("number", "integer", "", "Number in the report", lambda r: r.number),
        *_head_columns(),
        Column("code_system", "text", "", "Id of the code book", lambda r: r.observation.book),
        Column("code", "text", "", "Main code", lambda r: r.observation.code),
        Column("char1", "text", "", "First letter behind it", lambda r: r.observation.first),
        Column("char2", "text", "", "Second letter", lambda r: r.observation.second),
        Column("text", "text", "", "The code in our own words", lambda r: r.label or None),
        Column(
            "distance",
            "decimal",
            "m",
            "Chainage from the reference point",
            lambda r: _rounded(r.observation.chainage_m, 2),
        ),
        Column(
            "distance_estimated",
            "text",
            "",
            "yes where it was estimated, no where it was read or typed",
            _estimated,
        ),
        Column(
            "distance_method",
            "text",
            "",
            "How it was estimated",
            lambda r: r.observation.chainage_how or None,
        ),
        Column(
            "continuous",
            "text",
            "",
            "Start or finish of a continuous defect",
            lambda r: r.span_text,
        ),
        Column(
            "clock_from", "integer", "h", "1 to 12, 12 is up", lambda r: r.observation.clock_from
        ),
        Column(
            "clock_to",
            "integer",
            "h",
            "Clockwise from the first; empty for a point",
            lambda r: r.observation.clock_to,
        ),
        Column(
            "clock", "text", "", "The hours as the standard writes them", lambda r: r.clock_text
        ),
        Column("quant1", "decimal", "see quant1_unit", "First quantity", _quantity(0)),
        Column("quant1_unit", "text", "", "Its unit", _unit(0)),
        Column("quant2", "decimal", "see quant2_unit", "Second quantity", _quantity(1)),
        Column("quant2_unit", "text", "", "Its unit", _unit(1)),
        Column(
            "joint",
            "text",
            "",
            "yes at a joint",
            lambda r: "yes" if r.observation.at_joint else "no",
        ),
        Column("grade", "integer", "", "Grade or worst class by the standard", lambda r: r.grade),
        Column("grade_from", "text", "", "rule or inspector", lambda r: r.grade_from or None),
        Column(
            "grade_reason",
            "text",
            "",
            "Why the inspector set it",
            lambda r: r.observation.grade_reason or None,
        ),
        Column("class_tightness", "integer", "", "EN 13508-2, by rule", _class("tightness")),
        Column("class_stability", "integer", "", "EN 13508-2, by rule", _class("stability")),
        Column("class_operation", "integer", "", "EN 13508-2, by rule", _class("operation")),
        Column("score", "decimal", "", "Points of the grade, of books that have them", _score),
        Column("remarks", "text", "", "The inspector's words", lambda r: r.remarks or None),
        *_evidence_columns(),
        *_size_columns(),
    )


def _head_columns() -> tuple[ObservationColumn, ...]:
    def head(name: str) -> Callable[[ObservationRow], Cell]:
        def value(row: ObservationRow) -> Cell:
            found: Cell = getattr(row.source.inspection or Inspection(), name)
            return found if found != "" else None

        return value

    return (
        Column("pipe", "text", "", "Reference of the pipe", head("pipe_ref")),
        Column("start_node", "text", "", "Manhole at the start", head("start_node")),
        Column("end_node", "text", "", "Manhole at the end", head("end_node")),
        Column("direction", "text", "", "with flow or against flow", head("travel")),
        Column("method", "text", "", "QV, CCTV, walk or sonar", head("method")),
        Column("inspected_at", "date-time", "ISO 8601", "Local time", head("inspected_at")),
        Column("inspector", "text", "", "Who inspected", head("inspector")),
        Column("width", "decimal", "mm", "Of the pipe, nominal", head("width_mm")),
        Column("height", "decimal", "mm", "Of the pipe, nominal", head("height_mm")),
        Column("material", "text", "", "Of the pipe", head("material")),
    )


def _evidence_columns() -> tuple[ObservationColumn, ...]:
    return (
        Column("media", "text", "", "Name of the video or photo", lambda r: r.source.name),
        Column("media_path", "text", "", "Path in the project", lambda r: r.source.path),
        Column(
            "media_sha256",
            "text",
            "",
            "SHA-256 of the file",
            lambda r: r.source.sha256 or None,
        ),
        Column("frame", "integer", "", "Counted from 0", lambda r: r.annotation.frame.index),
        Column(
            "video_time",
            "decimal",
            "s",
            "About when the frame is shown, from the mean rate; the frame is exact",
            _time,
        ),
        Column("x", "decimal", "px", "Middle of the marked place", _middle(0)),
        Column("y", "decimal", "px", "Middle of the marked place", _middle(1)),
        Column(
            "enhanced",
            "text",
            "",
            "yes where an enhanced picture is printed: enhanced, not original evidence",
            lambda r: "yes" if r.observation.enhanced_id else "no",
        ),
        Column(
            "origin",
            "text",
            "",
            "human, machine (accepted as it was) or machine-edited",
            lambda r: r.annotation.origin,
        ),
        Column(
            "model",
            "text",
            "",
            "Model that suggested it",
            lambda r: r.annotation.judged.model_id if r.annotation.judged else None,
        ),
        Column(
            "confidence",
            "decimal",
            "0..1",
            "Mean probability that the model gave",
            lambda r: _rounded(r.annotation.judged.confidence, 3) if r.annotation.judged else None,
        ),
        Column("observation_id", "text", "", "Id in the project", lambda r: r.annotation.id),
    )


def _size_columns() -> tuple[ObservationColumn, ...]:
    def size(field: str) -> Callable[[ObservationRow], Cell]:
        def value(row: ObservationRow) -> Cell:
            found = size_of(row)
            if found is None or found.size is None:
                return None
            if field != "arc_mm" and not found.size.is_in_plane:
                return None
            return _rounded(getattr(found.size, field), 1)

        return value

    def scale(row: ObservationRow) -> Cell:
        found = size_of(row)
        return _rounded(found.mm_per_px, 4) if found else None

    def method(row: ObservationRow) -> Cell:
        found = size_of(row)
        return found.method if found else None

    in_plane = "of the place, if it lies in the plane of the ring"
    return (
        Column("size_across", "decimal", "mm", f"Width {in_plane}", size("width_mm")),
        Column("size_upright", "decimal", "mm", f"Height {in_plane}", size("height_mm")),
        Column("size_along_wall", "decimal", "mm", "Arc of the place on the wall", size("arc_mm")),
        Column("ring_mm_per_px", "decimal", "mm/px", "Scale in the plane of the ring", scale),
        Column("size_method", "text", "", "How the scale was found", method),
        Column("length_px", "decimal", "px", "Along the centre line", _measured("length_px")),
        Column("width_mean_px", "decimal", "px", "Mean width", _measured("width_mean_px")),
        Column("width_max_px", "decimal", "px", "Largest width", _measured("width_max_px")),
        Column("area_px", "decimal", "px2", "Area", _measured("area_px")),
    )


def size_of(row: ObservationRow) -> PlaceSize | None:
    """The size of an observation at its ring."""
    video = row.source.video
    return place_size(
        row.annotation.shape,
        row.observation.ring,
        row.source.inspection,
        video.pixel_aspect if video else 1.0,
    )


def _measured(field: str) -> Callable[[ObservationRow], Cell]:
    def value(row: ObservationRow) -> Cell:
        measures = row.annotation.measures or row.annotation.line
        return _rounded(getattr(measures, field, None), 2)

    return value


def _quantity(index: int) -> Callable[[ObservationRow], Cell]:
    def value(row: ObservationRow) -> Cell:
        values = row.observation.quantities
        return values[index] if index < len(values) else None

    return value


def _unit(index: int) -> Callable[[ObservationRow], Cell]:
    def value(row: ObservationRow) -> Cell:
        asked = row.code.asks(row.observation.first) if row.code else ()
        known = _quantity(index)(row) is not None
        return asked[index].unit if known and index < len(asked) else None

    return value


def _class(field: str) -> Callable[[ObservationRow], Cell]:
    def value(row: ObservationRow) -> Cell:
        return getattr(row.classes, field) if row.classes else None

    return value


def _score(row: ObservationRow) -> Cell:
    return row.code.score(row.grade) if row.code and row.grade is not None else None


def _estimated(row: ObservationRow) -> Cell:
    if row.observation.chainage_m is None:
        return None
    return "yes" if row.observation.chainage_estimated else "no"


def _time(row: ObservationRow) -> Cell:
    video = row.source.video
    if video is None or not video.mean_rate_hz:
        return None
    return _rounded(row.annotation.frame.index / video.mean_rate_hz, 2)


def _middle(axis: int) -> Callable[[ObservationRow], Cell]:
    def value(row: ObservationRow) -> Cell:
        bounds = row.annotation.shape.bounds
        return _rounded((bounds[axis] + bounds[axis + 2]) / 2, 2)

    return value


def _rounded(value: float | None, decimals: int) -> Cell:
    return None if value is None else round(float(value), decimals) + 0.0
