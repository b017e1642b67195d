"""A segmentation network from bytes to bytes: normalisation before it, probabilities behind it.

Both runners run this module, so they can only differ in rounding. Normalising and rounding inside
the graph keeps the traffic between numpy and the device at one byte a value.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from inspector.core.card import InputSpec
from inspector.engine.tensors import scale_and_shift


class ProbabilityNet(nn.Module):
    """uint8 (N, H, W, bands) to uint8 (N, classes, H, W), the foreground's softmax x 255, and to
    one float (N) that is finite exactly when all logits are."""

    scale: Tensor
    shift: Tensor

    def __init__(self, net: nn.Module, spec: InputSpec) -> None:
        super().__init__()
        self.net = net
        scale, shift = scale_and_shift(spec)
        self.register_buffer("scale", torch.tensor(scale).view(1, -1, 1, 1))
        self.register_buffer("shift", torch.tensor(shift).view(1, -1, 1, 1))

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        planes = pictures.permute(0, 3, 1, 2).float() * self.scale + self.shift
        logits = self.net(planes).float()
        probability = (logits.softmax(dim=1)[:, 1:] * 255.0).round().to(torch.uint8)
        return probability, logits.sum(dim=(1, 2, 3))
