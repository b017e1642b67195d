"""Selecting features, and laying coarse ones over finer ones: the decoder blocks of FaPN.

Feature-aligned Pyramid Network (Huang et al., ICCV 2021), with modulated deformable convolutions
(DCNv2, Zhu et al. 2019) in two forms that compute the same from the same parameters: by sampling,
which every runner can take over, and by torchvision's operator, for training on a graphics card. On
the processor the operator's gradients take six times as long as those of sampling.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

TAPS = 9
"""Of a 3x3 kernel, row by row."""


class DeformableConv(nn.Conv2d):
    """A 3x3 convolution that looks where it is told to, modulated (DCNv2, eq. 1).

    Takes maps (N, C, H, W), offsets (N, groups * 18, H, W) in pixels, (dy, dx) for each tap of each
    group of channels, and weights of the taps (N, groups * 9, H, W); gives (N, channels, H, W).
    Between pixels maps are interpolated bilinearly, outside of the picture they are 0.
    """

    def __init__(self, channels: int, groups: int) -> None:
        super().__init__(channels, channels, 3, stride=3)
        self.deformable_groups = groups

    def forward(self, maps: Tensor, offsets: Tensor, weights: Tensor) -> Tensor:  # type: ignore[override]
        # Half precision holds places to a pixel only.
        maps, offsets, weights = maps.float(), offsets.float(), weights.float()
        if self.training and maps.is_cuda:
            return self.by_operator(maps, offsets, weights)
        # Three samples in a row and three rows of them make a picture of nine times the size, on
        # which a kernel that steps by three does the rest.
        return super().forward(sampled(maps, offsets, weights, self.deformable_groups))

    def by_operator(self, maps: Tensor, offsets: Tensor, weights: Tensor) -> Tensor:
        """The same by torchvision's operator."""
        # Here, because importing it takes longer than all of ours, and only training wants it.
        from torchvision.ops import deform_conv2d

        result: Tensor = deform_conv2d(
            maps, offsets, self.weight.float(), self.bias, padding=1, mask=weights
        )
        return result


def sampled(maps: Tensor, offsets: Tensor, weights: Tensor, groups: int) -> Tensor:
    """The nine values that each pixel's kernel looks at, times their weights: (N, C, 3 H, 3 W)."""
    count, channels, height, width = maps.shape
    # (N groups, rows of taps, columns of taps, dy and dx, H, W)
    moved = offsets.reshape(count * groups, 3, 3, 2, height, width)
    rows = torch.arange(height, dtype=maps.dtype, device=maps.device)
    columns = torch.arange(width, dtype=maps.dtype, device=maps.device)
    taps = torch.arange(-1, 2, dtype=maps.dtype, device=maps.device)
    y = moved[:, :, :, 0] + rows.view(height, 1) + taps.view(3, 1, 1, 1)
    x = moved[:, :, :, 1] + columns + taps.view(3, 1, 1)
    places = torch.stack(
        (
            _interleaved(x) * (2.0 / width) + (1.0 / width - 1.0),
            _interleaved(y) * (2.0 / height) + (1.0 / height - 1.0),
        ),
        dim=-1,
    )
    values = functional.grid_sample(
        maps.reshape(count * groups, channels // groups, height, width),
        places,
        mode="bilinear",
        padding_mode="zeros",
        align_corners=False,
    )
    strength = _interleaved(weights.reshape(count * groups, 3, 3, height, width))
    return (values * strength.unsqueeze(1)).reshape(count, channels, 3 * height, 3 * width)


def _interleaved(taps: Tensor) -> Tensor:
    """(N, 3, 3, H, W) as (N, 3 H, 3 W): the taps of a pixel next to each other."""
    count, _, _, height, width = taps.shape
    return taps.permute(0, 3, 1, 4, 2).reshape(count, 3 * height, 3 * width)


class FeatureSelection(nn.Module):
    """FaPN, eq. 2 and 3: channels are stressed by what the whole picture shows, then projected."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        self.importance = nn.Conv2d(channels_in, channels_in, 1, bias=False)
        self.project = nn.Conv2d(channels_in, channels_out, 1, bias=False)

    def forward(self, maps: Tensor) -> Tensor:
        stress = torch.sigmoid(self.importance(maps.mean(dim=(2, 3), keepdim=True)))
        projected: Tensor = self.project(maps + maps * stress)
        return projected


class FeatureAlignment(nn.Module):
    """FaPN, eq. 4 to 6: coarse maps, enlarged, are bent until they fit the fine ones, and added.

    Offsets start at 0 and weights at 1/2, so that at first nothing is bent.
    """

    def __init__(self, channels: int, groups: int) -> None:
        super().__init__()
        self.compare = nn.Conv2d(2 * channels, channels, 1, bias=False)
        self.places = nn.Conv2d(channels, 3 * groups * TAPS, 3, padding=1)
        self.bend = DeformableConv(channels, groups)
        for parameter in self.places.parameters():
            nn.init.zeros_(parameter)

    def forward(self, fine: Tensor, coarse: Tensor) -> Tensor:
        """`fine` (N, C, H, W), `coarse` (N, C, h, w) of at most that size; gives (N, C, H, W)."""
        enlarged = functional.interpolate(
            coarse, size=fine.shape[-2:], mode="bilinear", align_corners=False
        )
        places = self.places(self.compare(torch.cat((fine, 2.0 * enlarged), dim=1)))
        offsets, weights = places.split((places.shape[1] * 2 // 3, places.shape[1] // 3), dim=1)
        return torch.relu(self.bend(enlarged, offsets, torch.sigmoid(weights))) + fine
