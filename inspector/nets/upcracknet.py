"""UP-CrackNet's generator: a U-Net that restores road surfaces and has never seen a crack.

The UP-CrackNet paper, whose published code takes the U-Net of pix2pix (Isola et al. 2017): eight
times halved, with skip connections. A crack is what comes back otherwise than it went in. The
dropout of the first three steps up is the noise z of eq. 8; it acts in training only.

In use, every picture is normalised by its own statistics, as the published code does by staying in
training mode; running means of other surfaces restore visibly worse.

Input: float (N, 3, H, W), RGB scaled to [-1, 1], H and W multiples of `MULTIPLE_OF_PX`.
Output: float (N, 3, H, W) in [-1, 1].
"""

from __future__ import annotations

from typing import Literal, get_args

import torch
from torch import Tensor, nn
from torch.nn import functional

LEVELS = 8
MULTIPLE_OF_PX = 2**LEVELS
DROPOUT_STEPS = 3
NORMALS = 0.02
"""Deviation of fresh kernels, as in pix2pix."""
SLOPE = 0.2
_EPS = 1e-5

Statistics = Literal["batch", "picture"]


class PictureNorm(nn.Module):
    """Batch normalisation by the statistics of what is seen now, never by running ones.

    In use those of each picture; in training those of the batch (as published) or, with
    `statistics` "picture", of each picture too, so that training meets what use does.
    """

    def __init__(self, channels: int, statistics: Statistics) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.statistics = statistics

    def forward(self, maps: Tensor) -> Tensor:
        if self.training and self.statistics == "batch":
            return functional.batch_norm(
                maps, None, None, self.weight, self.bias, training=True, eps=_EPS
            )
        return functional.instance_norm(maps, weight=self.weight, bias=self.bias, eps=_EPS)


def _down(level: int, before: int, after: int, statistics: Statistics) -> nn.Sequential:
    first, last = level == 0, level == LEVELS - 1
    # A bias before a normalisation would do nothing. The last maps may be 1x1: no statistics.
    normed = not first and not last
    layers: list[nn.Module] = [] if first else [nn.LeakyReLU(SLOPE)]
    layers.append(nn.Conv2d(before, after, 4, stride=2, padding=1, bias=not normed))
    if normed:
        layers.append(PictureNorm(after, statistics))
    return nn.Sequential(*layers)


def _up(step: int, before: int, after: int, statistics: Statistics) -> nn.Sequential:
    last = step == LEVELS - 1
    layers: list[nn.Module] = [
        nn.ReLU(),
        nn.ConvTranspose2d(before, after, 4, stride=2, padding=1, bias=last),
    ]
    if last:
        layers.append(nn.Tanh())
    else:
        layers.append(PictureNorm(after, statistics))
    if step < DROPOUT_STEPS:
        layers.append(nn.Dropout(0.5))
    return nn.Sequential(*layers)


class Generator(nn.Module):
    """Eight steps down and eight up; see the module."""

    def __init__(self, width: int, most: int, statistics: Statistics) -> None:
        super().__init__()
        widths = [min(width * 2**level, most) for level in range(LEVELS)]
        self.down = nn.ModuleList(
            _down(level, before, after, statistics)
            for level, (before, after) in enumerate(zip([3, *widths], widths, strict=False))
        )
        skipped = list(reversed(widths[:-1]))
        self.up = nn.ModuleList(
            _up(step, before, after, statistics)
            for step, (before, after) in enumerate(
                zip([widths[-1], *(2 * skip for skip in skipped)], [*skipped, 3], strict=True)
            )
        )
        init_normal(self)

    def forward(self, pictures: Tensor) -> Tensor:
        height_px, width_px = pictures.shape[-2:]
        if height_px % MULTIPLE_OF_PX or width_px % MULTIPLE_OF_PX:
            raise ValueError(
                f"UP-CrackNet takes multiples of {MULTIPLE_OF_PX} px, not {width_px} x {height_px}."
            )
        maps, skips = pictures, []
        for step in self.down:
            maps = step(maps)
            skips.append(maps)
        maps = skips.pop()
        for step in self.up:
            maps = step(maps)
            if skips:
                maps = torch.cat((maps, skips.pop()), dim=1)
        return maps


def init_normal(net: nn.Module) -> None:
    """Kernels drawn from N(0, `NORMALS`), biases 0."""
    for module in net.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.normal_(module.weight, 0.0, NORMALS)
            if module.bias is not None:
                nn.init.zeros_(module.bias)


def build(width: int = 64, most: int | None = None, statistics: Statistics = "batch") -> nn.Module:
    """The generator with `width` channels after the first step (64 are the published ones), twice
    as many after each further one up to `most` (8 x `width` if not given)."""
    if width < 1 or (most is not None and most < width):
        raise ValueError(f"UP-CrackNet cannot have {width} channels, {most} at most.")
    if statistics not in get_args(Statistics):
        raise ValueError(f"UP-CrackNet normalises by batch or picture, not {statistics!r}.")
    return Generator(width, 8 * width if most is None else most, statistics)
