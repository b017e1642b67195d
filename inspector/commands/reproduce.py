"""Repeat a paper's experiment at small scale. Each row of its tables is trained from the same seed
on the same pictures and differs in one thing; it is scored on pictures held out. NAME.md and
NAME.json in the output hold what was measured beside the paper's own figures; rows that there was
no time or no data for are marked "not run".

The command goes on where it stopped: rows that are in NAME.json are not measured again, and a
training that a budget cut short continues from its last epoch."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from inspector.commands.arguments import add_device, duration_s, positive
from inspector.commands.console import console_progress
from inspector.core.errors import SettingsError
from inspector.engine import device
from inspector.paths import cache_dir
from inspector.train.experiments.catalog import EXPERIMENTS, find_experiment
from inspector.train.experiments.run import Given, reproduce

OUTPUT = Path("benchmarks", "papers")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("name", metavar="NAME", help=f"one of {', '.join(EXPERIMENTS)}")
    parser.add_argument(
        "--data", type=Path, metavar="DIR",
        help="the folder with the data sets, or with packs of them; $INSPECTOR_DATA if left out",
    )  # fmt: skip
    parser.add_argument("--output", type=Path, metavar="DIR", default=OUTPUT)
    parser.add_argument(
        "--work", type=Path, metavar="DIR", help="where trainings are kept until they are done"
    )
    parser.add_argument("--epochs", type=positive, metavar="N", help="how long each row trains")
    parser.add_argument(
        "--budget", type=duration_s, metavar="TIME", help="stop after so long, such as 20m or 1h"
    )
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Measure what is missing."""
    experiment = find_experiment(args.name)
    chosen = device.choose(args.device)
    work = args.work if args.work is not None else cache_dir() / "reproduce"
    given = Given(
        _data(args.data),
        args.output,
        work / experiment.name,
        chosen.kind,
        args.epochs,
        args.budget,
    )
    with console_progress(f"Reproducing {experiment.name}") as progress:
        records = reproduce(experiment, given, progress, lambda text: print(text, flush=True))
    done = sum(
        records[row.id].state == "measured" for row in experiment.rows() if row.id in records
    )
    print(
        f"{done} of {len(experiment.rows())} rows are measured; the tables are in "
        f"{args.output / experiment.name}.md."
    )
    return 0


def _data(named: Path | None) -> Path:
    if named is not None:
        return named
    known = os.environ.get("INSPECTOR_DATA")
    if not known:
        raise SettingsError(
            "There is no data to train on: name its folder with --data or INSPECTOR_DATA."
        )
    return Path(known)
