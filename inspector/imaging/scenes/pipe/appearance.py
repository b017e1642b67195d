"""What a run is made of and how dirty it is: the numbers that the shading reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

Material = Literal["concrete", "clay", "brick", "pvc", "hdpe"]
Colour = tuple[float, float, float]

MATERIALS: tuple[Material, ...] = ("concrete", "clay", "brick", "pvc", "hdpe")

_BASES: dict[Material, tuple[Colour, ...]] = {
    "concrete": ((0.36, 0.34, 0.29), (0.30, 0.29, 0.26), (0.42, 0.38, 0.30), (0.27, 0.26, 0.22)),
    "clay": ((0.22, 0.11, 0.065), (0.27, 0.15, 0.09), (0.16, 0.09, 0.06), (0.33, 0.22, 0.14)),
    "brick": ((0.21, 0.115, 0.085), (0.17, 0.115, 0.09), (0.24, 0.16, 0.115)),
    "pvc": ((0.58, 0.27, 0.08), (0.62, 0.34, 0.15), (0.45, 0.45, 0.42), (0.52, 0.55, 0.52)),
    "hdpe": ((0.05, 0.14, 0.18), (0.03, 0.031, 0.034), (0.06, 0.12, 0.14), (0.14, 0.15, 0.155)),
}
"""Reflectance of clean surfaces, linear light."""
_GLOSS: dict[Material, tuple[float, float]] = {
    "concrete": (0.02, 0.16),
    "clay": (0.35, 0.75),
    "brick": (0.04, 0.2),
    "pvc": (0.3, 0.6),
    "hdpe": (0.25, 0.6),
}


@dataclass(frozen=True)
class Appearance:
    """Colours are reflectances of red, green and blue, linear light. Shares are 0..1.

    `marks` are heights above the invert, in shares of the height of the section, up to which water
    has stood, and how strongly it left its trace."""

    material: Material
    base: Colour
    dirt: Colour
    slime: Colour
    gloss: float
    grime: float
    slimy: float
    drops: float
    worn: float
    marks: tuple[tuple[float, float], ...]
    rib_m: float
    rib_slope: float
    rib_turn: float
    brick_m: tuple[float, float]
    variation: float
    offsets: tuple[float, ...]
    water: Colour
    water_clear_m: float


def draw_appearance(rng: np.random.Generator, material: Material) -> Appearance:
    """An appearance by chance."""
    bases = _BASES[material]
    base = np.array(bases[int(rng.integers(len(bases)))]) * rng.uniform(0.8, 1.2)
    base *= rng.uniform(0.92, 1.08, 3)
    brown = np.array([0.115, 0.085, 0.05]) * rng.uniform(0.6, 1.5)
    brown *= rng.uniform(0.88, 1.12, 3)
    slime = np.array([0.10, 0.09, 0.07]) if rng.random() < 0.6 else np.array([0.16, 0.11, 0.06])
    marks = [(float(rng.uniform(0.12, 0.5)), float(rng.uniform(0.35, 1.0)))]
    if rng.random() < 0.6:
        marks.append((float(rng.uniform(0.35, 0.8)), float(rng.uniform(0.1, 0.45))))
    ribbed = material == "hdpe" and rng.random() < 0.75
    water = np.array([0.030, 0.026, 0.017]) * rng.uniform(0.3, 1.2)
    if rng.random() < 0.3:
        water = water * np.array([0.8, 1.0, 0.85])
    low, high = _GLOSS[material]
    return Appearance(
        material=material,
        base=_colour(base),
        dirt=_colour(brown),
        slime=_colour(slime * rng.uniform(0.6, 1.2)),
        gloss=float(rng.uniform(low, high)),
        grime=float(rng.beta(2.2, 1.6)),
        slimy=float(rng.beta(1.1, 2.2)),
        drops=float(rng.random() ** (0.7 if material == "hdpe" else 2.0)),
        worn=float(rng.beta(1.2, 2.0)),
        marks=tuple(marks),
        rib_m=float(rng.uniform(0.05, 0.11)) if ribbed else 0.0,
        rib_slope=float(rng.uniform(0.25, 0.6)),
        rib_turn=float(rng.choice([0.0, 0.0, 1.0])),
        brick_m=(float(rng.uniform(0.2, 0.25)), float(rng.uniform(0.062, 0.08))),
        variation=float(rng.uniform(0.75, 1.8)),
        offsets=tuple(float(v) for v in rng.uniform(0, 1, 12)),
        water=_colour(water),
        water_clear_m=float(rng.uniform(0.03, 0.15)),
    )


def _colour(value: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Colour:
    red, green, blue = (float(min(max(v, 0.004), 0.9)) for v in value)
    return red, green, blue
