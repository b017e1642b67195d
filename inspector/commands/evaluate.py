"""Score a model on pictures with known masks: DATA/images and DATA/masks, equal stems. For a model
that finds cracks alone, a mask pixel above 127 is crack; for one with several labels, masks hold
the number of the label, counted from 1, and 255 where nobody knows. Pooled scores count every pixel
alike, the mean ones every picture alike. The speed counts predicting alone: not loading the model,
not decoding, and not getting ready for the size of the first picture.

With --noise the pictures are also spoilt, at 10, 20, 30 and 40 % of each noise or as you say, the
same for every model; masks stay as they are.

A model that finds cracks by restoring the surface, and `dark-otsu`, which needs no training, is
scored in each of its modes, at 256x256 and at the pictures' own size; and with how much it marks of
undamaged windows of these pictures and of rendered surfaces.

For models that draw boxes or give codes of whole pictures, DATA is a folder of `inspector pack
--kind sewer-tasks`: AP50 of each label at an overlap of one half, F1 of each code at a score of one
half, and their means; beside F1 stands that of saying yes to every code of every picture.

With --all every model is measured that something is asked of, on pictures that all of them keep
back by the same seed, and beside what is asked: cracks, cracks under noise, cracks without labels,
sewer video and satellite pictures enlarged. DATA then holds the crack pictures (deepcrack, cfd,
masonry), $INSPECTOR_DATA unless given; pipes and land are rendered, which takes some minutes, and
kept, unless packs called pipes and land are in it. Models without weights are said to be not
trained; --models names a folder with models that go before those of the program. --cards writes
what was measured into the models' cards."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import chain, islice
from pathlib import Path

from inspector.commands.arguments import add_device
from inspector.commands.console import as_json, console_progress, write_json
from inspector.commands.evaluate_all import TABLES, evaluate_all
from inspector.commands.evaluate_restoring import evaluate_restoring, recipe_of
from inspector.commands.evaluate_tasks import evaluate_tasks, split_of
from inspector.commands.noise_table import Scored, as_row, curves, empty_masks, table
from inspector.core.card import ModelCard
from inspector.core.errors import ModelError, SettingsError
from inspector.core.frame import Frame
from inspector.core.plot_kinds import robustness
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.engine import device, restore, segment
from inspector.engine.catalog import Catalog
from inspector.imaging.noise import NOISES
from inspector.paths import models_dirs, resources_dir
from inspector.report.plot_file import check_suffix, write_plot
from inspector.train.datasets import (
    Pair,
    check_labels,
    choose,
    find_pairs,
    split_by_scene,
)
from inspector.train.evaluate import decoded, evaluate
from inspector.train.proofs.bench import prediction
from inspector.train.recipe import Recipe, find_recipe
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.robustness import Condition, conditions, under_noise
from inspector.train.task_recipe import TaskRecipe


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--model", nargs="+", metavar="ID", help="one or more of `inspector models`")
    which.add_argument(
        "--all", action="store_true", help="measure all models that something is asked of"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="needed with --model")
    parser.add_argument(
        "--split",
        metavar="NAME",
        help="only this part of the split that the model was trained with, e.g. val",
    )
    parser.add_argument(
        "--noise",
        metavar="NOISE[:SHARE],...",
        help=f"{', '.join(NOISES)}, each alone or with an intensity like salt:0.4; or all",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the scores here")
    parser.add_argument(
        "--plot", type=Path, metavar="FILE", help="draw the scores under noise, as SVG or PNG"
    )
    parser.add_argument(
        "--only", type=int, nargs="+", choices=TABLES, metavar="N",
        help="with --all: these tables of 1 to 5 alone",
    )  # fmt: skip
    parser.add_argument(
        "--models", type=Path, metavar="DIR", help="with --all: a folder with more models"
    )
    parser.add_argument(
        "--cards", action="store_true", help="with --all: write the scores into the cards"
    )
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Score the models and print or write the scores."""
    if args.all:
        if args.split or args.noise or args.plot:
            raise SettingsError("With --all nothing is chosen; leave out --split, --noise, --plot.")
        return evaluate_all(args)
    if args.only or args.models or args.cards:
        raise SettingsError("--only, --models and --cards go with --all; add it.")
    if args.data is None:
        raise SettingsError("Name the folder with the pictures by --data.")
    wanted = conditions(args.noise) if args.noise else ()
    if args.plot is not None:
        check_suffix(args.plot)
        if not wanted:
            raise SettingsError("A plot shows scores under noise; say which with --noise.")
    catalog = Catalog(models_dirs())
    cards = [restore.card_of(catalog, model_id) for model_id in dict.fromkeys(args.model)]
    if any(card.judges for card in cards):
        return evaluate_tasks(args, cards)
    pairs = _same_pairs(cards, args.data, args.split)
    if any(card.task == "restore" for card in cards):
        if len(cards) > 1 or wanted:
            raise SettingsError(
                "Models that restore are scored mode by mode: name one alone, and no noise."
            )
        return evaluate_restoring(args, cards[0], pairs)
    with console_progress("Scoring") as progress:
        scored = [
            _score(card, pairs, wanted, args.device, progress.part(index, len(cards)))
            for index, card in enumerate(cards)
        ]
    reports = [{**each.report, "split": args.split} for each in scored]
    content = reports[0] if len(reports) == 1 else {"models": reports}
    if args.plot is not None:
        lines = {each.card.id: curves(each) for each in scored}
        write_plot(robustness(lines, "Mean Dice"), args.plot, resources_dir() / "fonts")
    if args.json is not None:
        write_json(args.json, content)
    elif not wanted:
        print(as_json(content))
    if wanted:
        print(table(scored))
    elif args.json is not None:
        for each in scored:
            what = "crack IoU" if len(each.card.labels) == 1 else "mean IoU of the labels"
            print(f"{what} {each.clean.main:.4f} on {len(pairs)} pictures; see {args.json}.")
    return 0


def _score(
    card: ModelCard,
    pairs: Sequence[Pair],
    wanted: Sequence[Condition],
    where: DeviceChoice,
    progress: Progress,
) -> Scored:
    segmenter = segment.load(card, device.choose(where))
    predict = prediction(segmenter)
    parts = [progress.part(index, len(wanted) + 1) for index in range(len(wanted) + 1)]
    pictures = iter(decoded(pairs, len(card.labels)))
    first = list(islice(pictures, 1))
    # Twice, because a size that comes again is prepared for: see engine/runners.
    for _ in range(2):
        example = segmenter.run(Frame(first[0].rgb), parts[0].part(0, len(pairs))).provenance
    clean = evaluate(predict, chain(first, pictures), len(pairs), parts[0], labels=card.labels)
    noisy = tuple(
        under_noise(predict, pairs, condition, part, card.labels)
        for condition, part in zip(wanted, parts[1:], strict=True)
    )
    report: dict[str, object] = {
        **clean.as_json(),
        "model": card.id,
        "sha256": example.weights_sha256,
        "runner": example.runner,
        "device": segmenter.device.kind,
        "device_name": example.device,
        "threshold": 0.5,
        "pictures": len(pairs),
    }
    if noisy:
        report |= {"empty_masks": empty_masks(clean), "noise": [as_row(each) for each in noisy]}
    return Scored(card, clean, noisy, report)


def _same_pairs(cards: Sequence[ModelCard], folder: Path, part: str | None) -> Sequence[Pair]:
    """What all models are scored on. Raises SettingsError when their splits differ."""
    for card in cards:
        check_labels(folder, card.labels)
    pairs = [chosen_pairs(card, folder, part) for card in cards]
    if any(each != pairs[0] for each in pairs):
        raise SettingsError(
            f"These models were not trained with the same split, so their parts {part!r} differ: "
            "score them one by one."
        )
    return pairs[0]


def chosen_pairs(card: ModelCard, folder: Path, part: str | None) -> Sequence[Pair]:
    """The pairs of a folder, or a part of the split that a model was trained with. Raises
    SourceError, and SettingsError for a part that is not there or empty."""
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


def _split(card: ModelCard) -> tuple[Recipe | RestoreRecipe | TaskRecipe, int]:
    """The recipe that says how a model's pictures were split, and the seed."""
    if card.judges:
        return split_of(card)
    if card.task == "restore":
        recipe = recipe_of(card)
        return recipe, card.weights.seed if card.weights else recipe.seed
    if card.weights is None:
        raise ModelError(f"The model {card.id} is not trained, so it has no split.")
    return find_recipe(card.weights.recipe), card.weights.seed
