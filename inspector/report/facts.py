"""What is known of one finding: its measures, where it is and who found it."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from inspector.core.annotation import Annotation
from inspector.core.document import SourceEntry
from inspector.core.enhanced import BICUBIC
from inspector.core.label_names import label_name
from inspector.core.language import mark, tr
from inspector.report.content import Content
from inspector.report.dates import long_date, long_moment
from inspector.report.layout import LINE, WIDTH, grid
from inspector.report.tables import area, length, number, signed, type_of, type_words
from inspector.standards.confidence import Band, band
from inspector.standards.findings import Finding

GAP = 4 * mm
_BANDS: dict[Band, str] = {"low": mark("low"), "medium": mark("medium"), "high": mark("high")}
_ACCEPTED = mark("{model} (confidence {confidence}), accepted")
_EDITED = mark("{model} (confidence {confidence}), edited by the inspector")
PICTURE_WIDTH = (WIDTH - GAP) / 2
PLAIN = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
]


def facts(content: Content, row: Finding) -> Table:
    """Measures on the left, where it is and who found it on the right."""
    styles = content.styles
    measures, others = _measures(row), _circumstances(content, row)
    scaled = row.mm_per_px is not None
    head = [styles.paragraph(tr("Measure"), "head"), styles.paragraph("px", "head_right")]
    if scaled:
        head.append(styles.paragraph("mm", "head_right"))
    left_rows = [head]
    for name, px, metric in measures:
        line = [styles.paragraph(name, "key"), styles.paragraph(px, "right")]
        if scaled:
            line.append(styles.paragraph(metric, "right_bold"))
        left_rows.append(line)
    name_width, part = 34 * mm, (PICTURE_WIDTH - 34 * mm) / (2 if scaled else 1)
    left = grid(left_rows, [name_width, *[part] * (2 if scaled else 1)], style=LINED)
    right_rows = [
        [styles.paragraph(key, "key"), styles.paragraph(value, "value")] for key, value in others
    ]
    width = PICTURE_WIDTH if measures else WIDTH
    right = grid(right_rows, [24 * mm, width - 24 * mm], style=LINED)
    if not measures:
        return right
    table = grid([[left, right]], [PICTURE_WIDTH + GAP, PICTURE_WIDTH])
    table.setStyle([*PLAIN, ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return table


LINED = [
    *PLAIN,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("TOPPADDING", (0, 0), (-1, -1), 1.6),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
    ("LINEBELOW", (0, 0), (-1, -1), 0.35, LINE),
]


def _measures(row: Finding) -> list[tuple[str, str, str]]:
    """(name, value in px, value in mm or m); the last is empty without a scale. A line has no
    widths."""

    def metric(value: float | None) -> str:
        return "" if value is None else length(value) if value >= 1000 else number(value)

    measures, line = row.annotation.measures, row.annotation.line
    if measures is None:
        if line is None:
            return []
        return [
            (tr("Length along the line"), number(line.length_px), metric(row.length_mm)),
            (
                tr("Orientation in the picture"),
                tr("{orientation_deg:.0f}°", orientation_deg=line.orientation_deg),
                "",
            ),
        ]
    return [
        (tr("Length along the crack"), number(measures.length_px), metric(row.length_mm)),
        (tr("Mean width"), number(measures.width_mean_px), metric(row.width_mean_mm)),
        (tr("95 % is narrower than"), number(measures.width_p95_px), metric(row.width_p95_mm)),
        (tr("Largest width"), number(measures.width_max_px), metric(row.width_max_mm)),
        (
            tr("Area"),
            f"{number(measures.area_px)} px²",
            "" if row.area_mm2 is None else area(row.area_mm2),
        ),
        (
            tr("Orientation in the picture"),
            tr("{orientation_deg:.0f}°", orientation_deg=measures.orientation_deg),
            "",
        ),
        (tr("Branching points"), str(measures.junctions), ""),
    ]


def _circumstances(content: Content, row: Finding) -> list[tuple[str, str]]:
    annotation, source = row.annotation, row.source
    kind = type_words(type_of(row))
    if row.type_overridden:
        kind = tr("{kind} (set by the inspector)", kind=kind)
    left, top, right, bottom = annotation.shape.bounds
    facts = [
        (tr("Picture"), source.name),
        (tr("Defect class"), label_name(annotation.label) if annotation.label else "–"),
        (tr("Type"), kind),
        (tr("Captured"), _captured(source, annotation.frame.index)),
        (tr("Position"), _position(source)),
        (
            tr("In the picture"),
            tr(
                "x {left:.0f}, y {top:.0f} px (centre)",
                left=(left + right) / 2,
                top=(top + bottom) / 2,
            ),
        ),
        (tr("Found by"), found_by(content, row.annotation)),
    ]
    if source.kind == "video":
        facts.insert(1, (tr("Frame"), frame_text(source, annotation.frame.index)))
    return facts


def _captured(source: SourceEntry, index: int) -> str:
    moment = source.date_of(index) or source.captured_at or ""
    return long_moment(moment, seconds=True) or tr("not known")


def frame_text(source: SourceEntry, index: int) -> str:
    """A frame of a video by its number, counted from 0, and about when it is shown: the number is
    exact, the time assumes that frames come evenly."""
    if source.video is None or not source.video.mean_rate_hz:
        return str(index)
    tenths = int(index / source.video.mean_rate_hz * 10)
    return tr(
        "{index}, about {minutes} min {seconds:.1f} s after the first",
        index=index,
        minutes=tenths // 600,
        seconds=tenths % 600 / 10,
    )


def picture_text(row: Finding) -> str:
    """The picture that a finding is on; of a video also the frame."""
    name = row.source.name
    if row.source.kind == "map" and row.source.frame_count > 1:
        index = row.annotation.frame.index
        day = row.source.date_of(index)[:10]
        return f"{name}, {long_date(day) if day else tr('date {number}', number=index + 1)}"
    return (
        tr("{name}, frame {index}", name=name, index=row.annotation.frame.index)
        if row.source.kind == "video"
        else name
    )


def _position(source: SourceEntry) -> str:
    """Latitude and longitude of a picture, and its height where known."""
    if source.gps is None:
        return tr("not known")
    text = tr(
        "{latitude_deg:.6f}°, {longitude_deg:.6f}°",
        latitude_deg=source.gps.latitude_deg,
        longitude_deg=source.gps.longitude_deg,
    )
    if source.gps.altitude_m is not None:
        text += f", {source.gps.altitude_m:.0f} m"
    return text


def found_by(content: Content, annotation: Annotation) -> str:
    """Who found it, in words."""
    if annotation.origin == "human" or annotation.judged is None:
        return (
            tr("the inspector")
            if annotation.origin == "human"
            else tr("a model, then the inspector")
        )
    judged = annotation.judged
    name = model_title(content, judged.model_id)
    form = _EDITED if annotation.origin == "machine-edited" else _ACCEPTED
    return tr(form, model=name, confidence=tr(_BANDS[band(judged.confidence)]))


def model_title(content: Content, model_id: str) -> str:
    """What a model is called; its id if it is not installed."""
    titles = {card.id: card.title for card in content.models}
    if model_id == BICUBIC:
        return tr("bicubic interpolation")
    return titles.get(model_id, model_id)


def enhanced(content: Content, row: Finding) -> list[Flowable]:
    """The widths on the source beside those on an enhanced picture, where both were measured."""
    measures, found = row.annotation.measures, row.annotation.on_enhanced
    if measures is None or found is None:
        return []
    styles, scale = content.styles, row.mm_per_px
    unit = "px" if scale is None else "mm"
    heads = [tr("Width, {unit}", unit=unit), tr("on source"), tr("on enhanced"), tr("difference")]
    lines = [[styles.paragraph(t, "head_right" if i else "head") for i, t in enumerate(heads)]]
    for name, source, other in (
        (tr("Mean"), measures.width_mean_px, found.measures.width_mean_px),
        (tr("95 % is narrower than"), measures.width_p95_px, found.measures.width_p95_px),
        (tr("Largest"), measures.width_max_px, found.measures.width_max_px),
    ):
        a, b = (value * (scale or 1.0) for value in (source, other))
        texts = (number(a), number(b), signed(b - a))
        lines.append(
            [styles.paragraph(name, "key"), *(styles.paragraph(t, "right") for t in texts)]
        )
    name_width = 29 * mm
    part = (PICTURE_WIDTH - name_width) / 3
    said = tr(
        "Enhanced by {model_title}: enhanced, not original evidence.",
        model_title=model_title(content, found.model_id),
    )
    return [
        Spacer(1, 2 * mm),
        grid(lines, [name_width, part, part, part], style=LINED),
        Spacer(1, 1 * mm),
        styles.paragraph(said, "warning"),
    ]
