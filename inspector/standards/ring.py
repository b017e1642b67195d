"""Rings of a pipe in a picture: where the wall is around the pipe, and how large a pixel is there.

A straight pipe is seen as one family of circles. With v the far point (where the pipe's direction
vanishes) and f, R, o the focal length, the pipe's radius and how far the camera is off the pipe's
middle, the cross section at distance z is a circle of radius r = f R / z about v - f o / z, so

    centre(r) = v + k r,     k = -o / R  (the lean; 0 for a camera in the middle, below 1 inside)

This is exact for a camera that looks along the pipe; turned by an angle a, circles become ellipses
with axes in the ratio of cos a, and centres shift by about r^2 tan(a) / f. Points are source
pixels, x to the right, y down. Radii, leans and distances are in rows: x is multiplied by
`pixel_aspect`, width / height of a pixel, before anything is measured.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from inspector.core.language import tr
from inspector.standards.clock import ClockArc, Point, angle_at, arc_of

LARGEST_LEAN = 0.7
"""Beyond this the camera would all but lie on the wall."""
MODEL_SHARE = 0.02
"""What turned cameras, lenses and bends do to a radius, as a share; measured on rendered frames."""


@dataclass(frozen=True)
class PipeAxis:
    """The far point of the pipe in source pixels, and how the circles lean towards the camera.

    A far point that a person clicked has the defaults: no lean, nothing known of its spread.
    `spread_px` is the standard error of the far point in rows, `confidence` is from 0 to 1. Raises
    ValueError for a lean that no camera inside the pipe can have.
    """

    far: Point
    lean: Point = (0.0, 0.0)
    spread_px: float = 0.0
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if math.hypot(*self.lean) >= 1.0:
            raise ValueError("the lean must be below 1: the camera is inside the pipe")


@dataclass(frozen=True)
class Ring:
    """The cross section of the pipe at one distance, as a circle in the picture.

    `centre` in source pixels; `radius_px` and its standard error `spread_px` in rows. `fitted`: the
    circle was fitted to an edge that is seen, and not only laid through a place.
    """

    centre: Point
    radius_px: float
    spread_px: float = 0.0
    fitted: bool = False

    def __post_init__(self) -> None:
        if not (self.radius_px > 0.0 and math.isfinite(self.radius_px)):
            raise ValueError(f"a ring needs a radius, not {self.radius_px}")


@dataclass(frozen=True)
class RingSize:
    """How large a region at a ring is, millimetres.

    `width_mm` and `height_mm` (across, level and plumb) are valid only for what lies in the plane
    of the ring: a lateral's end, roots or an obstacle in the section, a deposit's height, the shift
    of a joint. On the wall itself a pixel away from the centre is mostly length along the pipe,
    seen foreshortened; neither of the two is a length then. `arc_mm` (along the wall) is valid for
    what is on the wall, at whatever distance and however long. `beyond_share` is how far the region
    reaches outside the ring, as a share of its radius: nearer to the camera than the ring.
    """

    width_mm: float
    height_mm: float
    arc_mm: float
    beyond_share: float

    @property
    def is_in_plane(self) -> bool:
        """False where the region reaches too far outside the ring to lie in its plane."""
        return self.beyond_share <= 0.05


def ring_through(axis: PipeAxis, point: Point, pixel_aspect: float = 1.0) -> Ring | None:
    """The ring on whose wall a place is; None at the far point itself, where there is none.

    Solves |d - k r| = r for d from the far point to the place.
    """
    across = (point[0] - axis.far[0]) * pixel_aspect
    down = point[1] - axis.far[1]
    k_x, k_y = axis.lean
    along = across * k_x + down * k_y
    rest = 1.0 - k_x * k_x - k_y * k_y
    radius = (math.sqrt(along * along + rest * (across * across + down * down)) - along) / rest
    if radius <= max(axis.spread_px, 1e-6):
        return None
    centre = (axis.far[0] + k_x * radius / pixel_aspect, axis.far[1] + k_y * radius)
    return Ring(centre, radius, math.hypot(axis.spread_px, MODEL_SHARE * radius))


def mm_per_px_at(ring: Ring, diameter_mm: float) -> float:
    """Millimetres in the plane of the ring per row; a column is `pixel_aspect` times as many.

    Raises ValueError for a diameter that is none.
    """
    if not (diameter_mm > 0.0 and math.isfinite(diameter_mm)):
        raise ValueError(f"a pipe needs a diameter, not {diameter_mm}")
    return diameter_mm / (2.0 * ring.radius_px)


def ring_method(ring: Ring, diameter_mm: float) -> str:
    """How a size at the ring was found, for the report."""
    pipe = tr("pipe {diameter_mm:g} mm", diameter_mm=diameter_mm)
    if ring.fitted:
        return tr(
            "circle of {radius_px:.0f} px radius fitted to the joint edge; {pipe}",
            radius_px=ring.radius_px,
            pipe=pipe,
        )
    return tr("circle through the marked place about the fitted pipe centre; {pipe}", pipe=pipe)


def wall_angle(axis: PipeAxis, point: Point, pixel_aspect: float = 1.0) -> float | None:
    """The clock angle of a place on the wall, degrees; None where it has none (the far point)."""
    ring = ring_through(axis, point, pixel_aspect)
    if ring is None:
        return None
    return angle_at(_from_centre(point, ring, pixel_aspect), (0.0, 0.0))


def clock_arc(
    axis: PipeAxis,
    points: Sequence[Point],
    pixel_aspect: float = 1.0,
    closed: bool = True,
) -> ClockArc | None:
    """The clock positions of an outline or line on the wall, each point about its own ring.

    None where only the far point is left.
    """
    unrolled = [
        _from_centre(point, ring, pixel_aspect)
        for point in points
        if (ring := ring_through(axis, point, pixel_aspect)) is not None
    ]
    return arc_of(unrolled, (0.0, 0.0), closed)


def size_at_ring(
    points: Sequence[Point],
    ring: Ring,
    diameter_mm: float,
    pixel_aspect: float = 1.0,
    closed: bool = True,
) -> RingSize | None:
    """The size of a region, given by the points of its outline, or of a line (not closed); see
    RingSize for what is valid.

    An outline around the ring's centre has the whole circumference as its arc. None without points
    or with one at the centre itself. Raises ValueError for a diameter that is none.
    """
    scale = mm_per_px_at(ring, diameter_mm)
    places = [_from_centre(point, ring, pixel_aspect) for point in points]
    if not places or any(math.hypot(*place) < 1e-9 for place in places):
        return None
    across, down = zip(*places, strict=True)
    return RingSize(
        width_mm=(max(across) - min(across)) * scale,
        height_mm=(max(down) - min(down)) * scale,
        arc_mm=math.radians(_span_deg(places, closed)) * diameter_mm / 2.0,
        beyond_share=max(0.0, max(math.hypot(*p) for p in places) / ring.radius_px - 1.0),
    )


def _from_centre(point: Point, ring: Ring, pixel_aspect: float) -> Point:
    """A place relative to the centre of a ring, rows."""
    return (point[0] - ring.centre[0]) * pixel_aspect, point[1] - ring.centre[1]


def _span_deg(places: Sequence[Point], closed: bool) -> float:
    """The angle that an outline or a line covers, followed along its edges."""
    angles = [angle_at(place, (0.0, 0.0)) for place in places]
    turned = lowest = highest = 0.0
    for before, after in zip(angles, angles[1:] + angles[:1] * closed, strict=False):
        turned += (after - before + 180.0) % 360.0 - 180.0
        lowest, highest = min(lowest, turned), max(highest, turned)
    return 360.0 if closed and abs(turned) > 180.0 else min(highest - lowest, 360.0)
