"""Where the flags and bars of a pipe's drawing stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.units import mm

from inspector.report.fonts import Fonts
from inspector.report.layout import WIDTH
from inspector.standards.observations import PipeRun, Stretch

SIZE = 6.6
"""Of the letters of a flag, points."""
END = 17 * mm
"""Room for a manhole at either end."""
_WIDEST = 34 * mm
_MOST_LEVELS = 9
_MOST_STRIPS = 40


@dataclass(frozen=True)
class Flag:
    """Where a flag stands: its text, its place on the page and its level, 0 next to the pipe."""

    stretch: Stretch
    text: str
    x: float
    left: float
    level: int


@dataclass(frozen=True)
class Strip:
    """A part of the run from `start_m` to `end_m` with its flags and the bars in it, each with the
    row that it has to itself."""

    start_m: float
    end_m: float
    flags: tuple[Flag, ...]
    bars: tuple[tuple[Stretch, int], ...]

    def x(self, chainage_m: float) -> float:
        """Where a chainage is, points from the left."""
        span: float = WIDTH - 2 * END
        left: float = END
        return left + span * (chainage_m - self.start_m) / (self.end_m - self.start_m)

    @property
    def levels(self) -> int:
        """How many rows of flags there are."""
        return 1 + max((flag.level for flag in self.flags), default=-1)

    @property
    def bar_rows(self) -> int:
        """How many rows of bars there are."""
        return 1 + max((row for _, row in self.bars), default=-1)


def extent(run: PipeRun, placed: Sequence[Stretch]) -> tuple[float, float]:
    """The chainages between which the run is drawn, metres."""
    head = run.inspection
    length_m = max(head.total_length_m or 0.0, head.surveyed_length_m or 0.0)
    ends = [each.end_m for each in placed]
    starts = [each.start_m for each in placed]
    return min([0.0, *starts]), max([length_m, *ends])


def laid_out(
    fonts: Fonts, placed: Sequence[Stretch], start_m: float, end_m: float
) -> tuple[Strip, ...]:
    """As few strips as give room to the most flags; those that find none are left out, and the
    table has them all the same."""
    labels = [_Label.of(fonts, stretch) for stretch in placed]
    best: tuple[Strip, ...] = ()
    most = -1
    for count in range(1, _MOST_STRIPS + 1):
        ends = [start_m + (end_m - start_m) * i / count for i in range(count + 1)]
        strips = tuple(
            _strip(labels, low, high, index == count - 1)
            for index, (low, high) in enumerate(pairwise(ends))
        )
        shown = sum(len(strip.flags) for strip in strips)
        if shown > most:
            best, most = strips, shown
        if shown == len(placed):
            break
    return best


@dataclass(frozen=True)
class _Label:
    """The text of a flag, and how wide it is, points."""

    stretch: Stretch
    text: str
    width: float

    @classmethod
    def of(cls, fonts: Fonts, stretch: Stretch) -> _Label:
        text = f"{stretch.row.number} {stretch.row.code_text}"
        text = fonts.shortened(text, SIZE, _WIDEST)
        return cls(stretch, text, fonts.width(text, SIZE))


def _strip(labels: Sequence[_Label], low: float, high: float, last: bool) -> Strip:
    bare = Strip(low, high, (), ())
    taken: list[float] = []  # the right end of the last flag of each level
    flags = []
    for label in labels:
        at = label.stretch.start_m
        if at < low or (at >= high and not last):
            continue
        x = bare.x(min(at, high))
        left = min(max(x - 2.0, 0.0), WIDTH - label.width)
        level = next((i for i, end in enumerate(taken) if end + 4.0 <= left), len(taken))
        if level >= _MOST_LEVELS:
            continue
        taken[level : level + 1] = [left + label.width]
        flags.append(Flag(label.stretch, label.text, x, left, level))
    return Strip(low, high, tuple(flags), _bars([each.stretch for each in labels], low, high))


def _bars(placed: Sequence[Stretch], low: float, high: float) -> tuple[tuple[Stretch, int], ...]:
    ends: list[float] = []
    found = []
    for stretch in placed:
        if stretch.finish is None or stretch.end_m <= low or stretch.start_m >= high:
            continue
        row = next((i for i, end in enumerate(ends) if end < stretch.start_m), len(ends))
        ends[row : row + 1] = [stretch.end_m]
        found.append((stretch, row))
    return tuple(found)
