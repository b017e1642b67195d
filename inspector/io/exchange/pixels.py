"""Between shapes and the pixels they cover, as the formats need it.

The functions that know how are in `imaging`, which `io` may not import: whoever exports or imports
hands them in. Formats count from the top left *corner* of the picture; points of the app name
pixel centres, half a pixel less.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import LineMeasures
from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.io.raster_library import library

Mask2D = NDArray[np.bool_]
Ring = NDArray[np.float64]
HALF = 0.5


@dataclass(frozen=True)
class Pixels:
    """Functions of `imaging`: `contours.bounds_window`, `contours.fill` and `contours.regions`,
    `region_edits.clipped`, `centrelines.centrelines` and `line_measures.measure_line`."""

    bounds: Callable[[Shape, float, int, int], Window | None]
    fill: Callable[[Shape, Window], Mask2D]
    regions: Callable[[Mask2D, tuple[int, int]], Sequence[Shape]]
    clipped: Callable[[Shape, int, int], Shape | None]
    centrelines: Callable[[Mask2D, tuple[int, int]], Sequence[Ring]]
    measured_line: Callable[[Shape], LineMeasures]

    def covered(self, shape: Shape, width_px: int, height_px: int) -> Covered | None:
        """The pixels of a picture of this size that a shape covers, cut to the least rectangle;
        None if there are none."""
        window = self.bounds(shape, 0.0, width_px, height_px)
        return None if window is None else tight(self.fill(shape, window), window)

    def outlined(self, covered: Covered) -> Shape:
        """One region of just these pixels, however many parts they are."""
        found = self.regions(covered.mask, (covered.window.x, covered.window.y))
        return Shape("region", tuple(ring for part in found for ring in part.rings))


@dataclass(frozen=True)
class Covered:
    """Pixels bool (height, width) of `window`; its first and last row and column have some."""

    mask: Mask2D
    window: Window

    def same_as(self, other: Covered | None) -> bool:
        """True for the same pixels of the picture."""
        return (
            other is not None
            and self.window == other.window
            and bool(np.array_equal(self.mask, other.mask))
        )

    @property
    def area_px(self) -> int:
        """How many pixels there are."""
        return int(np.count_nonzero(self.mask))

    def polygons(self) -> list[list[Ring]]:
        """Outlines exactly around the pixels: of each part (pixels that share sides) the outer
        ring first, then its holes. Rings (n, 2) are open and hold whole numbers, counted from the
        corner of the picture."""
        corner = np.array([self.window.x, self.window.y], np.float64)
        shapes = library().features.shapes(
            self.mask.astype(np.uint8), mask=self.mask, connectivity=4
        )
        return [
            [np.array(ring[:-1], np.float64) + corner for ring in geometry["coordinates"]]
            for geometry, _ in shapes
        ]


def tight(mask: Mask2D, window: Window) -> Covered | None:
    """A mask bool (height, width) of `window` without empty margins; None if it is empty."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if len(rows) == 0:
        return None
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    cut = Window(window.x + int(left), window.y + int(top), int(right - left), int(bottom - top))
    return Covered(np.ascontiguousarray(mask[top:bottom, left:right]), cut)


def joined(parts: Sequence[Covered]) -> Covered | None:
    """All the pixels of several; None if there are none."""
    if not parts:
        return None
    windows = [part.window for part in parts]
    left, top = min(w.x for w in windows), min(w.y for w in windows)
    right, bottom = max(w.x + w.width for w in windows), max(w.y + w.height for w in windows)
    mask = np.zeros((bottom - top, right - left), dtype=bool)
    for part, window in zip(parts, windows, strict=True):
        inner = Window(window.x - left, window.y - top, window.width, window.height)
        mask[inner.slices] |= part.mask
    return Covered(mask, Window(left, top, right - left, bottom - top))


def outward(rings: Sequence[NDArray[np.float32]]) -> list[list[list[float]]]:
    """Rings of a shape as nested lists, counted from the corner of the picture."""
    return [(ring.astype(np.float64) + HALF).tolist() for ring in rings]


def inward(points: Ring) -> Ring:
    """Points counted from the corner as points that name pixel centres."""
    return points - HALF
