"""The photos of observations: the frame, beside it the enhanced picture that was chosen, and what
is known of the place."""

from __future__ import annotations

from functools import partial
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from inspector.core.enhanced import STAMP
from inspector.core.language import joined, tr
from inspector.core.stored_texts import retold
from inspector.report.content import Content
from inspector.report.enhanced_plates import EnhancedPlate
from inspector.report.facts import (
    GAP,
    LINED,
    PICTURE_WIDTH,
    PLAIN,
    model_title,
)
from inspector.report.flowables import Anchor, HeadBar, Missing
from inspector.report.grade_marks import draw_grade
from inspector.report.later import Later
from inspector.report.layout import CLASS_COLOURS, WIDTH, grid
from inspector.report.pictures import Gallery, Plate
from inspector.report.plate_facts import plate_facts
from inspector.report.plate_view import PlateView
from inspector.report.reading import Picture
from inspector.report.summary import paragraphs
from inspector.standards.observations import ObservationRow, PipeRun, stretches

PLATE_PREFIX = "observation-"

_MARK: Color = CLASS_COLOURS[0]
_LOW, _HIGH = 30 * mm, 68 * mm
_ALONE_WIDTH, _ALONE_HIGH = 74 * mm, 56 * mm
"""Of a picture without an enhanced one: three observations fit on a page."""
_MISSING_HEIGHT = 22 * mm
_SPACE_BEFORE = 7 * mm
_WHOLE_WIDTH = 52 * mm
_PART = 0.6
"""An enhanced part below this share of the frame is shown with the frame that it is from."""


def plates(content: Content, gallery: Gallery, run: PipeRun) -> list[Flowable]:
    """Every observation of a run; none is cut by the end of a page unless it is longer than one."""
    ends = {each.row.number: each.finish for each in stretches(run.rows) if each.finish}

    def plate(row: ObservationRow) -> list[Flowable]:
        return [KeepTogether(_plate(content, gallery, row, ends.get(row.number)))]

    return [Later(partial(plate, row)) for row in run.rows]


def _plate(
    content: Content, gallery: Gallery, row: ObservationRow, end: ObservationRow | None
) -> list[Flowable]:
    styles, plate = content.styles, gallery.plates.get(row.annotation.id)
    title = " · ".join(filter(None, (row.code_text, row.label, row.chainage_text)))
    grade = "" if row.grade is None else tr("Grade {grade}", grade=row.grade)
    short = content.fonts.shortened(f"{row.number}  {title}", 9, 400)
    story: list[Flowable] = [
        Anchor(f"{PLATE_PREFIX}{row.number}", short, 2, _SPACE_BEFORE),
        HeadBar(content.fonts, row.number, title, grade, _grade_mark(row)),
        Spacer(1, 2 * mm),
    ]
    facts = list(plate_facts(content, gallery, row, end))
    if plate is None:
        story += [Missing(content.fonts, _MISSING_HEIGHT), Spacer(1, 1 * mm)]
        reason = gallery.reason(row.annotation.id, row.source.id)
        story += [styles.paragraph(reason, "warning"), _pairs(content, facts, WIDTH)]
    elif plate.enhanced is None:
        rest = WIDTH - _ALONE_WIDTH - GAP
        picture = _source_cell(content, row, plate, _ALONE_WIDTH, _ALONE_HIGH)
        story.append(_beside(picture, _pairs(content, facts, rest), _ALONE_WIDTH))
        if plate.problem:
            story += [Spacer(1, 1 * mm), styles.paragraph(plate.problem, "warning")]
    else:
        enhanced = _enhanced_cell(content, plate.enhanced, _height(plate.picture, PICTURE_WIDTH))
        story += [_beside(_source_cell(content, row, plate), enhanced), Spacer(1, 2 * mm)]
        whole = plate.whole if _is_part(plate) else None
        if whole is None:
            story.append(_pairs(content, facts, WIDTH))
        else:
            story.append(_with_whole(content, row, whole, facts))
    if row.remarks.strip():
        story += [Spacer(1, 1.5 * mm), styles.paragraph(tr("Remarks"), "head")]
        story += paragraphs(content, row.remarks, "note")
    return story


def _grade_mark(row: ObservationRow) -> Any:
    def mark(canvas: Any, x: float, y: float) -> None:
        if row.grade is None:
            return
        draw_grade(canvas, x - 8.5, y - 4.5, 13, 9, row.severity_share)

    return mark


def _height(picture: Picture, width: float, most: float = _HIGH) -> float:
    window = picture.window
    wanted = width * window.height / (window.width * picture.pixel_aspect)
    return float(min(max(wanted, _LOW), most))


def _is_part(plate: Plate) -> bool:
    if plate.whole is None:
        return False
    part, whole = plate.picture.window, plate.whole.window
    return part.width * part.height < _PART * whole.width * whole.height


def _source_cell(
    content: Content,
    row: ObservationRow,
    plate: Plate,
    width: float = PICTURE_WIDTH,
    most: float = _HIGH,
) -> list[Flowable]:
    """The pixels as they are, with the place marked."""
    picture = plate.picture
    window = picture.window
    said = tr("Source, areas hidden") if picture.blurred else tr("Source")
    caption = [f"{said}, {window.width} × {window.height} px"]
    if row.observation.ring is not None:
        caption.append(tr("dashed: the ring for sizes"))
    shapes = [(row.annotation.shape, _MARK)]
    height, ring = _height(picture, width, most), row.observation.ring
    view = PlateView(content.fonts, width, height, picture, shapes, ring)
    return [view, Spacer(1, 1 * mm), content.styles.paragraph(joined(caption, "; "), "muted")]


def _enhanced_cell(content: Content, plate: EnhancedPlate, height: float) -> list[Flowable]:
    """The enhanced picture with its stamp, and how it was made."""
    made = plate.provenance
    name = model_title(content, made.model_id)
    how = [tr("{scale} × {scale} by {model}", scale=plate.scale, model=name)]
    if made.weights_sha256:
        how.append(tr("weights SHA-256 {digits}…", digits=made.weights_sha256[:16]))
    if plate.reference:
        how.append(tr("reference: {name}", name=retold(plate.reference)))
    else:
        how.append(tr("no reference"))
    how += [tr("areas hidden")] if plate.picture.blurred else []
    caption = f"{tr(STAMP)}: {joined(how, '; ')}"
    view = PlateView(content.fonts, PICTURE_WIDTH, height, plate.picture, stamp=tr(STAMP))
    return [view, Spacer(1, 1 * mm), content.styles.paragraph(caption, "muted")]


def _with_whole(
    content: Content, row: ObservationRow, whole: Picture, facts: list[tuple[str, str]]
) -> Table:
    """The frame that the enhanced part is from, beside the facts."""
    height = _height(whole, _WHOLE_WIDTH)
    view = PlateView(content.fonts, _WHOLE_WIDTH, height, whole, [(row.annotation.shape, _MARK)])
    caption = content.styles.paragraph(tr("The whole frame"), "muted")
    rest = WIDTH - _WHOLE_WIDTH - GAP
    return grid(
        [[[view, Spacer(1, 1 * mm), caption], _pairs(content, facts, rest)]],
        [_WHOLE_WIDTH + GAP, rest],
        style=PLAIN,
    )


def _beside(
    left: list[Flowable], right: Flowable | list[Flowable], width: float = PICTURE_WIDTH
) -> Table:
    return grid([[left, right]], [width + GAP, WIDTH - width - GAP], style=PLAIN)


def _pairs(content: Content, facts: list[tuple[str, str]], width: float) -> Table:
    styles = content.styles
    rows = [[styles.paragraph(k, "key"), styles.paragraph(v, "value")] for k, v in facts]
    return grid(rows, [24 * mm, width - 24 * mm], style=LINED)
