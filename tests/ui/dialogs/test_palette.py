"""The command palette runs what was typed, and says why it does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from inspector.ui.actions import Actions, ActionSpec
from inspector.ui.dialogs.palette import CommandPalette

SPECS = (
    ActionSpec("run", "Run on this picture", "Model", "R", "run", ("detect", "find cracks")),
    ActionSpec("run-all", "Run on all pictures", "Model", "Ctrl+Shift+R", "run-all"),
    ActionSpec("fit", "Fit", "View", "F", "fit", ("whole picture",)),
    ActionSpec("undo", "Undo", "Edit", "Ctrl+Z", "undo"),
    ActionSpec("mask", "Mask", "View", "H", "eye", ("run",), checkable=True),
)


class Desk:
    """A window with commands, an open palette and what was triggered."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        self.window.show()
        self.actions = Actions(SPECS, {}, self.window)
        self.log: list[str] = []
        for spec in SPECS:
            self.actions.connect(spec.id, lambda *_, name=spec.id: self.log.append(name))

    def open(self) -> CommandPalette:
        palette = CommandPalette(self.actions, self.window)
        palette.show()
        self.field = palette.findChild(QLineEdit)
        self.list = palette.findChild(QListWidget)
        return palette

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.field, key)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_typing_and_enter_run_a_command(desk: Desk) -> None:
    palette = desk.open()
    desk.qtbot.keyClicks(desk.field, "pict all")
    assert palette.shown_ids()[0] == "run-all"
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: not isValid(palette))
    assert desk.log == ["run-all"]


def test_aliases_are_found(desk: Desk) -> None:
    palette = desk.open()
    desk.qtbot.keyClicks(desk.field, "crack")
    assert palette.shown_ids() == ["run"]


def test_a_name_goes_before_an_alias_of_another_command(desk: Desk) -> None:
    palette = desk.open()
    desk.qtbot.keyClicks(desk.field, "run")
    assert palette.shown_ids() == ["run", "run-all", "mask"]


def test_letters_do_not_fire_shortcuts_of_the_window(desk: Desk) -> None:
    palette = desk.open()
    desk.qtbot.keyClicks(desk.field, "rfh")
    assert desk.log == []
    palette.close()


def test_everything_is_listed_in_the_order_of_the_menus(desk: Desk) -> None:
    desk.actions.set_enabled("undo", False, "Nothing to undo yet")
    palette = desk.open()
    assert set(palette.shown_ids()) == {spec.id for spec in SPECS}
    palette.close()


def test_arrows_choose_and_wrap(desk: Desk) -> None:
    desk.open()
    assert desk.list.currentRow() == 0
    desk.press(Qt.Key.Key_Up)
    assert desk.list.currentRow() == len(SPECS) - 1
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    assert desk.list.currentRow() == 1
    desk.press(Qt.Key.Key_PageDown)
    assert desk.list.currentRow() == len(SPECS) - 1
    desk.press(Qt.Key.Key_PageUp)
    desk.press(Qt.Key.Key_Enter)
    assert desk.log == ["run"]


def test_a_disabled_command_says_why_and_does_not_run(desk: Desk) -> None:
    reason = "Nothing to <b>undo</b> yet"
    desk.actions.set_enabled("undo", False, reason)
    palette = desk.open()
    desk.qtbot.keyClicks(desk.field, "undo")
    assert palette.shown_ids() == ["undo"]
    hint = next(label for label in palette.findChildren(QLabel) if reason in label.text())
    assert hint.textFormat() == Qt.TextFormat.PlainText
    assert reason in desk.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    desk.press(Qt.Key.Key_Return)
    assert desk.log == []
    assert palette.isVisible()
    assert not palette.grab().isNull()
    palette.close()


def test_nothing_found_is_said_and_enter_does_nothing(desk: Desk) -> None:
    palette = desk.open()
    desk.qtbot.keyClicks(desk.field, "zzz")
    assert palette.shown_ids() == []
    assert any("Try fewer letters" in label.text() for label in palette.findChildren(QLabel))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
        desk.press(key)
    assert palette.isVisible()
    desk.field.clear()
    assert len(palette.shown_ids()) == len(SPECS)
    palette.close()


def test_escape_closes_and_nothing_is_remembered(desk: Desk) -> None:
    palette = desk.open()
    desk.qtbot.keyClicks(desk.field, "fit")
    desk.press(Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not isValid(palette))
    assert desk.log == []
    again = desk.open()
    assert desk.field.text() == ""
    again.close()


def test_the_command_finds_the_window_without_the_palette(desk: Desk) -> None:
    seen: list[bool] = []
    palette = desk.open()
    desk.actions.connect("fit", lambda: seen.append(palette.isVisible()))
    desk.qtbot.keyClicks(desk.field, "whole picture")
    desk.press(Qt.Key.Key_Return)
    assert seen == [False]


def test_it_fits_a_small_window(desk: Desk) -> None:
    desk.window.resize(400, 300)
    palette = desk.open()
    assert palette.width() <= 400
    assert QApplication.activeModalWidget() is None
    palette.close()
