"""HAT: enlarges a picture by window attention and channel attention together.

Chen, Wang, Zhou, Qiao and Dong 2023, "Activating more pixels in image super-resolution
transformer". The modules are spandrel's (MIT; HAT itself is Apache-2.0); importing them loads all
of spandrel and torchvision, so it happens only when a network is built.

Input: float (N, bands, h, w), any h and w of at least one window. It is padded by reflection to
multiples of the window. Output: float (N, bands, scale * h, scale * w).

Two things differ from the published network. No mean of natural pictures is taken off, not even of
three bands: reflectances have another one. And the picture enlarged bilinearly may be added to what
the network gives (`residual`), so that a small network starts from there.
"""

from __future__ import annotations

import warnings
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.overrides import TorchFunctionMode


class Hat(nn.Module):
    """Spandrel's network as `body`; see the module and `build`."""

    def __init__(self, scale: int, residual: bool, **hyper: Any) -> None:
        super().__init__()
        self.scale, self.residual = scale, residual
        with warnings.catch_warnings(), _Readable():
            # torch.meshgrid without an order of its indices.
            warnings.simplefilter("ignore", UserWarning)
            from spandrel.architectures.HAT import HAT

            self.body = HAT(upscale=scale, **hyper)
        self.body.mean = torch.zeros(1, 1, 1, 1)
        if residual:
            nn.init.zeros_(self.body.conv_last.weight)
            nn.init.zeros_(self.body.conv_last.bias)

    def forward(self, picture: Tensor) -> Tensor:
        made: Tensor = self.body(picture)
        if not self.residual:
            return made
        return made + functional.interpolate(
            picture, scale_factor=self.scale, mode="bilinear", align_corners=False
        )


class _Readable(TorchFunctionMode):
    """Lets the constructor read the rates that it computes, also on the meta device, where shapes
    are compared before weights are loaded."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        known = dict(kwargs or {})
        if func is torch.linspace:
            known["device"] = "cpu"
        return func(*args, **known)


def build(
    bands: int = 3,
    scale: int = 3,
    channels: int = 180,
    groups: int = 6,
    blocks: int = 6,
    heads: int = 6,
    window: int = 16,
    compress: int = 3,
    squeeze: int = 30,
    shuffled: int = 64,
    residual: bool = False,
    drop_path: float = 0.1,
) -> nn.Module:
    """HAT of `groups` groups of `blocks` blocks; the defaults are the published one, 20.8 M
    parameters. `shuffled` channels go through the pixel shuffle, a third of a small network.

    `channels` have to be a multiple of `heads`, and `window` even: blocks shift by half of it.
    """
    if min(bands, groups, blocks, heads, shuffled) < 1 or channels % heads or window % 2:
        raise ValueError(
            "HAT needs at least one of everything, channels for each head and an even window."
        )
    if scale not in (2, 3, 4):
        raise ValueError(f"HAT enlarges 2, 3 or 4 times, not {scale}.")
    return Hat(
        scale,
        residual,
        # Not the size of pictures: it only has to be larger than a window.
        img_size=4 * window,
        in_chans=bands,
        embed_dim=channels,
        depths=(blocks,) * groups,
        num_heads=(heads,) * groups,
        window_size=window,
        compress_ratio=compress,
        squeeze_factor=squeeze,
        overlap_ratio=0.5,
        mlp_ratio=2.0,
        drop_path_rate=drop_path,
        num_feat=shuffled,
    )
