"""The main job done by keys alone: every key goes to whatever has the focus, as on a real desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from ui import fakes
from ui.test_window import answers, calls, folder, make_window, window

from inspector.core.annotation import Annotation
from inspector.ui.dialogs.text_prompt import NotePrompt, ReasonPrompt
from inspector.ui.panes import Panes
from inspector.ui.window import MainWindow

__all__ = ["calls", "folder", "make_window", "window"]

Key = Qt.Key


class Keys:
    """Ten fingers and no mouse."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        with qtbot.waitActive(window):
            window.activateWindow()

    @property
    def at(self) -> QWidget:
        """What has the keys now."""
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self.window

    def press(self, *keys: str | Qt.Key, times: int = 1) -> None:
        """Press keys one after the other: "Ctrl+S" or a Qt key."""
        for key in keys * times:
            combined = QKeySequence(key)[0]
            QTest.keyClick(self.at, combined.key(), combined.keyboardModifiers())

    def hold(self, key: Qt.Key, *moves: str) -> None:
        """Hold one key while others are pressed."""
        QTest.keyPress(self.at, key)
        self.press(*moves)
        QTest.keyRelease(self.at, key)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.at, text)

    def menu(self, name: str, command: str) -> None:
        """Open a menu and choose in it by the underlined letters."""
        self.press(_letter(self.window._menus[name].title()))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(a for a in menu.actions() if a.objectName() == command)
        letter = QKeySequence.mnemonic(entry.text())[0]
        assert entry.isEnabled()
        QTest.keyClick(menu, letter.key())

    @property
    def found(self) -> list[Annotation]:
        return list(self.window.bench.session.document.annotations.values())


def _letter(title: str) -> str:
    return QKeySequence.mnemonic(title).toString()


@pytest.fixture
def keys(qtbot: QtBot, window: MainWindow) -> Keys:
    return Keys(qtbot, window)


def test_from_photos_to_a_report_by_keys_alone(
    keys: Keys, window: MainWindow, folder: Path, tmp_path: Path, calls: fakes.Calls
) -> None:
    session = window.bench.session
    answers(window).next_folder = folder
    keys.menu("File", "open-folder")
    assert len(list(session.frames())) == 3
    keys.press("F6")
    while keys.at is not window.canvas:
        keys.press("F6")
    keys.press("R", "N")
    assert window.bench.view.selected
    keys.press("Return")
    assert [a.status for a in keys.found] == ["accepted"]

    keys.press("N", "Backspace")
    (prompt,) = window.findChildren(ReasonPrompt)
    assert prompt is keys.at or prompt.isAncestorOf(keys.at)
    keys.press("1")
    assert sorted(a.status for a in keys.found) == ["accepted", "rejected"]

    # A new outline, corner by corner: the arrows bring the pointer, Space sets a point.
    window.canvas.setFocus()
    keys.press("P", "Right")
    assert window.canvas.pointer.place is not None
    assert "Space" in window.tool_options.text
    keys.press("Space")
    keys.press("Shift+Right", times=2)
    keys.press("Space")
    keys.press("Shift+Down", times=2)
    keys.press("Space", "Return")
    drawn = keys.found[-1]
    assert (drawn.shape.kind, len(drawn.shape.rings[0]), drawn.origin) == ("region", 3, "human")
    keys.press("Escape", "Y", "Left", "Space", "Shift+Up", "Space", "Return")
    assert keys.found[-1].shape.kind == "line"
    keys.press("U", "Space", "Shift+Left", "Shift+Up", "Space")
    assert len(keys.found[-1].shape.rings[0]) == 4
    keys.press("M", "Space", "Shift+Right", "Space", "Return")
    assert keys.found[-1].purpose == "measurement"

    # Its points: the next one, an arrow moves it, Ins adds one, Del takes it away again.
    window.bench.view.select([drawn.id])
    keys.press("Escape", "Escape", "S", ".", "Right")
    changed = session.document.annotations[drawn.id]
    moved = abs(changed.shape.rings[0] - drawn.shape.rings[0])
    assert moved.max() == moved.sum() == 1
    keys.press("Insert")
    assert len(session.document.annotations[drawn.id].shape.rings[0]) == 4
    keys.press("Delete")
    assert len(session.document.annotations[drawn.id].shape.rings[0]) == 3

    keys.press("T")
    (note,) = window.findChildren(NotePrompt)
    keys.type("Seen by keys")
    keys.press("Ctrl+Return")
    assert session.document.annotations[drawn.id].note == "Seen by keys"
    assert not note.isVisible()

    answers(window).next_file = tmp_path / "by keys.inspector.h5"
    keys.press("Ctrl+S")
    assert "by keys" in window.windowTitle()
    answers(window).next_file = tmp_path / "report.pdf"
    keys.press("Ctrl+P")
    assert calls.pdfs == [tmp_path / "report.pdf"]


def test_f6_goes_through_all_parts_and_back(keys: Keys, window: MainWindow, folder: Path) -> None:
    answers(window).next_folder = folder
    window.actions_["open-folder"].trigger()
    panes = window.findChild(Panes)
    assert panes is not None
    parts = panes.listed()
    names = {part.objectName() for part in parts}
    assert {"toolbar", "tools", "dock-pictures", "dock-models", "dock-findings"} <= names
    assert window.centralWidget() in parts
    window.canvas.setFocus()
    keys.press("F6", times=len(parts))
    assert keys.at is window.canvas  # once around, and to where the keys were
    visited = []
    for _ in parts:
        keys.press("Shift+F6")
        visited.append(panes.part_of(keys.at))
    assert set(visited) == set(parts)
    toolbar = next(part for part in parts if part.objectName() == "toolbar")
    while panes.part_of(keys.at) is not toolbar:
        keys.press("F6")
    first = keys.at
    keys.press("Right")
    assert keys.at is not first
    assert panes.part_of(keys.at) is toolbar


def test_panels_behind_each_other_come_to_the_front_by_keys(
    keys: Keys, window: MainWindow, folder: Path
) -> None:
    answers(window).next_folder = folder
    window.actions_["open-folder"].trigger()
    window.docks["models"].raise_()
    window.panels.models._list.setFocus()
    keys.press("Ctrl+PgDown")
    assert window.docks["layers"].isAncestorOf(keys.at)
    keys.press("Ctrl+PgUp")
    assert window.docks["models"].isAncestorOf(keys.at)


def test_the_pointer_drags_while_space_is_held(
    keys: Keys, window: MainWindow, folder: Path
) -> None:
    answers(window).next_folder = folder
    window.actions_["open-folder"].trigger()
    window.canvas.setFocus()
    keys.press("F7")
    pointer = window.canvas.pointer
    start = pointer.place
    assert start is not None
    keys.press("U")
    keys.hold(Key.Key_Space, "Shift+Right", "Shift+Down")
    (box,) = keys.found
    left, top, right, bottom = box.shape.bounds
    assert (right - left, bottom - top) == (right - left, right - left)
    assert (left + 0.5, top + 0.5) == (start.x(), start.y())
    keys.press("Escape")
    assert pointer.place is None
    assert not window.actions_["key-pointer"].isChecked()


def test_the_pointer_stays_on_the_picture_and_in_view(
    keys: Keys, window: MainWindow, folder: Path
) -> None:
    answers(window).next_folder = folder
    window.actions_["open-folder"].trigger()
    canvas = window.canvas
    canvas.setFocus()
    canvas.zoom_to(16.0)
    keys.press("F7")
    keys.press("Shift+Right", times=200)
    assert canvas.pointer.place is not None
    assert canvas.pointer.place.x() == fakes.WIDTH_PX - 0.5
    assert canvas.exposed.contains(canvas.pointer.place)


def test_every_menu_and_entry_has_a_letter_of_its_own(window: MainWindow) -> None:
    titles = [menu.title() for name, menu in window._menus.items() if ">" not in name]
    letters = [_letter(title) for title in titles]
    assert all(letters)
    assert len(set(letters)) == len(letters)
    for name, menu in window._menus.items():
        before = [action.text() for action in menu.actions()]
        menu.aboutToShow.emit()
        entries = [a for a in menu.actions() if a.isVisible() and not a.isSeparator()]
        marks = [_letter(entry.text()) for entry in entries]
        assert all(marks), (name, [e.text() for e, m in zip(entries, marks, strict=True) if not m])
        assert len(set(marks)) == len(marks), name
        menu.aboutToHide.emit()
        assert [action.text() for action in menu.actions()] == before
