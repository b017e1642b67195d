"""The stroke that is being painted, over the picture: exactly the pixels that it will change.

Drawn in the pixels of the screen, so that its edge is one line at any zoom: zoomed in, it follows
the source pixels; zoomed out, a screen pixel belongs to it if any of its source pixels does.
"""

from __future__ import annotations

from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.core.frame import Window
from inspector.imaging.contours import Mask2D
from inspector.ui.tools.brush_stroke import LiveStroke, StrokeView

_NOTHING, _TRAIL, _FILL, _EDGE, _HALO = range(5)
_TRAIL_COLOUR = QColor(255, 255, 255, 46)
_HALO_COLOUR = QColor(0, 0, 0, 190)
_GONE = QColor(0, 0, 0, 120)
_GONE_EDGE = QColor(255, 255, 255)


class StrokeItem(QGraphicsItem):
    """Shows a stroke: what it adds in a colour, what it takes away darkened with a white edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._live: LiveStroke | None = None
        self._colours = _table({})
        self._rect = QRectF()

    def begin(self, live: LiveStroke, colour: QColor, size: tuple[int, int]) -> None:
        """Show this stroke on a picture of (width, height) from now on. Whoever paints says where
        there is something new to see."""
        rect = QRectF(0, 0, *size)
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self._live = live
        if live.adds:
            fill, edge = QColor(colour), QColor(colour)
            fill.setAlpha(110)
        else:
            fill, edge = _GONE, _GONE_EDGE
        self._colours = _table(
            {_TRAIL: _TRAIL_COLOUR, _FILL: fill, _EDGE: edge, _HALO: _HALO_COLOUR}
        )

    def end(self) -> None:
        """Show nothing from now on."""
        self._live = None

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        made = self._live.stroke.mask if self._live is not None else None
        if self._live is None or made is None:
            return
        window = made[1]
        ratio = painter.device().devicePixelRatio()
        world = painter.worldTransform()
        zoom = world.m11() * ratio
        beside = 2 / zoom + 1
        painted = QRectF(window.x, window.y, window.width, window.height)
        area = painted.adjusted(-beside, -beside, beside, beside)
        area = area.intersected(option.exposedRect).intersected(self._rect)
        if area.isEmpty():
            return
        across = _Axis(area.left(), area.right(), world.dx() * ratio, zoom, self._rect.width())
        down = _Axis(area.top(), area.bottom(), world.dy() * ratio, zoom, self._rect.height())
        if not across.count or not down.count:
            return
        part = Window(across.first, down.first, across.count, down.count)
        codes = _codes(self._live.view(part), across, down, max(1, round(ratio)))
        drawn = np.ascontiguousarray(self._colours[codes])
        height, width = drawn.shape
        image = QImage(
            drawn.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(ratio)
        painter.save()
        painter.resetTransform()
        painter.drawImage(QPointF(across.screen / ratio, down.screen / ratio), image)
        painter.restore()


class _Axis:
    """Which source pixels the screen pixels along one axis show: from the pixel `first` on, and
    `count` of them, to the screen pixels from `screen` on."""

    def __init__(self, low: float, high: float, shift: float, zoom: float, limit: float) -> None:
        screen = np.arange(floor(low * zoom + shift) - 2, ceil(high * zoom + shift) + 2)
        self.pooled = zoom < 1
        # Zoomed out, a screen pixel shows all from its left edge to that of the next one.
        place = screen if self.pooled else screen + 0.5
        source = np.floor((place - shift) / zoom).astype(np.int64)
        inside = (source >= 0) & (source < int(limit))
        source, screen = source[inside], screen[inside]
        self.screen = int(screen[0]) if len(screen) else 0
        self.first = int(source[0]) if len(source) else 0
        end = int(source[-1]) + 1 if len(source) else 0
        if self.pooled and len(source):
            end = min(int(limit), max(end, ceil((screen[-1] + 1 - shift) / zoom)))
        self.count = end - self.first
        self.index = source - self.first

    def seen(self, mask: Mask2D, axis: int) -> Mask2D:
        """A mask of the source pixels as the screen shows it."""
        shown: Mask2D
        if self.pooled:
            shown = np.logical_or.reduceat(mask, self.index, axis=axis)
        else:
            shown = np.take(mask, self.index, axis=axis)
        return shown


def _codes(view: StrokeView, across: _Axis, down: _Axis, line_px: int) -> NDArray[np.uint8]:
    """What to draw at each screen pixel."""
    changed, whole = (across.seen(down.seen(mask, 0), 1) for mask in (view.changed, view.whole))
    codes = np.zeros(changed.shape, dtype=np.uint8)
    if view.trail is not None:
        codes[across.seen(down.seen(view.trail, 0), 1)] = _TRAIL
    codes[changed] = _FILL
    codes[_grown(changed, line_px) & ~whole] = _HALO
    codes[changed & _grown(~whole, line_px)] = _EDGE
    return codes


def _grown(mask: Mask2D, by_px: int) -> Mask2D:
    """A mask and its neighbours, above, below, left and right."""
    for _ in range(by_px):
        wider = mask.copy()
        wider[1:] |= mask[:-1]
        wider[:-1] |= mask[1:]
        wider[:, 1:] |= mask[:, :-1]
        wider[:, :-1] |= mask[:, 1:]
        mask = wider
    return mask


def _table(colours: dict[int, QColor]) -> NDArray[np.uint32]:
    """Premultiplied ARGB by code."""
    table = np.zeros(5, dtype=np.uint32)
    for code, colour in colours.items():
        alpha = colour.alpha()
        red, green, blue = (c * alpha // 255 for c in (colour.red(), colour.green(), colour.blue()))
        table[code] = alpha << 24 | red << 16 | green << 8 | blue
    return table
