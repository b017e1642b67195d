"""Puts defects of every kind into a run, and what no one codes."""

from __future__ import annotations

from collections.abc import Callable

from inspector.imaging.scenes.pipe import contents, hanging, wall_damage
from inspector.imaging.scenes.pipe import reliefs_by_chance as bumps
from inspector.imaging.scenes.pipe.defects import Defect, DefectKind
from inspector.imaging.scenes.pipe.site import Site

_MAKERS: dict[DefectKind, Callable[[Site, int, float], Defect]] = {
    "crack": wall_damage.crack,
    "hole": wall_damage.hole,
    "corrosion": wall_damage.corrosion,
    "leak": wall_damage.leak,
    "deformation": wall_damage.deformation,
    "scale": wall_damage.scale,
    "sediment": contents.sediment,
    "intrusion": contents.intrusion,
    "object": contents.object_,
    "obstacle": contents.obstacle,
    "roots": hanging.roots,
    "seal": hanging.seal,
    "scum": hanging.scum,
}


def add(site: Site, kind: DefectKind, at_m: float) -> None:
    """Put a defect at about a chainage. Joints are opened and displaced before, by the site."""
    site.defects.append(_MAKERS[kind](site, len(site.defects) + 1, at_m))


def sound_lateral(site: Site, at_m: float) -> None:
    """A connection as it should be."""
    angle = float(site.rng.choice([-1, 1])) * float(site.rng.uniform(35, 85))
    contents.lateral(site, 0, at_m, angle, 0.0)


def background(site: Site, length_m: float) -> None:
    """What no one codes: hairlines, small stains and a thin film of grit."""
    rng = site.rng
    for _ in range(int(rng.poisson(length_m / 9))):
        at = float(rng.uniform(0.5, length_m - 0.5))
        wall_damage.leaking(
            site, 0, at, float(rng.uniform(0.15, 0.4)), float(rng.uniform(0.1, 0.35))
        )
    if rng.random() < 0.5:
        contents.rubble(site, length_m)
    if rng.random() < 0.55:
        start = float(rng.uniform(0, 0.5 * length_m))
        end = min(length_m - 0.2, start + float(rng.uniform(3, 20)))
        high = (site.section.invert_m - site.section.crown_m) * float(
            rng.uniform(0.01, 0.045)
        ) + 0.5 * site.water
        site.solids.append(
            bumps.bed(rng, 0, site.stretch((start + end) / 2), site.ring, start, end, high)
        )
