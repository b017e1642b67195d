"""Journeys through the whole window, with real widgets, a real project file and a fake model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.settings import Settings
from inspector.io.project import ProjectFile
from inspector.ui import theme
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.palette import CommandPalette
from inspector.ui.dialogs.text_prompt import NotePrompt, ReasonPrompt
from inspector.ui.jobs import InlineJobs
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench


class Answers(Ask):
    """Answers what the file dialogs would ask."""

    def __init__(self) -> None:
        self.next_folder: Path | None = None
        self.next_file: Path | None = None
        self.next_project: Path | None = None

    def folder(self, title: str, start: Path) -> Path | None:
        return self.next_folder

    def photos(self, start: Path) -> list[Path]:
        return [self.next_file] if self.next_file else []

    def project(self, start: Path) -> Path | None:
        return self.next_project

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        return self.next_file


Make = Callable[[], MainWindow]


@pytest.fixture
def calls() -> fakes.Calls:
    return fakes.Calls()


@pytest.fixture
def make_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls
) -> Iterator[Make]:
    """Opens windows on the same home folder, one after the other."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        bench = Workbench(
            InlineJobs(), fakes.services(calls), Settings(model_id="fake"), tmp_path / "home"
        )
        window = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, Answers())
        bench.setParent(window)
        made.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield make
    for window in made:
        window.close()
        delete(window)


@pytest.fixture
def window(make_window: Make) -> MainWindow:
    return make_window()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in (1, 2, 10):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    return tmp_path / "road"


def answers(window: MainWindow) -> Answers:
    ask = window.file_verbs._ask
    assert isinstance(ask, Answers)
    return ask


def open_folder(window: MainWindow, folder: Path) -> list[FrameRef]:
    answers(window).next_folder = folder
    do(window, "open-folder")
    return list(window.bench.session.frames())


def test_from_a_folder_of_photos_to_a_report(
    window: MainWindow, folder: Path, tmp_path: Path, calls: fakes.Calls, make_window: Make
) -> None:
    session, suggestions = window.bench.session, window.bench.suggestions
    frames = open_folder(window, folder)
    names = [session.document.sources[f.source_id].name for f in frames]
    assert names == ["IMG_1.jpg", "IMG_2.jpg", "IMG_10.jpg"]

    do(window, "run-all")
    assert all(suggestions.on_frame(f) for f in frames)
    do(window, "next-suggestion")
    do(window, "accept")
    do(window, "accept-picture")
    on_first = [a for a in session.document.on_frame(frames[0]) if a.status == "accepted"]
    assert len(on_first) == 2

    do(window, "next")
    do(window, "next-suggestion")
    do(window, "reject")
    (prompt,) = window.findChildren(ReasonPrompt)
    prompt.submitted.emit("Shadow")
    reasons = [a.reason for a in session.document.on_frame(frames[1])]
    assert "Shadow" in reasons

    do(window, "undo")
    assert not list(session.document.on_frame(frames[1]))
    do(window, "redo")

    answers(window).next_file = tmp_path / "out" / "road.inspector.h5"
    answers(window).next_file.parent.mkdir()
    do(window, "save")
    assert "road" in window.windowTitle()
    answers(window).next_file = tmp_path / "out" / "report.pdf"
    do(window, "export-pdf")
    answers(window).next_file = tmp_path / "out" / "findings.csv"
    do(window, "export-csv")
    assert calls.pdfs == [tmp_path / "out" / "report.pdf"]
    assert calls.csvs == [tmp_path / "out" / "findings.csv"]
    assert [m.kind for m in window.messages.messages()] == ["ok", "ok"]
    before = session.document
    window.close()

    again = make_window()
    again.bench.session.open_project(tmp_path / "out" / "road.inspector.h5")
    after = again.bench.session.document
    assert after.annotations == before.annotations
    assert again.bench.library.missing() == []
    for frame in frames:
        assert {s.id for s in again.bench.suggestions.on_frame(frame)} == {
            s.id for s in suggestions.on_frame(frame)
        }


def test_work_without_a_name_is_offered_at_the_next_start(
    window: MainWindow, folder: Path, make_window: Make
) -> None:
    open_folder(window, folder)
    do(window, "run")
    do(window, "accept-picture")
    findings = set(window.bench.session.document.annotations)
    window.close()

    again = make_window()
    (path,) = again.bench.unsaved_projects()
    recover = [b for b in again.start.findChildren(QPushButton) if b.text() == "Recover"]
    recover[0].click()
    assert again.bench.session.path == path
    assert set(again.bench.session.document.annotations) == findings


def test_of_two_projects_the_first_opens_and_it_is_said(window: MainWindow, tmp_path: Path) -> None:
    told: list[str] = []
    window.bench.session.notified.connect(told.append)
    paths = [tmp_path / f"{name}.inspector.h5" for name in ("one", "two")]
    for path in paths:
        ProjectFile.create(path, Document()).close()

    window.file_verbs.take(paths[:1])
    assert told == []
    window.file_verbs.take(paths)
    assert window.bench.session.path == paths[0]
    assert len(told) == 1
    assert "one.inspector.h5" in told[0]


def test_files_are_taken_by_drop(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    assert len(window.bench.session.document.sources) == 3


def test_bad_files_are_named_and_the_good_ones_stay(window: MainWindow, folder: Path) -> None:
    (folder / "IMG_3.jpg").write_bytes(b"")
    (folder / "IMG_4.jpg").write_bytes((folder / "IMG_1.jpg").read_bytes()[:300])
    (folder / "IMG_5.png").write_text("this is no picture", "utf-8")
    open_folder(window, folder)
    assert len(window.bench.session.document.sources) >= 3
    told = [f"{m.text} {m.details}" for m in window.messages.messages()]
    for name in ("IMG_3.jpg", "IMG_5.png"):
        assert any(name in text for text in told)
    assert all("Traceback" not in text for text in told)


def test_a_sample_shows_what_the_app_is_for(window: MainWindow) -> None:
    do(window, "open-sample")
    assert len(window.bench.session.document.results) == 3


def test_the_sewer_sample_comes_with_its_pipe_run(window: MainWindow) -> None:
    window.file_verbs.open_sewer_sample()

    document = window.bench.session.document
    heads = [source.inspection for source in document.sources.values()]
    assert [head.pipe_ref for head in heads if head is not None] == ["MH1-MH2"] * 3
    assert not document.results, "no model for pavement runs on a sewer"


def test_no_model_of_pavement_runs_on_the_satellite_sample(window: MainWindow) -> None:
    window.file_verbs.open_land_sample()

    document = window.bench.session.document
    assert len(document.sources) == 3
    assert not document.results
    assert all(source.inspection is None for source in document.sources.values())


def test_every_command_says_why_it_is_off(window: MainWindow) -> None:
    for spec in window.actions_:
        if not window.actions_[spec.id].isEnabled():
            assert window.actions_.why_disabled(spec.id), spec.id


def test_single_letters_do_not_fire_while_typing(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    open_folder(window, folder)
    field = window.panels.findings.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "drn")
    assert field.text() == "drn"
    assert not window.bench.session.document.results


def test_keys_walk_run_and_accept(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    frames = open_folder(window, folder)
    session = window.bench.session
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    assert session.current == frames[1]
    qtbot.keyClick(window.canvas, Qt.Key.Key_A)
    assert session.current == frames[0]
    qtbot.keyClick(window.canvas, Qt.Key.Key_R)
    qtbot.keyClick(window.canvas, Qt.Key.Key_N)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    assert len(session.document.annotations) == 1
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not session.document.annotations


def test_a_click_on_a_crack_selects_it_and_accept_takes_it(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    frames = open_folder(window, folder)
    do(window, "run")
    place = window.canvas.mapFromScene(QPointF(166, 160))  # on the second drawn crack
    qtbot.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    (chosen,) = window.bench.view.selected
    assert chosen in {s.id for s in window.bench.suggestions.on_frame(frames[0])}
    do(window, "accept")
    assert window.bench.session.document.annotations[chosen].status == "accepted"


def test_a_region_drawn_by_mouse_is_where_the_model_runs(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    frames = open_folder(window, folder)
    do(window, "run-region")
    port, canvas = window.canvas.viewport(), window.canvas
    start, end = canvas.mapFromScene(QPointF(140, 80)), canvas.mapFromScene(QPointF(200, 230))
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2))
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    mask = window.bench.suggestions.mask(frames[0])
    assert mask is not None
    assert 50 <= mask.width_px <= 64
    assert len(window.bench.suggestions.on_frame(frames[0])) == 1


def test_notes_keep_hostile_text_as_it_is(window: MainWindow, folder: Path) -> None:
    open_folder(window, folder)
    do(window, "run")
    do(window, "next-suggestion")
    chosen = window.bench.view.selected
    do(window, "accept")
    window.bench.view.select(chosen)
    do(window, "note")
    (prompt,) = window.findChildren(NotePrompt)
    prompt.submitted.emit("=HYPERLINK(1) <img src=file:///etc/passwd> 裂缝")
    (annotation,) = window.bench.session.document.annotations.values()
    assert annotation.note == "=HYPERLINK(1) <img src=file:///etc/passwd> 裂缝"


def test_the_palette_finds_a_command_by_another_word(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "palette")
    (palette,) = window.findChildren(CommandPalette)
    field = palette.findChild(QLineEdit)
    qtbot.keyClicks(field, "demo")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(window.bench.session.document.sources) == 3


def test_closing_a_dock_and_resetting_brings_it_back(window: MainWindow, folder: Path) -> None:
    open_folder(window, folder)
    window.docks["findings"].close()
    assert not window.docks["findings"].isVisible()
    do(window, "reset-layout")
    assert window.docks["findings"].isVisible()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_theme_switches_live_and_is_remembered(window: MainWindow, name: str) -> None:
    do(window, f"theme-{name}")
    assert window.bench.preferences.settings.theme == name
    dark = window.palette().window().color().lightness() < 128
    assert dark is (name == "dark")


def test_moved_pictures_are_found_again(
    window: MainWindow, folder: Path, tmp_path: Path, make_window: Make
) -> None:
    open_folder(window, folder)
    path = tmp_path / "kept.inspector.h5"
    answers(window).next_file = path
    do(window, "save")
    window.close()
    folder.rename(tmp_path / "moved")
    again = make_window()
    again.bench.session.open_project(path)
    assert len(again.bench.library.missing()) == 3
    assert any("Find missing pictures" in m.text for m in again.messages.messages())
    answers(again).next_folder = tmp_path / "moved"
    do(again, "relocate")
    assert again.bench.library.missing() == []


def test_a_model_that_is_not_there_is_said_plainly(window: MainWindow, folder: Path) -> None:
    open_folder(window, folder)
    window.run_verbs.choose_model("untrained")
    assert "not trained" in window.actions_.why_disabled("run")
