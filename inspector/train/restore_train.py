"""Trains a restoration recipe on data folders and leaves a model folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn

from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.engine.perceptual import load_vgg16
from inspector.train.restore_data import clean_patches, part_of
from inspector.train.restore_loop import RestoreTrainer
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.run_files import prepare


def train_restore(
    recipe: RestoreRecipe,
    folders: Sequence[Path],
    output: Path,
    device: str = "cpu",
    resume: bool = False,
    features: Path | None = None,
    progress: Progress | None = None,
) -> ModelCard:
    """Train `recipe` on folders of pictures with masks; leave a model folder in `output`.

    `output` receives `weights.safetensors`, `card.toml`, the log (one JSON object a line) and the
    checkpoint that `resume` continues from. `features` is the folder with the weights of the style
    loss. Raises SourceError, SettingsError, ModelError or Cancelled; after each of them the
    checkpoint can be resumed.
    """
    prepare(output, resume)
    progress = progress if progress is not None else Progress()
    train = clean_patches(recipe, folders, "train")
    held_out = clean_patches(recipe, folders, "val")
    seen = style_features(recipe, features)
    trainer = RestoreTrainer(recipe, train, held_out, output, torch.device(device), seen)
    if resume:
        trainer.resume()
    trainer.run(progress)
    # Only now: scoring needs OpenCV, which a machine that only trains may do without. There, the
    # checkpoint is complete, and resuming elsewhere makes the model.
    from inspector.train.restore_export import export

    labelled = {folder.resolve().name: part_of(recipe, folder, "val") for folder in folders}
    return export(recipe, trainer.best, trainer.held_out_loss, train, labelled, output, progress)


def style_features(recipe: RestoreRecipe, folder: Path | None) -> nn.Sequential | None:
    """What the style loss of a recipe looks with, from the folder of such weights; None where it
    has no such loss. Raises SettingsError and ModelError."""
    if not recipe.loss.features:
        return None
    if folder is None:
        raise SettingsError(
            f"{recipe.id} compares the style by the weights {recipe.loss.features}: set "
            "INSPECTOR_DATA to the folder whose weights folder has them."
        )
    found = load_vgg16(folder, recipe.loss.features).get_submodule("features")
    assert isinstance(found, nn.Sequential)
    return found
