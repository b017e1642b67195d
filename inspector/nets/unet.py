"""A plain U-Net for maps: every scale by convolutions at its own resolution, nothing clever.

Ronneberger, Fischer and Brox 2015, with batch normalisation, padding, and bilinear enlargement. It
is here to judge what other networks were trained to please: it shares no part with them.

Input: float (N, bands, H, W), any H and W. Output: logits (N, classes, H, W), class 0 background.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.nets.blocks import ConvBnRelu, init_kaiming, resize_bilinear


class UNet(nn.Module):
    """See the module and `build`."""

    def __init__(self, bands: int, classes: int, width: int, levels: int) -> None:
        super().__init__()
        widths = [width * 2**level for level in range(levels)]
        entries = [bands, *widths[:-1]]
        self.down = nn.ModuleList(
            nn.Sequential(ConvBnRelu(a, b), ConvBnRelu(b, b))
            for a, b in zip(entries, widths, strict=True)
        )
        self.up = nn.ModuleList(
            nn.Sequential(ConvBnRelu(3 * b, b), ConvBnRelu(b, b)) for b in reversed(widths[:-1])
        )
        self.last = nn.Conv2d(width, classes, 1)
        init_kaiming(self)

    def forward(self, pictures: Tensor) -> Tensor:
        kept: list[Tensor] = []
        maps = pictures
        for level, layer in enumerate(self.down):
            if level:
                maps = functional.max_pool2d(maps, 2, ceil_mode=True)
            maps = layer(maps)
            kept.append(maps)
        for layer, side in zip(self.up, reversed(kept[:-1]), strict=True):
            larger = resize_bilinear(maps, *side.shape[-2:])
            maps = layer(torch.cat((larger, side), dim=1))
        logits: Tensor = self.last(maps)
        return logits


def build(bands: int = 3, classes: int = 2, width: int = 16, levels: int = 4) -> nn.Module:
    """A U-Net of `levels` scales, `width` channels at the finest and twice as many at each next."""
    if min(bands, width, levels) < 1 or classes < 2:
        raise ValueError("A U-Net needs at least one band, channel and level, and two classes.")
    return UNet(bands, classes, width, levels)
