"""RCAN: enlarges a picture by groups of residual blocks that weigh their channels.

Zhang, Li, Li, Wang, Zhong and Fu 2018, "Image super-resolution using very deep residual channel
attention networks". The modules are spandrel's, which takes in only networks under permissive
licences (MIT, Apache-2.0, public domain); importing them loads all of spandrel and torchvision, so
it happens only when a network is built. Inputs, outputs and `residual`: see
`inspector.nets.single_sr`.
"""

from __future__ import annotations

import warnings

from torch import nn

from inspector.nets.single_sr import SingleSr, check_scale


def build(
    channels: int = 64,
    groups: int = 10,
    blocks: int = 20,
    squeeze: int = 16,
    scale: int = 4,
    residual: bool = False,
) -> nn.Module:
    """RCAN of `groups` groups of `blocks` blocks; the defaults are the published one, 15.6 M
    parameters. `squeeze` is how many times fewer channels the attention has inside."""
    if min(channels, groups, blocks, squeeze) < 1 or channels % squeeze:
        raise ValueError("RCAN needs at least one of everything, and channels to squeeze evenly.")
    check_scale("RCAN", scale)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        from spandrel.architectures.RCAN import RCAN
    body = RCAN(
        scale=scale,
        n_feats=channels,
        n_resgroups=groups,
        n_resblocks=blocks,
        reduction=squeeze,
        norm=False,
    )
    return SingleSr(body, body.tail[-1], scale, residual)
