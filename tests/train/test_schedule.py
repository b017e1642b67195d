"""The learning rate's shape."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.train.schedule import WarmupCosine, WarmupPoly


def test_the_papers_schedule() -> None:
    schedule = WarmupPoly(peak=0.01, total_steps=100_000, warmup_steps=2_000, start=1e-5)
    assert schedule.rate(0) == pytest.approx(1e-5)
    assert schedule.rate(1_000) == pytest.approx((0.01 + 1e-5) / 2)
    assert schedule.rate(2_000) == pytest.approx(0.01)
    assert schedule.rate(51_000) == pytest.approx(0.01 * 0.5**0.9)
    assert schedule.rate(100_000) == 0
    assert schedule.rate(200_000) == 0


@given(st.integers(0, 50), st.integers(1, 200), st.floats(1e-5, 1), st.floats(0.5, 3))
def test_rises_then_falls_and_never_exceeds_its_peak(
    warmup: int, rest: int, peak: float, power: float
) -> None:
    schedule = WarmupPoly(peak, warmup + rest, warmup, power=power)
    rates = [schedule.rate(step) for step in range(warmup + rest)]
    assert max(rates) == pytest.approx(peak)
    assert rates[: warmup + 1] == sorted(rates[: warmup + 1])
    assert rates[warmup:] == sorted(rates[warmup:], reverse=True)
    assert min(rates) >= 0


def test_a_warm_up_as_long_as_the_training_is_refused() -> None:
    with pytest.raises(ValueError, match="warm-up"):
        WarmupPoly(0.1, total_steps=10, warmup_steps=10)


def test_the_cosine_warms_up_and_ends_at_zero() -> None:
    schedule = WarmupCosine(peak=2e-4, total_steps=110, warmup_steps=10)
    rates = [schedule.rate(step) for step in range(111)]

    assert rates[:3] == pytest.approx([2e-5, 4e-5, 6e-5])
    assert rates[10] == pytest.approx(2e-4)
    assert rates[60] == pytest.approx(1e-4)
    assert rates[110] == pytest.approx(0, abs=1e-12)
    assert all(a >= b for a, b in itertools.pairwise(rates[10:]))
