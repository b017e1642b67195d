"""Projects: what is written is there, whatever happens in between."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest
from data import documents, make

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.io import files, journal, project, recovery, snapshot
from inspector.io.photos import entry_for, resolve
from inspector.io.project import ProjectFile, backup_path, project_path, results_dir
from inspector.io.source import open_source


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Straße 1.inspector.h5"


def _edit(document: Document, i: int) -> Document:
    return edits.put(document, documents.annotation(i, note=f"edit {i}"))


def _append(opened: ProjectFile, document: Document, first: int, count: int) -> Document:
    for i in range(first, first + count):
        after = _edit(document, i)
        opened.append(document, after)
        document = after
    return document


def _reopened(path: Path) -> tuple[Document, int, tuple[str, ...]]:
    opened, found = ProjectFile.open(path)
    opened.close()
    return found.document, found.recovered_edits, found.notices


def test_names() -> None:
    assert project_path(Path("a/b")).name == "b.inspector.h5"
    assert project_path(Path("a/b.INSPECTOR.h5")).name == "b.INSPECTOR.h5"
    assert results_dir(Path("a/b.inspector.h5")) == Path("a/b.results")


def test_everything_comes_back(path: Path) -> None:
    ProjectFile.create(path, documents.full()).close()
    assert _reopened(path) == (documents.full(), 0, ())
    assert {p.name for p in path.parent.iterdir()} <= {path.name, path.name + ".lock"}


def test_edits_are_there_without_saving(path: Path) -> None:
    opened = ProjectFile.create(path, documents.full())
    document = _append(opened, documents.full(), 10, 5)
    assert opened.append(document, document) == 5
    opened.close()
    assert _reopened(path) == (document, 5, ())
    # Opening changes nothing, and numbers go on.
    again, _ = ProjectFile.open(path)
    assert again.append(document, _edit(document, 99)) == 6
    again.close()
    assert _reopened(path)[1] == 6


def test_saving_takes_the_edits_in(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    document = _append(opened, Document(), 0, 5)
    opened.save(document)
    opened.close()
    assert _reopened(path) == (document, 0, ())
    again, _ = ProjectFile.open(path)
    document = _append(again, document, 5, 2)
    again.close()
    assert _reopened(path) == (document, 2, ())


def test_an_older_state_may_be_saved_while_edits_go_on(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    older = _append(opened, Document(), 0, 3)
    newer = _append(opened, older, 3, 4)
    opened.save(older)
    opened.close()
    assert _reopened(path) == (newer, 4, ())


def test_a_newer_state_may_be_saved_before_its_edit_is_written(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    older = _append(opened, Document(), 0, 3)
    newer = edits.remove(_edit(older, 7), ["a1"])
    opened.save(newer)
    assert opened.append(older, newer) == 4
    opened.close()
    assert _reopened(path) == (newer, 1, ())


def test_old_states_are_not_kept_alive(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    document = Document()
    seen = []
    for i in range(20):
        document = _append(opened, document, i, 1)
        seen.append(weakref.ref(document))
    gc.collect()
    assert [state() for state in seen] == [None] * 19 + [document]
    opened.close()


@pytest.mark.parametrize("damage", ["cut", "empty", "garbage", "flip", "gone"])
def test_a_broken_snapshot_loses_no_edit(path: Path, damage: str) -> None:
    opened = ProjectFile.create(path, Document())
    document = _append(opened, Document(), 0, 3)
    opened.save(document)
    document = _append(opened, document, 3, 3)
    opened.save(document)
    document = _append(opened, document, 6, 3)
    opened.close()
    content = path.read_bytes()
    at = len(content) // 2
    broken = {
        "cut": content[:at],
        "empty": b"",
        "garbage": b"not HDF5 at all" * 100,
        "flip": content.replace(b"project_id", b"projekt_id"),
    }
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(broken[damage])
    found, recovered, notices = _reopened(path)
    assert found == document
    assert recovered == 6
    assert "damaged" in notices[0]
    # Saving repairs it, and keeps the broken file as well as the sound .bak.
    again, _ = ProjectFile.open(path)
    document = _append(again, document, 9, 1)
    again.save(document)
    again.close()
    assert _reopened(path) == (document, 0, ())
    assert snapshot.read(backup_path(path)).seq == 3
    if damage != "gone":
        (kept,) = path.parent.glob("*.damaged-*")
        assert kept.read_bytes() == broken[damage]


def test_a_file_that_is_not_ours_is_refused_and_stays(path: Path) -> None:
    with h5py.File(path, "w") as file:
        file["x"] = 1
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="is damaged or is no project"):
        ProjectFile.open(path)
    assert path.read_bytes() == before
    with pytest.raises(ProjectError, match="not there"):
        ProjectFile.open(path.with_name("none.inspector.h5"))
    with pytest.raises(ProjectError, match="not there"):
        ProjectFile.open(path.parent / "none" / "none.inspector.h5")
    with pytest.raises(ProjectError, match="exists already"):
        ProjectFile.create(path, Document())
    assert path.read_bytes() == before


def test_a_newer_format_is_refused_even_with_a_backup(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    opened.save(Document())
    opened.close()
    path.unlink()
    snapshot.write(path, snapshot.Snapshot({}, 99, 0, "id"))
    with pytest.raises(ProjectError, match="newer Inspector"):
        ProjectFile.open(path)


def test_edits_of_a_newer_format_are_not_dropped(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    document = _append(opened, Document(), 0, 1)
    opened.close()
    found = snapshot.read(path)
    journal.Journal(path.with_name(path.name + ".journal"), found.project_id).append(
        [journal.Row(2, 99, b"{}")], 1
    )
    with pytest.raises(ProjectError, match="edited by a newer"):
        ProjectFile.open(path)
    assert document.annotations


def test_a_second_window_only_reads(path: Path) -> None:
    first = ProjectFile.create(path, Document())
    document = _append(first, Document(), 0, 2)
    second, found = ProjectFile.open(path)
    assert found.read_only
    assert second.read_only
    assert found.document == document
    assert "read-only" in found.notices[0]
    for write in (
        lambda: second.append(document, _edit(document, 5)),
        lambda: second.save(document),
    ):
        with pytest.raises(ProjectError, match="read-only"):
            write()
    document = _append(first, document, 2, 1)  # not hindered by the reader
    copy, _ = second.save_as(path.with_name("copy.inspector.h5"), found.document)
    assert not copy.read_only
    copy.close()
    second.close()
    first.close()
    third, found = ProjectFile.open(path)
    assert not found.read_only
    assert found.document == document
    third.close()


@pytest.mark.parametrize("damage", ["garbage", "cut", "row", "foreign", "gap"])
def test_a_broken_journal_never_loses_the_snapshot(path: Path, damage: str) -> None:
    opened = ProjectFile.create(path, documents.full())
    document = _append(opened, documents.full(), 10, 4)
    opened.close()
    log = path.with_name(path.name + ".journal")
    usable = 0
    if damage == "garbage":
        log.write_bytes(b"garbage" * 1000)
    elif damage == "cut":
        log.write_bytes(log.read_bytes()[:5000])
    else:
        usable = {"row": 2, "foreign": 0, "gap": 1}[damage]
        statement = {
            "row": "UPDATE edits SET patch = x'7b7d' WHERE seq = 3",
            "foreign": "UPDATE owner SET project_id = 'x'",
            "gap": "DELETE FROM edits WHERE seq = 2",
        }[damage]
        database = sqlite3.connect(log)
        with database:
            database.execute(statement)
        database.close()
    broken = log.read_bytes()
    found, recovered, notices = _reopened(path)
    assert recovered == usable
    assert found == _with_edits(documents.full(), usable)
    assert "could not be read" in notices[0]
    (kept,) = path.parent.glob("*.journal.damaged-*")
    assert kept.read_bytes() == broken
    # From here on it works as ever.
    again, state = ProjectFile.open(path)
    assert state.notices == ()
    after = _append(again, found, 20, 2)
    again.close()
    assert _reopened(path) == (after, usable + 2, ())
    assert document != found


def _with_edits(document: Document, count: int) -> Document:
    for i in range(10, 10 + count):
        document = _edit(document, i)
    return document


def test_an_old_copy_of_the_snapshot_is_not_mixed_with_newer_edits(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    old = path.read_bytes()
    document = Document()
    for i in range(3):
        document = _append(opened, document, i * 3, 3)
        opened.save(document)
    document = _append(opened, document, 20, 2)
    opened.close()
    path.write_bytes(old)  # somebody restored a copy from long ago
    found, recovered, notices = _reopened(path)
    assert (found, recovered) == (Document(), 0)
    assert notices
    assert list(path.parent.glob("*.journal.damaged-*"))


def test_an_edit_that_could_not_be_written_is_written_with_the_next(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = ProjectFile.create(path, Document())
    one = _edit(Document(), 1)
    two = _edit(one, 2)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(journal.Journal, "append", full)
        with pytest.raises(ProjectError, match="could not be written"):
            opened.append(Document(), one)
    opened.append(one, two)
    opened.close()
    assert _reopened(path)[0] == two


def _failing_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal writes, and says that it could not: a sync of the folder that fails."""
    real = journal.Journal.append

    def late(*args: object) -> None:
        real(*args)  # type: ignore[arg-type]
        raise OSError("the drive fails")

    monkeypatch.setattr(journal.Journal, "append", late)


def test_an_edit_that_was_written_although_it_was_said_to_fail(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = ProjectFile.create(path, Document())
    one, two = _edit(Document(), 1), _edit(_edit(Document(), 1), 2)
    with monkeypatch.context() as patched:
        _failing_late(patched)
        with pytest.raises(ProjectError):
            opened.append(Document(), one)
    assert opened.append(one, two) == 2
    opened.close()
    assert _reopened(path) == (two, 2, ())


@pytest.mark.parametrize("saved", [True, False])
@pytest.mark.parametrize("late", [True, False])
def test_an_edit_that_failed_and_was_undone_does_not_come_back(
    path: Path, monkeypatch: pytest.MonkeyPatch, late: bool, saved: bool
) -> None:
    opened = ProjectFile.create(path, Document())
    one = _edit(Document(), 1)

    def full(*_: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patched:
        if late:
            _failing_late(patched)
        else:
            patched.setattr(journal.Journal, "append", full)
        with pytest.raises(ProjectError):
            opened.append(Document(), one)
    if saved:
        opened.save(one)
    opened.append(one, Document())
    opened.close()
    assert _reopened(path)[0] == Document()
    path.write_bytes(b"damaged")
    if saved:
        assert _reopened(path)[0] == Document()


def test_a_drive_that_fails_while_opening_sets_nothing_aside(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = ProjectFile.create(path, Document())
    document = _append(opened, Document(), 0, 3)
    opened.close()
    before = sorted(p.name for p in path.parent.iterdir())

    def fails(*_: object) -> str:
        raise OSError("the drive fails")

    with monkeypatch.context() as patched:
        patched.setattr(journal, "why_strange", fails)
        with pytest.raises(ProjectError, match="check the drive and try again"):
            ProjectFile.open(path)
    assert sorted(p.name for p in path.parent.iterdir()) == before
    assert _reopened(path) == (document, 3, ())


@pytest.mark.parametrize("step", ["kept_name", "keep_copy", "replace", "fsync_folder"])
def test_a_death_while_mending_a_journal_costs_no_edit(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    opened = ProjectFile.create(path, Document())
    document = _append(opened, Document(), 0, 2)
    _append(opened, document, 2, 2)
    opened.close()
    database = sqlite3.connect(path.with_name(path.name + ".journal"))
    with database:
        database.execute("UPDATE edits SET crc = 0 WHERE seq = 3")
    database.close()

    def dies(*_: object) -> None:
        raise Crash("stopped")

    with monkeypatch.context() as patched:
        patched.setattr(recovery, step, dies)
        with pytest.raises(Crash):
            ProjectFile.open(path)
    found, recovered, _ = _reopened(path)
    assert (found, recovered) == (document, 2)


def test_a_journal_taken_away_is_noticed_and_saving_helps(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    before = _append(opened, Document(), 0, 2)
    path.with_name(path.name + ".journal").unlink()
    after = _edit(before, 5)
    with pytest.raises(ProjectError, match="could not be written"):
        opened.append(before, after)
    opened.save(after)
    last = _append(opened, after, 6, 1)
    opened.close()
    assert _reopened(path)[0] == last


def test_an_edit_that_could_not_be_read_back_is_refused_at_once(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    broken = edits.put(
        Document(), documents.annotation(0, measures=documents.measures(float("inf")))
    )
    with pytest.raises(ProjectError):
        opened.append(Document(), broken)
    with pytest.raises(ProjectError, match="as it was"):
        opened.save(broken)
    opened.close()
    assert _reopened(path)[0] == Document()


class Crash(BaseException):
    """The machine stops here."""


class _Stopping:
    """A function whose n-th call stops, before or after doing its work."""

    def __init__(
        self, real: Callable[..., object], nth: int, after: bool, fault: type[BaseException]
    ) -> None:
        self.calls = 0
        self._plan = (real, nth, after, fault)

    def __call__(self, *args: object) -> object:
        real, nth, after, fault = self._plan
        self.calls += 1
        if self.calls == nth + 1 and not after:
            raise fault("stopped")
        result = real(*args)
        if self.calls == nth + 1:
            raise fault("stopped")
        return result


STAGES = [
    (snapshot, "write"),
    (snapshot, "read"),
    (recovery, "keep_copy"),
    (files, "fsync_file"),
    (files, "replace"),
    (files, "fsync_folder"),
    (journal.Journal, "prune"),
]


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("stage", STAGES, ids=lambda s: s[1])
@pytest.mark.parametrize("fault", [Crash, OSError])
def test_a_save_that_stops_anywhere_loses_nothing(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stage: tuple[object, str],
    after: bool,
    fault: type[BaseException],
) -> None:
    """Every call of the stage in turn is the one that stops; what is left must be readable."""
    owner, name = stage
    real = getattr(owner, name)
    for nth in range(6):
        for old in path.parent.iterdir():
            old.unlink()
        opened = ProjectFile.create(path, Document())
        document = _append(opened, Document(), 0, 2)
        opened.save(document)
        document = _append(opened, document, 2, 2)
        stopping = _Stopping(real, nth, after, fault)
        with monkeypatch.context() as patched:
            patched.setattr(owner, name, lambda *args, run=stopping: run(*args))
            try:
                opened.save(document)
                stopped = False
            except (Crash, ProjectError):
                stopped = True
        opened.close()
        found, _, notices = _reopened(path)
        assert found == document
        assert notices == ()
        assert not [p for p in path.parent.iterdir() if p.name.endswith(".tmp")]
        if stopping.calls <= nth:
            assert nth > 0, "the stage was never reached"
            break
        assert stopped or name == "prune"


@pytest.mark.parametrize("fault", [Crash, OSError])
def test_after_a_save_that_stopped_the_backup_is_a_file_of_its_own(
    path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    opened = ProjectFile.create(path, Document())
    document = _append(opened, Document(), 0, 2)
    stopping = _Stopping(files.fsync_folder, 0, False, fault)
    with monkeypatch.context() as patched:
        patched.setattr(files, "fsync_folder", lambda *args: stopping(*args))
        with pytest.raises((Crash, ProjectError)):
            opened.save(document)
    opened.close()
    if fault is Crash:
        assert backup_path(path).samefile(path)
        ProjectFile.open(path)[0].close()
    assert not backup_path(path).samefile(path)
    path.write_bytes(b"damaged")
    assert _reopened(path)[0] == document


_CHILD = """
import sys
from pathlib import Path
from data import documents
from inspector.core import edits
from inspector.core.document import Document
from inspector.io.project import ProjectFile

opened, found = ProjectFile.open(Path(sys.argv[1]))
document, start = found.document, len(found.document.annotations)
print("ready", flush=True)
for i in range(start, start + 100_000):
    after = edits.put(document, documents.annotation(i, points=50))
    opened.append(document, after)
    document = after
    print(i, flush=True)
    if i % 7 == 6:
        opened.save(document)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_killed_while_editing_and_saving(path: Path) -> None:
    """Every edit that was reported is there afterwards; the one under way is there or not."""
    ProjectFile.create(path, Document()).close()
    generator = np.random.default_rng(3)
    tests = Path(__file__).parent.parent
    environment = os.environ | {"PYTHONPATH": f"{tests.parent}{os.pathsep}{tests}"}
    expected = 0
    for _ in range(10):
        child = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(path)],
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        for _ in range(int(generator.integers(0, 25))):
            expected = int(child.stdout.readline()) + 1
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().splitlines(keepends=True)
        complete = [line for line in rest if line.endswith("\n")]
        expected = int(complete[-1]) + 1 if complete else expected
        child.stdout.close()
        child.wait()
        found, _, notices = _reopened(path)
        assert notices == ()
        assert len(found.annotations) in (expected, expected + 1)
        for i, annotation in enumerate(found.annotations.values()):
            assert annotation == documents.annotation(i, points=50)
        expected = len(found.annotations)


def test_save_as_takes_results_and_pictures_along(tmp_path: Path) -> None:
    photo = make.folder_of_photos(tmp_path / "photos", 1)[0]
    first = tmp_path / "a" / "one.inspector.h5"
    first.parent.mkdir()
    entry = entry_for(photo, first.parent)
    document = edits.add_sources(Document(), [entry])
    opened = ProjectFile.create(first, document)
    results = opened.results.write([(FrameRef(entry.id), documents.mask())], "2024")
    document = edits.add_results(document, results)
    second = tmp_path / "b" / "deeper" / "two.inspector.h5"
    second.parent.mkdir(parents=True)
    copy, moved = opened.save_as(second, document)
    assert moved.sources[entry.id].path == "../../photos/IMG_1.jpg"
    assert open_source(resolve(moved.sources[entry.id], second.parent)).info(0).width_px == 96
    shutil.rmtree(first.parent)
    mask = copy.results.read(next(iter(moved.results.values())))
    np.testing.assert_array_equal(mask.probability, documents.mask().probability)
    copy.close()
    assert _reopened(second)[0] == moved
    opened.close()


def test_save_as_over_another_project_keeps_that_one(tmp_path: Path) -> None:
    one, two = tmp_path / "1.inspector.h5", tmp_path / "2.inspector.h5"
    other = ProjectFile.create(two, documents.full())
    theirs = _append(other, documents.full(), 10, 2)
    opened = ProjectFile.create(one, Document())
    with pytest.raises(ProjectError, match="cannot be written"):
        opened.save_as(two, Document())
    other.close()
    copy, _ = opened.save_as(two, Document())
    copy.append(Document(), _edit(Document(), 1))
    copy.close()
    opened.close()
    assert _reopened(two) == (_edit(Document(), 1), 1, ())
    assert snapshot.read(backup_path(two)).stored["created_at"] == theirs.created_at
    assert list(tmp_path.glob("*.journal.old-*"))


def test_save_as_onto_itself_is_a_save(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    after = _append(opened, Document(), 0, 1)
    same, document = opened.save_as(path, after)
    assert same is opened
    assert document is after
    opened.close()
    assert _reopened(path) == (after, 0, ())


def test_edits_under_way_during_save_as_leave_the_new_paths_alone(tmp_path: Path) -> None:
    (photo,) = make.folder_of_photos(tmp_path / "photos", 1)
    (tmp_path / "b").mkdir()
    before = edits.add_sources(Document(), [entry_for(photo, tmp_path)])
    opened = ProjectFile.create(tmp_path / "1.inspector.h5", before)
    copy, moved = opened.save_as(tmp_path / "b" / "2.inspector.h5", before)
    copy.append(before, _edit(before, 1))  # made before the window learned of the new paths
    copy.close()
    opened.close()
    found = _reopened(tmp_path / "b" / "2.inspector.h5")[0]
    assert found == _edit(moved, 1)


def test_deleting_leaves_nothing(path: Path) -> None:
    opened = ProjectFile.create(path, Document())
    _append(opened, Document(), 0, 2)
    opened.save(Document())
    opened.results.write([(FrameRef("s"), documents.mask())], "2024")
    second, _ = ProjectFile.open(path)
    with pytest.raises(ProjectError, match="another window"):
        second.delete()
    assert path.exists()
    opened.close()
    opened.delete()
    assert list(path.parent.iterdir()) == []


def test_what_a_killed_process_left_is_cleared_away(path: Path) -> None:
    ProjectFile.create(path, Document()).close()
    results_dir(path).mkdir()
    left = [
        files.temporary_beside(path),
        files.temporary_beside(backup_path(path)),
        files.temporary_beside(results_dir(path) / "part.h5"),
    ]
    kept = [path.parent / ".other.tmp", files.temporary_beside(path.with_name("other.h5"))]
    for some in left + kept:
        some.touch()
    ProjectFile.open(path)[0].close()
    assert [p.exists() for p in left] == [False] * 3
    assert [p.exists() for p in kept] == [True] * 2


def _no_lock(*_: object) -> Callable[[], None]:
    raise PermissionError("read-only medium")


def test_a_place_where_nothing_can_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ProjectFile.create(path, documents.full()).close()
    monkeypatch.setattr(project.FileLock, "acquire", _no_lock)
    opened, found = ProjectFile.open(path)
    assert found.read_only
    assert found.document == documents.full()
    opened.close()
    with pytest.raises(ProjectError, match="cannot be written here"):
        ProjectFile.create(path.with_name("new.inspector.h5"), Document())


def test_opening_what_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ProjectError):
        ProjectFile.open(tmp_path / "none.inspector.h5")
    assert list(tmp_path.iterdir()) == []
