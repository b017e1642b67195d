"""labelme: one JSON beside each picture.

A region of one ring is a polygon and a line a line, with the very points that were drawn; a region
with holes or several parts is a mask, as labelme itself stores what its AI tools find. labelme
keeps keys that it does not know, so ours come back with what was edited there.
"""

from __future__ import annotations

import base64
import binascii
import json
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.bounded import (
    MAX_TEXT,
    a_dict,
    a_list,
    a_text,
    a_whole,
    points,
    read_json,
)
from inspector.io.exchange.incoming import Gathering, Incoming, Place
from inspector.io.exchange.outgoing import Export, OutFile, Outgoing, Picture, label_of
from inspector.io.exchange.own_fields import KEY, close, covers, own_fields
from inspector.io.exchange.palette_png import grey_png, read_grey_png
from inspector.io.exchange.pixels import Covered, Pixels, Ring, inward, outward, tight

VERSION = "5.5.0"
"""The release whose files these are; older ones open them but for masks (from 5.2 on)."""
_LEAST = {"polygon": 3, "linestrip": 2, "line": 2, "point": 1}
_CORNERED = {"rectangle", "oriented_rectangle", "rotation"}
"""By four corners in newer releases and in kindred programs; a rectangle usually by two."""
_CIRCLE_POINTS = 72


def export(given: Outgoing, pixels: Pixels) -> Export:
    """A file `<picture>.json` for each picture. labelme looks for the picture beside it."""
    files = [
        OutFile(f"{picture.stem}.json", partial(_file, picture, pixels))
        for picture in given.pictures
    ]
    beside = tr("labelme wants each picture in the folder of its file.")
    return Export(tuple(files), () if given.copied else (beside,))


def _file(picture: Picture, pixels: Pixels, _: Progress) -> bytes:
    content = {
        "version": VERSION,
        "flags": {},
        "shapes": [each for a in picture.annotations for each in _shapes(a, picture, pixels)],
        "imagePath": picture.name,
        "imageData": None,
        "imageHeight": picture.height_px,
        "imageWidth": picture.width_px,
        KEY: {"source": picture.frame.source_id, "frame": picture.frame.index},
    }
    return json.dumps(content, indent=2).encode()


def _shapes(annotation: Annotation, picture: Picture, pixels: Pixels) -> list[dict[str, Any]]:
    shape = annotation.shape
    if len(shape.rings) == 1:
        (drawn,) = outward(shape.rings)
        kind = _kind(shape.kind == "region", len(drawn))
        if kind:
            return [_entry(annotation, kind, drawn, None)]
    covered = pixels.covered(shape, picture.width_px, picture.height_px)
    if covered is None:
        (left, top, right, bottom) = shape.bounds
        return [_entry(annotation, "point", [[(left + right + 1) / 2, (top + bottom + 1) / 2]])]
    window = covered.window
    ends = window.x + window.width - 1, window.y + window.height - 1
    mask = base64.b64encode(grey_png(covered.mask.astype(np.uint8) * np.uint8(255))).decode()
    return [_entry(annotation, "mask", [[window.x, window.y], [*ends]], mask)]


def _kind(region: bool, count: int) -> str:
    if region:
        return "polygon" if count >= _LEAST["polygon"] else ""
    return {1: "point", 2: "line"}.get(count, "linestrip")


def _entry(
    annotation: Annotation, kind: str, drawn: list[list[float]], mask: str | None = None
) -> dict[str, Any]:
    return {
        "label": label_of(annotation),
        "points": drawn,
        "group_id": None,
        "description": annotation.note,
        "shape_type": kind,
        "flags": {},
        "mask": mask,
        KEY: own_fields(annotation),
    }


def read(files: list[Path], document: Document, pixels: Pixels, progress: Progress) -> Incoming:
    """The shapes of labelme files. Raises SourceError and Cancelled."""
    gathering = Gathering(document, pixels)
    for done, file in enumerate(files):
        progress.step(done, len(files))
        content = read_json(file)
        if not isinstance(content.get("shapes"), list):
            gathering.fault(tr("No list of shapes, so not labelme"), file.name)
            continue
        place = _place(content, file, gathering)
        if place is not None:
            for entry in map(a_dict, a_list(content["shapes"])):
                _read_shape(entry, file.name, place, gathering)
    return gathering.result()


def _place(content: dict[str, Any], file: Path, gathering: Gathering) -> Place | None:
    width, height = a_whole(content.get("imageWidth")), a_whole(content.get("imageHeight"))
    size = (width, height) if width is not None and height is not None else None
    name = a_text(content.get("imagePath")) or file.stem
    return gathering.own_place(content.get(KEY), name, size)


def _read_shape(entry: dict[str, Any], name: str, place: Place, gathering: Gathering) -> None:
    label, pixels = a_text(entry.get("label")), gathering.pixels
    if not label:
        gathering.fault(tr("A shape without a label"), name)
        return

    def shape(ours: Annotation | None) -> Shape | None:
        kind, given = entry.get("shape_type", "polygon"), points(entry.get("points"))
        if given is None:
            return None
        if kind == "mask":
            covered = _mask(entry.get("mask"), given, place)
            if ours is not None and covered and covers(ours.shape, covered, place.size, pixels):
                return ours.shape
            return pixels.outlined(covered) if covered else None
        if kind == "circle" and len(given) == 2:
            gathering.fault(tr("A circle, taken as {n} points", n=_CIRCLE_POINTS), name)
        seen = _drawn(str(kind), given)
        if seen is None or ours is None:
            return seen
        nowhere = pixels.covered(ours.shape, *place.size) is None
        return ours.shape if close(ours.shape, seen) or (nowhere and seen.is_point) else seen

    note = entry.get("description")
    kept = a_text(note) if isinstance(note, str) and len(note) <= MAX_TEXT else None
    gathering.add(place, name, label, shape, entry.get(KEY), kept)


def _drawn(kind: str, given: Ring) -> Shape | None:
    centres = inward(given)
    if kind == "rectangle" and len(given) == 2:
        (x0, y0), (x1, y1) = centres.tolist()
        return Shape.of("region", [[(x0, y0), (x1, y0), (x1, y1), (x0, y1)]])
    if kind == "circle" and len(given) == 2:
        radius = float(np.hypot(*(given[1] - given[0])))
        angles = np.linspace(0.0, 2.0 * np.pi, _CIRCLE_POINTS, endpoint=False)
        around = np.stack([np.cos(angles), np.sin(angles)], axis=1) * radius
        return Shape.of("region", [centres[0] + around])
    if kind in _CORNERED and len(given) == 4:
        return Shape.of("region", [centres])
    if kind == "points":
        return Shape.of("line", list(centres[:, None]))
    if kind not in _LEAST or len(given) < _LEAST[kind]:
        return None
    return Shape.of("region" if kind == "polygon" else "line", [centres])


def _mask(text: Any, given: Ring, place: Place) -> Covered | None:
    """The mask between two corners that both belong to it; None unless it has their size and lies
    in the picture."""
    if not isinstance(text, str) or len(given) != 2 or (given != np.rint(given)).any():
        return None
    (x0, y0), (x1, y1) = given.astype(int).tolist()
    if not (0 <= x0 <= x1 < place.width_px and 0 <= y0 <= y1 < place.height_px):
        return None
    window = Window(x0, y0, x1 - x0 + 1, y1 - y0 + 1)
    try:
        png = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    grey = read_grey_png(png, window.width, window.height)
    return None if grey is None else tight(grey > 0, window)
