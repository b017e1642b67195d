"""The cover and the contents."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
)

from inspector.core.language import mark, tr
from inspector.report.content import Content, worst
from inspector.report.flowables import Anchor, PageRef, SignatureLine
from inspector.report.layout import LINE, PANEL, WIDTH, grid
from inspector.report.picture_views import PictureView, opened
from inspector.report.pictures import Gallery
from inspector.report.reading import COVER_ASPECT
from inspector.report.tables import length, number

_HERO_HEIGHT = WIDTH / COVER_ASPECT
_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
_SPACE_BEFORE = 26.0
_FACTS: tuple[tuple[str, str], ...] = (
    (mark("Client"), "client"),
    (mark("Project no."), "project_no"),
    (mark("Road"), "road"),
    (mark("Section"), "section"),
    (mark("Inspected on"), "inspected_on"),
    ("Inspector", "inspector"),
)


def cover(content: Content, gallery: Gallery) -> list[Flowable]:
    """Company, title, a picture, the facts, the key figures and room to sign."""
    report, styles = content.document.report, content.styles
    story: list[Flowable] = [
        NextPageTemplate("page"),
        Anchor("cover", tr("Cover")),
        styles.paragraph(report.company or " ", "company"),
        Spacer(1, 13 * mm),
        styles.paragraph(kind_of(content), "kind"),
        Spacer(1, 2 * mm),
        styles.paragraph(report.title.strip() or tr("Untitled"), "title"),
        Spacer(1, 8 * mm),
    ]
    if gallery.cover is not None:
        story += [
            PictureView(WIDTH, _HERO_HEIGHT, gallery.cover, opened(gallery.cover.jpeg)),
            Spacer(1, 8 * mm),
        ]
    facts = [
        [styles.paragraph(name, "cover_key"), styles.paragraph(_fact(report, field), "cover_value")]
        for name, field in _FACTS
        # A road is asked for where a road was inspected.
        if not content.pipes or field not in ("road", "section") or _fact(report, field) != "–"
    ]
    table = grid(facts, [34 * mm, WIDTH - 34 * mm])
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
        ]
    )
    last = [key_figures(content), Spacer(1, 5 * mm), _signatures(content)]
    return [*story, table, Spacer(1, 8 * mm), KeepTogether(last)]


def kind_of(content: Content) -> str:
    """What was inspected."""
    if content.surveyed:
        return tr("Sewer inspection report")
    return tr("Inspection report") if content.pipes else tr("Pavement inspection report")


def contents(content: Content, sections: Sequence[tuple[str, str]]) -> list[Flowable]:
    """The sections (bookmark, title) with their pages."""
    styles = content.styles
    rows = [
        [styles.paragraph(title, "body"), PageRef(content.fonts, key, 9)] for key, title in sections
    ]
    table = grid(rows, [WIDTH - 20 * mm, 20 * mm])
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
        ]
    )
    return [PageBreak(), *heading(content, "contents", tr("Contents")), table]


def heading(content: Content, key: str, title: str, level: int = 0) -> list[Flowable]:
    """A section's title with its bookmark."""
    style = "h1" if level == 0 else "h2"
    space = _SPACE_BEFORE if level == 0 else 0.0
    return [Anchor(key, title, level, space), content.styles.paragraph(title, style)]


def key_figures(content: Content) -> Table:
    """Four figures that say it all."""
    figures = _of_pipes(content) if content.surveyed else _of_findings(content)
    cells = [[_figure(content, value, name) for value, name in figures]]
    table = grid(cells, [WIDTH / 4] * 4)
    table.setStyle(
        [
            ("BACKGROUND", (0, 0), (-1, -1), PANEL),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 10),
            ("TOPPADDING", (0, 0), (-1, -1), 8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
            ("LINEAFTER", (0, 0), (-2, -1), 0.5, LINE),
        ]
    )
    return table


def _of_pipes(content: Content) -> list[tuple[str, str]]:
    runs, rows = len(content.pipes), content.observations
    lengths = [
        run.inspection.surveyed_length_m or run.inspection.total_length_m for run in content.pipes
    ]
    metres = math.fsum(filter(None, lengths))
    shares = [row for row in rows if row.severity_share is not None]
    top = max(shares, key=lambda row: row.severity_share or 0.0, default=None)
    worst_grade = "–" if top is None else str(top.grade)
    scale = (
        tr("worst grade ({best} to {worst})", best=top.book.best, worst=top.book.worst)
        if top and top.book
        else "grade"
    )
    return [
        (str(runs), "runs" if runs != 1 else "run"),
        (f"{number(metres)} m" if metres else "–", "surveyed"),
        (str(len(rows)), "observations" if len(rows) != 1 else "observation"),
        (worst_grade, scale),
    ]


def _of_findings(content: Content) -> list[tuple[str, str]]:
    sums, top = content.tally, worst(content.rows)
    total = length(sums.total_mm) if sums.scaled else f"{number(sums.total_px)} px"
    return [
        (str(sums.total), "findings" if sums.total != 1 else "finding"),
        (total, tr("total length")),
        (_widest(content), tr("largest crack width")),
        (top.severity, tr("highest severity"))
        if top is not None and top.severity is not None
        else (str(len(content.document.sources)), tr("pictures inspected")),
    ]


def _signatures(content: Content) -> Table:
    report = content.document.report
    half = (WIDTH - 12 * mm) / 2
    who = [report.inspector.strip(), long_date(report.inspected_on.strip())]
    inspected = tr("Inspected by: {text}", text=", ".join(text for text in who if text))
    lines = [
        SignatureLine(content.fonts, inspected, half),
        SignatureLine(content.fonts, tr("Checked by, date:"), half),
    ]
    return grid([lines], [half + 12 * mm, half], style=[("LEFTPADDING", (0, 0), (-1, -1), 0)])


def _figure(content: Content, value: str, name: str) -> list[Paragraph]:
    return [content.styles.paragraph(value, "figure"), content.styles.paragraph(name, "key")]


def _widest(content: Content) -> str:
    metric = [f.width_max_mm for f in content.rows if f.width_max_mm is not None]
    if metric:
        return length(max(metric))
    widths = [f.annotation.measures.width_max_px for f in content.rows if f.annotation.measures]
    return f"{number(max(widths))} px" if widths else "–"


def _fact(report: Any, field: str) -> str:
    text = str(getattr(report, field)).strip()
    if field == "inspected_on":
        return long_date(text) or "–"
    return text or "–"


def long_date(text: str) -> str:
    """An ISO date with the month as a word, so that no one swaps day and month; other texts as
    they are."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
