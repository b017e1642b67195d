"""Maps as the document lists them."""

from __future__ import annotations

import contextlib
import math
from pathlib import Path

from inspector.core.annotation import new_id
from inspector.core.document import Scale, SourceEntry
from inspector.core.errors import SourceError
from inspector.core.frame import FrameInfo, GeoPoint
from inspector.core.georeference import GeoReference
from inspector.core.stored_texts import OWN_SYSTEM
from inspector.io.hashing import quick_key, size_bytes
from inspector.io.map_coordinates import longitudes_latitudes, units_of
from inspector.io.map_source import MapSource
from inspector.io.photos import stored_path

_SQUARE = 1e-3


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
        scale=_scale(facts.georeference if facts else None),
        georeference=facts.georeference if facts else None,
        dates=tuple(_date(source, index) for index in range(len(source))),
    )


def _date(source: MapSource, index: int) -> str:
    with contextlib.suppress(SourceError):  # a date that cannot be read fails when it is looked at
        facts = source.info(index).map_facts
        return (facts.acquired_at if facts else None) or ""
    return ""


def _scale(place: GeoReference | None) -> Scale | None:
    """Of square pixels on a plane; on a map in degrees no single number is right."""
    with contextlib.suppress(SourceError, ValueError):  # ValueError: beyond what a scale can be
        metres = None if place is None else units_of(place.crs).metres
        if place is not None and metres is not None:
            a, d = place.transform.x_per_column, place.transform.y_per_column
            b, e = place.transform.x_per_row, place.transform.y_per_row
            across, down = math.hypot(a, d), math.hypot(b, e)
            square = math.isclose(across, down, rel_tol=_SQUARE) and (
                abs(a * b + d * e) < _SQUARE * across * down
            )
            system = place.crs if len(place.crs) < 20 else "as it says"
            return (
                Scale(across * metres * 1000.0, "map", OWN_SYSTEM.format(system=system))
                if square
                else None
            )
    return None


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
