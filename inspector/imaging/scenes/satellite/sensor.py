"""What a Sentinel-2 records of a scene: 10 m pixels at several dates, soft, noisy and cloudy.

Each date looks from slightly another place, on another day of the year, through another air. How
soft it is says `resolution`.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.noise import fractal
from inspector.imaging.scenes.satellite.resolution import MTF, SCALE, spread_px
from inspector.imaging.scenes.satellite.scene import SatelliteScene

_TYPICAL_MTF = (0.26, 0.27, 0.26, 0.23)
"""Of B02, B03, B04 and B08."""


@dataclass(frozen=True)
class Sensor:
    """How dates differ at most: shifts in 10 m pixels, days around the scene's own, deviations of
    gain and offset (reflectance), noise as a share of the reflectance with a floor, and the share
    of dates that have clouds."""

    shift_px: float = 1.0
    days: float = 28.0
    gain: float = 0.04
    offset: float = 0.004
    noise: float = 0.012
    noise_floor: float = 0.0012
    response: float = 0.015
    cloudy: float = 0.4


@dataclass(frozen=True, eq=False)
class Observed:
    """`stack` float32 (dates, 4, side / 3, side / 3), `clear` bool (dates, side / 3, side / 3), how
    far each date lies to the right and down, `shifts_px` (dates, 2) in 10 m pixels, and the days of
    the year, `days` (dates,)."""

    stack: NDArray[np.float32]
    clear: NDArray[np.bool_]
    shifts_px: NDArray[np.float64]
    days: NDArray[np.float64]


def observe(
    scene: SatelliteScene, dates: int, rng: np.random.Generator, sensor: Sensor | None = None
) -> Observed:
    """Record a scene at so many dates. Date 0 has no clouds, the scene's own day, no shift and
    neither gain nor offset: it is the reference. Raises ValueError for a scene whose side is no
    multiple of 3."""
    sensor = sensor if sensor is not None else Sensor()
    side = scene.reflectance.shape[1]
    if side % SCALE:
        raise ValueError(f"A scene of {side} px cannot be recorded at a third of its size.")
    stack, clear, shifts, days = [], [], [], []
    for date in range(dates):
        first = date == 0
        shift = np.zeros(2) if first else rng.uniform(-sensor.shift_px, sensor.shift_px, 2)
        day = scene.day + (0.0 if first else float(rng.normal(0, sensor.days)))
        ground = scene.reflectance if first else scene.on(day)
        seen = _recorded(ground, shift, rng)
        if not first:
            seen = _through_air(seen, rng, sensor)
        shown = np.ones(seen.shape[1:], bool)
        if not first and rng.random() < sensor.cloudy:
            seen, shown = _clouded(seen, rng)
        deviation = np.hypot(sensor.noise_floor, sensor.noise * seen)
        seen = seen + deviation * rng.standard_normal(seen.shape, dtype=np.float32)
        # Products hold whole numbers of 0.0001.
        stack.append(np.rint(np.clip(seen, 0.0, 1.0) * 1e4) / 1e4)
        clear.append(shown)
        shifts.append(shift)
        days.append(day)
    return Observed(
        np.stack(stack).astype(np.float32), np.stack(clear), np.stack(shifts), np.array(days)
    )


def _recorded(
    ground: NDArray[np.float32], shift_px: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.float32]:
    """Moved, blurred and shrunk: (4, side / 3, side / 3)."""
    side = ground.shape[1]
    matrix = np.array([[1, 0, SCALE * shift_px[0]], [0, 1, SCALE * shift_px[1]]], np.float64)
    made = []
    for band, mtf in zip(ground, _TYPICAL_MTF, strict=True):
        sigma = SCALE * spread_px(float(np.clip(mtf * rng.uniform(0.85, 1.15), *MTF)))
        if shift_px.any():
            band = cv2.warpAffine(
                band, matrix, (side, side), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101
            )
        soft = cv2.GaussianBlur(band, (0, 0), sigma, borderType=cv2.BORDER_REFLECT_101)
        made.append(cv2.resize(soft, (side // SCALE, side // SCALE), interpolation=cv2.INTER_AREA))
    return np.stack(made)


def _through_air(
    seen: NDArray[np.float32], rng: np.random.Generator, sensor: Sensor
) -> NDArray[np.float32]:
    """Other light and air, and bands that respond slightly otherwise."""
    response = np.eye(4) + rng.normal(0, sensor.response, (4, 4))
    response *= (1.0 + rng.normal(0, sensor.gain)) * (1.0 + rng.normal(0, sensor.gain / 3, (4, 1)))
    offset = rng.normal(0, sensor.offset) * np.array([1.0, 0.75, 0.6, 0.4])
    changed = np.tensordot(response, seen, axes=1) + offset[:, None, None]
    return np.asarray(changed, np.float32)


def _clouded(
    seen: NDArray[np.float32], rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """With clouds and their shadows, and where neither is."""
    side = seen.shape[1]
    share = float(rng.uniform(0.08, 0.75))
    field = fractal(rng, side, side, float(rng.uniform(0.15, 0.6)) * side, 5, 0.6)
    level = float(np.quantile(field, 1.0 - share))
    thick = np.clip((field - level) / float(rng.uniform(0.25, 0.8)), 0.0, 1.0)[None]
    bright = np.array([0.62, 0.6, 0.6, 0.64], np.float32) * np.float32(rng.uniform(0.7, 1.15))
    away = tuple(int(v) for v in rng.integers(4, 14, 2))
    cast = np.roll(thick, (-away[0], -away[1]), axis=(1, 2))
    shaded = seen * (1.0 - 0.6 * cast)
    made = shaded * (1.0 - thick) + bright[:, None, None] * thick
    hidden = ((thick[0] > 0.02) | (cast[0] > 0.1)).astype(np.uint8)
    return made.astype(np.float32), cv2.dilate(hidden, np.ones((3, 3), np.uint8)) == 0
