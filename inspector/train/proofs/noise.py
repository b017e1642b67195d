"""How models keep their scores when the pictures held out are spoilt."""

from __future__ import annotations

from collections.abc import Mapping

from inspector.core.progress import Progress
from inspector.imaging.metrics.masks import MaskScores
from inspector.train.evaluate import decoded, evaluate
from inspector.train.proofs.bench import Bench, first_reason, ready, wanted
from inspector.train.proofs.cracks import DECIDES
from inspector.train.proofs.held_out import held_out, refusal
from inspector.train.proofs.table import Column, Goal, Table, Value
from inspector.train.robustness import conditions, under_noise

LARGE, PLAIN, TAUGHT = "hrsegnet-b48", "pct", "pct-rfkd"
MODELS = (LARGE, PLAIN, TAUGHT)
CLEAN = "clean"


def noise_table(bench: Bench, progress: Progress) -> Table:
    """Mean Dice and mean IoU, per cent, clean and under 10 to 40 % of each noise. Raises
    SourceError, ModelError, Cancelled."""
    found: dict[str, dict[str, MaskScores]] = {}
    why = first_reason(bench, (TAUGHT, LARGE))
    notes: list[str] = []
    for index, model in enumerate(MODELS):
        scores, note = _measured(bench, model, progress.part(index, len(MODELS)))
        if scores:
            found[model] = scores
        else:
            notes.append(f"{model}: {note}.")
            if model in (TAUGHT, LARGE):
                why = why or f"{model}: {note}"
    lost = None
    if LARGE in found and TAUGHT in found:
        lost = 100 * (found[LARGE][CLEAN].mean_dice - found[TAUGHT][CLEAN].mean_dice)
    goal = Goal(
        f"{TAUGHT}: mean Dice on clean pictures below that of {LARGE}",
        "<=", -100 * wanted(TAUGHT).plus, lost, why, ".1f", " points",
    )  # fmt: skip
    columns = [Column("condition", "DeepCrack, held out")]
    for model in found:
        columns += [Column(f"{model} dice", f"{model} Dice %", ".1f")]
        columns += [Column(f"{model} iou", "IoU %", ".1f")]
    rows: list[Mapping[str, Value]] = []
    for name in next(iter(found.values()), {}):
        row: dict[str, Value] = {"condition": name}
        for model, by_condition in found.items():
            row[f"{model} dice"] = 100 * by_condition[name].mean_dice
            row[f"{model} iou"] = 100 * by_condition[name].mean_iou
        rows.append(row)
    title = "Crack models under noise: mean Dice and IoU of a picture"
    return Table(2, title, tuple(columns), tuple(rows), (goal,), tuple(notes))


def _measured(bench: Bench, model: str, progress: Progress) -> tuple[dict[str, MaskScores], str]:
    """The scores by condition, or why there are none."""
    card, held = bench.card(model), held_out(bench.root, DECIDES)
    why = ready(card, bench)
    if why or card is None:
        return {}, why
    if held is None:
        return {}, f"there is no {DECIDES}"
    if why := refusal(card, held):
        return {}, why
    predict, noises = bench.predict(card), conditions("all")
    parts = [progress.part(index, len(noises) + 1) for index in range(len(noises) + 1)]
    clean = evaluate(predict, decoded(held.pairs), len(held.pairs), parts[0])
    found = {CLEAN: clean.masks}
    for noise, part in zip(noises, parts[1:], strict=True):
        name = f"{100 * noise.intensity:g} % {noise.noise}"
        found[name] = under_noise(predict, held.pairs, noise, part).scores
    return found, ""
