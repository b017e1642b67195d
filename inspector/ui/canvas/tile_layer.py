"""A layer that is drawn once and then only shown: squares of the screen at the present zoom.

Moving the picture, or a tool's marks over it, costs a few blits and not two thousand outlines. An
edit draws again what it touched and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from math import floor

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

TILE_PX = 512
TILES_KEPT = 64
"""Of 1 MiB each."""
TOGETHER = 36
"""At most so many tiles are drawn in one go: what crosses several is drawn once."""

Draw = Callable[[QPainter, QRectF, float], None]
"""Draws everything in a scene rectangle; the number is the zoom."""
Place = tuple[int, int]
"""Column and row, counted from the scene's origin."""


class TileLayer:
    """Squares of the screen, aligned to the scene's origin. Zoom only, no rotation."""

    def __init__(self, draw: Draw, kept: int = TILES_KEPT) -> None:
        self._draw = draw
        self._kept = kept
        self._look: tuple[Hashable, ...] = ()
        self._zoom = 1.0
        self._ratio = 1.0
        self._tiles: dict[Place, QPixmap] = {}
        self._stale: dict[Place, QRectF] = {}

    def forget(self, rects: Iterable[QRectF] | None = None) -> None:
        """These scene rectangles, or everything, look different now."""
        if rects is None:
            self._tiles.clear()
            self._stale.clear()
            return
        for rect in rects:
            for place in self._places(rect):
                if place in self._tiles:
                    self._stale[place] = self._stale.get(place, rect).united(rect)

    def paint(self, painter: QPainter, exposed: QRectF, look: Hashable) -> None:
        """Show what is exposed. `look` says how things are drawn; another one draws all anew."""
        transform = painter.worldTransform()
        device = painter.device()
        ratio = float(device.devicePixelRatioF()) if device is not None else 1.0
        if self._look != (transform.m11(), ratio, look):
            self._look = transform.m11(), ratio, look
            self._zoom, self._ratio = transform.m11(), ratio
            self.forget()
        places = self._places(exposed)
        self._provide(places)
        painter.save()
        painter.resetTransform()
        side = TILE_PX / ratio
        for column, row in places:
            corner = QPointF(transform.dx() + column * side, transform.dy() + row * side)
            painter.drawPixmap(corner, self._tiles[column, row])
        painter.restore()

    def _places(self, rect: QRectF) -> list[Place]:
        size = self._scene_size
        columns = range(floor(rect.left() / size), floor(rect.right() / size) + 1)
        rows = range(floor(rect.top() / size), floor(rect.bottom() / size) + 1)
        return [(column, row) for row in rows for column in columns]

    @property
    def _scene_size(self) -> float:
        return TILE_PX / (self._zoom * self._ratio)

    def _provide(self, places: list[Place]) -> None:
        missing = [place for place in places if place not in self._tiles]
        if len(missing) == len(places) and 1 < len(places) <= TOGETHER:
            self._draw_together(places)
        else:
            for place in missing:
                self._tiles[place] = self._new(place, (1, 1))
        for place in places:
            rect = self._stale.pop(place, None)
            if rect is not None:
                self._renew(place, rect)
        for place in list(self._tiles)[: max(0, len(self._tiles) - self._kept)]:
            if place not in places:
                del self._tiles[place]
                self._stale.pop(place, None)

    def _draw_together(self, places: list[Place]) -> None:
        first, last = places[0], places[-1]
        whole = self._new(first, (last[0] - first[0] + 1, last[1] - first[1] + 1))
        for column, row in places:
            corner = QPoint((column - first[0]) * TILE_PX, (row - first[1]) * TILE_PX)
            self._tiles[column, row] = whole.copy(QRect(corner, QSize(TILE_PX, TILE_PX)))

    def _new(self, place: Place, count: tuple[int, int]) -> QPixmap:
        """A picture of several tiles, `place` at its top left."""
        made = QPixmap(count[0] * TILE_PX, count[1] * TILE_PX)
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        size = self._scene_size
        scene = QRectF(place[0] * size, place[1] * size, count[0] * size, count[1] * size)
        painter = QPainter(made)
        self._aim(painter, place)
        self._draw(painter, scene, self._zoom)
        painter.end()
        return made

    def _renew(self, place: Place, rect: QRectF) -> None:
        """Draw a part of a tile again."""
        painter = QPainter(self._tiles[place])
        self._aim(painter, place)
        # Whole pixels: or what lies at the edge would be drawn twice over itself.
        part = painter.worldTransform().mapRect(rect).toAlignedRect()
        painter.save()
        painter.resetTransform()
        painter.setClipRect(part)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(part, Qt.GlobalColor.transparent)
        painter.restore()
        inverse, _ = painter.worldTransform().inverted()
        scene = inverse.mapRect(QRectF(part))
        painter.setClipRect(scene)
        self._draw(painter, scene, self._zoom)
        painter.end()

    def _aim(self, painter: QPainter, place: Place) -> None:
        """Scene coordinates, with the corner of a tile at the painter's origin."""
        side = TILE_PX / self._ratio
        painter.translate(-place[0] * side, -place[1] * side)
        painter.scale(self._zoom, self._zoom)
