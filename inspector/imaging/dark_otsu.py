"""What is darker than its surroundings: a crack detector without anything learnt.

The light background (a wide Gaussian) less the picture, filtered and parted as a restoration's
error. It is the bar that networks have to clear: `inspector evaluate --model dark-otsu`.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.restoration import ErrorMap, Guards
from inspector.imaging.error_map import LIGHT, grey, judged

BACKGROUND_PX = 30.0
"""Deviation of the Gaussian: cracks are narrower than this, shadows wider."""
GUARDS = Guards(floor=45.0, contrast=6.0)
"""Above 45 to 49 (depending on the windows) lie 0.5 % of the pixels of undamaged windows of
DeepCrack's training part, which this was chosen on."""


def find_dark(picture: NDArray[np.uint8], guards: Guards = GUARDS) -> ErrorMap:
    """Cracks of a picture uint8 (height, width, 3 or 1), RGB or grey."""
    plane = grey(picture)
    error = np.maximum(_blurred(plane) - plane, np.float32(0.0))
    return judged(error, LIGHT, guards)


def background(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture without what is narrow, uint8 of the same shape: what stands for a restoration
    where no network restores."""
    return np.rint(_blurred(picture.astype(np.float32))).astype(np.uint8).reshape(picture.shape)


def _blurred(planes: NDArray[np.float32]) -> NDArray[np.float32]:
    wide = cv2.GaussianBlur(planes, (0, 0), BACKGROUND_PX, borderType=cv2.BORDER_REFLECT)
    return np.asarray(wide, np.float32)
