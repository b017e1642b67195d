"""Score a model on pictures with known masks: DATA/images and DATA/masks, equal stems. For a model
that finds cracks alone, a mask pixel above 127 is crack; for one with several labels, masks hold
the number of the label, counted from 1, and 255 where nobody knows. Pooled scores count every pixel
alike, the mean ones every picture alike. The speed counts predicting alone: not loading the model,
not decoding, and not getting ready for the size of the first picture.

A model that finds cracks by restoring the surface, and `dark-otsu`, which needs no training, is
scored in each of its modes, at 256x256 and at the pictures' own size; and with how much it marks of
undamaged windows of these pictures and of rendered surfaces."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import chain, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.commands.arguments import add_device
from inspector.commands.console import as_json, console_progress, write_json
from inspector.commands.evaluate_restoring import evaluate_restoring, recipe_of
from inspector.core.card import ModelCard
from inspector.core.errors import ModelError, SettingsError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import device, restore, segment
from inspector.engine.catalog import Catalog
from inspector.paths import models_dirs
from inspector.train.datasets import (
    Pair,
    check_labels,
    choose,
    find_pairs,
    split_by_scene,
)
from inspector.train.evaluate import decoded, evaluate
from inspector.train.recipe import Recipe, find_recipe
from inspector.train.restore_recipe import RestoreRecipe


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--model", required=True, metavar="ID", help="see `inspector models`")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--split",
        metavar="NAME",
        help="only this part of the split that the model was trained with, e.g. val",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the scores here")
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Score the model and print or write the scores."""
    card = restore.card_of(Catalog(models_dirs()), args.model)
    pairs = _pairs(card, args.data, args.split)
    if card.task == "restore":
        return evaluate_restoring(args, card, pairs)
    segmenter = segment.load(card, device.choose(args.device))

    def predict(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
        mask = segmenter.run(Frame(rgb), Progress())
        probability: NDArray[np.float32] = mask.probability.astype(np.float32) / np.float32(255)
        return probability

    with console_progress("Scoring") as progress:
        pictures = iter(decoded(pairs, len(card.labels)))
        first = list(islice(pictures, 1))
        # Twice, because a size that comes again is prepared for: see engine/runners.
        for _ in range(2):
            example = segmenter.run(Frame(first[0].rgb), progress.part(0, len(pairs))).provenance
        scores = evaluate(predict, chain(first, pictures), len(pairs), progress, labels=card.labels)
    report = {
        **scores.as_json(),
        "model": card.id,
        "sha256": example.weights_sha256,
        "runner": example.runner,
        "device": segmenter.device.kind,
        "device_name": example.device,
        "threshold": 0.5,
        "pictures": len(pairs),
        "split": args.split,
    }
    if args.json is None:
        print(as_json(report))
    else:
        write_json(args.json, report)
        what = "crack IoU" if len(card.labels) == 1 else "mean IoU of the labels"
        print(f"{what} {scores.main:.4f} on {len(pairs)} pictures; see {args.json}.")
    return 0


def _pairs(card: ModelCard, folder: Path, part: str | None) -> Sequence[Pair]:
    check_labels(folder, card.labels)
    pairs = find_pairs(folder)
    if part is None:
        return pairs
    recipe, seed = _split(card)
    if part not in recipe.split:
        names = ", ".join(recipe.split)
        raise SettingsError(f"The recipe {recipe.id} has no part {part!r}; choose one of: {names}.")
    stems = [pair.stem for pair in pairs]
    chosen = choose(pairs, split_by_scene(stems, seed, recipe.split)[part])
    if not chosen:
        raise SettingsError(f"The part {part!r} of {folder} is empty; score a larger folder.")
    return chosen


def _split(card: ModelCard) -> tuple[Recipe | RestoreRecipe, int]:
    """The recipe that says how a model's pictures were split, and the seed."""
    if card.task == "restore":
        recipe = recipe_of(card)
        return recipe, card.weights.seed if card.weights else recipe.seed
    if card.weights is None:
        raise ModelError(f"The model {card.id} is not trained, so it has no split.")
    return find_recipe(card.weights.recipe), card.weights.seed
