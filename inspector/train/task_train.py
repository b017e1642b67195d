"""Trains a recipe of what judges whole pictures on data folders and leaves a model folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from inspector.core.card import ModelCard
from inspector.core.progress import Progress
from inspector.train.data_folder import data_names
from inspector.train.run_files import prepare
from inspector.train.start import read_start
from inspector.train.task_data import load_task_data
from inspector.train.task_export import export
from inspector.train.task_loop import TaskTrainer
from inspector.train.task_recipe import TaskRecipe


def train_task(
    recipe: TaskRecipe,
    folders: Sequence[Path],
    output: Path,
    device: str = "cpu",
    resume: bool = False,
    features: Path | None = None,
    progress: Progress | None = None,
) -> ModelCard:
    """Train `recipe` on data folders; leave a model folder in `output` and return its card.

    `output` receives `weights.safetensors`, `card.toml`, the log (one JSON object a line) and the
    checkpoint that `resume` continues from. `features` is the folder with the weights that a recipe
    may begin with. Raises SourceError, SettingsError, ModelError or Cancelled; after each of them
    the checkpoint can be resumed.
    """
    prepare(output, resume)
    data = load_task_data(recipe, folders)
    target = torch.device(device)
    start = read_start(recipe.id, recipe.start_from, features) if recipe.start_from else None
    trainer = TaskTrainer(recipe, data, output, target, start)
    if resume:
        trainer.resume()
    trainer.run(progress if progress is not None else Progress())
    names = data_names(folders)
    return export(recipe, trainer.average, data.held_out, names, output, target)
