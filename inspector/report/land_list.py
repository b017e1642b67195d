"""The table of the findings on maps, with their areas, lengths and places on earth."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from inspector.core.errors import SourceError
from inspector.core.label_names import label_name
from inspector.core.language import tr
from inspector.io.ground import degrees_at, on_ground
from inspector.report.content import Content
from inspector.report.cover import heading
from inspector.report.facts import found_by
from inspector.report.figures import figure
from inspector.report.land_facts import square_text
from inspector.report.land_map import corner_text
from inspector.report.land_pages import map_title
from inspector.report.land_sums import is_about
from inspector.report.layout import LISTED, WIDTH
from inspector.report.long_table import LongTable
from inspector.report.summary import paragraphs
from inspector.report.tables import number
from inspector.standards.findings import Finding

_ROOM = 60 * mm


def land_list(content: Content) -> list[Flowable]:
    """One line for each finding on land."""
    if not content.land:
        return []
    styles = content.styles
    several = len(content.sheets) > 1
    heads = [tr("No."), tr("Object class"), tr("Area"), tr("Length"), tr("Middle"), tr("Found by")]
    notes = any(row.annotation.note.strip() for row in content.land)
    widths = [11 * mm, 30 * mm, 22 * mm, 22 * mm, 46 * mm, 0.0]
    if several:
        heads.insert(1, tr("Map"))
        widths.insert(1, 28 * mm)
    widths[-1] = WIDTH - sum(widths)
    right = (heads[-4], heads[-3])
    style = [*LISTED, ("LEFTPADDING", (-2, 0), (-2, -1), 9)]

    def head() -> list[Flowable]:
        return [styles.paragraph(t, "head_right" if t in right else "head") for t in heads]

    def line(index: int) -> list[Flowable]:
        return _listed(content, content.land[index], several)

    story: list[Flowable] = [
        CondPageBreak(_ROOM),
        *heading(content, "land-list", tr("Findings on the maps")),
        LongTable(head, line, len(content.land), widths, style),
    ]
    if notes:
        story += [Spacer(1, 3 * mm), styles.paragraph(tr("Notes"), "h2")]
        for row in content.land:
            if row.annotation.note.strip():
                story += paragraphs(content, f"{row.number}  {row.annotation.note}", "note")
    return story


def _listed(content: Content, row: Finding, several: bool) -> list[Flowable]:
    styles, annotation = content.styles, row.annotation
    area, length = on_ground(row, "area_px"), on_ground(row, "length_px")
    measures = annotation.measures
    area_text = "–" if measures is None else f"{number(measures.area_px)} px²"
    length_text = "–" if row.length_px is None else f"{number(row.length_px)} px"
    if area is not None:
        area_text = square_text(area)
    if length is not None:
        about = "≈ " if is_about(row) else ""
        length_text = about + length_words(length)
    label = label_name(annotation.label) or "–"
    cells = [
        styles.paragraph(str(row.number), "value_bold"),
        # In full it stands in the table of classes.
        styles.paragraph(content.fonts.shortened(label, 8, 50 * mm), "value"),
        styles.paragraph(area_text, "right"),
        styles.paragraph(length_text, "right"),
        styles.paragraph(_middle(row), "value"),
        styles.paragraph(found_by(content, annotation), "value"),
    ]
    if several:
        cells.insert(1, styles.paragraph(map_title(row.source, annotation.frame.index), "value"))
    return list(cells)


def length_words(length_m: float) -> str:
    """A length on the ground in the unit that reads best."""
    if length_m >= 1000:
        return tr("{length} km", length=figure(length_m / 1000, 2))
    return tr("{length} m", length=number(length_m))


def _middle(row: Finding) -> str:
    """Where the middle of a finding is: degrees, or pixels without a place on earth."""
    left, top, right, bottom = row.annotation.shape.bounds
    x, y = (left + right) / 2, (top + bottom) / 2
    place = row.source.georeference
    if place is not None:
        try:
            longitude, latitude = degrees_at(place, x, y)
        except SourceError:
            pass
        else:
            return corner_text(longitude, latitude)
    return f"x {x:.0f}, y {y:.0f} px"
