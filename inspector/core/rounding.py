"""Round numbers, and the bins between them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Histogram:
    """How many values lie in each bin [edges[i], edges[i + 1]); the last one includes its end."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]


def histogram(values: Sequence[float], most_bins: int = 12) -> Histogram | None:
    """Bins from 0 with a round width, None without values."""
    if not values:
        return None
    top = max(values)
    step = round_length(max(top, 1e-6) / most_bins, up=True)
    bins = max(1, math.ceil(top / step - 1e-9))
    counts = [0] * bins
    for value in values:
        counts[min(int(value / step), bins - 1)] += 1
    return Histogram(tuple(step * i for i in range(bins + 1)), tuple(counts))


def round_length(value: float, up: bool = False) -> float:
    """The largest of 1, 2, 5 times a power of ten that is at most `value` (> 0), or with `up` the
    smallest that is at least `value`."""
    power = 10.0 ** math.floor(math.log10(value))
    factors = [f * power for f in (1.0, 2.0, 5.0, 10.0)]
    if up:
        return next(f for f in factors if f >= value * (1 - 1e-9))
    return max(f for f in factors if f <= value * (1 + 1e-9))
