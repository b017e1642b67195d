"""Masks as pictures, for other programs."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.mask import Mask


def grey_picture(mask: Mask, threshold: float = 0.5) -> NDArray[np.uint8]:
    """What the mask finds at `threshold` (0..1), uint8 (height, width).

    One class: 0 and 255, so that it can be looked at. More: 0 and k + 1 for `labels[k]`.
    """
    ids = mask.class_ids(threshold)
    return ids * np.uint8(255) if len(mask.labels) == 1 else ids


def png_bytes(mask: Mask, threshold: float = 0.5) -> bytes:
    """`grey_picture` as an 8-bit grey PNG of the mask's size."""
    written, png = cv2.imencode(".png", grey_picture(mask, threshold))
    assert written, "OpenCV writes every 8-bit grey picture as PNG"
    return png.tobytes()
