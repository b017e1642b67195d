"""How well labels of whole pictures are found, of which several may hold: F1 of each, and its mean.

F1 = 2 TP / (2 TP + FP + FN), and 0 for a label that was neither there nor found, as in the tables
of the DSRNet paper. Their last row is the mean over labels, which all weigh the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.standards.sewerml import Outcome

THRESHOLD = 0.5
"""A label of at least this score holds; the DSRNet paper gives none."""


@dataclass(frozen=True)
class LabelF1:
    """What was found of each label over some pictures."""

    outcomes: Mapping[str, Outcome]

    @property
    def by_label(self) -> dict[str, float]:
        """F1 of each label, 0..1."""
        return {label: outcome.f(1.0) for label, outcome in self.outcomes.items()}

    @property
    def mean(self) -> float:
        """The unweighted mean over the labels."""
        return sum(self.by_label.values()) / len(self.outcomes)


def label_f1(
    scores: NDArray[Any],
    truth: NDArray[np.bool_],
    labels: Sequence[str],
    threshold: float = THRESHOLD,
) -> LabelF1:
    """Score `scores` (pictures, labels) in [0, 1] against the truth, bool of the same shape.

    Raises ValueError when the shapes are others.
    """
    if scores.shape != truth.shape or scores.ndim != 2 or scores.shape[1] != len(labels):
        raise ValueError(
            f"scores {scores.shape} and truth {truth.shape} are not (pictures, {len(labels)})"
        )
    found = scores >= threshold
    return LabelF1(
        {
            label: Outcome(
                true=int(np.count_nonzero(found[:, k] & truth[:, k])),
                wrong=int(np.count_nonzero(found[:, k] & ~truth[:, k])),
                missed=int(np.count_nonzero(~found[:, k] & truth[:, k])),
            )
            for k, label in enumerate(labels)
        }
    )
