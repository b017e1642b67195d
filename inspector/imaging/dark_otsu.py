"""What is darker than its surroundings: a crack detector without anything learnt.

The light background (a wide Gaussian) less the picture, filtered and parted as a restoration's
error. It is the bar that networks have to clear: `benchmarks/dark_otsu.py`.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.error_map import LIGHT, Guards, Judged, grey, judged

BACKGROUND_PX = 30.0
"""Deviation of the Gaussian: cracks are narrower than this, shadows wider."""
GUARDS = Guards(floor=45.0, contrast=6.0)
"""Chosen on undamaged windows of DeepCrack's training part, where `clean_floor` finds 45 to 49
depending on the windows."""


def find_dark(picture: NDArray[np.uint8], guards: Guards = GUARDS) -> Judged:
    """Cracks of a picture uint8 (height, width, 3 or 1), RGB or grey."""
    plane = grey(picture)
    background = cv2.GaussianBlur(plane, (0, 0), BACKGROUND_PX, borderType=cv2.BORDER_REFLECT)
    return judged(np.maximum(background - plane, np.float32(0.0)), LIGHT, guards)
