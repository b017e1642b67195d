"""Which part is tried, and what people accepted there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from ui import fakes

from inspector.core.frame import FrameRef, Window
from inspector.ui.delta.place import MOST_MAP_PX, MOST_PX, accepted_truth, tried_place

FRAME = FrameRef("a")


def test_small_pictures_are_tried_whole() -> None:
    place = tried_place(fakes.source("a"), FRAME, Window(5, 5, 20, 20))
    assert place.whole
    assert place.window == Window(0, 0, fakes.WIDTH_PX, fakes.HEIGHT_PX)


def test_of_large_ones_the_middle_of_the_view() -> None:
    large = replace(fakes.source("a"), width_px=9000, height_px=6000)
    seen = Window(1000, 500, 3000, 2000)
    place = tried_place(large, FRAME, seen)
    window = place.window
    assert not place.whole
    assert 0.9 * MOST_PX < window.width * window.height <= MOST_PX
    assert abs(window.x + window.width / 2 - 2500) <= 1
    assert abs(window.y + window.height / 2 - 1500) <= 1
    assert tried_place(large, FRAME, Window(40, 30, 200, 100)).window == Window(40, 30, 200, 100)
    whole = tried_place(replace(large, kind="map"), FRAME, None).window
    assert whole.width * whole.height <= MOST_MAP_PX


def test_what_is_accepted_becomes_numbers_of_labels() -> None:
    accepted = fakes.finding("f", "a", length_px=30.0, width_px=4.0)
    rejected = fakes.finding("g", "a", status="rejected", length_px=60.0, width_px=9.0)
    window = Window(10, 2, 40, 20)
    truth = accepted_truth([accepted, rejected], ("hole", "crack"), window)
    assert truth is not None
    assert truth.shape == (20, 40)
    assert set(np.unique(truth)) == {0, 2}
    assert truth[0, 0] == 2
    assert not truth[4:].any()
    assert accepted_truth([accepted, rejected], ("roots",), window) is None
    assert accepted_truth([accepted], ("crack",), Window(200, 100, 10, 10)) is None
