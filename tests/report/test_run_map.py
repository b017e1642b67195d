from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspector.report.run_map import numbers_text


@given(st.sets(st.integers(1, 60)))
def test_number_ranges_name_exactly_the_numbers(numbers: set[int]) -> None:
    named: set[int] = set()
    for part in filter(None, numbers_text(sorted(numbers)).split(", ")):
        first, _, last = part.partition("–")
        named |= set(range(int(first), int(last or first) + 1))
    assert named == numbers
