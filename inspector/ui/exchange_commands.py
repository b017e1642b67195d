"""The commands that hand findings to other programs and take theirs, in the order of the menus."""

from __future__ import annotations

from inspector.core.language import mark
from inspector.io.exchange.format_facts import FACTS, FORMATS, READ, Format
from inspector.ui.actions import ActionSpec

_TIPS: dict[Format, str] = {
    "coco": mark(
        "Write accepted findings of all pictures as one JSON with outlines and run lengths"
    ),
    "yolo": mark("Write accepted findings as outlines for training; lines and notes are lost"),
    "labelme": mark("Write accepted findings as a JSON for each picture, to go on in labelme"),
    "voc": mark("Write accepted findings as boxes; outlines are lost"),
    "masks": mark("Write accepted findings as indexed pictures with a legend"),
    "geojson": mark("Write accepted findings of all maps, and of photos with a position"),
    "pacp": mark("Write pipe runs coded by PACP as exchange tables, in metric units"),
    "dwa": mark("Write pipe runs coded by EN 13508-2 as XML"),
    "cjj": mark("Write the defect list and the run table of CJJ 181, with RI and MI, as CSV"),
    "en13508": mark("Write runs and observations with their classes as CSV, named as in DWA-M 150"),
    "d6433": mark("Write lengths, areas and densities of cracks by severity as CSV"),
    "ltpp": mark("Write lengths, areas and counts of cracks by severity as CSV"),
    "r85": mark("Write lengths and mean widths of cracks by type and zone of the lane as CSV"),
    "land": mark("Write class, area, length and centre of all findings on maps as CSV"),
}
_WORDS: dict[Format, tuple[str, ...]] = {
    "coco": ("json", "dataset", "annotations", "RLE", "detectron"),
    "yolo": ("txt", "dataset", "annotations", "ultralytics"),
    "labelme": ("json", "annotations"),
    "voc": ("xml", "boxes", "annotations"),
    "masks": ("png", "palette", "labels", "classes"),
    "geojson": ("GIS", "map", "GPS", "points"),
    "pacp": ("NASSCO", "csv", "exchange", "sewer"),
    "dwa": ("xml", "M150", "sewer", "Kanal", "EN 13508"),
    "cjj": ("csv", "sewer", "China", "RI", "MI", "annex"),
    "en13508": ("csv", "sewer", "DWA", "VSA", "Kanal", "classes"),
    "d6433": ("csv", "pavement", "PCI", "road", "severity"),
    "ltpp": ("csv", "pavement", "road", "severity", "FHWA"),
    "r85": ("csv", "pavement", "road", "wheel path", "zones"),
    "land": ("csv", "satellite", "map", "area", "classes"),
}


def export_id(name: Format) -> str:
    """The command that writes a format."""
    return f"export-as-{name}"


def import_id(name: Format) -> str:
    """The command that reads a format."""
    return f"import-{name}"


EXCHANGE_COMMANDS: tuple[ActionSpec, ...] = (
    *(
        ActionSpec(
            export_id(name), f"Export {FACTS[name].title}…", "File>Export for other programs", "",
            "export", ("export", *_WORDS[name]), _TIPS[name],
            separator_before=name in ("pacp", "d6433", "land"),
        )
        for name in FORMATS
    ),
    *(
        ActionSpec(
            import_id(name), f"Import {FACTS[name].title}…", "File>Import from other programs", "",
            "", ("import", *_WORDS[name]),
            f"Take in what another program wrote as {FACTS[name].title}, as one step",
            separator_before=name == "dwa",
        )
        for name in READ
    ),
)  # fmt: skip
