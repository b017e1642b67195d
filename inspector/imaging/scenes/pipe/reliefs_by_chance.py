"""Dents, crusts and beds of settled deposits, as reliefs."""

from __future__ import annotations

import math

import numpy as np

from inspector.imaging.scenes.noise import fractal, step
from inspector.imaging.scenes.pipe.reliefs import Relief
from inspector.imaging.scenes.pipe.sections import Ring
from inspector.imaging.scenes.pipe.solids import Look
from inspector.imaging.scenes.pipe.tube import Stretch


def dent(
    rng: np.random.Generator, number: int, stretch: Stretch, ring: Ring,
    at_m: float, half_m: float, arc_m: float, deep_m: float,
) -> Relief:  # fmt: skip
    """A wall that bulges inwards, as deep as given, with a ridge along the pipe."""
    wide = ring.perimeter_m * float(rng.uniform(0.17, 0.3))
    y = np.linspace(-1, 1, 192, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, 192, dtype=np.float32)[None, :]
    bend = 0.2 * np.sin(2.3 * y + float(rng.uniform(0, 6)))
    across = np.clip(1 - np.abs(x - bend) ** float(rng.uniform(1.3, 2.2)), 0, 1) ** 1.6
    along = np.maximum(np.cos(y * math.pi / 2), 0) ** 1.5
    field = across * along * (1 + 0.06 * fractal(rng, 192, 192, 60.0, 3))
    field *= step(np.abs(x), 1.0, 0.85) * step(np.abs(y), 1.0, 0.9)
    return Relief(
        number, stretch, ring, at_m - half_m, at_m + half_m, arc_m, wide,
        (deep_m * field / field.max()).astype(np.float32), Look.WALL,
    )  # fmt: skip


def crust(
    rng: np.random.Generator, number: int, stretch: Stretch, ring: Ring,
    at_m: float, half_m: float, arc_m: float, deep_m: float,
) -> Relief:  # fmt: skip
    """Scale or lime: a lumpy crust with a ragged border."""
    wide = ring.perimeter_m * float(rng.uniform(0.1, 0.42))
    y = np.linspace(-1, 1, 320, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, 320, dtype=np.float32)[None, :]
    lumps = fractal(rng, 320, 320, 90.0, 6, 0.6)
    field = np.clip(0.75 - np.hypot(x, y) ** 2 + 0.38 * lumps, 0, None)
    field = np.sqrt(field) * step(np.maximum(np.abs(x), np.abs(y)), 1.0, 0.9)
    field *= 1 + 0.12 * fractal(rng, 320, 320, 14.0, 3, 0.7)
    return Relief(
        number, stretch, ring, at_m - half_m, at_m + half_m, arc_m, wide,
        (deep_m * np.clip(field / field.max(), 0, 1)).astype(np.float32), Look.SCALE,
    )  # fmt: skip


def bed(
    rng: np.random.Generator, number: int, stretch: Stretch, ring: Ring,
    start_m: float, end_m: float, high_m: float,
) -> Relief:  # fmt: skip
    """A deposit on the invert: about level across, uneven along, running out at both ends."""
    half = stretch.section.width_m / 2
    rows = int(np.clip((end_m - start_m) / 0.02, 64, 900))
    columns = 128
    y = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, columns, dtype=np.float32)[None, :]
    ends = np.clip(
        np.minimum(y, 1 - y) * (end_m - start_m) / min(2.0, 0.4 * (end_m - start_m)), 0, 1
    )
    lumps = fractal(rng, rows, columns, 40.0, 5, 0.6)
    tilt = float(rng.normal(0, 0.12))
    field = (0.86 + 0.10 * lumps + tilt * x) * np.maximum(np.sin(ends * math.pi / 2), 0) ** 0.8
    low = np.clip(field, 0, None)
    return Relief(
        number, stretch, ring, start_m, end_m, 0.0, half,
        (high_m * low / max(float(low.max()), 1e-6)).astype(np.float32), Look.BED, bed=True,
    )  # fmt: skip
