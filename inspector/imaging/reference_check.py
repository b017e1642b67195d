"""Guards against what looks like the same place in another frame, and is not.

Recorders burn lettering into every frame. It stands still whatever the camera does, has the
sharpest corners of a dim picture, and so would have every frame laid over every other as it is.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Bools = NDArray[np.bool_]

_EDGE = 24.0
"""Change of brightness per pixel from which a pixel belongs to an edge as sharp as lettering."""
_SAME = 0.35
"""Edges that stand still differ by no more than this share of their strength."""
_AROUND = 0.02
"""Lettering that changes (a clock) stands within this share of the width of some that does not."""
_MOSTLY = 0.4
"""The share of the edges around a place that stand still where there is lettering."""
_BLOCKS = 6
_LEAST_BLOCK_PX = 10
_NOISE_SIGMA_PX = 1.5
_LEAST_CONTRAST = 1.5
_ALIKE = 0.35
_LEAST_SHARE = 0.55


def standing_still(own: Grey, other: Grey) -> Bools:
    """Where two pictures (height, width) of one size have the same sharp edges at the same place.

    If the camera moved that is what the recorder wrote; if it did not, everything.
    """
    ours, theirs = _slopes(own), _slopes(other)
    strength = np.hypot(*ours)
    change = np.hypot(ours[0] - theirs[0], ours[1] - theirs[1])
    sharp = strength > _EDGE
    still = sharp & (change < _SAME * strength)
    size = 2 * max(2, round(_AROUND * own.shape[1])) + 1
    # By chance a moving wall has equal edges here and there; lettering has hardly any others.
    some, of_all = (
        cv2.boxFilter(edges.astype(np.float32), -1, (size, size)) for edges in (still, sharp)
    )
    return np.asarray((some > 0) & (some > _MOSTLY * of_all), np.bool_)


def alike(own: Grey, laid: Grey, shown: Bools) -> bool:
    """True if two pictures (height, width) that should show the same do, in most of their parts.

    Parts are compared by their correlation, since lamps and exposure move with the camera; parts
    without anything to see, and those that `shown` leaves out, do not count.
    """
    height, width = own.shape
    across = max(1, min(_BLOCKS, width // _LEAST_BLOCK_PX))
    down = max(1, min(_BLOCKS, height // _LEAST_BLOCK_PX))
    ours, theirs = (
        cv2.GaussianBlur(p.astype(np.float32), (0, 0), _NOISE_SIGMA_PX) for p in (own, laid)
    )
    found, counted = 0, 0
    for rows in np.array_split(np.arange(height), down):
        for columns in np.array_split(np.arange(width), across):
            block = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
            if shown[block].mean() < 0.6:
                continue
            a, b = ours[block][shown[block]], theirs[block][shown[block]]
            a, b = a - a.mean(), b - b.mean()
            spread = float(a.std()), float(b.std())
            if min(spread) < _LEAST_CONTRAST:
                continue
            counted += 1
            found += float((a * b).mean()) / (spread[0] * spread[1]) > _ALIKE
    return counted > 0 and found >= _LEAST_SHARE * counted


def _slopes(picture: Grey) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    smooth = cv2.GaussianBlur(picture, (3, 3), 0)
    x, y = (cv2.Sobel(smooth, cv2.CV_32F, *d, ksize=3, scale=0.25) for d in ((1, 0), (0, 1)))
    return np.asarray(x, np.float32), np.asarray(y, np.float32)
