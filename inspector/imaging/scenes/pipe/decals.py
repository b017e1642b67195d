"""Damage drawn on the wall: cracks, holes, corroded patches and stains, as small maps in pipe
coordinates that stay sharp when the camera comes near."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.crack_paths import CrackPath, alligator, coverage, single
from inspector.imaging.scenes.noise import blurred, fractal, smooth, step
from inspector.imaging.scenes.pipe.sections import Ring
from inspector.imaging.scenes.pipe.textures import RipMap

Field = NDArray[np.float32]
DecalKind = Literal["crack", "hole", "corrosion", "stain", "hair"]

MASK_FROM = {"crack": 0.28, "hole": 0.5, "corrosion": 0.5, "stain": 0.4, "hair": 0.3}
"""From which cover on a pixel is in the mask of the defect; cracks are narrower than pixels."""


@dataclass(frozen=True)
class Decal:
    """A map uint8 (rows along the pipe, columns around it, 3): cover, halo and tone, 0..255. It
    reaches from start_m to end_m and half_m to both sides of the arc `arc_m`."""

    kind: DecalKind
    instance: int
    start_m: float
    end_m: float
    arc_m: float
    half_m: float
    picture: NDArray[np.uint8] = field(repr=False, compare=False)
    colour: tuple[float, float, float] = (0.2, 0.2, 0.2)
    depth_m: float = 0.05

    @cached_property
    def _map(self) -> RipMap:
        return RipMap(self.picture, repeats=False)

    def extent(self) -> tuple[float, float, float, float]:
        """From and to along the pipe, and around it (arcs), of what the mask can hold."""
        there = self.picture[..., 0] >= 255 * MASK_FROM[self.kind]
        rows, columns = there.shape
        v, u = np.flatnonzero(there.any(axis=1)), np.flatnonzero(there.any(axis=0))
        if not len(v):
            return self.start_m, self.end_m, self.arc_m - self.half_m, self.arc_m + self.half_m
        long, wide = self.end_m - self.start_m, 2 * self.half_m
        left = self.arc_m - self.half_m
        return (
            self.start_m + float(v[0]) / rows * long,
            self.start_m + float(v[-1] + 1) / rows * long,
            left + float(u[0]) / columns * wide,
            left + float(u[-1] + 1) / columns * wide,
        )

    def cover(
        self, z_m: Field, arc_m: Field, blur_z: Field, blur_s: Field, ring: Ring
    ) -> tuple[NDArray[np.intp], Field]:
        """The points within the map, and cover, halo and tone there (3, n), 0..1."""
        margin = np.float32(0.01)
        close = (z_m > np.float32(self.start_m) - margin) & (z_m < np.float32(self.end_m) + margin)
        near = np.flatnonzero(close)
        if not len(near):
            return near, np.zeros((3, 0), np.float32)
        off = ring.wrap(arc_m[near] - np.float32(self.arc_m))
        beside = np.abs(off) < np.float32(self.half_m) + margin
        near, off = near[beside], off[beside]
        long, wide = np.float32(self.end_m - self.start_m), np.float32(2 * self.half_m)
        found = self._map.sample(
            (z_m[near] - np.float32(self.start_m)) / long,
            (off + np.float32(self.half_m)) / wide,
            blur_z[near] / long,
            blur_s[near] / wide,
        )
        return near, found.T / np.float32(255)


def grid_px(long_m: float, wide_m: float, finest_m: float = 0.0007) -> tuple[int, int, float]:
    """Rows, columns and texel size of a map for an area."""
    texel = max(finest_m, max(long_m, wide_m) / 1600, math.sqrt(long_m * wide_m / 6e5))
    return max(16, round(long_m / texel)), max(16, round(wide_m / texel)), texel


_THINNEST_PX = 1.2


def drawn_width(long_m: float, wide_m: float, width_m: float) -> float:
    """How wide a crack really is in a map: no narrower than its texels allow."""
    return max(width_m, _THINNEST_PX * grid_px(long_m, wide_m)[2])


def crack_map(
    rng: np.random.Generator, long_m: float, wide_m: float, width_m: float, way: str
) -> NDArray[np.uint8]:
    """Cracks along ("along"), around ("ring"), both ("complex") or from a centre ("star")."""
    rows, columns, texel = grid_px(long_m, wide_m)
    width_px = max(_THINNEST_PX, width_m / texel)
    paths = _crack_paths(rng, rows, columns, width_px, way)
    covered = coverage(paths, rows, columns)
    halo = blurred(covered, max(2.0, 0.012 / texel)) * 2.2
    halo += 0.35 * blurred(covered, max(4.0, 0.035 / texel)) * 2.0
    broken = fractal(rng, rows, columns, max(4.0, 0.02 / texel), 4, 0.7)
    near = blurred(covered, max(1.5, 0.004 / texel)) + 0.12 * broken
    spalled = step(near, 0.28, 0.42) * (1 - covered)
    return _bytes(covered, halo, spalled)


def _crack_paths(
    rng: np.random.Generator, rows: int, columns: int, width_px: float, way: str
) -> list[CrackPath]:
    middle_y, middle_x = rows * rng.uniform(0.4, 0.6), columns * rng.uniform(0.4, 0.6)
    along = ((middle_x, 0.04 * rows), (columns * rng.uniform(0.35, 0.65), 0.96 * rows))
    around = ((0.04 * columns, middle_y), (0.96 * columns, rows * rng.uniform(0.35, 0.65)))
    taper = (True, True)
    if way == "along":
        return single(rng, *along, width_px, 0.065, int(rng.integers(0, 4)), taper)
    if way == "ring":
        return single(rng, *around, width_px, 0.06, int(rng.integers(0, 3)), taper)
    if way == "complex":
        paths = single(rng, *along, width_px, 0.08, 2, taper)
        paths += single(rng, *around, 0.8 * width_px, 0.08, 2, taper)
        return paths
    return alligator(
        rng,
        (columns / 2, rows / 2),
        (0.42 * columns, 0.42 * rows),
        max(18.0, min(rows, columns) / rng.uniform(4, 7)),
        0.7 * width_px,
    )


def hole_map(rng: np.random.Generator, long_m: float, wide_m: float) -> NDArray[np.uint8]:
    """A ragged opening with cracks that run out of it."""
    rows, columns, texel = grid_px(long_m, wide_m)
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    out = np.hypot((y - rows / 2) / (rows * 0.36), (x - columns / 2) / (columns * 0.36))
    angle = np.arctan2(y - rows / 2, x - columns / 2)
    corners = np.sort(rng.uniform(-np.pi, np.pi, int(rng.integers(5, 9))))
    radius = rng.uniform(0.65, 1.05, len(corners))
    # Shards break off along straight lines: a polygon, then finer raggedness.
    closed = np.concatenate([corners - 2 * np.pi, corners, corners + 2 * np.pi])
    ring = np.interp(angle, closed, np.tile(radius, 3)).astype(np.float32)
    rough = 0.09 * fractal(rng, rows, columns, max(4.0, 0.05 / texel), 5, 0.65)
    covered = step(out / ring + rough, 1.0, 0.97)
    paths: list[CrackPath] = []
    for _ in range(int(rng.integers(2, 5))):
        turn = float(rng.uniform(-np.pi, np.pi))
        near = (columns * (0.5 + 0.28 * math.cos(turn)), rows * (0.5 + 0.28 * math.sin(turn)))
        far = (columns * (0.5 + 0.49 * math.cos(turn)), rows * (0.5 + 0.49 * math.sin(turn)))
        paths += single(rng, near, far, max(1.5, 0.004 / texel), 0.1, 0, (False, True))
    lines = coverage(paths, rows, columns)
    rim = blurred(covered, max(1.5, 0.008 / texel)) * (1 - covered)
    return _bytes(covered, np.maximum(rim * 1.6, 0.5 * blurred(lines, 2.0)), lines)


def patch_map(rng: np.random.Generator, long_m: float, wide_m: float) -> NDArray[np.uint8]:
    """A ragged patch that fades out: corrosion, missing surface."""
    rows, columns, texel = grid_px(long_m, wide_m, 0.002)
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    out = np.hypot((y / rows - 0.5) * 2.5, (x / columns - 0.5) * 2.5)
    noise = fractal(rng, rows, columns, max(8.0, 0.25 / texel), 6, 0.62)
    covered = step(1.05 - out + 0.32 * noise, 0.0, 0.10)
    deep = step(1.05 - out + 0.32 * noise, 0.25, 0.7)
    rim = blurred(covered, max(2.0, 0.02 / texel)) * (1 - covered)
    return _bytes(covered * step(out, 1.24, 1.15), rim, deep)


def streak_map(
    rng: np.random.Generator, long_m: float, wide_m: float, downwards: int
) -> NDArray[np.uint8]:
    """Streaks that run from the middle line (a leaking joint or crack) down the wall: towards
    higher arcs (1) or lower arcs (-1)."""
    rows, columns, texel = grid_px(long_m, wide_m, 0.0015)
    x = np.linspace(0, 1, columns, dtype=np.float32)[None, :]
    starts = np.abs(smooth(rng, rows, 1, max(2.0, 0.012 / texel)))[:, 0]
    y = np.linspace(-1, 1, rows)
    starts *= np.exp(-((y / 0.5) ** 2))
    reach = np.clip(0.25 + 0.5 * starts, 0, 0.95)[:, None].astype(np.float32)
    wobble = 0.05 * fractal(rng, rows, columns, max(6.0, 0.1 / texel), 4)
    flow = np.clip((reach - x + wobble) / 0.3, 0, 1).astype(np.float32)
    strength = np.clip(starts * 1.3, 0, 1)[:, None].astype(np.float32)
    flow = flow * strength * step(np.broadcast_to(x, flow.shape).copy(), 0.0, 0.02)
    grainy = 0.75 + 0.25 * fractal(rng, rows, columns, max(3.0, 0.03 / texel), 5, 0.7)
    covered = np.clip(blurred(flow, max(1.0, 0.003 / texel)) * grainy * 1.35, 0, 1)
    covered *= step(np.abs(y)[:, None].astype(np.float32) + 0 * x, 0.98, 0.8)
    thick = np.clip(covered * 1.4 - 0.5 + 0.3 * smooth(rng, rows, columns, 3.0), 0, 1)
    stain = covered.astype(np.float32)
    picture = _bytes(stain, blurred(stain, max(2.0, 0.02 / texel)), thick.astype(np.float32))
    return picture if downwards > 0 else np.ascontiguousarray(picture[:, ::-1])


def _bytes(*channels: Field) -> NDArray[np.uint8]:
    stacked = np.dstack(channels)
    return np.rint(np.clip(stacked, 0, 1) * 255).astype(np.uint8)
