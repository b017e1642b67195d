"""Where all panes look: one place and one zoom, one cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QTransform

from inspector.core.frame import Window

ZOOM_MAX = 64.0
ZOOM_STEP = 1.25
MARGIN_PX = 4
"""Kept free around the picture when it is fitted, screen pixels."""


@dataclass(frozen=True)
class Sight:
    """The source place in the middle of every pane (pixel corners: pixel (0, 0) covers [0, 1)), and
    how many screen pixels a source pixel has."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0

    def to_screen(self, room: QSize, ratio: float = 1.0) -> QTransform:
        """From source places to those of a widget of this size; `ratio` device pixels to each of
        the widget's.

        The middle is a whole device pixel, and the source's corner lies on one: so all panes,
        whatever their sizes, show a place equally far from their middles, and pictures that are
        drawn once can be moved by whole pixels.
        """

        def shift(middle: float, length: int) -> float:
            return (floor(length * ratio / 2) - round(middle * self.zoom * ratio)) / ratio

        across, down = shift(self.x, room.width()), shift(self.y, room.height())
        return QTransform(self.zoom, 0, 0, self.zoom, across, down)


class LinkedView(QObject):
    """Shared by all panes: whoever moves one moves all.

    Signals
        moved()          place or zoom changed, or another picture is in view
        cursor_moved()   the mouse is over another place, or over none
    """

    moved = Signal()
    cursor_moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = 0, 0
        self._sight = Sight()
        self._cursor: QPointF | None = None
        self._room = QSize(1, 1)
        self._fitted = True

    @property
    def sight(self) -> Sight:
        return self._sight

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the source, pixels."""
        return self._size

    @property
    def picture_rect(self) -> QRectF:
        return QRectF(0, 0, *self._size)

    @property
    def cursor(self) -> QPointF | None:
        """The source place under the mouse, in whichever pane that is."""
        return self._cursor

    @property
    def fitted(self) -> bool:
        """True while the whole picture is shown, whatever the panes' size."""
        return self._fitted

    @property
    def seen(self) -> Window | None:
        """The source pixels that the smallest pane shows; None if none is."""
        inverse, _ = self._sight.to_screen(self._room).inverted()
        room = inverse.mapRect(QRectF(0, 0, self._room.width(), self._room.height()))
        part = room.intersected(self.picture_rect)
        if part.isEmpty():
            return None
        left, top = floor(part.left()), floor(part.top())
        window = Window(left, top, ceil(part.right()) - left, ceil(part.bottom()) - top)
        return window.clipped(*self._size)

    def set_picture(self, width_px: int, height_px: int) -> None:
        """Another picture. One of the same size is looked at where the last one was."""
        if (width_px, height_px) != self._size:
            self._size = width_px, height_px
            self.fit()

    def set_room(self, room: QSize) -> None:
        """How large the smallest pane is now."""
        if room != self._room and room.width() > 0 and room.height() > 0:
            self._room = room
            if self._fitted:
                self.fit()
            else:
                self.moved.emit()

    def fit(self) -> None:
        """Show the whole picture in every pane."""
        self._fitted = True
        width, height = self._size
        if width and height:
            zoom = min(self._fitting(), ZOOM_MAX)
            self._go(Sight(width / 2, height / 2, zoom))

    def zoom_to(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom; the source place `anchor` (the middle, by default) stays where it is."""
        zoom = min(max(zoom, self._least()), ZOOM_MAX)
        old = self._sight
        x, y = (old.x, old.y) if anchor is None else (anchor.x(), anchor.y())
        share = old.zoom / zoom
        self._fitted = False
        self._go(Sight(x + (old.x - x) * share, y + (old.y - y) * share, zoom))

    def zoom_by(self, steps: float, anchor: QPointF | None = None) -> None:
        """Zoom in (positive) or out by steps of the wheel."""
        self.zoom_to(self._sight.zoom * ZOOM_STEP**steps, anchor)

    def pan(self, across_px: float, down_px: float) -> None:
        """Move what is seen by screen pixels."""
        old = self._sight
        self._fitted = False
        self._go(replace(old, x=old.x + across_px / old.zoom, y=old.y + down_px / old.zoom))

    def look_at(self, window: Window, zoom: float | None = None) -> None:
        """Bring the middle of a window into the middle, and all of it into view or at a zoom."""
        room = self._room
        fits = min(room.width() / window.width, room.height() / window.height)
        self._fitted = False
        x, y = window.x + window.width / 2, window.y + window.height / 2
        self._go(Sight(x, y, min(max(zoom or fits, self._least()), ZOOM_MAX)))

    def show_as(self, other: LinkedView, factor: int) -> None:
        """Look where another one looks, so many times as large."""
        self._size, self._fitted = other.size, False
        self._sight = replace(other.sight, zoom=other.sight.zoom * factor)

    def point_at(self, place: QPointF | None) -> None:
        """The mouse is over this place of the source."""
        if place != self._cursor:
            self._cursor = place
            self.cursor_moved.emit()

    def _fitting(self) -> float:
        width, height = self._size
        room_x = max(self._room.width() - 2 * MARGIN_PX, 1)
        room_y = max(self._room.height() - 2 * MARGIN_PX, 1)
        return min(room_x / max(width, 1), room_y / max(height, 1))

    def _least(self) -> float:
        return min(1.0, 0.5 * self._fitting())

    def _go(self, sight: Sight) -> None:
        width, height = self._size
        x, y = min(max(sight.x, 0.0), float(width)), min(max(sight.y, 0.0), float(height))
        self._sight = replace(sight, x=x, y=y)
        self.moved.emit()
