"""Train a model by a recipe. OUTPUT becomes the model's folder and its name the model's id:
weights.safetensors, card.toml with the scores on the pictures held out, log.jsonl with one line an
epoch, and a checkpoint after each epoch.

To find cracks or sewer defects, each DATA holds images/ and masks/ with equal stems; rendered ones
come from `inspector pack --kind sewer-masks`. To enlarge video, DATA is one file of `inspector
pack`. Some recipes need a trained model: --teacher to learn from what it sees, --start to begin
with its weights."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from inspector.commands.arguments import add_device
from inspector.commands.console import console_progress
from inspector.commands.models import score_lines
from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.engine import device
from inspector.train import sr_recipe
from inspector.train.feature_distillation import METHODS
from inspector.train.loop import train
from inspector.train.recipe import built_in, distilled_by, find_recipe
from inspector.train.sr_train import Given, train_sr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "recipe",
        metavar="RECIPE",
        help=f"a TOML file, or one of {', '.join((*built_in(), *sr_recipe.built_in()))}",
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
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Train, or go on training."""
    # The folder's name becomes the model's id, also where the output is given as ".".
    output = args.output.resolve()
    card = _enlarging(args, output) if _enlarges(args.recipe) else _segmenting(args, output)
    print(f"The model {card.id} is in {output}.")
    print("\n".join(score_lines(card)))
    return 0


def _enlarges(name_or_path: str) -> bool:
    if name_or_path in sr_recipe.built_in():
        return True
    return Path(name_or_path).is_file() and sr_recipe.is_one(Path(name_or_path))


def _segmenting(args: argparse.Namespace, output: Path) -> ModelCard:
    if args.start:
        raise SettingsError("Recipes that find defects start from nothing; leave out --start.")
    recipe = find_recipe(args.recipe)
    if args.method is not None:
        recipe = distilled_by(recipe, args.method)
    chosen = device.choose(args.device)
    with console_progress(f"Training {recipe.id}") as progress:
        return train(recipe, args.data, output, chosen.kind, args.resume, progress, args.teacher)


def _enlarging(args: argparse.Namespace, output: Path) -> ModelCard:
    recipe = sr_recipe.read_sr_recipe(args.recipe)
    if args.method is not None:
        raise SettingsError("Recipes that enlarge video have one method; leave out --method.")
    if len(args.data) != 1:
        raise SettingsError("Recipes that enlarge video learn from one pack; name one file.")
    data = os.environ.get("INSPECTOR_DATA")
    given = Given(args.teacher, args.start, Path(data) / "weights" if data else None)
    chosen = device.choose(args.device)
    with console_progress(f"Training {recipe.id}") as progress:
        return train_sr(recipe, args.data[0], output, chosen.kind, args.resume, given, progress)
