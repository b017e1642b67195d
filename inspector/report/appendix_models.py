"""Which models had a part in a report: weights, licences, what they were measured to do, and how
they ran."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from inspector.core.card import ModelCard
from inspector.core.community import is_community
from inspector.core.enhanced import BICUBIC
from inspector.core.language import joined, mark, number, tr
from inspector.core.mask import Provenance
from inspector.core.stored_texts import retold
from inspector.report.content import Content
from inspector.report.facts import LINED, model_title
from inspector.report.layout import LISTED, WIDTH, grid
from inspector.report.model_scores import LikenessLine, TaskLine, model_scores

_NOT_COMMERCIAL = mark(
    "Commercial use is not permitted: the weights were trained on pictures whose licence "
    "forbids it."
)
_BROUGHT = mark(
    "The user brought this model: nobody who makes Inspector trained or measured it, and the terms "
    "of its weights are not known."
)
_UNMEASURED = mark(
    "Nobody measured what this model does to pictures or tasks (no PSNR, SSIM, LPIPS or Δ of a "
    "task): judge it by the pairs of pictures in this report."
)
_NO_TASK = mark("What its pictures do for a task (ΔLR, ΔSR, ΔHR) was not measured.")
_NO_PERCEPTUAL = mark("LPIPS was not measured.")
_TASK_NOTE = mark(
    "Scores in per cent: LR on shrunk and interpolated pictures, SR on what the model made of "
    "them, HR on the true ones. ΔLR = LR − HR, ΔSR = SR − LR, ΔHR = HR − SR, in percentage points."
)


def models(content: Content) -> list[Flowable]:
    """A block for each model."""
    styles = content.styles
    used = _used(content)
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
        story += [_pairs(content, [*_card(card), *_runs(runs)]), *_measured(content, card)]
        if card.weights is not None and not card.weights.commercial_use:
            warning = tr(_BROUGHT) if is_community(card) else tr(_NOT_COMMERCIAL)
            story += [Spacer(1, 1 * mm), styles.paragraph(warning, "warning")]
        story.append(Spacer(1, 5 * mm))
    return story


def _used(content: Content) -> list[str]:
    document = content.document
    # Enhanced pictures that nobody chose are not in the report.
    ids = [entry.model_id for entry in document.results.values() if entry.task == "segment"]
    ids += [a.judged.model_id for a in document.annotations.values() if a.judged is not None]
    chosen = {row.observation.enhanced_id for row in content.observations}
    maps = {source.id for source in document.sources.values() if source.kind == "map"}
    ids += [
        entry.model_id
        for entry in document.results.values()
        if entry.id in chosen or (entry.task == "enhance" and entry.frame.source_id in maps)
    ]
    ids += [
        row.annotation.on_enhanced.model_id for row in content.rows if row.annotation.on_enhanced
    ]
    return list(dict.fromkeys(ids))


def _card(card: ModelCard) -> list[tuple[str, str]]:
    pairs = [(tr("Model"), f"{card.title} ({card.id})")]
    if card.description:
        pairs.append((tr("What it is"), tr(card.description)))
    if card.weights is not None:
        weights = card.weights
        pairs += [
            (tr("Licence"), tr(weights.licence)),
            (tr("Trained on"), joined(map(tr, weights.training_data), "; ") or tr("not stated")),
            (tr("Weights SHA-256"), weights.sha256),
        ]
    return pairs


def _measured(content: Content, card: ModelCard) -> list[Flowable]:
    """What the card knows of the model's use, and in plain words what nobody measured."""
    styles, found = content.styles, model_scores(card)
    story: list[Flowable] = []
    if found.others:
        pairs = [(tr("On {dataset}", dataset=name), text) for name, text in found.others]
        story.append(_pairs(content, pairs))
    if found.likeness:
        story += [Spacer(1, 1.5 * mm), _likeness(content, found.likeness)]
    if found.tasks:
        table = _tasks(content, found.tasks)
        note = styles.paragraph(tr(_TASK_NOTE), "muted")
        story += [Spacer(1, 1.5 * mm), KeepTogether([table, Spacer(1, 1 * mm), note])]
    notes = []
    if card.enhance is not None and not found.likeness and not found.tasks:
        notes.append(tr(_UNMEASURED))
    elif card.enhance is not None:
        notes += [] if found.tasks else [tr(_NO_TASK)]
        notes += [] if found.has_perceptual else [tr(_NO_PERCEPTUAL)]
    elif not found.others:
        notes.append(tr("No scores of this model are known."))
    if notes:
        story += [Spacer(1, 1 * mm), styles.paragraph(joined(notes, " "), "muted")]
    return story


def _likeness(content: Content, lines: Sequence[LikenessLine]) -> Table:
    styles = content.styles
    heads = (tr("Interpolation"), tr("This model"), tr("Difference"))
    rows = [
        [
            styles.paragraph(tr("Likeness to the true picture on"), "head"),
            styles.paragraph(tr("Figure"), "head"),
            *(styles.paragraph(head, "head_right") for head in heads),
        ]
    ]
    for line in lines:
        values = (line.interpolated, line.model, line.difference)
        rows.append(
            [
                styles.paragraph(line.dataset, "value"),
                styles.paragraph(line.figure, "value"),
                *(styles.paragraph(value or "–", "right") for value in values),
            ]
        )
    widths = [WIDTH - 104 * mm, 32 * mm, 24 * mm, 24 * mm, 24 * mm]
    return grid(rows, widths, head_rows=1, style=LISTED)


def _tasks(content: Content, lines: Sequence[TaskLine]) -> Table:
    styles = content.styles
    heads = ("LR", "SR", "HR", "ΔLR", "ΔSR", "ΔHR")
    rows = [
        [
            styles.paragraph(tr("What a task finds on"), "head"),
            styles.paragraph(tr("Figure"), "head"),
            *(styles.paragraph(head, "head_right") for head in heads),
        ]
    ]
    for line in lines:
        made = line.deltas
        values = [number(value, ".1f") for value in (made.lr_pc, made.sr_pc, made.hr_pc)]
        values += [number(value, "+.1f").replace("-", "−") for value in (made.lr, made.sr, made.hr)]
        rows.append(
            [
                styles.paragraph(line.dataset, "value"),
                styles.paragraph(line.figure, "value"),
                *(styles.paragraph(value, "right") for value in values),
            ]
        )
    widths = [WIDTH - 122 * mm, 32 * mm, *[15 * mm] * 6]
    return grid(rows, widths, head_rows=1, style=LISTED)


def _runs(runs: Iterable[Provenance]) -> list[tuple[str, str]]:
    """How a model ran, each way once."""
    texts = dict.fromkeys(
        "; ".join(
            filter(
                None,
                (
                    tr(
                        "{runner} on {device}, {dtype}, {tiles}, Inspector {app_version}",
                        runner=run.runner,
                        device=run.device,
                        dtype=run.dtype,
                        tiles=_tiles(run),
                        app_version=run.app_version,
                    ),
                    retold(run.settings),
                    *map(retold, run.notices),
                ),
            )
        )
        for run in runs
    )
    return [(tr("How it ran"), text) for text in texts]


def _tiles(run: Provenance) -> str:
    if not run.tile_px:
        return tr("whole pictures")
    return tr(
        "tiles of {tile_px} px with {overlap_px} px overlap",
        tile_px=run.tile_px,
        overlap_px=run.overlap_px,
    )


def _pairs(content: Content, pairs: Iterable[tuple[str, str]]) -> Table:
    styles = content.styles
    rows = [[styles.paragraph(k, "key"), styles.paragraph(v, "value")] for k, v in pairs]
    return grid(rows, [34 * mm, WIDTH - 34 * mm], style=LINED)
