"""What keys do on the picture: they belong to the tool in hand, to a pointer of their own, or move
what is seen."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from inspector.ui.canvas.key_pointer import ARROWS, KeyPointer
from inspector.ui.canvas.zoom_view import ZoomView
from inspector.ui.theme import tokens_of
from inspector.ui.tools.base import Tool

TAP_S = 0.35
"""A key that is held longer was not tapped."""
SCROLL_PX = 64
"""An arrow moves the picture so far, if it means nothing else."""
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class KeyView(ZoomView):
    """A view with a tool in hand, which can be used without a mouse.

    Signals
        cursor_moved(QPointF|None)   scene position under the cursor, None when it left
        peeked(bool)                 Tab is held: show the bare picture
        space_tapped()               Space went down and up, and the picture was not moved with it
        tool_used()                  the tool in hand is about to do something
    """

    cursor_moved = Signal(object)
    peeked = Signal(bool)
    space_tapped = Signal()
    tool_used = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tool: Tool | None = None
        self._space = False
        self._space_since = 0.0
        self._tab_since = 0.0
        self._ringed = False
        self.pointer = KeyPointer(self, self)
        self.pointer.moved.connect(self.cursor_moved)
        self.pointer.pressed.connect(self.tool_used)

    # -- tools --------------------------------------------------------------------------------

    @property
    def tool(self) -> Tool | None:
        """The tool in hand."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Take another tool in hand."""
        if self._tool is not None:
            self._tool.put_down()
        self._tool = tool
        tool.take_up(self)
        self.show_cursor()

    def refresh(self, area: QRectF | None = None) -> None:
        """Draw the tool's marks again, everywhere or in a part of the scene. All that lies below
        is drawn again there too, so a tool that follows the mouse names the part."""
        if area is None:
            self.viewport().update()
            return
        seen = self.mapFromScene(area).boundingRect().adjusted(-4, -4, 4, 4)
        self.viewport().update(seen)

    def show_cursor(self) -> None:
        """Show the cursor of what the mouse does now."""

    # -- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # While a tool is in the middle of something, Return or Del are its own, not a
            # command's; Space is held to move the picture, and only tapped to play.
            key, modifiers = event.key(), event.modifiers()
            if (
                (not modifiers and key == Qt.Key.Key_Space)
                or self.pointer.claims(key, modifiers)
                or (self._tool is not None and self._tool.claims(key, modifiers))
            ):
                event.accept()
                return True
        # Before Qt moves the focus: Tab is held to see the bare picture, and only tapped to go on
        # to what comes next.
        pressed = event.type() == QEvent.Type.KeyPress
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and (pressed or event.type() == QEvent.Type.KeyRelease)
        ):
            if not event.isAutoRepeat():
                self.peeked.emit(pressed)
                now = time.monotonic()
                tapped = not pressed and now - self._tab_since < TAP_S
                self._tab_since = now if pressed else 0.0
                if tapped:
                    self.focusNextPrevChild(True)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(event.reason() in _BY_KEYS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointer.let_go()
        self._show_ring(False)

    def _show_ring(self, wanted: bool) -> None:
        """Tell by a frame that keys go to the picture; whoever clicked into it knows."""
        if wanted != self._ringed:
            self._ringed = wanted
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if self.pointer.key_down(event):
            return
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self._space_since = time.monotonic()
            self.show_cursor()
        elif self._tool is not None and self._tool.key(key, modifiers):
            return
        elif key in ARROWS and not modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            self._arrow(event)
        else:
            event.ignore()

    def _arrow(self, event: QKeyEvent) -> None:
        """With a tool that aims, arrows move the pointer of the keyboard; else the picture."""
        if self._tool is not None and self._tool.cursor == Qt.CursorShape.CrossCursor:
            self.pointer.show_at()
            self.pointer.key_down(event)
        else:
            across, down = ARROWS[event.key()]
            self.scroll_by(QPoint(across, down) * SCROLL_PX)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self.pointer.key_up(event):
            return
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.show_cursor()
            if time.monotonic() - self._space_since < TAP_S:
                self.space_tapped.emit()
        else:
            event.ignore()

    def draw_keys(self, painter: QPainter) -> None:
        """Draw the pointer of the keyboard, and the frame that tells that keys go here."""
        self.pointer.draw(painter)
        if self._ringed:
            painter.save()
            painter.resetTransform()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens_of(self.palette()).accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.restore()
