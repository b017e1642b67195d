"""The parts of a mask that hang together."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray


def component_boxes(binary: NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    """x, y, width and height around each 8-connected component of a bool (height, width)."""
    _, _, facts, _ = cv2.connectedComponentsWithStats(binary.astype(np.uint8), connectivity=8)
    return [(int(x), int(y), int(w), int(h)) for x, y, w, h, _area in facts[1:].tolist()]
