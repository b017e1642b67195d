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
from inspector.io.map_coordinates import length_m

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
    x, y = column * _NEAR_PX, row * _NEAR_PX
    try:
        wide = length_m(place, [[x - 0.5, y], [x + 0.5, y]])
        high = length_m(place, [[x, y - 0.5], [x, y + 0.5]])
    except SourceError:
        return None
    return Ground(wide, high) if wide > 0 and high > 0 else None
