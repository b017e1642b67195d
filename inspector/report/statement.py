"""The page before the contents: what the report is valid for, who made it, who signed it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer, Table

from inspector.core.document import ReportFields, Signature, TemplateName
from inspector.core.language import mark, tr
from inspector.report.content import Content
from inspector.report.cover import heading
from inspector.report.dates import long_date
from inspector.report.layout import LINE, MUTED, WIDTH, grid
from inspector.report.summary import paragraphs

_COMMON = (
    mark(
        "Pictures that are marked as enhanced were changed by a model. They are shown for "
        "orientation and are no original evidence."
    ),
    mark("The report is valid only as a whole, with all of its pages, and once it is signed."),
)
_STATEMENTS: Mapping[TemplateName, tuple[str, ...]] = MappingProxyType(
    {
        "": (
            mark(
                "This report is valid only for what it lists, in the state in which it was on the "
                "day of the inspection."
            ),
            *_COMMON,
        ),
        "sewer": (
            mark(
                "This report is valid only for the listed runs, in the state in which they were on "
                "the day of their inspection."
            ),
            mark(
                "What was hidden by water, deposits or darkness could not be seen and is not "
                "assessed."
            ),
            *_COMMON,
        ),
        "pavement": (
            mark(
                "This report is valid only for the listed sections, in the state in which they "
                "were on the day of the inspection."
            ),
            mark("What was covered or lay outside the pictures is not assessed."),
            *_COMMON,
        ),
        "satellite": (
            mark("This report is valid only for the listed areas and dates."),
            mark(
                "Super-resolved pictures show what a model takes for likely. Nothing is to be "
                "measured on them as on a survey."
            ),
            mark("What was covered by clouds or their shadows is not assessed."),
            *_COMMON,
        ),
    }
)
"""What is said unless the project says something else."""
_ROLES: tuple[tuple[str, str], ...] = (
    ("written", mark("Written by")),
    ("checked", mark("Checked by")),
    ("reviewed", mark("Reviewed by")),
    ("approved", mark("Approved by")),
)
_LINE_HEIGHT = 15 * mm
"""Room for a signature."""


def statement(content: Content) -> list[Flowable]:
    """What the report is valid for, who made it, and room to sign."""
    styles, report = content.styles, content.document.report
    said = report.statement.strip()
    lines = paragraphs(content, said, "body") if said else _usual(content)
    story: list[Flowable] = [PageBreak(), *heading(content, "statement", tr("Statement")), *lines]
    company = [
        *([styles.paragraph(report.company, "value_bold")] if report.company.strip() else []),
        *paragraphs(content, report.company_details, "value"),
    ]
    if company:
        story += [styles.paragraph(tr("Contractor"), "h2"), *company]
    signed = [styles.paragraph(tr("Signatures"), "h2"), _signatures(content)]
    return [*story, Spacer(1, 4 * mm), KeepTogether(signed)]


def _usual(content: Content) -> list[Flowable]:
    lines = _STATEMENTS[content.template]
    return [
        content.styles.paragraph(f"{number}. {tr(line)}", "body")
        for number, line in enumerate(lines, start=1)
    ]


def _signatures(content: Content) -> Table:
    """A row for each who is named, with an empty line to sign on; the inspector where none is."""
    styles = content.styles
    heads = (tr("Role"), tr("Signed by"), tr("Signed on"), tr("Signature"))
    rows = [[styles.paragraph(text, "head") for text in heads]]
    for role, each in named(content.document.report):
        day = long_date(each.signed_on.strip())
        rows.append(
            [
                styles.paragraph(tr(role), "key"),
                styles.paragraph(each.name.strip() or " ", "value_bold"),
                styles.paragraph(day or " ", "value"),
                styles.paragraph(" ", "value"),
            ]
        )
    widths = [30 * mm, 48 * mm, 34 * mm, WIDTH - 112 * mm]
    table = grid(rows, widths, head_rows=1)
    last = len(rows) - 1
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("TOPPADDING", (0, 1), (-1, -1), _LINE_HEIGHT - 16),
            ("BOTTOMPADDING", (0, 1), (-1, -1), 3),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, LINE),
            ("LINEBELOW", (0, 1), (-2, last), 0.35, LINE),
            ("LINEBELOW", (-1, 1), (-1, last), 0.7, MUTED),
        ]
    )
    return table


def named(report: ReportFields) -> list[tuple[str, Signature]]:
    """Who answers for the report, with what they did, as a text of this module's; the inspector
    and the date of the inspection where the project names nobody."""
    found: list[tuple[str, Signature]] = []
    for field, role in _ROLES:
        each = getattr(report, field)
        if each.name.strip():
            found.append((role, each))
    return found or [
        (mark("Inspected by"), Signature(report.inspector, report.issued_on or report.inspected_on))
    ]
