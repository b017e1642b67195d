"""Tells rendered from real detail: the VGG-like critic of adversarial super-resolution.

The one of MASA-SR, which the DSRNet paper takes over, with two changes. Its maps are pooled to 5x5
whatever the picture's size (the published one takes 160x160 px only, the paper's pictures are
448x320). And it normalises groups instead of batches: the paper's batch is one picture.

Input: float (N, 3, H, W) in [0, 1], H and W at least 32.
Output: logits (N, 1), larger is more real.
"""

from __future__ import annotations

from torch import Tensor, nn

from inspector.nets.blocks import init_kaiming
from inspector.nets.depth_unet import group_norm

POOLED_PX = 5
_SLOPE = 0.2


class Discriminator(nn.Module):
    """Five stages, each to half the size; see the module."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        layers: list[nn.Module] = [nn.Conv2d(3, channels, 3, padding=1), nn.LeakyReLU(_SLOPE)]
        before = channels
        for after in (channels, 2 * channels, 4 * channels, 8 * channels, 8 * channels):
            if len(layers) > 2:
                layers += self._step(nn.Conv2d(before, after, 3, padding=1, bias=False))
            layers += self._step(nn.Conv2d(after, after, 4, stride=2, padding=1, bias=False))
            before = after
        self.layers = nn.Sequential(*layers)
        self.judge = nn.Sequential(
            nn.AdaptiveAvgPool2d(POOLED_PX),
            nn.Flatten(),
            nn.Linear(before * POOLED_PX**2, 100),
            nn.LeakyReLU(_SLOPE),
            nn.Linear(100, 1),
        )
        init_kaiming(self)

    @staticmethod
    def _step(conv: nn.Conv2d) -> list[nn.Module]:
        return [conv, group_norm(conv.out_channels), nn.LeakyReLU(_SLOPE)]

    def forward(self, pictures: Tensor) -> Tensor:
        return self.judge(self.layers(pictures))


def build(channels: int = 64) -> nn.Module:
    """The critic; 64 channels are the published width."""
    if channels < 1:
        raise ValueError(f"The discriminator needs channels, not {channels}.")
    return Discriminator(channels)
