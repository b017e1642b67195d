"""Move, add and delete the points of the selected findings."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from inspector.core.language import tr
from inspector.imaging.vertices import with_new_point
from inspector.ui.canvas.outlines_item import OutlinesItem
from inspector.ui.editor import Editor
from inspector.ui.snapper import Snapper
from inspector.ui.tools import marks
from inspector.ui.tools.drawing import (
    ARROWS,
    CONTROL,
    DRAG_PX,
    SHIFT,
    distance,
    source,
)
from inspector.ui.tools.point_drag import (
    Drag,
    changing,
    draw_handles,
)
from inspector.ui.tools.point_edits import PointEdits
from inspector.ui.tools.point_set import Handle
from inspector.ui.view_state import ViewState

PICK_PX = 8.0
EDGE_PX = 6.0
STEPS: dict[int, int] = {Qt.Key.Key_Period: 1, Qt.Key.Key_Comma: -1}
"""Keys that pick the next handle along the outline, and the one before."""


class PointsTool(PointEdits):
    """Handles on the selected findings. One edit for each drag, click or key."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(
        self,
        editor: Editor,
        view: ViewState,
        outlines: OutlinesItem,
        snapper: Snapper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(editor, snapper, parent)
        self._view = view
        self._outlines = outlines
        self._drag: Drag | None = None
        self._band: QRectF | None = None
        self._band_from: QPointF | None = None
        self._ghost: QPointF | None = None
        view.selection_changed.connect(self._forget)
        editor.changed.connect(self._forget)

    # -- mouse --------------------------------------------------------------------------------

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        adds = bool(modifiers & (SHIFT | CONTROL))
        handle = self._shown().at(place, PICK_PX / self.zoom)
        if handle is not None:
            if adds:
                self._picked ^= {handle}
                self._repick()
                return
            if handle not in self._picked:
                self._picked = {handle}
                self._repick()
            self._drag = Drag(place, handle)
            return
        edge = None if adds else self._points.edge_at(place, EDGE_PX / self.zoom)
        if edge is not None:
            item_id, near = edge
            self._drag = Drag(place, new_on=(item_id, near.ring, near.index))
            self._drag.now = QPointF(near.at[0] + 0.5, near.at[1] + 0.5)
            self._ghost = None
            self.redraw()
            return
        self._band_from = place

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._drag is not None:
            self._drag_to(self._drag, place, modifiers)
        elif self._band_from is not None:
            far = distance(self._band_from, place) * self.zoom
            if self._band is not None or far >= DRAG_PX:
                self._band = QRectF(self._band_from, place).normalized()
        else:
            self._hover(place)
        self.redraw()

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        drag, self._drag = self._drag, None
        band, self._band = self._band, None
        pressed, self._band_from = self._band_from, None
        adds = bool(modifiers & (SHIFT | CONTROL))
        self._snapped = None
        if drag is not None:
            self._drop_point(drag)
        elif band is not None:
            inside = self._points.inside(band)
            self._picked = self._picked | inside if adds else inside
            self._repick()
        elif pressed is not None:
            self._click(place, adds)
        self.redraw()

    def _click(self, place: QPointF, adds: bool) -> None:
        hit = self._outlines.at(place, self.zoom)
        if hit is not None and hit not in self._points.shapes:
            if adds:
                self._view.toggle(hit)
            else:
                self._view.select([hit])
        elif not adds and self._picked:
            self._picked = set()
            self._repick()

    def _hover(self, place: QPointF) -> None:
        self._tell()
        self._ghost = None
        if self._shown().at(place, PICK_PX / self.zoom) is not None:
            self.point_with(Qt.CursorShape.SizeAllCursor)
            return
        edge = self._points.edge_at(place, EDGE_PX / self.zoom)
        if edge is not None:
            x, y = edge[1].at
            self._ghost = QPointF(x + 0.5, y + 0.5)
        shape = Qt.CursorShape
        self.point_with(shape.CrossCursor if edge is not None else shape.ArrowCursor)

    def _drag_to(self, drag: Drag, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        near = distance(drag.start, place) * self.zoom < DRAG_PX
        if near and (drag.now is None or drag.new_on is not None):
            return
        anchor = self._points.place(drag.handle) if drag.handle is not None else None
        held = [drag.new_on] if drag.new_on is not None else self._picked
        drag.now = self.aim(place, modifiers, anchor, tuple({item_id for item_id, _, _ in held}))

    def _drop_point(self, drag: Drag) -> None:
        if drag.now is None:
            return
        x, y = source(drag.now)
        if drag.new_on is not None:
            item_id, ring, index = drag.new_on
            shape = with_new_point(self._points.shapes[item_id], ring, index, x, y)
            self._picked = set()
            if self._editor.reshape(tr("Add point"), {item_id: shape}):
                self._pick_after([(item_id, ring, index + 1)])
        elif drag.handle is not None:
            at = source(self._points.place(drag.handle))
            self._shift(x - at[0], y - at[1])

    # -- keys ---------------------------------------------------------------------------------

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if key == Qt.Key.Key_Escape:
            return self._drag is not None or self._band is not None or bool(self._picked)
        if key in STEPS or key == Qt.Key.Key_Insert:
            return bool(self._points.shapes) and not modifiers
        if key in ARROWS:
            return bool(self._picked) and not modifiers & CONTROL
        return bool(self._picked) and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if not self.claims(key, modifiers):
            return False
        if key in ARROWS:
            step = 10 if modifiers & SHIFT else 1
            self._shift(ARROWS[key][0] * step, ARROWS[key][1] * step)
        elif key in STEPS:
            self._step(STEPS[key])
        elif key == Qt.Key.Key_Insert:
            self._insert()
        elif key == Qt.Key.Key_Escape:
            if self._drag is None and self._band is None:
                self._picked = set()
            self._drag = self._band = self._band_from = None
            self._repick()
        else:
            self._delete()
        return True

    # -- what there is ------------------------------------------------------------------------

    def lose_drag(self) -> None:
        self._drag = None

    def drop(self) -> None:
        self._drag = self._band = self._band_from = self._ghost = None
        self._picked = set()
        self._forget()
        super().drop()

    def left(self) -> None:
        self._ghost = None
        super().left()

    # -- marks --------------------------------------------------------------------------------

    def _there(self, drag: Drag) -> dict[Handle, QPointF]:
        """Where the picked points are while one of them is dragged."""
        if drag.handle is None or drag.now is None:
            return {}
        by = drag.now - self._points.place(drag.handle)
        return {h: self.inside(self._points.place(h) + by) for h in self._picked}

    def marks_rect(self) -> QRectF:
        places = [self._ghost] if self._ghost is not None else []
        if self._band is not None:
            places += [self._band.topLeft(), self._band.bottomRight()]
        if self._drag is not None and self._drag.now is not None:
            edges = changing(self._points, self._drag, self._there(self._drag)).controlPointRect()
            places += [self._drag.now, edges.topLeft(), edges.bottomRight()]
        return marks.around(places, self.zoom) if places else QRectF()

    def draw(self, painter: QPainter, zoom: float) -> None:
        shown, drag = self._shown(), self._drag
        there = self._there(drag) if drag is not None else {}
        if drag is not None:
            marks.draw_path(painter, changing(self._points, drag, there))
        draw_handles(painter, shown, there, self._picked, zoom)
        if drag is not None and drag.new_on is not None and drag.now is not None:
            marks.draw_handle(painter, drag.now, zoom, marks.LIVE, 1.0)
        if self._ghost is not None:
            marks.draw_dot(painter, self._ghost, zoom)
        if self._snapped is not None and drag is not None:
            marks.draw_snap(painter, self._snapped, zoom)
        if self._band is not None:
            marks.draw_band(painter, self._band)
