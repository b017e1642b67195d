"""What a whole pipe run lacks by its standard: its head, the rows that it begins and ends with,
continuous pairs, the order along the recording, rows that are there twice, mixed code books."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from typing import Literal

from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.core.observation import Observation
from inspector.standards.book import CodeBook
from inspector.standards.inspection_fields import FIELD_NAMES, lacking_fields
from inspector.standards.observations import ObservationRow, PipeRun
from inspector.standards.problem import Problem
from inspector.standards.rows import clipped

SAME_PLACE_M = 0.1
_NODES = {"en13508": ("BCD", "BCE, BDC"), "pacp": ("AMH", "AMH, MSA")}
"""The usual codes of the rows that a survey begins and ends with, by book."""
_GOOD_TO_HAVE = ("reference_point", "cleaned")
"""Fields of the head that EN 13508-2 wants and that help the readers of others."""


def run_problems(run: PipeRun) -> Iterator[Problem]:
    """What the run lacks as a whole."""
    yield from _of_head(run)
    yield from _of_books(run)
    yield from _of_nodes(run)
    yield from _of_pairs(run)
    yield from _of_order(run)
    yield from _of_duplicates(run)


def _of_head(run: PipeRun) -> Iterator[Problem]:
    head, book_id = run.inspection, run.book.id if run.book else ""
    lacking = lacking_fields(head, book_id)
    for name in lacking:
        text = tr("“{field}” is empty; fill in the head of the run.", field=tr(FIELD_NAMES[name]))
        yield _of_run(run, text, name)
    for name in _GOOD_TO_HAVE:
        if name not in lacking and not getattr(head, name):
            text = tr("“{field}” is empty; fill it in if it is known.", field=tr(FIELD_NAMES[name]))
            yield _of_run(run, text, name, "advice")
    if head.inspected_at and not _is_time(head.inspected_at):
        text = tr(
            "“{text}” is no date; write it as 2026-05-31 14:05.", text=clipped(head.inspected_at)
        )
        yield _of_run(run, text, "inspected_at")
    if _is_longer(head):
        text = tr(
            "the surveyed length of {surveyed:g} m is more than the pipe's {total:g} m; "
            "correct one.",
            surveyed=head.surveyed_length_m,
            total=head.total_length_m,
        )
        yield _of_run(run, text, "surveyed_length_m")
    if book_id == "cjj181":
        if not head.area:
            text = tr("the area (K) is not chosen; RI and MI are computed with the mildest one.")
            yield _of_run(run, text, "area", "advice")
        if not head.soil:
            text = tr("the soil (T) is not chosen; RI and MI are computed with the mildest one.")
            yield _of_run(run, text, "soil", "advice")


def _is_longer(head: Inspection) -> bool:
    total, surveyed = head.total_length_m, head.surveyed_length_m
    return total is not None and surveyed is not None and surveyed > total * 1.05 + 0.5


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def _of_books(run: PipeRun) -> Iterator[Problem]:
    """One standard for a run; where the head names it, each row is held against the head."""
    if run.inspection.book or not run.rows:
        return
    first = run.rows[0].observation.book
    for row in run.rows:
        if row.observation.book != first:
            text = tr("it is coded by another book than the rows before it; use one for the run.")
            yield _on(row, text, "book")


def _of_nodes(run: PipeRun) -> Iterator[Problem]:
    """The rows that a survey begins and ends with."""
    if run.book is None or run.book.id not in _NODES:
        return
    start, end = _NODES[run.book.id]
    first, last = run.rows[:1], run.rows[1:][-1:]
    if not first or not _is_node(run.book, first[0].observation, is_start=True):
        text = tr("its first row is not the start node; code {codes} there.", codes=start)
        yield _of_run(run, text, "code", row=first)
    if not last or not _is_node(run.book, last[0].observation, is_start=False):
        text = tr(
            "its last row is neither the end node nor why it was abandoned; code one of {codes}.",
            codes=end,
        )
        yield _of_run(run, text, "code", row=last or first)


def _is_node(book: CodeBook, observation: Observation, is_start: bool) -> bool:
    if book.id == "en13508":
        return observation.code == "BCD" if is_start else observation.code in ("BCE", "BDC")
    found = book.codes.get(observation.code)
    is_access = found is not None and found.group == "other" and observation.code.startswith("A")
    return is_access or (not is_start and observation.code == "MSA")


def _of_pairs(run: PipeRun) -> Iterator[Problem]:
    starts: dict[int, ObservationRow] = {}
    for row in run.rows:
        observation, name = row.observation, row.span_text
        if observation.span == "start":
            if observation.span_no in starts:
                text = tr("{span} begins twice; give it another number.", span=name)
                yield _on(row, text, "span_no")
            starts[observation.span_no] = row
        elif observation.span == "finish":
            start = starts.pop(observation.span_no, None)
            if start is None:
                text = tr("{span} ends before it begins; code its start.", span=name)
                yield _on(row, text, "span")
            elif start.observation.text != observation.text:
                text = tr(
                    "{finish} has another code than {start}; make them one.",
                    finish=name,
                    start=start.span_text,
                )
                yield _on(row, text, "code")
    for row in starts.values():
        yield _on(row, tr("{span} has no end; code its finish.", span=row.span_text), "span")


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
                    "it is later in the video than {number} but its chainage is less; check both.",
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
                text = tr("it repeats observation {number}; remove one.", number=before.number)
                yield _on(row, text, "", "advice")
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


def _of_run(
    run: PipeRun,
    text: str,
    field: str,
    kind: Literal["missing", "advice"] = "missing",
    row: Iterable[ObservationRow] = (),
) -> Problem:
    """Of its head; or of a row, where there is one."""
    nodes = " - ".join(filter(None, (run.inspection.start_node, run.inspection.end_node)))
    name = clipped(run.inspection.pipe_ref or nodes or run.sources[0].name)
    message = tr("Run {name}: {text}", name=name, text=text)
    for each in row:
        return Problem(kind, message, each.source.id, each.annotation.id, field)
    return Problem(kind, message, run.sources[0].id, "", field if field != "code" else "")
