"""Runs a task on a picture as it is, shrunk, and restored, and sums up what it found."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.core.resolution_delta import DeltaRow, DeltaTable
from inspector.core.resolution_trial import HR, LR, Likeness, ResolutionTrial, TruthKind, Version
from inspector.engine.delta.grounds import Ground
from inspector.engine.delta.tasks import DeltaTask, Given, Ids, TaskScores
from inspector.imaging.metrics.pictures import fidelity

Against = Callable[[NDArray[np.uint8]], Callable[[NDArray[np.uint8]], float]]
"""A truth, to how far pictures are from it for VGG16 (`engine.perceptual`)."""
OVERALL = "any"
"""What the row is called that counts whatever is found as one label."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """Of one picture: its versions, the judgement of each by name, and the truth."""

    versions: tuple[Version, ...]
    judged: Mapping[str, Any]
    truth: TruthKind
    truth_marks: Ids


def try_picture(
    ground: Ground,
    task: DeltaTask[Any, Any, Any],
    restoring: Sequence[str],
    truth: tuple[TruthKind, Given] | None,
    against: Against | None,
    progress: Progress,
) -> Outcome:
    """Look at HR, LR and what each model makes of LR. A `truth` has the size of the ground's HR;
    without one it is what the task finds on HR. Raises ModelError and Cancelled."""
    high = ground.high
    width, height = high.width_px, high.height_px
    true_picture = ground.shown(high)
    progress.step(0, 1)
    distance = None if against is None else against(true_picture)
    names = (HR, LR, *restoring)
    versions: list[Version] = []
    judged: dict[str, Any] = {}
    seen: dict[str, Any] = {}
    low = ground.low()
    for number, name in enumerate(names):
        part = progress.part(number, len(names))
        start = time.perf_counter()
        if name == HR:
            frame = high
        else:
            frame = low if name == LR else ground.restored(name, part.part(0, 2))
        # Bicubic enlargement of pictures is what LR is seen by: nothing is looked at twice.
        again = name not in (HR, LR) and np.array_equal(frame.pixels, low.pixels)
        found = seen[LR] if again else task.look(frame, part.part(1, 2))
        seen[name] = found
        seconds = time.perf_counter() - start
        if name == HR:
            kind: TruthKind = "hr" if truth is None else truth[0]
            real = task.as_truth(found) if truth is None else task.truth_of(truth[1])
        shown = ground.shown(frame)
        if name == HR:
            likeness = None
        elif again:
            likeness = versions[1].likeness
        else:
            progress.step(number + 1, len(names))  # what VGG16 sees takes seconds
            likeness = _likeness(ground, frame, shown, true_picture, distance)
        marks = task.marks(found, width, height)
        versions.append(Version(name, shown, marks, task.told(found), seconds, likeness))
        judged[name] = task.judge(found, real)
    progress.step(1, 1)
    marks = versions[0].marks if truth is None else truth[1].ids
    return Outcome(tuple(versions), judged, kind, marks)


def table(task: DeltaTask[Any, Any, Any], each: Sequence[Mapping[str, Any]]) -> DeltaTable:
    """The scores over pictures, of which each has a judgement for every version by its name.
    Raises ValueError when there is none."""
    if not each:
        raise ValueError("There is no picture to score.")
    scores = {name: task.scores([judged[name] for judged in each]) for name in each[0]}
    present = [label is not None for label in scores[HR].by_label]
    rows = tuple(
        _row(label, {name: _share(found, place) for name, found in scores.items()})
        for place, label in enumerate(task.labels)
        if present[place]
    )
    absent = tuple(label for label, there in zip(task.labels, present, strict=True) if not there)
    overall = None
    if all(found.overall is not None for found in scores.values()):
        overall = _row(OVERALL, {name: found.overall or 0.0 for name, found in scores.items()})
    return DeltaTable(task.metric, rows, absent, overall)


def trial(
    task: DeltaTask[Any, Any, Any], ground: Ground, outcome: Outcome, perceptual: str
) -> ResolutionTrial:
    """One picture's outcome with its table."""
    return ResolutionTrial(
        task.model_id,
        task.labels,
        ground.scale,
        ground.high.origin,
        outcome.versions,
        table(task, [outcome.judged]),
        outcome.truth,
        outcome.truth_marks,
        perceptual,
    )


def mean_likeness(each: Sequence[Likeness]) -> Likeness:
    """The mean over pictures; those that are the same as HR, whose PSNR is infinite, make it so.
    Raises ValueError when there is none."""
    if not each:
        raise ValueError("There is no picture to score.")
    means: dict[str, float | None] = {}
    for field in fields(Likeness):
        values = [getattr(one, field.name) for one in each]
        means[field.name] = None if None in values else float(np.mean(values))
    return Likeness(**means)  # type: ignore[arg-type]


def _likeness(
    ground: Ground,
    frame: Frame,
    shown: NDArray[np.uint8],
    true: NDArray[np.uint8],
    distance: Callable[[NDArray[np.uint8]], float] | None,
) -> Likeness:
    close = fidelity(shown, true)
    return Likeness(
        close.psnr_rgb_db,
        close.ssim_rgb,
        close.psnr_y_db,
        close.ssim_y,
        ground.consistency_db(frame),
        None if distance is None else distance(shown),
    )


def _row(label: str, shares: Mapping[str, float]) -> DeltaRow:
    restored = {n: 100.0 * share for n, share in shares.items() if n not in (HR, LR)}
    return DeltaRow(label, 100.0 * shares[LR], 100.0 * shares[HR], restored)


def _share(found: TaskScores, place: int) -> float:
    share = found.by_label[place]
    assert share is not None, "the same labels are there whatever is looked at"
    return share
