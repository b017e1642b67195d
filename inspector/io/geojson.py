"""Polygons and lines on a map as GeoJSON (RFC 7946), which every map program opens.

Coordinates are longitude and latitude in WGS 84, outlines run counterclockwise and holes
clockwise, rings are closed, and what crosses the 180th meridian is cut there (3.1.9).
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from inspector.core.frame import GeoPoint
from inspector.core.georeference import GeoReference, Points
from inspector.core.mask import Mask
from inspector.io.map_coordinates import area_m2, length_m, longitudes_latitudes
from inspector.io.raster_library import library

_DECIMALS = 8  # 1.1 mm at the equator
_HALF_TURN_DEG = 180.0

Feature = dict[str, Any]


@dataclass(frozen=True)
class MapShape:
    """One thing on a map, in pixels of `reference`s picture.

    "polygon": the first ring (n, 2) is the outline, further ones are holes; points count from the
    top left *corner* of the picture, so that outlines can run around whole pixels. "line": each
    ring is a polyline whose points name pixel centres, like all points of the app.
    """

    kind: Literal["polygon", "line"]
    rings_px: tuple[Points, ...]
    properties: Mapping[str, str | int | float] = field(default_factory=dict)
    further_px: tuple[tuple[Points, ...], ...] = ()
    """Further polygons of the same thing, which touch the first at corners or not at all."""

    def __post_init__(self) -> None:
        least = 3 if self.kind == "polygon" else 2
        if not self.rings_px or any(len(ring) < least for ring in self.rings_px):
            raise ValueError(f"a {self.kind} needs rings of at least {least} points")


def mask_polygons(mask: Mask, threshold: float = 0.5) -> list[MapShape]:
    """The regions of each class of a mask, as outlines exactly around their pixels: polygons of
    pixels that share sides, so that areas are those of the pixels. `threshold` as in
    `Mask.class_ids`; `origin` of the mask is kept."""
    ids = mask.class_ids(threshold)
    found = []
    for geometry, number in library().features.shapes(ids, mask=ids > 0, connectivity=4):
        rings = tuple(np.array(ring[:-1]) + mask.origin for ring in geometry["coordinates"])
        found.append(MapShape("polygon", rings, {"label": mask.labels[int(number) - 1]}))
    return found


def geojson(shapes: Iterable[MapShape], reference: GeoReference, notes: Mapping[str, str]) -> bytes:
    """A FeatureCollection of shapes in pixels of a map with this reference, as UTF-8; see
    `features`. `notes` stand in the collection, too."""
    return collection(features(shapes, reference, notes), notes)


def collection(listed: Sequence[Feature], notes: Mapping[str, str]) -> bytes:
    """Features as UTF-8, also of several maps."""
    whole = {"type": "FeatureCollection", "notes": dict(notes), "features": listed}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")  # file names need not be text


def point(place: GeoPoint, properties: Mapping[str, Any]) -> Feature:
    """A feature at a place on earth."""
    at = [round(place.longitude_deg, _DECIMALS), round(place.latitude_deg, _DECIMALS)]
    geometry = {"type": "Point", "coordinates": at}
    return {"type": "Feature", "properties": dict(properties), "geometry": geometry}


def features(
    shapes: Iterable[MapShape], reference: GeoReference, notes: Mapping[str, str]
) -> list[Feature]:
    """Shapes in pixels of a map with this reference, each with its properties and `area_m2` or
    `length_m`, as `map_coordinates` measures them. `notes` stand in each feature, so that they
    survive being cut apart. Raises SourceError for coordinates that cannot be computed."""
    listed: list[Feature] = []
    for shape in shapes:
        if shape.kind == "polygon":
            whole = (shape.rings_px, *shape.further_px)
            size = {"area_m2": round(sum(area_m2(reference, rings) for rings in whole), 2)}
            polygons = [
                polygon
                for rings in whole
                for polygon in _polygons([_places(reference, ring, 0.0) for ring in rings])
            ]
            geometry = _of_one_or_more("Polygon", polygons)
        else:
            lengths = [length_m(reference, ring) for ring in shape.rings_px]
            size = {"length_m": round(sum(lengths), 2)}
            geometry = _lines([_places(reference, ring, 0.5) for ring in shape.rings_px])
        properties = {**notes, **shape.properties, **size}
        listed.append({"type": "Feature", "properties": properties, "geometry": geometry})
    return listed


def _places(reference: GeoReference, ring: Points, half: float) -> Points:
    """Longitudes without a jump at the 180th meridian: they may go beyond it."""
    corners = np.asarray(ring, np.float64) + half
    places = longitudes_latitudes(reference.crs, reference.transform.corners_to_map(corners))
    first = places[0, 0]
    places[:, 0] = (places[:, 0] - first + 540.0) % 360.0 - 180.0 + first
    return places


def _of_one_or_more(kind: str, pieces: list[Any]) -> dict[str, Any]:
    if len(pieces) == 1:
        return {"type": kind, "coordinates": pieces[0]}
    return {"type": f"Multi{kind}", "coordinates": pieces}


def _polygons(rings: Sequence[Points]) -> list[Any]:
    first = rings[0][0, 0]
    near = [ring + _turned(360.0 * np.round((first - ring[0, 0]) / 360.0)) for ring in rings]
    polygons = []
    for turn, (west, east) in _sheets(near):
        cut = [_between(_between(ring, west, 1.0), east, -1.0) for ring in near]
        left = [ring - _turned(turn) for ring in cut if len(ring) >= 3]
        if left:
            polygons.append([_closed(ring, at == 0) for at, ring in enumerate(left)])
    return polygons


def _lines(lines: Sequence[Points]) -> dict[str, Any]:
    pieces = []
    for line in lines:
        for turn, (west, east) in _sheets([line]):
            pieces += [_rounded(piece - _turned(turn)) for piece in _inside(line, west, east)]
    return _of_one_or_more("LineString", pieces)


def _turned(degrees: float) -> Points:
    return np.array([degrees, 0.0])


def _sheets(rings: Sequence[Points]) -> Iterator[tuple[float, tuple[float, float]]]:
    """The turns of 360 degrees that rings reach into: how far each is off, and where it ends."""
    longitudes = np.concatenate([ring[:, 0] for ring in rings])
    lowest = int(np.floor((longitudes.min() + _HALF_TURN_DEG) / 360.0))
    highest = int(np.ceil((longitudes.max() + _HALF_TURN_DEG) / 360.0))
    for sheet in range(lowest, max(highest, lowest + 1)):
        turn = 360.0 * sheet
        yield turn, (turn - _HALF_TURN_DEG, turn + _HALF_TURN_DEG)


def _between(ring: Points, meridian: float, side: float) -> Points:
    """The part of a ring east (side 1) or west (-1) of a meridian (Sutherland and Hodgman 1974);
    parts that hang together by it alone are joined along it."""
    kept = []
    for start, end in zip(ring, np.roll(ring, -1, axis=0), strict=True):
        inside = side * (start[0] - meridian) >= 0, side * (end[0] - meridian) >= 0
        if inside[0]:
            kept.append(start)
        if inside[0] != inside[1]:
            kept.append(_crossing(start, end, meridian))
    return np.array(kept).reshape(-1, 2)


def _inside(line: Points, west: float, east: float) -> Iterator[Points]:
    """The pieces of a polyline between two meridians."""
    piece: list[Any] = []
    for start, end in itertools.pairwise(line):
        cuts = [m for m in (west, east) if (start[0] - m) * (end[0] - m) < 0]
        stops = [start, *(_crossing(start, end, m) for m in cuts), end]
        stops.sort(key=lambda stop, start=start: abs(stop[0] - start[0]))  # type: ignore[misc]
        for first, second in itertools.pairwise(stops):
            if west <= (first[0] + second[0]) / 2.0 <= east:
                piece = piece or [first]
                piece.append(second)
            elif piece:
                yield np.array(piece)
                piece = []
    if piece:
        yield np.array(piece)


def _crossing(start: Any, end: Any, meridian: float) -> Any:
    share = (meridian - start[0]) / (end[0] - start[0])
    return np.array([meridian, start[1] + share * (end[1] - start[1])])


def _closed(ring: Points, outline: bool) -> list[list[float]]:
    x, y = (ring - ring[0]).T
    counterclockwise = np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)) > 0
    turned = ring if counterclockwise == outline else ring[::-1]
    return _rounded(np.concatenate([turned, turned[:1]]))


def _rounded(points: Points) -> list[list[float]]:
    rounded: list[list[float]] = np.round(points, _DECIMALS).tolist()
    return rounded
