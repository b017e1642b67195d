"""What is scored on each version of a picture: masks by IoU, boxes by AP50, labels by F1."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.resolution_trial import UNKNOWN
from inspector.imaging.metrics.masks import Confusion, confusion

Ids = NDArray[np.uint8]
"""(height, width): 0, the numbers of labels from 1, and `UNKNOWN`."""
Found = TypeVar("Found")
Truth = TypeVar("Truth")
Judged = TypeVar("Judged")


@dataclass(frozen=True)
class TaskScores:
    """By label, 0..1; None for one that is nowhere to be found. `overall` counts whatever is found
    as one label; None where that makes no sense."""

    by_label: tuple[float | None, ...]
    overall: float | None


class DeltaTask(ABC, Generic[Found, Truth, Judged]):
    """A model that is ready, and how its answers are compared with a truth."""

    metric: str

    def __init__(self, model_id: str, labels: tuple[str, ...]) -> None:
        self.model_id = model_id
        self.labels = labels

    @abstractmethod
    def look(self, frame: Frame, progress: Progress) -> Found:
        """What the model finds. Raises ModelError and Cancelled."""

    @abstractmethod
    def truth_of(self, ids: Ids) -> Truth:
        """The truth that a mask tells."""

    @abstractmethod
    def as_truth(self, found: Found) -> Truth:
        """The answer on HR as the truth."""

    @abstractmethod
    def judge(self, found: Found, truth: Truth) -> Judged:
        """An answer beside the truth, ready to be summed up over pictures."""

    @abstractmethod
    def scores(self, judged: Sequence[Judged]) -> TaskScores:
        """Of all pictures together."""

    @abstractmethod
    def marks(self, found: Found, width: int, height: int) -> Ids:
        """The answer to be drawn over the picture."""

    @abstractmethod
    def told(self, found: Found) -> str:
        """The answer in a few words."""


class SegmentTask(DeltaTask[Ids, Ids, tuple[Confusion, ...]]):
    """IoU of each label, pooled over pictures. A judgement is one confusion for each label, and at
    last one for whatever is found."""

    metric = "IoU"

    def __init__(
        self,
        model_id: str,
        labels: tuple[str, ...],
        run: Callable[[Frame, Progress], Mask],
        threshold: float = 0.5,
    ) -> None:
        super().__init__(model_id, labels)
        self._run = run
        self._threshold = threshold

    def look(self, frame: Frame, progress: Progress) -> Ids:
        return self._run(frame, progress).class_ids(self._threshold)

    def truth_of(self, ids: Ids) -> Ids:
        return ids

    def as_truth(self, found: Ids) -> Ids:
        return found

    def judge(self, found: Ids, truth: Ids) -> tuple[Confusion, ...]:
        known = truth != UNKNOWN
        seen, real = found[known], truth[known]
        each = [confusion(seen == k, real == k) for k in range(1, len(self.labels) + 1)]
        return (*each, confusion(seen, real))

    def scores(self, judged: Sequence[tuple[Confusion, ...]]) -> TaskScores:
        pooled = [sum(each, Confusion()) for each in zip(*judged, strict=True)]
        *labels, overall = (
            each.crack_iou if each.true_positive + each.false_negative else None for each in pooled
        )
        return TaskScores(tuple(labels), overall if len(labels) > 1 else None)

    def marks(self, found: Ids, width: int, height: int) -> Ids:
        return found

    def told(self, found: Ids) -> str:
        share = np.count_nonzero(found) / found.size
        return f"{100 * share:.2f} % of the pixels" if share else "nothing"
