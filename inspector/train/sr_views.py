"""What a super-resolution network sees of a packed sample: a crop, degraded, with a reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from inspector.nets.reference_sr import SCALE
from inspector.train.sr_data import Picture, Sample
from inspector.train.sr_degrade import Degradation, Reference, low_resolution, reference_of

LEAST_DEPTH_RANGE = 0.15
"""A crop of nearly one depth is stretched no further than from this range."""


@dataclass(frozen=True)
class ViewRecipe:
    """Crops of `crop_width_px` x `crop_height_px` of the low resolution; the reference shows
    `margin_px` more on each side. Shares of the references' scales; brightness and contrast of the
    reference differ by up to `exposure`."""

    crop_width_px: int = 64
    crop_height_px: int = 48
    margin_px: int = 8
    share_4x: float = 0.4
    share_2x: float = 0.2
    share_1x: float = 0.2
    share_none: float = 0.2
    exposure: float = 0.15

    @property
    def shares(self) -> tuple[float, ...]:
        """In the order of `sr_degrade.REFERENCES`."""
        return self.share_4x, self.share_2x, self.share_1x, self.share_none


class Example(NamedTuple):
    """Float32 tensors in [0, 1], with or without a first axis for the batch. Heights and widths:
    picture and depth h x w, target 4h x 4w, reference 4a x 4b, its depth a x b."""

    picture: Tensor
    target: Tensor
    reference: Tensor | None
    depth: Tensor
    reference_depth: Tensor | None

    def to(self, device: torch.device) -> Example:
        """The same on a device."""
        return Example(
            self.picture.to(device),
            self.target.to(device),
            None if self.reference is None else self.reference.to(device),
            self.depth.to(device),
            None if self.reference_depth is None else self.reference_depth.to(device),
        )


def view(
    sample: Sample,
    how: ViewRecipe,
    degradation: Degradation,
    scale: Reference,
    rng: np.random.Generator,
    depth_is_seen: bool = False,
) -> Example:
    """A crop by chance, mirrored by chance. Depth that a network has seen for the whole is cut as
    it is; the true one is stretched anew."""
    rows, columns = sample.depth.shape
    high, wide = min(how.crop_height_px, rows), min(how.crop_width_px, columns)
    top, left = int(rng.integers(rows - high + 1)), int(rng.integers(columns - wide + 1))
    around = _around(top, high, how.margin_px, rows), _around(left, wide, how.margin_px, columns)
    inside = slice(top, top + high), slice(left, left + wide)
    mirrored = rng.random() < 0.5
    target = _picture(sample.target, inside, mirrored)
    neighbour = _picture(sample.neighbour, around, mirrored)
    gain, lift = 1 + rng.uniform(-1, 1) * how.exposure, rng.uniform(-0.5, 0.5) * how.exposure
    neighbour = ((neighbour - 0.5) * gain + 0.5 + lift).clamp(0, 1).float()
    reference = reference_of(neighbour, scale, degradation, rng)
    depth, beside = sample.depth[inside], sample.neighbour_depth[around]
    cut = _cut if depth_is_seen else stretched
    return Example(
        low_resolution(target, degradation, rng),
        target,
        reference,
        cut(depth, mirrored),
        None if reference is None else cut(beside, mirrored),
    )


def whole(
    sample: Sample, degradation: Degradation, scale: Reference, rng: np.random.Generator
) -> Example:
    """All of a sample, as it is."""
    every = slice(0, sample.depth.shape[0]), slice(0, sample.depth.shape[1])
    target = _picture(sample.target, every, mirrored=False)
    neighbour = _picture(sample.neighbour, every, mirrored=False)
    reference = reference_of(neighbour, scale, degradation, rng)
    return Example(
        low_resolution(target, degradation, rng),
        target,
        reference,
        stretched(sample.depth, mirrored=False),
        None if reference is None else stretched(sample.neighbour_depth, mirrored=False),
    )


def stacked(examples: Sequence[Example]) -> Example:
    """Examples of one size and kind of reference as a batch."""
    references = [e.reference for e in examples if e.reference is not None]
    depths = [e.reference_depth for e in examples if e.reference_depth is not None]
    return Example(
        torch.stack([e.picture for e in examples]),
        torch.stack([e.target for e in examples]),
        torch.stack(references) if references else None,
        torch.stack([e.depth for e in examples]),
        torch.stack(depths) if depths else None,
    )


def _around(start: int, length: int, margin: int, limit: int) -> slice:
    """The stretch with its margin, moved inside where it would leave the picture."""
    size = min(length + 2 * margin, limit)
    first = min(max(start - margin, 0), limit - size)
    return slice(first, first + size)


def _picture(picture: Picture, part: tuple[slice, slice], mirrored: bool) -> Tensor:
    rows, columns = (slice(SCALE * s.start, SCALE * s.stop) for s in part)
    return picture_tensor(picture[rows, columns], mirrored)


def picture_tensor(picture: Picture, mirrored: bool = False) -> Tensor:
    """float32 (3, h, w) in [0, 1] of uint8 (h, w, 3)."""
    return _tensor(picture, mirrored).permute(2, 0, 1).contiguous().float() / 255


def stretched(depth: Picture, mirrored: bool) -> Tensor:
    """(1, h, w) of a depth uint8 (h, w), stretched anew: a network that sees a part alone cannot
    know the whole."""
    values = _cut(depth, mirrored)[0]
    low, high = np.percentile(depth, (2, 98)) / 255
    span = max(float(high - low), LEAST_DEPTH_RANGE)
    return ((values - float(low)) / span).clamp(0, 1)[None]


def _cut(depth: Picture, mirrored: bool) -> Tensor:
    return _tensor(depth, mirrored).float()[None] / 255


def _tensor(content: NDArray[np.uint8], mirrored: bool) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(content[:, ::-1] if mirrored else content))
