"""All panes in register: in numbers, and in the pixels that they draw."""

from __future__ import annotations

from math import floor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from ui.compare.panes import pane_view, state

from inspector.core.frame import Window
from inspector.ui.compare.linked import LinkedView, Sight
from inspector.ui.compare.pane_content import PaneContent
from inspector.ui.compare.pane_image import image_of_content

ROOMS = st.lists(
    st.builds(QSize, st.integers(96, 900), st.integers(72, 700)), min_size=2, max_size=6
)
RATIOS = st.sampled_from([1.0, 1.25, 1.5, 2.0])
MOVES = st.lists(
    st.tuples(st.floats(-400, 400), st.floats(-400, 400), st.floats(-6, 6)), max_size=6
)
PLACES = st.tuples(st.floats(0, 640), st.floats(0, 480))


def moved(linked: LinkedView, moves: list[tuple[float, float, float]]) -> None:
    for across, down, steps in moves:
        linked.pan(across, down)
        linked.zoom_by(steps)


@given(ROOMS, RATIOS, MOVES, PLACES)
def test_a_place_is_seen_at_the_same_place_of_every_pane(
    rooms: list[QSize],
    ratio: float,
    moves: list[tuple[float, float, float]],
    place: tuple[float, float],
) -> None:
    linked = LinkedView()
    linked.set_picture(640, 480)
    linked.set_room(rooms[0])
    moved(linked, moves)
    sight = linked.sight

    found = []
    for room in rooms:
        there = sight.to_screen(room, ratio)
        at = there.map(QPointF(*place))
        exact = (place[0] - sight.x) * sight.zoom, (place[1] - sight.y) * sight.zoom
        # The middle as every pane has it is the device pixel there.
        middle = [floor(side * ratio / 2) / ratio for side in (room.width(), room.height())]
        found.append((at.x() - middle[0], at.y() - middle[1]))
        for mine, true in zip(found[-1], exact, strict=True):
            assert abs(mine - true) * ratio <= 0.5 + 1e-6
        back, _ = there.inverted()
        again = back.map(at)
        assert abs(again.x() - place[0]) * sight.zoom < 1e-3
        assert abs(again.y() - place[1]) * sight.zoom < 1e-3
    assert (np.ptp(np.array(found), axis=0) < 1e-6).all(), found


@given(MOVES, PLACES, st.floats(-8, 8))
def test_zooming_keeps_the_place_under_the_mouse(
    moves: list[tuple[float, float, float]], place: tuple[float, float], steps: float
) -> None:
    linked = LinkedView()
    linked.set_picture(640, 480)
    linked.set_room(QSize(300, 200))
    moved(linked, moves)
    anchor = QPointF(*place)
    before = linked.sight

    linked.zoom_by(steps, anchor)

    after = linked.sight
    inside = 0 < after.x < 640 and 0 < after.y < 480
    if inside:  # else the middle would have left the picture
        for a, x, y in ((anchor.x(), before.x, after.x), (anchor.y(), before.y, after.y)):
            assert (a - x) * before.zoom == pytest.approx((a - y) * after.zoom, abs=1e-6)


def test_the_view_follows_the_smallest_pane_while_it_is_fitted() -> None:
    linked = LinkedView()
    linked.set_picture(1000, 500)
    linked.set_room(QSize(508, 400))
    assert linked.sight == Sight(500, 250, 0.5)
    linked.set_room(QSize(258, 400))
    assert linked.sight.zoom == 0.25
    linked.zoom_to(1.0)
    linked.set_room(QSize(508, 400))
    assert linked.sight.zoom == 1.0
    linked.set_picture(1000, 500)  # another one of the same size: one looks where one looked
    assert linked.sight.zoom == 1.0
    assert linked.seen == Window(246, 50, 508, 400)


SIZE = 120, 90


def picture_of(square: Window, scale: float, window: Window) -> PaneContent:
    """A white square of the source on black, as a picture of `window` with this scale."""
    whole = np.zeros((SIZE[1], SIZE[0], 3), np.uint8)
    whole[square.slices] = 255
    part = whole[window.slices]
    if scale >= 1:
        times = round(scale)
        pixels = np.repeat(np.repeat(part, times, axis=0), times, axis=1)
    else:
        step = round(1 / scale)
        cells = part.reshape(part.shape[0] // step, step, part.shape[1] // step, step, 3)
        pixels = cells.mean(axis=(1, 3)).astype(np.uint8)
    return PaneContent("", "", np.ascontiguousarray(pixels), (window.x, window.y), scale)


def grey_of(image: QImage) -> NDArray[np.float64]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].astype(np.float64)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.floats(0.6, 7.0),
    st.floats(-12, 12),
    st.floats(-9, 9),
    st.integers(46, 60),
    st.integers(30, 46),
)
def test_pictures_of_every_scale_are_drawn_over_each_other(
    qtbot: QtBot, tmp_path: Path, zoom: float, across: float, down: float, x: int, y: int
) -> None:
    linked, shared = LinkedView(), state(tmp_path)
    square = Window(x // 2 * 2, y // 2 * 2, 14, 12)
    whole, part = Window(0, 0, *SIZE), Window(36, 24, 48, 44)
    linked.set_picture(*SIZE)
    linked.zoom_to(zoom)
    linked.pan(across, down)
    middles = []
    for number, (scale, window) in enumerate(
        ((1.0, whole), (2.0, whole), (3.0, part), (4.0, whole), (4.0, part), (0.5, whole))
    ):
        view = pane_view(qtbot, linked, shared, QSize(301 + number, 220 + number % 3))
        view.stack.show([image_of_content(picture_of(square, scale, window))])
        place = view.to_screen().mapRect(QRectF(square.x, square.y, square.width, square.height))
        box = place.adjusted(-3, -3, 3, 3).toAlignedRect()
        drawn = grey_of(view.grab().toImage())[
            max(box.top(), 0) : box.bottom() + 1, max(box.left(), 0) : box.right() + 1
        ]
        if not view.rect().contains(box):
            return  # the square is not seen whole
        rows, columns = np.nonzero(drawn > 127)
        seen = box.left() + (columns.min() + columns.max() + 1) / 2
        seen_down = box.top() + (rows.min() + rows.max() + 1) / 2
        assert abs(seen - place.center().x()) <= 0.5, (scale, window)
        assert abs(seen_down - place.center().y()) <= 0.5, (scale, window)
        middles.append((seen - view.width() // 2, seen_down - view.height() // 2))
    assert (np.ptp(np.array(middles), axis=0) <= 0.5).all(), middles
