"""From a sharp picture to what a camera of a quarter of the size would have recorded.

Optics blur, then the bicubic x1/4 that papers take for the low resolution, then sensor noise and
compression. References go through the same at their own scale. Pictures are float32 tensors
(3, H, W), RGB in [0, 1].
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from inspector.nets.reference_sr import SCALE, shrink
from inspector.train.pictures import compressed

Reference = Literal["4x", "2x", "1x", "none"]
REFERENCES: tuple[Reference, ...] = get_args(Reference)
"""How large a reference shows things, against the low resolution; none is the picture itself."""


@dataclass(frozen=True)
class Degradation:
    """What is done at most. A share `plain` of the pictures is only shrunk. `blur_px` is the
    greatest deviation of the optics' blur, pixels of the sharp picture; `noise` the greatest
    deviation of a band, of 1; a share `compressed` goes through JPEG of quality `quality_min` to
    `quality_max`, colour at half the size as video has it."""

    plain: float = 0.25
    blur_px: float = 1.8
    noise: float = 0.02
    compressed: float = 0.7
    quality_min: int = 40
    quality_max: int = 95


PLAIN = Degradation(plain=1.0)


def low_resolution(sharp: Tensor, how: Degradation, rng: np.random.Generator) -> Tensor:
    """(3, H / 4, W / 4) of a sharp picture (3, H, W), rounded to 8 bits."""
    high, wide = sharp.shape[-2:]
    plain = rng.random() < how.plain
    if not plain:
        sharp = blurred(sharp, float(rng.uniform(0, how.blur_px)))
    small = shrink(sharp[None], high // SCALE, wide // SCALE)[0]
    return _rounded(small) if plain else _recorded(small, how, rng)


def reference_of(
    neighbour: Tensor, scale: Reference, how: Degradation, rng: np.random.Generator
) -> Tensor | None:
    """A neighbour (3, H, W) as a reference that had `scale` of the low resolution, enlarged to the
    size at which networks take it."""
    if scale == "none":
        return None
    times = {"4x": 1, "2x": 2, "1x": SCALE}[scale]
    high, wide = neighbour.shape[-2:]
    plain = rng.random() < how.plain
    small = neighbour[None]
    if times > 1:
        small = shrink(small, high // times, wide // times)
    recorded = _rounded(small[0]) if plain else _recorded(small[0], how, rng)
    if times == 1:
        return recorded
    large = functional.interpolate(
        recorded[None], size=(high, wide), mode="bicubic", align_corners=False
    )
    return large[0].clamp(0, 1)


def _recorded(picture: Tensor, how: Degradation, rng: np.random.Generator) -> Tensor:
    noise = rng.standard_normal(tuple(picture.shape), dtype=np.float32)
    noise *= np.float32(rng.uniform(0, how.noise))
    noisy = _rounded(picture + torch.from_numpy(noise))
    if rng.random() >= how.compressed:
        return noisy
    quality = int(rng.integers(how.quality_min, how.quality_max + 1))
    return compressed(noisy, quality)


def blurred(picture: Tensor, deviation_px: float) -> Tensor:
    """(3, H, W), by a Gaussian of this deviation; its rim is repeated."""
    reach = int(3 * deviation_px + 0.5)
    if reach < 1:
        return picture
    at = torch.arange(-reach, reach + 1, dtype=torch.float32)
    weights = torch.exp(-(at**2) / (2 * deviation_px**2))
    weights = (weights / weights.sum()).expand(3, 1, -1)
    padded = functional.pad(picture[None], (reach,) * 4, mode="replicate")
    rows = functional.conv2d(padded, weights[..., None], groups=3)
    return functional.conv2d(rows, weights[:, :, None], groups=3)[0]


def _rounded(picture: Tensor) -> Tensor:
    return (picture.clamp(0, 1) * 255).round() / 255
