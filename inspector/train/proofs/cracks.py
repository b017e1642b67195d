"""Every crack model on the pictures held out of every crack data set."""

from __future__ import annotations

from collections.abc import Mapping

from inspector.core.card import ModelCard, Score
from inspector.core.progress import Progress
from inspector.train.evaluate import Scores, decoded, evaluate
from inspector.train.export import card_scores
from inspector.train.proofs.bench import Bench, ready, wanted
from inspector.train.proofs.held_out import HeldOut, fitting, learnt_from, misfits, refusal
from inspector.train.proofs.table import Column, Goal, Table, Value

AIMS: Mapping[str, float] = {"hrsegnet-b48": 0.80, "hrsegnet-b16": 0.76}
"""Crack IoU on DeepCrack that is aimed at beyond what is wanted."""
DECIDES = "deepcrack"
PAPER = 0.656
"""The best supervised row of the UP-CrackNet paper, on DeepCrack's own test pictures."""
FITTING = "masks that fit"
COLUMNS = (
    Column("model", "model"),
    Column("params", "parameters (M)", ".2f"),
    Column("learnt", "learnt from"),
    Column("deepcrack", "DeepCrack IoU", ".3f"),
    Column("fitting", "of fitting masks", ".3f"),
    Column("dice", "mean Dice", ".3f"),
    Column("cfd", "CFD IoU", ".3f"),
    Column("masonry", "masonry IoU", ".3f"),
    Column("note", ""),
)


def crack_table(bench: Bench, progress: Progress) -> Table:
    """Pooled IoU at a probability of one half and native size. Raises SourceError, ModelError,
    Cancelled."""
    sets = bench.cracks()
    cards = [c for c in bench.catalog.cards if c.task == "segment" and c.labels == ("crack",)]
    rows: list[Mapping[str, Value]] = []
    scores: dict[str, tuple[Score, ...]] = {}
    for index, card in enumerate(cards):
        row, found = _measured(bench, card, sets, progress.part(index, len(cards)))
        rows.append(row)
        if found:
            scores[card.id] = found
    by_model = {row["model"]: row for row in rows}
    goals = [
        goal
        for model, aim in AIMS.items()
        for goal in _goals(model, aim, by_model.get(model, {"note": "not there"}))
    ]
    return Table(
        1,
        "Crack models on pictures held out by scene",
        COLUMNS,
        tuple(rows),
        tuple(goals),
        (*_notes(sets), f"Best supervised row of the UP-CrackNet paper: {PAPER}."),
        scores,
    )


def _measured(
    bench: Bench, card: ModelCard, sets: tuple[HeldOut, ...], progress: Progress
) -> tuple[Mapping[str, Value], tuple[Score, ...]]:
    row: dict[str, Value] = {
        "model": card.id,
        "params": card.params / 1e6,
        "learnt": ", ".join(learnt_from(card)),
        "note": ready(card, bench),
    }
    if row["note"] or not sets:
        return row, ()
    predict = bench.predict(card)
    kept: list[Score] = []
    for index, held in enumerate(sets):
        why = refusal(card, held)
        if why:
            row["note"] = f"{held.name}: {why}"
            continue
        part = progress.part(index, len(sets))
        found = evaluate(predict, decoded(held.pairs), len(held.pairs), part)
        row[held.name] = found.masks.crack_iou
        kept += card_scores(held.label, found)
        if held.name == DECIDES:
            row["fitting"] = fitting(found.per_picture, held.name).crack_iou
            row["dice"] = found.masks.mean_dice
            kept += fitting_scores(held, found)
    return row, tuple(kept)


def fitting_scores(held: HeldOut, found: Scores) -> list[Score]:
    """The score of the pictures whose masks fit, where some do not."""
    if not any(stem in misfits(held.name) for stem, _ in found.per_picture):
        return []
    value = round(fitting(found.per_picture, held.name).crack_iou, 4)
    return [Score(f"{held.label}, {FITTING}", "crack_iou", value)]


def _goals(model: str, aim: float, row: Mapping[str, Value]) -> list[Goal]:
    value = row.get(DECIDES)
    measured = value if isinstance(value, float) else None
    why = str(row.get("note") or f"there is no {DECIDES}")
    return [
        Goal(f"{model}: crack IoU on DeepCrack", ">=", wanted(model).value, measured, why),
        Goal(f"{model}: the same, aim", ">=", aim, measured, why),
    ]


def _notes(sets: tuple[HeldOut, ...]) -> tuple[str, ...]:
    if not sets:
        return ("There are no crack pictures: name a folder that holds some with --data.",)
    counted = ", ".join(f"{held.name} {len(held.pairs)} of {len(held.stems)}" for held in sets)
    left_out = [
        f"{held.name} {pair.stem} ({reason})"
        for held in sets
        for pair in held.pairs
        if (reason := misfits(held.name).get(pair.stem))
    ]
    told = [f"Pictures held out: {counted}. A model that did not learn from a set never saw it."]
    if left_out:
        told.append(f"Left out of the column of fitting masks alone: {'; '.join(left_out)}.")
    return tuple(told)
