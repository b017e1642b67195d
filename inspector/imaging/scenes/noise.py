"""Random fields that natural surfaces are made of; float32 (height, width).

Only a `numpy.random.Generator` decides, so a seed gives the same field everywhere.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]


def smooth(rng: np.random.Generator, height: int, width: int, scale_px: float) -> Field:
    """Noise of mean 0 and deviation about 1 whose blobs are about `scale_px` wide."""
    return stretched(rng, height, width, scale_px, scale_px)


def stretched(
    rng: np.random.Generator, height: int, width: int, scale_y_px: float, scale_x_px: float
) -> Field:
    """`smooth` with different scales down and across: streaks, brush marks."""
    rows = int(np.ceil(height / scale_y_px)) + 3
    columns = int(np.ceil(width / scale_x_px)) + 3
    grid = rng.standard_normal((rows, columns), dtype=np.float32)
    if scale_x_px <= 1 and scale_y_px <= 1:
        return grid[:height, :width].copy()
    size = (max(width, round(columns * scale_x_px)), max(height, round(rows * scale_y_px)))
    field = cv2.resize(grid, size, interpolation=cv2.INTER_CUBIC)
    shift_y = (field.shape[0] - height) // 2
    shift_x = (field.shape[1] - width) // 2
    return np.ascontiguousarray(
        field[shift_y : shift_y + height, shift_x : shift_x + width] * np.float32(1.35)
    )


def fractal(
    rng: np.random.Generator,
    height: int,
    width: int,
    scale_px: float,
    octaves: int = 4,
    gain: float = 0.55,
) -> Field:
    """Sum of `smooth` noises, each half as wide and `gain` as strong; deviation about 1."""
    total = np.zeros((height, width), dtype=np.float32)
    strength, power = 1.0, 0.0
    for octave in range(octaves):
        scale = max(1.0, scale_px / 2**octave)
        total += np.float32(strength) * smooth(rng, height, width, scale)
        power += strength**2
        strength *= gain
    return total / np.float32(np.sqrt(power))


def step(field: Field, low: float, high: float) -> Field:
    """0 below `low`, 1 above `high`, smooth in between (falling if `low` > `high`)."""
    t = np.clip((field - np.float32(low)) / np.float32(high - low), 0.0, 1.0)
    smoothed: Field = t * t * (np.float32(3.0) - np.float32(2.0) * t)
    return smoothed


def blurred(field: Field, sigma_px: float) -> Field:
    """Gaussian blur."""
    return np.asarray(cv2.GaussianBlur(field, (0, 0), sigma_px), dtype=np.float32)
