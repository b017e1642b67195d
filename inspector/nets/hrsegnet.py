"""HrSegNet: real-time crack segmentation that keeps a high-resolution path all the way.

The HrSegNet paper (arXiv v2) with the choices of its published code where the two differ: a stem of
base/2 channels, average pooling before the deeper guidance paths, a plain 1x1 projection in the
fusion and a 1x1 last convolution.

Input: float (N, bands, H, W), RGB unless built otherwise, scaled to [-1, 1], any H and W >= 1.
Output: logits (N, classes, H, W), class 0 background; in the paper class 1, crack, is the only
other. A network built with `deep_supervision` and in training mode returns `[main, aux1, aux2]`
(only those of its `sides`), all at the input's size.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import torch
from torch import Tensor, nn

from inspector.nets.blocks import ConvBnRelu, init_kaiming, resize_bilinear

Fusion = Literal["add", "multiply", "none"]


class HrSegBlock(nn.Module):
    """One high-resolution path of three convolutions, guided three times by a coarser path.

    The k-th block's guidance has base * 2^k channels at 1 / 2^k of the block's resolution and
    starts from the block's input. After each step i, eq. 4: `H_i = h_i(H_{i-1}) + P_i(up(L_i))`.
    With `multi_resolution` every block's guidance halves at each of its three steps instead.
    """

    def __init__(
        self, base: int, level: int, fusion: Fusion, project_first: bool, multi_resolution: bool
    ) -> None:
        super().__init__()
        self.high = nn.ModuleList(ConvBnRelu(base, base) for _ in range(3))
        self.fusion = fusion
        self.project_first = project_first
        if fusion == "none":
            return
        widths = [base * 2 ** (step if multi_resolution else level) for step in (1, 2, 3)]
        if multi_resolution:
            self.guidance = nn.ModuleList(
                ConvBnRelu(before, width, stride=2)
                for before, width in zip((base, *widths), widths, strict=False)
            )
        else:
            self.guidance = _guidance(base, widths[0], level)
        self.project = nn.ModuleList(nn.Conv2d(width, base, 1) for width in widths)

    def _guide(self, step: int, low: Tensor, height_px: int, width_px: int) -> Tensor:
        # Bilinear weights sum to one, so a 1x1 convolution (bias included) commutes with the
        # resize; projecting first does the same arithmetic on 4 to 64 times fewer pixels.
        if self.project_first:
            return resize_bilinear(self.project[step](low), height_px, width_px)
        projected: Tensor = self.project[step](resize_bilinear(low, height_px, width_px))
        return projected

    def forward(self, maps: Tensor) -> Tensor:
        height_px, width_px = maps.shape[-2:]
        high = low = maps
        for step in range(3):
            high = self.high[step](high)
            if self.fusion == "none":
                continue
            low = self.guidance[step](low)
            guide = self._guide(step, low, height_px, width_px)
            high = high + guide if self.fusion == "add" else high * torch.sigmoid(guide)
        return high


def _guidance(base: int, width: int, level: int) -> nn.ModuleList:
    entry: list[nn.Module] = []
    if level > 1:
        entry.append(nn.AvgPool2d(3, stride=2, padding=1))
    entry.append(ConvBnRelu(base, width, stride=2))
    if level > 2:
        entry.append(ConvBnRelu(width, width, stride=2))
    return nn.ModuleList(
        [nn.Sequential(*entry), ConvBnRelu(width, width), ConvBnRelu(width, width)]
    )


def _logits(classes: Tensor, height_px: int, width_px: int) -> Tensor:
    # So few channels are too few for the channels-last kernel: planes of two resize three times as
    # fast.
    return resize_bilinear(classes.contiguous(), height_px, width_px)


class _Head(nn.Module):
    """The two-step head: to 1/2 by a transposed convolution, then bilinear to the full size."""

    def __init__(self, base: int, classes: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.BatchNorm2d(base),
            nn.ReLU(inplace=False),
            nn.ConvTranspose2d(base, base, 3, stride=2, padding=1, output_padding=1),
            nn.BatchNorm2d(base),
            nn.ReLU(inplace=True),
            nn.Conv2d(base, classes, 1),
        )

    def forward(self, maps: Tensor, height_px: int, width_px: int) -> Tensor:
        return _logits(self.layers(maps), height_px, width_px)


class _SingleStepHead(nn.Module):
    """A 3x3 convolution at 1/4, then bilinear to the full size: auxiliary and ablation head."""

    def __init__(self, base: int, classes: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.BatchNorm2d(base),
            nn.ReLU(inplace=False),
            ConvBnRelu(base, base),
            nn.Conv2d(base, classes, 1),
        )

    def forward(self, maps: Tensor, height_px: int, width_px: int) -> Tensor:
        return _logits(self.layers(maps), height_px, width_px)


class HrSegNet(nn.Module):
    """A stem to 1/4, three `HrSegBlock`s and a head; see the module for input and output."""

    def __init__(
        self,
        base: int,
        deep_supervision: bool,
        fusion: Fusion,
        two_step_head: bool,
        project_first: bool,
        classes: int,
        bands: int,
        fine: bool,
        connectivity: bool,
        sides: Sequence[int],
        multi_resolution: bool,
    ) -> None:
        super().__init__()
        self._sides = [side - 1 for side in sides]
        self.stem = nn.Sequential(
            ConvBnRelu(bands, base // 2, stride=1 if fine else 2),
            ConvBnRelu(base // 2, base, stride=2),
        )
        self.blocks = nn.ModuleList(
            HrSegBlock(base, level, fusion, project_first, multi_resolution) for level in (1, 2, 3)
        )
        self.head = _Head(base, classes) if two_step_head else _SingleStepHead(base, classes)
        self.aux_heads = nn.ModuleList(
            _SingleStepHead(base, classes) for _ in (sides if deep_supervision else ())
        )
        # Whether a pixel's neighbours near and far, nine of each with itself, are linked with it.
        self.link_heads = nn.ModuleList(
            _SingleStepHead(base, 9) for _ in range(2 if connectivity else 0)
        )
        init_kaiming(self)

    def forward(self, pictures: Tensor) -> Tensor | list[Tensor]:
        height_px, width_px = pictures.shape[-2:]
        maps = self.stem(pictures)
        after_block: list[Tensor] = []
        for block in self.blocks:
            maps = block(maps)
            after_block.append(maps)
        main: Tensor = self.head(maps, height_px, width_px)
        if not (self.training and (self.aux_heads or self.link_heads)):
            return main
        sides = [
            head(after_block[side], height_px, width_px)
            for head, side in zip(self.aux_heads, self._sides, strict=False)
        ]
        return [main, *sides, *(head(maps, height_px, width_px) for head in self.link_heads)]


def build(
    base: int,
    deep_supervision: bool = False,
    fusion: Fusion = "add",
    two_step_head: bool = True,
    project_first: bool = True,
    classes: int = 2,
    bands: int = 3,
    fine: bool = False,
    connectivity: bool = False,
    sides: Sequence[int] = (1, 2),
    multi_resolution: bool = False,
) -> nn.Module:
    """HrSegNet with `base` channels at 1/4 resolution (the paper's B16, B32, B48).

    `deep_supervision` adds auxiliary heads after the blocks `sides`, which only training uses.
    `fusion`, `two_step_head`, `multi_resolution` (guidance of three resolutions in each block) and
    fewer `sides` are the paper's ablations (Tables 2 and 3).
    `project_first` moves the fusion's 1x1 convolution before its upsampling: the same function and
    the same weights, fewer operations.
    `classes` counts the background. `fine` keeps twice the resolution throughout, four times the
    work, for what is only a pixel or two wide. `connectivity` adds two heads that only training
    uses, after CoANet (`inspector.train.sat_losses`): logits of nine links each, after all others.
    """
    if classes < 2:
        raise ValueError(f"HrSegNet needs at least two classes, not {classes}.")
    if base < 2 or base % 2:
        raise ValueError(f"HrSegNet needs an even number of base channels, not {base}.")
    if fusion not in ("add", "multiply", "none"):
        raise ValueError(f"HrSegNet knows the fusions add, multiply and none, not {fusion!r}.")
    if not sides or not set(sides) <= {1, 2}:
        raise ValueError(f"HrSegNet is supervised after its blocks 1 and 2, not {list(sides)}.")
    if bands < 1:
        raise ValueError("HrSegNet needs at least one band.")
    return HrSegNet(
        base,
        deep_supervision,
        fusion,
        two_step_head,
        project_first,
        classes,
        bands,
        fine,
        connectivity,
        sides,
        multi_resolution,
    )
