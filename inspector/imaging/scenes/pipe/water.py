"""Water in the invert: where rays meet it, its waves, and how it mixes what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.noise import step
from inspector.imaging.scenes.pipe.textures import mottle, streaks

Field = NDArray[np.float32]


@dataclass(frozen=True)
class Scum:
    """Floating scum between two chainages that covers a share of the water, 0..1."""

    instance: int
    start_m: float
    end_m: float
    share: float
    colour: tuple[float, float, float]


@dataclass(frozen=True)
class Water:
    """A level surface at `level_m` (y of the run). Waves are slopes of about `rough`."""

    level_m: float
    rough: float
    colour: tuple[float, float, float]
    clear_m: float
    scum: tuple[Scum, ...] = ()

    def reach(self, origin: Sequence[float], rays: Field) -> Field:
        """How far rays (3, n) are from the surface; a great number for those that miss it."""
        down = rays[1]
        above = np.float32(self.level_m - origin[1])
        towards = (down > 1e-6) if above > 0 else np.zeros_like(down, dtype=np.bool_)
        return np.where(
            towards, above / np.maximum(down, np.float32(1e-6)), np.float32(1e9)
        ).astype(np.float32)

    def waves(self, x: Field, z: Field, blur: Field) -> Field:
        """Unit normals (3, n), upwards."""
        total = np.zeros((2, len(x)), np.float32)
        for long, wide, strength, shift in ((0.9, 0.5, 1.0, 0.2), (0.23, 0.16, 0.45, 0.6)):
            found = mottle().sample(
                z / np.float32(long) + np.float32(shift),
                x / np.float32(wide) + np.float32(shift),
                blur / np.float32(long),
                np.minimum(blur, np.float32(0.02)).astype(np.float32) / np.float32(wide),
            )
            total += np.float32(strength * self.rough) * found[:, 1:3].T
        normal = np.stack([-total[1], -np.ones_like(x), -total[0]])
        normal /= np.sqrt((normal**2).sum(axis=0))
        return normal

    def murk(self, x: Field, z: Field, blur: Field) -> Field:
        """How much brighter or darker than its colour the water is: silt, bubbles, foam lines."""
        slow = mottle().sample(
            z / np.float32(2.1), x / np.float32(0.7), blur / np.float32(2.1),
            np.minimum(blur, np.float32(0.05)),
        ).T  # fmt: skip
        foam = streaks().sample(
            z / np.float32(0.5), x / np.float32(0.23), blur / np.float32(0.5),
            np.minimum(blur, np.float32(0.05)) * 4,
        ).T  # fmt: skip
        bubbles = np.clip(foam[2] * 2 * step(slow[3], 0.3, 1.8), 0, 1)
        tone = 0.75 + 0.4 * slow[0] + 0.3 * foam[0] + 4 * bubbles
        return np.asarray(np.clip(tone, 0.3, 7), dtype=np.float32)

    def floats(self, x: Field, z: Field, blur: Field) -> tuple[Field, Field, NDArray[np.uint16]]:
        """Scum: its cover 0..1, its reflectance (3, n) and the number of its defect."""
        cover = np.zeros_like(x)
        colour = np.zeros((3, len(x)), np.float32)
        number = np.zeros(len(x), np.uint16)
        for scum in self.scum:
            near = np.flatnonzero((z > scum.start_m - 0.3) & (z < scum.end_m + 0.3))
            if not len(near):
                continue
            one = np.float32(1)
            patch = mottle().sample(
                z[near] / np.float32(1.3), x[near] / one, blur[near] / np.float32(1.3),
                np.minimum(blur[near], np.float32(0.02)),
            ).T  # fmt: skip
            fine = mottle().sample(
                z[near] / np.float32(0.21), x[near] / np.float32(0.2),
                blur[near] / np.float32(0.21), np.minimum(blur[near], np.float32(0.02)),
            ).T  # fmt: skip
            ends = np.clip(np.minimum(z[near] - scum.start_m, scum.end_m - z[near]) / 0.3, -1, 1)
            # The share of a normal variable that is above `limit` is about `share`.
            limit = -1.6 * np.log(scum.share / max(1 - scum.share, 1e-3)) / 1.702 * 0.75
            some = step(patch[0] + 0.35 * fine[0] + np.minimum(ends * 1.5 - 1, 0), limit - 0.1,
                        limit + 0.15)  # fmt: skip
            cover[near] = some
            tone = np.clip(1 + 0.30 * fine[3] + 0.2 * patch[3], 0.3, 1.8)
            colour[:, near] = np.array(scum.colour, np.float32)[:, None] * tone
            number[near[some > 0.5]] = scum.instance
        return cover, colour, number


def fresnel(cosine: Field) -> Field:
    """Share of light that water reflects (Schlick's approximation)."""
    return np.asarray(0.02 + 0.98 * (1 - np.clip(cosine, 0, 1)) ** 5, dtype=np.float32)
