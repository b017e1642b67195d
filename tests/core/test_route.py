from __future__ import annotations

import pytest

from inspector.core.frame import GeoPoint
from inspector.core.route import length_m, metres


def test_distances_agree_with_the_earth() -> None:
    # One degree of latitude on a sphere of the mean radius; a parallel at 60 degrees is half.
    degree = 111_195.08
    assert length_m([GeoPoint(0, 0), GeoPoint(1, 0)]) == pytest.approx(degree, rel=1e-6)
    assert length_m([GeoPoint(60, 10), GeoPoint(60, 11)]) == pytest.approx(degree / 2, rel=1e-6)


def test_north_is_up_and_east_is_right() -> None:
    _, (x, y) = metres([GeoPoint(48.0, 11.0), GeoPoint(48.001, 11.001)])
    assert 0 < x < y


def test_the_date_line_is_no_way_around_the_world() -> None:
    assert length_m([GeoPoint(0, 179.999), GeoPoint(0, -179.999)]) == pytest.approx(
        222.39, rel=1e-4
    )
