"""Masks as pictures to lay over a frame.

All pictures are uint8 (height, width, 4): red, green, blue, alpha, *straight* (not premultiplied),
C-contiguous, as Qt's `Format_RGBA8888` takes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.mask import Mask, quantised
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.windows import around, common

Colour = tuple[int, int, int]


def rgba(
    mask: Mask,
    threshold: float,
    colours: Sequence[Colour],
    opacity: float,
    level: int = 0,
) -> NDArray[np.uint8]:
    """Every class in its colour where its probability reaches `threshold` (0..1).

    `colours` has one (red, green, blue) for each label; `opacity` 0..1. With `level` k the picture
    is 2**k times smaller (`max_pooled`).
    """
    if len(colours) != len(mask.labels):
        raise ValueError(f"{len(mask.labels)} classes need as many colours, not {len(colours)}")
    alpha = round(255 * min(max(opacity, 0.0), 1.0))
    if len(colours) == 1:
        table = np.zeros((256, 4), dtype=np.uint8)
        table[quantised(threshold) :] = (*colours[0], alpha)
        return _looked_up(table, max_pooled(mask.probability[0], level))
    table = np.zeros((256, 4), dtype=np.uint8)
    table[1 : len(colours) + 1] = [(*colour, alpha) for colour in colours]
    pooled = np.stack([max_pooled(plane, level) for plane in mask.probability])
    return _looked_up(table, Mask(pooled, mask.labels, mask.provenance).class_ids(threshold))


@dataclass(frozen=True, eq=False)
class Correction:
    """Where a person knows better than the model: the region `shape` (source pixels) is shown in
    `colour`, or not at all."""

    shape: Shape
    colour: Colour | None


def correct(
    drawn: NDArray[np.uint8],
    corrections: Iterable[Correction],
    origin: tuple[int, int],
    level: int,
    opacity: float = 1.0,
) -> None:
    """Bring corrections, in their order, into a picture of a mask at `origin` and `level`."""
    part = Window(*origin, drawn.shape[1] << level, drawn.shape[0] << level)
    alpha = round(255 * min(max(opacity, 0.0), 1.0))
    for correction in corrections:
        shape = correction.shape
        if shape.kind != "region":
            continue
        window = common(around(shape), part)
        if window is None:
            continue
        rows, columns = np.nonzero(fill(shape, window))
        rows = (rows + (window.y - origin[1])) >> level
        columns = (columns + (window.x - origin[0])) >> level
        colour = correction.colour
        drawn[rows, columns] = (0, 0, 0, 0) if colour is None else (*colour, alpha)


def blank(window: Window, level: int) -> NDArray[np.uint8]:
    """A window at `level` in which nothing was found."""
    step = 1 << level
    return np.zeros((-(-window.height // step), -(-window.width // step), 4), dtype=np.uint8)


def probability_rgba(mask: Mask, level: int = 0, opacity: float = 1.0) -> NDArray[np.uint8]:
    """The largest probability of any class as a heat picture (inferno: dark to bright yellow).

    Alpha grows with the probability, so that the frame stays visible where nothing was found.
    """
    ramp = np.arange(256, dtype=np.uint8)
    table = np.empty((256, 4), dtype=np.uint8)
    table[:, :3] = cv2.applyColorMap(ramp[:, None], cv2.COLORMAP_INFERNO)[:, 0, ::-1]
    visible = np.minimum(ramp.astype(np.float64) / 128.0, 1.0) * min(max(opacity, 0.0), 1.0)
    table[:, 3] = np.rint(255 * visible).astype(np.uint8)
    planes = [max_pooled(plane, level) for plane in mask.probability]
    return _looked_up(table, planes[0] if len(planes) == 1 else np.maximum.reduce(planes))


def max_pooled(plane: NDArray[np.uint8], level: int) -> NDArray[np.uint8]:
    """uint8 (height, width) made 2**level times smaller by the maximum, so that a crack one pixel
    wide stays visible. Rows and columns left over at the far edges make a last row and column."""
    for _ in range(level):
        height, width = plane.shape
        if height % 2 or width % 2:
            plane = np.pad(plane, ((0, height % 2), (0, width % 2)), mode="edge")
        rows = np.maximum(plane[::2], plane[1::2])
        plane = np.maximum(rows[:, ::2], rows[:, 1::2])
    return plane


def _looked_up(table: NDArray[np.uint8], index: NDArray[np.uint8]) -> NDArray[np.uint8]:
    # One 32-bit word a pixel: three times as fast as four bytes.
    words = np.ascontiguousarray(table).view(np.uint32)[:, 0]
    return np.take(words, index).view(np.uint8).reshape(*index.shape, 4)
