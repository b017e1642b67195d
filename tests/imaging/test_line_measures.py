from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.shape import Shape
from inspector.imaging.line_measures import measure_line
from inspector.imaging.region_edits import moved, rectangle

POINTS = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=2, max_size=8)


@pytest.mark.parametrize("degrees", [0, 1, 30, 45, 90, 135, 179])
def test_a_straight_line(degrees: float) -> None:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    found = measure_line(Shape.of("line", [[(7, 9), (7 + 80 * c, 9 - 80 * s)]]))
    assert found.length_px == pytest.approx(80, abs=1e-3)
    assert found.extent_px == pytest.approx(80, abs=1e-3)
    assert (found.orientation_deg - degrees + 90) % 180 - 90 == pytest.approx(0, abs=0.01)


def test_a_bent_line_is_longer_than_its_extent() -> None:
    found = measure_line(Shape.of("line", [[(0, 0), (100, 0), (100, 10), (0, 10)]]))
    assert found.length_px == pytest.approx(210)
    assert found.orientation_deg == pytest.approx(0, abs=5)
    assert 99 < found.extent_px < 102


def test_how_closely_a_part_is_drawn_says_nothing_of_where_the_line_leads() -> None:
    busy = [(0, y / 100) for y in range(300)]
    found = measure_line(Shape.of("line", [[*busy, (0, 3), (90, 3)]]))
    assert found.orientation_deg == pytest.approx(178.5, abs=2)


@given(POINTS, st.integers(-9, 9))
def test_vertices_on_an_edge_change_nothing(points: list[tuple[int, int]], shift: int) -> None:
    line = Shape.of("line", [points])
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in itertools.pairwise(points)]
    finer = [p for pair in zip(points, middles, strict=False) for p in pair] + points[-1:]
    one, other = measure_line(line), measure_line(moved(Shape.of("line", [finer]), shift, 0))
    assert one.length_px == pytest.approx(other.length_px, rel=1e-6)
    assert one.length_px >= one.extent_px - 1e-6


def test_dots_and_regions() -> None:
    assert measure_line(Shape.of("line", [[(4, 4)]])).length_px == 0
    two = Shape.of("line", [[(0, 0), (3, 0)], [(10, 0), (14, 0)]])
    assert measure_line(two).length_px == pytest.approx(7)
    assert measure_line(two).extent_px == pytest.approx(14)
    with pytest.raises(ValueError, match="lines"):
        measure_line(rectangle(0, 0, 4, 4))
    assert np.isfinite(measure_line(two).orientation_deg)
