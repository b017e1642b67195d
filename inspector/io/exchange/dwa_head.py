"""The head of a pipe run as a DWA-M 150 file gives it, fault by fault."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.io.exchange import dwa_fields as fields
from inspector.io.exchange import dwa_words as words
from inspector.io.exchange.xml_text import Element
from inspector.io.files import shown
from inspector.standards.inspection_fields import FIELD_NAMES

Fault = Callable[[str], None]
"""Told of what is left out, in words."""


def short(text: str, most: int = 12) -> str:
    """The begin of a text of the file, as it may stand in a sentence."""
    return shown(text[:most])


def named(field: str) -> str:
    """What a field of the head is called."""
    return tr(FIELD_NAMES.get(field, field))


def head_of(pipe: Element, inspection: Element, fault: Fault) -> Inspection:
    """The head of an inspection; what is not understood is left empty."""
    values: dict[str, Any] = {f: pipe.text(n) for n, f in fields.RUN_TEXTS.items()}
    values |= {f: inspection.text(n) for n, f in fields.INSPECTION_TEXTS.items()}
    for name, field in fields.RUN_NUMBERS.items():
        values[field] = number_of(pipe, name, fault)
    values["travel"] = _key_of(fields.TRAVELS, inspection.text("HI101"), "HI101", fault)
    values["method"] = _key_of(fields.METHODS, inspection.text("HI103"), "HI103", fault)
    nodes = pipe.text("HG003"), pipe.text("HG004")
    values["start_node"], values["end_node"] = (
        nodes[::-1] if values["travel"] == "against flow" else nodes
    )
    profile = pipe.text("HG305")
    values["section"] = "circular" if profile.upper() == fields.CIRCULAR else ""
    if profile and not values["section"]:
        fault(tr("A profile {profile}, not understood", profile=short(profile)))
    values["inspected_at"] = _when(inspection, fault)
    values["book"] = fields.BOOK if fields.reads_codes(inspection.text("HI005")) else ""
    for field in ("width_mm", "height_mm", "unit_length_m", "wall_mm", "total_length_m"):
        if values[field] is not None and not 0.0 < values[field] < 1e6:
            told = tr(
                "{field} of {value:g}, which cannot be",
                field=named(field),
                value=values[field],
            )
            fault(told)
            values[field] = None
    return Inspection(**values)


def _key_of(keys: dict[Any, str], text: str, name: str, fault: Fault) -> str:
    for value, key in keys.items():
        if key == text.upper():
            return str(value)
    if text:
        fault(tr("{name} {text}, not understood", name=name, text=short(text)))
    return ""


def number_of(element: Element, name: str, fault: Fault) -> float | None:
    """The number in a field; None if there is none, or none that is understood."""
    text = element.text(name)
    found = words.number(text)
    if text and found is None:
        fault(tr("{name} {text}, which is no number", name=name, text=short(text)))
    return found


def _when(inspection: Element, fault: Fault) -> str:
    stated, time = inspection.text("HI104"), inspection.text("HI105")
    day, seconds = words.date(stated), words.seconds(time)
    if stated and not day:
        fault(tr("A date {text}, not understood", text=short(stated)))
    if seconds is not None and seconds >= words.DAY_S:
        seconds = None
    if time and seconds is None:
        fault(tr("A time {text}, not understood", text=short(time)))
    return f"{day}T{words.clock(seconds)}" if day and seconds is not None else day
