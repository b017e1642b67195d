"""The brightness of a picture apart from its colours, as bytes (YCbCr of JPEG, full range)."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.resample import enlarged

BRIGHTNESS = "Y"
"""What the only band of a network is called that looks at brightness alone."""


def brightness(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) to uint8 (height, width, 1)."""
    planes = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2YCrCb)
    return np.ascontiguousarray(np.asarray(planes, np.uint8)[:, :, :1])


def with_brightness(
    rgb: NDArray[np.uint8], bright: NDArray[np.uint8], scale: int
) -> NDArray[np.uint8]:
    """The colours of a picture uint8 (height, width, 3), enlarged by bicubic interpolation, under a
    brightness uint8 (scale * height, scale * width, 1): uint8 of that size, three bands."""
    planes = np.asarray(cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2YCrCb), np.uint8)
    large = enlarged(planes, scale, 0, planes.shape[0])
    large[:, :, :1] = bright
    return np.asarray(cv2.cvtColor(large, cv2.COLOR_YCrCb2RGB), np.uint8)
