"""What the head of a report lacks: names and numbers, dates, signatures, template, logo."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from inspector.core.document import Document, Signature
from inspector.core.language import mark, tr
from inspector.io.logo import logo_pixels
from inspector.report.gap import Gap, day_of
from inspector.standards.observations import PipeRun

SIGNATURES: tuple[tuple[str, str], ...] = (
    ("written", mark("Written by")),
    ("checked", mark("Checked by")),
    ("reviewed", mark("Reviewed by")),
    ("approved", mark("Approved by")),
)
"""The fields of ReportFields in the order in which a report is signed, and their names."""


def field_gaps(document: Document, runs: tuple[PipeRun, ...]) -> Iterator[Gap]:
    """What is missing from the head, and what does not fit together in it."""
    report = document.report
    by_cjj = any(run.book is not None and run.book.id == "cjj181" for run in runs)
    if not report.title.strip():
        yield Gap("missing", tr("The report has no title."), "report.title")
    if not report.report_no.strip():
        yield Gap(
            "missing" if by_cjj else "advice",
            tr("The report has no number."),
            "report.report_no",
        )
    if not report.inspector.strip():
        yield Gap("missing", tr("The report names no inspector."), "report.inspector")
    if not report.client.strip():
        yield Gap("advice", tr("The report names no client."), "report.client")
    if not report.company.strip():
        yield Gap("advice", tr("The report does not say who inspected."), "report.company")
    yield from _of_dates(document)
    yield from _of_signatures(document, by_cjj)
    yield from _of_template(document, runs)
    if document.logo is not None and logo_pixels(document.logo) is None:
        text = tr("The logo is no picture; choose another one or take it away.")
        yield Gap("missing", text, "report.logo")


def _of_dates(document: Document) -> Iterator[Gap]:
    report = document.report
    if not report.inspected_on.strip():
        yield Gap("missing", tr("The report has no date of inspection."), "report.inspected_on")
    elif day_of(report.inspected_on) is None:
        yield _no_date(report.inspected_on, "report.inspected_on")
    if not report.issued_on.strip():
        return
    issued, inspected = day_of(report.issued_on), day_of(report.inspected_on)
    if issued is None:
        yield _no_date(report.issued_on, "report.issued_on")
    elif inspected is not None and issued < inspected:
        text = tr("The report is dated before the inspection; correct one of the dates.")
        yield Gap("missing", text, "report.issued_on")


def _of_signatures(document: Document, by_cjj: bool) -> Iterator[Gap]:
    report = document.report
    inspected = day_of(report.inspected_on)
    dated = []
    for field, title in SIGNATURES:
        signature: Signature = getattr(report, field)
        name, on = signature.name.strip(), signature.signed_on.strip()
        role, target = tr(title), f"report.{field}"
        day = day_of(on)
        if on and day is None:
            yield _no_date(on, f"{target}.signed_on")
        if on and not name:
            text = tr("“{role}” has a date and no name; add who signs.", role=role)
            yield Gap("missing", text, target)
        elif name and not on:
            text = tr("“{role}” has a name and no date; add it, or sign by hand.", role=role)
            yield Gap("advice", text, f"{target}.signed_on")
        elif by_cjj and not name:
            text = tr("“{role}” is empty; CJJ 181 reports carry four signatures.", role=role)
            yield Gap("advice", text, target)
        if day is not None and inspected is not None and day < inspected:
            text = tr("“{role}” is dated before the inspection; correct it.", role=role)
            yield Gap("missing", text, f"{target}.signed_on")
        elif day is not None:
            dated.append((day, role, target))
    for (before, earlier, _), (day, role, target) in pairwise(dated):
        if day < before:
            text = tr(
                "“{role}” is dated before “{earlier}”; check both.", role=role, earlier=earlier
            )
            yield Gap("advice", text, f"{target}.signed_on")


def _of_template(document: Document, runs: tuple[PipeRun, ...]) -> Iterator[Gap]:
    template = document.report.template
    kinds = {source.kind for source in document.sources.values()}
    plain = any(
        a.status == "accepted" and a.purpose == "finding" and a.observation is None
        for a in document.annotations.values()
    )
    texts = {
        "sewer": tr("The template is for sewers and there is no pipe run; choose another one."),
        "pavement": tr("The template is for pavements and there is no such finding; change it."),
        "satellite": tr("The template is for maps and there is no map; choose another one."),
    }
    there = {"": True, "sewer": bool(runs), "pavement": plain, "satellite": "map" in kinds}
    if not there[template]:
        yield Gap("missing", texts[template], "report.template")


def _no_date(text: str, target: str) -> Gap:
    shown = " ".join(text.split())[:40]
    return Gap("missing", tr("“{text}” is no date; write it as 2026-05-31.", text=shown), target)
