"""What hangs in a pipe or floats on its water: roots, seals, scum."""

from __future__ import annotations

import math

import numpy as np

from inspector.imaging.scenes.pipe.defects import Defect, spread
from inspector.imaging.scenes.pipe.site import Site
from inspector.imaging.scenes.pipe.strands import Strand, grow, share_of_section
from inspector.imaging.scenes.pipe.water import Scum

_ROOTS = ((0.16, 0.11, 0.065), (0.09, 0.075, 0.055), (0.24, 0.19, 0.12))


def roots(site: Site, number: int, at_m: float) -> Defect:
    """Roots from a joint."""
    rng = site.rng
    stretch = site.stretch(at_m)
    if stretch.end_m - at_m < 1.0:
        at_m = stretch.end_m
    size = site.section.inscribed_m
    middle = float(rng.uniform(-100, 100))
    wide = float(rng.choice([6, 25, 70]))
    x0, y0 = stretch.middle(at_m)
    count = int(rng.integers(14, 120))
    strands: list[Strand] = []
    colour = _ROOTS[int(rng.integers(len(_ROOTS)))]
    reach = float(rng.uniform(0.25, 1.1)) * size
    for _ in range(count):
        angle = middle + float(rng.normal(0, wide / 2))
        radius = float(site.ring.radius(np.array([angle % 360], np.float32))[0])
        sx, sy = math.sin(math.radians(angle)), -math.cos(math.radians(angle))
        foot = np.array([x0 + radius * sx, y0 + radius * sy, at_m + rng.normal(0, 0.012)])
        heading = np.array([-sx, -sy, 0.5 * rng.normal() + 0.3])
        strands += grow(
            rng, number, foot, heading, reach * float(rng.uniform(0.4, 1.2)),
            float(rng.choice([0.0005, 0.0011, 0.003], p=[0.6, 0.34, 0.06])), colour,
            children=int(rng.integers(1, 4)), sag=float(rng.uniform(0.02, 0.16)),
        )  # fmt: skip
    kept = [s for s in (inside(site, s, x0, y0) for s in strands) if s is not None]
    site.strands += kept
    points = np.concatenate([s.points_m for s in kept])
    share = 100 * min(1.0, share_of_section(kept, site.ring.area_m2))
    turns = np.degrees(np.arctan2(points[:, 0] - x0, -(points[:, 1] - y0)))
    outer = np.hypot(points[:, 0] - x0, points[:, 1] - y0) > 0.5 * size
    clock = spread([float(t) for t in turns[outer]])
    return Defect(number, "roots", float(points[:, 2].min()), float(points[:, 2].max()),
                  *clock, share)  # fmt: skip


def inside(site: Site, strand: Strand, x0: float, y0: float) -> Strand | None:
    """The part of a strand that is in the pipe."""
    x, y = (strand.points_m[:, i] - m for i, m in ((0, x0), (1, y0)))
    good = site.section.inside((0.985 * x).astype(np.float32), (0.985 * y).astype(np.float32))
    length = int(np.argmin(good)) if not good.all() else len(good)
    if length < 3:
        return None
    return Strand(
        strand.instance, strand.points_m[:length], strand.radius_m[:length], strand.colour
    )


def seal(site: Site, number: int, at_m: float) -> Defect:
    """A rubber ring that came out of its joint and hangs in."""
    rng = site.rng
    x0, y0 = site.stretch(at_m).middle(at_m)
    middle, half = float(rng.uniform(-70, 70)), float(rng.uniform(25, 80))
    drop = float(rng.uniform(0.1, 0.9)) * site.section.inscribed_m
    angles = np.radians(np.linspace(middle - half, middle + half, 60))
    radius = site.ring.radius(np.degrees(angles).astype(np.float32) % 360).astype(float)
    sag = np.sin(np.linspace(0, math.pi, 60)) ** 1.5
    x = x0 + radius * np.sin(angles) * (1 - 0.15 * sag)
    y = y0 - radius * np.cos(angles) + drop * sag
    z = at_m + 0.03 * sag + 0.01 * np.sin(np.linspace(0, 9, 60))
    thick = np.full(60, float(rng.uniform(0.004, 0.009)))
    strand = inside(
        site, Strand(number, np.stack([x, y, z], axis=1), thick, (0.02, 0.02, 0.022)), x0, y0
    )
    if strand is not None:
        site.strands.append(strand)
    tall = site.section.invert_m - site.section.crown_m
    lowest = (float(y.max()) - y0 - site.section.crown_m) / tall
    return Defect(number, "seal", at_m, at_m + 0.04, (middle - half) % 360,
                  (middle + half) % 360, lowest)  # fmt: skip


def scum(site: Site, number: int, at_m: float) -> Defect:
    """Scum on the water."""
    rng = site.rng
    share = float(rng.uniform(0.12, 0.85))
    half = float(rng.uniform(0.6, 2.5))
    colour = ((0.42, 0.36, 0.25), (0.55, 0.52, 0.44), (0.25, 0.18, 0.1))[int(rng.integers(3))]
    site.scum.append(Scum(number, at_m - half, at_m + half, share, colour))
    level = site.section.invert_m - site.water
    one, zero = np.ones(1, np.float32), np.zeros(1, np.float32)
    wide = float(site.section.leave(zero, np.array([level], np.float32), one, zero)[0])
    turn = math.degrees(math.atan2(wide, -level))
    return Defect(number, "scum", at_m - half, at_m + half, turn, 360 - turn, 100 * share)
