"""The axis of a pipe in a picture: its far point, and how its circles lean (see standards/ring).

Each edge votes for the axes whose circles it lies along, or to whose far point it runs. A coarse
grid finds where the votes meet; from the best places an iteratively reweighted least squares fit
goes on. A far point that looks far is preferred, and a camera near the middle.

With p an edge, g its normal and r the radius of the circle through it, an edge along its circle has
cross(p, g) = cross(v, g) + r cross(k, g), and one towards the far point dot(p, g) = dot(v, g): both
linear in the far point v and the lean k.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.pipe_edges import Edges, Field, Picture, find_edges
from inspector.standards.clock import Point
from inspector.standards.ring import LARGEST_LEAN, PipeAxis

Vector = NDArray[np.float64]

_TOLERANCE = 0.2
"""Sine of the angle by which an edge may be off, when axes are compared."""
_NARROWING = (0.35, 0.3, 0.25, 0.2, *(0.15,) * 8)
"""The same, from step to step of the fit."""
_SETTLING = (0.15,) * 14
"""The steps for the best fit alone: zoomed in, far point and lean are found slowly."""
_CHANCE = _TOLERANCE / math.sqrt(math.pi)
"""Mean vote of edges in all directions."""
_TOWARDS = 0.3
"""What an edge towards the far point counts against one along its circle: walls are full of them
by chance, and shorelines run past it."""
_SECTORS = 12
_COLUMNS, _ROWS, _MARGIN = 16, 12, 0.06
_LEANS = ((0.0, 0.0), (0.0, 0.35), (0.0, -0.25))
_THINNED = 4
_STARTS = 4
_APART = 0.12
_LEAN_PRIOR = 0.001
_AGAINST_LEAN, _FOR_REMOTE = 0.08, 0.08
"""What a lean and a far point that does not look far cost."""
_HAND = 0.01
_LEAST_SCORE = 0.095
"""Below it are all but a few pictures of walls, and above it nearly all of pipes."""
_SURE_SCORE = 0.2
_CORRELATED = 18.0
"""How much larger errors are than if all edges were independent; measured on rendered frames."""


def fit_axis(
    picture: Picture, depth: Field | None = None, pixel_aspect: float = 1.0
) -> PipeAxis | None:
    """The axis of the pipe in uint8 (h, w, 3) RGB; None where none is believable, as in a picture
    of the wall. `depth` float32 (h, w), near is 1, helps where there is one."""
    edges = find_edges(picture, depth, pixel_aspect)
    if edges is None:
        return None
    fits = np.array([_fitted(start, edges, _NARROWING).axis for start in _starts(edges)])
    best = int(_scores(fits.astype(np.float32), edges).argmax())
    fit = _fitted(fits[best], edges, _SETTLING)
    score = float(_scores(fit.axis[None].astype(np.float32), edges)[0])
    x, y, k_x, k_y = (float(value) for value in fit.axis)
    width, height = edges.size
    inside = -0.5 <= x < width - 0.5 and -0.5 <= y < height - 0.5
    if score < _LEAST_SCORE or not inside:
        return None
    return PipeAxis(
        far=(x / pixel_aspect, y),
        lean=(k_x, k_y),
        spread_px=_CORRELATED * fit.spread_px,
        confidence=min(score / _SURE_SCORE, 1.0),
    )


def axis_about(
    picture: Picture, far: Point, depth: Field | None = None, pixel_aspect: float = 1.0
) -> PipeAxis:
    """The axis for a far point that a person clicked: the point stays, the lean is fitted.

    Without the lean a camera above the middle, as quick-view cameras are, would put places on the
    wall half an hour beside their clock position. `spread_px` is what a hand is off.
    """
    edges = find_edges(picture, depth, pixel_aspect)
    spread_px = _HAND * picture.shape[0]
    if edges is None:
        return PipeAxis(far, spread_px=spread_px)
    start = np.array([far[0] * pixel_aspect, far[1], 0.0, 0.0])
    _, _, k_x, k_y = (float(v) for v in _fitted(start, edges, _NARROWING, holding=True).axis)
    return PipeAxis(far, (k_x, k_y), spread_px)


@dataclass(frozen=True)
class _Fit:
    """Far point and lean (4,), and the standard error of the far point."""

    axis: Vector
    spread_px: float


@dataclass(frozen=True)
class _Seen:
    """Edges as seen from axes, (m, n) each: vectors (dx, dy) from the far point, radius of the
    circle through the edge, and the sines between the edge and its circle, and its way to the far
    point."""

    dx: Field
    dy: Field
    radius: Field
    off_circle: Field
    off_way: Field


def _seen(axes: Field, edges: Edges) -> _Seen:
    dx = edges.at[:, 0] - axes[:, :1]
    dy = edges.at[:, 1] - axes[:, 1:2]
    k_x, k_y = axes[:, 2:3], axes[:, 3:4]
    along = dx * k_x + dy * k_y
    rest = 1 - k_x * k_x - k_y * k_y
    square = dx * dx + dy * dy
    # See standards/ring.ring_through.
    radius = np.maximum((np.sqrt(along * along + rest * square) - along) / rest, np.float32(1e-3))
    gx, gy = edges.normal[:, 0], edges.normal[:, 1]
    return _Seen(
        dx=dx,
        dy=dy,
        radius=radius,
        off_circle=((dx - k_x * radius) * gy - (dy - k_y * radius) * gx) / radius,
        off_way=(dx * gx + dy * gy) / np.maximum(np.sqrt(square), np.float32(1e-3)),
    )


def _scores(axes: Field, edges: Edges) -> Vector:
    """(m,) from below 0 (chance) to 1 for axes (m, 4): the mean vote over all directions around the
    far point, so that one strong edge or one side of the picture cannot win alone."""
    seen = _seen(axes, edges)
    circles = np.exp(-((seen.off_circle / np.float32(_TOLERANCE)) ** 2)) - np.float32(_CHANCE)
    ways = np.exp(-((seen.off_way / np.float32(_TOLERANCE)) ** 2)) - np.float32(_CHANCE)
    votes = np.maximum(circles, np.float32(_TOWARDS) * ways) * edges.weight
    turn = np.arctan2(seen.dy, seen.dx) * np.float32(0.5 / math.pi) + np.float32(0.5)
    sector = np.minimum((turn * _SECTORS).astype(np.intp), _SECTORS - 1)
    count = len(axes) * _SECTORS
    cell = (sector + np.arange(len(axes))[:, None] * _SECTORS).ravel()
    weight = np.broadcast_to(edges.weight, votes.shape).ravel()
    voted = np.bincount(cell, votes.ravel(), count)
    weighed = np.bincount(cell, weight, count)
    usual = 0.3 * float(edges.weight.sum()) / _SECTORS
    means = (voted / (weighed + usual)).reshape(len(axes), _SECTORS).mean(axis=1)
    lean = axes[:, 2] ** 2 + axes[:, 3] ** 2
    scores: Vector = means - _AGAINST_LEAN * lean - _FOR_REMOTE * (1 - edges.remote_at(axes[:, :2]))
    return scores


def _starts(edges: Edges) -> list[Vector]:
    """The best axes of a grid that are not near each other, and what looks most like the end."""
    width, height = edges.size
    xs = np.linspace(_MARGIN, 1 - _MARGIN, _COLUMNS) * width
    ys = np.linspace(_MARGIN, 1 - _MARGIN, _ROWS) * height
    grid = np.array([(x, y, *lean) for lean in _LEANS for x in xs for y in ys], np.float32)
    scores = _scores(grid, edges.thinned(_THINNED))
    starts = [np.array([*edges.remotest(), 0.0, 0.0])]
    for i in np.argsort(-scores):
        far = grid[i, :2]
        if all(math.hypot(*(far - other[:2])) > _APART * width for other in starts):
            starts.append(grid[i].astype(np.float64))
        if len(starts) > _STARTS:
            break
    return starts


def _fitted(
    start: Vector, edges: Edges, narrowing: tuple[float, ...], holding: bool = False
) -> _Fit:
    """Go on from a start by reweighted least squares; `holding` the far point where it is."""
    axis = start.copy()
    free = slice(2, 4) if holding else slice(0, 4)
    g = edges.normal.astype(np.float64)
    at = edges.at.astype(np.float64)
    near = (4 * edges.step_px) ** 2
    spread = 0.0
    for tolerance in narrowing:
        seen = _seen(axis[None].astype(np.float32), edges)
        radius = seen.radius[0].astype(np.float64)
        circle = np.exp(-((seen.off_circle[0] / tolerance) ** 2))
        way = _TOWARDS * np.exp(-((seen.off_way[0] / tolerance) ** 2))
        # Every edge is of the kind that it fits better.
        is_circle = circle >= way
        weight = edges.weight * np.where(is_circle, circle, way)
        weight = weight / (np.where(is_circle, radius**2, (seen.dx**2 + seen.dy**2)[0]) + near)
        across, down = np.where(is_circle, g[:, 1], g[:, 0]), np.where(is_circle, -g[:, 0], g[:, 1])
        of_lean = np.where(is_circle, radius, 0.0)
        rows = np.stack([across, down, of_lean * across, of_lean * down], axis=1)
        values = at[:, 0] * across + at[:, 1] * down
        weighed = rows * weight[:, None]
        normal = weighed.T @ rows
        normal[[2, 3], [2, 3]] += _LEAN_PRIOR * float(edges.weight.sum())
        aim = weighed.T @ values
        if holding:
            aim = aim - normal[:, :2] @ axis[:2]
        axis[free] = np.linalg.lstsq(normal[free, free], aim[free], rcond=None)[0]
        lean = math.hypot(axis[2], axis[3])
        if lean > LARGEST_LEAN:
            axis[2:] *= LARGEST_LEAN / lean
        left = values - rows @ axis
        inverse = np.linalg.pinv(normal)
        cover = inverse @ ((weighed * left[:, None]).T @ (weighed * left[:, None])) @ inverse
        spread = math.sqrt(max(float(cover[0, 0] + cover[1, 1]), 0.0))
    return _Fit(axis, spread)
