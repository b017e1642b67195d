"""The middle lines of regions, such as roads: what a map program draws a road as."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.curves import Points, smoothed
from inspector.imaging.skeleton import graph, pruned, thinned

_LEAST_POINTS = 2


def centrelines(binary: NDArray[np.bool_], origin: tuple[int, int] = (0, 0)) -> list[Points]:
    """Polylines (n, 2) naming pixel centres along the pruned skeleton of a bool (height, width),
    smoothed below the pixel: one for each branch, which share the points where they meet. A spot
    without length has none. `origin` is the source pixel of the top left corner."""
    if not binary.any():
        return []
    solid = np.pad(binary, 1)
    radius = cv2.distanceTransform(solid.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    skeleton = pruned(graph(thinned(solid)), np.asarray(radius, np.float32))
    corner = np.array([origin[0] - 1, origin[1] - 1], np.float64)
    lines = []
    for branch in skeleton.branches.values():
        points = smoothed(branch.points, branch.closed)
        if branch.closed:
            points = np.concatenate([points, points[:1]])
        if len(points) >= _LEAST_POINTS:
            lines.append(points + corner)
    return lines
