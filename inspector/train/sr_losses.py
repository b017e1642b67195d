"""Losses for super-resolution: depth, reconstruction, perception, and a relativistic critic.

DSRNet paper, eq. 9-15. Pictures are float (N, 3, H, W) RGB in [0, 1], depths (N, 1, H, W) in
[0, 1], a critic's logits (N, 1). The paper adds up the critic's and the network's adversarial
losses (eq. 14); they are minimised in turns, by two optimisers, or the network would learn to be
found out.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


def reconstruction(picture: Tensor, truth: Tensor) -> Tensor:
    """Eq. 10: the mean absolute difference. Between student and teacher it is eq. 23, L_kd."""
    return functional.l1_loss(picture.float(), truth.float())


def depth(
    picture_depth: Tensor, picture_truth: Tensor, reference_depth: Tensor, reference_truth: Tensor
) -> Tensor:
    """Eq. 9: the mean absolute differences of the picture's and the small reference's depths."""
    return reconstruction(picture_depth, picture_truth) + reconstruction(
        reference_depth, reference_truth
    )


class Perceptual(nn.Module):
    """Eq. 11: the mean absolute difference of what VGG16 sees in two pictures.

    The paper names VGG19 and no layer; MASA-SR takes the last convolution before its ReLU and the
    absolute difference. Here it is VGG16, whose weights may be had under a free licence.
    """

    def __init__(self, features: nn.Module) -> None:
        super().__init__()
        self.features = features.eval().requires_grad_(False)

    def train(self, mode: bool = True) -> Perceptual:
        """Stays as it is: it is a measure."""
        return self

    def forward(self, picture: Tensor, truth: Tensor) -> Tensor:
        with torch.no_grad():
            wanted = self.features(truth)
        return functional.l1_loss(self.features(picture), wanted)


def critic_loss(real: Tensor, made: Tensor) -> Tensor:
    """Eq. 13, for the critic: real pictures look more real than the mean made one, and back.

    Eq. 12: D(a, b) = sigmoid(C(a) - mean C(b)), and
    L_D = -(log D(real, made) + log(1 - D(made, real))) / 2.
    """
    ones, zeros = torch.ones_like(real), torch.zeros_like(made)
    bce = functional.binary_cross_entropy_with_logits
    return (bce(real - made.mean(), ones) + bce(made - real.mean(), zeros)) / 2


def fooling_loss(real: Tensor, made: Tensor) -> Tensor:
    """Eq. 13, for the network: the critic's loss with real and made exchanged."""
    return critic_loss(made, real)
