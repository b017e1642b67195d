"""Maps as the document lists them."""

from __future__ import annotations

import contextlib
from pathlib import Path

from inspector.core.annotation import new_id
from inspector.core.document import SourceEntry
from inspector.core.errors import SourceError
from inspector.core.frame import FrameInfo, GeoPoint
from inspector.io.hashing import quick_key, size_bytes
from inspector.io.map_coordinates import longitudes_latitudes
from inspector.io.map_source import MapSource
from inspector.io.photos import stored_path


def map_entry(path: Path, base: Path | None, source: MapSource) -> SourceEntry:
    """An open map as the document lists it: its frames are its dates, its place is its middle.

    `base`: the folder of the project file, if it has one. Raises SourceError if the first date
    cannot be read.
    """
    info = source.info(0)
    facts = info.map_facts
    return SourceEntry(
        id=new_id(),
        kind="map",
        path=stored_path(path, base),
        name=path.name,
        width_px=info.width_px,
        height_px=info.height_px,
        size_bytes=size_bytes(path),
        quick_key=quick_key(path),
        frame_count=len(source),
        captured_at=facts.acquired_at if facts and len(source) == 1 else None,
        gps=_middle(info),
    )


def _middle(info: FrameInfo) -> GeoPoint | None:
    place = info.map_facts.georeference if info.map_facts else None
    if place is None:
        return None
    centre = [[info.width_px / 2, info.height_px / 2]]
    with contextlib.suppress(SourceError):  # a system without a way to degrees is no obstacle
        ((longitude, latitude),) = longitudes_latitudes(
            place.crs, place.transform.corners_to_map(centre)
        )
        return GeoPoint(float(latitude), float(longitude))
    return None
