from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.enhanced_measure import measure_on_enhanced, same_crack
from inspector.imaging.measures import measure
from inspector.imaging.region_edits import outlined


def strip(factor: int, degrees: float, length_px: float, width_px: float) -> np.ndarray:
    """A straight crack through the middle of 80 x 80 source pixels, at `factor` x `factor`."""
    centres = (np.arange(80 * factor) + 0.5) / factor - 0.5
    x, y = np.meshgrid(centres - 39.63, centres - 40.21)
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (np.abs(x * c - y * s) <= length_px / 2) & (np.abs(x * s + y * c) <= width_px / 2)


@settings(max_examples=25)
@given(st.floats(0, 180), st.floats(45, 65), st.floats(3, 8), st.sampled_from([2, 4]))
def test_the_same_crack_measures_the_same_on_both(
    degrees: float, length_px: float, width_px: float, factor: int
) -> None:
    source = measure(strip(1, degrees, length_px, width_px))
    enhanced = measure_on_enhanced(strip(factor, degrees, length_px, width_px), (0, 0), factor)
    assert enhanced.width_mean_px == pytest.approx(width_px, abs=1.2 / factor)
    assert enhanced.width_mean_px == pytest.approx(source.width_mean_px, abs=1.2)
    assert enhanced.length_px == pytest.approx(source.length_px, abs=4)
    assert enhanced.extent_px == pytest.approx(source.extent_px, abs=width_px + 1)
    assert enhanced.area_px == pytest.approx(length_px * width_px, rel=0.1)
    turn = (enhanced.orientation_deg - source.orientation_deg + 90) % 180 - 90
    assert turn == pytest.approx(0, abs=3.5)


@settings(max_examples=25)
@given(st.integers(-500, 500), st.integers(-500, 500), st.sampled_from([1, 2, 3, 4]))
def test_the_corner_moves_the_places_and_nothing_else(x: int, y: int, factor: int) -> None:
    region = strip(1, 20, 30, 5)[20:60, 20:60]
    at_zero = measure_on_enhanced(region, (0, 0), factor)
    found = measure_on_enhanced(region, (x, y), factor)
    assert found.width_max_at == pytest.approx(
        (at_zero.width_max_at[0] + x, at_zero.width_max_at[1] + y)
    )
    back = replace(found, width_max_at=at_zero.width_max_at, width_p95_at=at_zero.width_p95_at)
    assert back == at_zero


@pytest.mark.parametrize("factor", [1, 2, 4])
def test_a_wide_place_is_found_where_it_is(factor: int) -> None:
    y, x = np.mgrid[0:60, 0:200]
    mask = np.abs(y - 30) <= 2.5 + 6 * np.exp(-(((x - 120) / 12) ** 2))
    found = measure_on_enhanced(mask.repeat(factor, 0).repeat(factor, 1), (1000, 2000), factor)
    assert found.width_max_at == pytest.approx((1120, 2030), abs=2.0)
    assert found.width_max_px == pytest.approx(17, abs=1.5)
    assert found.area_px == np.count_nonzero(mask)


def test_the_same_crack_is_what_touches_its_surroundings() -> None:
    shape = outlined(np.ones((3, 40), dtype=bool), Window(110, 220, 40, 3))
    enhanced = np.zeros((200, 400), dtype=bool)
    # Rows 20..22 of the view, in pixels four times as fine.
    enhanced[81:90, 44:150] = True
    enhanced[96:100, 50:90] = True
    enhanced[150:160, 50:90] = True
    found = same_crack(shape, enhanced, (100, 200), 4, 2.0)
    assert found[81:90, 44:150].all()
    assert found[96:100, 50:90].all()
    assert not found[150:160].any()
    assert not same_crack(shape, enhanced, (100, 200), 4, 0.0)[96:100].any()
    assert not same_crack(shape, enhanced, (900, 200), 4, 2.0).any()


@given(
    st.integers(-8, 12),
    st.integers(-8, 12),
    st.integers(1, 5),
    st.integers(1, 5),
    st.floats(0, 3),
    st.sampled_from([1, 2, 3]),
    st.integers(0, 2**31),
)
def test_the_reach_is_in_source_pixels(
    x: int, y: int, width: int, height: int, reach_px: float, factor: int, seed: int
) -> None:
    shape = outlined(np.ones((height, width), dtype=bool), Window(x, y, width, height))
    enhanced = np.random.default_rng(seed).random((8 * factor, 9 * factor)) < 0.3
    found = same_crack(shape, enhanced, (2, 1), factor, reach_px)
    every = same_crack(shape, enhanced, (2, 1), factor, 1e3)
    assert np.array_equal(every, enhanced)
    assert not (found & ~enhanced).any()
    rows, columns = np.nonzero(enhanced)
    fine_x, fine_y = columns + 2 * factor, rows + factor
    off_x = np.maximum(np.maximum(x * factor - fine_x, fine_x - ((x + width) * factor - 1)), 0)
    off_y = np.maximum(np.maximum(y * factor - fine_y, fine_y - ((y + height) * factor - 1)), 0)
    away = np.hypot(off_x, off_y)
    assert found[rows, columns][away <= reach_px * factor - 1e-3].all()
    assert bool(found.any()) <= bool((away <= reach_px * factor + 1e-3).any())


def test_a_shape_that_covers_nothing_reaches_nothing() -> None:
    sliver = Shape.of("region", [[(5.2, 5.2), (5.4, 5.2), (5.4, 5.4)]])
    assert not fill(sliver, Window(0, 0, 10, 10)).any()
    assert not same_crack(sliver, np.ones((20, 20), dtype=bool), (0, 0), 2, 3.0).any()
