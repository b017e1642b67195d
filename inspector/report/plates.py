"""The photos of observations: the frame, beside it the enhanced picture that was chosen, and what
is known of the place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from inspector.core.enhanced import STAMP
from inspector.core.language import language, tr
from inspector.report.content import Content
from inspector.report.dates import long_moment
from inspector.report.enhanced_plates import EnhancedPlate
from inspector.report.facts import (
    GAP,
    LINED,
    PICTURE_WIDTH,
    PLAIN,
    found_by,
    frame_text,
    model_title,
)
from inspector.report.flowables import Anchor, HeadBar, Missing
from inspector.report.grade_marks import draw_grade
from inspector.report.later import Later
from inspector.report.layout import CLASS_COLOURS, WIDTH, grid
from inspector.report.observation_columns import size_of
from inspector.report.pictures import Gallery, Plate
from inspector.report.plate_view import PlateView
from inspector.report.reading import Picture
from inspector.report.summary import paragraphs
from inspector.standards.en13508 import OPERATION, STABILITY, TIGHTNESS
from inspector.standards.observations import ObservationRow, PipeRun, stretches
from inspector.standards.rule_texts import rule_text

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
    facts = list(_facts(content, gallery, row, end))
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
    caption = f"{said}, {window.width} × {window.height} px"
    if row.observation.ring is not None:
        caption += tr("; dashed: the ring for sizes")
    shapes = [(row.annotation.shape, _MARK)]
    height, ring = _height(picture, width, most), row.observation.ring
    view = PlateView(content.fonts, width, height, picture, shapes, ring)
    return [view, Spacer(1, 1 * mm), content.styles.paragraph(caption, "muted")]


def _enhanced_cell(content: Content, plate: EnhancedPlate, height: float) -> list[Flowable]:
    """The enhanced picture with its stamp, and how it was made."""
    made = plate.provenance
    name, digest = model_title(content, made.model_id), made.weights_sha256[:16]
    said = [tr("{scale} × {scale} by {model}", scale=plate.scale, model=name)]
    said += [tr("weights SHA-256 {digest}…", digest=digest)] if digest else []
    reference = plate.reference
    said.append(tr("reference: {name}", name=reference) if reference else tr("no reference"))
    said += [tr("areas hidden")] if plate.picture.blurred else []
    caption = f"{tr(STAMP)}: {'; '.join(said)}"
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


def _facts(
    content: Content, gallery: Gallery, row: ObservationRow, end: ObservationRow | None
) -> Iterator[tuple[str, str]]:
    observation = row.observation
    yield tr("Code"), " · ".join(filter(None, (row.code_text, row.label)))
    if row.grade is not None:
        yield tr("Grade"), "; ".join(filter(None, (_grade_words(row), row.grade_how)))
    rule = rule_text(row) if row.grade_from == "rule" and row.classes is None else ""
    if rule:
        yield tr("Rule"), rule
    if row.classes is not None and row.classes.worst is not None:
        yield tr("Classes"), "; ".join(_classes(row))
    where = row.chainage_text or tr("not known")
    if observation.chainage_estimated and observation.chainage_how:
        where += f" ({observation.chainage_how})"
    yield tr("Chainage"), where
    if row.span_text:
        yield tr("Continuous"), row.span_text + _end_text(observation.span, end)
    if row.clock_text:
        yield tr("Clock"), row.clock_text
    yield from _quantities(row)
    if observation.at_joint:
        yield tr("At a joint"), tr("yes")
    yield from _sizes(row)
    yield tr("Recording"), row.source.name
    if row.source.kind == "video":
        yield tr("Frame"), _frame(gallery, row)
    elif row.source.captured_at:
        yield tr("Captured"), long_moment(row.source.captured_at)
    yield tr("Found by"), found_by(content, row.annotation)


def _grade_words(row: ObservationRow) -> str:
    grades = row.code.grades if row.code else ()
    words = [each.label.text(language()) for each in grades if each.number == row.grade]
    return ": ".join(filter(None, (str(row.grade), *words)))


def _classes(row: ObservationRow) -> Iterator[str]:
    """Each class of EN 13508-2 that there is, with the rule that it follows from."""
    found = row.classes
    if found is None:
        return
    for name, aspect, value in (
        (tr("tightness"), TIGHTNESS, found.tightness),
        (tr("stability"), STABILITY, found.stability),
        (tr("operation"), OPERATION, found.operation),
    ):
        if value is not None:
            yield f"{name} {value} ({rule_text(row, aspect)})"


def _end_text(span: str, end: ObservationRow | None) -> str:
    if end is not None:
        return tr(
            ", ends at {chainage_text} (observation {number})",
            chainage_text=end.chainage_text,
            number=end.number,
        )
    return tr(", its end is not coded") if span == "start" else ""


def _quantities(row: ObservationRow) -> Iterator[tuple[str, str]]:
    if not row.quantities:
        return
    asked = row.code.asks(row.observation.first) if row.code else ()
    known = [value is not None for value in row.observation.quantities]
    names = [
        each.label.text(language())
        for each, is_known in zip(asked, known, strict=False)
        if is_known
    ]
    texts = [
        f"{text} ({name})" if name else text
        for text, name in zip(row.quantities, [*names, *[""] * len(row.quantities)], strict=False)
    ]
    yield tr("Quantity"), "; ".join(texts)


def _sizes(row: ObservationRow) -> Iterator[tuple[str, str]]:
    """Millimetres from the ring, and the method."""
    found = size_of(row)
    if found is None:
        return
    sizes = []
    if found.size is not None:
        across, upright = found.size.width_mm, found.size.height_mm
        if found.size.is_in_plane:
            sizes.append(
                tr(
                    "{across:.0f} × {upright:.0f} mm in the plane of the ring",
                    across=across,
                    upright=upright,
                )
            )
        sizes.append(tr("{arc_mm:.0f} mm along the wall", arc_mm=found.size.arc_mm))
    if sizes:
        yield tr("Size"), "; ".join(sizes)
    yield (
        tr("Measured by"),
        tr("{method}; {mm_per_px:.3g} mm/px there", method=found.method, mm_per_px=found.mm_per_px),
    )


def _frame(gallery: Gallery, row: ObservationRow) -> str:
    plate, index = gallery.plates.get(row.annotation.id), row.annotation.frame.index
    if plate is None or plate.time_s is None:
        return frame_text(row.source, index)
    tenths = int(plate.time_s * 10 + 1e-6)
    return tr(
        "{index}, {minutes} min {seconds:.1f} s after the first",
        index=index,
        minutes=tenths // 600,
        seconds=tenths % 600 / 10,
    )
