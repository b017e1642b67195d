"""Cracks: found in what a model says, for a person to judge, and measured (`measures`)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import CrackMeasures
from inspector.core.frame import Window
from inspector.core.mask import Mask, quantised
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.contours import bounds_window, fill, regions
from inspector.imaging.measures import measure, measure_shape

__all__ = ["Suggestion", "find_cracks", "measure", "measure_shape"]

JUDGED_MARGIN_PX = 2
"""This far around a judged region nothing is suggested again."""

HALO_PX = 8
"""A lower threshold makes a judged crack wider: a rim is left around it. What hangs on a judged
region and lies mostly within this distance of it is such a rim and not another crack."""

_LENGTH_PER_AREA = 1.5
"""No skeleton is longer than this for each pixel of its region, tips included."""


@dataclass(frozen=True)
class Suggestion:
    """One crack that a model found and nobody has judged.

    `id` depends on the region and the label alone: the same mask and threshold give the same ids.
    `confidence` is the mean probability over the region, 0..1.
    """

    id: str
    shape: Shape
    label: str
    confidence: float
    measures: CrackMeasures


def find_cracks(
    mask: Mask,
    threshold: float,
    min_length_px: float,
    judged: Sequence[Shape] = (),
    progress: Progress | None = None,
) -> list[Suggestion]:
    """The connected regions of each class of at least this length, the most worth looking at
    (length times confidence) first; in source pixels.

    `judged` are the accepted and rejected shapes on the frame: their pixels and a margin belong to
    people and are never suggested again. Steps once a region and raises Cancelled, because a noisy
    mask may hold thousands.
    """
    closed = _judged_pixels(mask, judged)
    whole = progress or Progress()
    found: list[Suggestion] = []
    for index, label in enumerate(mask.labels):
        part = whole.part(index, len(mask.labels))
        found += _of_class(mask, index, label, threshold, min_length_px, closed, part)
    return sorted(found, key=lambda s: (-s.measures.length_px * s.confidence, s.id))


def _of_class(
    mask: Mask,
    index: int,
    label: str,
    threshold: float,
    min_length_px: float,
    closed: NDArray[np.bool_] | None,
    progress: Progress,
) -> Iterator[Suggestion]:
    probability = mask.probability[index]
    if len(mask.labels) == 1:
        present = probability >= quantised(threshold)
    else:
        present = mask.class_ids(threshold) == index + 1
    rim = None
    if closed is not None:
        rim = present & closed
        present &= ~closed
    _, labels, stats, _ = cv2.connectedComponentsWithStats(present.view(np.uint8), connectivity=8)
    long_enough = stats[:, cv2.CC_STAT_AREA] * _LENGTH_PER_AREA + 2 >= min_length_px
    long_enough[0] = False
    components = np.flatnonzero(long_enough)
    for done, component in enumerate(components):
        progress.step(done, len(components))
        x, y, width, height, _area = (int(value) for value in stats[component])
        window = Window(x, y, width, height)
        region = labels[window.slices] == component
        if rim is not None and _is_halo(region, window, rim):
            continue
        origin = (mask.origin[0] + x, mask.origin[1] + y)
        measures = measure(region, origin)
        if measures.length_px < min_length_px:
            continue
        (shape,) = regions(region, origin)
        yield Suggestion(
            id=_identity(label, shape),
            shape=shape,
            label=label,
            confidence=float(probability[window.slices][region].mean()) / 255.0,
            measures=measures,
        )


def _judged_pixels(mask: Mask, judged: Sequence[Shape]) -> NDArray[np.bool_] | None:
    """Bool (height, width) of the mask: judged regions with their margin; None without any."""
    closed = None
    around = cv2.getStructuringElement(
        cv2.MORPH_ELLIPSE, (2 * JUDGED_MARGIN_PX + 1, 2 * JUDGED_MARGIN_PX + 1)
    )
    left, top = mask.origin
    for shape in judged:
        near = bounds_window(shape, JUDGED_MARGIN_PX, left + mask.width_px, top + mask.height_px)
        if near is None or near.x + near.width <= left or near.y + near.height <= top:
            continue
        if closed is None:
            closed = np.zeros((mask.height_px, mask.width_px), dtype=bool)
        grown = cv2.dilate(fill(shape, near).view(np.uint8), around).view(bool)
        # The part of the shape's window that is inside the mask's.
        x, y = max(near.x, left), max(near.y, top)
        part = grown[y - near.y :, x - near.x :]
        closed[y - top : y - top + part.shape[0], x - left : x - left + part.shape[1]] |= part
    return closed


def _is_halo(region: NDArray[np.bool_], window: Window, rim: NDArray[np.bool_]) -> bool:
    """True if a region touches what was cleared and lies mostly close to it.

    `rim` (height, width of the mask): cleared pixels where the model found something.
    """
    margin = HALO_PX + 1
    top, left = max(window.y - margin, 0), max(window.x - margin, 0)
    cleared = rim[top : window.y + window.height + margin, left : window.x + window.width + margin]
    if not cleared.any():
        return False
    distance = cv2.distanceTransform((~cleared).view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    y, x = window.y - top, window.x - left
    own = distance[y : y + window.height, x : x + window.width][region]
    return bool(own.min() < 2.0 and np.mean(own <= HALO_PX) > 0.5)


def _identity(label: str, shape: Shape) -> str:
    digest = hashlib.blake2b(label.encode("utf-8", "surrogatepass"), digest_size=16)
    for ring in shape.rings:
        digest.update(ring.astype("<f4").tobytes())
        digest.update(b"|")
    return digest.hexdigest()
