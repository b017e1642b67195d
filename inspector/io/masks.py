"""Masks as pictures, for other programs."""

from __future__ import annotations

import cv2
import numpy as np

from inspector.core.mask import Mask


def png_bytes(mask: Mask, threshold: float = 0.5) -> bytes:
    """What the mask finds at `threshold` (0..1) as an 8-bit grey PNG of the mask's size.

    One class: 0 and 255, so that it can be looked at. More: 0 and k + 1 for `labels[k]`.
    """
    ids = mask.class_ids(threshold)
    if len(mask.labels) == 1:
        ids = ids * np.uint8(255)
    written, png = cv2.imencode(".png", ids)
    assert written, "OpenCV writes every 8-bit grey picture as PNG"
    return png.tobytes()
