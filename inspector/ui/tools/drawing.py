"""What all tools that draw have in common: where a point goes, and what is drawn again."""

from __future__ import annotations

import itertools
from math import hypot

from PySide6.QtCore import QObject, QPointF, QRectF, Qt

from inspector.core.language import tr
from inspector.ui.editor import Editor
from inspector.ui.panels import formats
from inspector.ui.snapper import Snapper
from inspector.ui.tools.base import Tool

DRAG_PX = 4.0
"""Screen pixels from which a press and a move are a drag."""
OUTSIDE_PX = 24.0
"""So far beside the picture a press still means its border, screen pixels."""
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class DrawingTool(Tool):
    """A tool whose points stay on the picture and may snap.

    Subclasses say in `marks_rect` where their marks are; `redraw` then draws those again, and what
    was there before.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, editor: Editor, snapper: Snapper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._snapper = snapper
        self._snapped: QPointF | None = None
        """Where the last point jumped to."""
        self._drawn = QRectF()

    # -- for subclasses -----------------------------------------------------------------------

    def marks_rect(self) -> QRectF:
        """Where the tool's marks are now, scene coordinates; empty if there are none."""
        return QRectF()

    def aim(
        self,
        place: QPointF,
        modifiers: Qt.KeyboardModifier,
        anchor: QPointF | None = None,
        leave_out: tuple[str, ...] = (),
    ) -> QPointF:
        """Where a point goes: on the picture; with Shift at 45 degrees from `anchor`, else where
        it snaps to unless Alt is held."""
        self._snapped = None
        if anchor is not None and modifiers & SHIFT:
            return self.inside(straight(anchor, place))
        if not modifiers & ALT:
            self._snapped = self.catch(place, leave_out)
        return self.inside(self._snapped if self._snapped is not None else place)

    def catch(self, place: QPointF, leave_out: tuple[str, ...]) -> QPointF | None:
        """Where a place snaps to."""
        return self._snapper.catch(place, self.zoom, leave_out)

    def inside(self, place: QPointF) -> QPointF:
        """The nearest place on the picture, from the first pixels' centres to the last ones'."""
        size = self._editor.size
        if size is None:
            return place
        x = min(max(place.x(), 0.5), size[0] - 0.5)
        y = min(max(place.y(), 0.5), size[1] - 0.5)
        return QPointF(x, y)

    def begins_outside(self, place: QPointF) -> bool:
        """True, and said, if a press is too far beside the picture to mean it."""
        far = distance(place, self.inside(place)) * self.zoom
        if far > OUTSIDE_PX:
            self._editor.told.emit(tr("That lies outside the picture; draw inside it."))
        return far > OUTSIDE_PX

    def redraw(self) -> None:
        """Draw the marks again, where they are and where they were."""
        area = self.marks_rect()
        if not area.isEmpty() or not self._drawn.isEmpty():
            self.refresh(area.united(self._drawn))
        self._drawn = area

    @property
    def zoom(self) -> float:
        """Screen pixels for each source pixel."""
        return self._surface.zoom if self._surface is not None else 1.0

    @property
    def exposed(self) -> QRectF:
        """The visible part of the scene."""
        return self._surface.exposed if self._surface is not None else QRectF()

    def length_text(self, *places: QPointF) -> str:
        """The length of the way along scene places as the user reads it."""
        metres = self._editor.ground_m([(p.x() - 0.5, p.y() - 0.5) for p in places])
        if metres is not None:
            return formats.metres(metres)
        length_px = sum(distance(a, b) for a, b in itertools.pairwise(places))
        return formats.length(length_px, self._editor.mm_per_px)

    # -- what all of them do ------------------------------------------------------------------

    def drop(self) -> None:
        """Forget what was begun; another picture is in view, or another tool in hand."""
        self._snapped = None
        self.redraw()

    def put_down(self) -> None:
        self.drop()
        super().put_down()

    def left(self) -> None:
        self._snapped = None
        self.redraw()


def straight(anchor: QPointF, place: QPointF) -> QPointF:
    """The place on the nearest line from the anchor at a multiple of 45 degrees."""
    dx, dy = place.x() - anchor.x(), place.y() - anchor.y()
    ways = [QPointF(dx, 0.0), QPointF(0.0, dy)]
    for sign in (1.0, -1.0):
        half = (dx + sign * dy) / 2
        ways.append(QPointF(half, sign * half))
    best = min(ways, key=lambda way: hypot(way.x() - dx, way.y() - dy))
    return anchor + best


def distance(one: QPointF, other: QPointF) -> float:
    """How far two places are apart, in their own unit."""
    return hypot(one.x() - other.x(), one.y() - other.y())


def source(place: QPointF) -> tuple[float, float]:
    """A scene place as a point of a shape, to an eighth of a pixel."""
    return round((place.x() - 0.5) * 8) / 8, round((place.y() - 0.5) * 8) / 8
