"""DSRNet's decoder: the picture's own features and the reference's, together, to a picture of 4x.

DSRNet paper, section 3.4; layer by layer that of MASA-SR (Lu et al. 2021): spatial adaptation (SAM)
moves the reference's features to the picture's statistics, dual residual aggregation (DRAM) joins
the two at the next scale.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.nets.dsrnet_encoders import residual_blocks

STAGES = 6
"""Residual blocks are counted for levels 1/4, 1/2 and 1, then for the scales 1x, 2x and 4x."""


def _conv(channels_in: int, channels_out: int, stride: int = 1) -> nn.Conv2d:
    return nn.Conv2d(channels_in, channels_out, 3, stride=stride, padding=1)


def twice(maps: Tensor) -> Tensor:
    """Twice the size, bilinear."""
    return functional.interpolate(maps, scale_factor=2, mode="bilinear", align_corners=False)


class SpatialAdaptation(nn.Module):
    """SAM: the reference's maps, normalised, with the contrast and brightness of the picture's.

    A fresh one takes mean and standard deviation over from the picture's maps; it learns where to
    depart from them.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.style = _conv(2 * channels, channels)
        self.contrast = _conv(channels, channels)
        self.brightness = _conv(channels, channels)
        self.normal = nn.InstanceNorm2d(channels, affine=False)

    def start_neutral(self) -> None:
        """Depart from the picture's statistics nowhere."""
        for conv in (self.contrast, self.brightness):
            nn.init.zeros_(conv.weight)
            assert conv.bias is not None
            nn.init.zeros_(conv.bias)

    def forward(self, own: Tensor, reference: Tensor) -> Tensor:
        style = functional.relu(self.style(torch.cat((own, reference), dim=1)))
        deviation, mean = torch.std_mean(own, dim=(2, 3), keepdim=True)
        contrast = self.contrast(style) + deviation
        return self.normal(reference) * contrast + self.brightness(style) + mean


class DualResidualAggregation(nn.Module):
    """DRAM: own maps (N, C, H, W) and the reference's at twice the size, to that size.

    What the reference has and the picture lacks, and the other way round, each go up a scale.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.shrink = nn.ModuleList(_conv(channels, channels, stride=2) for _ in "ab")
        self.grow = nn.ModuleList(
            nn.ConvTranspose2d(channels, channels, 3, stride=2, padding=1, output_padding=1)
            for _ in "ab"
        )
        self.merge = _conv(2 * channels, channels)

    def forward(self, own: Tensor, reference: Tensor) -> Tensor:
        relu = functional.relu
        missing = relu(self.shrink[0](reference)) - own
        from_reference = relu(self.grow[0](missing)) + reference
        surplus = own - relu(self.shrink[1](reference))
        from_own = relu(self.grow[1](surplus + own))
        return relu(self.merge(torch.cat((from_reference, from_own), dim=1)))


class Decoder(nn.Module):
    """Own features of three levels and warped ones of three scales to what bicubic lacks."""

    def __init__(self, channels: int, blocks: Sequence[int]) -> None:
        super().__init__()
        self.entries = nn.ModuleList(
            _conv(channels if level == 0 else 2 * channels, channels) for level in range(3)
        )
        self.merge = _conv(2 * channels, channels)
        self.adapt = SpatialAdaptation(channels)  # one for all three scales
        self.aggregate = nn.ModuleList(DualResidualAggregation(channels) for _ in "24")
        self.blocks = nn.ModuleList(residual_blocks(count, channels) for count in blocks)
        self.last = _conv(channels, 3)

    def forward(self, own: Sequence[Tensor], warped: Sequence[Tensor]) -> Tensor:
        """`own`: levels 1, 1/2, 1/4, fine to coarse; `warped`: scales 1x, 2x, 4x.

        Both (N, C, ...); gives (N, 3, 4 H, 4 W).
        """
        relu = functional.relu
        maps: Tensor | None = None
        for stage, level in enumerate(reversed(own)):
            both = level if maps is None else torch.cat((twice(maps), level), dim=1)
            maps = self.blocks[stage](relu(self.entries[stage](both)))
        assert maps is not None
        adapted = self.adapt(maps, warped[0])
        maps = self.blocks[3](relu(self.merge(torch.cat((adapted, maps), dim=1))))
        for step, finer in enumerate(warped[1:]):
            maps = self.aggregate[step](maps, self.adapt(twice(maps), finer))
            maps = self.blocks[4 + step](maps)
        return self.last(maps)
