"""Read a length from the picture."""

from __future__ import annotations

from math import atan2, degrees

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from inspector.core.language import mark, tr
from inspector.core.shape import Shape
from inspector.ui.editor import Editor
from inspector.ui.snapper import Snapper
from inspector.ui.tools import marks
from inspector.ui.tools.drawing import ENTER, distance, source
from inspector.ui.tools.span import SpanTool

IDLE = mark("Drag a line, or click both ends · Shift: 45° · Alt: no snapping")
DONE = mark("Enter keeps it as a measurement · Esc drops it")
TICK_PX = 7.0


class MeasureTool(SpanTool):
    """The line stays with its length until the next one; Enter makes it a measurement."""

    def __init__(self, editor: Editor, snapper: Snapper, parent: QObject | None = None) -> None:
        super().__init__(editor, snapper, parent)
        self.hint = tr(IDLE)
        self._line: tuple[QPointF, QPointF] | None = None

    def catch(self, place: QPointF, leave_out: tuple[str, ...]) -> QPointF | None:
        # Between outlines, which run through the centres of pixels, a width is a pixel short.
        return self._snapper.catch_border(place, self.zoom)

    def begun(self) -> None:
        self._line = None
        self.say(tr(IDLE))

    def made(self, start: QPointF, end: QPointF) -> None:
        self._line = start, end
        self.say(tr(DONE))
        self.redraw()

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if self._line is not None and not self.busy:
            return key in ENTER or key == Qt.Key.Key_Escape
        return super().claims(key, modifiers)

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        line = self._line
        if line is None or self.busy or key not in ENTER:
            return super().key(key, modifiers)
        self.drop()
        self._editor.add(Shape.of("line", [[source(line[0]), source(line[1])]]), "measurement")
        return True

    def drop(self) -> None:
        self._line = None
        super().drop()
        self.say(tr(IDLE))

    def span(self) -> tuple[QPointF, QPointF] | None:
        return super().span() or self._line

    def text(self, start: QPointF, end: QPointF) -> str:
        length = self.length_text(start, end)
        angle = degrees(atan2(start.y() - end.y(), end.x() - start.x())) % 180.0
        return f"{length}  ·  {round(angle) % 180}°"

    def draw_span(self, painter: QPainter, start: QPointF, end: QPointF, zoom: float) -> None:
        path = QPainterPath(start)
        path.lineTo(end)
        length = distance(start, end)
        if length > 0:
            tick = TICK_PX / zoom / length
            across = QPointF(start.y() - end.y(), end.x() - start.x()) * tick
            for place in (start, end):
                path.moveTo(place - across)
                path.lineTo(place + across)
        marks.draw_path(painter, path)
