"""The list of edits."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui.conftest import Bench
from ui.fakes import source

from inspector.core import edits
from inspector.ui.panels.history import HistoryModel, HistoryPanel


def rows(panel: HistoryPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_row_goes_back_to_an_edit(bench: Bench, qtbot: QtBot) -> None:
    panel = HistoryPanel(bench.session)
    qtbot.addWidget(panel)
    for name in ("a", "b"):
        bench.session.edit(f"Add {name}", lambda d, n=name: edits.add_sources(d, [source(n)]))
    assert panel.summary == "2 edits"
    view = panel.list
    assert rows(panel) == ["As it was opened", "Add a", "Add b"]
    view.setCurrentIndex(view.model().index(1, 0))
    assert list(bench.session.document.sources) == ["a"]
    assert panel.summary == "1 edit, 1 undone"


def test_it_outlives_the_session_in_silence(bench: Bench, qtbot: QtBot) -> None:
    panel = HistoryPanel(bench.session)
    qtbot.addWidget(panel)
    bench.session.edit("Add", lambda d: edits.add_sources(d, [source("a")]))
    # The fixture destroys session and stack before the panel; qtbot fails on any exception.
    assert panel.summary == "1 edit"


moves = st.lists(st.one_of(st.sampled_from(["push a", "push b", "clear", "clean"]),
                           st.integers(-3, 3)), max_size=25)  # fmt: skip


@given(moves)
@settings(deadline=None)
def test_the_list_follows_the_stack_step_by_step(qapp: QApplication, plan: list[str | int]) -> None:
    owner, stack = QWidget(), QUndoStack()
    model = HistoryModel(stack, owner)
    mirror = [model.index(row, 0).data() for row in range(model.rowCount())]

    def inserted(_: object, first: int, last: int) -> None:
        mirror[first:first] = [model.index(row, 0).data() for row in range(first, last + 1)]

    def removed(_: object, first: int, last: int) -> None:
        del mirror[first : last + 1]

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            mirror[row] = model.index(row, 0).data()

    model.rowsInserted.connect(inserted)
    model.rowsRemoved.connect(removed)
    model.dataChanged.connect(changed)
    for move in plan:
        if move == "clear":
            stack.clear()
        elif move == "clean":
            stack.setClean()
        elif isinstance(move, str):
            stack.push(QUndoCommand(move))
        else:
            stack.setIndex(min(max(stack.index() + move, 0), stack.count()))
        wanted = ["As it was opened", *(stack.text(row) for row in range(stack.count()))]
        assert mirror == wanted
        assert model.current_row == stack.index()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            undone = index.data(Qt.ItemDataRole.ForegroundRole) is not None
            saved = index.data(Qt.ItemDataRole.DecorationRole) is not None
            assert (undone, saved) == (row > stack.index(), row == stack.cleanIndex())
    delete(stack)
    owner.deleteLater()
