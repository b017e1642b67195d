"""Which fields of the head of a run a standard wants, and which of them are empty."""

from __future__ import annotations

from inspector.core.inspection import Inspection
from inspector.core.language import mark

_COMMON = ("book", "start_node", "end_node", "travel", "inspected_at", "method")
_MANDATORY = {
    "en13508": (*_COMMON, "reference_point", "cleaned"),
    "pacp": (*_COMMON, "pipe_ref", "inspector"),
    "cjj181": (*_COMMON, "total_length_m", "width_mm"),
}
FIELD_NAMES = {
    "book": mark("code book"),
    "pipe_ref": mark("pipe reference"),
    "start_node": mark("start manhole"),
    "end_node": mark("end manhole"),
    "travel": mark("direction of travel"),
    "inspected_at": mark("date of the inspection"),
    "method": mark("method"),
    "reference_point": mark("reference point of the chainage"),
    "cleaned": mark("pre-cleaning"),
    "inspector": mark("inspector"),
    "total_length_m": mark("length of the run"),
    "width_mm": mark("width or diameter"),
}
"""What messages call the fields that can be mandatory."""


def mandatory_fields(book_id: str) -> tuple[str, ...]:
    """The fields of Inspection that the book's standard wants; those of every one for others."""
    return _MANDATORY.get(book_id, _COMMON)


def lacking_fields(inspection: Inspection, book_id: str = "") -> tuple[str, ...]:
    """The mandatory fields that are empty. `book_id` is the book of the observations, for a head
    that names none. A pipe reference stands for the manholes, except where the standard wants
    both, and the surveyed length for the whole one."""
    book_id = inspection.book or book_id
    stand_ins: dict[str, object] = {
        "book": book_id,
        "total_length_m": inspection.surveyed_length_m,
        "width_mm": inspection.height_mm,
    }
    if book_id in ("en13508", ""):
        stand_ins |= {"start_node": inspection.pipe_ref, "end_node": inspection.pipe_ref}
    return tuple(
        name
        for name in mandatory_fields(book_id)
        if not (_filled(getattr(inspection, name)) or _filled(stand_ins.get(name)))
    )


def _filled(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None
