"""What a report still lacks, before it is made: the preview lists it and jumps there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from inspector.core.document import Document, SourceEntry
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.io.results import ResultStore
from inspector.report.check_fields import field_gaps
from inspector.report.check_files import FileCheck
from inspector.report.check_texts import text_gaps
from inspector.report.fonts import Fonts
from inspector.report.gap import FINDINGS, SEVERITY, Gap
from inspector.standards.books import Books
from inspector.standards.observation_checks import problems
from inspector.standards.observations import pipe_runs


def gaps(
    document: Document,
    base_dir: Path | None,
    fonts: Fonts | None = None,
    books: Books | None = None,
    *,
    files: FileCheck | None = None,
    results: ResultStore | None = None,
    progress: Progress | None = None,
) -> list[Gap]:
    """Everything at once, what is missing before what is advised.

    `base_dir` is the folder of the project file. With `fonts`, also the texts with characters that
    no font of the report has; `books` are those that observations are coded by, `results` has
    their enhanced pictures, and `files` remembers what it has looked at. Raises Cancelled.
    """
    books = books or {}
    found = [*field_gaps(document, pipe_runs(document, books)), *_of_findings(document)]
    found += [
        Gap(each.severity, each.message, each.annotation_id or each.source_id, each.field)
        for each in problems(document, books)
    ]
    found += _of_redactions(document)
    found += (files or FileCheck()).gaps(document, base_dir, results, progress)
    found += _of_scales(document)
    if fonts is not None:
        found += text_gaps(document, fonts)
    return sorted(found, key=lambda gap: gap.severity != "missing")


def _of_findings(document: Document) -> Iterator[Gap]:
    statuses = [a.status for a in document.annotations.values() if a.purpose == "finding"]
    suggested = statuses.count("suggested")
    if "accepted" not in statuses:
        # A sound pipe or road has none; what nobody has judged is another matter.
        judged = bool(document.sources) and not suggested
        text = tr("No finding is accepted; the report will say so.")
        yield Gap("advice" if judged else "missing", text, FINDINGS)
    if suggested:
        text = plural(
            "{n} suggestion is not judged yet; only accepted ones are reported.",
            "{n} suggestions are not judged yet; only accepted ones are reported.",
            suggested,
        )
        yield Gap("advice", text, FINDINGS)
    if document.severity is None and any(s.scale for s in _with_findings(document)):
        yield Gap("advice", tr("No severity bands are chosen; nothing will be graded."), SEVERITY)


def _of_redactions(document: Document) -> Iterator[Gap]:
    proposed = [
        a.id
        for a in document.annotations.values()
        if a.purpose == "redaction" and a.status == "suggested"
    ]
    if proposed:
        text = plural(
            "{n} area proposed for redaction is neither confirmed nor rejected; only confirmed "
            "areas are blurred.",
            "{n} areas proposed for redaction are neither confirmed nor rejected; only confirmed "
            "areas are blurred.",
            len(proposed),
        )
        yield Gap("missing", text, proposed[0])


def _of_scales(document: Document) -> Iterator[Gap]:
    unscaled = [source for source in _with_findings(document) if source.scale is None]
    if unscaled:
        text = plural(
            "{n} picture is reported without a scale: no millimetres there.",
            "{n} pictures are reported without a scale: no millimetres there.",
            len(unscaled),
        )
        yield Gap("advice", text, unscaled[0].id)


def _with_findings(document: Document) -> list[SourceEntry]:
    """Pictures with accepted findings that are no observations; maps have a ground of their own."""
    found = {
        a.frame.source_id
        for a in document.annotations.values()
        if a.status == "accepted" and a.purpose == "finding" and a.observation is None
    }
    return [s for s in document.sources.values() if s.id in found and s.kind != "map"]
