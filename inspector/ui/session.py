"""The open project: its document and undo stack. Widgets listen to it, never to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.delta import Changed, Delta, between
from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.core.frame_index import FrameIndex
from inspector.core.language import mark, plural, tr
from inspector.io.project import Opened
from inspector.io.results import ResultStore
from inspector.ui.jobs import Jobs
from inspector.ui.storage import Storage

READ_ONLY = mark("This project is open read-only; use Save As to work on a copy.")
NOT_KEPT = mark(
    "The last change is not on the disk yet; free some space and save again, or use Save As to go "
    "on elsewhere."
)
Edit = Callable[[Document], Document]


class _Step(QUndoCommand):
    """The one undo command: it holds what an edit changed."""

    def __init__(self, session: Session, text: str, delta: Delta, after: Document) -> None:
        super().__init__(text)
        self._session = session
        self._delta = delta
        self._after: Document | None = after

    def redo(self) -> None:
        # Qt calls this when the step is pushed: what it leads to is known that one time.
        after, self._after = self._after, None
        if after is None:
            self._session._step(self._delta)
        else:
            self._session._set(after, self._delta)

    def undo(self) -> None:
        self._session._step(self._delta.reversed())


class Session(QObject):
    """The document and everything that keeps it safe.

    Signals
        document_changed(Changed)        after every edit, undo and machine result
        project_changed()                another project, or the same under another name
        current_changed()                another frame is looked at
        saved_changed()                  `writing`, `saved_at` or `read_only` changed
        failed(InspectorError)           something went wrong that the user must know
        notified(str)                    something the user may like to know
        model_files_given(list[Path])    files that may be models were brought
    """

    document_changed = Signal(object)
    project_changed = Signal()
    current_changed = Signal()
    saved_changed = Signal()
    failed = Signal(object)
    notified = Signal(str)
    model_files_given = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        unsaved_dir: Path,
        parent: QObject | None = None,
        blank: Callable[[], Document] = Document,
    ) -> None:
        """`blank` makes what a new project begins with."""
        super().__init__(parent)
        self._blank = blank
        self.jobs = jobs
        self.undo_stack = QUndoStack(self)
        self._storage = Storage(jobs, unsaved_dir, self)
        self._storage.changed.connect(self.saved_changed)
        self._storage.failed.connect(self.failed)
        self._storage.notified.connect(self.notified)
        self._document = Document()
        self._index = FrameIndex(self._document)
        self._current: FrameRef | None = None
        self._seen: dict[str, FrameRef] = {}

    # -- what is there ------------------------------------------------------------------------

    @property
    def document(self) -> Document:
        return self._document

    @property
    def path(self) -> Path | None:
        """The project file, or None while no project is open."""
        return self._storage.path

    @property
    def untitled(self) -> bool:
        """True while the user has not given the project a name."""
        return self._storage.untitled

    @property
    def read_only(self) -> bool:
        """True if edits cannot be kept: another window has the project, or a write failed."""
        return self._storage.read_only

    @property
    def failing(self) -> bool:
        """True if a write failed and none has worked since: what is open is only in memory."""
        return self._storage.failing

    @property
    def writing(self) -> bool:
        """True while an edit is on its way to the disk."""
        return self._storage.writing

    @property
    def saved_at(self) -> float | None:
        """`time.monotonic()` when the last edit or snapshot reached the disk."""
        return self._storage.saved_at

    @property
    def base_dir(self) -> Path:
        """The folder that relative source paths refer to."""
        return self.path.parent if self.path else Path.cwd()

    @property
    def current(self) -> FrameRef | None:
        """The frame that is looked at."""
        return self._current

    def result_store(self) -> ResultStore:
        """Where the machine results of this project are; raises ProjectError without a project."""
        return self._storage.results()

    def frames(self) -> Iterable[FrameRef]:
        """Every photo and every date of a map, and of each video the frames that there is something
        on, annotations or results, and the one in view; in document order."""
        known: dict[str, set[int]] = {}
        if any(entry.kind == "video" for entry in self._document.sources.values()):
            here = () if self._current is None else (self._current,)
            ran = (entry.frame for entry in self._document.results.values())
            for frame in chain(here, ran, self._index.frames()):
                known.setdefault(frame.source_id, set()).add(frame.index)
        for entry in self._document.sources.values():
            all_of_them = range(entry.frame_count)
            indexes = sorted(known.get(entry.id, ())) if entry.kind == "video" else all_of_them
            for index in indexes:
                yield FrameRef(entry.id, index)

    def on_frame(self, frame: FrameRef) -> tuple[Annotation, ...]:
        """The annotations of a frame, in the order of the document."""
        return self._index.on_frame(frame)

    # -- edits --------------------------------------------------------------------------------

    def edit(self, text: str, change: Edit) -> bool:
        """Change the document as one undo step; False if nothing changed or nothing may."""
        if self.read_only:
            self.failed.emit(ProjectError(tr(NOT_KEPT) if self.failing else tr(READ_ONLY)))
            return False
        after = change(self._document)
        delta = between(self._document, after)
        if not delta:
            return False
        self.undo_stack.push(_Step(self, text, delta, after))
        return True

    def record(self, change: Edit) -> None:
        """Take up what a machine made: durable like an edit, but no undo step."""
        if not self.read_only:
            after = change(self._document)
            self._set(after, between(self._document, after))

    def _step(self, delta: Delta) -> None:
        """One step of undo or redo; what machines made since stays."""
        before = self._document
        after = edits.step(before, delta)
        foreseen = not delta.sources and (delta.results or after.results is before.results)
        self._set(after, delta if foreseen else between(before, after))

    def _set(self, after: Document, delta: Delta) -> None:
        if not delta:
            return
        before = self._document
        self._document = after
        self._index.update(delta.annotations, after)
        lost = self._current is not None and self._current.source_id not in after.sources
        if lost:
            # Before anybody is told: nobody may meet a current frame that is not there.
            first = next(iter(after.sources), None)
            self._current = None if first is None else FrameRef(first)
        self._storage.append(before, after, delta)
        self.document_changed.emit(Changed(before, after, delta))
        if lost:
            self.current_changed.emit()

    # -- the project --------------------------------------------------------------------------

    def new_project(self) -> None:
        """Start an untitled project."""
        self._storage.close(self._document)
        self._show(self._storage.create(self._blank()))

    def open_project(self, path: Path) -> None:
        """Open a project in the background; the present one is closed once that worked."""
        if self.path == path:
            return

        self._storage.open(path, lambda: self._document, self._on_opened)

    def _on_opened(self, what: Opened) -> None:
        self._show(what.document)
        for notice in what.notices:
            self.notified.emit(notice)
        if what.recovered_edits:
            self.notified.emit(
                plural("{n} edit recovered.", "{n} edits recovered.", what.recovered_edits)
            )

    def save(self) -> None:
        """Fold all edits into a new snapshot; the history marks where that was."""
        self._storage.save(self._document)
        self.undo_stack.setClean()

    def save_as(self, path: Path, done: Callable[[], None] | None = None) -> None:
        """Keep the project, with its results, under another name and go on there."""

        def adopt(moved: Document) -> None:
            before = self._document
            entries = [e for i, e in moved.sources.items() if i in before.sources]
            self._document = edits.add_sources(before, entries)
            self.undo_stack.setClean()
            self._tell(before)
            self.project_changed.emit()
            if done is not None:
                done()

        self._storage.save_as(path, self._document, adopt)

    def close_project(self) -> None:
        """Write the last snapshot and let go of the file."""
        self._storage.close(self._document)

    def _show(self, document: Document) -> None:
        before, self._document = self._document, document
        self._index = FrameIndex(document)
        self.undo_stack.clear()
        self._current = None
        self._seen.clear()
        self._tell(before)
        self.project_changed.emit()
        first = next(iter(document.sources), None)
        if first is None:
            self.current_changed.emit()
        else:
            self.jobs.soon(partial(self.start_at, first))

    def _tell(self, before: Document) -> None:
        after = self._document
        self.document_changed.emit(Changed(before, after, between(before, after)))

    # -- looking ------------------------------------------------------------------------------

    def go_to(self, frame: FrameRef | None) -> None:
        """Look at another frame."""
        if frame != self._current:
            self._current = frame
            if frame is not None:
                self._seen[frame.source_id] = frame
            self.current_changed.emit()

    def start_at(self, source_id: str) -> None:
        """Look at a source if nothing is looked at, and it is still there."""
        if self._current is None and source_id in self._document.sources:
            self.go_to(FrameRef(source_id))

    def go_to_source(self, source_id: str) -> None:
        """Look at a photo, or at a video where it was last looked at."""
        self.go_to(self._seen.get(source_id, FrameRef(source_id)))

    def go_by(self, step: int) -> None:
        """Look at the next (1) or previous (-1) photo or video, staying inside the list."""
        sources = list(self._document.sources)
        if self._current is not None and self._current.source_id in sources:
            index = sources.index(self._current.source_id) + step
            self.go_to_source(sources[min(max(index, 0), len(sources) - 1)])
