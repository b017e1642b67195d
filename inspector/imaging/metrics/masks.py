"""Scores of a mask against the truth, from one confusion matrix.

Two ways to sum up many pictures, never to be mixed: *pooled* adds the confusion matrices first
(every pixel weighs the same), *per picture* averages each picture's score (every picture weighs
the same). A score whose denominator is zero is 1: nothing was there and nothing was claimed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Confusion:
    """Pixel counts of a two-class mask: hits, false alarms, misses, correct background."""

    true_positive: int = 0
    false_positive: int = 0
    false_negative: int = 0
    true_negative: int = 0

    def __add__(self, other: Confusion) -> Confusion:
        return Confusion(
            self.true_positive + other.true_positive,
            self.false_positive + other.false_positive,
            self.false_negative + other.false_negative,
            self.true_negative + other.true_negative,
        )

    @property
    def crack_iou(self) -> float:
        """TP / (TP + FP + FN)."""
        return _ratio(
            self.true_positive, self.true_positive + self.false_positive + self.false_negative
        )

    @property
    def background_iou(self) -> float:
        """TN / (TN + FP + FN)."""
        return _ratio(
            self.true_negative, self.true_negative + self.false_positive + self.false_negative
        )

    @property
    def miou_2class(self) -> float:
        """The mean of both classes' IoU: what the HrSegNet paper calls mIoU."""
        return (self.crack_iou + self.background_iou) / 2

    @property
    def precision(self) -> float:
        """TP / (TP + FP)."""
        return _ratio(self.true_positive, self.true_positive + self.false_positive)

    @property
    def recall(self) -> float:
        """TP / (TP + FN)."""
        return _ratio(self.true_positive, self.true_positive + self.false_negative)

    @property
    def dice(self) -> float:
        """2 TP / (2 TP + FP + FN), which is also F1."""
        return _ratio(
            2 * self.true_positive,
            2 * self.true_positive + self.false_positive + self.false_negative,
        )

    @property
    def accuracy(self) -> float:
        """The share of pixels that are right, background included."""
        right = self.true_positive + self.true_negative
        return _ratio(right, right + self.false_positive + self.false_negative)


@dataclass(frozen=True)
class MaskScores:
    """Scores over a set of pictures, all in [0, 1]; `mean_dice` and `mean_iou` are per picture."""

    crack_iou: float
    precision: float
    recall: float
    f1: float
    accuracy: float
    miou_2class: float
    mean_dice: float
    mean_iou: float


def confusion(predicted: NDArray[Any], truth: NDArray[Any]) -> Confusion:
    """Count two masks of one shape (non-zero is crack). Raises ValueError when shapes differ."""
    if predicted.shape != truth.shape:
        raise ValueError(f"The masks have different shapes: {predicted.shape} and {truth.shape}.")
    claimed, real = predicted.astype(bool), truth.astype(bool)
    both = int(np.count_nonzero(claimed & real))
    claims, reals = int(np.count_nonzero(claimed)), int(np.count_nonzero(real))
    return Confusion(both, claims - both, reals - both, claimed.size - claims - reals + both)


def summarise(per_picture: Iterable[Confusion]) -> MaskScores:
    """Pooled and per-picture scores. Raises ValueError when there is no picture."""
    counts = list(per_picture)
    if not counts:
        raise ValueError("There is no picture to score.")
    pooled = sum(counts, Confusion())
    return MaskScores(
        crack_iou=pooled.crack_iou,
        precision=pooled.precision,
        recall=pooled.recall,
        f1=pooled.dice,
        accuracy=pooled.accuracy,
        miou_2class=pooled.miou_2class,
        mean_dice=sum(c.dice for c in counts) / len(counts),
        mean_iou=sum(c.crack_iou for c in counts) / len(counts),
    )


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
