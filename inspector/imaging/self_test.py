"""Scores masks by what people judged, at all thresholds at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import Annotation
from inspector.core.card import ModelCard
from inspector.core.errors import InspectorError
from inspector.core.label_names import label_name
from inspector.core.language import tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.self_test import ModelTest, PictureTest, ScoredPart, ScorePlan
from inspector.core.threshold_curve import LEVELS, Counts, ThresholdCurve
from inspector.imaging.contours import bounds_window, fill

UNKNOWN = 255
"""Of pixels that do not count."""

MaskOf = Callable[[ModelCard, ScoredPart, Progress], Mask]
"""What a model says of a whole frame; raises SourceError, ModelError, ProjectError, Cancelled."""
Told = Callable[[ModelTest], None]


def run_test(
    card: ModelCard, plan: ScorePlan, mask_of: MaskOf, told: Told, progress: Progress
) -> None:
    """Score a model picture by picture, telling after each how it stands. What cannot be read or
    run becomes a problem of the test. Raises Cancelled."""
    test = ModelTest(card.id, card.title, len(plan.parts))
    for done, part in enumerate(plan.parts):
        mine = progress.part(done, len(plan.parts))
        mine.step(0, 1)
        pictures, problems = test.pictures, test.problems
        try:
            pictures = (*pictures, score(mask_of(card, part, mine), part))
        except InspectorError as error:
            if progress.cancelled:
                raise
            problems = (*problems, error.message)
        test = ModelTest(card.id, card.title, test.total, pictures, problems)
        told(test)
    progress.step(1, 1)


def why_not(card: ModelCard, plan: ScorePlan) -> str:
    """Why a model cannot be scored by a plan, "" if it can."""
    if plan.why_not:
        return plan.why_not
    if not plan.labels & set(card.labels):
        used = ", ".join(map(label_name, sorted(plan.labels)))
        return tr(
            "{title} knows none of the labels that are accepted here ({labels}).",
            title=card.title,
            labels=used,
        )
    return ""


def score(mask: Mask, part: ScoredPart) -> PictureTest:
    """A mask of a whole frame against what people say of it. Of several labels, a pixel has the
    most probable one; damage with a label that the mask does not know does not count."""
    truth = truth_of(part, (mask.width_px, mask.height_px), mask.labels)
    known = truth != UNKNOWN
    classes = truth[known]
    best = mask.probability.max(axis=0)[known]
    found = mask.probability.argmax(axis=0)[known] + 1
    by_label = {}
    for number, label in enumerate(mask.labels, start=1):
        level = np.where(found == number, best, 0)
        by_label[label] = _curve(level, classes == number)
    return PictureTest(part.frame, by_label, _curve(best, classes > 0))


def truth_of(part: ScoredPart, size: tuple[int, int], labels: Sequence[str]) -> NDArray[np.uint8]:
    """uint8 (height, width): 0 undamaged, k for damage with the label k - 1, `UNKNOWN` for what
    does not count. What was accepted lies above what was rejected."""
    width, height = size
    truth = np.full((height, width), 0 if part.complete else UNKNOWN, np.uint8)
    _paint(truth, ((a, 0) for a in part.undamaged if a.shape.kind == "region"))
    numbers = {label: number for number, label in enumerate(labels, start=1)}
    _paint(truth, ((a, numbers.get(a.label, UNKNOWN)) for a in part.accepted))
    return truth


def _paint(truth: NDArray[np.uint8], what: Iterable[tuple[Annotation, int]]) -> None:
    height, width = truth.shape
    for annotation, value in what:
        window = bounds_window(annotation.shape, 0.0, width, height)
        if window is not None:
            rows, columns = window.slices
            truth[rows, columns][fill(annotation.shape, window)] = value


def _curve(level: NDArray[np.uint8], damaged: NDArray[np.bool_]) -> ThresholdCurve:
    return ThresholdCurve(_counts(level[damaged]), _counts(level[~damaged]))


def _counts(level: NDArray[np.uint8]) -> Counts:
    return np.bincount(level, minlength=LEVELS).astype(np.int64)
