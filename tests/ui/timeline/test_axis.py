"""Time and pixels."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.ui.timeline.axis import TimeAxis

axes = st.builds(
    lambda duration, width, factor, at: TimeAxis.whole(duration, width).zoomed(factor, at * width),
    st.floats(0.05, 20_000),
    st.integers(50, 4000),
    st.floats(1.0, 5000.0),
    st.floats(0.0, 1.0),
)


@given(axes, st.floats(0.0, 1.0))
def test_a_pixel_and_its_time_are_each_others(axis: TimeAxis, share: float) -> None:
    x = share * axis.width_px
    assert axis.x_of(axis.time_at(x)) == pytest.approx(x, abs=1e-3)


@given(axes, st.floats(0.2, 5.0), st.floats(0.0, 1.0), st.floats(-3000, 3000))
def test_what_is_shown_stays_inside_the_video(
    axis: TimeAxis, factor: float, share: float, by_px: float
) -> None:
    for moved in (axis.zoomed(factor, share * axis.width_px), axis.scrolled(by_px)):
        assert moved.start_s >= 0.0
        assert moved.start_s + moved.shown_s <= moved.duration_s * (1 + 1e-9)


def test_zooming_keeps_the_time_under_the_cursor() -> None:
    axis = TimeAxis.whole(600.0, 1000)
    near = axis.zoomed(4.0, 300.0)
    assert near.time_at(300.0) == pytest.approx(axis.time_at(300.0))
    assert near.shown_s == pytest.approx(150.0)
    assert near.zoomed(1e-6, 0.0).is_whole


def test_a_time_that_is_hidden_comes_into_view_and_one_that_is_seen_moves_nothing() -> None:
    near = TimeAxis.whole(600.0, 1000).zoomed(10.0, 0.0)
    assert near.showing(30.0) is near
    moved = near.showing(400.0)
    assert 0 < moved.x_of(400.0) < 1000


@given(axes)
def test_labels_have_room_and_differ(axis: TimeAxis) -> None:
    room = 70
    majors = [tick.time_s for tick in axis.ticks(room) if tick.major]
    gaps = [axis.x_of(b) - axis.x_of(a) for a, b in itertools.pairwise(majors)]
    assert all(gap >= room - 1e-3 for gap in gaps)
    assert len(axis.ticks(room)) <= 6 * (axis.width_px / room + 2)
    step = 10.0 ** -axis.label_digits(room)
    assert all(b - a >= step * 0.999 for a, b in itertools.pairwise(majors))
