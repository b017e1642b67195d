"""Lengths and directions of drawn lines."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.shape import Shape
from inspector.imaging.line_measures import measure_line


@given(
    st.floats(0, 179.9), st.floats(1, 2000), st.floats(0, 3000), st.floats(0, 3000), st.booleans()
)
def test_a_straight_line(degrees: float, length: float, x: float, y: float, back: bool) -> None:
    """Angles count counter-clockwise as seen, while rows count down."""
    angle = math.radians(degrees)
    ends = [(x, y), (x + length * math.cos(angle), y - length * math.sin(angle))]
    found = measure_line(Shape.of("line", [ends[::-1] if back else ends]))
    assert found.length_px == pytest.approx(length, rel=1e-3, abs=2e-3)
    assert found.extent_px == pytest.approx(length, rel=1e-3, abs=2e-3)
    off = abs((found.orientation_deg - degrees + 90) % 180 - 90)
    assert math.radians(off) * length < 0.01
    assert 0 <= found.orientation_deg < 180


def test_a_bent_line_is_longer_than_it_reaches() -> None:
    found = measure_line(Shape.of("line", [[(0, 0), (30, 40), (60, 0)], [(60, 0), (100, 0)]]))
    assert found.length_px == pytest.approx(140)
    assert found.extent_px == pytest.approx(100)
    assert found.orientation_deg == pytest.approx(0, abs=1e-6)


def test_what_has_no_length_and_what_is_no_line() -> None:
    assert measure_line(Shape.of("line", [[(3, 4)]])).length_px == 0
    with pytest.raises(ValueError, match="only lines"):
        measure_line(Shape.of("region", [[(0, 0), (1, 0), (1, 1)]]))
