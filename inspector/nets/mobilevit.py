"""MobileViT-XXS (Mehta and Rastegari 2022): convolutions, and attention between far pixels.

Written from the paper. Its blocks cut the maps into patches of 2x2 pixels and let the pixels of one
place in all patches attend to each other. Inverted residuals are MobileNetV2's, twice as wide
inside; activations are SiLU, four heads attend. The last stage is dilated instead of halved, so
that DeepLabV3+ gets maps at 1/16.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

CHANNELS = (16, 24, 48, 64, 320)
_HEADS, _PATCH_PX, _EXPANSION = 4, 2, 2


def _conv(
    channels_in: int,
    channels_out: int,
    kernel: int = 3,
    stride: int = 1,
    groups: int = 1,
    dilation: int = 1,
    act: bool = True,
) -> nn.Sequential:
    layers: list[nn.Module] = [
        nn.Conv2d(
            channels_in,
            channels_out,
            kernel,
            stride,
            padding=dilation * (kernel // 2),
            dilation=dilation,
            groups=groups,
            bias=False,
        ),
        nn.BatchNorm2d(channels_out),
    ]
    return nn.Sequential(*layers, nn.SiLU()) if act else nn.Sequential(*layers)


class InvertedResidual(nn.Module):
    """MobileNetV2: wider by a 1x1 convolution, each channel by a 3x3, narrow again."""

    def __init__(self, channels_in: int, channels_out: int, stride: int = 1) -> None:
        super().__init__()
        wide = _EXPANSION * channels_in
        self.layers = nn.Sequential(
            _conv(channels_in, wide, 1),
            _conv(wide, wide, 3, stride, wide),
            _conv(wide, channels_out, 1, act=False),
        )
        self.residual = stride == 1 and channels_in == channels_out

    def forward(self, maps: Tensor) -> Tensor:
        made: Tensor = self.layers(maps)
        return maps + made if self.residual else made


class Layer(nn.Module):
    """A transformer's layer with normalisation first; (N, tokens, width)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.before_attention = nn.LayerNorm(width)
        self.mixed = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.mlp = nn.Sequential(
            nn.LayerNorm(width), nn.Linear(width, 2 * width), nn.SiLU(), nn.Linear(2 * width, width)
        )

    def forward(self, tokens: Tensor) -> Tensor:
        count, length, width = tokens.shape
        parts = self.mixed(self.before_attention(tokens))
        query, key, value = (
            part.view(count, length, _HEADS, width // _HEADS).transpose(1, 2)
            for part in parts.chunk(3, dim=2)
        )
        seen = functional.scaled_dot_product_attention(query, key, value)
        tokens = tokens + self.out(seen.transpose(1, 2).reshape(count, length, width))
        made: Tensor = tokens + self.mlp(tokens)
        return made


class MobileViTBlock(nn.Module):
    """Near pixels by a convolution, far ones by attention, then both beside the input."""

    def __init__(self, channels: int, width: int, depth: int, dilation: int = 1) -> None:
        super().__init__()
        self.near = nn.Sequential(
            _conv(channels, channels, 3, dilation=dilation),
            nn.Conv2d(channels, width, 1, bias=False),
        )
        self.far = nn.Sequential(*(Layer(width) for _ in range(depth)), nn.LayerNorm(width))
        self.back = _conv(width, channels, 1)
        self.fuse = _conv(2 * channels, channels, 3, dilation=dilation)

    def forward(self, maps: Tensor) -> Tensor:
        local = self.near(maps)
        height, width = local.shape[-2:]
        # Whole patches only: maps of other sizes are resized for the attention, as in the paper.
        high, wide = (-(-side // _PATCH_PX) * _PATCH_PX for side in (height, width))
        if (high, wide) != (height, width):
            local = functional.interpolate(local, size=(high, wide), mode="bilinear")
        folded = _folded(self.far(_unfolded(local)), local.shape)
        if (high, wide) != (height, width):
            folded = functional.interpolate(folded, size=(height, width), mode="bilinear")
        made: Tensor = self.fuse(torch.cat((maps, self.back(folded)), dim=1))
        return made


def _unfolded(maps: Tensor) -> Tensor:
    """(N, C, H, W) to (N * 4, patches, C): the same place of all patches is one sequence."""
    count, channels, height, width = maps.shape
    p = _PATCH_PX
    parts = maps.view(count, channels, height // p, p, width // p, p)
    return parts.permute(0, 3, 5, 2, 4, 1).reshape(count * p * p, -1, channels)


def _folded(tokens: Tensor, shape: torch.Size) -> Tensor:
    count, channels, height, width = shape
    p = _PATCH_PX
    parts = tokens.view(count, p, p, height // p, width // p, channels)
    return parts.permute(0, 5, 3, 1, 4, 2).reshape(count, channels, height, width)


def stages() -> list[nn.Module]:
    """Five stages of `CHANNELS`, the last at the resolution of the fourth."""
    return [
        nn.Sequential(_conv(3, 16, 3, 2), InvertedResidual(16, 16)),
        nn.Sequential(
            InvertedResidual(16, 24, 2), InvertedResidual(24, 24), InvertedResidual(24, 24)
        ),
        nn.Sequential(InvertedResidual(24, 48, 2), MobileViTBlock(48, 64, 2)),
        nn.Sequential(InvertedResidual(48, 64, 2), MobileViTBlock(64, 80, 4)),
        nn.Sequential(InvertedResidual(64, 80), MobileViTBlock(80, 96, 3, 2), _conv(80, 320, 1)),
    ]
