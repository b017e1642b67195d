"""Cross sections of pipes: round, egg and box; convex, so that a ray leaves each exactly once.

Coordinates are metres from the section's reference point, x to the right, y down. Angles are clock
angles: degrees from the crown, clockwise looking along the run (90 is 3 o'clock).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]

_FAR = np.float32(1e9)


class Section(Protocol):
    """What the shapes have in common."""

    @property
    def crown_m(self) -> float:
        """y of the highest point (negative)."""

    @property
    def invert_m(self) -> float:
        """y of the lowest point."""

    @property
    def width_m(self) -> float:
        """Greatest width."""

    @property
    def inscribed_m(self) -> float:
        """Radius of a circle around the reference point that is inside."""

    def leave(self, x: Field, y: Field, vx: Field, vy: Field) -> Field:
        """At which t the lines (x + t vx, y + t vy) leave the section (their last crossing)."""

    def inside(self, x: Field, y: Field) -> NDArray[np.bool_]:
        """True for points inside or on the border."""

    def normal(self, x: Field, y: Field) -> tuple[Field, Field]:
        """Unit normals into the pipe at points of the wall."""


@dataclass(frozen=True)
class Round:
    """A circle."""

    radius_m: float

    @property
    def crown_m(self) -> float:
        """y of the highest point."""
        return -self.radius_m

    @property
    def invert_m(self) -> float:
        """y of the lowest point."""
        return self.radius_m

    @property
    def width_m(self) -> float:
        """The diameter."""
        return 2 * self.radius_m

    @property
    def inscribed_m(self) -> float:
        """The radius."""
        return self.radius_m

    def leave(self, x: Field, y: Field, vx: Field, vy: Field) -> Field:
        """See Section."""
        return _last_root(x, y, vx, vy, self.radius_m)

    def inside(self, x: Field, y: Field) -> NDArray[np.bool_]:
        """See Section."""
        inside: NDArray[np.bool_] = x * x + y * y <= np.float32(self.radius_m**2)
        return inside

    def normal(self, x: Field, y: Field) -> tuple[Field, Field]:
        """See Section."""
        return _towards(-x, -y)


@dataclass(frozen=True)
class Egg:
    """The usual egg of sewers, 2:3: arcs of r at the crown, 3 r at the sides, r / 2 at the
    invert."""

    radius_m: float

    @property
    def crown_m(self) -> float:
        """y of the highest point."""
        return -self.radius_m

    @property
    def invert_m(self) -> float:
        """y of the lowest point."""
        return 2 * self.radius_m

    @property
    def width_m(self) -> float:
        """Twice the radius of the crown."""
        return 2 * self.radius_m

    @property
    def inscribed_m(self) -> float:
        """A bit less than the radius of the crown: the sides bend in below it."""
        return 0.98 * self.radius_m

    def leave(self, x: Field, y: Field, vx: Field, vy: Field) -> Field:
        """See Section."""
        r = np.float32(self.radius_m)
        low, near = np.float32(1.8) * r, np.float32(1e-4) * r
        # The last of the crossings that are on their arc. Arcs are tangent to their neighbours, so
        # a bit of overlap does no harm.
        away = _last_root(x, y, vx, vy, float(r))
        last = np.where(y + away * vy <= near, away, -_FAR)
        # Either flank: they lean inwards, so a steep ray meets the one it turns away from.
        for hand in (np.float32(1), np.float32(-1)):
            flank = _last_root(x + hand * 2 * r, y, vx, vy, float(3 * r))
            at = y + flank * vy
            sides = (at > -near) & (at <= low + near) & (hand * (x + flank * vx) > 0)
            last = np.maximum(last, np.where(sides, flank, -_FAR))
        down = y - np.float32(1.5) * r
        bottom = _last_root(x, down, vx, vy, float(r / 2))
        cross = x * vy - down * vx
        touched = cross * cross <= (vx * vx + vy * vy) * (r * r / 4)
        below = touched & (y + bottom * vy > low - near)
        last = np.maximum(last, np.where(below, bottom, -_FAR))
        return np.where(last > -_FAR, last, away).astype(np.float32)

    def inside(self, x: Field, y: Field) -> NDArray[np.bool_]:
        """See Section."""
        r = np.float32(self.radius_m)
        crown = x * x + y * y <= r * r
        sides = (np.abs(x) + 2 * r) ** 2 + y * y <= 9 * r * r
        bottom = x * x + (y - np.float32(1.5) * r) ** 2 <= r * r / 4
        inside: NDArray[np.bool_] = np.where(
            y <= 0, crown, np.where(y <= np.float32(1.8) * r, sides, bottom)
        )
        return inside

    def normal(self, x: Field, y: Field) -> tuple[Field, Field]:
        """See Section."""
        r = np.float32(self.radius_m)
        sides = (y > 0) & (y <= np.float32(1.8) * r)
        cx = np.where(sides, np.sign(x) * -2 * r, np.float32(0))
        cy = np.where(y > np.float32(1.8) * r, np.float32(1.5) * r, np.float32(0))
        return _towards((cx - x).astype(np.float32), (cy - y).astype(np.float32))


@dataclass(frozen=True)
class Box:
    """A culvert: a rectangle whose corners are cut off."""

    half_width_m: float
    half_height_m: float
    chamfer_m: float

    @property
    def crown_m(self) -> float:
        """y of the ceiling."""
        return -self.half_height_m

    @property
    def invert_m(self) -> float:
        """y of the floor."""
        return self.half_height_m

    @property
    def width_m(self) -> float:
        """Between the walls."""
        return 2 * self.half_width_m

    @property
    def inscribed_m(self) -> float:
        """To the nearest of walls, ceiling and chamfers."""
        corner = (self.half_width_m + self.half_height_m - self.chamfer_m) / math.sqrt(2)
        return min(self.half_width_m, self.half_height_m, corner)

    def leave(self, x: Field, y: Field, vx: Field, vy: Field) -> Field:
        """See Section."""
        reach = self.half_width_m + self.half_height_m - self.chamfer_m
        first = np.full(np.shape(vx), _FAR, np.float32)
        for nx, ny, distance in (
            *((float(s), 0.0, self.half_width_m) for s in (-1, 1)),
            *((0.0, float(s), self.half_height_m) for s in (-1, 1)),
            *((float(a), float(b), reach) for a in (-1, 1) for b in (-1, 1)),
        ):
            towards = np.float32(nx) * vx + np.float32(ny) * vy
            gap = np.float32(distance) - np.float32(nx) * x - np.float32(ny) * y
            t = np.where(towards > 1e-9, gap / np.maximum(towards, np.float32(1e-9)), _FAR)
            np.minimum(first, t, out=first)
        return first

    def inside(self, x: Field, y: Field) -> NDArray[np.bool_]:
        """See Section."""
        ax, ay = np.abs(x), np.abs(y)
        reach = np.float32(self.half_width_m + self.half_height_m - self.chamfer_m)
        inside: NDArray[np.bool_] = (
            (ax <= np.float32(self.half_width_m))
            & (ay <= np.float32(self.half_height_m))
            & (ax + ay <= reach)
        )
        return inside

    def normal(self, x: Field, y: Field) -> tuple[Field, Field]:
        """See Section."""
        ax, ay = np.abs(x), np.abs(y)
        reach = self.half_width_m + self.half_height_m - self.chamfer_m
        gaps = np.stack(
            [self.half_width_m - ax, self.half_height_m - ay, (reach - ax - ay) / math.sqrt(2)]
        )
        nearest = gaps.argmin(axis=0)
        nx = np.where(nearest == 1, np.float32(0), -np.sign(x))
        ny = np.where(nearest == 0, np.float32(0), -np.sign(y))
        return _towards(nx.astype(np.float32), ny.astype(np.float32))


class Ring:
    """Angles and lengths around a section: `radius(angle)`, `arc(angle)` and the way back.

    An arc is metres along the wall from the crown, positive clockwise, in (-perimeter / 2,
    perimeter / 2]: its seam is at the invert, where water and dirt hide it.
    """

    _STEPS = 1440

    def __init__(self, section: Section) -> None:
        self.round_m = section.radius_m if isinstance(section, Round) else None
        """The radius of a round section, whose angles and arcs need no table."""
        angles = np.linspace(-math.pi, math.pi, self._STEPS + 1)
        sx, sy = np.sin(angles).astype(np.float32), (-np.cos(angles)).astype(np.float32)
        zero = np.zeros_like(sx)
        radius = section.leave(zero, zero, sx, sy).astype(np.float64)
        x, y = radius * sx, radius * sy
        length = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))])
        self.perimeter_m = float(length[-1])
        self.area_m2 = float(0.5 * np.abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])))
        self._radius = radius.astype(np.float32)
        self._arc = (length - length[self._STEPS // 2]).astype(np.float32)
        self._angles = np.degrees(angles)

    def radius(self, angle_deg: Field) -> Field:
        """Distance of the wall from the reference point, metres."""
        if self.round_m is not None:
            return np.full(np.shape(angle_deg), self.round_m, np.float32)
        return self._look_up(self._radius, angle_deg)

    def arc(self, angle_deg: Field) -> Field:
        """Metres along the wall from the crown."""
        if self.round_m is not None:
            return _signed(angle_deg) * np.float32(math.radians(self.round_m))
        return self._look_up(self._arc, angle_deg)

    def angle(self, arc_m: Field | float) -> Field:
        """Clock angle of an arc, degrees 0..360."""
        wrapped = self.wrap(np.asarray(arc_m, dtype=np.float32))
        angle = np.mod(np.interp(wrapped, self._arc, self._angles), 360.0)
        return np.asarray(angle, dtype=np.float32)

    def wrap(self, arc_m: Field) -> Field:
        """The same arc within half a perimeter of the crown."""
        whole = np.float32(self.perimeter_m)
        return np.asarray(arc_m - whole * np.rint(arc_m / whole), dtype=np.float32)

    def _look_up(self, table: Field, angle_deg: Field) -> Field:
        at = (_signed(angle_deg) + np.float32(180)) * np.float32(self._STEPS / 360)
        low = np.minimum(at.astype(np.int32), self._STEPS - 1)
        part = at - low
        return np.asarray(table[low] * (1 - part) + table[low + 1] * part, dtype=np.float32)


def _signed(angle_deg: Field) -> Field:
    """Angles of -360..360 degrees as -180..180."""
    angle = np.asarray(angle_deg, np.float32)
    return np.asarray(angle - np.float32(360) * np.rint(angle * np.float32(1 / 360)), np.float32)


def _last_root(x: Field, y: Field, vx: Field, vy: Field, radius: float) -> Field:
    """Where lines leave a circle around (0, 0); lines that miss it get their nearest point."""
    a = np.maximum(vx * vx + vy * vy, np.float32(1e-12))
    b = x * vx + y * vy
    # |cross| instead of b^2 - a c: no cancellation when rays run almost along the pipe.
    cross = x * vy - y * vx
    discriminant = np.maximum(a * np.float32(radius**2) - cross * cross, np.float32(0))
    return np.asarray((np.sqrt(discriminant) - b) / a, dtype=np.float32)


def _towards(x: Field, y: Field) -> tuple[Field, Field]:
    length = np.maximum(np.hypot(x, y), np.float32(1e-9))
    return (x / length).astype(np.float32), (y / length).astype(np.float32)
