from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.frame import Frame, FrameRef, Window

SIDES = st.integers(1, 20)
PLACES = st.integers(-15, 15)


@given(PLACES, PLACES, SIDES, SIDES, SIDES, SIDES)
def test_a_clipped_window_holds_the_pixels_inside_the_picture(
    x: int, y: int, width: int, height: int, picture_width: int, picture_height: int
) -> None:
    inside = {
        (column, row)
        for column in range(x, x + width)
        for row in range(y, y + height)
        if 0 <= column < picture_width and 0 <= row < picture_height
    }
    clipped = Window(x, y, width, height).clipped(picture_width, picture_height)
    if clipped is None:
        assert not inside
    else:
        columns = range(clipped.x, clipped.x + clipped.width)
        rows = range(clipped.y, clipped.y + clipped.height)
        assert {(column, row) for column in columns for row in rows} == inside


@pytest.mark.parametrize(("width", "height"), [(0, 1), (1, 0), (-3, 2)])
def test_a_window_has_a_size(width: int, height: int) -> None:
    with pytest.raises(ValueError, match="positive size"):
        Window(0, 0, width, height)


def test_slices_index_rows_then_columns() -> None:
    picture = np.arange(20 * 30).reshape(20, 30)
    assert np.array_equal(picture[Window(5, 2, 7, 3).slices], picture[2:5, 5:12])


def test_pixels_cannot_be_changed_through_a_frame_and_are_not_copied() -> None:
    pixels = np.zeros((4, 6, 3), dtype=np.uint8)
    frame = Frame(pixels)
    with pytest.raises(ValueError, match="read-only"):
        frame.pixels[0, 0, 0] = 1
    assert np.shares_memory(frame.pixels, pixels)
    assert pixels.flags.writeable
    assert (frame.width_px, frame.height_px) == (6, 4)


def test_a_frame_needs_bands() -> None:
    with pytest.raises(ValueError, match=r"\(height, width, bands\)"):
        Frame(np.zeros((4, 6)))


def test_frame_refs_are_keys_in_order_of_source_and_index() -> None:
    refs = [FrameRef("b"), FrameRef("a", 2), FrameRef("a")]
    assert sorted(refs) == [FrameRef("a", 0), FrameRef("a", 2), FrameRef("b", 0)]
    assert len({FrameRef("a"), FrameRef("a", 0)}) == 1
