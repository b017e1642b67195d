"""Drag a box: a finding, or an area of another purpose."""

from __future__ import annotations

from math import copysign, floor

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from inspector.core.annotation import Purpose
from inspector.core.language import mark, tr
from inspector.imaging.region_edits import rectangle
from inspector.imaging.undamaged import LEAST_PX
from inspector.ui.editor import Editor
from inspector.ui.snapper import Snapper
from inspector.ui.tools import marks
from inspector.ui.tools.drawing import SHIFT
from inspector.ui.tools.span import SpanTool

_HINTS: dict[Purpose, str] = {
    "finding": mark("Drag a box, or click two corners"),
    "measurement": mark("Drag a box, or click two corners"),
    "redaction": mark("Drag a box to be blurred in exports, or click two corners"),
    "undamaged": mark(
        "Drag a box without damage, {least} px or more wide and high, or click two corners"
    ),
}


class RectangleTool(SpanTool):
    """A box of whole pixels; with Shift a square."""

    def __init__(
        self,
        editor: Editor,
        snapper: Snapper,
        purpose: Purpose = "finding",
        label: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(editor, snapper, parent)
        self._purpose = purpose
        self._label = label
        hint = tr(_HINTS[purpose], least=LEAST_PX)
        self.hint = f"{hint} · {tr('Shift: square · Alt: no snapping')}"

    def corner(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        if self._start is None or not modifiers & SHIFT:
            return self.aim(place, modifiers)
        self._snapped = None
        dx, dy = place.x() - self._start.x(), place.y() - self._start.y()
        side = max(abs(dx), abs(dy))
        size = self._editor.size
        if size is not None:
            room_x = size[0] - 0.5 - self._start.x() if dx > 0 else self._start.x() - 0.5
            room_y = size[1] - 0.5 - self._start.y() if dy > 0 else self._start.y() - 0.5
            side = max(min(side, room_x, room_y), 0.0)
        return self._start + QPointF(copysign(side, dx), copysign(side, dy))

    def made(self, start: QPointF, end: QPointF) -> None:
        left, top, right, bottom = pixels_between(start, end)
        shape = rectangle(left, top, right, bottom)
        self._editor.add(shape, self._purpose, self._label)

    def text(self, start: QPointF, end: QPointF) -> str:
        left, top, right, bottom = pixels_between(start, end)
        width, height = right - left + 1, bottom - top + 1
        if self._purpose == "undamaged":
            small = f" · {tr('too small')}" if min(width, height) < LEAST_PX else ""
            return f"{width} × {height} px{small}"
        corner = QPointF(left, top)
        if self._editor.mm_per_px is None and self._editor.ground_m([(0, 0), (1, 0)]) is None:
            return f"{width} × {height} px"
        across = self.length_text(corner, corner + QPointF(width, 0.0))
        return f"{across} × {self.length_text(corner, corner + QPointF(0.0, height))}"

    def draw_span(self, painter: QPainter, start: QPointF, end: QPointF, zoom: float) -> None:
        left, top, right, bottom = pixels_between(start, end)
        box = QRectF(left + 0.5, top + 0.5, right - left, bottom - top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(marks.tint(self._purpose))
        painter.drawRect(box)
        path = QPainterPath()
        path.addRect(box)
        marks.draw_path(painter, path)


def pixels_between(start: QPointF, end: QPointF) -> tuple[int, int, int, int]:
    """The first and last column and row of the pixels under two corners: left, top, right,
    bottom."""
    columns = sorted((floor(start.x()), floor(end.x())))
    rows = sorted((floor(start.y()), floor(end.y())))
    return columns[0], rows[0], columns[1], rows[1]
