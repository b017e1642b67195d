"""Points moved, added and deleted with mouse and keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from ui.tools.conftest import NONE, SHIFT, Desk, square

from inspector.core.shape import Shape
from inspector.ui.tools.marks import spread
from inspector.ui.tools.point_set import PointSet
from inspector.ui.tools.points import PointsTool


@pytest.fixture
def tool(desk: Desk) -> PointsTool:
    return desk.take(
        PointsTool(
            desk.editor, desk.bench.view, desk.canvas.outlines_item, desk.snapper, desk.canvas
        )
    )


def points(desk: Desk, item_id: str, ring: int = 0) -> list[tuple[float, float]]:
    return [(x, y) for x, y in desk.shape(item_id).rings[ring].tolist()]


def chosen(desk: Desk, shape: Shape) -> str:
    item_id = desk.put(shape)
    desk.bench.view.select([item_id])
    return item_id


def test_a_drag_moves_one_point(desk: Desk, tool: PointsTool) -> None:
    a = chosen(desk, square(50, 50, 60))
    steps = desk.steps
    desk.drag([(110, 110), (120, 115), (130, 120)])
    assert points(desk, a) == [(50, 50), (110, 50), (130, 120), (50, 110)]
    assert desk.steps == steps + 1
    assert desk.bench.session.undo_stack.undoText() == "Move point"
    desk.undo()
    assert points(desk, a)[2] == (110, 110)


def test_escape_drops_the_drag(desk: Desk, tool: PointsTool) -> None:
    a = chosen(desk, square(50, 50, 60))
    before = desk.steps
    desk.drag([(110, 110), (130, 120)], drop=False)
    desk.key(Qt.Key.Key_Escape)
    desk.release(130, 120)
    assert points(desk, a)[2] == (110, 110)
    assert desk.steps == before


def test_points_stay_on_the_picture(desk: Desk, tool: PointsTool) -> None:
    a = chosen(desk, square(50, 50, 60))
    desk.drag([(50, 50), (20, 20), (-20, -30)])
    assert points(desk, a)[0] == (0, 0)
    assert len(points(desk, a)) == 4


def test_a_click_on_an_edge_adds_a_point_that_can_be_dragged_at_once(
    desk: Desk, tool: PointsTool
) -> None:
    a = chosen(desk, square(50, 50, 60))
    desk.click(80, 50)
    assert points(desk, a)[:3] == [(50, 50), (80, 50), (110, 50)]
    desk.drag([(50, 90), (40, 90), (30, 92)])  # the edge that closes the ring
    assert points(desk, a)[-1] == (30, 92)
    assert len(points(desk, a)) == 6


def test_lines_get_points_too(desk: Desk, tool: PointsTool) -> None:
    a = chosen(desk, Shape.of("line", [[(20, 20), (100, 20)], [(20, 100), (100, 100)]]))
    desk.click(60, 100)
    assert points(desk, a, 1) == [(20, 100), (60, 100), (100, 100)]
    assert points(desk, a, 0) == [(20, 20), (100, 20)]
    desk.drag([(100, 20), (100, 40)])
    annotation = desk.bench.session.document.annotations[a]
    assert annotation.line is not None
    assert annotation.line.length_px == pytest.approx(80 + np.hypot(80, 20))


def test_picked_points_are_deleted_together(desk: Desk, tool: PointsTool) -> None:
    ring = [(50, 50), (80, 40), (110, 50), (110, 110), (50, 110)]
    a = chosen(desk, Shape.of("region", [ring]))
    desk.click(80, 40)
    desk.click(110, 50, SHIFT)
    assert tool.claims(Qt.Key.Key_Delete, NONE)
    desk.key(Qt.Key.Key_Delete)
    assert points(desk, a) == [(50, 50), (110, 110), (50, 110)]
    assert not tool.claims(Qt.Key.Key_Delete, NONE)
    assert desk.bench.session.undo_stack.undoText() == "Delete 2 points"


def test_a_region_that_loses_all_its_points_goes(desk: Desk, tool: PointsTool) -> None:
    chosen(desk, square(50, 50, 60))
    desk.drag([(40, 40), (80, 80), (130, 130)])
    desk.key(Qt.Key.Key_Backspace)
    assert desk.annotations == []
    desk.undo()
    assert len(desk.annotations) == 1


def test_a_hole_can_be_edited_and_taken_away(desk: Desk, tool: PointsTool) -> None:
    outer, hole = square(50, 50, 100).rings[0], square(80, 80, 30).rings[0]
    a = chosen(desk, Shape.of("region", [outer, hole]))
    desk.drag([(110, 110), (118, 116), (120, 118)])
    assert points(desk, a, 1)[2] == (120, 118)
    desk.drag([(72, 72), (90, 90), (130, 130)])
    desk.key(Qt.Key.Key_Delete)
    assert len(desk.shape(a).rings) == 1


def test_a_band_picks_and_a_drag_moves_all_picked(desk: Desk, tool: PointsTool) -> None:
    a = chosen(desk, square(50, 50, 60))
    desk.drag([(100, 40), (115, 80), (125, 130)])
    desk.drag([(110, 50), (120, 50), (130, 55)])
    assert points(desk, a) == [(50, 50), (130, 55), (130, 115), (50, 110)]
    desk.key(Qt.Key.Key_Left)
    desk.key(Qt.Key.Key_Up, SHIFT)
    assert points(desk, a)[1:3] == [(129, 45), (129, 105)]
    desk.key(Qt.Key.Key_Escape)
    assert not tool.claims(Qt.Key.Key_Left, NONE)


def test_points_of_several_findings_move_together(desk: Desk, tool: PointsTool) -> None:
    a, b = desk.put(square(50, 50, 40)), desk.put(square(90, 50, 40))
    desk.bench.view.select([a, b])
    steps = desk.steps
    desk.drag([(84, 84), (87, 87), (97, 97)])  # the corner that both have
    desk.drag([(90, 90), (90, 100), (90, 110)])
    assert points(desk, a)[2] == (90, 110)
    assert points(desk, b)[3] == (90, 110)
    assert desk.steps == steps + 1


def test_a_click_on_another_finding_shows_its_points(desk: Desk, tool: PointsTool) -> None:
    a, b = desk.put(square(50, 50, 40)), desk.put(square(150, 50, 40))
    assert "Click a finding" in tool.hint
    desk.click(70, 70)
    assert desk.bench.view.selected == (a,)
    desk.click(170, 70)
    assert desk.bench.view.selected == (b,)
    assert "Drag a point" in tool.hint


def test_undo_takes_the_picked_points_along(desk: Desk, tool: PointsTool) -> None:
    a = chosen(desk, square(50, 50, 60))
    desk.click(80, 50)
    assert tool.claims(Qt.Key.Key_Delete, NONE)
    desk.undo()
    assert len(points(desk, a)) == 4
    assert not tool.claims(Qt.Key.Key_Delete, NONE)


def test_a_suggestion_whose_point_is_moved_becomes_a_finding(desk: Desk, tool: PointsTool) -> None:
    desk.bench.run()
    frame = desk.bench.session.current
    assert frame is not None
    suggestion = desk.bench.suggestions.on_frame(frame)[0]
    desk.bench.view.select([suggestion.id])
    x, y = suggestion.shape.rings[0][0]
    desk.canvas.zoom_to(16.0)
    desk.canvas.centerOn(float(x), float(y))
    desk.click(float(x), float(y))
    desk.key(Qt.Key.Key_Up)
    (finding,) = desk.annotations
    assert finding.shape.rings[0][0].tolist() == [x, y - 1]
    assert finding.status == "accepted"
    assert desk.bench.view.selected == (finding.id,)


def test_only_handles_that_can_be_told_apart_are_shown() -> None:
    turn = np.linspace(0, 2 * np.pi, 5000, endpoint=False)
    ring = np.stack([500 + 400 * np.cos(turn), 500 + 400 * np.sin(turn)], axis=1)
    everything = PointSet({"a": Shape.of("region", [ring])})
    far = everything.shown(QRectF(0, 0, 1000, 1000), 0.5, set())
    assert 0 < len(far.handles) < 300
    assert len(far.handles) + far.hidden == 5000
    gaps = np.abs(far.places[:, None] - far.places[None]).max(axis=2)
    np.fill_diagonal(gaps, np.inf)
    assert gaps.min() >= 10 / 0.5
    close = everything.shown(QRectF(880, 480, 40, 40), 30.0, set())
    assert close.hidden == 0
    assert len(close.handles) > 50


def test_picked_points_are_shown_rather_than_others() -> None:
    ring = [(x / 10, 0.0) for x in range(100)] + [(5, 50)]
    everything = PointSet({"a": Shape.of("region", [ring])})
    for index in (0, 41, 99):
        shown = everything.shown(QRectF(-10, -10, 100, 100), 1.0, {("a", 0, index)})
        assert ("a", 0, index) in shown.handles
        assert len(shown.handles) <= 3


def test_spreading_nothing_gives_nothing() -> None:
    assert len(spread(np.empty((0, 2)), 4.0)) == 0


def test_the_hint_says_how_to_see_hidden_points(desk: Desk, tool: PointsTool) -> None:
    turn = np.linspace(0, 2 * np.pi, 1204, endpoint=False)
    ring = np.stack([160 + 50 * np.cos(turn), 120 + 50 * np.sin(turn)], axis=1)
    chosen(desk, Shape.of("region", [ring]))
    assert "1,204 points" in tool.hint
    assert "Zoom in" in tool.hint


def test_dragged_points_snap_to_other_findings_unless_alt_is_held(
    desk: Desk, tool: PointsTool
) -> None:
    a = chosen(desk, square(50, 50, 60))
    desk.put(square(140, 130, 50))
    desk.snapper.on = True
    desk.drag([(110, 110), (130, 125), (138, 128)])
    assert points(desk, a)[2] == (140, 130)
    desk.undo()
    desk.drag([(110, 110), (130, 125)], drop=False)
    desk.hover(138, 128, Qt.KeyboardModifier.AltModifier)
    desk.release(138, 128)
    assert points(desk, a)[2] == (138, 128)
