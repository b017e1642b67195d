"""The convolutions of VGG16 (Simonyan and Zisserman 2015), for losses that compare what is seen.

Parameters have torchvision's names, `features.<layer>.weight`, so that its files fit.

Input: float (N, 3, H, W), RGB in [0, 1], H and W at least 16.
Output: float (N, 512, H / 16, W / 16), the last convolution (conv5_3) before its ReLU.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

STAGES = ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3))
"""Channels and convolutions; a 2x2 maximum pooling in between."""
_MEAN = (0.485, 0.456, 0.406)
_DEVIATION = (0.229, 0.224, 0.225)


class Vgg16(nn.Module):
    """Thirteen 3x3 convolutions; see the module."""

    mean: Tensor
    deviation: Tensor

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        before = 3
        for channels, convs in STAGES:
            if layers:
                layers.append(nn.MaxPool2d(2))
            for _ in range(convs):
                layers += [nn.Conv2d(before, channels, 3, padding=1), nn.ReLU(inplace=True)]
                before = channels
        layers.pop()
        self.features = nn.Sequential(*layers)
        self.register_buffer("mean", torch.tensor(_MEAN).view(1, 3, 1, 1), persistent=False)
        self.register_buffer(
            "deviation", torch.tensor(_DEVIATION).view(1, 3, 1, 1), persistent=False
        )

    def forward(self, pictures: Tensor) -> Tensor:
        return self.features((pictures - self.mean) / self.deviation)


def build() -> nn.Module:
    """VGG16 with fresh weights."""
    return Vgg16()
