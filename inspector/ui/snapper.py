"""Where a drawn or dragged point jumps to: outlines nearby, and the edge of the mask."""

from __future__ import annotations

from collections.abc import Collection
from math import hypot

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, Slot

from inspector.core.shape import Shape
from inspector.imaging.borders import border_of_mask, border_of_shape
from inspector.imaging.snapping import snap_to_mask, snap_to_shapes
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState

REACH_PX = 8.0
"""Screen pixels from which a point jumps."""


class Snapper(QObject):
    """Snaps to what is seen on the picture in view: outlines if they are shown, the mask if it is.

    Outlines come first: where two findings meet, their points are to be the same.
    """

    def __init__(
        self,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        on: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self.on = on
        self._stale = True
        self._known: dict[str, tuple[Shape, tuple[float, float, float, float]]] = {}
        self._ids: list[str] = []
        self._boxes: NDArray[np.float64] = np.empty((0, 4))
        session.document_changed.connect(self._forget)
        session.current_changed.connect(self._forget)
        suggestions.changed.connect(self._forget)

    def catch(self, place: QPointF, zoom: float, leave_out: Collection[str] = ()) -> QPointF | None:
        """The place near a scene point where it belongs; None if there is nothing to snap to.

        `leave_out` are ids of findings that are being changed.
        """
        frame = self._session.current
        if not self.on or frame is None:
            return None
        x, y, reach = place.x() - 0.5, place.y() - 0.5, REACH_PX / max(zoom, 1e-6)
        found = None
        if self._view.outlines_visible:
            near = self._near(x, y, reach, leave_out)
            found = snap_to_shapes(near, x, y, reach) if near else None
        mask = self._suggestions.mask(frame)
        if found is None and mask is not None and self._view.mask_visible:
            found = snap_to_mask(mask, self._view.threshold, x, y, reach)
        return QPointF(found[0] + 0.5, found[1] + 0.5) if found is not None else None

    def catch_border(self, place: QPointF, zoom: float) -> QPointF | None:
        """As `catch`, but on the very border of regions and mask, half a pixel outside of the
        outlines: for ends of measurements."""
        frame = self._session.current
        if not self.on or frame is None:
            return None
        x, y, reach = place.x() - 0.5, place.y() - 0.5, REACH_PX / max(zoom, 1e-6)
        found = []
        if self._view.outlines_visible:
            near = self._near(x, y, reach + 0.5, ())
            found += [border_of_shape(s, x, y, reach) for s in near if s.kind == "region"]
            lines = [s for s in near if s.kind == "line"]
            found += [snap_to_shapes(lines, x, y, reach)] if lines else []
        mask = self._suggestions.mask(frame)
        if mask is not None and self._view.mask_visible:
            found.append(border_of_mask(mask, self._view.threshold, x, y, reach))
        caught = [point for point in found if point is not None]
        if not caught:
            return None
        best = min(caught, key=lambda point: hypot(point[0] - x, point[1] - y))
        return QPointF(best[0] + 0.5, best[1] + 0.5)

    def _near(self, x: float, y: float, reach: float, leave_out: Collection[str]) -> list[Shape]:
        """The shapes whose boxes are within reach: of thousands, a few."""
        if self._stale:
            self._look_up()
        if not self._ids:
            return []
        left, top, right, bottom = self._boxes.T
        hit = (x >= left - reach) & (x <= right + reach) & (y >= top - reach)
        hit &= y <= bottom + reach
        ids = (self._ids[i] for i in np.flatnonzero(hit))
        return [self._known[i][0] for i in ids if i not in leave_out]

    def _look_up(self) -> None:
        self._stale = False
        frame = self._session.current
        known, self._known = self._known, {}
        if frame is None:
            return
        shapes = [(a.id, a.shape) for a in self._session.on_frame(frame) if a.status != "rejected"]
        shapes += [(s.id, s.shape) for s in self._suggestions.on_frame(frame)]
        for item_id, shape in shapes:
            old = known.get(item_id)
            same = old is not None and old[0] is shape
            self._known[item_id] = old if same and old else (shape, shape.bounds)
        self._ids = list(self._known)
        self._boxes = np.array([box for _, box in self._known.values()]).reshape(-1, 4)

    @Slot()
    def _forget(self) -> None:
        self._stale = True
