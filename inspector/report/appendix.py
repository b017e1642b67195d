"""How it was measured, with what, and on which files."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer, Table

from inspector.core.card import ModelCard
from inspector.core.community import is_community
from inspector.core.document import SourceEntry
from inspector.core.enhanced import BICUBIC
from inspector.core.language import mark, tr
from inspector.core.mask import Provenance
from inspector.report.content import Content
from inspector.report.cover import heading
from inspector.report.facts import model_title, picture_text
from inspector.report.layout import LINE, WIDTH, grid
from inspector.report.method import method
from inspector.report.run_facts import book_title
from inspector.report.tables import type_of

_ORIGINS = {
    "drawn": mark("from a drawn length"),
    "typed": "typed",
    "map": mark("by the map's own system"),
}
_MOST_SCALES = 6
_NOT_COMMERCIAL = mark(
    "Commercial use is not permitted: the weights were trained on pictures whose licence "
    "forbids it."
)
_BROUGHT = mark(
    "The user brought this model: nobody who makes Inspector trained or measured it, and the terms "
    "of its weights are not known."
)
_KINDS = {"face": "faces", "plate": mark("number plates"), "text": "texts", "other": "others"}


def appendix(content: Content) -> list[Flowable]:
    """All of it."""
    styles = content.styles
    return [
        PageBreak(),
        *heading(content, "appendix", tr("Appendix")),
        *heading(content, "method", tr("Method"), 1),
        *(styles.paragraph(text, "small_gap") for text in method(content)),
        *heading(content, "settings", tr("Settings"), 1),
        _pairs(content, _settings(content)),
        *heading(content, "models", tr("Models"), 1),
        *_models(content),
        *_rejected(content),
        *heading(content, "files", tr("Files"), 1),
        *_files(content),
    ]


def _settings(content: Content) -> list[tuple[str, str]]:
    settings = [] if content.surveyed else _of_findings(content)
    if content.pipes:
        settings += _of_books(content)
    settings.append((tr("Blurred areas"), _redacted(content)))
    for index, table in enumerate(content.tables):
        text = tr(
            "SHA-256 {hexdigest} (the CSV of the accepted ones).",
            hexdigest=hashlib.sha256(table.content).hexdigest(),
        )
        if index == 0:
            text += tr(" Its first twelve digits stand at the foot of every page.")
        settings.append((tr("Table of {name}", name=table.name), text))
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
            text += tr("; rows confirmed by the user: {confirmed}", confirmed=", ".join(confirmed))
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
                    name=preset.name,
                    low_max_mm=preset.low_max_mm,
                    moderate_max_mm=preset.moderate_max_mm,
                    source=preset.source,
                ).strip(),
            )
        )
    settings.append(
        (
            tr("Driving direction"),
            tr("{driving_direction} in the pictures", driving_direction=document.driving_direction),
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
        return "none"
    kinds = Counter(_KINDS.get(a.label, a.label) for a in areas)
    pictures = len({a.frame for a in areas})
    each = ", ".join(f"{kind}: {count}" for kind, count in sorted(kinds.items()))
    return (
        f"{len(areas)} on {pictures} {'picture' if pictures == 1 else 'pictures'} ({each}). What "
        "they show was replaced by a mosaic of their surroundings in this report; the original "
        "files are unchanged."
    )


def _scales(content: Content) -> str:
    """Each scale with the number of its pictures; only their range if they are many."""
    sources = content.document.sources.values()
    known = [s.scale for s in sources if s.scale is not None]
    if not known:
        return tr("none: all measures are in pixels")
    counts = Counter(
        tr("{mm_per_px:.5g} mm/px, {origins}", mm_per_px=s.mm_per_px, origins=_ORIGINS[s.origin])
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
        text = "; ".join(f"{scale}: {count}" for scale, count in counts.items())
        text += tr(" (number of pictures)")
    if len(known) < len(sources):
        text += tr("; none on {count}", count=len(sources) - len(known))
    return text


def _models(content: Content) -> list[Flowable]:
    styles = content.styles
    used = _used_models(content)
    if not used:
        return [styles.paragraph(tr("No model was used."), "value")]
    cards = {card.id: card for card in content.models}
    story: list[Flowable] = []
    for model_id in used:
        runs = [run for run in content.runs if run.model_id == model_id]
        card = cards.get(model_id)
        if card is None:
            # Interpolation is offered beside the models and has no card.
            lacking = [] if model_id == BICUBIC else [(tr("Card"), tr("not installed here"))]
            hashes = dict.fromkeys(run.weights_sha256 for run in runs if run.weights_sha256)
            pairs = [(tr("Model"), model_title(content, model_id)), *lacking]
            pairs += [*((tr("Weights SHA-256"), each) for each in hashes), *_runs(runs)]
            story += [_pairs(content, pairs), Spacer(1, 4 * mm)]
            continue
        story.append(_pairs(content, [*_card(card), *_runs(runs)]))
        if card.weights is not None and not card.weights.commercial_use:
            warning = _BROUGHT if is_community(card) else _NOT_COMMERCIAL
            story += [Spacer(1, 1 * mm), styles.paragraph(warning, "warning")]
        story.append(Spacer(1, 4 * mm))
    return story


def _used_models(content: Content) -> list[str]:
    document = content.document
    # Enhanced pictures that nobody chose are not in the report.
    ids = [entry.model_id for entry in document.results.values() if entry.task == "segment"]
    ids += [a.judged.model_id for a in document.annotations.values() if a.judged is not None]
    chosen = {row.observation.enhanced_id for row in content.observations}
    ids += [entry.model_id for entry in document.results.values() if entry.id in chosen]
    ids += [
        row.annotation.on_enhanced.model_id for row in content.rows if row.annotation.on_enhanced
    ]
    return list(dict.fromkeys(ids))


def _card(card: ModelCard) -> list[tuple[str, str]]:
    pairs = [(tr("Model"), f"{card.title} ({card.id})")]
    if card.weights is not None:
        weights = card.weights
        pairs += [
            (tr("Licence"), weights.licence),
            (tr("Trained on"), ", ".join(weights.training_data) or tr("not stated")),
            (tr("Weights SHA-256"), weights.sha256),
        ]
    measured: dict[str, list[str]] = {}
    for score in card.scores:
        metric = score.metric.replace("_", " ").replace("iou", "IoU")
        measured.setdefault(score.dataset, []).append(
            tr("{metric} {value:.3g}", metric=metric, value=score.value)
        )
    pairs += [
        (tr("On {dataset}", dataset=dataset), ", ".join(scores))
        for dataset, scores in measured.items()
    ]
    return pairs


def _runs(runs: Iterable[Provenance]) -> list[tuple[str, str]]:
    """How a model ran, each way once."""
    texts = dict.fromkeys(
        tr(
            "{runner} on {device}, {dtype}, {tiles}, Inspector {app_version}",
            runner=run.runner,
            device=run.device,
            dtype=run.dtype,
            tiles=_tiles(run),
            app_version=run.app_version,
        )
        + "".join(f"; {said}" for said in (run.settings, *run.notices) if said)
        for run in runs
    )
    return [(tr("Run"), text) for text in texts]


def _tiles(run: Provenance) -> str:
    if not run.tile_px:
        return tr("whole pictures")
    return tr(
        "tiles of {tile_px} px with {overlap_px} px overlap",
        tile_px=run.tile_px,
        overlap_px=run.overlap_px,
    )


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
        kind = f"{row.annotation.label}, {type_of(row)}" if row.crack_type else row.annotation.label
        rows.append(
            [
                styles.paragraph(picture_text(row), "value"),
                styles.paragraph(kind, "value"),
                styles.paragraph(row.annotation.reason.strip() or tr("no reason given"), "value"),
            ]
        )
    widths = [45 * mm, 45 * mm, WIDTH - 90 * mm]
    return [
        *heading(content, "rejected", tr("Rejected suggestions"), 1),
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
        return "none"
    text = tr(
        "{mm_per_px:.5g} mm/px, {origins}",
        mm_per_px=source.scale.mm_per_px,
        origins=_ORIGINS[source.scale.origin],
    )
    return f"{text}: {source.scale.note}" if source.scale.note else text


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
