"""DeepLabv3: a ResNet that keeps 1/8 of the resolution, and convolutions that reach far.

Chen, Papandreou, Schroff and Adam 2017, "Rethinking atrous convolution for semantic image
segmentation", as torchvision (BSD-3-Clause) builds it. Input and output: see
`inspector.nets.segmentation`.
"""

from __future__ import annotations

from torch import nn

from inspector.nets.segmentation import torchvision_segmentation


def build(
    classes: int = 2, backbone: str = "resnet50", deep_supervision: bool = False
) -> nn.Module:
    """DeepLabv3 of so many classes, the background among them, with fresh weights."""
    return torchvision_segmentation("deeplabv3", classes, backbone, deep_supervision)
