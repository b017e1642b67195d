"""What coded runs still lack by their standard, all at once: one sentence each, and where it is.

The rules of the spec: the head's fields, first and last rows, chainage inside the run and rising,
clock, continuous pairs, codes and quantities, overridden grades, pictures, duplicates. Whether the
files are there and hashed is the report's to say: nothing here looks at a disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from inspector.core.document import Document
from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.core.observation import Observation
from inspector.standards.book import CodeBook
from inspector.standards.books import Books, confirmed_books
from inspector.standards.inspection_fields import FIELD_NAMES, lacking_fields
from inspector.standards.observations import ObservationRow, PipeRun, pipe_runs
from inspector.standards.rows import clipped

TOLERANCE_M = 0.5
"""How far beyond the surveyed length a chainage may be; counters err by 0.3 m or 1 %."""
SAME_PLACE_M = 0.1


@dataclass(frozen=True)
class Problem:
    """One thing to mend ("missing") or to look at ("advice"), in the run that begins with the
    source; `annotation_id` names the observation and `field` the field of Observation or, without
    an annotation, of Inspection; "" where it is the whole."""

    severity: Literal["missing", "advice"]
    message: str
    source_id: str
    annotation_id: str = ""
    field: str = ""


def problems(document: Document, books: Books) -> list[Problem]:
    """Everything that the runs lack, in their order."""
    books = confirmed_books(document, books)
    found: list[Problem] = []
    for run in pipe_runs(document, books):
        found += _of_head(run)
        found += _of_nodes(run)
        found += _of_pairs(run)
        found += _of_order(run)
        found += _of_duplicates(run)
        for row in run.rows:
            found += row_problems(row, run.inspection, document)
    return found


def row_problems(row: ObservationRow, inspection: Inspection, document: Document) -> list[Problem]:
    """What one observation lacks, whatever stands around it."""
    return [
        Problem(
            kind,
            tr("Observation {number}: {text}", number=row.number, text=text),
            row.source.id,
            row.annotation.id,
            field,
        )
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
            else (tr("{title} has no code {name}; choose another.", title=book.title, name=name))
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
                    "{name} asks for {en} in {unit}; add it.",
                    name=name,
                    en=quantity.label.en,
                    unit=quantity.unit,
                ),
                "quantities",
            )
        elif not quantity.holds(value):
            limits = tr(
                "{least:g} to {most:g} {unit}",
                least=quantity.least,
                most=quantity.most,
                unit=quantity.unit,
            )
            yield (
                "missing",
                tr("{value:g} is outside of {limits}; correct it.", value=value, limits=limits),
                "quantities",
            )
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


def _of_head(run: PipeRun) -> Iterator[Problem]:
    where = _name(run)
    source_id = run.sources[0].id
    for name in lacking_fields(run.inspection, run.book.id if run.book else ""):
        text = tr(
            "{where} has no {field_names}; fill in the head of the run.",
            where=where,
            field_names=FIELD_NAMES[name],
        )
        yield Problem("missing", text, source_id, "", name)
    if run.book is not None and run.book.id == "cjj181":
        for name in ("area", "soil"):
            if not getattr(run.inspection, name):
                text = tr(
                    "{where} has no {name}, which RI and MI ask for; the mildest is taken.",
                    where=where,
                    name=name,
                )
                yield Problem("advice", text, source_id, "", name)


def _of_nodes(run: PipeRun) -> Iterator[Problem]:
    """The rows that a survey begins and ends with."""
    if run.book is None or not run.rows or run.book.id not in ("en13508", "pacp"):
        return
    first, last = run.rows[0], run.rows[-1]
    start, end = (
        ("BCD", tr("BCE or BDC")) if run.book.id == "en13508" else ("AMH", tr("AMH or MSA"))
    )
    where = _name(run)
    if not _is_node(run.book, first.observation, is_start=True):
        text = tr(
            "{where} does not begin with its start node; code {start} first.",
            where=where,
            start=start,
        )
        yield Problem("missing", text, first.source.id, first.annotation.id, "code")
    if len(run.rows) < 2 or not _is_node(run.book, last.observation, is_start=False):
        text = tr(
            "{where} does not end with its end node or the reason to stop; code {end} last.",
            where=where,
            end=end,
        )
        yield Problem("missing", text, last.source.id, last.annotation.id, "code")


def _is_node(book: CodeBook, observation: Observation, is_start: bool) -> bool:
    if book.id == "en13508":
        return observation.code == "BCD" if is_start else observation.code in ("BCE", "BDC")
    found = book.codes.get(observation.code)
    is_access = found is not None and found.group == "other" and observation.code.startswith("A")
    return is_access or (not is_start and observation.code == "MSA")


def _of_pairs(run: PipeRun) -> Iterator[Problem]:
    starts: dict[int, ObservationRow] = {}
    for row in run.rows:
        observation = row.observation
        if observation.span == "start":
            if observation.span_no in starts:
                yield _on(
                    row,
                    tr(
                        "{span_text} begins twice; give it another number.", span_text=row.span_text
                    ),
                    "span_no",
                )
            starts[observation.span_no] = row
        elif observation.span == "finish":
            start = starts.pop(observation.span_no, None)
            if start is None:
                yield _on(
                    row,
                    tr(
                        "{span_text} ends before it begins; code its start.",
                        span_text=row.span_text,
                    ),
                    "span",
                )
            elif start.observation.text != observation.text:
                text = tr(
                    "{span_text} has another code than {span_text_2}; make them one.",
                    span_text=row.span_text,
                    span_text_2=start.span_text,
                )
                yield _on(row, text, "code")
    for row in starts.values():
        yield _on(
            row, tr("{span_text} has no end; code its finish.", span_text=row.span_text), "span"
        )


def _of_order(run: PipeRun) -> Iterator[Problem]:
    """A crawler drives on: what is later in its video is not before."""
    if run.inspection.method == "QV":
        return
    for source in run.sources:
        rows = [
            row
            for row in run.rows
            if row.source.id == source.id and row.observation.chainage_m is not None
        ]
        rows.sort(key=lambda row: row.annotation.frame.index)
        for before, after in pairwise(rows):
            fallen = (before.observation.chainage_m or 0.0) - (after.observation.chainage_m or 0.0)
            if fallen > SAME_PLACE_M:
                text = tr(
                    "it is later in the video than {number} but before it; check both.",
                    number=before.number,
                )
                yield _on(after, text, "chainage_m", "advice")


def _of_duplicates(run: PipeRun) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], ObservationRow] = {}
    for row in run.rows:
        observation = row.observation
        if observation.chainage_m is None:
            continue
        key = (observation.text, row.clock_text, observation.span)
        before = seen.get(key)
        if before is not None:
            apart = observation.chainage_m - (before.observation.chainage_m or 0.0)
            # To the millimetre: 2.2 - 2.1 is more than 0.1 in binary fractions.
            if round(apart, 3) <= SAME_PLACE_M:
                yield _on(
                    row,
                    tr("it repeats observation {number}; remove one.", number=before.number),
                    "",
                    "advice",
                )
        seen[key] = row


def _on(
    row: ObservationRow, text: str, field: str, kind: Literal["missing", "advice"] = "missing"
) -> Problem:
    return Problem(
        kind,
        tr("Observation {number}: {text}", number=row.number, text=text),
        row.source.id,
        row.annotation.id,
        field,
    )


def _name(run: PipeRun) -> str:
    inspection = run.inspection
    nodes: Iterable[str] = filter(None, (inspection.start_node, inspection.end_node))
    name = inspection.pipe_ref or " - ".join(nodes) or run.sources[0].name
    return tr("The run {clipped}", clipped=clipped(name))
