"""What networks that judge whole pictures minimise."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.nets.detection import Detection
from inspector.nets.two_stage import Stages
from inspector.train.precision import fast_bf16
from inspector.train.task_data import Batch, Judged
from inspector.train.task_evaluate import normalised
from inspector.train.task_recipe import LabelLossRecipe, TaskRecipe

_MOST = 20.0


class TaskLoss:
    """The loss of a recipe with its terms. Detectors have their own (torchvision's, in fp32)."""

    def __init__(self, recipe: TaskRecipe, pictures: Sequence[Judged]) -> None:
        """`pictures` are those to learn from: how rare codes are decides what they count."""
        self._recipe = recipe
        there = np.stack([picture.codes for picture in pictures])
        self._weights = positive_weights(torch.from_numpy(there), recipe.loss.balance)

    def __call__(self, net: nn.Module, batch: Batch, device: torch.device) -> dict[str, Tensor]:
        """The `loss` and its terms, of a network in training mode."""
        rgb = normalised(batch.rgb.to(device)).contiguous(memory_format=torch.channels_last)
        if self._recipe.task == "detect":
            assert isinstance(net, Detection)
            terms = net.losses(rgb, batch.boxes)
            return {"loss": torch.stack([*terms.values()]).sum(), **terms}
        with torch.autocast(device.type, torch.bfloat16, enabled=fast_bf16(device)):
            said = net(rgb)
        codes = batch.codes.to(device)
        weights = self._weights.to(device)
        if isinstance(said, Stages):
            return staged(said, codes, weights)
        return labelled(said, codes, weights, self._recipe.loss)


def labelled(
    said: Tensor | Sequence[Tensor], codes: Tensor, weights: Tensor, how: LabelLossRecipe
) -> dict[str, Tensor]:
    """Of logits (N, codes), or of main and auxiliary ones."""
    main, *others = [said] if isinstance(said, Tensor) else said
    loss = _bce(main, codes, weights)
    terms = {"loss_labels": loss}
    for other in others:
        terms["loss_aux"] = _bce(other, codes, weights)
        loss = loss + how.aux * terms["loss_aux"]
    return {"loss": loss, **terms}


def staged(said: Stages, codes: Tensor, weights: Tensor) -> dict[str, Tensor]:
    """Of the two stages; the second one learns from pictures with a defect alone. The first one is
    not balanced: it multiplies all that the second one says."""
    some = codes.amax(dim=1, keepdim=True)
    first = functional.binary_cross_entropy_with_logits(said.defect.float(), some)
    each = functional.binary_cross_entropy_with_logits(
        said.labels.float(), codes, pos_weight=weights, reduction="none"
    )
    second = (each * some).sum() / (some.sum() * codes.shape[1]).clamp(min=1)
    return {"loss": first + second, "loss_defect": first, "loss_labels": second}


def positive_weights(there: Tensor, balance: float) -> Tensor:
    """What each label counts where it holds, 1/20 to 20; `there` bool (pictures, labels)."""
    share = there.float().mean(dim=0)
    return ((1 - share) / share.clamp(min=1e-6)).pow(balance).clamp(1 / _MOST, _MOST)


def _bce(said: Tensor, truth: Tensor, weights: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(said.float(), truth, pos_weight=weights)
