"""What one version of a picture shows a model and another does not, pixel by pixel, and in colours
that are told apart by their pattern, too."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.core.language import mark

BOTH, GAINED, LOST, NEITHER = 1, 2, 3, 4
"""Right on both, right on the second alone, right on the first alone, wrong on both."""
WORDS = {
    GAINED: mark("blue: gained"),
    LOST: mark("orange stripes: lost"),
    BOTH: mark("green: right on both"),
    NEITHER: mark("dark: wrong on both"),
}
_COLOURS = {BOTH: (0, 158, 115), GAINED: (86, 180, 233), LOST: (213, 94, 0), NEITHER: (20, 20, 20)}
_STRIPE_PX = 3


def gains(
    first: NDArray[np.uint8], second: NDArray[np.uint8], truth: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    """uint8 (height, width): 0 where nothing is and nothing was found, or nobody knows (255 in the
    truth), else one of the four. All three hold 0 or the number of a label."""
    known = truth != 255
    one, other = first == truth, second == truth
    found = np.full(truth.shape, NEITHER, np.uint8)
    found[one & other] = BOTH
    found[~one & other] = GAINED
    found[one & ~other] = LOST
    found[~known | ((first == 0) & (second == 0) & (truth == 0))] = 0
    return found


def gain_picture(picture: NDArray[np.uint8], found: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """uint8 (height, width, 3): the picture in grey, what `gains` found in colours; what was lost
    is striped."""
    grey = picture.astype(np.float32).mean(axis=2, keepdims=True)
    made = np.repeat(40 + 0.7 * grey, 3, axis=2)
    rows, columns = np.indices(found.shape)
    striped = (rows + columns) // _STRIPE_PX % 2 == 1
    for kind, colour in _COLOURS.items():
        there = found == kind
        if kind == LOST:
            made[there & striped] = (255, 255, 255)
            there &= ~striped
        made[there] = colour
    return made.clip(0, 255).astype(np.uint8)
