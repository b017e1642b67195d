"""YOLO segmentation: a text file for each picture, outlines as shares of width and height.

What is lost: lines and places (YOLO knows areas only), notes, confidences and every other field. A
hole is cut open along a seam without width, and each part of a region is an object of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import numpy as np

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.errors import SourceError
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.bounded import read_text
from inspector.io.exchange.incoming import Gathering, Incoming, Place
from inspector.io.exchange.outgoing import (
    UNNAMED,
    Export,
    OutFile,
    Outgoing,
    Picture,
    changed_labels,
    label_of,
    ready,
)
from inspector.io.exchange.pixels import Pixels, Ring, inward
from inspector.io.exchange.yolo_names import listed_names, yaml_names
from inspector.io.files import shown

CLASSES = "classes.txt"
LOSS = mark(
    "YOLO holds outlines and classes only: notes, confidences and grades are not in it, each part "
    "of a region is an object of its own, and holes are cut open."
)
_DECIMALS = 10
_GRID = 4096.0
"""Points are read to a 4096th of a pixel: finer is what the decimals of the shares lost."""
_FOLDERS_ABOVE = 3
_MAX_BYTES = 1 << 20
_NAMES = {
    CLASSES: listed_names,
    "data.yaml": yaml_names,
    "data.yml": yaml_names,
    "dataset.yaml": yaml_names,
}
_BOX_FIELDS = 5
_CORNERS = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
_NOT_YAML = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"[+-]?(\d{1,17}\.?\d{0,30}|\.\d{1,30})([eE][+-]?\d{1,3})?")


def export(given: Outgoing, pixels: Pixels) -> Export:
    """`labels/<picture>.txt` for each picture, `classes.txt` and `data.yaml`."""
    labels = [_name(label) for label in given.labels]
    lines = sum(a.shape.kind == "line" for p in given.pictures for a in p.annotations)
    names = json.dumps(labels, ensure_ascii=False)  # also valid YAML
    yaml = f"path: .\ntrain: images\nval: images\nnames: {names}\n"
    classes = "".join(f"{label}\n" for label in labels)
    files = [
        OutFile(CLASSES, ready(classes.encode())),
        OutFile("data.yaml", ready(yaml.encode())),
    ]
    files += [
        OutFile(f"labels/{picture.stem}.txt", partial(_file, picture, given.labels, pixels))
        for picture in given.pictures
    ]
    notices = [tr(LOSS), *changed_labels(given.labels, _name)]
    notices += [tr("Left out, because YOLO has no lines: {n}.", n=lines)] if lines else []
    return Export(tuple(files), tuple(notices))


def _name(label: str) -> str:
    """One line, of characters that YAML has: it knows no halves of characters, as JSON does."""
    plain = _NOT_YAML.sub("\N{REPLACEMENT CHARACTER}", " ".join(label.split()))
    return plain.strip() or UNNAMED


def _file(picture: Picture, labels: tuple[str, ...], pixels: Pixels, _: Progress) -> bytes:
    size = np.array([picture.width_px, picture.height_px], np.float64)
    lines = []
    for annotation in picture.annotations:
        covered = pixels.covered(annotation.shape, picture.width_px, picture.height_px)
        if covered is None or annotation.shape.kind == "line":
            continue
        for rings in covered.polygons():
            shares = (_opened(rings) / size).reshape(-1)
            numbers = " ".join(f"{share:.{_DECIMALS}g}" for share in shares)
            lines.append(f"{labels.index(label_of(annotation))} {numbers}\n")
    return "".join(lines).encode()


def _opened(rings: list[Ring]) -> Ring:
    """One ring for an outline with holes: a seam goes from its first point to each hole and back.

    The seam follows the borders of pixels, so that it runs through no pixel's centre, and is
    passed twice, so that it fills nothing.
    """
    path = [*rings[0], rings[0][0]]
    start = rings[0][0]
    for hole in rings[1:]:
        corner = np.array([hole[0, 0], start[1]])
        path += [corner, *hole, hole[0], corner, start]
    kept = [path[0]]
    for point in path[1:]:
        if not np.array_equal(point, kept[-1]):
            kept.append(point)
    whole = np.array(kept)
    return whole[:-1] if np.array_equal(whole[0], whole[-1]) else whole


def read(files: list[Path], document: Document, pixels: Pixels, progress: Progress) -> Incoming:
    """The outlines and boxes of YOLO's text files. The names of the classes are those of
    `classes.txt` or `data.yaml`, beside them or above. Raises SourceError and Cancelled."""
    gathering = Gathering(document, pixels)
    known: dict[Path, Mapping[int, str]] = {}
    for done, file in enumerate(files):
        progress.step(done, len(files))
        if file.name == CLASSES:
            continue
        labels = known.get(file.parent) or _labels(file)
        known[file.parent] = labels
        place = gathering.place(file.stem, None)
        if place is None:
            continue
        for line in read_text(file).splitlines():
            if line.strip():
                _read_line(line, labels, file.name, place, gathering)
    return gathering.result()


def _labels(file: Path) -> Mapping[int, str]:
    """By number. They stand beside the file, or in one of the folders above it."""
    for folder in file.absolute().parents[:_FOLDERS_ABOVE]:
        for name, understood in _NAMES.items():
            listed = folder / name
            if listed.is_file():
                found = understood(read_text(listed, _MAX_BYTES))
                if found:
                    return found
    raise SourceError(
        tr(
            "The classes of {file} have no names; put a classes.txt beside it, one name a line.",
            file=shown(file),
        )
    )


def _read_line(
    line: str, labels: Mapping[int, str], name: str, place: Place, gathering: Gathering
) -> None:
    words = line.split()
    if not all(_NUMBER.fullmatch(word) for word in words) or not words[0].isdecimal():
        gathering.fault(tr("A line that is no outline"), name)
        return
    number, values = int(words[0]), np.array([float(word) for word in words[1:]])
    if not labels.get(number):
        gathering.fault(tr("A class without a name"), name)
        return
    size = np.array(place.size, np.float64)

    def shape(_: Annotation | None) -> Shape | None:
        if not np.isfinite(values).all() or (np.abs(values) > 2.0).any():
            return None
        if len(words) == _BOX_FIELDS:
            centre, half = values[:2] * size, values[2:] * size / 2.0
            return _snapped(centre + half * _CORNERS)
        if len(values) < 2 * 3 or len(values) % 2:
            return None
        return _snapped(values.reshape(-1, 2) * size)

    gathering.add(place, name, labels[number], shape)


def _snapped(corners: Ring) -> Shape:
    return Shape.of("region", [inward(np.rint(corners * _GRID) / _GRID)])
