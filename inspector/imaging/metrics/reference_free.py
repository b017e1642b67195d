"""What can be said of a picture without the truth: does it keep what was seen, is it sharp, noisy.

Pictures are uint8 (height, width, 3) in RGB; sharpness and noise are those of luma
(`pictures.luma`), in its levels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.metrics.pictures import Planes, luma, psnr_db
from inspector.imaging.resample import shrunk

_LEAST_PX = 3
_NORMAL_MEDIAN = 0.6744897501960817
"""The median of |x| where x is normally distributed with a deviation of 1."""
_OPERATOR_GAIN = 6.0
"""The root of the sum of the squares of `_second_differences`' weights."""


@dataclass(frozen=True)
class Consistency:
    """An enlarged picture, shrunk again, against the one that it was made of: PSNR in dB over all
    bands, and the mean absolute difference in levels."""

    psnr_db: float
    mean_levels: float


def downsample_consistency(
    large: NDArray[np.uint8], small: NDArray[np.uint8], scale: int
) -> Consistency:
    """Shrinking is bicubic with antialiasing (`resample.shrunk`). Raises ValueError unless `large`
    has `scale` x `scale` pixels for each of `small`."""
    height, width, bands = small.shape
    if large.shape != (height * scale, width * scale, bands):
        raise ValueError(f"{large.shape} is not {scale} times as large as {small.shape}")
    again = shrunk(large, scale).astype(np.float64)
    seen = small.astype(np.float64)
    return Consistency(psnr_db(again, seen), float(np.mean(np.abs(again - seen))))


def sharpness(picture: NDArray[np.uint8]) -> float:
    """The variance of the Laplacian (four neighbours), inside the rim: of use to compare versions
    of one picture, noise counts as well. Raises ValueError below 3 x 3 pixels."""
    plane = _plane(picture)
    around = plane[:-2, 1:-1] + plane[2:, 1:-1] + plane[1:-1, :-2] + plane[1:-1, 2:]
    return float(np.var(around - 4 * plane[1:-1, 1:-1]))


def noise_deviation(picture: NDArray[np.uint8]) -> float:
    """The standard deviation of the noise, were it white and Gaussian.

    The operator of J. Immerkaer, "Fast noise variance estimation" (1996), which lets plane and
    evenly curved brightness vanish, and instead of its mean, which edges raise, the median of its
    absolute values (Donoho and Johnstone 1994). Raises ValueError below 3 x 3 pixels.
    """
    away = np.abs(_second_differences(_plane(picture)))
    return float(np.median(away)) / (_NORMAL_MEDIAN * _OPERATOR_GAIN)


def _second_differences(plane: Planes) -> Planes:
    """Convolved with [1 -2 1; -2 4 -2; 1 -2 1], inside the rim."""
    rows = plane[:-2] - 2 * plane[1:-1] + plane[2:]
    result: Planes = rows[:, :-2] - 2 * rows[:, 1:-1] + rows[:, 2:]
    return result


def _plane(picture: NDArray[np.uint8]) -> Planes:
    if picture.ndim != 3 or picture.shape[2] != 3 or min(picture.shape[:2]) < _LEAST_PX:
        raise ValueError(f"{picture.shape} is no RGB picture of at least {_LEAST_PX} px a side")
    return luma(picture)
