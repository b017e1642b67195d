"""MobileOne-S0 (Vasu et al. 2023): separable convolutions, each a sum of several while it trains.

Written from the paper. A block is a 3x3 convolution of each channel and a 1x1 of all; while it
trains, each of the two is a sum of four convolutions with their own normalisation, of a 1x1
convolution of each channel (the 3x3 alone), and of the normalised input where the shape allows. All
of them are linear, so they could be folded into one for use; here they stay apart, which is the
form whose size the RFKD paper's Table 2 gives.
"""

from __future__ import annotations

from torch import Tensor, nn

CHANNELS = (48, 48, 128, 256, 1024)
_BLOCKS = (2, 8, 10, 1)
_BRANCHES = 4


class Summed(nn.Module):
    """Normalised convolutions in parallel, their sum through ReLU."""

    def __init__(
        self,
        channels_in: int,
        channels_out: int,
        size: int,
        stride: int,
        groups: int,
        branches: int,
    ) -> None:
        super().__init__()

        def branch(kernel: int, step: int) -> nn.Module:
            return nn.Sequential(
                nn.Conv2d(
                    channels_in,
                    channels_out,
                    kernel,
                    stride=step,
                    padding=kernel // 2,
                    groups=groups,
                    bias=False,
                ),
                nn.BatchNorm2d(channels_out),
            )

        self.branches = nn.ModuleList(branch(size, stride) for _ in range(branches))
        self.stride = stride
        self.points: nn.Module | None = branch(1, 1) if size > 1 else None
        straight = channels_in == channels_out and stride == 1
        self.straight: nn.Module | None = nn.BatchNorm2d(channels_in) if straight else None
        self.act = nn.ReLU(inplace=True)

    def forward(self, maps: Tensor) -> Tensor:
        first, *others = (branch(maps) for branch in self.branches)
        total: Tensor = first
        for other in others:
            total = total + other
        if self.points is not None:
            # Every other pixel by hand: oneDNN's gradient of a 1x1 convolution with a stride writes
            # past its workspace where there are few channels (its issue 6035).
            total = total + self.points(maps[:, :, :: self.stride, :: self.stride])
        if self.straight is not None:
            total = total + self.straight(maps)
        return self.act(total)


def stages() -> list[nn.Module]:
    """Five stages of `CHANNELS`, each at half the resolution of the last."""
    made: list[nn.Module] = [Summed(3, CHANNELS[0], 3, 2, 1, 1)]
    for before, channels, count in zip(CHANNELS, CHANNELS[1:], _BLOCKS, strict=False):
        blocks: list[nn.Module] = []
        for index in range(count):
            entry = before if index == 0 else channels
            stride = 2 if index == 0 else 1
            blocks.append(Summed(entry, entry, 3, stride, entry, _BRANCHES))
            blocks.append(Summed(entry, channels, 1, 1, 1, _BRANCHES))
        made.append(nn.Sequential(*blocks))
    return made
