"""Errors of a restoration as pictures: which way the picture differs, how much, and what is left
when that is filtered.

None of the colours is that of a crack's mask, which is looked at over them. Purple and green (PRGn,
Brewer) are told apart with any colour vision; the others go from dark to bright.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.core.restoration import ErrorMap
from inspector.imaging import depth_colours

LIMIT = 128
"""From this error on, in grey values of 255, the colour is full: a black crack in a grey surface.
The same for all pictures, so that they can be compared."""
_DARKER, _SAME, _BRIGHTER = (118, 42, 131), (247, 247, 247), (0, 104, 55)


def signed_rgb(signed: NDArray[np.int16]) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) of a signed error int16 (height, width): grey values by which the
    restoration is brighter (green) or darker (purple) than the picture."""
    return _looked_up(signed_ramp(), signed, -LIMIT)


def absolute_rgb(signed: NDArray[np.int16]) -> NDArray[np.uint8]:
    """The same without its sign, dark to bright."""
    return _looked_up(ramp(), np.abs(signed), 0)


def filtered_rgb(error: ErrorMap, ends: tuple[float, float]) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) of a filtered error; the ramp goes from one end to the other, in
    units of the error."""
    low, high = ends
    levels = np.array([error.judgement.error_at(level) for level in range(256)])
    share = np.clip((levels - low) / max(high - low, 1e-9), 0.0, 1.0)
    table = ramp()[np.rint(share * 255.0).astype(int)]
    return np.ascontiguousarray(table[error.values])


def ramp() -> NDArray[np.uint8]:
    """Dark to bright, uint8 (256, 3) RGB: for a legend."""
    return depth_colours.ramp()


def signed_ramp() -> NDArray[np.uint8]:
    """Darker to brighter, uint8 (256, 3) RGB, white in the middle: for a legend."""
    place = np.linspace(-1.0, 1.0, 256)[:, None]
    darker, same, brighter = (np.array(c, float) for c in (_DARKER, _SAME, _BRIGHTER))
    towards = np.where(place < 0, darker, brighter)
    return np.asarray(np.rint(same + (towards - same) * np.abs(place)), np.uint8)


def _looked_up(
    colours: NDArray[np.uint8], errors: NDArray[np.int16], low: int
) -> NDArray[np.uint8]:
    """The colours from `low` to LIMIT; a table of whole grey values is quicker than arithmetic on
    pixels."""
    inside = np.arange(low, LIMIT + 1)
    table = colours[np.rint((inside - low) * 255.0 / (LIMIT - low)).astype(int)]
    return np.ascontiguousarray(table[np.clip(errors, low, LIMIT) - low])
