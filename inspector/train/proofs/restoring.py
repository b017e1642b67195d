"""Models that find cracks without having been shown any, beside the detector without a network."""

from __future__ import annotations

from collections.abc import Mapping

from inspector.core.card import ModelCard, Score
from inspector.core.progress import Progress
from inspector.core.restoration import DARK_OTSU
from inspector.engine import restore
from inspector.engine.classical import CARD as CLASSICAL
from inspector.train.evaluate import decoded
from inspector.train.proofs.bench import Bench, ready
from inspector.train.proofs.cracks import DECIDES, FITTING
from inspector.train.proofs.held_out import HeldOut, fitting, misfits, refusal
from inspector.train.proofs.table import Column, Goal, Table, Value
from inspector.train.restore_evaluate import SIZES, RestoreScores, score
from inspector.train.restore_export import card_scores

MODEL, MODE = "upcracknet", "dark"
ASKED, AHEAD = 0.65, 0.08
"""Crack IoU, and how far it shall be above that of the detector without a network."""
COLUMNS = (
    Column("model", "model"),
    Column("way", "size, mode"),
    Column("deepcrack", "DeepCrack IoU", ".3f"),
    Column("fitting", "of fitting masks", ".3f"),
    Column("precision", "precision", ".3f"),
    Column("recall", "recall", ".3f"),
    Column("cfd", "CFD IoU", ".3f"),
    Column("masonry", "masonry IoU", ".3f"),
    Column("note", ""),
)
_Found = Mapping[str, RestoreScores]


def restoring_table(bench: Bench, progress: Progress) -> Table:
    """Pooled scores of each mode with its guards, at the paper's size and at the pictures' own.
    Raises SourceError, ModelError, Cancelled."""
    sets = bench.cracks()
    cards = [*(card for card in bench.catalog.cards if card.task == "restore"), CLASSICAL]
    rows: list[Mapping[str, Value]] = []
    scores: dict[str, tuple[Score, ...]] = {}
    main: dict[str, Mapping[str, float]] = {}
    whys: dict[str, str] = {}
    for index, card in enumerate(cards):
        part = progress.part(index, len(cards))
        why = ready(card, bench) or ("" if sets else f"there is no {DECIDES}")
        found, refused = ({}, why) if why else _measured(bench, card, sets, part)
        made = _rows(card, found) or [{"model": card.id}]
        rows += [{**made[0], "note": refused}, *made[1:]]
        whys[card.id] = refused
        if DECIDES in found:
            by_size = found[DECIDES].by_size
            main[card.id] = {size: by_size[size][MODE].crack_iou for size in SIZES}
        if found and card.id != DARK_OTSU:
            scores[card.id] = tuple(_card_scores(sets, found))
    goals = tuple(goal for size in SIZES for goal in _goals(size, main, whys))
    title = "Cracks found without labels, beside the detector without a network"
    return Table(3, title, COLUMNS, tuple(rows), goals, (), scores)


def _measured(
    bench: Bench, card: ModelCard, sets: tuple[HeldOut, ...], progress: Progress
) -> tuple[_Found, str]:
    model = restore.load(card, bench.device, bench.folders)
    found: dict[str, RestoreScores] = {}
    refused = ""
    for index, held in enumerate(sets):
        if why := refusal(card, held):
            refused = f"{held.name}: {why}"
            continue
        part = progress.part(index, len(sets))
        found[held.name] = score(model, decoded(held.pairs), len(held.pairs), part)
    return found, refused


def _rows(card: ModelCard, found: _Found) -> list[dict[str, Value]]:
    rows = []
    for size in SIZES if found else ():
        for mode in card.modes:
            row: dict[str, Value] = {"model": card.id, "way": f"{size}, {mode}"}
            for name, each in found.items():
                row[name] = each.by_size[size][mode].crack_iou
            if DECIDES in found:
                main = found[DECIDES]
                whole = main.by_size[size][mode]
                row |= {"precision": whole.precision, "recall": whole.recall}
                row["fitting"] = fitting(main.per_picture[size][mode], DECIDES).crack_iou
            rows.append(row)
    return rows


def _card_scores(sets: tuple[HeldOut, ...], found: _Found) -> list[Score]:
    scores: list[Score] = []
    for held in sets:
        if held.name not in found:
            continue
        scores += card_scores(held.name, found[held.name])
        if any(pair.stem in misfits(held.name) for pair in held.pairs):
            for size in SIZES:
                counts = found[held.name].per_picture[size][MODE]
                value = round(fitting(counts, held.name).crack_iou, 4)
                name = f"{held.label}, {size}, {MODE}, {FITTING}"
                scores.append(Score(name, "crack_iou", value))
    return scores


def _goals(
    size: str, main: Mapping[str, Mapping[str, float]], whys: Mapping[str, str]
) -> list[Goal]:
    own, plain = main.get(MODEL, {}).get(size), main.get(DARK_OTSU, {}).get(size)
    why = whys.get(MODEL, "not there")
    ahead = own - plain if own is not None and plain is not None else None
    return [
        Goal(f"{MODEL}, {size}: crack IoU on DeepCrack", ">=", ASKED, own, why),
        Goal(f"{MODEL}, {size}: ahead of {DARK_OTSU} by", ">=", AHEAD, ahead, why),
    ]
