"""Parameters, multiply-accumulates and FLOPs of a network, counted by running it once.

Two conventions, because papers mix them:

* `conv_macs`: multiplications of the convolutions alone (a transposed convolution on its input).
* `paddle_flops`: what `paddle.flops` prints and the HrSegNet paper quotes. A convolution counts
  output elements x (C_in k^2 / groups + 1 for a bias), a transposed convolution the same **on its
  output**, batch normalisation 2 an element, resizing and activations nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn


@dataclass(frozen=True)
class Cost:
    """What one forward pass over one picture costs."""

    parameters: int
    conv_macs: int
    paddle_flops: int


def count(net: nn.Module, height_px: int, width_px: int, bands: int = 3) -> Cost:
    """The cost of `net` on one picture, in evaluation mode; the network's mode is put back."""
    macs = 0
    flops = 0

    def conv(module: nn.Module, inputs: tuple[Any, ...], output: Tensor) -> None:
        nonlocal macs, flops
        assert isinstance(module, nn.Conv2d | nn.ConvTranspose2d)
        kernel = module.kernel_size[0] * module.kernel_size[1]
        transposed = isinstance(module, nn.ConvTranspose2d)
        per_element = kernel * module.in_channels // module.groups
        flops += output.numel() * (per_element + (module.bias is not None))
        if transposed:
            macs += inputs[0].numel() * kernel * module.out_channels // module.groups
        else:
            macs += output.numel() * per_element

    def norm(module: nn.Module, inputs: tuple[Any, ...], output: Tensor) -> None:
        nonlocal flops
        flops += 2 * output.numel()

    handles = []
    for module in net.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            handles.append(module.register_forward_hook(conv))
        elif isinstance(module, nn.BatchNorm2d):
            handles.append(module.register_forward_hook(norm))
    was_training = net.training
    net.eval()
    try:
        first = next(net.parameters())
        with torch.inference_mode():
            net(torch.zeros(1, bands, height_px, width_px, device=first.device, dtype=first.dtype))
    finally:
        net.train(was_training)
        for handle in handles:
            handle.remove()
    return Cost(sum(p.numel() for p in net.parameters()), macs, flops)
