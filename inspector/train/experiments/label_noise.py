"""Masks as careless people would draw them, to learn from: what they cost a segmenter."""

from __future__ import annotations

import dataclasses
import zlib
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from inspector.train.datasets import IGNORED, Labelled


@dataclass(frozen=True)
class LabelNoise:
    """What is wrong with a `share` (0 to 1): "flipped", so many pixels have the other label, each
    by chance; "dilated", in so many pictures cracks are drawn `WIDER_PX` wider on each side."""

    kind: Literal["flipped", "dilated"]
    share: float


WIDER_PX = 4


def mistaken(picture: Labelled, noise: LabelNoise, seed: int) -> Labelled:
    """The picture with its crack mask spoilt; the same name and seed give the same mistakes, and
    a greater share makes those of a smaller one and more."""
    generator = np.random.default_rng((seed, zlib.crc32(picture.stem.encode())))
    known = picture.classes != IGNORED
    crack = picture.classes == 1
    if noise.kind == "flipped":
        crack = crack ^ (generator.random(crack.shape) < noise.share)
    elif generator.random() < noise.share:
        crack = _dilated(crack)
    classes = np.where(known, crack.astype(np.uint8), picture.classes)
    return dataclasses.replace(picture, classes=classes)


def _dilated(crack: NDArray[np.bool_]) -> NDArray[np.bool_]:
    maps = torch.from_numpy(crack).float()[None, None]
    wider = functional.max_pool2d(maps, 2 * WIDER_PX + 1, stride=1, padding=WIDER_PX)
    made: NDArray[np.bool_] = wider[0, 0].numpy() > 0
    return made
