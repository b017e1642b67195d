"""The picture of a difference: grey for none, blue for darker, orange for brighter."""

from __future__ import annotations

import numpy as np
import pytest

from inspector.imaging.difference import LIMIT, difference_rgb, ramp


def test_signs_and_sizes_have_their_colours() -> None:
    plain = np.full((1, 5, 3), 100, np.uint8)
    made = plain.copy()
    made[0, :, :] = np.array([100, 100 - LIMIT, 100 + LIMIT, 100 + LIMIT // 2, 255])[:, None]
    shown = difference_rgb(made, plain)[0].astype(int)
    assert np.ptp(shown[0]) <= 2
    assert shown[1, 2] > shown[1, 0] + 100  # blue
    assert shown[2, 0] > shown[2, 2] + 100  # orange
    assert (shown[4] == shown[2]).all()  # more than the limit looks like the limit
    assert shown[2, 2] < shown[3, 2] < shown[0, 2]


def test_the_map_is_even_on_both_sides() -> None:
    away = np.abs(ramp().astype(int) - ramp()[127].astype(int)).sum(axis=1)
    assert (np.diff(away[128:]) >= 0).all()
    assert (np.diff(away[:127]) <= 0).all()


def test_pictures_of_two_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="compared"):
        difference_rgb(np.zeros((2, 2, 3), np.uint8), np.zeros((2, 3, 3), np.uint8))
