"""All pipe runs of a report in one table."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.core.language import mark, tr
from inspector.report.content import Content
from inspector.report.flowables import PageRef
from inspector.report.grade_marks import GradeLabel
from inspector.report.layout import LISTED, WIDTH, grid
from inspector.report.run_facts import RUN_PREFIX, run_name
from inspector.report.tables import number
from inspector.standards.observations import PipeRun
from inspector.standards.run_verdict import verdict

_HEADS = (mark("Pipe run"), mark("Length"), mark("Observations"), mark("Worst"), mark("Result"))
_FIXED = (21 * mm, 25 * mm, 21 * mm, 58 * mm, 12 * mm)


def pipe_summary(content: Content) -> list[Flowable]:
    """One line for each run, with what it adds up to and its page."""
    styles = content.styles
    rows: list[list[Flowable]] = [
        [
            *(styles.paragraph(tr(head), "head") for head in _HEADS),
            styles.paragraph(tr("Page"), "head_right"),
        ]
    ]
    for index, run in enumerate(content.pipes):
        head = run.inspection
        length_m = head.surveyed_length_m or head.total_length_m
        found = verdict(run)
        result = "–"
        if found and run.book:
            result = tr("{verdict}, by {book}", verdict=found.short, book=run.book.title)
        rows.append(
            [
                styles.paragraph(run_name(run), "value_bold"),
                styles.paragraph(f"{number(length_m)} m" if length_m else "–", "value"),
                styles.paragraph(str(len(run.rows)), "value"),
                GradeLabel(content.fonts, *_worst(run)),
                styles.paragraph(result, "value"),
                PageRef(content.fonts, f"{RUN_PREFIX}{index}"),
            ]
        )
    table = grid(rows, [WIDTH - sum(_FIXED), *_FIXED], head_rows=1, style=LISTED)
    return [styles.paragraph(tr("Pipe runs"), "h2"), table]


def _worst(run: PipeRun) -> tuple[str, float | None]:
    graded = [row for row in run.rows if row.severity_share is not None]
    top = max(graded, key=lambda row: row.severity_share or 0.0, default=None)
    return (str(top.grade), top.severity_share) if top else ("", None)
