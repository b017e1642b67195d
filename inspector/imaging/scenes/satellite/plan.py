"""Where roads run and what lies between them: land cut in two, and again, until it is small enough.

The first cuts become through roads, the later ones streets where people live, and tracks, hedges or
nothing where they do not. Cuts are straight; a smooth warp bends the land afterwards, so that roads
bend together and stay connected. Everything is in metres from the top left corner of the scene.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.noise import Field, fractal

Points = NDArray[np.float64]
RoadClass = Literal["highway", "main", "secondary", "street", "track"]
WIDTH_M: dict[RoadClass, tuple[float, float]] = {
    "highway": (11.0, 12.5),
    "main": (8.5, 11.0),
    "secondary": (6.5, 8.0),
    "street": (5.5, 7.0),
    "track": (4.0, 5.0),
}
_GRID_M = 8.0
_MARGIN_M = 220.0
"""Land is planned so far beyond the scene, which the warp may pull in."""


@dataclass(frozen=True, eq=False)
class Road:
    """A centre line (n, 2), its class, and its width."""

    line_m: Points
    kind: RoadClass
    width_m: float


@dataclass(frozen=True, eq=False)
class Block:
    """Land between cuts: its outline (n, 2) before the warp, and how densely it is built on, 0 for
    fields to 1 for the centre of a town."""

    outline_m: Points
    density: float


@dataclass(frozen=True, eq=False)
class Plan:
    """A scene of `side_m`: how densely it is built on (`density`, every 8 m, with the margin), how
    the land is bent, its roads (bent) and blocks (not bent)."""

    side_m: float
    density: Field
    bend: NDArray[np.float32]
    roads: tuple[Road, ...]
    blocks: tuple[Block, ...]

    def bent(self, points_m: Points) -> Points:
        """Where points lie after the warp."""
        return points_m + _sampled(self.bend, points_m).reshape(points_m.shape)


def plan_land(rng: np.random.Generator, side_m: float) -> Plan:
    """Cut the land of a scene."""
    density = _town(rng, side_m)
    whole = side_m + 2 * _MARGIN_M
    cells = int(np.ceil(whole / _GRID_M)) + 1
    strength_m = float(rng.uniform(10, 34))
    scale = float(rng.uniform(300, 520)) / _GRID_M
    bend = np.stack([fractal(rng, cells, cells, scale, 2, 0.35) for _ in range(2)], axis=-1)
    cutter = _Cutter(rng, density)
    turned = float(rng.uniform(0, np.pi))
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * (0.5 * side_m + _MARGIN_M) * 1.15
    cosine, sine = np.cos(turned), np.sin(turned)
    turn = np.array([[cosine, -sine], [sine, cosine]])
    cutter.cut(corners @ turn.T + side_m / 2, 0)
    plan = Plan(side_m, density, (strength_m * bend).astype(np.float32), (), tuple(cutter.blocks))
    roads = [
        Road(plan.bent(_dense(line)), kind, float(rng.uniform(*WIDTH_M[kind])))
        for line, kind in cutter.roads
    ]
    if rng.random() < 0.22:
        roads += _highway(rng, plan)
    return Plan(plan.side_m, plan.density, plan.bend, tuple(roads), plan.blocks)


def _town(rng: np.random.Generator, side_m: float) -> Field:
    cells = int(np.ceil((side_m + 2 * _MARGIN_M) / _GRID_M)) + 1
    at = np.arange(cells) * _GRID_M - _MARGIN_M
    density = 0.22 * fractal(rng, cells, cells, 260.0 / _GRID_M, 3)
    for _ in range(int(rng.integers(1, 4))):
        centre = rng.uniform(0.1, 0.9, 2) * side_m
        reach = side_m * rng.uniform(0.12, 0.5, 2)
        away = ((at - centre[0]) / reach[0])[None] ** 2 + ((at - centre[1]) / reach[1])[
            :, None
        ] ** 2
        density += np.float32(rng.uniform(0.45, 1.05)) * np.exp(-away).astype(np.float32)
    built: Field = np.clip(density, 0.0, 1.0).astype(np.float32)
    return built


class _Cutter:
    def __init__(self, rng: np.random.Generator, density: Field) -> None:
        self._rng = rng
        self._density = density
        self.blocks: list[Block] = []
        self.roads: list[tuple[Points, RoadClass]] = []

    def cut(self, outline: Points, level: int) -> None:
        rng = self._rng
        middle = outline.mean(axis=0)
        density = float(_sampled(self._density, middle[None])[0, 0])
        built = density > 0.3
        limit_m2 = 10_000 * (
            float(rng.uniform(0.55, 1.5)) * (1.25 - 0.6 * density)
            if built
            else float(rng.lognormal(1.5, 0.7))
        )
        area = _area(outline)
        if area < limit_m2 or level > 13:
            self.blocks.append(Block(outline, density))
            return
        edges = np.roll(outline, -1, axis=0) - outline
        along = edges[int(np.hypot(*edges.T).argmax())]
        along = along / np.hypot(*along)
        tilt = float(rng.normal(0, 0.05 if built else 0.11))
        normal = np.array(
            [
                along[0] * np.cos(tilt) - along[1] * np.sin(tilt),
                along[0] * np.sin(tilt) + along[1] * np.cos(tilt),
            ]
        )
        reach = outline @ normal
        place = reach.min() + float(rng.uniform(0.36, 0.64)) * (reach.max() - reach.min())
        one, other, line = _halves(outline, normal, place)
        if line is None:
            self.blocks.append(Block(outline, density))
            return
        kind = self._road(level, density, area)
        if kind is not None:
            self.roads.append((line, kind))
        self.cut(one, level + 1)
        self.cut(other, level + 1)

    def _road(self, level: int, density: float, area_m2: float) -> RoadClass | None:
        chance = float(self._rng.random())
        if level == 0:
            return "main"
        if level in (1, 2) and chance < 0.75:
            return "secondary"
        if density > 0.3:
            return "street"
        if area_m2 > 120_000 and chance < 0.5:
            return "secondary" if chance < 0.12 else "track"
        return "track" if chance < 0.2 else None


def _halves(outline: Points, normal: Points, place: float) -> tuple[Points, Points, Points | None]:
    """Both parts of a convex outline, and the line between."""
    side = outline @ normal - place
    parts: tuple[list[Points], list[Points]] = ([], [])
    crossings: list[Points] = []
    for index, point in enumerate(outline):
        after = (index + 1) % len(outline)
        parts[int(side[index] > 0)].append(point)
        if (side[index] > 0) != (side[after] > 0):
            share = side[index] / (side[index] - side[after])
            crossing = point + share * (outline[after] - point)
            crossings.append(crossing)
            parts[0].append(crossing)
            parts[1].append(crossing)
    if len(crossings) != 2 or min(map(len, parts)) < 3:
        return outline, outline, None
    return np.array(parts[0]), np.array(parts[1]), np.array(crossings)


def _highway(rng: np.random.Generator, plan: Plan) -> list[Road]:
    """Two carriageways across the scene in a wide curve."""
    side = plan.side_m
    turned = float(rng.uniform(0, np.pi))
    ahead = np.array([np.cos(turned), np.sin(turned)])
    beside = np.array([-ahead[1], ahead[0]])
    away = np.linspace(-0.9, 0.9, 60) * side
    offset = float(rng.uniform(-0.3, 0.3)) * side
    curve = float(rng.uniform(-0.25, 0.25)) * (away / side) ** 2 * side
    middle = side / 2 + away[:, None] * ahead + (offset + curve)[:, None] * beside
    width = float(rng.uniform(*WIDTH_M["highway"]))
    gap = width / 2 + 3.0
    return [Road(middle + sign * gap * beside, "highway", width) for sign in (-1, 1)]


def _dense(line: Points) -> Points:
    """With a point at least every 12 m."""
    count = int(np.hypot(*(line[1] - line[0])) // 12) + 2
    share = np.linspace(0, 1, count)[:, None]
    points: Points = line[0] * (1 - share) + line[1] * share
    return points


def _area(outline: Points) -> float:
    x, y = outline.T
    return 0.5 * abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))))


def _sampled(field: NDArray[np.float32], points_m: Points) -> NDArray[np.float64]:
    """The field (cells, cells[, k]) at points (n, 2), linear between the cells, (n, k)."""
    at = ((points_m.reshape(-1, 2) + _MARGIN_M) / _GRID_M).astype(np.float32)
    found = cv2.remap(
        field, at[:, None, 0], at[:, None, 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return found.reshape(len(at), -1).astype(np.float64)
