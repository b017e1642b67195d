"""Draw a line across findings to cut them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from inspector.core.language import mark
from inspector.ui.tools import marks
from inspector.ui.tools.drawing import DRAG_PX, SHIFT, distance, straight
from inspector.ui.tools.polygon import PathTool


class SplitTool(PathTool):
    """A drag cuts along a straight line at once; clicks make a cut with corners."""

    idle_hint = mark("Drag a line right across a finding to cut it, or click along the cut.")
    busy_hint = mark("Enter cuts · Backspace: a point back · Esc drops · Shift: 45°")
    too_few = mark("A cut needs two points; click on the other side, or press Esc to drop it.")

    def aim(
        self,
        place: QPointF,
        modifiers: Qt.KeyboardModifier,
        anchor: QPointF | None = None,
        leave_out: tuple[str, ...] = (),
    ) -> QPointF:
        # A cut may begin and end beside the picture, and runs where it is drawn.
        return straight(anchor, place) if anchor is not None and modifiers & SHIFT else place

    def begins_outside(self, place: QPointF) -> bool:
        return False

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        start = self._pressed_at
        if start is None or distance(start, place) * self.zoom >= DRAG_PX:
            self._next = self.aim(place, modifiers, self._last)
        self.redraw()

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        start, self._pressed_at = self._pressed_at, None
        if start is None or distance(start, place) * self.zoom < DRAG_PX:
            return
        alone = len(self._places) == 1
        self._places.append(self.aim(place, modifiers, self._last))
        if alone:
            self.finish()
        self._tell()

    def made(self, points: list[tuple[float, float]]) -> None:
        self._editor.split(np.array(points, dtype=np.float32))

    def _draw_begun(self, painter: QPainter, zoom: float) -> None:
        path = marks.line_path([*self._places, *self._ahead()])
        marks.draw_path(painter, path, style=Qt.PenStyle.DashLine)
        for place in self._places:
            marks.draw_dot(painter, place, zoom)
