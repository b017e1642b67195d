"""Lays a reference frame over the source: by a homography, then by how the rest has moved.

A pipe is no plane, and a camera that drives sees its near parts move more than the far ones. So
what a homography leaves is found by dense optical flow (DIS, Kroeger et al. 2016) between the
source and the reference at the source's own scale: to a fraction of a source pixel, which is what
the details of a sharper reference need to be of use.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame, Window
from inspector.imaging.resample import enlarged
from inspector.imaging.tone import rgb8

Matrix = NDArray[np.float64]
Picture = NDArray[np.uint8]
Flow = NDArray[np.float32]

FLOW_SCALE = 2
"""Flow is found on pictures so many times as large as the source: details of a pixel count."""
_LEAST_FLOW_PX = 24
"""The flow needs so many source pixels a side."""
_CONTRAST, _CONTRAST_CELLS = 3.0, 8


def reference_part(
    reference: Frame, to_reference: Matrix, window: Window, scale: int, flow: Flow | None = None
) -> tuple[Picture, NDArray[np.bool_]]:
    """What a reference shows of a window of the source, `scale` times as large as the source.

    uint8 (height * scale, width * scale, 3), and bool of the same size: False where the reference
    shows nothing. `to_reference` maps source pixels (x, y, 1) to the reference's; `flow` is what
    `remaining_flow` found, for this window. Pixels keep their areas, see `resample`. A reference
    that shows the place still larger is averaged, not thinned out.
    """
    width, height = window.width * scale, window.height * scale
    pixels = rgb8(reference)
    x = (np.arange(width, dtype=np.float32) + np.float32(0.5)) / scale + (window.x - 0.5)
    y = (np.arange(height, dtype=np.float32) + np.float32(0.5)) / scale + (window.y - 0.5)
    columns, rows = np.meshgrid(x.astype(np.float32), y.astype(np.float32))
    if flow is not None:
        moved = cv2.resize(flow, (width, height), interpolation=cv2.INTER_LINEAR)
        columns += moved[..., 0]
        rows += moved[..., 1]
    mapping = (_shift(-reference.origin[0], -reference.origin[1]) @ to_reference).astype(np.float32)
    weight = mapping[2, 0] * columns + mapping[2, 1] * rows + mapping[2, 2]
    there_x = (mapping[0, 0] * columns + mapping[0, 1] * rows + mapping[0, 2]) / weight
    there_y = (mapping[1, 0] * columns + mapping[1, 1] * rows + mapping[1, 2]) / weight
    middle = (window.x + window.width / 2, window.y + window.height / 2)
    larger = magnification(to_reference, middle) / scale
    if larger > 1.001:
        # A Gaussian as wide as a pixel of the result takes out what would alias.
        blurred = cv2.GaussianBlur(pixels, (0, 0), 0.5 * math.sqrt(larger**2 - 1))
        pixels = np.asarray(blurred, dtype=np.uint8)
    part = cv2.remap(pixels, there_x, there_y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    high, wide = pixels.shape[:2]
    shown = (there_x >= -0.5) & (there_x <= wide - 0.5) & (there_y >= -0.5)
    shown &= (there_y <= high - 0.5) & (weight > 0)
    return np.asarray(part, dtype=np.uint8), shown


def remaining_flow(
    picture: Picture, window: Window, reference: Frame, to_reference: Matrix
) -> Flow | None:
    """How far what the homography puts at each pixel of a window still is from where it belongs.

    `picture` is uint8 (height, width, 3), the window of the source. float32 (2 height, 2 width, 2):
    right and down, source pixels. None where the window is too small to tell.
    """
    if min(picture.shape[:2]) < _LEAST_FLOW_PX:
        return None
    part, shown = reference_part(reference, to_reference, window, 1)
    # Where the reference shows nothing, nothing has moved.
    part = np.where(shown[..., None], part, picture)
    # Lamps move with the camera: compare structure, not brightness.
    equal = cv2.createCLAHE(_CONTRAST, (_CONTRAST_CELLS, _CONTRAST_CELLS))
    ours, theirs = (equal.apply(_grey(enlarged(p, FLOW_SCALE, 0, len(p)))) for p in (picture, part))
    finder = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    finder.setFinestScale(0)
    start = np.zeros((*ours.shape, 2), np.float32)
    found = np.asarray(finder.calc(ours, theirs, start), dtype=np.float32)
    return found / np.float32(FLOW_SCALE)


def magnification(mapping: Matrix, at: tuple[float, float]) -> float:
    """How much a homography enlarges lengths at a point."""
    x, y = at
    weight = float(mapping[2] @ (x, y, 1.0))
    u, v = (mapping[:2] @ (x, y, 1.0)) / weight
    jacobian = (mapping[:2, :2] - np.outer((u, v), mapping[2, :2])) / weight
    return math.sqrt(abs(float(np.linalg.det(jacobian))))


def _grey(picture: Picture) -> Picture:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def _shift(x: float, y: float) -> Matrix:
    return np.array([[1.0, 0, x], [0, 1.0, y], [0, 0, 1.0]])
