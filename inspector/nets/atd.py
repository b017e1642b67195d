"""ATD: enlarges a picture by attention to windows, to a learnt dictionary and to alike pixels.

Zhang, Li, Zhou, Zhao and Gu 2024, "Transcending the limit of local window: advanced
super-resolution transformer with adaptive token dictionary". The modules are spandrel's, which
takes in only networks under permissive licences (MIT, Apache-2.0, public domain); importing them
loads all of spandrel and torchvision, so it happens only when a network is built. Inputs, outputs
and `residual`: see `inspector.nets.single_sr`.

Pixels are sorted by what they look like, in groups of `category`: a picture of another size is
sorted otherwise, so results of tiles and of the whole differ slightly.
"""

from __future__ import annotations

import warnings

import torch
from torch import nn

from inspector.nets.single_sr import SingleSr, check_scale


def build(
    channels: int = 48,
    groups: int = 4,
    blocks: int = 6,
    heads: int = 4,
    window: int = 16,
    category: int = 128,
    tokens: int = 64,
    reduced: int = 8,
    kernel: int = 7,
    expansion: float = 1.0,
    scale: int = 4,
    residual: bool = False,
) -> nn.Module:
    """ATD whose last layer is one pixel shuffle; the defaults are the published ATD-light, 0.77 M
    parameters. `channels` have to be a multiple of `heads`, and `window` even."""
    counts = (channels, groups, blocks, heads, category, tokens, reduced, kernel)
    if min(counts) < 1 or channels % heads or window % 2 or window < 2 or expansion <= 0:
        raise ValueError(
            "ATD needs at least one of everything, channels for each head and an even window."
        )
    check_scale("ATD", scale)
    with warnings.catch_warnings():
        # torch.meshgrid without an order of its indices.
        warnings.simplefilter("ignore", UserWarning)
        from spandrel.architectures.ATD import ATD

        body = ATD(
            # Not the size of pictures: it only has to be larger than a window.
            img_size=4 * window,
            embed_dim=channels,
            depths=(blocks,) * groups,
            num_heads=(heads,) * groups,
            window_size=window,
            category_size=category,
            num_tokens=tokens,
            reducted_dim=reduced,
            convffn_kernel_size=kernel,
            mlp_ratio=expansion,
            upscale=scale,
            upsampler="pixelshuffledirect",
        )
    body.mean = torch.zeros(1, 1, 1, 1)
    return SingleSr(body, body.upsample[0], scale, residual)
