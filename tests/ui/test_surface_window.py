"""Learning a surface in the whole window: areas, a lesson, its model, and what was begun before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core import edits
from inspector.core.errors import Cancelled, SourceError
from inspector.core.lesson import Lesson, LessonState
from inspector.core.settings import Settings
from inspector.imaging.region_edits import rectangle
from inspector.standards.findings import findings
from inspector.ui import theme
from inspector.ui.jobs import InlineJobs
from inspector.ui.services import Services
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

LEFT, RIGHT = rectangle(0, 0, 159, 239), rectangle(160, 0, 319, 239)


@pytest.fixture
def calls() -> fakes.Calls:
    return fakes.Calls()


def opened(qtbot: QtBot, qapp: QApplication, folder: Path, services: Services) -> MainWindow:
    bench = Workbench(InlineJobs(), services, Settings(model_id="fake"), folder / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def with_photos(made: MainWindow, folder: Path, count: int = 1, cracks: bool = False) -> None:
    for number in range(count):
        fakes.draw_photo(folder / "Bridge 7" / f"IMG_{number}.jpg", number, cracks)
    made.file_verbs.take([folder / "Bridge 7"])


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls
) -> Iterator[MainWindow]:
    made = opened(qtbot, qapp, tmp_path, fakes.services(calls))
    with_photos(made, tmp_path)
    yield made
    made.close()
    delete(made)


def press(window: MainWindow, text: str) -> None:
    """A button of the panel that is seen and can be pressed."""
    panel = window.surface.panel
    found = [b for b in panel.findChildren(QPushButton) if b.text() == text]
    (button,) = [b for b in found if b.isVisibleTo(panel)]
    assert button.isEnabled()
    button.click()


def mark(window: MainWindow) -> None:
    for shape in (LEFT, RIGHT):
        window.bench.editor.add(shape, "undamaged")


def words(window: MainWindow) -> list[str]:
    return [message.text for message in window.messages._messages]


def test_the_panel_waits_until_it_is_wanted_and_says_what_is_missing(window: MainWindow) -> None:
    assert window.docks["surface"].isHidden()
    do(window, "learn-surface")
    assert not window.docks["surface"].isHidden()
    panel = window.surface.panel
    assert panel.title == "Bridge 7"
    assert "two areas" in panel.why_not
    window.bench.editor.add(LEFT, "undamaged")
    assert "one more" in panel.why_not
    window.bench.editor.add(RIGHT, "undamaged")
    assert panel.why_not == ""
    window.bench.session.undo_stack.undo()
    assert "one more" in panel.why_not
    assert window.bench.session.undo_stack.redoText() == "Draw undamaged area"


def test_areas_are_learnt_and_the_model_is_chosen(window: MainWindow, calls: fakes.Calls) -> None:
    do(window, "learn-surface")
    mark(window)
    press(window, "Start learning")
    (lesson,) = calls.learnt
    assert (lesson.model_id, lesson.title) == ("surface-bridge-7", "Bridge 7")
    (picture,) = lesson.pictures
    assert picture.path.is_absolute()
    assert picture.areas == (LEFT, RIGHT)
    assert [step.epoch for step in window.surface.learning.steps] == [0, 1, 2, 3]
    assert window.bench.preferences.settings.model_id == "surface-bridge-7"
    assert "is learnt" in words(window)[-1]
    press(window, "Back")
    press(window, "Start learning")
    assert calls.learnt[-1].model_id == "surface-bridge-7-2"


def test_what_was_begun_is_offered_gone_on_with_or_forgotten(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls
) -> None:
    states = [LessonState(Lesson(f"surface-{n}", f"Wall {n}", ()), 1, 3) for n in (1, 2)]
    calls.lessons = states
    made = opened(qtbot, qapp, tmp_path, fakes.services(calls))
    assert words(made) == []
    with_photos(made, tmp_path)
    assert [text for text in words(made) if "Wall 1" in text and "1 of 3" in text]
    do(made, "learn-surface")
    panel = made.surface.panel
    forget = [b for b in panel.findChildren(QPushButton) if b.text() == "Forget…"]
    assert len(forget) == 2
    forget[1].click()
    assert len(calls.lessons) == 2
    press(made, "Forget it")
    assert [each.lesson.title for each in calls.lessons] == ["Wall 1"]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(made, "Go on")
    assert [lesson.title for lesson in calls.learnt] == ["Wall 1"]
    assert made.surface.learning.unfinished == ()
    made.close()
    delete(made)


@pytest.mark.parametrize("stopped", [True, False])
def test_a_lesson_that_does_not_end_says_why_where_it_happened(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls, stopped: bool
) -> None:
    def learn(lesson: Lesson, device: object, told: object, progress: object) -> object:
        told(fakes.lesson_step(0, 3))  # type: ignore[operator]
        calls.lessons = [LessonState(lesson, 0, 3)]
        raise Cancelled if stopped else SourceError("IMG_0.jpg is gone; find it again.")

    services = replace(fakes.services(calls), learn=learn)
    made = opened(qtbot, qapp, tmp_path, services)
    with_photos(made, tmp_path)
    do(made, "learn-surface")
    mark(made)
    press(made, "Start learning")
    panel = made.surface.panel
    assert "is stopped" in panel.lesson._title.text()
    assert panel._trouble.isVisibleTo(panel) is not stopped
    assert ("is gone" in panel._trouble.text()) is not stopped
    press(made, "Go on")
    press(made, "Back")
    assert len(made.surface.learning.unfinished) == 1
    made.close()
    delete(made)


def test_where_nothing_can_be_learnt_the_command_says_why(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls
) -> None:
    services = replace(fakes.services(calls), why_no_learning=lambda: "Take the full one.")
    made = opened(qtbot, qapp, tmp_path, services)
    with_photos(made, tmp_path)
    assert not made.actions_["learn-surface"].isEnabled()
    assert made.actions_.why_disabled("learn-surface") == "Take the full one."
    made.close()
    delete(made)


def test_areas_are_proposed_beside_cracks_and_confirmed_like_suggestions(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls
) -> None:
    made = opened(qtbot, qapp, tmp_path, fakes.services(calls))
    with_photos(made, tmp_path, 2)
    session = made.bench.session
    do(made, "propose-undamaged-all")
    assert calls.segmented == 2
    found = list(session.document.annotations.values())
    assert {(a.purpose, a.status, a.origin) for a in found} == {
        ("undamaged", "suggested", "machine")
    }
    assert {a.frame for a in found} == set(session.frames())
    assert session.undo_stack.undoText() == f"Propose {len(found)} undamaged areas"
    assert "wait" in made.surface.panel._waiting.text()
    do(made, "propose-undamaged-all")
    assert len(session.document.annotations) == len(found), "known areas are not proposed again"
    assert calls.segmented == 2, "a result that is there is looked at again"
    do(made, "next-suggestion")
    made.bench.view.select([found[0].id])
    do(made, "reject")
    assert session.document.annotations[found[0].id].status == "rejected"
    made.bench.view.select([a.id for a in found[1:]])
    do(made, "accept")
    assert made.surface.marks.areas == len(found) - 1
    assert list(findings(session.document)) == []
    made.close()
    delete(made)


def test_a_hidden_layer_is_counted_apart(window: MainWindow) -> None:
    mark(window)
    outlines = window.canvas.outlines_item
    assert len(outlines.outlines()) == 2
    window.bench.view.set_layer_visible("undamaged areas", False)
    assert len(outlines.outlines()) == 0
    session = window.bench.session
    window.bench.view.select(list(session.document.annotations))
    window.bench.editor.move(0, 1)
    do(window, "delete")
    assert session.undo_stack.undoText() == "Delete 2 undamaged areas"
    assert session.edit("again", lambda d: edits.remove(d, ["x"])) is False
