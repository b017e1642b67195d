"""Judging by key: what each verb does to suggestions, findings, measurements and redactions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QMainWindow,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui.conftest import Bench
from ui.fakes import line, redaction

from inspector.core import edits
from inspector.core.frame import FrameRef
from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.commands import COMMANDS
from inspector.ui.dialogs.accept_above import AcceptAbovePrompt
from inspector.ui.dialogs.prompt import Prompt
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.dialogs.select_by import SelectByPrompt
from inspector.ui.dialogs.text_prompt import ReasonPrompt
from inspector.ui.verbs.judge import JudgeVerbs
from inspector.ui.verbs.select_by import SelectByVerbs


@dataclass(frozen=True)
class Stage:
    """A window with a canvas and the commands under test."""

    window: QMainWindow
    canvas: Canvas
    actions: Actions
    bench: Bench
    qtbot: QtBot

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key on the picture, or in the question that is open."""
        target = QApplication.focusWidget() or self.canvas
        self.qtbot.keyClick(target, key, held)

    def status(self, item_id: str) -> str:
        found = self.bench.session.document.annotations.get(item_id)
        return found.status if found else ""

    @property
    def steps(self) -> int:
        return self.bench.session.undo_stack.index()


@pytest.fixture
def stage(bench: Bench, photos: list[FrameRef], qtbot: QtBot) -> Iterator[Stage]:
    window = QMainWindow()
    canvas = Canvas()
    window.setCentralWidget(canvas)
    window.resize(900, 700)
    actions = Actions(COMMANDS, {}, window)
    presenter = Presenter(
        canvas, bench.session, bench.view, bench.library, bench.suggestions, window
    )
    prompts = Prompts(window, canvas)
    session, view, suggestions = bench.session, bench.view, bench.suggestions
    JudgeVerbs(actions, session, view, suggestions, presenter, prompts, window)
    SelectByVerbs(actions, session, view, suggestions, prompts, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    canvas.setFocus()
    yield Stage(window, canvas, actions, bench, qtbot)
    window.close()
    delete(window)  # before the session that it listens to


def with_redactions(stage: Stage, photos: list[FrameRef]) -> list[str]:
    """Two suggestions and one proposed redaction on the first picture."""
    stage.bench.run(photos[0])
    made = redaction("r", photos[0].source_id, "suggested")
    stage.bench.session.edit("r", lambda d: edits.put(d, made))
    return [s.id for s in stage.bench.suggestions.on_frame(photos[0])]


def test_redactions_are_walked_to_after_the_suggestions_and_back(
    stage: Stage, photos: list[FrameRef]
) -> None:
    first, second = with_redactions(stage, photos)
    stage.bench.view.set_layer_visible("redactions", False)
    for expected in (first, second, "r", first):
        stage.press(Qt.Key.Key_N)
        assert stage.bench.view.selected == (expected,)
    assert stage.bench.view.shows("redactions")
    stage.press(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert stage.bench.view.selected == ("r",)


def test_enter_confirms_and_backspace_rejects_a_redaction_at_once(
    stage: Stage, photos: list[FrameRef]
) -> None:
    with_redactions(stage, photos)
    stage.bench.view.select(["r"])
    stage.press(Qt.Key.Key_Return)
    assert stage.status("r") == "accepted"
    assert stage.bench.session.undo_stack.undoText() == "Confirm redaction"
    stage.bench.session.undo_stack.undo()
    stage.bench.view.select(["r"])
    stage.press(Qt.Key.Key_Backspace)
    assert stage.status("r") == "rejected"
    assert not stage.window.findChildren(Prompt)


def test_accepting_a_picture_confirms_no_redaction(stage: Stage, photos: list[FrameRef]) -> None:
    found = with_redactions(stage, photos)
    stage.actions["accept-picture"].trigger()
    assert [stage.status(i) for i in (*found, "r")] == ["accepted", "accepted", "suggested"]


def test_a_rejection_of_both_asks_why_for_the_finding_alone(
    stage: Stage, photos: list[FrameRef]
) -> None:
    first, _ = with_redactions(stage, photos)
    stage.bench.view.select([first, "r"])
    before = stage.steps
    stage.press(Qt.Key.Key_Backspace)
    stage.press(Qt.Key.Key_2)
    reasons = {i: a.reason for i, a in stage.bench.session.document.annotations.items()}
    assert reasons == {first: "Shadow", "r": ""}
    assert (stage.status(first), stage.status("r")) == ("rejected", "rejected")
    assert stage.steps == before + 1


def test_l_and_a_digit_relabel_suggestions_and_findings_as_one_edit(
    stage: Stage, photos: list[FrameRef]
) -> None:
    stage.bench.run()
    ids = [s.id for _, s in stage.bench.suggestions.all()]
    stage.bench.suggestions.accept(ids[:2])
    stage.bench.suggestions.relabel(ids[:1], "zebra crack")
    stage.bench.view.select(ids[:3])
    before = stage.steps
    stage.press(Qt.Key.Key_L)
    (prompt,) = stage.window.findChildren(ReasonPrompt)
    shown = [b.accessibleName() for b in prompt.findChildren(QPushButton)]
    assert set(shown[:2]) == {"crack", "zebra crack"}  # in use before the usual ones
    stage.press(Qt.Key.Key_1 + shown.index("pothole"))
    labels = {i: a.label for i, a in stage.bench.session.document.annotations.items()}
    assert labels == dict.fromkeys(ids[:3], "pothole")
    assert stage.status(ids[2]) == "accepted"
    assert stage.steps == before + 1
    stage.bench.session.undo_stack.undo()
    assert stage.status(ids[2]) == ""
    assert ids[2] in [s.id for _, s in stage.bench.suggestions.all()]


def test_a_redaction_is_relabelled_with_its_kinds_only(
    stage: Stage, photos: list[FrameRef]
) -> None:
    with_redactions(stage, photos)
    stage.bench.view.select(["r"])
    stage.press(Qt.Key.Key_L)
    stage.press(Qt.Key.Key_2)
    assert stage.bench.session.document.annotations["r"].label == "plate"
    assert stage.status("r") == "suggested"


def test_measurements_can_be_deleted_and_nothing_judged(
    stage: Stage, photos: list[FrameRef]
) -> None:
    made = line("m", photos[0].source_id, [(10, 10), (90, 10)])
    stage.bench.session.edit("m", lambda d: edits.put(d, made))
    stage.bench.view.select(["m"])
    for action_id in ("accept", "reject", "type-pattern"):
        assert not stage.actions[action_id].isEnabled()
        assert stage.actions.why_disabled(action_id)
    stage.press(Qt.Key.Key_Delete)
    assert not stage.bench.session.document.annotations
    assert stage.bench.session.undo_stack.undoText() == "Delete measurement"
    assert stage.bench.view.selected == ()


def test_what_is_undone_is_no_longer_selected_but_a_suggestion_is_again(
    stage: Stage, photos: list[FrameRef]
) -> None:
    first, _ = with_redactions(stage, photos)
    stage.bench.view.select(["r", first])
    stage.bench.suggestions.accept([first])
    stage.bench.session.undo_stack.undo()
    assert stage.bench.view.selected == ("r", first)
    stage.bench.session.undo_stack.undo()
    assert stage.bench.view.selected == (first,)


def test_accepting_above_says_how_many_that_are(stage: Stage, photos: list[FrameRef]) -> None:
    stage.bench.run()
    confidences = sorted(s.confidence for _, s in stage.bench.suggestions.all())
    assert len(confidences) == 4
    stage.actions["accept-above"].trigger()
    (prompt,) = stage.window.findChildren(AcceptAbovePrompt)
    box = prompt.findChild(QSpinBox)
    assert box is not None
    box.setValue(1)
    assert prompt.text == "4 suggestions on 2 pictures"
    box.setValue(99)
    assert prompt.text == "0 suggestions"
    stage.press(Qt.Key.Key_Return)
    assert prompt.isVisible()
    box.setValue(1)
    stage.bench.suggestions.accept([next(s.id for _, s in stage.bench.suggestions.all())])
    assert prompt.text == "3 suggestions on 2 pictures"
    stage.press(Qt.Key.Key_Return)
    assert len(stage.bench.session.document.annotations) == 4
    assert stage.bench.session.undo_stack.undoText() == "Accept 3 findings"


def choose(prompt: QWidget, name: str, index: int) -> None:
    """An entry of one of the boxes of a question."""
    next(b for b in prompt.findChildren(QComboBox) if b.accessibleName() == name).setCurrentIndex(
        index
    )


def fill_in(prompt: QWidget, name: str, value: int) -> None:
    """A number in one of the boxes of a question."""
    boxes = [*prompt.findChildren(QSpinBox), *prompt.findChildren(QDoubleSpinBox)]
    next(b for b in boxes if b.accessibleName() == name).setValue(value)


def test_select_by_counts_live_selects_adds_and_remembers(
    stage: Stage, photos: list[FrameRef]
) -> None:
    stage.bench.run()
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    (prompt,) = stage.window.findChildren(SelectByPrompt)
    assert prompt.text == "2 found"
    choose(prompt, "Where", 1)
    assert prompt.text == "4 found"
    fill_in(prompt, "Confidence to, per cent", 2)
    assert prompt.text == "Nothing found"
    fill_in(prompt, "Confidence to, per cent", 100)
    fill_in(prompt, "Length from", 200)
    assert prompt.text == "2 found"
    assert stage.bench.view.selected == ()
    stage.press(Qt.Key.Key_Return)
    long = set(stage.bench.view.selected)
    assert len(long) == 2
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    again = next(p for p in stage.window.findChildren(SelectByPrompt) if p.isVisible())
    assert again.text == "2 found"  # as it was asked before
    fill_in(again, "Length from", 0)
    choose(again, "Where", 0)
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert len(stage.bench.view.selected) == 3
    assert long < set(stage.bench.view.selected)


def test_select_by_follows_the_project_and_escape_changes_nothing(
    stage: Stage, photos: list[FrameRef]
) -> None:
    stage.bench.run()
    stage.bench.view.select(["kept"])
    stage.actions["select-by"].trigger()
    (prompt,) = stage.window.findChildren(SelectByPrompt)
    choose(prompt, "State", 1)
    assert prompt.text == "2 found"
    stage.bench.suggestions.accept_frame(photos[0])
    stage.qtbot.waitUntil(lambda: prompt.text == "Nothing found")
    stage.press(Qt.Key.Key_Escape)
    assert stage.bench.view.selected == ("kept",)
