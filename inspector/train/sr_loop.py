"""The training loop of super-resolution: a recipe and a pack in, weights, a log and scores out.

Every epoch is a pure function of the recipe's seed and the epoch's number, as in the loop of the
segmentation. Where a critic judges, it and the network learn in turns: one optimiser, which leaves
alone what has no gradient. Where the recipe says so, the depth network learns first, and alone.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import nn

from inspector.core.errors import ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.train import ahead
from inspector.train.ahead import Batch
from inspector.train.average import follow
from inspector.train.checkpoint import fingerprint
from inspector.train.precision import fast_bf16
from inspector.train.recipe import build_net
from inspector.train.run_folder import RunFolder
from inspector.train.schedule import WarmupCosine
from inspector.train.sr_data import Sample, of_part
from inspector.train.sr_degrade import REFERENCES
from inspector.train.sr_depth import Look, look, seen
from inspector.train.sr_evaluate import rows, score
from inspector.train.sr_losses import reconstruction
from inspector.train.sr_recipe import SrRecipe
from inspector.train.sr_teaching import Helpers, Teaching
from inspector.train.sr_views import Example, stacked, view

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
        self._folder = RunFolder(output, fingerprint(recipe))
        self.net = build_net(recipe.net, recipe.hyper)
        keep = recipe.schedule.keep_start
        if keep and start is None:
            raise SettingsError(
                f"{recipe.id} goes on from a trained network; name its folder with --start."
            )
        if start is not None:
            _copy_weights(start, self.net, keep)
        self.net.to(device)
        self.average = copy.deepcopy(self.net).requires_grad_(False).eval()
        self._seen: tuple[Sample, ...] | None = None
        depth_first = recipe.schedule.depth_epochs > 0
        if depth_first and getattr(self.net, "unet", None) is None:
            raise SettingsError(f"The network of {recipe.id} sees no depth; set depth_epochs to 0.")
        helpers = helpers or Helpers()
        self._teaching = Teaching(recipe.loss, self.net, helpers, depth_first).to(device)
        self._teaching.frozen_to(device)
        self._all = nn.ModuleDict({"net": self.net, "teaching": self._teaching})
        self._optimiser = self._make_optimiser()
        self.epochs_done = 0

    def resume(self) -> None:
        """Continue from the output folder's checkpoint, if it holds one of the same recipe."""
        self.epochs_done = self._folder.resume(self._all, self.average, self._optimiser)

    def run(self, progress: Progress) -> None:
        """Train the remaining epochs; a checkpoint and a line in the log after each.

        Raises Cancelled when stopped, and ModelError when the loss is no number any more; the last
        whole epoch's checkpoint stays.
        """
        schedule = self.recipe.schedule
        self._folder.cut_log(self.epochs_done)
        every = schedule.depth_epochs + schedule.epochs
        while self.epochs_done < every:
            start = time.perf_counter()
            entry: dict[str, object] = dict(self._epoch(progress))
            self.epochs_done += 1
            entry |= {"epoch": self.epochs_done, "seconds": time.perf_counter() - start}
            pictures = self.epochs_done - schedule.depth_epochs
            last = self.epochs_done == every
            if self.held_out and (
                last or (pictures > 0 and pictures % schedule.evaluate_every == 0)
            ):
                quick = score(self.average, self.held_out[:QUICK_SAMPLES], self._device)
                entry["scores"] = rows(quick)
            self._folder.log(entry)
            self._folder.save(self._all, self.average, self._optimiser, self.epochs_done)

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
        first, epochs = 0, schedule.depth_epochs
        batches: Iterator[Callable[[], dict[str, float]]]
        if self.epochs_done < schedule.depth_epochs:
            batches = (partial(self._look, b) for b in self._batches(self._prepared_look))
        else:
            first, epochs = schedule.depth_epochs, schedule.epochs
            samples = self._with_seen_depth() if schedule.depth_epochs else self._train
            prepare = partial(self._prepared_view, samples)
            batches = (partial(self._step, b) for b in self._batches(prepare))
        total, before = epochs * schedule.steps, (self.epochs_done - first) * schedule.steps
        warmup = schedule.warmup_epochs * schedule.steps
        everything = (schedule.depth_epochs + schedule.epochs) * schedule.steps
        self.net.train()
        sums: dict[str, float] = {}
        rate = 0.0
        for index, learn in enumerate(batches):
            step = before + index
            progress.step(first * schedule.steps + step, everything)
            for group, peak in zip(self._optimiser.param_groups, self._peaks, strict=True):
                group["lr"] = WarmupCosine(peak, total, warmup).rate(step)
            rate = self._optimiser.param_groups[0]["lr"]
            for name, value in learn().items():
                sums[name] = sums.get(name, 0.0) + value
            follow(self.average, self.net, step, schedule.ema_decay)
        progress.step(first * schedule.steps + before + schedule.steps, everything)
        return {
            "learning_rate": rate,
            **{name: value / schedule.steps for name, value in sums.items()},
        }

    def _with_seen_depth(self) -> tuple[Sample, ...]:
        """What the finished depth network sees, once; from here on it stays as it is."""
        if self._seen is None:
            unet, averaged = (part.get_submodule("unet") for part in (self.net, self.average))
            unet.load_state_dict(averaged.state_dict())
            unet.requires_grad_(False)
            self._seen = seen(self._train, unet, self._device)
        return self._seen

    def _look(self, batch: Look) -> dict[str, float]:
        """One step of the depth network alone."""
        with torch.autocast(self._device.type, torch.bfloat16, enabled=fast_bf16(self._device)):
            found = self.net.get_submodule("unet")(batch.pictures.to(self._device))
        loss = reconstruction(found, batch.depths.to(self._device))
        self._update(self._finite(loss))
        return {"loss": loss.item(), "depth": loss.item()}

    def _step(self, batch: Example) -> dict[str, float]:
        batch = batch.to(self._device)
        critic = self._teaching.critic
        if critic is not None:
            critic.requires_grad_(False)
        with torch.autocast(self._device.type, torch.bfloat16, enabled=fast_bf16(self._device)):
            loss, terms, picture = self._teaching(self.net, batch)
        self._update(self._finite(loss))
        values = {name: term.item() for name, term in terms.items()}
        if critic is not None:
            critic.requires_grad_(True)
            with torch.autocast(self._device.type, torch.bfloat16, enabled=fast_bf16(self._device)):
                judged = self._teaching.critic_loss(batch, picture)
            self._update(judged)
            values["critic"] = judged.item()
        return {"loss": loss.item(), **values}

    def _finite(self, loss: torch.Tensor) -> torch.Tensor:
        if not torch.isfinite(loss):
            raise ModelError(
                f"The training of {self.recipe.id} ran off to infinity; make the learning rate "
                "smaller and go on from the last checkpoint."
            )
        return loss

    def _update(self, loss: torch.Tensor) -> None:
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        learning = [p for p in self._all.parameters() if p.grad is not None]
        nn.utils.clip_grad_norm_(learning, self.recipe.optimiser.clip_norm)
        self._optimiser.step()

    def _prepared_look(self, rng: np.random.Generator) -> Look:
        return look(self._train, self.recipe.schedule.batch, rng)

    def _prepared_view(self, samples: Sequence[Sample], rng: np.random.Generator) -> Example:
        recipe = self.recipe
        scale = REFERENCES[int(rng.choice(len(REFERENCES), p=recipe.views.shares))]
        chosen = rng.integers(len(samples), size=recipe.schedule.batch)
        is_seen = self._seen is not None
        return stacked(
            [
                view(samples[int(i)], recipe.views, recipe.degradation, scale, rng, is_seen)
                for i in chosen
            ]
        )

    def _batches(self, prepare: Callable[[np.random.Generator], Batch]) -> Iterator[Batch]:
        schedule = self.recipe.schedule
        count = ahead.threads(self._device)
        return ahead.batches(prepare, self.recipe.seed, self.epochs_done, schedule.steps, count)


def _copy_weights(start: nn.Module, net: nn.Module, keep: bool) -> None:
    """Begin with the weights of `start`. To `keep` them, it may be a part of `net`, and they do not
    learn any more."""
    known = start.state_dict()
    try:
        missing, unknown = net.load_state_dict(known, strict=False)
        if unknown or (missing and not keep):
            raise RuntimeError(f"missing {missing}, unknown {unknown}")
    except RuntimeError as error:
        raise SettingsError(
            "The model to start from is another network than the recipe's; name one of the same "
            "network.",
            str(error),
        ) from error
    for name, parameter in net.named_parameters():
        parameter.requires_grad_(not (keep and name in known))
