"""Scores of thin masks, which IoU judges harshly: along their middle lines and their borders.

clDice: Shit et al., "clDice - a novel topology-preserving loss function for tubular structure
segmentation", CVPR 2021, eq. 1 to 3, with the skeletons of `imaging.skeleton`. Boundary F: Csurka
et al., "What is a good evaluation measure for semantic segmentation?", BMVC 2013, with a tolerance
in pixels. As everywhere in this package a share of nothing is 1.

Masks are (height, width), non-zero is inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.skeleton import thinned

TOLERANCE_PX = 2.0
"""How far a border may lie from the true one and still count, where nobody says otherwise: cracks
are drawn by hand, and hands are off by so much."""


@dataclass(frozen=True)
class LineScores:
    """`skeleton_precision`: the share of the claimed middle line inside the true mask;
    `skeleton_recall`: the share of the true middle line inside the claimed mask. In [0, 1]."""

    skeleton_precision: float
    skeleton_recall: float

    @property
    def cl_dice(self) -> float:
        """Their harmonic mean."""
        return _harmonic(self.skeleton_precision, self.skeleton_recall)


@dataclass(frozen=True)
class BorderScores:
    """The share of the claimed border near the true one, and the share of the true one near the
    claimed. In [0, 1]."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Boundary F: their harmonic mean."""
        return _harmonic(self.precision, self.recall)


def line_scores(claimed: NDArray[Any], truth: NDArray[Any]) -> LineScores:
    """Compare middle lines. Raises ValueError when shapes differ."""
    found, real = _masks(claimed, truth)
    return LineScores(_share(thinned(found), real), _share(thinned(real), found))


def border_scores(
    claimed: NDArray[Any], truth: NDArray[Any], tolerance_px: float = TOLERANCE_PX
) -> BorderScores:
    """Compare borders: near is at most `tolerance_px` from centre to centre. Raises ValueError when
    shapes differ."""
    found, real = (_border(mask) for mask in _masks(claimed, truth))
    return BorderScores(
        _share(found, _near(real, tolerance_px)), _share(real, _near(found, tolerance_px))
    )


def _masks(
    claimed: NDArray[Any], truth: NDArray[Any]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    if claimed.shape != truth.shape:
        raise ValueError(f"The masks have different shapes: {claimed.shape} and {truth.shape}.")
    return claimed.astype(bool), truth.astype(bool)


def _border(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pixels of a mask beside one (above, below, left, right) outside it; where the picture ends
    nobody knows what is beyond, so there is no border."""
    padded = np.pad(mask, 1, mode="edge")
    enclosed = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    border: NDArray[np.bool_] = mask & ~enclosed
    return border


def _near(border: NDArray[np.bool_], tolerance_px: float) -> NDArray[np.bool_]:
    if not border.any():
        return np.zeros_like(border)
    away = cv2.distanceTransform((~border).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    near: NDArray[np.bool_] = np.asarray(away) <= tolerance_px + 1e-4
    return near


def _share(part: NDArray[np.bool_], inside: NDArray[np.bool_]) -> float:
    whole = int(np.count_nonzero(part))
    return int(np.count_nonzero(part & inside)) / whole if whole else 1.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
