"""The training loop of super-resolution: a recipe and a pack in, weights, a log and scores out.

Every epoch is a pure function of the recipe's seed and the epoch's number, as in the loop of the
segmentation. Where a critic judges, it and the network learn in turns: one optimiser, which leaves
alone what has no gradient.
"""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from torch import nn

from inspector.core.errors import ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.train.average import follow
from inspector.train.checkpoint import Position, fingerprint, load_checkpoint, save_checkpoint
from inspector.train.precision import fast_bf16
from inspector.train.recipe import build_net
from inspector.train.schedule import WarmupCosine
from inspector.train.sr_data import Sample, of_part
from inspector.train.sr_degrade import REFERENCES
from inspector.train.sr_evaluate import rows, score
from inspector.train.sr_recipe import SrRecipe
from inspector.train.sr_teaching import Helpers, Teaching
from inspector.train.sr_views import Example, stacked, view

CHECKPOINT = "checkpoint.safetensors"
LOG = "log.jsonl"
QUICK_SAMPLES = 6
"""So many held-out samples are scored while it trains."""


class SrTrainer:
    """A network in training: `run` takes it from where it stands to the last epoch."""

    def __init__(
        self,
        recipe: SrRecipe,
        samples: Sequence[Sample],
        output: Path,
        device: torch.device,
        helpers: Helpers | None = None,
        start: nn.Module | None = None,
    ) -> None:
        """`start` is a trained network whose weights it begins with. Raises SettingsError when the
        recipe does not fit what is given."""
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self._train = of_part(samples, "train")
        self.held_out = of_part(samples, "val")
        if not self._train:
            raise SettingsError("The pack has no pictures to train on; pack more runs.")
        self._device = device
        self._output = output
        self.net = build_net(recipe.net, recipe.hyper)
        if start is not None:
            _copy_weights(start, self.net)
        self.net.to(device)
        self.average = copy.deepcopy(self.net).requires_grad_(False).eval()
        self._teaching = Teaching(recipe.loss, self.net, helpers or Helpers()).to(device)
        self._teaching.frozen_to(device)
        self._all = nn.ModuleDict({"net": self.net, "teaching": self._teaching})
        self._optimiser = self._make_optimiser()
        self.epochs_done = 0

    def resume(self) -> None:
        """Continue from the output folder's checkpoint, if it holds one of the same recipe."""
        path = self._output / CHECKPOINT
        if not path.exists():
            return
        position = load_checkpoint(path, self._all, self.average, self._optimiser)
        if position.recipe != fingerprint(self.recipe):
            raise SettingsError(
                f"{self._output} holds a training of another recipe: choose an empty folder."
            )
        self.epochs_done = position.epochs_done

    def run(self, progress: Progress) -> None:
        """Train the remaining epochs; a checkpoint and a line in the log after each.

        Raises Cancelled when stopped, and ModelError when the loss is no number any more; the last
        whole epoch's checkpoint stays.
        """
        schedule = self.recipe.schedule
        log = self._output / LOG
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        # A training killed between its log line and its checkpoint repeats that epoch.
        kept = [line for line in lines if json.loads(line)["epoch"] <= self.epochs_done]
        log.write_text("".join(line + "\n" for line in kept), encoding="utf-8")
        while self.epochs_done < schedule.epochs:
            start = time.perf_counter()
            entry: dict[str, object] = dict(self._epoch(progress))
            self.epochs_done += 1
            entry |= {"epoch": self.epochs_done, "seconds": time.perf_counter() - start}
            last = self.epochs_done == schedule.epochs
            if self.held_out and (last or self.epochs_done % schedule.evaluate_every == 0):
                quick = score(self.average, self.held_out[:QUICK_SAMPLES], self._device)
                entry["scores"] = rows(quick)
            with log.open("a", encoding="utf-8") as file:
                file.write(json.dumps(entry) + "\n")
            position = Position(self.epochs_done, fingerprint(self.recipe))
            path = self._output / CHECKPOINT
            save_checkpoint(path, self._all, self.average, self._optimiser, position)

    def _make_optimiser(self) -> torch.optim.Optimizer:
        rates = self.recipe.optimiser
        critic = self._teaching.critic
        others = [*self.net.parameters(), *self._teaching.attention.parameters()]
        groups = [{"params": others, "lr": rates.learning_rate, "betas": (0.9, 0.999)}]
        self._peaks = [rates.learning_rate]
        if critic is not None:
            rate = rates.critic_learning_rate
            groups.append({"params": [*critic.parameters()], "lr": rate, "betas": (0.0, 0.9)})
            self._peaks.append(rate)
        return torch.optim.Adam(groups)

    def _epoch(self, progress: Progress) -> dict[str, float]:
        schedule = self.recipe.schedule
        total, before = schedule.epochs * schedule.steps, self.epochs_done * schedule.steps
        warmup = schedule.warmup_epochs * schedule.steps
        self.net.train()
        sums: dict[str, float] = {}
        rate = 0.0
        for index, batch in enumerate(self._batches(self.epochs_done)):
            step = before + index
            progress.step(step, total)
            for group, peak in zip(self._optimiser.param_groups, self._peaks, strict=True):
                group["lr"] = WarmupCosine(peak, total, warmup).rate(step)
            rate = self._optimiser.param_groups[0]["lr"]
            for name, value in self._step(batch).items():
                sums[name] = sums.get(name, 0.0) + value
            follow(self.average, self.net, step, schedule.ema_decay)
        progress.step(before + schedule.steps, total)
        return {
            "learning_rate": rate,
            **{name: value / schedule.steps for name, value in sums.items()},
        }

    def _step(self, batch: Example) -> dict[str, float]:
        batch = batch.to(self._device)
        critic = self._teaching.critic
        if critic is not None:
            critic.requires_grad_(False)
        with torch.autocast(self._device.type, torch.bfloat16, enabled=fast_bf16(self._device)):
            loss, terms, picture = self._teaching(self.net, batch)
        if not torch.isfinite(loss):
            raise ModelError(
                f"The training of {self.recipe.id} ran off to infinity; make the learning rate "
                "smaller and go on from the last checkpoint."
            )
        self._update(loss)
        values = {name: term.item() for name, term in terms.items()}
        if critic is not None:
            critic.requires_grad_(True)
            with torch.autocast(self._device.type, torch.bfloat16, enabled=fast_bf16(self._device)):
                judged = self._teaching.critic_loss(batch, picture)
            self._update(judged)
            values["critic"] = judged.item()
        return {"loss": loss.item(), **values}

    def _update(self, loss: torch.Tensor) -> None:
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        learning = [p for p in self._all.parameters() if p.grad is not None]
        nn.utils.clip_grad_norm_(learning, self.recipe.optimiser.clip_norm)
        self._optimiser.step()

    def _batches(self, epoch: int) -> Iterator[Example]:
        """The batches of one epoch, prepared one ahead in a second thread."""
        recipe, schedule = self.recipe, self.recipe.schedule

        def prepare(step: int) -> Example:
            rng = np.random.default_rng((recipe.seed, epoch, step))
            scale = REFERENCES[int(rng.choice(len(REFERENCES), p=recipe.views.shares))]
            chosen = rng.integers(len(self._train), size=schedule.batch)
            views = [
                view(self._train[int(i)], recipe.views, recipe.degradation, scale, rng)
                for i in chosen
            ]
            return stacked(views)

        with ThreadPoolExecutor(1, "views") as pool:
            ahead = pool.submit(prepare, 0)
            for step in range(schedule.steps):
                ready = ahead.result()
                if step + 1 < schedule.steps:
                    ahead = pool.submit(prepare, step + 1)
                yield ready


def _copy_weights(start: nn.Module, net: nn.Module) -> None:
    try:
        net.load_state_dict(start.state_dict())
    except RuntimeError as error:
        raise SettingsError(
            "The model to start from is another network than the recipe's; name one of the same "
            "network.",
        ) from error
