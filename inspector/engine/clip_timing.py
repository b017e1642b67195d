"""Frames of any times as a clip with a constant number of frames a second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

MOST_HZ = 60.0
_SAME_RATE = 0.01
"""Times are rounded to milliseconds in some files; rates this close are one."""
_STEADY = 0.25
"""Intervals that differ from the usual one by no more than this share of it are the same."""
_DENOMINATOR = 1001
_USUAL_HZ = 25.0


@dataclass(frozen=True)
class Timing:
    """Frames a second, and how many frames of the clip each frame of the source fills."""

    rate_hz: Fraction
    repeats: tuple[int, ...]


def timing(times_s: Sequence[float], source_hz: float) -> Timing:
    """The timing of frames that the source shows at these times, seconds, never decreasing.

    `source_hz` is the source's own rate (0 if it has none). Steady frames are taken as they are, at
    the source's rate. Others are repeated for as long as they were shown, on a grid as fine as
    their shortest interval, but no finer than 60 Hz; none is left out.
    """
    if len(times_s) < 2:
        return Timing(_rate(source_hz), (1,) * len(times_s))
    steps = np.diff(np.asarray(times_s, np.float64))
    usual = float(np.median(steps))
    if usual > 0 and float(np.abs(steps - usual).max()) <= _STEADY * usual:
        mean_hz = 1 / float(steps.mean())
        close = source_hz > 0 and abs(mean_hz - source_hz) <= _SAME_RATE * source_hz
        return Timing(_rate(source_hz if close else mean_hz), (1,) * len(times_s))
    shown = steps[steps > 0]
    rate = _rate(min(MOST_HZ, 1 / float(shown.min())) if len(shown) else source_hz)
    ends = [*(t - times_s[0] for t in times_s[1:]), times_s[-1] - times_s[0] + usual]
    repeats: list[int] = []
    filled = 0
    for end in ends:
        repeats.append(max(1, round(end * rate) - filled))
        filled += repeats[-1]
    return Timing(rate, tuple(repeats))


def _rate(hz: float) -> Fraction:
    return Fraction(hz if hz > 0 else _USUAL_HZ).limit_denominator(_DENOMINATOR)
