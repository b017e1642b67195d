"""The running average of a network's weights, which is what a training keeps."""

from __future__ import annotations

import torch
from torch import nn


@torch.no_grad()
def follow(average: nn.Module, net: nn.Module, step: int, decay: float) -> None:
    """Move `average` a little towards `net` after step 0, 1, ...; counters are copied.

    The first steps move it far, or it would remember the random start for thousands of them.
    """
    keep = min(decay, (1 + step) / (10 + step))
    current = net.state_dict()
    for name, value in average.state_dict().items():
        if value.is_floating_point():
            value.lerp_(current[name], 1.0 - keep)
        else:
            value.copy_(current[name])
