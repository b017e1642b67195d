"""Bumps on the wall and beds on the invert: heights on a grid, found by marching along the rays."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.pipe.sections import Ring
from inspector.imaging.scenes.pipe.solids import Look, Touch
from inspector.imaging.scenes.pipe.textures import bilinear
from inspector.imaging.scenes.pipe.tube import Stretch, relative

Field = NDArray[np.float32]

_STEPS = 20
_HALVINGS = 7
_LEAST_M = 2e-4
_DENT, _CRUST = 0.15, 0.03
"""Shares of the greatest height from which a mask begins."""


@dataclass(frozen=True)
class Relief:
    """Heights (rows along the pipe, columns around it or across it) in metres above the wall, or
    above the lowest point of the invert if `bed`. The grid covers start_m..end_m and, around
    `arc_m` (arc on the wall, x in a bed), half_m to both sides; it should fall to 0 at its borders.
    """

    instance: int
    stretch: Stretch
    ring: Ring
    start_m: float
    end_m: float
    arc_m: float
    half_m: float
    heights_m: Field
    look: Look
    bed: bool = False
    grid: Field = field(init=False, repr=False, compare=False)
    _greatest: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        height = np.asarray(self.heights_m, np.float32)
        step_z = (self.end_m - self.start_m) / (height.shape[0] - 1)
        step_s = 2 * self.half_m / (height.shape[1] - 1)
        slope_z = cv2.Sobel(height, cv2.CV_32F, 0, 1, scale=0.125 / step_z)
        slope_s = cv2.Sobel(height, cv2.CV_32F, 1, 0, scale=0.125 / step_s)
        object.__setattr__(self, "_greatest", float(height.max()))
        object.__setattr__(self, "grid", np.dstack([height, slope_z, slope_s]))

    @property
    def greatest_m(self) -> float:
        """The greatest height."""
        return self._greatest

    def touch(self, origin: Sequence[float], rays: Field, limit: Field) -> Touch | None:
        """See solids.Solid."""
        dz = np.where(np.abs(rays[2]) < 1e-6, np.float32(1e-6), rays[2])
        one = np.float32(self.start_m - origin[2]) / dz
        other = np.float32(self.end_m - origin[2]) / dz
        begin = np.maximum(np.minimum(one, other), np.float32(0.02))
        end = np.minimum(np.maximum(one, other), limit)
        near = np.flatnonzero(begin < end)
        if not len(near):
            return None
        x, y, vx, vy = relative(self.stretch, origin, *rays[:, near])
        begin, end = begin[near], end[near]
        top = np.float32(self.greatest_m / self.stretch.scale)
        if self.bed:
            deep = np.float32(self.stretch.section.invert_m) - top
            falling = np.maximum(vy, np.float32(1e-6))
            begin = np.maximum(begin, np.where(vy > 0, (deep - y) / falling, begin))
            possible = (y + end * vy > deep) & (begin < end)
        else:
            # Outside of this circle the wall could be raised.
            radius = self.stretch.section.inscribed_m - top
            if radius > 0:
                inside = x * x + y * y < np.float32(radius**2)
                a = np.maximum(vx * vx + vy * vy, np.float32(1e-12))
                b = x * vx + y * vy
                cross = x * vy - y * vx
                root = np.sqrt(np.maximum(a * np.float32(radius**2) - cross * cross, 0))
                begin = np.where(inside, np.maximum(begin, (root - b) / a), begin)
            possible = begin < end
        keep = np.flatnonzero(possible)
        if not len(keep):
            return None
        line = _Lines(self, x[keep], y[keep], vx[keep], vy[keep], rays[2, near[keep]], origin[2])
        distance, hit = line.first_below(begin[keep], end[keep])
        if not hit.any():
            return None
        near, distance = near[keep][hit], distance[hit]
        px, py, z = line.at(distance, hit)
        values = self.values(px, py, z)
        height, slope_z, slope_s = values.T
        if self.bed:
            normal = np.stack([-slope_s, -np.ones_like(height), -slope_z])
            across = px
        else:
            nx, ny = self.stretch.section.normal(px, py)
            normal = np.stack([nx - slope_s * ny, ny + slope_s * nx, -slope_z])
            across = self.ring.arc(_clock(px, py))
        normal /= np.sqrt((normal * normal).sum(axis=0))
        return Touch(
            near,
            distance,
            normal.astype(np.float32),
            z,
            across.astype(np.float32),
            np.full(len(near), self.look, np.uint8),
            height >= np.float32(self.least_m),
        )

    @property
    def least_m(self) -> float:
        """From which height on a point belongs to the defect: a dent has no sharp border."""
        return (_DENT if self.look == Look.WALL else _CRUST) * self._greatest

    def extent(self) -> tuple[float, float, float, float]:
        """From and to along the pipe, and around or across it, of what belongs to the defect."""
        rows, columns = self.heights_m.shape
        there = self.heights_m >= self.least_m
        v = np.flatnonzero(there.any(axis=1)) / (rows - 1)
        u = (np.flatnonzero(there.any(axis=0)) / (columns - 1) * 2 - 1) * self.half_m
        long = self.end_m - self.start_m
        return (
            self.start_m + float(v[0]) * long,
            self.start_m + float(v[-1]) * long,
            self.arc_m + float(u[0]),
            self.arc_m + float(u[-1]),
        )

    def values(self, x: Field, y: Field, z: Field) -> Field:
        """Height and its slopes along and around (n, 3) over points given in the section."""
        rows, columns = self.heights_m.shape
        v = (z - np.float32(self.start_m)) * np.float32((rows - 1) / (self.end_m - self.start_m))
        if self.bed:
            off = x - np.float32(self.arc_m)
        else:
            off = self.ring.wrap(self.ring.arc(_clock(x, y)) - np.float32(self.arc_m))
        u = (off + np.float32(self.half_m)) * np.float32((columns - 1) / (2 * self.half_m))
        return bilinear(self.grid, v, u)

    def share(self) -> float:
        """Greatest share of the section that it takes, 0..1."""
        columns = self.heights_m.shape[1]
        step = 2 * self.half_m / (columns - 1)
        if not self.bed:
            return float(self.heights_m.sum(axis=1).max() * step / self.ring.area_m2)
        section = self.stretch.section
        x = np.linspace(-self.half_m, self.half_m, columns).astype(np.float32) + np.float32(
            self.arc_m
        )
        zero, one = np.zeros_like(x), np.ones_like(x)
        floor = section.leave(x, zero, zero, one)
        level = np.float32(section.invert_m) - self.heights_m
        taken = np.clip(np.where(section.inside(x, zero), floor, level) - level, 0, None)
        return float(taken.sum(axis=1).max() * step / self.ring.area_m2)


class _Lines:
    """Rays in the section's plane, and how far below the relief's surface they are."""

    def __init__(
        self, relief: Relief, x: Field, y: Field, vx: Field, vy: Field, dz: Field, z: float
    ) -> None:
        self._relief = relief
        self._line = np.stack([x, y, vx, vy, dz])
        self._z = np.float32(z)

    def at(self, t: Field, chosen: NDArray[np.bool_] | NDArray[np.intp]) -> tuple[Field, ...]:
        """Where the chosen rays are at t: x and y in the section, and the chainage."""
        x, y, vx, vy, dz = self._line[:, chosen]
        return x + t * vx, y + t * vy, self._z + t * dz

    def below(self, t: Field, chosen: NDArray[np.intp]) -> NDArray[np.bool_]:
        """True for chosen rays that are inside the relief at t."""
        r = self._relief
        x, y, z = self.at(t, chosen)
        if r.bed:
            gap = np.float32(r.stretch.section.invert_m) - y
        elif r.ring.round_m is not None:
            gap = np.float32(r.ring.round_m) - np.sqrt(x * x + y * y)
        else:
            gap = r.ring.radius(_clock(x, y)) - np.sqrt(x * x + y * y)
        inside = np.zeros(len(t), np.bool_)
        low = np.flatnonzero(gap < np.float32(r.greatest_m / r.stretch.scale))
        height = r.values(x[low], y[low], z[low])[:, 0]
        least = height > np.float32(_LEAST_M)
        inside[low] = least & (gap[low] < height / np.float32(r.stretch.scale))
        return inside

    def first_below(self, begin: Field, end: Field) -> tuple[Field, NDArray[np.bool_]]:
        """The first crossing of each ray between two distances, and whether there is one."""
        found = end.copy()
        hit = np.zeros(len(begin), np.bool_)
        above = begin.copy()
        open_ = np.arange(len(begin))
        for step in range(1, _STEPS + 1):
            t = begin[open_] + (end[open_] - begin[open_]) * np.float32(step / _STEPS)
            under = self.below(t, open_)
            now = open_[under]
            found[now], hit[now] = t[under], True
            above[open_[~under]] = t[~under]
            open_ = open_[~under]
            if not len(open_):
                break
        inside = np.flatnonzero(hit)
        if not len(inside):
            return found, hit
        low, high = above[inside], found[inside]
        for _ in range(_HALVINGS):
            middle = ((low + high) / 2).astype(np.float32)
            under = self.below(middle, inside)
            high = np.where(under, middle, high)
            low = np.where(under, low, middle)
        found[inside] = high
        return found, hit


def _clock(x: Field, y: Field) -> Field:
    """Clock angle of points in a section, degrees."""
    return np.asarray(np.arctan2(x, -y) * np.float32(180 / math.pi), dtype=np.float32)
