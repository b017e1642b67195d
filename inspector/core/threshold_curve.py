"""What a segmentation is worth at every threshold, from two histograms."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.mask import quantised

LEVELS = 256
"""A probability is stored as 0..255; 0 never counts as found."""
Counts = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class ThresholdCurve:
    """`damaged` and `whole` are int64 (256,): how many pixels that are damage, and how many that
    are not, have which stored probability. Curves of several pictures add up.

    `precision`, `recall`, `f1` and `iou` are float64 (255,) in [0, 1] for the thresholds k / 255
    from k = 1 to 255, NaN where there is nothing to divide by: no pixel found for the precision,
    no damage for the recall. They are what the confusion matrix of each threshold gives:
    TP / (TP + FP), TP / (TP + FN), 2 TP / (2 TP + FP + FN) and TP / (TP + FP + FN).

    >>> damaged, whole = np.zeros((2, 256), np.int64)
    >>> damaged[[40, 200]], whole[[40, 100]] = (1, 3), (4, 2)
    >>> curve = ThresholdCurve(damaged, whole)
    >>> at = curve.at(0.5)  # 3 hits, 0 false alarms, 1 miss
    >>> at.precision, at.recall, at.iou
    (1.0, 0.75, 0.75)
    >>> at = curve.at(0.3)  # 3 hits, 2 false alarms, 1 miss
    >>> at.precision, at.recall, at.f1, at.iou
    (0.6, 0.75, 0.6666666666666666, 0.5)
    """

    damaged: Counts
    whole: Counts

    @classmethod
    def nothing(cls) -> ThresholdCurve:
        """Of no pixel."""
        return cls(np.zeros(LEVELS, np.int64), np.zeros(LEVELS, np.int64))

    def __add__(self, other: ThresholdCurve) -> ThresholdCurve:
        return ThresholdCurve(self.damaged + other.damaged, self.whole + other.whole)

    @property
    def thresholds(self) -> NDArray[np.float64]:
        """float64 (255,), rising."""
        return np.arange(1, LEVELS) / 255.0

    @property
    def pixels(self) -> int:
        """How many are counted."""
        return int(self.damaged.sum() + self.whole.sum())

    @property
    def precision(self) -> NDArray[np.float64]:
        return _share(self._hits, self._hits + self._alarms)

    @property
    def recall(self) -> NDArray[np.float64]:
        return _share(self._hits, np.full(LEVELS - 1, self.damaged.sum()))

    @property
    def f1(self) -> NDArray[np.float64]:
        return _share(2 * self._hits, self._hits + self._alarms + self.damaged.sum())

    @property
    def iou(self) -> NDArray[np.float64]:
        return _share(self._hits, self._alarms + self.damaged.sum())

    @property
    def best(self) -> float:
        """The threshold of the best F1, which is that of the best IoU, too; the middle one where
        several are equally good, 0.5 where there is no damage."""
        f1 = self.f1
        if not np.isfinite(f1).any() or not self.damaged.any():
            return 0.5
        good = np.flatnonzero(f1 >= np.nanmax(f1) - 1e-12)
        return float(self.thresholds[good[len(good) // 2]])

    def at(self, threshold: float) -> AtThreshold:
        """The scores at one threshold, 0..1."""
        level = quantised(threshold)
        hits, alarms = int(self.damaged[level:].sum()), int(self.whole[level:].sum())
        damaged = int(self.damaged.sum())
        parts = (
            (hits, hits + alarms),
            (hits, damaged),
            (2 * hits, hits + alarms + damaged),
            (hits, alarms + damaged),
        )
        return AtThreshold(*(part / whole if whole else np.nan for part, whole in parts))

    @property
    def _hits(self) -> Counts:
        return _from_level(self.damaged)

    @property
    def _alarms(self) -> Counts:
        return _from_level(self.whole)


@dataclass(frozen=True)
class AtThreshold:
    """Scores in [0, 1], NaN where there is nothing to divide by."""

    precision: float
    recall: float
    f1: float
    iou: float


def _from_level(counts: Counts) -> Counts:
    """How many have at least level k, for k = 1 to 255."""
    rising: Counts = np.cumsum(counts[::-1])[::-1]
    return rising[1:]


def _share(part: NDArray[np.int64], whole: NDArray[np.int64]) -> NDArray[np.float64]:
    shares = np.full(len(part), np.nan)
    np.divide(part, whole, out=shares, where=whole > 0)
    return shares
