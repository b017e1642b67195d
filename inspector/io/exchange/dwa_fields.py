"""Which field of DWA-M 150 holds what of a pipe run and its inspection.

The ids and lengths are those of a public reference table; the keys of the direction, the method, a
circular profile and the joint are those of the public sample file. What nobody read there is not
written: other profiles, materials of more than four characters.
"""

from __future__ import annotations

import re

from inspector.core.inspection import Method, Travel
from inspector.core.language import mark

FORMAT = "04-2010"
KIND = "B"
"""The kind of file whose codes are those of EN 13508-2."""
BOOK = "en13508"
CODING = "DIN EN 13508-2"
_CODINGS = re.compile(r"13508|149[\s-]*2", re.IGNORECASE)
CIRCULAR = "DN"
JOINT = "A"

RUN_TEXTS = {
    "HG001": "pipe_ref",
    "HG102": "street",
    "HG104": "district",
    "HG302": "use",
    "HG303": "year_laid",
    "HG304": "material",
    "HG309": "lining",
}
RUN_NUMBERS = {
    "HG306": "width_mm",
    "HG307": "height_mm",
    "HG310": "total_length_m",
    "HG314": "unit_length_m",
    "HG410": "wall_mm",
}
INSPECTION_TEXTS = {
    "HI004": "purpose",
    "HI006": "equipment",
    "HI102": "reference_point",
    "HI106": "weather",
    "HI107": "cleaned",
    "HI109": "flow_control",
    "HI112": "inspector",
    "HI115": "medium",
    "HI999": "remarks",
}
LONGEST = {"HG304": 4, "HI002": 8, "HI003": 16, "HI005": 20, "HZ002": 5}
"""In characters, where the reference table says so."""
NOT_HELD = {
    "surveyed_length_m": mark("surveyed length"),
    "start_depth_m": mark("depth at the start"),
    "end_depth_m": mark("depth at the end"),
    "certificate_no": mark("certificate"),
    "area": mark("area"),
    "soil": mark("soil"),
    "view_deg": mark("angle of view"),
}
"""Fields of the head that have no place in the format."""

TRAVELS: dict[Travel, str] = {"with flow": "I", "against flow": "G"}
METHODS: dict[Method, str] = {"CCTV": "KTV", "walk": "BG", "QV": "SP"}
"""SP is the mirror at the manhole, which a quick-view camera replaced."""


def reads_codes(coding: str) -> bool:
    """True for a coding system whose codes are those of EN 13508-2; also where none is named."""
    return not coding or bool(_CODINGS.search(coding))


def held(name: str, text: str) -> bool:
    """True for a text that is not too long for its field."""
    return len(text) <= LONGEST.get(name, len(text))


def number_text(value: float) -> str:
    """At most three decimals, with a dot."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
