"""How close a picture is to the truth: PSNR and SSIM, in colour and in luma.

Pictures are uint8 (height, width, 3) in RGB, rounded before they are compared, nothing is cut off
the border. Luma is Y of YCbCr, BT.601 with 16..235, not rounded, as super-resolution papers take
it. SSIM is that of Wang et al. 2004: an 11x11 Gaussian window with a deviation of 1.5, where it
fits, C1 = (0.01 * 255)^2 and C2 = (0.03 * 255)^2; of colour pictures the mean of the bands. cPSNR
is that of the PROBA-V challenge, which forgives a shift and another brightness.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

PEAK = 255.0
WINDOW_PX = 11
SHIFT_PX = 3
"""How far cPSNR looks for a better place of the truth, each way."""
_LEAST_ERROR = 1e-12
_DEVIATION = 1.5
_C1, _C2 = (0.01 * PEAK) ** 2, (0.03 * PEAK) ** 2

Planes = NDArray[np.float64]


@dataclass(frozen=True)
class Fidelity:
    """PSNR in dB and SSIM (at most 1), on luma and on red, green and blue."""

    psnr_y_db: float
    ssim_y: float
    psnr_rgb_db: float
    ssim_rgb: float


def fidelity(picture: NDArray[np.uint8], truth: NDArray[np.uint8]) -> Fidelity:
    """Compare two pictures. Raises ValueError unless both are uint8 RGB of one size, at least
    11 px high and wide."""
    for one in (picture, truth):
        if one.dtype != np.uint8 or one.ndim != 3 or one.shape[2] != 3:
            raise ValueError(f"pictures are uint8 (height, width, 3), not {one.dtype} {one.shape}")
    if picture.shape != truth.shape or min(truth.shape[:2]) < WINDOW_PX:
        raise ValueError(f"sizes {picture.shape} and {truth.shape} cannot be compared")
    made, true = picture.astype(np.float64), truth.astype(np.float64)
    made_y, true_y = luma(made), luma(true)
    return Fidelity(
        psnr_db(made_y, true_y),
        ssim(made_y, true_y),
        psnr_db(made, true),
        float(np.mean([ssim(made[..., band], true[..., band]) for band in range(3)])),
    )


def mean_fidelity(each: Sequence[Fidelity]) -> Fidelity:
    """The mean over pictures, as papers report it. Raises ValueError when there is none."""
    if not each:
        raise ValueError("There is no picture to score.")
    return Fidelity(
        *(
            float(np.mean([getattr(one, name) for one in each]))
            for name in ("psnr_y_db", "ssim_y", "psnr_rgb_db", "ssim_rgb")
        )
    )


def luma(rgb: NDArray[Any]) -> Planes:
    """Y (height, width) in 16..235 of RGB in 0..255."""
    weights = np.array([65.481, 128.553, 24.966]) / PEAK
    result: Planes = rgb.astype(np.float64) @ weights + 16.0
    return result


def psnr_db(made: Planes, true: Planes) -> float:
    """10 log10(255^2 / mean squared error); infinite for equal pictures."""
    error = float(np.mean((made - true) ** 2))
    return math.inf if error == 0.0 else 10.0 * math.log10(PEAK**2 / error)


def cpsnr_db(made: Planes, true: Planes, clear: NDArray[np.bool_], peak: float = PEAK) -> float:
    """10 log10(peak^2 / cMSE) of bands (bands, height, width) where `clear` (height, width).

    Of all shifts of the truth up to `SHIFT_PX` each way the best one counts, after each band's mean
    difference is taken off (RAMS paper, eq. 1 to 6). The rim is left out. Raises ValueError when
    the picture is nowhere clear at some shift.
    """
    rim = SHIFT_PX
    inner = made[:, rim:-rim, rim:-rim]
    high, wide = inner.shape[1:]
    errors = []
    for down in range(2 * rim + 1):
        for right in range(2 * rim + 1):
            place = slice(down, down + high), slice(right, right + wide)
            seen = clear[place]
            if not seen.any():
                raise ValueError("A picture is nowhere clear; leave it out.")
            apart = true[(slice(None), *place)][:, seen] - inner[:, seen]
            errors.append(float(np.mean(np.var(apart, axis=1))))
    return 10.0 * math.log10(peak**2 / max(min(errors), _LEAST_ERROR))


def ssim(made: Planes, true: Planes) -> float:
    """The mean structural similarity of two planes (height, width) in 0..255."""
    mean_a, mean_b = _blurred(made), _blurred(true)
    product, square_a, square_b = mean_a * mean_b, mean_a**2, mean_b**2
    covariance = _blurred(made * true) - product
    variances = _blurred(made * made) - square_a + _blurred(true * true) - square_b
    likeness = (2 * product + _C1) * (2 * covariance + _C2)
    likeness /= (square_a + square_b + _C1) * (variances + _C2)
    return float(likeness.mean())


def _blurred(plane: Planes) -> Planes:
    """Convolved with the window, where it fits: (height - 10, width - 10)."""
    at = np.arange(WINDOW_PX) - WINDOW_PX // 2
    weights = np.exp(-(at**2) / (2 * _DEVIATION**2))
    weights /= weights.sum()
    high, wide = (side - WINDOW_PX + 1 for side in plane.shape)
    rows = sum(w * plane[k : k + high] for k, w in enumerate(weights))
    assert isinstance(rows, np.ndarray)
    result: Planes = sum(w * rows[:, k : k + wide] for k, w in enumerate(weights))
    return result
