"""Pictures and masks on one grid, to be held against each other."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray


def regridded(pixels: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """A picture uint8 (h, w, bands) over the same area with other pixels: means of what they cover
    where there are fewer, bicubic (Keys, -0.75) where there are more."""
    if pixels.shape[:2] == (height, width):
        return pixels
    fewer = width * height <= pixels.shape[0] * pixels.shape[1]
    kind = cv2.INTER_AREA if fewer else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=kind), np.uint8)


def regridded_mask(mask: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """A mask uint8 (h, w) over the same area with other pixels: each takes the value at its
    middle."""
    if mask.shape == (height, width):
        return mask
    rows = ((np.arange(height) + 0.5) * mask.shape[0] / height).astype(int)
    columns = ((np.arange(width) + 0.5) * mask.shape[1] / width).astype(int)
    return np.ascontiguousarray(mask[np.ix_(rows, columns)])


def regridded_field(values: NDArray[np.float32], width: int, height: int) -> NDArray[np.float32]:
    """Numbers float32 (h, w) over the same area with other pixels: means of what they cover where
    there are fewer, which are unknown where any of it is; bilinear where there are more."""
    if values.shape == (height, width):
        return values
    fewer = width * height <= values.shape[0] * values.shape[1]
    kind = cv2.INTER_AREA if fewer else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(values, (width, height), interpolation=kind), np.float32)
