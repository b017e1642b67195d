"""Zoom and pan of the real view; what lies over the picture lies where it belongs."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from inspector.core.shape import Shape
from inspector.ui.canvas.outline_paths import distance_to
from inspector.ui.canvas.view import Canvas
from inspector.ui.tools.base import PanTool
from inspector.ui.tools.region import RegionTool
from inspector.ui.tools.scale_line import ScaleLineTool


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(800, 600)
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    made.set_picture_size(400, 300)
    made.picture_item.show_picture(400, 300, image, 0)
    with qtbot.waitExposed(made):
        made.show()
    made.fit()
    return made


def at(canvas: Canvas, x: float, y: float) -> QPoint:
    return canvas.mapFromScene(QPointF(x, y))


def drag(qtbot: QtBot, canvas: Canvas, start: QPoint, end: QPoint) -> None:
    port = canvas.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_fit_shows_the_whole_picture(canvas: Canvas) -> None:
    assert canvas.exposed.contains(canvas.picture_rect)
    assert canvas.exposed.width() < 2 * canvas.picture_rect.width()


def test_zooming_keeps_the_point_under_the_cursor(canvas: Canvas) -> None:
    anchor = QPoint(200, 450)
    for _ in range(6):
        before = canvas.mapToScene(anchor)
        canvas.zoom_to(canvas.zoom * 1.5, anchor)
        after = canvas.mapToScene(anchor)
        assert abs(after.x() - before.x()) * canvas.zoom <= 2
        assert abs(after.y() - before.y()) * canvas.zoom <= 2


def test_zoom_has_ends(canvas: Canvas) -> None:
    canvas.zoom_to(1e9)
    assert canvas.zoom == 64
    canvas.zoom_to(1e-9)
    assert canvas.zoom > 0.1


def test_a_picture_of_the_same_size_keeps_the_view(canvas: Canvas) -> None:
    canvas.zoom_to(8.0)
    canvas.set_picture_size(400, 300)
    assert canvas.zoom == 8.0
    canvas.set_picture_size(800, 300)
    assert canvas.zoom < 8.0


def test_pan_tool_and_middle_button_move_the_picture(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.zoom_to(4.0)
    canvas.set_tool(PanTool(canvas))
    before = canvas.exposed.center()
    drag(qtbot, canvas, QPoint(400, 300), QPoint(300, 250))
    moved = canvas.exposed.center() - before
    assert moved.x() == pytest.approx(25, abs=1)
    assert moved.y() == pytest.approx(12.5, abs=1)


def test_a_region_is_whole_source_pixels(qtbot: QtBot, canvas: Canvas) -> None:
    tool = RegionTool(canvas)
    canvas.set_tool(tool)
    got: list[object] = []
    tool.drawn.connect(got.append)
    drag(qtbot, canvas, at(canvas, 100, 50), at(canvas, 200, 150))
    (window,) = got
    assert (window.x, window.y) == pytest.approx((100, 50), abs=1)
    assert (window.width, window.height) == pytest.approx((100, 100), abs=2)


def test_a_slip_of_the_hand_is_no_region(qtbot: QtBot, canvas: Canvas) -> None:
    tool = RegionTool(canvas)
    canvas.set_tool(tool)
    with qtbot.assertNotEmitted(tool.drawn):
        drag(qtbot, canvas, at(canvas, 100, 50), at(canvas, 102, 52))


def test_a_scale_line_tells_its_length_in_source_pixels(qtbot: QtBot, canvas: Canvas) -> None:
    tool = ScaleLineTool(canvas)
    canvas.set_tool(tool)
    got: list[float] = []
    tool.drawn.connect(got.append)
    drag(qtbot, canvas, at(canvas, 100, 100), at(canvas, 130, 140))
    assert got == [pytest.approx(50, abs=1.5)]


def test_tab_shows_the_bare_picture_for_as_long_as_it_is_held(qtbot: QtBot, canvas: Canvas) -> None:
    got: list[bool] = []
    canvas.peeked.connect(got.append)
    canvas.setFocus()
    qtbot.keyPress(canvas, Qt.Key.Key_Tab)
    qtbot.keyRelease(canvas, Qt.Key.Key_Tab)
    assert got == [True, False]
    assert canvas.hasFocus()


def test_mask_and_outline_lie_on_the_pixels_they_name(canvas: Canvas) -> None:
    """Pixel (10, 20) is painted by the mask and ringed by the outline, and no other pixel is."""
    canvas.zoom_to(16.0)
    canvas.centerOn(10.5, 20.5)
    overlay = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    overlay.fill(0)
    overlay.setPixelColor(10, 20, QColor(255, 0, 0))
    canvas.mask_item.show_mask(overlay, (0, 0), 0)
    shot = canvas.grab().toImage()
    inside = at(canvas, 10.5, 20.5)
    for x, y, red in ((10.5, 20.5, True), (9.5, 20.5, False), (11.5, 20.5, False)):
        colour = shot.pixelColor(at(canvas, x, y))
        assert (colour.red() > 200 and colour.green() < 60) is red
    point = Shape.of("region", [[(10, 20)]])
    assert distance_to(point, canvas.mapToScene(inside)) < 0.1


def test_distance_is_to_the_line_and_not_to_its_points() -> None:
    line = Shape.of("line", [[(0, 0), (100, 0)]])
    assert distance_to(line, QPointF(50.5, 10.5)) == pytest.approx(10)
    assert distance_to(line, QPointF(110.5, 0.5)) == pytest.approx(10)
    ring = Shape.of("region", [[(0, 0), (100, 0), (100, 100), (0, 100)]])
    assert distance_to(ring, QPointF(0.5, 50.5)) == pytest.approx(0)


def test_grid_appears_only_close_up(canvas: Canvas) -> None:
    def colours() -> int:
        shot = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(shot.constBits(), np.uint8).reshape(shot.height(), shot.width(), 4)
        return len(np.unique(pixels[200:400, 300:500, 0]))

    canvas.zoom_to(4.0)
    assert colours() == 1
    canvas.zoom_to(32.0)
    assert colours() > 1


def test_reveal_brings_a_far_finding_into_view(canvas: Canvas) -> None:
    canvas.zoom_to(10.0)
    canvas.centerOn(10, 10)
    far = QRectF(350, 250, 20, 20)
    canvas.reveal(far)
    assert canvas.exposed.contains(far)


def test_reveal_does_not_move_what_is_seen_already(canvas: Canvas) -> None:
    before = canvas.exposed
    canvas.reveal(QRectF(100, 50, 150, 200))
    assert canvas.exposed == before
