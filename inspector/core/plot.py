"""A plot as data: panels with axes, series and marks.

Two painters draw it, one in the window and one into files; what is seen in both comes from here,
down to the ends of the axes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from inspector.core.rounding import round_length

Look = Literal["line", "dots", "bars"]
Ends = tuple[float, float]
Cell = str | float | None
"""Of a table; None is an empty one."""

ON_LIGHT = ("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#1B2229")
ON_DARK = ("#E8762B", "#56B4E9", "#1FBF91", "#CC79A7", "#E69F00", "#E9EDF1")
"""Okabe and Ito's that can be told from white, and from a dark ground; series are told apart by
their symbols and dashes, too."""
SYMBOLS = ("disc", "square", "triangle", "diamond")
_MARGIN = 0.05


@dataclass(frozen=True)
class Axis:
    """What is along one side. `low` and `high` are its ends, from the data where they are None.
    With `names` it has a row for each of them, at 0, 1, ... from the bottom or the left."""

    title: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    log: bool = False
    names: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The title with its unit."""
        return f"{self.title}, {self.unit}" if self.unit else self.title


@dataclass(frozen=True)
class Series:
    """Points (x, y) of one kind, all finite; a logarithmic axis takes those above 0.

    `reach`: from where to where each point extends along x. `names`: what each point is. Bars are
    `width` wide around x and stand on `base` (0 without it). Series of one name and colour in
    several panels are one in the key; one without a name is not in it.
    """

    name: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    look: Look = "line"
    colour: int = 0
    dashed: bool = False
    reach: tuple[Ends, ...] = ()
    names: tuple[str, ...] = ()
    base: tuple[float, ...] = ()
    width: float = 1.0

    def __post_init__(self) -> None:
        of_points = (self.reach, self.names, self.base)
        if len(self.x) != len(self.y) or any(len(p) not in (0, len(self.x)) for p in of_points):
            raise ValueError("every point has an x, a y and whatever one of them has")
        if not all(map(math.isfinite, chain(self.x, self.y, self.base, *self.reach))):
            raise ValueError("what is drawn is finite")

    @property
    def symbol(self) -> str:
        """Of its points: colours come again after six, and then with another one."""
        return SYMBOLS[(self.colour + self.colour // len(ON_LIGHT)) % len(SYMBOLS)]


@dataclass(frozen=True)
class Mark:
    """A line across the panel at an x, with a word; a `firm` one is what is in force now."""

    x: float
    text: str
    firm: bool = False


@dataclass(frozen=True)
class Panel:
    """One pair of axes and what is on them."""

    x: Axis
    y: Axis
    series: tuple[Series, ...]
    title: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Plot:
    """Panels beside each other. `note` is a sentence below; `empty` says why there is nothing and
    what to do, where there is nothing."""

    title: str
    panels: tuple[Panel, ...] = ()
    note: str = ""
    empty: str = ""

    @property
    def has_data(self) -> bool:
        """True if there is a point."""
        return any(series.x for panel in self.panels for series in panel.series)

    @property
    def key(self) -> tuple[Series, ...]:
        """One series for each entry of the key."""
        found = {
            (s.name, s.colour, s.look): s for p in self.panels for s in p.series if s.name and s.x
        }
        return tuple(found.values())


def ends(panel: Panel) -> tuple[Ends, Ends]:
    """Where the axes of a panel begin and end: (x, x), (y, y); never twice the same value."""
    across: list[float] = [mark.x for mark in panel.marks]
    up: list[float] = []
    for series in panel.series:
        half = series.width / 2 if series.look == "bars" else 0.0
        across += chain.from_iterable((x - half, x + half) for x in series.x)
        across += chain.from_iterable(series.reach)
        base = series.base or (0.0,) * len(series.y)
        up += (b + y for b, y in zip(base, series.y, strict=True)) if half else series.y
        up += base if half else ()
    return _ends(panel.x, across), _ends(panel.y, up)


def _ends(axis: Axis, values: Sequence[float]) -> Ends:
    if axis.names:
        return -0.5, len(axis.names) - 0.5
    if axis.log:
        values = [value for value in values if value > 0]
        low, high = min(values, default=1.0), max(values, default=10.0)
        low, high = (low / 1.25, high * 1.25) if values else (low, high)
    else:
        low, high = min(values, default=0.0), max(values, default=1.0)
        room = (high - low) * _MARGIN or abs(high) * _MARGIN or 1.0
        low, high = (low - room, high + room) if values else (low, high)
    low = low if axis.low is None else axis.low
    high = high if axis.high is None else axis.high
    return (low, high) if high > low else (low, low + (abs(low) or 1.0))


def marked_above(panel: Panel) -> bool:
    """True if the words of marks stand at the top: bars are mostly low, curves mostly high."""
    return any(series.look == "bars" for series in panel.series)


def ticks(low: float, high: float, log: bool = False, most: int = 6) -> tuple[float, ...]:
    """Round values from `low` to `high`, about `most` of them or fewer.

    >>> ticks(0, 1)
    (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    >>> ticks(3, 4200, log=True)
    (10.0, 100.0, 1000.0)
    """
    if log:
        powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        every = -(-len(powers) // most)
        for factors in ((1.0,), (1.0, 3.0), (1.0, 2.0, 5.0), (1.0, 2.0, 3.0, 5.0, 7.0)):
            found = [f * 10.0**p for p in powers[::every] for f in factors]
            found = [value for value in found if low <= value <= high]
            if len(found) >= 3 or (len(found) == 2 and len(factors) > 3):
                return tuple(found)
    step = round_length((high - low) / most, up=True)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(round(index * step, 12) + 0.0 for index in range(first, last + 1))


def rows(plot: Plot) -> list[list[Cell]]:
    """What is drawn as a table, the first row names the columns: a row for each point."""
    several = len(plot.panels) > 1
    x, y = ("x", "y") if several or not plot.panels else _names(plot.panels[0])
    extends = any(series.reach for panel in plot.panels for series in panel.series)
    head: list[Cell] = [*(["panel", "x is", "y is"] if several else []), "series", "point", x]
    head += ["from", "to"] if extends else []
    return [[*head, y], *chain.from_iterable(_rows(p, several, extends) for p in plot.panels)]


def _rows(panel: Panel, several: bool, extends: bool) -> Iterable[list[Cell]]:
    front: list[Cell] = [panel.title, panel.x.words, panel.y.words] if several else []
    for series in panel.series:
        for index, (x, y) in enumerate(zip(series.x, series.y, strict=True)):
            reach: list[Cell] = list(series.reach[index]) if series.reach else [None, None]
            name = series.names[index] if series.names else ""
            values = [*front, series.name, name, _told(panel.x, x), *(reach if extends else [])]
            yield [*values, _told(panel.y, y)]


def _names(panel: Panel) -> tuple[str, str]:
    return panel.x.words, panel.y.words


def _told(axis: Axis, value: float) -> Cell:
    return axis.names[round(value)] if axis.names else value
