"""Hide areas of a picture for good: faces, number plates, names on the screen.

A blur or a mosaic is a sum over what it hides. One with a known kernel can be inverted (Wiener,
1949), and where the hidden text is of a known kind it can be guessed letter by letter until its
mosaic fits: Hill, Zhou, Saul and Shacham, "On the (In)effectiveness of Mosaicing and Blurring as
Tools for Document Redaction" (PoPETs 2016) read mosaics of two cells a letter. Several exports of
one area at several levels would give as many equations more. So what is shown here is computed
from the pixels *around* an area alone: a soft mosaic of at most a few cells over its short side,
in alternating shades, so that nobody takes it for the surface. Nothing hidden enters it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.shape import Shape, ShapeKind
from inspector.imaging.contours import fill

MARGIN_SOURCE_PX = 4
"""Hidden around an area beside what MARGIN_SHARE says: JPEG rings that far out of a letter."""
MARGIN_SHARE, MOST_MARGIN_SOURCE_PX = 0.04, 24
"""Hidden around an area, of its shorter side, up to so many source pixels."""

_LEAST_MARGIN_PX = 2
"""Of the picture as it is given: a pixel of a level is a mean that reaches under its neighbours."""
_CELLS = 5
_LEAST_CELL_PX = 6
_MOST_CELLS = 64
_SHADE = 0.06
"""By how much cells are lighter and darker, of the range of the values."""
_FAR = 1e6
"""Points farther out are moved to here: they are far outside of any picture."""

Values = NDArray[np.float64]


def redacted(
    pixels: NDArray[np.generic],
    shapes: Sequence[Shape],
    origin: tuple[int, int] = (0, 0),
    level: float = 0,
) -> NDArray[np.generic]:
    """A copy of (height, width, bands), any real dtype, with the areas unreadable for good.

    `shapes` are in source pixels; the picture shows the source from `origin` (source pixels) on at
    `level` (a pixel covers 2**level source pixels; below 0 it is enlarged). Hidden are all pixels
    that an area touches and a margin around it; all others stay bit-identical. The result does not
    depend on any hidden value. Where nothing is left to be seen, it is the middle of an integer's
    range, else 0.
    """
    result = pixels.copy()
    height, width = pixels.shape[:2]
    areas = [_Area.of(shape, origin, level) for shape in shapes]
    seen = [(area, window) for area in areas if (window := area.window.clipped(width, height))]
    covers = [area.cover(window) for area, window in seen]
    hidden = np.zeros((height, width), dtype=bool)
    for (_area, window), cover in zip(seen, covers, strict=True):
        hidden[window.slices] |= cover
    if hidden.any():
        shade = _SHADE * _range(pixels, hidden)
        for (area, window), cover in zip(seen, covers, strict=True):
            around = area.surroundings().clipped(width, height) or window
            cells = _cells(pixels, ~hidden[around.slices], around, area.cell_px, shade)
            _paint(result, cells, around, window, cover)
    return result


@dataclass(frozen=True)
class _Area:
    """A shape in pixels of the picture; `window` is what of it and its margin could be hidden."""

    kind: ShapeKind
    rings: tuple[Values, ...]
    window: Window
    margin: int

    @classmethod
    def of(cls, shape: Shape, origin: tuple[int, int], level: float) -> _Area:
        corner = np.array(origin, dtype=np.float64)
        rings = tuple(
            np.clip((ring.astype(np.float64) - corner + 0.5) / 2**level - 0.5, -_FAR, _FAR)
            for ring in shape.rings
        )
        points = np.concatenate(rings)
        source_px = MARGIN_SHARE * 2**level * float(np.ptp(points, axis=0).min())
        source_px = min(max(source_px, MARGIN_SOURCE_PX), MOST_MARGIN_SOURCE_PX)
        margin = max(_LEAST_MARGIN_PX, math.ceil(source_px / 2**level))
        left, top = (int(v) - margin for v in np.floor(points.min(axis=0)))
        right, bottom = (int(v) + margin for v in np.ceil(points.max(axis=0)))
        return cls(shape.kind, rings, Window(left, top, right - left + 1, bottom - top + 1), margin)

    @property
    def cell_px(self) -> float:
        short, long = sorted((self.window.width, self.window.height))
        return max(short / _CELLS, 2 * long / _MOST_CELLS, float(_LEAST_CELL_PX))

    def surroundings(self) -> Window:
        """The window with a rim to take the colours from."""
        rim = math.ceil(1.5 * self.cell_px)
        w = self.window
        return Window(w.x - rim, w.y - rim, w.width + 2 * rim, w.height + 2 * rim)

    def cover(self, window: Window) -> NDArray[np.bool_]:
        """Bool (height, width) of a window: the pixels that are touched, and the margin."""
        m = self.margin
        wide = Window(window.x - m, window.y - m, window.width + 2 * m, window.height + 2 * m)
        region = self.kind == "region"
        # The outline too: an area narrower than a pixel of its level holds no pixel's centre.
        lines = [np.concatenate([r, r[:1]]) if region else r for r in self.rings]
        touched = fill(Shape.of("line", lines), wide)
        if region:
            touched |= fill(Shape.of("region", self.rings), wide)
        grown = cv2.dilate(touched.astype(np.uint8), np.ones((2 * m + 1, 2 * m + 1), np.uint8))
        return grown[m : m + window.height, m : m + window.width].astype(bool)


def _cells(
    pixels: NDArray[np.generic],
    known: NDArray[np.bool_],
    around: Window,
    cell_px: float,
    shade: float,
) -> Values:
    """The colours of a mosaic (rows, columns, bands) over `around`, from its `known` pixels."""
    part = pixels[around.slices]
    if part.dtype.kind == "f":
        known = known & np.isfinite(part).all(axis=2)
    starts = [
        np.floor(np.linspace(0, size, max(1, round(size / cell_px)), endpoint=False)).astype(int)
        for size in known.shape
    ]
    counts = _summed(known[:, :, None], starts)[:, :, 0]
    sums = _summed(np.where(known[:, :, None], part, part.dtype.type(0)), starts)
    grid = _filled(sums / np.maximum(counts, 1.0)[:, :, None], counts, _middle(pixels.dtype))
    rows, columns = np.indices(counts.shape)
    grid += np.where((rows + columns) % 2, shade, -shade)[:, :, None]
    return grid


def _paint(
    result: NDArray[np.generic],
    cells: Values,
    around: Window,
    window: Window,
    cover: NDArray[np.bool_],
) -> None:
    """Draw softly enlarged cells over `around` where `cover` (of `window`) says so."""
    exact = np.float32 if result.dtype.itemsize <= 2 else np.float64
    inner = Window(window.x - around.x, window.y - around.y, window.width, window.height)
    for band in range(cells.shape[2]):
        small: NDArray[Any] = np.ascontiguousarray(cells[:, :, band], dtype=exact)
        size = (around.width, around.height)
        large: Any = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)
        values = large[inner.slices][cover]
        result[window.slices][..., band][cover] = _as_dtype(values, result.dtype)


def _summed(values: NDArray[np.generic], starts: Sequence[NDArray[np.int_]]) -> Values:
    """The sums of the cells that begin at `starts` (rows, columns)."""
    rows = np.add.reduceat(values, starts[0], axis=0, dtype=np.float64)
    sums: Values = np.add.reduceat(rows, starts[1], axis=1)
    return sums


def _filled(means: Values, counts: Values, otherwise: float) -> Values:
    """Cells with nothing seen get the means of the others, weighted by 1 / distance**2."""
    known = np.argwhere(counts > 0)
    if len(known) == 0:
        return np.full_like(means, otherwise)
    filled = means.copy()
    colours = means[known[:, 0], known[:, 1]]
    for row, column in np.argwhere(counts == 0):
        weights = 1.0 / np.square(known - (row, column)).sum(axis=1)
        filled[row, column] = weights @ colours / weights.sum()
    return filled


def _range(pixels: NDArray[np.generic], hidden: NDArray[np.bool_]) -> float:
    """From the lowest to the highest value that is seen; all of it for 8 bits."""
    if pixels.dtype == np.uint8:
        return 255.0
    values = pixels[~hidden].astype(np.float64)
    values = values[np.isfinite(values)]
    return float(np.ptp(values)) if values.size else 0.0


def _middle(dtype: np.dtype[Any]) -> float:
    if dtype.kind not in "iu":
        return 0.0
    return (float(np.iinfo(dtype).min) + float(np.iinfo(dtype).max)) / 2


def _as_dtype(values: NDArray[Any], dtype: np.dtype[Any]) -> NDArray[np.generic]:
    if dtype.kind == "b":
        return np.asarray(values >= 0.5)
    if dtype.kind in "iu":
        limits = np.iinfo(dtype)
        values = np.clip(np.rint(values), limits.min, limits.max)
    converted: NDArray[np.generic] = values.astype(dtype)
    return converted
