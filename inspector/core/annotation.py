"""A finding on a frame, judged by a person."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Literal

from inspector.core.frame import FrameRef
from inspector.core.shape import Shape

Status = Literal["suggested", "accepted", "rejected"]
Origin = Literal["human", "machine", "machine-edited"]
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
class Judged:
    """Which result an annotation was accepted or rejected from."""

    result_id: str
    model_id: str
    confidence: float
    """Mean probability over the region, 0..1."""


@dataclass(frozen=True)
class Annotation:
    """One finding: a shape, what it is, how large, and what people said of it.

    `crack_type` is set only where the user overrides the type that the measures give.
    """

    id: str
    frame: FrameRef
    shape: Shape
    label: str
    status: Status = "accepted"
    origin: Origin = "human"
    measures: CrackMeasures | None = None
    crack_type: CrackType | None = None
    note: str = ""
    reason: str = ""
    """Why it was rejected."""
    judged: Judged | None = None


def new_id() -> str:
    """A fresh identifier, unique across projects."""
    return uuid.uuid4().hex
