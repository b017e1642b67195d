"""Rows that learn to enlarge frames of rendered pipes: with or without a part, a loss, a teacher.

Frames and neighbours are rendered by number into the folder of the experiment, once. Networks that
others learn from or go on from stay there, too.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from inspector.core.progress import Progress
from inspector.engine.perceptual import load_vgg16
from inspector.imaging.metrics.pictures import Fidelity
from inspector.train.checkpoint import fingerprint
from inspector.train.experiments.data_root import require_data
from inspector.train.experiments.experiment import Column, Ground, Row, Values, digest
from inspector.train.experiments.kept import kept_file, kept_folder
from inspector.train.recipe import build_net
from inspector.train.sr_data import Sample, of_part, read_pack
from inspector.train.sr_degrade import Reference
from inspector.train.sr_evaluate import Depth, score
from inspector.train.sr_loop import SrTrainer
from inspector.train.sr_pack import PackSpec
from inspector.train.sr_recipe import SrRecipe
from inspector.train.sr_teaching import Helpers

PSNR = Column("4x_psnr_db", "PSNR, dB", digits=2)
SSIM = Column("4x_ssim", "SSIM", digits=4)
ALONE = Column("none_psnr_db", "PSNR without a reference, dB", digits=2)
WEIGHTS = "weights"
PACK = PackSpec(runs=36, shots=2, first_run=6000)
_REFERENCES: tuple[Reference, ...] = ("4x", "none")


@dataclass(frozen=True)
class Enlarging:
    """A recipe as an experiment trains it. `teacher` is what it distils, `start` what it goes on
    from; both are `kept`, as everything is that others need."""

    recipe: SrRecipe
    teacher: Enlarging | None = None
    start: Enlarging | None = None
    kept: bool = False
    pack: PackSpec = PACK

    def identity(self) -> str:
        """Of everything but the epochs."""
        others = (each and each.identity() for each in (self.teacher, self.start))
        return digest(fingerprint(self.recipe), self.pack, *others)

    def row(self, name: str, title: str, paper: Values | None = None, depth: Depth = "own") -> Row:
        """The row that trains this and scores it with a `depth`."""

        def measure(ground: Ground) -> Values:
            net = self.trained(ground, ground.progress.part(0, 2))
            held_out = of_part(frames(self.pack, ground), "val")
            return found(net, held_out, ground, depth)

        needs = (WEIGHTS,) if self.recipe.loss.features else ()
        return Row(name, title, measure, digest(self.identity(), depth), needs, paper or {})

    def trained(self, ground: Ground, progress: Progress) -> nn.Module:
        """The running average after the last epoch, resumed from what there is."""
        nets = [
            None if other is None else other.trained(ground, progress.part(index, 3))
            for index, other in enumerate((self.teacher, self.start))
        ]
        trainer = SrTrainer(
            self._lasting(ground.epochs),
            # Without those held out: they are scored once, in the end.
            of_part(frames(self.pack, ground), "train"),
            self._folder(ground),
            torch.device(ground.device),
            Helpers(nets[0], self._features(ground)),
            nets[1],
        )
        trainer.resume()
        trainer.run(progress.part(2, 3))
        return trainer.average

    def _lasting(self, epochs: int) -> SrRecipe:
        schedule = self.recipe.schedule
        warmup = min(schedule.warmup_epochs, epochs - 1)
        schedule = dataclasses.replace(schedule, epochs=epochs, warmup_epochs=warmup)
        return dataclasses.replace(self.recipe, schedule=schedule)

    def _folder(self, ground: Ground) -> Path:
        if not self.kept:
            return ground.work
        return kept_folder(ground, "net", self.identity(), ground.epochs)

    def _features(self, ground: Ground) -> nn.Module | None:
        name = self.recipe.loss.features
        return load_vgg16(require_data(ground.data, WEIGHTS), name) if name else None


def bicubic(title: str, spec: PackSpec = PACK) -> Row:
    """What every row has to beat."""

    def measure(ground: Ground) -> Values:
        # A network is asked for as well, so the smallest one there is.
        net = build_net("dsrnet_lite", {"channels": 4, "blocks": 1, "encoder_blocks": 1})
        device = torch.device(ground.device)
        held_out = of_part(frames(spec, ground), "val")
        scored = score(net.to(device), held_out, device, references=("none",))
        plain = scored[0].scores
        return {**_named("4x", plain), **_named("none", plain)}

    return Row("bicubic", title, measure, digest("bicubic", spec))


def frames(spec: PackSpec, ground: Ground) -> tuple[Sample, ...]:
    """The rendered frames, packed beside the folders of the rows where they are not yet."""
    path = kept_file(ground, "neighbours", spec)
    if not path.exists():
        # Only now: rendering needs OpenCV.
        from inspector.train.sr_pack import pack

        pack(spec, path, Progress())
    return read_pack(path)


def found(
    net: nn.Module, held_out: tuple[Sample, ...], ground: Ground, depth: Depth
) -> dict[str, float]:
    """PSNR and SSIM on luma by reference, and how far off the depth is that the network sees."""
    scored = score(
        net,
        held_out,
        torch.device(ground.device),
        depths=(depth,),
        references=_REFERENCES,
        progress=ground.progress.part(1, 2),
    )
    values: dict[str, float] = {}
    for row in scored:
        if row.method == "net":
            values |= _named(row.reference, row.scores)
            if row.depth_error is not None and row.reference == "4x":
                values["depth_error"] = row.depth_error
    return values


def _named(reference: Reference, scores: Fidelity) -> dict[str, float]:
    return {f"{reference}_psnr_db": scores.psnr_y_db, f"{reference}_ssim": scores.ssim_y}
