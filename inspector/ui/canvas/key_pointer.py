"""A pointer on the picture that is moved by keys, for whoever does not use a mouse.

While it is shown, the arrows move it, Shift moves it faster, and Space is the left button: tapped
it clicks, held it drags. Escape first belongs to the tool in hand, then takes the pointer away.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from inspector.ui.tools import marks
from inspector.ui.tools.base import Tool

ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STEP_PX = 4.0
"""An arrow moves by so many screen pixels, or by one pixel of the picture if that is more."""
FAST = 10
ARM_PX = 13.0
GAP_PX = 4.0
EDGE_PX = 24
"""Nearer to the border of the view the picture moves along."""
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class Sheet(Protocol):
    """What the pointer sees of the canvas."""

    @property
    def tool(self) -> Tool | None:
        """The tool in hand."""
        ...

    @property
    def zoom(self) -> float:
        """Screen pixels for each source pixel."""
        ...

    @property
    def exposed(self) -> QRectF:
        """The visible part of the scene."""
        ...

    @property
    def picture_rect(self) -> QRectF:
        """The picture, scene coordinates."""
        ...

    def mapFromScene(self, place: QPointF, /) -> QPoint:
        """Where a place of the scene is in the view."""
        ...

    def scroll_by(self, by: QPoint) -> None:
        """Move what is seen by screen pixels."""

    def refresh(self, area: QRectF | None = None) -> None:
        """Draw a part of the scene again."""


class KeyPointer(QObject):
    """Presses, moves and releases the tool in hand by keys.

    Signals
        shown(bool)       it appeared or went
        moved(QPointF)    scene coordinates
        pressed()         the tool in hand is about to do something
    """

    shown = Signal(bool)
    moved = Signal(object)
    pressed = Signal()

    def __init__(self, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._place: QPointF | None = None
        self._down = False

    @property
    def place(self) -> QPointF | None:
        """Where it is, scene coordinates; None while it is not shown."""
        return self._place

    def show_at(self, place: QPointF | None = None) -> None:
        """Show it there, or in the middle of what is seen of the picture."""
        seen = self._sheet.exposed.intersected(self._sheet.picture_rect)
        if seen.isEmpty():
            return
        new = self._place is None
        wanted = place if place is not None and seen.contains(place) else seen.center()
        self._go(self._centred(wanted))
        if new:
            self.shown.emit(True)

    def hide(self) -> None:
        """Take it away; what it drags is let go."""
        if self._place is None:
            return
        self.let_go()
        at, self._place = self._place, None
        self._refresh(at)
        if self._sheet.tool is not None:
            self._sheet.tool.left()
        self.shown.emit(False)

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """True if the key is the pointer's own just now."""
        if self._place is None or modifiers & _OTHERS:
            return False
        return key in ARROWS or key in (Qt.Key.Key_Space, Qt.Key.Key_Escape)

    def key_down(self, event: QKeyEvent) -> bool:
        """A key went down; True if it was used."""
        key, modifiers = event.key(), event.modifiers()
        place, tool = self._place, self._sheet.tool
        if place is None or not self.claims(key, modifiers):
            return False
        if key in ARROWS:
            self._step(ARROWS[key], FAST if modifiers & SHIFT else 1)
        elif key == Qt.Key.Key_Escape:
            if not (tool is not None and tool.claims(key, modifiers) and tool.key(key, modifiers)):
                self.hide()
        elif not event.isAutoRepeat() and tool is not None:
            self._down = True
            self.pressed.emit()
            tool.pressed(place, modifiers)
        return True

    def key_up(self, event: QKeyEvent) -> bool:
        """A key went up; True if it was used."""
        if event.key() != Qt.Key.Key_Space or self._place is None:
            return False
        if not event.isAutoRepeat():
            self._release(event.modifiers())
        return True

    def let_go(self) -> None:
        """Space goes up, or keys go elsewhere now."""
        self._release(NONE)

    def draw(self, painter: QPainter) -> None:
        """Draw it, in scene coordinates."""
        if self._place is None:
            return
        zoom = self._sheet.zoom
        arm, gap = ARM_PX / zoom, GAP_PX / zoom
        for pen in (marks.pen(marks.DARK, 4.0), marks.pen(marks.WHITE, 1.8)):
            painter.setPen(pen)
            for across, down in ARROWS.values():
                way = QPointF(across, down)
                painter.drawLine(self._place + way * gap, self._place + way * arm)

    def _step(self, way: tuple[int, int], times: int) -> None:
        assert self._place is not None
        # Whole pixels of the picture, so that the same keys always meet the same pixel.
        step = max(1, round(STEP_PX / self._sheet.zoom)) * times
        self._go(self._centred(self._place + QPointF(*way) * step))

    def _go(self, place: QPointF) -> None:
        before, self._place = self._place, place
        if before is not None:
            self._refresh(before)
        self._follow()
        self._refresh(place)
        if self._sheet.tool is not None:
            self._sheet.tool.moved(place, NONE)
        self.moved.emit(place)

    def _follow(self) -> None:
        """Keep it in view."""
        assert self._place is not None
        at, seen = self._sheet.mapFromScene(self._place), self._sheet.exposed
        room = QRect(self._sheet.mapFromScene(seen.topLeft()),
                     self._sheet.mapFromScene(seen.bottomRight()))  # fmt: skip
        room.adjust(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        across = min(at.x() - room.left(), 0) or max(at.x() - room.right(), 0)
        down = min(at.y() - room.top(), 0) or max(at.y() - room.bottom(), 0)
        if across or down:
            self._sheet.scroll_by(QPoint(across, down))

    def _centred(self, place: QPointF) -> QPointF:
        """The centre of the pixel of the picture that is nearest."""
        whole = self._sheet.picture_rect
        x = min(max(int(place.x()), 0), max(int(whole.width()) - 1, 0))
        y = min(max(int(place.y()), 0), max(int(whole.height()) - 1, 0))
        return QPointF(x + 0.5, y + 0.5)

    def _release(self, modifiers: Qt.KeyboardModifier) -> None:
        down, self._down = self._down, False
        if down and self._place is not None and self._sheet.tool is not None:
            self._sheet.tool.released(self._place, modifiers)

    def _refresh(self, place: QPointF) -> None:
        reach = (ARM_PX + 3.0) / self._sheet.zoom
        self._sheet.refresh(QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach))
