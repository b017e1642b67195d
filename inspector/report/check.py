"""What a report still lacks, before it is made: the preview lists it and jumps there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Literal

from inspector.core.document import Document, ReportFields, SourceEntry
from inspector.core.errors import SourceError
from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.io import photos
from inspector.report.fonts import Fonts
from inspector.standards.books import Books
from inspector.standards.observation_checks import problems

FINDINGS = "findings"
SEVERITY = "severity"


@dataclass(frozen=True)
class Gap:
    """One thing that is missing from the report, or could be better.

    `target` is where to mend it: `report.<field of ReportFields>`, `findings`, `severity`, or the
    id of a source or of an annotation.
    """

    severity: Literal["missing", "advice"]
    message: str
    target: str


def gaps(
    document: Document,
    base_dir: Path | None,
    fonts: Fonts | None = None,
    books: Books | None = None,
) -> list[Gap]:
    """Everything at once, what is missing before what is advised.

    `base_dir` is the folder of the project file. With `fonts`, also the texts with characters that
    no font of the report has; `books` are those that observations are coded by.
    """
    found = [*_of_fields(document), *_of_findings(document)]
    found += [
        Gap(each.severity, each.message, each.annotation_id or each.source_id)
        for each in problems(document, books or {})
    ]
    found += [*_of_redactions(document), *_of_sources(document, base_dir)]
    if fonts is not None:
        found += _of_characters(document, fonts)
    return sorted(found, key=lambda gap: gap.severity != "missing")


def _of_fields(document: Document) -> Iterator[Gap]:
    report = document.report
    if not report.title.strip():
        yield Gap("missing", tr("The report has no title."), "report.title")
    if not report.inspector.strip():
        yield Gap("missing", tr("The report names no inspector."), "report.inspector")
    if not report.inspected_on.strip():
        yield Gap("missing", tr("The report has no date of inspection."), "report.inspected_on")
    elif not _is_date(report.inspected_on):
        yield Gap(
            "missing",
            tr(
                '"{inspected_on}" is no date; write it as 2026-05-31.',
                inspected_on=report.inspected_on[:40],
            ),
            "report.inspected_on",
        )


def _of_findings(document: Document) -> Iterator[Gap]:
    statuses = [a.status for a in document.annotations.values() if a.purpose == "finding"]
    suggested = statuses.count("suggested")
    if "accepted" not in statuses:
        yield Gap("missing", tr("No finding is accepted; the report will say so."), FINDINGS)
    if suggested:
        yield Gap(
            "advice",
            tr(
                "{count} not judged yet; only accepted ones are reported.",
                count=_count(suggested, "suggestion"),
            ),
            FINDINGS,
        )
    if document.severity is None and any(s.scale for s in document.sources.values()):
        yield Gap("advice", tr("No severity bands are chosen; nothing will be graded."), SEVERITY)


def _of_redactions(document: Document) -> Iterator[Gap]:
    sources = [
        a.frame.source_id
        for a in document.annotations.values()
        if a.purpose == "redaction" and a.status == "suggested"
    ]
    if sources:
        areas = _count(len(sources), "area", tr(" proposed for redaction"))
        yield Gap(
            "missing",
            tr(
                "{areas} neither confirmed nor rejected; only confirmed areas are blurred.",
                areas=areas,
            ),
            sources[0],
        )


def _of_sources(document: Document, base_dir: Path | None) -> Iterator[Gap]:
    sources = list(document.sources.values())
    for source in sources:
        if not _is_there(source, base_dir):
            yield Gap(
                "missing",
                tr("The file of picture {name} is not there.", name=source.name),
                source.id,
            )
    unhashed = [source for source in sources if not source.sha256]
    if unhashed:
        yield Gap(
            "missing",
            tr(
                "{count} not hashed yet (SHA-256); wait until it is done.",
                count=_count(len(unhashed), "picture"),
            ),
            unhashed[0].id,
        )
    with_findings = {
        a.frame.source_id
        for a in document.annotations.values()
        if a.status == "accepted" and a.purpose == "finding" and a.observation is None
    }
    unscaled = [s for s in sources if s.scale is None and s.id in with_findings]
    if unscaled:
        yield Gap(
            "advice",
            tr(
                "{count} reported without a scale: no millimetres there.",
                count=_count(len(unscaled), "picture"),
            ),
            unscaled[0].id,
        )


def _of_characters(document: Document, fonts: Fonts) -> Iterator[Gap]:
    for field in fields(ReportFields):
        signs = fonts.unprintable(str(getattr(document.report, field.name)))
        if signs:
            yield _boxes(
                tr("The field {replace}", replace=field.name.replace("_", " ")),
                signs,
                f"report.{field.name}",
            )
    in_notes: dict[str, frozenset[str]] = {}
    for annotation in document.annotations.values():
        if annotation.status != "suggested" and annotation.purpose == "finding":
            text = f"{annotation.note}{annotation.reason}{annotation.label}"
            if annotation.observation is not None:
                text += annotation.observation.grade_reason
            source_id = annotation.frame.source_id
            in_notes[source_id] = in_notes.get(source_id, frozenset()) | fonts.unprintable(text)
    for entry in document.sources.values():
        if entry.inspection is not None:
            values = (getattr(entry.inspection, field.name) for field in fields(Inspection))
            text = "".join(value for value in values if isinstance(value, str))
            in_notes[entry.id] = in_notes.get(entry.id, frozenset()) | fonts.unprintable(text)
    for source_id, signs in in_notes.items():
        source = document.sources.get(source_id)
        if signs and source is not None:
            yield _boxes(tr("A text on picture {name}", name=source.name), signs, source.id)


def _boxes(where: str, signs: frozenset[str], target: str) -> Gap:
    shown = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(signs)[:4])
    return Gap(
        "advice",
        tr("{where} has characters that are printed as a box ({shown}).", where=where, shown=shown),
        target,
    )


def _is_there(source: SourceEntry, base_dir: Path | None) -> bool:
    try:
        return photos.resolve(source, base_dir).is_file()
    except (SourceError, OSError):
        return False


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def _count(number: int, noun: str, which: str = "") -> str:
    return (
        f"1 {noun}{which} is"
        if number == 1
        else tr("{number} {noun}s{which} are", number=number, noun=noun, which=which)
    )
