"""The picture on the canvas: a coarse whole at once, finer tiles where the eye is."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from math import ceil, floor, log2

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.core.frame import Window

TILE_PX = 512
"""Tiles are so many pixels of their level, so a texture never grows with the picture."""
TILE_BYTES_KEPT = 192 * 2**20
NEAREST_FROM_ZOOM = 2.0
"""From this zoom on pixels are shown as squares."""


@dataclass(frozen=True)
class TileKey:
    """Tile (column, row) of a level: one of its pixels covers 2**level source pixels."""

    level: int
    column: int
    row: int

    def window(self, width_px: int, height_px: int) -> Window:
        """The source pixels of the tile in a picture of this size."""
        size = TILE_PX << self.level
        x, y = self.column * size, self.row * size
        return Window(x, y, min(size, width_px - x), min(size, height_px - y))


class PictureItem(QGraphicsItem):
    """Draws the source picture. Scene coordinates are pixel corners: pixel (0, 0) covers [0, 1)."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._width_px = 0
        self._height_px = 0
        self._base: QImage | None = None
        self._base_level = 0
        self._tiles: OrderedDict[TileKey, QImage] = OrderedDict()

    @property
    def base_level(self) -> int:
        """The level of the coarse whole."""
        return self._base_level

    def show_picture(self, width_px: int, height_px: int, base: QImage, base_level: int) -> None:
        """Show another picture from its coarse whole."""
        self.prepareGeometryChange()
        self._width_px, self._height_px = width_px, height_px
        self._base, self._base_level = base, base_level
        self._tiles.clear()
        self.update()

    def copy(self, other: PictureItem) -> None:
        """Show the coarse whole that another item shows."""
        if other._base is None:
            self.clear()
        else:
            self.show_picture(other._width_px, other._height_px, other._base, other._base_level)

    def clear(self) -> None:
        """Show nothing."""
        self.prepareGeometryChange()
        self._width_px = self._height_px = 0
        self._base = None
        self._tiles.clear()

    def add_tile(self, key: TileKey, image: QImage) -> None:
        """Take up a finer part."""
        self._tiles[key] = image
        while sum(i.sizeInBytes() for i in self._tiles.values()) > TILE_BYTES_KEPT:
            self._tiles.popitem(last=False)
        window = key.window(self._width_px, self._height_px)
        self.update(QRectF(window.x, window.y, window.width, window.height))

    def missing_tiles(self, exposed: QRectF, zoom: float) -> list[TileKey]:
        """The tiles that a view of `exposed` at `zoom` would like to have, nearest the middle
        first; empty while the coarse whole is fine enough."""
        level = level_for(zoom)
        if self._base is None or level >= self._base_level:
            return []
        middle = exposed.center()
        size = TILE_PX << level

        def distance(key: TileKey) -> float:
            x, y = (key.column + 0.5) * size, (key.row + 0.5) * size
            return float((x - middle.x()) ** 2 + (y - middle.y()) ** 2)

        keys = [k for k in self._tiles_in(exposed, level) if k not in self._tiles]
        return sorted(keys, key=distance)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._width_px, self._height_px)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._base is None:
            return
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        smooth = zoom < NEAREST_FROM_ZOOM
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        exposed = option.exposedRect.intersected(self.boundingRect())
        self._draw(painter, self._base, self._base_level, 0, 0, exposed)
        level = level_for(zoom)
        if level < self._base_level:
            size = TILE_PX << level
            for key in self._tiles_in(exposed, level):
                image = self._tiles.get(key)
                if image is not None:
                    self._tiles.move_to_end(key)
                    x, y = key.column * size, key.row * size
                    self._draw(painter, image, level, x, y, exposed)

    def _draw(
        self, painter: QPainter, image: QImage, level: int, x: int, y: int, exposed: QRectF
    ) -> None:
        """Draw the exposed part of an image whose corner is at (x, y)."""
        scale = float(1 << level)
        whole = QRectF(x, y, image.width() * scale, image.height() * scale)
        part = whole.intersected(exposed)
        if part.isEmpty():
            return
        # Whole pixels of the image, or smooth scaling would show seams where parts meet.
        left, top = floor((part.left() - x) / scale), floor((part.top() - y) / scale)
        right = min(image.width(), ceil((part.right() - x) / scale) + 1)
        bottom = min(image.height(), ceil((part.bottom() - y) / scale) + 1)
        left, top = max(0, left - 1), max(0, top - 1)
        source = QRectF(left, top, right - left, bottom - top)
        target = QRectF(
            x + left * scale, y + top * scale, source.width() * scale, source.height() * scale
        )
        painter.setClipRect(self.boundingRect(), Qt.ClipOperation.IntersectClip)
        painter.drawImage(target, image, source)

    def _tiles_in(self, exposed: QRectF, level: int) -> list[TileKey]:
        inside = exposed.intersected(self.boundingRect())
        if inside.isEmpty():
            return []
        size = TILE_PX << level
        columns = range(int(inside.left()) // size, (ceil(inside.right()) - 1) // size + 1)
        rows = range(int(inside.top()) // size, (ceil(inside.bottom()) - 1) // size + 1)
        return [TileKey(level, column, row) for row in rows for column in columns]


def level_for(zoom: float) -> int:
    """The coarsest level that still has a pixel for every screen pixel."""
    return max(0, floor(log2(1 / zoom) + 1e-6)) if zoom > 0 else 0
