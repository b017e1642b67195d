"""What a sewer inspector says of a place: code, where along and around the pipe, how bad."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = Literal["", "start", "finish"]
RingOrigin = Literal["fitted", "through", "drawn"]
"""Snapped to a visible joint, through the marked place about the pipe's centre, or by hand."""


@dataclass(frozen=True)
class PipeRing:
    """The circle on the pipe's wall at the depth of a place: its centre in source pixels, its
    radius in rows (x is multiplied by the pixel aspect before anything is measured). Its diameter
    is the pipe's, which gives millimetres there."""

    x: float
    y: float
    radius_px: float
    origin: RingOrigin

    def __post_init__(self) -> None:
        if not 0.0 < self.radius_px < 1e7:
            raise ValueError(f"a radius of {self.radius_px} px is not possible")


@dataclass(frozen=True)
class Observation:
    """The coding of one annotation; its remarks are the annotation's note.

    `book` is the id of the code book, `first` and `second` the letters behind the code.
    `quantities` are in the order in which the code asks for them. `grade` is None while the book's
    rules decide; a person's own grade has a reason. Hours run from 1 to 12; a point has no end.
    A continuous defect is two observations, a start and a finish with the same `span_no`.
    """

    book: str
    code: str
    first: str = ""
    second: str = ""
    quantities: tuple[float | None, ...] = ()
    chainage_m: float | None = None
    chainage_estimated: bool = False
    chainage_how: str = ""
    """How it was estimated, e.g. "between 3.20 m and 5.00 m"; "" where it was typed."""
    clock_from: int | None = None
    clock_to: int | None = None
    grade: int | None = None
    grade_reason: str = ""
    at_joint: bool = False
    span: Span = ""
    span_no: int = 0
    ring: PipeRing | None = None
    enhanced_id: str = ""
    """The result that is printed beside the source picture; "" for none."""

    def __post_init__(self) -> None:
        for hour in (self.clock_from, self.clock_to):
            if hour is not None and not 1 <= hour <= 12:
                raise ValueError(f"{hour} is not an hour")
        if self.chainage_m is not None and not abs(self.chainage_m) < 1e6:
            raise ValueError(f"a chainage of {self.chainage_m} m is not possible")
        if not 0 <= self.span_no < 100:
            raise ValueError(f"{self.span_no} is no number of a continuous defect")

    @property
    def text(self) -> str:
        """The code with its letters, as it is written."""
        return self.code + self.first + self.second
