"""The view of one frame: zoom, pan, and the tool in hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from inspector.ui.canvas.outlines_item import OutlinesItem
from inspector.ui.canvas.overlay_items import GridItem, MaskItem, draw_hint
from inspector.ui.canvas.picture_item import PictureItem
from inspector.ui.theme import tokens_of
from inspector.ui.tools.base import Tool

ZOOM_STEP = 1.25
ZOOM_MAX = 64.0
MARGIN_PX = 16
"""Kept free around the picture when it is fitted into the view, screen pixels."""


class Canvas(QGraphicsView):
    """Shows one frame and what lies over it. Scene coordinates are source pixel corners.

    Signals
        view_changed()               zoom, position or size of the view changed
        cursor_moved(QPointF|None)   scene position under the cursor, None when it left
        context_requested(QPoint)    where a context menu is wanted, global
        peeked(bool)                 Tab is held: show the bare picture
    """

    view_changed = Signal()
    cursor_moved = Signal(object)
    context_requested = Signal(QPoint)
    peeked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName("Picture")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scene = QGraphicsScene(self)
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self.picture_item = PictureItem()
        self.mask_item = MaskItem()
        self.grid_item = GridItem()
        self.outlines_item = OutlinesItem()
        items = (self.picture_item, self.mask_item, self.grid_item, self.outlines_item)
        for z, item in enumerate(items):
            item.setZValue(z)
            self._scene.addItem(item)
        self._size = (0, 0)
        self.hint = ""
        self._fitted = True
        self._tool: Tool | None = None
        self._pan_from: QPoint | None = None
        self._space = False
        # Several causes in one turn of the event loop make one signal.
        self._changed = QTimer(self, interval=0, singleShot=True)
        self._changed.timeout.connect(self.view_changed)
        self.horizontalScrollBar().valueChanged.connect(self._on_moved)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)

    # -- what is shown ------------------------------------------------------------------------

    def set_picture_size(self, width_px: int, height_px: int) -> None:
        """Another picture: fit it, unless it has the size of the last one; then the view stays,
        so that two pictures of one series can be compared."""
        if (width_px, height_px) == self._size:
            return
        self._size = (width_px, height_px)
        self.grid_item.set_size(width_px, height_px)
        self._set_scene_rect()
        self.fit()

    def show_hint(self, text: str) -> None:
        """Say in the middle what is going on while there is no picture; "" for nothing."""
        if text != self.hint:
            self.hint = text
            self.viewport().update()

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

    # -- zoom and pan -------------------------------------------------------------------------

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

    def zoom_to(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Zoom; the scene point under `anchor` (viewport, default middle) stays where it is."""
        place = anchor or self.viewport().rect().center()
        before = self.mapToScene(place)
        self._fitted = False
        self._set_zoom(min(max(zoom, self._zoom_min()), ZOOM_MAX))
        moved = self.mapFromScene(before) - place
        self._scroll(moved)

    def reveal(self, rect: QRectF) -> None:
        """Bring a scene rectangle into view. What is seen whole and not tiny stays where it is."""
        rect = rect.adjusted(-4, -4, 4, 4)
        room = self.viewport().size()
        fits = min(room.width() / rect.width(), room.height() / rect.height())
        if self.exposed.contains(rect.intersected(self.picture_rect)) and self.zoom > fits / 12:
            return
        if not fits / 6 <= self.zoom <= fits:
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

    def _scroll(self, by: QPoint) -> None:
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        bars[0].setValue(bars[0].value() + by.x())
        bars[1].setValue(bars[1].value() + by.y())

    def _on_moved(self) -> None:
        self._changed.start()

    # -- tools --------------------------------------------------------------------------------

    def set_tool(self, tool: Tool) -> None:
        """Take another tool in hand."""
        if self._tool is not None:
            self._tool.put_down()
        self._tool = tool
        tool.take_up(self)
        self._show_cursor()

    def refresh(self) -> None:
        """Draw the tool's marks again."""
        self.viewport().update()

    def _show_cursor(self) -> None:
        if self._pan_from is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._space or self._tool is None:
            shape = Qt.CursorShape.OpenHandCursor
        else:
            shape = self._tool.cursor
        self.viewport().setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        pans = self._tool is None or self._tool.pans
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and (self._space or pans)):
            self._pan_from = event.position().toPoint()
            self._show_cursor()
        elif left and self._tool is not None:
            self._tool.pressed(self._place(event), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place(event)
        self.cursor_moved.emit(place)
        if self._pan_from is not None:
            now = event.position().toPoint()
            self._fitted = False
            self._scroll(self._pan_from - now)
            self._pan_from = now
        elif self._tool is not None:
            self._tool.moved(place, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            self._pan_from = None
            self._show_cursor()
        elif event.button() == Qt.MouseButton.LeftButton and self._tool is not None:
            self._tool.released(self._place(event), event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120.0
        if turns:
            anchor = event.position().toPoint()
            self.zoom_to(self.zoom * ZOOM_STEP**turns, anchor)
        event.accept()

    def event(self, event: QEvent) -> bool:
        # Before Qt moves the focus: Tab is held to see the bare picture. Shift+Tab leaves.
        pressed = event.type() == QEvent.Type.KeyPress
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and (pressed or event.type() == QEvent.Type.KeyRelease)
        ):
            if not event.isAutoRepeat():
                self.peeked.emit(pressed)
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.cursor_moved.emit(None)
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_to(self.zoom * (1.0 + event.value()), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._tool is not None:
            self._tool.context(self.mapToScene(event.pos()))
        self.context_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self._show_cursor()
        elif self._tool is None or not self._tool.key(event.key()):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_cursor()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            self._set_scene_rect()
            self._on_moved()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, QColor(tokens_of(self.palette()).backdrop))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self._tool is not None:
            self._tool.draw(painter, self.zoom)
        if self.hint:
            draw_hint(painter, self.viewport().rect(), self.hint, self.palette())

    def _place(self, event: QMouseEvent) -> QPointF:
        return self.mapToScene(event.position().toPoint())
