"""Photographs of asphalt and concrete that nobody took, with the exact mask of their cracks.

The sample project, tests and trials use them, so that nothing has to be downloaded. A seed gives
the same picture on every machine (up to the last bit of floating point arithmetic).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import ExportError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.imaging.scenes import clutter
from inspector.imaging.scenes.crack_paths import CrackPath, alligator, coverage, single
from inspector.imaging.scenes.noise import Field, blurred, fractal, smooth, step
from inspector.imaging.scenes.surfaces import Picture, asphalt, concrete

Surface = Literal["asphalt", "concrete"]
SceneKind = Literal["longitudinal", "transverse", "diagonal", "pattern", "none"]

JPEG_QUALITY = 93

_KINDS: tuple[SceneKind, ...] = ("transverse", "longitudinal", "pattern", "diagonal")


@dataclass(frozen=True)
class PavementScene:
    """`rgb` uint8 (height, width, 3); `mask` bool (height, width): at least half of the pixel is
    open crack. Joints, sealed cracks, stains and shadows are not in the mask. `kind` is that of
    the first crack, as seen with the driving direction up in the picture."""

    rgb: NDArray[np.uint8]
    mask: NDArray[np.bool_]
    mm_per_px: float
    kind: SceneKind
    surface: Surface
    clutter: tuple[str, ...]
    seed: int


def render(
    seed: int,
    width_px: int = 1280,
    height_px: int = 960,
    surface: Surface | None = None,
    cracks: int | None = None,
) -> PavementScene:
    """Draw a picture; `surface` and the number of separate cracks are by chance if not given."""
    rng = np.random.default_rng(seed)
    chance = float(rng.random())
    if surface is None:
        surface = "asphalt" if chance < 0.55 else "concrete"
    if cracks is None:
        cracks = int(rng.choice([1, 1, 1, 2, 2, 3]))
    mm_per_px = float(rng.uniform(0.7, 1.15))
    make = asphalt if surface == "asphalt" else concrete
    picture = make(rng, height_px, width_px, mm_per_px)
    below, above = _clutter(rng, surface)
    for thing in below:
        thing(rng, picture)

    paths: list[CrackPath] = []
    kinds: list[SceneKind] = []
    for index in range(cracks):
        kind = _KINDS[int(rng.integers(len(_KINDS)))]
        if index and kind == "pattern":
            kind = "transverse"
        kinds.append(kind)
        paths += _crack(rng, kind, surface, height_px, width_px, 1.0 if index == 0 else 0.6)
    covered = coverage(paths, height_px, width_px)
    if paths:
        _open(rng, picture, covered, surface)
    for thing in above:
        thing(rng, picture)
    return PavementScene(
        rgb=_photographed(rng, picture),
        mask=covered >= 0.5,
        mm_per_px=mm_per_px,
        kind=kinds[0] if kinds else "none",
        surface=surface,
        clutter=tuple(thing.__name__.replace("_", " ") for thing in (*below, *above)),
        seed=seed,
    )


def write_samples(
    folder: Path, count: int, seed: int, progress: Progress | None = None
) -> list[Path]:
    """Draw `count` pictures into folder/images (JPEG) and folder/masks (PNG, 0 and 255).

    Picture k has the seed `seed + k`; returns the paths of the pictures. Raises ExportError if a
    file cannot be written, Cancelled between two pictures.
    """
    for name in ("images", "masks"):
        _make(folder / name)
    written = []
    for index in range(count):
        if progress is not None:
            progress.step(index, count)
        scene = render(seed + index)
        name = f"{scene.surface}_{seed + index:04d}"
        picture = folder / "images" / f"{name}.jpg"
        _write(picture, scene.rgb[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
        _write(folder / "masks" / f"{name}.png", scene.mask.astype(np.uint8) * 255, [])
        written.append(picture)
    if progress is not None:
        progress.step(count, count)
    return written


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            tr("The folder {name} could not be made; choose another folder.", name=folder.name),
            str(error),
        ) from error


def _write(path: Path, image: NDArray[np.uint8], options: list[int]) -> None:
    # Encoded in memory: cv2.imwrite cannot write to every path on Windows.
    _, data = cv2.imencode(path.suffix, image, options)
    try:
        path.write_bytes(data.tobytes())
    except OSError as error:
        raise ExportError(
            tr(
                "The picture {name} could not be written; choose another folder or free space.",
                name=path.name,
            ),
            str(error),
        ) from error


def _crack(
    rng: np.random.Generator,
    kind: SceneKind,
    surface: Surface,
    height: int,
    width: int,
    strength: float,
) -> list[CrackPath]:
    size = min(height, width) / 960
    wide = strength * float(rng.uniform(4.5, 12.0)) * max(size, 0.45)
    branches = int(rng.integers(0, 4))
    roughness = 0.16 if surface == "asphalt" else 0.13
    a, b = (float(v) for v in rng.uniform(0.2, 0.8, 2))
    if kind == "pattern":
        centre = (float(rng.uniform(0.35, 0.65)) * width, float(rng.uniform(0.35, 0.65)) * height)
        extent = (float(rng.uniform(0.25, 0.5)) * width, float(rng.uniform(0.3, 0.6)) * height)
        coarse = (
            1.0 if surface == "asphalt" else 1.7
        )  # fatigue of asphalt, map cracking of concrete
        cell = float(rng.uniform(75, 130)) * size * coarse
        return alligator(rng, centre, extent, cell, max(3.4, 0.75 * wide / coarse))
    stops = (rng.random() < 0.15, rng.random() < 0.35)
    begin, end = -20.0, 1.0 if not stops[1] else float(rng.uniform(0.6, 0.85))
    if kind == "transverse":
        ends = (
            (begin, a * height),
            (end * width + (not stops[1]) * 20, (a + 0.3 * (b - a)) * height),
        )
    elif kind == "longitudinal":
        ends = (
            (a * width, begin),
            ((a + 0.3 * (b - a)) * width, end * height + (not stops[1]) * 20),
        )
    else:
        side = rng.random() < 0.5
        ends = (
            (begin, (0.1 * a if side else 1 - 0.1 * a) * height),
            (end * width + (not stops[1]) * 20, (1 - 0.1 * b if side else 0.1 * b) * height),
        )
    return single(rng, *ends, wide, roughness, branches, (False, stops[1]))


def _open(rng: np.random.Generator, picture: Picture, covered: Field, surface: Surface) -> None:
    """Open the surface along cracks: broken edges, shade and dirt inside, a dusty rim."""
    height, width = covered.shape
    near = blurred(covered, 7.0)
    broken = near + 0.07 * fractal(rng, height, width, 26.0, 4, 0.7)
    spall = (
        step(broken, 0.20, 0.30)
        * (1 - covered)
        * step(fractal(rng, height, width, 90.0, 2), 0.3, 1.0)
    )
    rough = 1.0 + 0.10 * smooth(rng, height, width, 2.0)
    fresh = 1.16 if surface == "asphalt" else 0.90
    picture *= 1.0 + spall[..., None] * (fresh * rough[..., None] - 1.0)
    # Water carries dirt out of a crack: a slightly darker strip along it.
    picture *= (1.0 - 0.16 * step(near, 0.01, 0.35) * (1 - covered))[..., None]

    sun = float(rng.uniform(0, 2 * math.pi))
    offset = np.array([[1, 0, 1.6 * math.cos(sun)], [0, 1, 1.6 * math.sin(sun)]], dtype=np.float32)
    away = cv2.warpAffine(covered, offset, (width, height), flags=cv2.INTER_LINEAR)
    rim = np.clip(blurred(np.asarray(away, dtype=np.float32), 0.6) - covered, 0.0, 1.0)
    picture *= (1.0 + float(rng.uniform(0.10, 0.32)) * rim)[..., None]

    inside = cv2.distanceTransform((covered >= 0.5).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    depth = np.asarray(np.minimum(inside / 4.0, 1.0), dtype=np.float32)
    level = float(rng.uniform(0.06, 0.14))
    floor = level * (1.5 - 0.8 * depth) + 0.035 * smooth(rng, height, width, 2.5)
    # The sun reaches the far wall of wide cracks, and grit fills others.
    reach = float(rng.uniform(2.5, 6.0))
    offset[:, 2] = -reach * np.array([math.cos(sun), math.sin(sun)], dtype=np.float32)
    shaded = cv2.warpAffine(covered, offset, (width, height), flags=cv2.INTER_LINEAR)
    wall = np.clip(covered - np.asarray(shaded, dtype=np.float32), 0.0, 1.0) * depth
    floor = floor + wall * float(rng.uniform(0.05, 0.22))
    fill = float(rng.uniform(0.1, 0.6 if surface == "asphalt" else 1.0))
    grit = fill * step(fractal(rng, height, width, 30.0, 4, 0.75), 0.9, 1.8)
    floor = floor + grit * (0.13 + 0.05 * smooth(rng, height, width, 2.2))
    tone = np.array([1.05, 1.0, 0.93], dtype=np.float32)
    dark = np.clip(floor, 0.02, 1.0)[..., None] * tone
    dark = dark * (0.55 + 0.45 * picture.mean() / 0.45)
    soft = blurred(covered, 0.55)[..., None]
    picture += 0.97 * soft * (dark - picture)


_Thing = Callable[[np.random.Generator, Picture], None]


def _clutter(rng: np.random.Generator, surface: Surface) -> tuple[list[_Thing], list[_Thing]]:
    """What lies under and what falls on the cracks."""
    chances: list[tuple[_Thing, float]] = (
        [(clutter.lane_paint, 0.28), (clutter.sealed_crack, 0.2), (clutter.tyre_mark, 0.25)]
        if surface == "asphalt"
        else [(clutter.joint, 0.35), (clutter.tyre_mark, 0.12)]
    )
    below = [
        thing for thing, chance in [*chances, (clutter.oil_stain, 0.35)] if rng.random() < chance
    ]
    shadows: list[tuple[_Thing, float]] = [
        (clutter.pole_shadow, 0.14),
        (clutter.tree_shadow, 0.16),
    ]
    return below, [thing for thing, chance in shadows if rng.random() < chance]


def _photographed(rng: np.random.Generator, picture: Picture) -> NDArray[np.uint8]:
    """Uneven light, lens and sensor."""
    height, width = picture.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x = x / width - 0.5
    y = y / height - 0.5
    sun = float(rng.uniform(0, 2 * math.pi))
    light = 1.0 + float(rng.uniform(0.03, 0.16)) * (x * math.cos(sun) + y * math.sin(sun))
    light -= float(rng.uniform(0.05, 0.22)) * (x * x + y * y)
    warmth = float(rng.uniform(-0.03, 0.03))
    tint = np.array([1 + warmth, 1.0, 1 - warmth], dtype=np.float32)
    seen = picture * (light * float(rng.uniform(0.92, 1.12)))[..., None] * tint
    seen = np.clip(seen, 0.0, 1.2)
    soft = cv2.GaussianBlur(seen, (0, 0), float(rng.uniform(0.55, 0.8)))
    sharpened = soft + 0.35 * (soft - cv2.GaussianBlur(soft, (0, 0), 1.4))
    grain = rng.standard_normal((height, width, 1), dtype=np.float32) * np.float32(0.011)
    colour = rng.standard_normal((height // 2 + 1, width // 2 + 1, 3), dtype=np.float32)
    colour = cv2.resize(colour, (width, height), interpolation=cv2.INTER_LINEAR) * np.float32(0.006)
    seen = sharpened + (grain + colour) * np.sqrt(np.clip(sharpened, 0.05, 1.0))
    # A film curve: highlights roll off instead of clipping.
    seen = np.where(seen > 0.8, 0.8 + 0.2 * np.tanh((seen - 0.8) / 0.2), seen)
    shown: NDArray[np.uint8] = np.rint(np.clip(seen, 0.0, 1.0) * 255.0).astype(np.uint8)
    return shown
