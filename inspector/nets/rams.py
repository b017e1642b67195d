"""RAMS: one enlarged picture out of several dates of one place, by residual 3-D attention.

Salvetti, Mazzia, Khaliq and Chiaberge 2020, "Multi-image super resolution of remotely sensed images
using residual attention deep neural networks", with the choices of its published code: every
convolution is weight-normalised and has a 3x3(x3) kernel, a residual feature attention block (RFAB)
squeezes 32 to 4 channels, and the global path looks at the dates as channels (RTAB). The published
global branch has nine filters whatever the number of dates; here it has as many as there are dates.

Input: float (N, T, h, w), T co-registered dates of a single band, h and w at least 2.
Output: float (N, 1, scale * h, scale * w). Several bands share the weights: see `by_band`.

`mean` and `deviation` normalise, in the units of the input; the published ones are PROBA-V's.
Convolutions pad with zeros in time and at the rim of the maps, and reflect once before, so that
what the zeros spoil is cut off again by the last convolution.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.parametrizations import weight_norm

LEAST_DATES, MOST_DATES = 3, 15


def _conv3d(channels_in: int, channels_out: int, kernel: int = 3, padding: int = 0) -> nn.Module:
    return weight_norm(nn.Conv3d(channels_in, channels_out, kernel, padding=padding))


def _conv2d(channels_in: int, channels_out: int, kernel: int = 3, padding: int = 0) -> nn.Module:
    return weight_norm(nn.Conv2d(channels_in, channels_out, kernel, padding=padding))


class FeatureAttention(nn.Module):
    """RFAB: two 3-D convolutions, weighed by channel, on top of the input (N, C, T, H, W)."""

    def __init__(self, channels: int, reduction: int) -> None:
        super().__init__()
        few = max(channels // reduction, 1)
        self.body = nn.Sequential(
            _conv3d(channels, channels, padding=1),
            nn.ReLU(inplace=True),
            _conv3d(channels, channels, padding=1),
        )
        self.attention = nn.Sequential(
            _conv3d(channels, few, 1),
            nn.ReLU(inplace=True),
            _conv3d(few, channels, 1),
            nn.Sigmoid(),
        )

    def forward(self, maps: Tensor) -> Tensor:
        found = self.body(maps)
        return maps + found * self.attention(found.mean(dim=(2, 3, 4), keepdim=True))


class TemporalAttention(nn.Module):
    """RTAB: the same in two dimensions, with the dates as channels (N, T, H, W)."""

    def __init__(self, dates: int, reduction: int) -> None:
        super().__init__()
        few = max(dates // reduction, 1)
        self.body = nn.Sequential(
            _conv2d(dates, dates, padding=1),
            nn.ReLU(inplace=True),
            _conv2d(dates, dates, padding=1),
        )
        self.attention = nn.Sequential(
            _conv2d(dates, few, 1), nn.ReLU(inplace=True), _conv2d(few, dates, 1), nn.Sigmoid()
        )

    def forward(self, maps: Tensor) -> Tensor:
        found = self.body(maps)
        return maps + found * self.attention(found.mean(dim=(2, 3), keepdim=True))


class _Reduction(nn.Module):
    """Two dates fewer: (N, C, T, H, W) to (N, C, T - 2, H, W)."""

    def __init__(self, channels: int, reduction: int) -> None:
        super().__init__()
        self.attend = FeatureAttention(channels, reduction)
        self.fold = _conv3d(channels, channels)

    def forward(self, maps: Tensor) -> Tensor:
        return functional.relu(self.fold(self.attend(_reflected(maps))), inplace=True)


class Rams(nn.Module):
    """The whole network; see the module and `build`."""

    def __init__(
        self,
        dates: int,
        scale: int,
        channels: int,
        blocks: int,
        reduction: int,
        mean: float,
        deviation: float,
    ) -> None:
        super().__init__()
        self.dates, self.scale = dates, scale
        self.mean, self.deviation = mean, deviation
        self.entry = _conv3d(1, channels, padding=1)
        self.blocks = nn.Sequential(*(FeatureAttention(channels, reduction) for _ in range(blocks)))
        self.after = _conv3d(channels, channels, padding=1)
        self.reductions = nn.Sequential(
            *(_Reduction(channels, reduction) for _ in range((dates - 3) // 2))
        )
        self.last = _conv3d(channels, scale**2)
        self.whole = TemporalAttention(dates, reduction)
        self.whole_last = _conv2d(dates, scale**2)

    def forward(self, stack: Tensor) -> Tensor:
        """Raises ValueError for another number of dates than the network was built for."""
        if stack.ndim != 4 or stack.shape[1] != self.dates:
            raise ValueError(
                f"The stack has to be (N, {self.dates}, height, width), not {tuple(stack.shape)}."
            )
        normal = functional.pad((stack - self.mean) / self.deviation, (1, 1, 1, 1), mode="reflect")
        first = self.entry(normal.unsqueeze(1))
        maps = first + self.after(self.blocks(first))
        fine = self.last(self.reductions(maps)).squeeze(2)
        coarse = self.whole_last(self.whole(normal))
        both = functional.pixel_shuffle(fine, self.scale)
        both = both + functional.pixel_shuffle(coarse, self.scale)
        return both * self.deviation + self.mean


def _reflected(maps: Tensor) -> Tensor:
    """(N, C, T, H, W) with one mirrored pixel around H and W."""
    count, channels, dates, height, width = maps.shape
    flat = functional.pad(
        maps.reshape(count, channels * dates, height, width), (1, 1, 1, 1), mode="reflect"
    )
    return flat.reshape(count, channels, dates, height + 2, width + 2)


def by_band(net: nn.Module, stack: Tensor) -> Tensor:
    """(N, bands, H, W) of a stack (N, T, bands, h, w): `net` sees each band alone."""
    count, dates, bands, height, width = stack.shape
    alone = stack.transpose(1, 2).reshape(count * bands, dates, height, width)
    made: Tensor = net(alone)
    return made.reshape(count, bands, *made.shape[-2:])


def build(
    dates: int = 9,
    scale: int = 3,
    channels: int = 32,
    blocks: int = 12,
    reduction: int = 8,
    mean: float = 0.0,
    deviation: float = 1.0,
) -> nn.Module:
    """RAMS for `dates` dates (odd, 3 to 15): the paper's with nine dates and twelve blocks of 32
    channels has 0.958 M parameters."""
    if not LEAST_DATES <= dates <= MOST_DATES or dates % 2 == 0:
        raise ValueError(f"RAMS takes an odd number of 3 to 15 dates, not {dates}.")
    if min(scale, channels, blocks, reduction) < 1 or not deviation > 0:
        raise ValueError("RAMS needs at least one of everything, and a deviation above zero.")
    return Rams(dates, scale, channels, blocks, reduction, mean, deviation)
