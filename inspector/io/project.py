"""A project on disk: a snapshot replaced whole, a journal of the edits since, a single writer.

    site.inspector.h5            the snapshot (`io.snapshot`)
    site.inspector.h5.bak        the snapshot before it
    site.inspector.h5.journal    one row an edit (`io.journal`), reaching back to the .bak
    site.inspector.h5.lock       held by the one window that may write
    site.results/                machine results (`io.results`)

Because the journal reaches back to the .bak, losing either of the two snapshots loses no edit (but
for one that no journal would take when it was saved).
Nothing that cannot be read is ever deleted or overwritten: it is set aside under a name with the
time.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import uuid
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from inspector.core.delta import Delta
from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io import schema, snapshot
from inspector.io.codec import SchemaError
from inspector.io.edit_log import EditLog
from inspector.io.files import remove_leftovers, shown, unshare, write_atomically
from inspector.io.journal import JournalDamagedError
from inspector.io.photos import rebased
from inspector.io.project_paths import (
    backup_path,
    journal_path,
    lock_path,
    own_path,
    project_path,
    results_dir,
)
from inspector.io.recovery import Recovered, keep_backup, put_journal_away, recover, remove_project
from inspector.io.results import ResultStore
from inspector.io.snapshot import Snapshot

__all__ = ["Opened", "ProjectFile", "backup_path", "project_path", "results_dir"]

_WRITE_FAULTS = (OSError, sqlite3.Error, SchemaError, JournalDamagedError)


@dataclass(frozen=True)
class Opened:
    """What opening found. `notices`: sentences for the user."""

    document: Document
    recovered_edits: int
    read_only: bool
    notices: tuple[str, ...] = ()


class ProjectFile:
    """One open project. `append` and `save` may be called from different threads.

    Files are opened and closed within each call; only the writer's lock is held throughout.
    `results` is the store of machine results beside the project.
    """

    def __init__(self, path: Path, lock: FileLock | None, state: Recovered) -> None:
        self.path = path
        self._lock = lock
        self._project_id = state.project_id
        self._main_sound = state.main_sound
        self._log = EditLog(journal_path(path), state)
        self.results = ResultStore(results_dir(path))
        self._state = threading.Lock()
        self._saving = threading.Lock()

    @classmethod
    def create(cls, path: Path, document: Document, *, overwrite: bool = False) -> ProjectFile:
        """Make a project file and open it. An old file at `path` is kept as .bak.

        Raises ProjectError, also if `path` exists and may not be overwritten.
        """
        path = own_path(path)
        if path.exists() and not overwrite:
            raise ProjectError(tr("{path} exists already; choose another name.", path=shown(path)))
        lock = _lock(path)
        if lock is None:
            raise ProjectError(
                tr("{path} cannot be written here; choose another folder.", path=shown(path))
            )
        try:
            state = Recovered(document, uuid.uuid4().hex, 0, 0, main_sound=path.exists())
            project = cls(path, lock, state)
            project.save(document)
            if os.path.lexists(journal_path(path)):  # of the project that was here before
                put_journal_away(journal_path(path), "old")
        except BaseException:
            lock.release()
            raise
        return project

    @classmethod
    def open(cls, path: Path) -> tuple[ProjectFile, Opened]:
        """Open a project, with the edits that were made after it was last saved.

        A second window opens it read-only. Raises ProjectError for files that are missing, damaged
        beyond their backup, newer or not ours; nothing is changed then.
        """
        path = own_path(path)
        files = (path, backup_path(path), journal_path(path))
        lock = _lock(path) if any(file.exists() for file in files) else None
        notices = []
        if lock is None:
            notices.append(
                tr(
                    "{path} is open in another window or cannot be written; it is read-only here. "
                    "Use Save As to work on a copy.",
                    path=shown(path),
                )
            )
        try:
            state = recover(path, journal_path(path), backup_path(path), writable=lock is not None)
            if lock is not None:
                remove_leftovers(path.parent, path.name)
                unshare(path, backup_path(path))
                if not results_dir(path).is_symlink():
                    remove_leftovers(results_dir(path), "")
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        project = cls(path, lock, state)
        opened = Opened(
            state.document,
            state.seq - state.snapshot_seq,
            lock is None,
            (*notices, *state.notices),
        )
        return project, opened

    @property
    def read_only(self) -> bool:
        """True if another window writes, or nobody may."""
        return self._lock is None

    def append(self, before: Document, after: Document, delta: Delta | None = None) -> int:
        """Write the edit from `before` to `after`; on the disk when this returns its number.
        `delta` is what it changed, where that is known already.

        Calls come in the order of the edits. What could not be written is written with the next
        edit or save, or with `append(document, document)`. Raises ProjectError.
        """
        with self._state:
            if after is before and not self._log.owes:
                return self._log.append(before, after, None)
            self._check_writable()
            try:
                return self._log.append(before, after, delta)
            except SchemaError as error:
                raise ProjectError(
                    tr("The last change cannot be stored; undo it and make it in another way."),
                    str(error),
                ) from error
            except _WRITE_FAULTS as error:
                raise ProjectError(
                    tr(
                        "The last change could not be written beside {path}; free some space and "
                        "save again, or use Save As.",
                        path=shown(self.path),
                    ),
                    str(error),
                ) from error

    def save(self, document: Document) -> None:
        """Replace the snapshot: written beside, read back, compared, forced onto the disk, put in
        place; the one before is kept as .bak. After a failure everything is as it was.

        `document`: any state of this session; later edits stay in the journal. Raises ProjectError.
        """
        self._check_writable()
        with self._saving:
            with self._state:
                seq = self._log.number_of(document)
            try:
                self._replace(document, seq)
            except (*_WRITE_FAULTS, ProjectError) as error:
                unshare(self.path, backup_path(self.path))
                raise ProjectError(
                    tr(
                        "{path} could not be saved and is as it was; free some space and save "
                        "again, or use Save As.",
                        path=shown(self.path),
                    ),
                    str(error),
                ) from error

    def save_as(
        self, path: Path, document: Document, progress: Progress | None = None
    ) -> tuple[ProjectFile, Document]:
        """Write a copy of the project with its results, and open it; this one stays open.

        Returns the new project and its document, in which the paths of the pictures are relative
        to the new place. Raises ProjectError and Cancelled.
        """
        if path.resolve() == self.path.resolve():
            self.save(document)
            return self, document
        return ProjectFile.create_from(self.path, path, document, progress)

    @classmethod
    def create_from(
        cls,
        origin: Path,
        path: Path,
        document: Document,
        progress: Progress | None = None,
        *,
        with_results: bool = True,
    ) -> tuple[ProjectFile, Document]:
        """Make a project at `path` of a document whose paths and results are those of a project at
        `origin`, which need not be there. Returns, and raises, as `save_as`."""
        sources = {k: rebased(v, origin.parent, path.parent) for k, v in document.sources.items()}
        moved = replace(document, sources=sources)
        entries = list(document.results.values()) if with_results else []
        try:
            ResultStore(results_dir(origin)).copy_parts(entries, results_dir(path), progress)
        except OSError as error:
            raise ProjectError(
                tr(
                    "The results cannot be copied beside {path}; free some space or choose another "
                    "folder.",
                    path=shown(path),
                ),
                str(error),
            ) from error
        return cls.create(path, moved, overwrite=True), moved

    def close(self) -> None:
        """Let another window write. Edits are on the disk already."""
        with self._saving, self._state:
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def delete(self) -> None:
        """Close the project and remove it with everything beside it, when nobody wants to keep it.

        Raises ProjectError if another window has it.
        """
        self.close()
        lock = _lock(self.path)
        if lock is None:
            raise ProjectError(
                tr("{path} is open in another window; close it there.", path=shown(self.path))
            )
        remove_project(self.path)
        lock.release()
        with contextlib.suppress(OSError):
            lock_path(self.path).unlink(missing_ok=True)

    def _check_writable(self) -> None:
        if self._lock is None:
            raise ProjectError(
                tr(
                    "{path} is read-only here; use Save As to work on a copy.",
                    path=shown(self.path),
                )
            )

    def _replace(self, document: Document, seq: int) -> None:
        stored = schema.to_json(document)
        new = Snapshot(stored, schema.FORMAT_VERSION, seq, self._project_id)

        def write_and_verify(temporary: Path) -> None:
            snapshot.write(temporary, new)
            back = snapshot.read(temporary)
            if back != new:
                raise SchemaError("what was read back is not what was written")
            schema.from_json(back.stored)
            keep_backup(self.path, sound=self._main_sound)

        write_atomically(self.path, write_and_verify)
        self._main_sound = True
        with self._state:
            self._log.folded(document, seq)


def _lock(path: Path) -> FileLock | None:
    lock = FileLock(lock_path(path), timeout=0, thread_local=False)
    try:
        lock.acquire()
    except (Timeout, OSError, NotImplementedError):
        return None
    return lock
