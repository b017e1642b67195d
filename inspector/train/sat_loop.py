"""The training loop for satellite pictures: the image first, then image and tasks, balanced.

Every epoch is a pure function of the recipe's seed, the epoch's number and the log before it, out
of whose means the weights of the losses come.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.errors import ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.imaging.scenes.satellite.sensor import SCALE, spread_px
from inspector.nets.rams import by_band
from inspector.train.ahead import batches, threads
from inspector.train.average import follow
from inspector.train.checkpoint import fingerprint
from inspector.train.precision import fast_bf16
from inspector.train.recipe import build_net
from inspector.train.run_folder import RunFolder
from inspector.train.sat_data import LandBatch, LandSample, drawn, of_part
from inspector.train.sat_evaluate import rows, score
from inspector.train.sat_losses import Consistency, balanced, task_loss, tolerant_l1
from inspector.train.sat_recipe import SatRecipe
from inspector.train.sat_tasks import TaskNet
from inspector.train.schedule import WarmupCosine

BETAS = (0.9, 0.99)
QUICK_SCENES = 2
"""So many held-out scenes are scored while it trains."""


class SatTrainer:
    """A network in training: `run` takes it from where it stands to the last epoch, `average` is
    what is kept."""

    def __init__(
        self,
        recipe: SatRecipe,
        samples: Sequence[LandSample],
        output: Path,
        device: torch.device,
        segmenter: TaskNet | None = None,
        start: nn.Module | None = None,
    ) -> None:
        """`segmenter` is what tasks are judged by while it learns, `start` a network whose weights
        it begins with. Raises SettingsError when the recipe does not fit what is given."""
        schedule = recipe.schedule
        identity = [fingerprint(recipe)]
        if recipe.loss.tasks:
            if segmenter is None:
                raise SettingsError(
                    f"{recipe.id} learns for tasks; name the folder of a segmenter with --teacher."
                )
            assert segmenter.card.weights is not None
            identity.append(segmenter.card.weights.sha256)
        self._folder = RunFolder(output, " ".join(identity))
        self._epochs = schedule.epochs + schedule.task_epochs
        self._history: list[Mapping[str, Any]] = []
        self.epochs_done = 0
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self._train = of_part(samples, "train")
        self.held_out = of_part(samples, "val")
        if not self._train:
            raise SettingsError("The pack has no scenes to train on; pack more.")
        self._device = device
        self._segmenter = segmenter.to(device) if segmenter is not None else None
        self._consistency = Consistency(SCALE, spread_px(recipe.loss.mtf)).to(device)
        self._net = build_net(recipe.net, recipe.hyper).to(device)
        if start is not None:
            _begin_with(start, self._net)
        self.average = copy.deepcopy(self._net).requires_grad_(False).eval()
        self._optimiser = torch.optim.Adam(
            self._net.parameters(), lr=recipe.optimiser.learning_rate, betas=BETAS
        )

    def resume(self) -> None:
        """Continue from the output folder's checkpoint, if it holds one of the same recipe and
        segmenter."""
        self.epochs_done = self._folder.resume(self._net, self.average, self._optimiser)

    def run(self, progress: Progress) -> None:
        """Train the remaining epochs; a checkpoint and a line in the log after each.

        Raises Cancelled when stopped, and ModelError when the loss is no number any more or the
        picture gets worse; the last whole epoch's checkpoint stays.
        """
        self._folder.cut_log(self.epochs_done)
        self._history = list(self._folder.entries(self.epochs_done))
        while self.epochs_done < self._epochs:
            start = time.perf_counter()
            entry = self._epoch(progress)
            self.epochs_done += 1
            entry |= {"epoch": self.epochs_done, "seconds": time.perf_counter() - start}
            self._history.append(entry)
            self._folder.log(entry)
            self._folder.save(self._net, self.average, self._optimiser, self.epochs_done)

    def _epoch(self, progress: Progress) -> dict[str, Any]:
        schedule, done = self.recipe.schedule, self.epochs_done
        for_tasks = done >= schedule.epochs
        names = ["image"] * (self.recipe.loss.image > 0)
        if for_tasks:
            names += self.recipe.loss.tasks
        if self.recipe.loss.consistency > 0 and (for_tasks or self.recipe.loss.image == 0):
            names.append("consistency")
        weights = self._weights(names) if for_tasks else {"image": 1.0}
        first = schedule.epochs if for_tasks else 0
        epochs = schedule.task_epochs if for_tasks else schedule.epochs
        peak = self.recipe.optimiser.learning_rate * (schedule.task_rate if for_tasks else 1.0)
        warmup = schedule.warmup_epochs * schedule.steps
        course = WarmupCosine(peak, epochs * schedule.steps, warmup)
        self._net.train()
        # Drop-path: as drawn in an epoch, whatever came before.
        torch.manual_seed((self.recipe.seed << 20) + done)
        sums: dict[str, float] = {}
        shifts = np.zeros(49, int)
        rate = 0.0
        count = threads(self._device)
        drawing = batches(self._drawn, self.recipe.seed, done, schedule.steps, count)
        for step, batch in enumerate(drawing):
            progress.step(done * schedule.steps + step, self._epochs * schedule.steps)
            rate = course.rate((done - first) * schedule.steps + step)
            for group in self._optimiser.param_groups:
                group["lr"] = rate
            values, at = self._step(batch, weights, one_band=not for_tasks)
            shifts += np.bincount(at, minlength=49)
            for name, value in values.items():
                sums[name] = sums.get(name, 0.0) + value / schedule.steps
            follow(self.average, self._net, done * schedule.steps + step, schedule.ema_decay)
        entry: dict[str, Any] = {"learning_rate": rate, **sums}
        if for_tasks:
            entry["weights"] = weights
        if "image" in names and self.recipe.loss.tolerant:
            # A systematic shift would hide in the best of all shifts.
            entry["unshifted"] = float(shifts[24] / max(shifts.sum(), 1))
        self._guard(entry, for_tasks)
        last = done + 1 == self._epochs
        if self.held_out and (last or (done + 1) % schedule.evaluate_every == 0):
            quick = self.held_out[:QUICK_SCENES]
            judge = self._segmenter
            found = score(self.average, self.recipe.land.dates, quick, judge, self._device)
            entry["scores"] = rows(found)
        return entry

    def _weights(self, names: Sequence[str]) -> dict[str, float]:
        before = [h for h in self._history if "weights" in h]
        found = balanced(before, names)
        return {name: getattr(self.recipe.loss, name) * found[name] for name in names}

    def _guard(self, entry: Mapping[str, Any], for_tasks: bool) -> None:
        schedule = self.recipe.schedule
        if not for_tasks or "image" not in entry or not schedule.epochs:
            return
        before = self._history[schedule.epochs - 1]["image"]
        if entry["image"] > schedule.guard * before:
            raise ModelError(
                f"The image loss of {self.recipe.id} rose from {before:.4g} to "
                f"{entry['image']:.4g} while it learnt the tasks; give the tasks less weight."
            )

    def _drawn(self, rng: np.random.Generator) -> LandBatch:
        land = self.recipe.land
        batch = self.recipe.schedule.batch
        return drawn(self._train, batch, land.side_px, land.dates, rng, self.recipe.misplaced)

    def _step(
        self, batch: LandBatch, weights: Mapping[str, float], one_band: bool
    ) -> tuple[dict[str, float], list[int]]:
        land = batch.to(self._device)
        if one_band and self.recipe.land.one_band:
            land = _one_band(land)
        with torch.autocast(self._device.type, torch.bfloat16, enabled=fast_bf16(self._device)):
            picture = enlarged(self._net, land.stack, self.recipe.land.dates)
        picture = picture.float()
        terms: dict[str, Tensor] = {}
        at: list[int] = []
        if "image" in weights:
            if self.recipe.loss.tolerant:
                everywhere = torch.ones_like(land.truth[:, :1])
                found = tolerant_l1(picture, land.truth, everywhere)
                terms["image"], at = found.loss.mean(), found.shift.tolist()
            else:
                terms["image"] = functional.l1_loss(picture, land.truth)
        if "consistency" in weights:
            terms["consistency"] = self._consistency(picture, land.reference, land.clear)
        tasks = [name for name in self.recipe.loss.tasks if name in weights]
        if tasks:
            assert self._segmenter is not None
            logits = self._segmenter(picture)
            for name in tasks:
                terms[name] = task_loss(logits[name], getattr(land, name))
        loss = torch.stack([weights[name] * term for name, term in terms.items()]).sum()
        if not torch.isfinite(loss):
            raise ModelError(
                f"The training of {self.recipe.id} ran off to infinity; make the learning rate "
                "smaller and go on from the last checkpoint."
            )
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self._net.parameters(), self.recipe.optimiser.clip_norm)
        self._optimiser.step()
        return {"loss": loss.item(), **{n: t.item() for n, t in terms.items()}}, at


def enlarged(net: nn.Module, stack: Tensor, dates: int) -> Tensor:
    """What a network makes of a stack (N, T, B, h, w): (N, B, 3 h, 3 w)."""
    if dates > 1:
        return by_band(net, stack)
    made: Tensor = net(stack[:, 0])
    return made


def _one_band(land: LandBatch) -> LandBatch:
    """One band, by chance, of a batch whose other bands are left out."""
    band = int(torch.randint(land.stack.shape[2], ()))
    return land._replace(
        stack=land.stack[:, :, band : band + 1],
        reference=land.reference[:, band : band + 1],
        truth=land.truth[:, band : band + 1],
    )


def _begin_with(start: nn.Module, net: nn.Module) -> None:
    try:
        net.load_state_dict(start.state_dict())
    except RuntimeError as error:
        raise SettingsError(
            "The model to start from is another network than the recipe's; name one of the same "
            "network.",
            str(error),
        ) from error
