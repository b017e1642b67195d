"""Journeys with a video through the whole window, with a real project file and a fake model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core.frame import FrameRef
from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.dialogs.go_to import GoToPrompt
from inspector.ui.jobs import InlineJobs
from inspector.ui.panels.finding_rows import COLUMNS
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    bench = Workbench(InlineJobs(), fakes.services(), Settings(model_id="fake"), tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    delete(made)


def here(window: MainWindow) -> int:
    assert window.bench.session.current is not None
    return window.bench.session.current.index


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, key, *modifiers)


def test_a_folder_of_photos_and_videos_has_a_row_for_each(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, small_video: Path
) -> None:
    folder = tmp_path / "street 7"
    fakes.draw_photo(folder / "a.jpg")
    (folder / "b.mp4").write_bytes(small_video.read_bytes())
    (folder / "notes.txt").write_text("no picture")
    window.file_verbs.take([folder])
    qtbot.waitUntil(lambda: len(window.panels.thumbnails.listed()) == 2)
    session = window.bench.session
    assert session.current == next(iter(session.frames()))
    assert not window.docks["timeline"].isVisible()
    window.actions_["next"].trigger()
    assert window.docks["timeline"].isVisible()
    assert window.canvas.picture_rect.width() == 128
    window.bench.session.go_to(FrameRef(list(session.document.sources)[1], 33))
    window.actions_["previous"].trigger()
    assert not window.docks["timeline"].isVisible()
    window.actions_["next"].trigger()
    assert here(window) == 33  # where it was left
    video = window.panels.thumbnails._model.facts[list(session.document.sources)[1]]
    assert video.duration_s == pytest.approx(4.0)
    assert "video of 4.0 s" in video.words


def test_a_long_note_on_a_video_does_not_widen_the_window(window: MainWindow) -> None:
    timeline = window.video.timeline
    timeline.note.setText("Short")
    before = timeline.header.minimumSizeHint().width()
    timeline.note.setText("The video is not there any more; " * 10)
    assert timeline.header.minimumSizeHint().width() == before
    assert timeline.note.sizeHint().width() > before


def test_keys_step_through_frames_seconds_and_to_the_ends(
    qtbot: QtBot, window: MainWindow, small_video: Path
) -> None:
    window.file_verbs.take([small_video])
    for key, modifiers, frame in (
        (Key.Key_Right, (), 1),
        (Key.Key_Right, (), 2),
        (Key.Key_Left, (), 1),
        (Key.Key_Right, (SHIFT,), 26),
        (Key.Key_End, (), 99),
        (Key.Key_Right, (), 99),
        (Key.Key_Left, (SHIFT,), 74),
        (Key.Key_Home, (), 0),
    ):
        press(qtbot, window, key, *modifiers)
        assert here(window) == frame


def test_space_is_tapped_to_play_and_held_to_pan(
    qtbot: QtBot, window: MainWindow, small_video: Path
) -> None:
    window.file_verbs.take([small_video])
    clock, canvas = window.video.clock, window.canvas
    press(qtbot, window, Key.Key_Space)
    assert clock.playing
    assert window.actions_.text("play") == "Pause"
    press(qtbot, window, Key.Key_Space)
    assert not clock.playing
    qtbot.keyPress(canvas, Key.Key_Space)
    place = canvas.viewport().rect().center()
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyRelease(canvas, Key.Key_Space)
    assert not clock.playing
    window.actions_["play"].trigger()
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)  # a tool is used
    assert not clock.playing


def test_arrows_in_a_list_move_in_the_list(
    qtbot: QtBot, window: MainWindow, small_video: Path
) -> None:
    window.file_verbs.take([small_video])
    qtbot.waitUntil(lambda: len(window.panels.thumbnails.listed()) == 1)
    with qtbot.waitActive(window):
        window.activateWindow()
    view = window.panels.thumbnails.view
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_End)
    assert here(window) == 0


def test_one_goes_to_a_time_or_a_frame(qtbot: QtBot, window: MainWindow, small_video: Path) -> None:
    window.file_verbs.take([small_video])
    for text, frame in (("0:02.4", 60), ("1.5 s", 37), ("99", 99)):
        window.actions_["go-to-time"].trigger()
        prompt = window.findChildren(GoToPrompt)[-1]
        field = prompt.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Key.Key_Return)
        assert here(window) == frame
    verbs = window.video.verbs
    assert "1:23.5" in str(verbs.frame_of("soon"))
    assert "99" in str(verbs.frame_of("100"))
    assert "0:04.00" in str(verbs.frame_of("0:05"))


def test_a_model_runs_on_the_frame_in_view_and_its_findings_are_marked(
    qtbot: QtBot, window: MainWindow, small_video: Path
) -> None:
    window.file_verbs.take([small_video])
    session, timeline = window.bench.session, window.video.timeline
    source_id = next(iter(session.document.sources))
    for number in (42, 71):
        session.go_to(FrameRef(source_id, number))
        window.actions_["run"].trigger()
    results = [entry.frame for entry in session.document.results.values()]
    assert results == [FrameRef(source_id, 42), FrameRef(source_id, 71)]
    qtbot.waitUntil(lambda: [m.number for m in timeline.marks] == [42, 71])
    assert all(mark.suggestions for mark in timeline.marks)
    press(qtbot, window, Key.Key_Up)
    assert here(window) == 42
    window.actions_["accept-picture"].trigger()
    found = list(session.document.annotations.values())
    assert {a.frame for a in found} == {FrameRef(source_id, 42)}
    row = window.panels.findings._model.finding(found[0].id)
    assert row is not None
    assert COLUMNS[2].text(row) == "frame 42 · ≈ 0:01.6 · run 1.mp4"
    qtbot.waitUntil(lambda: timeline.marks[0].findings == len(found))
    session.go_to(FrameRef(source_id, 0))
    window.presenter.reveal(found[0].id)
    assert here(window) == 42


def test_the_timeline_takes_one_there(qtbot: QtBot, window: MainWindow, small_video: Path) -> None:
    window.file_verbs.take([small_video])
    track = window.video.timeline.track
    at = QPoint(track.width() // 2, track.height() - 30)
    qtbot.mouseClick(track, Qt.MouseButton.LeftButton, pos=at)
    assert abs(here(window) - 50) <= 1
    assert track.number == here(window)
    assert f"frame {here(window)} of 99" in window.video.timeline.place.text()
