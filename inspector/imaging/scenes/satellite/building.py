"""What stands on blocks: houses along the streets, halls with yards, farms, trees and hedges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inspector.imaging.scenes.satellite.canvas import Canvas
from inspector.imaging.scenes.satellite.materials import (
    LARGE_ROOFS,
    SMALL_ROOFS,
    Cover,
    PatchList,
)
from inspector.imaging.scenes.satellite.plan import Block, Plan, Points

BUILT = 0.3
"""Blocks of this density and more are lived in."""


@dataclass(frozen=True)
class _Style:
    """How a town builds: metres, and the share of lots that are left free."""

    lot_m: float
    setback_m: float
    wide_m: tuple[float, float]
    deep_m: tuple[float, float]
    free: float
    trees: float


class Builder:
    """Fills blocks of a plan on a canvas."""

    def __init__(
        self, rng: np.random.Generator, plan: Plan, canvas: Canvas, patches: PatchList
    ) -> None:
        self._rng, self._plan, self._canvas, self._patches = rng, plan, canvas, patches
        self._style = _Style(
            lot_m=float(rng.uniform(15, 34)),
            setback_m=float(rng.uniform(3, 9)),
            wide_m=(8.0, float(rng.uniform(11, 17))),
            deep_m=(7.0, float(rng.uniform(9, 13))),
            free=float(rng.uniform(0.06, 0.45)),
            trees=float(rng.uniform(0.8, 6.0)),
        )
        self._halls = float(rng.choice([0.03, 0.1, 0.3]))
        self._crowns = [patches.add(Cover.TREE, 0.2) for _ in range(8)]

    def block(self, block: Block) -> None:
        """Everything that stands on a block, after its ground and the roads."""
        chance = float(self._rng.random())
        if block.density <= BUILT:
            if chance < 0.05:
                self._farm(block)
        elif chance < self._halls and block.density < 0.85:
            self._yard(block)
        elif chance < self._halls + 0.05:
            self._trees(block, 4.0)
        else:
            self._houses(block)
            self._trees(block, self._style.trees * (1.1 - block.density))

    def hedge(self, outline_m: Points) -> None:
        """Trees and bushes along one side of a field."""
        rng = self._rng
        start = int(rng.integers(len(outline_m)))
        a, b = outline_m[start], outline_m[(start + 1) % len(outline_m)]
        gap = float(rng.uniform(3.5, 9))
        for share in np.arange(0, 1, gap / max(float(np.hypot(*(b - a))), 1.0)):
            if rng.random() < 0.12:
                continue
            self._tree(a + share * (b - a) + rng.normal(0, 1.2, 2), 1.5, 3.4)

    def _houses(self, block: Block) -> None:
        rng, style = self._rng, self._style
        centre = block.density > 0.82
        outline = block.outline_m
        for index, start in enumerate(outline):
            edge = outline[(index + 1) % len(outline)] - start
            length = float(np.hypot(*edge))
            along = edge / max(length, 1e-6)
            inward = np.array([-along[1], along[0]])
            if (outline.mean(axis=0) - start) @ inward < 0:
                inward = -inward
            at = float(rng.uniform(7, 12))
            while at < length - 7:
                wide = float(rng.uniform(*style.wide_m)) * (1.5 if centre else 1.0)
                deep = float(rng.uniform(*style.deep_m)) * (1.3 if centre else 1.0)
                lot = max(style.lot_m * float(rng.uniform(0.8, 1.3)), wide + 2.5)
                if centre:
                    lot = wide + float(rng.choice([0.6, 6.0]))
                if rng.random() > style.free + 0.4 * max(0.0, 0.6 - block.density):
                    setback = 3.5 + style.setback_m * (0.4 if centre else rng.uniform(0.8, 1.3))
                    place = start + (at + lot / 2) * along + (setback + deep / 2) * inward
                    height = float(rng.uniform(9, 19) if centre else rng.uniform(5, 9))
                    self._rectangle(place, along, wide, deep, height, SMALL_ROOFS)
                    if not centre and rng.random() < 0.35:
                        beside = place + (wide / 2 + 2) * along + 2.5 * inward
                        self._rectangle(beside, along, 4.5, 6.5, 3.5, SMALL_ROOFS)
                at += lot

    def _yard(self, block: Block) -> None:
        """Halls on asphalt or concrete."""
        rng = self._rng
        outline = block.outline_m
        middle = outline.mean(axis=0)
        ground = Cover.ASPHALT if rng.random() < 0.6 else Cover.CONCRETE
        paved = middle + 0.86 * (outline - middle)
        self._canvas_area(paved, self._patches.add(ground, 0.15))
        edges = np.roll(outline, -1, axis=0) - outline
        along = edges[int(np.hypot(*edges.T).argmax())]
        along = along / np.hypot(*along)
        across = np.array([-along[1], along[0]])
        spread = 0.3 * float(np.sqrt(np.abs(np.ptp(outline @ along) * np.ptp(outline @ across))))
        for _ in range(int(rng.integers(1, 6))):
            place = (
                middle + rng.uniform(-1, 1) * spread * along + rng.uniform(-1, 1) * spread * across
            )
            wide, deep = float(rng.uniform(20, 75)), float(rng.uniform(15, 42))
            self._rectangle(place, along, wide, deep, float(rng.uniform(6, 12)), LARGE_ROOFS)

    def _farm(self, block: Block) -> None:
        rng = self._rng
        place = block.outline_m[0] + 0.25 * (block.outline_m.mean(axis=0) - block.outline_m[0])
        turned = float(rng.uniform(0, np.pi))
        along = np.array([np.cos(turned), np.sin(turned)])
        across = np.array([-along[1], along[0]])
        self._rectangle(place, along, 14.0, 10.0, 7.0, SMALL_ROOFS)
        for sign in (-1, 1):
            if rng.random() < 0.75:
                barn = place + sign * float(rng.uniform(18, 26)) * along + rng.normal(0, 6) * across
                wide, deep = float(rng.uniform(14, 32)), float(rng.uniform(9, 16))
                self._rectangle(barn, along, wide, deep, 8.0, LARGE_ROOFS)
        for _ in range(int(rng.integers(3, 14))):
            self._tree(self._plan.bent(place[None])[0] + rng.normal(0, 24, 2), 2.0, 4.0)

    def _trees(self, block: Block, per_thousand_m2: float) -> None:
        rng = self._rng
        low, high = block.outline_m.min(axis=0), block.outline_m.max(axis=0)
        count = 1 + int(np.prod(high - low) / 1000.0 * per_thousand_m2)
        for point in self._plan.bent(rng.uniform(low, high, (count, 2))):
            self._tree(point, 1.6, 4.2)

    def _tree(self, point_m: Points, least_m: float, most_m: float) -> None:
        rng = self._rng
        radius = float(rng.uniform(least_m, most_m))
        if not self._canvas.free(point_m[None]):
            return
        crown = self._crowns[int(rng.integers(len(self._crowns)))]
        self._canvas.crown(float(point_m[0]), float(point_m[1]), radius, crown, 3.0 * radius)

    def _canvas_area(self, outline_m: Points, patch: int) -> None:
        self._canvas.area(self._plan.bent(outline_m), patch)

    def _rectangle(
        self,
        place: Points,
        along: Points,
        wide_m: float,
        deep_m: float,
        height_m: float,
        roofs: tuple[float, ...],
    ) -> None:
        """A building around a place of the unbent plan, unless something is there."""
        here, ahead = self._plan.bent(np.stack([place, place + 4.0 * along]))
        along = (ahead - here) / np.hypot(*(ahead - here))
        across = np.array([-along[1], along[0]])
        corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], float) / 2
        offsets = corners * [wide_m, deep_m]
        outline = here + offsets[:, :1] * along + offsets[:, 1:] * across
        # Points a metre apart, a little beyond the walls.
        across_m = np.linspace(-0.57, 0.57, int(wide_m) + 2)[:, None, None] * wide_m * along
        down_m = np.linspace(-0.57, 0.57, int(deep_m) + 2)[None, :, None] * deep_m * across
        if not self._canvas.free((here + across_m + down_m).reshape(-1, 2)):
            return
        self._canvas.house(outline, self._patches.add_roof(roofs), height_m)
