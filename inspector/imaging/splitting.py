"""Shapes cut along a polyline that a person draws.

The cut runs between the centres of pixels: it takes no pixel away, it parts neighbours. Two
neighbouring pixels of a region stay together unless the cut crosses the straight way from one
centre to the other. So every pixel of the region is in exactly one piece.
"""

from __future__ import annotations

import itertools
import math

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import Mask2D
from inspector.imaging.curves import Points
from inspector.imaging.region_edits import covered, outlined

Labels = NDArray[np.int32]
Pairs = NDArray[np.int64]
"""(n, 2): two pixels, as places in the flat window."""

_AROUND = ((0, 1), (1, -1), (1, 0), (1, 1))
"""Half of the eight neighbours, (dy, dx); the other half follows from turning pairs round."""

_OFF_CENTRE = (0.00137, 0.00071)
"""Places snap to pixels; moved by this a cut does not run exactly through their centres."""

_STEP_PX = 32.0
_SAME = 1e-6


def split(shape: Shape, line: ArrayLike) -> list[Shape]:
    """The pieces of a region on both sides of a polyline (n, 2), points (x, y), in reading order.

    [shape] if the line does not divide it, for instance because it ends inside. Parts of the shape
    that the line does not divide go with the piece nearest to them. Raises ValueError for a line.
    """
    cut = np.asarray(line, dtype=np.float64).reshape(-1, 2) + _OFF_CENTRE
    mask, window = covered(shape)
    parted = _parted(mask, cut - (window.x, window.y))
    if len(parted) == 0:
        return [shape]
    count, labels = cv2.connectedComponents(mask.view(np.uint8), connectivity=8)
    parts = labels.astype(np.int32, copy=False)
    pieces = _pieces(mask, parted)
    inside = np.flatnonzero(mask)
    # No piece is in two parts.
    part_of = np.zeros(int(pieces.max()) + 1, dtype=np.int32)
    part_of[pieces.ravel()[inside]] = parts.ravel()[inside]
    divided = np.bincount(part_of, minlength=count) > 1
    divided[0] = False
    if not divided.any():
        return [shape]
    if not divided[1:].all():
        pieces = _with_the_nearest(pieces, parts, divided)
    return [_outline(pieces == name, window) for name in _in_reading_order(pieces.ravel()[inside])]


def split_line(shape: Shape, line: ArrayLike) -> list[Shape]:
    """A line cut where a polyline (n, 2) crosses it, each piece a shape of its own; [shape] where
    none does. Raises ValueError for a region."""
    if shape.kind != "line":
        raise ValueError("a region is split as pixels")
    cut = np.asarray(line, dtype=np.float64).reshape(-1, 2)
    pieces = [piece for ring in shape.rings for piece in _cut_polyline(ring, cut)]
    if len(pieces) == len(shape.rings):
        return [shape]
    return [Shape.of("line", [piece]) for piece in pieces]


def _in_reading_order(labels: Labels) -> list[int]:
    """The labels that occur, by the place where each occurs first."""
    first = np.full(int(labels.max()) + 1, len(labels))
    first[labels[::-1]] = np.arange(len(labels))[::-1]
    occurring = np.flatnonzero(first < len(labels))
    order: list[int] = occurring[np.argsort(first[occurring])].tolist()
    return order


def _outline(mask: Mask2D, window: Window) -> Shape:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    cropped = mask[top : int(rows[-1]) + 1, left : int(columns[-1]) + 1]
    return outlined(
        cropped, Window(window.x + left, window.y + top, cropped.shape[1], cropped.shape[0])
    )


def _parted(mask: Mask2D, cut: Points) -> Pairs:
    """The neighbours in a mask that the cut comes between."""
    height, width = mask.shape
    found = []
    for start, end in itertools.pairwise(cut):
        for first, last in _steps(start, end):
            low = np.floor(np.minimum(first, last)).astype(int) - 1
            high = np.ceil(np.maximum(first, last)).astype(int) + 2
            left, top = np.maximum(low, 0).tolist()
            right, bottom = np.minimum(high, (width, height)).tolist()
            if right <= left or bottom <= top:
                continue
            y, x = np.nonzero(mask[top:bottom, left:right])
            y, x = y + top, x + left
            for dy, dx in _AROUND:
                met = _crosses(first, last, x, y, dx, dy)
                near_y, near_x = y[met] + dy, x[met] + dx
                exists = (near_y < height) & (near_x >= 0) & (near_x < width)
                near_y, near_x = near_y[exists], near_x[exists]
                both = mask[near_y, near_x]
                here = (y[met] * width + x[met])[exists][both]
                found.append(np.stack([here, (near_y * width + near_x)[both]], axis=1))
    if not found:
        return np.empty((0, 2), dtype=np.int64)
    pairs: Pairs = np.unique(np.concatenate(found).astype(np.int64), axis=0)
    return pairs


def _steps(start: Points, end: Points) -> list[tuple[Points, Points]]:
    """A segment in short pieces, so that their bounding boxes hold few pixels."""
    count = max(1, math.ceil(math.hypot(*(end - start)) / _STEP_PX))
    stops = start + np.linspace(0.0, 1.0, count + 1)[:, None] * (end - start)
    return list(itertools.pairwise(stops))


def _crosses(
    start: Points, end: Points, x: NDArray[np.intp], y: NDArray[np.intp], dx: int, dy: int
) -> NDArray[np.bool_]:
    """Whether a segment crosses the way from (x, y) to (x + dx, y + dy)."""
    along_x, along_y = (end - start).tolist()
    off_x, off_y = x - start[0], y - start[1]
    side = along_x * off_y - along_y * off_x
    turn = along_x * dy - along_y * dx
    apart = (side > 0) != (side + turn > 0)
    # Where on the segment the ways meet, as a fraction of it.
    at = (off_x * dy - off_y * dx) / np.where(apart, turn, 1.0)
    met: NDArray[np.bool_] = apart & (at >= -_SAME) & (at <= 1 + _SAME)
    return met


def _pieces(mask: Mask2D, parted: Pairs) -> Labels:
    """Int32 (height, width): the connected pieces where parted neighbours count as none."""
    height, width = mask.shape
    beside_cut = np.unique(parted)
    rest = mask.copy()
    rest.ravel()[beside_cut] = False
    # Away from the cut nothing is parted, so that OpenCV can label it.
    count, labels = cv2.connectedComponents(rest.view(np.uint8), connectivity=8)
    labels.ravel()[beside_cut] = count + np.arange(len(beside_cut))

    y, x = np.divmod(beside_cut, width)
    joined = []
    for dy, dx in (*_AROUND, *((-dy, -dx) for dy, dx in _AROUND)):
        near_y, near_x = y + dy, x + dx
        exists = (near_y >= 0) & (near_y < height) & (near_x >= 0) & (near_x < width)
        here, near = beside_cut[exists], (near_y * width + near_x)[exists]
        both = mask.ravel()[near]
        joined.append(np.stack([here[both], near[both]], axis=1))
    pairs = np.concatenate(joined)
    size = mask.size
    apart = np.concatenate([parted, parted[:, ::-1]])
    open_ = ~np.isin(pairs[:, 0] * size + pairs[:, 1], apart[:, 0] * size + apart[:, 1])
    links = np.unique(np.sort(labels.ravel()[pairs[open_]], axis=1), axis=0)
    roots = _roots(count + len(beside_cut), links.tolist())
    found: Labels = roots[labels]
    return found


def _roots(count: int, links: list[list[int]]) -> Labels:
    """For each node the smallest one that it is linked with."""
    parent = list(range(count))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in links:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    return np.array([root(node) for node in range(count)], dtype=np.int32)


def _with_the_nearest(pieces: Labels, parts: Labels, divided: NDArray[np.bool_]) -> Labels:
    """Every part that is not divided belongs to the piece of a divided one nearest to it."""
    settled = divided[parts]
    distance, nearest = cv2.distanceTransformWithLabels(
        (~settled).view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    owner = np.zeros(int(nearest.max()) + 1, dtype=np.int32)
    owner[nearest[settled]] = pieces[settled]
    loose = np.flatnonzero((parts > 0) & ~settled)
    # The last assignment to a part stays: that of its nearest pixel.
    loose = loose[np.argsort(-distance.ravel()[loose], kind="stable")]
    goes_with = np.zeros(len(divided), dtype=np.int32)
    goes_with[parts.ravel()[loose]] = owner[nearest.ravel()[loose]]
    found: Labels = np.where(settled, pieces, goes_with[parts])
    return found


def _cut_polyline(ring: NDArray[np.float32], cut: Points) -> list[Points]:
    """The pieces of one polyline."""
    points = ring.astype(np.float64)
    if len(points) < 2 or len(cut) < 2:
        return [points]
    starts, along = points[:-1, None], np.diff(points, axis=0)[:, None]
    across = np.diff(cut, axis=0)[None]
    off = cut[None, :-1] - starts
    turn = _cross(along, across)
    crossing = np.abs(turn) > 1e-12
    scale = np.where(crossing, turn, 1.0)
    at, cut_at = _cross(off, across) / scale, _cross(off, along) / scale
    met = crossing & (at >= 0) & (at <= 1) & (cut_at >= 0) & (cut_at <= 1)
    segment, _ = np.nonzero(met)
    places = np.unique(segment + at[met])
    # A cut through a vertex meets two edges; one through an end divides nothing.
    places = places[(places > _SAME) & (places < len(points) - 1 - _SAME)]
    places = places[np.diff(places, prepend=-1.0) > _SAME]
    pieces = []
    before = 0.0
    for after in (*places.tolist(), float(len(points) - 1)):
        inner = points[math.floor(before + _SAME) + 1 : math.ceil(after - _SAME)]
        ends = [_on(points, before), _on(points, after)]
        pieces.append(np.concatenate([ends[0][None], inner, ends[1][None]]))
        before = after
    return pieces


def _on(points: Points, place: float) -> Points:
    """The point of a polyline at a place between its vertices."""
    index = min(math.floor(place), len(points) - 2)
    found: Points = points[index] + (place - index) * (points[index + 1] - points[index])
    return found


def _cross(one: Points, other: Points) -> Points:
    found: Points = one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0]
    return found
