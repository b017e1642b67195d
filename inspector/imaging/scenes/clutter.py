"""What else lies on pavement and is no crack: paint, joints, seals, stains, shadows.

Every function changes a picture float32 (height, width, 3), 0..1, in place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from inspector.imaging.scenes.crack_paths import coverage, single
from inspector.imaging.scenes.noise import Field, blurred, fractal, smooth, step
from inspector.imaging.scenes.surfaces import Picture


def lane_paint(rng: np.random.Generator, picture: Picture) -> None:
    """A worn road marking, white or yellow, that the stones show through."""
    height, width = picture.shape[:2]
    across, along = _band(rng, height, width, tilt_deg=12.0)
    half = float(rng.uniform(45, 85))
    edge = step(np.abs(across) + 1.6 * smooth(rng, height, width, 3.0), half + 2.0, half - 2.0)
    if rng.random() < 0.4:
        edge *= step(along, -60.0, -54.0)
    colour = [0.83, 0.83, 0.80] if rng.random() < 0.7 else [0.74, 0.60, 0.27]
    brightness = picture.mean(axis=2)
    local = brightness - blurred(brightness, 4.0)
    lost = fractal(rng, height, width, 40.0, 5, 0.75) - 9.0 * local
    kept = edge * step(lost, float(rng.uniform(1.0, 2.0)), float(rng.uniform(0.0, 0.6)))
    paint = np.array(colour, dtype=np.float32) * (0.94 + 0.7 * local)[..., None]
    picture += (0.92 * kept)[..., None] * (paint - picture)


def joint(rng: np.random.Generator, picture: Picture) -> None:
    """A sawn or tooled joint between concrete slabs: straight, rounded edges, dirt inside."""
    height, width = picture.shape[:2]
    across, _ = _band(rng, height, width, tilt_deg=5.0)
    half = float(rng.uniform(3.5, 7.0))
    wobble = across + 0.5 * smooth(rng, height, width, 9.0)
    groove = step(np.abs(wobble), half + 1.6, half - 1.6)
    lip = step(np.abs(wobble), half + 16.0, half + 3.0) * (1 - groove)
    picture *= (1.0 + 0.05 * lip + 0.05 * lip * np.sign(wobble))[..., None]
    dirt = 0.30 + 0.06 * fractal(rng, height, width, 30.0, 4)
    inside = dirt[..., None] * np.array([1.0, 0.94, 0.82], dtype=np.float32)
    shadow = step(wobble, 0.2 * half, -half)
    inside = inside * (1.0 - 0.62 * shadow)[..., None]
    picture += groove[..., None] * (inside - picture)


def sealed_crack(rng: np.random.Generator, picture: Picture) -> None:
    """An old crack under a band of bitumen: dark, smooth, wavy. Repaired, so no crack."""
    height, width = picture.shape[:2]
    begin, end = _across(rng, height, width)
    band = coverage(
        single(rng, begin, end, float(rng.uniform(26, 44)), roughness=0.07, ragged=0.4),
        height,
        width,
    )
    soft = blurred(band, 7.0) + 0.05 * fractal(rng, height, width, 30.0, 3)
    cover = step(soft, 0.42, 0.50)
    gloss = (
        0.17 + 0.016 * fractal(rng, height, width, 20.0, 4) + 0.012 * smooth(rng, height, width, 1)
    )
    rim = step(blurred(cover, 3.0), 0.1, 0.5) * (1 - cover)
    picture *= (1.0 - 0.14 * rim)[..., None]
    tar = gloss[..., None] * np.array([0.98, 1.0, 1.04], dtype=np.float32)
    picture += (0.9 * cover)[..., None] * (tar - picture)


def oil_stain(rng: np.random.Generator, picture: Picture) -> None:
    """Drops and puddles of oil, dark with a soft rim."""
    height, width = picture.shape[:2]
    cx, cy = rng.uniform(0.1, 0.9, 2) * [width, height]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    reach = float(rng.uniform(50, 170))
    out = np.hypot(x - cx, (y - cy) * float(rng.uniform(0.8, 1.5))) / reach
    shape = out + 0.28 * fractal(rng, height, width, reach, 5)
    dark = step(shape, 1.05, 0.35) * float(rng.uniform(0.25, 0.5))
    drops = step(smooth(rng, height, width, 9.0) - 0.9 * out, 0.9, 1.5) * 0.3
    picture *= (1.0 - np.maximum(dark, drops))[..., None] * np.array([1.0, 0.99, 0.97], np.float32)


def tyre_mark(rng: np.random.Generator, picture: Picture) -> None:
    """Rubber left by a braking wheel: a pale dark band with streaks along it."""
    height, width = picture.shape[:2]
    across, along = _band(rng, height, width, tilt_deg=25.0)
    half = float(rng.uniform(50, 95))
    across = across + 0.00012 * float(rng.choice([-1, 1])) * along**2
    profile = step(np.abs(across), half + 14.0, half - 10.0)
    ribs = 0.5 + 0.5 * np.cos(across * np.float32(2 * math.pi / (half / 2.4)))
    knots = np.arange(-3.0 * half, 3.0 * half, 5.0)
    lines = np.interp(across, knots, rng.standard_normal(len(knots))).astype(np.float32)
    streaks = 0.7 + 0.25 * lines + 0.2 * fractal(rng, height, width, 60.0, 4)
    fade = step(along, -height * 0.6, height * 0.3)
    dark = profile * (0.35 + 0.65 * ribs) * streaks * fade
    picture *= (1.0 - float(rng.uniform(0.12, 0.26)) * np.clip(dark, 0.0, 1.2))[..., None]


def pole_shadow(rng: np.random.Generator, picture: Picture) -> None:
    """The shadow of a pole or wire: a straight band with a soft border."""
    height, width = picture.shape[:2]
    across, _ = _band(rng, height, width, tilt_deg=60.0)
    half, soft = float(rng.uniform(18, 70)), float(rng.uniform(5, 14))
    _darken(picture, step(np.abs(across), half + soft, half - soft), float(rng.uniform(0.42, 0.6)))


def tree_shadow(rng: np.random.Generator, picture: Picture) -> None:
    """Leaves between the sun and the road: dappled light over a part of the picture."""
    height, width = picture.shape[:2]
    across, _ = _band(rng, height, width, tilt_deg=90.0)
    crown = across + 150.0 * fractal(rng, height, width, 300.0, 4, 0.6)
    clumps = 0.8 * fractal(rng, height, width, 150.0, 2)
    leaves = (
        clumps + 0.75 * smooth(rng, height, width, 30.0) + 0.6 * smooth(rng, height, width, 14.0)
    )
    # The sun is a disc: light between the leaves falls in soft round patches.
    gaps = blurred(step(leaves, 0.45, 0.8), float(rng.uniform(7.0, 12.0)))
    shade = step(crown, 90.0, -110.0) * (1.0 - np.minimum(1.0, 1.1 * gaps))
    _darken(picture, shade, float(rng.uniform(0.48, 0.64)))


def _darken(picture: Picture, shade: Field, left: float) -> None:
    """Shade keeps the blue light of the sky."""
    kept = np.array([left * 0.96, left, left * 1.07], dtype=np.float32)
    picture *= 1.0 - shade[..., None] * (1.0 - kept)


def _band(
    rng: np.random.Generator, height: int, width: int, tilt_deg: float
) -> tuple[Field, Field]:
    """Distance across and along a random straight line, pixels; mostly down or across the road."""
    angle = math.radians(
        float(rng.uniform(-tilt_deg, tilt_deg)) + (90 if rng.random() < 0.5 else 0)
    )
    x0, y0 = rng.uniform(0.15, 0.85, 2) * [width, height]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x -= np.float32(x0)
    y -= np.float32(y0)
    cos, sin = np.float32(math.cos(angle)), np.float32(math.sin(angle))
    return x * cos + y * sin, y * cos - x * sin


def _across(
    rng: np.random.Generator, height: int, width: int
) -> tuple[Sequence[float], Sequence[float]]:
    """Two points outside opposite borders of the picture."""
    a, b = (float(v) for v in rng.uniform(0.1, 0.9, 2))
    if rng.random() < 0.5:
        return (-30.0, a * height), (width + 30.0, b * height)
    return (a * width, -30.0), (b * width, height + 30.0)
