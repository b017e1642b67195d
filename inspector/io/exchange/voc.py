"""Pascal VOC: an XML for each picture, with boxes that count pixels from 1, both ends included.

What is lost: everything but the box and the label.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.bounded import read_bytes
from inspector.io.exchange.incoming import Gathering, Incoming, Place
from inspector.io.exchange.outgoing import (
    UNNAMED,
    Export,
    OutFile,
    Outgoing,
    Picture,
    changed_labels,
    label_of,
    without_places,
)
from inspector.io.exchange.pixels import Pixels
from inspector.io.exchange.xml_text import Element, document, kept, parsed

LOSS = mark("VOC holds boxes and labels only: outlines, notes and grades are not in it.")
_MAX_BYTES = 64 << 20
_MAX_SIDE = 10**6


def export(given: Outgoing, pixels: Pixels) -> Export:
    """A file `<picture>.xml` for each picture."""
    files = [
        OutFile(f"{picture.stem}.xml", partial(_file, picture, pixels))
        for picture in given.pictures
    ]
    return Export(
        tuple(files), (tr(LOSS), *without_places(given), *changed_labels(given.labels, _name))
    )


def _name(label: str) -> str:
    return kept(label) or UNNAMED


def _file(picture: Picture, pixels: Pixels, _: Progress) -> bytes:
    root = Element("annotation")
    sides = (("width", picture.width_px), ("height", picture.height_px), ("depth", 3))
    root.inner = [
        Element("folder"),
        Element("filename", picture.name),
        Element("source", "", [Element("database", "Unknown")]),
        Element("size", "", [Element(name, str(side)) for name, side in sides]),
        Element("segmented", "0"),
    ]
    for annotation in picture.annotations:
        covered = pixels.covered(annotation.shape, picture.width_px, picture.height_px)
        if covered is None:
            continue
        box = covered.window
        ends = (
            ("xmin", box.x + 1),
            ("ymin", box.y + 1),
            ("xmax", box.x + box.width),
            ("ymax", box.y + box.height),
        )
        root.inner.append(
            Element(
                "object",
                "",
                [
                    Element("name", _name(label_of(annotation))),
                    Element("pose", "Unspecified"),
                    Element("truncated", "0"),
                    Element("difficult", "0"),
                    Element("bndbox", "", [Element(name, str(end)) for name, end in ends]),
                ],
            )
        )
    return document(root, "UTF-8")


def read(files: list[Path], given: Document, pixels: Pixels, progress: Progress) -> Incoming:
    """The boxes of VOC files, as regions of just their pixels. Raises SourceError and
    Cancelled."""
    gathering = Gathering(given, pixels)
    for done, file in enumerate(files):
        progress.step(done, len(files))
        root = parsed(read_bytes(file, _MAX_BYTES), file.name)
        if root.name != "annotation":
            gathering.fault(tr("Not a VOC file"), file.name)
            continue
        stated = root.first("size")
        sides = _whole(stated.text("width")), _whole(stated.text("height"))
        size = (sides[0], sides[1]) if sides[0] is not None and sides[1] is not None else None
        place = gathering.place(root.text("filename") or file.stem, size)
        if place is not None:
            for entry in root.all("object"):
                _read_object(entry, file.name, place, gathering)
    return gathering.result()


def _read_object(entry: Element, name: str, place: Place, gathering: Gathering) -> None:
    label, box = entry.text("name"), entry.first("bndbox")
    if not label:
        gathering.fault(tr("A box without a label"), name)
        return

    def shape(_: Annotation | None) -> Shape | None:
        ends = [_whole(box.text(side)) for side in ("xmin", "ymin", "xmax", "ymax")]
        left, top, right, bottom = (None if end is None else end - 1 for end in ends)
        if left is None or top is None or right is None or bottom is None:
            return None
        if right < left or bottom < top:
            return None
        return Shape.of("region", [[(left, top), (right, top), (right, bottom), (left, bottom)]])

    gathering.add(place, name, label, shape)


def _whole(text: str) -> int | None:
    """A number of pixels; some programs write 12.0."""
    head, _, tail = text.strip().partition(".")
    if not (head.isascii() and head.isdecimal() and len(head) <= 9 and not tail.strip("0")):
        return None
    return int(head) if int(head) <= _MAX_SIDE else None
