"""Asphalt and concrete without damage: albedo times relief under a low sun.

Pictures are float32 (height, width, 3), red, green, blue, 0..1, as displayed (not linear light).
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.noise import Field, blurred, fractal, smooth, step, stretched

Picture = NDArray[np.float32]


def asphalt(rng: np.random.Generator, height: int, width: int, mm_per_px: float) -> Picture:
    """Crushed stone of three sizes in worn bitumen."""
    age = float(rng.uniform(0.0, 1.0))
    """0: new and black, 1: bleached, the stones bare."""
    bitumen = 0.21 + 0.20 * age + 0.02 * smooth(rng, height, width, 3.0)
    albedo = np.repeat(bitumen[..., None], 3, axis=2).astype(np.float32)
    albedo *= np.array([1.0, 1.0, 1.0 + 0.05 * (0.6 - age)], dtype=np.float32)
    relief = 0.5 * smooth(rng, height, width, 2.2)
    for size_mm, bare in ((2.2, 0.75), (4.5, 0.7), (8.0, 0.45)):
        size_px = max(1.6, size_mm / mm_per_px)
        stone, tint, bump = _stones(rng, height, width, size_px, bare)
        strength = (0.35 + 0.6 * age) * stone
        albedo += strength[..., None] * (tint - albedo)
        relief += bump * np.float32(0.6 * min(size_px, 6.0))
    sun = float(rng.uniform(0, 2 * math.pi))
    shade = _lit(relief, sun, 0.13)
    pits = step(blurred(smooth(rng, height, width, 1.6), 0.8), 0.55, 1.2)
    albedo *= (shade * (1.0 - 0.3 * pits))[..., None]
    wear = fractal(rng, height, width, width / 3.0, 3)
    albedo *= (1.0 + 0.035 * wear)[..., None]
    return albedo


def concrete(rng: np.random.Generator, height: int, width: int, mm_per_px: float) -> Picture:
    """Cement paste with sand, pores, mottling and often the streaks of a broom."""
    base = np.array([0.64, 0.625, 0.59], dtype=np.float32)
    base *= np.float32(rng.uniform(0.82, 1.1))
    base += rng.uniform(-0.018, 0.018, 3).astype(np.float32) * np.array([1, 0.2, -0.6], np.float32)
    mottling = 0.045 * fractal(rng, height, width, width / 8.0, 8, 0.78)
    sand = 0.030 * smooth(rng, height, width, 1.0) + 0.035 * smooth(rng, height, width, 1.9)
    speckle = smooth(rng, height, width, max(2.0, 2.0 / mm_per_px))
    grains = 0.07 * step(speckle, 1.5, 2.4) - 0.12 * step(speckle, -1.6, -2.6)
    albedo = base * (1.0 + mottling + sand + grains)[..., None]
    dirt = step(fractal(rng, height, width, width / 4.0, 5, 0.65), 0.5, 2.2)
    albedo *= 1.0 - dirt[..., None] * np.array([0.10, 0.13, 0.18], dtype=np.float32)
    relief = 1.0 * smooth(rng, height, width, 1.4) + 0.7 * smooth(rng, height, width, 4.0)
    if rng.random() < 0.6:
        depth = float(rng.uniform(0.5, 1.6))
        if rng.random() < 0.5:
            relief += depth * stretched(rng, height, width, 2.6, 170.0)
        else:
            relief += depth * stretched(rng, height, width, 170.0, 2.6)
    pores = _pores(rng, height, width, mm_per_px)
    shade = _lit(relief - 2.2 * pores, float(rng.uniform(0, 2 * math.pi)), 0.055)
    albedo *= (shade * (1.0 - 0.5 * pores))[..., None]
    return np.asarray(albedo, dtype=np.float32)


def _stones(
    rng: np.random.Generator, height: int, width: int, size_px: float, share: float
) -> tuple[Field, Picture, Field]:
    """Coverage 0..1, colour and height 0..1 of stones of about one size."""
    rows, columns = int(height / size_px) + 2, int(width / size_px) + 2
    jitter = rng.random((2, rows, columns))
    y = ((np.arange(rows)[:, None] + jitter[0] - 0.5) * size_px).astype(np.int64).ravel()
    x = ((np.arange(columns)[None, :] + jitter[1] - 0.5) * size_px).astype(np.int64).ravel()
    inside = (y >= 0) & (y < height) & (x >= 0) & (x < width)
    seeds = np.ones((height, width), dtype=np.uint8)
    seeds[y[inside], x[inside]] = 0
    distance, cell = cv2.distanceTransformWithLabels(
        seeds, cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    count = int(cell.max()) + 1
    radius = (size_px * rng.uniform(0.30, 0.62, count)).astype(np.float32)
    radius[rng.random(count) > share] = -size_px
    ragged = distance + np.float32(0.16 * size_px) * smooth(
        rng, height, width, max(1.5, size_px / 2.5)
    )
    depth = radius[cell] - ragged
    cover = np.clip(depth / np.float32(0.9) + np.float32(0.5), 0.0, 1.0)
    grey = rng.normal(0.48, 0.10, count).clip(0.16, 0.85).astype(np.float32)
    warm = rng.normal(0.002, 0.012, count).astype(np.float32)
    colour = np.stack([grey + warm, grey + 0.2 * warm, grey - 1.1 * warm], axis=1)
    tint = colour[cell]
    bump = np.sqrt(np.clip(depth / np.maximum(radius[cell], 1.0), 0.0, 0.5))
    return (
        np.asarray(cover, dtype=np.float32),
        np.asarray(tint, dtype=np.float32),
        np.asarray(bump, dtype=np.float32),
    )


def _pores(rng: np.random.Generator, height: int, width: int, mm_per_px: float) -> Field:
    """Air holes of a few millimetres, 0..1."""
    field = np.zeros((height, width), dtype=np.float32)
    for _ in range(int(rng.integers(20, 160))):
        centre = (int(rng.integers(0, width) * 16), int(rng.integers(0, height) * 16))
        size = rng.gamma(2.0, 0.7, 2) / mm_per_px + 0.5
        cv2.ellipse(
            field,
            centre,
            (int(size[0] * 16), int(size[1] * 16)),
            float(rng.uniform(0, 180)),
            0,
            360,
            float(rng.uniform(0.4, 1.0)),
            cv2.FILLED,
            cv2.LINE_AA,
            4,
        )
    return blurred(field, 0.7)


def _lit(relief: Field, sun: float, strength: float) -> Field:
    """Brightness of a relief under light from the direction `sun` (radians), about 1."""
    slope_x = cv2.Sobel(relief, cv2.CV_32F, 1, 0, ksize=3, scale=0.25)
    slope_y = cv2.Sobel(relief, cv2.CV_32F, 0, 1, ksize=3, scale=0.25)
    slope = slope_x * np.float32(math.cos(sun)) + slope_y * np.float32(math.sin(sun))
    return np.asarray(np.clip(1.0 + strength * slope, 0.35, 1.7), dtype=np.float32)
