"""Pick findings by click and by rubber band, and move them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath

from inspector.core.language import mark, tr
from inspector.core.shape import Shape
from inspector.ui.canvas.outlines_item import OutlinesItem, path_of
from inspector.ui.editor import Editor
from inspector.ui.reshaping import kept_inside
from inspector.ui.tools import marks
from inspector.ui.tools.base import Tool
from inspector.ui.tools.drawing import ARROWS, CONTROL, DRAG_PX, SHIFT
from inspector.ui.view_state import ViewState

OUTLINES_FOLLOW = 40
"""So many outlines follow the mouse; of more, their boxes."""
PREVIEW_POINTS = 5000
"""More points than this follow the mouse with some of them left out."""
IDLE = mark("Click a finding, or drag a frame around several; Shift adds.")
CHOSEN = mark("Drag or use the arrows to move · Shift adds · double-click edits points · Esc: none")


@dataclass
class _Move:
    """The selection while it is dragged: its outline, and by how many pixels it is moved."""

    start: QPointF
    shapes: list[Shape]
    path: QPainterPath
    boxes: list[QRectF]
    box: QRectF
    by: tuple[int, int] = (0, 0)
    begun: bool = False


class SelectTool(Tool):
    """A click selects, with Shift or Ctrl it adds; a drag on the selection moves it, any other
    drag selects what lies inside."""

    points_wanted = Signal()
    """A finding was double-clicked: show its points."""

    def __init__(
        self,
        editor: Editor,
        view: ViewState,
        outlines: OutlinesItem,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._view = view
        self._outlines = outlines
        self._from: QPointF | None = None
        self._band: QRectF | None = None
        self._move: _Move | None = None
        self._drawn = QRectF()
        view.selection_changed.connect(self._tell)
        self._tell()

    # -- mouse --------------------------------------------------------------------------------

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._from = place
        if not modifiers & (SHIFT | CONTROL) and self._on_selection(place):
            self._move = self._picked_up(place)

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._surface is None:
            return
        if self._from is None:
            over = self._on_selection(place)
            self.point_with(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)
            return
        far = (place - self._from).manhattanLength() * self._surface.zoom
        if self._move is not None:
            if self._move.begun or far >= DRAG_PX:
                self._follow(self._move, place, modifiers)
        elif self._band is not None or far >= DRAG_PX:
            self._band = QRectF(self._from, place).normalized()
        self._redraw()

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._from is None or self._surface is None:
            return
        adds = bool(modifiers & (SHIFT | CONTROL))
        move, band = self._move, self._band
        self._stop()
        if move is not None and move.begun:
            self._editor.move(*move.by)
        elif band is not None:
            inside = self._outlines.inside(band)
            self._view.select((*self._view.selected, *inside) if adds else inside)
        else:
            hit = self._outlines.at(place, self._surface.zoom)
            if adds and hit is not None:
                self._view.toggle(hit)
            elif not adds:
                self._view.select([hit] if hit else [])

    def double_clicked(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        hit = self._outlines.at(place, self._surface.zoom) if self._surface is not None else None
        if hit is None:
            self.pressed(place, modifiers)
        else:
            self._view.select([hit])
            self.points_wanted.emit()

    def context(self, place: QPointF) -> None:
        self._stop()
        if self._surface is None:
            return
        hit = self._outlines.at(place, self._surface.zoom)
        if hit is not None and hit not in self._view.selected:
            self._view.select([hit])

    # -- keys ---------------------------------------------------------------------------------

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if key == Qt.Key.Key_Escape:
            return self._from is not None or bool(self._view.selected)
        return key in ARROWS and bool(self._view.selected) and not modifiers & CONTROL

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if not self.claims(key, modifiers):
            return False
        if key in ARROWS:
            step = 10 if modifiers & SHIFT else 1
            self._editor.move(ARROWS[key][0] * step, ARROWS[key][1] * step)
        elif self._from is not None:
            self._stop()
        else:
            self._view.select([])
        return True

    def put_down(self) -> None:
        self._stop()
        super().put_down()

    @Slot()
    def drop(self) -> None:
        """Another picture is in view: forget what was begun."""
        self._stop()

    # -- moving -------------------------------------------------------------------------------

    def _on_selection(self, place: QPointF) -> bool:
        if self._surface is None or not self._view.selected:
            return False
        return self._outlines.at(place, self._surface.zoom) in self._view.selected

    def _picked_up(self, place: QPointF) -> _Move | None:
        shapes = [a.shape for a in self._editor.selected()]
        if not shapes:
            return None
        left, top, right, bottom = np.array([shape.bounds for shape in shapes]).T + 0.5
        box = QRectF(QPointF(left.min(), top.min()), QPointF(right.max(), bottom.max()))
        path, boxes = QPainterPath(), []
        if len(shapes) > OUTLINES_FOLLOW:
            corners = zip(left, top, right - left, bottom - top, strict=True)
            boxes = [QRectF(*map(float, each)) for each in corners]
        else:
            points = sum(len(ring) for shape in shapes for ring in shape.rings)
            for shape in shapes:
                path.addPath(path_of(shape, 1 + points // PREVIEW_POINTS))
        return _Move(place, shapes, path, boxes, box)

    def _follow(self, move: _Move, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        size = self._editor.size
        if size is None:
            return
        dx, dy = round(place.x() - move.start.x()), round(place.y() - move.start.y())
        if modifiers & SHIFT:
            dx, dy = (dx, 0) if abs(dx) >= abs(dy) else (0, dy)
        move.begun = True
        move.by = kept_inside(move.shapes, size, dx, dy)

    # -- marks --------------------------------------------------------------------------------

    def draw(self, painter: QPainter, zoom: float) -> None:
        if self._band is not None:
            marks.draw_band(painter, self._band)
        move = self._move
        if move is not None and move.begun:
            painter.save()
            painter.translate(*move.by)
            marks.draw_path(painter, move.path)
            marks.draw_boxes(painter, move.boxes)
            painter.restore()

    def _redraw(self) -> None:
        area = QRectF()
        if self._band is not None:
            area = self._band
        elif self._move is not None and self._move.begun:
            area = self._move.box.translated(*self._move.by)
        self.refresh(area.united(self._drawn))
        self._drawn = area

    def _stop(self) -> None:
        self._from = None
        self._band = None
        self._move = None
        self._redraw()

    @Slot()
    def _tell(self) -> None:
        self.say(tr(CHOSEN) if self._view.selected else tr(IDLE))
