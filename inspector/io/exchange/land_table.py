"""Accepted findings on maps as a table: class, area, length and where each one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import Annotation
from inspector.core.document import Document, SourceEntry
from inspector.core.enhanced import MAP_STAMP
from inspector.core.errors import ExportError
from inspector.core.georeference import GeoReference
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.io.csv_columns import Column, explained, filled, rounded
from inspector.io.exchange.map_findings import ROAD
from inspector.io.exchange.names import FrameNames
from inspector.io.exchange.outgoing import Export, OutFile, label_of, ready
from inspector.io.exchange.pixels import Pixels
from inspector.io.map_coordinates import area_m2, length_m, longitudes_latitudes, title_of

STEM = "land_cover"


@dataclass(frozen=True)
class _Placed:
    number: int
    annotation: Annotation
    source: SourceEntry
    picture: str


@dataclass(frozen=True)
class _Row:
    placed: _Placed
    area: float | None
    length: float | None
    longitude: float
    latitude: float
    stamped: bool


def export(document: Document, on_enhanced: frozenset[str], pixels: Pixels) -> Export:
    """One table with its dictionary. `on_enhanced`: the ids of results that were found on enlarged
    maps. Raises ExportError if no finding is on a map that says where it lies."""
    names = FrameNames(document)
    accepted = [
        annotation
        for annotation in document.annotations.values()
        if annotation.purpose == "finding" and annotation.status == "accepted"
    ]
    maps = [
        (annotation, document.sources[annotation.frame.source_id])
        for annotation in accepted
        if document.sources[annotation.frame.source_id].kind == "map"
    ]
    placed = [
        _Placed(number, annotation, source, names.picture(annotation.frame))
        for number, (annotation, source) in enumerate(maps, 1)
        if source.georeference is not None
    ]
    if not placed:
        raise ExportError(
            tr(
                "No accepted finding is on a map that says where it lies; accept some, or choose "
                "another format."
            )
        )
    lost = len(maps) - len(placed)
    notices = (
        plural(
            "Left out, because its map does not say where it lies: {n} finding.",
            "Left out, because their maps do not say where they lie: {n} findings.",
            lost,
        ),
    )

    def content(progress: Progress) -> bytes:
        return filled(_columns(), list(_rows(placed, on_enhanced, pixels, progress)))

    return Export(
        (
            OutFile(f"{STEM}.csv", content),
            OutFile(f"{STEM}_columns.csv", ready(explained(_columns()))),
        ),
        notices if lost else (),
    )


def _rows(
    placed: Sequence[_Placed], on_enhanced: frozenset[str], pixels: Pixels, progress: Progress
) -> Iterator[_Row]:
    for done, each in enumerate(placed):
        progress.step(done, len(placed))
        reference = each.source.georeference
        assert reference is not None  # chosen so
        size = each.source.width_px, each.source.height_px
        shape, judged = each.annotation.shape, each.annotation.judged
        area: float | None = None
        if shape.kind == "line":
            lines = [np.asarray(ring, np.float64) for ring in shape.rings]
            points = np.concatenate(lines)
            middle = (points.min(axis=0) + points.max(axis=0)) / 2.0
        else:
            covered = pixels.covered(shape, *size)
            if covered is None:
                continue
            # Parts side by side, each with its holes: no ring crosses another.
            area = sum(area_m2(reference, list(part)) for part in covered.polygons())
            rows, columns = np.nonzero(covered.mask)
            origin = covered.window.x, covered.window.y
            middle = np.array([columns.mean() + origin[0], rows.mean() + origin[1]])
            is_road = each.annotation.label == ROAD
            lines = list(pixels.centrelines(covered.mask, origin)) if is_road else []
        longitude, latitude = _place(reference, middle)
        length = sum(length_m(reference, line) for line in lines) if lines else None
        stamped = judged is not None and judged.result_id in on_enhanced
        yield _Row(each, area, length, longitude, latitude, stamped)


def _place(reference: GeoReference, middle: NDArray[np.float64]) -> tuple[float, float]:
    points = reference.transform.to_map(middle)
    ((longitude, latitude),) = longitudes_latitudes(reference.crs, points)
    return float(longitude), float(latitude)


def _columns() -> list[Column[_Row]]:
    return [
        Column("number", "integer", "", "Number in this table", lambda r: r.placed.number),
        Column("map", "text", "", "Name of the picture, as the other formats call it",
               lambda r: r.placed.picture),
        Column("date", "date-time", "ISO 8601", "When the map was taken",
               lambda r: r.placed.source.date_of(r.placed.annotation.frame.index) or None),
        Column("class", "text", "", "What it is", lambda r: label_of(r.placed.annotation)),
        Column("area_m2", "decimal", "m2",
               "Of its pixels, in the plane of the map; on the ellipsoid for a map in degrees",
               lambda r: rounded(r.area, 1)),
        Column("length_m", "decimal", "m", "Of lines, and of roads along their centre lines",
               lambda r: rounded(r.length, 1)),
        Column("centre_longitude", "decimal", "deg", "WGS 84, east; mean of its pixels, or middle "
               "of the box of a line", lambda r: rounded(r.longitude, 7)),
        Column("centre_latitude", "decimal", "deg", "WGS 84, north",
               lambda r: rounded(r.latitude, 7)),
        Column("coordinate_system", "text", "", "Of the map",
               lambda r: title_of(r.placed.source.georeference.crs)
               if r.placed.source.georeference else None),
        Column("origin", "text", "", "human, machine (accepted as it was) or machine-edited",
               lambda r: r.placed.annotation.origin),
        Column("model", "text", "", "Model that suggested it",
               lambda r: r.placed.annotation.judged.model_id
               if r.placed.annotation.judged else None),
        Column("confidence", "decimal", "0..1", "Mean probability that the model gave",
               lambda r: rounded(r.placed.annotation.judged.confidence, 3)
               if r.placed.annotation.judged else None),
        Column("stamp", "text", "", "Stands where it was found on an enlarged map",
               lambda r: MAP_STAMP if r.stamped else None),
        Column("note", "text", "", "The inspector's words",
               lambda r: r.placed.annotation.note or None),
        Column("finding_id", "text", "", "Id in the project", lambda r: r.placed.annotation.id),
    ]  # fmt: skip
