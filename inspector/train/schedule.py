"""The learning rate over a training: linear warm-up, then a decay to zero."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class WarmupPoly:
    """Linear from `start` to `peak` in `warmup_steps`, then peak * (1 - i / rest)^power.

    i counts from the end of the warm-up and `rest` is what remains of `total_steps` (the HrSegNet
    paper's schedule as its framework computes it).
    """

    peak: float
    total_steps: int
    warmup_steps: int
    start: float = 0.0
    power: float = 0.9

    def __post_init__(self) -> None:
        if not 0 <= self.warmup_steps < self.total_steps:
            raise ValueError(
                f"The warm-up ({self.warmup_steps} steps) must be shorter than the training "
                f"({self.total_steps} steps)."
            )

    def rate(self, step: int) -> float:
        """The learning rate of step 0, 1, ..., total_steps - 1; 0 from there on."""
        if step < self.warmup_steps:
            return self.start + (self.peak - self.start) * step / self.warmup_steps
        rest = self.total_steps - self.warmup_steps
        done = min(step - self.warmup_steps, rest)
        return float(self.peak * (1.0 - done / rest) ** self.power)


@dataclass(frozen=True)
class WarmupCosine:
    """Linear from 0 to `peak` in `warmup_steps`, then half a cosine down to 0 (DSRNet paper)."""

    peak: float
    total_steps: int
    warmup_steps: int

    def rate(self, step: int) -> float:
        """The learning rate of step 0, 1, ..., total_steps - 1."""
        if step < self.warmup_steps:
            return self.peak * (step + 1) / self.warmup_steps
        rest = max(self.total_steps - self.warmup_steps, 1)
        done = min(step - self.warmup_steps, rest)
        return self.peak * (1 + math.cos(math.pi * done / rest)) / 2
