"""PSNR, SSIM and cPSNR against second implementations, and at their known values."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from skimage.color import rgb2ycbcr
from skimage.metrics import peak_signal_noise_ratio, structural_similarity
from torchmetrics.functional.image import peak_signal_noise_ratio as torch_psnr

from inspector.imaging.metrics.pictures import cpsnr_db, fidelity, luma, mean_fidelity
from inspector.train.sat_losses import tolerant_l2

Picture = NDArray[np.uint8]
Planes = NDArray[np.float64]


@pytest.fixture(scope="module")
def pair() -> tuple[Picture, Picture]:
    """A structured picture, and one that differs by noise and a shift of brightness."""
    random = np.random.default_rng(5)
    rows, columns = np.mgrid[0:37, 0:29]
    base = 90 + 60 * np.sin(rows / 3.0)[..., None] + 5 * columns[..., None] * [0.3, 0.6, 0.9]
    noisy = base + random.normal(0, 12, base.shape) + 6
    return (
        np.clip(noisy, 0, 255).astype(np.uint8),
        np.clip(base, 0, 255).astype(np.uint8),
    )


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10**6), st.integers(11, 40), st.integers(11, 40), st.floats(0, 60))
def test_scores_are_those_of_second_implementations(
    seed: int, height: int, width: int, noise: float
) -> None:
    random = np.random.default_rng(seed)
    soft = cv2.GaussianBlur(random.uniform(0, 255, (height, width, 3)), (0, 0), 3) * 2 - 127
    true = np.clip(soft, 0, 255).astype(np.uint8)
    made = np.clip(true + random.normal(3, noise, true.shape), 0, 255).astype(np.uint8)
    found = fidelity(made, true)
    planes = made.astype(float), true.astype(float)
    lumas = rgb2ycbcr(made)[..., 0], rgb2ycbcr(true)[..., 0]
    for psnr, both in ((found.psnr_rgb_db, planes), (found.psnr_y_db, lumas)):
        if math.isfinite(psnr):
            second = peak_signal_noise_ratio(both[1], both[0], data_range=255)
            assert psnr == pytest.approx(second, abs=1e-4)
            tensors = [torch.from_numpy(np.ascontiguousarray(one)) for one in both]
            assert psnr == pytest.approx(torch_psnr(*tensors, 255.0).item(), abs=1e-4)
    gaussian = {"gaussian_weights": True, "sigma": 1.5, "use_sample_covariance": False}
    alike = structural_similarity(*planes, channel_axis=2, data_range=255, **gaussian)
    assert found.ssim_rgb == pytest.approx(alike, abs=1e-4)
    alike = structural_similarity(*lumas, data_range=255, **gaussian)
    assert found.ssim_y == pytest.approx(alike, abs=1e-4)


def shifted_by_hand(made: Planes, true: Planes, clear: NDArray[np.bool_]) -> float:
    """cMSE by its definition, pixel by pixel."""
    bands, high, wide = made.shape
    best = math.inf
    for down in range(7):
        for right in range(7):
            errors = []
            for band in range(bands):
                apart = [
                    true[band, row + down, column + right] - made[band, row + 3, column + 3]
                    for row in range(high - 6)
                    for column in range(wide - 6)
                    if clear[row + down, column + right]
                ]
                bias = sum(apart) / len(apart)
                errors.append(sum((one - bias) ** 2 for one in apart) / len(apart))
            best = min(best, sum(errors) / bands)
    return best


@pytest.mark.parametrize("seed", range(4))
def test_cpsnr_is_its_definition_and_that_of_the_loss(seed: int) -> None:
    random = np.random.default_rng(seed)
    true = random.random((2, 12, 13))
    moved = np.roll(true, random.integers(-3, 4, 2), axis=(1, 2)) + random.random((2, 1, 1))
    made = moved + random.normal(0, 0.1, true.shape)
    clear = random.random(true.shape[1:]) < 0.8
    found = cpsnr_db(made, true, clear, 1.0)
    assert found == pytest.approx(-10 * math.log10(shifted_by_hand(made, true, clear)), abs=1e-4)
    tensors = [torch.from_numpy(each)[None] for each in (made, true, clear[None])]
    assert found == pytest.approx(-10 * math.log10(tolerant_l2(*tensors).loss.item()), abs=1e-4)


def test_cpsnr_forgives_a_shift_and_brightness_and_no_more() -> None:
    true = np.random.default_rng(1).uniform(0, 255, (1, 20, 20))
    everywhere = np.ones((20, 20), bool)
    assert cpsnr_db(np.roll(true, (2, -3), (1, 2)) + 40, true, everywhere) > 150
    assert cpsnr_db(np.roll(true, (4, 0), (1, 2)), true, everywhere) < 20
    half = np.zeros((1, 20, 20))
    half[..., 10:] = 0.2
    # Half of the inside is 0.2 brighter: 0.1 is left of it.
    assert cpsnr_db(half, np.zeros_like(half), everywhere, 1.0) == pytest.approx(20.0)
    with pytest.raises(ValueError, match="nowhere clear"):
        cpsnr_db(true, true, ~everywhere)


def test_luma_is_that_of_video() -> None:
    """White is 235 and black 16, and colours are as OpenCV's conversion has them, which rounds."""
    colours = np.array([[[255, 255, 255], [0, 0, 0], [200, 30, 90], [0, 255, 0]]], np.uint8)

    assert luma(colours)[0, :2] == pytest.approx([235.0, 16.0])
    full_range = cv2.cvtColor(colours, cv2.COLOR_RGB2YCrCb)[..., 0].astype(float)
    assert luma(colours) == pytest.approx(16 + full_range * 219 / 255, abs=0.6)


def test_equal_pictures_are_perfect(pair: tuple[Picture, Picture]) -> None:
    scores = fidelity(pair[0], pair[0])

    assert scores.psnr_y_db == math.inf
    assert scores.ssim_y == pytest.approx(1.0)


def test_the_mean_is_over_pictures(pair: tuple[Picture, Picture]) -> None:
    one, other = fidelity(*pair), fidelity(pair[0], np.ascontiguousarray(pair[1][::-1]))

    mean = mean_fidelity([one, other])

    assert mean.psnr_y_db == pytest.approx((one.psnr_y_db + other.psnr_y_db) / 2)
    assert mean.ssim_rgb == pytest.approx((one.ssim_rgb + other.ssim_rgb) / 2)


@pytest.mark.parametrize(
    "other",
    [
        np.zeros((37, 28, 3), np.uint8),
        np.zeros((37, 29, 3)),
        np.zeros((37, 29), np.uint8),
        np.zeros((1, 1, 3), np.uint8),
    ],
    ids=["size", "dtype", "bands", "one pixel"],
)
def test_what_cannot_be_compared_is_refused(pair: tuple[Picture, Picture], other: Picture) -> None:
    with pytest.raises(ValueError, match=r"compared|uint8"):
        fidelity(pair[0], other)
    with pytest.raises(ValueError, match="no picture"):
        mean_fidelity([])
