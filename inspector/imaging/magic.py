"""The magic brush: paint loosely along a crack, and the crack is selected.

A person who paints along a crack has already said that there is one; the model's probability only
has to say where. So the threshold is set at each place by the strongest pixel nearby: a sure crack
is cut close to one half, as everywhere else in the app, and the fainter the model becomes along
the stroke, the lower the threshold falls. What does not stand out from its surroundings in the
stroke, has no convincing pixel, or keeps to the rim of the stroke is left out. Pieces are then
joined where lower probabilities lead from one to the next: at the highest level at which they are
connected inside the stroke, along the skeleton there, as wide as the crack typically is.

The constants were chosen on training pictures (`benchmarks/magic_brush.py` measures on others).
Probabilities are uint8, 255 = certain.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.contours import Mask2D
from inspector.imaging.skeleton import thinned

Mask1D = NDArray[np.bool_]

SURE = 128
"""From here on a pixel needs nothing else to be a crack."""

_STRONGEST_THRESHOLD = 102
"""0.4: the threshold where the model is certain."""
_FADING = 3.0
"""The threshold falls with this power of the strongest probability nearby."""
_FLOOR = 4
"""0.016: below, the model says nothing at all."""
_CONVINCING = 16
"""0.06: each piece needs a pixel that is as probable as this ..."""
_STANDS_OUT = 1.75
"""... and this much more probable than its surroundings. Flat noise is not."""
_NOT_BELOW = 0.75
"""All pixels are at least this much as probable as their surroundings."""
_NEARBY = 0.75
"""What nearby and surroundings are, in radii of the brush."""
_CORE = 0.6
"""A piece that stays farther from the path than this (in radii) is another crack."""
_SMALLEST_PX = 6
_REACH_IN_BLOCKS = 12
_BRIDGE_LEVELS = (64, 16, _FLOOR)


def grown(
    probability: NDArray[np.uint8],
    stroke_mask: Mask2D,
    path: NDArray[np.float64],
    radius_px: float,
) -> Mask2D:
    """What of a stroke is crack: bool (height, width), inside of `stroke_mask`.

    `probability` and `stroke_mask` are (height, width) of the stroke's window; `path` is (n, 2),
    points (x, y) in pixels of that window, where the brush of this radius went.
    """
    inside = np.where(stroke_mask, probability, np.uint8(0))
    places = np.flatnonzero(stroke_mask)
    chosen, convincing = _by_threshold(inside, stroke_mask, places, radius_px)
    candidates = np.zeros(stroke_mask.shape, dtype=np.uint8)
    candidates.ravel()[places[chosen]] = 1
    count, labels = cv2.connectedComponents(candidates, connectivity=8)
    flat = labels.ravel()
    keep = np.bincount(flat[places], minlength=count) >= _SMALLEST_PX
    keep &= np.bincount(flat[places[convincing]], minlength=count) > 0
    core = trace(stroke_mask.shape, path, _CORE * radius_px)
    keep &= np.bincount(labels[core], minlength=count) > 0
    keep[0] = False
    number = (np.cumsum(keep) * keep).astype(np.int32)
    pieces = np.zeros(stroke_mask.shape, dtype=np.int32)
    pieces.ravel()[places] = number[flat[places]]
    return _bridged(pieces, int(number.max()), inside)


def _by_threshold(
    inside: NDArray[np.uint8],
    stroke_mask: Mask2D,
    places: NDArray[np.intp],
    radius_px: float,
) -> tuple[Mask1D, Mask1D]:
    """Which pixels of the stroke (at `places` of the flat arrays) are above the threshold of their
    place, and which of these convince."""
    reach = max(1, int(_NEARBY * radius_px))
    size = (2 * reach + 1, 2 * reach + 1)
    strongest = strongest_nearby(inside, reach).ravel()[places]
    covered = cv2.boxFilter(stroke_mask.view(np.uint8), cv2.CV_32S, size, normalize=False)
    total = cv2.boxFilter(inside, cv2.CV_32S, size, normalize=False)
    surroundings = total.ravel()[places] / np.maximum(covered.ravel()[places], 1)
    smooth = cv2.GaussianBlur(inside, (0, 0), 1.0).ravel()[places]
    own = inside.ravel()[places]
    sure = own >= SURE
    chosen = (own >= _THRESHOLD[strongest]) & (sure | (smooth >= _NOT_BELOW * surroundings))
    stands_out = (own >= _CONVINCING) & (smooth >= _STANDS_OUT * surroundings)
    return chosen, chosen & (sure | stands_out)


def strongest_nearby(probability: NDArray[np.uint8], reach_px: int) -> NDArray[np.uint8]:
    """(height, width): the highest value within this distance of each pixel.

    A disc costs by its area, so from some size on the distance is only kept to an eighth: blocks of
    pixels are taken for one.
    """
    block = max(1, reach_px // _REACH_IN_BLOCKS)
    height, width = probability.shape
    padded = np.pad(probability, ((0, -height % block), (0, -width % block)))
    rows, columns = padded.shape[0] // block, padded.shape[1] // block
    coarse = padded.reshape(rows, block, columns, block).max(axis=(1, 3))
    size = 2 * round(reach_px / block) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    spread = cv2.dilate(coarse, disc).astype(np.uint8, copy=False)
    spread = spread.repeat(block, axis=0).repeat(block, axis=1)
    strongest: NDArray[np.uint8] = spread[:height, :width]
    return strongest


def _thresholds() -> NDArray[np.uint8]:
    """(256,): the threshold for each strongest probability nearby."""
    strongest = np.arange(256) / 255.0
    return np.maximum(_STRONGEST_THRESHOLD * strongest**_FADING, _FLOOR).astype(np.uint8)


_THRESHOLD = _thresholds()


def trace(shape: tuple[int, ...], path: NDArray[np.float64], radius_px: float) -> Mask2D:
    """Bool (height, width): about what is within a radius of a path."""
    canvas = np.zeros(shape, dtype=np.uint8)
    width = max(1, round(2 * radius_px))
    points = np.rint(path * 8).astype(np.int32)
    # OpenCV draws nothing for a polyline of one point.
    cv2.polylines(
        canvas,
        [np.concatenate([points[:1], points])],
        isClosed=False,
        color=1,
        thickness=width,
        shift=3,
    )
    return canvas.view(bool)


def _bridged(pieces: NDArray[np.int32], count: int, inside: NDArray[np.uint8]) -> Mask2D:
    """The pieces (0, 1 ... count) and what joins them."""
    chosen: Mask2D = pieces > 0
    if count < 2:
        return chosen
    ways = _ways(pieces, count, chosen, inside)
    if ways is None:
        return chosen
    # Thinning costs by its pixels: the pieces themselves only matter where a way ends in them.
    beside = cv2.dilate((ways & ~chosen).view(np.uint8), np.ones((9, 9), np.uint8)).view(bool)
    links = thinned(ways & beside) & ~chosen
    bridge = _joining(links, pieces)
    width_px = _typical_width(chosen)
    if width_px >= 2:
        size = 2 * round((width_px - 1) / 2) + 1
        disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
        bridge = cv2.dilate(bridge.view(np.uint8), disc).view(bool)
    return chosen | (bridge & (inside >= _FLOOR))


def _joining(links: Mask2D, pieces: NDArray[np.int32]) -> Mask2D:
    """The connected parts of `links` that touch at least two pieces."""
    _, labels = cv2.connectedComponents(links.view(np.uint8), connectivity=8)
    y, x = np.nonzero(links)
    beyond = np.pad(pieces, 1)
    touched = [
        np.stack([labels[y, x], beyond[y + 1 + dy, x + 1 + dx]], axis=1)
        for dy in (-1, 0, 1)
        for dx in (-1, 0, 1)
    ]
    pairs = np.concatenate(touched)
    pairs = np.unique(pairs[pairs[:, 1] > 0], axis=0)
    enough = np.bincount(pairs[:, 0], minlength=int(labels.max()) + 1) > 1
    joining: Mask2D = enough[labels]
    return joining


def _ways(
    pieces: NDArray[np.int32], count: int, chosen: Mask2D, inside: NDArray[np.uint8]
) -> Mask2D | None:
    """The pixels over which pieces are joined, each at the highest level that does; or None."""
    group = np.arange(count + 1)
    places = np.nonzero(chosen)
    ways = None
    for level in _BRIDGE_LEVELS:
        reached = chosen | (inside >= level)
        _, labels = cv2.connectedComponents(reached.view(np.uint8), connectivity=8)
        home = np.zeros(count + 1, dtype=np.int32)
        home[pieces[places]] = labels[places]
        for component in np.unique(home[1:]):
            members = np.unique(group[1:][home[1:] == component])
            if len(members) > 1:
                group[np.isin(group, members)] = members[0]
                here = labels == component
                ways = here if ways is None else ways | here
        if len(np.unique(group[1:])) == 1:
            break
    return ways


def _typical_width(chosen: Mask2D) -> float:
    """Pixels: twice the median distance to the background along the ridge of a mask."""
    solid = np.pad(chosen, 1).view(np.uint8)
    radius = cv2.distanceTransform(solid, cv2.DIST_L2, cv2.DIST_MASK_3)
    ridge = (radius > 0) & (radius >= cv2.dilate(radius, np.ones((3, 3), np.uint8)))
    return 2 * float(np.median(radius[ridge])) - 1
