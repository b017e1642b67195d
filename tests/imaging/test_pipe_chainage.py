"""Chainages between typed ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.imaging.pipe_chainage import estimate_chainage

KNOWN = [(100, 2.0), (300, 6.0), (200, 5.0)]


def test_between_two_typed_ones_it_is_on_their_line():
    estimate = estimate_chainage(KNOWN, 150)
    assert estimate is not None
    assert estimate.chainage_m == pytest.approx(3.5)
    assert estimate.method == "estimated between typed 2.00 m and 5.00 m"


def test_a_typed_one_is_itself():
    estimate = estimate_chainage(KNOWN, 200)
    assert estimate is not None
    assert (estimate.chainage_m, estimate.method) == (5.0, "typed for this frame")


def test_a_little_outside_the_nearest_line_goes_on():
    before, after = estimate_chainage(KNOWN, 90), estimate_chainage(KNOWN, 320)
    assert before is not None
    assert after is not None
    assert before.chainage_m == pytest.approx(1.7)
    assert before.method == "estimated beyond typed 2.00 m and 5.00 m"
    assert after.chainage_m == pytest.approx(6.2)


@pytest.mark.parametrize("at", [79.9, 320.1, -5, 10000])
def test_far_outside_there_is_none(at):
    assert estimate_chainage(KNOWN, at) is None


@pytest.mark.parametrize("known", [[], [(100, 2.0)], [(100, 2.0), (100, 2.2)]])
def test_one_frame_alone_says_nothing_of_others(known):
    assert estimate_chainage(known, 101) is None


def test_twice_typed_is_averaged():
    estimate = estimate_chainage([(0, 1.0), (0, 3.0), (10, 12.0)], 5)
    assert estimate is not None
    assert estimate.chainage_m == pytest.approx(7.0)


@given(
    st.lists(
        st.tuples(st.integers(0, 5000), st.floats(0, 200)),
        min_size=2,
        max_size=12,
        unique_by=lambda pair: pair[0],
    ),
    st.floats(0, 1),
)
def test_it_stays_between_its_neighbours_in_any_order(known, share):
    ordered = sorted(known)
    at = ordered[0][0] + share * (ordered[-1][0] - ordered[0][0])
    forward, backward = estimate_chainage(known, at), estimate_chainage(reversed(known), at)
    assert forward is not None
    assert forward == backward
    low = max(pair for pair in ordered if pair[0] <= at)
    high = min(pair for pair in ordered if pair[0] >= at)
    least, most = sorted((low[1], high[1]))
    assert least - 1e-9 <= forward.chainage_m <= most + 1e-9
