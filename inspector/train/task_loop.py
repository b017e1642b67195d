"""The training loop of what judges whole pictures: a recipe and data in, weights and a log out.

Every epoch is a pure function of the recipe's seed and the epoch's number, as in the other loops.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from inspector.core.errors import ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.nets.ssd import start_from_vgg16
from inspector.train.ahead import threads
from inspector.train.average import follow
from inspector.train.checkpoint import fingerprint
from inspector.train.recipe import build_net
from inspector.train.run_folder import RunFolder
from inspector.train.schedule import WarmupPoly
from inspector.train.task_data import Batch, TaskData, batches
from inspector.train.task_evaluate import evaluate, predictor
from inspector.train.task_losses import TaskLoss
from inspector.train.task_recipe import TaskRecipe


class TaskTrainer:
    """A network in training: `run` takes it from where it stands to the last epoch."""

    def __init__(
        self,
        recipe: TaskRecipe,
        data: TaskData,
        output: Path,
        device: torch.device,
        start: Mapping[str, Tensor] | None = None,
    ) -> None:
        """`start` are VGG16's weights, for a recipe that begins with them. Raises SettingsError
        when they do not fit."""
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.data = data
        self._device = device
        self.net = build_net(recipe.net, recipe.hyper)
        if start is not None:
            try:
                start_from_vgg16(self.net, start)
            except ValueError as error:
                raise SettingsError(
                    f"{recipe.id} cannot begin with {recipe.start_from}; leave out start_from or "
                    "choose the backbone vgg16.",
                    str(error),
                ) from error
        self.net.to(device).to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.net).requires_grad_(False).eval()
        self._loss = TaskLoss(recipe, data.train)
        how = recipe.optimiser
        self._optimiser = torch.optim.AdamW(
            self.net.parameters(), lr=how.learning_rate, weight_decay=how.weight_decay
        )
        self._folder = RunFolder(output, fingerprint(recipe))
        self._steps = len(data.train) // recipe.schedule.batch
        schedule = recipe.schedule
        self._rates = WarmupPoly(
            peak=how.learning_rate,
            total_steps=schedule.epochs * self._steps,
            warmup_steps=schedule.warmup_epochs * self._steps,
            power=schedule.power,
        )
        self.epochs_done = 0

    def resume(self) -> None:
        """Continue from the output folder's checkpoint, if it holds one of the same recipe."""
        self.epochs_done = self._folder.resume(self.net, self.average, self._optimiser)

    def run(self, progress: Progress) -> None:
        """Train the remaining epochs; a checkpoint and a line in the log after each.

        Raises Cancelled when stopped, and ModelError when the loss is no number any more; the last
        whole epoch's checkpoint stays.
        """
        schedule = self.recipe.schedule
        self._folder.cut_log(self.epochs_done)
        while self.epochs_done < schedule.epochs:
            start = time.perf_counter()
            entry: dict[str, object] = dict(self._epoch(progress))
            self.epochs_done += 1
            entry |= {"epoch": self.epochs_done, "seconds": time.perf_counter() - start}
            last = self.epochs_done == schedule.epochs
            if last or self.epochs_done % schedule.evaluate_every == 0:
                predict = predictor(self.average, self.recipe.task, self._device)
                entry["scores"] = {
                    name: evaluate(
                        predict, pictures, len(pictures), self.recipe.task, self.recipe.labels
                    ).as_json()
                    for name, pictures in self.data.held_out.items()
                }
            self._folder.log(entry)
            self._folder.save(self.net, self.average, self._optimiser, self.epochs_done)

    def _epoch(self, progress: Progress) -> dict[str, float]:
        schedule = self.recipe.schedule
        before, total = self.epochs_done * self._steps, schedule.epochs * self._steps
        sums: dict[str, float] = {}
        self.net.train()
        count = threads(self._device)
        drawn = batches(self.recipe, self.data.train, self.epochs_done, count)
        for index, batch in enumerate(drawn):
            step = before + index
            progress.step(step, total)
            for group in self._optimiser.param_groups:
                group["lr"] = self._rates.rate(step)
            for name, value in self.step(batch).items():
                sums[name] = sums.get(name, 0.0) + value
            follow(self.average, self.net, step, schedule.ema_decay)
        progress.step(before + self._steps, total)
        rate = self._optimiser.param_groups[0]["lr"]
        return {"learning_rate": rate, **{k: v / self._steps for k, v in sums.items()}}

    def step(self, batch: Batch) -> dict[str, float]:
        """One step of the network, which must be in training mode; the terms of its loss."""
        terms = self._loss(self.net, batch, self._device)
        if not torch.isfinite(terms["loss"]):
            raise ModelError(
                f"The training of {self.recipe.id} ran off to infinity; make the learning rate "
                "smaller and go on from the last checkpoint."
            )
        self._optimiser.zero_grad(set_to_none=True)
        terms["loss"].backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.net.parameters(), self.recipe.optimiser.clip_norm)
        self._optimiser.step()
        return {name: value.item() for name, value in terms.items()}
