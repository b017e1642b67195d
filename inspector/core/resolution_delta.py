"""What a task gains and loses by resolution: the Δ figures of the DSRNet paper, section 5.3.

A picture is taken as it is (HR), shrunk (LR), and restored from that (SR); a task is scored on all
three. Scores are per cent, differences percentage points:

    ΔLR = LR - HR (eq. 24)    what shrinking costs, usually below 0
    ΔSR = SR - LR (eq. 25)    what restoring brings back, usually above 0
    ΔHR = HR - SR (eq. 26)    what is still lost; below 0 the restored picture does better

The paper's words under eq. 25 compare SR with HR; its tables, and these functions, follow the
equations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MEAN = "mean"
"""What the row of the mean over labels is called."""


@dataclass(frozen=True)
class Deltas:
    """A score on the three pictures, per cent, and how they differ, percentage points."""

    lr_pc: float
    sr_pc: float
    hr_pc: float

    @property
    def lr(self) -> float:
        """ΔLR = LR - HR."""
        return self.lr_pc - self.hr_pc

    @property
    def sr(self) -> float:
        """ΔSR = SR - LR."""
        return self.sr_pc - self.lr_pc

    @property
    def hr(self) -> float:
        """ΔHR = HR - SR."""
        return self.hr_pc - self.sr_pc


@dataclass(frozen=True)
class DeltaRow:
    """The scores of a label: on HR, on LR, and on what each model made of LR, by its id."""

    label: str
    lr_pc: float
    hr_pc: float
    sr_pc: Mapping[str, float]

    def deltas(self, model_id: str) -> Deltas:
        """Of one model that restores. Raises KeyError for another one."""
        return Deltas(self.lr_pc, self.sr_pc[model_id], self.hr_pc)

    @property
    def columns(self) -> tuple[str, ...]:
        """What `values` are: LR, each model, HR, ΔLR, and ΔSR and ΔHR of each model."""
        differences = (f"{sign} {model}" for model in self.sr_pc for sign in ("ΔSR", "ΔHR"))
        return ("LR", *self.sr_pc, "HR", "ΔLR", *differences)

    @property
    def values(self) -> tuple[float, ...]:
        """All numbers of the row: scores in per cent, then differences in percentage points."""
        differences = (
            value
            for model in self.sr_pc
            for value in (self.deltas(model).sr, self.deltas(model).hr)
        )
        scores = (self.lr_pc, *self.sr_pc.values(), self.hr_pc)
        return (*scores, self.lr_pc - self.hr_pc, *differences)


@dataclass(frozen=True)
class DeltaTable:
    """A row for each label that is there to be found, and the names of those that are not.

    `metric` says what is scored: IoU, AP50 or F1. `overall` counts whatever is found as one label,
    where that makes sense; it is no part of the mean.
    """

    metric: str
    rows: tuple[DeltaRow, ...]
    absent: tuple[str, ...] = ()
    overall: DeltaRow | None = None

    @property
    def mean(self) -> DeltaRow | None:
        """The unweighted mean over the labels; None where there is no label."""
        return mean_row(self.rows) if self.rows else None

    @property
    def all_rows(self) -> tuple[DeltaRow, ...]:
        """The labels, their mean where there are several, and `overall`."""
        mean = self.mean if len(self.rows) > 1 else None
        return (*self.rows, *(row for row in (mean, self.overall) if row is not None))


def mean_row(rows: Sequence[DeltaRow]) -> DeltaRow:
    """The unweighted mean of rows. Raises ValueError when there is none, or when they are not of
    the same models."""
    if not rows:
        raise ValueError("There is no label to average over.")
    models = list(rows[0].sr_pc)
    if any(list(row.sr_pc) != models for row in rows):
        raise ValueError("The rows are of different models.")
    count = len(rows)
    return DeltaRow(
        MEAN,
        sum(row.lr_pc for row in rows) / count,
        sum(row.hr_pc for row in rows) / count,
        {model: sum(row.sr_pc[model] for row in rows) / count for model in models},
    )
