"""Train a model by a recipe. OUTPUT becomes the model's folder and its name the model's id:
weights.safetensors (in parts of 16 MiB where it is larger), card.toml with the scores on the
pictures held out, log.jsonl with one line an epoch, and a checkpoint after each epoch.

To find cracks or sewer defects, each DATA holds images/ and masks/ with equal stems; rendered ones
come from `inspector pack --kind sewer-masks`. To learn what undamaged surfaces look like, DATA is
the same, and what the masks mark is left out. To draw boxes or give codes of whole pictures, DATA
is a folder of `inspector pack --kind sewer-tasks`. To enlarge video, DATA is one file of `inspector
pack`, and so it is for satellite pictures. Some recipes need a trained model: --teacher to learn
from what it sees, --start to begin with its weights. A recipe for satellite pictures that learns
for roads and buildings takes the segmenter as --teacher, and refuses one that does not find more in
sharper pictures; --judge names another one for the scores.

With --queue, one model after another is trained, those first that miss most of the score they
should have; a model that learns from another one waits for it. DATA is one folder with all data
sets, as folders or packs by their names; models whose data is not there are left out. OUTPUT gets a
folder for each model, and queue.txt and queue.json say what was reached. A --budget stops it in
time; the same command goes on. The models there are stay as they are. --dry-run shows the order."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from inspector.commands.arguments import add_device, duration_s
from inspector.commands.console import console_progress
from inspector.commands.models import score_lines
from inspector.commands.train_queue import train_queue
from inspector.core.errors import SettingsError
from inspector.engine import device
from inspector.train.feature_distillation import METHODS
from inspector.train.job import Job, train_job
from inspector.train.recipe import built_in
from inspector.train.restore_recipe import RESTORE_RECIPES
from inspector.train.sat_recipe import SAT_RECIPES
from inspector.train.sat_tasks import Suitability
from inspector.train.sr_recipe import SR_RECIPES
from inspector.train.task_recipe import TASK_RECIPES

_OF_ONE = ("recipe", "resume", "teacher", "method", "start", "judge")
"""What a queue decides itself."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    kinds = (RESTORE_RECIPES, SR_RECIPES, SAT_RECIPES, TASK_RECIPES)
    recipes = (*built_in(), *(name for kind in kinds for name in kind.built_in()))
    parser.add_argument(
        "recipe",
        nargs="?",
        metavar="RECIPE",
        help=f"a TOML file, or one of {', '.join(recipes)}",
    )
    parser.add_argument("--data", type=Path, nargs="+", metavar="DATA")
    parser.add_argument("--output", type=Path, metavar="DIR")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint in OUTPUT")
    parser.add_argument("--teacher", type=Path, metavar="DIR", help="the model folder of a teacher")
    parser.add_argument(
        "--method",
        choices=(*METHODS, "none"),
        help="learn from the teacher of a recipe that finds defects in another way than its own; "
        "none: from the same pictures without a teacher",
    )
    parser.add_argument("--start", type=Path, metavar="DIR", help="the model folder to start from")
    parser.add_argument(
        "--judge", type=Path, metavar="DIR", help="the model folder of a segmenter for the scores"
    )
    parser.add_argument("--queue", action="store_true", help="train what is weak, weakest first")
    parser.add_argument(
        "--budget", type=duration_s, metavar="TIME", help="of a queue: 25m, 90s or 1.5h"
    )
    parser.add_argument("--dry-run", action="store_true", help="show the order of a queue")
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Train, or go on training."""
    if args.queue:
        if any(getattr(args, name) for name in _OF_ONE):
            raise SettingsError(
                "A queue knows its recipes and their teachers; leave out RECIPE and what is for "
                "one training alone."
            )
        return train_queue(args)
    if args.budget or args.dry_run:
        raise SettingsError("--budget and --dry-run are for a queue; add --queue.")
    if not (args.recipe and args.data and args.output):
        raise SettingsError(
            "A training needs a recipe, its data and an output; name RECIPE, --data and --output."
        )
    # The folder's name becomes the model's id, also where the output is given as ".".
    output = args.output.resolve()
    job = Job(
        recipe=args.recipe,
        data=tuple(args.data),
        output=output,
        resume=args.resume,
        teacher=args.teacher,
        start=args.start,
        judge=args.judge,
        method=args.method,
        features=_features(),
    )
    chosen = device.choose(args.device)
    with console_progress(f"Training {Path(args.recipe).stem}") as progress:
        card = train_job(job, chosen.kind, progress, _tell)
    print(f"The model {card.id} is in {output}.")
    print("\n".join(score_lines(card)))
    return 0


def _tell(found: Mapping[str, Suitability]) -> None:
    for task, one in found.items():
        print(
            f"IoU of {task}: measured {one.measured:.3f}, enlarged {one.enlarged:.3f}, truth "
            f"{one.truth:.3f}."
        )


def _features() -> Path | None:
    """The folder with the weights that losses look with."""
    data = os.environ.get("INSPECTOR_DATA")
    return Path(data) / "weights" if data else None
