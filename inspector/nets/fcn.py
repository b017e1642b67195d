"""FCN: a ResNet that keeps 1/8 of the resolution, and a head of two convolutions.

Long, Shelhamer and Darrell 2015, "Fully convolutional networks for semantic segmentation", as
torchvision (BSD-3-Clause) builds it. Input and output: see `inspector.nets.segmentation`.
"""

from __future__ import annotations

from torch import nn

from inspector.nets.segmentation import torchvision_segmentation


def build(
    classes: int = 2, backbone: str = "resnet50", deep_supervision: bool = False
) -> nn.Module:
    """FCN of so many classes, the background among them, with fresh weights."""
    return torchvision_segmentation("fcn", classes, backbone, deep_supervision)
