"""Which time lies under which pixel of the timeline. Pure arithmetic, no widget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor

_STEPS_S = (
    *(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0),
    *(60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0),
)
_CLOSEST_S = 0.2
"""At the strongest zoom the timeline shows so much."""


@dataclass(frozen=True)
class Tick:
    """A line of the ruler; `major` ones carry their time."""

    time_s: float
    major: bool


@dataclass(frozen=True)
class TimeAxis:
    """`shown_s` seconds from `start_s` on, over `width_px` pixels, of a video of `duration_s`."""

    duration_s: float
    width_px: int
    start_s: float = 0.0
    shown_s: float = 0.0

    @classmethod
    def whole(cls, duration_s: float, width_px: int) -> TimeAxis:
        """The whole video."""
        length = max(duration_s, 1e-3)
        return cls(length, max(width_px, 1), 0.0, length)

    @property
    def is_whole(self) -> bool:
        """True if nothing is hidden at the sides."""
        return self.shown_s >= self.duration_s

    def x_of(self, time_s: float) -> float:
        """The pixel of a time, which may lie outside."""
        return (time_s - self.start_s) / self.shown_s * self.width_px

    def time_at(self, x: float) -> float:
        """The time at a pixel, inside the video."""
        time_s = self.start_s + x / self.width_px * self.shown_s
        return min(max(time_s, 0.0), self.duration_s)

    def resized(self, width_px: int) -> TimeAxis:
        """The same times over more or fewer pixels."""
        return replace(self, width_px=max(width_px, 1))

    def zoomed(self, factor: float, x: float) -> TimeAxis:
        """Closer by a factor; the time at pixel `x` stays where it is."""
        shown = min(max(self.shown_s / factor, min(_CLOSEST_S, self.duration_s)), self.duration_s)
        anchor = self.start_s + x / self.width_px * self.shown_s
        return replace(self, shown_s=shown)._from(anchor - x / self.width_px * shown)

    def scrolled(self, by_px: float) -> TimeAxis:
        """Later times for positive pixels."""
        return self._from(self.start_s + by_px / self.width_px * self.shown_s)

    def showing(self, time_s: float) -> TimeAxis:
        """Scrolled, where a time would be hidden, so that it is seen with room ahead."""
        if self.start_s <= time_s <= self.start_s + self.shown_s:
            return self
        return self._from(time_s - self.shown_s / 8)

    def ticks(self, label_px: int) -> list[Tick]:
        """Lines at round times; those with labels are at least `label_px` pixels apart."""
        needed = label_px * self.shown_s / self.width_px
        longest = _STEPS_S[-1]
        fallback = ceil(needed / longest) * longest
        major = next((step for step in _STEPS_S if step >= needed), fallback)
        parts = 5 if major in (0.05, 0.5, 5.0, 0.1, 1.0, 10.0, 300.0) else 4
        minor = major / parts
        first, last = ceil(self.start_s / minor), floor((self.start_s + self.shown_s) / minor)
        return [Tick(n * minor, n % parts == 0) for n in range(first, last + 1)]

    def label_digits(self, label_px: int) -> int:
        """How many digits after the seconds the labels need to differ."""
        needed = label_px * self.shown_s / self.width_px
        return 2 if needed <= 0.05 else 1 if needed <= 0.5 else 0

    def _from(self, start_s: float) -> TimeAxis:
        latest = max(0.0, self.duration_s - self.shown_s)
        return replace(self, start_s=min(max(start_s, 0.0), latest))
