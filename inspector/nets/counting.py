"""Parameters, multiply-accumulates and FLOPs of a network, counted by running it once.

Cards and tables of ours count `products`; the others are there because papers mix conventions:

* `conv_macs`: multiplications of the convolutions alone (a transposed convolution on its input).
* `paddle_flops`: what `paddle.flops` prints and the HrSegNet paper quotes. A convolution counts
  output elements x (C_in k^2 / groups + 1 for a bias), a transposed convolution the same **on its
  output**, batch normalisation 2 an element, resizing and activations nothing.
* `operations`: what the MASA-SR and DSRNet papers quote. Convolutions (a transposed one **on its
  output**) and matrix products count their multiplications; sums, products, quotients and ReLU one
  an element, reciprocal roots 2, normalisation 4; biases, resizing and gathering nothing.
* `products`: the multiply-accumulates of convolutions (a transposed one **on its input**, since
  that is what is multiplied) and of matrix products; the HAT and RAMS papers count so.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils._python_dispatch import TorchDispatchMode


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
    return Cost(parameters(net), macs, flops)


def parameters(net: nn.Module) -> int:
    """How many numbers a network learns."""
    return sum(parameter.numel() for parameter in net.parameters())


def operations(net: nn.Module, *inputs: Tensor) -> int:
    """The operations of one pass of `net` over `inputs` in evaluation mode; see the module.

    On the meta device nothing is computed, so that large pictures are counted in a moment.
    """
    return _counted(net, inputs, _Operations(_PER_ELEMENT, on_output=True))


def products(net: nn.Module, *inputs: Tensor) -> int:
    """The multiply-accumulates of convolutions and matrix products; otherwise like `operations`."""
    return _counted(net, inputs, _Operations({}, on_output=False))


def _counted(net: nn.Module, inputs: tuple[Tensor, ...], counter: _Operations) -> int:
    was_training = net.training
    net.eval()
    try:
        # Inference mode would hand over composite operations before they are taken apart.
        with torch.no_grad(), counter:
            net(*inputs)
    finally:
        net.train(was_training)
    return counter.total


_aten = torch.ops.aten
_PER_ELEMENT = {
    _aten.add: 1,
    _aten.add_: 1,
    _aten.sub: 1,
    _aten.mul: 1,
    _aten.mul_: 1,
    _aten.div: 1,
    _aten.relu: 1,
    _aten.relu_: 1,
    _aten.rsqrt: 2,
    _aten.native_batch_norm: 4,
    _aten.native_group_norm: 4,
}


class _Operations(TorchDispatchMode):
    """Adds up what passes."""

    def __init__(self, per_element: Mapping[Any, int], on_output: bool) -> None:
        """`on_output`: each element that a transposed convolution gives counts as if all of its
        kernel met something; otherwise each that it takes counts, with what it is multiplied by."""
        super().__init__()
        self._per_element = per_element
        self._on_output = on_output
        self.total = 0

    def __torch_dispatch__(
        self,
        func: Any,
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        result = func(*args, **(kwargs or {}))
        operation = func.overloadpacket
        if operation is _aten.convolution:
            taken: Tensor = args[0]
            weight: Tensor = args[1]
            # (out, in / groups, ...) of a convolution, (in, out / groups, ...) of a transposed one.
            transposed, groups = args[6], args[8]
            kernel = math.prod(weight.shape[2:])
            if transposed and not self._on_output:
                self.total += taken.numel() * weight.shape[1] * kernel
            else:
                channels_in = weight.shape[0] // groups if transposed else weight.shape[1]
                self.total += result.numel() * channels_in * kernel
        elif operation in (_aten.bmm, _aten.mm):
            self.total += result.numel() * args[0].shape[-1]
        elif operation is _aten.addmm:
            self.total += result.numel() * args[1].shape[-1]
        elif operation in self._per_element:
            output = result[0] if isinstance(result, tuple) else result
            if output.is_floating_point():
                self.total += self._per_element[operation] * output.numel()
        return result
