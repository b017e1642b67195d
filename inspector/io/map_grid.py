"""Which pixels of one raster lie under those of another, at any level: bands of one product have
pixels of 10, 20 and 60 m, and are seen on the grid of the finest. Pixels are repeated or left out,
never mixed: what is measured stays what was measured."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.frame import Window
from inspector.core.georeference import GeoReference
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.pyramid import level_size

_SAME_PX = 0.01
"""Two places closer than this many pixels are the same."""
_TIE = 1e-6


@dataclass(frozen=True)
class Grid:
    """Size and place of a raster."""

    width_px: int
    height_px: int
    georeference: GeoReference | None

    def same_as(self, other: Grid) -> bool:
        """True if both have the same pixels in the same places."""
        if (self.width_px, self.height_px) != (other.width_px, other.height_px):
            return False
        if self.georeference is None or other.georeference is None:
            return self.georeference is other.georeference
        if self.georeference.crs != other.georeference.crs:
            return False
        corners = [[0, 0], [self.width_px, 0], [0, self.height_px]]
        theirs = other.georeference.transform.corners_to_map(corners)
        mine = self.georeference.transform.to_pixels(theirs) + 0.5
        return bool(np.abs(mine - corners).max() < _SAME_PX)


@dataclass(frozen=True)
class Lookup:
    """Rows and columns of a level of a raster, one for each of a window; ascending."""

    level: int
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]

    @property
    def window(self) -> Window:
        """The part of the level that is needed."""
        x, y = int(self.columns[0]), int(self.rows[0])
        return Window(x, y, int(self.columns[-1]) - x + 1, int(self.rows[-1]) - y + 1)


class Alignment:
    """How a raster lies under a grid."""

    def __init__(self, grid: Grid, raster: Grid, name: str) -> None:
        """`name`: of the raster, for messages. Raises SourceError if it does not cover the grid,
        or lies askew to it."""
        self._raster = raster
        self._across = _axis(grid, raster, 0)
        self._down = _axis(grid, raster, 1)
        known = grid.georeference, raster.georeference
        crs = {place.crs for place in known if place is not None}
        sizes = (grid.width_px, raster.width_px), (grid.height_px, raster.height_px)
        fits = all(
            step > 0 and abs(start) < 1 and abs(start + count * step - other) < 1 + step
            for (start, step), (count, other) in zip((self._across, self._down), sizes, strict=True)
        )
        if len(crs) > 1 or not fits:
            raise SourceError(
                tr(
                    "{name} shows another place than the bands beside it; keep only the files of "
                    "one picture in a folder.",
                    name=shown(name),
                )
            )

    def lookup(self, window: Window, level: int, *, classes: bool = False) -> Lookup:
        """What to read for a window in pixels of a level of the grid: each of its pixels shows the
        one of the raster under its centre, of the coarsest level that is not coarser. `classes`:
        always of the full size."""
        step = min(self._across[1], self._down[1])
        coarser = 0 if classes else max(0, math.floor(math.log2(step * 2**level) + _TIE))
        width, height = level_size(self._raster.width_px, self._raster.height_px, coarser)
        rows = _under(self._down, window.y, window.height, level, coarser, height)
        columns = _under(self._across, window.x, window.width, level, coarser, width)
        return Lookup(coarser, rows, columns)


def _axis(grid: Grid, raster: Grid, axis: int) -> tuple[float, float]:
    """Where the grid starts and how long its step is along an axis, in pixels of the raster."""
    sizes = (grid.width_px, grid.height_px)[axis], (raster.width_px, raster.height_px)[axis]
    if grid.georeference is None or raster.georeference is None:
        return 0.0, sizes[1] / sizes[0]
    points = np.zeros((2, 2))
    points[1, axis] = 1.0
    there = raster.georeference.transform.to_pixels(
        grid.georeference.transform.corners_to_map(points)
    )
    start, end = there[:, axis] + 0.5
    askew = abs(there[1, 1 - axis] - there[0, 1 - axis]) * sizes[0]
    return (float(start), float(end - start)) if askew < _SAME_PX else (0.0, 0.0)


def _under(
    axis: tuple[float, float], first: int, count: int, level: int, coarser: int, length: int
) -> NDArray[np.intp]:
    start, step = axis
    centres = (np.arange(first, first + count) + 0.5) * 2.0**level
    places = np.floor((start + centres * step) / 2**coarser + _TIE)
    inside: NDArray[np.intp] = np.clip(places, 0, length - 1).astype(np.intp)
    return inside
