"""The list of findings and one block for each of them."""

from __future__ import annotations

from functools import partial
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer, Table

from inspector.core.enhanced import STAMP
from inspector.core.language import tr
from inspector.report.content import Content
from inspector.report.cover import heading
from inspector.report.facts import (
    GAP,
    PICTURE_WIDTH,
    PLAIN,
    enhanced,
    facts,
    model_title,
    picture_text,
)
from inspector.report.flowables import Anchor, HeadBar, Missing, PageRef
from inspector.report.later import Later
from inspector.report.layout import HEIGHT, LISTED, WIDTH, grid
from inspector.report.long_table import LongTable
from inspector.report.marks import ScaleBar, SeverityLabel, draw_mark
from inspector.report.picture_views import PictureView, crop_height, fitted, opened
from inspector.report.pictures import Crop, Gallery
from inspector.report.plate_view import PlateView
from inspector.report.summary import paragraphs
from inspector.report.tables import (
    number,
    severity_of,
    severity_words,
    title_of,
    type_of,
    type_words,
)
from inspector.standards.findings import Finding

FINDING_PREFIX = "finding-"

_LOW, _HIGH = 30 * mm, 52 * mm
_MISSING_HEIGHT = 22 * mm
_LIST_HEAD, _LIST_ROW = 26 * mm, 6.2 * mm
_SPACE_BEFORE = 7 * mm


def finding_list(content: Content) -> list[Flowable]:
    """One line for each finding, with its page."""
    if not content.rows:
        return []
    styles, scaled = content.styles, content.tally.scaled
    unit = "mm" if scaled else "px"
    heads = [
        tr("No."),
        tr("Picture"),
        tr("Type"),
        tr("Severity"),
        tr("Length"),
        tr("Mean width"),
        tr("Max. width"),
        tr("Page"),
    ]

    def head() -> list[Flowable]:
        return [styles.paragraph(h, "head" if i < 4 else "head_right") for i, h in enumerate(heads)]

    def line(index: int) -> list[Flowable]:
        row = content.rows[index]
        return [
            styles.paragraph(str(row.number), "value_bold"),
            styles.paragraph(picture_text(row), "value"),
            styles.paragraph(type_words(type_of(row)), "value"),
            SeverityLabel(content.fonts, severity_of(row)),
            *(styles.paragraph(text, "right") for text in _figures(row, scaled)),
            PageRef(content.fonts, f"{FINDING_PREFIX}{row.number}"),
        ]

    fixed = [11 * mm, 24 * mm, 25 * mm, 20 * mm, 21 * mm, 21 * mm, 12 * mm]
    widths = [fixed[0], WIDTH - sum(fixed), *fixed[1:]]
    count = len(content.rows)
    note = tr("Length and widths in {unit}.", unit=unit)
    if scaled and content.tally.unscaled:
        note += " " + tr("Values marked px: the picture has no scale.")
    return [
        CondPageBreak(min(_LIST_HEAD + _LIST_ROW * count, HEIGHT - 1)),
        *heading(content, "list", tr("List of findings")),
        LongTable(head, line, count, widths, LISTED),
        Spacer(1, 2 * mm),
        styles.paragraph(note, "muted"),
    ]


def _figures(row: Finding, scaled: bool) -> tuple[str, str, str]:
    """Length, mean and largest width; a line has no width."""

    def figure(px: float | None, metric: float | None) -> str:
        if px is None:
            return "–"
        if metric is not None:
            return number(metric)
        return f"{number(px)} px" if scaled else number(px)

    measures = row.annotation.measures
    return (
        figure(row.length_px, row.length_mm),
        figure(measures.width_mean_px if measures else None, row.width_mean_mm),
        figure(measures.width_max_px if measures else None, row.width_max_mm),
    )


def blocks(content: Content, gallery: Gallery) -> list[Flowable]:
    """Every finding with its pictures, measures and notes; none is cut by the end of a page unless
    it is longer than one."""
    if not content.rows:
        return []
    story: list[Flowable] = [PageBreak(), *heading(content, "findings", tr("Findings"))]

    def block(row: Finding) -> list[Flowable]:
        return [KeepTogether(_block(content, gallery, row))]

    return [*story, *(Later(partial(block, row)) for row in content.rows)]


def _block(content: Content, gallery: Gallery, row: Finding) -> list[Flowable]:
    styles, annotation = content.styles, row.annotation
    title = title_of(row)
    short = content.fonts.shortened(f"{row.number}  {title}", 9, 400)

    def mark(canvas: Any, x: float, y: float) -> None:
        draw_mark(canvas, x, y, 9, severity_of(row))

    story: list[Flowable] = [
        Anchor(f"{FINDING_PREFIX}{row.number}", short, 1, _SPACE_BEFORE),
        HeadBar(
            content.fonts,
            row.number,
            title,
            tr("Severity: {severity}", severity=severity_words(severity_of(row))),
            mark,
        ),
        Spacer(1, 2 * mm),
    ]
    crop = gallery.crops.get(annotation.id)
    if crop is None:
        reason = gallery.reason(annotation.id, row.source.id)
        story += [
            Missing(content.fonts, _MISSING_HEIGHT),
            Spacer(1, 1 * mm),
            styles.paragraph(reason, "warning"),
        ]
    else:
        story.append(_pictures(content, row, crop))
    story += [Spacer(1, 2 * mm), facts(content, row)]
    story += _enhanced(content, row, crop)
    if annotation.note.strip():
        story.append(Spacer(1, 1.5 * mm))
        story.append(styles.paragraph(tr("Note"), "head"))
        story += paragraphs(content, annotation.note, "note")
    return story


def _enhanced(content: Content, row: Finding, crop: Crop | None) -> list[Flowable]:
    """The same place on the enhanced picture, beside what was measured on it."""
    compared = enhanced(content, row)
    if crop is None or crop.enhanced is None:
        problem = crop.problem if crop is not None else ""
        if problem:
            compared += [Spacer(1, 1 * mm), content.styles.paragraph(problem, "warning")]
        return compared
    plate = crop.enhanced
    height = crop_height(Crop(plate.picture, b""), PICTURE_WIDTH, _LOW, _HIGH)
    stamp = tr(STAMP)
    view = PlateView(content.fonts, PICTURE_WIDTH, height, plate.picture, stamp=stamp)
    points_per_px = fitted(plate.picture, PICTURE_WIDTH, height)[2] / plate.picture.window.width
    bar = ScaleBar(content.fonts, points_per_px, "px", 18 * mm)
    if row.mm_per_px is not None:
        bar = ScaleBar(content.fonts, points_per_px / row.mm_per_px, "mm", 18 * mm)
    name = model_title(content, plate.provenance.model_id)
    said = tr("{scale} × {scale} by {name}", scale=plate.scale, name=name)
    caption = content.styles.paragraph(said, "muted")
    cells = [[[view, Spacer(1, 1 * mm), bar, caption], compared]]
    return [
        Spacer(1, 2 * mm),
        grid(cells, [PICTURE_WIDTH + GAP, PICTURE_WIDTH], style=PLAIN),
    ]


def _pictures(content: Content, row: Finding, crop: Crop) -> Table:
    """The pixels as they are, and the same with the outline; captions and scale bars below."""
    height = crop_height(crop, PICTURE_WIDTH, _LOW, _HIGH)
    measures, window = row.annotation.measures, crop.picture.window
    ring = measures.width_max_at if measures else None
    image = opened(crop.picture.jpeg)
    original = PictureView(PICTURE_WIDTH, height, crop.picture, image)
    outlined = PictureView(PICTURE_WIDTH, height, crop.picture, image, crop.outline, ring)
    points_per_px = fitted(crop.picture, PICTURE_WIDTH, height)[2] / window.width
    if row.mm_per_px is None:
        bar = ScaleBar(content.fonts, points_per_px, "px", 18 * mm)
    else:
        bar = ScaleBar(content.fonts, points_per_px / row.mm_per_px, "mm", 18 * mm)
    left = tr("Original, {width} × {height} px", width=window.width, height=window.height)
    if crop.picture.blurred:
        left = tr("Areas blurred, {width} × {height} px", width=window.width, height=window.height)
    right = tr("Outline of the finding")
    if measures is not None:
        widest = f"{number(measures.width_max_px)} px"
        if row.width_max_mm is not None:
            widest = f"{number(row.width_max_mm)} mm"
        right = tr(
            "Outline of the finding; the ring marks its widest place, {widest}", widest=widest
        )
    caption = grid(
        [[bar, content.styles.paragraph(left, "right_muted")]],
        [PICTURE_WIDTH * 0.5] * 2,
        style=PLAIN,
    )
    table = grid(
        [[original, outlined], [caption, content.styles.paragraph(right, "muted")]],
        [PICTURE_WIDTH + GAP, PICTURE_WIDTH],
    )
    table.setStyle(
        [*PLAIN, ("TOPPADDING", (0, 1), (-1, 1), 3), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    return table
