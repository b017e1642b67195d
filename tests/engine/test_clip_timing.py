"""Times of frames become a constant rate."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.engine.clip_timing import MOST_HZ, timing


@pytest.mark.parametrize("hz", [12.0, 23.976, 25.0, 29.97, 59.94])
def test_steady_frames_are_taken_as_they_are(hz: float) -> None:
    exact = [n / hz for n in range(50)]
    rounded = [round(t, 3) for t in exact]

    for times in (exact, rounded, exact[:1]):
        made = timing(times, hz)
        assert float(made.rate_hz) == pytest.approx(hz, rel=1e-4)
        assert made.repeats == (1,) * len(times)


def test_a_range_slower_than_its_video_keeps_its_own_rate() -> None:
    assert timing([n / 5 for n in range(9)], 25.0).rate_hz == 5


def test_frames_that_were_held_are_repeated() -> None:
    made = timing([0.0, 0.1, 0.2, 0.7, 0.8], 10.0)

    assert made.rate_hz == 10
    assert made.repeats == (1, 1, 5, 1, 1)


def test_without_a_rate_there_is_a_usual_one() -> None:
    assert timing([3.0], 0.0).rate_hz == Fraction(25)
    assert timing([1.0, 1.0, 1.0], 0.0).repeats == (1, 1, 1)


@given(st.lists(st.floats(0.001, 5.0), min_size=1, max_size=60), st.floats(0, 120))
def test_every_frame_is_shown_when_it_was(steps: list[float], hz: float) -> None:
    times = [0.0, *np.cumsum(steps)]

    made = timing(times, hz)

    assert len(made.repeats) == len(times)
    assert min(made.repeats) >= 1
    fine = min(steps) >= 1 / MOST_HZ
    if fine and max(steps) > 2 * min(steps):
        begins = np.cumsum([0, *made.repeats[:-1]]) / float(made.rate_hz)
        assert np.abs(begins - times).max() <= 1.01 / float(made.rate_hz)
