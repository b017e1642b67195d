"""ResNet-101: a classifier of residual blocks.

He, Zhang, Ren and Sun 2016, "Deep residual learning for image recognition", as torchvision
(BSD-3-Clause) builds it. Input and output: see `inspector.nets.classification`.
"""

from __future__ import annotations

from torch import nn

from inspector.nets.classification import Classification, check


def build(labels: int = 11, side_px: int = 224) -> nn.Module:
    """ResNet-101 with fresh weights."""
    check("ResNet-101", labels, side_px, 32)
    from torchvision.models import resnet101

    return Classification(resnet101(weights=None, num_classes=labels), side_px)
