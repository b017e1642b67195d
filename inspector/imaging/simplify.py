"""Fewer vertices for the same outline.

D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points required to
represent a digitized line or its caricature", Cartographica 10(2), 1973.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from inspector.core.shape import Shape
from inspector.imaging.curves import Points
from inspector.imaging.vertices import ring_area, without_rings

Ring = NDArray[np.float32]

_SHARE_OF_THICKNESS = 0.3


def simplified(shape: Shape, tolerance_px: float) -> Shape:
    """The shape without the vertices that lie within the tolerance of the outline without them.

    No vertex of a ring that stays is farther than the tolerance from the new outline. Where a
    region is thin, its outline keeps closer (three tenths of the mean thickness), so that a crack
    does not collapse to a line that covers nothing. Parts and holes that are smaller than the
    tolerance all round go, except the largest outline. Lines keep their ends.
    """
    if shape.kind == "line":
        return Shape.of("line", [_open(ring, tolerance_px) for ring in shape.rings])
    largest = max(range(len(shape.rings)), key=lambda number: ring_area(shape.rings[number]))
    specks = {
        number
        for number, ring in enumerate(shape.rings)
        if number != largest and math.hypot(*np.ptp(ring, axis=0)) <= 2 * tolerance_px
    }
    rings = [
        ring if number in specks else _closed(ring, min(tolerance_px, _give_of(ring)))
        for number, ring in enumerate(shape.rings)
    ]
    left = without_rings(Shape.of("region", rings), specks)
    assert left is not None
    return left


def _give_of(ring: Ring) -> float:
    """How far the outline of a thin ring may move: a share of area over half the perimeter."""
    around = float(np.hypot(*(np.roll(ring, -1, axis=0) - ring).astype(np.float64).T).sum())
    return _SHARE_OF_THICKNESS * 2 * ring_area(ring) / around if around > 0 else 0.0


def _closed(ring: Ring, tolerance_px: float) -> Ring:
    if len(ring) <= 3:
        return ring
    points = ring.astype(np.float64)
    # Two vertices that stay anyhow: the farthest from the middle, and the farthest from that.
    first = int(np.argmax(_squared(points - points.mean(axis=0))))
    points = np.roll(points, -first, axis=0)
    second = int(np.argmax(_squared(points - points[0])))
    loop = np.concatenate([points, points[:1]])
    keep = np.zeros(len(loop), dtype=bool)
    keep[[0, second, -1]] = True
    _divide(loop, keep, [(0, second), (second, len(points))], tolerance_px)
    if np.count_nonzero(keep[:-1]) < 3:
        keep[int(np.argmax(_off_the_chord(points, points[0], points[second])))] = True
    return np.roll(ring, -first, axis=0)[keep[:-1]]


def _open(ring: Ring, tolerance_px: float) -> Ring:
    if len(ring) <= 2:
        return ring
    keep = np.zeros(len(ring), dtype=bool)
    keep[[0, -1]] = True
    _divide(ring.astype(np.float64), keep, [(0, len(ring) - 1)], tolerance_px)
    return ring[keep]


def _divide(
    points: Points, keep: NDArray[np.bool_], spans: list[tuple[int, int]], tolerance_px: float
) -> None:
    """Mark the vertices to keep between the ends of each span."""
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        off = _off_the_chord(points[first + 1 : last], points[first], points[last])
        worst = int(np.argmax(off))
        if off[worst] > tolerance_px * tolerance_px:
            middle = first + 1 + worst
            keep[middle] = True
            spans += [(first, middle), (middle, last)]


def _off_the_chord(points: Points, start: Points, end: Points) -> NDArray[np.float64]:
    """Squared distances to the segment between two points."""
    along = end - start
    length2 = float(along @ along)
    away = points - start
    if length2 > 0:
        part = np.clip(away @ along / length2, 0.0, 1.0)
        away = away - part[:, None] * along
    return _squared(away)


def _squared(vectors: Points) -> NDArray[np.float64]:
    found: NDArray[np.float64] = np.einsum("ij,ij->i", vectors, vectors)
    return found
