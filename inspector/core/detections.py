"""What a detector says of a frame: boxes with a label and a score."""

from __future__ import annotations

import math
from dataclasses import dataclass

from inspector.core.mask import Provenance


@dataclass(frozen=True)
class Box:
    """A rectangle of source pixels, columns [x, x + width) and rows [y, y + height), as in
    `Window`, but of fractions too. `label` counts from 0 among the labels of a model or a data
    set; `score` is 0..1, and 1 for what a person drew."""

    x: float
    y: float
    width: float
    height: float
    label: int
    score: float = 1.0

    def __post_init__(self) -> None:
        numbers = (self.x, self.y, self.width, self.height, self.score)
        if not all(math.isfinite(number) for number in numbers):
            raise ValueError("a box has finite numbers")
        if self.width <= 0 or self.height <= 0:
            raise ValueError(f"a box needs a positive size, not {self.width} x {self.height}")
        if self.label < 0 or not 0 <= self.score <= 1:
            raise ValueError("a box has a label from 0 on and a score of 0 to 1")

    @property
    def area(self) -> float:
        """In square pixels."""
        return self.width * self.height

    def overlap(self, other: Box) -> float:
        """Intersection over union with another box, 0..1, whatever their labels."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        if across <= 0 or down <= 0:
            return 0.0
        both = across * down
        return min(1.0, both / (self.area + other.area - both))


@dataclass(frozen=True)
class Detections:
    """The boxes of a frame, the surest first; `labels` are the names that their labels count."""

    boxes: tuple[Box, ...]
    labels: tuple[str, ...]
    provenance: Provenance

    def __post_init__(self) -> None:
        if any(box.label >= len(self.labels) for box in self.boxes):
            raise ValueError("every box has one of the labels")

    def above(self, score: float) -> tuple[Box, ...]:
        """The boxes of at least this score (0..1)."""
        return tuple(box for box in self.boxes if box.score >= score)
