"""Runs by chance: material, size, joints, laterals, water, light, and where defects are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inspector.imaging.scenes.pipe import damage
from inspector.imaging.scenes.pipe.appearance import MATERIALS, Material, draw_appearance
from inspector.imaging.scenes.pipe.defects import RULES, DefectKind
from inspector.imaging.scenes.pipe.light import Lamps
from inspector.imaging.scenes.pipe.run import PipeRun
from inspector.imaging.scenes.pipe.sections import Box, Egg, Ring, Round, Section
from inspector.imaging.scenes.pipe.site import Joint, Site
from inspector.imaging.scenes.pipe.surface import Geometry
from inspector.imaging.scenes.pipe.tube import Part, Stretch, Tube
from inspector.imaging.scenes.pipe.water import Water

KINDS: tuple[DefectKind, ...] = tuple(RULES)

_SHAPES: dict[Material, tuple[str, ...]] = {
    "concrete": ("round", "round", "round", "egg", "box"),
    "clay": ("round",),
    "brick": ("egg", "egg", "round", "box"),
    "pvc": ("round",),
    "hdpe": ("round",),
}
_WIDTHS_M: dict[Material, tuple[float, ...]] = {
    "concrete": (0.3, 0.4, 0.5, 0.6, 0.8, 1.0),
    "clay": (0.15, 0.2, 0.25, 0.3, 0.4),
    "brick": (0.6, 0.7, 0.9, 1.2),
    "pvc": (0.16, 0.2, 0.25, 0.315, 0.4),
    "hdpe": (0.3, 0.4, 0.5, 0.6, 0.8),
}
_LENGTHS_M: dict[Material, tuple[float, ...]] = {
    "concrete": (1.0, 2.0, 2.5),
    "clay": (1.0, 1.5, 2.0),
    "brick": (3.0,),
    "pvc": (2.0, 3.0, 5.0),
    "hdpe": (3.0, 6.0),
}
_SPACING_M = 0.9
_PIPES: tuple[Material, ...] = ("concrete", "clay", "pvc", "hdpe")
_ONLY: dict[DefectKind, tuple[Material, ...]] = {
    "deformation": ("pvc", "hdpe", "brick"),
    "corrosion": ("concrete", "brick"),
    "offset": _PIPES,
    "separation": _PIPES,
    "seal": ("concrete", "clay", "pvc"),
}
"""Materials that have a kind of defect; all where it is not named."""
_OFTEN: dict[DefectKind, float] = {"crack": 4.0, "hole": 1.6, "roots": 2.5, "leak": 2.0}
"""What is small or hidden in pictures is planned more often than the rest, which counts 1."""


def plan_run(
    seed: int,
    shape: str | None = None,
    material: Material | None = None,
    kinds: Sequence[DefectKind] | None = None,
    length_m: float | None = None,
) -> PipeRun:
    """A run from a seed; what is not given is by chance. `kinds` are placed from the start on, as
    far as there is room, without any other defects."""
    rng = np.random.default_rng([seed, 2024])
    if material is None:
        options = [m for m in MATERIALS if shape is None or shape in _SHAPES[m]]
        material = options[int(rng.integers(len(options)))]
    drawn = _SHAPES[material][int(rng.integers(len(_SHAPES[material])))]
    shape = shape or drawn
    width = float(rng.choice(_WIDTHS_M[material]))
    section = _section(rng, shape, width)
    height = section.invert_m - section.crown_m
    wall = min(0.13, max(0.006, width * (0.02 if material in ("pvc", "hdpe") else 0.1)))
    ring = Ring(section)
    look = draw_appearance(rng, material)
    long = float(rng.uniform(16, 45)) if length_m is None else length_m
    wanted = _wanted(rng, material) if kinds is None else list(kinds)
    joints = _joints(rng, material, width, wall, long)
    places = _places(rng, wanted, joints, long, ordered=kinds is not None)
    water_m = _water_depth(rng, height, any(k == "scum" for k, _ in places))
    if water_m > 0:
        # Where water stands now, it has stood before.
        edge = (water_m / height + 0.025, float(rng.uniform(0.4, 1.0)))
        look = replace(look, marks=(*look.marks, edge))
    haze = float(rng.choice([0.0, 0.01, 0.02, 0.045, 0.09], p=[0.28, 0.27, 0.25, 0.14, 0.06]))

    site = Site(rng, section, ring, wall, look, water_m)
    joints = site.joint_defects(
        [(kind, at) for kind, at in places if kind in ("offset", "separation")], joints
    )
    tube = _tube(rng, section, material, width, wall, long, joints)
    site.tube = tube
    for kind, at in places:
        if kind not in ("offset", "separation"):
            damage.add(site, kind, at)
    for _ in range(int(rng.poisson(long / 14))):
        damage.sound_lateral(site, float(rng.uniform(1.5, long - 1)))
    damage.background(site, long)
    sections: list[Section] = []
    for stretch in tube.stretches:
        if not any(stretch.section is s for s in sections):
            sections.append(stretch.section)
    sections.sort(key=lambda s: s is not section)
    geometry = Geometry(
        tube=tube,
        sections=tuple(sections),
        rings=tuple(ring if s is section else Ring(s) for s in sections),
        solids=tuple(site.solids),
        decals=tuple(site.decals),
        joint_instances=site.joint_instances,
    )
    return PipeRun(
        seed=seed,
        shape=shape,
        width_m=section.width_m,
        height_m=height,
        wall_m=wall,
        length_m=long,
        appearance=look,
        geometry=geometry,
        strands=tuple(site.strands),
        water=_water(rng, section, look.water, look.water_clear_m, water_m, site),
        haze_per_m=haze,
        lamps=_lamps(rng, width),
        defects=tuple(site.defects),
    )


def _section(rng: np.random.Generator, shape: str, width: float) -> Section:
    if shape == "egg":
        return Egg(width / 2)
    if shape == "box":
        wide = max(width, 0.6)
        high = wide * float(rng.uniform(0.7, 1.2))
        return Box(wide / 2, high / 2, float(rng.uniform(0.0, 0.16)) * wide)
    return Round(width / 2)


def _wanted(rng: np.random.Generator, material: Material) -> list[DefectKind]:
    """Kinds that this material can have."""
    kinds = [k for k in KINDS if material in _ONLY.get(k, MATERIALS)]
    weights = np.array([_OFTEN.get(k, 1.0) for k in kinds])
    count = int(rng.integers(4, 11))
    drawn = rng.choice(len(kinds), count, p=weights / weights.sum())
    return [kinds[int(i)] for i in drawn]


def _joints(
    rng: np.random.Generator, material: Material, width: float, wall: float, long: float
) -> list[Joint]:
    every = float(rng.choice(_LENGTHS_M[material]))
    sloppy = 0.0 if material in ("brick", "hdpe") else float(rng.gamma(2.0, 0.03)) * wall
    joints: list[Joint] = []
    at = every * float(rng.uniform(0.5, 1.0))
    while at < long - 0.5:
        gap = 0.0 if material == "brick" else float(rng.gamma(3.0, 0.0018)) + 0.002
        turn = float(rng.uniform(0, 2 * math.pi))
        shift = sloppy * abs(float(rng.normal()))
        joints.append(
            Joint(len(joints) + 1, at, gap, (shift * math.cos(turn), shift * math.sin(turn)))
        )
        at += every
    return joints


def _places(
    rng: np.random.Generator,
    wanted: Sequence[DefectKind],
    joints: Sequence[Joint],
    long: float,
    ordered: bool,
) -> list[tuple[DefectKind, float]]:
    """Chainages that keep their distance; defects of joints are at joints. Most are within the
    reach of a camera that looks in from the manhole."""
    taken: list[float] = []
    places: list[tuple[DefectKind, float]] = []
    for i, kind in enumerate(wanted):
        for _ in range(40):
            if ordered:
                at = 1.2 + (long - 2.4) * (i + 0.5) / len(wanted) + float(rng.normal(0, 0.15))
            else:
                at = 1.0 + (long - 2.0) * float(rng.uniform(0, 1)) ** 1.6
            if kind in ("offset", "separation", "seal") and joints:
                near = min(joints, key=lambda j, at=at: abs(j.at_m - at))  # type: ignore[misc]
                at = near.at_m
            if all(abs(at - other) > _SPACING_M * (0.3 if ordered else 1) for other in taken):
                taken.append(at)
                places.append((kind, at))
                break
    return places


def _water_depth(rng: np.random.Generator, height: float, needed: bool) -> float:
    """Depth of water, metres; 0 for a dry pipe."""
    if not needed and rng.random() < 0.2:
        return 0.0
    return height * float(rng.beta(1.3, 6.0) * 0.6 + 0.015 + (0.04 if needed else 0.0))


def _water(
    rng: np.random.Generator,
    section: Section,
    colour: tuple[float, float, float],
    clear_m: float,
    depth_m: float,
    site: Site,
) -> Water | None:
    if depth_m <= 0:
        return None
    rough = float(rng.gamma(2.0, 0.12)) + 0.05
    return Water(section.invert_m - depth_m, rough, colour, clear_m, tuple(site.scum))


def _lamps(rng: np.random.Generator, width: float) -> Lamps:
    side = min(0.12, 0.25 * width) * float(rng.uniform(0.3, 1.0))
    warm = float(rng.uniform(-0.06, 0.14))
    return Lamps(
        places_m=((-side, -0.1 * side), (side, -0.1 * side)),
        beam=float(rng.uniform(1.0, 14.0)),
        colour=(1.0 + 0.3 * warm, 0.98, 1.0 - warm),
        bounce=float(rng.uniform(0.04, 0.16)),
    )


def _tube(
    rng: np.random.Generator,
    section: Section,
    material: Material,
    width: float,
    wall: float,
    long: float,
    joints: Sequence[Joint],
) -> Tube:
    """Chamber, pipes and gaps by turns, chamber. The pipes bend a little sideways, never up or
    down: water stands level along the run."""
    swing, wave, phase = (
        float(rng.gamma(1.5, 0.05)) * width,
        float(rng.uniform(25, 70)),
        float(rng.uniform(0, 2 * math.pi)),
    )

    def axis(z: float) -> float:
        return swing * (math.sin(2 * math.pi * z / wave + phase) - math.sin(phase))

    depth = wall / section.inscribed_m
    # A welded joint leaves a bead instead of a gap.
    welded = material == "hdpe"
    gap_scale = 1 - 0.25 * depth if welded else 1 + float(rng.uniform(0.25, 0.7)) * depth
    room = max(0.5, 0.75 * section.width_m)
    chamber = Box(room, 1.2, 0.0)
    low = section.invert_m - 1.2 + 0.03
    stretches = [Stretch(-1.1, 0.0, chamber, 0.0, low, part=Part.CHAMBER)]
    shift = (0.0, 0.0)
    ends = [(j.at_m, j) for j in joints] + [(long, None)]
    start = 0.0
    for i, (at, joint) in enumerate(ends):
        x, y = axis(start) + shift[0], shift[1]
        stop = at
        slope = ((axis(stop) - x) / (stop - start), -y / (stop - start))
        pipe = Stretch(start, stop, section, x, y, *slope, pipe=i)
        stretches.append(pipe)
        start = stop
        if joint is None:
            break
        if joint.gap_m > 0:
            x, y = pipe.middle(stop)
            part = Part.PIPE if welded and joint.gap_m < 0.012 else Part.GAP
            scale = gap_scale if part == Part.PIPE else 1 + depth * 0.6
            start = stop + joint.gap_m
            stretches.append(
                Stretch(
                    stop, start, section, x, y, scale=scale, part=part, joint=joint.number, pipe=i
                )
            )
        shift = joint.shift_m
    stretches.append(Stretch(long, long + 1.1, chamber, axis(long), low, part=Part.CHAMBER))
    return Tube(tuple(stretches))
