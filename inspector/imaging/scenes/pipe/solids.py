"""Things in the pipe that have a shape of their own: stones, laterals, objects through the wall."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Vector = tuple[float, float, float]


class Look(IntEnum):
    """How a surface is shaded."""

    WALL = 0
    FACE = 1
    CHAMBER = 2
    GROOVE = 3
    SOIL = 4
    BROKEN = 5
    STONE = 6
    BED = 7
    SCALE = 8
    TUBE = 9
    LATERAL = 10
    METAL = 11
    WATER = 12


@dataclass
class Touch:
    """Rays (n numbers) that touch a thing: distance, unit normals (3, n) towards the camera,
    coordinates on its surface in metres, and the look of each point."""

    rays: NDArray[np.intp]
    distance: Field
    normal: Field
    along: Field
    across: Field
    look: NDArray[np.uint8]
    marked: NDArray[np.bool_] | None = None
    """Which points belong to the defect; None for all."""

    def at(self, chosen: NDArray[np.bool_]) -> Touch:
        """Some of them."""
        return Touch(
            self.rays[chosen],
            self.distance[chosen],
            self.normal[:, chosen],
            self.along[chosen],
            self.across[chosen],
            self.look[chosen],
            None if self.marked is None else self.marked[chosen],
        )


class Solid(Protocol):
    """A thing that rays can touch."""

    @property
    def instance(self) -> int:
        """Number of the defect it belongs to; 0 for none."""

    def touch(self, origin: Sequence[float], rays: Field, limit: Field) -> Touch | None:
        """The rays (3, n) that reach it; `limit` (n) is where they end at the wall."""


@dataclass(frozen=True)
class Stone:
    """A convex polyhedron: the points p with normals @ (p - centre) <= offsets."""

    instance: int
    centre: Vector
    normals: tuple[Vector, ...]
    offsets_m: tuple[float, ...]
    look: Look = Look.STONE

    @classmethod
    def random(cls, rng: np.random.Generator, instance: int, centre: Vector, size: Vector) -> Stone:
        """A rough ellipsoid with the given half axes, cut by about twenty planes."""
        normals = rng.standard_normal((22, 3))
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        offsets = np.linalg.norm(normals * np.array(size), axis=1) * rng.uniform(0.8, 1.05, 22)
        return cls(
            instance,
            centre,
            tuple((float(a), float(b), float(c)) for a, b, c in normals),
            tuple(float(o) for o in offsets),
        )

    @classmethod
    def brick(cls, instance: int, centre: Vector, size: Vector, turn_deg: float) -> Stone:
        """A cuboid with the given half axes, turned around the vertical."""
        c, s = math.cos(math.radians(turn_deg)), math.sin(math.radians(turn_deg))
        axes = ((c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c))
        normals = tuple(
            (sign * a[0], sign * a[1], sign * a[2]) for a in axes for sign in (1.0, -1.0)
        )
        offsets = tuple(h for h in size for _ in range(2))
        return cls(instance, centre, normals, offsets, Look.TUBE)

    def touch(self, origin: Sequence[float], rays: Field, limit: Field) -> Touch | None:
        """See Solid."""
        to = np.array(self.centre) - np.array(origin)
        reach = 2.0 * max(self.offsets_m)
        near = _towards_ball(to, rays, limit, reach)
        if not len(near):
            return None
        v = rays[:, near]
        enter = np.full(len(near), -1e9, np.float32)
        leave = np.full(len(near), 1e9, np.float32)
        side = np.zeros(len(near), np.intp)
        for i, (normal, offset) in enumerate(zip(self.normals, self.offsets_m, strict=True)):
            n = np.array(normal, np.float32)
            speed = n @ v
            gap = np.float32(offset + float(n @ to))
            t = gap / np.where(np.abs(speed) < 1e-9, np.float32(1e-9), speed)
            facing = speed < 0
            later = facing & (t > enter)
            enter[later] = t[later]
            side[later] = i
            leave = np.where(~facing & (t < leave), t, leave)
        hit = (enter < leave) & (enter > 0.02)
        if not hit.any():
            return None
        planes = np.array(self.normals, np.float32).T
        p = v * enter - to[:, None].astype(np.float32)
        touch = Touch(
            near,
            enter,
            planes[:, side],
            (p[2] + 0.7 * p[1]).astype(np.float32),
            (p[0] - 0.6 * p[1] + 0.3 * p[2]).astype(np.float32),
            np.full(len(near), self.look, np.uint8),
        )
        return touch.at(hit)


@dataclass(frozen=True)
class Lateral:
    """A pipe that joins from the side: its axis meets the wall at `foot` and points inwards along
    `inwards` (unit). It ends flush with the wall, or reaches `intrusion_m` into the pipe."""

    instance: int
    foot: Vector
    inwards: Vector
    inner_m: float
    outer_m: float
    intrusion_m: float
    depth_m: float = 1.2

    def touch(self, origin: Sequence[float], rays: Field, limit: Field) -> Touch | None:
        """See Solid. Rays that end within the mouth go on into it."""
        to = np.array(self.foot) - np.array(origin)
        u = np.array(self.inwards)
        reach = math.hypot(self.outer_m, self.intrusion_m) + 1.8 * self.outer_m
        near = _towards_ball(to + 0.4 * self.intrusion_m * u, rays, limit + reach, reach)
        if not len(near):
            return None
        v = rays[:, near].astype(np.float64)
        axis = u @ v
        start = -float(u @ to)
        """How far along the axis the camera is."""
        flat = v - u[:, None] * axis
        base = (-to - u * start)[:, None]
        a = np.maximum((flat**2).sum(0), 1e-12)
        b = (flat * base).sum(0)
        c = float((base**2).sum())
        end = limit[near]
        found = np.full(len(near), 1e9)
        look = np.full(len(near), Look.TUBE, np.uint8)
        inner = np.zeros(len(near), np.bool_)

        cap = (self.intrusion_m - start) / np.where(np.abs(axis) < 1e-9, 1e-9, axis)
        radius = np.sqrt(np.maximum(c + 2 * b * cap + a * cap**2, 0))
        if self.intrusion_m > 0:
            root = np.sqrt(np.maximum(b * b - a * (c - self.outer_m**2), 0))
            outside = (-b - root) / a
            height = start + outside * axis
            side = (root > 0) & (outside > 0.02) & (height < self.intrusion_m) & (outside < end)
            found[side] = outside[side]
            rim = (axis < 0) & (cap > 0.02) & (radius >= self.inner_m) & (radius < self.outer_m)
            rim &= (cap < end) & (cap < found)
            found[rim] = cap[rim]
            look[rim] = Look.FACE
            mouth = (axis < 0) & (cap > 0.02) & (radius < self.inner_m) & (cap < end)
        else:
            at_wall = np.sqrt(np.maximum(c + 2 * b * end + a * end.astype(np.float64) ** 2, 0))
            mouth = (at_wall < self.inner_m) & (axis < 0)
        root = np.sqrt(np.maximum(b * b - a * (c - self.inner_m**2), 0))
        through = (-b + root) / a
        deep = (-self.depth_m - start) / np.where(np.abs(axis) < 1e-9, 1e-9, axis)
        mouth &= found > 1e8
        found[mouth] = np.minimum(through, deep)[mouth]
        inner |= mouth
        look[mouth] = Look.LATERAL
        hit = found < 1e8
        if not hit.any():
            return None
        p = v * np.where(hit, found, 0.0)
        height = start + u @ p
        radial = p - to[:, None] - u[:, None] * height
        normal = radial / np.maximum(np.sqrt((radial**2).sum(0)), 1e-9)
        normal = np.where(inner, -normal, normal)
        flat_end = (look == Look.FACE) | (inner & (deep < through))
        normal = np.where(flat_end, u[:, None], normal)
        around = np.arctan2(radial[0] - radial[1], radial[2]) * self.inner_m
        touch = Touch(
            near,
            found.astype(np.float32),
            normal.astype(np.float32),
            height.astype(np.float32),
            around.astype(np.float32),
            look,
        )
        return touch.at(hit)


@dataclass(frozen=True)
class Rod:
    """A round bar or pipe through the whole section, from `start` to `end`."""

    instance: int
    start: Vector
    end: Vector
    radius_m: float
    look: Look = Look.METAL

    def touch(self, origin: Sequence[float], rays: Field, limit: Field) -> Touch | None:
        """See Solid."""
        begin, stop = np.array(self.start), np.array(self.end)
        length = float(np.linalg.norm(stop - begin))
        u = (stop - begin) / length
        to = begin - np.array(origin)
        near = _towards_ball(to + u * length / 2, rays, limit + length, length / 2 + self.radius_m)
        if not len(near):
            return None
        v = rays[:, near].astype(np.float64)
        axis, start = u @ v, -float(u @ to)
        flat = v - u[:, None] * axis
        base = (-to - u * start)[:, None]
        a = np.maximum((flat**2).sum(0), 1e-12)
        b = (flat * base).sum(0)
        inside = b * b - a * (float((base**2).sum()) - self.radius_m**2)
        t = (-b - np.sqrt(np.maximum(inside, 0))) / a
        height = start + t * axis
        hit = (inside > 0) & (t > 0.02) & (height > 0) & (height < length) & (t < limit[near])
        if not hit.any():
            return None
        p = v * t - to[:, None] - u[:, None] * height
        touch = Touch(
            near,
            t.astype(np.float32),
            (p / self.radius_m).astype(np.float32),
            height.astype(np.float32),
            (np.arctan2(p[0] + p[1], p[2]) * self.radius_m).astype(np.float32),
            np.full(len(near), self.look, np.uint8),
        )
        return touch.at(hit)


def _towards_ball(
    to: NDArray[np.float64], rays: Field, limit: Field, radius_m: float
) -> NDArray[np.intp]:
    """Numbers of the rays that pass a ball whose centre is `to` from their origin."""
    along = to.astype(np.float32) @ rays
    off2 = np.float32((to**2).sum()) - along * along
    near = (off2 < np.float32(radius_m**2)) & (along > -radius_m) & (along - radius_m < limit)
    return np.flatnonzero(near)
