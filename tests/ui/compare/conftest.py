"""Fixtures for tests of the workspace: a window with two drawn photos of a road."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.compare.panes import Answers

from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.jobs import InlineJobs
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench


@pytest.fixture
def ask(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "view.png")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, ask: Answers) -> Iterator[MainWindow]:
    cards = [fakes.card(), fakes.card("second", "Second"), fakes.enlarger(), fakes.restorer()]
    services = fakes.services(fakes.Calls(), cards)
    bench = Workbench(InlineJobs(), services, Settings(model_id="fake"), tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, ask)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    made.file_verbs.take([tmp_path / "road"])
    yield made
    made.close()
    delete(made)
