"""How it was measured, with what, and on which files."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Table

from inspector.core.document import SourceEntry
from inspector.core.label_names import reason_name
from inspector.core.language import joined, mark, plural, tr
from inspector.core.stored_texts import retold
from inspector.report.appendix_models import models
from inspector.report.content import Content
from inspector.report.cover import heading, table_heading
from inspector.report.facts import picture_text
from inspector.report.layout import LINE, WIDTH, grid
from inspector.report.method import method
from inspector.report.run_facts import book_title
from inspector.report.tables import title_of
from inspector.standards.pavement import preset_text

_ORIGINS = {
    "drawn": mark("from a drawn length"),
    "typed": mark("typed"),
    "map": mark("by the map's own system"),
}
_DIRECTIONS = {
    "vertical": mark("from bottom to top of the pictures"),
    "horizontal": mark("from side to side of the pictures"),
}
_MOST_SCALES = 6
_KINDS = {
    "face": mark("faces"),
    "plate": mark("number plates"),
    "text": mark("texts"),
    "other": mark("others"),
}
_TABLES = {
    "findings": mark("Table of findings"),
    "observations": mark("Table of observations"),
}


def appendix(content: Content) -> list[Flowable]:
    """All of it."""
    styles = content.styles
    return [
        PageBreak(),
        *heading(content, "appendix", tr("Appendix")),
        *heading(content, "method", tr("Method"), 1),
        *(styles.paragraph(text, "small_gap") for text in method(content)),
        *table_heading(content, "settings", tr("Settings")),
        _pairs(content, _settings(content)),
        *table_heading(content, "models", tr("Models")),
        *models(content),
        *_rejected(content),
        *table_heading(content, "files", tr("Files")),
        *_files(content),
    ]


def _settings(content: Content) -> list[tuple[str, str]]:
    settings = _of_findings(content) if content.rows or content.overview else []
    if content.pipes:
        settings += _of_books(content)
    settings.append((tr("Blurred areas"), _redacted(content)))
    for index, table in enumerate(content.tables):
        digest = hashlib.sha256(table.content).hexdigest()
        text = tr("SHA-256 {digest} (the CSV of the accepted ones).", digest=digest)
        if index == 0:
            text = tr(
                "SHA-256 {digest} (the CSV of the accepted ones). Its first twelve digits stand at "
                "the foot of every page.",
                digest=digest,
            )
        name = tr(_TABLES[table.name]) if table.name in _TABLES else table.name
        if table.name == "findings" and content.template == "satellite":
            name = tr("Table of map findings")
        settings.append((name, text))
    return settings


def _of_books(content: Content) -> list[tuple[str, str]]:
    """The code books in use, and the rows that the user stands by."""
    used = dict.fromkeys(row.observation.book for row in content.observations)
    used |= dict.fromkeys(run.book.id for run in content.pipes if run.book)
    lines = []
    for book_id in used:
        book = content.books.get(book_id)
        text = (
            book_title(book)
            if book
            else tr("{book_id}: not installed, not graded", book_id=book_id)
        )
        confirmed = [
            each.partition("/")[2]
            for each in content.document.confirmed_codes
            if each.partition("/")[0] == book_id
        ]
        if confirmed:
            text = tr(
                "{book}; rows confirmed by the user: {rows}", book=text, rows=", ".join(confirmed)
            )
        lines.append((tr("Code book"), text))
    return lines


def _of_findings(content: Content) -> list[tuple[str, str]]:
    document = content.document
    settings = []
    if document.severity is None:
        settings.append((tr("Severity"), tr("no bands chosen: nothing is graded")))
    elif not any(source.scale for source in document.sources.values()):
        settings.append((tr("Severity"), tr("not graded: no picture has a scale")))
    else:
        preset = document.severity
        settings.append(
            (
                tr("Severity"),
                tr(
                    "{name}: low up to {low_max_mm:g} mm mean width, moderate up to "
                    "{moderate_max_mm:g} mm, high above. {source}",
                    name=preset_text(preset.name),
                    low_max_mm=preset.low_max_mm,
                    moderate_max_mm=preset.moderate_max_mm,
                    source=preset_text(preset.source),
                ).strip(),
            )
        )
    settings.append(
        (
            tr("Driving direction"),
            tr(_DIRECTIONS[document.driving_direction]),
        )
    )
    settings.append((tr("Scale"), _scales(content)))
    return settings


def _redacted(content: Content) -> str:
    """How much of the pictures is hidden, by kind."""
    areas = [
        a
        for a in content.document.annotations.values()
        if a.purpose == "redaction" and a.status == "accepted"
    ]
    if not areas:
        return tr("None")
    kinds = Counter(tr(_KINDS[a.label]) if a.label in _KINDS else a.label for a in areas)
    pictures = len({a.frame for a in areas})
    each = joined((f"{kind}: {count}" for kind, count in sorted(kinds.items())), ", ")
    return plural(
        "{areas} on {n} picture ({kinds}). What they show was replaced by a mosaic of their "
        "surroundings in this report; the original files are unchanged.",
        "{areas} on {n} pictures ({kinds}). What they show was replaced by a mosaic of their "
        "surroundings in this report; the original files are unchanged.",
        pictures,
        areas=len(areas),
        kinds=each,
    )


def _scales(content: Content) -> str:
    """Each scale with the number of its pictures; only their range if they are many."""
    sources = content.document.sources.values()
    known = [s.scale for s in sources if s.scale is not None]
    if not known:
        return tr("none: all measures are in pixels")
    counts = Counter(
        tr("{mm_per_px:.5g} mm/px, {origin}", mm_per_px=s.mm_per_px, origin=tr(_ORIGINS[s.origin]))
        for s in known
    )
    if len(counts) > _MOST_SCALES:
        values = [scale.mm_per_px for scale in known]
        text = tr(
            "{min:.5g} to {max:.5g} mm/px on {count} pictures; each is under Files",
            min=min(values),
            max=max(values),
            count=len(known),
        )
    else:
        listed = joined((f"{scale}: {count}" for scale, count in counts.items()), "; ")
        text = tr("{scales} (number of pictures)", scales=listed)
    if len(known) < len(sources):
        return tr("{scales}; none on {count}", scales=text, count=len(sources) - len(known))
    return text


def _rejected(content: Content) -> list[Flowable]:
    if not content.rejected:
        return []
    styles = content.styles
    rows = [
        [
            styles.paragraph(t, "head")
            for t in (tr("Picture"), tr("What it was taken for"), tr("Reason"))
        ]
    ]
    for row in content.rejected:
        kind = title_of(row)
        rows.append(
            [
                styles.paragraph(picture_text(row), "value"),
                styles.paragraph(kind, "value"),
                styles.paragraph(
                    reason_name(row.annotation.reason.strip()) or tr("no reason given"), "value"
                ),
            ]
        )
    widths = [45 * mm, 45 * mm, WIDTH - 90 * mm]
    return [
        *table_heading(content, "rejected", tr("Rejected suggestions")),
        _lined(grid(rows, widths, head_rows=1)),
    ]


def _files(content: Content) -> list[Flowable]:
    """Every picture with what identifies it."""
    styles = content.styles
    if not content.document.sources:
        return [styles.paragraph(tr("No pictures."), "value")]
    scaled = any(source.scale for source in content.document.sources.values())
    heads = (tr("Picture"), tr("Size"), *((tr("Scale"),) if scaled else ()), "SHA-256")
    rows = [[styles.paragraph(text, "head") for text in heads]]
    for source in content.document.sources.values():
        row = [
            styles.paragraph(source.name, "value"),
            styles.paragraph(f"{source.width_px} × {source.height_px} px", "value"),
        ]
        if scaled:
            row.append(styles.paragraph(_scale_of(source), "value"))
        rows.append([*row, styles.paragraph(source.sha256 or tr("not computed"), "hash")])
    scale_width = [36 * mm] if scaled else []
    widths = [WIDTH - 106 * mm - sum(scale_width), 28 * mm, *scale_width, 78 * mm]
    return [_lined(grid(rows, widths, head_rows=1))]


def _scale_of(source: SourceEntry) -> str:
    if source.scale is None:
        return tr("not known")
    note = retold(source.scale.note)
    # What a map says of its own system says where the scale is from, too.
    alone = source.scale.origin == "map" and note
    text = tr(
        "{mm_per_px:.5g} mm/px, {origin}",
        mm_per_px=source.scale.mm_per_px,
        origin=note if alone else tr(_ORIGINS[source.scale.origin]),
    )
    return f"{text}: {note}" if note and not alone else text


def _pairs(content: Content, pairs: Iterable[tuple[str, str]]) -> Table:
    styles = content.styles
    rows = [[styles.paragraph(k, "key"), styles.paragraph(v, "value")] for k, v in pairs]
    return _lined(grid(rows, [34 * mm, WIDTH - 34 * mm]), head=False)


def _lined(table: Table, head: bool = True) -> Table:
    style: list[tuple[object, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), 5),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LINEBELOW", (0, 0), (-1, -1), 0.35, LINE),
    ]
    if head:
        style.append(("LINEBELOW", (0, 0), (-1, 0), 0.9, LINE))
    table.setStyle(style)
    return table
