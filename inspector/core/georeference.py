"""Where on earth the pixels of a picture lie, without any library that knows projections."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]
"""(n, 2): x and y, one point a row."""


@dataclass(frozen=True)
class GeoTransform:
    """From pixels to the coordinates of a map.

        x = x_per_column * column + x_per_row * row + x_origin
        y = y_per_column * column + y_per_row * row + y_origin

    `column` and `row` count from the top left *corner* of the top left pixel, as in every map
    format. Points of the app name pixel *centres* ((0, 0) is the centre of that pixel):
    `to_map` and `to_pixels` take and give those, and nobody else has to add a half.
    """

    x_per_column: float
    x_per_row: float
    x_origin: float
    y_per_column: float
    y_per_row: float
    y_origin: float

    def __post_init__(self) -> None:
        if not all(math.isfinite(number) for number in self.six):
            raise ValueError(f"a transform of {self.six} is not finite")
        if self.pixel_area == 0.0 or not math.isfinite(self.pixel_area):
            raise ValueError(f"a transform of {self.six} gives pixels no area")

    @property
    def six(self) -> tuple[float, float, float, float, float, float]:
        """The numbers in the order of the fields, which is also that of `affine.Affine`."""
        return (
            *(self.x_per_column, self.x_per_row, self.x_origin),
            *(self.y_per_column, self.y_per_row, self.y_origin),
        )

    @property
    def pixel_area(self) -> float:
        """Of one pixel, in square units of the map."""
        return abs(self.x_per_column * self.y_per_row - self.x_per_row * self.y_per_column)

    def to_map(self, points_px: ArrayLike) -> Points:
        """Map coordinates (n, 2) of points (n, 2) that name pixel centres."""
        return self.corners_to_map(_points(points_px) + 0.5)

    def corners_to_map(self, corners_px: ArrayLike) -> Points:
        """Map coordinates (n, 2) of points (n, 2) that count from the top left corner."""
        corners = _points(corners_px)
        linear = np.array(
            [[self.x_per_column, self.y_per_column], [self.x_per_row, self.y_per_row]]
        )
        moved: Points = corners @ linear + (self.x_origin, self.y_origin)
        return moved

    def to_pixels(self, points: ArrayLike) -> Points:
        """The points (n, 2), naming pixel centres, of map coordinates (n, 2)."""
        away = _points(points) - (self.x_origin, self.y_origin)
        determinant = self.x_per_column * self.y_per_row - self.x_per_row * self.y_per_column
        inverse = np.array(
            [[self.y_per_row, -self.y_per_column], [-self.x_per_row, self.x_per_column]]
        )
        pixels: Points = away @ inverse / determinant - 0.5
        return pixels

    def moved(self, column: int, row: int) -> GeoTransform:
        """Of the part of the picture whose top left pixel is (column, row)."""
        ((x, y),) = self.corners_to_map([[column, row]])
        a, b, _, d, e, _ = self.six
        return GeoTransform(a, b, float(x), d, e, float(y))

    def enlarged(self, factor: float) -> GeoTransform:
        """Of the same picture with `factor` x `factor` pixels for each one; of a smaller picture
        with a factor below 1. The corners of the picture stay where they are."""
        a, b, c, d, e, f = self.six
        return GeoTransform(a / factor, b / factor, c, d / factor, e / factor, f)


@dataclass(frozen=True)
class GeoReference:
    """A coordinate system and where the pixels lie in it. `crs` is "EPSG:32631" where the system
    has such a number, else its definition as WKT."""

    crs: str
    transform: GeoTransform

    def moved(self, column: int, row: int) -> GeoReference:
        """As `GeoTransform.moved`."""
        return GeoReference(self.crs, self.transform.moved(column, row))

    def enlarged(self, factor: float) -> GeoReference:
        """As `GeoTransform.enlarged`."""
        return GeoReference(self.crs, self.transform.enlarged(factor))


def _points(points: ArrayLike) -> Points:
    return np.asarray(points, dtype=np.float64).reshape(-1, 2)
