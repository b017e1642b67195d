"""SSD: boxes from maps of several sizes in one pass.

Liu, Anguelov, Erhan, Szegedy, Reed, Fu and Berg 2016, "SSD: single shot multibox detector", on
VGG16; or SSDLite on MobileNetV3 (Sandler et al. 2018, Howard et al. 2019) at a sixtieth of the
work. Both as torchvision (BSD-3-Clause) builds them. Input and output: see
`inspector.nets.detection`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor, nn

from inspector.nets.detection import Detection, check

_FIRST, _SECOND = 23, 29
"""VGG16's layers before and after its fourth pooling, which SSD keeps apart."""


def build(classes: int = 4, backbone: str = "vgg16", side_px: int = 300) -> nn.Module:
    """SSD300 on "vgg16", or SSDLite on "mobilenet", with fresh weights."""
    if backbone not in ("vgg16", "mobilenet"):
        raise ValueError(f"The backbone of SSD is vgg16 or mobilenet, not {backbone!r}.")
    check("SSD", classes, side_px, 300 if backbone == "vgg16" else 64)
    from torchvision.models import detection

    if backbone == "vgg16":
        body: Any = detection.ssd300_vgg16(weights=None, weights_backbone=None, num_classes=classes)
    else:
        body = detection.ssdlite320_mobilenet_v3_large(
            weights=None, weights_backbone=None, num_classes=classes
        )
    return Detection(body, side_px, square=True)


def start_from_vgg16(net: nn.Module, weights: Mapping[str, Tensor]) -> None:
    """Begin with VGG16's convolutions, under torchvision's names (`features.0.weight`...).

    Raises ValueError for another backbone or other weights.
    """
    own = net.state_dict()
    for index in range(_SECOND):
        for kind in ("weight", "bias"):
            name = f"features.{index}.{kind}"
            if name not in weights:
                continue
            place = f"features.{index}" if index < _FIRST else f"extra.0.{index - _FIRST}"
            target = own.get(f"body.backbone.{place}.{kind}")
            if target is None or target.shape != weights[name].shape:
                raise ValueError(f"{name} has no place in this network.")
            target.copy_(weights[name])
