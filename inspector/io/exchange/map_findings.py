"""Findings with a place on earth as GeoJSON: those on maps as areas and lines, those on photos that
know where they were taken as points there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

import numpy as np

from inspector.core.annotation import Annotation
from inspector.core.document import Document, SourceEntry
from inspector.core.enhanced import MAP_STAMP
from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef
from inspector.core.georeference import GeoReference
from inspector.core.language import mark, plural, tr
from inspector.core.progress import Progress
from inspector.io.exchange.outgoing import Export, OutFile, Outgoing, Picture, label_of
from inspector.io.exchange.pixels import Pixels
from inspector.io.geojson import Feature, MapShape, collection, features, point
from inspector.io.map_write import write_geojson

_NOT_SOUND = re.compile("[\0\ud800-\udfff]")
ROAD = "road"
"""What has this label is a line on a map, too."""
NO_PLACE = mark(
    "This map does not say where on earth it lies; export a map with coordinates, such as a "
    "product or a GeoTIFF."
)
NOWHERE = mark(
    "No finding has a place on earth; export maps with coordinates or photos with a position, or "
    "choose another format."
)


def write_findings(
    path: Path,
    document: Document,
    source_id: str,
    reference: GeoReference,
    dates: Sequence[str],
    on_enhanced: Collection[str],
    pixels: Pixels,
) -> None:
    """The accepted findings of a map as GeoJSON: regions as polygons around their pixels, roads as
    lines besides, drawn lines as lines. `dates`: of each frame, "" where nobody says;
    `on_enhanced`: the ids of results that were found on enlarged maps. Raises ExportError, and
    SourceError for coordinates that cannot be computed."""
    numbered = accepted_on(document, source_id)
    if not numbered:
        raise ExportError(tr("No finding of this map is accepted yet; accept some to export them."))
    source = document.sources[source_id]
    shapes, stamped = _all_shapes(numbered, source, dates, on_enhanced, pixels)
    notes = {"source": _sound(source.name), **_stamp(stamped)}
    write_geojson(path, shapes, reference, notes)


def accepted_on(document: Document, source_id: str) -> list[Annotation]:
    """The accepted findings of all dates of a map, in the order of the document."""
    return [
        a
        for a in document.annotations.values()
        if a.frame.source_id == source_id and a.purpose == "finding" and a.status == "accepted"
    ]


def export(given: Outgoing, on_enhanced: Callable[[], Collection[str]], pixels: Pixels) -> Export:
    """One file of all maps and photos that have a place. `on_enhanced` gives the ids of results
    that were found on enlarged maps. Raises ExportError if nothing has a place."""
    placed = [p for p in given.pictures if p.source.georeference or p.source.gps]
    nowhere = [p.source.name for p in given.pictures if p not in placed]
    if not placed:
        raise ExportError(tr(NOWHERE))
    told = plural(
        "Left out, because it has no place on earth: {n} picture.",
        "Left out, because they have no place on earth: {n} pictures.",
        len(nowhere),
    )
    notices = [told] if nowhere else []
    texts = {
        text for p in placed for a in p.annotations for text in (label_of(a), a.note, p.source.name)
    }
    changed = sum(_sound(text) != text for text in texts)
    if changed:
        notices.append(
            tr("Changed, because map programs cannot hold all their characters: {n}.", n=changed)
        )
    file = OutFile("", lambda progress: _whole(placed, on_enhanced(), pixels, progress))
    return Export((file,), tuple(notices))


def _sound(text: str) -> str:
    """A text as GDAL gives it to programs: without what ends it, and without half characters."""
    return _NOT_SOUND.sub("\N{REPLACEMENT CHARACTER}", text)


def _whole(
    placed: Sequence[Picture], on_enhanced: Collection[str], pixels: Pixels, progress: Progress
) -> bytes:
    listed: list[Feature] = []
    any_stamped = False
    numbers: dict[str, int] = {}
    for done, picture in enumerate(placed):
        progress.step(done, len(placed))
        source = picture.source
        first = numbers.get(source.id, 0)
        numbers[source.id] = first + len(picture.annotations)
        if source.georeference is not None:
            shapes, stamped = _all_shapes(
                picture.annotations, source, source.dates, on_enhanced, pixels, first
            )
            any_stamped |= stamped
            notes = {"source": _sound(source.name), **_stamp(stamped)}
            listed += features(shapes, source.georeference, notes)
        elif source.gps is not None:
            for number, annotation in enumerate(picture.annotations, first + 1):
                told: dict[str, str | int | float] = {"source": _sound(source.name)}
                told |= _properties(annotation, number, source.captured_at or "", False)
                length = annotation.length_px
                if length is not None and source.scale is not None:
                    told["length_mm"] = round(length * source.scale.mm_per_px, 1)
                listed.append(point(source.gps, told))
    return collection(listed, _stamp(any_stamped))


def _all_shapes(
    numbered: Sequence[Annotation],
    source: SourceEntry,
    dates: Sequence[str],
    on_enhanced: Collection[str],
    pixels: Pixels,
    before: int = 0,
) -> tuple[list[MapShape], bool]:
    """The shapes of annotations that count from `before` + 1, and if any is stamped."""
    shapes: list[MapShape] = []
    stamped = False
    size = source.width_px, source.height_px
    for number, annotation in enumerate(numbered, before + 1):
        enlarged = annotation.judged is not None and annotation.judged.result_id in on_enhanced
        stamped |= enlarged
        told = _properties(annotation, number, _of(dates, annotation.frame), enlarged)
        shapes += _shapes(annotation, told, size, pixels)
    return shapes, stamped


def _properties(
    annotation: Annotation, number: int, date: str, stamped: bool
) -> dict[str, str | int | float]:
    told: dict[str, str | int | float] = {
        "finding": number,
        "label": _sound(label_of(annotation)),
        "origin": annotation.origin,
        "date": _sound(date),
        **_stamp(stamped),
    }
    if annotation.note:
        told["note"] = _sound(annotation.note)
    if annotation.judged is not None:
        told["model"] = _sound(annotation.judged.model_id)
        told["confidence"] = round(annotation.judged.confidence, 3)
    return told


def _shapes(
    annotation: Annotation,
    told: dict[str, str | int | float],
    size: tuple[int, int],
    pixels: Pixels,
) -> Iterable[MapShape]:
    shape = annotation.shape
    if shape.kind == "line":
        lines = tuple(np.asarray(ring, np.float64) for ring in shape.rings if len(ring) > 1)
        return [MapShape("line", lines, {**told, "part": "line"})] if lines else []
    covered = pixels.covered(shape, *size)
    if covered is None:
        return []
    parts = covered.polygons()
    found = [
        MapShape(
            "polygon",
            tuple(parts[0]),
            {**told, "part": "area"},
            tuple(tuple(rings) for rings in parts[1:]),
        )
    ]
    origin = covered.window.x, covered.window.y
    middle = pixels.centrelines(covered.mask, origin) if annotation.label == ROAD else []
    if middle:
        found.append(MapShape("line", tuple(middle), {**told, "part": "centre line"}))
    return found


def _of(dates: Sequence[str], frame: FrameRef) -> str:
    return dates[frame.index] if frame.index < len(dates) else ""


def _stamp(wanted: bool) -> dict[str, str]:
    return {"stamp": MAP_STAMP} if wanted else {}
