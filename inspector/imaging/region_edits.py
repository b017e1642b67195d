"""Regions painted, erased, merged, moved and clipped: sets of pixels in, one shape out.

A region that an edit does not change comes back as it is, with the vertices that a person drew;
one that it changes is outlined again (`contours`), to the pixel. Only the pixels around the shape
and the edit are looked at.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import reduce

import numpy as np

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import Mask2D, bounds_window, fill, regions
from inspector.imaging.curves import Points
from inspector.imaging.windows import around, common, placed, union, within


def painted(shape: Shape | None, mask: Mask2D, window: Window) -> Shape:
    """A region and the pixels of `mask`, bool (height, width) of `window`.

    Raises ValueError for a line, and if there would be no pixel at all.
    """
    if shape is None:
        return outlined(mask, window)
    before, own = covered(shape)
    whole = union(own, window)
    after = placed(before, own, whole)
    after[within(window, whole).slices] |= mask
    if np.count_nonzero(after) == np.count_nonzero(before):
        return shape
    return outlined(after, whole)


def erased(shape: Shape, mask: Mask2D, window: Window) -> Shape | None:
    """A region without the pixels of `mask`, bool (height, width) of `window`; None if nothing is
    left. Raises ValueError for a line."""
    _only_regions(shape)
    own = around(shape)
    shared = common(own, window)
    if shared is None or not mask[within(shared, window).slices].any():
        return shape
    pixels = fill(shape, own)
    view = pixels[within(shared, own).slices]
    gone = view & mask[within(shared, window).slices]
    if not gone.any():
        return shape
    view[gone] = False
    return outlined(pixels, own) if pixels.any() else None


def merged(shapes: Sequence[Shape]) -> Shape:
    """All the pixels of several regions as one shape, also where they do not touch.

    Raises ValueError for a line, and if there is no shape or no pixel.
    """
    if len(shapes) == 1:
        _only_regions(shapes[0])
        return shapes[0]
    pieces = [covered(shape) for shape in shapes]
    whole = reduce(union, (window for _, window in pieces))
    after = np.zeros((whole.height, whole.width), dtype=bool)
    for mask, window in pieces:
        after[within(window, whole).slices] |= mask
    return outlined(after, whole)


def parts(shape: Shape) -> list[Shape]:
    """The 8-connected pieces of a region, in reading order; [shape] if it is one piece. Every
    polyline of a line is a part of its own."""
    if len(shape.rings) == 1:
        return [shape]
    if shape.kind == "line":
        return [Shape("line", (ring,)) for ring in shape.rings]
    mask, window = covered(shape)
    found = regions(mask, (window.x, window.y))
    return found if len(found) > 1 else [shape]


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """A shape somewhere else, by pixels to the right and down."""
    return Shape.of(shape.kind, [ring + np.array([dx, dy]) for ring in shape.rings])


def clipped(shape: Shape, width_px: int, height_px: int) -> Shape | None:
    """What of a shape is in a picture of this size; None if nothing is.

    Of a line, what lies between the centres of the outermost pixels.
    """
    left, top, right, bottom = shape.bounds
    if left >= 0 and top >= 0 and right <= width_px - 1 and bottom <= height_px - 1:
        return shape
    if shape.kind == "line":
        return _clipped_line(shape, width_px, height_px)
    window = bounds_window(shape, 0, width_px, height_px)
    if window is None:
        return None
    pixels = fill(shape, window)
    return outlined(pixels, window) if pixels.any() else None


def rectangle(x0: float, y0: float, x1: float, y1: float) -> Shape:
    """The region between two corners, in any order."""
    left, right = min(x0, x1), max(x0, x1)
    top, bottom = min(y0, y1), max(y0, y1)
    return Shape.of("region", [[(left, top), (right, top), (right, bottom), (left, bottom)]])


def covered(shape: Shape) -> tuple[Mask2D, Window]:
    """The pixels of a region, and the window they are in. Raises ValueError for a line."""
    _only_regions(shape)
    window = around(shape)
    return fill(shape, window), window


def outlined(mask: Mask2D, window: Window) -> Shape:
    """One region of every pixel of a mask, however many parts they are.

    The rings of all parts together fill even-odd to the same pixels, because no two parts share a
    pixel. Raises ValueError if there is no pixel.
    """
    found = regions(mask, (window.x, window.y))
    if not found:
        raise ValueError("a region needs at least one pixel")
    return Shape("region", tuple(ring for part in found for ring in part.rings))


def _only_regions(shape: Shape) -> None:
    if shape.kind != "region":
        raise ValueError("a line covers no area that could be edited")


def _clipped_line(shape: Shape, width_px: int, height_px: int) -> Shape | None:
    far = np.array([width_px - 1, height_px - 1], dtype=np.float64)
    kept: list[list[tuple[float, float]]] = []
    for ring in shape.rings:
        points = ring.astype(np.float64)
        going_on = False
        for start, end in itertools.pairwise(points):
            ends = _inside(start, end, far)
            if ends is None:
                going_on = False
                continue
            first, last = (tuple((start + t * (end - start)).tolist()) for t in ends)
            if not going_on:
                kept.append([first])
            kept[-1].append(last)
            going_on = ends[1] == 1.0
    return Shape.of("line", kept) if kept else None


def _inside(start: Points, end: Points, far: Points) -> tuple[float, float] | None:
    """Where a segment enters and leaves the rectangle from (0, 0) to `far`, as fractions of it."""
    first, last = 0.0, 1.0
    for at, step, limit in zip(start, end - start, far, strict=True):
        if step == 0:
            if at < 0 or at > limit:
                return None
            continue
        one, other = sorted((-at / step, (limit - at) / step))
        first, last = max(first, float(one)), min(last, float(other))
    return (first, last) if first < last else None
