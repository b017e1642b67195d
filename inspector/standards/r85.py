"""AASHTO R 85: cracks from pictures by type and zone of the lane.

Types: longitudinal and transverse cracks are at least 0.3 m long and within 20 degrees of the lane
or of the line across it; pattern cracks belong to a net; all others are "other". The extent of a
type is the sum of its lengths in a zone, its severity their mean width; transverse cracks are not
parted by zone.

Zones, from the left edge of the lane: 1 the edge, 2 the left wheel path, 3 between the wheel paths,
4 the right wheel path, 5 the edge. Wheel paths are 1.0 m wide and begin 0.375 m beside the middle
of the lane.

Sources: NAP 25928 (types), a public text on asphalt surfaces that cites the standard (zones).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from inspector.core.annotation import CrackType

R85Type = Literal["longitudinal", "transverse", "pattern", "other"]
R85_TYPES: tuple[R85Type, ...] = ("longitudinal", "transverse", "pattern", "other")
LEAST_LENGTH_MM = 300.0
Zone = Literal[1, 2, 3, 4, 5]
ZONES: tuple[Zone, ...] = (1, 2, 3, 4, 5)
ZONE_LIMITS_M = (-1.375, -0.375, 0.375, 1.375)
"""From the middle of the lane, to the right; they part the zones."""
LEAST_LANE_M = 2.75
"""A narrower picture cannot show both wheel paths."""


def r85_type(kind: CrackType, length_mm: float) -> R85Type:
    """The type of a crack by the app's type (which knows the 20 degrees) and its length."""
    if kind == "pattern":
        return "pattern"
    if kind == "diagonal" or length_mm < LEAST_LENGTH_MM:
        return "other"
    return kind


def zone_of(offset_m: float) -> Zone:
    """The zone of a place so far to the right of the middle of the lane; a place on a limit is in
    the wheel path."""
    left_edge, left_in, right_in, right_edge = ZONE_LIMITS_M
    if offset_m < left_edge:
        return 1
    if offset_m <= left_in:
        return 2
    if offset_m < right_in:
        return 3
    return 4 if offset_m <= right_edge else 5


def zone_shares(lines_m: Iterable[ArrayLike]) -> Mapping[Zone, float]:
    """Which share of polylines lies in which zone, by length. Points (n, 2) have their offset from
    the middle of the lane in m as the first number. Empty for lines without length."""
    lengths = dict.fromkeys(ZONES, 0.0)
    for line in lines_m:
        points = np.asarray(line, np.float64).reshape(-1, 2)
        for start, end in pairwise(points):
            for share, zone in _parts(float(start[0]), float(end[0])):
                lengths[zone] += share * float(np.hypot(*(end - start)))
    total = sum(lengths.values())
    if total == 0.0:
        return {}
    return {zone: length / total for zone, length in lengths.items() if length}


def _parts(start_m: float, end_m: float) -> Iterable[tuple[float, Zone]]:
    """The shares of an edge between two offsets by zone."""
    low, high = sorted((start_m, end_m))
    if low == high:
        return [(1.0, zone_of(low))]
    cuts = [low, *(limit for limit in ZONE_LIMITS_M if low < limit < high), high]
    return [((b - a) / (high - low), zone_of((a + b) / 2.0)) for a, b in pairwise(cuts)]
