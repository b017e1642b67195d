"""Contents as Qt images, each in several sizes; all of it may run in any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log2

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from inspector.core.frame import Window
from inspector.imaging.overlay import Colour, max_pooled
from inspector.imaging.resample import averaged_to
from inspector.ui.canvas.images import rgb_image
from inspector.ui.canvas.picture_item import NEAREST_FROM_ZOOM
from inspector.ui.compare.pane_content import PaneContent

_LEAST_PX = 64
"""Sizes are not made smaller."""
_FAR_PX = 20_000
"""No screen is larger."""


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
        if not self.smooth or zoom * size >= NEAREST_FROM_ZOOM:
            _draw_squares(painter, image, QPointF(self.window.x, self.window.y), size, part)
            return
        painter.save()
        painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(target, image, QRectF(left, top, right - left, bottom - top))
        painter.restore()


def _draw_squares(
    painter: QPainter, image: QImage, corner: QPointF, size: float, part: QRectF
) -> None:
    """Draw a part of an image (source places) with its pixels as squares of `size` source pixels.

    Every device pixel takes the colour under its middle. Qt's own drawing without smoothing puts
    edges up to 0.8 device pixels beside where they belong, which would show between panes.
    """
    there = painter.deviceTransform()
    columns, left = _under(there.m11(), there.dx(), part.left(), part.right(), corner.x(), size)
    rows, top = _under(there.m22(), there.dy(), part.top(), part.bottom(), corner.y(), size)
    if not columns.size or not rows.size:
        return
    stride = image.bytesPerLine() // 4
    words = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), stride)
    columns, rows = columns.clip(0, image.width() - 1), rows.clip(0, image.height() - 1)
    taken = np.ascontiguousarray(words[rows[:, None], columns[None]])
    drawn = QImage(
        taken.view(np.uint8).data, columns.size, rows.size, 4 * columns.size, image.format()
    )
    device = painter.device()
    ratio = float(device.devicePixelRatioF()) if device is not None else 1.0
    drawn.setDevicePixelRatio(ratio)
    painter.save()
    painter.resetTransform()
    painter.drawImage(QPointF(left / ratio, top / ratio), drawn)
    painter.restore()


def _under(
    zoom: float, shift: float, low: float, high: float, corner: float, size: float
) -> tuple[NDArray[np.int64], int]:
    """Which pixels of an image lie under the middles of the device pixels of a part, and the first
    of these."""
    first, last = ceil(low * zoom + shift - 0.5), ceil(high * zoom + shift - 0.5)
    first, last = max(first, -_FAR_PX), min(last, _FAR_PX)
    middles = (np.arange(first, max(last, first)) + 0.5 - shift) / zoom
    return np.floor((middles - corner) / size).astype(np.int64), first


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
