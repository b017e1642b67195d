"""Train a model by a recipe. OUTPUT becomes the model's folder and its name the model's id:
weights.safetensors, card.toml with the scores on the pictures held out, log.jsonl with one line an
epoch, and a checkpoint after each epoch.

To find cracks or sewer defects, each DATA holds images/ and masks/ with equal stems; rendered ones
come from `inspector pack --kind sewer-masks`. To learn what undamaged surfaces look like, DATA is
the same, and what the masks mark is left out. To draw boxes or give codes of whole pictures, DATA
is a folder of `inspector pack --kind sewer-tasks`. To enlarge video, DATA is one file of `inspector
pack`, and so it is for satellite pictures. Some recipes need a trained model: --teacher to learn
from what it sees, --start to begin with its weights. A recipe for satellite pictures that learns
for roads and buildings takes the segmenter as --teacher, and refuses one that does not find more in
sharper pictures; --judge names another one for the scores."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from inspector.commands.arguments import add_device
from inspector.commands.console import console_progress
from inspector.commands.models import score_lines
from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.engine import device
from inspector.train.feature_distillation import METHODS
from inspector.train.loop import train
from inspector.train.recipe import built_in, distilled_by, find_recipe
from inspector.train.restore_recipe import RESTORE_RECIPES
from inspector.train.restore_train import train_restore
from inspector.train.sat_recipe import SAT_RECIPES
from inspector.train.sat_tasks import Suitability
from inspector.train.sat_train import SatGiven, train_sat
from inspector.train.sr_recipe import SR_RECIPES
from inspector.train.sr_train import Given, train_sr
from inspector.train.task_recipe import TASK_RECIPES
from inspector.train.task_train import train_task


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    kinds = (RESTORE_RECIPES, SR_RECIPES, SAT_RECIPES, TASK_RECIPES)
    recipes = (*built_in(), *(name for kind in kinds for name in kind.built_in()))
    parser.add_argument(
        "recipe",
        metavar="RECIPE",
        help=f"a TOML file, or one of {', '.join(recipes)}",
    )
    parser.add_argument("--data", type=Path, nargs="+", required=True, metavar="DATA")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
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
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Train, or go on training."""
    # The folder's name becomes the model's id, also where the output is given as ".".
    output = args.output.resolve()
    if SAT_RECIPES.has(args.recipe):
        card = _enlarging_land(args, output)
    elif args.judge:
        raise SettingsError("Only recipes for satellite pictures have a judge; leave out --judge.")
    elif SR_RECIPES.has(args.recipe):
        card = _enlarging(args, output)
    elif RESTORE_RECIPES.has(args.recipe):
        card = _restoring(args, output)
    elif TASK_RECIPES.has(args.recipe):
        card = _judging(args, output)
    else:
        card = _segmenting(args, output)
    print(f"The model {card.id} is in {output}.")
    print("\n".join(score_lines(card)))
    return 0


def _segmenting(args: argparse.Namespace, output: Path) -> ModelCard:
    recipe = find_recipe(args.recipe)
    if args.method is not None:
        recipe = distilled_by(recipe, args.method)
    chosen = device.choose(args.device)
    with console_progress(f"Training {recipe.id}") as progress:
        return train(
            recipe,
            args.data,
            output,
            chosen.kind,
            args.resume,
            progress,
            args.teacher,
            _features(),
            args.start,
        )


def _restoring(args: argparse.Namespace, output: Path) -> ModelCard:
    if args.teacher or args.start or args.method:
        raise SettingsError(
            "Recipes that restore surfaces learn alone; leave out --teacher, --start and --method."
        )
    recipe = RESTORE_RECIPES.read(args.recipe)
    chosen = device.choose(args.device)
    with console_progress(f"Training {recipe.id}") as progress:
        return train_restore(
            recipe, args.data, output, chosen.kind, args.resume, _features(), progress
        )


def _judging(args: argparse.Namespace, output: Path) -> ModelCard:
    if args.teacher or args.start or args.method:
        raise SettingsError(
            "Recipes that draw boxes or give codes learn alone; leave out --teacher, --start and "
            "--method."
        )
    recipe = TASK_RECIPES.read(args.recipe)
    chosen = device.choose(args.device)
    with console_progress(f"Training {recipe.id}") as progress:
        return train_task(
            recipe, args.data, output, chosen.kind, args.resume, _features(), progress
        )


def _enlarging(args: argparse.Namespace, output: Path) -> ModelCard:
    recipe = SR_RECIPES.read(args.recipe)
    if args.method is not None:
        raise SettingsError("Recipes that enlarge video have one method; leave out --method.")
    if len(args.data) != 1:
        raise SettingsError("Recipes that enlarge video learn from one pack; name one file.")
    given = Given(args.teacher, args.start, _features())
    chosen = device.choose(args.device)
    with console_progress(f"Training {recipe.id}") as progress:
        return train_sr(recipe, args.data[0], output, chosen.kind, args.resume, given, progress)


def _enlarging_land(args: argparse.Namespace, output: Path) -> ModelCard:
    recipe = SAT_RECIPES.read(args.recipe)
    if args.method is not None:
        raise SettingsError("Recipes for satellite pictures have one method; leave out --method.")
    if len(args.data) != 1:
        raise SettingsError("Recipes for satellite pictures learn from one pack; name one file.")
    given = SatGiven(args.teacher, args.judge, args.start)
    chosen = device.choose(args.device)
    with console_progress(f"Training {recipe.id}") as progress:
        return train_sat(
            recipe, args.data[0], output, chosen.kind, args.resume, given, progress, _tell
        )


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
