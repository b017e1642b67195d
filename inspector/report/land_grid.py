"""The grid of coordinates over a map: where its lines run in the picture and what they are called.

A map in a projected system has the grid of that system. One in degrees gets the grid of the UTM
zone of its middle, in metres, unless it is too large or too far north or south for one.
Places in the picture count from the top left *corner* of the top left pixel, in pixels.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from inspector.core.georeference import GeoReference, Points
from inspector.core.rounding import round_length
from inspector.io.map_coordinates import longitudes_latitudes, map_points, title_of, units_of
from inspector.report.figures import THIN_SPACE

_LINES = 4
_SAMPLES = 17
_WIDEST_UTM_DEG = 9.0
_UTM_NORTH_DEG, _UTM_SOUTH_DEG = 84.0, -80.0


@dataclass(frozen=True)
class GridLine:
    """A line of one easting ("x") or of one northing ("y"); `points_px` (n, 2) inside the picture,
    from the top or left to the bottom or right."""

    kind: Literal["x", "y"]
    text: str
    points_px: Points


@dataclass(frozen=True)
class MapGrid:
    """`crs` and `title` name the system of the lines; `own` says whether it is the map's.
    `degrees`: the lines are meridians and parallels. `corners_deg`: longitude and latitude of the
    top left, top right, bottom left and bottom right corner. `north` is the direction of the
    grid's north in the picture, (right, down), of length 1."""

    crs: str
    title: str
    own: bool
    degrees: bool
    step: float
    lines: tuple[GridLine, ...]
    corners_deg: Points
    north: tuple[float, float]


def grid_of(reference: GeoReference, width_px: int, height_px: int) -> MapGrid:
    """The grid of a picture of this size. Raises SourceError for coordinates that cannot be
    computed."""
    size = np.array([width_px, height_px], np.float64)
    corners = np.array([[0, 0], [1, 0], [0, 1], [1, 1]]) * size
    corners_deg = longitudes_latitudes(reference.crs, reference.transform.corners_to_map(corners))
    crs = _system(reference, corners_deg)
    rim = _to_grid(reference, crs, _rim(size))
    low, high = rim.min(axis=0), rim.max(axis=0)
    step = round_length(float((high - low).max()) / _LINES)
    degrees = units_of(crs).metres is None
    lines = (*_lines("x", low, high, step, degrees), *_lines("y", low, high, step, degrees))
    shown = []
    for kind, text, points in lines:
        inside = clipped(_to_picture(reference, crs, points), width_px, height_px)
        if inside is not None:
            shown.append(GridLine(kind, text, _ordered(inside, kind)))
    middle = _to_grid(reference, crs, size[None] / 2)
    tip = _to_picture(reference, crs, middle + np.array([0.0, step / 100]))[0] - size / 2
    right, down = tip / np.hypot(*tip)
    return MapGrid(
        crs,
        title_of(crs),
        crs == reference.crs,
        degrees,
        step,
        tuple(shown),
        corners_deg,
        (float(right), float(down)),
    )


def utm_of(longitude_deg: float, latitude_deg: float) -> str:
    """The UTM zone of a place, WGS 84."""
    zone = min(int((longitude_deg + 180.0) % 360.0 // 6.0) + 1, 60)
    return f"EPSG:{(32600 if latitude_deg >= 0 else 32700) + zone}"


def clipped(points: Points, width: float, height: float) -> Points | None:
    """The part of a polyline (n, 2) between its first and its last place inside the rectangle
    (0, 0) to (width, height), by the method of Liang and Barsky; None if nothing of it is inside.
    """
    found: list[tuple[float, float]] = []
    for start, end in itertools.pairwise(points):
        inside = _segment(start, end, width, height)
        if inside is not None:
            found += inside
    return np.array(found) if found else None


def _segment(
    start: Points, end: Points, width: float, height: float
) -> list[tuple[float, float]] | None:
    (x, y), (dx, dy) = start.tolist(), (end - start).tolist()
    first, last = 0.0, 1.0
    for slope, room in ((-dx, x), (dx, width - x), (-dy, y), (dy, height - y)):
        if slope == 0.0:
            if room < 0.0:
                return None
            continue
        at = room / slope
        if slope < 0.0:
            first = max(first, at)
        else:
            last = min(last, at)
    if first > last:
        return None
    return [(x + dx * first, y + dy * first), (x + dx * last, y + dy * last)]


def _system(reference: GeoReference, corners_deg: Points) -> str:
    if units_of(reference.crs).metres is not None:
        return reference.crs
    longitudes, latitudes = corners_deg.T
    wide = float(np.ptp(longitudes))
    if wide > _WIDEST_UTM_DEG or latitudes.max() > _UTM_NORTH_DEG:
        return reference.crs
    if latitudes.min() < _UTM_SOUTH_DEG:
        return reference.crs
    return utm_of(float(longitudes.mean()), float(latitudes.mean()))


def _rim(size: Points) -> Points:
    along = np.linspace(0.0, 1.0, _SAMPLES)
    zero, one = np.zeros(_SAMPLES), np.ones(_SAMPLES)
    sides = [(along, zero), (along, one), (zero, along), (one, along)]
    return np.concatenate([np.stack(side, axis=1) for side in sides]) * size


def _to_grid(reference: GeoReference, crs: str, corners_px: Points) -> Points:
    points = reference.transform.corners_to_map(corners_px)
    if crs == reference.crs:
        return points
    return map_points(crs, longitudes_latitudes(reference.crs, points))


def _to_picture(reference: GeoReference, crs: str, points: Points) -> Points:
    if crs != reference.crs:
        points = map_points(reference.crs, longitudes_latitudes(crs, points))
    return reference.transform.to_pixels(points) + 0.5


def _lines(
    kind: Literal["x", "y"], low: Points, high: Points, step: float, degrees: bool
) -> Iterator[tuple[Literal["x", "y"], str, Points]]:
    across, along = (0, 1) if kind == "x" else (1, 0)
    for number in range(math.ceil(low[across] / step), math.floor(high[across] / step) + 1):
        points = np.empty((_SAMPLES, 2))
        points[:, across] = number * step
        points[:, along] = np.linspace(low[along], high[along], _SAMPLES)
        yield kind, grid_text(number * step, step, degrees), points


def grid_text(value: float, step: float, degrees: bool) -> str:
    """What stands at a line: metres with thin spaces between thousands, or degrees."""
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    text = f"{value:,.{decimals}f}".replace(",", THIN_SPACE).replace("-", "−")
    return f"{text}°" if degrees else text


def _ordered(points: Points, kind: Literal["x", "y"]) -> Points:
    axis = 1 if kind == "x" else 0
    return points if points[0, axis] <= points[-1, axis] else points[::-1]
