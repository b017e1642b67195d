"""The summary, the map of the run and the overview of the pictures."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from inspector.core.document import SourceEntry
from inspector.core.language import tr
from inspector.core.rounding import histogram
from inspector.core.route import length_m
from inspector.report.content import Content, worst
from inspector.report.cover import heading
from inspector.report.layout import LINE, WIDTH, grid
from inspector.report.marks import Legend, SeverityLabel
from inspector.report.picture_views import ThumbView
from inspector.report.pictures import Gallery
from inspector.report.plots import TypeBars, WidthBars
from inspector.report.run_map import RunMap, Stop, numbers_text
from inspector.report.run_summary import pipe_summary
from inspector.report.tables import SEVERITY_COLUMNS, length, number, severity_of
from inspector.standards.findings import Finding

_COLUMNS = 3
_GAP = 5 * mm
_THUMB_WIDTH = (WIDTH - (_COLUMNS - 1) * _GAP) / _COLUMNS
_THUMB_HEIGHT = _THUMB_WIDTH * 0.7
_LEAST_ON_MAP = 2
_CHAPTER_ROOM = 80 * mm
"""A chapter begins on the same page if that much is left of it."""


def summary(content: Content) -> list[Flowable]:
    """What the user says and what was counted."""
    styles = content.styles
    story: list[Flowable] = [*heading(content, "summary", tr("Summary"))]
    story += paragraphs(content, content.document.report.summary, "body")
    if content.pipes:
        story += [*pipe_summary(content), Spacer(1, 2 * mm)]
    if not content.surveyed or content.rejected or content.suggested:
        story += [styles.paragraph(_counted(content)), Spacer(1, 2 * mm)]
    if content.rows:
        story += [
            styles.paragraph(tr("Findings by type and severity"), "h2"),
            _type_table(content),
            Spacer(1, 5 * mm),
            KeepTogether(
                [
                    TypeBars(content.fonts, content.tally),
                    Spacer(1, 2 * mm),
                    Legend(content.fonts, content.tally.severities),
                ]
            ),
        ]
        story += _widths(content)
    return story


def paragraphs(content: Content, text: str, style: str) -> list[Flowable]:
    """A user's text, one paragraph for each of its lines that is not empty."""
    lines = content.fonts.printed(text).split("\n")
    return [content.styles.paragraph(line, style) for line in lines if line.strip()]


def _counted(content: Content) -> str:
    document, sums = content.document, content.tally
    affected = len(content.by_source())
    others = tr(" beside the observations") if content.pipes else ""
    text = tr(
        "{plural} inspected; {plural_2} accepted on {plural_3}{others}.",
        plural=_plural(len(document.sources), "picture"),
        plural_2=_plural(sums.total, "finding"),
        plural_3=_plural(affected, "picture"),
        others=others,
    )
    if content.rejected:
        text += tr(
            " {plural} rejected (see the appendix).",
            plural=_plural(len(content.rejected), "suggestion"),
        )
    if content.suggested:
        text += tr(
            " {plural} not judged and therefore not reported.",
            plural=_plural(content.suggested, "suggestion"),
        )
    if not sums.scaled and sums.total:
        text += tr(" No picture has a scale: all measures are in pixels.")
    elif sums.unscaled:
        text += tr(
            " {plural} on pictures without scale: measured in pixels and not part of the "
            "lengths in metres.",
            plural=_plural(sums.unscaled, "finding"),
        )
    return text


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _type_table(content: Content) -> Table:
    styles, sums = content.styles, content.tally
    head: list[Flowable] = [styles.paragraph(tr("Type"), "head")]
    head += [SeverityLabel(content.fonts, grade, 7.5) for grade in sums.severities]
    head += [
        styles.paragraph(tr("All"), "head_right"),
        styles.paragraph(tr("Length"), "head_right"),
    ]
    rows: list[list[Flowable]] = [head]
    for kind in sums.types:
        counts = [str(sums.counts.get((kind, s), 0) or "–") for s in sums.severities]
        rows.append(
            [
                styles.paragraph(kind.capitalize(), "value"),
                *(styles.paragraph(count, "right") for count in counts),
                styles.paragraph(str(sums.of_type(kind)), "right_bold"),
                styles.paragraph(_length_of(content, kind), "right"),
            ]
        )
    total = length(sums.total_mm) if sums.scaled else f"{number(sums.total_px)} px"
    rows.append(
        [
            styles.paragraph(tr("All"), "value_bold"),
            *(styles.paragraph(str(sums.of_severity(s)), "right_bold") for s in sums.severities),
            styles.paragraph(str(sums.total), "right_bold"),
            styles.paragraph(total, "right_bold"),
        ]
    )
    first, last, middle = 40 * mm, 34 * mm, len(sums.severities) + 1
    widths = [first, *[(WIDTH - first - last) / middle] * middle, last]
    table = grid(rows, widths, head_rows=1)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("ALIGN", (1, 0), (-1, 0), "RIGHT"),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, LINE),
            ("LINEBELOW", (0, 1), (-1, -2), 0.4, LINE),
            ("LINEABOVE", (0, -1), (-1, -1), 0.9, LINE),
        ]
    )
    return table


def _length_of(content: Content, kind: str) -> str:
    sums = content.tally
    if sums.scaled:
        return length(sums.length_mm[kind]) if kind in sums.length_mm else "–"
    return f"{number(sums.length_px[kind])} px" if kind in sums.length_px else "–"


def _widths(content: Content) -> list[Flowable]:
    """The histogram of mean widths: in millimetres if any are known."""
    if content.tally.scaled:
        values = [f.width_mean_mm for f in content.rows if f.width_mean_mm is not None]
        unit, preset = "mm", content.document.severity
    else:
        measures = [f.annotation.measures for f in content.rows]
        values = [m.width_mean_px for m in measures if m is not None]
        unit, preset = "px", None
    bins = histogram(values)
    if bins is None:
        return []
    return [
        KeepTogether(
            [
                content.styles.paragraph(tr("Findings by mean crack width"), "h2"),
                WidthBars(content.fonts, bins, unit, preset),
            ]
        )
    ]


def run_map(content: Content) -> list[Flowable]:
    """The map, if at least two pictures have a position; else nothing."""
    placed = [s for s in content.document.sources.values() if s.gps is not None]
    if len(placed) < _LEAST_ON_MAP:
        return []
    by_source, styles = content.by_source(), content.styles
    stops = []
    for source in placed:
        rows = by_source.get(source.id, [])
        top = worst(rows)
        if source.gps is not None:
            numbers = tuple(row.number for row in rows)
            stops.append(Stop(source.gps, numbers, severity_of(top) if top else None))
    along = length_m([stop.place for stop in stops])
    caption = tr(
        "{count} of {plural} have a position. The line joins them in their order and "
        "is {number} m long. A mark shows the highest severity on a picture; beside it "
        "stand the numbers of its findings, where there is room. Positions as the "
        "cameras wrote them (WGS84); north is up.",
        count=len(placed),
        plural=_plural(len(content.document.sources), "picture"),
        number=number(along),
    )
    first, last = stops[0].place, stops[-1].place
    ends = tr(
        "Start {latitude_deg:.6f}°, {longitude_deg:.6f}° · end {latitude_deg_2:.6f}°, "
        "{longitude_deg_2:.6f}° (latitude, longitude)",
        latitude_deg=first.latitude_deg,
        longitude_deg=first.longitude_deg,
        latitude_deg_2=last.latitude_deg,
        longitude_deg_2=last.longitude_deg,
    )
    grades = tuple(grade for grade in SEVERITY_COLUMNS if grade in {s.severity for s in stops})
    return [
        CondPageBreak(_CHAPTER_ROOM),
        *heading(content, "map", tr("Map of the run")),
        RunMap(content.fonts, stops),
        Spacer(1, 2 * mm),
        Legend(content.fonts, grades),
        Spacer(1, 1 * mm),
        styles.paragraph(caption, "muted"),
        styles.paragraph(ends, "muted"),
    ]


def overview(content: Content, gallery: Gallery) -> list[Flowable]:
    """Pictures, small, with the outlines of their findings; runs have pages of their own."""
    if not content.overview:
        return []
    by_source = content.by_source()
    story: list[Flowable] = [
        CondPageBreak(_CHAPTER_ROOM),
        *heading(content, "pictures", tr("Pictures")),
    ]
    sources = content.overview
    for start in range(0, len(sources), _COLUMNS):
        row = sources[start : start + _COLUMNS]
        story.append(KeepTogether([_thumb_row(content, gallery, row, by_source)]))
    return story


def _thumb_row(
    content: Content,
    gallery: Gallery,
    sources: Sequence[SourceEntry],
    by_source: dict[str, list[Finding]],
) -> Table:
    cells: list[list[Flowable]] = []
    for source in sources:
        rows = by_source.get(source.id, [])
        shapes = [(r.annotation.shape, content.colours[r.annotation.label]) for r in rows]
        text = (
            tr("Findings {numbers_text}", numbers_text=numbers_text([r.number for r in rows]))
            if rows
            else tr("No findings")
        )
        cell: list[Flowable] = [
            ThumbView(_THUMB_WIDTH, _THUMB_HEIGHT, gallery.thumbs.get(source.id), shapes),
            Spacer(1, 1.5 * mm),
            content.styles.paragraph(source.name, "value_bold" if rows else "value"),
            content.styles.paragraph(text, "muted"),
        ]
        if source.id in gallery.problems:
            cell.append(content.styles.paragraph(gallery.problems[source.id], "warning"))
        cells.append(cell)
    cells += [[Spacer(1, 1)]] * (_COLUMNS - len(cells))
    widths = [_THUMB_WIDTH + _GAP] * (_COLUMNS - 1) + [_THUMB_WIDTH]
    table = grid([cells], widths)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-2, -1), _GAP),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4 * mm),
        ]
    )
    return table
