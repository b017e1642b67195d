"""All outlines of a frame, found by place in no time: their boxes lie in one array."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

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


_RANK: dict[Purpose, int] = {"undamaged": 0, "redaction": 2, "finding": 4, "measurement": 6}


@dataclass(frozen=True)
class Drawable:
    """An outline with what painting it needs."""

    outline: Outline
    paths: ShapePaths
    colour: str
    order: tuple[int, str]
    """Areas are painted first, then what is proposed, what is judged, and measures on top."""

    @classmethod
    def of(cls, outline: Outline, paths: ShapePaths | None = None) -> Drawable:
        """`paths` where they are known already."""
        rank = _RANK[outline.purpose] + (outline.kind == "accepted")
        made = paths or ShapePaths.of(outline.shape)
        return cls(outline, made, outline.colour.name(), (rank, outline.id))


class OutlineSet:
    """Outlines by id. Rows of the arrays are in no order; the last one fills every gap."""

    def __init__(self) -> None:
        self._row: dict[str, int] = {}
        self._drawables: list[Drawable] = []
        self._boxes: NDArray[np.float64] = np.empty((64, 5))
        """left, top, right, bottom in scene coordinates; reach in screen pixels."""

    def __len__(self) -> int:
        return len(self._drawables)

    def __contains__(self, outline_id: str) -> bool:
        return outline_id in self._row

    def outlines(self) -> dict[str, Outline]:
        """All of them by id."""
        return {d.outline.id: d.outline for d in self._drawables}

    def get(self, outline_id: str) -> Outline | None:
        """One by its id."""
        row = self._row.get(outline_id)
        return None if row is None else self._drawables[row].outline

    def put(self, outline: Outline) -> None:
        """Add an outline or replace the one with its id; an unchanged shape keeps its paths."""
        row = self._row.get(outline.id)
        if row is None:
            row = self._row[outline.id] = len(self._drawables)
            self._drawables.append(Drawable.of(outline))
            if row == len(self._boxes):
                self._boxes = np.concatenate([self._boxes, np.empty_like(self._boxes)])
        else:
            known = self._drawables[row].paths
            same = known.shape is outline.shape
            self._drawables[row] = Drawable.of(outline, known if same else None)
        box = self._drawables[row].paths.box
        self._boxes[row] = box.left(), box.top(), box.right(), box.bottom(), outline.reach_px

    def remove(self, outline_id: str) -> None:
        """Forget an outline."""
        row = self._row.pop(outline_id)
        last = self._drawables.pop()
        if last.outline.id != outline_id:
            self._drawables[row] = last
            self._boxes[row] = self._boxes[len(self._drawables)]
            self._row[last.outline.id] = row

    def clear(self) -> None:
        """Forget all."""
        self._row.clear()
        self._drawables.clear()

    def drawn_rect(self, outline_id: str, zoom: float) -> QRectF:
        """Where an outline is painted, scene coordinates."""
        drawable = self._drawables[self._row[outline_id]]
        reach = drawable.outline.reach_px / zoom
        return drawable.paths.box.adjusted(-reach, -reach, reach, reach)

    def drawables(self, ids: Iterable[str]) -> list[Drawable]:
        """Those of the ids that are there, in the order of painting."""
        found = [self._drawables[row] for i in ids if (row := self._row.get(i)) is not None]
        return sorted(found, key=attrgetter("order"))

    def painted_in(self, rect: QRectF, zoom: float) -> list[Drawable]:
        """What is painted inside a scene rectangle, in the order of painting."""
        boxes = self._boxes[: len(self._drawables)]
        reach = boxes[:, 4] / zoom
        inside = (
            (boxes[:, 0] - reach <= rect.right())
            & (boxes[:, 2] + reach >= rect.left())
            & (boxes[:, 1] - reach <= rect.bottom())
            & (boxes[:, 3] + reach >= rect.top())
        )
        found = [self._drawables[row] for row in np.flatnonzero(inside).tolist()]
        return sorted(found, key=attrgetter("order"))

    def at(self, place: QPointF, zoom: float) -> str | None:
        """The id of the outline under a scene point; of several the one with the smallest box."""
        near = PICK_PX / max(zoom, 1e-6)
        boxes, x, y = self._boxes[: len(self._drawables)], place.x(), place.y()
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
            drawable = self._drawables[row]
            shape = drawable.outline.shape
            hit = shape.kind == "region" and drawable.paths.path().contains(place)
            if hit or distance_to(shape, place) <= near:
                return drawable.outline.id
        return None

    def inside(self, rect: QRectF) -> list[str]:
        """The ids of those that lie wholly inside a scene rectangle."""
        boxes = self._boxes[: len(self._drawables)]
        within = (
            (boxes[:, 0] >= rect.left())
            & (boxes[:, 1] >= rect.top())
            & (boxes[:, 2] <= rect.right())
            & (boxes[:, 3] <= rect.bottom())
        )
        return [self._drawables[row].outline.id for row in np.flatnonzero(within).tolist()]
