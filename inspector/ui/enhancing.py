"""Enhancing a frame or a part of it: reference, network, result, one after the other in a lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core import edits
from inspector.core.document import ResultEntry, SourceKind
from inspector.core.enhanced import MOST_MAP_PX, MOST_PX, EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.ui.enhance_models import Enlarger
from inspector.ui.enhance_references import Neighbour, Place, named, neighbours
from inspector.ui.jobs import Job
from inspector.ui.library import Library
from inspector.ui.plain import one_line
from inspector.ui.services import Services
from inspector.ui.session import READ_ONLY, Session
from inspector.ui.videos import Videos

LEAST_PX = 16
NOT_SEEN = mark(
    "The chosen frame does not show this place well enough; choose another one, or let the "
    "reference be found."
)
TOO_LARGE = mark(
    "This part is too large to be kept in the project: zoom in, or enhance it to a file."
)
Work = Callable[[Progress], None]
Wanted = Literal["auto", "none"] | FrameRef
"""Which reference: the one that helps most, none, or this frame."""


@dataclass(frozen=True, eq=False)
class EnhancedResult:
    """An enhanced picture and its place in the document."""

    entry: ResultEntry
    picture: EnhancedPicture


class Enhancing(QObject):
    """Starts enhancements.

    Signals
        enhanced(EnhancedResult)    one is done and in the document
    """

    enhanced = Signal(object)
    _made = Signal(object)

    def __init__(
        self,
        session: Session,
        library: Library,
        videos: Videos,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._videos = videos
        self._services = services
        self._made.connect(self._take)

    def start(
        self,
        enlarger: Enlarger,
        device: DeviceChoice,
        frame: FrameRef,
        window: Window | None = None,
        wanted: Wanted = "auto",
    ) -> Job | None:
        """Enhance a frame, or a window of it. None, and said why, where that cannot be."""
        entry = self._session.document.sources[frame.source_id]
        place = (window or Window(0, 0, entry.width_px, entry.height_px)).clipped(
            entry.width_px, entry.height_px
        )
        why = why_not(enlarger, place, entry.kind) or (
            tr(READ_ONLY) if self._session.read_only else ""
        )
        if place is None or why:
            self._session.failed.emit(ModelError(why))
            return None
        work = self._map_work if entry.kind == "map" else self._picture_work
        name = one_line(entry.name)
        what = name if window is None else tr("a region of {name}", name=name)
        return self._session.jobs.submit(
            "infer",
            f"{enlarger.title}: {what}",
            work(enlarger, device, frame, place, wanted),
            failed=self._session.failed.emit,
        )

    def _picture_work(
        self,
        enlarger: Enlarger,
        device: DeviceChoice,
        frame: FrameRef,
        place: Window,
        wanted: Wanted,
    ) -> Work:
        store, services, emit = self._session.result_store(), self._services, self._made.emit
        where = self.place(frame, place, wanted if enlarger.takes_reference else "none")

        def work(progress: Progress) -> None:
            reference = None
            if where.near:
                found = where.best(progress.part(0, 2))
                if found is None and wanted != "auto":
                    raise ModelError(tr(NOT_SEEN))
                reference = found.chosen if found is not None else None
            picture = where.picture()
            made = services.enhance(enlarger.id, device, picture, reference, progress.part(1, 2))
            emit(EnhancedResult(store.write_enhanced(frame, made, now()), made))

        return work

    def _map_work(
        self,
        enlarger: Enlarger,
        device: DeviceChoice,
        frame: FrameRef,
        place: Window,
        wanted: Wanted,
    ) -> Work:
        store, services, emit = self._session.result_store(), self._services, self._made.emit
        path = self._library.path_of(frame.source_id)

        def work(progress: Progress) -> None:
            made = services.enhance_map(enlarger.id, device, path, frame.index, place, progress)
            emit(EnhancedResult(store.write_enhanced(frame, made, now()), made))

        return work

    def place(self, frame: FrameRef, window: Window, wanted: Wanted = "none") -> Place:
        """A window of a frame with the frames that may help there."""
        document = self._session.document
        near: tuple[Neighbour, ...] = ()
        if isinstance(wanted, FrameRef):
            near = (named(document, self._library, wanted),)
        elif wanted == "auto":
            near = neighbours(document, self._library, self._videos, frame)
        path = self._library.path_of(frame.source_id)
        return Place(self._library.pool, path, frame, window, near)

    @Slot(object)
    def _take(self, made: EnhancedResult) -> None:
        if made.entry.frame.source_id in self._session.document.sources:
            self._session.record(lambda d: edits.add_results(d, [made.entry]))
            self.enhanced.emit(made)


def now() -> str:
    """The time for results, ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def why_not(enlarger: Enlarger, window: Window | None, kind: SourceKind = "photo") -> str:
    """Why a window of a picture or map cannot be enhanced, "" if it can."""
    if not enlarger.trained:
        return tr(
            "{title} is not trained yet; choose another way to enhance, or run `inspector "
            "train {id}`.",
            title=enlarger.title,
            id=enlarger.id,
        )
    if enlarger.why_not:
        return enlarger.why_not
    if window is None:
        return tr("The region lies beside the picture; draw it on the picture.")
    if min(window.width, window.height) < LEAST_PX:
        return tr(
            "The region is smaller than {least_px} pixels; draw a larger one.", least_px=LEAST_PX
        )
    if kind == "map":
        return tr(TOO_LARGE) if window.width * window.height > MOST_MAP_PX else ""
    if window.width * window.height > MOST_PX:
        return tr("The picture is too large to be enhanced whole; drag a region of it.")
    return ""
