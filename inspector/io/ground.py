"""Lengths and areas on the ground, for pictures that say where on earth they lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from inspector.core.document import SourceEntry
from inspector.core.errors import SourceError
from inspector.core.georeference import GeoReference
from inspector.core.shape import Shape
from inspector.io.map_coordinates import length_m, longitudes_latitudes
from inspector.standards.findings import Finding

_NEAR_PX = 64
"""Pixels so near to each other are taken to be of one size."""


@dataclass(frozen=True)
class Ground:
    """How large the pixels around a place are. Of maps in degrees they are not square."""

    wide_m: float
    high_m: float

    @property
    def area_m2(self) -> float:
        """Of one pixel."""
        return self.wide_m * self.high_m

    def along_m(self, orientation_deg: float) -> float:
        """How long a step of one pixel in a direction is; 0 is along a row."""
        angle = math.radians(orientation_deg)
        return math.hypot(math.cos(angle) * self.wide_m, math.sin(angle) * self.high_m)


def line_m(entry: SourceEntry, points_px: Sequence[tuple[float, float]]) -> float | None:
    """The length of a polyline of pixel centres by the map's own system; None without one."""
    if entry.georeference is None or len(points_px) < 2:
        return None
    try:
        return length_m(entry.georeference, points_px)
    except SourceError:
        return None


def ground_of(entry: SourceEntry, shape: Shape) -> Ground | None:
    """The pixels around the middle of a shape; None without a place on earth."""
    if entry.georeference is None:
        return None
    left, top, right, bottom = shape.bounds
    x, y = (left + right) / 2, (top + bottom) / 2
    return _ground(entry.georeference, round(x / _NEAR_PX), round(y / _NEAR_PX))


@lru_cache(maxsize=4096)
def _ground(place: GeoReference, column: int, row: int) -> Ground | None:
    return ground_at(place, column * _NEAR_PX, row * _NEAR_PX)


def ground_at(place: GeoReference, x: float, y: float) -> Ground | None:
    """The pixel at a place of the picture; None where its size cannot be computed."""
    try:
        wide = length_m(place, [[x - 0.5, y], [x + 0.5, y]])
        high = length_m(place, [[x, y - 0.5], [x, y + 0.5]])
    except SourceError:
        return None
    return Ground(wide, high) if wide > 0 and high > 0 else None


def on_ground(row: Finding, field: str) -> float | None:
    """A measure of a finding on a map, in metres or square metres; None of others. Areas and drawn
    lines are exact; on a map in degrees, whose pixels are not square, the middle line of a region
    is measured as if it ran straight. `field` is one of `CrackMeasures`; a line has a length and no
    width."""
    measures = row.annotation.measures
    value = row.length_px
    if field != "length_px":
        value = None if measures is None else float(getattr(measures, field))
    if row.source.kind != "map" or value is None:
        return None
    is_area, scale = field == "area_px", row.mm_per_px
    if scale is not None:
        return value * (scale / 1000.0) ** (2 if is_area else 1)
    annotation = row.annotation
    ground = ground_of(row.source, annotation.shape)
    if ground is None:
        return None
    if is_area:
        return value * ground.area_m2
    if measures is None:
        lengths = (line_m(row.source, [(x, y) for x, y in r]) for r in annotation.shape.rings)
        return sum(length or 0.0 for length in lengths)
    across = 0.0 if field == "length_px" else 90.0
    return value * ground.along_m(measures.orientation_deg + across)


def degrees_at(place: GeoReference, x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude (WGS 84) of a pixel's centre. Raises SourceError."""
    ((longitude, latitude),) = longitudes_latitudes(place.crs, place.transform.to_map([[x, y]]))
    return float(longitude), float(latitude)
