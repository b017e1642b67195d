"""The part of `inspector evaluate` that measures all models beside what is asked of them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from inspector.commands.console import console_progress, plain, write_json
from inspector.core.card import ModelCard, Score
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.engine import device
from inspector.engine.catalog import Catalog
from inspector.io.cards import write_card
from inspector.paths import cache_dir, models_dirs
from inspector.train.proofs.bench import Bench
from inspector.train.proofs.cracks import crack_table
from inspector.train.proofs.land import land_table
from inspector.train.proofs.noise import noise_table
from inspector.train.proofs.pipes import pipe_table
from inspector.train.proofs.restoring import restoring_table
from inspector.train.proofs.table import GOAL_COLUMNS, Table, lines

TABLES: Mapping[int, Callable[[Bench, Progress], Table]] = MappingProxyType(
    {1: crack_table, 2: noise_table, 3: restoring_table, 4: pipe_table, 5: land_table}
)
_NOT_REACHED = 6


def evaluate_all(args: argparse.Namespace) -> int:
    """Measure, print each table as soon as it is there, and write what is asked for."""
    bench = _bench(args)
    numbers = sorted(set(args.only or TABLES))
    tables: list[Table] = []
    for number in numbers:
        with console_progress(f"Table {number} of {numbers[-1]}") as progress:
            table = TABLES[number](bench, progress)
        tables.append(table)
        print(_printable(table.markdown()) + "\n", flush=True)
        if args.cards:
            write_scores(bench.catalog, table.scores)
        if args.json is not None:
            write_json(args.json, {"device": bench.device.name, "tables": _content(tables)})
    print(_printable(_left(tables)))
    return 0


def write_scores(catalog: Catalog, scores: Mapping[str, Sequence[Score]]) -> None:
    """Put what was measured into the cards. Raises ModelError when one cannot be written."""
    for model, measured in scores.items():
        card = catalog.card(model)
        changed = with_scores(card, measured)
        if changed != card:
            write_card(changed, catalog.folder(model))


def with_scores(card: ModelCard, measured: Sequence[Score]) -> ModelCard:
    """The card with these scores in the place of those on the same data by the same metric; new
    ones come last, and the others stay."""
    new = {(score.dataset, score.metric): score for score in measured}
    kept = [new.pop((old.dataset, old.metric), old) for old in card.scores]
    return replace(card, scores=(*kept, *new.values()))


def _bench(args: argparse.Namespace) -> Bench:
    """The program's own models, and before them those of a folder: nobody asks anything of models
    that a user added."""
    root = args.data or os.environ.get("INSPECTOR_DATA")
    for folder in (args.data, args.models):
        if folder is not None and not folder.is_dir():
            raise SettingsError(f"{folder} is no folder; name another one.")
    folders = (*((args.models.resolve(),) if args.models else ()), models_dirs()[0])
    return Bench(
        folders,
        Catalog(folders),
        Path(root) if root else None,
        device.choose(args.device),
        cache_dir() / "held-out",
    )


def _content(tables: Sequence[Table]) -> list[object]:
    return [table.as_json() for table in tables]


def _left(tables: Sequence[Table]) -> str:
    """What was not reached or not measured."""
    goals = [goal for table in tables for goal in table.goals]
    left = [goal.as_row() for goal in goals if not goal.reached]
    head = f"## {_NOT_REACHED}. Not reached: {len(left)} of {len(goals)}"
    return "\n\n".join([head, *([lines(GOAL_COLUMNS, left)] if left else [])])


def _printable(text: str) -> str:
    return "\n".join(map(plain, text.split("\n")))
