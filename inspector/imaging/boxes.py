"""The boxes of many shapes at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.shape import Shape

Boxes = NDArray[np.int64]


def boxes_around(shapes: Sequence[Shape]) -> Boxes:
    """(n, 4): the first column and row and the end column and row of all pixels that each shape
    can cover, as `windows.around` gives them one by one."""
    if not shapes:
        return np.empty((0, 4), dtype=np.int64)
    points = np.concatenate([ring for shape in shapes for ring in shape.rings])
    counts = [sum(len(ring) for ring in shape.rings) for shape in shapes]
    starts = np.cumsum([0, *counts[:-1]])
    first = np.floor(np.minimum.reduceat(points, starts, axis=0))
    last = np.ceil(np.maximum.reduceat(points, starts, axis=0))
    return np.concatenate([first, last + 1], axis=1).astype(np.int64)


def meeting(boxes: Boxes, window: Window) -> NDArray[np.bool_]:
    """(n,): which boxes share a pixel with a window."""
    left, top, right, bottom = boxes.T
    across = (left < window.x + window.width) & (right > window.x)
    down = (top < window.y + window.height) & (bottom > window.y)
    both: NDArray[np.bool_] = across & down
    return both
