"""What is handed on of a map: enlarged pictures and masks as GeoTIFF, findings as GeoJSON."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.enhanced import MAP_STAMP, EnhancedPicture
from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef, Window
from inspector.core.georeference import GeoReference
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.centrelines import centrelines
from inspector.imaging.redact_enhanced import redacted_enhanced
from inspector.imaging.region_edits import covered
from inspector.io.geojson import MapShape, mask_polygons
from inspector.io.map_layout import MapLayout, made_notes, super_resolved_notes
from inspector.io.map_stream import stream_map
from inspector.io.map_write import write_geojson, write_mask_map

ROAD = "road"
"""What has this label is a line on a map, too."""
NO_PLACE = (
    "This map does not say where on earth it lies; export a map with coordinates, such as a "
    "product or a GeoTIFF."
)
STAMP_NOTE = "TIFFTAG_IMAGEDESCRIPTION"
_HAND = Provenance("", "", "", "", "", 0, 0, "", 0.0)


def write_enhanced_map(
    path: Path, picture: EnhancedPicture, source: str, shapes: Sequence[Shape], progress: Progress
) -> None:
    """An enlarged map of the project as a GeoTIFF with its stamp, without what is redacted in areas
    `shapes` of its frame. Raises ExportError and Cancelled."""
    assert picture.facts is not None, "only maps are written as maps"
    pixels = redacted_enhanced(picture, shapes)
    height, width = pixels.shape[:2]
    notes = super_resolved_notes(picture.provenance, source, picture.scale)
    layout = MapLayout(width, height, str(pixels.dtype), picture.facts, notes)

    def make(window: Window, progress: Progress) -> NDArray[Any]:
        return np.ascontiguousarray(pixels[window.slices])

    digest = hashlib.sha256(np.ascontiguousarray(pixels).data).hexdigest()
    stream_map(path, layout, make, progress, made_from={"pixels": digest})


def helped_by_dates(picture: EnhancedPicture) -> bool:
    """True if other dates of the map helped to enlarge it."""
    return picture.facts is not None and picture.provenance.settings.startswith("dates ")


def write_mask(
    path: Path,
    mask: Mask,
    reference: GeoReference,
    source: str,
    stamped: bool,
    threshold: float,
    progress: Progress,
) -> None:
    """A mask as a GeoTIFF of classes; `stamped` if it was found on an enlarged map. Raises
    ExportError and Cancelled."""
    notes = {**_stamp(STAMP_NOTE, stamped), **made_notes(mask.provenance, source)}
    notes["THRESHOLD"] = f"{threshold:.2f}"
    write_mask_map(path, mask, reference, notes, progress, threshold)


def write_findings(
    path: Path,
    document: Document,
    source_id: str,
    reference: GeoReference,
    dates: Sequence[str],
    on_enhanced: Collection[str],
) -> None:
    """The accepted findings of a map as GeoJSON: regions as polygons around their pixels, roads as
    lines besides, drawn lines as lines. `dates`: of each frame, "" where nobody says;
    `on_enhanced`: the ids of results that were found on enlarged maps. Raises ExportError, and
    SourceError for coordinates that cannot be computed."""
    numbered = accepted_on(document, source_id)
    if not numbered:
        raise ExportError("No finding of this map is accepted yet; accept some to export them.")
    shapes: list[MapShape] = []
    stamped = False
    for number, annotation in enumerate(numbered, 1):
        enlarged = annotation.judged is not None and annotation.judged.result_id in on_enhanced
        stamped |= enlarged
        shapes += _shapes(annotation, number, dates, enlarged)
    notes = {"source": document.sources[source_id].name, **_stamp("stamp", stamped)}
    write_geojson(path, shapes, reference, notes)


def accepted_on(document: Document, source_id: str) -> list[Annotation]:
    """The accepted findings of all dates of a map, in the order of the document."""
    return [
        a
        for a in document.annotations.values()
        if a.frame.source_id == source_id and a.purpose == "finding" and a.status == "accepted"
    ]


def _shapes(
    annotation: Annotation, number: int, dates: Sequence[str], stamped: bool
) -> Iterable[MapShape]:
    properties: dict[str, str | int | float] = {
        "finding": number,
        "label": annotation.label,
        "origin": annotation.origin,
        "date": _of(dates, annotation.frame),
        **_stamp("stamp", stamped),
    }
    if annotation.note:
        properties["note"] = annotation.note
    if annotation.judged is not None:
        properties["model"] = annotation.judged.model_id
        properties["confidence"] = round(annotation.judged.confidence, 3)
    shape = annotation.shape
    if shape.kind == "line":
        lines = tuple(np.asarray(ring, np.float64) for ring in shape.rings if len(ring) > 1)
        return [MapShape("line", lines, {**properties, "part": "line"})] if lines else []
    binary, window = covered(shape)
    origin = window.x, window.y
    mask = Mask((binary * np.uint8(255))[None], (annotation.label,), _HAND, origin)
    parts = [one.rings_px for one in mask_polygons(mask)]
    found = []
    if parts:
        told = {**properties, "part": "area"}
        found.append(MapShape("polygon", parts[0], told, tuple(parts[1:])))
    middle = centrelines(binary, origin) if annotation.label == ROAD else []
    if middle:
        found.append(MapShape("line", tuple(middle), {**properties, "part": "centre line"}))
    return found


def _of(dates: Sequence[str], frame: FrameRef) -> str:
    return dates[frame.index] if frame.index < len(dates) else ""


def _stamp(key: str, wanted: bool) -> dict[str, str]:
    return {key: MAP_STAMP} if wanted else {}
