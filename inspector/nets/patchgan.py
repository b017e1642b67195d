"""Tells restored from real surfaces patch by patch: the 70x70 PatchGAN critic of UP-CrackNet.

pix2pix (Isola et al. 2017). It sees what was left of a picture together with the picture or its
restoration (UP-CrackNet paper, eq. 8).

Input: float (N, 3, H, W) twice, RGB in [-1, 1], H and W at least 32.
Output: logits (N, 1, H / 8 - 2, W / 8 - 2), larger is more real.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from inspector.nets.upcracknet import SLOPE, init_normal


class PatchCritic(nn.Module):
    """Five 4x4 convolutions, three of which halve; see the module."""

    def __init__(self, width: int) -> None:
        super().__init__()
        layers: list[nn.Module] = [
            nn.Conv2d(6, width, 4, stride=2, padding=1),
            nn.LeakyReLU(SLOPE),
        ]
        for factor, stride in ((1, 2), (2, 2), (4, 1)):
            before = width * factor
            layers += [
                nn.Conv2d(before, 2 * before, 4, stride=stride, padding=1, bias=False),
                nn.BatchNorm2d(2 * before),
                nn.LeakyReLU(SLOPE),
            ]
        layers.append(nn.Conv2d(8 * width, 1, 4, padding=1))
        self.layers = nn.Sequential(*layers)
        init_normal(self)

    def forward(self, left: Tensor, pictures: Tensor) -> Tensor:
        logits: Tensor = self.layers(torch.cat((left, pictures), dim=1))
        return logits


def build(width: int = 64) -> nn.Module:
    """The critic; 64 channels are the published width."""
    if width < 1:
        raise ValueError(f"The critic needs channels, not {width}.")
    return PatchCritic(width)
