"""Redaction: look for faces, plates and text, and propose what is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import floor, log2
from typing import Any

from PySide6.QtCore import QObject, Slot

from inspector.core import edits
from inspector.core.annotation import Annotation, new_id
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.language import mark, plural, tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging import region_edits
from inspector.imaging.contours import fill
from inspector.imaging.detect_private import LONGEST_PX
from inspector.imaging.tone import rgb8
from inspector.imaging.windows import around, common, union
from inspector.ui.actions import Actions
from inspector.ui.jobs import Job
from inspector.ui.library import Library, summary
from inspector.ui.services import Services
from inspector.ui.session import Session
from inspector.ui.view_state import ViewState

KNOWN_IOU = 0.3
"""A proposal that overlaps a known redaction by more (intersection over union) is not new."""
NOTHING_FOUND = mark("Nothing found; look yourself, the search misses things.")
KNOWN_FOUND = mark("Nothing new found; look yourself, the search misses things.")


@dataclass
class _Search:
    """What one job has found; filled in its lane, read when it has ended."""

    found: list[Annotation] = field(default_factory=list)
    errors: list[InspectorError] = field(default_factory=list)


class RedactVerbs(QObject):
    """The commands that look for what is private. Whatever they find is only proposed: it is
    blurred once a person has confirmed it."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        view: ViewState,
        library: Library,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._view = view
        self._library = library
        self._services = services
        self._searches: dict[Callable[[Progress], Any], _Search] = {}
        actions.connect("find-private", self.search_current)
        actions.connect("find-private-all", self.search_all)
        session.jobs.ended.connect(self._on_ended)
        session.current_changed.connect(self._refresh)
        session.saved_changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def search_current(self) -> None:
        if self._session.current is not None:
            self.search([self._session.current])

    @Slot()
    def search_all(self) -> None:
        sources = self._session.document.sources
        every = self._session.frames()
        self.search([f for f in every if sources[f.source_id].kind != "map"])

    def search(self, frames: Sequence[FrameRef]) -> None:
        """Look through frames in one job. What is found becomes one edit when it ends, also where
        it was stopped before its end."""
        sources, pool = self._session.document.sources, self._library.pool
        paths = {f: self._library.path_of(f.source_id) for f in frames}
        sizes = {f: (sources[f.source_id].width_px, sources[f.source_id].height_px) for f in frames}
        find, search = self._services.find_private, _Search()

        def work(progress: Progress) -> None:
            for done, frame in enumerate(frames):
                part = progress.part(done, len(frames))
                try:
                    wanted = level_for(sizes[frame])
                    level = min(wanted, pool.levels(paths[frame], frame.index) - 1)
                    pixels = rgb8(pool.read(paths[frame], frame.index, None, level))
                    found = find(pixels, part)
                except InspectorError as error:
                    if len(frames) == 1 or part.cancelled:
                        raise
                    search.errors.append(error)
                    continue
                searched = pixels.shape[1], pixels.shape[0]
                search.found += [
                    Annotation(
                        id=new_id(),
                        frame=frame,
                        shape=in_source(p.shape, searched, sizes[frame]),
                        label=p.kind,
                        status="suggested",
                        origin="machine",
                        purpose="redaction",
                    )
                    for p in found
                ]

        # By the work and not by the job: with inline jobs it has ended when `submit` returns.
        self._searches[work] = search
        name = sources[frames[0].source_id].name
        what = tr("{count} pictures", count=len(frames)) if len(frames) > 1 else name
        self._session.jobs.submit(
            "infer",
            tr("Find private areas in {what}", what=what),
            work,
            failed=self._session.failed.emit,
        )

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        search = self._searches.pop(job.work, None)
        if search is None:
            return
        for error in summary(search.errors):
            self._session.failed.emit(error)
        new = [a for a in search.found if a.frame.source_id in self._session.document.sources]
        new = list(unknown(new, self._known))
        if new:
            self._propose(new)
        elif job.state == "done":
            self._session.notified.emit(tr(KNOWN_FOUND) if search.found else tr(NOTHING_FOUND))

    def _known(self, frame: FrameRef) -> list[Shape]:
        return [a.shape for a in self._session.on_frame(frame) if a.purpose == "redaction"]

    def _propose(self, new: Sequence[Annotation]) -> None:
        step = plural("Propose {n} area to redact", "Propose {n} areas to redact", len(new))
        if not self._session.edit(step, lambda d: edits.put(d, *new)):
            return
        areas = plural("{n} area", "{n} areas", len(new))
        pictures = plural("{n} picture", "{n} pictures", len({a.frame for a in new}))
        self._session.notified.emit(
            tr(
                "{areas} proposed in {pictures}; confirm with Enter or reject with Backspace.",
                areas=areas,
                pictures=pictures,
            )
        )
        here = [a.id for a in new if a.frame == self._session.current]
        if here and not self._view.selected:
            self._view.select(here[:1])

    @Slot()
    def _refresh(self) -> None:
        frame = self._session.current
        why = "" if frame is not None else tr("Open a picture first.")
        if frame is not None and self._session.document.sources[frame.source_id].kind == "map":
            why = tr("Faces, plates and texts are looked for on photos and videos, not on maps.")
        if self._session.read_only:
            why = tr("This project is open read-only; use Save As to work on a copy.")
        for action_id in ("find-private", "find-private-all"):
            self._actions.set_enabled(action_id, not why, why)


def level_for(size: tuple[int, int]) -> int:
    """How far a picture of (width, height) may be reduced before it is read, so that the search
    still has the pixels that it looks at."""
    return max(0, floor(log2(max(size) / LONGEST_PX)))


def in_source(shape: Shape, searched: tuple[int, int], size: tuple[int, int]) -> Shape:
    """A rectangle of a reduced picture of (width, height) `searched` in pixels of the source: all
    that its pixels cover there."""
    if searched == size:
        return shape
    left, top, right, bottom = shape.bounds
    across, down = size[0] / searched[0], size[1] / searched[1]
    return region_edits.rectangle(
        left * across,
        top * down,
        min((right + 1) * across, size[0]) - 1,
        min((bottom + 1) * down, size[1]) - 1,
    )


def unknown(
    found: Iterable[Annotation], known_on: Callable[[FrameRef], list[Shape]]
) -> Iterator[Annotation]:
    """What overlaps no redaction of its picture, confirmed, proposed or rejected."""
    known: dict[FrameRef, list[Shape]] = {}
    for annotation in found:
        frame = annotation.frame
        if frame not in known:
            known[frame] = known_on(frame)
        if all(iou(annotation.shape, shape) <= KNOWN_IOU for shape in known[frame]):
            yield annotation


def iou(first: Shape, second: Shape) -> float:
    """Intersection over union of the pixels that two shapes cover, 0..1."""
    one, other = around(first), around(second)
    if common(one, other) is None:
        return 0.0
    whole = union(one, other)
    covered, also = fill(first, whole), fill(second, whole)
    return float((covered & also).sum() / max((covered | also).sum(), 1))
