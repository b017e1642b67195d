"""COCO: one JSON for all pictures, with masks that pycocotools reads to the very pixel.

Outlines run around whole pixels; a region with holes has run lengths. So has a line, as the pixels
it runs through: COCO knows areas only. What COCO does not know stands under our own key, and comes
back unless the mask was changed.
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from inspector import __version__
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange import rle
from inspector.io.exchange.bounded import (
    a_dict,
    a_list,
    a_text,
    a_whole,
    points,
    read_json,
)
from inspector.io.exchange.incoming import Gathering, Incoming, Place
from inspector.io.exchange.outgoing import Export, OutFile, Outgoing, Picture, label_of
from inspector.io.exchange.own_fields import KEY, covers, own_fields
from inspector.io.exchange.pixels import Covered, Pixels, Ring, inward, joined

NO_OUTLINE = mark(
    "Lines are handed on as the pixels they run through, because COCO knows areas only."
)
_LEAST_POINTS = 3


def export(given: Outgoing, pixels: Pixels) -> Export:
    """One file."""
    lines = any(a.shape.kind == "line" for p in given.pictures for a in p.annotations)
    file = OutFile("", partial(_file, given, pixels))
    return Export((file,), (tr(NO_OUTLINE),) if lines else ())


def _file(given: Outgoing, pixels: Pixels, progress: Progress) -> bytes:
    return json.dumps(_whole(given, pixels, progress), separators=(",", ":")).encode()


def _whole(given: Outgoing, pixels: Pixels, progress: Progress) -> dict[str, Any]:
    classes = {label: number for number, label in enumerate(given.labels, 1)}
    found: list[dict[str, Any]] = []
    count = given.count
    for number, picture in enumerate(given.pictures, 1):
        for annotation in picture.annotations:
            progress.step(len(found), count)
            entry = _entry(annotation, picture, pixels)
            entry |= {"id": len(found) + 1, "image_id": number}
            found.append(entry | {"category_id": classes[label_of(annotation)]})
    return {
        "info": {"description": "Findings, in pixels of the pictures", "version": __version__},
        "licenses": [],
        "images": [_image(number, picture) for number, picture in enumerate(given.pictures, 1)],
        "annotations": found,
        "categories": [
            {"id": number, "name": label, "supercategory": ""} for label, number in classes.items()
        ],
    }


def _image(number: int, picture: Picture) -> dict[str, Any]:
    return {
        "id": number,
        "file_name": picture.name,
        "width": picture.width_px,
        "height": picture.height_px,
        KEY: {"source": picture.frame.source_id, "frame": picture.frame.index},
    }


def _entry(annotation: Annotation, picture: Picture, pixels: Pixels) -> dict[str, Any]:
    size = picture.width_px, picture.height_px
    covered = pixels.covered(annotation.shape, *size)
    parts = covered.polygons() if covered and annotation.shape.kind == "region" else []
    segmentation: Any
    if parts and all(len(rings) == 1 for rings in parts):
        segmentation = [ring.astype(int).reshape(-1).tolist() for (ring,) in parts]
    else:
        segmentation = {"size": [size[1], size[0]], "counts": rle.encode(covered, *size)}
    box = [0, 0, 0, 0]
    if covered is not None:
        window = covered.window
        box = [window.x, window.y, window.width, window.height]
    return {
        "segmentation": segmentation,
        "area": covered.area_px if covered else 0,
        "bbox": box,
        "iscrowd": 0,
        KEY: own_fields(annotation),
    }


def read(files: list[Path], document: Document, pixels: Pixels, progress: Progress) -> Incoming:
    """The annotations of COCO files. Raises SourceError and Cancelled."""
    gathering = Gathering(document, pixels)
    for done, file in enumerate(files):
        reader = _Reader(read_json(file), file.name, gathering)
        reader.read(progress.part(done, len(files)))
    return gathering.result()


class _Reader:
    def __init__(self, content: dict[str, Any], name: str, gathering: Gathering) -> None:
        self._content = content
        self._name = name
        self._gathering = gathering
        self._labels = {
            a_whole(each.get("id")): a_text(each.get("name"))
            for each in map(a_dict, a_list(content.get("categories")))
        }

    def read(self, progress: Progress) -> None:
        if not isinstance(self._content.get("images"), list):
            self._gathering.fault(tr("No list of images, so not COCO"), self._name)
            return
        images = {}
        for image in map(a_dict, a_list(self._content.get("images"))):
            images[a_whole(image.get("id"))] = (a_text(image.get("file_name")), self._place(image))
        entries = a_list(self._content.get("annotations"))
        for done, entry in enumerate(map(a_dict, entries)):
            progress.step(done, len(entries))
            name, place = images.get(a_whole(entry.get("image_id")), ("", None))
            if not name:
                self._gathering.fault(tr("Annotations of no image"), self._name)
            elif place is not None:
                self._annotation(entry, name, place)

    def _place(self, image: dict[str, Any]) -> Place | None:
        name = a_text(image.get("file_name"))
        width, height = a_whole(image.get("width")), a_whole(image.get("height"))
        size = (width, height) if width is not None and height is not None else None
        return self._gathering.own_place(image.get(KEY), name, size)

    def _annotation(self, entry: dict[str, Any], name: str, place: Place) -> None:
        label = self._labels.get(a_whole(entry.get("category_id")))
        if not label:
            self._gathering.fault(tr("A category that the file does not name"), name)
            return
        pixels = self._gathering.pixels

        def shape(ours: Annotation | None) -> Shape | None:
            drawn = _drawn(entry, place, pixels)
            seen = pixels.covered(drawn, *place.size) if isinstance(drawn, Shape) else drawn
            if ours is not None and covers(ours.shape, seen, place.size, pixels):
                return ours.shape
            if isinstance(drawn, Covered):
                return pixels.outlined(drawn)
            return drawn

        self._gathering.add(place, name, label, shape, entry.get(KEY))


def _drawn(entry: dict[str, Any], place: Place, pixels: Pixels) -> Shape | Covered | None:
    """The outline or the mask of an annotation, else its box; None if there is none."""
    segmentation = entry.get("segmentation")
    if isinstance(segmentation, dict):
        return _mask(segmentation, place)
    rings = [points(ring) for ring in a_list(segmentation)]
    kept = [inward(ring) for ring in rings if ring is not None and len(ring) >= _LEAST_POINTS]
    if kept and len(kept) == len(rings):
        return union(kept, place, pixels)
    box = points(entry.get("bbox"))
    if segmentation or box is None or len(box) != 2 or (box[1] <= 0).any():
        return None
    (x, y), (width, height) = box.tolist()
    corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]]
    return Shape.of("region", [inward(np.array(corners))])


def union(rings: list[Ring], place: Place, pixels: Pixels) -> Shape | None:
    """All that is in any of several outlines. A region fills even-odd, so outlines that overlap
    are outlined anew."""
    shapes = [Shape.of("region", [ring]) for ring in rings]
    if len(shapes) == 1:
        return shapes[0]
    seen = [c for c in (pixels.covered(shape, *place.size) for shape in shapes) if c is not None]
    whole = joined(seen)
    if whole is None or whole.area_px == sum(covered.area_px for covered in seen):
        return Shape.of("region", rings)
    return pixels.outlined(whole)


def _mask(segmentation: dict[str, Any], place: Place) -> Covered | None:
    if segmentation.get("size") != [place.height_px, place.width_px]:
        return None
    counts = segmentation.get("counts")
    try:
        listed = rle.unpacked(counts) if isinstance(counts, str) else a_list(counts)
        if not rle.bounded(listed):
            return None
        return rle.decode(listed, place.width_px, place.height_px)
    except ValueError:
        return None
