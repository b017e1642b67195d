"""What a network put into a picture: its result minus plain enlargement, as a picture.

Grey where both are equally bright, blue where the network made it darker, orange where brighter:
colours that people with any colour vision tell apart.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LIMIT = 32
"""From this difference of brightness on, of 255, the colour is full. The same for all pictures, so
that they can be compared."""
_DARKER, _SAME, _BRIGHTER = (0, 114, 178), (236, 236, 236), (213, 94, 0)
_WEIGHTS = (0.299, 0.587, 0.114)


def difference_rgb(enhanced: NDArray[np.uint8], plain: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) of two pictures of that shape: enhanced minus plain brightness
    (the luma of BT.601)."""
    luma = luma_difference(enhanced, plain)
    index = np.rint(np.clip(luma / LIMIT, -1.0, 1.0) * 127.5 + 127.5).astype(np.uint8)
    return np.ascontiguousarray(ramp()[index])


def luma_difference(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.float32]:
    """float32 (height, width): brightness (the luma of BT.601) of one picture minus that of
    another of the same shape (height, width, 3). Raises ValueError when shapes differ."""
    if one.shape != other.shape:
        raise ValueError(f"{one.shape} and {other.shape} cannot be compared")
    weights = np.array(_WEIGHTS, np.float32)
    return one.astype(np.float32) @ weights - other.astype(np.float32) @ weights


def ramp() -> NDArray[np.uint8]:
    """The map itself, uint8 (256, 3) RGB, from -LIMIT to LIMIT: for a legend."""
    place = np.linspace(-1.0, 1.0, 256)[:, None]
    darker, same, brighter = (np.array(c, float) for c in (_DARKER, _SAME, _BRIGHTER))
    towards = np.where(place < 0, darker, brighter)
    colours: NDArray[np.uint8] = np.rint(same + (towards - same) * np.abs(place)).astype(np.uint8)
    return colours
