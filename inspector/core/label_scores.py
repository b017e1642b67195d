"""What a classifier says of a frame: a score for each of its labels, of which several may hold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.mask import Provenance


@dataclass(frozen=True, eq=False)
class LabelScores:
    """`scores`: float32 (labels,) in [0, 1], read-only, in the order of `labels`."""

    scores: NDArray[np.float32]
    labels: tuple[str, ...]
    provenance: Provenance

    def __post_init__(self) -> None:
        if self.scores.dtype != np.float32 or self.scores.shape != (len(self.labels),):
            raise ValueError("scores must be float32, one for each label")
        if not np.all((self.scores >= 0) & (self.scores <= 1)):
            raise ValueError("scores must be from 0 to 1")
        if self.scores.flags.writeable:
            shared = self.scores.view()
            shared.flags.writeable = False
            object.__setattr__(self, "scores", shared)

    def above(self, threshold: float = 0.5) -> tuple[str, ...]:
        """The labels of at least this score (0..1)."""
        pairs = zip(self.labels, self.scores.tolist(), strict=True)
        return tuple(label for label, score in pairs if score >= threshold)
