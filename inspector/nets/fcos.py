"""FCOS: boxes from every place of a feature pyramid, without anchors.

Tian, Shen, Chen and He 2019, "FCOS: fully convolutional one-stage object detection", as torchvision
(BSD-3-Clause) builds it. Input and output: see `inspector.nets.detection`.
"""

from __future__ import annotations

from torch import nn

from inspector.nets.detection import Detection, check


def build(classes: int = 4, side_px: int = 800) -> nn.Module:
    """FCOS on ResNet-50 with fresh weights."""
    check("FCOS", classes, side_px, 64)
    from torchvision.models import detection

    body = detection.fcos_resnet50_fpn(weights=None, weights_backbone=None, num_classes=classes)
    return Detection(body, side_px, square=False)
