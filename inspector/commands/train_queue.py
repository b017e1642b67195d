"""The queue of `inspector train`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from inspector.commands.console import console_progress, plain
from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.engine import device
from inspector.engine.catalog import Catalog
from inspector.paths import models_dirs
from inspector.train.queue import Queue, read_queue
from inspector.train.queue_models import QueueModels
from inspector.train.queue_order import Standing, ordered
from inspector.train.queue_run import Given, QueueRun, lacking
from inspector.train.queue_summary import summary


def train_queue(args: argparse.Namespace) -> int:
    """Show the order, or train; 1 if a training failed."""
    queue = read_queue()
    if args.data is not None and len(args.data) != 1:
        raise SettingsError("A queue takes one folder with all data sets; name one with --data.")
    data = args.data[0] if args.data else None
    if args.dry_run:
        order = ordered(queue.entries, _cards(queue, args.output))
        print("\n".join(plain(line) for line in _lines(queue, order, data)))
        return 0
    if data is None or args.output is None:
        raise SettingsError("A queue needs data and an output; name --data and --output.")
    models = QueueModels(models_dirs(), args.output)
    given = Given(data, args.output, device.choose(args.device).kind, args.budget)
    outcomes = QueueRun(queue, models, given).run(
        console_progress, lambda text: print(plain(text), flush=True)
    )
    print()
    print("\n".join(plain(line) for line in summary(outcomes).splitlines()))
    return 1 if any(one.state == "failed" for one in outcomes) else 0


def _cards(queue: Queue, output: Path | None) -> Mapping[str, ModelCard]:
    if output is None:
        return {card.id: card for card in Catalog(models_dirs()).cards}
    return QueueModels(models_dirs(), output).cards(queue.entries)


def _lines(queue: Queue, order: Sequence[Standing], data: Path | None) -> list[str]:
    width = max(len(one.entry.name) for one in order)
    lines = []
    for number, one in enumerate(order, 1):
        lines.append(f"{number:2}  {one.entry.name:{width}}  {one.reason}")
        lines += [
            f"    {'':{width}}  left out: {name} is not there; {queue.data[name]}"
            for name in (lacking(one.entry, data) if data is not None else ())
        ]
    return lines
