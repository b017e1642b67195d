"""Which neighbours are looked at."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.imaging.reference_choice import SPANS_S, candidates


@given(st.data())
def test_neighbours_are_real_distinct_and_near(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 5000))
    number = data.draw(st.integers(0, count - 1))
    rate = data.draw(st.floats(0.2, 240))

    found = candidates(number, count, rate)

    assert len(set(found)) == len(found) <= 2 * (len(SPANS_S) - 1)
    assert number not in found
    assert all(0 <= n < count for n in found)
    assert all(abs(n - number) <= SPANS_S[-1] * rate + 1 for n in found)
    assert bool(found) == (count > 1 and round(SPANS_S[-1] * rate) > 1)
    if rate > 10 and 250 * rate / 25 < number < count - 250 * rate / 25 - 1:
        assert [n > number for n in found] == [True, False] * (len(SPANS_S) - 1)


@settings(max_examples=30)
@given(st.integers(0, 999), st.integers(1, 60))
def test_the_sharpest_of_each_span_is_taken(number: int, every: int) -> None:
    sharpness = {n: float((n * 7919) % 1000) for n in range(0, 1000, every)}

    found = candidates(number, 1000, 25.0, sharpness)

    for chosen in found:
        away = abs(chosen - number)
        limits = [max(1, round(s * 25)) for s in SPANS_S]
        low, high = next((a, b) for a, b in itertools.pairwise(limits) if a <= away < b)
        side = 1 if chosen > number else -1
        span = [number + side * d for d in range(low, high)]
        measured = [sharpness[n] for n in span if n in sharpness]
        assert sharpness.get(chosen) == max(measured, default=None)


def test_photos_have_their_neighbours_by_name() -> None:
    assert candidates(10, 30, 1.0)[:6] == (11, 9, 12, 8, 13, 7)
    assert candidates(0, 2, 1.0) == (1,)
    assert candidates(0, 1, 1.0) == ()


def test_unknown_rates_are_as_most() -> None:
    assert candidates(500, 1000, 0.0) == candidates(500, 1000, 25.0)


def test_a_frame_that_is_not_there_has_no_neighbours() -> None:
    with pytest.raises(ValueError, match="no frame 5"):
        candidates(5, 5, 25.0)
