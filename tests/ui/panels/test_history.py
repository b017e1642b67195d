"""The list of edits."""

from __future__ import annotations

from PySide6.QtWidgets import QUndoView
from pytestqt.qtbot import QtBot
from ui.conftest import Bench
from ui.fakes import source

from inspector.core import edits
from inspector.ui.panels.history import HistoryPanel


def test_a_row_goes_back_to_an_edit(bench: Bench, qtbot: QtBot) -> None:
    panel = HistoryPanel(bench.session)
    qtbot.addWidget(panel)
    for name in ("a", "b"):
        bench.session.edit(f"Add {name}", lambda d, n=name: edits.add_sources(d, [source(n)]))
    assert panel.summary == "2 edits"
    view = panel.findChild(QUndoView)
    assert view is not None
    rows = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    assert rows == ["As it was opened", "Add a", "Add b"]
    view.setCurrentIndex(view.model().index(1, 0))
    assert list(bench.session.document.sources) == ["a"]
    assert panel.summary == "1 edit, 1 undone"


def test_it_outlives_the_session_in_silence(bench: Bench, qtbot: QtBot) -> None:
    panel = HistoryPanel(bench.session)
    qtbot.addWidget(panel)
    bench.session.edit("Add", lambda d: edits.add_sources(d, [source("a")]))
    # The fixture destroys session and stack before the panel; qtbot fails on any exception.
    assert panel.summary == "1 edit"
