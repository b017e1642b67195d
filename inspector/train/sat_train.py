"""Trains a recipe for satellite pictures on a pack and leaves a model folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.engine.weights import load_net, read_weights
from inspector.io.cards import read_card
from inspector.train.run_files import prepare
from inspector.train.sat_data import of_part, read_land
from inspector.train.sat_export import export
from inspector.train.sat_loop import SatTrainer
from inspector.train.sat_recipe import SatRecipe
from inspector.train.sat_tasks import Suitability, load_task_net, require_suitable, suitability

GATE_SCENES = 6
"""Held-out scenes that decide whether a task may be a loss."""


@dataclass(frozen=True)
class SatGiven:
    """What a recipe may need besides the pack: model folders of the segmenter that teaches, of
    another one that judges, and of a network to start from."""

    segmenter: Path | None = None
    judge: Path | None = None
    start: Path | None = None


def train_sat(
    recipe: SatRecipe,
    pack: Path,
    output: Path,
    device: str = "cpu",
    resume: bool = False,
    given: SatGiven | None = None,
    progress: Progress | None = None,
    told: Callable[[dict[str, Suitability]], None] | None = None,
) -> ModelCard:
    """Train `recipe` on a pack; leave a model folder in `output` and return its card.

    `output` receives `weights.safetensors`, `card.toml`, `scores.json`, the log (one JSON object a
    line) and the checkpoint that `resume` continues from. `told` hears how suitable the tasks are.
    Raises SourceError, SettingsError (also when a task may not be a loss), ModelError or Cancelled;
    after each of them the checkpoint can be resumed.
    """
    given = given or SatGiven()
    prepare(output, resume)
    samples = read_land(pack)
    held_out = of_part(samples, "val")
    if not held_out:
        raise SettingsError("The pack has no scenes held out; pack at least six.")
    target = torch.device(device)
    segmenter = None
    if recipe.loss.tasks and given.segmenter is not None:
        segmenter = load_task_net(given.segmenter)
        found = suitability(segmenter, held_out[:GATE_SCENES], target)
        if told is not None:
            told(found)
        require_suitable(found, recipe.loss.tasks)
    judge = load_task_net(given.judge) if given.judge is not None else None
    trainer = SatTrainer(recipe, samples, output, target, segmenter, _trained(given.start))
    if resume:
        trainer.resume()
    progress = progress if progress is not None else Progress()
    trainer.run(progress)
    return export(recipe, trainer.average, held_out, judge, pack.stem, output, target, progress)


def _trained(folder: Path | None) -> nn.Module | None:
    """The network in a model folder. Raises ModelError when it is not trained."""
    if folder is None:
        return None
    card = read_card(folder.resolve())
    return load_net(card, read_weights(card, [folder.resolve().parent]))
