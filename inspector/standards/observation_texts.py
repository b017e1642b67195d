"""What stands in the cells of an observation, as the standard of its book writes it.

An empty text means that there is nothing to say.
"""

from __future__ import annotations

from inspector.core.language import language as spoken
from inspector.core.language import number, tr
from inspector.core.observation import Observation
from inspector.standards.book import Code
from inspector.standards.clock import ClockArc, arc_from_hours, clock_fields

_UNITS = {"%": " %", "mm": " mm", "m": " m", "deg": "°", "count": ""}


def unit_text(unit: str) -> str:
    """What stands behind a number in a unit of code books, with its space."""
    return " " + tr("× wall") if unit == "walls" else _UNITS.get(unit, f" {unit}")


def clock_arc(observation: Observation) -> ClockArc | None:
    """Where around the pipe; None if that is not said."""
    if observation.clock_from is None:
        return None
    return arc_from_hours(observation.clock_from, observation.clock_to)


def clock_text(observation: Observation) -> str:
    """The hours as the book writes them in one cell: 0903 (CJJ 181), 09-03 (EN), 9-3 (PACP)."""
    arc = clock_arc(observation)
    if arc is None:
        return ""
    start, end = clock_fields(arc, observation.book)
    if observation.book == "cjj181":
        return start + end
    return start if arc.end is None else f"{start}-{end}"


def chainage_text(observation: Observation) -> str:
    """The chainage with its unit, marked where it was estimated."""
    if observation.chainage_m is None:
        return ""
    # Without the sign of a zero that was rounded to.
    metres = round(observation.chainage_m, 2) + 0.0
    if observation.chainage_estimated:
        return tr("{metres:.2f} m est.", metres=metres)
    return tr("{metres:.2f} m", metres=metres)


def span_text(observation: Observation) -> str:
    """The mark of a continuous defect: A1 and B1 by EN 13508-2, S01 and F01 by PACP and others."""
    if not observation.span:
        return ""
    start = observation.span == "start"
    if observation.book == "en13508":
        return f"{'A' if start else 'B'}{observation.span_no}"
    return f"{'S' if start else 'F'}{observation.span_no:02d}"


def quantity_texts(code: Code | None, observation: Observation) -> tuple[str, ...]:
    """The quantities that are known, with the units that the code gives them."""
    asked = code.asks(observation.first) if code else ()
    units = [unit_text(each.unit) for each in asked]
    units += [""] * (len(observation.quantities) - len(units))
    pairs = zip(observation.quantities, units, strict=False)
    return tuple(f"{number(value)}{unit}" for value, unit in pairs if value is not None)


def label_text(code: Code | None, observation: Observation, language: str = "") -> str:
    """The code and its letters in words, in the language in use where none is named; "" for a code
    that is not known."""
    if code is None:
        return ""
    parts = [code.label.text(language)]
    for letter, listed in ((observation.first, code.firsts), (observation.second, code.seconds)):
        found = next((each for each in listed if each.letter == letter), None)
        if found is not None:
            parts.append(found.label.text(language))
    # Some letters are called like their code.
    between = "，" if (language or spoken()) == "zh" else ", "
    return between.join(dict.fromkeys(filter(None, parts)))
