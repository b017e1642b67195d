"""Where cracks run and how wide they are, before anything is drawn.

A crack is a chain of points (x, y) in pixels about two pixels apart, with a half width to its left
and to its right at each: real cracks are not symmetric. OpenCV is loaded when areas are made of
them: a training draws along single cracks without it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

SPACING_PX = 2.0


@dataclass(frozen=True)
class CrackPath:
    """Points (n, 2) and half widths (n,) to the left and right of the way, pixels."""

    points: Points
    left_px: NDArray[np.float64]
    right_px: NDArray[np.float64]


def single(
    rng: np.random.Generator,
    start: Sequence[float],
    end: Sequence[float],
    width_px: float,
    roughness: float = 0.17,
    branches: int = 0,
    taper: tuple[bool, bool] = (False, False),
    ragged: float = 1.0,
) -> list[CrackPath]:
    """A crack from start to end, and its side branches; `taper` says which ends run out to nothing,
    `ragged` 0..1 how much the width varies along it."""
    points = _displaced(rng, np.array([start, end], dtype=np.float64), roughness)
    paths = [_with_width(rng, points, width_px, taper, ragged)]
    for _ in range(branches):
        at = int(rng.integers(len(points) // 8, max(len(points) * 7 // 8, len(points) // 8 + 1)))
        back = max(0, at - 12)
        ahead = points[min(at + 12, len(points) - 1)] - points[back]
        turn = math.radians(float(rng.uniform(25, 75))) * float(rng.choice([-1, 1]))
        heading = math.atan2(ahead[1], ahead[0]) + turn
        reach = float(rng.uniform(0.12, 0.4)) * float(np.hypot(*(points[-1] - points[0])))
        tip = points[at] + reach * np.array([math.cos(heading), math.sin(heading)])
        thinner = max(1.6, width_px * float(rng.uniform(0.25, 0.6)))
        paths += single(
            rng,
            (float(points[at][0]), float(points[at][1])),
            (float(tip[0]), float(tip[1])),
            thinner,
            roughness * 1.15,
            branches=int(rng.random() < 0.3 and branches > 1),
            taper=(False, True),
            ragged=ragged,
        )
    return paths


def alligator(
    rng: np.random.Generator,
    centre: tuple[float, float],
    extent: tuple[float, float],
    cell_px: float,
    width_px: float,
) -> list[CrackPath]:
    """A net of cracks (fatigue): the borders of irregular cells, weaker towards the rim."""
    import cv2

    cx, cy = centre
    rx, ry = extent
    xs = np.arange(cx - rx - 2 * cell_px, cx + rx + 2 * cell_px, cell_px)
    ys = np.arange(cy - ry - 2 * cell_px, cy + ry + 2 * cell_px, cell_px)
    gx, gy = np.meshgrid(xs, ys)
    gx[1::2] += cell_px / 2
    seeds = np.stack([gx.ravel(), gy.ravel()], axis=1)
    seeds += rng.uniform(-0.42, 0.42, seeds.shape) * cell_px
    left, top = seeds.min(axis=0) - 1
    right, bottom = seeds.max(axis=0) + 1
    cells = cv2.Subdiv2D(
        (int(left) - 1, int(top) - 1, int(right - left) + 4, int(bottom - top) + 4)
    )
    for x, y in seeds:
        cells.insert((float(x), float(y)))
    facets, _ = cells.getVoronoiFacetList([])
    edges: dict[tuple[tuple[int, int], tuple[int, int]], tuple[Points, Points]] = {}
    for facet in facets:
        for one, other in zip(facet, np.roll(facet, -1, axis=0), strict=True):
            ends = sorted([(round(float(p[0])), round(float(p[1]))) for p in (one, other)])
            edges.setdefault(
                (ends[0], ends[1]), (np.array(ends[0], float), np.array(ends[1], float))
            )
    paths = []
    for key in sorted(edges):
        a, b = edges[key]
        middle = (a + b) / 2
        out = math.hypot((middle[0] - cx) / rx, (middle[1] - cy) / ry)
        if out > 1.0 or rng.random() < 0.10 + 0.35 * max(0.0, out - 0.5):
            continue
        if not 4.0 < float(np.hypot(*(b - a))) < 3.0 * cell_px:
            continue
        points = _displaced(rng, np.array([a, b]), 0.14)
        strength = width_px * (1.15 - 0.6 * out) * float(rng.lognormal(0.0, 0.3))
        paths.append(_with_width(rng, points, max(1.5, strength), (False, out > 0.85)))
    return paths


def coverage(paths: Sequence[CrackPath], height: int, width: int) -> NDArray[np.float32]:
    """How much of each pixel is crack, 0..1, by sixteen samples a pixel."""
    import cv2

    fine = np.zeros((height * 4, width * 4), dtype=np.uint8)
    for path in paths:
        tangent = np.gradient(path.points, axis=0)
        tangent /= np.maximum(np.hypot(*tangent.T), 1e-6)[:, None]
        normal = np.stack([tangent[:, 1], -tangent[:, 0]], axis=1)
        left = _fixed(path.points + normal * path.left_px[:, None])
        right = _fixed(path.points - normal * path.right_px[:, None])
        quads = np.stack([left[:-1], left[1:], right[1:], right[:-1]], axis=1)
        for quad in quads:
            cv2.fillConvexPoly(fine, quad, 255, lineType=cv2.LINE_8, shift=4)
    covered = cv2.resize(fine, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(covered, dtype=np.float32) / np.float32(255.0)


def _fixed(points: Points) -> NDArray[np.int32]:
    """Centres of pixels to the four times finer grid, with four fractional bits."""
    finer = (np.clip(points, -4000.0, 30000.0) + 0.5) * 4.0 - 0.5
    return np.rint(finer * 16.0).astype(np.int32)


def _displaced(rng: np.random.Generator, points: Points, roughness: float) -> Points:
    """Fractal midpoint displacement down to the spacing, jags and all."""
    while True:
        steps = np.diff(points, axis=0)
        lengths = np.hypot(*steps.T)
        if lengths.max() <= SPACING_PX:
            return points
        normal = np.stack([-steps[:, 1], steps[:, 0]], axis=1)
        # Stones deflect a crack only so far, and the load keeps its course: both the finest and the
        # widest swings are relatively weaker.
        weaker = np.minimum(1.0, (lengths / 30.0) ** 0.25)
        weaker = (weaker * np.minimum(1.0, (160.0 / lengths) ** 0.4))[:, None]
        middle = (points[:-1] + points[1:]) / 2
        middle += normal * rng.normal(0.0, roughness, len(steps))[:, None] * weaker
        woven = np.empty((len(points) + len(middle), 2))
        woven[0::2] = points
        woven[1::2] = middle
        points = woven


def _with_width(
    rng: np.random.Generator,
    points: Points,
    width_px: float,
    taper: tuple[bool, bool],
    ragged: float = 1.0,
) -> CrackPath:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    slow = np.exp(0.35 * ragged * _wave(rng, along, 90.0))
    profile = np.ones(len(points))
    reach = max(40.0, 0.35 * float(along[-1]))
    if taper[0]:
        profile *= np.minimum(1.0, (along + 1.0) / reach) ** 0.7
    if taper[1]:
        profile *= np.minimum(1.0, (along[-1] - along + 1.0) / reach) ** 0.7
    half = 0.5 * width_px * slow * profile
    sides = []
    for _ in range(2):
        jags = 0.28 * _wave(rng, along, 13.0) + 0.24 * _wave(rng, along, 4.0)
        sides.append(np.maximum(0.3, half * np.exp(ragged * jags)))
    return CrackPath(points, sides[0], sides[1])


def _wave(
    rng: np.random.Generator, along: NDArray[np.float64], scale_px: float
) -> NDArray[np.float64]:
    knots = np.arange(0.0, float(along[-1]) + 2 * scale_px, scale_px)
    return np.interp(along, knots, rng.standard_normal(len(knots)))
