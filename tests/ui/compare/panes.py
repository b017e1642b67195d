"""What tests of panes are made with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from inspector.ui.compare.layout_store import LayoutStore
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.pane_view import PaneView
from inspector.ui.compare.state import CompareState
from inspector.ui.dialogs.ask import Ask


class Answers(Ask):
    """Says where to write, and what to open."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        return self.path

    def file(self, title: str, start: Path, filters: str) -> Path | None:
        return self.path


def state(folder: Path) -> CompareState:
    """A state that keeps its layouts in a folder."""
    return CompareState(LayoutStore(folder / "compare.json"))


def pane_view(qtbot: QtBot, linked: LinkedView, shared: CompareState, size: QSize) -> PaneView:
    """A view of this size, which need not be on the screen to be drawn."""
    view = PaneView(linked, shared)
    qtbot.addWidget(view)
    view.resize(size)
    return view
