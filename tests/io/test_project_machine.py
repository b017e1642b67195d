"""Any order of editing, saving, failing, dying and opening again: the file is what the model says.

INSPECTOR_MACHINE_RUNS and INSPECTOR_MACHINE_STEPS ask for more than the few runs of the suite;
`benchmarks/durability.py stateful` does 200 of 50 steps.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from data import documents
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from inspector.core import edits
from inspector.core.delta import between
from inspector.core.document import Document, ReportFields
from inspector.core.errors import ProjectError
from inspector.io import files, journal, snapshot
from inspector.io.project import ProjectFile, backup_path
from inspector.io.project_paths import journal_path

RUNS = int(os.environ.get("INSPECTOR_MACHINE_RUNS", "15"))
STEPS = int(os.environ.get("INSPECTOR_MACHINE_STEPS", "30"))

_FAULTS: list[Callable[[], Exception]] = [
    lambda: sqlite3.OperationalError("database or disk is full"),
    lambda: OSError(errno.EIO, "the drive fails"),
    lambda: PermissionError(errno.EACCES, "not yours"),
]
_ids = st.sampled_from([f"a{i}" for i in range(6)])


class ProjectMachine(RuleBasedStateMachine):
    """A user, a disk that fails, and a power switch.

    `now` is the document in memory; `kept` is what was acknowledged as being on the disk; `owed`
    are the states after it whose write failed, any of which may be there after a crash. `once` says
    that edits are in the snapshot alone, because no journal could be written when it was saved:
    until the next save they do not survive its loss.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="machine-"))
        self.names = 0
        self.patches = pytest.MonkeyPatch()
        self.file: ProjectFile | None = None

    def teardown(self) -> None:
        self.patches.undo()
        if self.file is not None:
            self.file.close()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        self.path = self.folder / "0.inspector.h5"
        self.now = self.kept = documents.full()
        self.owed: list[Document] = []
        self.undos: list[Document] = []
        self.redos: list[Document] = []
        self.once = False
        self.file = ProjectFile.create(self.path, self.now)

    # -- the user ---------------------------------------------------------------------------------

    def _edit(self, after: Document) -> None:
        if after is not self.now:
            self.undos.append(self.now)
            self.redos.clear()
            self._write(after)

    def _write(self, after: Document, known: bool = True) -> None:
        assert self.file is not None
        before, self.now = self.now, after
        try:
            self.file.append(before, after, between(before, after) if known else None)
        except ProjectError:
            self.owed.append(after)
        else:
            self.kept, self.owed = after, []

    @rule(name=_ids, seed=st.integers(0, 50), size=st.sampled_from([3, 30, 3_000]))
    def put(self, name: str, seed: int, size: int) -> None:
        made = documents.annotation(seed, points=size, id=name)
        self._edit(edits.put(self.now, made))

    @rule(name=_ids, text=st.sampled_from(documents.HOSTILE))
    def note(self, name: str, text: str) -> None:
        self._edit(edits.set_note(self.now, [name], text))

    @rule(names=st.sets(_ids, min_size=1))
    def remove(self, names: set[str]) -> None:
        self._edit(edits.remove(self.now, names))

    @rule(i=st.integers(0, 4))
    def add_source(self, i: int) -> None:
        self._edit(edits.add_sources(self.now, [documents.source(i)]))

    @rule(i=st.integers(0, 4))
    def remove_source(self, i: int) -> None:
        self._edit(edits.remove_sources(self.now, [f"s{i}"]))

    @rule(text=st.sampled_from(documents.HOSTILE))
    def report(self, text: str) -> None:
        self._edit(edits.set_report(self.now, ReportFields(title=text)))

    @precondition(lambda self: self.undos)
    @rule(known=st.booleans())
    def undo(self, known: bool) -> None:
        self.redos.append(self.now)
        self._write(self.undos.pop(), known)

    @precondition(lambda self: self.redos)
    @rule()
    def redo(self) -> None:
        self.undos.append(self.now)
        self._write(self.redos.pop())

    @rule()
    def save(self) -> None:
        assert self.file is not None
        try:
            self.file.save(self.now)
        except ProjectError:
            return
        self._saved()

    def _saved(self) -> None:
        self.once = bool(self.owed and self.patches._setattr)
        self.kept, self.owed = self.now, []

    @rule()
    def save_as(self) -> None:
        assert self.file is not None
        self.names += 1
        path = self.folder / f"{self.names}.inspector.h5"
        try:
            copy, moved = self.file.save_as(path, self.now)
        except ProjectError:
            return
        assert moved == self.now
        self.file.close()
        self.file, self.path = copy, path
        self.now = self.kept = moved
        self.owed, self.once = [], False

    # -- the disk ---------------------------------------------------------------------------------

    @rule(
        fault=st.sampled_from(_FAULTS),
        where=st.sampled_from(["journal", "commit", "snapshot", "replace", "folder"]),
    )
    def the_disk_fails(self, fault: Callable[[], Exception], where: str) -> None:
        def fail(*_: object) -> None:
            raise fault()

        if where == "journal":
            self.patches.setattr(journal.Journal, "append", fail)
        elif where == "commit":  # it was written, but that is not known
            real = journal.Journal.append

            def late(*args: object) -> None:
                real(*args)  # type: ignore[arg-type]
                raise fault()

            self.patches.setattr(journal.Journal, "append", late)
        elif where == "snapshot":
            self.patches.setattr(snapshot, "write", lambda *_: fail())
        elif where == "replace":
            self.patches.setattr(files, "replace", fail)
        else:
            self.patches.setattr(files, "fsync_folder", fail)

    @rule()
    def the_disk_works(self) -> None:
        self.patches.undo()

    # -- the power switch -------------------------------------------------------------------------

    def _reopen(self, damaged: bool = False) -> None:
        self.patches.undo()
        self.file, found = ProjectFile.open(self.path)
        assert not found.read_only
        assert bool(found.notices) == damaged, found.notices
        assert any(found.document == state for state in (self.kept, *self.owed))
        self.now = self.kept = found.document
        self.owed, self.undos, self.redos = [], [], []

    def _die(self) -> None:
        assert self.file is not None
        assert self.file._lock is not None
        self.file._lock.release()
        self.file = None

    @rule()
    def kill(self) -> None:
        self._die()
        self._reopen()

    @rule()
    def close(self) -> None:
        assert self.file is not None
        self.file.close()
        self._reopen()

    @precondition(lambda self: backup_path(self.path).exists() and not self.once)
    @rule(damage=st.sampled_from([b"", b"no project", None]))
    def kill_and_damage_the_snapshot(self, damage: bytes | None) -> None:
        self._die()
        if damage is None:
            self.path.unlink()
        else:
            self.path.write_bytes(damage)
        self._reopen(damaged=True)
        assert self.file is not None
        self.file.save(self.now)  # as the notice asks
        self._saved()

    @rule()
    def kill_and_lose_the_journal(self) -> None:
        """What the snapshot has is there all the same."""
        assert self.file is not None
        self.patches.undo()
        self.file.save(self.now)
        self._saved()
        self._die()
        journal_path(self.path).unlink(missing_ok=True)
        self._reopen()
        assert self.file is not None
        self.file.save(self.now)  # now the .bak has everything too
        self._saved()

    # -- what always holds ------------------------------------------------------------------------

    @invariant()
    def a_second_window_reads_the_same(self) -> None:
        if self.file is None or self.patches._setattr:
            return
        second, found = ProjectFile.open(self.path)
        assert found.read_only
        assert any(found.document == state for state in (self.kept, *self.owed))
        with pytest.raises(ProjectError, match="read-only"):
            second.save(found.document)
        second.close()


TestProjectMachine = ProjectMachine.TestCase
TestProjectMachine.settings = settings(
    max_examples=RUNS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
