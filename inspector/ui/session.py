"""The open project: its document, undo stack and file. Widgets listen to it, never to each other."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.errors import InspectorError, ProjectError
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.io.project import Opened, ProjectFile
from inspector.io.results import ResultStore
from inspector.ui.jobs import Jobs

Edit = Callable[[Document], Document]

SNAPSHOT_EVERY = 500
"""Edits after which the journal is folded into a new snapshot without being asked."""


class _Replace(QUndoCommand):
    """The one undo command: it holds the document before and after an edit."""

    def __init__(self, session: Session, text: str, before: Document, after: Document) -> None:
        super().__init__(text)
        self._session = session
        self._before = before
        self._after = after

    def redo(self) -> None:
        self._session._apply(self._after)

    def undo(self) -> None:
        self._session._apply(self._before)


@dataclass
class _Open:
    """A project file as the journal lane sees it; `file` is set by the lane that opens it."""

    path: Path
    untitled: bool
    file: ProjectFile | None = None


class Session(QObject):
    """The document and everything that keeps it safe.

    Signals
        document_changed(before, after)  after every edit, undo and machine result
        project_changed()                another project, or the same under another name
        current_changed()                another frame is looked at
        saved_changed()                  `unsaved_edits` or `saved_at` changed
        failed(InspectorError)           something went wrong that the user must know
        notified(str)                    something the user may like to know
    """

    document_changed = Signal(object, object)
    project_changed = Signal()
    current_changed = Signal()
    saved_changed = Signal()
    failed = Signal(object)
    notified = Signal(str)

    def __init__(self, jobs: Jobs, unsaved_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.undo_stack = QUndoStack(self)
        self._unsaved_dir = unsaved_dir
        self._document = Document()
        self._open: _Open | None = None
        self._read_only = False
        self._current: FrameRef | None = None
        self._writing = 0
        self._since_snapshot = 0
        self._saved_at: float | None = None

    # -- what is there ------------------------------------------------------------------------

    @property
    def document(self) -> Document:
        return self._document

    @property
    def path(self) -> Path | None:
        """The project file, or None while no project is open."""
        return self._open.path if self._open else None

    @property
    def untitled(self) -> bool:
        """True while the user has not given the project a name."""
        return self._open is None or self._open.untitled

    @property
    def read_only(self) -> bool:
        return self._read_only

    @property
    def base_dir(self) -> Path:
        """The folder that relative source paths refer to."""
        return self.path.parent if self.path else Path.cwd()

    @property
    def current(self) -> FrameRef | None:
        """The frame that is looked at."""
        return self._current

    @property
    def writing(self) -> bool:
        """True while an edit is on its way to the disk."""
        return self._writing > 0

    @property
    def saved_at(self) -> float | None:
        """`time.monotonic()` of the last edit or snapshot on the disk."""
        return self._saved_at

    def result_store(self) -> ResultStore:
        """Where the machine results of this project are."""
        if self.path is None:
            raise ProjectError("No project is open; open photos or a project first.")
        return ResultStore.beside(self.path)

    # -- edits --------------------------------------------------------------------------------

    def edit(self, text: str, change: Edit) -> bool:
        """Change the document as one undo step; False if nothing changed or nothing may."""
        if self._read_only:
            self.failed.emit(
                ProjectError("This project is open read-only; use Save As to work on a copy.")
            )
            return False
        after = change(self._document)
        if after is self._document:
            return False
        self.undo_stack.push(_Replace(self, text, self._document, after))
        return True

    def record(self, change: Edit) -> None:
        """Take up what a machine made: durable like an edit, but no undo step."""
        if not self._read_only:
            self._set(change(self._document))

    def _apply(self, document: Document) -> None:
        """One step of undo or redo; what machines made since stays."""
        self._set(edits.with_machine_part(document, self._document))

    def _set(self, after: Document) -> None:
        before = self._document
        if after is before:
            return
        self._document = after
        self._append(before, after)
        self.document_changed.emit(before, after)
        if self._current is not None and self._current.source_id not in after.sources:
            first = next(iter(after.sources), None)
            self.go_to(FrameRef(first) if first else None)

    def _append(self, before: Document, after: Document) -> None:
        opened = self._open
        if opened is None:
            return

        def work(_: Progress) -> None:
            if opened.file is None:
                raise ProjectError("The project file is not open; use Save As to keep your work.")
            opened.file.append(before, after)

        self._write("Save edit", work, self._on_written)
        self._since_snapshot += 1
        if self._since_snapshot >= SNAPSHOT_EVERY:
            self.save()

    # -- the project file ---------------------------------------------------------------------

    def new_project(self) -> None:
        """Start an untitled project; it is kept in the app's own folder until it gets a name."""
        self._unsaved_dir.mkdir(parents=True, exist_ok=True)
        now = datetime.now(UTC)
        document = Document(created_at=now.isoformat(timespec="seconds"))
        name = now.strftime("%Y%m%d-%H%M%S-%f") + ".inspector.h5"
        opened = _Open(self._unsaved_dir / name, untitled=True)

        def work(_: Progress) -> None:
            opened.file = ProjectFile.create(opened.path, document)

        self._adopt(opened, document, read_only=False)
        self._write("Create project", work, self._on_written)

    def open_project(self, path: Path) -> None:
        """Open a project in the background; the present one is closed when that worked."""
        opened = _Open(path, untitled=path.parent == self._unsaved_dir)

        def work(_: Progress) -> Opened:
            opened.file, what = ProjectFile.open(path)
            return what

        def done(what: Opened) -> None:
            self._adopt(opened, what.document, what.read_only)
            for notice in what.notices:
                self.notified.emit(notice)
            if what.recovered_edits:
                count = what.recovered_edits
                self.notified.emit(f"{count} edit{'s' if count != 1 else ''} recovered.")

        if self.path == path:
            return
        self.jobs.submit("journal", f"Open {path.name}", work, done=done, failed=self.failed.emit)

    def save(self) -> None:
        """Fold all edits into a new snapshot."""
        opened, document = self._open, self._document
        if opened is None or self._read_only:
            return
        self._since_snapshot = 0

        def work(_: Progress) -> None:
            if opened.file is None:
                raise ProjectError("The project file is not open; use Save As to keep your work.")
            opened.file.save(document)

        self._write(f"Save {opened.path.name}", work, self._on_written)

    def save_as(self, path: Path, done: Callable[[], None] | None = None) -> None:
        """Keep the project, with its results, under another name and go on there."""
        opened, document = self._open, self._document
        if opened is None:
            return
        target = _Open(path, untitled=False)

        def work(_: Progress) -> Document:
            if opened.file is None:
                raise ProjectError("The project file is not open; close it and open it again.")
            target.file, moved = opened.file.save_as(path, document)
            if opened.untitled:
                opened.file.discard()
            else:
                opened.file.close()
            return moved

        def adopt(moved: Document) -> None:
            before = self._document
            self._open, self._read_only = target, False
            self._saved_at = time.monotonic()
            self._document = moved
            self._since_snapshot = 0
            self.undo_stack.clear()
            self.document_changed.emit(before, moved)
            self.project_changed.emit()
            self.saved_changed.emit()
            if done is not None:
                done()

        self.jobs.submit(
            "journal",
            f"Save {path.name}",
            work,
            done=adopt,
            failed=self.failed.emit,
            cancellable=False,
        )

    def close_project(self) -> None:
        """Write the last snapshot and let go of the file. An untitled project without sources is
        deleted; one with work stays and is offered at the next start."""
        opened = self._open
        if opened is None:
            return
        document, read_only = self._document, self._read_only
        worthless = opened.untitled and not document.sources

        def work(_: Progress) -> None:
            if opened.file is None:
                return
            if worthless:
                opened.file.discard()
                return
            if not read_only:
                opened.file.save(document)
            opened.file.close()

        self._open = None
        self.jobs.submit(
            "journal",
            "Close project",
            work,
            failed=self.failed.emit,
            quiet=True,
            cancellable=False,
        )

    def _adopt(self, opened: _Open, document: Document, read_only: bool) -> None:
        self.close_project()
        before = self._document
        self._open, self._document, self._read_only = opened, document, read_only
        self._since_snapshot = 0
        self._saved_at = time.monotonic()
        self.undo_stack.clear()
        self._current = None
        self.document_changed.emit(before, document)
        self.project_changed.emit()
        self.saved_changed.emit()
        first = next(iter(document.sources), None)
        self.go_to(FrameRef(first) if first else None)

    def _write(
        self, title: str, work: Callable[[Progress], None], done: Callable[[None], None]
    ) -> None:
        self._writing += 1
        self.saved_changed.emit()
        self.jobs.submit(
            "journal",
            title,
            work,
            done=done,
            failed=self._on_write_failed,
            quiet=True,
            cancellable=False,
        )

    def _on_written(self, _: None) -> None:
        self._writing -= 1
        self._saved_at = time.monotonic()
        self.saved_changed.emit()

    def _on_write_failed(self, error: InspectorError) -> None:
        # What cannot be kept must not be edited further: the user saves a copy elsewhere first.
        self._writing -= 1
        self._read_only = True
        self.saved_changed.emit()
        self.failed.emit(error)

    # -- looking ------------------------------------------------------------------------------

    def frames(self) -> Iterable[FrameRef]:
        """All frames in document order."""
        for entry in self._document.sources.values():
            for index in range(entry.frame_count):
                yield FrameRef(entry.id, index)

    def go_to(self, frame: FrameRef | None) -> None:
        """Look at another frame."""
        if frame != self._current:
            self._current = frame
            self.current_changed.emit()

    def go_by(self, step: int) -> None:
        """Look at the next (1) or previous (-1) frame, staying inside the list."""
        frames = list(self.frames())
        if self._current in frames:
            index = frames.index(self._current) + step
            self.go_to(frames[min(max(index, 0), len(frames) - 1)])
