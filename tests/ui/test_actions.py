"""Commands, their menus, keys and reasons."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from inspector.ui.actions import Actions, ActionSpec, parse_keys, portable
from inspector.ui.commands import COMMANDS

SPECS = (
    ActionSpec("run", "Run on this picture", "Model", "R", "run", tooltip="Find cracks"),
    ActionSpec("accept", "Accept", "Edit", "Return; Enter", "accept"),
    ActionSpec("save", "Save", "File", "Ctrl+S", "save"),
    ActionSpec("fit", "Fit", "View", "F"),
    ActionSpec("light", "Light", "View>Theme", checkable=True, group="theme"),
    ActionSpec("dark", "Dark", "View>Theme", checkable=True, group="theme"),
)

Make = Callable[..., tuple[Actions, QMainWindow]]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def build(**overrides: str) -> tuple[Actions, QMainWindow]:
        window = QMainWindow()
        qtbot.addWidget(window)
        return Actions(SPECS, overrides, window), window

    return build


@pytest.fixture
def fired(make: Make, qtbot: QtBot) -> tuple[list[str], QVBoxLayout, QMainWindow]:
    """Commands that were triggered, the place for widgets, and the shown window."""
    actions, window = make()
    log: list[str] = []
    for spec in SPECS[:4]:
        actions.connect(spec.id, lambda name=spec.id: log.append(name))
    page = QWidget()
    layout = QVBoxLayout(page)
    window.setCentralWidget(page)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return log, layout, window


def focus(widget: QWidget, layout: QVBoxLayout, qtbot: QtBot) -> None:
    layout.addWidget(widget)
    widget.show()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def test_menus_stand_in_the_order_of_the_specs(make: Make) -> None:
    actions, window = make()
    menus = actions.fill(window.menuBar())
    assert [action.text() for action in window.menuBar().actions()] == [
        "&Model",
        "&Edit",
        "&File",
        "&View",
    ]
    assert list(menus) == ["Model", "Edit", "File", "View", "View>Theme"]
    assert [a.text() for a in menus["View"].actions()] == ["Fit", "Theme"]
    assert actions["run"].objectName() == "run"
    assert all(menu.toolTipsVisible() for menu in menus.values())


def test_tooltip_has_the_keys_and_the_reason(make: Make) -> None:
    actions, _ = make()
    assert "Run on this picture" in actions["run"].toolTip()
    assert "(R)" in actions["run"].toolTip()
    assert "Find cracks" in actions["run"].toolTip()
    actions.set_enabled("run", False, "Open <a> photo first")
    assert not actions["run"].isEnabled()
    assert "Open &lt;a&gt; photo first" in actions["run"].toolTip()
    assert actions["run"].statusTip() == "Open <a> photo first"
    assert actions.why_disabled("run") == "Open <a> photo first"
    actions.set_enabled("run", True)
    assert "photo first" not in actions["run"].toolTip()
    assert actions.why_disabled("run") == ""


def test_text_of_a_command_is_literal(make: Make) -> None:
    actions, _ = make()
    actions.set_text("save", "Save R&D && <b>")
    assert actions.text("save") == "Save R&D && <b>"
    assert "<b>" not in actions["save"].toolTip()


def test_commands_of_a_group_exclude_each_other(make: Make) -> None:
    actions, _ = make()
    seen: list[bool] = []
    actions.connect("light", lambda on: seen.append(on))
    actions["light"].trigger()
    actions["dark"].trigger()
    assert not actions["light"].isChecked()
    assert seen == [True]


@pytest.mark.parametrize(
    ("override", "keys"),
    [("Ctrl+K", "Ctrl+K"), ("", ""), ("garbage", "R"), ("Ctrl+Nonsense", "R"), ("\x00", "R")],
)
def test_keys_of_the_settings(make: Make, override: str, keys: str) -> None:
    actions, _ = make(run=override, unknown="Ctrl+U")
    assert portable(actions["run"].shortcuts()) == keys
    expected = {} if keys == "R" else {"run": keys}
    assert actions.overrides() == expected


def test_changed_keys_are_told_and_reset(make: Make, qtbot: QtBot) -> None:
    actions, _ = make()
    with qtbot.waitSignal(actions.shortcuts_changed) as told:
        actions.set_shortcut("run", QKeySequence("Ctrl+R"))
    assert told.args == [{"run": "Ctrl+R"}]
    assert "(Ctrl+R)" in actions["run"].toolTip()
    with qtbot.waitSignal(actions.shortcuts_changed) as told:
        actions.reset_shortcuts(["run"])
    assert told.args == [{}]
    assert actions.shortcut("run") == "R"


def test_conflicts_include_keys_that_begin_alike(make: Make) -> None:
    actions, _ = make()
    assert actions.conflicts(QKeySequence("F"), "run") == ["fit"]
    assert actions.conflicts(QKeySequence("F, 1"), "run") == ["fit"]
    assert actions.conflicts(QKeySequence("Enter"), "run") == ["accept"]
    assert actions.conflicts(QKeySequence("R"), "run") == []
    assert actions.conflicts(QKeySequence(), "run") == []


def test_two_actions_with_one_id_are_refused(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with pytest.raises(ValueError, match="same id"):
        Actions((SPECS[0], SPECS[0]), {}, window)


@pytest.mark.parametrize(
    ("make_field", "read"),
    [
        (QLineEdit, lambda w: w.text()),
        (QPlainTextEdit, lambda w: w.toPlainText()),
        (QSpinBox, lambda w: ""),
    ],
    ids=["line", "lines", "number"],
)
def test_typing_does_not_fire_commands(
    fired: tuple[list[str], QVBoxLayout, QMainWindow],
    qtbot: QtBot,
    make_field: Callable[[], QWidget],
    read: Callable[[QWidget], str],
) -> None:
    log, layout, _ = fired
    field = make_field()
    focus(field, layout, qtbot)
    qtbot.keyClick(field, Qt.Key.Key_R)
    qtbot.keyClick(field, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert log == []
    if not isinstance(field, QSpinBox):
        assert read(field).strip().lower() == "rf"
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert log == ["save"]


def test_commands_fire_elsewhere(
    fired: tuple[list[str], QVBoxLayout, QMainWindow], qtbot: QtBot
) -> None:
    log, layout, window = fired
    field = QLineEdit()
    focus(field, layout, qtbot)
    chooser = QComboBox()
    focus(chooser, layout, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_R)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert log == ["run", "accept"]


def test_enter_and_space_press_the_focused_button(
    fired: tuple[list[str], QVBoxLayout, QMainWindow], qtbot: QtBot
) -> None:
    log, layout, _ = fired
    button = QPushButton("Go")
    focus(button, layout, qtbot)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert log == []
    qtbot.keyClick(button, Qt.Key.Key_R)
    assert log == ["run"]


def test_a_deleted_field_does_no_harm(
    fired: tuple[list[str], QVBoxLayout, QMainWindow], qtbot: QtBot
) -> None:
    log, layout, _ = fired
    field = QLineEdit()
    focus(field, layout, qtbot)
    field.deleteLater()
    qtbot.waitUntil(lambda: not isValid(field))
    other = QPushButton("x")
    focus(other, layout, qtbot)
    qtbot.keyClick(other, Qt.Key.Key_R)
    assert log == ["run"]


def test_the_apps_own_commands_have_no_conflicts(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(COMMANDS, {}, window)
    clashes = {
        (spec.id, keys.toString()): others
        for spec in COMMANDS
        for keys in parse_keys(spec.shortcut)
        if (others := actions.conflicts(keys, spec.id))
    }
    assert clashes == {}
    written = [spec for spec in COMMANDS if spec.shortcut]
    assert all(len(parse_keys(s.shortcut)) == s.shortcut.count("; ") + 1 for s in written)
