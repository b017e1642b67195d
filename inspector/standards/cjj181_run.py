"""CJJ 181-2012: from the observations of a run to the defects that its assessment counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.standards.cjj181 import Assessment, Defect, Run, assess
from inspector.standards.cjj181_factors import AREAS, SOILS
from inspector.standards.observations import ObservationRow, PipeRun, stretches

BOOK = "cjj181"


@dataclass(frozen=True)
class Counted:
    """The defects that have a place in the run and a grade, and how many of the others there are:
    without a grade, without a place, and with a code that the book does not have."""

    defects: tuple[Defect, ...]
    ungraded: int
    unplaced: int
    unknown: int


def counted(rows: Sequence[ObservationRow]) -> Counted:
    """What of the rows of a run, all by CJJ 181, can be counted."""
    placed = stretches(rows)
    defects = [each for each in placed if each.row.code and each.row.code.group != "other"]
    nowhere = sum(
        row.observation.chainage_m is None and row.code is not None and row.code.group != "other"
        for row in rows
    )
    return Counted(
        defects=tuple(
            Defect(each.row.observation.code, each.row.grade, each.start_m, each.end_m)
            for each in defects
            if each.row.grade is not None and each.start_m >= 0.0
        ),
        ungraded=sum(each.row.grade is None for each in defects),
        unplaced=nowhere
        + sum(each.start_m < 0.0 and each.row.grade is not None for each in defects),
        unknown=sum(row.code is None for row in rows),
    )


def assessed(run: PipeRun) -> Assessment | None:
    """The assessment of a run; None where its length or width is not known. An area or a soil that
    is not known counts as the harmless one, and the surveyed length stands for an unknown length.

    Raises SettingsError for a code or grade that the book does not have or has not confirmed.
    """
    head = run.inspection
    length_m = head.total_length_m or head.surveyed_length_m
    size_mm = head.diameter_mm or head.width_mm or head.height_mm
    if run.book is None or length_m is None or size_mm is None or length_m <= 0.0:
        return None
    rows = [row for row in run.rows if row.observation.book == run.book.id]
    area = head.area if head.area in AREAS else "elsewhere"
    soil = head.soil if head.soil in SOILS else "ordinary"
    return assess(run.book, counted(rows).defects, Run(length_m, size_mm, area, soil))
