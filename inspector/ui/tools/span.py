"""Tools that need two places: drag from one to the other, or click both."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from inspector.ui.editor import Editor
from inspector.ui.snapper import Snapper
from inspector.ui.tools import marks
from inspector.ui.tools.drawing import DRAG_PX, ENTER, DrawingTool, distance


class SpanTool(DrawingTool):
    """Two places. A drag ends where the button goes up; after a click, the next click ends it."""

    def __init__(self, editor: Editor, snapper: Snapper, parent: QObject | None = None) -> None:
        super().__init__(editor, snapper, parent)
        self._start: QPointF | None = None
        self._end: QPointF | None = None
        self._pressed_at: QPointF | None = None
        self._hover: QPointF | None = None

    # -- what subclasses change ---------------------------------------------------------------

    def made(self, start: QPointF, end: QPointF) -> None:
        """Both places are there."""

    def text(self, start: QPointF, end: QPointF) -> str:
        """What is told beside the end."""
        raise NotImplementedError

    def draw_span(self, painter: QPainter, start: QPointF, end: QPointF, zoom: float) -> None:
        """Draw what is between the places."""
        raise NotImplementedError

    def corner(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        """The other place for a place under the mouse."""
        return self.aim(place, modifiers, self._start)

    # -- mouse and keys -----------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """True while the second place is not fixed."""
        return self._start is not None

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._hover = None
        if self._start is not None:
            self._end = self.corner(place, modifiers)
            self._finish()
            return
        if self.begins_outside(place):
            return
        self._start = self._end = self.aim(place, modifiers)
        self._pressed_at = place
        self.begun()
        self.redraw()

    def begun(self) -> None:
        """The first place is there."""

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._start is None:
            self._hover = self.aim(place, modifiers)
        else:
            self._end = self.corner(place, modifiers)
        self.redraw()

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        pressed_at, self._pressed_at = self._pressed_at, None
        if pressed_at is None or self._start is None:
            return
        if distance(pressed_at, place) * self.zoom < DRAG_PX:
            return  # a click: the next one ends it
        self._end = self.corner(place, modifiers)
        self._finish()

    def double_clicked(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        # The second click of a double click is no second place.
        if not self.busy:
            self.pressed(place, modifiers)

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        return self.busy and (key == Qt.Key.Key_Escape or key in ENTER)

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if not self.claims(key, modifiers):
            return False
        if key in ENTER:
            self._finish()
        else:
            self.drop()
        return True

    def left(self) -> None:
        self._hover = None
        super().left()

    def drop(self) -> None:
        self._start = self._end = self._pressed_at = self._hover = None
        super().drop()

    def _finish(self) -> None:
        start, end = self._start, self._end
        self.drop()
        if start is not None and end is not None and distance(start, end) * self.zoom >= DRAG_PX:
            self.made(start, end)

    # -- marks --------------------------------------------------------------------------------

    def span(self) -> tuple[QPointF, QPointF] | None:
        """What is drawn now."""
        if self._start is None or self._end is None:
            return None
        return self._start, self._end

    def marks_rect(self) -> QRectF:
        span = self.span()
        places = [*(span or ()), *([self._hover] if self._hover is not None else [])]
        if not places:
            return QRectF()
        area = marks.around(places, self.zoom)
        return area.united(self._tag_rect(*span)) if span else area

    def draw(self, painter: QPainter, zoom: float) -> None:
        span = self.span()
        if span is not None:
            self.draw_span(painter, *span, zoom)
            marks.draw_tag(painter, self._tag_rect(*span), self.text(*span))
        if self._hover is not None:
            marks.draw_dot(painter, self._hover, zoom)
        if self._snapped is not None:
            marks.draw_snap(painter, self._snapped, zoom)

    def _tag_rect(self, start: QPointF, end: QPointF) -> QRectF:
        return marks.tag_rect(end, self.text(start, end), self.zoom, self.exposed, start)
