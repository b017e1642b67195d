"""Where the pipe is in a frame: its axis and the ring at a place, found beside the window."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.core.observation import PipeRing
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.pipe_axis import axis_about, fit_axis
from inspector.imaging.pipe_ring import fit_ring
from inspector.imaging.tone import rgb8
from inspector.standards.clock import ClockArc, Point
from inspector.standards.ring import PipeAxis, Ring, clock_arc
from inspector.ui.library import Library
from inspector.ui.session import Session

KEPT = 64
"""Axes of so many frames are remembered."""


@dataclass(frozen=True)
class Sight:
    """What is seen of the pipe around a place. Without an axis the user has to show the centre."""

    axis: PipeAxis | None = None
    ring: PipeRing | None = None
    clock: ClockArc | None = None


class PipeSights(QObject):
    """Looks at frames in the decode lane."""

    def __init__(self, session: Session, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._axes: OrderedDict[FrameRef, PipeAxis | None] = OrderedDict()
        session.project_changed.connect(self._axes.clear)

    def look(
        self,
        frame: FrameRef,
        shape: Shape,
        done: Callable[[Sight], None],
        key: str = "pipe",
        far: Point | None = None,
    ) -> None:
        """Find the ring and the clock positions of a shape; `done` is called with what is found.
        A later look with the same key takes the place of an earlier one. `far` is where a person
        sees the end of the pipe: then that holds, for the whole frame."""
        aspect = pixel_aspect(self._session.document, frame)
        path, pool = self._library.path_of(frame.source_id), self._library.pool
        known = frame in self._axes
        axis = self._axes.get(frame)

        def work(progress: Progress) -> Sight:
            picture = rgb8(pool.read(path, frame.index))
            progress.step(1, 2)
            if far is not None:
                return sight_of(axis_about(picture, far, None, aspect), picture, shape, aspect)
            found = axis if known else fit_axis(picture, None, aspect)
            return sight_of(found, picture, shape, aspect)

        def took(found: Sight) -> None:
            self._axes[frame] = found.axis
            while len(self._axes) > KEPT:
                self._axes.popitem(last=False)
            done(found)

        self._session.jobs.submit(
            "decode", tr("Find the pipe"), work, done=took, failed=self._session.failed.emit,
            key=key, quiet=True,
        )  # fmt: skip


def pixel_aspect(document: Document, frame: FrameRef) -> float:
    """Width / height of a frame's pixels."""
    entry = document.sources[frame.source_id]
    return entry.video.pixel_aspect if entry.video else 1.0


def sight_of(
    axis: PipeAxis | None, picture: NDArray[np.uint8], shape: Shape, aspect: float
) -> Sight:
    """The ring at the middle of a shape, and its clock positions."""
    if axis is None:
        return Sight()
    ring = fit_ring(picture, axis, middle_of(shape), aspect)
    return Sight(
        axis,
        pipe_ring(ring) if ring is not None else None,
        clock_along(axis, shape, aspect),
    )


def clock_along(axis: PipeAxis, shape: Shape, aspect: float) -> ClockArc | None:
    """The clock positions of a shape, each point about its own ring."""
    return clock_arc(axis, points_of(shape), aspect, shape.kind == "region")


def clock_about(ring: PipeRing, shape: Shape, aspect: float) -> ClockArc | None:
    """The clock positions of a shape about the centre of a ring that a person drew."""
    return clock_along(PipeAxis((ring.x, ring.y)), shape, aspect)


def pipe_ring(ring: Ring) -> PipeRing:
    """A ring as it is kept."""
    origin = "fitted" if ring.fitted else "through"
    return PipeRing(*ring.centre, ring.radius_px, origin)  # type: ignore[arg-type]


def points_of(shape: Shape) -> list[Point]:
    """The points of the largest ring, at most a few hundred."""
    outline = max(shape.rings, key=len)
    step = max(1, len(outline) // 400)
    return [(float(x), float(y)) for x, y in outline[::step]]


def middle_of(shape: Shape) -> Point:
    """The mean of the largest ring's points."""
    x, y = max(shape.rings, key=len).mean(axis=0)
    return float(x), float(y)
