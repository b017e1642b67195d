from __future__ import annotations

import time

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.region_edits import outlined, rectangle
from inspector.imaging.splitting import split, split_line

MASKS = hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, min_side=2, max_side=14))
CUTS = st.lists(st.tuples(st.integers(-8, 60), st.integers(-8, 60)), min_size=1, max_size=6)


def shares(pieces: list[Shape], window: Window) -> np.ndarray:
    return np.sum([fill(piece, window).astype(int) for piece in pieces], axis=0)


def components(mask: np.ndarray) -> int:
    return cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)[0] - 1


@given(MASKS, CUTS)
def test_every_pixel_is_in_exactly_one_piece(
    mask: np.ndarray, corners: list[tuple[int, int]]
) -> None:
    mask[0, 0] = True
    window = Window(-3, 5, mask.shape[1], mask.shape[0])
    shape = outlined(mask, window)
    cut = np.array(corners) / 4 + (-3, 5)
    pieces = split(shape, cut)
    assert np.array_equal(shares(pieces, window), mask.astype(int))
    if len(pieces) == 1:
        assert pieces == [shape]


@given(MASKS, st.floats(-1, 15), st.booleans())
def test_a_straight_cut_has_nothing_of_a_piece_on_both_sides(
    mask: np.ndarray, place: float, upright: bool
) -> None:
    mask[0, 0] = True
    window = Window(0, 0, mask.shape[1], mask.shape[0])
    line = [(place, -50.0), (place, 50.0)] if upright else [(-50.0, place), (50.0, place)]
    shape = outlined(mask, window)
    pieces = split(shape, line)
    # The side as the cut sees it: a hair off the centres.
    side = np.zeros_like(mask)
    grid = np.arange(mask.shape[1 if upright else 0]) > place + (0.00137 if upright else 0.00071)
    side[:] = grid[None, :] if upright else grid[:, None]
    expected = 0
    for part in range(1, components(mask) + 1):
        own = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)[1] == part
        here = components(own & side) + components(own & ~side)
        expected += here if here > 1 else 0
    assert len(pieces) == max(expected, 1)


def test_a_bent_cut_through_a_thin_crack() -> None:
    mask = np.zeros((40, 200), dtype=bool)
    mask[20] = True
    pieces = split(outlined(mask, Window(0, 0, 200, 40)), [(50, 0), (60, 30), (120, 30), (120, 5)])
    assert [int(np.ptp(piece.rings[0][:, 0])) + 1 for piece in pieces] == [57, 64, 79]


def test_a_cut_that_ends_inside_divides_nothing() -> None:
    square = rectangle(0, 0, 20, 20)
    assert split(square, [(10, -5), (10, 15)]) == [square]
    assert split(square, [(30, -5), (30, 25)]) == [square]
    assert split(square, [(10, 10)]) == [square]
    assert len(split(square, [(10, -5), (10, 25)])) == 2


def test_a_closed_cut_takes_a_piece_out_of_the_middle() -> None:
    square = rectangle(0, 0, 20, 20)
    outer, inner = split(square, [(5, 5), (15, 5), (15, 15), (5, 15), (5, 5)])
    assert len(outer.rings) == 2
    assert inner.rings[0].min() >= 5
    assert np.count_nonzero(fill(inner, Window(0, 0, 21, 21))) == 10 * 10


def test_what_is_not_cut_goes_with_the_nearest_piece() -> None:
    mask = np.zeros((10, 60), dtype=bool)
    mask[4:6, 10:40] = True
    mask[4:6, 0:5] = True
    mask[4:6, 50:55] = True
    left, right = split(outlined(mask, Window(0, 0, 60, 10)), [(25, 0), (25, 9)])
    assert left.bounds == (0, 4, 25, 5)
    assert right.bounds == (26, 4, 54, 5)
    assert len(left.rings) == len(right.rings) == 2


def test_a_drawn_cut_through_a_large_region_is_quick() -> None:
    shape = rectangle(0, 0, 1500, 1000)
    x = np.linspace(-10, 1510, 400)
    line = np.stack([x, 500 + 100 * np.sin(x / 60)], axis=1)
    start = time.thread_time()
    assert len(split(shape, line)) == 2
    assert time.thread_time() - start < 1.0


def test_lines_are_cut_where_they_are_crossed() -> None:
    line = Shape.of("line", [[(0, 0), (10, 0), (10, 10)]])
    found = split_line(line, [(5, -5), (5, 5), (15, 5)])
    assert [piece.rings[0].tolist() for piece in found] == [
        [[0, 0], [5, 0]],
        [[5, 0], [10, 0], [10, 5]],
        [[10, 5], [10, 10]],
    ]
    through_vertex = split_line(line, [(5, -5), (15, 5)])
    assert [piece.rings[0].tolist() for piece in through_vertex] == [
        [[0, 0], [10, 0]],
        [[10, 0], [10, 10]],
    ]
    assert split_line(line, [(0, -5), (0, 5)]) == [line]
    assert split_line(line, [(50, 50), (60, 60)]) == [line]


POINTS = st.lists(
    st.tuples(st.integers(-20, 20), st.integers(-20, 20)), min_size=2, max_size=8, unique=True
)


@given(POINTS, CUTS)
def test_the_pieces_of_a_line_are_as_long_as_the_line(
    points: list[tuple[int, int]], cut: list[tuple[int, int]]
) -> None:
    line = Shape.of("line", [points])
    pieces = split_line(line, cut)

    def length(shape: Shape) -> float:
        return sum(float(np.hypot(*np.diff(ring, axis=0).T).sum()) for ring in shape.rings)

    assert sum(length(piece) for piece in pieces) == pytest.approx(length(line), rel=1e-5)
    assert pieces[0].rings[0][0].tolist() == line.rings[0][0].tolist()
    assert pieces[-1].rings[0][-1].tolist() == line.rings[0][-1].tolist()


def test_each_kind_has_its_own_way() -> None:
    with pytest.raises(ValueError, match="line"):
        split(Shape.of("line", [[(0, 0), (5, 5)]]), [(0, 5), (5, 0)])
    with pytest.raises(ValueError, match="region"):
        split_line(rectangle(0, 0, 5, 5), [(0, 5), (5, 0)])
