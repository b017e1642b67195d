"""What is scored on each version of a picture: masks by IoU, boxes by AP50, labels by F1."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from inspector.core.detections import Box, Detections
from inspector.core.frame import Frame
from inspector.core.label_scores import LabelScores
from inspector.core.language import plural, tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.resolution_trial import UNKNOWN
from inspector.imaging.components import component_boxes
from inspector.imaging.metrics.classification import label_f1
from inspector.imaging.metrics.detection import MOST_BOXES, average_precision
from inspector.imaging.metrics.masks import Confusion, confusion

Ids = NDArray[np.uint8]
"""(height, width): 0, the numbers of labels from 1, and `UNKNOWN`."""
_EDGE_PX = 2
Found = TypeVar("Found")
Truth = TypeVar("Truth")
Judged = TypeVar("Judged")


@dataclass(frozen=True, eq=False)
class Given:
    """A truth that is known: a mask, and boxes and labels of the whole picture where they are known
    better than from the mask. Boxes lie in pixels of the mask."""

    ids: Ids
    boxes: tuple[Box, ...] | None = None
    named: frozenset[str] | None = None


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
    def truth_of(self, given: Given) -> Truth:
        """The truth as this task has it."""

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

    def truth_of(self, given: Given) -> Ids:
        return given.ids

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
        return tr("{share:.2f} % of the pixels", share=100 * share) if share else tr("nothing")


class DetectTask(DeltaTask[tuple[Box, ...], tuple[Box, ...], tuple[tuple[Box, ...], ...]]):
    """AP of each label at an overlap of one half. A judgement is what was found and what is there;
    boxes lie in pixels of the picture."""

    metric = "AP50"

    def __init__(
        self,
        model_id: str,
        labels: tuple[str, ...],
        run: Callable[[Frame, Progress], Detections],
        threshold: float = 0.5,
    ) -> None:
        """`threshold` is the least score of a box that is shown, and that is the truth where HR
        says it; AP looks at all of them."""
        super().__init__(model_id, labels)
        self._run = run
        self._threshold = threshold

    def look(self, frame: Frame, progress: Progress) -> tuple[Box, ...]:
        left, top = frame.origin
        found = self._run(frame, progress).boxes
        return tuple(replace(box, x=box.x - left, y=box.y - top) for box in found)

    def truth_of(self, given: Given) -> tuple[Box, ...]:
        if given.boxes is not None:
            return given.boxes
        return tuple(
            Box(*around, label)
            for label in range(len(self.labels))
            for around in component_boxes(given.ids == label + 1)
        )

    def as_truth(self, found: tuple[Box, ...]) -> tuple[Box, ...]:
        # No more of a label than AP looks at, or HR would miss some of its own.
        left = dict.fromkeys(range(len(self.labels)), MOST_BOXES)
        truth = []
        for box in self._sure(found):
            left[box.label] -= 1
            if left[box.label] >= 0:
                truth.append(replace(box, score=1.0))
        return tuple(truth)

    def judge(self, found: tuple[Box, ...], truth: tuple[Box, ...]) -> tuple[tuple[Box, ...], ...]:
        return found, truth

    def scores(self, judged: Sequence[tuple[tuple[Box, ...], ...]]) -> TaskScores:
        found, truth = ([each[place] for each in judged] for place in (0, 1))
        return TaskScores(average_precision(found, truth, len(self.labels)).by_label, None)

    def marks(self, found: tuple[Box, ...], width: int, height: int) -> Ids:
        drawn = np.zeros((height, width), np.uint8)
        for box in reversed(self._sure(found)):  # the surest at last, over the others
            left, right = (round(min(max(at, 0), width)) for at in (box.x, box.x + box.width))
            top, bottom = (round(min(max(at, 0), height)) for at in (box.y, box.y + box.height))
            inside = drawn[top:bottom, left:right]
            edge = np.ones(inside.shape, bool)
            edge[_EDGE_PX:-_EDGE_PX, _EDGE_PX:-_EDGE_PX] = False
            inside[edge] = box.label + 1
        return drawn

    def told(self, found: tuple[Box, ...]) -> str:
        count = len(self._sure(found))
        return plural("{n} box", "{n} boxes", count) if count else tr("nothing")

    def _sure(self, found: tuple[Box, ...]) -> tuple[Box, ...]:
        return tuple(box for box in found if box.score >= self._threshold)


Named = frozenset[str]


class ClassifyTask(DeltaTask[LabelScores, Named, tuple[LabelScores, Named]]):
    """F1 of each label of the whole picture, of which several may hold."""

    metric = "F1"

    def __init__(
        self,
        model_id: str,
        labels: tuple[str, ...],
        run: Callable[[Frame, Progress], LabelScores],
        threshold: float = 0.5,
    ) -> None:
        super().__init__(model_id, labels)
        self._run = run
        self._threshold = threshold

    def look(self, frame: Frame, progress: Progress) -> LabelScores:
        return self._run(frame, progress)

    def truth_of(self, given: Given) -> Named:
        if given.named is not None:
            return given.named
        numbers = set(np.unique(given.ids).tolist())
        return frozenset(label for k, label in enumerate(self.labels, 1) if k in numbers)

    def as_truth(self, found: LabelScores) -> Named:
        return frozenset(found.above(self._threshold))

    def judge(self, found: LabelScores, truth: Named) -> tuple[LabelScores, Named]:
        return found, truth

    def scores(self, judged: Sequence[tuple[LabelScores, Named]]) -> TaskScores:
        said = np.stack([found.scores for found, _ in judged])
        real: NDArray[np.bool_] = np.array(
            [[label in truth for label in self.labels] for _, truth in judged], bool
        )
        f1 = label_f1(said, real, self.labels, self._threshold).by_label
        there = [bool(each) for each in np.atleast_1d(real.any(axis=0))]
        return TaskScores(
            tuple(f1[n] if known else None for n, known in zip(self.labels, there, strict=True)),
            None,
        )

    def marks(self, found: LabelScores, width: int, height: int) -> Ids:
        return np.zeros((height, width), np.uint8)  # it says nothing of where

    def told(self, found: LabelScores) -> str:
        return ", ".join(found.above(self._threshold)) or tr("nothing")
