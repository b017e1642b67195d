"""A U-Net on the convolutions of VGG16: the strong teacher that small crack segmenters learn from.

The encoder is VGG16 (Simonyan and Zisserman 2015) with torchvision's names, so that its ImageNet
weights fit; the decoder is that of U-Net (Ronneberger et al. 2015) with one convolution a level. It
is too large to ship (17 M parameters) and trained for what it teaches alone.

Input: float (N, 3, H, W), RGB in [-1, 1], H and W multiples of 32.
Output: logits (N, classes, H, W), background first.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from inspector.nets.blocks import ConvBnRelu, resize_bilinear
from inspector.nets.vgg16 import STAGES, Vgg16


class VggUnet(nn.Module):
    """See the module; `widths` are the decoder's channels, coarse to fine."""

    def __init__(self, classes: int, widths: Sequence[int]) -> None:
        super().__init__()
        self.vgg = Vgg16()
        self.last = nn.ReLU(inplace=True)
        skips = [channels for channels, _ in STAGES]
        before = skips.pop()
        decoder = []
        for skip, width in zip(reversed(skips), widths, strict=True):
            decoder.append(ConvBnRelu(before + skip, width))
            before = width
        self.decoder = nn.ModuleList(decoder)
        self.head = nn.Conv2d(before, classes, 1)

    def forward(self, pictures: Tensor) -> Tensor:
        maps = (pictures * 0.5 + 0.5 - self.vgg.mean) / self.vgg.deviation
        skips: list[Tensor] = []
        for layer in self.vgg.features:
            if isinstance(layer, nn.MaxPool2d):
                skips.append(maps)
            maps = layer(maps)
        maps = self.last(maps)
        for level in self.decoder:
            skip = skips.pop()
            maps = resize_bilinear(maps, skip.shape[2], skip.shape[3])
            maps = level(torch.cat([maps, skip], dim=1))
        logits: Tensor = self.head(maps)
        return logits


def build(classes: int = 2, widths: Sequence[int] = (128, 96, 64, 32)) -> nn.Module:
    """A VGG16 U-Net of so many classes, the background among them, with fresh weights."""
    return VggUnet(classes, widths)
