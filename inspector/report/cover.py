"""The cover and the contents."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reportlab.lib.units import mm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
)

from inspector.core.document import TemplateName
from inspector.core.language import mark, plural, tr
from inspector.report.content import Content, worst
from inspector.report.dates import long_date
from inspector.report.facts import PLAIN
from inspector.report.flowables import Anchor, PageRef
from inspector.report.land_sums import land_figures
from inspector.report.layout import LINE, PANEL, WIDTH, grid
from inspector.report.logo_view import logo_view
from inspector.report.picture_views import PictureView, opened
from inspector.report.pictures import Gallery
from inspector.report.reading import COVER_ASPECT
from inspector.report.tables import length, number, severity_words

_HERO_HEIGHT = WIDTH / COVER_ASPECT
_LOGO_WIDTH, _LOGO_HEIGHT = 62 * mm, 20 * mm
_KEY_WIDTH = 25 * mm
_SPACE_BEFORE = 26.0
_TABLE_ROOM = 34 * mm
_FACTS: tuple[tuple[str, str], ...] = (
    ("client", mark("Client")),
    ("owner", mark("Owner")),
    ("road", mark("Road")),
    ("section", mark("Section of the road")),
    ("inspector", mark("Inspector")),
    ("report_no", mark("Report no.")),
    ("project_no", mark("Project no.")),
    ("order_no", mark("Order no.")),
    ("inspected_on", mark("Inspected on")),
    ("issued_on", mark("Issued on")),
)
_ALWAYS = ("client", "project_no", "inspected_on", "inspector")
_OF_ROADS = ("road", "section")
_DATES = ("inspected_on", "issued_on")
_KINDS: Mapping[TemplateName, str] = MappingProxyType(
    {
        "": mark("Inspection report"),
        "sewer": mark("Sewer inspection report"),
        "pavement": mark("Pavement inspection report"),
        "satellite": mark("Satellite image report"),
    }
)


def cover(content: Content, gallery: Gallery) -> list[Flowable]:
    """Company and its logo, title, a picture, the facts and the key figures."""
    report, styles = content.document.report, content.styles
    story: list[Flowable] = [
        NextPageTemplate("page"),
        Anchor("cover", tr("Cover")),
        *_company(content),
        Spacer(1, 10 * mm),
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
    return [*story, _facts(content), Spacer(1, 8 * mm), KeepTogether([key_figures(content)])]


def kind_of(content: Content) -> str:
    """What was inspected."""
    return tr(_KINDS[content.template])


def _company(content: Content) -> list[Flowable]:
    """The logo, and the name on its right, or below it where it is too long for that; the name
    alone without a logo."""
    name = content.styles.paragraph(content.document.report.company or " ", "company")
    logo = logo_view(content.document.logo, _LOGO_WIDTH, _LOGO_HEIGHT)
    if logo is None:
        return [name]
    widths = [_LOGO_WIDTH + 6 * mm, WIDTH - _LOGO_WIDTH - 6 * mm]
    if name.wrap(widths[1], _LOGO_HEIGHT)[1] > _LOGO_HEIGHT:
        return [logo, Spacer(1, 3 * mm), name]
    table = grid([[logo, name]], widths, style=[*PLAIN, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return [table]


def _facts(content: Content) -> Table:
    """Two columns of what is known, beginning with what every report has."""
    styles, report = content.styles, content.document.report
    always = (*_ALWAYS, *_OF_ROADS) if content.template == "pavement" else _ALWAYS
    pairs = []
    for field, name in _FACTS:
        value = str(getattr(report, field)).strip()
        if value or field in always:
            shown = long_date(value) if field in _DATES else value
            if field == "section" and content.template == "satellite":
                name = mark("Area inspected")
            pairs.append((tr(name), shown or "–"))
    half = (len(pairs) + 1) // 2
    rows = []
    for left, right in zip(pairs[:half], [*pairs[half:], ("", "")], strict=False):
        rows.append(
            [
                styles.paragraph(text, style)
                for pair in (left, right)
                for text, style in zip(pair, ("cover_key", "cover_value"), strict=True)
            ]
        )
    value_width = WIDTH / 2 - _KEY_WIDTH
    table = grid(rows, [_KEY_WIDTH, value_width, _KEY_WIDTH, value_width])
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 10),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
        ]
    )
    return table


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
    short = content.fonts.shortened(title, 9, 400)
    return [Anchor(key, short, level, space), content.styles.paragraph(title, style)]


def table_heading(content: Content, key: str, title: str) -> list[Flowable]:
    """The title of a table that may go on over pages: it begins where some rows have room, and
    does not take the whole table to the next page. With "" as key it is no bookmark."""
    anchor = [Anchor(key, title, 1)] if key else []
    return [CondPageBreak(_TABLE_ROOM), *anchor, content.styles.paragraph(title, "h2_table")]


def key_figures(content: Content) -> Table:
    """Four figures that say it all."""
    figures = _of_findings(content)
    if content.template == "sewer" and content.pipes:
        figures = _of_pipes(content)
    elif content.template == "satellite":
        figures = land_figures(content.land, len({source.id for source, _ in content.sheets}))
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
    scale = tr("worst grade")
    if top is not None and top.book is not None:
        scale = tr("worst grade ({best} to {worst})", best=top.book.best, worst=top.book.worst)
    return [
        (str(runs), plural("run", "runs", runs)),
        (f"{number(metres)} m" if metres else "–", tr("surveyed length")),
        (str(len(rows)), plural("observation", "observations", len(rows))),
        ("–" if top is None else str(top.grade), scale),
    ]


def _of_findings(content: Content) -> list[tuple[str, str]]:
    sums, top = content.tally, worst(content.rows)
    total = length(sums.total_mm) if sums.scaled else f"{number(sums.total_px)} px"
    return [
        (str(sums.total), plural("finding", "findings", sums.total)),
        (total, tr("total length")),
        (_widest(content), tr("largest crack width")),
        (severity_words(top.severity), tr("highest severity"))
        if top is not None and top.severity is not None
        else (str(len(content.document.sources)), tr("pictures inspected")),
    ]


def _figure(content: Content, value: str, name: str) -> list[Paragraph]:
    return [content.styles.paragraph(value, "figure"), content.styles.paragraph(name, "key")]


def _widest(content: Content) -> str:
    metric = [f.width_max_mm for f in content.rows if f.width_max_mm is not None]
    if metric:
        return length(max(metric))
    widths = [f.annotation.measures.width_max_px for f in content.rows if f.annotation.measures]
    return f"{number(max(widths))} px" if widths else "–"
