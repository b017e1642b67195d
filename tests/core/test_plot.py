"""Plots as data: the ends of axes, round ticks, the table behind them."""

from __future__ import annotations

import doctest
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core import plot as plots
from inspector.core.plot import Axis, Mark, Panel, Plot, Series, ends, rows, ticks

FINITE = st.floats(-1e6, 1e6)


def test_the_examples_are_true() -> None:
    assert doctest.testmod(plots).failed == 0


@given(st.lists(st.tuples(FINITE, FINITE), min_size=1, max_size=30))
def test_everything_lies_between_the_ends(points: list[tuple[float, float]]) -> None:
    x, y = zip(*points, strict=True)
    reach = tuple((value - 3, value + 1) for value in x)
    series = Series("s", x, y, "dots", reach=reach)
    (left, right), (low, high) = ends(Panel(Axis("x"), Axis("y"), (series,), marks=(Mark(5, ""),)))

    assert left <= min(*x, 5) - 0
    assert left <= min(x) - 3
    assert right >= max(*x, 5)
    assert low <= min(y) <= max(y) <= high
    assert left < right
    assert low < high


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.integers(2, 10))
def test_ticks_are_few_rising_and_inside(low: float, size: float, most: int) -> None:
    found = ticks(low, low + size, most=most)

    assert 1 <= len(found) <= most + 1
    assert list(found) == sorted(set(found))
    slack = 1e-6 * max(abs(low), size)
    assert all(low - slack <= value <= low + size + slack for value in found)


@given(st.floats(1e-4, 1e4), st.floats(1.5, 1e6))
def test_ticks_of_a_logarithm_are_inside(low: float, factor: float) -> None:
    found = ticks(low, low * factor, log=True)

    assert found
    assert all(low * (1 - 1e-9) <= value <= low * factor * (1 + 1e-9) for value in found)


def test_stacked_bars_and_named_rows_have_room() -> None:
    bars = Series("b", (1.0, 2.0), (3.0, 4.0), "bars", base=(0.0, 5.0), width=1.0)
    (left, right), (low, high) = ends(Panel(Axis("x"), Axis("y", low=0), (bars,)))
    assert left <= 0.5
    assert right >= 2.5
    assert (low, high >= 9.0) == (0, True)

    _, rows_of_names = ends(Panel(Axis("x"), Axis("y", names=("a", "b", "c")), ()))
    assert rows_of_names == (-0.5, 2.5)


def test_points_that_cannot_be_drawn_are_refused() -> None:
    for wrong in (
        {"x": (1.0,), "y": ()},
        {"x": (math.nan,), "y": (1.0,)},
        {"x": (1.0,), "y": (math.inf,)},
        {"x": (1.0,), "y": (1.0,), "names": ("a", "b")},
    ):
        with pytest.raises(ValueError, match=r"point|finite"):
            Series("s", **wrong)


def test_the_table_holds_every_point_with_its_units() -> None:
    axis = Axis("Code", names=("low", "high"))
    series = Series("a", (1.0, 2.0), (0.0, 1.0), "dots", reach=((0.0, 2.0), (2.0, 2.0)))
    one = Plot("t", (Panel(Axis("Chainage", "m"), axis, (series,)),))
    assert rows(one) == [
        ["series", "point", "Chainage, m", "from", "to", "Code"],
        ["a", "", 1.0, 0.0, 2.0, "low"],
        ["a", "", 2.0, 2.0, 2.0, "high"],
    ]

    two = Plot("t", (*one.panels, Panel(Axis("x"), Axis("y"), (Series("b", (1.0,), (2.0,)),), "p")))
    assert rows(two)[-1] == ["p", "x", "y", "b", "", 1.0, None, None, 2.0]


def test_the_key_names_each_series_once() -> None:
    panel = Panel(Axis("x"), Axis("y"), (Series("a", (1.0,), (1.0,)), Series("", (1.0,), (1.0,))))
    plot = Plot("t", (panel, panel, Panel(Axis("x"), Axis("y"), (Series("none", (), ()),))))

    assert [series.name for series in plot.key] == ["a"]
    assert not Plot("t", (Panel(Axis("x"), Axis("y"), (Series("none", (), ()),)),)).has_data
