"""Copies between pictures and projects, and other shapes, through the commands of the window."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDoubleSpinBox, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core import edits
from inspector.core.annotation import Annotation, new_id
from inspector.core.errors import InspectorError
from inspector.core.settings import Settings
from inspector.core.shape import Shape
from inspector.ui.actions import Actions
from inspector.ui.canvas.view import Canvas
from inspector.ui.clip import MIME
from inspector.ui.commands import COMMANDS
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.dialogs.simplify import SimplifyPrompt
from inspector.ui.jobs import InlineJobs
from inspector.ui.verbs.shape import ShapeVerbs, as_table
from inspector.ui.workbench import Workbench

BOX = Shape.of("region", [[(10, 10), (60, 10), (60, 30), (10, 30)]])


class Desk:
    """A window with nothing but a canvas, and the commands."""

    def __init__(self, qtbot: QtBot, bench: Workbench) -> None:
        self.bench = bench
        self.window = QMainWindow()
        self.canvas = Canvas()
        self.window.setCentralWidget(self.canvas)
        self.window.resize(800, 600)
        self.actions = Actions(COMMANDS, {}, self.window)
        prompts = Prompts(self.window, self.canvas)
        self.verbs = ShapeVerbs(self.actions, bench, self.canvas, prompts, self.window)
        self.failed: list[InspectorError] = []
        bench.session.failed.connect(self.failed.append)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def do(self, action: str) -> None:
        assert self.actions[action].isEnabled(), self.actions.why_disabled(action)
        self.actions[action].trigger()

    def why(self, action: str) -> str:
        return self.actions.why_disabled(action)

    def put(self, shape: Shape, label: str = "crack") -> str:
        frame = self.bench.session.current
        assert frame is not None
        made = Annotation(new_id(), frame, shape, label)
        self.bench.session.edit("Test", lambda d: edits.put(d, made))
        return made.id

    @property
    def annotations(self) -> list[Annotation]:
        return list(self.bench.session.document.annotations.values())


@pytest.fixture
def desk(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    for number in (1, 2):
        fakes.draw_photo(folder / "photos" / f"IMG_{number}.jpg", number)
    QGuiApplication.clipboard().clear()
    bench = Workbench(InlineJobs(), fakes.services(), Settings(), folder / "home")
    bench.session.new_project()
    bench.library.add([folder / "photos"])
    made = Desk(qtbot, bench)
    yield made
    made.window.close()
    bench.close()
    delete(made.window)
    delete(bench)
    QGuiApplication.clipboard().clear()


def test_commands_say_what_they_need(desk: Desk) -> None:
    for action in ("copy", "duplicate"):
        assert "Select a finding" in desk.why(action)
    assert "Copy findings first" in desk.why("paste")
    assert "two or more" in desk.why("merge")
    a = desk.put(BOX)
    desk.bench.view.select([a])
    assert desk.why("copy") == ""
    assert "several parts" in desk.why("separate")
    assert desk.why("simplify") == ""
    desk.bench.view.select([a, desk.put(Shape.of("line", [[(1, 1), (5, 5)]]))])
    assert "one kind" in desk.why("merge")
    desk.bench.session.go_to(None)
    assert "Open a picture" in desk.why("paste")


def test_what_is_copied_is_pasted_on_another_picture(desk: Desk) -> None:
    a = desk.put(BOX, "patch")
    desk.bench.view.select([a])
    desk.do("copy")
    desk.bench.session.go_by(1)
    desk.do("paste")
    copy = desk.annotations[-1]
    assert copy.frame == desk.bench.session.current
    assert (copy.shape, copy.label) == (BOX, "patch")
    assert desk.bench.view.selected == (copy.id,)
    desk.do("paste")
    assert len({x.shape.bounds for x in desk.annotations if x.frame == copy.frame}) == 2


def test_copies_outlive_the_project(desk: Desk) -> None:
    desk.bench.view.select([desk.put(BOX)])
    desk.do("copy")
    folder = desk.bench.data_dir.parent / "photos"
    desk.bench.session.new_project()
    assert "Open a picture" in desk.why("paste")
    desk.bench.library.add([folder])
    desk.do("paste")
    assert [x.shape for x in desk.annotations] == [BOX]


def test_a_table_goes_with_it_for_other_programs(desk: Desk) -> None:
    desk.bench.view.select([desk.put(BOX, "=HYPERLINK(1)\n裂缝")])
    desk.do("copy")
    head, row = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[0] == "Label"
    assert row.startswith("'=HYPERLINK(1) 裂缝\t")
    assert row.count("\t") == head.count("\t")


def test_lengths_in_the_table_have_units(desk: Desk) -> None:
    frame = desk.bench.session.current
    assert frame is not None
    measured = Annotation("a", frame, BOX, "crack", measures=fakes.measures(100.0, 4.0))
    assert as_table([measured], None).splitlines()[1] == "crack\t100 px\t4.0 px"
    assert as_table([measured], 0.5).splitlines()[1] == "crack\t50.0 mm\t2.0 mm"


@pytest.mark.parametrize("text", [b"", b"{}", b"\xff", b'{"format": 2, "annotations": [1]}'])
def test_a_hostile_clipboard_gives_one_sentence(desk: Desk, text: bytes) -> None:
    data = QMimeData()
    data.setData(MIME, text)
    QGuiApplication.clipboard().setMimeData(data)
    desk.do("paste")
    (error,) = desk.failed
    assert "cannot be pasted" in error.message
    assert desk.annotations == []


def test_plain_text_is_nothing_to_paste(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("crack")
    assert "Copy findings first" in desk.why("paste")


def test_merge_and_separate_work_on_the_selection(desk: Desk) -> None:
    far = Shape.of("region", [[(100, 100), (120, 100), (120, 120)]])
    desk.bench.view.select([desk.put(BOX), desk.put(far)])
    desk.do("merge")
    assert len(desk.annotations) == 1
    desk.do("separate")
    assert len(desk.annotations) == 2


def ring(count: int) -> Shape:
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return Shape.of("region", [np.stack([150 + 50 * np.cos(turn), 120 + 50 * np.sin(turn)], 1)])


def test_simplify_shows_what_it_would_do_and_does_it(qtbot: QtBot, desk: Desk) -> None:
    a = desk.put(ring(1204))
    desk.bench.view.select([a])
    desk.do("simplify")
    (prompt,) = desk.window.findChildren(SimplifyPrompt)
    preview = desk.verbs._preview
    assert prompt._count.text().startswith("1,204 → ")
    first = preview.point_count
    prompt._tolerance.setValue(8.0)
    assert 0 < preview.point_count < first
    assert len(desk.annotations[0].shape.rings[0]) == 1204  # only shown so far
    field = prompt.findChild(QDoubleSpinBox)
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(desk.annotations[0].shape.rings[0]) < 20
    assert preview.point_count == 0


def test_escape_leaves_the_shape_and_takes_the_preview_away(qtbot: QtBot, desk: Desk) -> None:
    desk.bench.view.select([desk.put(ring(300))])
    desk.do("simplify")
    (prompt,) = desk.window.findChildren(SimplifyPrompt)
    qtbot.keyClick(prompt, Qt.Key.Key_Escape)
    assert desk.verbs._preview.point_count == 0
    assert len(desk.annotations[0].shape.rings[0]) == 300


def test_the_question_goes_with_its_picture(desk: Desk) -> None:
    desk.bench.view.select([desk.put(ring(300))])
    desk.do("simplify")
    (prompt,) = desk.window.findChildren(SimplifyPrompt)
    desk.bench.session.go_by(1)
    assert not prompt.isVisible()
    assert desk.verbs._preview.point_count == 0
