"""Which pictures of a project can score a model, by what its people judged."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.language import mark, plural, tr
from inspector.core.threshold_curve import AtThreshold, ThresholdCurve

HOW_TO_COMPLETE = mark("Mark pictures as complete once all their damage is accepted.")


@dataclass(frozen=True)
class ScoredPart:
    """A frame, and what people said of it. `complete`: whatever is not accepted is undamaged; else
    only what was judged counts."""

    frame: FrameRef
    complete: bool
    accepted: tuple[Annotation, ...]
    undamaged: tuple[Annotation, ...]
    """Findings that were rejected, and areas that are undamaged."""


@dataclass(frozen=True)
class ScorePlan:
    """What models are scored on; `rule` says it in words, `why_not` what is missing where it is
    nothing. Part of one project at one time."""

    parts: tuple[ScoredPart, ...]
    rule: str
    why_not: str = ""

    @property
    def accepted(self) -> tuple[Annotation, ...]:
        """Everything that counts as damage."""
        return tuple(a for part in self.parts for a in part.accepted)

    @property
    def complete(self) -> bool:
        """True if false alarms are seen everywhere: only then is a best threshold worth anything.
        Where little but damage was judged, the lowest one always wins."""
        return bool(self.parts) and all(part.complete for part in self.parts)

    @property
    def labels(self) -> frozenset[str]:
        """What the damage is."""
        return frozenset(a.label for a in self.accepted)

    def own(self, model_id: str) -> int:
        """How many of the accepted findings a model had proposed itself: they flatter it."""
        return sum(a.judged is not None and a.judged.model_id == model_id for a in self.accepted)


@dataclass(frozen=True, eq=False)
class PictureTest:
    """What a model says of one frame against what people say, by label and of any damage."""

    frame: FrameRef
    by_label: Mapping[str, ThresholdCurve]
    any: ThresholdCurve


@dataclass(frozen=True, eq=False)
class ModelTest:
    """A model on the pictures that were done; `problems` are sentences on those that could not be.
    `total` is how many there are."""

    model_id: str
    title: str
    total: int
    pictures: tuple[PictureTest, ...] = ()
    problems: tuple[str, ...] = ()

    @cached_property
    def pooled(self) -> ThresholdCurve:
        """Every pixel weighs the same."""
        return sum((each.any for each in self.pictures), ThresholdCurve.nothing())

    @cached_property
    def labels(self) -> dict[str, ThresholdCurve]:
        """The same of each label."""
        names = dict.fromkeys(name for each in self.pictures for name in each.by_label)
        return {
            name: sum(
                (each.by_label[name] for each in self.pictures if name in each.by_label),
                ThresholdCurve.nothing(),
            )
            for name in names
        }

    def per_picture(self, threshold: float) -> AtThreshold:
        """The mean over the pictures, of each score over those that have it; NaN where none has."""
        rows = [each.any.at(threshold) for each in self.pictures]
        fields = ("precision", "recall", "f1", "iou")
        return AtThreshold(*(_mean(getattr(row, field) for row in rows) for field in fields))


def plan(document: Document) -> ScorePlan:
    """The pictures that are marked as complete, with all their pixels; if none is, of every picture
    what was judged: accepted regions are damage, rejected ones and undamaged areas are none.

    Complete pictures with an accepted finding without an area (a line, a point) are left out, since
    nobody knows which pixels it has. So are maps.
    """
    by_frame: dict[FrameRef, list[Annotation]] = {}
    for annotation in document.annotations.values():
        by_frame.setdefault(annotation.frame, []).append(annotation)
    photos = [entry for entry in document.sources.values() if entry.kind != "map"]
    complete = [FrameRef(entry.id, i) for entry in photos for i in entry.complete_frames]
    if complete:
        parts = [_part(frame, True, by_frame.get(frame, ())) for frame in complete]
        whole = [p for p in parts if all(a.shape.kind == "region" for a in p.accepted)]
        rules = [
            plural(
                "All pixels of {n} complete picture count.",
                "All pixels of {n} complete pictures count.",
                len(whole),
            )
        ]
        if len(whole) < len(parts):
            rules.append(
                plural(
                    "{n} complete picture with lines or points among the findings left out: they "
                    "have no area.",
                    "{n} complete pictures with lines or points among the findings left out: they "
                    "have no area.",
                    len(parts) - len(whole),
                )
            )
        return _checked(whole, " ".join(rules))
    shown = {entry.id for entry in photos}
    judged = [_part(f, False, found) for f, found in by_frame.items() if f.source_id in shown]
    judged = [_with_areas(part) for part in judged]
    judged = [part for part in judged if part.accepted or part.undamaged]
    rule = plural(
        "No picture is marked as complete: of {n} picture only what was judged counts. False "
        "alarms elsewhere are not seen, so precision, F1 and IoU look too good, and there is no "
        "best threshold.",
        "No picture is marked as complete: of {n} pictures only what was judged counts. False "
        "alarms elsewhere are not seen, so precision, F1 and IoU look too good, and there is no "
        "best threshold.",
        len(judged),
    )
    return _checked(judged, f"{rule} {tr(HOW_TO_COMPLETE)}")


def _checked(parts: list[ScoredPart], rule: str) -> ScorePlan:
    why = ""
    if not any(part.accepted for part in parts):
        why = tr(
            "Nothing to score by: accept findings that are areas, and mark pictures as complete."
        )
    return ScorePlan(tuple(parts), rule, why)


def _part(frame: FrameRef, complete: bool, found: Iterable[Annotation]) -> ScoredPart:
    listed = list(found)
    accepted = [a for a in listed if a.purpose == "finding" and a.status == "accepted"]
    rejected = [a for a in listed if a.purpose == "finding" and a.status == "rejected"]
    areas = [a for a in listed if a.purpose == "undamaged" and a.status == "accepted"]
    return ScoredPart(frame, complete, tuple(accepted), (*rejected, *areas))


def _with_areas(part: ScoredPart) -> ScoredPart:
    regions = (
        tuple(a for a in listed if a.shape.kind == "region")
        for listed in (part.accepted, part.undamaged)
    )
    return ScoredPart(part.frame, part.complete, *regions)


def _mean(values: Iterable[float]) -> float:
    known = [value for value in values if not math.isnan(value)]
    return math.fsum(known) / len(known) if known else math.nan
