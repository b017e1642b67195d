"""A brush stroke as pixels.

A stroke is every pixel whose centre lies within the radius of the path. Each piece of the path is a
capsule, which is convex: one run of pixels a row. So a piece costs by its own size, however long
the stroke already is.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.imaging.contours import Mask2D
from inspector.imaging.windows import union, within

SMALLEST_RADIUS_PX = 0.5
"""Paints single pixels."""

_SPARE_PX = 64
_ON_THE_RIM = 1e-9
_SURE_OF_A_PIXEL = math.sqrt(0.5)


class Stroke:
    """A stroke that grows point by point, on a picture of a given size.

    Points are (x, y) in source pixels and name pixel centres; they may lie outside the picture,
    where nothing is painted. A radius of less than 0.71 px can miss every pixel's centre: such a
    stroke runs through the nearest centres instead, so that it always paints.
    """

    def __init__(self, radius_px: float, width_px: int, height_px: int) -> None:
        self.radius_px = max(radius_px, SMALLEST_RADIUS_PX)
        self._picture = Window(0, 0, width_px, height_px)
        self._points: list[tuple[float, float]] = []
        self._held: tuple[Mask2D, Window] | None = None
        self._painted: Window | None = None

    @property
    def points(self) -> NDArray[np.float64]:
        """The path so far, (n, 2)."""
        return np.array(self._points, dtype=np.float64).reshape(-1, 2)

    @property
    def mask(self) -> tuple[Mask2D, Window] | None:
        """Bool (height, width) of the smallest window around what is painted; None if nothing is.

        A read-only view: what is painted later in this window appears in it.
        """
        if self._painted is None:
            return None
        return self.part(self._painted), self._painted

    def part(self, window: Window) -> Mask2D:
        """The stroke in a window inside of what is painted, for instance one of `extend`."""
        assert self._held is not None
        canvas, held = self._held
        view = canvas[within(window, held).slices]
        view.flags.writeable = False
        return view

    def extend(self, x: float, y: float) -> Window | None:
        """Paint from the last point to this one; the window to look at again.

        None if that piece lies outside the picture.
        """
        if self.radius_px < _SURE_OF_A_PIXEL:
            x, y = float(math.floor(x + 0.5)), float(math.floor(y + 0.5))
        start = self._points[-1] if self._points else (x, y)
        self._points.append((x, y))
        picture = self._picture
        top, left, right = _rows(start, (x, y), self.radius_px, picture.height)
        left = np.maximum(left, 0)
        right = np.minimum(right, picture.width - 1)
        rows = top + np.arange(len(left))
        seen = np.flatnonzero(left <= right)
        if len(seen) == 0:
            return None
        rows, left, right = rows[seen], left[seen], right[seen]
        x0, y0 = int(left.min()), int(rows[0])
        dirty = Window(x0, y0, int(right.max()) - x0 + 1, int(rows[-1]) - y0 + 1)
        canvas, held = self._room_for(dirty)
        for row, first, last in zip(
            (rows - held.y).tolist(),
            (left - held.x).tolist(),
            (right - held.x + 1).tolist(),
            strict=True,
        ):
            canvas[row, first:last] = True
        self._painted = dirty if self._painted is None else union(self._painted, dirty)
        return dirty

    def _room_for(self, window: Window) -> tuple[Mask2D, Window]:
        """The canvas, made larger if need be: by half of itself at least, so that the copies of a
        long stroke cost no more than its painting."""
        if self._held is not None and union(self._held[1], window) == self._held[1]:
            return self._held
        wanted = window if self._held is None else union(self._held[1], window)
        across, down = wanted.width // 2 + _SPARE_PX, wanted.height // 2 + _SPARE_PX
        larger = Window(
            wanted.x - across,
            wanted.y - down,
            wanted.width + 2 * across,
            wanted.height + 2 * down,
        ).clipped(self._picture.width, self._picture.height)
        assert larger is not None
        canvas = np.zeros((larger.height, larger.width), dtype=bool)
        if self._held is not None and self._painted is not None:
            canvas[within(self._painted, larger).slices] = self.part(self._painted)
        self._held = canvas, larger
        return self._held


def _rows(
    start: tuple[float, float], end: tuple[float, float], radius: float, height_px: int
) -> tuple[int, NDArray[np.int64], NDArray[np.int64]]:
    """The first row of a capsule in the picture, and the first and last column of each row (first >
    last where no centre is covered)."""
    (ax, ay), (bx, by) = start, end
    top = max(math.ceil(min(ay, by) - radius - _ON_THE_RIM), 0)
    bottom = min(math.floor(max(ay, by) + radius + _ON_THE_RIM), height_px - 1)
    rows = np.arange(top, bottom + 1, dtype=np.float64)
    left = np.full(len(rows), np.inf)
    right = np.full(len(rows), -np.inf)
    for x, y in (start, end):
        half = np.sqrt(np.maximum(radius**2 - (rows - y) ** 2, 0.0))
        near = np.abs(rows - y) <= radius + _ON_THE_RIM
        left = np.where(near, np.minimum(left, x - half), left)
        right = np.where(near, np.maximum(right, x + half), right)
    length = math.hypot(bx - ax, by - ay)
    if length > 0:
        ux, uy = (bx - ax) / length, (by - ay) / length
        # The rectangle between the discs: 0 <= along <= length and |across| <= radius.
        first, last = _between(ux, (rows - ay) * uy, 0.0, length)
        aside = _between(-uy, (rows - ay) * ux, -radius, radius)
        first, last = np.maximum(first, aside[0]), np.minimum(last, aside[1])
        crossed = first <= last
        left = np.where(crossed, np.minimum(left, first + ax), left)
        right = np.where(crossed, np.maximum(right, last + ax), right)
    covered = left <= right
    columns_left = np.ceil(np.where(covered, left, 1.0) - _ON_THE_RIM).astype(np.int64)
    columns_right = np.floor(np.where(covered, right, -1.0) + _ON_THE_RIM).astype(np.int64)
    return top, columns_left, columns_right


def _between(
    slope: float, offset: NDArray[np.float64], low: float, high: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For each row the x with low <= slope * x + offset <= high."""
    if abs(slope) < 1e-12:
        inside = (offset >= low) & (offset <= high)
        return np.where(inside, -np.inf, np.inf), np.where(inside, np.inf, -np.inf)
    one, other = (low - offset) / slope, (high - offset) / slope
    return np.minimum(one, other), np.maximum(one, other)
