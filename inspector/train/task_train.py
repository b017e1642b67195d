"""Trains a recipe of what judges whole pictures on data folders and leaves a model folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.train.data_folder import data_names
from inspector.train.run_files import prepare
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
    trainer = TaskTrainer(recipe, data, output, target, _start(recipe, features))
    if resume:
        trainer.resume()
    trainer.run(progress if progress is not None else Progress())
    names = data_names(folders)
    return export(recipe, trainer.average, data.held_out, names, output, target)


def _start(recipe: TaskRecipe, folder: Path | None) -> Mapping[str, Tensor] | None:
    """The weights that a recipe begins with, None if it begins with chance."""
    if not recipe.start_from:
        return None
    if folder is None:
        raise SettingsError(
            f"{recipe.id} begins with the weights {recipe.start_from}: set INSPECTOR_DATA to the "
            "folder whose weights folder has them."
        )
    try:
        tensors: dict[str, Tensor] = load_file(folder / recipe.start_from)
    except (OSError, SafetensorError) as error:
        raise SettingsError(
            f"The weights {recipe.start_from} cannot be read; fetch the file again.", str(error)
        ) from error
    return {name: value.float() for name, value in tensors.items()}
