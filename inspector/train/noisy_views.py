"""Which pictures a training spoils, and how: the mix of clean and noisy ones of the RFKD paper.

A third of the pictures, in equal parts by each of the four noises. Which picture has which stays;
how strong it is and where it falls is new in each view, after it was cut and turned and before it
is normalised. Masks stay as they are: drawn lines are no cracks.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor

from inspector.imaging.noise import NOISES, Noise, degraded

SHARE = 1 / 3
LEAST, MOST = 0.1, 0.4
"""Intensities, evenly spread."""


def spoilt_pictures(stems: Sequence[str], seed: int) -> dict[str, Noise]:
    """The pictures that are spoilt, and by what; the same stems and seed give the same."""
    order = np.random.default_rng(seed).permutation(len(stems))
    chosen = [sorted(stems)[index] for index in order[: round(SHARE * len(stems))]]
    return {stem: NOISES[place % len(NOISES)] for place, stem in enumerate(chosen)}


def spoilt(rgb: Tensor, noise: Noise, generator: Generator) -> Tensor:
    """A view float32 (3, H, W) in [0, 1], spoilt by so much as the generator says."""
    picture = (rgb.clamp(0.0, 1.0) * 255.0).round().to(torch.uint8).permute(1, 2, 0).numpy()
    intensity = float(generator.uniform(LEAST, MOST))
    made = degraded(picture, noise, intensity, int(generator.integers(2**31)))
    return torch.from_numpy(made).permute(2, 0, 1) / 255.0
