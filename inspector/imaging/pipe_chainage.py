"""Chainages of frames that nobody typed, from those that somebody did."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterable
from dataclasses import dataclass

_BEYOND = 0.1
"""How far outside the typed frames an estimate goes on, as a share of what they span."""


@dataclass(frozen=True)
class ChainageEstimate:
    """A chainage that was worked out, and in words how."""

    chainage_m: float
    method: str


def estimate_chainage(known: Iterable[tuple[float, float]], at: float) -> ChainageEstimate | None:
    """The chainage of a frame from pairs of (frame number or time, chainage typed), on the straight
    line between its neighbours; a little outside of all, on the line of the two nearest.

    Several chainages typed for one frame are averaged. None with fewer than two frames, and far
    outside: a camera stops, and nobody has said where.
    """
    typed = _averaged(known)
    exact = dict(typed).get(at)
    if exact is not None:
        return ChainageEstimate(exact, "typed for this frame")
    if len(typed) < 2:
        return None
    first, last = typed[0][0], typed[-1][0]
    margin = _BEYOND * (last - first)
    if not first - margin <= at <= last + margin:
        return None
    right = min(max(bisect.bisect_left(typed, (at, -math.inf)), 1), len(typed) - 1)
    (t0, c0), (t1, c1) = typed[right - 1], typed[right]
    chainage = c0 + (c1 - c0) * (at - t0) / (t1 - t0)
    how = "between" if t0 <= at <= t1 else "beyond"
    return ChainageEstimate(chainage, f"estimated {how} typed {c0:.2f} m and {c1:.2f} m")


def look_ahead_m(radius_px: float, diameter_mm: float, width_px: float, view_deg: float) -> float:
    """How far ahead of the camera a ring is, for a camera that looks along the pipe: f D / (2 r).

    `radius_px` and `width_px` (of the picture) in the same square pixels, `view_deg` the horizontal
    angle of view at the zoom of the frame. Raises ValueError for what cannot be.
    """
    if not (radius_px > 0 and diameter_mm > 0 and width_px > 0 and 0 < view_deg < 180):
        raise ValueError("a look ahead needs a ring, a diameter and an angle of view")
    focal_px = 0.5 * width_px / math.tan(math.radians(view_deg) / 2)
    return focal_px * diameter_mm / (2000.0 * radius_px)


def ahead(
    estimate: ChainageEstimate, distance_m: float, view_deg: float, against_travel: bool = False
) -> ChainageEstimate:
    """The chainage of a place so far ahead of the camera."""
    there = estimate.chainage_m + (-distance_m if against_travel else distance_m)
    return ChainageEstimate(
        there, f"{estimate.method}, {distance_m:.2f} m ahead at {view_deg:g} degrees of view"
    )


def _averaged(known: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    places: dict[float, list[float]] = {}
    for at, chainage_m in known:
        places.setdefault(at, []).append(chainage_m)
    return sorted((at, sum(values) / len(values)) for at, values in places.items())
