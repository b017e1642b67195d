"""The columns of the findings table that sewer observations have."""

from __future__ import annotations

from collections.abc import Callable

from inspector.core.language import mark, tr
from inspector.core.observation import Observation
from inspector.standards.findings import Finding
from inspector.standards.observation_texts import chainage_text, clock_text, span_text
from inspector.ui.panels import formats
from inspector.ui.panels.finding_column import MISSING, Column, Key
from inspector.ui.plain import one_line

GradeOf = Callable[[Finding], int | None]
"""The grade of an observation, by the rule or set by a person."""


def _text(tell: Callable[[Observation], str]) -> Callable[[Finding], str]:
    def text(row: Finding) -> str:
        observation = row.annotation.observation
        return (one_line(tell(observation)) if observation else "") or formats.NOTHING

    return text


def _code(observation: Observation) -> str:
    return f"{observation.text} {span_text(observation)}".strip()


def _code_key(row: Finding) -> Key:
    observation = row.annotation.observation
    return (0, _code(observation)) if observation else MISSING


def _chainage_key(row: Finding) -> Key:
    observation = row.annotation.observation
    if observation is None or observation.chainage_m is None:
        return MISSING
    return 0, observation.chainage_m


def _clock_key(row: Finding) -> Key:
    observation = row.annotation.observation
    if observation is None or observation.clock_from is None:
        return MISSING
    return 0, float(observation.clock_from % 12)


def _own_grade(row: Finding) -> int | None:
    observation = row.annotation.observation
    return observation.grade if observation else None


def _graded(grade_of: GradeOf) -> Column:
    def text(row: Finding) -> str:
        grade = grade_of(row)
        if grade is None:
            return formats.NOTHING
        return tr("{grade} (set)", grade=grade) if _own_grade(row) is not None else str(grade)

    def key(row: Finding) -> Key:
        grade = grade_of(row)
        return MISSING if grade is None else (0, float(grade))

    return Column(
        mark("Grade"), mark("By the rule of the code book, or set by hand"), text, key, width_px=72
    )


SEWER_COLUMNS: tuple[Column, ...] = (
    Column(mark("Code"), mark("The code with its letters"), _text(_code), _code_key, width_px=96),
    Column(
        mark("Chainage"),
        mark("Metres from the start; est. is an estimate"),
        _text(chainage_text),
        _chainage_key,
        width_px=96,
    ),
    Column(
        mark("Clock"), mark("Where around the pipe"), _text(clock_text), _clock_key, width_px=64
    ),
    _graded(_own_grade),
)


def graded_columns(grade_of: GradeOf) -> tuple[Column, ...]:
    """The same with grades from the code books."""
    return tuple(
        _graded(grade_of) if column.title == "Grade" else column for column in SEWER_COLUMNS
    )
