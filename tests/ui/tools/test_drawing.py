"""Polygons, lines, boxes, cuts and measurements drawn with the mouse."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from ui.tools.conftest import ALT, CONTROL, NONE, SHIFT, Desk, square

from inspector.core import edits
from inspector.core.document import Scale
from inspector.core.shape import Shape
from inspector.ui.tools.drawing import distance, straight
from inspector.ui.tools.measure import MeasureTool
from inspector.ui.tools.polygon import PolygonTool, PolylineTool
from inspector.ui.tools.rectangle import RectangleTool, pixels_between
from inspector.ui.tools.split import SplitTool


@pytest.fixture
def polygon(desk: Desk) -> PolygonTool:
    return desk.take(PolygonTool(desk.editor, desk.snapper, desk.canvas))


@pytest.fixture
def polyline(desk: Desk) -> PolylineTool:
    return desk.take(PolylineTool(desk.editor, desk.snapper, desk.canvas))


@pytest.fixture
def box(desk: Desk) -> RectangleTool:
    return desk.take(RectangleTool(desk.editor, desk.snapper, parent=desk.canvas))


@pytest.fixture
def split(desk: Desk) -> SplitTool:
    return desk.take(SplitTool(desk.editor, desk.snapper, desk.canvas))


@pytest.fixture
def ruler(desk: Desk) -> MeasureTool:
    return desk.take(MeasureTool(desk.editor, desk.snapper, desk.canvas))


def drawn(desk: Desk) -> list[list[float]]:
    (made,) = desk.annotations
    (ring,) = made.shape.rings
    found: list[list[float]] = ring.tolist()
    return found


CORNERS = [(50, 50), (150, 60), (100, 150)]


# -- polygon and line -------------------------------------------------------------------------


def test_enter_closes_a_polygon(desk: Desk, polygon: PolygonTool) -> None:
    desk.editor.set_label("pothole")
    steps = desk.steps
    for corner in CORNERS:
        desk.click(*corner)
    assert desk.annotations == []
    assert polygon.claims(Qt.Key.Key_Return, NONE)
    desk.key(Qt.Key.Key_Return)
    assert drawn(desk) == [list(c) for c in CORNERS]
    (made,) = desk.annotations
    assert (made.shape.kind, made.label, made.origin) == ("region", "pothole", "human")
    assert desk.bench.view.selected == (made.id,)
    assert desk.steps == steps + 1
    desk.undo()
    assert desk.annotations == []
    assert not polygon.claims(Qt.Key.Key_Return, NONE)


def test_a_click_on_the_first_point_closes_a_polygon(desk: Desk, polygon: PolygonTool) -> None:
    for corner in CORNERS:
        desk.click(*corner)
    desk.click(52, 51)
    assert drawn(desk) == [list(c) for c in CORNERS]


def test_a_double_click_ends_with_the_point_it_hits(desk: Desk, polygon: PolygonTool) -> None:
    desk.click(*CORNERS[0])
    desk.click(*CORNERS[1])
    desk.double_click(*CORNERS[2])
    assert drawn(desk) == [list(c) for c in CORNERS]


@pytest.mark.parametrize("count", [1, 2])
def test_too_few_points_are_no_polygon(desk: Desk, polygon: PolygonTool, count: int) -> None:
    for corner in CORNERS[:count]:
        desk.click(*corner)
    desk.click(*CORNERS[count - 1])  # the same spot once more
    desk.key(Qt.Key.Key_Return)
    assert desk.annotations == []
    assert "three points" in desk.told[-1]
    for corner in CORNERS[count:]:
        desk.click(*corner)
    desk.key(Qt.Key.Key_Enter)
    assert len(drawn(desk)) == 3


def test_backspace_and_undo_take_points_back(desk: Desk, polygon: PolygonTool) -> None:
    for corner in (*CORNERS, (20, 20), (30, 30)):
        desk.click(*corner)
    desk.key(Qt.Key.Key_Backspace)
    assert polygon.claims(Qt.Key.Key_Z, CONTROL)
    desk.key(Qt.Key.Key_Z, CONTROL)
    desk.key(Qt.Key.Key_Return)
    assert drawn(desk) == [list(c) for c in CORNERS]


def test_escape_drops_and_then_is_not_taken(desk: Desk, polygon: PolygonTool) -> None:
    for corner in CORNERS:
        desk.click(*corner)
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Return)
    assert desk.annotations == []
    assert not polygon.claims(Qt.Key.Key_Escape, NONE)
    assert not polygon.claims(Qt.Key.Key_Backspace, NONE)


def test_points_beside_the_picture_lie_on_its_border(desk: Desk, polygon: PolygonTool) -> None:
    desk.click(300, 200)
    desk.click(340, 200)
    desk.click(300, 255)
    desk.key(Qt.Key.Key_Return)
    assert drawn(desk) == [[300, 200], [319, 200], [300, 239]]


def test_a_polygon_far_beside_the_picture_is_not_begun(desk: Desk, polygon: PolygonTool) -> None:
    desk.click(-20, 100)
    assert not polygon.claims(Qt.Key.Key_Escape, NONE)
    assert "outside" in desk.told[-1]


def test_shift_keeps_segments_to_45_degrees(desk: Desk, polyline: PolylineTool) -> None:
    desk.click(50, 50)
    desk.click(120, 57, SHIFT)
    desk.click(150, 78, SHIFT)
    desk.key(Qt.Key.Key_Return)
    assert drawn(desk) == [[50, 50], [120, 50], [149, 79]]
    (made,) = desk.annotations
    assert made.shape.kind == "line"
    assert made.line is not None
    assert made.line.length_px == pytest.approx(70 + 29 * 2**0.5)


@given(st.floats(-500, 500), st.floats(-500, 500))
def test_straight_lines_are_the_nearest_at_45_degrees(x: float, y: float) -> None:
    found = straight(QPointF(0, 0), QPointF(x, y))
    dx, dy = abs(found.x()), abs(found.y())
    assert min(dx, dy, abs(dx - dy)) == pytest.approx(0, abs=1e-9)
    assert distance(found, QPointF(x, y)) <= np.hypot(x, y) * np.sin(np.pi / 8) + 1e-9


def test_a_line_drawn_freehand_keeps_to_the_mouse_with_few_points(
    desk: Desk, polyline: PolylineTool
) -> None:
    path = [(50 + i, 100 + 30 * float(np.sin(i / 20))) for i in range(0, 200, 2)]
    desk.drag(path)
    desk.key(Qt.Key.Key_Return)
    points = np.array(drawn(desk))
    assert 4 < len(points) < 40
    for x, y in path:
        assert np.interp(x, points[:, 0], points[:, 1]) == pytest.approx(y, abs=2.0)


def test_a_freehand_ring_closes_itself(desk: Desk, polygon: PolygonTool) -> None:
    turn = np.linspace(0, 2 * np.pi, 80)
    desk.drag([(150 + 60 * float(np.cos(a)), 120 + 60 * float(np.sin(a))) for a in turn])
    (made,) = desk.annotations
    assert made.shape.kind == "region"
    assert made.shape.bounds == pytest.approx((90, 60, 210, 180), abs=2)


def test_the_next_segment_tells_its_length(desk: Desk, polyline: PolylineTool) -> None:
    desk.click(50, 50)
    desk.hover(80, 90)
    assert polyline._length() == "50.0 px"
    frame = desk.bench.session.current
    assert frame is not None
    scale = Scale(2.0, "typed", "typed in")
    desk.bench.session.edit("Scale", lambda d: edits.set_scale(d, [frame.source_id], scale))
    assert polyline._length() == "100 mm"
    desk.click(80, 90)
    desk.hover(90, 90)
    assert polyline._length() == "20.0 mm  ·  Σ 120 mm"


def test_another_picture_drops_what_was_begun(desk: Desk, polygon: PolygonTool) -> None:
    desk.bench.session.current_changed.connect(polygon.drop)
    for corner in CORNERS:
        desk.click(*corner)
    desk.bench.session.go_by(1)
    desk.key(Qt.Key.Key_Return)
    assert desk.annotations == []


# -- box --------------------------------------------------------------------------------------


def test_a_box_covers_the_pixels_between_its_corners(desk: Desk, box: RectangleTool) -> None:
    desk.drag([(100, 90), (60, 60), (40, 50)])
    assert desk.annotations[0].shape == square(40, 50, 0).__class__.of(
        "region", [[(40, 50), (100, 50), (100, 90), (40, 90)]]
    )


def test_two_clicks_make_a_box_too(desk: Desk, box: RectangleTool) -> None:
    desk.click(40, 50)
    desk.click(100, 90)
    assert desk.annotations[0].shape.bounds == (40, 50, 100, 90)
    assert not box.busy


def test_shift_makes_a_square_that_stays_on_the_picture(desk: Desk, box: RectangleTool) -> None:
    desk.click(40, 50)
    desk.click(100, 60, SHIFT)
    assert desk.annotations[0].shape.bounds == (40, 50, 100, 110)
    desk.click(40, 200)
    desk.click(200, 230, SHIFT)
    left, top, right, bottom = desk.annotations[1].shape.bounds
    assert (left, top, right, bottom) == (40, 200, 79, 239)


def test_a_box_over_the_border_ends_there(desk: Desk, box: RectangleTool) -> None:
    desk.drag([(300, 220), (330, 250), (350, 260)])
    assert desk.annotations[0].shape.bounds == (300, 220, 319, 239)


def test_a_slip_is_no_box_and_escape_drops_one(desk: Desk, box: RectangleTool) -> None:
    desk.click(40, 50)
    desk.click(40.5, 50)
    desk.click(100, 100)
    desk.key(Qt.Key.Key_Escape)
    desk.drag([(40, 50), (90, 90)], drop=False)
    desk.key(Qt.Key.Key_Escape)
    desk.release(90, 90)
    assert desk.annotations == []


@given(*[st.floats(0, 300) for _ in range(4)])
def test_a_box_has_the_pixels_under_both_corners(
    x0: float, y0: float, x1: float, y1: float
) -> None:
    left, top, right, bottom = pixels_between(QPointF(x0, y0), QPointF(x1, y1))
    for x, y in ((x0, y0), (x1, y1)):
        assert left <= int(x) <= right
        assert top <= int(y) <= bottom


def test_a_redaction_is_a_box_of_its_own_kind(desk: Desk) -> None:
    desk.take(RectangleTool(desk.editor, desk.snapper, "redaction", "other", desk.canvas))
    desk.drag([(40, 50), (60, 60), (100, 90)])
    (made,) = desk.annotations
    assert (made.purpose, made.label, made.status) == ("redaction", "other", "accepted")
    assert "redaction" in desk.bench.session.undo_stack.undoText()


# -- split ------------------------------------------------------------------------------------


def test_a_drag_across_cuts_in_two(desk: Desk, split: SplitTool) -> None:
    a = desk.put(square(50, 50, 60))
    steps = desk.steps
    desk.drag([(80, 40), (80, 80), (80, 120)])
    assert len(desk.annotations) == 2
    assert a in {made.id for made in desk.annotations}
    assert {made.shape.bounds[0] for made in desk.annotations} <= {50.0, 80.0, 81.0}
    assert len(desk.bench.view.selected) == 2
    assert desk.steps == steps + 1
    desk.undo()
    assert len(desk.annotations) == 1


def test_clicks_make_a_cut_with_corners(desk: Desk, split: SplitTool) -> None:
    desk.put(square(50, 50, 60))
    for place in ((80, 40), (85, 80), (80, 120)):
        desk.click(*place)
    assert len(desk.annotations) == 1
    desk.key(Qt.Key.Key_Return)
    assert len(desk.annotations) == 2


def test_a_cut_may_begin_and_end_beside_the_picture(desk: Desk, split: SplitTool) -> None:
    desk.put(Shape.of("region", [[(0, 0), (319, 0), (319, 239), (0, 239)]]))
    desk.drag([(160, -20), (160, 100), (160, 260)])
    assert len(desk.annotations) == 2


def test_a_cut_that_divides_nothing_says_so(desk: Desk, split: SplitTool) -> None:
    desk.put(square(50, 50, 60))
    desk.drag([(80, 40), (80, 60), (80, 70)])
    assert len(desk.annotations) == 1
    assert "divides nothing" in desk.told[-1]


def test_escape_drops_a_cut(desk: Desk, split: SplitTool) -> None:
    desk.put(square(50, 50, 60))
    desk.drag([(80, 40), (80, 120)], drop=False)
    desk.key(Qt.Key.Key_Escape)
    desk.release(80, 120)
    assert len(desk.annotations) == 1


# -- measure ----------------------------------------------------------------------------------


def test_a_measured_line_stays_and_enter_keeps_it(desk: Desk, ruler: MeasureTool) -> None:
    steps = desk.steps
    desk.drag([(50, 50), (60, 60), (80, 90)])
    assert desk.steps == steps
    span = ruler.span()
    assert span is not None
    assert ruler.text(*span) == "50.0 px  ·  127°"
    assert "Enter" in ruler.hint
    desk.key(Qt.Key.Key_Return)
    (made,) = desk.annotations
    assert (made.purpose, made.shape.kind) == ("measurement", "line")
    assert made.line is not None
    assert made.line.length_px == pytest.approx(50)
    assert ruler.span() is None
    assert not ruler.claims(Qt.Key.Key_Return, NONE)


def test_two_clicks_measure_too_and_shift_keeps_straight(desk: Desk, ruler: MeasureTool) -> None:
    desk.click(50, 50)
    desk.click(150, 58, SHIFT)
    span = ruler.span()
    assert span is not None
    assert ruler.text(*span) == "100 px  ·  0°"


def test_the_next_line_replaces_the_last_and_escape_drops_it(
    desk: Desk, ruler: MeasureTool
) -> None:
    desk.drag([(50, 50), (80, 90)])
    desk.drag([(100, 100), (100, 150)])
    span = ruler.span()
    assert span is not None
    assert ruler.text(*span).startswith("50.0 px")
    desk.key(Qt.Key.Key_Escape)
    assert ruler.span() is None
    assert desk.annotations == []


def test_a_line_of_no_length_is_none(desk: Desk, ruler: MeasureTool) -> None:
    desk.click(50, 50)
    desk.click(50, 50)
    desk.key(Qt.Key.Key_Return)
    assert desk.annotations == []


# -- snapping ---------------------------------------------------------------------------------


def test_points_jump_to_other_findings(desk: Desk, polygon: PolygonTool) -> None:
    desk.put(square(50, 50, 60))
    desk.snapper.on = True
    desk.click(52, 51)  # near a corner
    desk.click(80, 108)  # near an edge
    desk.click(81, 108, ALT)
    desk.click(200, 200)
    desk.key(Qt.Key.Key_Return)
    made = desk.annotations[-1]
    ring = made.shape.rings[0].tolist()
    assert ring[0] == [50, 50]
    assert ring[1] == [pytest.approx(80, abs=0.5), 110]
    assert ring[2][1] == pytest.approx(108, abs=0.5)
    assert ring[3] == [200, 200]


def test_the_reach_is_in_screen_pixels(desk: Desk, polygon: PolygonTool) -> None:
    desk.put(square(50, 50, 60))
    desk.snapper.on = True
    place = QPointF(46.5, 50.5)
    assert desk.snapper.catch(place, 1.0) == QPointF(50.5, 50.5)
    assert desk.snapper.catch(place, 8.0) is None


def test_hidden_outlines_and_masks_do_not_catch(desk: Desk) -> None:
    view, snapper = desk.bench.view, desk.snapper
    a = desk.put(square(50, 50, 60))
    snapper.on = True
    place = QPointF(51, 51)
    assert snapper.catch(place, 2.0) is not None
    assert snapper.catch(place, 2.0, (a,)) is None
    view.set_outlines_visible(False)
    assert snapper.catch(place, 2.0) is None
    desk.bench.run()
    on_crack = QPointF(160, 49)  # two pixels off the upper edge of the drawn crack
    caught = snapper.catch(on_crack, 2.0)
    assert caught is not None
    assert caught.y() - 0.5 == round(caught.y() - 0.5)  # a pixel's centre
    view.set_mask_visible(False)
    assert snapper.catch(on_crack, 2.0) is None


def test_a_catch_follows_undo(desk: Desk) -> None:
    desk.snapper.on = True
    desk.put(square(50, 50, 60))
    assert desk.snapper.catch(QPointF(51, 51), 2.0) is not None
    desk.undo()
    assert desk.snapper.catch(QPointF(51, 51), 2.0) is None


def test_a_width_measured_from_border_to_border_counts_whole_pixels(
    desk: Desk, ruler: MeasureTool
) -> None:
    desk.put(Shape.of("region", [[(100, 50), (104, 50), (104, 150), (100, 150)]]))  # five wide
    desk.snapper.on = True
    desk.canvas.zoom_to(8.0)
    desk.canvas.centerOn(102, 100)
    desk.drag([(99.3, 100), (102, 100), (104.7, 100)])
    span = ruler.span()
    assert span is not None
    assert ruler.text(*span) == "5.0 px  ·  0°"
