"""What lies in a pipe or comes through its wall: deposits, stones, laterals, bars."""

from __future__ import annotations

import math

import numpy as np

from inspector.imaging.scenes.pipe import reliefs_by_chance as bumps
from inspector.imaging.scenes.pipe.defects import Defect, spread
from inspector.imaging.scenes.pipe.site import Site, around
from inspector.imaging.scenes.pipe.solids import Lateral, Look, Rod, Stone


def sediment(site: Site, number: int, at_m: float) -> Defect:
    """A settled deposit, higher than the water."""
    rng = site.rng
    tall = site.section.invert_m - site.section.crown_m
    high = max(float(rng.uniform(0.12, 0.48)) * tall, site.water + 0.04 * tall)
    half = float(rng.uniform(1.0, 4.0))
    start, end = max(0.15, at_m - half), min(at_m + half, site.tube.table[1, -2] - 0.15)
    stretch = site.stretch((start + end) / 2)
    relief = bumps.bed(rng, number, stretch, site.ring, float(start), float(end), high)
    site.solids.append(relief)
    reach = relief.greatest_m
    level = np.array([site.section.invert_m - reach], np.float32)
    zero, one = np.zeros(1, np.float32), np.ones(1, np.float32)
    wide = float(site.section.leave(zero, level, one, zero)[0])
    turn = math.degrees(math.atan2(wide, -float(level[0])))
    low, far, _, _ = relief.extent()
    return Defect(number, "sediment", low, far, turn, 360 - turn, 100 * reach / tall)


def rubble(site: Site, length_m: float) -> None:
    """A few small stones on the invert, too small to be coded."""
    rng = site.rng
    x0, y0 = site.section.inscribed_m, site.section.invert_m
    for _ in range(int(rng.integers(2, 9))):
        size = x0 * rng.uniform(0.04, 0.13) * rng.uniform(0.6, 1.2, 3)
        x = float(rng.normal(0, 0.16)) * x0
        z = 0.4 + (length_m - 1.0) * float(rng.random()) ** 2
        zero = np.zeros(1, np.float32)
        below = float(site.section.leave(zero + np.float32(x), zero, zero, zero + 1)[0])
        rest = min(below - 0.5 * float(size[1]), y0 - site.water)
        middle, _ = site.stretch(z).middle(z)
        dims = (float(size[0]), 0.7 * float(size[1]), float(size[2]))
        site.solids.append(Stone.random(rng, 0, (middle + x, rest, z), dims))


def intrusion(site: Site, number: int, at_m: float) -> Defect:
    """A lateral that reaches into the pipe."""
    reach = float(site.rng.uniform(0.06, 0.35)) * site.section.width_m
    angle = float(site.rng.choice([-1, 1])) * float(site.rng.uniform(15, 95))
    half = lateral(site, number, at_m, angle, reach)
    at_m, _ = site.within(at_m, half)
    wide = math.degrees(half / site.section.inscribed_m)
    clock = around(angle, min(wide, 60))
    return Defect(number, "intrusion", at_m - half, at_m + half, *clock,
                  100 * reach / site.section.width_m)  # fmt: skip


def lateral(site: Site, number: int, at_m: float, angle: float, reach: float) -> float:
    """A lateral that reaches so far into the pipe; returns its outer radius."""
    rng = site.rng
    inner = min(0.1, site.section.inscribed_m * float(rng.uniform(0.3, 0.55)))
    outer = inner * float(rng.uniform(1.08, 1.25))
    at_m, _ = site.within(at_m, outer)
    turn = np.array([angle % 360], np.float32)
    radius = float(site.ring.radius(turn)[0])
    sx, sy = math.sin(math.radians(angle)), -math.cos(math.radians(angle))
    x, y = site.stretch(at_m).middle(at_m)
    # Laterals mostly come in slanting, with the flow.
    lean = float(rng.choice([0.0, 0.0, 0.5, 0.8]))
    inwards = np.array([-sx, -sy, lean])
    inwards /= np.linalg.norm(inwards)
    site.solids.append(
        Lateral(
            number, (x + radius * sx, y + radius * sy, at_m),
            (float(inwards[0]), float(inwards[1]), float(inwards[2])), inner, outer, reach,
        )
    )  # fmt: skip
    return outer


def object_(site: Site, number: int, at_m: float) -> Defect:
    """A bar or pipe through both walls."""
    rng = site.rng
    radius = float(rng.uniform(0.012, 0.16)) * site.section.inscribed_m + 0.006
    at_m, _ = site.within(at_m, 2 * radius)
    one = float(rng.uniform(-115, 115))
    other = one + 180 + float(rng.uniform(-70, 70))
    x, y = site.stretch(at_m).middle(at_m)
    ends = []
    for angle in (one, other):
        reach = 1.25 * float(site.ring.radius(np.array([angle % 360], np.float32))[0])
        turn = math.radians(angle)
        ends.append((x + reach * math.sin(turn), y - reach * math.cos(turn),
                     at_m + float(rng.normal(0, 0.04))))  # fmt: skip
    look = (Look.METAL, Look.TUBE, Look.LATERAL)[int(rng.integers(3))]
    site.solids.append(Rod(number, ends[0], ends[1], radius, look))
    chord = math.dist(ends[0][:2], ends[1][:2]) / 1.25
    share = 100 * chord * 2 * radius / site.ring.area_m2
    clock = spread([one, other])
    return Defect(number, "object", at_m - radius, at_m + radius, *clock, share)


def obstacle(site: Site, number: int, at_m: float) -> Defect:
    """Stones and bricks on the invert."""
    rng = site.rng
    floor = site.section.invert_m
    size = site.section.inscribed_m * float(rng.uniform(0.12, 0.4))
    x0, y0 = site.stretch(at_m).middle(at_m)
    low, high, area, angles = at_m, at_m, 0.0, []
    for _ in range(int(rng.integers(1, 7))):
        half = size * rng.uniform(0.45, 1.1, 3) * np.array([1.0, 0.7, 1.0])
        reach = 0.45 * site.section.inscribed_m
        x, z = float(rng.uniform(-reach, reach)), at_m + float(rng.normal(0, 1.6 * size))
        zero = np.zeros(1, np.float32)
        below = site.section.leave(np.array([x], np.float32), zero, zero, zero + 1)
        rest = min(float(below[0]) - 0.6 * float(half[1]), floor - site.water - 0.15 * size)
        rest = min(rest, floor - 0.5 * float(half[1]))
        centre = (x0 + x, y0 + rest, z)
        dims = (float(half[0]), float(half[1]), float(half[2]))
        if rng.random() < 0.2:
            turn = float(rng.uniform(0, 180))
            site.solids.append(Stone.brick(number, centre, dims, turn))
        else:
            site.solids.append(Stone.random(rng, number, centre, dims))
        low, high = min(low, z - dims[2]), max(high, z + dims[2])
        area = max(area, 4 * 0.75 * dims[0] * dims[1])
        angles += [math.degrees(math.atan2(x + s * dims[0], -rest)) for s in (-1, 1)]
    share = 100 * area / site.ring.area_m2
    return Defect(number, "obstacle", low, high, *spread(angles), share)
