"""Contents as Qt images, each in several sizes; all of it may run in any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log2

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from inspector.core.frame import Window
from inspector.imaging.overlay import Colour, max_pooled
from inspector.imaging.resample import averaged_to
from inspector.ui.canvas.images import rgb_image
from inspector.ui.canvas.picture_item import NEAREST_FROM_ZOOM
from inspector.ui.compare.pane_content import PaneContent

_LEAST_PX = 64
"""Sizes are not made smaller."""


@dataclass(frozen=True, eq=False)
class Tiers:
    """One picture over a window of the source. The pixels of `images[k]` cover `2**k / scale`
    source pixels; the last row and column of a coarse one may reach beyond the window."""

    window: Window
    images: tuple[QImage, ...]
    scale: float
    smooth: bool

    @property
    def rect(self) -> QRectF:
        w = self.window
        return QRectF(w.x, w.y, w.width, w.height)

    @property
    def bytes(self) -> int:
        return sum(image.sizeInBytes() for image in self.images)

    def draw(self, painter: QPainter, exposed: QRectF, zoom: float) -> None:
        """Draw what of it is exposed (source places), at so many device pixels for each source
        pixel; the painter is in source places."""
        part = self.rect.intersected(exposed)
        if part.isEmpty():
            return
        tier = min(max(floor(log2(self.scale / zoom) + 1e-6), 0), len(self.images) - 1)
        image, size = self.images[tier], 2**tier / self.scale
        left = max(0, floor((part.left() - self.window.x) / size) - 2)
        top = max(0, floor((part.top() - self.window.y) / size) - 2)
        right = min(image.width(), ceil((part.right() - self.window.x) / size) + 2)
        bottom = min(image.height(), ceil((part.bottom() - self.window.y) / size) + 2)
        target = QRectF(
            self.window.x + left * size,
            self.window.y + top * size,
            (right - left) * size,
            (bottom - top) * size,
        )
        smooth = self.smooth and zoom * size < NEAREST_FROM_ZOOM
        painter.save()
        painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(target, image, QRectF(left, top, right - left, bottom - top))
        painter.restore()


@dataclass(frozen=True, eq=False)
class PaneImage:
    """A content to be drawn: its pixels, and its mask over them."""

    content: PaneContent
    tiers: tuple[Tiers, ...]

    @property
    def rect(self) -> QRectF:
        return self.tiers[0].rect

    @property
    def bytes(self) -> int:
        """What it takes, with the arrays of its content."""
        content = self.content
        arrays = [content.pixels, content.mask, content.field.values if content.field else None]
        return sum(t.bytes for t in self.tiers) + sum(a.nbytes for a in arrays if a is not None)

    def draw(self, painter: QPainter, exposed: QRectF, zoom: float) -> None:
        """As `Tiers.draw`."""
        for tiers in self.tiers:
            tiers.draw(painter, exposed, zoom)


def image_of_content(
    content: PaneContent, colours: Sequence[Colour] = (), opacity: float = 0.6
) -> PaneImage:
    """`colours`: one for each label of the mask; `opacity` of the mask, 0..1."""
    window = content.window
    tiers = [Tiers(window, _pictures(content.pixels), content.scale, smooth=True)]
    if content.mask is not None:
        scale = content.mask.shape[1] / window.width
        tiers.append(Tiers(window, _masks(content.mask, colours, opacity), scale, smooth=False))
    return PaneImage(content, tuple(tiers))


def _pictures(pixels: NDArray[np.uint8]) -> tuple[QImage, ...]:
    images = [rgb_image(np.ascontiguousarray(pixels))]
    while min(pixels.shape[:2]) >= 2 * _LEAST_PX:
        pixels = _even(pixels)
        pixels = averaged_to(pixels, pixels.shape[1] // 2, pixels.shape[0] // 2)
        images.append(rgb_image(pixels))
    return tuple(images)


def _masks(
    mask: NDArray[np.uint8], colours: Sequence[Colour], opacity: float
) -> tuple[QImage, ...]:
    table = np.zeros((256, 4), np.uint8)
    alpha = min(max(opacity, 0.0), 1.0)
    for number, colour in enumerate(colours[:255], start=1):
        premultiplied = [round(alpha * part) for part in reversed(colour)]
        table[number] = (*premultiplied, round(255 * alpha))  # blue, green, red, alpha
    images = []
    while True:
        drawn = np.ascontiguousarray(table[mask])
        height, width = mask.shape
        kind = QImage.Format.Format_ARGB32_Premultiplied
        images.append(QImage(drawn.data, width, height, 4 * width, kind).copy())
        if min(mask.shape) < 2 * _LEAST_PX:
            return tuple(images)
        mask = max_pooled(mask, 1)


def _even(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    if height % 2 or width % 2:
        return np.pad(pixels, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
    return pixels
