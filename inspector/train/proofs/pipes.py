"""Networks that enlarge sewer video beside bicubic enlargement, and what of the largest one's gain
the smaller ones keep at which share of its operations."""

from __future__ import annotations

from collections.abc import Mapping

import torch

from inspector.core.card import ModelCard, Score
from inspector.core.progress import Progress
from inspector.engine.weights import build_net, without_random_weights
from inspector.nets.counting import operations
from inspector.nets.reference_sr import SCALE
from inspector.train.proofs.bench import Bench, ready, wanted
from inspector.train.proofs.rendered import pipes
from inspector.train.proofs.table import Column, Goal, Table, Value
from inspector.train.sr_evaluate import Row, score
from inspector.train.sr_export import card_scores

TEACHER, DISTILLED, LITE = "dsrnet-plus", "dsrnet-d", "dsrnet-lite"
MOST_OPERATIONS = 0.1
COUNTED_PX = 128
"""The picture for which the DSRNet paper counts; its reference is four times as wide and high."""
COLUMNS = (
    Column("model", "model"),
    Column("params", "parameters (M)", ".2f"),
    Column("operations", "operations (G)", ".1f"),
    Column("share", "of the teacher's", ".3f"),
    *(Column(f"reference {kind}", f"{kind}, dB", ".2f") for kind in ("4x", "2x", "1x", "none")),
    Column("gain", "gain, dB", ".2f"),
    Column("kept", "of the teacher's", ".3f"),
    Column("note", ""),
)


def pipe_table(bench: Bench, progress: Progress) -> Table:
    """PSNR of the brightness on rendered frames held out, by reference; the gain over bicubic is
    that with the sharpest reference that a network takes. Raises SourceError, ModelError,
    Cancelled."""
    cards = [card for card in bench.catalog.cards if _enlarges_sewers(card)]
    asked = {card.id: ready(card, bench) for card in cards}
    measured = [card for card in cards if not asked[card.id]]
    rows: dict[str, dict[str, Value]] = {card.id: _cost(card, asked[card.id]) for card in cards}
    scores: dict[str, tuple[Score, ...]] = {}
    told, plain = "", None
    if measured:
        samples, told = pipes(bench.root, bench.cache, progress.part(0, len(measured) + 1))
        for index, card in enumerate(measured, start=1):
            part = progress.part(index, len(measured) + 1)
            net = bench.net(card).to(bench.torch_device)
            found = score(net, samples, bench.torch_device, progress=part)
            plain = next(row for row in found if row.method == "bicubic").scores.psnr_y_db
            rows[card.id] |= _reached(found, plain)
            scores[card.id] = tuple(card_scores(found))
    teacher = rows.get(TEACHER, {})
    for row in rows.values():
        row["share"] = _ratio(row["operations"], teacher.get("operations"))
        row["kept"] = _ratio(row.get("gain"), teacher.get("gain"))
    head: list[Mapping[str, Value]] = [{"model": "bicubic", "reference none": plain}]
    return Table(
        4,
        "Enlarging sewer video four times",
        COLUMNS,
        (*(head if plain is not None else []), *rows.values()),
        tuple(_goals(rows)),
        (f"Rendered frames held out: {told}.",) if told else (),
        scores,
    )


def _enlarges_sewers(card: ModelCard) -> bool:
    return card.task in ("enhance", "reference_enhance") and "sewer" in card.domains


def _cost(card: ModelCard, note: str) -> dict[str, Value]:
    """Operations as the DSRNet paper counts them, of a pass with a reference where one is taken."""
    with torch.device("meta"), without_random_weights():
        net = build_net(card)
        inputs = [torch.zeros(1, 3, COUNTED_PX, COUNTED_PX)]
        if card.reference is not None:
            inputs.append(torch.zeros(1, 3, SCALE * COUNTED_PX, SCALE * COUNTED_PX))
        counted = operations(net, *inputs)
    return {
        "model": card.id,
        "params": card.params / 1e6,
        "operations": counted / 1e9,
        "note": note,
    }


def _reached(found: tuple[Row, ...], plain: float) -> dict[str, Value]:
    made: dict[str, Value] = {
        f"reference {row.reference}": row.scores.psnr_y_db for row in found if row.method == "net"
    }
    best = made.get("reference 4x", made.get("reference none"))
    assert isinstance(best, float)
    return {**made, "gain": best - plain}


def _goals(rows: Mapping[str, Mapping[str, Value]]) -> list[Goal]:
    gain, why = _number(rows.get(TEACHER, {}), "gain"), _why(rows, TEACHER)
    what = f"{TEACHER}: above bicubic, with a sharp reference"
    goals = [Goal(what, ">=", wanted(TEACHER).value, gain, why, ".2f", " dB")]
    for model in (DISTILLED, LITE):
        value = _number(rows.get(model, {}), "kept")
        why = "; ".join(filter(None, (_why(rows, each) for each in (model, TEACHER))))
        least = wanted(model).share
        goals.append(Goal(f"{model}: share of {TEACHER}'s gain", ">=", least, value, why))
    share = _number(rows.get(LITE, {}), "share")
    what = f"{LITE}: share of {TEACHER}'s operations"
    goals.append(Goal(what, "<=", MOST_OPERATIONS, share, "one of them is not there"))
    return goals


def _why(rows: Mapping[str, Mapping[str, Value]], model: str) -> str:
    note = rows[model]["note"] if model in rows else "not there"
    return f"{model}: {note}" if note else ""


def _number(row: Mapping[str, Value], key: str) -> float | None:
    value = row.get(key)
    return value if isinstance(value, float) else None


def _ratio(part: Value, whole: Value) -> float | None:
    if not isinstance(part, float) or not isinstance(whole, float) or whole <= 0:
        return None
    return part / whole
