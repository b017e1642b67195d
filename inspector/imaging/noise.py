"""What spoils pictures in the field, at a set intensity: the four noises of the RFKD paper.

The paper names them and draws them at 40 %; what an intensity means is defined here. Where a crack
is does not change. A seed gives the same picture everywhere; a lower intensity with the same seed
touches no pixel that a higher one leaves alone. OpenCV is loaded when a picture is blurred or a
line is drawn: trainings do these two without it (`train.noisy_views`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.crack_paths import Points, single

Noise = Literal["salt", "pepper", "blur", "crack-texture"]
NOISES: tuple[Noise, ...] = get_args(Noise)

BLUR_PX = 10.0
"""Deviation of the blur at intensity 1, pixels."""
TEXTURE_CELL_PX = 112
"""There is a drawn line for each square of this side."""
_TEXTURE_SHARE = 0.15
"""What a line leaves of the light at intensity 1."""
_ROUNDED = 4
"""Fractional bits of the lines' points."""

Picture = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class DrawnLine:
    """A line through points (n, 2), x and y in pixels, as dark as `strength`, 0..255."""

    points: Points
    thickness_px: int
    strength: int


def degraded(picture: Picture, noise: Noise, intensity: float, seed: int = 0) -> Picture:
    """The picture (height, width, bands), spoilt; as it was at intensity 0.

    salt, pepper: each pixel is white (black) in all bands with the probability `intensity`.
    blur: Gaussian with a deviation of `intensity` x `BLUR_PX`, mirrored at the border.
    crack-texture: dark lines like hairline cracks, laid over with the opacity `intensity`.

    Raises ValueError unless the picture is uint8 with three dimensions and the intensity in [0, 1].
    """
    if picture.dtype != np.uint8 or picture.ndim != 3:
        raise ValueError(f"noise takes uint8 (height, width, bands), not {picture.shape}")
    if not 0.0 <= intensity <= 1.0:
        raise ValueError(f"an intensity lies between 0 and 1, not {intensity}")
    if noise == "blur":
        return _blurred(picture, BLUR_PX * intensity)
    if noise == "crack-texture":
        return _textured(picture, intensity, np.random.default_rng(seed))
    chance = np.random.default_rng(seed).random(picture.shape[:2], dtype=np.float32)
    spoilt = picture.copy()
    spoilt[chance < intensity] = 255 if noise == "salt" else 0
    return spoilt


def drawn_lines(height_px: int, width_px: int, rng: np.random.Generator) -> Iterator[DrawnLine]:
    """The lines that crack-texture lays over a picture of this size, the first one lowest."""
    reach = float(min(height_px, width_px))
    for _ in range(max(1, round(height_px * width_px / TEXTURE_CELL_PX**2))):
        start = rng.uniform(0.0, 1.0, 2) * (width_px, height_px)
        heading = float(rng.uniform(0.0, 2.0 * np.pi))
        length = float(rng.uniform(0.3, 0.9)) * min(reach, 4.0 * TEXTURE_CELL_PX)
        end = start + length * np.array([np.cos(heading), np.sin(heading)])
        thickness = int(rng.integers(1, 3))
        strength = int(rng.integers(160, 256))
        branches = int(rng.integers(0, 2))
        for path in single(rng, start.tolist(), end.tolist(), float(thickness), branches=branches):
            yield DrawnLine(path.points, thickness, strength)


def overlaid(picture: Picture, lines: NDArray[np.number], intensity: float) -> Picture:
    """The picture under lines (height, width), 0..255, laid over with an opacity."""
    opacity = lines.astype(np.float32)[..., None] * np.float32(intensity / 255.0)
    kept = np.float32(1.0) - opacity * np.float32(1.0 - _TEXTURE_SHARE)
    return np.asarray(np.rint(picture * kept), dtype=np.uint8)


def _blurred(picture: Picture, deviation_px: float) -> Picture:
    if deviation_px == 0.0:
        return picture.copy()
    import cv2

    side = 2 * blur_reach_px(deviation_px) + 1
    blurred = cv2.GaussianBlur(picture, (side, side), deviation_px, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred, dtype=np.uint8).reshape(picture.shape)


def blur_reach_px(deviation_px: float) -> int:
    """How far a blur looks."""
    return int(np.ceil(3.0 * deviation_px))


def _textured(picture: Picture, intensity: float, rng: np.random.Generator) -> Picture:
    import cv2

    height, width = picture.shape[:2]
    lines = np.zeros((height, width), np.uint8)
    for line in drawn_lines(height, width, rng):
        points = np.rint(line.points * 2**_ROUNDED).astype(np.int32)
        cv2.polylines(
            lines, [points], False, line.strength, line.thickness_px, cv2.LINE_AA, _ROUNDED
        )
    return overlaid(picture, lines, intensity)
