"""The line above the picture: label, snapping, hint; never another height."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui.conftest import Bench
from ui.fakes import finding

from inspector.core import edits
from inspector.core.frame import FrameRef
from inspector.ui.actions import Actions
from inspector.ui.canvas.view import Canvas
from inspector.ui.commands import COMMANDS
from inspector.ui.editor import Editor
from inspector.ui.snapper import Snapper
from inspector.ui.tool_options import HEIGHT_PX, ToolOptions
from inspector.ui.tools.base import PanTool
from inspector.ui.tools.polygon import PolygonTool
from inspector.ui.verbs.tools import ToolVerbs


class Desk:
    def __init__(self, qtbot: QtBot, bench: Bench) -> None:
        self.bench = bench
        self.window = QMainWindow()
        self.canvas = Canvas()
        self.actions = Actions(COMMANDS, {}, self.window)
        self.editor = Editor(bench.session, bench.view, bench.suggestions, self.window)
        self.options = ToolOptions(self.actions, bench.session, self.editor, self.canvas)
        self.tools = ToolVerbs(self.actions, bench.session, self.canvas, self.window)
        snapper = Snapper(bench.session, bench.view, bench.suggestions, False, self.window)
        self.polygon = PolygonTool(self.editor, snapper, self.window)
        self.tools.register("tool-polygon", self.polygon)
        self.tools.register("tool-pan", PanTool(self.window))
        self.options.follow(self.tools)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.addWidget(self.options)
        column.addWidget(self.canvas, 1)
        self.window.setCentralWidget(centre)
        self.window.resize(500, 400)
        with qtbot.waitExposed(self.window):
            self.window.show()


@pytest.fixture
def desk(qtbot: QtBot, bench: Bench, photos: list[FrameRef], light: None) -> Iterator[Desk]:
    made = Desk(qtbot, bench)
    yield made
    made.window.close()
    delete(made.window)


def test_the_line_follows_the_tool_without_changing_its_height(desk: Desk) -> None:
    own = QSpinBox()
    desk.options.add_options(own, {"tool-pan"})
    seen = set()
    for tool in ("tool-pan", "tool-polygon", "tool-pan"):
        desk.tools.take(tool)
        seen.add(desk.options.height())
        assert desk.options.labels.isVisible() is (tool == "tool-polygon")
        assert own.isVisible() is (tool == "tool-pan")
    assert seen == {HEIGHT_PX}
    assert "Drag to move the picture" in desk.options.text


def test_the_hint_of_the_tool_in_hand_is_said(desk: Desk) -> None:
    desk.tools.take("tool-polygon")
    assert desk.options.text == PolygonTool.idle_hint
    desk.polygon.say("Now this")
    assert desk.options.text == "Now this"
    desk.tools.take("tool-pan")
    desk.polygon.say("Not in hand")
    assert "Not" not in desk.options.text


def test_why_nothing_was_done_is_said_until_something_else_is(desk: Desk) -> None:
    desk.tools.take("tool-polygon")
    desk.editor.merge()
    assert "two or more" in desk.options.text
    assert desk.options._warning.isVisible()
    desk.polygon.say("Now this")
    assert desk.options.text == "Now this"
    assert not desk.options._warning.isVisible()


def test_a_typed_label_is_what_is_drawn_next(qtbot: QtBot, desk: Desk) -> None:
    desk.tools.take("tool-polygon")
    box = desk.options.labels
    assert box.currentText() == "crack"
    box.setFocus()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "spalling")
    assert desk.editor.label == "crack"
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert desk.editor.label == "spalling"
    qtbot.waitUntil(desk.canvas.hasFocus)


def test_escape_brings_the_label_back(qtbot: QtBot, desk: Desk) -> None:
    desk.tools.take("tool-polygon")
    box = desk.options.labels
    box.setFocus()
    qtbot.keyClicks(box.lineEdit(), "xyz")
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Escape)
    assert box.currentText() == "crack"
    qtbot.waitUntil(desk.canvas.hasFocus)
    assert desk.editor.label == "crack"


def test_labels_in_use_are_offered_as_plain_text(desk: Desk) -> None:
    frame = desk.bench.session.current
    assert frame is not None
    hostile = replace(finding("a", frame.source_id), label="<img src=x>\nin two lines")
    desk.bench.session.edit("Test", lambda d: edits.put(d, hostile))
    desk.tools.take("tool-polygon")
    box = desk.options.labels
    desk.editor.set_label("patch")
    offered = [box.itemText(i) for i in range(box.count())]
    assert "<img src=x> in two lines" in offered
    assert "pothole" in offered
    assert box.currentText() == "patch"


def test_every_part_has_a_name_and_is_reached_by_tab(qtbot: QtBot, desk: Desk) -> None:
    desk.tools.take("tool-polygon")
    assert desk.options.labels.accessibleName()
    assert desk.options._snap.accessibleName()
    desk.options.labels.setFocus()
    qtbot.keyClick(desk.options.labels.lineEdit(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is desk.options._snap
