"""EDSR: enlarges a picture by residual blocks without normalisation.

Lim, Son, Kim, Nah and Lee 2017, "Enhanced deep residual networks for single image super-resolution"
(CVPR workshops): the baseline of 16 blocks of 64 channels, and the large one of 32 blocks of 256,
whose branches count a tenth. Inputs, outputs and `residual`: see `inspector.nets.single_sr`.
"""

from __future__ import annotations

from typing import Any, cast

from torch import Tensor, nn
from torch.nn import functional

from inspector.nets.single_sr import SingleSr, check_scale


class _Block(nn.Module):
    def __init__(self, channels: int, share: float) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)
        self.share = share

    def forward(self, maps: Tensor) -> Tensor:
        branch: Tensor = self.second(functional.relu(self.first(maps)))
        return maps + self.share * branch


class _Body(nn.Module):
    def __init__(self, channels: int, blocks: int, share: float, scale: int) -> None:
        super().__init__()
        self.head = nn.Conv2d(3, channels, 3, padding=1)
        self.blocks = nn.Sequential(*(_Block(channels, share) for _ in range(blocks)))
        self.after = nn.Conv2d(channels, channels, 3, padding=1)
        steps: list[nn.Module] = []
        for factor in (2, 2) if scale == 4 else (scale,):
            steps.append(nn.Conv2d(channels, factor**2 * channels, 3, padding=1))
            steps.append(nn.PixelShuffle(factor))
        self.tail = nn.Sequential(*steps, nn.Conv2d(channels, 3, 3, padding=1))

    def forward(self, picture: Tensor) -> Tensor:
        maps = self.head(picture)
        larger: Tensor = self.tail(maps + self.after(self.blocks(maps)))
        return larger


def build(
    channels: int = 64,
    blocks: int = 16,
    share: float = 1.0,
    scale: int = 4,
    residual: bool = False,
) -> nn.Module:
    """EDSR; the defaults are the baseline, (256, 32, 0.1) is the large one of the paper. `share` is
    how much a block's branch counts."""
    if min(channels, blocks) < 1 or not 0 < share <= 1:
        raise ValueError("EDSR needs at least one channel and block, and a share of 0 to 1.")
    check_scale("EDSR", scale)
    body = _Body(channels, blocks, share, scale)
    return SingleSr(body, cast(Any, body.tail)[-1], scale, residual)
