from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.paths import resources_dir
from inspector.standards.book_file import load_book
from inspector.standards.sewerml import Outcome, f1_normal, f2_ciw, water_band, weights

WEIGHTS = weights(load_book(resources_dir() / "standards" / "sewerml.toml"))
COUNT = st.integers(0, 1000)
OUTCOMES = st.dictionaries(
    st.sampled_from(sorted(WEIGHTS)), st.builds(Outcome, COUNT, COUNT, COUNT), min_size=1
)


def test_the_weights() -> None:
    """Printed to four decimals; in points they are 5.55 for RB, 5 for OS, 0.45 for AF and so on."""
    points = {
        "RB": 5.55,
        "OB": 3.0625,
        "DE": 0.9,
        "FS": 3.5625,
        "IS": 1.025,
        "RO": 1.975,
        "IN": 1.7375,
        "AF": 0.45,
        "BE": 1.2625,
        "FO": 1.375,
        "GR": 0.5,
        "PH": 2.3125,
        "PB": 2.3125,
        "OS": 5.0,
        "OP": 2.125,
        "OK": 2.44,
        "PF": 1.6075,
    }
    assert WEIGHTS.keys() == points.keys()
    for name, weight in WEIGHTS.items():
        assert weight == pytest.approx(points[name] / 5.55, abs=1.1e-4)


def test_a_small_table_by_hand() -> None:
    """RB: 8 found, 2 wrong, 2 missed: F2 = 40 / (40 + 8 + 2) = 0.8. RO: 3, 0, 6: 15 / 39 =
    0.384615. AF: nothing there, nothing found: 0. Weights 1, 0.3559, 0.0811: (0.8 + 0.3559 x
    0.384615) / 1.437 = 0.651973."""
    table = {"RB": Outcome(8, 2, 2), "RO": Outcome(3, 0, 6), "AF": Outcome(0, 0, 0)}
    assert f2_ciw(table, WEIGHTS) == pytest.approx((0.8 + 0.3559 * 15 / 39) / 1.437)
    assert f2_ciw(table, WEIGHTS) == pytest.approx(0.651973, abs=1e-6)


def test_f1_of_normal_pictures() -> None:
    """Precision 90 / 100, recall 90 / 120: F1 = 180 / 220."""
    assert f1_normal(Outcome(90, 10, 30)) == pytest.approx(180 / 220)


@given(OUTCOMES)
def test_the_metric_lies_between_its_classes(table: dict[str, Outcome]) -> None:
    values = [outcome.f(2.0) for outcome in table.values()]
    assert min(values) - 1e-9 <= f2_ciw(table, WEIGHTS) <= max(values) + 1e-9


@given(COUNT, COUNT, COUNT)
def test_misses_cost_more_than_false_alarms(true: int, some: int, more: int) -> None:
    few, many = sorted((some, more))
    assert Outcome(true, many, few).f(2.0) >= Outcome(true, few, many).f(2.0)


def test_classes_without_weight_are_refused() -> None:
    for table in ({}, {"VA": Outcome(1, 1, 1)}):
        with pytest.raises(SettingsError, match="weight"):
            f2_ciw(table, WEIGHTS)
    with pytest.raises(ValueError, match="negative"):
        Outcome(1, -1, 0)


@pytest.mark.parametrize(("percent", "band"), [(0, 0), (4.9, 0), (5, 1), (15, 2), (29, 2), (30, 3)])
def test_water_bands(percent: float, band: int) -> None:
    assert water_band(percent) == band
