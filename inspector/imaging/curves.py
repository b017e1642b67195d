"""Curves and images between the pixels: smoothing, even steps, normals, bilinear values.

A curve is float64 (n, 2), points (x, y) in pixels.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

SMOOTHING_PX = 2.0
"""Deviation of the Gaussian that removes the staircase of a pixel path."""


def smoothed(points: Points, closed: bool, sigma: float = SMOOTHING_PX) -> Points:
    """Without the staircase: x + G(x - Gx) - (x - Gx) for a Gaussian G, which, unlike G alone,
    hardly shortens bends. The ends of an open path stay where they are."""
    if len(points) < 3:
        return points
    rough = points - blurred(points, closed, sigma)
    return points - rough + blurred(rough, closed, sigma)


def blurred(values: Points, closed: bool, sigma: float) -> Points:
    """Gaussian means of (n, columns) along the first axis; beyond open ends the curve goes on
    mirrored through its end point, so that straight curves stay what they are."""
    half = math.ceil(3 * sigma)
    weights = np.exp(-0.5 * (np.arange(-half, half + 1) / sigma) ** 2)
    weights /= weights.sum()
    if closed:
        padded = np.pad(values, ((half, half), (0, 0)), mode="wrap")
    else:
        padded = np.pad(values, ((half, half), (0, 0)), mode="reflect", reflect_type="odd")
    return np.stack([np.convolve(column, weights, mode="valid") for column in padded.T], axis=1)


def even(points: Points, closed: bool) -> tuple[Points, NDArray[np.float64]]:
    """Points at equal steps of about one pixel, and their distance along the path."""
    if closed:
        points = np.concatenate([points, points[:1]])
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    count = max(2, round(along[-1]) + 1)
    steps = np.linspace(0.0, along[-1], count)
    return np.stack([np.interp(steps, along, column) for column in points.T], axis=1), steps


def normals(points: Points) -> Points:
    """Unit vectors across a curve of even steps, (n, 2)."""
    tangent = np.gradient(blurred(points, False, SMOOTHING_PX), axis=0)
    tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    return np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)


def bilinear(image: NDArray[np.generic], points: Points) -> NDArray[np.float64]:
    """Values of a padded (height, width) array at (..., 2) points (x, y); clamped at its border."""
    height, width = image.shape
    x = np.clip(points[..., 0], 0.0, width - 1.001)
    y = np.clip(points[..., 1], 0.0, height - 1.001)
    left, top = x.astype(np.int64), y.astype(np.int64)
    right, down = x - left, y - top
    flat = image.ravel()
    at = top * width + left
    upper = flat[at] * (1 - right) + flat[at + 1] * right
    lower = flat[at + width] * (1 - right) + flat[at + width + 1] * right
    mixed: NDArray[np.float64] = upper * (1 - down) + lower * down
    return mixed


def main_axis(points: Points) -> Points:
    """The unit vector along which points spread most; along x where they do not."""
    centred = points - points.mean(axis=0)
    spread, axes = np.linalg.eigh(centred.T @ centred)
    if spread[1] - spread[0] <= 1e-9 * max(float(spread[1]), 1.0):
        return np.array([1.0, 0.0])
    main: Points = axes[:, 1]
    return main
