"""Losses for enlarging satellite pictures: tolerant to shift and light, for tasks, and consistent.

RAMS paper (Salvetti et al. 2020, after the PROBA-V challenge), eq. 1-6: the picture is compared
with all shifts of the truth up to 3 px each way, after the mean difference is taken off, where the
truth is clear; the best shift counts. Task losses and the balance of several: the summary on
task-driven Sentinel-2 super-resolution, Liu, Johns and Davison 2019 (dynamic weight averaging).
CoANet's connectivity: Mei, Li, Gao and Cheng 2021.

Pictures are float (N, bands, H, W), masks bool or float (N, 1, H, W), 1 where it counts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

BORDER_PX = 3
SHIFTS = 2 * BORDER_PX + 1


class Tolerant(NamedTuple):
    """Of each picture of a batch: the loss at its best shift, and which it was, 0 to 48, row by
    row; 24 is no shift."""

    loss: Tensor
    shift: Tensor


def tolerant_l1(picture: Tensor, truth: Tensor, clear: Tensor) -> Tolerant:
    """The mean absolute difference where `clear`, at the best of 49 shifts, without each band's
    mean difference. Raises ValueError when a picture is nowhere clear at some shift."""
    shift = _best_shift(picture, truth, clear, torch.abs)
    return Tolerant(_at(picture, truth, clear, shift, torch.abs), shift)


def tolerant_l2(picture: Tensor, truth: Tensor, clear: Tensor) -> Tolerant:
    """The same with the squared difference: cMSE."""
    shift = _best_shift(picture, truth, clear, torch.square)
    return Tolerant(_at(picture, truth, clear, shift, torch.square), shift)


def best_aligned(picture: Tensor, truth: Tensor, clear: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The picture without its rim and with the mean difference taken off, and the truth and `clear`
    at the best shift: what cSSIM is computed of."""
    shift = _best_shift(picture, truth, clear, torch.square)
    inner = _inner(picture)
    shown, mask = (_moved(each, shift, inner) for each in (truth, clear.to(picture.dtype)))
    bias = (mask * (shown - inner)).sum((2, 3), keepdim=True) / mask.sum((2, 3), keepdim=True)
    return inner + bias, shown, mask


def _best_shift(
    picture: Tensor, truth: Tensor, clear: Tensor, size: Callable[[Tensor], Tensor]
) -> Tensor:
    """Which shift of each picture has the least loss; no gradient passes through the choice."""
    count = len(picture)
    with torch.no_grad():
        losses = [
            _at(picture, truth, clear, torch.full((count,), shift), size)
            for shift in range(SHIFTS**2)
        ]
    return torch.stack(losses).argmin(dim=0)


def _at(
    picture: Tensor,
    truth: Tensor,
    clear: Tensor,
    shift: Tensor,
    size: Callable[[Tensor], Tensor],
) -> Tensor:
    """The loss of each picture at its shift."""
    inner = _inner(picture).float()
    mask = _moved(clear.float(), shift, inner)
    area = mask.sum((2, 3), keepdim=True)
    if not bool((area > 0).all()):
        raise ValueError("A picture is nowhere clear; leave it out.")
    apart = _moved(truth.float(), shift, inner) - inner
    apart = apart - (mask * apart).sum((2, 3), keepdim=True) / area
    return ((mask * size(apart)).sum((2, 3), keepdim=True) / area).mean((1, 2, 3))


def _moved(pictures: Tensor, shift: Tensor, like: Tensor) -> Tensor:
    """The window of each picture at its shift, as large as `like`."""
    high, wide = like.shape[-2:]
    places = [divmod(int(each), SHIFTS) for each in shift]
    if len(set(places)) == 1:
        v, u = places[0]
        return pictures[..., v : v + high, u : u + wide]
    return torch.stack(
        [p[:, v : v + high, u : u + wide] for p, (v, u) in zip(pictures, places, strict=True)]
    )


def _inner(picture: Tensor) -> Tensor:
    return picture[..., BORDER_PX:-BORDER_PX, BORDER_PX:-BORDER_PX]


def task_loss(logits: Tensor, mask: Tensor, known: Tensor | None = None) -> Tensor:
    """BCE and 1 - (2 sum(p m) + 1) / (sum p + sum m + 1) of logits (N, 1, H, W), over the pixels
    that are `known`."""
    counted = torch.ones_like(logits) if known is None else known.to(logits.dtype)
    mask = mask.to(logits.dtype)
    bce = functional.binary_cross_entropy_with_logits(logits, mask, reduction="none")
    p, m = torch.sigmoid(logits) * counted, mask * counted
    dice = 1.0 - (2.0 * (p * m).sum() + 1.0) / (p.sum() + m.sum() + 1.0)
    return (bce * counted).sum() / counted.sum().clamp(min=1.0) + dice


def foreground(logits: Tensor) -> Tensor:
    """Logits (N, 1, H, W) of one label out of logits (N, 2, H, W), background first."""
    return logits[:, 1:] - logits[:, :1]


class Consistency(nn.Module):
    """mean |D(picture) - measured| where `clear`, D the sensor: a Gaussian whose deviation is
    `spread_px` pixels of the measurement, then the mean over scale x scale pixels."""

    def __init__(self, scale: int, spread_px: float) -> None:
        super().__init__()
        self.scale = scale
        deviation = scale * spread_px
        reach = math.ceil(3.5 * deviation)
        at = torch.arange(-reach, reach + 1, dtype=torch.float32)
        kernel = torch.exp(-(at**2) / (2 * deviation**2))
        self.reach = reach
        self.register_buffer("kernel", kernel / kernel.sum(), persistent=False)

    def measured(self, picture: Tensor) -> Tensor:
        """What the sensor would record of a picture (N, bands, scale h, scale w)."""
        bands = picture.shape[1]
        kernel = self.get_buffer("kernel").to(picture.dtype).expand(bands, 1, -1)
        soft = functional.pad(picture, (self.reach,) * 4, mode="reflect")
        soft = functional.conv2d(soft, kernel[..., None], groups=bands)
        soft = functional.conv2d(soft, kernel[:, :, None], groups=bands)
        return functional.avg_pool2d(soft, self.scale)

    def forward(self, picture: Tensor, measured: Tensor, clear: Tensor | None = None) -> Tensor:
        apart = (self.measured(picture.float()) - measured.float()).abs()
        if clear is None:
            return apart.mean()
        seen = clear.to(apart.dtype).expand_as(apart)
        return (apart * seen).sum() / seen.sum().clamp(min=1.0)


OFFSETS = tuple((dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1))
"""The neighbours of a pixel and itself, in CoANet's order: row by row."""


def connectivity(mask: Tensor, offset_px: int) -> Tensor:
    """CoANet: float (N, 9, H, W), 1 where a pixel and the one `offset_px` off in each of the nine
    directions both are road. Beyond the rim there is none."""
    road = mask.float()
    padded = functional.pad(road, (offset_px,) * 4)
    high, wide = road.shape[-2:]
    both = [
        road
        * padded[
            ...,
            offset_px * (1 + dy) : offset_px * (1 + dy) + high,
            offset_px * (1 + dx) : offset_px * (1 + dx) + wide,
        ]
        for dy, dx in OFFSETS
    ]
    return torch.cat(both, dim=1)


def connectivity_loss(
    near: Tensor, far: Tensor, mask: Tensor, known: Tensor | None = None
) -> Tensor:
    """CoANet: 0.6 BCE of the logits (N, 9, H, W) at an offset of 2 px + 0.4 at 4 px, over the
    pixels that are `known`."""
    counted = torch.ones_like(near) if known is None else known.to(near.dtype).expand_as(near)
    total = near.new_zeros(())
    for share, logits, offset_px in ((0.6, near, 2), (0.4, far, 4)):
        each = functional.binary_cross_entropy_with_logits(
            logits, connectivity(mask, offset_px), reduction="none"
        )
        total = total + share * (each * counted).sum() / counted.sum().clamp(min=1.0)
    return total


def balanced(
    history: Sequence[Mapping[str, float]], names: Sequence[str], temperature: float = 2.0
) -> dict[str, float]:
    """The weight of each loss in the coming epoch, out of the means of the epochs before.

    Dynamic weight averaging: w = K softmax(r / T), r the last mean over the one before it; 1 in the
    first two epochs. Each weight is divided by the loss's mean over the first epoch, since the
    averaging knows nothing of scale (1 before there is one).
    """
    first = {name: max(history[0][name], 1e-9) if history else 1.0 for name in names}
    weights = dict.fromkeys(names, 1.0)
    if len(history) >= 2:
        ratios = [history[-1][n] / max(history[-2][n], 1e-9) / temperature for n in names]
        highest = max(ratios)
        powers = [math.exp(ratio - highest) for ratio in ratios]
        total = sum(powers)
        weights = {n: len(names) * p / total for n, p in zip(names, powers, strict=True)}
    return {name: weights[name] / first[name] for name in names}
