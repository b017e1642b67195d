"""Between masks (pixels) and shapes (outlines), without losing a pixel.

Rings run through the centres of border pixels (`core.shape`). A ring around a hole therefore runs
through the pixels *of the region* that surround the hole, and belongs to the region.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.shape import Shape

Mask2D = NDArray[np.bool_]
_FINEST_PX = 2.0**-16


def regions(binary: Mask2D, origin: tuple[int, int] = (0, 0)) -> list[Shape]:
    """One shape for each 8-connected component of bool (height, width), in reading order.

    The first ring is the outline, the others are its holes; a component inside a hole of another
    is a shape of its own. `origin` is the source pixel of the mask's top left corner.
    `fill` of the shapes gives back exactly the same pixels.
    """
    image = np.ascontiguousarray(binary, dtype=np.uint8)
    contours, hierarchy = cv2.findContours(
        image, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE, offset=origin
    )
    if not contours:
        return []
    rings = [contour.reshape(-1, 2).astype(np.int32, copy=False) for contour in contours]
    holes: dict[int, list[NDArray[np.int32]]] = {}
    outlines = []
    for index, (_next, _previous, _child, parent) in enumerate(hierarchy[0]):
        if parent < 0:
            outlines.append(index)
        else:
            holes.setdefault(int(parent), []).append(rings[index])
    outlines.sort(key=lambda i: (int(rings[i][0, 1]), int(rings[i][0, 0])))
    return [Shape.of("region", [rings[i], *holes.get(i, [])]) for i in outlines]


def fill(shape: Shape, window: Window) -> Mask2D:
    """Bool (height, width) of a window of the source: the pixels that the shape covers.

    A region covers the pixels whose centres are inside (even-odd over all rings) or on a ring. A
    line covers the pixels it runs through, one pixel wide.
    """
    if shape.kind == "line":
        return _draw_line(shape, window)
    starts = np.concatenate(shape.rings).astype(np.float64)
    ends = np.concatenate([np.roll(ring, -1, axis=0) for ring in shape.rings]).astype(np.float64)
    corner = np.array([window.x, window.y], dtype=np.float64)
    starts -= corner
    ends -= corner
    swap = starts[:, 1] > ends[:, 1]
    upper = np.where(swap[:, None], ends, starts)
    lower = np.where(swap[:, None], starts, ends)

    covered = np.zeros((window.height, window.width), dtype=bool)
    flat = upper[:, 1] == lower[:, 1]
    _cover_flat_edges(covered, upper[flat], lower[flat])
    _cover_inside(covered, upper[~flat], lower[~flat])
    return covered


def bounds_window(shape: Shape, margin: float, width_px: int, height_px: int) -> Window | None:
    """The pixels around a shape with a margin (pixels), clipped to a picture of this size.

    None if nothing of it is inside the picture.
    """
    left, top, right, bottom = (min(max(value, -1e9), 1e9) for value in shape.bounds)
    x, y = math.floor(left - margin), math.floor(top - margin)
    width = math.ceil(right + margin) - x + 1
    height = math.ceil(bottom + margin) - y + 1
    if width <= 0 or height <= 0:
        return None
    return Window(x, y, width, height).clipped(width_px, height_px)


def _cover_inside(covered: Mask2D, upper: NDArray[np.float64], lower: NDArray[np.float64]) -> None:
    """Even-odd scan conversion of edges that are not horizontal, and the pixels on them.

    Every row counts the edges that cross it at y in [upper, lower): each flips all pixels to the
    right of the crossing. Crossings are rounded to `_FINEST_PX`: whether a pixel on an edge is in
    must not hang on how its window makes floating point numbers round.
    """
    height, width = covered.shape
    first = np.clip(np.ceil(upper[:, 1]), 0, height).astype(np.int64)
    last = np.clip(np.floor(lower[:, 1]), -1, height - 1).astype(np.int64)
    count = np.maximum(last - first + 1, 0)
    edge = np.repeat(np.arange(len(count)), count)
    if len(edge) == 0:
        return
    row = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count) + first[edge]
    slope = (lower[:, 0] - upper[:, 0]) / (lower[:, 1] - upper[:, 1])
    crossing = upper[edge, 0] + (row - upper[edge, 1]) * slope[edge]
    crossing = np.where(row == lower[edge, 1], lower[edge, 0], crossing)
    crossing = np.rint(crossing / _FINEST_PX) * _FINEST_PX

    column = np.clip(np.ceil(crossing), 0, width).astype(np.int64)
    counts = row < lower[edge, 1]
    flips = np.bincount(
        row[counts] * (width + 1) + column[counts], minlength=height * (width + 1)
    ).astype(np.uint8)
    parity = np.cumsum(flips.reshape(height, width + 1)[:, :width], axis=1, dtype=np.uint8)
    covered |= (parity & 1).astype(bool)

    on_ring = (crossing == column) & (column < width)
    covered[row[on_ring], column[on_ring]] = True


def _cover_flat_edges(
    covered: Mask2D, start: NDArray[np.float64], end: NDArray[np.float64]
) -> None:
    """The pixels on horizontal edges (and on edges without length) at whole rows."""
    height, width = covered.shape
    row = start[:, 1]
    left = np.clip(np.ceil(np.minimum(start[:, 0], end[:, 0])), 0, width).astype(np.int64)
    right = np.clip(np.floor(np.maximum(start[:, 0], end[:, 0])), -1, width - 1).astype(np.int64)
    seen = (row == np.floor(row)) & (row >= 0) & (row < height) & (left <= right)
    row_index, left, right = row[seen].astype(np.int64), left[seen], right[seen]
    count = right - left + 1
    edge = np.repeat(np.arange(len(count)), count)
    column = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count) + left[edge]
    covered[row_index[edge], column] = True


def _draw_line(shape: Shape, window: Window) -> Mask2D:
    canvas = np.zeros((window.height, window.width), dtype=np.uint8)
    for ring in shape.rings:
        points = np.clip(ring - np.array([window.x, window.y]), -30_000, 30_000)
        # Halves always upwards: rounded to even, the pixel would hang on where the window begins.
        ends = np.floor(points + 0.5).astype(np.int32)
        cv2.polylines(canvas, [ends], isClosed=False, color=1)
    return canvas.astype(bool)
