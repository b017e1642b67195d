"""DeepLabv3+: DeepLabv3 with a decoder that brings back what is fine.

Chen, Zhu, Papandreou, Schroff and Adam 2018, "Encoder-decoder with atrous separable convolution for
semantic image segmentation", with a ResNet of torchvision (BSD-3-Clause), which keeps 1/16 of the
resolution, and its pyramid of atrous convolutions (rates 6, 12, 18). The decoder is the paper's, of
plain convolutions: 48 channels of the maps at 1/4 beside the enlarged pyramid, two 3x3 convolutions
of 256. Input and output: see `inspector.nets.segmentation`; there is no auxiliary output.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from inspector.nets.blocks import ConvBnRelu, resize_bilinear
from inspector.nets.segmentation import check

_RATES = (6, 12, 18)
_FINE, _COARSE, _SLIM, _DECODER = 256, 2048, 48, 256


class DeepLabV3Plus(nn.Module):
    """Backbone, pyramid and decoder; see the module."""

    def __init__(self, classes: int, backbone: str) -> None:
        super().__init__()
        from torchvision.models import resnet
        from torchvision.models.segmentation.deeplabv3 import ASPP

        trunk: Any = getattr(resnet, backbone)(
            weights=None, replace_stride_with_dilation=[False, False, True]
        )
        self.stem = nn.Sequential(trunk.conv1, trunk.bn1, trunk.relu, trunk.maxpool)
        self.fine = trunk.layer1
        self.coarse = nn.Sequential(trunk.layer2, trunk.layer3, trunk.layer4)
        self.pyramid = ASPP(_COARSE, list(_RATES), _DECODER)
        self.slim = nn.Sequential(
            nn.Conv2d(_FINE, _SLIM, 1, bias=False), nn.BatchNorm2d(_SLIM), nn.ReLU()
        )
        self.decoder = nn.Sequential(
            ConvBnRelu(_DECODER + _SLIM, _DECODER),
            ConvBnRelu(_DECODER, _DECODER),
            nn.Conv2d(_DECODER, classes, 1),
        )

    def forward(self, pictures: Tensor) -> Tensor:
        fine = self.fine(self.stem(pictures))
        far = resize_bilinear(self.pyramid(self.coarse(fine)), *fine.shape[-2:])
        both = torch.cat((far, self.slim(fine)), dim=1)
        return resize_bilinear(self.decoder(both), *pictures.shape[-2:])


def build(classes: int = 2, backbone: str = "resnet50") -> nn.Module:
    """DeepLabv3+ of so many classes, the background among them, with fresh weights."""
    check(classes, backbone)
    return DeepLabV3Plus(classes, backbone)
