"""Where a surface is learnt from: only marked pixels, and none of those that are held out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.train.clean_patches import clean_corners
from inspector.train.surface_pieces import MOST_PIECES, PIECE_PX, Piece, parted, pieces_of

WIDE, HIGH = 1000, 700


def box(left: int, top: int, width: int, height: int) -> Shape:
    """A rectangle of so many pixels."""
    right, bottom = left + width - 1, top + height - 1
    return Shape.of("region", [[(left, top), (right, top), (right, bottom), (left, bottom)]])


boxes = st.builds(
    box,
    st.integers(-50, WIDE - 100),
    st.integers(-50, HIGH - 100),
    st.integers(1, 500),
    st.integers(1, 500),
)
frames = st.lists(st.lists(boxes, min_size=1, max_size=4), min_size=1, max_size=5)


def covered(pieces: list[Piece], frame: int) -> np.ndarray:
    """How often each pixel of a frame lies in a piece."""
    counts = np.zeros((HIGH, WIDE), int)
    for piece in pieces:
        if piece.frame == frame:
            counts[piece.window.slices] += 1
    return counts


@settings(max_examples=15)
@given(frames)
def test_what_is_held_out_is_not_learnt_from_and_all_was_marked(marked: list[list[Shape]]) -> None:
    planned = [pieces_of(index, areas, WIDE, HIGH) for index, areas in enumerate(marked)]
    try:
        learnt_from, held_out = parted(planned)
    except SettingsError:
        assert sum(len(pieces) for pieces in planned) <= 1
        return
    assert learnt_from
    assert held_out
    whole = Window(0, 0, WIDE, HIGH)
    for index, areas in enumerate(marked):
        assert covered([*learnt_from, *held_out], index).max() <= 1
        undamaged = np.any([fill(area, whole) for area in areas], axis=0)
        for piece in [*learnt_from, *held_out]:
            if piece.frame == index:
                assert len(clean_corners(piece.damage, 128))
                assert max(piece.window.width, piece.window.height) <= PIECE_PX
                assert np.array_equal(~piece.damage, undamaged[piece.window.slices])
    if sum(1 for pieces in planned if pieces) >= 3:
        assert not {piece.frame for piece in learnt_from} & {piece.frame for piece in held_out}


def test_no_window_comes_closer_to_the_edge_of_an_area_than_the_margin() -> None:
    (piece,) = pieces_of(0, [box(300, 200, 152, 152)], WIDE, HIGH)
    top, left = clean_corners(piece.damage, 128)[0]
    assert len(clean_corners(piece.damage, 128)) == 1
    assert (piece.window.x + left, piece.window.y + top) == (312, 212)
    assert not pieces_of(0, [box(300, 200, 151, 152)], WIDE, HIGH)


def test_areas_that_overlap_are_one_and_lines_are_none() -> None:
    (piece,) = pieces_of(0, [box(100, 100, 110, 300), box(150, 100, 110, 300)], WIDE, HIGH)
    assert piece.area_px == 160 * 300
    assert not pieces_of(0, [Shape.of("line", [[(0, 0), (900, 600)]])], WIDE, HIGH)


@pytest.mark.parametrize(("wide", "high"), [(284, 152), (152, 284)])
def test_one_area_is_cut_in_two(wide: int, high: int) -> None:
    learnt_from, held_out = parted([pieces_of(0, [box(300, 200, wide, high)], WIDE, HIGH)])
    assert len(learnt_from) == len(held_out) == 1
    assert learnt_from[0].area_px >= held_out[0].area_px


def test_too_little_says_how_much_is_missing() -> None:
    with pytest.raises(SettingsError, match="areas of at least 152 x 152 px in each of two"):
        parted([[], []])
    with pytest.raises(SettingsError, match="one more area of at least 152 x 152 px or one of 284"):
        parted([pieces_of(0, [box(300, 200, 200, 200)], WIDE, HIGH)])


def test_of_a_huge_area_an_even_choice_is_learnt_from() -> None:
    side, apart = 152, 200
    wide = 150 * apart
    areas = [box(left, 0, side, side) for left in range(0, wide, apart)]
    learnt_from, held_out = parted([pieces_of(index, areas, wide, side) for index in range(3)])
    assert len(learnt_from) + len(held_out) == MOST_PIECES
    assert {piece.frame for piece in learnt_from} == {0, 1}
    assert learnt_from[0].window.x == 0
    assert learnt_from[-1].window.x > wide - 2 * apart
