"""Encoders of classification networks as five stages, each at half the resolution of the last.

`stages[i]` of an encoder gives maps at 1 / 2^(i+1) of the picture; `channels[i]` says how many.
ResNet-18, MobileNetV2 and EfficientNet-B0 are torchvision's (BSD-3-Clause) without the part that
gives classes; MobileOne and MobileViT are in files of their own. Fresh weights: none is downloaded,
and torchvision is imported where a network is built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import torch
from torch import Tensor, nn

from inspector.nets import mobileone, mobilevit


class Encoder(nn.Module):
    """See the module. Input: float (N, 3, H, W) in [-1, 1]. Output: the maps of all stages."""

    def __init__(self, stages: Sequence[nn.Module], channels: Sequence[int]) -> None:
        super().__init__()
        self.stages = nn.ModuleList(stages)
        self.channels = tuple(channels)

    def forward(self, pictures: Tensor) -> list[Tensor]:
        found: list[Tensor] = []
        maps = pictures
        for stage in self.stages:
            maps = stage(maps)
            found.append(maps)
        return found


def _resnet18() -> Encoder:
    from torchvision.models import resnet

    trunk = resnet.resnet18(weights=None)
    stages = [
        nn.Sequential(trunk.conv1, trunk.bn1, trunk.relu),
        nn.Sequential(trunk.maxpool, trunk.layer1),
        trunk.layer2,
        trunk.layer3,
        trunk.layer4,
    ]
    return Encoder(stages, (64, 64, 128, 256, 512))


def _mobilenet_v2() -> Encoder:
    from torchvision.models import mobilenetv2

    layers = mobilenetv2.mobilenet_v2(weights=None).features
    return Encoder(_cut(layers, (2, 4, 7, 14, 19)), (16, 24, 32, 96, 1280))


def _efficientnet_b0() -> Encoder:
    from torchvision.models import efficientnet

    layers = efficientnet.efficientnet_b0(weights=None).features
    # Without the last 1x1 convolution, which feeds the classes alone.
    return Encoder(_cut(layers, (1, 3, 4, 6, 8)), (32, 24, 40, 112, 320))


def _mobileone_s0() -> Encoder:
    return Encoder(mobileone.stages(), mobileone.CHANNELS)


def _mobilevit_xxs() -> Encoder:
    """The last stage keeps 1/16, as DeepLabV3+ wants it."""
    return Encoder(mobilevit.stages(), mobilevit.CHANNELS)


def _cut(layers: nn.Sequential, ends: Sequence[int]) -> list[nn.Module]:
    starts = (0, *ends[:-1])
    return [layers[start:end] for start, end in zip(starts, ends, strict=True)]


ENCODERS: Mapping[str, Callable[[], Encoder]] = {
    "resnet18": _resnet18,
    "mobilenet_v2": _mobilenet_v2,
    "efficientnet_b0": _efficientnet_b0,
    "mobileone_s0": _mobileone_s0,
    "mobilevit_xxs": _mobilevit_xxs,
}


def spatial(maps: Tensor) -> tuple[int, int]:
    """Height and width."""
    return maps.shape[-2], maps.shape[-1]


def joined(*maps: Tensor) -> Tensor:
    """Maps of one size beside each other."""
    return torch.cat(maps, dim=1)
