"""DSRNet's encoders, and the fusion of what they see in colour and in depth.

DSRNet paper, Table 1 and section 3.2; the residual block and the initialisation are those of
MASA-SR (Lu et al. 2021), on which the paper builds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional


class ResidualBlock(nn.Module):
    """maps + conv(ReLU(conv(maps))): 3x3, no normalisation, nothing after the sum."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, maps: Tensor) -> Tensor:
        return self.second(functional.relu(self.first(maps), inplace=True)).add_(maps)


def residual_blocks(count: int, channels: int) -> nn.Sequential:
    """`count` residual blocks, one after the other."""
    return nn.Sequential(*(ResidualBlock(channels) for _ in range(count)))


class Encoder(nn.Module):
    """A picture to maps of three levels: the picture's size, a half and a quarter of it."""

    def __init__(self, bands: int, channels: int, blocks: Sequence[int]) -> None:
        super().__init__()
        self.entries = nn.ModuleList(
            nn.Conv2d(
                channels if level else bands, channels, 3, stride=2 if level else 1, padding=1
            )
            for level in range(len(blocks))
        )
        self.levels = nn.ModuleList(
            nn.ModuleList(ResidualBlock(channels) for _ in range(count)) for count in blocks
        )

    def forward(self, picture: Tensor, taps: list[Tensor] | None = None) -> list[Tensor]:
        """The maps of each level, fine to coarse. The output of every residual block is also
        appended to `taps`, if there are any: distillation looks at them."""
        maps, found = picture, []
        for entry, blocks in zip(self.entries, self.levels, strict=True):
            maps = functional.relu(entry(maps), inplace=True)
            assert isinstance(blocks, nn.ModuleList)
            for block in blocks:
                maps = block(maps)
                if taps is not None:
                    taps.append(maps)
            found.append(maps)
        return found


class DepthFusion(nn.Module):
    """Colour and depth features of three levels to one map of the picture's size, top down.

    The paper describes three sets of one 3x3 convolution and one 3x3 transposed convolution of
    stride 2; three strides would end at twice the size, which no later part could use. So the
    last transposed convolution has stride 1, and each level adds the map from the one above.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.merge = nn.ModuleList(nn.Conv2d(2 * channels, channels, 3, padding=1) for _ in "123")
        self.grow = nn.ModuleList(
            nn.ConvTranspose2d(
                channels, channels, 3, stride=stride, padding=1, output_padding=stride - 1
            )
            for stride in (1, 2, 2)
        )

    def forward(self, colour: Sequence[Tensor], depth: Sequence[Tensor]) -> Tensor:
        """Levels fine to coarse, each (N, C, H / 2^level, W / 2^level); (N, C, H, W)."""
        from_above: Tensor | None = None
        for level in reversed(range(3)):
            both = torch.cat((depth[level], colour[level]), dim=1)
            merged = functional.relu(self.merge[level](both))
            if from_above is not None:
                merged = merged + from_above
            from_above = functional.relu(self.grow[level](merged))
        assert from_above is not None
        return from_above


def init_small(net: nn.Module) -> None:
    """Convolutions N(0, 0.5 sqrt(2 / (k^2 out))), ten times smaller in residual blocks; biases 0.

    So a fresh network changes its input little, and the picture it gives is nearly the bicubic one.
    """
    inside_blocks = {
        id(conv)
        for block in net.modules()
        if isinstance(block, ResidualBlock)
        for conv in (block.first, block.second)
    }
    for module in net.modules():
        if not isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            continue
        fan_out = module.kernel_size[0] * module.kernel_size[1] * module.out_channels
        deviation = 0.5 * math.sqrt(2.0 / fan_out) * (0.1 if id(module) in inside_blocks else 1.0)
        nn.init.normal_(module.weight, 0.0, deviation)
        if module.bias is not None:
            nn.init.zeros_(module.bias)
