"""Losses for super-resolution: depth, reconstruction, perception, and a relativistic critic.

DSRNet paper, eq. 9-15. Pictures are float (N, 3, H, W) RGB in [0, 1], depths (N, 1, H, W) in
[0, 1], a critic's logits (N, 1). The paper adds up the critic's and the network's adversarial
losses (eq. 14); they are minimised in turns, by two optimisers, or the network would learn to be
found out.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.errors import ModelError
from inspector.nets import vgg16


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


def load_vgg16(folder: Path, name: str) -> nn.Module:
    """VGG16's convolutions out of the safetensors file `name` in `folder`, in float32.

    `name` comes from a recipe or card. Raises ModelError when it is no plain file name, or the file
    is missing, damaged or of another network. More tensors than needed are no fault.
    """
    if Path(name).name != name or "\\" in name or not name.endswith(".safetensors"):
        raise ModelError(
            "The perceptual loss names no weights file; write the name of a .safetensors file "
            "without its folder.",
            name,
        )
    try:
        tensors = load_file(folder / name)
    except FileNotFoundError as error:
        raise ModelError(
            "The weights of the perceptual loss are missing; set INSPECTOR_DATA to the folder "
            "whose weights folder has them.",
            str(error),
        ) from error
    except (OSError, SafetensorError) as error:
        raise ModelError(
            "The weights of the perceptual loss cannot be read; fetch the file again.", str(error)
        ) from error
    net = vgg16.build()
    wanted = net.state_dict()
    found = {key: value.float() for key, value in tensors.items() if key in wanted}
    try:
        net.load_state_dict(found)
    except RuntimeError as error:
        raise ModelError(
            "The weights of the perceptual loss are not VGG16's; name another file.", str(error)
        ) from error
    return net.eval()


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
