"""What robust and unsupervised crack networks cost, beside what their papers say.

    python benchmarks/crack_nets.py

Parameters, and multiply-accumulates of the convolutions on a picture of the size that each paper
counts at.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field

import torch
from torch import nn

from inspector.nets import pct, poolingcrack, upcracknet
from inspector.nets.counting import count


@dataclass(frozen=True)
class Model:
    """A network, and what its paper (or the published code) says, in millions and billions."""

    name: str
    build: Callable[..., nn.Module]
    side_px: int
    hyper: dict[str, object] = field(default_factory=dict)
    paper: str = "-"


SHIPPED: dict[str, object] = {"width": 32, "most": 128, "statistics": "picture"}
MODELS = (
    Model("pct", pct.build, 448, paper="0.5 M, 2.7 G"),
    Model("poolingcrack", poolingcrack.build, 448, paper="32 M"),
    Model("upcracknet, width 64", upcracknet.build, 256, {"width": 64}, paper="54.42 M, 6.05 G"),
    Model("upcracknet, shipped", upcracknet.build, 256, SHIPPED),
)


def main() -> int:
    print(f"{'network':<22} {'at':>8} {'parameters':>12} {'operations':>12}   paper")
    for model in MODELS:
        with torch.device("meta"):
            cost = count(model.build(**model.hyper), model.side_px, model.side_px)
        print(
            f"{model.name:<22} {model.side_px:>5} px {cost.parameters / 1e6:>10.3f} M"
            f" {cost.conv_macs / 1e9:>10.3f} G   {model.paper}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
