"""Frames and masks as Qt images; all of it may run in any thread."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from inspector.core.frame import Frame
from inspector.core.mask import Mask
from inspector.imaging import overlay
from inspector.imaging.tone import Limits, rgb8
from inspector.ui.tokens import CLASS_COLOURS


def drawing(
    mask: Mask, threshold: float, opacity: float, heat: bool, level: int
) -> Callable[[], NDArray[np.uint8]]:
    """What draws a mask, to be called here or in a lane."""
    if heat:
        return lambda: overlay.probability_rgba(mask, level, opacity)
    plain = []
    for index in range(len(mask.labels)):
        colour = QColor(CLASS_COLOURS[index % len(CLASS_COLOURS)])
        plain.append((colour.red(), colour.green(), colour.blue()))
    return lambda: overlay.rgba(mask, threshold, plain, opacity, level)


def image_of(frame: Frame, limits: Limits) -> QImage:
    """A frame as a QImage that owns its pixels; may be called in any thread."""
    pixels = rgb8(frame, limits if frame.pixels.dtype != np.uint8 else None)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def rgba_image(pixels: NDArray[np.uint8]) -> QImage:
    """uint8 (height, width, 4) straight alpha as a QImage that owns its pixels."""
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
