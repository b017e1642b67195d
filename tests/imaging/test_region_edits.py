from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.region_edits import (
    clipped,
    covered,
    erased,
    merged,
    moved,
    outlined,
    painted,
    parts,
    rectangle,
)

EVERYTHING = Window(-16, -16, 48, 48)
SIDE = 11
MASKS = hnp.arrays(np.bool_, st.tuples(st.integers(1, SIDE), st.integers(1, SIDE)))
PLACES = st.integers(-8, 12)
Pixels = tuple[np.ndarray, Window]


@st.composite
def pixels(draw: st.DrawFn) -> Pixels:
    """A mask somewhere, and its window."""
    mask = draw(MASKS)
    return mask, Window(draw(PLACES), draw(PLACES), mask.shape[1], mask.shape[0])


@st.composite
def some_pixels(draw: st.DrawFn) -> Pixels:
    mask, window = draw(pixels())
    mask[draw(st.integers(0, window.height - 1)), draw(st.integers(0, window.width - 1))] = True
    return mask, window


@st.composite
def polygons(draw: st.DrawFn) -> Shape:
    """Drawn by hand: few vertices, in quarters of a pixel, edges may cross."""
    corner = st.tuples(st.integers(-30, 60), st.integers(-30, 60))
    rings = draw(st.lists(st.lists(corner, min_size=3, max_size=6), min_size=1, max_size=2))
    return Shape.of("region", [np.array(ring) / 4 for ring in rings])


REGIONS = st.one_of(some_pixels().map(lambda found: outlined(*found)), polygons())


def seen(shape: Shape | None) -> np.ndarray:
    if shape is None:
        return np.zeros((EVERYTHING.height, EVERYTHING.width), dtype=bool)
    return fill(shape, EVERYTHING)


def put(found: Pixels) -> np.ndarray:
    mask, window = found
    canvas = np.zeros((EVERYTHING.height, EVERYTHING.width), dtype=bool)
    y, x = window.y - EVERYTHING.y, window.x - EVERYTHING.x
    canvas[y : y + window.height, x : x + window.width] = mask
    return canvas


@given(some_pixels())
def test_an_outline_of_many_parts_fills_to_the_same_pixels(found: Pixels) -> None:
    assert np.array_equal(seen(outlined(*found)), put(found))


ON_AN_EDGE = Shape.of("region", [[(0, 0), (-2.25, 8.75), (6.75, 1.75)]])
"""(0, 7) is the centre of a pixel and lies on an edge, as far as rounding lets it."""


@given(REGIONS, some_pixels())
@example(ON_AN_EDGE, (np.array([[True]]), Window(0, -1, 1, 1)))
def test_painting_adds_exactly_the_pixels(shape: Shape, stroke: Pixels) -> None:
    assert np.array_equal(seen(painted(shape, *stroke)), seen(shape) | put(stroke))
    assert np.array_equal(seen(painted(None, *stroke)), put(stroke))


@given(REGIONS, pixels())
def test_erasing_takes_exactly_the_pixels(shape: Shape, stroke: Pixels) -> None:
    left = erased(shape, *stroke)
    expected = seen(shape) & ~put(stroke)
    assert np.array_equal(seen(left), expected)
    if seen(shape).any():
        assert (left is None) == (not expected.any())


@given(REGIONS)
def test_an_edit_that_changes_no_pixel_keeps_the_vertices(shape: Shape) -> None:
    mask, window = covered(shape)
    assert painted(shape, mask, window) is shape
    assert erased(shape, ~mask, window) is shape
    assert erased(shape, np.ones((3, 3), dtype=bool), Window(500, 500, 3, 3)) is shape


@given(st.lists(some_pixels().map(lambda found: outlined(*found)), min_size=1, max_size=4))
def test_merging_is_the_union_whatever_the_order(shapes: list[Shape]) -> None:
    once = merged(shapes)
    assert np.array_equal(seen(once), np.logical_or.reduce([seen(shape) for shape in shapes]))
    assert merged([once, once]) == once
    assert merged([once, *shapes]) == once
    if len(shapes) > 1:
        assert merged(shapes[::-1]) == once


@given(REGIONS)
def test_parts_are_the_pieces_and_merge_to_the_whole(shape: Shape) -> None:
    pieces = parts(shape)
    count = np.sum([seen(piece).astype(int) for piece in pieces], axis=0)
    assert np.array_equal(count, seen(shape).astype(int))
    if len(pieces) > 1:
        assert all(len(parts(piece)) == 1 for piece in pieces)
        assert np.array_equal(seen(merged(pieces)), seen(shape))


@given(REGIONS, st.integers(-5, 5), st.integers(-5, 5))
def test_moving_by_whole_pixels_moves_the_pixels(shape: Shape, dx: int, dy: int) -> None:
    assert np.array_equal(
        np.roll(seen(shape), (dy, dx), axis=(0, 1)), seen(moved(shape, float(dx), float(dy)))
    )


@given(REGIONS, st.integers(1, 14), st.integers(1, 14))
def test_clipping_keeps_what_is_in_the_picture(shape: Shape, width: int, height: int) -> None:
    picture = Window(0, 0, width, height)
    inside = clipped(shape, width, height)
    expected = seen(shape) & put((np.ones((height, width), dtype=bool), picture))
    assert np.array_equal(seen(inside), expected)


def test_a_region_far_outside_is_clipped_without_being_filled() -> None:
    assert clipped(rectangle(1e7, 1e7, 3e7, 3e7), 100, 100) is None
    whole = clipped(rectangle(-1e7, -1e7, 3e7, 3e7), 5, 4)
    assert whole is not None
    assert np.array_equal(seen(whole), seen(rectangle(0, 0, 4, 3)))


def test_a_line_is_clipped_where_it_leaves_the_picture() -> None:
    line = Shape.of("line", [[(-5, 5), (5, 5), (5, 30), (15, 30), (15, 5), (30, 5)], [(99, 1)] * 2])
    found = clipped(line, 21, 11)
    assert found is not None
    assert [ring.tolist() for ring in found.rings] == [
        [[0, 5], [5, 5], [5, 10]],
        [[15, 10], [15, 5], [20, 5]],
    ]
    assert clipped(moved(line, 200, 0), 21, 11) is None
    assert clipped(line, 1000, 1000) != line
    inside = moved(line, 5, 0)
    assert clipped(inside, 1000, 1000) is inside


def test_a_rectangle_covers_the_pixels_between_any_two_corners() -> None:
    assert rectangle(7, 1, 2, 5) == rectangle(2, 5, 7, 1)
    assert np.count_nonzero(seen(rectangle(7, 1, 2, 5))) == 6 * 5


def test_lines_have_no_area_to_edit() -> None:
    line = Shape.of("line", [[(0, 0), (5, 5)]])
    stroke = np.ones((2, 2), dtype=bool), Window(0, 0, 2, 2)
    with pytest.raises(ValueError, match="line"):
        painted(line, *stroke)
    with pytest.raises(ValueError, match="line"):
        erased(line, *stroke)
    with pytest.raises(ValueError, match="line"):
        merged([line])
    with pytest.raises(ValueError, match="pixel"):
        painted(None, ~stroke[0], stroke[1])
