"""Where the pictures of a road lie along its section: by what is known, and nothing is guessed."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inspector.core.document import Direction, SourceEntry
from inspector.core.georeference import Points
from inspector.core.language import tr
from inspector.core.route import length_m
from inspector.report.figures import figure

_MOST_CHARACTERS = 200
_STATIONS = re.compile(r"(\d{1,5})\s?\+\s?(\d{3}(?:[.,]\d{1,3})?)")
_NUMBER = r"(\d{1,5}(?:[.,]\d{1,3})?)"
_KILOMETRES = re.compile(
    rf"\bkm\s*{_NUMBER}\s*(?:km)?\s*(?:to|bis|至|-|–|—|~)\s*(?:km\s*)?{_NUMBER}", re.IGNORECASE
)


@dataclass(frozen=True)
class Section:
    """`from_m` and `to_m` are the chainages that the text of the section names, None where it names
    none. `along_m` has for each picture how far it is from the first one, by the positions of the
    cameras; None for one without, and for all where fewer than two have one."""

    from_m: float | None
    to_m: float | None
    along_m: tuple[float | None, ...]

    @property
    def is_placed(self) -> bool:
        """Whether distances are known."""
        return any(along is not None for along in self.along_m)

    def chainage_m(self, index: int) -> float | None:
        """Of a picture; without a chainage of the section, from the first picture on."""
        along = self.along_m[index]
        if along is None:
            return None
        start, end = self.from_m or 0.0, self.to_m
        return start - along if end is not None and end < start else start + along


def section_of(text: str, sources: Sequence[SourceEntry]) -> Section:
    """What is known of pictures in their order; `text` is the user's name of the section."""
    ends = chainages(text)
    start, end = ends if ends is not None else (None, None)
    places = [source.gps for source in sources]
    known = [place for place in places if place is not None]
    along: list[float | None] = [None] * len(sources)
    if len(known) >= 2:
        steps = [length_m(pair) for pair in itertools.pairwise(known)]
        sums = iter([0.0, *itertools.accumulate(steps)])
        along = [None if place is None else next(sums) for place in places]
    return Section(start, end, tuple(along))


def chainages(text: str) -> tuple[float, float] | None:
    """The two chainages that a text names, metres: "3+200 to 3+900" or "km 1.2 to 1.8"."""
    text = text[:_MOST_CHARACTERS]
    stations = _STATIONS.findall(text)
    if len(stations) == 2:
        first, last = (1000.0 * int(km) + _float(metres) for km, metres in stations)
        return first, last
    found = _KILOMETRES.search(text)
    return None if found is None else (1000 * _float(found[1]), 1000 * _float(found[2]))


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def station_text(chainage_m: float) -> str:
    """As road people write it: 3+200, with decimetres where they are known."""
    metres = round(chainage_m, 1)
    sign, metres = ("−", -metres) if metres < 0 else ("", metres)
    kilometres, rest = divmod(metres, 1000)
    decimals = 0 if math.isclose(rest, round(rest), abs_tol=0.05) else 1
    whole = figure(rest, decimals)
    return f"{sign}{int(kilometres)}+{'0' * (3 - len(whole.split('.')[0].split(',')[0]))}{whole}"


def length_words(metres: float) -> str:
    """A distance along a road."""
    return tr("{length} m", length=figure(metres, 0 if metres >= 100 else 1))


def turned(points_px: Points, direction: Direction, width_px: int, height_px: int) -> Points:
    """Places of a picture (n, 2) as (along, across) shares of it, 0 to 1: the driving direction,
    which is up or to the right in the picture, runs to the right, and across grows to the right
    hand side."""
    x = (points_px[:, 0] + 0.5) / width_px
    y = (points_px[:, 1] + 0.5) / height_px
    pair = (1.0 - y, x) if direction == "vertical" else (x, y)
    return np.stack(pair, axis=1).astype(np.float64)
