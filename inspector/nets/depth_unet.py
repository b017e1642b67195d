"""A U-Net that sees how far away every pixel is.

The depth extraction network of the DSRNet paper, which says no more of it than "U-Net with skip
connections": the classic one of five levels. Group normalisation instead of batch normalisation,
because the paper trains with one picture at a time.

It looks at no more than `LOOK_PX` px: that is what it has learned from, and beyond it would see a
part of the pipe at a time. What lies further apart is shrunk before and enlarged after.

Input: float (N, 3, H, W), RGB in [0, 1], H and W multiples of `DEPTH_MULTIPLE_PX`.
Output: float (N, 1, H, W) in [0, 1], relative inverse depth (near is 1).
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.reference_sizes import (
    DEPTH_LEVELS,
    DEPTH_MULTIPLE_PX,
    LOOK_PX,
    look_size,
)
from inspector.nets.blocks import init_kaiming


def group_norm(channels: int) -> nn.GroupNorm:
    """Eight groups, or as many as divide both 8 and the channels."""
    return nn.GroupNorm(math.gcd(8, channels), channels)


class _TwoConvs(nn.Sequential):
    """Twice: a 3x3 convolution without bias, group normalisation, ReLU."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        layers: list[nn.Module] = []
        for before in (channels_in, channels_out):
            layers += [
                nn.Conv2d(before, channels_out, 3, padding=1, bias=False),
                group_norm(channels_out),
                nn.ReLU(inplace=True),
            ]
        super().__init__(*layers)


class DepthUNet(nn.Module):
    """Five levels of `widths` channels with skip connections; see the module."""

    def __init__(self, widths: Sequence[int]) -> None:
        super().__init__()
        self.down = nn.ModuleList(
            _TwoConvs(before, after)
            for before, after in zip((3, *widths[:-1]), widths, strict=True)
        )
        coarse_to_fine = list(reversed(widths))
        self.grow = nn.ModuleList(
            nn.ConvTranspose2d(coarse, fine, 2, stride=2)
            for coarse, fine in itertools.pairwise(coarse_to_fine)
        )
        self.up = nn.ModuleList(_TwoConvs(2 * fine, fine) for fine in coarse_to_fine[1:])
        self.last = nn.Conv2d(widths[0], 1, 1)
        init_kaiming(self)

    def forward(self, pictures: Tensor) -> Tensor:
        height_px, width_px = pictures.shape[-2:]
        if height_px % DEPTH_MULTIPLE_PX or width_px % DEPTH_MULTIPLE_PX:
            raise ValueError(
                f"The depth network takes multiples of {DEPTH_MULTIPLE_PX} px, "
                f"not {width_px} x {height_px}."
            )
        if max(height_px, width_px) > LOOK_PX:
            small = functional.interpolate(
                pictures, size=look_size(height_px, width_px), mode="area"
            )
            return functional.interpolate(
                self.forward(small),
                size=(height_px, width_px),
                mode="bilinear",
                align_corners=False,
            )
        maps, skips = pictures, []
        for level, convs in enumerate(self.down):
            maps = convs(functional.max_pool2d(maps, 2) if level else maps)
            skips.append(maps)
        skips.pop()
        for grow, convs in zip(self.grow, self.up, strict=True):
            maps = convs(torch.cat((skips.pop(), grow(maps)), dim=1))
        return torch.sigmoid(self.last(maps))


def build(widths: Sequence[int] = (20, 40, 80, 160, 288)) -> nn.Module:
    """The depth network; the default is the teacher's, (16, 32, 64, 128, 224) the student's."""
    if len(widths) != DEPTH_LEVELS or min(widths) < 1:
        raise ValueError(
            f"The depth network has {DEPTH_LEVELS} levels of channels, not {list(widths)}."
        )
    return DepthUNet(tuple(widths))
