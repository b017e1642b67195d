"""Where undamaged areas are proposed, and how many patches fit into those that are marked."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.frame import Window
from inspector.core.mask import Mask, Provenance
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.region_edits import rectangle
from inspector.imaging.undamaged import (
    LEAST_PX,
    MOST_PROPOSED,
    PROPOSAL_MARGIN_PX,
    largest_rectangle,
    patches,
    proposals,
)

MADE = Provenance("m", "0" * 64, "torch", "cpu", "fp32", 512, 64, "0", 0.1)
WIDE, HIGH = 700, 420


def seen(*cracks: Window, probability: int = 255, origin: tuple[int, int] = (0, 0)) -> Mask:
    values = np.zeros((1, HIGH - origin[1], WIDE - origin[0]), np.uint8)
    for crack in cracks:
        values[0][crack.slices] = probability
    return Mask(values, ("crack",), MADE, origin)


def box(shape: Shape) -> Window:
    left, top, right, bottom = map(int, shape.bounds)
    return Window(left, top, right - left + 1, bottom - top + 1)


def brute(free: np.ndarray, least: int) -> int:
    """The most cells that any rectangle covers."""
    rows, columns = free.shape
    sizes = [
        (bottom - top) * (right - left)
        for top in range(rows)
        for bottom in range(top + least, rows + 1)
        for left in range(columns)
        for right in range(left + least, columns + 1)
        if free[top:bottom, left:right].all()
    ]
    return max(sizes, default=0)


@settings(max_examples=60, deadline=None)
@given(
    hnp.arrays(bool, st.tuples(st.integers(1, 7), st.integers(1, 7)), elements=st.booleans()),
    st.integers(1, 3),
)
def test_the_largest_rectangle_is_the_largest(free: np.ndarray, least: int) -> None:
    found = largest_rectangle(free, least)
    if found is None:
        assert brute(free, least) == 0
        return
    assert min(found.width, found.height) >= least
    assert free[found.slices].all()
    assert found.width * found.height == brute(free, least)


def test_proposals_stay_beside_what_a_model_sees() -> None:
    crack = Window(300, 0, 6, HIGH)
    found = proposals(seen(crack), (WIDE, HIGH), [], [])
    assert len(found) == 2
    near = np.zeros((HIGH, WIDE), bool)
    near[:, 300 - PROPOSAL_MARGIN_PX : 306 + PROPOSAL_MARGIN_PX] = True
    covered = np.zeros_like(near)
    for shape in found:
        inside = fill(shape, Window(0, 0, WIDE, HIGH))
        assert not (inside & near).any()
        assert not (inside & covered).any()
        covered |= inside
        assert min(box(shape).width, box(shape).height) >= LEAST_PX
    # All of the rest, but for the cells at the margins.
    assert covered.sum() > 0.95 * (~near).sum()


@pytest.mark.parametrize(("probability", "whole"), [(8, True), (40, False)])
def test_what_a_model_hardly_sees_is_damage_only_from_a_low_probability_on(
    probability: int, whole: bool
) -> None:
    found = proposals(seen(Window(340, 200, 20, 20), probability=probability), (WIDE, HIGH), [], [])
    assert (box(found[0]) == Window(0, 0, WIDE, HIGH)) is whole


def test_judged_places_and_known_areas_are_left_out() -> None:
    judged, known = rectangle(330, 0, 350, HIGH - 1), rectangle(0, 0, 310, HIGH - 1)
    found = proposals(seen(), (WIDE, HIGH), [judged], [known])
    assert [box(shape).x > 350 for shape in found] == [True]


def test_where_the_model_has_not_looked_nothing_is_proposed() -> None:
    found = proposals(seen(origin=(400, 0)), (WIDE, HIGH), [], [])
    assert found
    assert all(box(shape).x >= 400 for shape in found)


def test_a_picture_full_of_cracks_gets_none_and_no_picture_gets_many() -> None:
    net = [Window(x, 0, 2, HIGH) for x in range(0, WIDE, 150)]
    assert proposals(seen(*net), (WIDE, HIGH), [], []) == []
    wide = Mask(np.zeros((1, 1200, 2400), np.uint8), ("crack",), MADE, (0, 0))
    lines = [rectangle(x, 0, x + 4, 1199) for x in range(200, 2400, 240)]
    assert len(proposals(wide, (2400, 1200), lines, [])) == MOST_PROPOSED


@pytest.mark.parametrize(
    ("areas", "side", "wanted"),
    [
        ([], 128, 0),
        ([rectangle(100, 100, 100 + 159, 100 + 159)], 128, 1),
        ([rectangle(100, 100, 100 + 140, 100 + 140)], 128, 0),
        # In a corner of the picture two sides need no margin.
        ([rectangle(0, 0, 143, 143)], 128, 1),
        ([rectangle(100, 100, 399, 259)], 128, 2),
        ([rectangle(0, 0, WIDE - 1, HIGH - 1)], 256, 2),
        # Two areas side by side are one to look at.
        ([rectangle(100, 100, 179, 259), rectangle(180, 100, 259, 259)], 128, 1),
        ([Shape.of("line", [[(0, 0), (600, 400)]])], 128, 0),
        ([rectangle(-900, -900, -500, -500)], 128, 0),
    ],
)
def test_patches_are_counted_beside_each_other(areas: list[Shape], side: int, wanted: int) -> None:
    assert patches(areas, (WIDE, HIGH), side) == wanted
