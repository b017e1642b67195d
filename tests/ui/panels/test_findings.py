"""The findings table follows document, suggestions and selection."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from ui.conftest import Bench
from ui.fakes import finding, source

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.ui import clip
from inspector.ui.actions import Actions
from inspector.ui.commands import COMMANDS
from inspector.ui.editor import Editor
from inspector.ui.panels import finding_model
from inspector.ui.panels.finding_rows import COLUMNS, NOTE_COLUMN
from inspector.ui.panels.findings import FindingsPanel

TITLES = [column.title for column in COLUMNS]


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> FindingsPanel:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = FindingsPanel(
        bench.session,
        bench.view,
        bench.suggestions,
        Actions(COMMANDS, {}, owner),
        bench.books,
        owner,
    )
    made.resize(900, 200)
    owner.resize(900, 200)
    owner.show()
    return made


def cells(panel: FindingsPanel, title: str) -> list[str]:
    column = TITLES.index(title)
    panel.model.update_now()
    rows = range(panel.model.rowCount())
    return [panel.model.index(row, column).data() for row in rows]


def chip(panel: FindingsPanel, text: str) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if b.text().startswith(text))


def test_suggestions_are_listed_and_become_findings(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel
) -> None:
    bench.run()
    assert cells(panel, "Status") == ["Suggested"] * 4
    assert set(cells(panel, "Confidence")) <= {"Low", "Medium", "High"}
    first = bench.suggestions.on_frame(photos[0])[0]
    bench.suggestions.accept([first.id])
    assert cells(panel, "Status") == ["Accepted", "Suggested", "Suggested", "Suggested"]
    assert cells(panel, "No.") == ["1", "", "", ""]
    bench.session.undo_stack.undo()
    assert cells(panel, "Status") == ["Suggested"] * 4


def test_suggestions_from_before_the_panel_are_listed(
    bench: Bench, photos: list[FrameRef], qtbot: QtBot
) -> None:
    bench.run()
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(COMMANDS, {}, owner)
    panel = FindingsPanel(bench.session, bench.view, bench.suggestions, actions, bench.books, owner)
    assert panel.model.rowCount() == 4


def test_units_follow_the_scale(bench: Bench, photos: list[FrameRef], panel: FindingsPanel) -> None:
    bench.put(replace(bench.session.document, annotations={"a": finding("a", photos[0].source_id)}))
    assert cells(panel, "Length") == ["100 px"]
    from inspector.core.document import Scale

    ids = [photos[0].source_id]
    bench.session.edit("s", lambda d: edits.set_scale(d, ids, Scale(0.5, "typed")))
    assert cells(panel, "Length") == ["50.0 mm"]


def test_selection_goes_both_ways_without_loops(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel
) -> None:
    bench.run()
    panel.model.update_now()
    heard: list[tuple[str, ...]] = []
    bench.view.selection_changed.connect(lambda: heard.append(bench.view.selected))
    ids = list(panel.model.keys)
    bench.view.select(ids[1:3])
    assert [row.annotation.id for row in panel.selected()] == ids[1:3]
    panel.table.selectRow(3)
    assert bench.view.selected == (ids[3],)
    assert heard == [tuple(ids[1:3]), (ids[3],)]


def test_selection_outlives_sorting_filtering_and_judging(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel
) -> None:
    bench.run()
    panel.model.update_now()
    chosen = panel.model.keys[2]
    bench.view.select([chosen])
    panel.table.sortByColumn(TITLES.index("Length"), Qt.SortOrder.DescendingOrder)
    chip(panel, "Suggested").setChecked(False)
    assert panel.model.rowCount() == 0
    assert bench.view.selected == (chosen,)
    chip(panel, "Suggested").setChecked(True)
    bench.suggestions.accept([chosen])
    panel.model.update_now()
    assert bench.view.selected == (chosen,)
    assert [row.annotation.id for row in panel.selected()] == [chosen]


def test_filter_box_and_the_way_back(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel, qtbot: QtBot
) -> None:
    bench.run()
    panel.model.update_now()
    box = panel.findChild(QLineEdit)
    assert box is not None
    qtbot.keyClicks(box, "img_0002")
    assert set(cells(panel, "Picture")) == {"IMG_0002.jpg"}
    qtbot.keyClicks(box, " nowhere")
    assert not panel.table.isVisible()
    next(b for b in panel.findChildren(QPushButton) if b.text() == "Show all rows").click()
    assert panel.table.isVisible()
    assert panel.model.rowCount() == 4


def test_enter_and_double_click_reveal(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel, qtbot: QtBot
) -> None:
    bench.run()
    panel.model.update_now()
    panel.table.selectRow(1)
    with qtbot.waitSignal(panel.reveal_requested) as heard:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert heard.args == [panel.model.keys[1]]
    place = panel.table.visualRect(panel.model.index(0, 2)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(panel.reveal_requested) as heard:
        qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [panel.model.keys[0]]


def test_rows_are_copied_as_a_table(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel, qtbot: QtBot
) -> None:
    bench.run()
    panel.model.update_now()
    # Both keys are commands of the window elsewhere.
    qtbot.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 5
    assert lines[0].startswith("No.\tStatus\tPicture")


def test_copied_rows_can_be_pasted_on_a_picture(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel
) -> None:
    bench.run(photos[0])
    panel.model.update_now()
    bench.view.select([s.id for s in bench.suggestions.on_frame(photos[0])])
    panel.copy_selected()
    bench.session.go_to(photos[1])
    Editor(bench.session, bench.view, bench.suggestions, panel).paste(clip.taken())
    pasted = bench.session.on_frame(photos[1])
    assert [a.status for a in pasted] == ["accepted"] * 2
    found = bench.suggestions.on_frame(photos[0])
    assert {a.shape for a in pasted} == {s.shape for s in found}


def test_a_note_is_one_edit_and_suggestions_have_none(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel
) -> None:
    bench.run()
    first = bench.suggestions.on_frame(photos[0])[0].id
    bench.suggestions.accept([first])
    panel.model.update_now()
    accepted = panel.model.index(panel.model.row_of(first), NOTE_COLUMN)
    edits_before = bench.session.undo_stack.count()
    assert panel.model.setData(accepted, "Spalled")
    assert bench.session.document.annotations[first].note == "Spalled"
    assert bench.session.undo_stack.count() == edits_before + 1
    suggested = panel.model.index((accepted.row() + 1) % 4, NOTE_COLUMN)
    assert not panel.model.flags(suggested) & Qt.ItemFlag.ItemIsEditable
    assert panel.model.flags(accepted) & Qt.ItemFlag.ItemIsEditable


def test_menu_holds_the_commands_of_the_window_and_accepts_by_band(
    bench: Bench, photos: list[FrameRef], panel: FindingsPanel
) -> None:
    bench.run()
    menu = panel.menu()
    names = {action.objectName() for action in menu.actions()}
    assert {"accept", "reject", "delete", "note", "relabel", "reveal", "accept-picture"} <= names
    bands = next(a.menu() for a in menu.actions() if a.text() == "Accept on all pictures")
    everything = next(a for a in bands.actions() if a.text().startswith("All suggestions"))
    assert everything.text() == "All suggestions (4 suggestions)"
    everything.trigger()
    assert len(bench.session.document.annotations) == 4
    menu.deleteLater()


def test_empty_table_says_what_to_do(bench: Bench, panel: FindingsPanel, qtbot: QtBot) -> None:
    assert "Open photos" in panel._empty.text()
    photo = source("s")
    bench.put(Document(sources={"s": photo}))
    panel.model.update_now()
    assert "Run a model" in panel._empty.text()


def test_hostile_names_are_shown_as_they_are(bench: Bench, panel: FindingsPanel) -> None:
    photo = source("s", name="<img src=x>\n=cmd")
    note = "<b>bold</b>"
    bench.put(Document(sources={"s": photo}, annotations={"a": finding("a", "s", note=note)}))
    assert cells(panel, "Picture") == ["<img src=x> =cmd.jpg"]
    assert cells(panel, "Note") == [note]
    tip = panel.model.index(0, NOTE_COLUMN).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip


def test_a_large_project_is_listed_bit_by_bit(
    bench: Bench, panel: FindingsPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_model, "TURN_S", 0.0)
    bench.session.close_project()
    sources = {f"s{n}": source(f"s{n}") for n in range(8)}
    many = {f"a{n}": finding(f"a{n}", f"s{n % 8}") for n in range(40)}
    bench.put(Document(sources=sources, annotations=many))
    seen: list[int] = []
    panel.model.updated.connect(lambda _: seen.append(panel.model.rowCount()))
    # An edit meanwhile is not lost, on a picture that is listed already or on one that is not.
    bench.session.edit("Note", lambda d: edits.set_note(d, ["a7"], "late"))
    bench.session.edit("Reject", lambda d: edits.reject(d, ["a0"], "Shadow"))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 40, timeout=5000)
    assert 0 not in seen[1:]
    assert cells(panel, "Note").count("late") == 1
    assert cells(panel, "No.") == ["", *(str(n) for n in range(1, 40))]


def test_ten_thousand_rows_stay_quick(bench: Bench, panel: FindingsPanel) -> None:
    bench.session.close_project()  # nothing is written: the table alone is looked at
    sources = {f"s{n}": source(f"s{n}", scale=0.5) for n in range(50)}
    many = {
        f"a{n}": finding(f"a{n}", f"s{n % 50}", length_px=50.0 + n % 997, confidence=0.7)
        for n in range(10_000)
    }
    bench.put(Document(sources=sources, annotations=many))
    panel.model.update_now()
    panel.table.sortByColumn(TITLES.index("Length"), Qt.SortOrder.AscendingOrder)
    changed: list[int] = []
    panel.model.dataChanged.connect(lambda a, b: changed.append(b.row() - a.row() + 1))
    started = time.thread_time()
    bench.session.edit("Note", lambda d: edits.set_note(d, ["a5000"], "here"))
    panel.model.update_now()
    spent = time.thread_time() - started
    assert changed == [1]
    # About 0.05 s; processor time, so that a busy machine does not matter.
    assert spent < 0.3
