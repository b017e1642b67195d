"""Places, lengths and areas on earth, by PROJ as rasterio brings it.

Lengths and areas of a projected map are those of its plane: what other programs measure on it too.
The plane stretches the ground; `scale_at` says by how much. On a geographic map (degrees) they are
those of the ellipsoid: areas in an equal-area projection about the middle of the shape (Lambert's
azimuthal, exact for area wherever it is), lengths as the geodesics between the points (azimuthal
equidistant about a point, exact for what begins there).
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from inspector.core.errors import SourceError
from inspector.core.georeference import GeoReference, Points
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.raster_library import library, library_errors

WGS84 = "EPSG:4326"
_METRES = 1.0
_NAME = re.compile(r'\A\w+\["([^"]{1,120})"')
_SHOWN = 120
_CODE = re.compile(r"(EPSG|ESRI|IGNF|OGC):[A-Za-z0-9]{1,20}")
_WKT = re.compile(r"[A-Z][A-Z0-9_]{2,30}\s*\[")
_FILES = re.compile(r"(grids|model|file|init)=|PARAMETERFILE", re.IGNORECASE)
_OWN = re.compile(r"\+proj=(aeqd|laea) \+lon_0=\S{1,30} \+lat_0=\S{1,30} \+datum=WGS84 \+units=m")
"""What `_about` writes."""


@dataclass(frozen=True)
class MapUnits:
    """`metres` is how many metres one unit of a projected map has; None for degrees."""

    title: str
    metres: float | None


def units_of(crs: str) -> MapUnits:
    """What coordinates of a system count in. Raises SourceError for a system that is not known."""
    system = known_system(crs)
    if system.is_geographic:
        return MapUnits("degree", None)
    title, factor = system.linear_units_factor
    return MapUnits(str(title), float(factor))


def title_of(crs: str) -> str:
    """The name of a system, such as "WGS 84 / UTM zone 31N"; the text itself for one that is not
    known."""
    try:
        found = _NAME.search(known_system(crs).to_wkt())
    except SourceError:
        found = None
    return found[1] if found else crs[:_SHOWN]


def longitudes_latitudes(crs: str, points: ArrayLike) -> Points:
    """(n, 2) longitude and latitude in degrees (WGS 84) of map coordinates (n, 2).

    Raises SourceError for points that the system does not cover.
    """
    return _moved(crs, WGS84, np.asarray(points, np.float64).reshape(-1, 2))


def map_points(crs: str, longitudes_latitudes_deg: ArrayLike) -> Points:
    """The other way round. Raises SourceError."""
    return _moved(WGS84, crs, np.asarray(longitudes_latitudes_deg, np.float64).reshape(-1, 2))


def length_m(reference: GeoReference, points_px: ArrayLike) -> float:
    """How long a polyline (n, 2) of pixel centres is, in metres. Raises SourceError."""
    points = reference.transform.to_map(points_px)
    metres = units_of(reference.crs).metres
    if metres is not None:
        steps = np.diff(points, axis=0)
        return float(np.hypot(steps[:, 0], steps[:, 1]).sum() * metres)
    places = longitudes_latitudes(reference.crs, points)
    return sum(_distance_m(start, end) for start, end in itertools.pairwise(places))


def area_m2(reference: GeoReference, rings_px: Sequence[ArrayLike]) -> float:
    """The area inside an odd number of rings (n, 2), whose points count from the top left *corner*
    of the picture (as outlines around whole pixels do), in square metres. Raises SourceError."""
    rings = [reference.transform.corners_to_map(ring) for ring in rings_px]
    metres = units_of(reference.crs).metres
    if metres is None:
        rings = _equal_area(reference.crs, rings)
        metres = _METRES
    return _enclosed(rings) * metres * metres


def scale_at(reference: GeoReference, point_px: ArrayLike) -> float:
    """How many metres of the map one metre of the ground is, at a pixel: 0.9996 in the middle of
    a UTM zone. 1 for degrees, which are measured on the ground. Raises SourceError."""
    metres = units_of(reference.crs).metres
    if metres is None:
        return 1.0
    (point,) = reference.transform.to_map(point_px)
    ring = point + np.array([[-50, -50], [50, -50], [50, 50], [-50, 50]]) / metres
    on_ground = _enclosed(_equal_area(reference.crs, [ring]))
    return math.sqrt(_enclosed([ring]) * metres * metres / on_ground)


def _enclosed(rings: Sequence[Points]) -> float:
    """Of rings that do not cross each other, by the formula of Gauss; inner ones taken off."""
    areas = []
    for ring in rings:
        x, y = (ring - ring[0]).T
        areas.append(abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2.0)
    return areas[0] - sum(areas[1:]) if areas else 0.0


def _equal_area(crs: str, rings: Sequence[Points]) -> list[Points]:
    places = [longitudes_latitudes(crs, ring) for ring in rings]
    west = places[0][:, 0].min()
    around = (places[0][:, 0] - west + 180.0) % 360.0 - 180.0  # across the date line
    # Areas are right wherever the middle is; rounded, many small shapes share one system.
    middle = _near(west + around.mean()), _near(places[0][:, 1].mean())
    return [_about("laea", middle, ring) for ring in places]


def _near(degrees: float) -> float:
    return round(float(degrees) * 2.0) / 2.0


def _distance_m(start: NDArray[np.float64], end: NDArray[np.float64]) -> float:
    ((x, y),) = _about("aeqd", (float(start[0]), float(start[1])), end[None])
    return math.hypot(x, y)


def _about(projection: str, middle: tuple[float, float], places: Points) -> Points:
    system = f"+proj={projection} +lon_0={middle[0]!r} +lat_0={middle[1]!r} +datum=WGS84 +units=m"
    return _moved(WGS84, system, places)


def _moved(source: str, target: str, points: Points) -> Points:
    moved = points.copy()
    if source != target:
        try:
            xs, ys = library().warp.transform(
                known_system(source),
                known_system(target),
                points[:, 0].tolist(),
                points[:, 1].tolist(),
            )
        except library_errors() as error:
            raise _unplaced(str(error)) from error
        moved = np.stack([xs, ys], axis=1).astype(np.float64)
    if not np.isfinite(moved).all():
        raise _unplaced(f"{source} to {target}")
    return moved


@lru_cache(maxsize=64)
def known_system(crs: str) -> Any:
    """The system that a project or a map names: rasterio's CRS. Raises SourceError.

    GDAL takes a text for the name of a file, or for an address to ask, where it is neither a code
    nor a definition, and a definition may name files of grids. None of that is ever looked up.
    """
    coded = bool(_CODE.fullmatch(crs) or _OWN.fullmatch(crs))
    defined = bool(_WKT.match(crs)) and not _FILES.search(crs.replace("nadgrids=@null", ""))
    if not coded and not defined:
        raise _unplaced(shown(crs))
    try:
        found = library().crs.CRS
        return found.from_user_input(crs) if coded else found.from_wkt(crs)
    except library_errors() as error:
        raise _unplaced(str(error)) from error


def _unplaced(details: str) -> SourceError:
    return SourceError(
        tr(
            "The coordinates of this map cannot be computed; export it again in a usual coordinate "
            "system such as UTM."
        ),
        details,
    )
