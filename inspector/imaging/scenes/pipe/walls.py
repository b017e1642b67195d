"""The wall of a pipe: material, water marks, slime, and the damage drawn on it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.noise import step
from inspector.imaging.scenes.pipe.appearance import Appearance
from inspector.imaging.scenes.pipe.coats import Coat, Wall, sampled
from inspector.imaging.scenes.pipe.decals import Decal
from inspector.imaging.scenes.pipe.sections import Ring

Field = NDArray[np.float32]


def _fitting(around_m: float, long_m: float, wide_m: float) -> tuple[float, float]:
    """The size of a texture that has no seam at the invert; in a narrow pipe it is smaller."""
    wide = around_m / max(1, round(around_m / wide_m))
    return max(0.35, min(1.0, wide / wide_m)) * long_m, wide


def paint(look: Appearance, wall: Wall, ring: Ring, decals: tuple[Decal, ...]) -> Coat:
    """The wall as it looks before light falls on it."""
    o = look.offsets
    count = len(wall.z)
    turned = (o[0] + 0.37 * wall.pipe) % 1.0
    shifted = Wall(
        wall.z + turned * np.float32(7.0), wall.s, wall.blur_z, wall.blur_s, wall.level, wall.pipe
    )
    around = ring.perimeter_m
    coarse = sampled("mottle", shifted, *_fitting(around, 2.9, 3.1), (o[0], o[1]))
    middle = sampled("mottle", shifted, *_fitting(around, 0.47, 0.43), (o[2], o[3]))
    fine = sampled("grain", shifted, *_fitting(around, 0.17, 0.16), (o[4], o[5]))
    lines = sampled("streaks", wall, *_fitting(around, 2.3, 1.3), (o[6], o[7]))
    base = np.array(look.base, np.float32)[:, None]
    coat = Coat(
        np.repeat(base, count, axis=1),
        np.zeros(count, np.float32),
        np.zeros(count, np.float32),
        np.full(count, look.gloss, np.float32),
    )
    if look.material in ("pvc", "hdpe", "clay"):
        # Dirt holds less on smooth walls: finer blotches, drawn out along the flow.
        coarse = (0.45 * coarse + 0.5 * lines[:1]).astype(np.float32)
    _MATERIALS[look.material](look, wall, ring, coat, coarse, middle, fine, lines)
    # Every pipe was made, laid and worn apart from its neighbours.
    each = np.sin(wall.pipe * np.float32(12.9898) + np.float32(40 * o[8])) * np.float32(0.06)
    coat.albedo *= 1 + each
    _dirt(look, wall, ring, coat, coarse, middle, fine, lines)
    for decal in decals:
        _damage(decal, wall, ring, coat, middle, fine)
    return coat


def _concrete(
    look: Appearance, wall: Wall, ring: Ring, coat: Coat,
    coarse: Field, middle: Field, fine: Field, lines: Field,
) -> None:  # fmt: skip
    v = np.float32(look.variation)
    tone = v * (0.15 * coarse[0] + 0.17 * middle[0] + 0.20 * fine[0])
    coat.albedo *= np.clip(1 + tone, 0.3, 1.9)
    coat.albedo *= 1 - 0.55 * fine[3]
    stone = sampled("stones", wall, 0.31, 0.29, (look.offsets[2], look.offsets[5]))
    bare = step(coarse[3] + 0.5 * middle[3], 1.6 - 2.6 * look.worn, 2.6 - 2.6 * look.worn)
    shown = bare * stone[3]
    coat.mix(0.55 * shown, np.array([[0.40], [0.36], [0.29]], np.float32) * (0.4 + stone[0]))
    coat.albedo *= 1 - 0.25 * bare * (1 - stone[3])
    coat.slope_along += 0.7 * middle[1] + 0.65 * fine[1] + 0.45 * bare * stone[1]
    coat.slope_across += 0.7 * middle[2] + 0.65 * fine[2] + 0.45 * bare * stone[2]


def _clay(
    look: Appearance, wall: Wall, ring: Ring, coat: Coat,
    coarse: Field, middle: Field, fine: Field, lines: Field,
) -> None:  # fmt: skip
    tone = look.variation * (0.13 * coarse[0] + 0.14 * middle[0] + 0.12 * fine[0] + 0.10 * lines[1])
    coat.albedo *= np.clip(1 + tone, 0.35, 1.8)
    warm = np.clip(0.12 * middle[3], -0.3, 0.3)
    coat.albedo[0] *= 1 + 0.5 * warm
    coat.albedo[2] *= 1 - 0.6 * warm
    coat.albedo *= 1 - 0.4 * fine[3]
    coat.slope_along += 0.30 * middle[1] + 0.18 * fine[1]
    coat.slope_across += 0.30 * middle[2] + 0.18 * fine[2]
    coat.gloss *= np.clip(1 + 0.3 * coarse[3], 0.3, 1.3)


def _brick(
    look: Appearance, wall: Wall, ring: Ring, coat: Coat,
    coarse: Field, middle: Field, fine: Field, lines: Field,
) -> None:  # fmt: skip
    long, course = look.brick_m
    courses = max(8, round(ring.perimeter_m / course))
    wide = np.float32(ring.perimeter_m / courses)
    v = wall.s / wide + 0.04 * middle[3] + np.float32(0.5)
    row = np.floor(v)
    u = wall.z / np.float32(long) + np.float32(0.5) * np.mod(row, 2) + 0.02 * middle[0]
    column = np.floor(u)
    mortar = np.float32(0.010 + 0.004 * look.worn)
    gap_u, edge_u = _groove(u - column, float(mortar / long), wall.blur_z / np.float32(long))
    gap_v, edge_v = _groove(v - row, float(mortar / wide), wall.blur_s / wide)
    joint = 1 - (1 - gap_u) * (1 - gap_v)
    code = np.sin(row * np.float32(127.1) + column * np.float32(311.7)) * np.float32(43758.5)
    chance = code - np.floor(code)
    visible = np.clip(1.6 - wall.blur_z / np.float32(long), 0, 1)
    tint = (chance - 0.5) * visible
    coat.albedo *= np.clip(1 + 0.55 * tint + 0.15 * coarse[0] + 0.13 * middle[0], 0.3, 2)
    coat.albedo *= np.clip(1 + 0.24 * fine[0], 0.3, 2)
    coat.albedo[0] *= 1 + 0.25 * tint
    lime = np.array([0.26, 0.24, 0.20], np.float32)[:, None] * (1 + 0.2 * middle[0])
    lost = step(coarse[3] + 0.6 * middle[3], 1.4 - 1.2 * look.worn, 2.2 - 1.2 * look.worn)
    coat.mix(0.9 * joint, lime * (1 - 0.75 * lost))
    deep = 0.6 + 1.2 * lost
    coat.slope_along += 0.6 * fine[1] + 0.5 * middle[1] + deep * edge_u * 0.45
    coat.slope_across += 0.6 * fine[2] + 0.5 * middle[2] + deep * edge_v * 0.45


def _groove(part: Field, width: float | Field, blur: Field) -> tuple[Field, Field]:
    """A groove around whole numbers, box-filtered: its cover, and the slope of its edges."""
    half = np.float32(0.5) * width
    reach = half + np.float32(0.5) * blur + np.float32(1e-4)
    off = np.minimum(part, 1 - part)
    overlap = np.clip(np.minimum(off + blur / 2, half) - np.maximum(off - blur / 2, -half), 0, None)
    cover = np.where(blur > 1, width, overlap / np.maximum(blur, np.float32(1e-4)))
    near = np.clip(1 - np.abs(off - half) / np.maximum(reach, half), 0, 1)
    side = np.where(part < 0.5, np.float32(1), np.float32(-1))
    fade = np.clip(1.2 - blur / np.maximum(4 * half, np.float32(1e-4)), 0, 1)
    return np.minimum(cover, 1).astype(np.float32), (side * near * fade).astype(np.float32)


def _pvc(
    look: Appearance, wall: Wall, ring: Ring, coat: Coat,
    coarse: Field, middle: Field, fine: Field, lines: Field,
) -> None:  # fmt: skip
    tone = look.variation * (0.05 * coarse[0] + 0.07 * lines[0] + 0.04 * middle[0])
    coat.albedo *= np.clip(1 + tone + 0.05 * fine[0], 0.5, 1.5)
    chalk = np.array([0.62, 0.55, 0.46], np.float32)[:, None]
    coat.mix(0.55 * lines[3] * (0.3 + look.worn), chalk)
    haze = step(coarse[3] + 0.35 * lines[0], 0.9, 2.4) * np.float32(0.25 * look.worn)
    coat.mix(haze, chalk)
    coat.slope_along += 0.06 * middle[1] + 0.04 * fine[1]
    coat.slope_across += 0.06 * middle[2] + 0.04 * fine[2] + 0.05 * lines[0]


def _hdpe(
    look: Appearance, wall: Wall, ring: Ring, coat: Coat,
    coarse: Field, middle: Field, fine: Field, lines: Field,
) -> None:  # fmt: skip
    tone = look.variation * (0.14 * coarse[0] + 0.14 * middle[0] + 0.10 * lines[0])
    coat.albedo *= np.clip(1 + tone + 0.14 * fine[0], 0.4, 1.7)
    coat.slope_along += 0.18 * middle[1] + 0.15 * fine[1]
    coat.slope_across += 0.18 * middle[2] + 0.15 * fine[2]
    if look.rib_m:
        turn = look.rib_turn * wall.s / np.float32(ring.perimeter_m)
        phase = (wall.z / np.float32(look.rib_m) + turn + 0.03 * coarse[3]) * np.float32(2 * np.pi)
        seen = np.exp(-((wall.blur_z / np.float32(0.45 * look.rib_m)) ** 2))
        wave = np.sin(phase) + 0.35 * np.sin(2 * phase)
        coat.slope_along += np.float32(look.rib_slope) * seen * wave
        valley = 0.5 - 0.5 * np.cos(phase + np.float32(0.4)) * seen
        grey = np.float32(0.25 + 0.6 * look.grime) * np.clip(valley + 0.25 * coarse[0], 0, 1)
        coat.mix(0.7 * grey, np.array(look.dirt, np.float32) * np.float32(0.75), 0.2)


_MATERIALS = {
    "concrete": _concrete,
    "clay": _clay,
    "brick": _brick,
    "pvc": _pvc,
    "hdpe": _hdpe,
}


def _dirt(
    look: Appearance,
    wall: Wall,
    ring: Ring,
    coat: Coat,
    coarse: Field,
    middle: Field,
    fine: Field,
    lines: Field,
) -> None:
    """Water marks, grime that runs along, slime on the crown, drops."""
    ragged = 0.035 * coarse[3] + 0.018 * middle[3] + 0.012 * lines[1]
    level = wall.level + ragged
    for height, strength in look.marks:
        below = step(level, height + 0.015, height - 0.06)
        thick = strength * (0.45 + 0.55 * look.grime) * np.clip(0.75 + 0.2 * middle[0], 0, 1)
        coat.mix(thick * below, look.dirt, 0.35)
        rim = np.exp(-(((level - height + 0.02) / 0.02) ** 2)) * strength
        pale = np.array(look.dirt, np.float32)[:, None] * (1.5 + 0.5 * coarse[0])
        coat.mix(np.clip(0.45 * rim, 0, 1), np.clip(pale, 0.01, 0.6))
        coat.slope_along *= 1 - 0.35 * below
        coat.slope_across *= 1 - 0.35 * below
    run = np.clip(0.28 * lines[0] + 0.2 * coarse[0] + 0.2 * middle[0] + 0.16 * fine[0], -0.7, 1)
    coat.mix(np.clip(look.grime * (0.30 + run), 0, 0.9), look.dirt)
    soot = np.clip(look.grime * (0.25 * fine[0] + 0.36 * middle[3] + 0.24 * lines[1] - 0.2), 0, 0.8)
    coat.albedo *= 1 - soot
    high = step(wall.level, 0.35, 0.75)
    coating = look.slimy * high * step(coarse[3] + 0.7 * middle[3] + 0.3 * lines[1], -0.9, 1.1)
    slime = np.array(look.slime, np.float32)[:, None] * (1 + 0.35 * middle[0] + 0.3 * fine[0])
    coat.mix(np.clip(0.9 * coating, 0, 1), np.clip(slime, 0.01, 0.6), 0.65)
    coat.slope_along += coating * (1.1 * middle[1] + 0.3 * fine[1])
    coat.slope_across += coating * (1.1 * middle[2] + 0.3 * fine[2])
    if look.drops > 0.25:
        beads = sampled(
            "streaks",
            wall,
            *_fitting(ring.perimeter_m, 0.45, 0.45),
            (look.offsets[9], look.offsets[10]),
        )[2]
        bead = np.clip(beads * high * look.drops * 1.6, 0, 1)
        coat.mix(0.75 * bead, (0.45, 0.47, 0.48), 1.0)


def _damage(decal: Decal, wall: Wall, ring: Ring, coat: Coat, middle: Field, fine: Field) -> None:
    near, (cover, halo, tone) = decal.cover(wall.z, wall.s, wall.blur_z, wall.blur_s, ring)
    if not len(near):
        return
    part = Coat(
        coat.albedo[:, near], coat.slope_along[near], coat.slope_across[near], coat.gloss[near]
    )
    colour = np.array(decal.colour, np.float32)[:, None]
    if decal.kind in ("crack", "hair"):
        part.mix(np.clip(0.55 * halo, 0, 0.6), np.clip(colour, 0, 1))
        part.mix(0.65 * tone, np.clip(part.albedo * 1.35, 0, 0.7))
        part.slope_along += tone * (0.4 * fine[1, near])
        part.mix(np.clip(1.15 * cover, 0, 0.97), (0.012, 0.010, 0.008), 0.0)
    elif decal.kind == "hole":
        part.mix(np.clip(1.2 * halo, 0, 0.8), np.clip(part.albedo * 0.4 + 0.5 * colour, 0, 1))
        part.mix(np.clip(tone, 0, 0.95), (0.012, 0.010, 0.008), 0.0)
    elif decal.kind == "corrosion":
        some = Wall(
            wall.z[near], wall.s[near], wall.blur_z[near], wall.blur_s[near],
            wall.level[near], wall.pipe[near],
        )  # fmt: skip
        stone = sampled("stones", some, 0.24, 0.24, (0.3, 0.7))
        rough = np.clip(colour * (0.75 + 0.3 * middle[0, near] + 0.25 * fine[0, near]), 0.01, 0.8)
        part.mix(0.9 * cover, rough, 0.06)
        gravel = np.array([[0.36], [0.32], [0.26]], np.float32) * (0.3 + 1.1 * stone[0])
        part.mix(0.85 * cover * tone * stone[3], gravel)
        part.albedo *= 1 - 0.5 * cover * tone * (1 - stone[3])
        part.albedo *= 1 - 0.45 * halo
        part.slope_along += cover * (0.35 * fine[1, near] + (0.3 + 0.6 * tone) * stone[1])
        part.slope_across += cover * (0.35 * fine[2, near] + (0.3 + 0.6 * tone) * stone[2])
    else:
        part.mix(0.30 * halo, np.clip(part.albedo * 0.5, 0, 1), 0.7)
        tinted = np.clip(colour * (1 + 0.3 * middle[0, near] + 0.8 * tone), 0.005, 0.85)
        part.mix(np.clip(0.92 * cover, 0, 1), tinted, 0.85)
        part.slope_along += 0.5 * cover * middle[1, near]
    coat.albedo[:, near] = part.albedo
    coat.slope_along[near], coat.slope_across[near] = part.slope_along, part.slope_across
    coat.gloss[near] = part.gloss
