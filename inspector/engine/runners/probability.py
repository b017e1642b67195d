"""A network from bytes to bytes: normalisation before it, probabilities or a picture behind it.

Both runners run these modules, so they can only differ in rounding. Normalising and rounding inside
the graph keeps the traffic between numpy and the device at one byte a value. What nets say of whole
pictures is a few numbers, which stay as they are.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from inspector.core.card import InputSpec, ModelCard
from inspector.engine.tensors import scale_and_shift


def byte_net(net: nn.Module, card: ModelCard) -> nn.Module:
    """What a runner runs of a card's network."""
    if card.task == "enhance":
        return EnlargingNet(net, card.input).eval()
    made = RestorationNet if card.task == "restore" else ProbabilityNet
    return made(net, card.input).eval()


class _Normalised(nn.Module):
    """A network behind the normalisation of its pictures."""

    scale: Tensor
    shift: Tensor

    def __init__(self, net: nn.Module, spec: InputSpec) -> None:
        super().__init__()
        self.net = net
        scale, shift = scale_and_shift(spec)
        self.register_buffer("scale", torch.tensor(scale).view(1, -1, 1, 1))
        self.register_buffer("shift", torch.tensor(shift).view(1, -1, 1, 1))

    def planes(self, pictures: Tensor) -> Tensor:
        """What the network takes, float32 (N, bands, H, W), of uint8 (N, H, W, bands)."""
        return pictures.permute(0, 3, 1, 2).float() * self.scale + self.shift

    def seen(self, pictures: Tensor) -> Tensor:
        """What the network says of uint8 (N, H, W, bands), float32."""
        said: Tensor = self.net(self.planes(pictures))
        return said.float()


class ProbabilityNet(_Normalised):
    """uint8 (N, H, W, bands) to uint8 (N, classes, H, W), the foreground's softmax x 255, and to
    one float (N) that is finite exactly when all logits are."""

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        logits = self.seen(pictures)
        probability = (logits.softmax(dim=1)[:, 1:] * 255.0).round().to(torch.uint8)
        return probability, logits.sum(dim=(1, 2, 3))


class RestorationNet(_Normalised):
    """uint8 (N, H, W, bands) to the restored pictures, uint8 (N, bands, H, W), of a network whose
    -1 and 1 are black and white, and to one float (N) that is finite exactly when all it says is.
    """

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        said = self.seen(pictures)
        restored = ((said.clamp(-1.0, 1.0) + 1.0) * 127.5).round().to(torch.uint8)
        return restored, said.sum(dim=(1, 2, 3))


class ScoreNet(_Normalised):
    """uint8 (1, H, W, bands) to the score of each label, float32 (labels,) in [0, 1]; several may
    hold, so each logit goes through a sigmoid of its own."""

    def forward(self, pictures: Tensor) -> Tensor:
        return self.seen(pictures)[0].sigmoid()


class BoxNet(_Normalised):
    """uint8 (1, H, W, bands) to boxes, float32 (boxes, 6): x, y, width, height in pixels, label
    from 0 on, score."""

    def forward(self, pictures: Tensor) -> Tensor:
        found: list[Tensor] = self.net(self.planes(pictures))
        return found[0].float()


class EnlargingNet(_Normalised):
    """uint8 (N, H, W, bands) to the enlarged pictures, uint8 (N, bands, scale * H, scale * W), of a
    network that answers in the units it is asked in, and to one float (N) that is finite exactly
    when all it says is."""

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        said = self.seen(pictures)
        large = (said - self.shift) / self.scale
        return large.clamp(0.0, 255.0).round().to(torch.uint8), said.sum(dim=(1, 2, 3))
