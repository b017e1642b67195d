"""Consistency, sharpness and noise, against second implementations and known noise."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.signal import convolve2d
from scipy.stats import median_abs_deviation
from skimage.color import rgb2ycbcr
from skimage.filters import laplace
from skimage.metrics import peak_signal_noise_ratio
from torch.nn.functional import interpolate

from inspector.imaging.metrics.reference_free import (
    downsample_consistency,
    noise_deviation,
    sharpness,
)

Picture = NDArray[np.uint8]


def soft(seed: int, height: int = 60, width: int = 72) -> Picture:
    """Something like a photo: smooth, with edges."""
    random = np.random.default_rng(seed)
    made = cv2.GaussianBlur(random.uniform(0, 255, (height, width, 3)), (0, 0), 6)
    made = (made - made.min()) * (200 / np.ptp(made)) + 20
    cv2.line(made, (5, 5), (width - 6, height - 9), (30.0, 25.0, 20.0), 2)
    return made.astype(np.uint8)


def noisy(picture: Picture, deviation: float, seed: int = 0) -> Picture:
    random = np.random.default_rng(seed)
    return np.clip(picture + random.normal(0, deviation, picture.shape), 0, 255).astype(np.uint8)


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10**6), st.sampled_from([2, 3, 4]))
def test_consistency_is_that_of_torch_and_scikit_image(seed: int, scale: int) -> None:
    large = noisy(soft(seed, 12 * scale, 15 * scale), 12.0, seed)
    small = noisy(soft(seed, 12, 15), 5.0, seed)
    found = downsample_consistency(large, small, scale)
    tensor = torch.from_numpy(large).permute(2, 0, 1)[None].double()
    made = interpolate(tensor, size=(12, 15), mode="bicubic", antialias=True)
    # Halves are rounded up or down by the last bit.
    assume(bool(((made % 1 - 0.5).abs() > 1e-4).all()))
    again = made.clamp(0, 255).round()[0].permute(1, 2, 0).numpy()
    seen = small.astype(float)
    second = peak_signal_noise_ratio(seen, again, data_range=255)
    assert found.psnr_db == pytest.approx(second, abs=1e-4)
    assert found.mean_levels == pytest.approx(np.abs(again - seen).mean(), abs=1e-4)


def test_consistency_needs_the_scale() -> None:
    with pytest.raises(ValueError, match="4 times"):
        downsample_consistency(soft(0, 40, 44), soft(0, 10, 10), 4)
    one = np.full((1, 1, 3), 90, np.uint8)
    assert downsample_consistency(np.full((4, 4, 3), 90, np.uint8), one, 4).mean_levels == 0.0


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10**6), st.floats(0, 30))
def test_sharpness_and_noise_are_those_of_second_implementations(
    seed: int, deviation: float
) -> None:
    picture = noisy(soft(seed, 23, 31), deviation, seed)
    plane = rgb2ycbcr(picture)[..., 0]
    second = np.var(laplace(plane, ksize=3)[1:-1, 1:-1])
    assert sharpness(picture) == pytest.approx(second, abs=1e-4)
    operator = np.outer([1, -2, 1], [1, -2, 1])
    response = convolve2d(plane, operator, mode="valid").ravel()
    spread = median_abs_deviation(response, scale="normal", center=lambda *_, **__: 0.0)
    assert noise_deviation(picture) == pytest.approx(spread / 6, abs=1e-4)


@pytest.mark.parametrize("deviation", [4.0, 10.0, 25.0])
def test_known_noise_is_found_beside_edges(deviation: float) -> None:
    grey = np.repeat(noisy(soft(3, 200, 240)[..., :1], deviation), 3, axis=2)
    # Luma has 219 levels for 255.
    assert noise_deviation(grey) == pytest.approx(deviation * 219 / 255, rel=0.06)
    assert noise_deviation(soft(3, 200, 240)) < 1.0


def test_blur_makes_less_sharp() -> None:
    picture = soft(2)
    assert sharpness(cv2.GaussianBlur(picture, (0, 0), 2)) < 0.5 * sharpness(picture)
    assert sharpness(np.full((3, 3, 3), 7, np.uint8)) == 0.0


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 9, 3), (9, 9), (9, 9, 1)])
def test_too_small_pictures_are_refused(shape: tuple[int, ...]) -> None:
    for of in (sharpness, noise_deviation):
        with pytest.raises(ValueError, match="RGB picture"):
            of(np.zeros(shape, np.uint8))
