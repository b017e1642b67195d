"""Losses for segmentation: cross-entropy on hard pixels, Dice, deep supervision.

Everywhere: logits float (N, K + 1, H, W), background first; labels int64 (N, H, W) of 0..K or
`IGNORED`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from inspector.train.datasets import IGNORED

PixelLoss = Callable[[Tensor, Tensor], Tensor]


def class_weights(pixels: Sequence[int], power: float) -> Tensor:
    """How much a pixel of each class counts, float (classes), from how many there are: (background
    / class) ^ power. 0 counts all alike, 1 makes rare classes as weighty as background."""
    counts = torch.tensor(pixels, dtype=torch.float64).clamp(min=1.0)
    return ((counts[0] / counts) ** power).float()


def weighted_cross_entropy(logits: Tensor, labels: Tensor, weights: Tensor) -> Tensor:
    """The mean cross-entropy in which each pixel counts as much as its class."""
    total = functional.cross_entropy(
        logits.float(), labels, weights, ignore_index=IGNORED, reduction="sum"
    )
    known = labels[labels != IGNORED]
    return total / weights[known].sum().clamp(min=1)


def cross_entropy(logits: Tensor, labels: Tensor) -> Tensor:
    """The mean cross-entropy over the pixels that are not ignored; 0 where there are none."""
    total = functional.cross_entropy(logits.float(), labels, ignore_index=IGNORED, reduction="sum")
    return total / (labels != IGNORED).sum().clamp(min=1)


def soft_cross_entropy(logits: Tensor, sure: Tensor, known: Tensor) -> Tensor:
    """The mean cross-entropy with how sure a teacher is of the only label, float (N, H, W) in
    [0, 1], over the pixels that are `known`, bool (N, H, W); 0 where none is."""
    score = logits[:, 1].float() - logits[:, 0].float()
    each = functional.binary_cross_entropy_with_logits(score, sure, reduction="none")
    return (each * known).sum() / known.sum().clamp(min=1)


def hard_pixels(
    per_pixel: Tensor, labels: Tensor, threshold: float = 0.7, min_kept: int = 10_000
) -> Tensor:
    """Which pixels online hard example mining keeps, bool (N, H, W).

    HrSegNet paper, section 3.5: over the whole batch, a pixel is hard when the probability p of its
    true class is below t = max(threshold, p of the min_kept-th hardest pixel). A batch with fewer
    than `min_kept` valid pixels keeps them all. Ignored pixels are never kept. `per_pixel` is the
    cross-entropy -ln p of each pixel, so that "p below t" reads "cross-entropy above -ln t".
    """
    valid = labels != IGNORED
    if int(valid.sum()) < min_kept:
        return valid
    hard = valid & (per_pixel > -math.log(threshold))
    if int(hard.sum()) >= min_kept:
        return hard
    hardest = per_pixel[valid].detach().topk(min_kept).values
    return valid & (per_pixel >= hardest[-1])


def ohem_cross_entropy(
    logits: Tensor, labels: Tensor, threshold: float = 0.7, min_kept: int = 10_000
) -> Tensor:
    """The mean cross-entropy over the `hard_pixels`; 0 where no pixel is valid."""
    per_pixel = functional.cross_entropy(
        logits.float(), labels, ignore_index=IGNORED, reduction="none"
    )
    kept = hard_pixels(per_pixel, labels, threshold, min_kept)
    return (per_pixel * kept).sum() / kept.sum().clamp(min=1)


def dice(logits: Tensor, labels: Tensor, smooth: float = 1.0) -> Tensor:
    """Soft Dice loss over the whole batch, in [0, 1]: the mean of the foreground classes that the
    batch holds, 0 if it holds none. A single class always counts."""
    if logits.shape[1] > 2:
        return _dice_of_several(logits, labels, smooth)
    valid = labels != IGNORED
    # Two classes: softmax's second entry is the sigmoid of the difference.
    crack = torch.sigmoid(logits[:, 1].float() - logits[:, 0].float()) * valid
    truth = ((labels == 1) & valid).to(crack.dtype)
    overlap = (crack * truth).sum()
    return 1.0 - (2.0 * overlap + smooth) / (crack.sum() + truth.sum() + smooth)


def _dice_of_several(logits: Tensor, labels: Tensor, smooth: float) -> Tensor:
    classes = logits.shape[1]
    valid = labels != IGNORED
    found = logits.float().softmax(dim=1) * valid.unsqueeze(1)
    known = labels.where(valid, 0)
    # What pixels say of their own class, added up by class: a mask for each would cost twelve times
    # as much.
    own = found.gather(1, known.unsqueeze(1)).flatten()
    overlap = torch.zeros(classes, device=own.device).index_add(0, known.flatten(), own)
    truth = torch.bincount(labels[valid], minlength=classes).to(own.dtype)
    loss = 1.0 - (2.0 * overlap + smooth) / (found.sum(dim=(0, 2, 3)) + truth + smooth)
    there = truth[1:] > 0
    return (loss[1:] * there).sum() / there.sum().clamp(min=1)


def deep_supervision(
    outputs: Sequence[Tensor], labels: Tensor, loss: PixelLoss, aux_weight: float = 0.5
) -> Tensor:
    """HrSegNet paper, eq. 2: L = L_main + aux_weight * (L_aux1 + L_aux2); `outputs[0]` is main."""
    main, *aux = outputs
    total = loss(main, labels)
    for output in aux:
        total = total + aux_weight * loss(output, labels)
    return total
