"""Click, or draw freehand, around an area or along a line."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from inspector.core.annotation import Purpose
from inspector.core.language import mark, tr
from inspector.core.shape import Shape
from inspector.imaging.simplify import simplified
from inspector.ui.editor import Editor
from inspector.ui.snapper import Snapper
from inspector.ui.tools import marks
from inspector.ui.tools.drawing import (
    CONTROL,
    DRAG_PX,
    ENTER,
    DrawingTool,
    distance,
    source,
)

CLOSE_PX = 9.0
"""A click so near to the first point closes a polygon, screen pixels."""
FREEHAND_STEP_PX = 2.0
FREEHAND_TOLERANCE_PX = 1.0
"""What is drawn freehand gets fewer points, nowhere further off than this, source pixels."""


class PathTool(DrawingTool):
    """Points one after the other; what they become is up to the subclass."""

    fewest: ClassVar[int] = 2
    idle_hint: ClassVar[str] = ""
    busy_hint: ClassVar[str] = ""
    too_few: ClassVar[str] = ""
    sums: ClassVar[bool] = False
    """True: the length of the whole is told too."""

    def __init__(self, editor: Editor, snapper: Snapper, parent: QObject | None = None) -> None:
        super().__init__(editor, snapper, parent)
        self.hint = tr(self.idle_hint)
        self._places: list[QPointF] = []
        self._next: QPointF | None = None
        self._pressed_at: QPointF | None = None
        self._freehand_from: int | None = None

    # -- what subclasses change ---------------------------------------------------------------

    def closes(self, place: QPointF) -> bool:
        """True if a click here ends the path."""
        return False

    def made(self, points: list[tuple[float, float]]) -> None:
        """The path is done: points of a shape."""

    # -- mouse --------------------------------------------------------------------------------

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if not self._places and self.begins_outside(place):
            return
        if self.closes(place):
            self.finish()
            return
        spot = self.aim(place, modifiers, self._last)
        # A second click on the same spot is a slip.
        if self._last is None or distance(self._last, spot) * self.zoom >= 1.0:
            self._places.append(spot)
        self._pressed_at = place
        self._next = None
        self._tell()

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._pressed_at is not None:
            self._draw_freehand(place)
        else:
            self._next = self.aim(place, modifiers, self._last)
        self.redraw()

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        begun, self._freehand_from, self._pressed_at = self._freehand_from, None, None
        if begun is None:
            return
        line = Shape.of("line", [[source(p) for p in self._places[begun:]]])
        kept = simplified(line, FREEHAND_TOLERANCE_PX).rings[0]
        self._places[begun:] = [QPointF(x + 0.5, y + 0.5) for x, y in kept.tolist()]
        if self.closes(place):
            self._places.pop()
            self.finish()
        self._tell()

    def double_clicked(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._places:
            self.finish()

    def left(self) -> None:
        self._next = None
        super().left()

    # -- keys ---------------------------------------------------------------------------------

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if not self._places:
            return False
        undo = key == Qt.Key.Key_Z and modifiers == CONTROL
        return undo or key in (*ENTER, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Escape)

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if not self.claims(key, modifiers):
            return False
        if key in ENTER:
            self.finish()
        elif key == Qt.Key.Key_Escape:
            self.drop()
        else:
            self._places.pop()
            self._tell()
        return True

    def finish(self) -> None:
        """Make what was drawn, if it is enough."""
        points = [source(place) for place in self._places]
        if len(dict.fromkeys(points)) < self.fewest:
            self._editor.told.emit(tr(self.too_few))
            return
        self.drop()
        self.made(points)

    def drop(self) -> None:
        self._places = []
        self._next = self._pressed_at = self._freehand_from = None
        super().drop()
        self.say(tr(self.idle_hint))

    # -- marks --------------------------------------------------------------------------------

    def marks_rect(self) -> QRectF:
        places = [*self._places, *self._ahead()]
        if not places:
            return QRectF()
        area = marks.around(places, self.zoom)
        text = self._length()
        return area.united(self._tag_rect(text)) if text else area

    def draw(self, painter: QPainter, zoom: float) -> None:
        if self._places:
            self._draw_begun(painter, zoom)
        spot = self._next
        if spot is not None:
            marks.draw_dot(painter, spot, zoom)
            if self._snapped is not None:
                marks.draw_snap(painter, spot, zoom)
        text = self._length()
        if text:
            marks.draw_tag(painter, self._tag_rect(text), text)

    def _draw_begun(self, painter: QPainter, zoom: float) -> None:
        marks.draw_path(painter, marks.line_path([*self._places, *self._ahead()]))
        points = np.array([(p.x(), p.y()) for p in self._places])
        for index in marks.spread(points, 2 * marks.HANDLE_PX / zoom).tolist():
            marks.draw_handle(painter, self._places[index], zoom, grown=-1.0)

    @property
    def _last(self) -> QPointF | None:
        return self._places[-1] if self._places else None

    def _ahead(self) -> list[QPointF]:
        return [self._next] if self._next is not None else []

    def _length(self) -> str:
        """Of the next segment, and of the whole so far."""
        if self._next is None or self._last is None:
            return ""
        step = self.length_text(self._last, self._next)
        if len(self._places) < 2 or not self.sums:
            return step
        return f"{step}  ·  Σ {self.length_text(*self._places, self._next)}"

    def _tag_rect(self, text: str) -> QRectF:
        assert self._next is not None
        return marks.tag_rect(self._next, text, self.zoom, self.exposed, self._last)

    def _draw_freehand(self, place: QPointF) -> None:
        start = self._pressed_at
        if start is None or self._last is None:
            return
        if self._freehand_from is None:
            if distance(start, place) * self.zoom < DRAG_PX:
                return
            self._freehand_from = len(self._places) - 1
        spot = self.inside(place)
        if distance(self._last, spot) * self.zoom >= FREEHAND_STEP_PX:
            self._places.append(spot)

    def _tell(self) -> None:
        self.say(tr(self.busy_hint) if self._places else tr(self.idle_hint))
        self.redraw()


class PolygonTool(PathTool):
    """Makes a region: a finding, or an area of another purpose."""

    fewest = 3
    idle_hint = mark("Click around an area, or drag to draw it freehand.")
    busy_hint = mark(
        "Enter closes · Backspace: a point back · Shift: 45° · Alt: no snapping · Esc drops"
    )
    too_few = mark("A polygon needs three points; click on, or press Esc to drop it.")

    def __init__(
        self,
        editor: Editor,
        snapper: Snapper,
        parent: QObject | None = None,
        purpose: Purpose = "finding",
    ) -> None:
        super().__init__(editor, snapper, parent)
        self._purpose = purpose

    def closes(self, place: QPointF) -> bool:
        near = len(self._places) >= self.fewest
        return near and distance(self._places[0], place) * self.zoom <= CLOSE_PX

    def made(self, points: list[tuple[float, float]]) -> None:
        self._editor.add(Shape.of("region", [points]), self._purpose)

    def draw(self, painter: QPainter, zoom: float) -> None:
        corners = [*self._places, *self._ahead()]
        if len(corners) > 2:
            painter.setPen(marks.pen(marks.WHITE, 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(marks.tint(self._purpose))
            painter.drawPath(marks.line_path(corners, closed=True))
        super().draw(painter, zoom)
        if self._next is not None and self.closes(self._next):
            marks.draw_handle(painter, self._places[0], zoom, marks.PICKED, 2.0)


class PolylineTool(PathTool):
    """Makes a line."""

    sums = True
    idle_hint = mark("Click along a crack or joint, or drag to draw it freehand.")
    busy_hint = mark(
        "Enter ends · Backspace: a point back · Shift: 45° · Alt: no snapping · Esc drops"
    )
    too_few = mark("A line needs two points; click on, or press Esc to drop it.")

    def made(self, points: list[tuple[float, float]]) -> None:
        self._editor.add(Shape.of("line", [points]))
