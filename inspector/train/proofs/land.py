"""Networks that enlarge satellite pictures: what is found on the measured picture enlarged without
a network, on what a network made that learnt from pictures alone, on what one made that learnt for
roads and buildings, and on the truth. A segmenter that no network learnt from is the judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from inspector.core.card import ModelCard
from inspector.core.progress import Progress
from inspector.train.proofs.bench import Bench, ready, wanted
from inspector.train.proofs.rendered import land
from inspector.train.proofs.table import Column, Goal, Table, Value
from inspector.train.sat_data import LandSample
from inspector.train.sat_evaluate import SatRow, score
from inspector.train.sat_export import card_scores
from inspector.train.sat_tasks import TaskNet

JUDGE = "road-building-judge"
FAMILIES: Mapping[str, tuple[str, str]] = {
    "HAT-light": ("hat-light", "hat-light-task"),
    "RAMS": ("rams", "rams-task"),
}
"""The network that learnt from pictures alone, and the one that learnt for tasks."""
COLUMNS = (
    Column("family", "family"),
    Column("picture", "picture"),
    Column("psnr_db", "PSNR", ".2f"),
    Column("cpsnr_db", "cPSNR", ".2f"),
    Column("ssim", "SSIM", ".3f"),
    Column("cssim", "cSSIM", ".3f"),
    Column("roads_iou", "roads IoU", ".3f"),
    Column("buildings_iou", "buildings IoU", ".3f"),
    Column("mean_iou", "mean IoU", ".3f"),
    Column("note", ""),
)
_OTHERS = "others"


def land_table(bench: Bench, progress: Progress) -> Table:
    """Means over rendered scenes held out; IoU pooled over them. Raises SourceError, ModelError,
    Cancelled."""
    cards = {c.id: c for c in bench.catalog.cards if _enlarges_land(c)}
    whys = {model: ready(cards.get(model), bench) for model in cards}
    measured = [card for card in cards.values() if not whys[card.id]]
    judge_card = bench.card(JUDGE)
    unjudged = ready(judge_card, bench)
    judge = None
    if judge_card is not None and not unjudged:
        judge = TaskNet(bench.net(judge_card), judge_card)
    found: dict[str, tuple[SatRow, ...]] = {}
    told = ""
    if measured:
        samples, told = land(bench.root, bench.cache, progress.part(0, len(measured) + 1))
        for index, card in enumerate(measured, start=1):
            part = progress.part(index, len(measured) + 1)
            found[card.id] = _scored(bench, card, samples, judge, part)
    notes = [f"Scenes held out: {told}."] if told else []
    if unjudged:
        notes.append(f"No IoU without a judge ({JUDGE}: {unjudged}).")
    return Table(
        5,
        "Enlarging Sentinel-2 pictures three times, and roads and buildings found in them",
        COLUMNS,
        tuple(_rows(found, whys)),
        tuple(_goal(name, pair, found, whys, unjudged) for name, pair in FAMILIES.items()),
        tuple(notes),
        {model: card_scores(rows) for model, rows in found.items()},
    )


def _enlarges_land(card: ModelCard) -> bool:
    return card.task in ("enhance", "stack_enhance") and "satellite" in card.domains


def _scored(
    bench: Bench,
    card: ModelCard,
    samples: Sequence[LandSample],
    judge: TaskNet | None,
    progress: Progress,
) -> tuple[SatRow, ...]:
    dates = card.stack.dates if card.stack is not None else 1
    net = bench.net(card).to(bench.torch_device)
    return score(net, dates, samples, judge, bench.torch_device, progress)


def _rows(
    found: Mapping[str, tuple[SatRow, ...]], whys: Mapping[str, str]
) -> list[Mapping[str, Value]]:
    """Four of each family, and the networks that are of none."""
    rows: list[Mapping[str, Value]] = []
    in_families = {model for pair in FAMILIES.values() for model in pair}
    for family, (image, task) in FAMILIES.items():
        first = next((found[model] for model in (image, task) if model in found), ())
        by_method = {row.method: row for row in first}
        if "bicubic" in by_method:
            rows.append(_row(family, "enlarged without a network", by_method["bicubic"]))
        for model, what in ((image, "picture loss"), (task, "task-driven")):
            rows.append(_net_row(family, f"{what} ({model})", model, found, whys))
        if "truth" in by_method:
            rows.append(_row(family, "truth", by_method["truth"]))
    others = (model for model in whys if model not in in_families)
    return [*rows, *(_net_row(_OTHERS, model, model, found, whys) for model in others)]


def _net_row(
    family: str,
    name: str,
    model: str,
    found: Mapping[str, tuple[SatRow, ...]],
    whys: Mapping[str, str],
) -> Mapping[str, Value]:
    if model not in found:
        return {"family": family, "picture": name, "note": whys.get(model, "not there")}
    return _row(family, name, _net(found[model]))


def _row(family: str, name: str, row: SatRow) -> Mapping[str, Value]:
    values = {
        key: value
        for key, value in asdict(row).items()
        if key.endswith("iou") or row.method != "truth"
    }
    return {**values, "family": family, "picture": name, "mean_iou": _mean(row)}


def _net(rows: tuple[SatRow, ...]) -> SatRow:
    return next(row for row in rows if row.method == "net")


def _mean(row: SatRow) -> float | None:
    if row.roads_iou is None or row.buildings_iou is None:
        return None
    return (row.roads_iou + row.buildings_iou) / 2


def _goal(
    family: str,
    pair: tuple[str, str],
    found: Mapping[str, tuple[SatRow, ...]],
    whys: Mapping[str, str],
    unjudged: str,
) -> Goal:
    image, task = (_mean(_net(found[model])) if model in found else None for model in pair)
    ahead = 100 * (task - image) if image is not None and task is not None else None
    lacking = [f"{model}: {whys.get(model, 'not there')}" for model in pair if model not in found]
    if unjudged:
        lacking.append(f"{JUDGE}: {unjudged}")
    what = f"{family}: mean IoU of roads and buildings, task-driven ahead by"
    return Goal(what, ">=", 100 * wanted(pair[1]).plus, ahead, "; ".join(lacking), ".1f", " points")
