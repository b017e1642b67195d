"""In the whole window, keys go to the tool that needs them and to the commands otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core.annotation import Annotation
from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.dialogs.text_prompt import ReasonPrompt
from inspector.ui.jobs import InlineJobs
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

Key = Qt.Key
TOOLS = {
    Key.Key_V: "tool-select",
    Key.Key_S: "tool-points",
    Key.Key_P: "tool-polygon",
    Key.Key_Y: "tool-polyline",
    Key.Key_U: "tool-rectangle",
    Key.Key_B: "tool-brush",
    Key.Key_E: "tool-eraser",
    Key.Key_W: "tool-magic",
    Key.Key_X: "tool-split",
    Key.Key_M: "tool-measure",
    Key.Key_Q: "tool-redact",
    Key.Key_G: "tool-pan",
    Key.Key_K: "tool-scale",
}


class Hand:
    """Keys and clicks on the canvas of a window with two photos."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.canvas = window.canvas
        self.view = window.bench.view
        self.session = window.bench.session

    def key(self, *keys: Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if not self.canvas.hasFocus():
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()
            self.canvas.setFocus()
        for key in keys:
            self.qtbot.keyClick(self.canvas, key, mods)

    def at(self, x: float, y: float) -> QPoint:
        return self.canvas.mapFromScene(QPointF(x + 0.5, y + 0.5))

    def click(self, *places: tuple[float, float]) -> None:
        port = self.canvas.viewport()
        for place in places:
            self.qtbot.mouseMove(port, self.at(*place))
            self.qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=self.at(*place))

    def drag(self, *places: tuple[float, float]) -> None:
        port, left = self.canvas.viewport(), Qt.MouseButton.LeftButton
        self.qtbot.mousePress(port, left, pos=self.at(*places[0]))
        for place in places[1:]:
            self.qtbot.mouseMove(port, self.at(*place))
        self.qtbot.mouseRelease(port, left, pos=self.at(*places[-1]))

    @property
    def annotations(self) -> list[Annotation]:
        return list(self.session.document.annotations.values())


@pytest.fixture
def hand(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    settings = Settings(model_id="fake", snap=False)
    bench = Workbench(InlineJobs(), fakes.services(), settings, tmp_path / "home")
    window = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0)
    bench.setParent(window)
    with qtbot.waitExposed(window):
        window.show()
    bench.session.new_project()
    bench.library.add([tmp_path / "road"])
    yield Hand(qtbot, window)
    window.close()
    delete(window)


def test_every_tool_has_a_key_and_says_what_it_does(hand: Hand) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    plain = Qt.KeyboardModifier.NoModifier
    region = ((Key.Key_G, "tool-region", shift),)
    for key, tool, mods in (*((k, t, plain) for k, t in TOOLS.items()), *region):
        hand.key(key, mods=mods)
        assert hand.window.tool_verbs.in_hand == tool
        assert hand.window.actions_[tool].isChecked()
        assert hand.window.tool_verbs.hint
        assert hand.window.tool_options.text == hand.window.tool_verbs.hint


def test_return_and_backspace_belong_to_a_polygon_that_is_begun(hand: Hand) -> None:
    hand.key(Key.Key_R, Key.Key_N, Key.Key_P)  # a suggestion is selected: Return would accept it
    hand.click((50, 100), (120, 100), (120, 200), (20, 200))
    hand.key(Key.Key_Backspace)
    assert not hand.window.findChildren(ReasonPrompt)
    hand.key(Key.Key_Return)
    (made,) = hand.annotations
    assert made.origin == "human"
    assert len(made.shape.rings[0]) == 3


def test_return_accepts_again_once_the_polygon_is_done(hand: Hand) -> None:
    hand.key(Key.Key_R, Key.Key_P)
    hand.click((50, 100), (120, 100), (120, 200))
    hand.key(Key.Key_Return, Key.Key_N, Key.Key_Return)
    assert {a.origin for a in hand.annotations} == {"human", "machine"}


def test_undo_takes_back_points_first_and_then_edits(hand: Hand) -> None:
    hand.key(Key.Key_P)
    hand.click((50, 100), (120, 100), (120, 200))
    hand.key(Key.Key_Return)
    hand.click((150, 20))
    hand.key(Key.Key_Z, mods=Qt.KeyboardModifier.ControlModifier)
    assert len(hand.annotations) == 1
    hand.key(Key.Key_Z, mods=Qt.KeyboardModifier.ControlModifier)
    assert hand.annotations == []


def test_another_picture_drops_a_polygon_that_is_begun(hand: Hand) -> None:
    hand.key(Key.Key_P)
    hand.click((50, 100), (120, 100), (120, 200))
    hand.key(Key.Key_D, Key.Key_Return)
    assert hand.annotations == []


def test_delete_takes_points_while_some_are_picked_and_findings_otherwise(hand: Hand) -> None:
    hand.key(Key.Key_U)
    hand.drag((60, 100), (100, 120), (140, 180))
    hand.key(Key.Key_S)
    hand.click((60, 100))
    hand.key(Key.Key_Delete)
    assert len(hand.annotations[0].shape.rings[0]) == 3
    hand.key(Key.Key_Delete)
    assert hand.annotations == []


def test_copy_paste_duplicate_and_merge_by_keys(hand: Hand) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    hand.key(Key.Key_U)
    hand.drag((60, 100), (100, 120), (140, 180))
    hand.key(Key.Key_C, mods=control)
    hand.key(Key.Key_D)
    hand.key(Key.Key_V, mods=control)
    assert len({a.frame for a in hand.annotations}) == 2
    hand.key(Key.Key_D, mods=control)
    assert len(hand.annotations) == 3
    hand.key(Key.Key_A, mods=control)
    hand.key(Key.Key_J)
    assert len(hand.annotations) == 2


def test_a_double_click_takes_the_points(hand: Hand) -> None:
    hand.key(Key.Key_U)
    hand.drag((60, 100), (100, 120), (140, 180))
    hand.key(Key.Key_V)
    hand.click((100, 140))
    place = hand.at(100, 140)
    hand.qtbot.mouseDClick(hand.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hand.window.tool_verbs.in_hand == "tool-points"


def test_snapping_is_switched_and_remembered(hand: Hand) -> None:
    hand.key(Key.Key_S, mods=Qt.KeyboardModifier.ShiftModifier)
    assert hand.window.bench.preferences.settings.snap is True
    assert hand.window.actions_["snap"].isChecked()


def test_fifty_edits_are_undone_one_by_one(hand: Hand) -> None:
    hand.key(Key.Key_U)
    hand.drag((60, 100), (100, 120), (140, 180))
    hand.key(Key.Key_V)
    for _ in range(50):
        hand.key(Key.Key_Right)
    assert hand.annotations[0].shape.bounds[0] == 110
    for _ in range(50):
        hand.key(Key.Key_Z, mods=Qt.KeyboardModifier.ControlModifier)
    assert hand.annotations[0].shape.bounds[0] == 60
