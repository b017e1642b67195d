"""Chainages of frames that nobody typed, from those that somebody did."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterable
from dataclasses import dataclass

from inspector.core.stored_texts import BETWEEN_TYPED, BEYOND_TYPED, TYPED_HERE

_BEYOND = 0.1
"""How far outside the typed frames an estimate goes on, as a share of what they span."""


@dataclass(frozen=True)
class ChainageEstimate:
    """A chainage that was worked out, and in words how, as they are stored."""

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
        return ChainageEstimate(exact, TYPED_HERE)
    if len(typed) < 2:
        return None
    first, last = typed[0][0], typed[-1][0]
    margin = _BEYOND * (last - first)
    if not first - margin <= at <= last + margin:
        return None
    right = min(max(bisect.bisect_left(typed, (at, -math.inf)), 1), len(typed) - 1)
    (t0, c0), (t1, c1) = typed[right - 1], typed[right]
    chainage = c0 + (c1 - c0) * (at - t0) / (t1 - t0)
    told = BETWEEN_TYPED if t0 <= at <= t1 else BEYOND_TYPED
    return ChainageEstimate(chainage, told.format(first=f"{c0:.2f}", second=f"{c1:.2f}"))


def _averaged(known: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    places: dict[float, list[float]] = {}
    for at, chainage_m in known:
        places.setdefault(at, []).append(chainage_m)
    return sorted((at, sum(values) / len(values)) for at, values in places.items())
