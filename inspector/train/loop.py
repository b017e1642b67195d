"""The training loop: a recipe and data folders in, weights, a log and scores out.

Every epoch is a pure function of the recipe's seed and the epoch's number, so a training that is
stopped and resumed sees the same pictures in the same order as one that never stopped.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from inspector.core.card import ModelCard
from inspector.core.progress import Progress
from inspector.train import losses
from inspector.train.ahead import threads
from inspector.train.average import follow
from inspector.train.checkpoint import fingerprint
from inspector.train.data import Batch, Data, batches, load_data
from inspector.train.datasets import Labelled
from inspector.train.evaluate import score
from inspector.train.export import export
from inspector.train.objective import Objective, Teacher, load_teacher
from inspector.train.recipe import Recipe, build_net
from inspector.train.run_files import prepare
from inspector.train.run_folder import RunFolder
from inspector.train.schedule import WarmupPoly
from inspector.train.start import begin_as, begin_with, read_start
from inspector.train.taught import taught_data


def train(
    recipe: Recipe,
    folders: Sequence[Path],
    output: Path,
    device: str = "cpu",
    resume: bool = False,
    progress: Progress | None = None,
    teacher: Path | None = None,
    features: Path | None = None,
    start: Path | None = None,
) -> ModelCard:
    """Train `recipe` on data folders; leave a model folder in `output` and return its card.

    `teacher` is the model folder of one, for recipes that distil; `features` the folder with the
    weights that a recipe may begin a part with; `start` a model folder of the same network that the
    whole of it begins with.

    `output` receives `weights.safetensors`, `card.toml`, the log (one JSON object a line) and the
    checkpoint that `resume` continues from. `device` is torch's name of one. Raises SourceError,
    SettingsError, ModelError or Cancelled; after each of them the checkpoint can be resumed.
    """
    prepare(output, resume)
    target = torch.device(device)
    data = load_data(recipe, folders)
    learnt_from = load_teacher(teacher) if teacher is not None else None
    chosen = progress if progress is not None else Progress()
    if recipe.taught is not None:
        data = taught_data(recipe.id, data, learnt_from, output, target, chosen)
    begun = None
    if recipe.start is not None:
        begun = read_start(recipe.id, recipe.start.weights, features)
    trainer = Trainer(recipe, data, output, target, learnt_from, begun)
    if start is not None:
        trainer.begin_as(start)
    if resume:
        trainer.resume()
    trainer.run(chosen)
    names = [folder.resolve().name for folder in folders]
    taught_by = learnt_from.card if learnt_from is not None else None
    return export(recipe, trainer.average, data.held_out, names, output, target, taught_by)


class Trainer:
    """A network in training: `run` takes it from where it stands to the last epoch."""

    def __init__(
        self,
        recipe: Recipe,
        data: Data,
        output: Path,
        device: torch.device,
        teacher: Teacher | None = None,
        start: Mapping[str, Tensor] | None = None,
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.data = data
        self.device = device
        supervised = {"deep_supervision": True} if recipe.loss.aux > 0 else {}
        if recipe.connectivity is not None:
            supervised["connectivity"] = True
        self.net = build_net(recipe.net, {**recipe.hyper, **supervised})
        known: frozenset[Tensor] = frozenset()
        if recipe.start is not None and start is not None:
            known = begin_with(self.net, recipe.start.part, start)
        self.net.to(device).to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.net).requires_grad_(False).eval()
        self._steps_per_epoch = len(data.train) // recipe.schedule.batch
        weights = losses.class_weights(
            _pixels_by_class(data.train, len(recipe.labels) + 1), recipe.loss.balance
        )
        self.objective = Objective(recipe, self.net, teacher, weights).to(device)
        self.objective.frozen_to(device)
        self._learning: nn.Module = self.net
        slow = recipe.start.rate if recipe.start is not None else 1.0
        groups = _groups(self.net, recipe.optimiser.weight_decay, known, slow)
        if self.objective.distillation is not None:
            self._learning = nn.ModuleDict({"net": self.net, "objective": self.objective})
            groups += _groups(self.objective, recipe.optimiser.weight_decay)
        self._optimiser = torch.optim.AdamW(groups, lr=recipe.optimiser.learning_rate)
        identity = [fingerprint(recipe), *([teacher.sha256] if teacher is not None else [])]
        self._folder = RunFolder(output, " ".join(identity))
        self._rounds = list(rounds(recipe, self._steps_per_epoch))
        self.epochs_done = 0

    def begin_as(self, folder: Path) -> None:
        """Begin with the weights of a trained model. Raises ModelError and SettingsError."""
        begin_as(self.recipe, self.net, folder)
        self.average.load_state_dict(self.net.state_dict())

    def resume(self) -> None:
        """Continue from the output folder's checkpoint, if it holds one of the same recipe."""
        self.epochs_done = self._folder.resume(self._learning, self.average, self._optimiser)

    def run(self, progress: Progress) -> None:
        """Train the remaining epochs; a checkpoint and a line in the log after each.

        Raises Cancelled when stopped; the last whole epoch's checkpoint stays.
        """
        total = self.recipe.schedule.epochs * self._steps_per_epoch
        self._folder.cut_log(self.epochs_done)
        while self.epochs_done < self.recipe.schedule.epochs:
            start = time.perf_counter()
            entry = self._epoch(progress, total)
            self.epochs_done += 1
            entry |= {"epoch": self.epochs_done, "seconds": time.perf_counter() - start}
            every = self.recipe.schedule.evaluate_every
            last = self.epochs_done == self.recipe.schedule.epochs
            if last or self.epochs_done % every == 0:
                scores = score(self.average, self.data.held_out, self.device, self.recipe.labels)
                entry["scores"] = {name: each.as_json() for name, each in scores.items()}
            self._folder.log(entry)
            self._folder.save(self._learning, self.average, self._optimiser, self.epochs_done)

    def _epoch(self, progress: Progress, total: int) -> dict[str, object]:
        self.net.train()
        sums: dict[str, float] = {}
        rate = 0.0
        before = self.epochs_done * self._steps_per_epoch
        count = threads(self.device)
        drawn = batches(self.recipe, self.data.train, self.epochs_done, count)
        for index, batch in enumerate(drawn):
            progress.step(before + index, total)
            rate = self._rate(before + index)
            for group in self._optimiser.param_groups:
                group["lr"] = rate * group["share"]
            values = self._step(batch)
            follow(self.average, self.net, before + index, self.recipe.schedule.ema_decay)
            for name, value in values.items():
                sums[name] = sums.get(name, 0.0) + value
        progress.step(before + self._steps_per_epoch, total)
        mean = {name: value / self._steps_per_epoch for name, value in sums.items()}
        return {"learning_rate": rate, **mean}

    def _rate(self, step: int) -> float:
        first, schedule = max((r for r in self._rounds if r[0] <= step), key=itemgetter(0))
        return schedule.rate(step - first)

    def _step(self, batch: Batch) -> dict[str, float]:
        loss = self.recipe.loss
        mining = loss.pixels == "ohem" and self.epochs_done >= loss.ohem_from_epoch
        terms: dict[str, Tensor] = self.objective(batch, self.device, mining)
        self._optimiser.zero_grad(set_to_none=True)
        terms["loss"].backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.net.parameters(), self.recipe.optimiser.clip_norm)
        self._optimiser.step()
        return {name: value.item() for name, value in terms.items()}


def rounds(recipe: Recipe, steps_per_epoch: int) -> Iterator[tuple[int, WarmupPoly]]:
    """The first step and the schedule of each stretch that warms up and decays."""
    starts = [(0, recipe.optimiser.learning_rate)]
    starts += [(c.from_epoch, c.learning_rate) for c in recipe.later if c.learning_rate]
    ends = [epoch for epoch, _ in starts[1:]] + [recipe.schedule.epochs]
    for (epoch, peak), end in zip(starts, ends, strict=True):
        yield (
            epoch * steps_per_epoch,
            WarmupPoly(
                peak=peak,
                total_steps=(end - epoch) * steps_per_epoch,
                warmup_steps=recipe.schedule.warmup_epochs * steps_per_epoch,
                power=recipe.schedule.power,
            ),
        )


def _pixels_by_class(pictures: Sequence[Labelled], classes: int) -> list[int]:
    counts = np.zeros(256, np.int64)
    for picture in pictures:
        counts += np.bincount(picture.classes.ravel(), minlength=256)
    return [int(count) for count in counts[:classes]]


def _groups(
    net: nn.Module,
    weight_decay: float,
    known: Collection[Tensor] = frozenset(),
    slow: float = 1.0,
) -> list[dict[str, object]]:
    """Weight decay for kernels only: biases and normalisation have one dimension. Parameters that
    are `known` learn at a share `slow` of the rate."""
    fresh = [p for p in net.parameters() if p not in known]
    begun = [p for p in net.parameters() if p in known]
    return [
        {
            "params": [p for p in some if (p.ndim > 1) == kernels],
            "weight_decay": weight_decay if kernels else 0.0,
            "share": share,
        }
        for some, share in ((fresh, 1.0), (begun, slow))
        for kernels in (True, False)
        if some
    ]
