"""How long and how wide cracks are.

Length: along the pruned skeleton, smoothed below the pixel, and from its ends straight on to the
tip of the region. Width: at every pixel of length, from edge to edge along the normal of the
smoothed skeleton; the edge is where the bilinear mask crosses one half. Places inside a junction
or in the cap of an end have no width of their own and are left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import CrackMeasures, Point
from inspector.core.shape import Shape
from inspector.imaging.contours import bounds_window, fill
from inspector.imaging.curves import (
    Points,
    bilinear,
    blurred,
    even,
    main_axis,
    normals,
    smoothed,
)
from inspector.imaging.skeleton import Branch, Graph, graph, pruned, radius_at, thinned

SMALL_HOLE_PX = 12
"""Holes up to this area are noise of the mask and not the space between two cracks."""

_LARGEST_PX = 1 << 30
_MARCH_STEPS = 100
_SEARCH_STEPS = 24
_BISECTIONS = 6


@dataclass(frozen=True)
class _Path:
    """A smoothed branch, one point for each pixel of length; `counts` where it has a width."""

    points: Points
    length: float
    counts: NDArray[np.bool_]


def measure(binary: NDArray[np.bool_], origin: tuple[int, int] = (0, 0)) -> CrackMeasures:
    """The measures of everything in a bool (height, width); separate parts are added up.

    `origin` is the source pixel of the top left corner. An empty mask measures zero.
    """
    rows, columns = np.flatnonzero(binary.any(axis=1)), np.flatnonzero(binary.any(axis=0))
    if len(rows) == 0:
        at = (float(origin[0]), float(origin[1]))
        return CrackMeasures(0.0, 0.0, 0.0, 0.0, at, at, 0.0, 0.0, 0)
    top, left = int(rows[0]), int(columns[0])
    cropped = binary[top : rows[-1] + 1, left : columns[-1] + 1]
    solid = np.pad(_without_small_holes(cropped), 1)
    corner = (origin[0] + left - 1, origin[1] + top - 1)

    radius = cv2.distanceTransform(solid.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5).astype(
        np.float32, copy=False
    )
    skeleton = pruned(graph(thinned(solid)), radius)
    paths = _paths(skeleton, solid, radius)

    widths, places = _widths(paths, solid, radius)
    middle = float(np.percentile(widths, 95))
    p95 = int(np.argmin(np.abs(widths - middle)))
    widest = int(np.argmax(widths))
    orientation_deg, extent_px = _orientation_and_extent(paths, solid)
    return CrackMeasures(
        length_px=sum(path.length for path in paths),
        width_mean_px=float(widths.mean()),
        width_p95_px=middle,
        width_max_px=float(widths[widest]),
        width_p95_at=_in_source(places[p95], corner),
        width_max_at=_in_source(places[widest], corner),
        area_px=float(np.count_nonzero(cropped)),
        orientation_deg=orientation_deg,
        junctions=_junctions(skeleton, radius),
        extent_px=extent_px,
    )


def measure_shape(shape: Shape) -> CrackMeasures:
    """The measures of a region (not of a line: ValueError). One that covers no pixel's centre
    measures zero."""
    if shape.kind != "region":
        raise ValueError("only regions have a width")
    window = bounds_window(shape, 0, _LARGEST_PX, _LARGEST_PX)
    if window is None:
        x, y = (float(value) for value in shape.rings[0][0])
        return CrackMeasures(0.0, 0.0, 0.0, 0.0, (x, y), (x, y), 0.0, 0.0, 0)
    return measure(fill(shape, window), (window.x, window.y))


def _without_small_holes(binary: NDArray[np.bool_]) -> NDArray[np.bool_]:
    image = np.ascontiguousarray(binary, dtype=np.uint8)
    contours, hierarchy = cv2.findContours(image, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    for contour, (_next, _previous, _child, parent) in zip(contours, hierarchy[0], strict=True):
        # Pick's theorem: the pixels inside a ring through its surrounding pixels.
        if parent >= 0 and cv2.contourArea(contour) - len(contour) / 2 + 1 <= SMALL_HOLE_PX:
            cv2.drawContours(image, [contour], -1, 1, cv2.FILLED)
    return image.astype(bool)


def _paths(skeleton: Graph, solid: NDArray[np.bool_], radius: NDArray[np.float32]) -> list[_Path]:
    ends_at = skeleton.ends_at()
    paths = [_path(branch, ends_at, solid, radius) for branch in skeleton.branches.values()]
    paths += [
        _dot(np.array(skeleton.nodes[node]), solid)
        for node, branches in ends_at.items()
        if not branches
    ]
    return paths


def _path(
    branch: Branch,
    ends_at: dict[int, list[int]],
    solid: NDArray[np.bool_],
    radius: NDArray[np.float32],
) -> _Path:
    points = smoothed(branch.points, branch.closed)
    points, along = even(points, branch.closed)
    length = float(along[-1])
    reach = [radius_at(radius, branch.points[i]) for i in (0, -1)]
    if branch.closed:
        return _Path(points, length, np.ones(len(points), dtype=bool))
    free = [len(ends_at[node]) == 1 for node in (branch.first, branch.last)]
    cut = [_cap(points, along, radius, side) if free[side] else 0.0 for side in (0, 1)]
    if cut[0] + cut[1] > 0.7 * length:
        shrink = 0.7 * length / (cut[0] + cut[1])
        cut = [c * shrink for c in cut]
    core = (along >= cut[0]) & (along <= length - cut[1])
    inner = points[core] if core.sum() >= 2 else points
    inner_length = float(np.hypot(*np.diff(inner, axis=0).T).sum()) if len(inner) > 1 else 0.0
    tips = [
        _to_the_tip(inner if side else inner[::-1], reach[side], solid) if free[side] else 0.0
        for side in (0, 1)
    ]
    outside = [1.2 * cut[side] if free[side] else reach[side] for side in (0, 1)]
    counts = (along >= outside[0]) & (along <= length - outside[1])
    return _Path(points, inner_length + tips[0] + tips[1], counts)


def _cap(
    points: Points, along: NDArray[np.float64], radius: NDArray[np.float32], side: int
) -> float:
    """How much of a free end lies in the disc that touches the tip: there the skeleton turns into
    a corner of the outline. Next to nothing where the crack tapers."""
    rest = along if side == 0 else along[-1] - along
    nearby = radius[
        np.clip(np.rint(points[:, 1]).astype(int), 0, radius.shape[0] - 1),
        np.clip(np.rint(points[:, 0]).astype(int), 0, radius.shape[1] - 1),
    ]
    # On the way into a corner the radius is the distance to the corner divided by 1.41.
    inside = rest <= 1.5 * nearby + 1.0
    # Only the discs that reach the end without a gap, not a wide place farther on.
    order = inside if side == 0 else inside[::-1]
    run = len(order) if order.all() else int(np.argmin(order))
    if run == 0:
        return 0.0
    return float(along[run - 1]) if side == 0 else float(along[-1] - along[-run])


def _to_the_tip(points: Points, reach: float, solid: NDArray[np.bool_]) -> float:
    """How far the region goes straight on behind the last point."""
    back = points[max(0, len(points) - 1 - max(6, round(2 * reach)))]
    ahead = points[-1] - back
    distance = math.hypot(*ahead)
    if distance == 0:
        return 0.5
    return _march(points[-1], ahead / distance, solid)


def _march(start: Points, direction: Points, solid: NDArray[np.bool_]) -> float:
    """Distance to where the region ends, to a tenth of a pixel."""
    steps = np.arange(0, _MARCH_STEPS) / 10.0
    begin = 0.0
    while begin < math.hypot(*solid.shape):
        outside = bilinear(solid, start + (begin + steps[:, None]) * direction) < 0.5 + 1e-9
        if outside.any():
            return begin + float(steps[np.argmax(outside)])
        begin += _MARCH_STEPS / 10.0
    return begin


def _dot(centre: Points, solid: NDArray[np.bool_]) -> _Path:
    """A region whose skeleton is one pixel: as long as it reaches along its main axis."""
    direction = main_axis(np.argwhere(_component(centre, solid))[:, ::-1].astype(np.float64))
    length = _march(centre, direction, solid) + _march(centre, -direction, solid)
    return _Path(centre[None, :], length, np.zeros(1, dtype=bool))


def _component(centre: Points, solid: NDArray[np.bool_]) -> NDArray[np.bool_]:
    _, labels = cv2.connectedComponents(solid.astype(np.uint8), connectivity=8)
    found: NDArray[np.bool_] = labels == labels[round(float(centre[1])), round(float(centre[0]))]
    return found


def _widths(
    paths: list[_Path], solid: NDArray[np.bool_], radius: NDArray[np.float32]
) -> tuple[NDArray[np.float64], Points]:
    """Widths, and where; at the largest inscribed disc where no place has a width of its own."""
    own = [path for path in paths if path.counts.any()]
    if own:
        points = np.concatenate([path.points for path in own])
        aside = np.concatenate([normals(path.points) for path in own])
        across = _to_the_edge(points, aside, solid, radius)
        across += _to_the_edge(points, -aside, solid, radius)
        breaks = np.cumsum([len(path.points) for path in own])[:-1]
        smooth = [blurred(part[:, None], False, 1.5)[:, 0] for part in np.split(across, breaks)]
        counts = np.concatenate([path.counts for path in own])
        return np.concatenate(smooth)[counts], points[counts]
    y, x = np.unravel_index(int(np.argmax(radius)), radius.shape)
    return np.array([max(1.0, 2.0 * float(radius[y, x]) - 1.0)]), np.array([[float(x), float(y)]])


def _to_the_edge(
    points: Points, directions: Points, solid: NDArray[np.bool_], radius: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Distance from each point to where the bilinear mask falls below one half."""
    inscribed = bilinear(radius, points)
    near = np.maximum(inscribed - 2.0, 0.0)
    far = 2.0 * inscribed + 2.0
    steps = np.linspace(0.0, 1.0, _SEARCH_STEPS)
    distances = near[:, None] + (far - near)[:, None] * steps
    samples = points[:, None, :] + distances[..., None] * directions[:, None, :]
    outside = bilinear(solid, samples) < 0.5
    outside[:, -1] = True
    first = np.argmax(outside, axis=1)
    index = np.arange(len(points))
    high = distances[index, first]
    low = np.where(first > 0, distances[index, np.maximum(first - 1, 0)], 0.0)
    for _ in range(_BISECTIONS):
        half = (low + high) / 2
        gone = bilinear(solid, points + half[:, None] * directions) < 0.5
        high = np.where(gone, half, high)
        low = np.where(gone, low, half)
    found: NDArray[np.float64] = (low + high) / 2
    return found


def _orientation_and_extent(paths: list[_Path], solid: NDArray[np.bool_]) -> tuple[float, float]:
    """Degrees in [0, 180) of the main axis, and the reach along it in pixels."""
    points = np.concatenate([path.points for path in paths])
    if len(points) < 2:
        points = np.argwhere(solid)[:, ::-1].astype(np.float64)
    axis = main_axis(points)
    degrees = math.degrees(math.atan2(-axis[1], axis[0])) % 180.0
    along = points @ np.asarray(axis)
    return degrees if degrees < 180.0 else 0.0, float(np.ptp(along))


def _junctions(skeleton: Graph, radius: NDArray[np.float32]) -> int:
    """Where three or more branches meet; junctions inside each other's inscribed disc are one
    (the skeleton of a crossing of two wide cracks has two)."""
    ends_at = skeleton.ends_at()
    group = {node: node for node, keys in ends_at.items() if len(keys) >= 3}

    def root(node: int) -> int:
        while group[node] != node:
            node = group[node]
        return node

    for branch in skeleton.branches.values():
        if branch.first in group and branch.last in group:
            reach = max(radius_at(radius, branch.points[i]) for i in (0, -1))
            if branch.length <= 1.5 * reach:
                group[root(branch.first)] = root(branch.last)
    return len({root(node) for node in group})


def _in_source(place: Points, corner: tuple[int, int]) -> Point:
    return float(place[0] + corner[0]), float(place[1] + corner[1])
