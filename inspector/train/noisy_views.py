"""Which pictures a training spoils, and how: the mix of clean and noisy ones of the RFKD paper.

A third of the pictures, in equal parts by each of the four noises. Which picture has which stays;
how strong it is and where it falls is new in each view, after it was cut and turned and before it
is normalised. Masks stay as they are: drawn lines are no cracks.

What is spoilt is the same as in `imaging.noise`, without OpenCV: a machine that trains has none. A
blur differs by a grey value at most, and lines run where they run there, with other soft edges.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from inspector.imaging.noise import (
    BLUR_PX,
    NOISES,
    DrawnLine,
    Noise,
    Picture,
    blur_reach_px,
    degraded,
    drawn_lines,
    overlaid,
)

SHARE = 1 / 3
LEAST, MOST = 0.1, 0.4
"""Intensities, evenly spread."""
_HALF_WIDTH_PX = {1: 0.65, 2: 1.88}
"""How wide OpenCV draws soft lines of these thicknesses in pieces of two pixels, measured."""


def spoilt_pictures(stems: Sequence[str], seed: int) -> dict[str, Noise]:
    """The pictures that are spoilt, and by what; the same stems and seed give the same."""
    order = np.random.default_rng(seed).permutation(len(stems))
    chosen = [sorted(stems)[index] for index in order[: round(SHARE * len(stems))]]
    return {stem: NOISES[place % len(NOISES)] for place, stem in enumerate(chosen)}


def spoilt(rgb: Tensor, noise: Noise, generator: Generator) -> Tensor:
    """A view float32 (3, H, W) in [0, 1], spoilt by so much as the generator says."""
    picture = (rgb.clamp(0.0, 1.0) * 255.0).round().to(torch.uint8).permute(1, 2, 0).numpy()
    intensity = float(generator.uniform(LEAST, MOST))
    seed = int(generator.integers(2**31))
    if noise == "blur":
        made = blurred(picture, BLUR_PX * intensity)
    elif noise == "crack-texture":
        height, width = picture.shape[:2]
        lines = np.zeros((height, width), np.float32)
        for line in drawn_lines(height, width, np.random.default_rng(seed)):
            draw(lines, line)
        made = overlaid(picture, lines, intensity)
    else:
        made = degraded(picture, noise, intensity, seed)
    return torch.from_numpy(made).permute(2, 0, 1) / 255.0


def blurred(picture: Picture, deviation_px: float) -> Picture:
    """uint8 (height, width, 3) under a Gaussian of this deviation, above 0, mirrored at the rim."""
    reach = blur_reach_px(deviation_px)
    at = torch.arange(-reach, reach + 1, dtype=torch.float32)
    taps = torch.exp(-0.5 * (at / deviation_px) ** 2)
    taps = taps / taps.sum()
    padded = np.pad(picture, ((reach, reach), (reach, reach), (0, 0)), mode="symmetric")
    planes = torch.from_numpy(padded).permute(2, 0, 1).unsqueeze(1).float()
    rows = functional.conv2d(planes, taps.view(1, 1, 1, -1))
    soft = functional.conv2d(rows, taps.view(1, 1, -1, 1)).squeeze(1)
    return soft.round().clamp(0, 255).to(torch.uint8).permute(1, 2, 0).contiguous().numpy()


def draw(lines: NDArray[np.float32], line: DrawnLine) -> None:
    """Draw a line into `lines` (height, width), 0..255: a pixel takes from it what its distance to
    the nearest piece says, falling from all to nothing within a pixel around the line's edge."""
    starts, steps = line.points[:-1], np.diff(line.points, axis=0)
    half_px = _HALF_WIDTH_PX[line.thickness_px]
    reach = int(np.ceil(float(np.hypot(*steps.T).max()) / 2 + half_px + 1))
    window = np.stack(np.meshgrid(*[np.arange(-reach, reach + 1)] * 2), axis=-1).reshape(-1, 2)
    pixels = np.rint(starts + steps / 2).astype(np.int64)[:, None] + window
    away = pixels - starts[:, None]
    lengths = np.maximum((steps**2).sum(axis=1), 1e-12)[:, None]
    along = np.clip((away * steps[:, None]).sum(axis=2) / lengths, 0.0, 1.0)
    distance = np.hypot(*np.moveaxis(away - along[..., None] * steps[:, None], 2, 0))
    share = np.clip(half_px + 0.5 - distance, 0.0, 1.0).astype(np.float32)
    x, y = pixels[..., 0], pixels[..., 1]
    height, width = lines.shape
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height) & (share > 0)
    covered = np.zeros_like(lines)
    np.maximum.at(covered, (y[inside], x[inside]), share[inside])
    lines += covered * (line.strength - lines)
