"""The points of the selected findings, the picked ones, and what is done to them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from inspector.core.language import tr
from inspector.imaging.vertices import with_new_point
from inspector.ui.editor import Editor
from inspector.ui.snapper import Snapper
from inspector.ui.tools.base import Surface
from inspector.ui.tools.drawing import DrawingTool, source
from inspector.ui.tools.point_drag import hint_for, moved, named, without
from inspector.ui.tools.point_set import Handle, PointSet, Shown


class PointEdits(DrawingTool):
    """One edit for each call; whatever picked the points."""

    def __init__(self, editor: Editor, snapper: Snapper, parent: QObject | None = None) -> None:
        super().__init__(editor, snapper, parent)
        self.hint = hint_for(PointSet({}), False, 0)
        self._points = PointSet({})
        self._stale = True
        self._seen: tuple[object, ...] = ()
        self._shown_now: Shown | None = None
        self._picked: set[Handle] = set()

    def take_up(self, surface: Surface) -> None:
        super().take_up(surface)
        self._forget()

    def lose_drag(self) -> None:
        """What was dragged has another shape now."""

    def _shift(self, dx: float, dy: float) -> None:
        size = self._editor.size
        if (dx, dy) == (0, 0) or size is None:
            return
        picked = list(self._picked)
        step = named(tr("Move"), picked)
        if self._editor.reshape(step, moved(self._points, picked, dx, dy, size)):
            self._pick_after(picked)

    def _delete(self) -> None:
        picked = list(self._picked)
        self._picked = set()
        self._editor.reshape(named(tr("Delete"), picked), without(self._points, picked))
        self._repick()

    def _step(self, by: int) -> None:
        """Pick the handle before or after the picked one."""
        beside = self._shown().beside(self._picked, by)
        if beside is not None:
            self._picked = {beside}
            self._repick()

    def _insert(self) -> None:
        """Add a point half-way between the picked one and the next."""
        if len(self._picked) != 1:
            return
        (handle,) = self._picked
        item_id, ring, index = handle
        shape = self._points.shapes[item_id]
        if shape.kind != "region" and index + 1 >= len(shape.rings[ring]):
            return
        ends = self._points.place(handle), self._points.place(self._points.after(handle))
        x, y = source((ends[0] + ends[1]) / 2)
        if self._editor.reshape(
            tr("Add point"), {item_id: with_new_point(shape, ring, index, x, y)}
        ):
            self._pick_after([(item_id, ring, index + 1)])

    def _forget(self) -> None:
        """Selection or shapes are other ones now."""
        self._stale = True
        self._shown_now = None
        if self._surface is not None:
            self._look_up()
            self.refresh()

    def _look_up(self) -> None:
        self._stale = False
        shapes = {a.id: a.shape for a in self._editor.selected()}
        known = self._points.shapes
        if shapes.keys() == known.keys() and all(shapes[i] is known[i] for i in shapes):
            return
        changed = {i for i in known if shapes.get(i) is not known[i]}
        self._picked = {h for h in self._picked if h[0] not in changed}
        if changed:
            self.lose_drag()
        self._points = PointSet(shapes)
        self._repick()

    def _pick_after(self, handles: Iterable[Handle]) -> None:
        """Pick in the shapes as they are after an edit."""
        self._look_up()
        self._picked = {h for h in handles if h in self._points}
        self._repick()

    def _repick(self) -> None:
        self._shown_now = None
        self._tell()
        self.refresh()

    def _tell(self) -> None:
        hidden = self._shown().hidden if self._points.shapes and not self._picked else 0
        self.say(hint_for(self._points, bool(self._picked), hidden))

    def _shown(self) -> Shown:
        if self._stale:
            self._look_up()
        seen = (self.zoom, self.exposed)
        if self._shown_now is None or seen != self._seen:
            self._seen = seen
            self._shown_now = self._points.shown(self.exposed, self.zoom, self._picked)
        return self._shown_now
