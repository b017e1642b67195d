"""The part of `inspector evaluate` for models that draw boxes or give codes of whole pictures."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from inspector.commands.console import as_json, console_progress, write_json
from inspector.core.card import ModelCard
from inspector.core.errors import ModelError, SettingsError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import classify, detect, device
from inspector.engine.classify import Classifier
from inspector.engine.detect import Detector
from inspector.paths import resources_dir
from inspector.standards.book_file import load_book
from inspector.standards.sewerml import f2_ciw, weights
from inspector.train.datasets import split_by_scene
from inspector.train.task_data import Folder
from inspector.train.task_evaluate import Answer, Predict, evaluate
from inspector.train.task_recipe import TASK_RECIPES, PictureTask, TaskRecipe


def evaluate_tasks(args: argparse.Namespace, cards: Sequence[ModelCard]) -> int:
    """Score models that draw boxes, or models that give codes, on a folder with `objects.json`."""
    task: PictureTask = "detect" if cards[0].task == "detect" else "classify"
    if any(card.task != task for card in cards):
        raise SettingsError(
            "Boxes and codes have different scores: name models of one kind at a time."
        )
    if args.noise or args.plot:
        raise SettingsError("Scores under noise are of masks; leave out --noise and --plot.")
    folder = Folder(args.data)
    reports = []
    with console_progress("Scoring") as progress:
        for index, card in enumerate(cards):
            folder.check(task, card.labels)
            stems = stems_of(card, folder, args.split)
            predict, facts = _model(card, args)
            found = evaluate(
                predict,
                map(folder.picture, stems),
                len(stems),
                task,
                card.labels,
                progress.part(index, len(cards)),
            )
            report = {name: _rounded(value) for name, value in found.as_json().items()}
            if found.yes_to_all is not None:
                facts["mean_f1_of_yes_to_all"] = _rounded(found.yes_to_all)
            importance = weights(load_book(resources_dir() / "standards" / "sewerml.toml"))
            if found.outcomes and found.outcomes.keys() <= importance.keys():
                facts["f2_ciw"] = _rounded(f2_ciw(found.outcomes, importance))
            reports.append({**report, **facts, "pictures": len(stems), "split": args.split})
    content = reports[0] if len(reports) == 1 else {"models": reports}
    if args.json is None:
        print(as_json(content))
        return 0
    write_json(args.json, content)
    metric = "ap50" if task == "detect" else "f1"
    for report in reports:
        mean = report[f"mean_{metric}"]
        print(
            f"{report['model']}: mean {metric.upper()} {mean} on {report['pictures']} pictures; "
            f"see {args.json}."
        )
    return 0


def split_of(card: ModelCard) -> tuple[TaskRecipe, int]:
    """The recipe that says how the pictures of such a model were split, and the seed. Raises
    ModelError when it is not trained."""
    if card.weights is None:
        raise ModelError(f"The model {card.id} is not trained, so it has no split.")
    return TASK_RECIPES.read(card.weights.recipe), card.weights.seed


def _model(card: ModelCard, args: argparse.Namespace) -> tuple[Predict, dict[str, object]]:
    """A model as a function of a picture, and what a report says of it."""
    chosen = device.choose(args.device)
    facts: dict[str, object] = {
        "model": card.id,
        "sha256": card.weights.sha256 if card.weights else "",
        "device": chosen.kind,
        "device_name": chosen.name,
    }
    if card.task == "detect":
        return partial(_boxes, detect.load(card, chosen)), facts
    return partial(_scores, classify.load(card, chosen)), {**facts, "threshold": 0.5}


def _boxes(model: Detector, rgb: NDArray[np.uint8]) -> Answer:
    return model.run(Frame(rgb), Progress()).boxes


def _scores(model: Classifier, rgb: NDArray[np.uint8]) -> Answer:
    return model.run(Frame(rgb), Progress()).scores


def stems_of(card: ModelCard, folder: Folder, part: str | None) -> Sequence[str]:
    """The pictures of a part of the split that the model was trained with, or all."""
    if part is None:
        return folder.stems
    recipe, seed = split_of(card)
    if part not in recipe.split:
        names = ", ".join(recipe.split)
        raise SettingsError(f"The recipe {recipe.id} has no part {part!r}; choose one of: {names}.")
    stems = split_by_scene(folder.stems, seed, recipe.split)[part]
    if not stems:
        raise SettingsError(f"The part {part!r} is empty; score a larger folder.")
    return stems


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
