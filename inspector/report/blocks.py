"""The list of findings and one block for each of them."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer, Table

from inspector.core.document import SourceEntry
from inspector.report.content import Content
from inspector.report.cover import heading
from inspector.report.flowables import (
    Anchor,
    HeadBar,
    Missing,
    PageRef,
    PictureView,
    crop_height,
    opened,
)
from inspector.report.layout import HEIGHT, LINE, WIDTH, grid
from inspector.report.marks import ScaleBar, SeverityLabel
from inspector.report.pictures import Crop, Gallery
from inspector.report.summary import paragraphs
from inspector.report.tables import area, length, number, severity_of, type_of
from inspector.standards.confidence import band
from inspector.standards.findings import Finding

FINDING_PREFIX = "finding-"

_GAP = 4 * mm
_PICTURE_WIDTH = (WIDTH - _GAP) / 2
_LOW, _HIGH = 30 * mm, 60 * mm
_MISSING_HEIGHT = 22 * mm
_LIST_HEAD, _LIST_ROW = 26 * mm, 6.2 * mm
_SPACE_BEFORE = 7 * mm


def finding_list(content: Content) -> list[Flowable]:
    """One line for each finding, with its page."""
    if not content.rows:
        return []
    styles, scaled = content.styles, content.tally.scaled
    unit = "mm" if scaled else "px"
    heads = ["No.", "Picture", "Type", "Severity", "Length", "Mean width", "Max. width", "Page"]
    rows: list[list[Flowable]] = [
        [styles.paragraph(h, "head" if i < 4 else "head_right") for i, h in enumerate(heads)]
    ]
    for row in content.rows:
        key = f"{FINDING_PREFIX}{row.number}"
        rows.append(
            [
                styles.paragraph(str(row.number), "value_bold"),
                styles.paragraph(row.source.name, "value"),
                styles.paragraph(type_of(row).capitalize(), "value"),
                SeverityLabel(content.fonts, severity_of(row)),
                *(styles.paragraph(text, "right") for text in _figures(row, scaled)),
                PageRef(content.fonts, key),
            ]
        )
    fixed = [11 * mm, 24 * mm, 25 * mm, 20 * mm, 21 * mm, 21 * mm, 12 * mm]
    widths = [fixed[0], WIDTH - sum(fixed), *fixed[1:]]
    table = grid(rows, widths, head_rows=1)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-2, -1), 4),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, LINE),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, LINE),
        ]
    )
    note = f"Length and widths in {unit}."
    if scaled and content.tally.unscaled:
        note += " Values marked px: the picture has no scale."
    return [
        CondPageBreak(min(_LIST_HEAD + _LIST_ROW * len(rows), HEIGHT - 1)),
        *heading(content, "list", "List of findings"),
        table,
        Spacer(1, 2 * mm),
        styles.paragraph(note, "muted"),
    ]


def _figures(row: Finding, scaled: bool) -> tuple[str, str, str]:
    measures = row.annotation.measures
    if measures is None:
        return "–", "–", "–"
    px = (measures.length_px, measures.width_mean_px, measures.width_max_px)
    in_mm = (row.length_mm, row.width_mean_mm, row.width_max_mm)
    a, b, c = (
        (number(p) if not scaled else f"{number(p)} px") if m is None else number(m)
        for p, m in zip(px, in_mm, strict=True)
    )
    return a, b, c


def blocks(content: Content, gallery: Gallery) -> list[Flowable]:
    """Every finding with its pictures, measures and notes; none is cut by the end of a page unless
    it is longer than one."""
    if not content.rows:
        return []
    story: list[Flowable] = [PageBreak(), *heading(content, "findings", "Findings")]
    story += [KeepTogether(_block(content, gallery, row)) for row in content.rows]
    return story


def _block(content: Content, gallery: Gallery, row: Finding) -> list[Flowable]:
    styles, annotation = content.styles, row.annotation
    title = content.title_of(row)
    short = content.fonts.shortened(f"{row.number}  {title}", 9, 400)
    story: list[Flowable] = [
        Anchor(f"{FINDING_PREFIX}{row.number}", short, 1, _SPACE_BEFORE),
        HeadBar(content.fonts, row.number, title, severity_of(row)),
        Spacer(1, 2 * mm),
    ]
    crop = gallery.crops.get(annotation.id)
    if crop is None:
        reason = gallery.problems.get(row.source.id, "This picture could not be read.")
        story += [
            Missing(content.fonts, _MISSING_HEIGHT),
            Spacer(1, 1 * mm),
            styles.paragraph(reason, "warning"),
        ]
    else:
        story.append(_pictures(content, row, crop))
    story += [Spacer(1, 2 * mm), _facts(content, row)]
    if annotation.note.strip():
        story.append(Spacer(1, 1.5 * mm))
        story.append(styles.paragraph("Note", "head"))
        story += paragraphs(content, annotation.note, "note")
    return story


def _pictures(content: Content, row: Finding, crop: Crop) -> Table:
    """The pixels as they are, and the same with the outline; captions and scale bars below."""
    height = crop_height(crop, _PICTURE_WIDTH, _LOW, _HIGH)
    measures, window = row.annotation.measures, crop.picture.window
    ring = measures.width_max_at if measures else None
    image = opened(crop.picture.jpeg)
    original = PictureView(_PICTURE_WIDTH, height, crop.picture, image)
    outlined = PictureView(_PICTURE_WIDTH, height, crop.picture, image, crop.outline, ring)
    points_per_px = min(_PICTURE_WIDTH / window.width, height / window.height)
    if row.mm_per_px is None:
        bar = ScaleBar(content.fonts, points_per_px, "px", 18 * mm)
    else:
        bar = ScaleBar(content.fonts, points_per_px / row.mm_per_px, "mm", 18 * mm)
    left = f"Original, {window.width} × {window.height} px"
    right = "Outline of the finding"
    if measures is not None:
        widest = f"{number(measures.width_max_px)} px"
        if row.width_max_mm is not None:
            widest = f"{number(row.width_max_mm)} mm"
        right += f"; the ring marks its widest place, {widest}"
    caption = grid(
        [[bar, content.styles.paragraph(left, "right_muted")]],
        [_PICTURE_WIDTH * 0.5] * 2,
        style=_PLAIN,
    )
    table = grid(
        [[original, outlined], [caption, content.styles.paragraph(right, "muted")]],
        [_PICTURE_WIDTH + _GAP, _PICTURE_WIDTH],
    )
    table.setStyle(
        [*_PLAIN, ("TOPPADDING", (0, 1), (-1, 1), 3), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    return table


_PLAIN = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
]


def _facts(content: Content, row: Finding) -> Table:
    """Measures on the left, where it is and who found it on the right."""
    styles = content.styles
    measures, facts = _measures(row), _circumstances(content, row)
    scaled = row.mm_per_px is not None
    head = [styles.paragraph("Measure", "head"), styles.paragraph("px", "head_right")]
    if scaled:
        head.append(styles.paragraph("mm", "head_right"))
    left_rows = [head]
    for name, px, metric in measures:
        line = [styles.paragraph(name, "key"), styles.paragraph(px, "right")]
        if scaled:
            line.append(styles.paragraph(metric, "right_bold"))
        left_rows.append(line)
    name_width, part = 34 * mm, (_PICTURE_WIDTH - 34 * mm) / (2 if scaled else 1)
    left = grid(left_rows, [name_width, *[part] * (2 if scaled else 1)], style=_ROWS)
    right_rows = [
        [styles.paragraph(key, "key"), styles.paragraph(value, "value")] for key, value in facts
    ]
    width = _PICTURE_WIDTH if measures else WIDTH
    right = grid(right_rows, [24 * mm, width - 24 * mm], style=_ROWS)
    if not measures:
        return right
    table = grid([[left, right]], [_PICTURE_WIDTH + _GAP, _PICTURE_WIDTH])
    table.setStyle([*_PLAIN, ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return table


_ROWS = [
    *_PLAIN,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("TOPPADDING", (0, 0), (-1, -1), 1.6),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
    ("LINEBELOW", (0, 0), (-1, -1), 0.35, LINE),
]


def _measures(row: Finding) -> list[tuple[str, str, str]]:
    """(name, value in px, value in mm or m); the last is empty without a scale."""
    measures = row.annotation.measures
    if measures is None:
        return []

    def metric(value: float | None) -> str:
        return "" if value is None else length(value) if value >= 1000 else number(value)

    return [
        ("Length along the crack", number(measures.length_px), metric(row.length_mm)),
        ("Mean width", number(measures.width_mean_px), metric(row.width_mean_mm)),
        ("95 % is narrower than", number(measures.width_p95_px), metric(row.width_p95_mm)),
        ("Largest width", number(measures.width_max_px), metric(row.width_max_mm)),
        (
            "Area",
            f"{number(measures.area_px)} px²",
            "" if row.area_mm2 is None else area(row.area_mm2),
        ),
        ("Orientation in the picture", f"{measures.orientation_deg:.0f}°", ""),
        ("Branching points", str(measures.junctions), ""),
    ]


def _circumstances(content: Content, row: Finding) -> list[tuple[str, str]]:
    annotation, source = row.annotation, row.source
    kind = type_of(row).capitalize()
    if row.type_overridden:
        kind += " (set by the inspector)"
    left, top, right, bottom = annotation.shape.bounds
    facts = [
        ("Picture", source.name),
        ("Class", annotation.label or "–"),
        ("Type", kind),
        ("Captured", (source.captured_at or "not known").replace("T", " ")),
        ("Position", position(source)),
        ("In the picture", f"x {(left + right) / 2:.0f}, y {(top + bottom) / 2:.0f} px (centre)"),
        ("Found by", _found_by(content, row)),
    ]
    if annotation.frame.index:
        facts.insert(1, ("Frame", str(annotation.frame.index)))
    return facts


def position(source: SourceEntry) -> str:
    """Latitude and longitude of a picture, and its height where known."""
    if source.gps is None:
        return "not known"
    text = f"{source.gps.latitude_deg:.6f}°, {source.gps.longitude_deg:.6f}°"
    if source.gps.altitude_m is not None:
        text += f", {source.gps.altitude_m:.0f} m"
    return text


def _found_by(content: Content, row: Finding) -> str:
    annotation = row.annotation
    if annotation.origin == "human" or annotation.judged is None:
        return "the inspector" if annotation.origin == "human" else "a model, then the inspector"
    judged = annotation.judged
    titles = {card.id: card.title for card in content.models}
    name = titles.get(judged.model_id, judged.model_id)
    verdict = "edited by the inspector" if annotation.origin == "machine-edited" else "accepted"
    return f"{name} (confidence {band(judged.confidence)}), {verdict}"
