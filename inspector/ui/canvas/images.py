"""Frames and masks as Qt images; all of it may run in any thread."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QColor, QImage

from inspector.core.frame import Frame
from inspector.core.mask import Mask
from inspector.core.shape import Shape
from inspector.imaging import overlay
from inspector.imaging.tone import Limits, rgb8


def mask_image(
    mask: Mask,
    threshold: float,
    opacity: float,
    heat: bool,
    colours: Sequence[str],
    level: int,
    rejected: Sequence[Shape],
) -> QImage:
    """A mask as it lies over the picture, without the regions that a person rejected. `colours`
    has one for each label."""
    if heat:
        drawn = overlay.probability_rgba(mask, level, opacity)
    else:
        named = [QColor(colour) for colour in colours]
        plain = [(colour.red(), colour.green(), colour.blue()) for colour in named]
        drawn = overlay.rgba(mask, threshold, plain, opacity, level)
    overlay.clear(drawn, rejected, mask.origin, level)
    height, width = drawn.shape[:2]
    image = QImage(drawn.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def image_of(frame: Frame, limits: Limits) -> QImage:
    """A frame as a QImage that owns its pixels; may be called in any thread."""
    pixels = rgb8(frame, limits if frame.pixels.dtype != np.uint8 else None)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
