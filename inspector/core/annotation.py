"""A place on a frame that a person marked or judged."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Literal

from inspector.core.frame import FrameRef
from inspector.core.observation import Observation
from inspector.core.shape import Shape

Status = Literal["suggested", "accepted", "rejected"]
Origin = Literal["human", "machine", "machine-edited"]
Purpose = Literal["finding", "measurement", "redaction", "undamaged"]
"""What a place was marked for: to be reported, to be measured, to be blurred in every export, or
to show a model what the surface looks like where it is whole."""
RedactionKind = Literal["face", "plate", "text", "other"]
REDACTION_KINDS: tuple[RedactionKind, ...] = ("face", "plate", "text", "other")
"""The labels of redactions."""
CrackType = Literal["longitudinal", "transverse", "diagonal", "pattern"]
CRACK_TYPES: tuple[CrackType, ...] = ("longitudinal", "transverse", "diagonal", "pattern")

Point = tuple[float, float]


@dataclass(frozen=True)
class CrackMeasures:
    """Measured on the source frame, in source pixels; millimetres follow from the scale.

    Widths are perpendicular to the skeleton. Orientation: degrees in [0, 180), 0 = along the
    picture's columns axis (x, to the right), counted counter-clockwise as seen.
    """

    length_px: float
    width_mean_px: float
    width_p95_px: float
    width_max_px: float
    width_p95_at: Point
    width_max_at: Point
    area_px: float
    orientation_deg: float
    junctions: int
    extent_px: float = 0.0
    """How far the skeleton reaches along its orientation. A straight crack is as long as its
    extent, a net much longer."""


@dataclass(frozen=True)
class LineMeasures:
    """Of a polyline, in source pixels. `extent_px` and `orientation_deg` as in `CrackMeasures`."""

    length_px: float
    orientation_deg: float
    extent_px: float


@dataclass(frozen=True)
class OnEnhanced:
    """The same crack as it was measured on an enhanced picture of the same place.

    `result_id` and `model_id` name the enhancement; `measures` are in *source* pixels. An enhanced
    picture is not original evidence: this stands beside the annotation's own measures, never in
    their place.
    """

    result_id: str
    model_id: str
    measures: CrackMeasures


@dataclass(frozen=True)
class Judged:
    """Which result an annotation was accepted or rejected from."""

    result_id: str
    model_id: str
    confidence: float
    """Mean probability over the region, 0..1."""
    region: Shape | None = None
    """The region as the model gave it, once a person has edited the shape: what was erased was
    judged too and is not suggested again."""


@dataclass(frozen=True)
class Annotation:
    """One marked place: a shape, what it is, how large, and what people said of it.

    A finding may be a region (with `measures`), a line (with `line`) or, if it has an
    `observation`, a single point. A measurement is a line. A
    redaction is a region whose label is its kind; it is "suggested" while nobody has confirmed it.
    An undamaged area is a region, too, and is proposed, accepted and rejected as one.
    `crack_type` is set only where the user overrides the type that the measures give.
    """

    id: str
    frame: FrameRef
    shape: Shape
    label: str
    status: Status = "accepted"
    origin: Origin = "human"
    measures: CrackMeasures | None = None
    """Of a region; None until it was measured, which for a large one takes a moment."""
    crack_type: CrackType | None = None
    note: str = ""
    reason: str = ""
    """Why it was rejected."""
    judged: Judged | None = None
    purpose: Purpose = "finding"
    line: LineMeasures | None = None
    on_enhanced: OnEnhanced | None = None
    observation: Observation | None = None
    """The coding by a sewer standard."""

    @property
    def cites(self) -> frozenset[str]:
        """The ids of the machine results that it came from or shows: they must stay listed."""
        ids = {
            self.judged.result_id if self.judged else "",
            self.on_enhanced.result_id if self.on_enhanced else "",
            self.observation.enhanced_id if self.observation else "",
        }
        return frozenset(ids - {""})

    @property
    def length_px(self) -> float | None:
        """Of a crack's skeleton or of a line; None where nothing was measured."""
        measured = self.measures or self.line
        return measured.length_px if measured else None


def unmeasured(annotation: Annotation) -> bool:
    """True for a finding that has a width which nobody has measured yet."""
    return (
        annotation.purpose == "finding"
        and annotation.shape.kind == "region"
        and annotation.measures is None
    )


def new_id() -> str:
    """A fresh identifier, unique across projects."""
    return uuid.uuid4().hex
