"""The part of `inspector evaluate` for models that find damage by restoring it away."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from inspector.commands.console import as_json, console_progress, write_json
from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.core.restoration import DARK_OTSU, Mode
from inspector.engine import device, restore
from inspector.engine.restore import RestoringModel
from inspector.train.datasets import Pair, load_pair
from inspector.train.evaluate import decoded
from inspector.train.restore_evaluate import (
    clean_windows,
    false_alarms,
    rendered_surfaces,
    score,
)
from inspector.train.restore_recipe import RESTORE_RECIPES, RestoreRecipe

WINDOWS_SEED = 2


def recipe_of(card: ModelCard) -> RestoreRecipe:
    """The recipe whose split a restoring model keeps to. Raises SettingsError."""
    if card.id == DARK_OTSU or card.weights is None:
        # Nothing is learnt, but its guards were chosen on the same part of the pictures.
        return RESTORE_RECIPES.read("upcracknet")
    return RESTORE_RECIPES.read(card.weights.recipe)


def evaluate_restoring(args: argparse.Namespace, card: ModelCard, pairs: Sequence[Pair]) -> int:
    """Score each mode at 256x256 and at the pictures' own size, and count false alarms."""
    model = restore.load(card, device.choose(args.device))
    with console_progress("Scoring") as progress:
        scores = score(model, decoded(pairs), len(pairs), progress.part(0, 2))
        alarms = _false_alarms(model, pairs, progress.part(1, 2))
    report = {
        "model": card.id,
        "sha256": card.weights.sha256 if card.weights else "",
        "device": model.device.kind,
        "pictures": len(pairs),
        "split": args.split,
        "scores": scores.as_json(),
        "marked_percent_of_undamaged": alarms,
    }
    if args.json is None:
        print(as_json(report))
        return 0
    write_json(args.json, report)
    for size, ways in scores.by_size.items():
        for way, each in ways.items():
            print(
                f"{size}, {way}: crack IoU {each.crack_iou:.3f}, precision {each.precision:.3f}, "
                f"recall {each.recall:.3f}"
            )
    for where, shares in alarms.items():
        told = ", ".join(f"{mode} {share:.3f} %" for mode, share in shares.items())
        print(f"marked on undamaged pictures, {where}: {told}")
    print(f"{len(pairs)} pictures; see {args.json}.")
    return 0


def _false_alarms(
    model: RestoringModel, pairs: Sequence[Pair], progress: Progress
) -> dict[str, dict[Mode, float]]:
    try:
        windows = clean_windows([load_pair(pair) for pair in pairs], WINDOWS_SEED)
    except SettingsError:
        # Not every folder has an undamaged window.
        windows = []
    undamaged = {"windows of these pictures": windows} if windows else {}
    undamaged |= rendered_surfaces()
    return {
        name: false_alarms(model, pictures, progress.part(index, len(undamaged)))
        for index, (name, pictures) in enumerate(undamaged.items())
    }
