"""The project file as the window uses it: everything that touches it runs in the journal lane, in
the order in which it was asked for, so that a snapshot can never overtake an edit."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector.core.delta import Delta
from inspector.core.document import Document
from inspector.core.errors import InspectorError, ProjectError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.batch_file import carry_over, files_wait
from inspector.io.project import Opened, ProjectFile, results_dir
from inspector.io.results import ResultStore
from inspector.ui.jobs import Jobs
from inspector.ui.kept_project import KeptProject, let_go, save_somehow, stamp

SNAPSHOT_EVERY = 500
"""Edits after which the journal is folded into a new snapshot without being asked."""


class Storage(QObject):
    """Where the document is kept.

    Signals
        changed()                 another file, or `writing`, `saved_at` or `read_only` changed
        failed(InspectorError)    something could not be kept; the project is read-only until a
                                  save works
        notified(str)             what could not be kept is on the disk now
    """

    changed = Signal()
    failed = Signal(object)
    notified = Signal(str)

    def __init__(self, jobs: Jobs, unsaved_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._unsaved_dir = unsaved_dir
        self._open: KeptProject | None = None
        self._locked_out = False
        self._failing = False
        self._writing = 0
        self._since_snapshot = 0
        self._saved_at: float | None = None

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
        """True if another window has the project, or it could not be written."""
        return self._locked_out or self._failing

    @property
    def failing(self) -> bool:
        """True if the last write did not work: then saving again may."""
        return self._failing

    @property
    def writing(self) -> bool:
        """True while an edit is on its way to the disk."""
        return self._writing > 0

    @property
    def saved_at(self) -> float | None:
        """`time.monotonic()` when the last edit or snapshot reached the disk."""
        return self._saved_at

    def results(self) -> ResultStore:
        """Where the machine results of this project are."""
        if self._open is None:
            raise ProjectError(tr("No project is open; open photos or a project first."))
        return ResultStore(results_dir(self._open.path))

    def create(self, blank: Document) -> Document:
        """Start an untitled project, kept in the app's own folder until it gets a name. `blank` is
        what it begins with."""
        now = datetime.now(UTC)
        document = replace(blank, created_at=now.isoformat(timespec="seconds"))
        opened = KeptProject(self._unsaved_dir / f"{stamp(now)}.inspector.h5", untitled=True)
        self._adopt(opened, read_only=False)
        self._write(tr("Create project"), lambda _: _nothing(opened.make(document)))
        return document

    def open(
        self, path: Path, present: Callable[[], Document], done: Callable[[Opened], None]
    ) -> None:
        """Open a project in the background. If that works the present one is closed as `present()`
        says it is by then, and `done` gets the other; if not, the present one stays."""
        opened = KeptProject(path, untitled=path.parent == self._unsaved_dir)

        def work(_: Progress) -> Opened:
            opened.file, what = ProjectFile.open(path)
            opened.path = opened.file.path
            return what

        def adopt(what: Opened) -> None:
            self.close(present())
            self._adopt(opened, what.read_only)
            done(what)

        self._jobs.submit(
            "journal", tr("Open {name}", name=path.name), work, done=adopt, failed=self.failed.emit
        )

    def append(self, before: Document, after: Document, delta: Delta) -> None:
        """Make one edit durable; `delta` is what it changed."""
        opened = self._open
        if opened is None or self._locked_out:
            return
        self._write(tr("Save edit"), lambda _: opened.append(before, after, delta))
        self._since_snapshot += 1
        if self._since_snapshot >= SNAPSHOT_EVERY:
            self.save(after)

    def save(self, document: Document) -> None:
        """Fold all edits into a new snapshot; after a failed write this tries again."""
        opened = self._open
        if opened is None or self._locked_out:
            return
        self._since_snapshot = 0
        self._write(tr("Save project"), lambda _: opened.make(document).save(document))

    def save_as(self, path: Path, document: Document, done: Callable[[Document], None]) -> None:
        """Keep the project, with its results, under another name and go on there. `done` gets
        `document` with its paths as seen from the new place."""
        opened = self._open
        if opened is None:
            return
        target = KeptProject(path, untitled=False)

        def work(_: Progress) -> Document:
            source = opened.file
            if source is None:
                target.file, moved = ProjectFile.create_from(opened.path, path, document)
            else:
                target.file, moved = source.save_as(path, document)
            target.path = target.file.path
            carry_over(opened.path, target.path)
            # Edits made meanwhile are queued behind this job and must reach the new file.
            opened.file = target.file
            if source is not None and target.file is not source:
                let_go(source, opened.untitled)
            return moved

        def adopt(moved: Document) -> None:
            self._adopt(target, read_only=False)
            done(moved)

        self._jobs.submit(
            "journal",
            tr("Save {name}", name=path.name),
            work,
            done=adopt,
            failed=self.failed.emit,
            cancellable=False,
        )

    def close(self, document: Document) -> None:
        """Write the last snapshot and let go of the file. An untitled project without pictures, and
        without files that wait for a batch, is deleted; one with work stays, and is offered at the
        next start, as is a copy of a project whose own file could not be written."""
        opened = self._open
        if opened is None:
            return
        locked_out = self._locked_out
        spare = self._unsaved_dir

        def work(_: Progress) -> None:
            worthless = opened.untitled and not document.sources and not files_wait(opened.path)
            try:
                if not worthless and not locked_out:
                    save_somehow(opened, document, spare)
            finally:
                if opened.file is not None:
                    let_go(opened.file, worthless)

        self._open = None
        failed = self.failed.emit
        self._jobs.submit(
            "journal", tr("Close project"), work, failed=failed, quiet=True, cancellable=False
        )

    def _adopt(self, opened: KeptProject, read_only: bool) -> None:
        self._open, self._locked_out, self._failing = opened, read_only, False
        self._since_snapshot = 0
        self._saved_at = time.monotonic()
        self.changed.emit()

    def _write(self, title: str, work: Callable[[Progress], None]) -> None:
        self._writing += 1
        self.changed.emit()
        self._jobs.submit(
            "journal",
            title,
            work,
            done=self._on_written,
            failed=self._on_failed,
            quiet=True,
            cancellable=False,
        )

    def _on_written(self, _: None) -> None:
        self._writing -= 1
        self._saved_at = time.monotonic()
        recovered, self._failing = self._failing, False
        self.changed.emit()
        if recovered:
            self.notified.emit(tr("Saved again; everything is on the disk, and you can go on."))

    def _on_failed(self, error: InspectorError) -> None:
        # What cannot be kept must not be edited further: the user saves again, or a copy elsewhere.
        self._writing -= 1
        self._failing = True
        self.changed.emit()
        self.failed.emit(error)


def _nothing(_: object) -> None:
    """A job of this lane returns nothing."""
