"""Trains a super-resolution recipe on a pack and leaves a model folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.engine.perceptual import load_vgg16
from inspector.engine.weights import load_net, read_weights
from inspector.io.cards import read_card
from inspector.train.run_files import prepare
from inspector.train.sr_data import read_pack
from inspector.train.sr_export import export
from inspector.train.sr_loop import SrTrainer
from inspector.train.sr_recipe import SrRecipe
from inspector.train.sr_teaching import Helpers


@dataclass(frozen=True)
class Given:
    """What a recipe may need besides the pack: model folders of a teacher and of a network to start
    from, and the folder with the weights of the perceptual loss."""

    teacher: Path | None = None
    start: Path | None = None
    features: Path | None = None


def train_sr(
    recipe: SrRecipe,
    pack: Path,
    output: Path,
    device: str = "cpu",
    resume: bool = False,
    given: Given | None = None,
    progress: Progress | None = None,
) -> ModelCard:
    """Train `recipe` on a pack; leave a model folder in `output` and return its card.

    `output` receives `weights.safetensors`, `card.toml`, `scores.json`, the log (one JSON object a
    line) and the checkpoint that `resume` continues from. Raises SourceError, SettingsError,
    ModelError or Cancelled; after each of them the checkpoint can be resumed.
    """
    given = given or Given()
    prepare(output, resume)
    samples = read_pack(pack)
    features = None
    if recipe.loss.perceptual and given.features is not None:
        features = load_vgg16(given.features, recipe.loss.features)
    helpers = Helpers(_trained(given.teacher), features)
    target = torch.device(device)
    trainer = SrTrainer(recipe, samples, output, target, helpers, _trained(given.start))
    if not trainer.held_out:
        raise SettingsError("The pack has no pictures held out; pack at least six runs.")
    if resume:
        trainer.resume()
    progress = progress if progress is not None else Progress()
    trainer.run(progress)
    return export(recipe, trainer.average, trainer.held_out, pack.stem, output, target, progress)


def _trained(folder: Path | None) -> nn.Module | None:
    """The network in a model folder. Raises ModelError when it is not trained."""
    if folder is None:
        return None
    card = read_card(folder.resolve())
    return load_net(card, read_weights(card, [folder.resolve().parent]))
