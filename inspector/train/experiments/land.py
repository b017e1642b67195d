"""Rows that learn to enlarge rendered land, for the picture and for roads and buildings in it.

Scenes, the segmenter that judges, and networks that others go on from are made once and kept beside
the rows' folders. The segmenter that teaches comes with the program.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import torch
from torch import nn

from inspector.core.progress import Progress
from inspector.io.cards import read_card
from inspector.paths import models_dirs
from inspector.train.checkpoint import fingerprint
from inspector.train.data import load_data
from inspector.train.experiments.experiment import Column, Ground, Row, Values, digest
from inspector.train.experiments.kept import kept_file, kept_folder
from inspector.train.experiments.segmenters import for_epochs
from inspector.train.loop import Trainer
from inspector.train.recipe import find_recipe
from inspector.train.sat_data import LandSample, of_part, read_land
from inspector.train.sat_evaluate import SatRow, score
from inspector.train.sat_loop import SatTrainer
from inspector.train.sat_recipe import SatRecipe
from inspector.train.sat_tasks import TaskNet, load_task_net

PSNR = Column("psnr_db", "PSNR, dB", digits=2)
TOLERANT_PSNR = Column("cpsnr_db", "cPSNR, dB", digits=2)
ROADS = Column("roads_iou", "IoU of roads", 100.0)
BUILDINGS = Column("buildings_iou", "IoU of buildings", 100.0)
SEGMENTER, JUDGE = "road-building", "road-building-judge"


@dataclass(frozen=True)
class Scenes:
    """Rendered scenes of `side_px`, numbered from `first` on, of which every sixth is held out; and
    those that the judge learns from, for so many epochs."""

    count: int = 36
    first: int = 6000
    side_px: int = 384
    judge_count: int = 48
    judge_first: int = 9000
    judge_epochs: int = 40

    def rendered(self, ground: Ground) -> tuple[LandSample, ...]:
        """The scenes, packed where they are not yet."""
        path = kept_file(ground, "land", self.count, self.first, self.side_px)
        if not path.exists():
            # Only now: rendering needs OpenCV.
            from inspector.train.sat_data import write_land

            write_land(path, self.count, self.first, 1, self.side_px, Progress())
        return read_land(path)

    def judge(self, ground: Ground, progress: Progress) -> TaskNet:
        """The segmenter that no row learns from, trained where it is not yet."""
        base = for_epochs(find_recipe(JUDGE), self.judge_epochs)
        recipe = dataclasses.replace(
            base,
            schedule=dataclasses.replace(base.schedule, batch=4),
            augment=dataclasses.replace(base.augment, crop_px=min(128, self.side_px)),
        )
        folder = kept_folder(ground, "judge", self, fingerprint(recipe))
        pictures = folder / "land-masks"
        if not (
            pictures / "masks" / f"land{self.judge_first + self.judge_count - 1}-0.png"
        ).exists():
            from inspector.imaging.scenes.satellite.label_masks import write_land_masks

            write_land_masks(pictures, self.judge_count, self.judge_first, self.side_px, Progress())
        trainer = Trainer(
            recipe, load_data(recipe, [pictures]), folder, torch.device(ground.device), None
        )
        trainer.resume()
        trainer.run(progress)
        return TaskNet(trainer.average, read_card(models_dirs()[0] / JUDGE))


SCENES = Scenes()


@dataclass(frozen=True)
class LandTraining:
    """A recipe as an experiment trains it; `start` is what it goes on from, and `longer` so many
    times the epochs of a row; `kept` is what others go on from."""

    recipe: SatRecipe
    start: LandTraining | None = None
    longer: int = 1
    kept: bool = False
    scenes: Scenes = SCENES

    def identity(self) -> str:
        """Of everything but the epochs. Raises ModelError where the segmenter is not there."""
        of_segmenter = segmenter_sha256() if self.recipe.loss.tasks else ""
        start = "" if self.start is None else self.start.identity()
        return digest(fingerprint(self.recipe), self.scenes, self.longer, of_segmenter, start)

    def row(self, name: str, title: str) -> Row:
        """The row that trains this and scores it on the scenes held out."""

        def measure(ground: Ground) -> Values:
            net = self.trained(ground, ground.progress.part(0, 2))
            return scores("net", net, self.scenes, ground)

        return Row(name, title, measure, self.identity())

    def trained(self, ground: Ground, progress: Progress) -> nn.Module:
        """The running average after the last epoch, resumed from what there is."""
        start = None
        if self.start is not None:
            start = self.start.trained(ground, progress.part(0, 2))
            progress = progress.part(1, 2)
        segmenter = None
        if self.recipe.loss.tasks:
            segmenter = load_task_net(models_dirs()[0] / SEGMENTER)
        folder = ground.work
        if self.kept:
            folder = kept_folder(ground, "net", self.identity(), ground.epochs)
        trainer = SatTrainer(
            self._lasting(self.longer * ground.epochs),
            # Without those held out: they are scored once, in the end.
            of_part(self.scenes.rendered(ground), "train"),
            folder,
            torch.device(ground.device),
            segmenter,
            start,
        )
        trainer.resume()
        trainer.run(progress)
        return trainer.average

    def _lasting(self, epochs: int) -> SatRecipe:
        """All epochs are for the tasks where there are some: what came before is in the start."""
        some = bool(self.recipe.loss.tasks)
        schedule = dataclasses.replace(
            self.recipe.schedule,
            epochs=0 if some else epochs,
            task_epochs=epochs if some else 0,
            warmup_epochs=min(self.recipe.schedule.warmup_epochs, epochs - 1),
        )
        return dataclasses.replace(self.recipe, schedule=schedule)


def segmenter_sha256() -> str:
    """Of the weights of the segmenter that teaches; empty where it has none."""
    weights = read_card(models_dirs()[0] / SEGMENTER).weights
    return "" if weights is None else weights.sha256


def compared(name: str, title: str, method: str, scenes: Scenes = SCENES) -> Row:
    """A row without a network: the `method` "bicubic", or the "truth"."""

    def measure(ground: Ground) -> Values:
        return scores(method, None, scenes, ground)

    return Row(name, title, measure, digest(method, scenes))


def scores(method: str, net: nn.Module | None, scenes: Scenes, ground: Ground) -> dict[str, float]:
    """What the judge and the truth say of one method on the scenes held out."""
    progress = ground.progress.part(1, 2)
    judge = scenes.judge(ground, progress.part(0, 2))
    held_out = of_part(scenes.rendered(ground), "val")
    device = torch.device(ground.device)
    found = {row.method: row for row in score(net, 1, held_out, judge, device, progress.part(1, 2))}
    return _values(found[method])


def _values(row: SatRow) -> dict[str, float]:
    values = {}
    for key in ("roads_iou", "buildings_iou"):
        iou = getattr(row, key)
        assert iou is not None
        values[key] = iou
    if row.method != "truth":
        values |= {"psnr_db": row.psnr_db, "cpsnr_db": row.cpsnr_db}
    return values
