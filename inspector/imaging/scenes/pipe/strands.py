"""Roots, hanging seals and the like: chains of points with a thickness, drawn into the picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.pipe.camera import CameraPose

Field = NDArray[np.float32]

_LAYERS = 5
_SHIFT = 4


@dataclass(frozen=True)
class Strand:
    """Points (n, 3) of the run, and the radius at each (n), metres; a reflectance."""

    instance: int
    points_m: NDArray[np.float64]
    radius_m: NDArray[np.float64]
    colour: tuple[float, float, float]


def grow(
    rng: np.random.Generator,
    instance: int,
    start: NDArray[np.float64],
    heading: NDArray[np.float64],
    length_m: float,
    radius_m: float,
    colour: tuple[float, float, float],
    children: int = 2,
    sag: float = 0.08,
) -> list[Strand]:
    """A root that wanders, hangs down and branches."""
    steps = max(6, int(length_m / 0.02))
    points = [start]
    way = heading / np.linalg.norm(heading)
    for _ in range(steps):
        way = way + rng.normal(0, 0.28, 3) + np.array([0.0, sag, 0.0])
        way /= np.linalg.norm(way)
        points.append(points[-1] + way * length_m / steps)
    chain = np.array(points)
    radius = radius_m * np.linspace(1, 0.25, len(chain)) ** 0.8
    tone = float(rng.uniform(0.7, 1.25))
    own = (colour[0] * tone, colour[1] * tone, colour[2] * tone)
    strands = [Strand(instance, chain, radius, own)]
    for _ in range(children):
        at = int(rng.integers(len(chain) // 5, len(chain) - 1))
        turn = chain[at] - chain[at - 1] + rng.normal(0, 0.02, 3)
        strands += grow(
            rng,
            instance,
            chain[at],
            turn,
            length_m * float(rng.uniform(0.25, 0.6)),
            float(radius[at]) * 0.55,
            colour,
            children=children - 1 if rng.random() < 0.6 else 0,
            sag=sag,
        )
    return strands


def share_of_section(strands: Sequence[Strand], area_m2: float) -> float:
    """Share of a section that strands cover, seen along the pipe, 0..1."""
    everything = np.concatenate([s.points_m[:, :2] for s in strands])
    low, high = everything.min(axis=0) - 0.02, everything.max(axis=0) + 0.02
    cell = 0.002
    rows, columns = (int(v) + 2 for v in ((high - low) / cell)[::-1])
    field = np.zeros((rows, columns), np.uint8)
    for s in strands:
        at = np.rint((s.points_m[:, :2] - low) / cell * 16).astype(np.int32)
        thick = max(1, round(2 * float(s.radius_m.mean()) / cell))
        cv2.polylines(field, [at], False, 1, thick, cv2.LINE_8, _SHIFT)
    return float(field.sum()) * cell**2 / area_m2


def draw(
    strands: Sequence[Strand],
    camera: CameraPose,
    radiance: Field,
    depth: Field,
    instances: NDArray[np.uint16],
    seen: Callable[[Field, Field], Field],
) -> None:
    """Draw onto radiance (height, width, 3), into depth (metres along the optical axis) and into
    the numbers of defects. `seen` gives the light from reflectances (3, n) at distances (n)."""
    height, width = depth.shape
    pieces = _project(strands, camera, width, height)
    if pieces is None:
        return
    ends, far, thick, tone, colour, number = pieces
    order = np.argsort(-far, kind="stable")
    for layer in np.array_split(order, _LAYERS):
        if not len(layer):
            continue
        cover = np.zeros((height, width), np.uint8)
        near = np.full((height, width), np.inf, np.float32)
        which = np.zeros((height, width), np.int32)
        for i in layer:
            a, b = (tuple(int(v) for v in end) for end in ends[i])
            wide = max(1, round(float(thick[i])))
            cv2.line(cover, a, b, round(255 * min(1.0, thick[i])), wide, cv2.LINE_AA, _SHIFT)
            cv2.line(near, a, b, float(far[i]), wide, cv2.LINE_8, _SHIFT)
            cv2.line(which, a, b, int(i), wide + 2, cv2.LINE_8, _SHIFT)
        share = cover.astype(np.float32) / 255
        share[far[which] > depth + np.float32(0.01)] = 0
        drawn = np.flatnonzero(share)
        some, part = which.ravel()[drawn], share.ravel()[drawn]
        # A round strand is darker towards its borders.
        own = colour[some].T * (tone[some] * (np.float32(0.45) + np.float32(0.55) * part))
        paint = seen(own.astype(np.float32), far[some]).T
        flat = radiance.reshape(-1, 3)
        flat[drawn] += part[:, None] * (paint - flat[drawn])
        front = (share > 0.4) & (near < depth + np.float32(0.01))
        depth[front] = near[front]
        instances[front] = number[which][front]


class _Pieces(NamedTuple):
    """Straight pieces of strands, in the order of the strands."""

    ends: NDArray[np.int64]
    """(n, 2, 2): both ends, x and y, in 1 / 2**_SHIFT pixels."""
    far_m: NDArray[np.float32]
    thick_px: NDArray[np.float32]
    tone: NDArray[np.float32]
    colour: NDArray[np.float32]
    instance: NDArray[np.uint16]


def _project(
    strands: Sequence[Strand], camera: CameraPose, width: int, height: int
) -> _Pieces | None:
    """What of the strands is in the picture or beside it; all strands at once, because a root has
    hundreds of them. None if nothing is."""
    points_m = np.concatenate([s.points_m for s in strands])
    radius_m = np.concatenate([s.radius_m for s in strands])
    strand = np.repeat(np.arange(len(strands)), [len(s.points_m) for s in strands])
    at, depth = camera.project(points_m.T, width, height)
    margin = width
    good = (depth > 0.08) & np.isfinite(at).all(axis=0)
    good &= (np.abs(at[0] - width / 2) < margin) & (np.abs(at[1] - height / 2) < margin)
    begin = np.flatnonzero(good[:-1] & good[1:] & (strand[:-1] == strand[1:]))
    if not len(begin):
        return None
    end, whose = begin + 1, strand[begin]
    fixed = np.rint((np.where(good, at, 0) - 0.5) * 2**_SHIFT).astype(np.int64)
    middle = (depth[begin] + depth[end]) / 2
    radius = (radius_m[begin] + radius_m[end]) / 2
    along = points_m[end] - points_m[begin]
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    # A strand that points at the lamp shows it no face.
    facing = np.sqrt(np.maximum(0.05, 1 - (along @ camera.rotation()[:, 2]) ** 2))
    pieces_of = np.bincount(whose, minlength=len(strands))
    return _Pieces(
        np.stack([fixed[:, begin].T, fixed[:, end].T], axis=1),
        middle.astype(np.float32),
        (2 * radius * camera.focal_px(width) / middle).astype(np.float32),
        (facing * (0.8 + 0.4 * np.sin(pieces_of[whose]))).astype(np.float32),
        np.array([s.colour for s in strands], np.float32)[whose],
        np.array([s.instance for s in strands], np.uint16)[whose],
    )
