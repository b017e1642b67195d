"""Selecting and moving with the mouse and the arrow keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.tools.conftest import CONTROL, SHIFT, Desk, square

from inspector.ui.tools.select import SelectTool


@pytest.fixture
def tool(desk: Desk) -> SelectTool:
    return desk.take(
        SelectTool(desk.editor, desk.bench.view, desk.canvas.outlines_item, desk.canvas)
    )


def test_a_click_selects_the_smallest_finding_under_it(desk: Desk, tool: SelectTool) -> None:
    large, small = desk.put(square(50, 50, 150)), desk.put(square(100, 100, 20))
    view = desk.bench.view
    desk.click(110, 110)
    assert view.selected == (small,)
    desk.click(60, 180, SHIFT)
    assert view.selected == (small, large)
    desk.click(60, 180, CONTROL)
    assert view.selected == (small,)
    desk.click(300, 20)
    assert view.selected == ()


def test_a_rubber_band_selects_what_lies_inside(desk: Desk, tool: SelectTool) -> None:
    a, b = desk.put(square(50, 50, 20)), desk.put(square(100, 60, 20))
    c = desk.put(square(200, 150, 50))
    steps = desk.steps
    desk.drag([(30, 30), (90, 70), (150, 120)])
    assert set(desk.bench.view.selected) == {a, b}
    desk.drag([(190, 140), (300, 230)], SHIFT)
    assert set(desk.bench.view.selected) == {a, b, c}
    assert desk.steps == steps


def test_a_drag_moves_the_whole_selection_as_one_edit(desk: Desk, tool: SelectTool) -> None:
    a, b = desk.put(square(50, 50, 20)), desk.put(square(100, 60, 20))
    desk.bench.view.select([a, b])
    steps = desk.steps
    desk.drag([(60, 60), (70, 60), (90, 75)])
    assert desk.shape(a).bounds == (80, 65, 100, 85)
    assert desk.shape(b).bounds == (130, 75, 150, 95)
    assert desk.steps == steps + 1
    assert desk.bench.view.selected == (a, b)
    desk.undo()
    assert desk.shape(a).bounds == (50, 50, 70, 70)


def test_a_moved_selection_stays_on_the_picture(desk: Desk, tool: SelectTool) -> None:
    a = desk.put(square(50, 50, 20))
    desk.bench.view.select([a])
    desk.drag([(60, 60), (-30, 60), (-60, 300)])
    assert desk.shape(a).bounds == (0, 219, 20, 239)


def test_shift_keeps_a_move_straight(desk: Desk, tool: SelectTool) -> None:
    a = desk.put(square(50, 50, 20))
    desk.bench.view.select([a])
    desk.drag([(60, 60), (70, 63)], drop=False)
    desk.hover(90, 66, SHIFT)
    desk.canvas._tool.released(desk.canvas.mapToScene(desk.at(90, 66)), SHIFT)
    assert desk.shape(a).bounds == (80, 50, 100, 70)


def test_escape_puts_a_dragged_selection_back(desk: Desk, tool: SelectTool) -> None:
    a = desk.put(square(50, 50, 20))
    desk.bench.view.select([a])
    desk.drag([(60, 60), (90, 75)], drop=False)
    desk.key(Qt.Key.Key_Escape)
    desk.release(90, 75)
    assert desk.shape(a).bounds == (50, 50, 70, 70)
    assert desk.bench.view.selected == (a,)
    desk.key(Qt.Key.Key_Escape)
    assert desk.bench.view.selected == ()


def test_a_press_without_a_move_is_a_click(desk: Desk, tool: SelectTool) -> None:
    a, b = desk.put(square(50, 50, 20)), desk.put(square(100, 60, 20))
    desk.bench.view.select([a, b])
    steps = desk.steps
    desk.drag([(60, 60), (61, 60)])
    assert desk.bench.view.selected == (a,)
    assert desk.steps == steps


def test_arrow_keys_nudge(desk: Desk, tool: SelectTool) -> None:
    a = desk.put(square(50, 50, 20))
    desk.bench.view.select([a])
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Down, SHIFT)
    assert desk.shape(a).bounds == (51, 60, 71, 80)
    for _ in range(8):
        desk.key(Qt.Key.Key_Left, SHIFT)
    assert desk.shape(a).bounds[0] == 0


def test_arrows_are_not_taken_without_a_selection(desk: Desk, tool: SelectTool) -> None:
    none = Qt.KeyboardModifier.NoModifier
    assert not tool.claims(Qt.Key.Key_Left, none)
    desk.bench.view.select([desk.put(square(50, 50, 20))])
    assert tool.claims(Qt.Key.Key_Left, none)
    assert not tool.claims(Qt.Key.Key_Return, none)


def test_a_double_click_asks_for_the_points(desk: Desk, tool: SelectTool) -> None:
    a = desk.put(square(50, 50, 20))
    with desk.qtbot.waitSignal(tool.points_wanted):
        desk.double_click(60, 60)
    assert desk.bench.view.selected == (a,)
    with desk.qtbot.assertNotEmitted(tool.points_wanted):
        desk.double_click(300, 200)


def test_the_cursor_says_what_a_drag_would_do(desk: Desk, tool: SelectTool) -> None:
    a = desk.put(square(50, 50, 20))
    desk.hover(60, 60)
    assert desk.canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    desk.bench.view.select([a])
    desk.hover(61, 60)
    assert desk.canvas.viewport().cursor().shape() == Qt.CursorShape.SizeAllCursor
    desk.hover(200, 60)
    assert desk.canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_moving_a_suggestion_makes_it_a_finding(desk: Desk, tool: SelectTool) -> None:
    desk.bench.run()
    frame = desk.bench.session.current
    assert frame is not None
    suggestion = desk.bench.suggestions.on_frame(frame)[0]
    desk.bench.view.select([suggestion.id])
    left = suggestion.shape.bounds[0]
    desk.key(Qt.Key.Key_Left)
    (finding,) = desk.annotations
    assert finding.id == suggestion.id
    assert finding.shape.bounds[0] == left - 1
    assert finding.origin == "machine-edited"
    assert finding.judged is not None
    assert finding.judged.region == suggestion.shape
