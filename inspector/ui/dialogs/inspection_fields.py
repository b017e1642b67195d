"""The fields of a pipe run's head: how they are called, typed and checked. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from inspector.core.inspection import Inspection
from inspector.core.language import mark, tr
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
        mark("Pipe run"),
        (
            F("pipe_ref", mark("Pipe"), mark("Reference of the pipe, e.g. M12-M13")),
            F("start_node", mark("From manhole"), mark("The manhole where the inspection begins")),
            F("end_node", mark("To manhole"), mark("The manhole where it ends")),
            F(
                "travel",
                mark("Direction"),
                mark("How the camera looks or drives"),
                "choice",
                (
                    ("", ""),
                    ("with flow", mark("With the flow")),
                    ("against flow", mark("Against the flow")),
                ),
            ),
            F(
                "method",
                mark("Method"),
                mark("How it was inspected"),
                "choice",
                (
                    ("", ""),
                    ("QV", mark("Quick view from the manhole")),
                    ("CCTV", mark("CCTV, crawler")),
                    ("walk", mark("On foot")),
                    ("sonar", mark("Sonar")),
                ),
            ),
            F("inspected_at", mark("Date and time"), mark("2026-05-31 14:05 or 31.5.2026"), "when"),
            F(
                "section",
                mark("Section"),
                mark("Shape of the pipe"),
                "choice",
                (
                    ("", ""),
                    ("circular", mark("Circular")),
                    ("egg", mark("Egg")),
                    ("box", mark("Box")),
                ),
            ),
            F(
                "width_mm",
                mark("Width, DN (mm)"),
                mark("Nominal; of a circular pipe its diameter"),
                "mm",
            ),
            F("height_mm", mark("Height (mm)"), mark("Nominal; empty where it is the width"), "mm"),
            F("material", mark("Material"), mark("e.g. concrete, vitrified clay, PVC")),
            F("total_length_m", mark("Length (m)"), mark("From manhole to manhole"), "m"),
            F("surveyed_length_m", mark("Surveyed (m)"), mark("How much of it was inspected"), "m"),
            F("inspector", mark("Inspector (person)"), mark("Who coded it")),
        ),
    ),
    HeadGroup(
        mark("Place"),
        (
            F("street", mark("Street"), ""),
            F("district", mark("District, city"), ""),
            F("use", mark("Use"), mark("e.g. foul, storm, combined")),
            F(
                "reference_point",
                mark("Chainage 0 is at"),
                mark("e.g. the inner wall of the manhole"),
            ),
            F("start_depth_m", mark("Depth at start (m)"), mark("Invert below ground"), "m"),
            F("end_depth_m", mark("Depth at end (m)"), mark("Invert below ground"), "m"),
        ),
    ),
    HeadGroup(
        mark("Pipe"),
        (
            F("lining", mark("Lining"), ""),
            F("unit_length_m", mark("Pipe unit (m)"), mark("From joint to joint"), "m"),
            F("wall_mm", mark("Wall (mm)"), mark("Thickness; CJJ 181 grades offsets by it"), "mm"),
            F("year_laid", mark("Year laid"), ""),
        ),
    ),
    HeadGroup(
        mark("Inspection"),
        (
            F("purpose", mark("Purpose"), mark("e.g. routine, acceptance, complaint")),
            F("weather", mark("Weather"), ""),
            F("cleaned", mark("Cleaned before"), mark("e.g. yes, jetted")),
            F("flow_control", mark("Flow control"), mark("e.g. none, plugged, bypass")),
            F("equipment", mark("Equipment"), mark("Camera and its number")),
            F("medium", mark("Recording"), mark("Label of the recording")),
            F("certificate_no", mark("Certificate"), mark("Number of the inspector's certificate")),
            F("view_deg", mark("Angle of view (°)"), mark("Horizontal, without zoom"), "deg"),
            F("remarks", mark("Remarks"), ""),
        ),
    ),
    HeadGroup(
        mark("For CJJ 181"),
        (
            F(
                "area",
                mark("Area (K)"),
                mark("How important the place is"),
                "choice",
                (),
            ),
            F(
                "soil",
                mark("Soil (T)"),
                mark("What the pipe lies in"),
                "choice",
                (),
            ),
        ),
    ),
)
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


def choices_of(field: HeadField) -> list[tuple[str, str]]:
    """What there is to choose from: values, and their words in the language in use."""
    table = {"area": AREAS, "soil": SOILS}.get(field.name)
    if table is not None:
        return [("", ""), *((key, factor.title) for key, factor in table.items())]
    return [(value, tr(words) if words else "") for value, words in field.choices]


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
        wrong.setdefault(
            "surveyed_length_m", tr("More than the pipe's {length:g} m.", length=total)
        )
    return made, wrong


def _value(field: HeadField, text: str) -> tuple[Any, str]:
    """The value of a field, or what is wrong with its text."""
    if field.kind in ("text", "choice"):
        return text, ""
    if field.kind == "when":
        found = iso_time(text)
        return found, "" if found is not None else tr("Write it as 2026-05-31 14:05.")
    if not text:
        return None, ""
    unit: Literal["m", "mm"] = "mm" if field.kind == "mm" else "m"
    value = parse_length(text, unit)
    low, high = _RANGES[field.name]
    if value is None:
        example = {"m": tr("12.4, or 40 ft"), "mm": tr("300, or 12 in"), "deg": "55"}[field.kind]
        return None, tr("Type a number such as {example}.", example=example)
    if not low <= value <= high:
        return None, tr("Between {low:g} and {high:g}; check the unit.", low=low, high=high)
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
    size = tr("DN {width:g}", width=width) if width else ""
    if width and height and height != width:
        size = tr("{width:g} × {height:g} mm", width=width, height=height)
    parts = (nodes or inspection.pipe_ref, size, inspection.material, inspection.method, book_title)
    return ", ".join(filter(None, parts))


def filled(inspection: Inspection, group: HeadGroup) -> bool:
    """True if some field of a group has a value."""
    return any(getattr(inspection, field.name) for field in group.fields)
