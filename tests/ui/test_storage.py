"""Keeping the document when the disk does not want it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from data import documents
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.delta import between
from inspector.core.document import Document
from inspector.core.errors import InspectorError, ProjectError
from inspector.core.frame import FrameRef
from inspector.io import journal, snapshot
from inspector.io.project import Opened, ProjectFile
from inspector.io.project_paths import journal_path
from inspector.ui.jobs import InlineJobs
from inspector.ui.storage import Storage


class Kept:
    """A storage with one named project, what it said, and a disk that can be filled."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.owner = QObject()
        self.jobs = InlineJobs(self.owner)
        self.storage = Storage(self.jobs, folder / "unsaved", self.owner)
        self.errors: list[str] = []
        self.notes: list[str] = []
        self.storage.failed.connect(self._on_failed)
        self.storage.notified.connect(self.notes.append)
        self.path = folder / "site.inspector.h5"
        self.document = edits.add_sources(Document(), [documents.source(0)])
        ProjectFile.create(self.path, self.document).close()
        self.open()
        self._patches = monkeypatch

    def open(self) -> None:
        self.storage.open(self.path, lambda: self.document, self._on_opened)

    def _on_opened(self, what: Opened) -> None:
        self.document = what.document
        self.notes += what.notices

    def _on_failed(self, error: InspectorError) -> None:
        self.errors.append(error.message)

    def edit(self, number: int) -> None:
        before = self.document
        self.document = edits.put(before, documents.annotation(number))
        self.storage.append(before, self.document, between(before, self.document))

    def fill(self, *, journals: bool = True, snapshots: bool = True) -> None:
        """From now on nothing more goes onto this disk, or no journal, or no snapshot."""

        real_append, real_write = journal.Journal.append, snapshot.write

        def append(log: journal.Journal, *args: object) -> None:
            if log.path.parent == self.folder:
                raise sqlite3.OperationalError("database or disk is full")
            real_append(log, *args)  # type: ignore[arg-type]

        def write(path: Path, *args: object) -> None:
            if path.parent == self.folder:
                raise OSError(28, "No space left on device")
            real_write(path, *args)  # type: ignore[arg-type]

        if journals:
            self._patches.setattr(journal.Journal, "append", append)
        if snapshots:
            self._patches.setattr(snapshot, "write", write)

    def free(self) -> None:
        self._patches.undo()

    def on_disk(self, path: Path | None = None) -> Document:
        """What another window finds."""
        file, found = ProjectFile.open(path or self.path)
        file.close()
        return found.document


@pytest.fixture
def kept(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    made = Kept(tmp_path, monkeypatch)
    (tmp_path / "elsewhere").mkdir()
    yield made
    made.free()
    made.storage.close(made.document)
    made.jobs.close()
    delete(made.owner)


def test_a_full_disk_is_said_once_in_one_sentence_with_what_to_do(kept: Kept) -> None:
    kept.edit(1)
    kept.fill()
    kept.edit(2)
    assert len(kept.errors) == 1
    assert "free some space and save again, or use Save As" in kept.errors[0]
    assert kept.storage.read_only
    assert kept.storage.failing
    assert not kept.storage.writing


def test_saving_again_once_there_is_space_keeps_everything(kept: Kept) -> None:
    kept.fill()
    for number in (1, 2, 3):
        kept.edit(number)
    kept.storage.save(kept.document)
    assert kept.storage.failing
    assert len(kept.on_disk().annotations) == 0
    kept.free()
    kept.storage.save(kept.document)
    assert not kept.storage.read_only
    assert kept.notes == ["Saved again; everything is on the disk, and you can go on."]
    kept.edit(4)
    assert kept.on_disk() == kept.document


def test_the_next_edit_writes_what_is_owed(kept: Kept) -> None:
    kept.fill()
    kept.edit(1)
    kept.free()
    kept.edit(2)
    assert not kept.storage.failing
    assert kept.on_disk() == kept.document


def test_a_journal_that_cannot_be_written_is_made_up_for_by_a_snapshot(kept: Kept) -> None:
    kept.fill(snapshots=False)
    kept.edit(1)
    assert kept.errors == []
    assert kept.on_disk() == kept.document


def test_a_journal_that_somebody_removed_costs_nothing(kept: Kept) -> None:
    kept.edit(1)
    journal_path(kept.path).unlink()
    kept.edit(2)
    kept.edit(3)
    assert kept.errors == []
    assert kept.on_disk() == kept.document


def test_save_as_elsewhere_has_everything(kept: Kept) -> None:
    kept.edit(1)
    kept.fill()
    kept.edit(2)
    kept.edit(3)
    there = kept.folder / "elsewhere" / "copy.inspector.h5"
    moved: list[Document] = []
    kept.storage.save_as(there, kept.document, moved.append)
    assert kept.storage.path == there
    assert not kept.storage.read_only
    kept.free()
    assert moved[0].annotations == kept.document.annotations
    assert kept.on_disk(there) == moved[0]


def test_a_project_that_cannot_be_saved_when_closing_is_kept_elsewhere(kept: Kept) -> None:
    kept.edit(1)
    kept.fill()
    kept.edit(2)
    kept.free()
    kept._patches.setattr(ProjectFile, "save", _only_into(kept.folder / "unsaved"))
    kept.storage.close(kept.document)
    kept.free()
    assert "a copy with all your work is kept" in kept.errors[-1]
    (copy,) = (kept.folder / "unsaved").glob("*.inspector.h5")
    assert copy.name in kept.errors[-1]
    assert kept.on_disk(copy).annotations == kept.document.annotations
    kept.open()
    assert not kept.storage.read_only  # it let go of the file all the same


def _only_into(folder: Path) -> object:
    """`ProjectFile.save` as it is on a disk where only one folder takes files."""
    real = ProjectFile.save

    def save(file: ProjectFile, document: Document) -> None:
        if file.path.parent != folder:
            raise ProjectError("It could not be saved.")
        real(file, document)

    return save


def test_a_second_window_says_that_it_only_reads_and_what_to_do(kept: Kept) -> None:
    other = Kept.__new__(Kept)
    other.__dict__ |= kept.__dict__ | {"notes": [], "errors": []}
    other.storage = Storage(kept.jobs, kept.folder / "other", kept.owner)
    other.open()
    assert other.storage.read_only
    assert not other.storage.failing
    assert "Use Save As" in other.notes[0]
    kept.edit(1)
    other.storage.save(Document())
    other.storage.append(Document(), kept.document, between(Document(), kept.document))
    assert other.errors == []
    other.storage.save_as(kept.folder / "mine.inspector.h5", other.document, lambda _: None)
    assert not other.storage.read_only
    other.storage.close(other.document)
    assert kept.on_disk() == kept.document


def test_a_new_project_where_nothing_can_be_written_is_kept_by_save_as(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    owner = QObject()
    jobs = InlineJobs(owner)
    storage = Storage(jobs, tmp_path / "file" / "unsaved", owner)
    errors: list[str] = []
    storage.failed.connect(lambda error: errors.append(error.message))
    document = storage.create(Document())
    assert "use Save As" in errors[0]
    assert storage.failing
    after = edits.put(document, documents.annotation(1))
    storage.append(document, after, between(document, after))
    storage.save_as(tmp_path / "named.inspector.h5", after, lambda _: None)
    assert not storage.read_only
    storage.close(after)
    file, found = ProjectFile.open(tmp_path / "named.inspector.h5")
    file.close()
    assert found.document == after
    jobs.close()
    delete(owner)


def test_undo_while_nothing_can_be_written_is_kept_too(
    bench: Bench, photos: list[FrameRef], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = bench.session
    session.edit("Add", lambda d: edits.put(d, fakes.finding("a", photos[0].source_id)))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(journal.Journal, "append", full)
        patched.setattr(snapshot, "write", full)
        session.edit("Add", lambda d: edits.put(d, fakes.finding("b", photos[0].source_id)))
        assert session.read_only
        session.undo_stack.undo()
        session.undo_stack.undo()
    session.save()
    assert not session.read_only
    assert session.path is not None
    file, found = ProjectFile.open(session.path)
    file.close()
    assert found.document == session.document
    assert not found.document.annotations
