"""What the outputs of a segmenter cost by its recipe, and the teacher it may learn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from torch import Tensor, nn

from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.engine.tensors import scale_and_shift
from inspector.engine.weights import load_net, read_weights
from inspector.io.cards import read_card
from inspector.train import losses
from inspector.train.augment import normalise
from inspector.train.data import Batch
from inspector.train.datasets import IGNORED
from inspector.train.feature_distillation import Distillation, Seen, Watched, picture_dice
from inspector.train.precision import fast_bf16
from inspector.train.recipe import Recipe
from inspector.train.recipe_parts import DistilRecipe
from inspector.train.sat_losses import connectivity_loss


@dataclass(frozen=True, eq=False)
class Teacher:
    """A trained segmenter that does not learn any more, and its card."""

    card: ModelCard
    net: nn.Module

    @property
    def sha256(self) -> str:
        """Of its weights."""
        assert self.card.weights is not None, "only trained networks teach"
        return self.card.weights.sha256


def load_teacher(folder: Path) -> Teacher:
    """The teacher in a model folder. Raises ModelError when it is not trained."""
    folder = folder.resolve()
    card = read_card(folder)
    net = load_net(card, read_weights(card, [folder.parent]))
    return Teacher(card, net.requires_grad_(False))


class Objective(nn.Module):
    """The loss of a recipe with all that trains along with the network; the teacher stays as it is
    and outside of checkpoints.

    The teacher sees each view before it was spoilt: it need not know noise itself.

    Raises SettingsError when the recipe distils and there is no teacher, or the other way round, or
    one that finds other things or has no stages named in the recipe.
    """

    def __init__(
        self,
        recipe: Recipe,
        net: nn.Module,
        teacher: Teacher | None,
        class_weights: Tensor,
    ) -> None:
        super().__init__()
        self._recipe = recipe
        self.register_buffer("class_weights", class_weights, persistent=False)
        self.distillation: Distillation | None = None
        stages: Sequence[str] = ()
        # In a tuple, or it would be saved and trained along.
        self._teacher: tuple[Teacher, Watched] | None = None
        if recipe.distil is not None:
            self._teacher = _watched(recipe, recipe.distil, teacher)
            stages = _stages(recipe.distil, recipe.net)
            self.distillation = Distillation(
                recipe.distil.method,
                Watched(net, stages).channels(),
                self._teacher[1].channels(),
            )
        elif recipe.taught is None and teacher is not None:
            raise SettingsError(
                f"The recipe {recipe.id} learns from pictures alone; leave out the teacher."
            )
        self._net = (Watched(net, stages),)

    def frozen_to(self, device: torch.device) -> None:
        """Move what does not train to a device."""
        if self._teacher is not None:
            net = self._teacher[0].net
            net.to(device).to(memory_format=torch.channels_last)

    def forward(self, batch: Batch, device: torch.device, mining: bool) -> dict[str, Tensor]:
        """The `loss` and its terms; with `mining`, hard pixels alone count in an "ohem" loss."""
        truth = batch.labels.to(device, dtype=torch.int64)
        pictures = normalise(batch.rgb).to(device, memory_format=torch.channels_last)
        autocast = torch.autocast(device.type, torch.bfloat16, enabled=fast_bf16(device))
        if self.distillation is None:
            with autocast:
                made = self._net[0].net(pictures)
            outputs = [made] if isinstance(made, Tensor) else made
            if self._recipe.connectivity is not None:
                return self._linked(outputs, truth, mining)
            terms = self._supervised(outputs, truth, mining)
            return terms if self._recipe.taught is None else self._told(terms, outputs[0], batch)
        with autocast:
            ours = self._net[0](pictures)
        theirs = self._taught(batch.clean, device)
        terms = self._supervised([ours.logits], truth, mining)
        taught = self.distillation(ours, theirs)
        return {**terms, "loss": terms["loss"] + taught, "loss_distilled": taught}

    def _supervised(
        self, outputs: Sequence[Tensor], truth: Tensor, mining: bool
    ) -> dict[str, Tensor]:
        loss = self._recipe.loss
        if loss.pixels == "none":
            overlap = picture_dice(outputs[0], truth)
            return {"loss": loss.dice * overlap, "loss_dice": overlap}
        pixel_loss = losses.ohem_cross_entropy if mining else losses.cross_entropy
        if loss.balance:
            assert isinstance(self.class_weights, Tensor)
            pixel_loss = partial(losses.weighted_cross_entropy, weights=self.class_weights)
        pixels = losses.deep_supervision(outputs, truth, pixel_loss, loss.aux)
        overlap = losses.dice(outputs[0], truth)
        return {"loss": pixels + loss.dice * overlap, "loss_pixels": pixels, "loss_dice": overlap}

    def _told(self, terms: dict[str, Tensor], logits: Tensor, batch: Batch) -> dict[str, Tensor]:
        """With what a teacher said of the whole pictures before the training."""
        assert self._recipe.taught is not None
        assert batch.taught is not None, "the teacher has seen no pictures"
        known = (batch.labels != IGNORED).to(logits.device)
        said = losses.soft_cross_entropy(logits, batch.taught.to(logits.device), known)
        total = terms["loss"] + self._recipe.taught.weight * said
        return {**terms, "loss": total, "loss_taught": said}

    def _linked(self, outputs: Sequence[Tensor], truth: Tensor, mining: bool) -> dict[str, Tensor]:
        """With the loss of the links, which are the last two outputs."""
        rule = self._recipe.connectivity
        assert rule is not None
        *others, near, far = outputs
        terms = self._supervised(others, truth, mining)
        there = (truth == self._recipe.labels.index(rule.label) + 1).unsqueeze(1)
        known = (truth != IGNORED).unsqueeze(1)
        links = connectivity_loss(near.float(), far.float(), there, known)
        return {**terms, "loss": terms["loss"] + rule.weight * links, "loss_links": links}

    def _taught(self, clean: Tensor, device: torch.device) -> Seen:
        assert self._teacher is not None
        teacher, watched = self._teacher
        scale, shift = (
            torch.tensor(values).view(1, -1, 1, 1) for values in scale_and_shift(teacher.card.input)
        )
        pictures = clean * 255.0 * scale + shift
        pictures = pictures.to(device, memory_format=torch.channels_last)
        autocast = torch.autocast(device.type, torch.bfloat16, enabled=fast_bf16(device))
        with torch.no_grad(), autocast:
            return watched(pictures)


def _watched(
    recipe: Recipe, distil: DistilRecipe, teacher: Teacher | None
) -> tuple[Teacher, Watched]:
    if teacher is None:
        raise SettingsError(
            f"The recipe {recipe.id} learns from a teacher; name a trained model with --teacher."
        )
    if teacher.card.task != "segment" or teacher.card.labels != recipe.labels:
        raise SettingsError(
            f"{teacher.card.title} does not find {', '.join(recipe.labels)} alone, which the "
            f"recipe {recipe.id} is for; choose another teacher."
        )
    return teacher, Watched(teacher.net, _stages(distil, teacher.card.net))


def _stages(distil: DistilRecipe, net: str) -> Sequence[str]:
    """The stages of a network that are compared. Raises SettingsError where none are named."""
    if distil.method != "rfkd":
        return ()
    if net not in distil.stages:
        raise SettingsError(
            f"The recipe names no stages of the network {net}; add them to distil.stages."
        )
    return distil.stages[net]
