"""The fields of a pipe run's head: how they are called, typed and checked. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from inspector.core.inspection import Inspection
from inspector.standards.cjj181_factors import AREAS, SOILS
from inspector.ui.lengths import length_text, parse_length

Kind = Literal["text", "m", "mm", "deg", "when", "choice"]
LONGEST_TEXT = 400
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4})")


@dataclass(frozen=True)
class HeadField:
    """One field of `Inspection`; `choices` are (value, text)."""

    name: str
    title: str
    tip: str
    kind: Kind = "text"
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class HeadGroup:
    """Fields under one title; the first group is always seen, others fold."""

    title: str
    fields: tuple[HeadField, ...]


F = HeadField
GROUPS: tuple[HeadGroup, ...] = (
    HeadGroup(
        "Run",
        (
            F("pipe_ref", "Pipe", "Reference of the pipe, e.g. M12-M13"),
            F("start_node", "From manhole", "The manhole where the inspection begins"),
            F("end_node", "To manhole", "The manhole where it ends"),
            F("travel", "Direction", "How the camera looks or drives", "choice",
              (("", ""), ("with flow", "With the flow"), ("against flow", "Against the flow"))),
            F("method", "Method", "How it was inspected", "choice",
              (("", ""), ("QV", "Quick view from the manhole"), ("CCTV", "CCTV, crawler"),
               ("walk", "On foot"), ("sonar", "Sonar"))),
            F("inspected_at", "Date and time", "2026-05-31 14:05 or 31.5.2026", "when"),
            F("section", "Section", "Shape of the pipe", "choice",
              (("", ""), ("circular", "Circular"), ("egg", "Egg"), ("box", "Box"))),
            F("width_mm", "Width, DN (mm)", "Nominal; of a circular pipe its diameter", "mm"),
            F("height_mm", "Height (mm)", "Nominal; empty where it is the width", "mm"),
            F("material", "Material", "e.g. concrete, vitrified clay, PVC"),
            F("total_length_m", "Length (m)", "From manhole to manhole", "m"),
            F("surveyed_length_m", "Surveyed (m)", "How much of it was inspected", "m"),
            F("inspector", "Inspector", "Who coded it"),
        ),
    ),
    HeadGroup(
        "Place",
        (
            F("street", "Street", ""),
            F("district", "District, city", ""),
            F("use", "Use", "e.g. foul, storm, combined"),
            F("reference_point", "Chainage 0 is at", "e.g. the inner wall of the manhole"),
            F("start_depth_m", "Depth at start (m)", "Invert below ground", "m"),
            F("end_depth_m", "Depth at end (m)", "Invert below ground", "m"),
        ),
    ),
    HeadGroup(
        "Pipe",
        (
            F("lining", "Lining", ""),
            F("unit_length_m", "Pipe unit (m)", "From joint to joint", "m"),
            F("wall_mm", "Wall (mm)", "Thickness; CJJ 181 grades offsets by it", "mm"),
            F("year_laid", "Year laid", ""),
        ),
    ),
    HeadGroup(
        "Inspection",
        (
            F("purpose", "Purpose", "e.g. routine, acceptance, complaint"),
            F("weather", "Weather", ""),
            F("cleaned", "Cleaned before", "e.g. yes, jetted"),
            F("flow_control", "Flow control", "e.g. none, plugged, bypass"),
            F("equipment", "Equipment", "Camera and its number"),
            F("medium", "Recording", "Label of the recording"),
            F("certificate_no", "Certificate", "Number of the inspector's certificate"),
            F("view_deg", "Angle of view (°)", "Horizontal, without zoom", "deg"),
            F("remarks", "Remarks", ""),
        ),
    ),
    HeadGroup(
        "For CJJ 181",
        (
            F("area", "Area (K)", "How important the place is", "choice",
              (("", ""), *((key, factor.title) for key, factor in AREAS.items()))),
            F("soil", "Soil (T)", "What the pipe lies in", "choice",
              (("", ""), *((key, factor.title) for key, factor in SOILS.items()))),
        ),
    ),
)  # fmt: skip
_RANGES: Mapping[str, tuple[float, float]] = {
    "width_mm": (20, 20_000),
    "height_mm": (20, 20_000),
    "wall_mm": (1, 2_000),
    "total_length_m": (0.1, 100_000),
    "surveyed_length_m": (0, 100_000),
    "unit_length_m": (0.1, 100),
    "start_depth_m": (0, 500),
    "end_depth_m": (0, 500),
    "view_deg": (2, 178),
}
"""What is beyond these is a slip of the finger."""


def all_fields() -> tuple[HeadField, ...]:
    """Every field of the head in the order of the form."""
    return tuple(field for group in GROUPS for field in group.fields)


def shown(inspection: Inspection) -> dict[str, str]:
    """The text of each field."""
    texts = {}
    for field in all_fields():
        value = getattr(inspection, field.name)
        if field.kind in ("m", "mm", "deg"):
            texts[field.name] = length_text(value)
        else:
            texts[field.name] = str(value).replace("T", " ") if field.kind == "when" else value
    return texts


def read(base: Inspection, texts: Mapping[str, str]) -> tuple[Inspection, dict[str, str]]:
    """The head with these texts, and what is wrong with which of them; a wrong field keeps what
    it had."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for field in all_fields():
        if field.name not in texts:
            continue
        value, problem = _value(field, texts[field.name].strip())
        if problem:
            wrong[field.name] = problem
        else:
            values[field.name] = value
    made = replace(base, **values)
    total, surveyed = made.total_length_m, made.surveyed_length_m
    if total is not None and surveyed is not None and surveyed > total * 1.05 + 0.5:
        wrong.setdefault("surveyed_length_m", f"More than the pipe's {length_text(total)} m.")
    return made, wrong


def _value(field: HeadField, text: str) -> tuple[Any, str]:
    """The value of a field, or what is wrong with its text."""
    if field.kind in ("text", "choice"):
        return text, ""
    if field.kind == "when":
        found = iso_time(text)
        return found, "" if found is not None else "Write it as 2026-05-31 14:05."
    if not text:
        return None, ""
    unit: Literal["m", "mm"] = "mm" if field.kind == "mm" else "m"
    value = parse_length(text, unit)
    low, high = _RANGES[field.name]
    if value is None:
        example = {"m": "12.4, or 40 ft", "mm": "300, or 12 in", "deg": "55"}[field.kind]
        return None, f"Type a number such as {example}."
    if not low <= value <= high:
        return None, f"Between {low:g} and {high:g}; check the unit."
    return value, ""


def iso_time(text: str) -> str | None:
    """A local date, with a time or without, in ISO form; "" stays; None if it is none."""
    if not text:
        return ""
    day, _, hour = text.replace("T", " ").partition(" ")
    found = _DATE.fullmatch(day)
    if found is None:
        return None
    year, month, date = found[1] or found[6], found[2] or found[5], found[3] or found[4]
    try:
        when = datetime(int(year), int(month), int(date))  # noqa: DTZ001
        if not hour.strip():
            return when.date().isoformat()
        parts = [int(part) for part in hour.strip().split(":")]
        if len(parts) == 2:
            return when.replace(hour=parts[0], minute=parts[1]).isoformat(timespec="minutes")
        hours, minutes, seconds = parts
        return when.replace(hour=hours, minute=minutes, second=seconds).isoformat()
    except ValueError:
        return None


def in_short(inspection: Inspection | None, book_title: str = "") -> str:
    """The head in one line: "M1 > M2, DN 300, concrete, EN 13508-2"."""
    if inspection is None:
        return ""
    nodes = " > ".join(filter(None, (inspection.start_node, inspection.end_node)))
    width, height = inspection.width_mm, inspection.height_mm
    size = f"DN {width:g}" if width else ""
    if width and height and height != width:
        size = f"{width:g} × {height:g} mm"
    parts = (nodes or inspection.pipe_ref, size, inspection.material, inspection.method, book_title)
    return ", ".join(filter(None, parts))


def filled(inspection: Inspection, group: HeadGroup) -> bool:
    """True if some field of a group has a value."""
    return any(getattr(inspection, field.name) for field in group.fields)
