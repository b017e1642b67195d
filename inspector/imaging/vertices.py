"""The vertices of a shape: found, moved, added and removed.

A vertex is named by (ring, index). A region's rings are closed: the edge `index` goes from vertex
`index` to the next one, the last edge back to the first. A line's rings are open.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import Point
from inspector.core.shape import Shape
from inspector.imaging.curves import Points

Vertex = tuple[int, int]


@dataclass(frozen=True)
class NearVertex:
    """The vertex that is nearest to a place, and how far it is in pixels."""

    ring: int
    index: int
    distance_px: float


@dataclass(frozen=True)
class NearEdge:
    """The edge that is nearest to a place (named by the vertex it starts at), how far it is in
    pixels, and its point nearest to the place."""

    ring: int
    index: int
    distance_px: float
    at: Point


def point_count(shape: Shape) -> int:
    """How many vertices a shape has."""
    return sum(len(ring) for ring in shape.rings)


def with_new_point(shape: Shape, ring: int, after_index: int, x: float, y: float) -> Shape:
    """The shape with one vertex more, on the edge that starts at `after_index`."""
    place = range(len(shape.rings[ring]))[after_index] + 1
    changed = np.insert(shape.rings[ring], place, (x, y), axis=0)
    return _with_ring(shape, ring, changed)


def without_points(shape: Shape, vertices: Collection[Vertex]) -> Shape | None:
    """The shape without some vertices; None if nothing is left.

    A ring of a region that loses its third vertex, and a polyline that loses its second, goes
    altogether (`without_rings`). Rings that lose nothing stay as they are.
    """
    fewest = 3 if shape.kind == "region" else 2
    rings = list(shape.rings)
    gone: set[int] = set()
    for number in {ring for ring, _ in vertices}:
        keep = np.ones(len(rings[number]), dtype=bool)
        keep[[index for ring, index in vertices if ring == number]] = False
        if np.count_nonzero(keep) < fewest:
            gone.add(number)
        else:
            rings[number] = rings[number][keep]
    # What goes with a ring is asked of the outlines as they were.
    left = _left_without(shape, gone)
    return Shape(shape.kind, tuple(rings[number] for number in left)) if left else None


def without_rings(shape: Shape, gone: Collection[int]) -> Shape | None:
    """The shape without some rings; None if nothing is left.

    With an outline go its holes, and with a hole the parts inside of it, which the region then
    covers anyhow: otherwise inside and outside would change places there.
    """
    left = _left_without(shape, gone)
    return Shape(shape.kind, tuple(shape.rings[number] for number in left)) if left else None


def nearest_point(shape: Shape, x: float, y: float) -> NearVertex:
    """The vertex nearest to a place."""
    away = np.concatenate(shape.rings).astype(np.float64) - (x, y)
    squared = np.einsum("ij,ij->i", away, away)
    best = int(np.argmin(squared))
    ring, index = _named(shape.rings, best)
    return NearVertex(ring, index, float(np.sqrt(squared[best])))


def nearest_edge(shape: Shape, x: float, y: float) -> NearEdge:
    """The edge nearest to a place; a ring of one vertex is an edge without length."""
    starts, ends = edges(shape)
    along = ends - starts
    away = np.array([x, y]) - starts
    length2 = np.einsum("ij,ij->i", along, along)
    part = np.einsum("ij,ij->i", away, along) / np.where(length2 > 0, length2, 1.0)
    feet = starts + np.clip(part, 0.0, 1.0)[:, None] * along
    left = feet - (x, y)
    squared = np.einsum("ij,ij->i", left, left)
    best = int(np.argmin(squared))
    ring, index = _named(shape.rings, best)
    at = (float(feet[best, 0]), float(feet[best, 1]))
    return NearEdge(ring, index, float(np.sqrt(squared[best])), at)


def edges(shape: Shape) -> tuple[Points, Points]:
    """The starts and ends of all edges, (n, 2), one for each vertex; the last edge of an open
    polyline has no length."""
    starts = np.concatenate(shape.rings).astype(np.float64)
    ends = np.empty_like(starts)
    ends[:-1] = starts[1:]
    first = 0
    for ring in shape.rings:
        last = first + len(ring) - 1
        ends[last] = starts[first] if shape.kind == "region" else starts[last]
        first = last + 1
    return starts, ends


def _named(rings: tuple[NDArray[np.float32], ...], number: int) -> Vertex:
    for ring, points in enumerate(rings):
        if number < len(points):
            return ring, number
        number -= len(points)
    raise IndexError("there is no such vertex")


def _with_ring(shape: Shape, ring: int, changed: NDArray[np.float32]) -> Shape:
    rings = list(shape.rings)
    rings[ring] = changed
    return Shape(shape.kind, tuple(rings))


def _left_without(shape: Shape, gone: Collection[int]) -> list[int]:
    every = range(len(shape.rings))
    lost = {every[number] for number in gone}
    if shape.kind == "region" and 0 < len(lost) < len(shape.rings):
        around = _nesting(shape)
        lost |= {
            number
            for number in every
            for outer in lost
            if outer in around[number] and len(around[number]) == len(around[outer]) + 1
        }
    return [number for number in every if number not in lost]


def _nesting(shape: Shape) -> list[set[int]]:
    """For each ring the others that it is inside of: the larger ones around a point inside of it.
    (Its vertices do not tell, for rings share them.)"""
    areas = np.array([ring_area(ring) for ring in shape.rings])
    low = np.array([ring.min(axis=0) for ring in shape.rings])
    high = np.array([ring.max(axis=0) for ring in shape.rings])
    found = []
    for number, ring in enumerate(shape.rings):
        x, y = _inner_point(ring)
        near = ((low <= (x, y)) & (high >= (x, y))).all(axis=1) & (areas > areas[number])
        found.append(
            {
                other
                for other in np.flatnonzero(near).tolist()
                if np.count_nonzero(_crossings(shape.rings[other], y) < x) % 2 == 1
            }
        )
    return found


def ring_area(ring: NDArray[np.float32]) -> float:
    """The area inside a closed ring, in square pixels."""
    x, y = ring.astype(np.float64).T
    return 0.5 * abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1)))


def _inner_point(ring: NDArray[np.float32]) -> Point:
    """A point inside of a ring and not on its edges; a vertex if the ring has no area."""
    rows = np.unique(ring[:, 1].astype(np.float64))
    if len(rows) < 2:
        return float(ring[0, 0]), float(ring[0, 1])
    widest = int(np.argmax(np.diff(rows)))
    # Not half way, where the corners of a staircase would be met.
    y = float(rows[widest] + 0.41 * (rows[widest + 1] - rows[widest]))
    columns = np.sort(_crossings(ring, y))
    gaps = np.diff(columns)[::2]
    place = 2 * int(np.argmax(gaps))
    return float(columns[place] + 0.47 * gaps[place // 2]), y


def _crossings(ring: NDArray[np.float32], y: float) -> NDArray[np.float64]:
    """Where the edges of a ring cross a row."""
    starts = ring.astype(np.float64)
    ends = np.roll(starts, -1, axis=0)
    across = (starts[:, 1] <= y) != (ends[:, 1] <= y)
    starts, ends = starts[across], ends[across]
    part = (y - starts[:, 1]) / (ends[:, 1] - starts[:, 1])
    found: NDArray[np.float64] = starts[:, 0] + part * (ends[:, 0] - starts[:, 0])
    return found
