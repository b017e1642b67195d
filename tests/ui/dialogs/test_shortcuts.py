"""The shortcut editor warns, assigns and resets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from inspector.ui.actions import Actions, ActionSpec
from inspector.ui.dialogs.shortcuts import ShortcutEditor

SPECS = (
    ActionSpec("run", "Run on this picture", "Model", "R"),
    ActionSpec("undo", "Undo", "Edit", "Ctrl+Z"),
    ActionSpec("redo", "Redo", "Edit", "Ctrl+Shift+Z; Ctrl+Y"),
)


class Desk:
    """An open editor and its parts."""

    def __init__(self, qtbot: QtBot) -> None:
        window = QMainWindow()
        qtbot.addWidget(window)
        self.actions = Actions(SPECS, {}, window)
        self.editor = ShortcutEditor(self.actions, window)
        qtbot.addWidget(self.editor)
        self.editor.show()
        self.tree = self.editor.findChild(QTreeWidget)
        self.keys = self.editor.findChild(QKeySequenceEdit)
        self.search = next(
            field
            for field in self.editor.findChildren(QLineEdit)
            if field.placeholderText().startswith("Search")
        )

    def button(self, text: str) -> QPushButton:
        return next(b for b in self.editor.findChildren(QPushButton) if b.text() == text)

    def warning(self) -> str:
        labels = self.editor.findChildren(QLabel)
        return next(label.text() for label in labels if label.property("kind") == "warning")

    def shown(self) -> list[str]:
        items = (self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount()))
        return [item.text(0) for item in items if not item.isHidden()]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_search_by_name_menu_and_keys(desk: Desk) -> None:
    assert len(desk.shown()) == len(SPECS)
    desk.search.setText("undo")
    assert desk.shown() == ["Undo"]
    desk.search.setText("edit")
    assert desk.shown() == ["Undo", "Redo"]
    desk.search.setText("ctrl+z")
    assert desk.shown() == ["Undo"]
    desk.search.setText("")
    assert len(desk.shown()) == len(SPECS)


def test_pressed_keys_are_assigned(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.choose("run")
    assert desk.keys.keySequence().toString() == "R"
    desk.keys.setKeySequence(QKeySequence("Ctrl+R"))
    assert desk.warning() == ""
    with qtbot.waitSignal(desk.actions.shortcuts_changed) as told:
        desk.button("Assign").click()
    assert told.args == [{"run": "Ctrl+R"}]
    assert desk.tree.currentItem().text(2) == "Ctrl+R"


def test_a_conflict_is_named_and_needs_a_second_look(desk: Desk) -> None:
    desk.editor.choose("run")
    desk.keys.setKeySequence(QKeySequence("Ctrl+Z"))
    assert "“Undo”" in desk.warning()
    assert desk.actions.shortcut("undo") == "Ctrl+Z"
    desk.button("Assign anyway").click()
    assert desk.actions.shortcut("run") == "Ctrl+Z"
    assert desk.actions.shortcut("undo") == ""
    assert desk.actions.overrides() == {"run": "Ctrl+Z", "undo": ""}
    assert desk.warning() == ""


def test_keys_can_be_taken_away_and_reset(desk: Desk) -> None:
    desk.editor.choose("redo")
    desk.keys.clear()
    desk.button("Assign").click()
    assert desk.actions.overrides() == {"redo": ""}
    desk.button("Reset").click()
    assert desk.actions.overrides() == {}


def test_a_reset_does_not_steal_keys(desk: Desk) -> None:
    desk.editor.choose("run")
    desk.keys.setKeySequence(QKeySequence("Ctrl+Z"))
    desk.button("Assign anyway").click()
    desk.editor.choose("undo")
    desk.button("Reset").click()
    assert "“Run on this picture”" in desk.warning()
    assert desk.actions.shortcut("run") == "Ctrl+Z"


def test_reset_all(desk: Desk) -> None:
    for action_id in ("run", "undo"):
        desk.actions.set_shortcut(action_id, QKeySequence("F9"))
    desk.button("Reset all").click()
    assert desk.actions.overrides() == {}
    assert [desk.tree.topLevelItem(i).text(2) for i in range(2)] == ["R", "Ctrl+Z"]


def test_nothing_can_be_assigned_before_a_command_is_chosen(desk: Desk) -> None:
    assert not desk.keys.isEnabled()
    assert not desk.button("Assign").isEnabled()


def test_enter_in_the_search_field_closes_nothing(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.search, Qt.Key.Key_Return)
    assert desk.editor.isVisible()
