"""How far models agree about one picture. Masks are (height, width), non-zero is found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.metrics.masks import confusion

MOST = 255
"""So many models can vote."""


def pairwise_iou(masks: Sequence[NDArray[Any]]) -> NDArray[np.float64]:
    """(masks, masks): the IoU of each with each; 1 where neither found anything. Raises ValueError
    when there is none or shapes differ."""
    _check(masks)
    found = np.ones((len(masks), len(masks)))
    for row, one in enumerate(masks):
        for column in range(row):
            iou = confusion(one, masks[column]).crack_iou
            found[row, column] = found[column, row] = iou
    return found


def votes(masks: Sequence[NDArray[Any]]) -> NDArray[np.uint8]:
    """uint8 (height, width): how many of the masks found something at each pixel. Raises ValueError
    when there is none or more than 255, or shapes differ."""
    _check(masks)
    counted = np.zeros(masks[0].shape, np.uint8)
    for mask in masks:
        counted += mask.astype(bool)
    return counted


def _check(masks: Sequence[NDArray[Any]]) -> None:
    if not 1 <= len(masks) <= MOST:
        raise ValueError(f"{len(masks)} masks cannot be compared, only 1 to {MOST}")
    if len({mask.shape for mask in masks}) > 1:
        raise ValueError(f"The masks have different shapes: {[mask.shape for mask in masks]}.")
