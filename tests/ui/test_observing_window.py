"""Coding observations in the real window, with a real project file: by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import ResultEntry
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.observation import PipeRing
from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.dialogs.chainage import ChainagePrompt
from inspector.ui.jobs import InlineJobs
from inspector.ui.panels.observation import ObservationEditor
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

Make = Callable[[], MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    """Opens windows on the same home folder, one after the other."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        settings = Settings(model_id="fake")
        bench = Workbench(InlineJobs(), fakes.services(), settings, tmp_path / "home")
        window = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0)
        bench.setParent(window)
        made.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield make
    for window in made:
        window.close()
        delete(window)


@pytest.fixture
def window(make_window: Make, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Two photos of one run, the first in view."""
    window = make_window()
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "run" / f"IMG_{number}.jpg", number)
    window.bench.session.new_project()
    window.bench.library.add([tmp_path / "run"])
    head = Inspection("en13508", section="circular", width_mm=300.0, method="CCTV")
    session = window.bench.session
    ids = list(session.document.sources)
    session.edit("Head", lambda d: edits.set_inspection(d, ids, head))
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def editor(window: MainWindow) -> ObservationEditor:
    return window.panels.observation


def click(qtbot: QtBot, window: MainWindow, x: float, y: float) -> None:
    canvas = window.canvas
    place = canvas.viewportTransform().map(QPointF(x + 0.5, y + 0.5)).toPoint()
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)


def drag(
    qtbot: QtBot, window: MainWindow, start: tuple[float, float], end: tuple[float, float]
) -> None:
    canvas = window.canvas
    there = [
        canvas.viewportTransform().map(QPointF(x + 0.5, y + 0.5)).toPoint() for x, y in (start, end)
    ]
    port, left = canvas.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=there[0])
    qtbot.mouseMove(port, there[1])
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(there[1]), port.mapToGlobal(QPointF(there[1])),
        Qt.MouseButton.NoButton, left, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(port, moved)
    qtbot.mouseRelease(port, left, pos=there[1])


def typed_into(qtbot: QtBot, widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(widget, text)


def typed(qtbot: QtBot, *keys: str | Qt.Key) -> None:
    """To whatever has the focus."""
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        if isinstance(key, str):
            qtbot.keyClicks(widget, key)
        else:
            qtbot.keyClick(widget, key)


def coded(window: MainWindow) -> list[Annotation]:
    annotations = window.bench.session.document.annotations.values()
    return [a for a in annotations if a.observation is not None]


def test_click_code_enter_undo_redo_reopen(
    qtbot: QtBot, window: MainWindow, make_window: Make, tmp_path: Path
) -> None:
    session = window.bench.session
    do(window, "observe")
    click(qtbot, window, 250, 180)
    assert editor(window).isVisible()
    assert editor(window).code.hasFocus()
    assert coded(window) == []
    typed(qtbot, "babba", Qt.Key.Key_Tab, "12.4", Qt.Key.Key_Tab, "3", Qt.Key.Key_Return)
    (made,) = coded(window)
    assert made.shape.is_point
    assert made.label == "crack"
    assert made.line is None
    assert made.observation is not None
    assert made.observation.text == "BABBA"
    assert made.observation.chainage_m == 12.4
    assert made.observation.quantities == (3.0,)
    assert not made.observation.chainage_estimated
    assert window.canvas.hasFocus()

    steps = session.undo_stack.count()
    do(window, "undo")
    assert coded(window) == []
    do(window, "redo")
    assert coded(window) == [made]
    assert session.undo_stack.count() == steps

    path = tmp_path / "run.inspector.h5"
    session.save_as(path)
    session.save()
    window.close()
    again = make_window()
    again.bench.session.open_project(path)
    assert coded(again) == [made]


def test_words_in_any_language_find_codes(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "observe")
    click(qtbot, window, 250, 180)
    typed(qtbot, "riss")
    offered = editor(window).code.offered()
    assert offered
    assert all(text.startswith("BAB") for text in offered[:5])
    typed(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    draft = window.bench.observing.draft
    assert draft is not None
    assert draft.observation.text == offered[1]


def test_a_suggestion_is_accepted_by_its_code(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "run")
    bench = window.bench
    frame = bench.session.current
    assert frame is not None
    suggestion = bench.suggestions.on_frame(frame)[0]
    bench.view.select([suggestion.id])
    do(window, "observe")
    draft = bench.observing.draft
    assert draft is not None
    assert draft.observation.code == "BAB", "proposed by the label"
    before = bench.session.undo_stack.count()
    bench.observing.changed.emit()  # as when the pipe was found a moment later
    typed(qtbot, "BABBA", Qt.Key.Key_Tab, "3,5", Qt.Key.Key_Return)
    (made,) = coded(window)
    assert (made.id, made.status) == (suggestion.id, "accepted")
    assert made.shape == suggestion.shape
    assert bench.session.undo_stack.count() == before + 1
    do(window, "undo")
    assert suggestion.id in [s.id for s in bench.suggestions.on_frame(frame)]


def test_an_own_grade_needs_a_reason(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "observe")
    click(qtbot, window, 250, 180)
    typed(qtbot, "BAAA", Qt.Key.Key_Tab)
    form = editor(window)
    grades = form.grade.box
    index = grades.findData(0)
    grades.setCurrentIndex(index)
    grades.activated.emit(index)
    assert form.grade.reason.hasFocus()
    typed(qtbot, Qt.Key.Key_Return)
    assert coded(window) == []
    assert "reason" in window.tool_options.text
    typed(qtbot, "it sags", Qt.Key.Key_Return)
    (made,) = coded(window)
    assert made.observation is not None
    assert (made.observation.grade, made.observation.grade_reason) == (0, "it sags")


def test_a_continuous_defect_ends_with_the_code_it_began_with(
    qtbot: QtBot, window: MainWindow
) -> None:
    form = editor(window)
    do(window, "tool-observe")
    click(qtbot, window, 60, 180)
    typed(qtbot, "BABBA", Qt.Key.Key_Tab, "2", Qt.Key.Key_Tab)
    form.span.setCurrentIndex(1)
    form.span.activated.emit(1)
    typed(qtbot, Qt.Key.Key_Return)
    click(qtbot, window, 250, 180)
    typed(qtbot, "BABAC", Qt.Key.Key_Tab, "5", Qt.Key.Key_Tab)
    last = form.span.count() - 1
    assert form.span.itemText(last) == "Ends A1: BABBA at 2.00 m"
    form.span.setCurrentIndex(last)
    form.span.activated.emit(last)
    typed(qtbot, Qt.Key.Key_Return)
    first, second = (a.observation for a in coded(window))
    assert first is not None
    assert second is not None
    assert (first.span, first.span_no, first.text) == ("start", 1, "BABBA")
    assert (second.span, second.span_no, second.text) == ("finish", 1, "BABBA")
    assert second.chainage_m == 5.0


def test_a_whole_draft_is_kept_when_another_place_is_clicked(
    qtbot: QtBot, window: MainWindow
) -> None:
    do(window, "observe")
    click(qtbot, window, 60, 180)
    typed(qtbot, "BBAA", Qt.Key.Key_Tab)
    click(qtbot, window, 250, 180)
    assert [a.observation.text for a in coded(window) if a.observation] == ["BBAA"]
    typed(qtbot, Qt.Key.Key_Escape)
    assert len(coded(window)) == 1, "a place without a code is dropped"
    assert window.bench.observing.draft is None
    click(qtbot, window, 250, 180)
    typed(qtbot, Qt.Key.Key_Tab, "3.5")
    do(window, "next")
    assert len(coded(window)) == 1
    assert "was not kept. Choose a code" in window.tool_options.text


def test_the_circle_that_is_drawn_gives_the_hours(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "observe")
    click(qtbot, window, 250, 120)
    typed(qtbot, "BABBA", Qt.Key.Key_Tab)
    form = editor(window)
    form.circle.click()
    assert window.tool_verbs.in_hand == "tool-ring"
    drag(qtbot, window, (160, 120), (160, 30))
    draft = window.bench.observing.draft
    assert draft is not None
    ring = draft.observation.ring
    assert ring is not None
    assert (ring.x, ring.y, ring.radius_px) == pytest.approx((160.0, 120.0, 90.0), abs=1.0)
    assert ring.origin == "drawn"
    assert (draft.observation.clock_from, draft.observation.clock_to) == (3, None)
    assert form.clock.start.value() == 3
    drag(qtbot, window, (160, 120), (250, 30))
    assert form.clock.start.value() == 6, "its centre was dragged above the place"
    typed_into(qtbot, form.clock.end, "8")
    form.keep.click()
    (made,) = coded(window)
    assert made.observation is not None
    assert (made.observation.clock_from, made.observation.clock_to) == (6, 8)


def test_a_point_is_moved_copied_and_deleted_like_any_finding(
    qtbot: QtBot, window: MainWindow
) -> None:
    bench = window.bench
    do(window, "observe")
    click(qtbot, window, 250, 180)
    typed(qtbot, "BABBA", Qt.Key.Key_Tab, "1", Qt.Key.Key_Return)
    do(window, "tool-select")
    click(qtbot, window, 20, 20)
    assert bench.view.selected == ()
    click(qtbot, window, 252, 180)
    (made,) = coded(window)
    assert bench.view.selected == (made.id,)
    bench.editor.move(10, -5)
    (moved,) = coded(window)
    assert moved.shape.bounds[:2] == (made.shape.bounds[0] + 10, made.shape.bounds[1] - 5)
    assert moved.line is None
    do(window, "duplicate")
    assert len(coded(window)) == 2
    do(window, "delete")
    assert len(coded(window)) == 1


def test_an_observation_that_is_changed_is_one_step_and_escape_changes_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    bench = window.bench
    do(window, "observe")
    click(qtbot, window, 250, 180)
    typed(qtbot, "BABBA", Qt.Key.Key_Tab, "1", Qt.Key.Key_Return)
    (made,) = coded(window)
    steps = bench.session.undo_stack.count()
    do(window, "observe")
    typed(qtbot, Qt.Key.Key_Tab, "7", Qt.Key.Key_Escape)
    assert coded(window) == [made]
    do(window, "observe")
    chainage = editor(window).chainage.number
    typed_into(qtbot, chainage, "7,25")
    typed(qtbot, Qt.Key.Key_Return)
    (changed,) = coded(window)
    assert changed.observation is not None
    assert changed.observation.chainage_m == 7.25
    assert bench.session.undo_stack.count() == steps + 1
    do(window, "undo")
    assert chainage.value == 1.0, "the editor shows what is there again"


def test_chainages_between_marked_frames_are_estimated(
    qtbot: QtBot, window: MainWindow, small_video: Path
) -> None:
    bench = window.bench
    bench.library.add([small_video])
    video = list(bench.session.document.sources)[-1]
    head = Inspection("en13508", width_mm=300.0, method="CCTV")
    bench.session.edit("Head", lambda d: edits.set_inspection(d, [video], head))
    for index, metres in ((0, "0"), (40, "4")):
        bench.session.go_to(FrameRef(video, index))
        do(window, "chainage")
        prompt = next(p for p in window.findChildren(ChainagePrompt) if p.isVisible())
        field = prompt.findChild(QLineEdit)
        assert field is not None
        typed_into(qtbot, field, metres)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    marks = bench.books.inspection(video)
    assert marks is not None
    assert [(m.frame_index, m.chainage_m) for m in marks.marks] == [(0, 0.0), (40, 4.0)]
    window.video.timeline._update_marks()
    assert [m.chainage_m for m in window.video.timeline.marks] == [0.0, 4.0]

    bench.session.go_to(FrameRef(video, 30))
    bench.observing.begin_at(20.0, 20.0)
    draft = bench.observing.draft
    assert draft is not None
    assert (draft.observation.chainage_m, draft.observation.chainage_estimated) == (3.0, True)
    assert "estimated between" in draft.observation.chainage_how
    typed(qtbot, "BABBA", Qt.Key.Key_Tab)
    typed_into(qtbot, editor(window).chainage.number, "3.5")
    typed(qtbot, Qt.Key.Key_Return)
    (made,) = coded(window)
    assert made.observation is not None
    assert (made.observation.chainage_m, made.observation.chainage_estimated) == (3.5, False)
    window.video.timeline._update_marks()
    mark = next(m for m in window.video.timeline.marks if m.number == 30)
    assert mark.words == "1 finding: BABBA"


def test_the_table_has_the_columns_of_what_there_is(qtbot: QtBot, window: MainWindow) -> None:
    table, model = window.panels.findings.table, window.panels.findings.model
    titles = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]

    def seen() -> set[str]:
        model.update_now()
        return {t for i, t in enumerate(titles) if not table.isColumnHidden(i)}

    assert "Type" in seen()
    assert "Code" not in seen()
    do(window, "observe")
    click(qtbot, window, 250, 180)
    typed(qtbot, "BABBA", Qt.Key.Key_Tab, "12.4", Qt.Key.Key_Tab, "3", Qt.Key.Key_Return)
    assert {"Code", "Chainage", "Clock", "Grade"} <= seen()
    assert "Type" not in seen()
    cells = [model.index(0, titles.index(t)).data() for t in ("Code", "Chainage", "Grade")]
    assert cells[:2] == ["BABBA", "12.40 m"]
    assert cells[2].isdigit()
    do(window, "run")
    assert {"Code", "Type"} <= seen()


def test_a_copy_on_another_frame_has_no_place_along_the_pipe_yet(
    qtbot: QtBot, window: MainWindow
) -> None:
    do(window, "observe")
    click(qtbot, window, 250, 180)
    typed(qtbot, "BABBA", Qt.Key.Key_Tab, "12.4", Qt.Key.Key_Tab, "3")
    window.bench.draft_ring.draw(PipeRing(160.0, 120.0, 90.0, "drawn"))
    typed(qtbot, Qt.Key.Key_Return)
    do(window, "copy")
    do(window, "next")
    do(window, "paste")
    QApplication.clipboard().clear()
    original, copy = (a.observation for a in coded(window))
    assert original is not None
    assert copy is not None
    assert (copy.text, copy.quantities) == ("BABBA", (3.0,))
    assert (copy.chainage_m, copy.ring) == (None, None)
    assert (original.chainage_m, original.ring is None) == (12.4, False)


def test_a_suggestion_is_coded_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "run")
    window.canvas.setFocus()
    typed(qtbot, Qt.Key.Key_N)
    (chosen,) = window.bench.view.selected
    typed(qtbot, Qt.Key.Key_C)
    assert editor(window).code.hasFocus()
    typed(qtbot, "crack", Qt.Key.Key_Down, Qt.Key.Key_Tab, "2.2", Qt.Key.Key_Tab, "1.5")
    typed(qtbot, Qt.Key.Key_Tab, "11", Qt.Key.Key_Tab, "1", Qt.Key.Key_Return)
    (made,) = coded(window)
    assert made.id == chosen
    assert made.observation is not None
    assert (made.observation.code, made.observation.quantities) == ("BAB", (1.5,))
    assert (made.observation.clock_from, made.observation.clock_to) == (11, 1)
    assert window.canvas.hasFocus()


def test_an_enhanced_picture_of_the_frame_can_be_chosen_for_the_report(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.bench.session
    frame = session.current
    assert frame is not None
    entry = ResultEntry("r", frame, "enhance", "dsrnet-lite", "p.h5", "0" * 64, "2026-01-01")
    session.record(lambda d: edits.add_results(d, [entry]))
    do(window, "observe")
    click(qtbot, window, 250, 180)
    typed(qtbot, "BABBA", Qt.Key.Key_Tab, "1")
    photo = editor(window).photo
    assert photo.isVisible()
    assert photo.itemText(1) == "Source + dsrnet-lite"
    photo.setCurrentIndex(1)
    photo.activated.emit(1)
    typed(qtbot, Qt.Key.Key_Return)
    (made,) = coded(window)
    assert made.observation is not None
    assert made.observation.enhanced_id == "r"
