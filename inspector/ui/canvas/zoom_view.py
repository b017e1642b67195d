"""A view that zooms and scrolls over one picture."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from inspector.core.frame import Window

ZOOM_STEP = 1.25
ZOOM_MAX = 64.0
MARGIN_PX = 16
"""Kept free around the picture when it is fitted into the view, screen pixels."""


@dataclass(frozen=True)
class Sight:
    """What is seen of a picture of this size: the whole (None), or how large and around which
    place of the scene."""

    size_px: tuple[int, int]
    place: tuple[float, QPointF] | None


class ZoomView(QGraphicsView):
    """Zoom, scrolling and fitting. Scene coordinates are source pixel corners.

    Signals
        view_changed()   zoom, position or size of the view changed
    """

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scene = QGraphicsScene(self)
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self._size = (0, 0)
        self._fitted = True
        # Several causes in one turn of the event loop make one signal.
        self._changed = QTimer(self, interval=0, singleShot=True)
        self._changed.timeout.connect(self.view_changed)
        self.horizontalScrollBar().valueChanged.connect(self._on_moved)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)

    @property
    def picture_rect(self) -> QRectF:
        return QRectF(0, 0, *self._size)

    @property
    def zoom(self) -> float:
        """Screen pixels for each source pixel."""
        return float(self.transform().m11())

    @property
    def exposed(self) -> QRectF:
        """The visible part of the scene."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    @property
    def window_in_view(self) -> Window | None:
        """The pixels of the picture that are in view, as far as it is; None if none is."""
        seen = self.exposed.intersected(self.picture_rect)
        if seen.isEmpty():
            return None
        left, top = floor(seen.left()), floor(seen.top())
        window = Window(left, top, ceil(seen.right()) - left, ceil(seen.bottom()) - top)
        return window.clipped(*self._size)

    def set_picture_size(self, width_px: int, height_px: int) -> None:
        """Another picture: fit it, unless it has the size of the last one; then the view stays,
        so that two pictures of one series can be compared."""
        if (width_px, height_px) == self._size:
            return
        self._size = (width_px, height_px)
        self._set_scene_rect()
        self.fit()

    def fit(self) -> None:
        """Show the whole picture."""
        self._fitted = True
        width, height = self._size
        if not width or not height:
            return
        room = self.viewport().size()
        zoom = min(
            max(room.width() - 2 * MARGIN_PX, 1) / width,
            max(room.height() - 2 * MARGIN_PX, 1) / height,
        )
        self._set_zoom(min(zoom, ZOOM_MAX))
        self.centerOn(self.picture_rect.center())

    @property
    def sight(self) -> Sight:
        """What is looked at, for another view of the same picture."""
        centre = self.mapToScene(self.viewport().rect()).boundingRect().center()
        return Sight(self._size, None if self._fitted else (self.zoom, centre))

    def look(self, sight: Sight) -> None:
        """Look there; a picture of that size that comes later is seen so too."""
        self._size = sight.size_px
        self._set_scene_rect()
        if sight.place is None:
            self.fit()
            return
        zoom, centre = sight.place
        self._fitted = False
        self._set_zoom(zoom)
        self.centerOn(centre)

    def zoom_to(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Zoom; the scene point under `anchor` (viewport, default middle) stays where it is."""
        place = anchor or self.viewport().rect().center()
        before = self.mapToScene(place)
        self._fitted = False
        self._set_zoom(min(max(zoom, self._zoom_min()), ZOOM_MAX))
        moved = self.mapFromScene(before) - place
        self.scroll_by(moved)

    def reveal(self, rect: QRectF) -> None:
        """Bring a scene rectangle into view. What is seen whole and not tiny stays where it is; a
        point has no size to be seen at."""
        is_point = max(rect.width(), rect.height()) <= 1.0
        if is_point and self.exposed.contains(rect):
            return
        rect = rect.adjusted(-4, -4, 4, 4)
        room = self.viewport().size()
        fits = min(room.width() / rect.width(), room.height() / rect.height())
        if self.exposed.contains(rect.intersected(self.picture_rect)) and self.zoom > fits / 12:
            return
        if not is_point and not fits / 6 <= self.zoom <= fits:
            self.zoom_to(min(fits * 0.6, 8.0))
        self._fitted = False
        self.centerOn(rect.center())

    def _zoom_min(self) -> float:
        width, height = self._size
        room = self.viewport().size()
        if not width or not height:
            return 0.01
        return min(1.0, 0.5 * min(room.width() / width, room.height() / height))

    def _set_zoom(self, zoom: float) -> None:
        self.resetTransform()
        self.scale(zoom, zoom)
        self._set_scene_rect()
        self._on_moved()

    def _set_scene_rect(self) -> None:
        # Room to scroll: any pixel can be brought to the middle of the view.
        width, height = self._size
        zoom = max(self.zoom, 1e-6)
        x, y = self.viewport().width() / zoom, self.viewport().height() / zoom
        self.setSceneRect(QRectF(-x, -y, width + 2 * x, height + 2 * y))

    def scroll_by(self, by: QPoint) -> None:
        """Move what is seen by screen pixels."""
        self._fitted = False
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        bars[0].setValue(bars[0].value() + by.x())
        bars[1].setValue(bars[1].value() + by.y())

    def _on_moved(self) -> None:
        self._changed.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            self._set_scene_rect()
            self._on_moved()
