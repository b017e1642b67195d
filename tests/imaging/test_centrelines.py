"""Middle lines of roads."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.imaging.centrelines import centrelines


def long(line: np.ndarray) -> float:
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


@given(st.integers(1, 7), st.integers(20, 60), st.integers(-50, 50), st.integers(-50, 50))
def test_a_straight_road_is_one_line_in_its_middle(wide: int, reach: int, x: int, y: int) -> None:
    road = np.zeros((wide + 4, reach + 6), bool)
    road[2 : 2 + wide, 3 : 3 + reach] = True
    (line,) = centrelines(road, (x, y))
    assert line[:, 1] == pytest.approx(y + 2 + (wide - 1) / 2, abs=0.51)
    assert reach - wide - 1 <= long(line) <= reach
    left, right = sorted(line[[0, -1], 0])
    assert x + 3 <= left
    assert right <= x + 2 + reach


def test_roads_that_cross_share_the_point_where_they_meet() -> None:
    roads = np.zeros((41, 41), bool)
    roads[19:22] = roads[:, 19:22] = True
    lines = centrelines(roads)
    assert len(lines) == 4
    ends = np.concatenate([line[[0, -1]] for line in lines])
    at_middle = np.hypot(*(ends - 20).T) < 1.5
    assert at_middle.sum() == 4
    assert np.ptp(ends[at_middle], axis=0) == pytest.approx(0.0)


def test_a_ring_road_is_closed_and_nothing_has_no_line() -> None:
    y, x = np.mgrid[:60, :60]
    away = np.hypot(x - 30, y - 30)
    (ring,) = centrelines((away > 18) & (away < 22))
    assert ring[0] == pytest.approx(ring[-1])
    assert long(ring) == pytest.approx(2 * np.pi * 20, rel=0.04)
    assert centrelines(np.zeros((5, 5), bool)) == []
    dot = np.zeros((5, 5), bool)
    dot[2, 2] = True
    assert centrelines(dot) == []
