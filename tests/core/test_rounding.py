from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from inspector.core.rounding import histogram, round_length


@given(st.lists(st.floats(0, 1e5), min_size=1, max_size=60))
def test_a_histogram_counts_every_value_in_its_bin(values: list[float]) -> None:
    found = histogram(values)
    assert found is not None
    assert sum(found.counts) == len(values)
    assert len(found.counts) <= 12
    assert found.edges[0] == 0.0
    assert found.edges[-1] >= max(values) * (1 - 1e-9)


def test_no_values_no_histogram() -> None:
    assert histogram([]) is None


@given(st.floats(1e-4, 1e7))
def test_round_lengths_are_round_and_near(value: float) -> None:
    below, above = round_length(value), round_length(value, up=True)
    assert below <= value * (1 + 1e-9)
    assert above >= value * (1 - 1e-9)
    assert above / below <= 2.5 + 1e-9
    for found in (below, above):
        mantissa = found / 10.0 ** math.floor(math.log10(found) + 1e-9)
        assert round(mantissa, 6) in (1.0, 2.0, 5.0)
