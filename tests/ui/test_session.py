"""The document, its undo stack and its file, as the window drives them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from ui import fakes
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.errors import InspectorError, ProjectError
from inspector.core.frame import FrameRef
from inspector.io.project import ProjectFile


def reopened(bench: Bench) -> object:
    assert bench.session.path is not None
    file, opened = ProjectFile.open(bench.session.path)
    file.close()
    return opened


def test_every_edit_is_on_the_disk_when_it_is_said_to_be(bench: Bench) -> None:
    bench.session.edit("Add", lambda d: edits.put(d, fakes.finding("a", "s")))
    assert not bench.session.writing
    bench.session.undo_stack.undo()
    bench.session.edit("Add", lambda d: edits.put(d, fakes.finding("b", "s")))
    assert set(reopened(bench).document.annotations) == {"b"}


def test_undo_and_redo_without_limit_and_without_moving_the_view(
    bench: Bench, photos: list[FrameRef]
) -> None:
    session = bench.session
    session.go_to(photos[1])
    states = [session.document]
    for i in range(200):
        session.edit(
            f"{i}", lambda d, i=i: edits.put(d, fakes.finding(str(i), photos[0].source_id))
        )
        states.append(session.document)
    for state in reversed(states[:-1]):
        session.undo_stack.undo()
        assert session.document.annotations == state.annotations
    for state in states[1:]:
        session.undo_stack.redo()
        assert session.document.annotations == state.annotations
    assert session.current == photos[1]


def test_an_edit_that_changes_nothing_is_no_step(bench: Bench) -> None:
    assert not bench.session.edit("Nothing", lambda d: edits.remove(d, ["unknown"]))
    assert bench.session.undo_stack.count() == 0


def test_undo_keeps_what_machines_made_since(bench: Bench, photos: list[FrameRef]) -> None:
    bench.session.edit("Note", lambda d: edits.put(d, fakes.finding("a", photos[0].source_id)))
    bench.run()
    assert len(bench.session.document.results) == 2
    bench.session.undo_stack.undo()
    assert "a" not in bench.session.document.annotations
    assert len(bench.session.document.results) == 2


def test_undoing_a_removal_brings_back_picture_findings_and_result(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run()
    bench.suggestions.accept_frame(photos[0])
    before = bench.session.document
    bench.session.edit("Remove", lambda d: edits.remove_sources(d, [photos[0].source_id]))
    assert bench.session.current == photos[1]
    bench.session.undo_stack.undo()
    assert bench.session.document.annotations == before.annotations
    assert dict(bench.session.document.results) == dict(before.results)


def test_a_new_name_keeps_work_results_and_undo(
    bench: Bench, photos: list[FrameRef], tmp_path: Path
) -> None:
    session = bench.session
    bench.run()
    bench.suggestions.accept_frame(photos[0])
    unnamed = session.path
    named = tmp_path / "site" / "road.inspector.h5"
    named.parent.mkdir()
    session.save_as(named)
    assert session.path == named
    assert not session.untitled
    assert unnamed is not None
    assert not unnamed.exists()
    assert bench.library.missing() == []
    session.undo_stack.undo()
    assert not session.document.annotations
    session.undo_stack.redo()
    opened = reopened(bench)
    assert opened.document.annotations == session.document.annotations
    for entry in opened.document.results.values():
        assert session.result_store().read(entry).labels == ("crack",)


def test_a_project_of_another_window_is_read_only(
    qtbot: QtBot, bench: Bench, photos: list[FrameRef], tmp_path: Path
) -> None:
    path = tmp_path / "held.inspector.h5"
    holder = ProjectFile.create(path, bench.session.document)
    bench.session.open_project(path)
    errors: list[InspectorError] = []
    bench.session.failed.connect(errors.append)
    assert bench.session.read_only
    assert not bench.session.edit("Add", lambda d: edits.put(d, fakes.finding("a", "s")))
    assert "read-only" in errors[0].message
    holder.close()


def test_a_file_that_is_no_project_leaves_the_open_one_alone(
    bench: Bench, photos: list[FrameRef], tmp_path: Path
) -> None:
    before = bench.session.path, bench.session.document
    wrong = tmp_path / "wrong.inspector.h5"
    wrong.write_bytes(b"not a project")
    errors: list[InspectorError] = []
    bench.session.failed.connect(errors.append)
    bench.session.open_project(wrong)
    assert isinstance(errors[0], ProjectError)
    assert (bench.session.path, bench.session.document) == before
    assert wrong.read_bytes() == b"not a project"
    assert not bench.session.read_only


def test_when_the_disk_refuses_the_user_is_told_and_nothing_more_is_taken(
    bench: Bench, photos: list[FrameRef], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise ProjectError("The disk is full; free some space or use Save As.")

    monkeypatch.setattr(ProjectFile, "append", refuse)
    monkeypatch.setattr(ProjectFile, "save", refuse)
    errors: list[InspectorError] = []
    bench.session.failed.connect(errors.append)
    bench.session.edit("Add", lambda d: edits.put(d, fakes.finding("a", "s")))
    assert "disk is full" in errors[0].message
    assert bench.session.read_only
    assert not bench.session.edit("Add", lambda d: edits.put(d, fakes.finding("b", "s")))
    monkeypatch.undo()
    bench.session.save()
    assert not bench.session.read_only
    assert bench.session.edit("Add", lambda d: edits.put(d, fakes.finding("b", "s")))
    assert set(reopened(bench).document.annotations) == {"a", "b"}


def test_an_empty_untitled_project_leaves_nothing_behind(bench: Bench, tmp_path: Path) -> None:
    bench.session.close_project()
    assert list((tmp_path / "unsaved").iterdir()) == []


def test_untitled_work_is_still_there_after_closing(bench: Bench, photos: list[FrameRef]) -> None:
    path = bench.session.path
    assert path is not None
    bench.session.close_project()
    file, opened = ProjectFile.open(path)
    file.close()
    assert len(opened.document.sources) == 2


def test_walking_stays_inside_the_list(bench: Bench, photos: list[FrameRef]) -> None:
    bench.session.go_by(-1)
    assert bench.session.current == photos[0]
    bench.session.go_by(5)
    assert bench.session.current == photos[1]


def test_nobody_is_told_of_a_change_with_a_current_frame_that_is_gone(
    bench: Bench, photos: list[FrameRef]
) -> None:
    session, met = bench.session, []

    def meet(_: object) -> None:
        met.append(session.current is None or session.current.source_id in session.document.sources)

    session.document_changed.connect(meet)
    moves: list[FrameRef | None] = []
    session.current_changed.connect(lambda: moves.append(session.current))
    session.edit("Remove", lambda d: edits.remove_sources(d, [photos[0].source_id]))
    assert moves == [photos[1]]
    session.edit("Remove", lambda d: edits.remove_sources(d, [photos[1].source_id]))
    assert moves == [photos[1], None]
    assert met == [True, True]


def test_suggestions_of_pictures_that_are_gone_are_none(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run()
    assert bench.suggestions.any_left
    bench.session.undo_stack.undo()
    assert not bench.session.document.sources
    assert not bench.suggestions.any_left
    bench.session.undo_stack.redo()
    assert list(bench.session.frames()) == photos
