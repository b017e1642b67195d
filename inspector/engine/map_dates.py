"""Windows of a map as networks of measured bands take them: one date, or several laid over one.

Several dates are laid over one of them, the reference, by shifts that are found once for all that
is enlarged together: so that its windows fit. What a cloud hides on a date is shown as on the
reference, and what it hides there as on the clearest date that shows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.map_facts import MapFacts, measured
from inspector.imaging.enlarged_map import Planes, without_gaps
from inspector.imaging.reflectance import clear, reflectance
from inspector.imaging.registration import MAX_SHIFT_PX, Shift, filled, moved
from inspector.io.map_source import MapSource

BRIGHT_BLUE = 0.25
"""Blue reflectance above which a pixel counts as cloud or snow on a map without scene classes."""
_MOVE_PX = int(MAX_SHIFT_PX) + 4
"""Around a window that is moved: the shift, and the reach of Lanczos."""


@dataclass(frozen=True, eq=False)
class Seen:
    """A window of all dates. `stack` float32 (dates, bands, height, width), reflectances without
    gaps; `known` bool (height, width), where any date was measured; `measured` float32
    (bands, height, width), the reference as it was measured, and where it is `clear`."""

    stack: Planes
    known: NDArray[np.bool_]
    measured: Planes
    clear: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Laid:
    """One date in a window: reflectances (bands, height, width), where they were measured and where
    they show the ground."""

    planes: Planes
    known: NDArray[np.bool_]
    clear: NDArray[np.bool_]


class Dates:
    """Reads windows of chosen dates of a map with chosen bands."""

    def __init__(
        self,
        source: MapSource,
        names: Sequence[str],
        order: Sequence[int],
        shifts: Mapping[int, Shift] | None = None,
    ) -> None:
        """`order`: the dates a network gets, some perhaps again; the first is the reference.
        `shifts`: where those lie that are not in their place."""
        self.names = tuple(names)
        self._source = source.with_bands(names)
        self._order = tuple(order)
        self._shifts = shifts or {}
        info = source.info(self._order[0])
        self.width_px, self.height_px = info.width_px, info.height_px

    @property
    def reference(self) -> int:
        return self._order[0]

    def measured(self, window: Window) -> Laid:
        """A window of the reference as it was measured. Raises SourceError."""
        return read_date(self._source, self.reference, window)

    def seen(self, window: Window) -> Seen:
        """A window inside the map. Raises SourceError."""
        dates = list(dict.fromkeys(self._order))
        laid = [self._laid(date, window) for date in dates]
        first = laid[0]
        known = np.logical_or.reduce([each.known for each in laid])
        if len(dates) == 1:
            stack = without_gaps(first.planes, first.known)[None]
            return Seen(stack, known, first.planes, first.clear)
        shown = _shown(laid)
        gapless = np.stack([np.where(each.clear, each.planes, shown) for each in laid])
        gapless[0] = shown
        clears = np.stack([each.clear for each in laid])
        clears[0] = True
        stack = filled(gapless, clears, 0)
        place = {date: at for at, date in enumerate(dates)}
        return Seen(stack[[place[d] for d in self._order]], known, first.planes, first.clear)

    def _laid(self, date: int, window: Window) -> Laid:
        shift = self._shifts.get(date)
        if shift is None:
            return read_date(self._source, date, window)
        around = Window(
            window.x - _MOVE_PX,
            window.y - _MOVE_PX,
            window.width + 2 * _MOVE_PX,
            window.height + 2 * _MOVE_PX,
        ).clipped(self.width_px, self.height_px)
        assert around is not None, "the window lies inside the map"
        there = read_date(self._source, date, around)
        gapless = without_gaps(there.planes, there.known)
        planes, seen = moved(gapless, there.clear, shift.x_px, shift.y_px)
        _, known = moved(gapless[:1], there.known, shift.x_px, shift.y_px)
        rows, columns = Window(
            window.x - around.x, window.y - around.y, window.width, window.height
        ).slices
        return Laid(
            np.ascontiguousarray(planes[:, rows, columns]),
            known[rows, columns],
            seen[rows, columns] & known[rows, columns],
        )


def read_date(source: MapSource, date: int, window: Window, level: int = 0) -> Laid:
    """One date as it was measured, zero where it was not; clear of the clouds, shadows and snow of
    its scene classes, or without them of what is bright in blue. Raises SourceError."""
    facts = map_facts(source, date)
    pixels = source.read(date, window, level).pixels
    light = reflectance(pixels, facts)
    classes = source.classes(date, window, level)
    shows = clear(pixels, facts.nodata, classes)
    if classes is None and "B02" in facts.names:
        with np.errstate(invalid="ignore"):
            shows &= light[..., facts.names.index("B02")] <= BRIGHT_BLUE
    known = np.asarray(measured(pixels, facts.nodata).all(axis=2))
    planes = np.ascontiguousarray(np.nan_to_num(light).transpose(2, 0, 1))
    return Laid(planes, known, shows)


def map_facts(source: MapSource, date: int) -> MapFacts:
    """The facts of a date. Raises SourceError."""
    facts = source.info(date).map_facts
    assert facts is not None, "a map has facts"
    return facts


def _shown(laid: Sequence[Laid]) -> Planes:
    """The ground as the first date shows it, where a cloud hides it as the next one does, and where
    all do, as it was measured first."""
    shown = without_gaps(laid[0].planes, laid[0].known).copy()
    open_yet = ~laid[0].clear
    for each in laid[1:]:
        take = open_yet & each.clear
        shown[:, take] = each.planes[:, take]
        open_yet &= ~each.clear
    for each in laid[1:]:
        take = open_yet & ~laid[0].known & each.known
        shown[:, take] = each.planes[:, take]
        open_yet &= ~take
    return shown
