from __future__ import annotations

import time

import cv2
import numpy as np

from inspector.core.frame import Window
from inspector.imaging.magic import grown
from inspector.imaging.magic_stroke import MagicStroke

WIDTH_PX, HEIGHT_PX = 1600, 300
X = np.arange(20.0, 1580.0, 6.0)
MIDDLE = np.stack([X, 150 + 60 * np.sin(X / 90)], axis=1)
EVERYTHING = Window(0, 0, WIDTH_PX, HEIGHT_PX)


def crack() -> np.ndarray:
    canvas = np.zeros((HEIGHT_PX, WIDTH_PX), dtype=np.uint8)
    cv2.polylines(canvas, [np.rint(MIDDLE).astype(np.int32)], False, 250, 5)
    canvas[:, ::37] //= 8
    return cv2.GaussianBlur(canvas, (0, 0), 1.2)


def test_the_end_is_what_the_whole_stroke_selects() -> None:
    probability = crack()
    stroke = MagicStroke(10.0, probability)
    for x, y in (MIDDLE + (np.sin(X / 20) * 3)[:, None]).tolist():
        window = stroke.extend(x, y)
        assert window == (window and window.clipped(WIDTH_PX, HEIGHT_PX))
    found = stroke.finished()
    assert found is not None
    mask, window = found
    painted = stroke.stroke.mask
    assert painted is not None
    path = stroke.stroke.points - (window.x, window.y)
    assert np.array_equal(mask, grown(probability[window.slices], painted[0], path, 10.0))
    # What was seen on the way is nearly that.
    shown = stroke.selected(EVERYTHING)[window.slices]
    assert np.count_nonzero(mask & shown) > 0.97 * np.count_nonzero(mask | shown)


def test_only_the_returned_window_changes() -> None:
    stroke = MagicStroke(10.0, crack())
    for x, y in MIDDLE[::10].tolist():
        before = stroke.selected(EVERYTHING).copy()
        window = stroke.extend(x, y)
        assert window is not None
        before[window.slices] = stroke.selected(window)
        assert np.array_equal(before, stroke.selected(EVERYTHING))


def test_nothing_is_selected_outside_of_the_picture_or_where_no_model_ran() -> None:
    stroke = MagicStroke(10.0, np.zeros((HEIGHT_PX, WIDTH_PX), dtype=np.uint8))
    assert stroke.extend(-500, -500) is None
    assert stroke.finished() is None
    assert stroke.extend(100, 100) is not None
    assert stroke.extend(9000, 100) is not None
    assert stroke.finished() is None
    assert not stroke.selected(EVERYTHING).any()


def test_a_long_stroke_costs_no_more_a_point_than_a_short_one() -> None:
    stroke = MagicStroke(10.0, crack())
    spent = []
    for x, y in MIDDLE.tolist():
        start = time.thread_time()
        stroke.extend(x, y)
        spent.append(time.thread_time() - start)
    middle, end = np.median(spent[60:100]), np.median(spent[-40:])
    assert end < 2 * middle + 1e-3
