"""Light: lamps at the camera, the haze in the pipe, and what the other surfaces look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.noise import step
from inspector.imaging.scenes.pipe.appearance import Appearance
from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.coats import Coat, Wall, sampled
from inspector.imaging.scenes.pipe.decals import Decal
from inspector.imaging.scenes.pipe.sections import Ring, Section
from inspector.imaging.scenes.pipe.solids import Look
from inspector.imaging.scenes.pipe.surface import Surface, crossed
from inspector.imaging.scenes.pipe.walls import paint

Field = NDArray[np.float32]

_HAZE = (0.9, 0.95, 1.0)


@dataclass(frozen=True)
class Lamps:
    """Lamps beside the lens: places (right, down) in the camera's frame, metres; how narrow their
    beam is (power of the cosine), the share of light that goes all around instead, colour, and the
    share that other walls throw back."""

    places_m: tuple[tuple[float, float], ...] = ((-0.06, -0.01), (0.06, -0.01))
    beam: float = 2.0
    flood: float = 0.25
    colour: tuple[float, float, float] = (1.0, 0.97, 0.9)
    bounce: float = 0.12


def coat(
    surface: Surface, look: Appearance, section: Section, ring: Ring, decals: tuple[Decal, ...]
) -> Coat:
    """How every point is painted."""
    count = len(surface.distance)
    whole = Coat(np.zeros((3, count), np.float32), *(np.zeros(count, np.float32) for _ in range(3)))
    for kind in np.unique(surface.look):
        mine = np.flatnonzero(surface.look == kind)
        tall = section.invert_m - section.crown_m
        points = Wall(
            surface.along[mine],
            surface.across[mine],
            surface.blur_along[mine],
            surface.blur_across[mine],
            (np.float32(section.invert_m) - surface.height[mine]) / np.float32(tall),
            np.floor(surface.stretch[mine] / 2).astype(np.float32),
        )
        if kind == Look.WALL:
            part = paint(look, points, ring, decals)
        else:
            part = _other(Look(int(kind)), look, points)
        whole.albedo[:, mine] = part.albedo
        whole.slope_along[mine], whole.slope_across[mine] = part.slope_along, part.slope_across
        whole.gloss[mine] = part.gloss
    return whole


_OTHERS: dict[Look, tuple[tuple[float, float, float], float, float, float, float]] = {
    Look.CHAMBER: ((0.24, 0.225, 0.19), 0.25, 0.20, 0.1, 0.0),
    Look.GROOVE: ((0.03, 0.027, 0.022), 0.35, 0.25, 0.1, 0.0),
    Look.SOIL: ((0.075, 0.05, 0.03), 0.40, 0.7, 0.1, 0.8),
    Look.STONE: ((0.36, 0.32, 0.25), 0.30, 0.4, 0.2, 0.0),
    Look.BED: ((0.115, 0.092, 0.062), 0.30, 0.45, 0.4, 0.45),
    Look.LATERAL: ((0.07, 0.06, 0.045), 0.30, 0.2, 0.2, 0.0),
    Look.METAL: ((0.16, 0.085, 0.045), 0.35, 0.3, 0.3, 0.0),
    Look.SCALE: ((0.34, 0.30, 0.22), 0.22, 0.55, 0.4, 0.0),
}
"""Reflectance, variation, relief, gloss, share of stones."""


def _other(kind: Look, look: Appearance, points: Wall) -> Coat:
    count = len(points.z)
    blotch = sampled("mottle", points, 0.61, 0.53, (look.offsets[1], look.offsets[4]))
    fine = sampled("grain", points, 0.15, 0.15, (look.offsets[3], look.offsets[6]))
    if kind in _OTHERS:
        colour, variation, relief, gloss, stony = _OTHERS[kind]
        base = np.array(colour, np.float32)
    else:
        variation, relief, gloss, stony = 0.15, 0.15, 0.5 * look.gloss, 0.0
        lighter = {Look.FACE: 0.85, Look.BROKEN: 0.65, Look.TUBE: 0.9}[kind]
        base = np.array(look.base, np.float32) * np.float32(lighter)
    if kind == Look.FACE:
        # Dirt and shade in a narrow joint.
        base = base * np.float32(0.42)
    if kind == Look.SCALE:
        tint = np.array([[1.0 + look.offsets[11] * 0.3], [1.0], [1.15 - 0.7 * look.offsets[11]]])
        base = base * tint[:, 0].astype(np.float32) * np.float32(0.45 + 0.75 * look.offsets[10])
    tone = np.clip(1 + variation * (blotch[0] + 0.6 * fine[0]), 0.25, 2.2)
    painted = Coat(
        base[:, None] * tone,
        (relief * (1.5 * blotch[1] + 1.6 * fine[1])).astype(np.float32),
        (relief * (1.5 * blotch[2] + 1.6 * fine[2])).astype(np.float32),
        np.full(count, gloss, np.float32),
    )
    if stony:
        stone = sampled("stones", points, 0.42, 0.40, (look.offsets[5], look.offsets[2]))
        gravel = np.array([[0.34], [0.30], [0.24]], np.float32) * (0.25 + stone[0])
        some = step(blotch[3], 0.6 - stony, 1.2 - stony) * stone[3]
        painted.mix(stony * some, gravel)
        painted.slope_along += stony * some * 0.8 * stone[1]
        painted.slope_across += stony * some * 0.8 * stone[2]
    if kind in (Look.FACE, Look.TUBE, Look.STONE, Look.CHAMBER, Look.SCALE, Look.METAL):
        dirty = np.clip(look.grime * (0.45 + 0.45 * blotch[3]), 0, 0.85)
        low = step(points.level + 0.03 * blotch[0], look.marks[0][0] + 0.02, look.marks[0][0] - 0.1)
        painted.mix(np.clip(np.maximum(dirty, 0.75 * low), 0, 0.9), look.dirt, 0.35)
    return painted


def lit(
    surface: Surface,
    painted: Coat,
    camera: CameraPose,
    lamps: Lamps,
    haze_per_m: float,
) -> Field:
    """Light that reaches the camera (3, n), in units of lamps of strength 1 at 1 m."""
    rays = surface.rays
    normal = surface.normal
    around = crossed(normal, surface.tangent)
    bumped = (
        normal
        - np.clip(painted.slope_along, -1.2, 1.2) * surface.tangent
        - np.clip(painted.slope_across, -1.2, 1.2) * around
    )
    bumped /= np.sqrt(np.maximum((bumped**2).sum(axis=0), np.float32(1e-9)))
    turn = camera.rotation().astype(np.float32)
    axis = turn[:, 2]
    shine = np.zeros_like(surface.distance)
    diffuse = np.zeros_like(surface.distance)
    sharp = np.float32(6) + np.float32(90) * painted.gloss**2
    point = rays * surface.distance
    for right, down in lamps.places_m:
        place = turn[:, 0] * np.float32(right) + turn[:, 1] * np.float32(down)
        to = place[:, None] - point
        square = np.maximum((to**2).sum(axis=0), np.float32(0.01))
        to /= np.sqrt(square)
        ahead = np.maximum(-(axis @ to), np.float32(0.02))
        beam = np.float32(1 - lamps.flood) * ahead ** np.float32(lamps.beam)
        beam += np.float32(lamps.flood) * ahead
        power = beam / square / np.float32(len(lamps.places_m))
        # Rough walls throw light back to a lamp beside the lens even when it grazes them (Oren and
        # Nayar 1994): flatter than the cosine.
        facing = np.maximum((bumped * to).sum(axis=0), 0) ** np.float32(0.65)
        # What faces away as a whole stays dark, however it is bumped.
        open_ = np.clip((normal * to).sum(axis=0) * 8 + np.float32(0.15), 0, 1)
        diffuse += power * facing * open_
        half = to - rays
        half /= np.sqrt(np.maximum((half**2).sum(axis=0), np.float32(1e-9)))
        toward = np.maximum((bumped * half).sum(axis=0), np.float32(0))
        shine += power * open_ * painted.gloss * toward**sharp
    far = surface.distance
    diffuse += (
        np.float32(lamps.bounce)
        / (far + np.float32(0.25)) ** 2
        * np.clip(0.6 + 0.4 * (bumped * normal).sum(axis=0), 0, 1)
    )
    light = painted.albedo * diffuse + np.float32(0.55) * shine
    light *= np.array(lamps.colour, np.float32)[:, None]
    return hazy(light, far, haze_per_m)


def hazy(light: Field, far: Field, haze_per_m: float, colour: Sequence[float] = _HAZE) -> Field:
    """Light (3, n) weakened by haze on its way there and back, and the haze that lamps light up."""
    if haze_per_m <= 0:
        return light
    seen = np.exp(np.float32(-2 * haze_per_m) * far)
    start = np.float32(0.35)
    veil = np.float32(0.009 * haze_per_m) * (1 / start - 1 / np.maximum(far, start))
    return np.asarray(light * seen + np.array(colour, np.float32)[:, None] * veil, np.float32)
