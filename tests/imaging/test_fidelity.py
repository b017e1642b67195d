"""PSNR and SSIM against second implementations, and at their known values."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from inspector.imaging.fidelity import fidelity, luma, mean_fidelity, ssim

Picture = NDArray[np.uint8]


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


def windowed_ssim(made: NDArray[np.float64], true: NDArray[np.float64]) -> float:
    """The definition, window by window, with OpenCV's Gaussian."""
    kernel = cv2.getGaussianKernel(11, 1.5)
    window = kernel @ kernel.T
    values = []
    for row in range(made.shape[0] - 10):
        for column in range(made.shape[1] - 10):
            a = made[row : row + 11, column : column + 11]
            b = true[row : row + 11, column : column + 11]
            mean_a, mean_b = (window * a).sum(), (window * b).sum()
            var_a = (window * (a - mean_a) ** 2).sum()
            var_b = (window * (b - mean_b) ** 2).sum()
            both = (window * (a - mean_a) * (b - mean_b)).sum()
            values.append(
                (2 * mean_a * mean_b + 6.5025)
                * (2 * both + 58.5225)
                / ((mean_a**2 + mean_b**2 + 6.5025) * (var_a + var_b + 58.5225))
            )
    return float(np.mean(values))


def test_ssim_is_the_definition_window_by_window(pair: tuple[Picture, Picture]) -> None:
    made, true = (luma(picture) for picture in pair)

    assert ssim(made, true) == pytest.approx(windowed_ssim(made, true), abs=1e-9)


def test_scores_of_colour_and_luma(pair: tuple[Picture, Picture]) -> None:
    made, true = pair
    scores = fidelity(made, true)

    assert scores.psnr_rgb_db == pytest.approx(cv2.PSNR(made, true), abs=1e-6)
    error = np.mean((luma(made) - luma(true)) ** 2)
    assert scores.psnr_y_db == pytest.approx(20 * math.log10(255 / math.sqrt(error)))
    bands = [
        windowed_ssim(made[..., k].astype(float), true[..., k].astype(float)) for k in range(3)
    ]
    assert scores.ssim_rgb == pytest.approx(np.mean(bands), abs=1e-9)


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
    [np.zeros((37, 28, 3), np.uint8), np.zeros((37, 29, 3)), np.zeros((37, 29), np.uint8)],
    ids=["size", "dtype", "bands"],
)
def test_what_cannot_be_compared_is_refused(pair: tuple[Picture, Picture], other: Picture) -> None:
    with pytest.raises(ValueError, match=r"compared|uint8"):
        fidelity(pair[0], other)
    with pytest.raises(ValueError, match="no picture"):
        mean_fidelity([])
