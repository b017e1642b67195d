"""The summary, the map of the section and the overview of the pictures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from inspector.core.document import SourceEntry
from inspector.core.language import joined, plural, tr
from inspector.core.route import length_m
from inspector.report.content import Content, worst
from inspector.report.cover import heading
from inspector.report.later import Later
from inspector.report.layout import WIDTH, grid
from inspector.report.marks import Legend
from inspector.report.picture_views import ThumbView
from inspector.report.pictures import Gallery
from inspector.report.run_map import RunMap, Stop, numbers_text
from inspector.report.run_summary import pipe_summary
from inspector.report.tables import SEVERITY_COLUMNS, number, severity_of
from inspector.standards.findings import Finding

_COLUMNS = 3
_GAP = 5 * mm
_THUMB_WIDTH = (WIDTH - (_COLUMNS - 1) * _GAP) / _COLUMNS
_THUMB_HEIGHT = _THUMB_WIDTH * 0.63
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
    return story


def paragraphs(content: Content, text: str, style: str) -> list[Flowable]:
    """A user's text, one paragraph for each of its lines that is not empty."""
    lines = content.fonts.printed(text).split("\n")
    return [content.styles.paragraph(line, style) for line in lines if line.strip()]


def _counted(content: Content) -> str:
    """How many pictures and findings there are, and what is not in the report."""
    inspected = len(content.overview) + len(content.sheets)
    rows = [*content.rows, *content.land]
    affected = len({row.annotation.frame for row in rows})
    texts = [
        plural("{n} picture inspected.", "{n} pictures inspected.", inspected),
        plural("{n} finding on maps accepted.", "{n} findings on maps accepted.", len(rows))
        if content.land and not content.rows
        else plural("{n} finding accepted.", "{n} findings accepted.", len(rows)),
    ]
    if len(rows) > 1:
        texts.append(plural("They are on {n} picture.", "They are on {n} pictures.", affected))
    if content.pipes:
        texts.append(tr("The observations in pipes are counted by themselves."))
    if content.rejected:
        texts.append(
            plural(
                "{n} suggestion was rejected (see the appendix).",
                "{n} suggestions were rejected (see the appendix).",
                len(content.rejected),
            )
        )
    if content.suggested:
        texts.append(
            plural(
                "{n} suggestion was not judged and is not reported.",
                "{n} suggestions were not judged and are not reported.",
                content.suggested,
            )
        )
    if content.left_out:
        texts.append(
            plural(
                "{n} accepted finding of another kind is left out of this template.",
                "{n} accepted findings of other kinds are left out of this template.",
                content.left_out,
            )
        )
    sums = content.tally
    if not sums.scaled and sums.total:
        texts.append(tr("No picture has a scale: all measures are in pixels."))
    elif sums.unscaled:
        texts.append(
            plural(
                "{n} finding is on a picture without scale: it is measured in pixels and not part "
                "of the lengths in metres.",
                "{n} findings are on pictures without scale: they are measured in pixels and not "
                "part of the lengths in metres.",
                sums.unscaled,
            )
        )
    return joined(texts, " ")


def run_map(content: Content) -> list[Flowable]:
    """The map, if at least two pictures have a position; else nothing."""
    placed = [source for source in content.overview if source.gps is not None]
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
    pictures = len(content.overview)
    caption = joined(
        (
            plural(
                "{known} of {n} picture has a position.",
                "{known} of {n} pictures have a position.",
                pictures,
                known=len(placed),
            ),
            tr("The line joins them in their order and is {length} m long.", length=number(along)),
            tr(
                "A mark shows the highest severity on a picture; beside it stand the numbers of "
                "its findings, where there is room."
            ),
            tr("Positions as the cameras wrote them (WGS 84); north is up."),
        ),
        " ",
    )
    first, last = stops[0].place, stops[-1].place
    ends = tr(
        "Start {north:.6f}°, {east:.6f}° · end {last_north:.6f}°, {last_east:.6f}° (latitude, "
        "longitude)",
        north=first.latitude_deg,
        east=first.longitude_deg,
        last_north=last.latitude_deg,
        last_east=last.longitude_deg,
    )
    grades = tuple(grade for grade in SEVERITY_COLUMNS if grade in {s.severity for s in stops})
    return [
        CondPageBreak(_CHAPTER_ROOM),
        *heading(content, "map", tr("Map of the section")),
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

    def row_of(start: int) -> list[Flowable]:
        row = sources[start : start + _COLUMNS]
        return [KeepTogether([_thumb_row(content, gallery, row, by_source)])]

    story += [Later(partial(row_of, start)) for start in range(0, len(sources), _COLUMNS)]
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
            tr("Findings {numbers}", numbers=numbers_text([r.number for r in rows]))
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
