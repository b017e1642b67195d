"""Damage and deposits on the wall: how each is made, and the facts that go with it."""

from __future__ import annotations

import numpy as np

from inspector.imaging.scenes.pipe import decals as maps
from inspector.imaging.scenes.pipe import reliefs_by_chance as bumps
from inspector.imaging.scenes.pipe.decals import Decal
from inspector.imaging.scenes.pipe.defects import Defect
from inspector.imaging.scenes.pipe.site import Site


def crack(site: Site, number: int, at_m: float) -> Defect:
    """A crack along, around, or in several ways."""
    rng = site.rng
    way = str(rng.choice(["along", "ring", "complex", "star"]))
    around = site.ring.perimeter_m
    long = float(rng.uniform(0.4, 1.5)) if way in ("along", "complex") else 0.16 * around
    wide = 0.14 * around if way == "along" else around * float(rng.uniform(0.25, 0.7))
    if way == "star":
        long, wide = 0.35 * around, 0.3 * around
    at_m, half = site.within(at_m, long / 2)
    width = float(rng.choice([0.0009, 0.003, 0.006, 0.012], p=[0.12, 0.28, 0.34, 0.26]))
    arc = site.arc()
    picture = maps.crack_map(rng, 2 * half, wide, width, way)
    colour = ((0.05, 0.045, 0.04), (0.55, 0.52, 0.45), (0.30, 0.15, 0.06))[
        int(rng.choice(3, p=[0.6, 0.2, 0.2]))
    ]
    decal = Decal("crack", number, at_m - half, at_m + half, arc, wide / 2, picture, colour)
    site.decals.append(decal)
    width = maps.drawn_width(2 * half, wide, width)
    return Defect(number, "crack", *site.facts(decal.extent()), 1000 * width)


def hole(site: Site, number: int, at_m: float) -> Defect:
    """A hole with broken edges and soil behind."""
    rng, around = site.rng, site.ring.perimeter_m
    span = float(rng.uniform(0.07, 0.3))
    wide = span * around / 0.72
    at_m, half = site.within(at_m, 0.5 * wide * float(rng.uniform(0.7, 1.5)))
    arc = site.arc(0, 110)
    picture = maps.hole_map(rng, 2 * half, wide)
    decal = Decal(
        "hole", number, at_m - half, at_m + half, arc, wide / 2, picture,
        site.look.dirt, max(site.wall, 0.015),
    )  # fmt: skip
    site.decals.append(decal)
    facts = site.facts(decal.extent())
    return Defect(number, "hole", *facts, (facts[3] - facts[2]) % 360)


def corrosion(site: Site, number: int, at_m: float) -> Defect:
    """A patch where the surface is gone."""
    rng, around = site.rng, site.ring.perimeter_m
    at_m, half = site.within(at_m, float(rng.uniform(0.25, 0.9)))
    wide = around * float(rng.uniform(0.18, 0.5))
    arc = site.arc(0, 80)
    deep = float(rng.uniform(2, 22))
    picture = maps.patch_map(rng, 2 * half, wide)
    picture[..., 2] = np.rint(picture[..., 2] * min(1.0, deep / 12)).astype(np.uint8)
    base = np.array(site.look.base) * 0.5 + np.array([0.16, 0.13, 0.09]) * 0.6
    decal = Decal(
        "corrosion", number, at_m - half, at_m + half, arc, wide / 2, picture,
        (float(base[0]), float(base[1]), float(base[2])),
    )  # fmt: skip
    site.decals.append(decal)
    return Defect(number, "corrosion", *site.facts(decal.extent()), deep)


def leak(site: Site, number: int, at_m: float) -> Defect:
    """Water that came in and left its streaks."""
    stretch = site.stretch(at_m)
    # Water mostly enters at joints.
    if stretch.end_m - at_m < 0.8:
        at_m = stretch.end_m - 0.12
    reach = float(site.rng.uniform(0.3, 0.95))
    decal = leaking(site, number, at_m, reach, float(site.rng.uniform(0.15, 0.45)))
    facts = decal.extent()
    share = (facts[3] - facts[2]) / (site.ring.perimeter_m / 2)
    return Defect(number, "leak", *site.facts(facts), share)


def leaking(site: Site, number: int, at_m: float, reach: float, half: float) -> Decal:
    """Streaks down the wall, `reach` of half of the perimeter long."""
    rng = site.rng
    wide = reach * site.ring.perimeter_m / 2
    side = float(rng.choice([-1, 1]))
    start = float(rng.uniform(0.02, max(0.03, 1 - reach))) * site.ring.perimeter_m / 2
    arc = side * (start + wide / 2)
    at_m, half = site.within(at_m, half)
    picture = maps.streak_map(rng, 2 * half, wide, int(side))
    colours = ((0.30, 0.14, 0.05), (0.44, 0.41, 0.35), (0.06, 0.05, 0.04), (0.33, 0.23, 0.12))
    colour = colours[int(rng.integers(4))]
    decal = Decal("stain", number, at_m - half, at_m + half, arc, wide / 2, picture, colour)
    site.decals.append(decal)
    return decal


def deformation(site: Site, number: int, at_m: float) -> Defect:
    """A dent."""
    rng = site.rng
    at_m, half = site.within(at_m, float(rng.uniform(0.5, 1.6)))
    share = float(rng.uniform(0.04, 0.34))
    deep = share * site.section.width_m
    arc = site.arc(0, 70)
    relief = bumps.dent(rng, number, site.stretch(at_m), site.ring, at_m, half, arc, deep)
    site.solids.append(relief)
    return Defect(number, "deformation", *site.facts(relief.extent()), 100 * share)


def scale(site: Site, number: int, at_m: float) -> Defect:
    """A crust."""
    rng = site.rng
    at_m, half = site.within(at_m, float(rng.uniform(0.2, 0.8)))
    relief = bumps.crust(
        rng, number, site.stretch(at_m), site.ring, at_m, half, site.arc(),
        float(rng.uniform(0.05, 0.3)) * site.section.inscribed_m,
    )  # fmt: skip
    site.solids.append(relief)
    return Defect(number, "scale", *site.facts(relief.extent()), 100 * relief.share())
