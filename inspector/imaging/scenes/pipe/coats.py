"""Points of surfaces and how they are painted, before light falls on them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.pipe.appearance import Colour
from inspector.imaging.scenes.pipe.textures import grain, mottle, stones, streaks

Field = NDArray[np.float32]


@dataclass
class Coat:
    """How n points are painted: reflectance (3, n), slopes of the fine relief along and around,
    gloss 0..1 and how wet 0..1."""

    albedo: Field
    slope_along: Field
    slope_across: Field
    gloss: Field

    def mix(self, share: Field, colour: Colour | Field, gloss: float | None = None) -> None:
        """Cover with a colour."""
        paint = np.asarray(colour, np.float32)
        if paint.ndim == 1:
            paint = paint[:, None]
        self.albedo += share * (paint - self.albedo)
        if gloss is not None:
            self.gloss += share * (np.float32(gloss) - self.gloss)


@dataclass(frozen=True)
class Wall:
    """Points of the wall: chainage, arc, footprint, height above the invert as a share of the
    height of the section, and the number of the pipe they are in."""

    z: Field
    s: Field
    blur_z: Field
    blur_s: Field
    level: Field
    pipe: Field


def sampled(
    which: str, wall: Wall, long_m: float, wide_m: float, shift: tuple[float, float]
) -> Field:
    """A texture that repeats every long_m along and wide_m around: channels (4, n)."""
    maps = {"grain": grain, "mottle": mottle, "streaks": streaks, "stones": stones}
    found = maps[which]().sample(
        wall.z / np.float32(long_m) + np.float32(shift[0]),
        wall.s / np.float32(wide_m) + np.float32(shift[1]),
        wall.blur_z / np.float32(long_m),
        wall.blur_s / np.float32(wide_m),
    )
    return np.asarray(found.T, dtype=np.float32)
