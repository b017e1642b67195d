"""Teaching the depth network of a super-resolution network, before the rest of it learns.

An app looks at depth once for a whole frame, so that is what it learns from: at least 60 % of a
packed picture each way, shrunk to some size up to that at which it looks, and varied in what tells
nothing of depth: light, colour, sharpness and noise. Some have light at the end of the pipe, or it
would learn that all that is bright is near. Crops that are large enough for the rest of the network
would show it a piece of wall, which may be at any depth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.reference_sizes import DEPTH_MULTIPLE_PX, LOOK_PX
from inspector.nets.reference_sr import SCALE, shrink
from inspector.train.sr_data import Picture, Sample
from inspector.train.sr_degrade import blurred
from inspector.train.sr_views import picture_tensor, stretched

LEAST_SHARE = 0.6
_WIDTHS_PX = (80, 112, 128, LOOK_PX)
_SHAPES = (0.56, 0.72, 0.82)
_MOST_BLUR_PX = 1.2
_MOST_NOISE = 0.04
_LIT_ENDS = 0.3


class Look(NamedTuple):
    """Pictures float32 (N, 3, h, w), RGB in [0, 1], and their relative inverse depths
    (N, 1, h, w) in [0, 1]. Height and width are multiples of `DEPTH_MULTIPLE_PX`."""

    pictures: Tensor
    depths: Tensor


def look(samples: Sequence[Sample], batch: int, rng: np.random.Generator) -> Look:
    """A batch of one size, of targets and neighbours by chance."""
    wide = int(rng.choice(_WIDTHS_PX))
    high = round(wide * float(rng.choice(_SHAPES)) / DEPTH_MULTIPLE_PX) * DEPTH_MULTIPLE_PX
    found = []
    for index in rng.integers(len(samples), size=batch):
        sample = samples[int(index)]
        if rng.random() < 0.5:
            found.append(_view(sample.target, sample.depth, high, wide, rng))
        else:
            found.append(_view(sample.neighbour, sample.neighbour_depth, high, wide, rng))
    pictures, depths = zip(*found, strict=True)
    return Look(torch.stack(pictures), torch.stack(depths))


def seen(samples: Sequence[Sample], unet: nn.Module, device: torch.device) -> tuple[Sample, ...]:
    """The samples with the depths that `unet` sees in the whole pictures, shrunk, in the place of
    the true ones."""
    unet.eval()

    def depth(picture: Picture) -> Picture:
        large = picture_tensor(picture)[None].to(device)
        small = shrink(large, picture.shape[0] // SCALE, picture.shape[1] // SCALE)
        found = _in_multiples(small, unet)[0, 0]
        result: Picture = found.mul(255).round().to(torch.uint8).cpu().numpy()
        return result

    with torch.inference_mode():
        return tuple(
            replace(s, depth=depth(s.target), neighbour_depth=depth(s.neighbour)) for s in samples
        )


def _in_multiples(small: Tensor, unet: nn.Module) -> Tensor:
    height, width = small.shape[-2:]
    below, right = -height % DEPTH_MULTIPLE_PX, -width % DEPTH_MULTIPLE_PX
    padded = functional.pad(small, (0, right, 0, below), mode="replicate")
    found: Tensor = unet(padded)[..., :height, :width]
    return found


def _view(
    picture: Picture, depth: Picture, high: int, wide: int, rng: np.random.Generator
) -> tuple[Tensor, Tensor]:
    rows, columns = (_stretch_of(side, rng) for side in depth.shape)
    mirrored = rng.random() < 0.5
    large = picture[
        SCALE * rows.start : SCALE * rows.stop, SCALE * columns.start : SCALE * columns.stop
    ]
    content = shrink(picture_tensor(large, mirrored)[None], high, wide)[0]
    truth = functional.interpolate(
        stretched(depth[rows, columns], mirrored)[None],
        size=(high, wide),
        mode="bilinear",
        align_corners=False,
    )
    if rng.random() < _LIT_ENDS:
        content = _with_light_at_the_end(content, truth[0], rng)
    return _varied(content.clamp(0, 1), rng), truth[0]


def _stretch_of(length: int, rng: np.random.Generator) -> slice:
    size = round(length * float(rng.uniform(LEAST_SHARE, 1)))
    first = int(rng.integers(length - size + 1))
    return slice(first, first + size)


def _with_light_at_the_end(picture: Tensor, depth: Tensor, rng: np.random.Generator) -> Tensor:
    """Some far part of it shows another scene, as an open end or a lit manhole does."""
    far = float(np.quantile(depth.numpy(), rng.uniform(0.01, 0.08))) + 1e-3
    coarse = torch.from_numpy(rng.uniform(0, 1, (1, 3, 12, 18))).float()
    scene = functional.interpolate(coarse, size=picture.shape[-2:], mode="nearest")[0]
    scene = (scene * float(rng.uniform(0.1, 0.5)) + float(rng.uniform(0.1, 0.7))).clamp(0, 1)
    return torch.where(depth <= far, scene, picture)


def _varied(picture: Tensor, rng: np.random.Generator) -> Tensor:
    """Another light, colour, sharpness and noise."""
    picture = blurred(picture, float(rng.uniform(0, _MOST_BLUR_PX)))
    if rng.random() < 0.2:
        picture = picture.mean(dim=0, keepdim=True).expand(3, -1, -1)
    gains = torch.from_numpy(rng.uniform(0.75, 1.25, (3, 1, 1))).float()
    bent = picture.clamp(0, 1) ** float(np.exp(rng.uniform(-0.6, 0.6)))
    lit = bent * gains * float(np.exp(rng.uniform(-0.5, 0.5))) + float(rng.uniform(-0.1, 0.2))
    noise = rng.standard_normal(tuple(picture.shape), dtype=np.float32)
    noise *= np.float32(rng.uniform(0, _MOST_NOISE))
    return (lit + torch.from_numpy(noise)).clamp(0, 1)
