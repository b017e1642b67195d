"""From stored numbers to reflectance, and which pixels are worth looking at."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.map_facts import MapFacts, measured

UNCLEAR_CLASSES = (0, 1, 3, 8, 9, 10, 11)
"""Scene classes of Sentinel-2 that say nothing of the ground: nothing measured, defective, cloud
shadow, cloud of medium and of high probability, cirrus, snow."""


def reflectance(pixels: NDArray[np.generic], facts: MapFacts) -> NDArray[np.float32]:
    """float32 (height, width, bands): (value + offset) / quantification, where 1 is all the light;
    not-a-number where nothing was measured. `pixels` have the bands of `facts` and are a window:
    a whole tile takes twice its memory so.

    Below 0 and above 1 happen (dark water, clouds) and stay. Values of bands of which nobody says
    that they are reflectance are taken as they are.
    """
    if pixels.shape[2] != len(facts.bands):
        raise ValueError(f"{pixels.shape[2]} bands of pixels, {len(facts.bands)} of facts")
    offsets = np.array([band.offset for band in facts.bands], np.float32)
    divisors = np.array([band.quantification or 1.0 for band in facts.bands], np.float32)
    light: NDArray[np.float32] = pixels.astype(np.float32)
    light += offsets
    light /= divisors
    light[~measured(pixels, facts.nodata)] = np.nan
    return light


def clear(
    pixels: NDArray[Any], nodata: float | None, classes: NDArray[np.integer[Any]] | None = None
) -> NDArray[np.bool_]:
    """bool (height, width): every band was measured, and the scene class (height, width), if there
    are classes, is neither cloud, shadow, cirrus nor snow."""
    valid = np.asarray(measured(pixels, nodata).all(axis=2))
    if classes is not None:
        valid &= ~np.isin(classes, UNCLEAR_CLASSES)
    return valid
