"""How long a drawn line is, and where it leads."""

from __future__ import annotations

import math

import numpy as np

from inspector.core.annotation import LineMeasures
from inspector.core.shape import Shape
from inspector.imaging.curves import main_axis


def measure_line(shape: Shape) -> LineMeasures:
    """The length of all polylines together, in source pixels from vertex to vertex.

    The orientation is the main axis of the line itself, not of its vertices: each edge counts by
    its length. The extent is its reach along that axis. A line of one point measures zero. Raises
    ValueError for a region.
    """
    if shape.kind != "line":
        raise ValueError("only lines have a length from vertex to vertex")
    rings = [ring.astype(np.float64) for ring in shape.rings]
    points = np.concatenate(rings)
    starts = np.concatenate([ring[:-1] for ring in rings])
    ends = np.concatenate([ring[1:] for ring in rings])
    lengths = np.hypot(*(ends - starts).T)
    total = float(lengths.sum())
    if total == 0:
        return LineMeasures(0.0, 0.0, 0.0)
    # The second moments of a straight edge are those of its ends and twice those of its middle,
    # by Simpson's rule (weights 1/6, 4/6, 1/6; repeated points take the place of weights).
    middle = (starts + ends) / 2
    centre = (lengths[:, None] * middle).sum(axis=0) / total
    weights = np.sqrt(lengths / 6)[:, None]
    spread = [
        weights * (starts - centre),
        2 * weights * (middle - centre),
        weights * (ends - centre),
    ]
    moments = np.concatenate(spread)
    axis = main_axis(np.concatenate([moments, -moments]))
    degrees = math.degrees(math.atan2(-axis[1], axis[0])) % 180.0
    along = points @ axis
    return LineMeasures(total, degrees if degrees < 180.0 else 0.0, float(np.ptp(along)))
