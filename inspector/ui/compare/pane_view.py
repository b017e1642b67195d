"""One view of the picture: it draws, and moves all others with it."""

from __future__ import annotations

from math import ceil, floor
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.core.frame import Window
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.pane_paint import (
    Marks,
    draw_frames,
    draw_legend,
    draw_marks,
    draw_stamp,
)
from inspector.ui.compare.stack import PictureStack
from inspector.ui.compare.state import CompareState
from inspector.ui.theme import tokens_of

KEY_PAN_PX = 64
_CROSS_PX = 18
_PANS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PaneView(QWidget):
    """Draws a stack of pictures where the linked view looks. The wheel zooms, a drag moves; with
    Shift, or while boxes are drawn, a drag makes the region.

    Signals
        resized()        the view has another size
        dropped(Path)    a file was dropped on it
    """

    resized = Signal()
    dropped = Signal(object)

    def __init__(
        self, linked: LinkedView, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.stack = PictureStack()
        self.boxes = False
        """True while a plain drag makes the region."""
        self._linked = linked
        self._state = state
        self._pan_from: QPointF | None = None
        self._box_from: QPointF | None = None
        self._cross: QRect = QRect()
        linked.moved.connect(self.update)
        linked.cursor_moved.connect(self._move_cross)
        state.region_changed.connect(self.update)

    def to_screen(self) -> QTransform:
        """From source places to the view's own."""
        return self._linked.sight.to_screen(self.size(), self.devicePixelRatioF())

    def source_at(self, place: QPointF) -> QPointF:
        """The source place that is seen at a place of the view."""
        inverse, _ = self.to_screen().inverted()
        return inverse.map(place)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 72)

    # -- drawing ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens_of(self.palette()).backdrop))
        there = self.to_screen()
        inverse, _ = there.inverted()
        exposed = inverse.mapRect(QRectF(event.rect()))
        painter.setWorldTransform(there)
        self.paint_pictures(painter, exposed)
        painter.resetTransform()
        self.paint_over(painter, there)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens_of(self.palette()).accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def paint_pictures(self, painter: QPainter, exposed: QRectF) -> None:
        """The pictures; the painter is in source places."""
        self.stack.paint(painter, exposed, self._linked.picture_rect)

    def paint_over(self, painter: QPainter, there: QTransform) -> None:
        """What lies over them; the painter is in the view's own pixels."""
        draw_frames(painter, there, self.stack.parts(self._linked.picture_rect))
        draw_marks(painter, there, self._marks())
        if self.stack.field is not None:
            draw_legend(painter, self.rect(), self.stack.field)
        draw_stamp(painter, self.rect(), self.stack.stamp)

    def _marks(self) -> Marks:
        whole = self._linked.picture_rect
        place = self._linked.cursor
        return Marks(self._state.region, place if place and whole.contains(place) else None)

    @Slot()
    def _move_cross(self) -> None:
        place = self._linked.cursor
        self.update(self._cross)
        self._cross = QRect()
        if place is not None:
            at = self.to_screen().map(place).toPoint()
            self._cross = QRect(
                at.x() - _CROSS_PX, at.y() - _CROSS_PX, 2 * _CROSS_PX, 2 * _CROSS_PX
            )
            self.update(self._cross)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if left and shift != self.boxes:
            self._box_from = self.source_at(event.position())
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif left or event.button() == Qt.MouseButton.MiddleButton:
            self._pan_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            by = self._pan_from - event.position()
            self._pan_from = event.position()
            self._linked.pan(by.x(), by.y())
        elif self._box_from is not None:
            box = self._box(self._box_from, self.source_at(event.position()))
            if box is not None:
                self._state.set_region(box)
        self._linked.point_at(self.source_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pan_from = self._box_from = None
        self.show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = (event.angleDelta().y() or event.angleDelta().x()) / 120.0
        if turns:
            self._linked.zoom_by(turns, self.source_at(event.position()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            zoom = self._linked.sight.zoom * (1.0 + event.value())
            self._linked.zoom_to(zoom, self.source_at(event.position()))
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._linked.point_at(None)
        super().leaveEvent(event)

    def show_cursor(self) -> None:
        """Show what a drag does."""
        shape = Qt.CursorShape.CrossCursor if self.boxes else Qt.CursorShape.OpenHandCursor
        self.setCursor(shape)

    def _box(self, first: QPointF, second: QPointF) -> Window | None:
        rect = QRectF(first, second).normalized().intersected(self._linked.picture_rect)
        left, top = floor(rect.left()), floor(rect.top())
        wide, high = ceil(rect.right()) - left, ceil(rect.bottom()) - top
        if wide < 2 or high < 2:
            return None
        return Window(left, top, wide, high).clipped(*self._linked.size)

    # -- keyboard and files -------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PANS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            across, down = _PANS[key]
            self._linked.pan(across * KEY_PAN_PX, down * KEY_PAN_PX)
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(_files(event)) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _files(event)
        if len(files) == 1:
            event.acceptProposedAction()
            self.dropped.emit(files[0])


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
