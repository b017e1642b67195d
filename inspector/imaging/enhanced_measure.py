"""A crack on an enhanced picture, measured in pixels of the source.

An enhanced picture has `factor` x `factor` pixels for each pixel of the source: source pixel i is
under the enhanced pixels i * factor ... (i + 1) * factor - 1. Centres are in the middle, so the
enhanced coordinate e is the source coordinate (e + 0.5) / factor - 0.5.
"""

from __future__ import annotations

import math
from dataclasses import replace

import cv2
import numpy as np

from inspector.core.annotation import CrackMeasures, Point
from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import Mask2D, fill
from inspector.imaging.measures import measure
from inspector.imaging.windows import around, common, placed, union


def measure_on_enhanced(region: Mask2D, origin_px: tuple[int, int], factor: int) -> CrackMeasures:
    """The measures in source pixels of a region of an enhanced picture.

    `region` is bool (height, width) in enhanced pixels; `origin_px` is the source pixel (x, y) at
    its top left corner.
    """
    found = measure(region)

    def in_source(place: Point) -> Point:
        return (
            origin_px[0] + (place[0] + 0.5) / factor - 0.5,
            origin_px[1] + (place[1] + 0.5) / factor - 0.5,
        )

    return replace(
        found,
        length_px=found.length_px / factor,
        width_mean_px=found.width_mean_px / factor,
        width_p95_px=found.width_p95_px / factor,
        width_max_px=found.width_max_px / factor,
        width_p95_at=in_source(found.width_p95_at),
        width_max_at=in_source(found.width_max_at),
        area_px=found.area_px / factor**2,
        extent_px=found.extent_px / factor,
    )


def same_crack(
    shape: Shape, enhanced: Mask2D, origin_px: tuple[int, int], factor: int, reach_px: float
) -> Mask2D:
    """The part of a mask of an enhanced picture that is the crack of a shape of the source.

    That is every 8-connected component with a pixel within `reach_px` (source pixels) of the shape.
    `enhanced` is bool (height, width) in enhanced pixels, its corner at source pixel `origin_px`;
    what comes back is like it.
    """
    height, width = enhanced.shape
    left, top = origin_px
    margin = math.ceil(reach_px) + 1
    seen = Window(left, top, math.ceil(width / factor), math.ceil(height / factor))
    own = around(shape)
    near = common(union(own, seen), _with_margin(own, margin))
    near = near and common(near, _with_margin(seen, margin))
    if near is None:
        return np.zeros_like(enhanced)
    covered = fill(shape, near).repeat(factor, axis=0).repeat(factor, axis=1)
    away = cv2.distanceTransform((~covered).view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    reached = (away <= reach_px * factor) & covered.any()
    whole = Window(left * factor, top * factor, width, height)
    count, labels = cv2.connectedComponents(enhanced.view(np.uint8), connectivity=8)
    touching = placed(reached, _times(near, factor), whole) & enhanced
    touched = np.bincount(labels[touching], minlength=count) > 0
    found: Mask2D = touched[labels]
    return found


def _with_margin(window: Window, margin: int) -> Window:
    return Window(
        window.x - margin,
        window.y - margin,
        window.width + 2 * margin,
        window.height + 2 * margin,
    )


def _times(window: Window, factor: int) -> Window:
    return Window(
        window.x * factor, window.y * factor, window.width * factor, window.height * factor
    )
