"""The part of a report on roads: what was inspected, how much damage there is, and where it lies
along the section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from inspector.core.document import SourceEntry
from inspector.core.language import joined, number, plural, tr
from inspector.core.rounding import histogram
from inspector.report.content import Content, worst
from inspector.report.cover import heading
from inspector.report.dates import long_date, long_moment
from inspector.report.figures import figure
from inspector.report.later import Later
from inspector.report.layout import LINE, LISTED, WIDTH, grid
from inspector.report.marks import Legend, SeverityLabel
from inspector.report.plots import TypeBars, WidthBars
from inspector.report.road_section import Section, length_words, section_of, station_text
from inspector.report.road_sums import Line, inspected_m2, lines
from inspector.report.section_strip import COLUMNS, Cell, StripRow
from inspector.report.tables import SEVERITY_COLUMNS, severity_of, type_words
from inspector.standards.findings import Finding
from inspector.standards.pavement import preset_text

_ROOM = 70 * mm
_LEAST_IN_STRIP = _LEAST_IN_CHART = 2


def section_pages(content: Content) -> list[Flowable]:
    """The head of the section, the table by type and severity, and the charts."""
    if not content.overview and not content.rows:
        return []
    styles = content.styles
    story: list[Flowable] = [
        CondPageBreak(_ROOM),
        *heading(content, "section", tr("Pavement section")),
        _pairs(content, list(_head(content))),
    ]
    if not content.rows:
        return [*story, Spacer(1, 3 * mm), styles.paragraph(tr("No findings were accepted."))]
    scaled = [row for row in content.rows if row.mm_per_px is not None]
    others = [row for row in content.rows if row.mm_per_px is None]
    story.append(styles.paragraph(tr("Damage by type and severity"), "h2"))
    if scaled:
        story += [_table(content, scaled, metric=True), Spacer(1, 1.5 * mm)]
        story += [styles.paragraph(text, "muted") for text in _notes(content)]
    if others:
        if scaled:
            story.append(styles.paragraph(tr("On pictures without a scale"), "h2"))
        story += [_table(content, others, metric=False), Spacer(1, 1.5 * mm)]
    chart = [
        TypeBars(content.fonts, content.tally),
        Spacer(1, 2 * mm),
        Legend(content.fonts, content.tally.severities),
    ]
    story += [Spacer(1, 4 * mm), KeepTogether(chart)]
    story += _widths(content, scaled, "mm")
    story += _widths(content, others, "px")
    return story


def _head(content: Content) -> Iterator[tuple[str, str]]:
    """What is known of the section, in the order in which road people read it."""
    report, document = content.document.report, content.document
    sources = content.overview
    section = section_of(report.section, sources)
    for name, text in ((tr("Road"), report.road), (tr("Section of the road"), report.section)):
        if text.strip():
            yield name, text
    if section.from_m is not None and section.to_m is not None:
        start, end = station_text(section.from_m), station_text(section.to_m)
        yield tr("Road chainage"), tr("{start} to {end}", start=start, end=end)
    if document.driving_direction == "vertical":
        yield tr("Driving direction"), tr("upwards in the pictures")
    else:
        yield tr("Driving direction"), tr("to the right in the pictures")
    if report.inspected_on.strip():
        yield tr("Survey date"), long_date(report.inspected_on.strip())
    taken = sorted(source.captured_at for source in sources if source.captured_at)
    if taken:
        first, last = (long_moment(text, seconds=True) for text in (taken[0], taken[-1]))
        yield tr("Pictures taken"), first if first == last else f"{first} – {last}"
    yield tr("Pictures"), _pictures(content, sources)
    if report.equipment.strip():
        yield tr("Vehicle or camera"), report.equipment
    yield tr("Pixel on the road (GSD)"), _scales(sources)
    area = inspected_m2(sources)
    if area:
        yield tr("Area in the pictures"), tr("{area} m²", area=figure(area, 1))


def _pictures(content: Content, sources: Sequence[SourceEntry]) -> str:
    affected = len(content.by_source())
    return plural(
        "{n} picture, {affected} with findings", "{n} pictures, {affected} with findings",
        len(sources), affected=affected,
    )  # fmt: skip


def _scales(sources: Sequence[SourceEntry]) -> str:
    known = sorted({source.scale.mm_per_px for source in sources if source.scale is not None})
    if not known:
        return tr("not known: all measures are in pixels")
    low, high = number(known[0], ".4g"), number(known[-1], ".4g")
    text = tr("{low} mm", low=low)
    if low != high:
        text = tr("{low} to {high} mm", low=low, high=high)
    lacking = sum(source.scale is None for source in sources)
    if lacking:
        text += "; " + plural("not known of {n} picture", "not known of {n} pictures", lacking)
    return text


def _notes(content: Content) -> Iterator[str]:
    preset, sums = content.document.severity, content.tally
    if preset is None:
        yield tr("Nothing is graded: no severity bands were chosen.")
    else:
        yield tr(
            "Severity by {name}: low up to {low:g} mm mean width, moderate up to {moderate:g} mm, "
            "high above.",
            name=preset_text(preset.name),
            low=preset.low_max_mm,
            moderate=preset.moderate_max_mm,
        )
    yield tr("Types by direction and branching (after AASHTO R 85).")
    if sums.scaled and inspected_m2(content.overview):
        yield tr(
            "Extent: length per area of all pictures with a scale, also those without findings. "
            "What two pictures show counts twice in both. Mean width: weighted by length."
        )


def _table(content: Content, rows: Sequence[Finding], metric: bool) -> Table:
    styles = content.styles
    heads = [tr("Count"), tr("Length, px"), tr("Area, px²"), tr("Mean width, px")]
    heads.append(tr("Largest width, px"))
    per_m2 = 0.0
    if metric:
        heads = [tr("Count"), tr("Length, m"), tr("Area, m²"), tr("Mean width, mm")]
        heads.append(tr("Largest width, mm"))
        per_m2 = inspected_m2(content.overview)
        if per_m2:
            heads.append(tr("Extent, m/m²"))
    first = [styles.paragraph(tr("Type"), "head"), styles.paragraph(tr("Severity"), "head")]
    listed: list[list[Flowable]] = [
        [*first, *(styles.paragraph(head, "head_right") for head in heads)]
    ]
    summed, before = lines(rows, metric), None
    style: list[tuple[object, ...]] = [*LISTED, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    for index, line in enumerate(summed, start=1):
        name = type_words(line.kind) if line.kind else tr("All types")
        new = line.kind != before
        listed.append(_row(content, line, name if new else "", metric, per_m2))
        if new and index > 1:
            style.append(("LINEABOVE", (0, index), (-1, index), 0.9, LINE))
        before = line.kind
    share = (WIDTH - 54 * mm) / len(heads)
    widths = [29 * mm, 25 * mm, *[share] * len(heads)]
    return grid(listed, widths, head_rows=1, style=style)


def _row(content: Content, line: Line, name: str, metric: bool, per_m2: float) -> list[Flowable]:
    styles, amount = content.styles, line.amount
    whole = not line.severity
    bold = "right_bold" if whole else "right"
    length = amount.length / 1000 if metric else amount.length
    area = amount.area
    texts = [
        figure(amount.count, 0),
        figure(length, 2 if metric else 0),
        "–" if area is None else figure(area / 1e6, 4) if metric else figure(area, 0),
        "–" if amount.width_mean is None else figure(amount.width_mean, 2),
        "–" if amount.width_max is None else figure(amount.width_max, 2),
    ]
    if per_m2:
        texts.append(figure(length / per_m2, 3))
    severity: Flowable = styles.paragraph(tr("all severities"), "value_bold")
    if not whole:
        severity = SeverityLabel(content.fonts, line.severity)
    return [
        styles.paragraph(name, "value_bold"),
        severity,
        *(styles.paragraph(text, bold) for text in texts),
    ]


def _widths(content: Content, rows: Sequence[Finding], unit: str) -> list[Flowable]:
    """The histogram of the mean widths of the findings with a scale, or of those without."""
    found: list[tuple[str, float]] = []
    for row in rows:
        measures = row.annotation.measures
        if measures is not None:
            scale = (row.mm_per_px or 1.0) if unit == "mm" else 1.0
            found.append((severity_of(row), measures.width_mean_px * scale))
    bins = histogram([width for _, width in found])
    if bins is None or len(found) < _LEAST_IN_CHART:
        return []
    step = bins.edges[1] - bins.edges[0]
    counts = {grade: [0] * len(bins.counts) for grade in SEVERITY_COLUMNS}
    for grade, width in found:
        counts[grade][min(int(width / step), len(bins.counts) - 1)] += 1
    preset = content.document.severity if unit == "mm" else None
    title = plural("Width of {n} finding", "Widths of {n} findings", len(found))
    grades = tuple(grade for grade in SEVERITY_COLUMNS if any(counts[grade]))
    return [
        KeepTogether(
            [
                content.styles.paragraph(f"{title} ({unit})", "h2"),
                WidthBars(content.fonts, bins, counts, unit, preset),
                Legend(content.fonts, grades),
            ]
        )
    ]


def strip_pages(content: Content) -> list[Flowable]:
    """The section as a strip of its pictures; nothing for a single one."""
    sources = content.overview
    if len(sources) < _LEAST_IN_STRIP:
        return []
    by_source = content.by_source()
    section = section_of(content.document.report.section, sources)
    direction = content.document.driving_direction

    def row_of(start: int) -> list[Flowable]:
        cells = []
        for index in range(start, min(start + COLUMNS, len(sources))):
            rows = by_source.get(sources[index].id, [])
            top = worst(rows)
            grade = None if top is None else severity_of(top)
            cells.append(Cell(sources[index], rows, _place(section, index), grade))
        return [StripRow(content.fonts, cells, direction), Spacer(1, 1.5 * mm)]

    grades = content.tally.severities
    return [
        CondPageBreak(_ROOM),
        *heading(content, "strip", tr("Strip of the section")),
        content.styles.paragraph(_strip_words(section), "muted"),
        Legend(content.fonts, grades),
        Spacer(1, 1 * mm),
        *(Later(partial(row_of, start)) for start in range(0, len(sources), COLUMNS)),
    ]


def _place(section: Section, index: int) -> str:
    """What stands above a picture: its chainage, its distance from the first, or its place."""
    chainage = section.chainage_m(index)
    if chainage is None:
        return tr("picture {n}", n=index + 1)
    if section.from_m is None:
        return length_words(chainage)
    return station_text(chainage)


def _strip_words(section: Section) -> str:
    texts = [
        tr(
            "One frame for each picture, in their order, turned so that the driving direction runs "
            "to the right. Findings lie where they are in the picture; below stand their numbers."
        )
    ]
    if not section.is_placed:
        texts.append(tr("The chainage of the pictures is not known: they are counted."))
    elif section.from_m is None:
        texts.append(tr("Above: the way from the first picture, by the positions of the cameras."))
    else:
        texts.append(
            tr(
                "Above: the chainage at which the section begins, and the way from there by the "
                "positions of the cameras."
            )
        )
    return joined(texts, " ")


def _pairs(content: Content, pairs: Sequence[tuple[str, str]]) -> Table:
    styles = content.styles
    rows = [[styles.paragraph(k, "key"), styles.paragraph(v, "value")] for k, v in pairs]
    return grid(rows, [46 * mm, WIDTH - 46 * mm], style=LISTED[:3] + LISTED[4:])
