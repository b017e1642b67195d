"""Masks as indexed PNGs with a legend: pixel values are class numbers, 0 is background.

What is lost: which pixels belong to which finding, and what lies under another class: the later
finding covers the earlier one. A line is the pixels it runs through.
"""

from __future__ import annotations

import colorsys
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.errors import ExportError, SourceError
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.bounded import a_dict, a_list, a_text, a_whole, read_bytes, read_json
from inspector.io.exchange.format_facts import PICTURES_FOLDER
from inspector.io.exchange.incoming import Gathering, Incoming
from inspector.io.exchange.outgoing import (
    Export,
    OutFile,
    Outgoing,
    Picture,
    label_of,
    ready,
    without_places,
)
from inspector.io.exchange.palette_png import palette_png, read_grey_png
from inspector.io.exchange.pixels import Pixels
from inspector.io.files import shown

LEGEND = "legend.json"
LOSS = mark(
    "Masks hold classes only: notes and grades are not in them, and where findings overlap the "
    "later one is seen."
)
_MOST_CLASSES = 255
_GOLDEN = 0.618034
_MAX_BYTES = 64 << 20


def export(given: Outgoing, pixels: Pixels) -> Export:
    """`<picture>.png` for each picture and `legend.json`. Raises ExportError for more classes than
    a byte can count."""
    if len(given.labels) > _MOST_CLASSES:
        raise ExportError(
            tr(
                "A mask can hold {most_classes} classes, and there are {count}; choose COCO "
                "instead.",
                most_classes=_MOST_CLASSES,
                count=len(given.labels),
            )
        )
    colours = [_colour(number) for number in range(len(given.labels) + 1)]
    entries = [
        {"value": number, "label": label, "colour": f"#{bytes(colours[number]).hex()}"}
        for number, label in enumerate(("", *given.labels))
    ]
    entries[0]["label"] = "background"
    legend = json.dumps({"classes": entries}, indent=2).encode()
    files = [OutFile(LEGEND, ready(legend))]
    files += [
        OutFile(f"{picture.stem}.png", partial(_file, picture, given.labels, colours, pixels))
        for picture in given.pictures
    ]
    return Export(tuple(files), (tr(LOSS), *without_places(given)))


def _colour(number: int) -> tuple[int, int, int]:
    """Black for the background; hues that are far apart for the others."""
    if number == 0:
        return 0, 0, 0
    red, green, blue = colorsys.hsv_to_rgb(number * _GOLDEN % 1.0, 0.75, 1.0)
    return round(red * 255), round(green * 255), round(blue * 255)


def _file(
    picture: Picture,
    labels: tuple[str, ...],
    colours: list[tuple[int, int, int]],
    pixels: Pixels,
    _: Progress,
) -> bytes:
    classes = np.zeros((picture.height_px, picture.width_px), np.uint8)
    for annotation in picture.annotations:
        covered = pixels.covered(annotation.shape, picture.width_px, picture.height_px)
        if covered is not None:
            number = labels.index(label_of(annotation)) + 1
            classes[covered.window.slices][covered.mask] = number
    return palette_png(classes, colours)


def read(files: list[Path], document: Document, pixels: Pixels, progress: Progress) -> Incoming:
    """The classes of masks, each connected area as a region, named by the legend beside them.
    Raises SourceError and Cancelled."""
    gathering = Gathering(document, pixels)
    for done, file in enumerate(files):
        progress.step(done, len(files))
        if file.name == LEGEND or _is_copy(file):
            continue
        labels = _legend(file)
        place = gathering.place(file.name, None)
        if place is None:
            continue
        classes = read_grey_png(read_bytes(file, _MAX_BYTES), *place.size)
        if classes is None:
            told = tr(
                "No grey or indexed PNG of {width} x {height} px",
                width=place.width_px,
                height=place.height_px,
            )
            gathering.fault(told, file.name)
            continue
        for number in np.unique(classes[classes > 0]).tolist():
            label = labels.get(number, "")
            if not label:
                gathering.fault(
                    tr("The value {number}, which the legend does not name", number=number),
                    file.name,
                )
                continue
            for region in pixels.regions(classes == number, (0, 0)):
                gathering.add(place, file.name, label, _given(region))
    return gathering.result()


def _is_copy(file: Path) -> bool:
    folder = file.parent
    return folder.name == PICTURES_FOLDER.strip("/") and (folder.parent / LEGEND).is_file()


def _given(shape: Shape) -> Callable[[Annotation | None], Shape | None]:
    return lambda _: shape


def _legend(file: Path) -> dict[int, str]:
    path = file.parent / LEGEND
    if not path.is_file():
        raise SourceError(
            tr(
                "The values of {file} have no names; put its {legend} beside it.",
                file=shown(file),
                legend=LEGEND,
            )
        )
    entries = map(a_dict, a_list(read_json(path).get("classes")))
    named = {a_whole(entry.get("value")): a_text(entry.get("label")) for entry in entries}
    return {value: label for value, label in named.items() if value}
