"""A scene of land at 10/3 m a pixel: reflectance on any day of its year, roads and buildings.

A seed gives the same scene on every machine (up to the last bit of floating point arithmetic).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.noise import Field, fractal, smooth
from inspector.imaging.scenes.satellite.building import BUILT, Builder
from inspector.imaging.scenes.satellite.canvas import FINER, PIXEL_M, Canvas, shadow
from inspector.imaging.scenes.satellite.materials import Cover, Patches, PatchList
from inspector.imaging.scenes.satellite.plan import Block, Plan, Points, Road, plan_land

SIDE_PX = 384
LEAST_COVER = 0.5
"""A pixel is road, or else building, where they cover at least this share of it."""
_SHADE = np.array([0.52, 0.44, 0.39, 0.36], np.float32)
"""What is left without direct sun: the sky is blue."""


@dataclass(frozen=True, eq=False)
class SatelliteScene:
    """`reflectance` float32 (4, side, side) in B02, B03, B04 and B08 on `day` of the year;
    `roads` and `buildings` bool (side, side)."""

    seed: int
    day: float
    reflectance: NDArray[np.float32]
    roads: NDArray[np.bool_]
    buildings: NDArray[np.bool_]
    _patch: NDArray[np.int32]
    _patches: Patches

    def on(self, day: float) -> NDArray[np.float32]:
        """The reflectance on another day: what grows is greener or less green."""
        change = self._patches.reflectance(day) / self._patches.reflectance(self.day)
        turned: NDArray[np.float32] = self.reflectance * change[self._patch].transpose(2, 0, 1)
        return turned


def render(seed: int, side_px: int = SIDE_PX) -> SatelliteScene:
    """Draw a scene."""
    rng = np.random.default_rng([seed, 606])
    side_m = side_px * PIXEL_M
    plan = plan_land(rng, side_m)
    canvas, patches = Canvas(side_px), PatchList(rng)
    _ground(rng, plan, canvas, patches)
    builder = Builder(rng, plan, canvas, patches)
    _water(rng, plan, canvas, patches)
    _roads(rng, plan.roads, canvas, patches)
    for block in plan.blocks:
        if block.density <= BUILT and rng.random() < 0.3:
            builder.hedge(plan.bent(block.outline_m))
        builder.block(block)
    day = float(rng.uniform(60, 300))
    made = patches.done()
    fine = _lit(rng, canvas, made, day)
    roads = _shrunk(canvas.road.astype(np.float32)) >= LEAST_COVER
    return SatelliteScene(
        seed=seed,
        day=day,
        reflectance=_shrunk(fine).transpose(2, 0, 1).copy(),
        roads=roads,
        buildings=(_shrunk(canvas.building.astype(np.float32)) >= LEAST_COVER) & ~roads,
        _patch=canvas.patch[FINER // 2 :: FINER, FINER // 2 :: FINER].copy(),
        _patches=made,
    )


def _ground(rng: np.random.Generator, plan: Plan, canvas: Canvas, patches: PatchList) -> None:
    """Fields, meadows and woods out of town, gardens in it."""
    wooded = float(rng.uniform(0.08, 0.6))
    shares = rng.dirichlet([3.0, 4.0, 3.0])
    conifers = float(rng.choice([0.1, 0.8]))
    side = len(canvas.patch)
    woods = _grain(fractal(rng, 96, 96, 30.0, 3), side) + 0.3
    for block in plan.blocks:
        if block.density > BUILT:
            cover, varied = Cover.GARDEN, 0.1
        else:
            kinds = (Cover.MEADOW, Cover.CROP, Cover.SOIL)
            cover, varied = kinds[int(rng.choice(3, p=shares))], 0.17
        canvas.area(_grown(plan.bent(_dense(block))), patches.add(cover, varied))
    level = np.quantile(woods, 1.0 - wooded)
    built = _built(plan, side)
    kind = Cover.CONIFERS if rng.random() < conifers else Cover.WOOD
    forest = (woods > level) & (built < 0.25)
    canvas.patch[forest] = patches.add(kind, 0.12)
    canvas.height_m[forest] = 13.0


def _water(rng: np.random.Generator, plan: Plan, canvas: Canvas, patches: PatchList) -> None:
    if rng.random() > 0.4:
        return
    side = plan.side_m
    water = patches.add(Cover.WATER, 0.3)
    bank = patches.add(Cover.MEADOW, 0.1)
    turned = float(rng.uniform(0, np.pi))
    ahead = np.array([math.cos(turned), math.sin(turned)])
    beside = np.array([-ahead[1], ahead[0]])
    away = np.linspace(-0.9, 0.9, 120) * side
    waves = np.zeros_like(away)
    for phase in rng.uniform(0, 6, 3):
        waves += rng.uniform(10, 70) * np.sin(away / rng.uniform(60, 190) + phase)
    middle = side / 2 + away[:, None] * ahead
    line = middle + (float(rng.uniform(-0.35, 0.35)) * side + waves)[:, None] * beside
    width = float(rng.uniform(6, 45))
    canvas.strip(line, width + float(rng.uniform(4, 16)), bank, road=False)
    canvas.strip(line, width, water, road=False)
    if rng.random() < 0.4:
        at = rng.uniform(0.1, 0.9, 2) * side
        angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        reach = float(rng.uniform(20, 70)) * (1 + 0.25 * np.sin(3 * angle + rng.uniform(0, 6)))
        canvas.area(at + reach[:, None] * np.stack([np.cos(angle), np.sin(angle)], 1), water)


def _roads(
    rng: np.random.Generator, roads: tuple[Road, ...], canvas: Canvas, patches: PatchList
) -> None:
    order = ("track", "street", "secondary", "main", "highway")
    verge = patches.add(Cover.MEADOW, 0.1)
    covers = {kind: [_surface(rng, kind, patches) for _ in range(4)] for kind in order}
    for road in roads:
        if road.kind in ("main", "highway"):
            canvas.strip(road.line_m, road.width_m + float(rng.uniform(4, 9)), verge, road=False)
    for road in sorted(roads, key=lambda each: order.index(each.kind)):
        patch = covers[road.kind][int(rng.integers(4))]
        canvas.strip(road.line_m, road.width_m, patch, road=True)


def _surface(rng: np.random.Generator, kind: str, patches: PatchList) -> int:
    if kind == "track":
        return patches.add(Cover.TRACK, 0.2)
    return patches.add(Cover.CONCRETE if rng.random() < 0.1 else Cover.ASPHALT, 0.2)


def _lit(
    rng: np.random.Generator, canvas: Canvas, patches: Patches, day: float
) -> NDArray[np.float32]:
    """Reflectance (3 side, 3 side, 4) under the sun of a late morning."""
    side = len(canvas.patch)
    cover = patches.cover[canvas.patch]
    fine = rng.standard_normal((side, side), dtype=np.float32)
    crowns = smooth(rng, side, side, 5.0)
    wide = _grain(fractal(rng, side // 4, side // 4, 18.0, 4), side)
    grain = _GRAIN[cover] * fine + _CROWNS[cover] * crowns
    grain += _WIDE[cover] * wide + _rows(rng, cover, canvas.patch)
    sun = math.radians(float(rng.uniform(20, 50)))
    # South-east is right and down; x grows to the east, y to the south.
    towards = (math.sin(sun), math.cos(sun))
    high = math.radians(38.0 + 24.0 * math.cos((day - 172.0) / 366.0 * 2 * math.pi))
    dark = shadow(canvas.height_m, towards, math.tan(high))
    bands = patches.reflectance(day)[canvas.patch]
    bands *= np.clip(1.0 + grain, 0.3, 2.2)[..., None]
    # Where more grows, red and blue are darker and the near infrared is brighter.
    vigour = _VIGOUR[cover] * wide
    bands *= np.stack([1 - 0.5 * vigour, 1 - 0.3 * vigour, 1 - vigour, 1 + 0.8 * vigour], axis=-1)
    bands *= 1.0 - dark[..., None] * (1.0 - _SHADE)
    return np.clip(bands, 0.002, 1.0).astype(np.float32)


def _by_cover(values: dict[Cover, float], otherwise: float) -> NDArray[np.float32]:
    return np.array([values.get(Cover(c), otherwise) for c in range(len(Cover))], np.float32)


_GRAIN = _by_cover({Cover.WATER: 0.03, Cover.ROOF: 0.05, Cover.GARDEN: 0.22, Cover.TREE: 0.2}, 0.07)
_CROWNS = _by_cover({Cover.WOOD: 0.24, Cover.CONIFERS: 0.2, Cover.GARDEN: 0.16}, 0.02)
_WIDE = _by_cover({Cover.WATER: 0.03, Cover.ROOF: 0.02, Cover.ASPHALT: 0.05}, 0.06)
_VIGOUR = _by_cover({Cover.MEADOW: 0.09, Cover.CROP: 0.1, Cover.GARDEN: 0.12, Cover.WOOD: 0.05}, 0)


def _rows(
    rng: np.random.Generator, cover: NDArray[np.uint8], patch: NDArray[np.int32]
) -> NDArray[np.float32]:
    """Wheel tracks of fields, each in its own direction."""
    count = int(patch.max()) + 1
    turned = rng.uniform(0, np.pi, count)
    period_px = rng.uniform(14, 40, count)
    strength = rng.uniform(0.0, 0.06, count).astype(np.float32)
    wave = np.stack([np.cos(turned), np.sin(turned)], 1) * (2 * np.pi / period_px)[:, None]
    wave = wave.astype(np.float32)
    sown = (cover == Cover.CROP) | (cover == Cover.SOIL)
    y, x = np.nonzero(sown)
    of = patch[y, x]
    rows = np.zeros(patch.shape, np.float32)
    rows[y, x] = strength[of] * np.sin(wave[of, 0] * x + wave[of, 1] * y)
    return rows


def _built(plan: Plan, side: int) -> Field:
    """The density of the plan at the canvas's resolution, bend left out."""
    cells = len(plan.density)
    margin = int((cells * 8.0 - plan.side_m) / 2 / 8.0)
    inner = plan.density[margin:-margin, margin:-margin]
    return np.asarray(cv2.resize(inner, (side, side), interpolation=cv2.INTER_LINEAR), np.float32)


def _grain(small: Field, side: int) -> Field:
    return np.asarray(cv2.resize(small, (side, side), interpolation=cv2.INTER_CUBIC), np.float32)


def _dense(block: Block) -> Points:
    """The outline with points every 15 m, so that it bends."""
    outline = block.outline_m
    pieces = []
    for index, start in enumerate(outline):
        edge = outline[(index + 1) % len(outline)] - start
        count = int(np.hypot(*edge) // 15) + 1
        pieces.append(start + np.linspace(0, 1, count, endpoint=False)[:, None] * edge)
    return np.concatenate(pieces)


def _grown(outline: Points) -> Points:
    """A little larger, so that no gap is left between neighbours."""
    middle = outline.mean(axis=0)
    away = outline - middle
    reach = np.maximum(np.hypot(*away.T), 1.0)[:, None]
    grown: Points = middle + away * (1.0 + 1.0 / reach)
    return grown


def _shrunk(fine: NDArray[np.float32]) -> NDArray[np.float32]:
    side = len(fine) // FINER
    return np.asarray(cv2.resize(fine, (side, side), interpolation=cv2.INTER_AREA), np.float32)
