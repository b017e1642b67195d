"""PCT, PoolingCrack in tiny: 0.52 M parameters that learn from a larger network (the RFKD paper).

The paper's widths, depths and depth-wise embeddings. Two things it leaves open follow from its
figures, 0.5 M parameters and 2.7 G multiply-accumulates at 448x448: all four stages halve (with a
first stride of 4 it would be 0.6 G), and the blocks' MLPs are thin (PoolFormer's would alone be
3.1 M). Input and output are those of `poolingcrack`.
"""

from __future__ import annotations

from collections.abc import Sequence

from torch import nn

from inspector.nets.poolingcrack import Shape, checked


def build(
    widths: Sequence[int] = (48, 96, 192, 384),
    depths: Sequence[int] = (2, 2, 2, 2),
    mlp_ratio: float = 0.25,
    decoder: int = 32,
    groups: int = 1,
    classes: int = 2,
) -> nn.Module:
    """The student; `classes` counts the background."""
    return checked(
        Shape(tuple(widths), tuple(depths), 2, mlp_ratio, True, decoder, groups), classes
    )
