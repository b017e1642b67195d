"""PoolingCrack: crack segmentation by pooling blocks and a decoder that aligns features.

The RFKD paper: four stages of convolutional patch embeddings (CvT, Wu et al. 2021) and pooling
blocks (PoolFormer, Yu et al. 2022), a decoder of feature selection and alignment (FaPN). The paper
gives no widths, only 32 M parameters; the body here is that of PoolFormer-S36. `pct` is the same in
tiny.

Input: float (N, 3, H, W), RGB scaled to [-1, 1], any H and W >= 1.
Output: logits (N, classes, H, W), class 0 background, whose logit is 0 everywhere: the sigmoid of
the other of two is the probability of a crack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.nets.deformable_align import FeatureAlignment, FeatureSelection

STAGES = 4
LAYER_SCALE = 1e-5
"""What a fresh block adds is multiplied by this (PoolFormer)."""


@dataclass(frozen=True)
class Shape:
    """How large a PoolingCrack is.

    `widths` and `depths` are the channels and blocks of each stage, `stride` is the first stage's
    (the others halve), `mlp_ratio` the hidden channels of a block's MLP over its own,
    `depthwise` embeddings see each channel alone. The decoder has `decoder` channels, bent in
    `groups`.
    """

    widths: tuple[int, ...]
    depths: tuple[int, ...]
    stride: int
    mlp_ratio: float
    depthwise: bool
    decoder: int
    groups: int


class PoolingBlock(nn.Module):
    """PoolFormer, eq. 4 and 5: x + s1 (pool(n(x)) - n(x)), then x + s2 MLP(n(x)); n normalises a
    picture's values together, s1 and s2 scale channels."""

    def __init__(self, channels: int, mlp_ratio: float) -> None:
        super().__init__()
        hidden = max(1, round(channels * mlp_ratio))
        self.norm_mixer = nn.GroupNorm(1, channels)
        # Counting the zeros beyond the border would darken it.
        self.pool = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.scale_mixer = nn.Parameter(torch.full((channels, 1, 1), LAYER_SCALE))
        self.norm_mlp = nn.GroupNorm(1, channels)
        self.mlp = nn.Sequential(
            nn.Conv2d(channels, hidden, 1), nn.GELU(), nn.Conv2d(hidden, channels, 1)
        )
        self.scale_mlp = nn.Parameter(torch.full((channels, 1, 1), LAYER_SCALE))

    def forward(self, maps: Tensor) -> Tensor:
        calm = self.norm_mixer(maps)
        maps = maps + self.scale_mixer * (self.pool(calm) - calm)
        return maps + self.scale_mlp * self.mlp(self.norm_mlp(maps))


def _stage(index: int, shape: Shape) -> nn.Sequential:
    """A patch embedding and its blocks."""
    before = shape.widths[index - 1] if index else 3
    after = shape.widths[index]
    side, stride = (7, shape.stride) if index == 0 else (3, 2)
    embed = nn.Conv2d(
        before,
        after,
        side,
        stride=stride,
        padding=(side - 1) // 2,
        groups=before if shape.depthwise else 1,
    )
    blocks = (PoolingBlock(after, shape.mlp_ratio) for _ in range(shape.depths[index]))
    return nn.Sequential(embed, nn.GroupNorm(1, after), *blocks)


def _smoothing(channels: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(channels, channels, 3, padding=1, bias=False),
        nn.BatchNorm2d(channels),
        nn.ReLU(inplace=True),
    )


class PoolingCrack(nn.Module):
    """Four `stages`, whose outputs distillation looks at, and the decoder; see the module."""

    def __init__(self, shape: Shape, classes: int) -> None:
        super().__init__()
        self.stages = nn.ModuleList(_stage(index, shape) for index in range(STAGES))
        self.select = nn.ModuleList(
            FeatureSelection(width, shape.decoder) for width in shape.widths
        )
        # Coarse to fine.
        steps = range(STAGES - 1)
        self.align = nn.ModuleList(FeatureAlignment(shape.decoder, shape.groups) for _ in steps)
        self.smooth = nn.ModuleList(_smoothing(shape.decoder) for _ in steps)
        self.head = nn.Conv2d(shape.decoder, classes - 1, 1)

    def forward(self, pictures: Tensor) -> Tensor:
        maps, selected = pictures, []
        for stage, select in zip(self.stages, self.select, strict=True):
            maps = stage(maps)
            selected.append(select(maps))
        found = selected.pop()
        for align, smooth in zip(self.align, self.smooth, strict=True):
            found = smooth(align(selected.pop(), found))
        logits = functional.interpolate(
            self.head(found), size=pictures.shape[-2:], mode="bilinear", align_corners=False
        )
        return torch.cat((torch.zeros_like(logits[:, :1]), logits), dim=1)


def checked(shape: Shape, classes: int) -> PoolingCrack:
    """The network of a shape. Raises ValueError for one that cannot be."""
    if len(shape.widths) != STAGES or len(shape.depths) != STAGES or min(shape.depths) < 0:
        raise ValueError(f"PoolingCrack has {STAGES} stages, not {shape.widths}, {shape.depths}.")
    if min(shape.widths) < 1 or shape.stride < 1 or shape.mlp_ratio <= 0:
        raise ValueError("PoolingCrack needs channels, a stride and an MLP.")
    known = zip((3, *shape.widths), shape.widths, strict=False)
    if shape.depthwise and any(after % before for before, after in known):
        raise ValueError(f"Depthwise embeddings multiply channels, unlike {shape.widths}.")
    if shape.groups < 1 or shape.decoder < 1 or shape.decoder % shape.groups:
        raise ValueError(f"{shape.decoder} channels cannot be bent in {shape.groups} groups.")
    if classes < 2:
        raise ValueError(f"PoolingCrack needs at least two classes, not {classes}.")
    return PoolingCrack(shape, classes)


def build(
    widths: Sequence[int] = (64, 128, 320, 512),
    depths: Sequence[int] = (6, 6, 18, 6),
    stride: int = 4,
    mlp_ratio: float = 4.0,
    decoder: int = 96,
    groups: int = 8,
    classes: int = 2,
) -> nn.Module:
    """The teacher of RFKD; `classes` counts the background."""
    return checked(
        Shape(tuple(widths), tuple(depths), stride, mlp_ratio, False, decoder, groups), classes
    )
