"""Frames and masks as Qt images; all of it may run in any thread."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from inspector.core.frame import Frame, Window
from inspector.core.mask import Mask
from inspector.imaging import overlay
from inspector.imaging.overlay import Correction
from inspector.imaging.tone import Limits, rgb8


def mask_image(
    mask: Mask,
    threshold: float,
    opacity: float,
    heat: bool,
    colours: Sequence[str],
    level: int,
    corrections: Sequence[Correction],
) -> QImage:
    """A mask as it lies over the picture, with what people made of it. `colours` has one for each
    label. The probability is shown as the model gave it."""
    if heat:
        drawn = overlay.probability_rgba(mask, level, opacity)
    else:
        drawn = overlay.rgba(mask, threshold, [plain(c) for c in colours], opacity, level)
        overlay.correct(drawn, corrections, mask.origin, level, opacity)
    return _premultiplied(drawn)


def blank_image(
    window: Window, opacity: float, level: int, corrections: Sequence[Correction]
) -> QImage:
    """What people drew on a part of a picture on which no model was run."""
    drawn = overlay.blank(window, level)
    overlay.correct(drawn, corrections, (window.x, window.y), level, opacity)
    return _premultiplied(drawn)


def plain(colour: str) -> overlay.Colour:
    """Red, green and blue of a "#rrggbb"."""
    named = QColor(colour)
    return named.red(), named.green(), named.blue()


def _premultiplied(drawn: NDArray[np.uint8]) -> QImage:
    height, width = drawn.shape[:2]
    image = QImage(drawn.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def image_of(frame: Frame, limits: Limits) -> QImage:
    """A frame as a QImage that owns its pixels; may be called in any thread."""
    return rgb_image(rgb8(frame, limits if frame.pixels.dtype != np.uint8 else None))


def rgb_image(pixels: NDArray[np.uint8]) -> QImage:
    """uint8 (height, width, 3), contiguous, as a QImage that owns its pixels."""
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
