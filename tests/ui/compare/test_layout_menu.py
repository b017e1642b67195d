"""The menu of layouts with names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from inspector.ui.compare.choice import Choice, Layout
from inspector.ui.compare.layout_menu import LayoutMenu
from inspector.ui.compare.layout_store import LayoutStore
from inspector.ui.compare.state import CompareState

USUAL = Layout(3, (Choice(), Choice("bicubic"), Choice("shrunk")))


def test_a_layout_is_saved_by_its_name_chosen_and_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    store = LayoutStore(tmp_path / "compare.json")
    state = CompareState(store)
    menu = LayoutMenu(store, state, lambda: {"Usual": USUAL})
    qtbot.addWidget(menu)
    state.set_count(5)
    state.choose(4, Choice("agreement"))
    field = menu.findChildren(QLineEdit)[-1]
    field.setText("Votes & <b>all</b>")
    with qtbot.waitSignal(menu.kept):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    menu.fill()
    lines = {action.text(): action for action in menu.actions()}
    assert "Votes && <b>all</b>   (5 panes)" in lines
    lines["Usual   (3 panes)"].trigger()
    assert state.layout.shown == USUAL.choices
    lines["Votes && <b>all</b>   (5 panes)"].trigger()
    assert state.layout.shown[4] == Choice("agreement")

    gone = lines["Delete"].menu()
    assert isinstance(gone, QMenu)
    gone.actions()[0].trigger()
    assert not LayoutStore(tmp_path / "compare.json").named


def test_a_name_of_nothing_and_what_others_gave_are_not_saved(qtbot: QtBot, tmp_path: Path) -> None:
    store = LayoutStore(tmp_path / "compare.json")
    menu = LayoutMenu(store, CompareState(store), dict)
    qtbot.addWidget(menu)

    menu.save("  \n ")

    assert not store.named
