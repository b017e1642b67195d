"""Clock positions on the pipe wall: 12 at the crown, clockwise, seen in the direction of travel.

Angles are degrees from the crown, clockwise, in [0, 360): 90 is 3 o'clock. Points are pixels of the
picture (x right, y down; square pixels) and the centre is that of the circle fitted to the pipe.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

HOUR_DEG = 30.0

Point = tuple[float, float]


@dataclass(frozen=True)
class ClockArc:
    """From `start` clockwise to `end`, whole hours from 1 to 12; a point has no end.

    The whole circumference is 12 to 12. Raises ValueError for other hours.
    """

    start: int
    end: int | None = None

    def __post_init__(self) -> None:
        for hour in (self.start, self.end):
            if hour is not None and not 1 <= hour <= 12:
                raise ValueError(f"{hour} is not an hour")
        if self.start == self.end != 12:
            raise ValueError("equal hours are a point; leave the end out")

    @property
    def is_full(self) -> bool:
        """True for the whole circumference."""
        return self.start == self.end

    @property
    def span_deg(self) -> float:
        """The arc's angle: 0 for a point, 360 for the whole circumference."""
        if self.end is None:
            return 0.0
        return ((self.end - self.start - 1) % 12 + 1) * HOUR_DEG

    @property
    def middle_deg(self) -> float:
        """The angle halfway, for a flag in a drawing; the crown for the whole circumference."""
        return 0.0 if self.is_full else (angle_of(self.start) + self.span_deg / 2) % 360.0

    def contains(self, angle_deg: float) -> bool:
        """True if the angle is on the arc; half an hour beyond its ends still is."""
        if self.is_full:
            return True
        from_start = (angle_deg - angle_of(self.start) + HOUR_DEG / 2) % 360.0
        return from_start <= self.span_deg + HOUR_DEG


FULL = ClockArc(12, 12)


def angle_of(hour: int) -> float:
    """The angle of a whole hour."""
    return hour % 12 * HOUR_DEG


def hour_of(angle_deg: float) -> int:
    """The nearest hour, 1 to 12; halfway it is the later one."""
    return math.floor(angle_deg / HOUR_DEG + 0.5) % 12 or 12


def angle_at(point: Point, centre: Point) -> float:
    """The angle of a point about the pipe's centre, which itself has none and gives 0."""
    across, up = point[0] - centre[0], centre[1] - point[1]
    return math.degrees(math.atan2(across, up)) % 360.0


def arc_of(points: Sequence[Point], centre: Point, closed: bool = True) -> ClockArc | None:
    """The clock positions of an outline (closed) or a line; None where only the centre is left.

    The angle is followed along the edges, so that an outline crossing 12 is one arc, and one
    around the centre is the whole circumference.
    """
    angles = [angle_at(point, centre) for point in points if point != centre]
    if not angles:
        return None
    turned = lowest = highest = 0.0
    for before, after in zip(angles, angles[1:] + angles[:1] * closed, strict=False):
        turned += (after - before + 180.0) % 360.0 - 180.0
        lowest, highest = min(lowest, turned), max(highest, turned)
    span = highest - lowest
    if span >= 360.0 - HOUR_DEG / 2 or (closed and abs(turned) > 180.0):
        return FULL
    start, end = hour_of((angles[0] + lowest) % 360.0), hour_of((angles[0] + highest) % 360.0)
    if start != end:
        return ClockArc(start, end)
    return FULL if span > 180.0 else ClockArc(start)


def arc_from_hours(start: int, end: int | None) -> ClockArc:
    """The arc of two hours as files have them: a repeated hour is a point, 12 to 12 the whole
    circumference. Raises ValueError for what is no hour."""
    return ClockArc(start, None if start == end != 12 else end)


def clock_fields(arc: ClockArc | None, book_id: str) -> tuple[str, str]:
    """How a book writes "from" and "to"; PACP's plain hours for books it does not know.

    CJJ 181 joins the two: 0903 is 9 to 3 and 0003 the point 3 (from memory: check it against the
    standard). The files of EN 13508-2 and DWA-M 150 have 00 for "none".
    """
    if book_id == "cjj181":
        if arc is None:
            return "", ""
        if arc.end is None:
            return "00", f"{arc.start:02d}"
        return f"{arc.start:02d}", f"{arc.end:02d}"
    if book_id == "en13508":
        if arc is None:
            return "00", "00"
        return f"{arc.start:02d}", f"{arc.end or 0:02d}"
    if arc is None:
        return "", ""
    return str(arc.start), "" if arc.end is None else str(arc.end)
