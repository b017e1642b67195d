"""Tools of sewer inspections: click a place to code it; drag the pipe's circle."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject, QPointF, Qt

from inspector.core.language import mark, tr
from inspector.core.observation import PipeRing
from inspector.ui.canvas.outline_ring import off_circle_px
from inspector.ui.canvas.outlines_item import OutlinesItem
from inspector.ui.draft_ring import DraftRing
from inspector.ui.editor import Editor
from inspector.ui.observing import Observing
from inspector.ui.tools.base import Tool
from inspector.ui.tools.drawing import DRAG_PX

GRAB_PX = 10.0
"""A press so near the centre or the circle takes it, screen pixels."""
LEAST_RADIUS_PX = 4.0
OUTSIDE = mark("That lies outside the picture; click inside it.")
BEGIN_FIRST = mark("Select or begin an observation first: the circle belongs to it.")


class ObserveTool(Tool):
    """A click codes the place, or the finding under it."""

    cursor = Qt.CursorShape.CrossCursor
    hint = mark("Click a place or a finding to code it · type its code, Tab, …, Enter keeps")

    def __init__(
        self,
        editor: Editor,
        observing: Observing,
        outlines: OutlinesItem,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._observing = observing
        self._outlines = outlines
        self._from: QPointF | None = None

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._from = place

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        start, self._from = self._from, None
        size = self._editor.size
        if start is None or self._surface is None or size is None:
            return
        if (place - start).manhattanLength() * self._surface.zoom > 2 * DRAG_PX:
            return
        hit = self._outlines.at(place, self._surface.zoom)
        if hit is not None and self._observing.begin_on([hit]):
            return
        x, y = place.x() - 0.5, place.y() - 0.5
        if not (-0.5 <= x < size[0] - 0.5 and -0.5 <= y < size[1] - 0.5):
            self._editor.told.emit(tr(OUTSIDE))
            return
        self._observing.begin_at(round(x * 8) / 8, round(y * 8) / 8)

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        return key == Qt.Key.Key_Escape and self._observing.draft is not None

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if not self.claims(key, modifiers):
            return False
        self._observing.drop()
        return True

    def put_down(self) -> None:
        self._from = None
        super().put_down()


class RingTool(Tool):
    """Drags the centre or the rim of the circle; a drag elsewhere draws a new one from its centre,
    and a click shows where the pipe ends."""

    cursor = Qt.CursorShape.CrossCursor
    hint = mark(
        "Click the pipe's far end · drag the centre or the rim of its circle, or draw it anew"
    )

    def __init__(
        self, editor: Editor, ring: DraftRing, observing: Observing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._ring = ring
        self._observing = observing
        self._held: Literal["centre", "rim", "new"] | None = None
        self._from = QPointF()

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._observing.draft is None:
            self._editor.told.emit(tr(BEGIN_FIRST))
            return
        self._held, self._from = self._at(place), place

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._held is None:
            over = self._at(place)
            shapes = {"centre": Qt.CursorShape.SizeAllCursor, "rim": Qt.CursorShape.SizeFDiagCursor}
            self.point_with(shapes.get(over, Qt.CursorShape.CrossCursor))
            return
        self._drag(place)

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._held == "new" and place == self._from:
            # A click shows the centre: the circle goes through what is coded.
            self._ring.centre_at(place.x() - 0.5, place.y() - 0.5)
        self._held = None

    def put_down(self) -> None:
        self._held = None
        super().put_down()

    def _at(self, place: QPointF) -> Literal["centre", "rim", "new"]:
        ring = self._ring.ring
        if ring is None or self._surface is None:
            return "new"
        x, y = place.x() - 0.5, place.y() - 0.5
        near = GRAB_PX / self._surface.zoom
        if math.hypot((x - ring.x) * self._ring.aspect, y - ring.y) <= near:
            return "centre"
        return "rim" if abs(off_circle_px(ring, self._ring.aspect, x, y)) <= near else "new"

    def _drag(self, place: QPointF) -> None:
        ring, aspect = self._ring.ring, self._ring.aspect
        x, y = place.x() - 0.5, place.y() - 0.5
        if self._held == "centre" and ring is not None:
            self._ring.draw(replace(ring, x=x, y=y, origin="drawn"))
            return
        centre = (self._from.x() - 0.5, self._from.y() - 0.5)
        if self._held == "rim" and ring is not None:
            centre = (ring.x, ring.y)
        radius = math.hypot((x - centre[0]) * aspect, y - centre[1])
        if radius >= LEAST_RADIUS_PX:
            self._ring.draw(PipeRing(*centre, radius, "drawn"))
