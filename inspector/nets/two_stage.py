"""Two small classifiers, one behind the other: defect or not, and then which codes.

Ours, after the two-level classifiers of sewer defects (Xie et al. 2019, IEEE TASE; Li, Cong and
Guo 2019, Automation in Construction); the DSRNet paper names its own IDCNN & NDCNN and says no
more. The first network tells pictures with a defect from those without, the second one says which
codes hold and learns from pictures with a defect alone; by the chain rule their probabilities are
multiplied. The layers are not theirs but plain: 3x3 convolutions with normalisation, halved after
each, then the mean over the picture.

Input: see `inspector.nets.classification`. Output: logits (N, labels) of the product of the two,
"there is a defect" and "if there is one, it is this". In training mode `Stages`, one for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.nets.blocks import ConvBnRelu
from inspector.nets.classification import check
from inspector.nets.whole import resized

_SURE = 15.0
"""Logits beyond it are the same probability in single precision."""


class Stages(NamedTuple):
    """Logits of "there is a defect" (N, 1), and of each label where there is one (N, labels)."""

    defect: Tensor
    labels: Tensor


class _Plain(nn.Module):
    def __init__(self, widths: Sequence[int], outputs: int) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for before, width in zip((3, *widths[:-1]), widths, strict=True):
            layers += [ConvBnRelu(before, width), nn.MaxPool2d(2)]
        self.maps = nn.Sequential(*layers)
        self.last = nn.Linear(widths[-1], outputs)

    def forward(self, pictures: Tensor) -> Tensor:
        said: Tensor = self.last(self.maps(pictures).mean(dim=(2, 3)))
        return said


class TwoStage(nn.Module):
    """Both networks; see the module."""

    def __init__(self, widths: Sequence[int], labels: int, side_px: int) -> None:
        super().__init__()
        self.side_px = side_px
        self.first = _Plain(widths, 1)
        self.second = _Plain(widths, labels)

    def forward(self, pictures: Tensor) -> Tensor | Stages:
        seen = resized(pictures, self.side_px, self.side_px)
        stages = Stages(self.first(seen), self.second(seen))
        return stages if self.training else product_logits(*stages)


def product_logits(defect: Tensor, labels: Tensor) -> Tensor:
    """The logit of sigmoid(defect) * sigmoid(labels), at most `_SURE` either way."""
    log_both = functional.logsigmoid(defect.float()) + functional.logsigmoid(labels.float())
    log_not = torch.log(-torch.expm1(log_both.clamp(max=-1e-7)))
    return (log_both - log_not).clamp(-_SURE, _SURE)


def build(
    labels: int = 11, widths: Sequence[int] = (24, 48, 96, 144, 192), side_px: int = 192
) -> nn.Module:
    """Two networks of a layer for each of `widths`, with fresh weights."""
    if not widths or min(widths) < 1:
        raise ValueError("A two-stage classifier needs at least one layer of one channel.")
    check("A two-stage classifier", labels, side_px, 2 ** len(widths))
    return TwoStage(widths, labels, side_px)
