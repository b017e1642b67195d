"""Train a model by a recipe. Each DATA holds images/ and masks/ with equal stems. OUTPUT becomes
the model's folder and its name the model's id: weights.safetensors, card.toml with the scores on
the pictures held out, log.jsonl with one line an epoch, and a checkpoint after each epoch."""

from __future__ import annotations

import argparse
from pathlib import Path

from inspector.commands.arguments import add_device
from inspector.commands.console import console_progress
from inspector.commands.models import score_lines
from inspector.engine import device
from inspector.train.loop import train
from inspector.train.recipe import built_in, find_recipe


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "recipe", metavar="RECIPE", help=f"a TOML file, or one of {', '.join(built_in())}"
    )
    parser.add_argument("--data", type=Path, nargs="+", required=True, metavar="DIR")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint in OUTPUT")
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Train, or go on training."""
    recipe = find_recipe(args.recipe)
    chosen = device.choose(args.device)
    # The folder's name becomes the model's id, also where the output is given as ".".
    output = args.output.resolve()
    with console_progress(f"Training {recipe.id}") as progress:
        card = train(recipe, args.data, output, chosen.kind, args.resume, progress)
    print(f"The model {card.id} is in {output}.")
    print("\n".join(score_lines(card)))
    return 0
