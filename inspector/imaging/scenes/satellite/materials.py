"""What the ground is made of, and how bright it is in B02, B03, B04 and B08 through the year.

Bottom-of-atmosphere reflectances, typical of spectral libraries and of the medians that real
Sentinel-2 pictures of towns, fields and woods have. Growing things have two states, bare or dry and
green, and are somewhere between them by the day of the year.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

BANDS = ("B02", "B03", "B04", "B08")
Table = NDArray[np.float32]


class Cover(IntEnum):
    """What a patch of ground is covered with."""

    MEADOW = 0
    CROP = 1
    SOIL = 2
    WOOD = 3
    CONIFERS = 4
    GARDEN = 5
    WATER = 6
    ASPHALT = 7
    CONCRETE = 8
    TRACK = 9
    ROOF = 10
    TREE = 11
    SAND = 12


_BARE: dict[Cover, tuple[float, float, float, float]] = {
    Cover.MEADOW: (0.048, 0.072, 0.080, 0.210),
    Cover.CROP: (0.058, 0.082, 0.108, 0.205),
    Cover.SOIL: (0.058, 0.080, 0.112, 0.190),
    Cover.WOOD: (0.036, 0.046, 0.055, 0.140),
    Cover.CONIFERS: (0.020, 0.032, 0.024, 0.165),
    Cover.GARDEN: (0.042, 0.060, 0.066, 0.180),
    Cover.WATER: (0.045, 0.052, 0.036, 0.018),
    Cover.ASPHALT: (0.088, 0.098, 0.106, 0.135),
    Cover.CONCRETE: (0.125, 0.142, 0.158, 0.200),
    Cover.TRACK: (0.110, 0.145, 0.185, 0.260),
    Cover.ROOF: (0.100, 0.110, 0.120, 0.150),
    Cover.TREE: (0.034, 0.046, 0.050, 0.150),
    Cover.SAND: (0.180, 0.235, 0.290, 0.360),
}
_GREEN: dict[Cover, tuple[float, float, float, float]] = {
    Cover.MEADOW: (0.034, 0.068, 0.045, 0.360),
    Cover.CROP: (0.028, 0.060, 0.034, 0.440),
    Cover.WOOD: (0.020, 0.038, 0.023, 0.310),
    Cover.CONIFERS: (0.018, 0.032, 0.021, 0.205),
    Cover.GARDEN: (0.032, 0.055, 0.042, 0.260),
    Cover.TREE: (0.022, 0.042, 0.027, 0.300),
}
_ROOFS = (
    (0.060, 0.088, 0.165, 0.260),  # red tiles
    (0.075, 0.100, 0.150, 0.225),  # weathered tiles
    (0.070, 0.075, 0.080, 0.100),  # slate, bitumen
    (0.135, 0.145, 0.150, 0.170),  # grey shingles, gravel
    (0.330, 0.350, 0.365, 0.400),  # sheet metal
    (0.520, 0.560, 0.575, 0.600),  # white membrane
    (0.200, 0.185, 0.150, 0.190),  # blue sheet
)
SMALL_ROOFS = (0.34, 0.26, 0.17, 0.18, 0.03, 0.01, 0.01)
LARGE_ROOFS = (0.05, 0.06, 0.17, 0.27, 0.25, 0.15, 0.05)
"""How often houses and halls have each kind of roof."""


@dataclass(frozen=True, eq=False)
class Patches:
    """What each patch of a scene is, one row each: `cover` uint8 (n,), how bright it is against its
    kind `tint` float32 (n, 4), and its own day of greatest green `peak_day` (n,)."""

    cover: NDArray[np.uint8]
    tint: Table
    peak_day: NDArray[np.float32]

    def reflectance(self, day: float) -> Table:
        """Float32 (n, 4) on a day of the year, northern: 1 to 366."""
        bare = np.array([_BARE[Cover(c)] for c in range(len(Cover))], np.float32)
        green = np.array([_GREEN.get(Cover(c), _BARE[Cover(c)]) for c in range(len(Cover))])
        away = (day - self.peak_day + 183.0) % 366.0 - 183.0
        # Crops are green for weeks, meadows and trees for months.
        lasting = np.where(self.cover == Cover.CROP, 48.0, 85.0)
        share = np.exp(-((away / lasting) ** 2)).astype(np.float32)[:, None]
        mixed = bare[self.cover] * (1 - share) + green.astype(np.float32)[self.cover] * share
        result: Table = (mixed * self.tint).astype(np.float32)
        return result


class PatchList:
    """Takes the patches of a scene one after the other and gives each its number."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self._cover: list[int] = []
        self._tint: list[Table] = []
        self._peak: list[float] = []

    def add(self, cover: Cover, varied: float = 0.12) -> int:
        """A patch whose brightness differs from its kind by a share of about `varied`."""
        rng = self._rng
        tint = np.exp(rng.normal(0, varied) + rng.normal(0, varied / 4, 4))
        peak = {Cover.CROP: float(rng.choice([115.0, 150.0, 205.0]) + rng.normal(0, 12))}.get(
            cover, 170.0 + float(rng.normal(0, 8))
        )
        return self._append(cover, tint, peak)

    def add_roof(self, shares: tuple[float, ...]) -> int:
        """A roof of one of the kinds, by their shares."""
        rng = self._rng
        kind = int(rng.choice(len(_ROOFS), p=shares))
        grey = np.array(_BARE[Cover.ROOF])
        tint = np.array(_ROOFS[kind]) / grey * math.exp(float(rng.normal(0, 0.16)))
        return self._append(Cover.ROOF, tint, 0.0)

    def done(self) -> Patches:
        """All of them."""
        return Patches(
            np.array(self._cover, np.uint8),
            np.stack(self._tint).astype(np.float32),
            np.array(self._peak, np.float32),
        )

    def _append(self, cover: Cover, tint: NDArray[np.floating], peak_day: float) -> int:
        self._cover.append(int(cover))
        self._tint.append(np.asarray(tint, np.float32))
        self._peak.append(peak_day)
        return len(self._cover) - 1
