"""What lies between reflectances that a network gives and a map: gaps, numbers, contradictions.

Planes are float32 (bands, height, width) of reflectance.
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.enhanced import MAP_STAMP
from inspector.core.map_facts import MapFacts
from inspector.imaging.scenes.satellite.resolution import spread_px

Planes = NDArray[np.float32]

MTF = 0.25
"""Of the sensor at the Nyquist frequency: the middle of what was measured of Sentinel-2's bands."""
_QUANTIFICATION = 1e4
_MOST = 65535


def without_gaps(planes: Planes, known: NDArray[np.bool_]) -> Planes:
    """Planes whose pixels that are not `known` (height, width) show the nearest one that is; zero
    where none is. What networks and kernels see beyond the rim of what was measured."""
    if known.all():
        return planes
    if not known.any():
        return np.zeros_like(planes)
    _, nearest = cv2.distanceTransformWithLabels(
        (~known).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    rows, columns = np.nonzero(known)
    place = np.zeros(int(nearest.max()) + 1, np.intp)
    place[nearest[rows, columns]] = np.arange(len(rows))
    chosen = place[nearest]
    return np.ascontiguousarray(planes[:, rows[chosen], columns[chosen]])


def numbers_facts(facts: MapFacts, dtype: str) -> MapFacts:
    """The facts of the same map enlarged, stored as uint16. Whole numbers keep their offset and
    divisor; reflectances stored as fractions become whole numbers of 0.0001. A value for "nothing
    was measured" that uint16 does not hold becomes 0."""
    nodata = facts.nodata
    bands = facts.bands
    if np.dtype(dtype).kind == "f":
        bands = tuple(replace(b, offset=0.0, quantification=_QUANTIFICATION) for b in bands)
        nodata = 0.0  # not-a-number means it too
    elif nodata is not None and not (0 <= nodata <= _MOST and nodata == int(nodata)):
        nodata = 0.0
    return replace(facts, bands=bands, nodata=nodata, stamp=MAP_STAMP)


def numbers(planes: Planes, facts: MapFacts, known: NDArray[np.bool_]) -> NDArray[np.uint16]:
    """uint16 (height, width, bands): the stored numbers of reflectances, with the bands of `facts`
    (see `numbers_facts`); nodata where nothing is `known` (height, width), and nowhere else."""
    stored = np.empty((*planes.shape[1:], len(facts.bands)), np.uint16)
    gap = None if facts.nodata is None else int(facts.nodata)
    low, high = int(gap == 0), _MOST - int(gap == _MOST)
    for place, band in enumerate(facts.bands):
        values = planes[place] * np.float32(band.quantification or 1.0) - np.float32(band.offset)
        plane = np.rint(np.clip(values, low, high)).astype(np.uint16)
        if gap is not None:
            if low < gap < high:
                plane[plane == gap] = gap + 1
            plane[~known] = gap
        stored[..., place] = plane
    return stored


def recorded(planes: Planes, scale: int, mtf: float = MTF) -> Planes:
    """What the sensor would record of a picture with `scale` x `scale` pixels for each of its own:
    a Gaussian and the area of its pixel, which together pass `mtf` of the contrast at the Nyquist
    frequency, as `scenes.satellite.sensor` has it. float32 (bands, h / scale, w / scale)."""
    sigma = scale * spread_px(mtf)
    height, width = planes.shape[1] // scale, planes.shape[2] // scale
    made = np.empty((len(planes), height, width), np.float32)
    for place, plane in enumerate(planes):
        soft = cv2.GaussianBlur(plane, (0, 0), sigma, borderType=cv2.BORDER_REFLECT_101)
        made[place] = cv2.resize(soft, (width, height), interpolation=cv2.INTER_AREA)
    return made


def contradiction(
    planes: Planes, measured: Planes, clear: NDArray[np.bool_], scale: int
) -> NDArray[np.float32]:
    """float32 (height, width) for the measured pixels: the mean over the bands of how far the
    enlarged planes, recorded again, are from what was measured; not-a-number where that is not
    `clear` (height, width)."""
    apart = np.abs(recorded(planes, scale) - measured).mean(axis=0, dtype=np.float32)
    found: NDArray[np.float32] = np.where(clear, apart, np.float32(np.nan))
    return found
