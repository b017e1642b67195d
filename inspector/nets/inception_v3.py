"""Inception v3: a classifier of branches with kernels of several sizes.

Szegedy, Vanhoucke, Ioffe, Shlens and Wojna 2016, "Rethinking the Inception architecture for
computer vision", as torchvision (BSD-3-Clause) builds it. Input and output: see
`inspector.nets.classification`; in training there is an auxiliary output.
"""

from __future__ import annotations

from torch import nn

from inspector.nets.classification import Classification, check


def build(labels: int = 11, side_px: int = 299, auxiliary: bool = True) -> nn.Module:
    """Inception v3 with fresh weights. Without `auxiliary`, which only training uses, there is one
    output and a tenth fewer parameters."""
    check("Inception v3", labels, side_px, 299 if auxiliary else 75)
    from torchvision.models import inception_v3

    body = inception_v3(
        weights=None,
        num_classes=labels,
        aux_logits=auxiliary,
        transform_input=False,
        init_weights=True,
    )
    return Classification(body, side_px)
