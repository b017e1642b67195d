"""Rows that learn to restore undamaged surfaces, and are scored by the cracks that they find."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import nn

from inspector.core.progress import Progress
from inspector.core.restoration import DARK_OTSU, Mode
from inspector.train.checkpoint import fingerprint
from inspector.train.experiments.data_root import require_data
from inspector.train.experiments.experiment import Column, Ground, Row, Values, digest
from inspector.train.restore_data import clean_patches, part_of
from inspector.train.restore_loop import RestoreTrainer
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.restore_train import style_features

JUDGED: Mapping[str, str] = {"deepcrack": "DeepCrack", "cfd": "CFD", "masonry": "masonry"}
"""Data sets on whose held-out pictures every row is scored, whatever it learnt from."""
WEIGHTS = "weights"
_SIZE = "256x256"


def iou_column(data: str, mode: Mode = "dark", title: str | None = None) -> Column:
    """The pooled crack IoU on a data set of `JUDGED`, parted by Otsu's threshold alone."""
    return Column(_key(data, mode), title or f"IoU on {JUDGED[data]}", 100.0)


@dataclass(frozen=True)
class Restoring:
    """A recipe as an experiment trains it, on undamaged windows of the data sets `data`. `chance`
    above 0 is another start and other windows of the same pictures: by how much a row varies."""

    recipe: RestoreRecipe
    data: tuple[str, ...] = ("deepcrack",)
    chance: int = 0

    def row(self, name: str, title: str, paper: Values | None = None) -> Row:
        """The row that trains and scores this."""
        identity = digest(fingerprint(self.recipe), self.data, self.chance, *JUDGED)
        styled = (WEIGHTS,) if self.recipe.loss.features else ()
        needs = tuple(dict.fromkeys((*self.data, *JUDGED, *styled)))
        return Row(name, title, self.measure, identity, needs, paper or {})

    def measure(self, ground: Ground) -> dict[str, float]:
        """The scores of the generator that restored held-out windows best."""
        folders = [require_data(ground.data, name) for name in self.data]
        # Which pictures are held out is the same whatever the start.
        train, held_out = (clean_patches(self.recipe, folders, part) for part in ("train", "val"))
        features = None
        if self.recipe.loss.features:
            features = style_features(self.recipe, require_data(ground.data, WEIGHTS))
        schedule = dataclasses.replace(self.recipe.schedule, epochs=ground.epochs)
        seed = self.recipe.seed + self.chance
        trainer = RestoreTrainer(
            dataclasses.replace(self.recipe, schedule=schedule, seed=seed),
            train,
            held_out,
            ground.work,
            torch.device(ground.device),
            features,
        )
        trainer.resume()
        trainer.run(ground.progress.part(0, 2))
        return _found(self.recipe, ground, trainer.best)


def classical(recipe: RestoreRecipe, title: str) -> Row:
    """The detector without a network on the same pictures."""
    identity = digest(DARK_OTSU, recipe.seed, sorted(recipe.split.items()), *JUDGED)
    return Row(
        "classical", title, lambda ground: _found(recipe, ground, None), identity, tuple(JUDGED)
    )


def _found(recipe: RestoreRecipe, ground: Ground, net: nn.Module | None) -> dict[str, float]:
    """The scores by column, of a generator or (None) of the classical detector."""
    # Only now: these need OpenCV.
    from inspector.engine.classical import DarkOtsu
    from inspector.engine.device import processor
    from inspector.engine.restore import Restorer, RestoringModel
    from inspector.engine.runners.torch_runner import TorchRunner
    from inspector.train.restore_evaluate import alone, score
    from inspector.train.restore_export import card

    model: RestoringModel = DarkOtsu()
    if net is not None:
        bare = card(recipe, None, (), recipe.id)
        model = Restorer(bare, processor(), TorchRunner(net.cpu().float().eval(), bare, "cpu"))
    found: dict[str, float] = {}
    for index, data in enumerate(JUDGED):
        pictures = part_of(recipe, require_data(ground.data, data), "val")
        part = _second_half(ground.progress, index)
        ways = score(model, pictures, len(pictures), part, (_SIZE,)).by_size[_SIZE]
        for mode in model.modes:
            found[_key(data, mode)] = ways[alone(mode)].crack_iou
    return found


def _second_half(progress: Progress, index: int) -> Progress:
    return progress.part(1, 2).part(index, len(JUDGED))


def _key(data: str, mode: Mode) -> str:
    return f"{data}_{mode}_iou"
