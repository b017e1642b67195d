"""All outlines of a frame, found by place in no time: their boxes lie in one array."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from inspector.core.annotation import Purpose, Status
from inspector.core.shape import Shape
from inspector.ui.canvas.outline_paths import ShapePaths, distance_to

PICK_PX = 6.0
"""A click so many screen pixels beside an outline still takes it."""
REACH_PX = 10.0
"""Pens, ticks and end marks reach this far out of a shape's box, screen pixels."""
CAPTION_REACH_PX = 190.0
"""A caption lies within this distance of the shape's box, screen pixels."""


@dataclass(frozen=True)
class Outline:
    """A place to draw: `colour` says what it is, the pen how far it is judged, marks, hatch and
    caption what it is for."""

    id: str
    shape: Shape
    kind: Status
    colour: QColor
    purpose: Purpose = "finding"
    caption: str = ""

    @property
    def reach_px(self) -> float:
        """How far it is drawn beyond its box, screen pixels."""
        return CAPTION_REACH_PX if self.caption else REACH_PX


class OutlineSet:
    """Outlines by id. Rows of the arrays are in no order; the last one fills every gap."""

    def __init__(self) -> None:
        self._row: dict[str, int] = {}
        self._outlines: list[Outline] = []
        self._paths: list[ShapePaths] = []
        self._boxes: NDArray[np.float64] = np.empty((64, 5))
        """left, top, right, bottom in scene coordinates; reach in screen pixels."""

    def __len__(self) -> int:
        return len(self._outlines)

    def __contains__(self, outline_id: str) -> bool:
        return outline_id in self._row

    def outlines(self) -> dict[str, Outline]:
        """All of them by id."""
        return {o.id: o for o in self._outlines}

    def get(self, outline_id: str) -> Outline | None:
        """One by its id."""
        row = self._row.get(outline_id)
        return None if row is None else self._outlines[row]

    def put(self, outline: Outline) -> None:
        """Add an outline or replace the one with its id; an unchanged shape keeps its paths."""
        row = self._row.get(outline.id)
        if row is None:
            row = self._row[outline.id] = len(self._outlines)
            self._outlines.append(outline)
            self._paths.append(ShapePaths.of(outline.shape))
            if row == len(self._boxes):
                self._boxes = np.concatenate([self._boxes, np.empty_like(self._boxes)])
        else:
            self._outlines[row] = outline
            if self._paths[row].shape is not outline.shape:
                self._paths[row] = ShapePaths.of(outline.shape)
        box = self._paths[row].box
        self._boxes[row] = box.left(), box.top(), box.right(), box.bottom(), outline.reach_px

    def remove(self, outline_id: str) -> None:
        """Forget an outline."""
        row = self._row.pop(outline_id)
        outline, paths = self._outlines.pop(), self._paths.pop()
        if outline.id != outline_id:
            self._outlines[row], self._paths[row] = outline, paths
            self._boxes[row] = self._boxes[len(self._outlines)]
            self._row[outline.id] = row

    def clear(self) -> None:
        """Forget all."""
        self._row.clear()
        self._outlines.clear()
        self._paths.clear()

    def drawn_rect(self, outline_id: str, zoom: float) -> QRectF:
        """Where an outline is painted, scene coordinates."""
        row = self._row[outline_id]
        reach = self._outlines[row].reach_px / zoom
        return self._paths[row].box.adjusted(-reach, -reach, reach, reach)

    def paths(self, outline_id: str) -> ShapePaths:
        """What an outline is drawn by."""
        return self._paths[self._row[outline_id]]

    def painted_in(self, rect: QRectF, zoom: float) -> list[Outline]:
        """Those that are painted inside a scene rectangle, in no order."""
        boxes = self._boxes[: len(self._outlines)]
        reach = boxes[:, 4] / zoom
        inside = (
            (boxes[:, 0] - reach <= rect.right())
            & (boxes[:, 2] + reach >= rect.left())
            & (boxes[:, 1] - reach <= rect.bottom())
            & (boxes[:, 3] + reach >= rect.top())
        )
        return [self._outlines[row] for row in np.flatnonzero(inside).tolist()]

    def at(self, place: QPointF, zoom: float) -> str | None:
        """The id of the outline under a scene point; of several the one with the smallest box."""
        near = PICK_PX / max(zoom, 1e-6)
        boxes, x, y = self._boxes[: len(self._outlines)], place.x(), place.y()
        close = (
            (boxes[:, 0] - near <= x)
            & (boxes[:, 2] + near >= x)
            & (boxes[:, 1] - near <= y)
            & (boxes[:, 3] + near >= y)
        )
        near_rows = np.flatnonzero(close)
        sides = boxes[near_rows, 2:4] - boxes[near_rows, 0:2]
        rows: list[int] = near_rows[np.argsort(sides.prod(axis=1), kind="stable")].tolist()
        for row in rows:
            outline = self._outlines[row]
            shape = outline.shape
            hit = shape.kind == "region" and self._paths[row].path(1.0).contains(place)
            if hit or distance_to(shape, place) <= near:
                return outline.id
        return None

    def inside(self, rect: QRectF) -> list[str]:
        """The ids of those that lie wholly inside a scene rectangle."""
        boxes = self._boxes[: len(self._outlines)]
        within = (
            (boxes[:, 0] >= rect.left())
            & (boxes[:, 1] >= rect.top())
            & (boxes[:, 2] <= rect.right())
            & (boxes[:, 3] <= rect.bottom())
        )
        return [self._outlines[row].id for row in np.flatnonzero(within).tolist()]


def by_worth(outlines: Iterable[Outline]) -> list[Outline]:
    """In the order in which they are painted: areas lowest, then what is proposed, what is judged,
    and measures on top."""
    rank = {"redaction": 0, "finding": 2, "measurement": 4}
    return sorted(outlines, key=lambda o: (rank[o.purpose] + (o.kind == "accepted"), o.id))
