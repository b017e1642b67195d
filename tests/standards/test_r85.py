"""Types, lengths and zones by AASHTO R 85."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.annotation import CRACK_TYPES, CrackType, LineMeasures
from inspector.standards.pavement import crack_type
from inspector.standards.r85 import ZONES, r85_type, zone_of, zone_shares


@pytest.mark.parametrize(
    ("orientation_deg", "length_mm", "expected"),
    [
        (90.0, 300.0, "longitudinal"),
        (90.0, 299.9, "other"),
        (110.0, 300.0, "longitudinal"),
        (110.1, 5000.0, "other"),
        (0.0, 300.0, "transverse"),
        (20.0, 300.0, "transverse"),
        (20.1, 5000.0, "other"),
        (0.0, 299.9, "other"),
    ],
)
def test_a_crack_is_named_from_three_decimetres_on_and_within_twenty_degrees(
    orientation_deg: float, length_mm: float, expected: str
) -> None:
    """The lane runs upright in the picture: 90 degrees are along it."""
    kind = crack_type(LineMeasures(length_mm, orientation_deg, length_mm), "vertical")
    assert r85_type(kind, length_mm) == expected


def test_a_net_is_a_pattern_however_short() -> None:
    assert r85_type("pattern", 1.0) == "pattern"


@pytest.mark.parametrize(
    ("offset_m", "zone"),
    [
        (-1.8, 1), (-1.376, 1), (-1.375, 2), (-0.875, 2), (-0.375, 2), (-0.374, 3), (0.0, 3),
        (0.374, 3), (0.375, 4), (0.875, 4), (1.375, 4), (1.376, 5), (1.8, 5),
    ],
)  # fmt: skip
def test_zones_at_the_edges_of_the_wheel_paths(offset_m: float, zone: int) -> None:
    """Wheel paths 1.0 m wide whose inner edges are 0.375 m from the middle of the lane."""
    assert zone_of(offset_m) == zone


def test_a_crack_across_the_lane_by_hand() -> None:
    """3.6 m straight across from -1.8 to 1.8 m: 0.425 m on each edge, 1.0 m in each wheel path and
    0.75 m between, of 3.6 m."""
    shares = zone_shares([[(-1.8, 0.0), (1.8, 0.0)]])
    expected = {1: 0.425 / 3.6, 2: 1.0 / 3.6, 3: 0.75 / 3.6, 4: 1.0 / 3.6, 5: 0.425 / 3.6}
    assert shares == pytest.approx(expected)


def test_a_crack_along_the_lane_lies_in_one_zone() -> None:
    assert zone_shares([[(0.9, 0.0), (0.9, 4.0), (0.9, 9.0)]]) == {4: 1.0}
    assert zone_shares([[(0.9, 0.0)]]) == {}


@given(
    st.lists(
        st.lists(st.tuples(st.floats(-3, 3), st.floats(-3, 3)), min_size=2, max_size=5),
        min_size=1,
        max_size=3,
    )
)
def test_shares_are_a_whole(lines: list[list[tuple[float, float]]]) -> None:
    shares = zone_shares(lines)
    assert set(shares) <= set(ZONES)
    assert not shares or sum(shares.values()) == pytest.approx(1.0)


@given(st.sampled_from(CRACK_TYPES), st.floats(0.0, 1e4))
def test_longer_cracks_never_lose_their_type(kind: CrackType, length_mm: float) -> None:
    longer = r85_type(kind, length_mm + 300.0)
    assert longer == {"diagonal": "other"}.get(kind, kind)
