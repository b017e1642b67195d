"""Drawn pipes for tests: circles of a straight pipe with a known far point and lean."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def drawn_pipe(
    far: tuple[float, float] = (210.0, 150.0),
    lean: tuple[float, float] = (0.0, 0.0),
    size: tuple[int, int] = (400, 300),
    aspect: float = 1.0,
    seed: int = 0,
    joint_px: float | None = None,
) -> NDArray[np.uint8]:
    """uint8 (h, w, 3): light that falls off into the pipe, corrugations, a stripe along the wall
    and noise; a dark joint of one radius where one is wanted instead of the corrugations."""
    width, height = size
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    dx, dy = (x - far[0]) * aspect, y - far[1]
    k_x, k_y = lean
    along = dx * k_x + dy * k_y
    rest = 1 - k_x**2 - k_y**2
    radius = (np.sqrt(along**2 + rest * (dx**2 + dy**2)) - along) / rest
    turn = np.arctan2(dx - k_x * radius, dy - k_y * radius)
    light = 30 + 120 * (1 - np.exp(-radius / (0.35 * height)))
    if joint_px is None:
        light *= 1 + 0.25 * np.tanh(4 * np.sin(9 * np.log(radius + 8)))
    else:
        light *= 1 - 0.5 * np.exp(-(((radius - joint_px) / (0.03 * joint_px)) ** 2))
    light *= 1 + 0.15 * (np.abs(turn - 0.8) < 0.15)
    light += np.random.default_rng(seed).normal(0, 4, light.shape)
    return np.repeat(np.clip(light, 0, 255).astype(np.uint8)[..., None], 3, axis=2)
