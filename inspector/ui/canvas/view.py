"""The view of one frame: zoom, pan, and the tool in hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from inspector.core.language import tr
from inspector.ui.canvas.cross_item import CrossItem
from inspector.ui.canvas.key_view import KeyView
from inspector.ui.canvas.made_item import MadeItem
from inspector.ui.canvas.outlines_item import OutlinesItem
from inspector.ui.canvas.overlay_items import GridItem, MaskItem, draw_hint
from inspector.ui.canvas.picture_item import PictureItem
from inspector.ui.canvas.zoom_view import ZOOM_STEP
from inspector.ui.theme import tokens_of


class Canvas(KeyView):
    """Shows one frame and what lies over it. Scene coordinates are source pixel corners.

    Signals
        context_requested(QPoint)    where a context menu is wanted, global
    """

    context_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName(tr("Picture"))
        self.setMouseTracking(True)
        self.picture_item = PictureItem()
        self.made_item = MadeItem()
        self.mask_item = MaskItem()
        self.grid_item = GridItem()
        self.outlines_item = OutlinesItem()
        self.cross_item = CrossItem()
        items = (
            self.picture_item,
            self.made_item,
            self.mask_item,
            self.grid_item,
            self.outlines_item,
        )
        for z, item in enumerate(items):
            item.setZValue(z)
            self._scene.addItem(item)
        self._scene.addItem(self.cross_item)
        self.hint = ""
        self.shift_wheel: Callable[[float], bool] = lambda _turns: False
        """What the wheel does with Shift; False: as without."""
        self._pan_from: QPoint | None = None
        self._menu_refused = False
        self._mouse_at = QPoint()

    # -- what is shown ------------------------------------------------------------------------

    def set_picture_size(self, width_px: int, height_px: int) -> None:
        self.grid_item.set_size(width_px, height_px)
        super().set_picture_size(width_px, height_px)

    def show_hint(self, text: str) -> None:
        """Say in the middle what is going on while there is no picture; "" for nothing."""
        if text != self.hint:
            self.hint = text
            self.viewport().update()

    # -- the mouse ----------------------------------------------------------------------------

    def show_cursor(self) -> None:
        """Show the cursor of what the mouse does now."""
        if self._pan_from is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._space or self._tool is None:
            shape = Qt.CursorShape.OpenHandCursor
        else:
            shape = self._tool.cursor
        self.viewport().setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._show_ring(False)
        self.pointer.hide()
        pans = self._tool is None or self._tool.pans
        left = event.button() == Qt.MouseButton.LeftButton
        # The tool has the mouse until the left button goes up.
        middle = event.button() == Qt.MouseButton.MiddleButton and not (
            event.buttons() & Qt.MouseButton.LeftButton
        )
        if event.button() == Qt.MouseButton.RightButton:
            self._menu_refused = self._tool is not None and self._tool.dropped()
        elif middle or (left and (self._space or pans)):
            self._pan_from = event.position().toPoint()
            self._space_since = 0.0
            self.show_cursor()
        elif left and self._tool is not None:
            self.tool_used.emit()
            self._tool.pressed(self._place(event), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self.pointer.place is not None and at == self._mouse_at:
            return  # the picture moved under a mouse that lies still
        self._mouse_at = at
        self.pointer.hide()
        place = self._place(event)
        self.cursor_moved.emit(place)
        if self._pan_from is not None:
            now = event.position().toPoint()
            self.scroll_by(self._pan_from - now)
            self._pan_from = now
        elif self._tool is not None:
            self._tool.moved(place, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            self._pan_from = None
            self.show_cursor()
        elif event.button() == Qt.MouseButton.LeftButton and self._tool is not None:
            self._tool.released(self._place(event), event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pans = self._space or self._tool is None or self._tool.pans
        if event.button() == Qt.MouseButton.LeftButton and not pans and self._tool is not None:
            self._tool.double_clicked(self._place(event), event.modifiers())
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Some platforms turn the wheel sideways while Shift is held.
        turns = (event.angleDelta().y() or event.angleDelta().x()) / 120.0
        zooms = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if turns and shift and self.shift_wheel(turns):
            event.accept()
            return
        if turns and not zooms and self._tool is not None and self._tool.wheel(turns):
            event.accept()
            return
        if turns:
            anchor = event.position().toPoint()
            self.zoom_to(self.zoom * ZOOM_STEP**turns, anchor)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.cursor_moved.emit(None)
            if self._tool is not None:
                self._tool.left()
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_to(self.zoom * (1.0 + event.value()), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._menu_refused:
            self._menu_refused = False
            return
        place, at = self.mapToScene(event.pos()), event.globalPos()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key and self.pointer.place is not None:
            place = self.pointer.place
            at = self.viewport().mapToGlobal(self.mapFromScene(place))
        if self._tool is not None and not (by_key and self.pointer.place is None):
            self._tool.context(place)
        self.context_requested.emit(at)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, QColor(tokens_of(self.palette()).backdrop))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self._tool is not None:
            self._tool.draw(painter, self.zoom)
        self.draw_keys(painter)
        if self.hint:
            draw_hint(painter, self.viewport().rect(), self.hint, self.palette())

    def _place(self, event: QMouseEvent) -> QPointF:
        inverted, _ = self.viewportTransform().inverted()
        return inverted.map(event.position())
