"""What coded runs still lack by their standard, all at once: one sentence each, and where it is.

The rules of the spec for one observation: chainage inside the run, clock, codes and quantities,
overridden grades, pictures. Those of a whole run are in `run_checks`. Whether the files are there
and hashed is the report's to say: nothing here looks at a disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from inspector.core.document import Document
from inspector.core.inspection import Inspection
from inspector.core.language import language, tr
from inspector.core.observation import Observation
from inspector.standards.books import Books, confirmed_books
from inspector.standards.observations import ObservationRow, pipe_runs
from inspector.standards.problem import Problem
from inspector.standards.rows import clipped
from inspector.standards.run_checks import run_problems

TOLERANCE_M = 0.5
"""How far beyond the surveyed length a chainage may be; counters err by 0.3 m or 1 %."""


def problems(document: Document, books: Books) -> list[Problem]:
    """Everything that the runs lack, in their order."""
    books = confirmed_books(document, books)
    found: list[Problem] = []
    for run in pipe_runs(document, books):
        found += run_problems(run)
        for row in run.rows:
            for each in row_problems(row, run.inspection, document):
                text = tr("Observation {number}: {text}", number=row.number, text=each.message)
                found.append(replace(each, message=text))
    return found


def row_problems(row: ObservationRow, inspection: Inspection, document: Document) -> list[Problem]:
    """What one observation lacks, whatever stands around it; the sentences begin with a small
    letter."""
    return [
        Problem(kind, text, row.source.id, row.annotation.id, field)
        for kind, text, field in _of_row(row, inspection, document)
    ]


_Found = Iterator[tuple[Literal["missing", "advice"], str, str]]


def _of_row(row: ObservationRow, inspection: Inspection, document: Document) -> _Found:
    observation = row.observation
    yield from _of_code(row, inspection)
    yield from _of_clock(row)
    yield from _of_chainage(observation, inspection)
    yield from _of_grade(row)
    if observation.enhanced_id and observation.enhanced_id not in document.results:
        yield "missing", tr("its enhanced picture is gone; choose another or none."), "enhanced_id"


def _of_code(row: ObservationRow, inspection: Inspection) -> _Found:
    observation, code, book = row.observation, row.code, row.book
    name = clipped(observation.text)
    if inspection.book and observation.book != inspection.book:
        yield "missing", tr("it is coded by another book than its run; code it again."), "book"
    if book is None:
        missing = clipped(observation.book)
        yield (
            "missing",
            tr("its code book {missing} is not there; import it or code again.", missing=missing),
            "book",
        )
        return
    if code is None:
        is_short = observation.code in book.codes
        text = (
            tr("{name} is not whole; choose its letters.", name=name)
            if is_short
            else tr("{title} has no code {name}; choose another.", title=book.title, name=name)
        )
        yield "missing", text, "first" if is_short else "code"
        return
    if not code.enabled:
        text = tr(
            "the row {code} of {title} is not confirmed; confirm or replace it.",
            code=code.code,
            title=book.title,
        )
        yield "missing", text, "code"
    elif observation.text in code.replaced:
        yield (
            "missing",
            tr("{name} is no longer written; choose the code that replaced it.", name=name),
            "code",
        )
    asked = code.asks(observation.first)
    for index, quantity in enumerate(asked):
        values = observation.quantities
        value = values[index] if index < len(values) else None
        if value is None:
            yield (
                "advice",
                tr(
                    "{name} asks for {quantity} in {unit}; add it.",
                    name=name,
                    quantity=quantity.label.text(language()),
                    unit=quantity.unit,
                ),
                "quantities",
            )
        elif not quantity.holds(value):
            text = tr(
                "{value:g} is outside of {least:g} to {most:g} {unit}; correct it.",
                value=value,
                least=quantity.least,
                most=quantity.most,
                unit=quantity.unit,
            )
            yield "missing", text, "quantities"
    if any(value is not None for value in observation.quantities[len(asked) :]):
        yield (
            "advice",
            tr("{name} asks for fewer quantities than there are; clear the last.", name=name),
            "quantities",
        )
    if observation.span and not code.continuous:
        yield "advice", tr("{name} is seldom a continuous defect; check it.", name=name), "span"


def _of_clock(row: ObservationRow) -> _Found:
    start, end = row.observation.clock_from, row.observation.clock_to
    if start is None and end is not None:
        yield "missing", tr("its clock range has an end and no start; set the start."), "clock_from"
    elif start is None and row.code is not None and row.code.clock != "none":
        yield "advice", tr("it has no clock position; add it if there is one."), "clock_from"
    elif start is not None and start == end != 12:
        yield "missing", tr("a range from an hour to itself is a point; clear its end."), "clock_to"


def _of_chainage(observation: Observation, inspection: Inspection) -> _Found:
    chainage = observation.chainage_m
    longest = inspection.surveyed_length_m or inspection.total_length_m
    if chainage is None:
        yield "missing", tr("it has no chainage; type or estimate it."), "chainage_m"
        return
    if chainage < 0.0:
        yield (
            "missing",
            tr(
                "its chainage of {chainage:g} m is before the start; correct it.", chainage=chainage
            ),
            "chainage_m",
        )
    elif longest is not None and chainage > longest + TOLERANCE_M:
        text = tr(
            "its chainage of {chainage:g} m is beyond the run of {longest:g} m; correct one.",
            chainage=chainage,
            longest=longest,
        )
        yield "missing", text, "chainage_m"
    if inspection.method == "QV" and chainage > 0.0 and not observation.chainage_estimated:
        text = tr("a QV camera has no counter; mark the chainage as estimated.")
        yield "advice", text, "chainage_estimated"


def _of_grade(row: ObservationRow) -> _Found:
    observation, book = row.observation, row.book
    if observation.grade is not None and not observation.grade_reason.strip():
        yield (
            "missing",
            tr("its grade was set by hand and has no reason; give one."),
            "grade_reason",
        )
    if book is None or row.code is None:
        return
    low, high = sorted((book.best, book.worst))
    if observation.grade is not None and not low <= observation.grade <= high:
        yield (
            "missing",
            tr(
                "{title} has no grade {grade}; choose another.",
                title=book.title,
                grade=observation.grade,
            ),
            "grade",
        )
    elif row.grade is not None and row.code.grades and row.grade not in _grades(row):
        yield (
            "missing",
            tr("{code} has no grade {grade}; choose another.", code=row.code.code, grade=row.grade),
            "grade",
        )
    elif row.grade is None and row.code.group != "other":
        counts = book.id in ("cjj181", "pacp")
        text = tr("it has no grade and is left out of the assessment; choose one.")
        yield (
            ("missing", text, "grade")
            if counts
            else ("advice", tr("no rule gives it a class; choose one if it needs one."), "grade")
        )


def _grades(row: ObservationRow) -> set[int]:
    return {each.number for each in row.code.grades} if row.code else set()
