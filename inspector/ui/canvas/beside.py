"""The second view, right of the first: what a model made, seen at the same place and zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from inspector.core.language import mark, tr
from inspector.ui.canvas.cross_item import CrossItem
from inspector.ui.canvas.made_item import MadeItem
from inspector.ui.canvas.overlay_items import draw_hint
from inspector.ui.canvas.picture_item import PictureItem
from inspector.ui.canvas.stamp import Stamp
from inspector.ui.canvas.view import Canvas
from inspector.ui.canvas.zoom_view import ZOOM_STEP, ZoomView
from inspector.ui.picture_look import Kind
from inspector.ui.theme import tokens_of

NOTHING: dict[Kind, str] = {
    "enhanced": mark("Nothing is enhanced on this picture yet."),
    "restored": mark("Nothing is restored on this picture yet."),
}


class BesideView(ZoomView):
    """Follows a canvas, and the canvas follows it: the wheel zooms, a drag moves both.

    Signals
        cursor_moved(QPointF|None)   scene position under the cursor, None when it left
    """

    cursor_moved = Signal(object)

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("beside")
        self.setAccessibleName(tr("Enhanced or restored picture beside the source"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas = canvas
        self._pan_from: QPoint | None = None
        self.hint = ""
        self.picture_item = PictureItem()
        self.made_item = MadeItem()
        self.cross = CrossItem()
        for z, item in enumerate((self.picture_item, self.made_item)):
            item.setZValue(z)
            self._scene.addItem(item)
        self._scene.addItem(self.cross)
        self.stamp = Stamp(self)
        self._fitted = False
        canvas.view_changed.connect(self.follow)
        canvas.cursor_moved.connect(self.cross.follow)
        self.cursor_moved.connect(canvas.cross_item.follow)

    def copy_picture(self) -> None:
        """Show the coarse whole that the canvas shows, below what was made."""
        self.picture_item.copy(self._canvas.picture_item)
        rect = self._canvas.picture_rect
        self._size = int(rect.width()), int(rect.height())
        self.follow()

    def say_nothing_there(self, nothing: bool, kind: Kind) -> None:
        """Say in the middle that there is no such picture, or no longer."""
        self.hint = tr(NOTHING[kind]) if nothing else ""
        self.viewport().update()

    @Slot()
    def follow(self) -> None:
        """Look where the canvas looks."""
        if not self.isVisible():
            return
        canvas = self._canvas
        if self.zoom != canvas.zoom:
            self._set_zoom(canvas.zoom)
        middle = canvas.mapToScene(canvas.viewport().rect().center())
        self.scroll_by(self.mapFromScene(middle) - self.viewport().rect().center())

    def _there(self, place: QPointF) -> QPoint:
        """The same place in the canvas's viewport."""
        apart = self._canvas.viewport().rect().center() - self.viewport().rect().center()
        return place.toPoint() + apart

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120.0
        if turns:
            zoom = self._canvas.zoom * ZOOM_STEP**turns
            self._canvas.zoom_to(zoom, self._there(event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pan_from = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.cursor_moved.emit(self.mapToScene(event.position().toPoint()))
        if self._pan_from is not None:
            now = event.position().toPoint()
            self._canvas.scroll_by(self._pan_from - now)
            self._pan_from = now

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pan_from = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.cursor_moved.emit(None)
        return super().viewportEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.copy_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, QColor(tokens_of(self.palette()).backdrop))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self.hint:
            draw_hint(painter, self.viewport().rect(), self.hint, self.palette())
