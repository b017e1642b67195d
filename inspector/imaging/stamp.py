"""A strip below a picture with words burnt in: what travels with the pixels wherever they go."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

_FONT = cv2.FONT_HERSHEY_DUPLEX
_TALL = 21.0
"""Height of a capital of the font at scale 1, pixels."""
_CAPITAL = 0.022
"""Height of a capital as a share of the picture's shorter side; strips of small ones are larger."""
_LEAST_CAPITAL_PX = 7.0
_FILLS = 0.96
_PAPER, _INK = (18, 18, 18), (255, 214, 64)


def stamped(picture: NDArray[np.uint8], words: str) -> NDArray[np.uint8]:
    """A picture uint8 (height, width, 3) and below it a dark strip with `words` in yellow.

    The picture's own pixels stay as they are; the strip has an even height, and takes the words
    on one line, small enough to fit. Characters other than printable ASCII become "?".
    """
    height, width = picture.shape[:2]
    line = "".join(c if " " <= c <= "~" else "?" for c in words)
    scale = max(_LEAST_CAPITAL_PX, _CAPITAL * min(height, width)) / _TALL
    (long, _), _ = cv2.getTextSize(line, _FONT, scale, 1)
    scale *= min(1.0, _FILLS * width / max(long, 1))
    capital_px = scale * _TALL
    tall = 2 * round(max(_LEAST_CAPITAL_PX, capital_px) * 1.2)
    strip = np.full((tall, width, 3), _PAPER, np.uint8)
    place = (round((1 - _FILLS) / 2 * width), round((tall + capital_px) / 2))
    thick = max(1, round(capital_px / 9))
    cv2.putText(strip, line, place, _FONT, scale, _INK, thick, cv2.LINE_AA)
    return np.concatenate([picture, strip])
