"""Measures of drawn lines."""

from __future__ import annotations

import math

import numpy as np

from inspector.core.annotation import LineMeasures
from inspector.core.shape import Shape


def measure_line(shape: Shape) -> LineMeasures:
    """Length, direction and reach of a line of one or several polylines, source pixels.

    The direction is the main axis of its segments, each weighted by its length (the first
    eigenvector of the scatter of directions); degrees in [0, 180), counted counter-clockwise as
    seen, 0 along the rows. Raises ValueError for a region.
    """
    if shape.kind != "line":
        raise ValueError("only lines have no width")
    steps = np.concatenate([np.diff(ring.astype(np.float64), axis=0) for ring in shape.rings])
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    total = float(lengths.sum())
    if total == 0:
        return LineMeasures(0.0, 0.0, 0.0)
    # Directions without sense: doubling the angle makes opposite ones equal.
    doubled = 2 * np.arctan2(-steps[:, 1], steps[:, 0])
    axis = math.atan2(lengths @ np.sin(doubled), lengths @ np.cos(doubled)) / 2
    points = np.concatenate(shape.rings).astype(np.float64)
    along = points @ np.array([math.cos(axis), -math.sin(axis)])
    degrees = math.degrees(axis) % 180.0
    return LineMeasures(total, 0.0 if degrees == 180.0 else degrees, float(np.ptp(along)))
