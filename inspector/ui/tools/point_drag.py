"""Points on their way: what the mouse holds, what moves with it, and what comes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from inspector.core.language import mark, plural, tr
from inspector.core.shape import Shape
from inspector.imaging.vertices import Vertex, without_points
from inspector.ui.naming import step_name
from inspector.ui.reshaping import nudged
from inspector.ui.tools.marks import PICKED, WHITE, draw_handle, line_path
from inspector.ui.tools.point_set import Handle, PointSet, Shown

NO_SHAPE = mark("Click a finding to see its points.")
READY = mark(
    "Drag a point · click an edge to add one · Shift or a frame picks several · . and ,: by keys"
)
CHOSEN = mark(
    "Drag or use the arrows to move · . and , go to the next · Ins adds one after it · "
    "Del deletes · Esc picks none · Alt: no snapping"
)


@dataclass
class Drag:
    """What the mouse holds: a handle, or a point that is about to be added on an edge."""

    start: QPointF
    handle: Handle | None = None
    new_on: Handle | None = None
    """The point before it on the edge."""
    now: QPointF | None = None
    """Where the held point is, scene coordinates; None while nothing has changed."""


def changing(points: PointSet, drag: Drag, there: Mapping[Handle, QPointF]) -> QPainterPath:
    """The edges that move with the mouse. `there` says where moved points are now."""
    path = QPainterPath()
    if drag.now is None:
        return path
    if drag.new_on is not None:
        after = points.after(drag.new_on)
        return line_path([points.place(drag.new_on), drag.now, points.place(after)])
    for handle, place in there.items():
        for other in points.neighbours(handle):
            path.moveTo(place)
            path.lineTo(there.get(other, points.place(other)))
    return path


def draw_handles(
    painter: QPainter,
    shown: Shown,
    there: Mapping[Handle, QPointF],
    picked: Collection[Handle],
    zoom: float,
) -> None:
    """Draw all handles, those that move where they are now."""
    for handle, (x, y) in zip(shown.handles, shown.places.tolist(), strict=True):
        chosen = handle in picked
        place = there.get(handle, QPointF(x, y))
        draw_handle(painter, place, zoom, PICKED if chosen else WHITE, 1.0 if chosen else -0.5)


def moved(
    points: PointSet, picked: Iterable[Handle], dx: float, dy: float, size: tuple[int, int]
) -> dict[str, Shape | None]:
    """The shapes with the picked points moved by source pixels, all staying on the picture."""
    return {
        item_id: nudged(points.shapes[item_id], vertices, dx, dy, size)
        for item_id, vertices in _by_finding(picked).items()
    }


def without(points: PointSet, picked: Iterable[Handle]) -> dict[str, Shape | None]:
    """The shapes without the picked points; None where nothing is left."""
    return {
        item_id: without_points(points.shapes[item_id], vertices)
        for item_id, vertices in _by_finding(picked).items()
    }


def hint_for(points: PointSet, picked: bool, hidden: int) -> str:
    """What can be done; `hidden` points are in view but too close to others."""
    if not points.shapes:
        return tr(NO_SHAPE)
    if picked:
        return tr(CHOSEN)
    return (
        tr("Zoom in to see all {count:,} points · {ready}", count=len(points), ready=tr(READY))
        if hidden
        else tr(READY)
    )


def named(verb: str, picked: Collection[Handle]) -> str:
    """What the history calls an edit of points."""
    return step_name(verb, plural("point", "{n} points", len(picked)))


def _by_finding(handles: Iterable[Handle]) -> dict[str, set[Vertex]]:
    found: dict[str, set[Vertex]] = {}
    for item_id, ring, index in handles:
        found.setdefault(item_id, set()).add((ring, index))
    return found
