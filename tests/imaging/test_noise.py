"""Noise: how much of a picture it touches, what it leaves, and that a seed decides alone."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inspector.imaging.noise import BLUR_PX, NOISES, Noise, degraded

Picture = NDArray[np.uint8]
INTENSITIES = st.floats(0.0, 1.0)


def photo(height: int, width: int, seed: int = 3, bands: int = 3) -> Picture:
    """Grey values from 1 to 254, so that white and black come from noise alone."""
    random = np.random.default_rng(seed)
    return random.integers(1, 255, (height, width, bands), dtype=np.uint8)


def touched(picture: Picture, spoilt: Picture) -> NDArray[np.bool_]:
    return (picture != spoilt).any(axis=2)


@pytest.mark.parametrize("noise", NOISES)
@settings(max_examples=10)
@given(
    height=st.integers(1, 60),
    width=st.integers(1, 60),
    bands=st.integers(1, 4),
    intensity=INTENSITIES,
    seed=st.integers(0, 2**31),
)
def test_any_picture_keeps_its_shape_and_a_seed_decides(
    noise: Noise, height: int, width: int, bands: int, intensity: float, seed: int
) -> None:
    picture = photo(height, width, bands=bands)
    before = picture.copy()
    spoilt = degraded(picture, noise, intensity, seed)
    assert spoilt.shape == picture.shape
    assert spoilt.dtype == np.uint8
    assert not np.shares_memory(spoilt, picture)
    np.testing.assert_array_equal(picture, before)
    np.testing.assert_array_equal(spoilt, degraded(picture, noise, intensity, seed))
    np.testing.assert_array_equal(degraded(picture, noise, 0.0, seed), picture)


@pytest.mark.parametrize(("noise", "value"), [("salt", 255), ("pepper", 0)])
@pytest.mark.parametrize("intensity", [0.1, 0.2, 0.3, 0.4, 1.0])
def test_salt_and_pepper_touch_the_asked_share(noise: Noise, value: int, intensity: float) -> None:
    picture = photo(300, 400)
    spoilt = degraded(picture, noise, intensity, seed=11)
    where = touched(picture, spoilt)
    spread = math.sqrt(intensity * (1 - intensity) / where.size)
    assert where.mean() == pytest.approx(intensity, abs=5 * spread + 1e-9)
    # All bands together, and the rest as it was.
    assert (spoilt[where] == value).all()
    np.testing.assert_array_equal(spoilt[~where], picture[~where])


@pytest.mark.parametrize("noise", ["salt", "pepper", "crack-texture"])
@settings(max_examples=15)
@given(one=INTENSITIES, other=INTENSITIES)
def test_more_of_a_noise_adds_to_less_of_it(noise: Noise, one: float, other: float) -> None:
    picture = photo(64, 80)
    less, more = (degraded(picture, noise, q, seed=5) for q in sorted((one, other)))
    assert not (touched(picture, less) & ~touched(picture, more)).any()
    if noise == "crack-texture":
        assert (more <= less).all()


def test_other_seeds_touch_other_pixels() -> None:
    picture = photo(80, 80)
    for noise in ("salt", "pepper", "crack-texture"):
        one, other = (touched(picture, degraded(picture, noise, 0.4, seed)) for seed in (1, 2))
        assert (one != other).mean() > 0.01


@pytest.mark.parametrize("percent", [10, 20, 30, 40])
def test_blur_has_a_pixel_of_deviation_for_each_ten_percent(percent: int) -> None:
    point = np.zeros((61, 61, 1), np.uint8)
    point[30, 30] = 255
    # One grey value is too coarse for the tails of one pixel: blur a bright half instead.
    edge = np.zeros((61, 61, 1), np.uint8)
    edge[:, 31:] = 255
    slope = np.diff(degraded(edge, "blur", percent / 100)[30, :, 0].astype(float))
    at = np.arange(60) - 30
    deviation = math.sqrt((slope * at**2).sum() / slope.sum())
    assert deviation == pytest.approx(BLUR_PX * percent / 100, rel=0.06)
    assert degraded(point, "blur", percent / 100).sum() < 255 * 1.2


def test_blur_is_that_of_opencv_in_the_middle_and_keeps_an_even_picture() -> None:
    picture = photo(50, 60)
    expected = cv2.GaussianBlur(picture, (13, 13), 2.0)
    middle = np.s_[8:-8, 8:-8]
    np.testing.assert_array_equal(degraded(picture, "blur", 0.2)[middle], expected[middle])
    even = np.full((20, 30, 3), 77, np.uint8)
    np.testing.assert_array_equal(degraded(even, "blur", 0.4), even)


def test_texture_draws_thin_dark_lines_of_the_asked_opacity() -> None:
    even = np.full((448, 448, 3), 200, np.uint8)
    for seed in range(5):
        spoilt = degraded(even, "crack-texture", 0.4, seed)
        where = touched(even, spoilt)
        assert 0.005 < where.mean() < 0.2
        # At most 0.4 of the way to what a full line leaves.
        assert spoilt.min() >= math.floor(200 * (1 - 0.4 * 0.85))
        assert spoilt.max() == 200
        assert spoilt.min() < 150
        inside = cv2.distanceTransform(where.astype(np.uint8), cv2.DIST_L2, 5)
        assert np.percentile(inside[where], 90) <= 3.0, "the lines are thin"


@pytest.mark.parametrize(
    ("picture", "intensity"),
    [
        (np.zeros((4, 4, 3), np.float32), 0.1),
        (np.zeros((4, 4), np.uint8), 0.1),
        (np.zeros((4, 4, 3), np.uint8), 1.1),
        (np.zeros((4, 4, 3), np.uint8), -0.1),
        (np.zeros((4, 4, 3), np.uint8), math.nan),
    ],
)
def test_what_cannot_be_spoilt_is_refused(picture: NDArray[np.generic], intensity: float) -> None:
    with pytest.raises(ValueError, match=r"uint8|between 0 and 1"):
        degraded(picture, "salt", intensity)
