"""The training loop of a restoration: undamaged patches in, weights and a log out.

Every epoch is a pure function of the recipe's seed and the epoch's number. Generator and critic
learn in turns: one optimiser, which leaves alone what has no gradient. What is kept is the
generator that restored the held-out undamaged patches best: choosing by cracks would need labels.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from inspector.core.errors import ModelError
from inspector.core.progress import Progress
from inspector.nets import patchgan
from inspector.train.ahead import batches, threads
from inspector.train.checkpoint import fingerprint
from inspector.train.clean_patches import CleanPatches
from inspector.train.precision import fast_bf16
from inspector.train.recipe import build_net
from inspector.train.restore_data import Hidden, drawn
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.run_folder import RunFolder
from inspector.train.unsup_losses import (
    RESTORATION_WEIGHT,
    Restoration,
    critic_loss,
    fooling_loss,
)

BETAS = (0.5, 0.999)
_HELD_OUT_EPOCH = 1 << 31
"""Stands for the epoch where the held-out patches are drawn; no training gets there."""


class RestoreTrainer:
    """A generator in training: `run` takes it from where it stands to the last epoch; `best` is
    the one to keep."""

    def __init__(
        self,
        recipe: RestoreRecipe,
        train: Sequence[CleanPatches],
        held_out: Sequence[CleanPatches],
        output: Path,
        device: torch.device,
        features: nn.Sequential | None = None,
    ) -> None:
        """`features` are those of VGG16, for the style loss."""
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self._train = train
        self._folder = RunFolder(output, fingerprint(recipe))
        self.device = device
        self.net = build_net(recipe.net, recipe.hyper)
        self._all = nn.ModuleDict({"net": self.net})
        rates = recipe.optimiser
        self._peaks = [rates.learning_rate]
        self._critic: nn.Module | None = None
        if recipe.loss.adversarial > 0:
            self._critic = self._all["critic"] = patchgan.build(recipe.loss.critic_width)
            self._peaks.append(rates.critic_learning_rate)
        self._all.to(device).to(memory_format=torch.channels_last)
        self.best = copy.deepcopy(self.net).requires_grad_(False).eval()
        self._optimiser = torch.optim.Adam(
            [
                {"params": [*module.parameters()], "lr": rate}
                for module, rate in zip(self._all.values(), self._peaks, strict=True)
            ],
            betas=BETAS,
        )
        self._loss = Restoration(features, recipe.without or ()).to(device)
        self._held_out = self._drawn_held_out(held_out)
        self.epochs_done = 0

    def resume(self) -> None:
        """Continue from the output folder's checkpoint, if it holds one of the same recipe."""
        self.epochs_done = self._folder.resume(self._all, self.best, self._optimiser)

    def begin_with(self, weights: Mapping[str, Tensor]) -> None:
        """Begin with a trained generator, which is the best so far, and keep a checkpoint."""
        self.net.load_state_dict(weights)
        self.best.load_state_dict(weights)
        self._save()

    def entries(self) -> list[dict[str, float]]:
        """What the log says of the epochs that are done."""
        return self._folder.entries(self.epochs_done)

    def run(
        self, progress: Progress, told: Callable[[Mapping[str, float]], None] | None = None
    ) -> None:
        """Train the remaining epochs; a checkpoint and a line in the log after each.

        `told` gets the log's entry of the last epoch done, then of each, and the `least` loss of
        held-out patches so far; before the first epoch its `loss` is that of these, too. Raises
        Cancelled when stopped, and ModelError when the loss is no number any more; the last whole
        epoch's checkpoint stays.
        """
        self._folder.cut_log(self.epochs_done)
        least = self.held_out_loss(self.best) if self._folder.begun else float("inf")
        if told is not None:
            now = self.held_out_loss(self.net)
            last = next(reversed(self.entries()), {"loss": now, "held_out": now})
            told({**last, "epoch": self.epochs_done, "least": min(least, now)})
        while self.epochs_done < self.recipe.schedule.epochs:
            start = time.perf_counter()
            entry = self._epoch(progress)
            entry["held_out"] = self.held_out_loss(self.net)
            if entry["held_out"] < least:
                least = entry["held_out"]
                self.best.load_state_dict(self.net.state_dict())
            self.epochs_done += 1
            entry |= {"epoch": self.epochs_done, "seconds": time.perf_counter() - start}
            self._folder.log(entry)
            self._save()
            if told is not None:
                told({**entry, "least": least})

    def sample(self) -> tuple[Tensor, Tensor, Tensor]:
        """What is left of a held-out patch, how it is restored now, and the patch, (3, height,
        width) in [-1, 1]: always the same one."""
        first = self._held_out[0]
        was = self.net.training
        self.net.eval()
        with torch.inference_mode(), self._precision():
            restored = self.net(first.left[:1].to(self.device))
        self.net.train(was)
        return first.left[0], restored[0], first.whole[0]

    def _save(self) -> None:
        self._folder.save(self._all, self.best, self._optimiser, self.epochs_done)

    def held_out_loss(self, net: nn.Module) -> float:
        """How far a generator's restorations of the held-out patches are from them: L_res."""
        was = net.training
        net.eval()
        sums = 0.0
        with torch.inference_mode():
            for batch in self._held_out:
                with self._precision():
                    restored = net(batch.left.to(self.device))
                loss, _ = self._loss(restored, batch.whole.to(self.device))
                sums += loss.item() * len(batch.whole)
        net.train(was)
        return sums / self.recipe.schedule.held_out

    def _epoch(self, progress: Progress) -> dict[str, float]:
        schedule, done = self.recipe.schedule, self.epochs_done
        # Dropout: as drawn in an epoch, whatever came before.
        torch.manual_seed((self.recipe.seed << 20) + done)
        for group, peak in zip(self._optimiser.param_groups, self._peaks, strict=True):
            group["lr"] = peak * schedule.decay**done
        self._all.train()
        sums: dict[str, float] = {}
        total = schedule.epochs * schedule.steps
        count = threads(self.device)
        drawing = batches(self._drawn, self.recipe.seed, done, schedule.steps, count)
        for step, batch in enumerate(drawing):
            progress.step(done * schedule.steps + step, total)
            for name, value in self._step(batch).items():
                sums[name] = sums.get(name, 0.0) + value / schedule.steps
        progress.step((done + 1) * schedule.steps, total)
        return sums

    def _step(self, batch: Hidden) -> dict[str, float]:
        left, whole = (
            planes.to(self.device, memory_format=torch.channels_last) for planes in batch
        )
        critic = self._critic
        with self._precision():
            restored = self.net(left)
        loss, terms = self._loss(restored, whole)
        values = {"loss": loss.item(), **{name: term.item() for name, term in terms.items()}}
        loss = RESTORATION_WEIGHT * loss
        if critic is not None:
            critic.requires_grad_(False)
            with self._precision():
                logits = critic(left, restored)
            fooling = fooling_loss(logits.float())
            values["adversarial"] = fooling.item()
            loss = loss + self.recipe.loss.adversarial * fooling
        self._update(loss)
        if critic is not None:
            critic.requires_grad_(True)
            with self._precision():
                real, made = critic(left, whole), critic(left, restored.detach())
            judged = critic_loss(real.float(), made.float())
            self._update(judged)
            values["critic"] = judged.item()
        return values

    def _update(self, loss: Tensor) -> None:
        if not torch.isfinite(loss):
            raise ModelError(
                f"The training of {self.recipe.id} ran off to infinity; make the learning rate "
                "smaller and go on from the last checkpoint."
            )
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self._optimiser.step()

    def _precision(self) -> torch.autocast:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=fast_bf16(self.device))

    def _drawn_held_out(self, patches: Sequence[CleanPatches]) -> list[Hidden]:
        recipe, schedule = self.recipe, self.recipe.schedule
        rng = np.random.default_rng((recipe.seed, _HELD_OUT_EPOCH))
        sizes = [schedule.batch] * (schedule.held_out // schedule.batch)
        if rest := schedule.held_out % schedule.batch:
            sizes.append(rest)
        return [drawn(patches, size, recipe.patches.mask, rng) for size in sizes]

    def _drawn(self, rng: np.random.Generator) -> Hidden:
        return drawn(self._train, self.recipe.schedule.batch, self.recipe.patches.mask, rng)
