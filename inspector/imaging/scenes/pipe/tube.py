"""The pipe as a row of straight stretches, and where rays hit it.

Pipes, the gaps at their joints and the manhole chambers at both ends are all stretches of the same
kind: a cross section, its size and where its middle runs. Displaced joints, open joints and the end
faces that they show follow from going from one stretch to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.pipe.sections import Section

Field = NDArray[np.float32]

Origin = Sequence[float] | Field
"""One point (3 numbers) for all rays, or one for each (3, n)."""

_GROUP = 16
_STEEP = np.float32(1e-6)


class Part(IntEnum):
    """What a stretch is."""

    PIPE = 0
    GAP = 1
    CHAMBER = 2


@dataclass(frozen=True)
class Stretch:
    """A straight part from `start_m` to `end_m` (chainage). Its section is `section` times `scale`
    around a middle that runs from (x_m, y_m) at the start with the given slopes. `joint` is the
    number of the joint of a gap; -1 elsewhere. `pipe` counts the pipes."""

    start_m: float
    end_m: float
    section: Section
    x_m: float = 0.0
    y_m: float = 0.0
    slope_x: float = 0.0
    slope_y: float = 0.0
    scale: float = 1.0
    part: Part = Part.PIPE
    joint: int = -1
    pipe: int = 0

    def middle(self, z_m: float) -> tuple[float, float]:
        """The middle of the section at a chainage."""
        along = z_m - self.start_m
        return self.x_m + self.slope_x * along, self.y_m + self.slope_y * along


@dataclass
class Hits:
    """Where rays (3, n) hit the tube: distance along the ray, number of the stretch, and whether
    that was an end face (where the next stretch is narrower or beside) instead of the wall."""

    distance: Field
    stretch: NDArray[np.int32]
    face: NDArray[np.bool_]


@dataclass(frozen=True)
class Tube:
    """Stretches one after the other; the first begins and the last ends with a wall."""

    stretches: tuple[Stretch, ...]
    table: Field = field(init=False, repr=False, compare=False)
    """(9, n): start, end, x, y, slope_x, slope_y, scale, part, joint of each stretch."""

    def __post_init__(self) -> None:
        rows = [
            (s.start_m, s.end_m, s.x_m, s.y_m, s.slope_x, s.slope_y, s.scale, s.part, s.joint)
            for s in self.stretches
        ]
        object.__setattr__(self, "table", np.array(rows, dtype=np.float32).T.copy())

    def at(self, z_m: float) -> int:
        """The stretch at a chainage; the first or last beyond the ends."""
        ends = self.table[1]
        return min(int(np.searchsorted(ends, z_m, side="right")), len(self.stretches) - 1)

    def trace(self, origin: Origin, rays: Field) -> Hits:
        """Follow rays (3, n) from a point inside the tube, or from a point each (3, n)."""
        count = rays.shape[1]
        hits = Hits(
            np.zeros(count, np.float32), np.zeros(count, np.int32), np.zeros(count, np.bool_)
        )
        ahead = rays[2] >= 0
        last = len(self.stretches) - 1
        first = np.minimum(np.searchsorted(self.table[1], origin[2], side="right"), last)
        starts = np.broadcast_to(first, (count,))
        for forward in (True, False):
            mine = np.flatnonzero(ahead == forward)
            if not len(mine):
                continue
            slope = np.maximum(rays[2], _STEEP) if forward else np.minimum(rays[2], -_STEEP)
            walk = _Walk(self, origin, rays[0], rays[1], slope, 1 if forward else -1, hits)
            low, high = int(starts[mine].min()), int(starts[mine].max())
            k, until = (low, high) if forward else (high, low)
            left = np.zeros(0, np.intp)
            while k != until + walk.step:
                left = walk.through(k, 1, np.concatenate([left, mine[starts[mine] == k]]))
                k += walk.step
            while len(left):
                left = walk.through(k, _GROUP, left)
                k += _GROUP * walk.step
        return hits


@dataclass(frozen=True)
class _Walk:
    """Rays on their way in one direction."""

    tube: Tube
    origin: Origin
    dx: Field
    dy: Field
    dz: Field
    step: int
    hits: Hits

    def through(self, k: int, count: int, rays: NDArray[np.intp]) -> NDArray[np.intp]:
        """Take these rays through `count` stretches from k on; returns those that go on."""
        if not len(rays) or not 0 <= k < len(self.tube.stretches):
            return rays
        if count == 1:
            return self._one(k, rays)
        passing = self._passes(k, k + self.step * (count - 1), rays)
        left = rays[~passing]
        for part in range(0, count, count // 4):
            left = self.through(k + self.step * part, count // 4, left)
        return np.concatenate([rays[passing], left])

    def _passes(self, k: int, last: int, rays: NDArray[np.intp]) -> NDArray[np.bool_]:
        """True for rays that surely touch nothing from stretch k to `last`, nor the border to the
        next one: both ends are in a straight cylinder that fits inside all of them."""
        after = last + self.step
        stretches = self.tube.stretches
        if not 0 <= after < len(stretches):
            return np.zeros(len(rays), np.bool_)
        enter, leave = (
            (stretches[k].start_m, stretches[last].end_m)
            if self.step > 0
            else (stretches[k].end_m, stretches[last].start_m)
        )
        low, high = min(enter, leave), max(enter, leave)
        ends = [
            (s, min(max(z, low), high))
            for s in stretches[min(k, after) : max(k, after) + 1]
            for z in (s.start_m, s.end_m)
        ]
        middles = np.array([s.middle(z) for s, z in ends])
        centre = middles.mean(axis=0)
        apart = np.hypot(*(middles - centre).T)
        room = min(
            s.scale * s.section.inscribed_m - far for (s, _), far in zip(ends, apart, strict=True)
        )
        if room <= 0:
            return np.zeros(len(rays), np.bool_)
        inside = np.ones(len(rays), np.bool_)
        dx, dy, dz, start = self._lines(rays)
        for z in (enter, leave):
            t = (np.float32(z) - start[2]) / dz
            x = start[0] - np.float32(centre[0]) + t * dx
            y = start[1] - np.float32(centre[1]) + t * dy
            inside &= x * x + y * y < np.float32(room**2)
        return inside

    def _lines(self, rays: NDArray[np.intp]) -> tuple[Field, Field, Field, Origin]:
        return self.dx[rays], self.dy[rays], self.dz[rays], _at(self.origin, rays)

    def _one(self, k: int, rays: NDArray[np.intp]) -> NDArray[np.intp]:
        s = self.tube.stretches[k]
        end = s.end_m if self.step > 0 else s.start_m
        dx, dy, dz, start = self._lines(rays)
        x, y, vx, vy = relative(s, start, dx, dy, dz)
        leave = s.section.leave(x, y, vx, vy)
        reach = (np.float32(end) - start[2]) / dz
        wall = leave <= reach
        ended = ~wall
        after = k + self.step
        if 0 <= after < len(self.tube.stretches):
            n = self.tube.stretches[after]
            on = np.flatnonzero(ended)
            x, y, vx, vy = relative(n, _at(start, on), dx[on], dy[on], dz[on])
            ended[on] = ~n.section.inside(x + reach[on] * vx, y + reach[on] * vy)
        hits = self.hits
        hits.distance[rays[wall]] = np.maximum(leave[wall], np.float32(0))
        hits.distance[rays[ended]] = np.maximum(reach[ended], np.float32(0))
        done = wall | ended
        hits.stretch[rays[done]] = k
        hits.face[rays[ended]] = True
        return rays[~done]


def _at(origin: Origin, chosen: NDArray[np.intp]) -> Origin:
    return origin[:, chosen] if isinstance(origin, np.ndarray) else origin


def relative(
    s: Stretch, origin: Origin, dx: Field, dy: Field, dz: Field
) -> tuple[Field, Field, Field, Field]:
    """Lines in the plane of a stretch's section: start and velocity, in units where its scale is
    1."""
    off = origin[2] - s.start_m
    shrink = np.float32(1 / s.scale)
    zero = np.zeros_like(dx)
    return (
        zero + np.asarray(origin[0] - s.x_m - s.slope_x * off, np.float32) * shrink,
        zero + np.asarray(origin[1] - s.y_m - s.slope_y * off, np.float32) * shrink,
        (dx - np.float32(s.slope_x) * dz) * shrink,
        (dy - np.float32(s.slope_y) * dz) * shrink,
    )
