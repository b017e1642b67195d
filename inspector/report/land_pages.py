"""The part of a report on land seen from above: maps with their findings, how much of each class
there is, what a model enlarged, and where the maps come from."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer, Table

from inspector.core.document import SourceEntry
from inspector.core.errors import SourceError
from inspector.core.label_names import label_name
from inspector.core.language import joined, plural, tr
from inspector.io.ground import ground_at
from inspector.report.content import Content
from inspector.report.cover import heading
from inspector.report.facts import PLAIN
from inspector.report.figures import figure, percent
from inspector.report.flowables import Missing
from inspector.report.land_facts import provenance, system_text, time_text
from inspector.report.land_grid import MapGrid, grid_of
from inspector.report.land_map import LandMap, OnMap
from inspector.report.land_marks import ClassLegend, Swatch
from inspector.report.land_plates import sharp_plates
from inspector.report.land_reading import MapSheet
from inspector.report.land_sums import ClassSum, class_sum, class_sums
from inspector.report.layout import LISTED, WIDTH, grid
from inspector.report.pictures import Gallery
from inspector.standards.findings import Finding

_MISSING_HEIGHT = 60 * mm
_ROOM = 60 * mm


def maps(content: Content, gallery: Gallery) -> list[Flowable]:
    """One page for each date that has findings, or that a model enlarged, else for the first."""
    story: list[Flowable] = []
    for source, index in content.sheets:
        story += [PageBreak(), *_first_heading(content, story)]
        story += _map(content, gallery, source, index)
    return story


def _first_heading(content: Content, story: Sequence[Flowable]) -> list[Flowable]:
    return [] if story else heading(content, "land-maps", tr("Maps"))


def _map(content: Content, gallery: Gallery, source: SourceEntry, index: int) -> list[Flowable]:
    styles, rows = content.styles, content.on_date(source.id, index)
    story: list[Flowable] = [styles.paragraph(map_title(source, index), "h2")]
    sheet = gallery.sheets.get((source.id, index))
    if sheet is None:
        reason = gallery.reason("", source.id)
        story += [Missing(content.fonts, _MISSING_HEIGHT), Spacer(1, 1 * mm)]
        story += [styles.paragraph(reason, "warning")]
    else:
        lines, pixel_m = _placed(source)
        found = [
            OnMap(row.number, row.annotation.shape, content.colours[row.annotation.label])
            for row in rows
        ]
        labels = tuple(dict.fromkeys(sorted(row.annotation.label for row in rows)))
        story += [
            LandMap(content.fonts, sheet.picture, lines, pixel_m, found),
            Spacer(1, 1.5 * mm),
            ClassLegend(content.fonts, [(label_name(n), content.colours[n]) for n in labels]),
            Spacer(1, 1 * mm),
            styles.paragraph(_caption(source, sheet, lines, len(rows)), "muted"),
        ]
        story += [styles.paragraph(text, "warning") for text in sheet.problems]
    story += [Spacer(1, 3 * mm), class_table(content, source, rows)]
    return story


def map_title(source: SourceEntry, index: int) -> str:
    """A map, of a stack also its date."""
    if source.frame_count <= 1:
        return source.name
    day = source.date_of(index)
    return f"{source.name} · {time_text(day) if day else tr('date {n}', n=index + 1)}"


def _placed(
    source: SourceEntry,
) -> tuple[MapGrid | None, tuple[float, float] | None]:
    """The grid of a map and the size of its pixels; None without a place on earth."""
    place = source.georeference
    if place is None:
        return None, None
    ground = ground_at(place, source.width_px / 2, source.height_px / 2)
    if ground is None:
        return None, None
    try:
        lines = grid_of(place, source.width_px, source.height_px)
    except SourceError:
        return None, (ground.wide_m, ground.high_m)
    return lines, (ground.wide_m, ground.high_m)


def _caption(source: SourceEntry, sheet: MapSheet, lines: MapGrid | None, found: int) -> str:
    parts = [plural("{n} finding on this map.", "{n} findings on this map.", found)]
    if found:
        parts.append(tr("Outlines in the colours of their classes, numbers where there is room."))
    if lines is not None:
        system = system_text(lines.crs)
        if lines.degrees:
            parts.append(tr("Grid: longitude and latitude, {system}.", system=system))
        else:
            parts.append(tr("Grid: eastings and northings in metres, {system}.", system=system))
        if not lines.own:
            parts.append(tr("The map itself is in degrees ({crs}).", crs=_crs(source)))
        parts.append(tr("The arrow points to the north of the grid."))
        parts.append(tr("At the corners: latitude and longitude (WGS 84)."))
    elif source.georeference is None:
        parts.append(tr("The file does not say where on earth this is: all measures are in px."))
    if sheet.combination:
        parts.append(tr("Shown: {bands}.", bands=tr(sheet.combination)))
    if sheet.picture.blurred:
        parts.append(tr("Areas are hidden."))
    return joined(parts, " ")


def _crs(source: SourceEntry) -> str:
    return source.georeference.crs[:40] if source.georeference else ""


def class_table(content: Content, source: SourceEntry, rows: Sequence[Finding]) -> Flowable:
    """Count, area and length of each class on one date of a map."""
    styles = content.styles
    if not rows:
        return styles.paragraph(tr("No findings were accepted on this map."), "body")
    sums = class_sums(rows)
    placed = any(each.area_m2 is not None or each.length_m is not None for each in sums)
    whole = _whole_m2(source) if placed else None
    if placed:
        heads = [tr("Area, m²"), tr("Area, ha"), tr("Area, km²"), tr("Share"), tr("Length, km")]
    else:
        heads = [tr("Area, px²"), tr("Length, px")]
    listed: list[list[Flowable]] = [
        [
            styles.paragraph(tr("Object class"), "head"),
            styles.paragraph(tr("Count"), "head_right"),
            *(styles.paragraph(head, "head_right") for head in heads),
        ]
    ]
    listed += [_class_row(content, each, placed, whole, total=False) for each in sums]
    if len(sums) > 1:
        listed.append(_class_row(content, class_sum("", rows), placed, whole, total=True))
    share = (WIDTH - 62 * mm) / len(heads)
    table = grid(listed, [44 * mm, 18 * mm, *[share] * len(heads)], head_rows=1, style=LISTED)
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    story: list[Flowable] = [table]
    if any(each.about for each in sums):
        about = tr("≈: middle lines of regions on a map in degrees, measured as if straight.")
        story += [Spacer(1, 1 * mm), styles.paragraph(about, "muted")]
    return KeepTogether(story)


def _whole_m2(source: SourceEntry) -> float | None:
    if source.georeference is None:
        return None
    ground = ground_at(source.georeference, source.width_px / 2, source.height_px / 2)
    return None if ground is None else source.width_px * source.height_px * ground.area_m2


def _class_row(
    content: Content, each: ClassSum, placed: bool, whole_m2: float | None, total: bool
) -> list[Flowable]:
    styles = content.styles
    bold = "right_bold" if total else "right"
    name: Flowable = styles.paragraph(tr("All"), "value_bold")
    if not total:
        words = styles.paragraph(label_name(each.label) or "–", "value")
        name = grid([[Swatch(content.colours[each.label]), words]], [5 * mm, 37 * mm], style=PLAIN)
    if placed:
        area, length = each.area_m2, each.length_m
        texts = [
            _or_dash(area, 0 if (area or 0.0) >= 100 else 1),
            _or_dash(None if area is None else area / 1e4, 2),
            _or_dash(None if area is None else area / 1e6, 4),
            "–" if area is None or not whole_m2 else percent(area / whole_m2),
            _or_dash(None if length is None else length / 1000, 3, "≈ " if each.about else ""),
        ]
    else:
        texts = [_or_dash(each.area_px, 0), _or_dash(each.length_px, 0)]
    return [
        name,
        styles.paragraph(figure(each.count, 0), bold),
        *(styles.paragraph(text, bold) for text in texts),
    ]


def _or_dash(value: float | None, decimals: int, before: str = "") -> str:
    return "–" if value is None else before + figure(value, decimals)


def sharp(content: Content, gallery: Gallery) -> list[Flowable]:
    """What a model enlarged, beside what was measured."""
    found: list[Flowable] = []
    for source, index in content.sheets:
        sheet = gallery.sheets.get((source.id, index))
        if sheet is None or not sheet.sharp:
            continue
        title = content.styles.paragraph(map_title(source, index), "h2")
        found += [title, *sharp_plates(content, source, sheet)]
    if not found:
        return []
    return [PageBreak(), *heading(content, "land-sharp", tr("Super-resolution")), *found]


def origins(content: Content, gallery: Gallery) -> list[Flowable]:
    """Where every map that is shown comes from."""
    story: list[Flowable] = []
    for source, index in content.sheets:
        pairs = list(provenance(source, index, gallery.sheets.get((source.id, index))))
        title = content.styles.paragraph(map_title(source, index), "h2")
        story += [CondPageBreak(_ROOM), title, _pairs(content, pairs)]
    if not story:
        return []
    first = heading(content, "land-origin", tr("Provenance of the maps"))
    return [CondPageBreak(_ROOM), *first, *story]


def _pairs(content: Content, pairs: Sequence[tuple[str, str]]) -> Table:
    styles = content.styles
    rows = [[styles.paragraph(k, "key"), styles.paragraph(v, "value")] for k, v in pairs]
    return grid(rows, [46 * mm, WIDTH - 46 * mm], style=LISTED[:3] + LISTED[4:])
