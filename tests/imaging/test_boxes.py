"""Boxes of many shapes agree with those of each."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.boxes import boxes_around, meeting
from inspector.imaging.windows import around, common

coordinate = st.floats(-40, 40, width=32)
ring = st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=6)
shape = st.builds(
    lambda kind, rings: Shape.of(kind, rings),
    st.sampled_from(["region", "line"]),
    st.lists(ring, min_size=1, max_size=3),
)
side = st.integers(1, 40)
windows = st.builds(Window, st.integers(-50, 50), st.integers(-50, 50), side, side)


@given(st.lists(shape, max_size=6), windows)
def test_many_boxes_are_those_of_each(shapes: list[Shape], window: Window) -> None:
    boxes = boxes_around(shapes)
    each = [around(s) for s in shapes]
    expected = [(w.x, w.y, w.x + w.width, w.y + w.height) for w in each]
    assert boxes.tolist() == [list(corners) for corners in expected]
    assert meeting(boxes, window).tolist() == [common(w, window) is not None for w in each]
    assert boxes.dtype == np.int64
