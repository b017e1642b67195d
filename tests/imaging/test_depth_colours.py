"""Depth as colours: near is bright, and the ends of the map move with the sliders."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.imaging.depth_colours import depth_rgb, ramp


def lightness(rgb: np.ndarray) -> np.ndarray:
    linear = np.where(rgb / 255 <= 0.04045, rgb / 255 / 12.92, ((rgb / 255 + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ [0.2126, 0.7152, 0.0722])


def test_the_map_grows_lighter_all_the_way() -> None:
    steps = lightness(ramp().astype(float))
    assert (np.diff(steps) > -1e-3).all()
    assert steps[0] < 0.05
    assert steps[-1] > 0.7


@given(scale=st.floats(0.05, 50), shift=st.floats(-5, 5))
def test_only_the_order_of_depths_counts(scale: float, shift: float) -> None:
    depth = np.random.default_rng(3).random((20, 30)).astype(np.float32)
    moved = (depth * scale + shift).astype(np.float32)
    apart = depth_rgb(depth).astype(int) - depth_rgb(moved).astype(int)
    assert np.abs(apart).max() <= 6  # one step of the map, by rounding


def test_the_ends_cut_off_what_is_nearer_and_farther() -> None:
    depth = np.linspace(0, 1, 1001, dtype=np.float32)[None]
    shown = depth_rgb(depth, 0.4, 0.6)[0]
    assert (shown[:390] == ramp()[0]).all()
    assert (shown[610:] == ramp()[255]).all()
    assert tuple(shown[500]) in {tuple(ramp()[i]) for i in (126, 127, 128)}


def test_a_flat_wall_is_shown_and_crossed_ends_are_refused() -> None:
    flat = np.full((4, 5), 0.3, np.float32)
    assert depth_rgb(flat).shape == (4, 5, 3)
    with pytest.raises(ValueError, match="cannot go"):
        depth_rgb(flat, 0.7, 0.7)
