"""How well boxes are found: average precision at an overlap of one half, as COCO counts it.

A box of a label is right if it overlaps a true box of the label by at least `overlap`
(intersection over union) that no surer box has taken; of those it takes the one that it overlaps
most. Precision is made falling over recall and read at 101 recalls from 0 to 1 (Lin et al. 2014,
COCO; the DSRNet paper names no rule). At most the 100 surest boxes of a picture and label count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.detections import Box

HALF = 0.5
MOST_BOXES = 100
_RECALLS = np.linspace(0.0, 1.0, 101)


@dataclass(frozen=True)
class DetectionScores:
    """The average precision of each label, 0..1; None for a label that is nowhere in the truth."""

    by_label: tuple[float | None, ...]

    @property
    def mean(self) -> float | None:
        """mAP: the mean over the labels that are there, None if none is."""
        known = [value for value in self.by_label if value is not None]
        return sum(known) / len(known) if known else None


def average_precision(
    found: Sequence[Sequence[Box]],
    truth: Sequence[Sequence[Box]],
    labels: int,
    overlap: float = HALF,
) -> DetectionScores:
    """Score the boxes `found` in some pictures against the `truth` in the same pictures.

    Raises ValueError when there are not as many pictures here as there.
    """
    if len(found) != len(truth):
        raise ValueError(f"{len(found)} pictures cannot be scored by the truth of {len(truth)}.")
    return DetectionScores(
        tuple(
            _of_label(
                [[box for box in boxes if box.label == label] for boxes in found],
                [[box for box in boxes if box.label == label] for boxes in truth],
                overlap,
            )
            for label in range(labels)
        )
    )


def _of_label(
    found: Sequence[Sequence[Box]], truth: Sequence[Sequence[Box]], overlap: float
) -> float | None:
    there = sum(map(len, truth))
    if not there:
        return None
    scores: list[float] = []
    right: list[bool] = []
    for boxes, true in zip(found, truth, strict=True):
        surest = sorted(boxes, key=lambda box: -box.score)[:MOST_BOXES]
        scores += [box.score for box in surest]
        right += _matched(surest, true, overlap)
    order = np.argsort(-np.array(scores), kind="stable")
    return _area(np.array(right, bool)[order], there)


def _matched(surest: Sequence[Box], truth: Sequence[Box], overlap: float) -> list[bool]:
    """Which boxes, the surest first, are right."""
    free = list(truth)
    right = []
    for box in surest:
        shares = [box.overlap(true) for true in free]
        best = max(range(len(free)), key=shares.__getitem__, default=None)
        hit = best is not None and shares[best] >= overlap
        if best is not None and hit:
            del free[best]
        right.append(hit)
    return right


def _area(right: NDArray[np.bool_], there: int) -> float:
    """The mean precision at the 101 recalls, of boxes that begin with the surest."""
    if not right.size:
        return 0.0
    hits = np.cumsum(right)
    precision = hits / np.arange(1, right.size + 1)
    falling = np.maximum.accumulate(precision[::-1])[::-1]
    at = np.searchsorted(hits / there, _RECALLS, side="left")
    reached = at < right.size
    return float(np.where(reached, falling[np.minimum(at, right.size - 1)], 0.0).mean())
