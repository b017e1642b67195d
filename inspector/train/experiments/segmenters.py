"""Rows that train a crack segmenter from scratch and score it on the pictures held out."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch

from inspector.io.cards import read_card
from inspector.io.training_log import LOG, epochs
from inspector.paths import models_dirs
from inspector.train.checkpoint import fingerprint
from inspector.train.data import Data, load_data
from inspector.train.experiments.data_root import require_data
from inspector.train.experiments.experiment import Column, Ground, Row, Values, digest
from inspector.train.experiments.label_noise import LabelNoise, mistaken
from inspector.train.loop import Trainer
from inspector.train.objective import load_teacher
from inspector.train.recipe import Recipe

CRACK_IOU = Column("crack_iou", "crack IoU", 100.0)
MIOU = Column("miou_2class", "mIoU of crack and background", 100.0)
MEAN_DICE = Column("mean_dice", "mean Dice of pictures", 100.0)
MEAN_IOU = Column("mean_iou", "mean IoU of pictures", 100.0)


@dataclass(frozen=True)
class Training:
    """A recipe of a segmenter as an experiment trains it.

    `data` names the data sets that it learns from and is scored on, `teacher` is the id of a model
    that comes with the program. `labels` makes the labels to learn from worse. `chance` above 0 is
    another start and other views of the same pictures, which says how much a row varies by itself.
    """

    recipe: Recipe
    data: tuple[str, ...] = ("deepcrack",)
    teacher: str | None = None
    labels: LabelNoise | None = None
    chance: int = 0

    def identity(self) -> str:
        """Of everything but the epochs. Raises ModelError where the teacher is not there."""
        taught = read_card(models_dirs()[0] / self.teacher).weights if self.teacher else None
        of_teacher = "" if taught is None else taught.sha256
        return digest(fingerprint(self.recipe), self.data, of_teacher, self.labels, self.chance)

    def row(self, name: str, title: str, paper: Values | None = None) -> Row:
        """The row that trains and scores this."""
        return Row(name, title, self.measure, self.identity(), self.data, paper or {})

    def measure(self, ground: Ground) -> dict[str, float]:
        """The scores of all held-out pictures together, after the last epoch."""
        trainer = self.trained(ground)
        held_out = trainer.data.held_out
        scores: Mapping[str, Any] = epochs(ground.work / LOG)[-1]["scores"]
        last = scores["all" if len(held_out) > 1 else next(iter(held_out))]
        return {c.key: last[c.key] for c in (CRACK_IOU, MIOU, MEAN_DICE, MEAN_IOU)}

    def trained(self, ground: Ground) -> Trainer:
        """The training after its last epoch, resumed from what there is in the row's folder."""
        recipe = for_epochs(self.recipe, ground.epochs)
        data = self._pictures(recipe, ground)
        teacher = load_teacher(models_dirs()[0] / self.teacher) if self.teacher else None
        learning = dataclasses.replace(recipe, seed=recipe.seed + self.chance)
        device = torch.device(ground.device)
        trainer = Trainer(learning, data, ground.work, device, teacher)
        trainer.resume()
        trainer.run(ground.progress)
        return trainer

    def _pictures(self, recipe: Recipe, ground: Ground) -> Data:
        data = load_data(recipe, [require_data(ground.data, name) for name in self.data])
        if self.labels is None:
            return data
        train = tuple(mistaken(picture, self.labels, recipe.seed) for picture in data.train)
        return dataclasses.replace(data, train=train)


def for_epochs(recipe: Recipe, count: int) -> Recipe:
    """The recipe over so many epochs in one stretch, scored after the last. Hard pixels are mined
    from the same share of them on."""
    schedule = dataclasses.replace(
        recipe.schedule,
        epochs=count,
        warmup_epochs=min(recipe.schedule.warmup_epochs, count - 1),
        evaluate_every=count,
    )
    mining = round(recipe.loss.ohem_from_epoch * count / recipe.schedule.epochs)
    loss = dataclasses.replace(recipe.loss, ohem_from_epoch=mining)
    return dataclasses.replace(recipe, schedule=schedule, loss=loss, later=())
