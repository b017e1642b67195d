"""The formats by name: what each is called, what it writes and what of it is read.

Apart from what writes and reads them, which is large: menus are made of these facts at the start.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from inspector.core.language import mark

Format = Literal[
    "coco", "yolo", "labelme", "voc", "masks", "geojson",
    "pacp", "dwa", "cjj", "en13508", "d6433", "ltpp", "r85", "land",
]  # fmt: skip
FORMATS: tuple[Format, ...] = get_args(Format)
PICTURES_FOLDER = "pictures/"
"""Where copies of the pictures go beside masks, which they would else be taken for."""


@dataclass(frozen=True)
class FormatFacts:
    """`suffix` is that of the one file that is written; "" for a folder of files. `reads`: the
    suffix of files that are read back, "" where none are."""

    title: str
    suffix: str
    reads: str


FACTS: dict[Format, FormatFacts] = {
    "coco": FormatFacts("COCO", ".json", ".json"),
    "yolo": FormatFacts(mark("YOLO segmentation"), "", ".txt"),
    "labelme": FormatFacts("labelme", "", ".json"),
    "voc": FormatFacts("Pascal VOC", "", ".xml"),
    "masks": FormatFacts(mark("mask pictures"), "", ".png"),
    "geojson": FormatFacts("GeoJSON", ".geojson", ""),
    "pacp": FormatFacts(mark("PACP tables"), "", ""),
    "dwa": FormatFacts("DWA-M 150", ".xml", ".xml"),
    "cjj": FormatFacts(mark("CJJ 181 tables"), "", ""),
    "en13508": FormatFacts(mark("EN 13508-2 tables"), "", ""),
    "d6433": FormatFacts(mark("ASTM D6433 quantities"), "", ""),
    "ltpp": FormatFacts(mark("LTPP quantities"), "", ""),
    "r85": FormatFacts(mark("AASHTO R 85 quantities"), "", ""),
    "land": FormatFacts(mark("land cover table"), "", ""),
}
READ: tuple[Format, ...] = tuple(name for name in FORMATS if FACTS[name].reads)
ACCEPTED_ONLY: tuple[Format, ...] = FORMATS[FORMATS.index("pacp") :]
"""Of pipe runs, or sums and places of findings: not of shapes that could be included besides."""
PICTURES_IN: dict[Format, str] = {
    "yolo": "images/", "labelme": "", "voc": "", "masks": PICTURES_FOLDER,
}  # fmt: skip
"""The formats that look for their pictures, and where in the output."""
