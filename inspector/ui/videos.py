"""What is known of the videos of the project: all their frames, and small pictures along them."""

from __future__ import annotations

import bisect
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from inspector.core import edits
from inspector.core.document import SourceEntry
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.video_entry import counted
from inspector.io.video_index import VideoIndex
from inspector.ui.jobs import Job
from inspector.ui.library import Library
from inspector.ui.panels.thumbnail_loader import to_image
from inspector.ui.plain import one_line
from inspector.ui.session import Session

FILMS_KEPT = 4
"""Videos of which index and small pictures stay in memory, up to 50 MB each."""
KEY_PICTURES = 600
COUNTED_FRAMES = 100
"""So many frames from the start can be read before the index is there."""
_BATCH_S = 0.2


@dataclass(frozen=True, eq=False)
class KeyImage:
    """A key frame as the timeline shows it; `sharpness` compares frames of one video only."""

    number: int
    time_s: float
    image: QImage
    sharpness: float


@dataclass(eq=False)
class Film:
    """One video. `share` of the work for its index that is done, 0..1; `problem`: why there is no
    index; `keys` in the order of the video."""

    index: VideoIndex | None = None
    share: float = 0.0
    problem: str = ""
    keys: list[KeyImage] = field(default_factory=list)
    surveyed: bool = False

    def key_near(self, number: int) -> KeyImage | None:
        """The key picture nearest to a frame."""
        at = bisect.bisect_left(self.keys, number, key=lambda k: k.number)
        near = self.keys[max(0, at - 1) : at + 1]
        return min(near, key=lambda k: abs(k.number - number), default=None)


class Videos(QObject):
    """Prepares the video in view, in a lane of its own: first the index, then small pictures.

    Signals
        changed(str)    the index of a video is nearer, there, or not to be had
        surveyed(str)   more small pictures of a video
    """

    changed = Signal(str)
    surveyed = Signal(str)
    _pictures_made = Signal(object, object)

    def __init__(self, session: Session, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._films: OrderedDict[str, Film] = OrderedDict()
        self._survey: Job | None = None
        self._pictures_made.connect(self._take_pictures)
        session.current_changed.connect(self._follow)
        session.project_changed.connect(self._on_project_changed)
        session.jobs.changed.connect(self._on_job_changed)
        session.jobs.ended.connect(self._on_job_ended)

    @property
    def entry(self) -> SourceEntry | None:
        """The video in view; None if a photo is."""
        frame = self._session.current
        entry = self._session.document.sources.get(frame.source_id) if frame else None
        return entry if entry is not None and entry.kind == "video" else None

    @property
    def current(self) -> Film | None:
        """What is known of the video in view."""
        entry = self.entry
        return self._films.get(entry.id) if entry else None

    def film(self, source_id: str) -> Film | None:
        """What is known of a video that was looked at."""
        return self._films.get(source_id)

    def glance(self, frame: FrameRef) -> QImage | None:
        """A small picture from near a frame, to be shown until the frame is read."""
        film = self._films.get(frame.source_id)
        key = film.key_near(frame.index) if film else None
        return key.image if key else None

    def frame_at(self, time_s: float) -> int | None:
        """The frame of the video in view at a time; None until that is known."""
        film = self.current
        return film.index.at(time_s) if film and film.index else None

    def prepare(self) -> None:
        """Make the index of the video in view, again if that was stopped."""
        entry = self.entry
        if entry is not None:
            self._films.pop(entry.id, None)
            self._follow()

    @Slot()
    def _follow(self) -> None:
        entry = self.entry
        if entry is None:
            return
        if entry.id in self._films:
            self._films.move_to_end(entry.id)
            self._continue_survey(entry.id)
            return
        self._films[entry.id] = Film()
        while len(self._films) > FILMS_KEPT:
            self._films.popitem(last=False)
        self._make_index(entry)

    @Slot()
    def _on_project_changed(self) -> None:
        for job in self._session.jobs.alive:
            if job.key.startswith(("index ", "survey")):
                job.progress.cancel()
        self._films.clear()
        self._follow()

    # -- the index ----------------------------------------------------------------------------

    def _make_index(self, entry: SourceEntry) -> None:
        path, pool, film = (
            self._library.path_of(entry.id),
            self._library.pool,
            self._films[entry.id],
        )

        def work(progress: Progress) -> tuple[VideoIndex, SourceEntry]:
            source = pool.video(path)
            return source.prepare(progress), counted(entry, source)

        def done(found: tuple[VideoIndex, SourceEntry]) -> None:
            film.index, film.share = found[0], 1.0
            self._take_entry(entry, found[1])
            self.changed.emit(entry.id)
            self._continue_survey(entry.id)

        def failed(error: InspectorError) -> None:
            film.problem = error.message
            self.changed.emit(entry.id)

        self._session.jobs.submit(
            "survey",
            tr("Index {name}", name=one_line(entry.name)),
            work,
            done=done,
            failed=failed,
            key=f"index {entry.id}",
        )

    def _take_entry(self, before: SourceEntry, known: SourceEntry) -> None:
        """How many frames there really are is no undo step; a frame that is not there is left."""
        session = self._session
        if known is not before and session.document.sources.get(before.id) == before:
            session.record(lambda d: edits.add_sources(d, [known]))
        here = session.current
        if here and here.source_id == before.id and here.index >= known.frame_count:
            session.go_to(FrameRef(before.id, known.frame_count - 1))

    @Slot(object)
    def _on_job_changed(self, job: Job) -> None:
        film = self._films.get(job.key.removeprefix("index "))
        if film is not None and film.index is None and job.total:
            film.share = job.steps / job.total
            self.changed.emit(job.key.removeprefix("index "))

    @Slot(object)
    def _on_job_ended(self, job: Job) -> None:
        source_id = job.key.removeprefix("index ")
        film = self._films.get(source_id)
        if film is not None and film.index is None and job.state == "cancelled":
            film.problem = tr("Indexing was stopped.")
            self.changed.emit(source_id)

    # -- small pictures -----------------------------------------------------------------------

    def _continue_survey(self, source_id: str) -> None:
        """One video at a time; where another was left, it goes on when it is in view again."""
        film, entry = self._films[source_id], self.entry
        if film.index is None or film.surveyed or entry is None or entry.id != source_id:
            return
        if self._survey is not None and not self._survey.finished:
            if self._survey.key == f"survey {source_id}":
                return
            self._survey.progress.cancel()
        path, index, emit = self._library.path_of(source_id), film.index, self._pictures_made.emit
        start = film.keys[-1].number + 1 if film.keys else 0

        def work(progress: Progress) -> None:
            from inspector.io.video_keys import key_pictures  # loads FFmpeg

            batch: list[KeyImage] = []
            sent = time.monotonic()
            found = key_pictures(path, index, progress, most=KEY_PICTURES, start=start)
            for key in found:
                image = to_image(key.picture)
                batch.append(KeyImage(key.number, key.time_s, image, key.sharpness))
                if time.monotonic() - sent > _BATCH_S:
                    emit(film, batch)
                    batch, sent = [], time.monotonic()
            emit(film, batch)

        def done(_: None) -> None:
            film.surveyed = True

        # A key frame that cannot be decoded is left out; that the file is gone, the canvas says.
        self._survey = self._session.jobs.submit(
            "survey", tr("Small pictures"), work, done=done, key=f"survey {source_id}", quiet=True
        )

    @Slot(object, object)
    def _take_pictures(self, film: Film, batch: Sequence[KeyImage]) -> None:
        last = film.keys[-1].number if film.keys else -1
        film.keys += [key for key in batch if key.number > last]
        for source_id, known in self._films.items():
            if known is film:
                self.surveyed.emit(source_id)
                return
