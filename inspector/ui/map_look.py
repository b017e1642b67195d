"""How maps are looked at: which bands, and which values are black and white. Never saved with the
project, never undone."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.map_facts import Band, MapFacts, measured
from inspector.imaging.band_combinations import (
    HIGH_PERCENT,
    LOW_PERCENT,
    BandCombination,
    band_limits,
    combinations_of,
    shown,
)
from inspector.imaging.reflectance import clear
from inspector.imaging.tone import Limits

AS_STORED: Limits = (0.0, 255.0)
"""The limits of 8-bit pictures from above that nobody stretched."""
LEAST_CLEAR_SHARE = 0.01
"""With less of it clear of clouds, a picture is stretched by its clouds too."""


@dataclass(frozen=True)
class MapWish:
    """What the user asked for. `combination`: None for the first one that a map can show. `area`:
    the part of the picture, source pixels, whose values set the limits; None for all of it. `date`:
    the one whose values set them for all dates; None for each its own. `clouds`: tint them."""

    combination: BandCombination | None = None
    percents: tuple[float, float] = (LOW_PERCENT, HIGH_PERCENT)
    area: Window | None = None
    date: int | None = None
    clouds: bool = False

    @property
    def as_it_comes(self) -> bool:
        """True while nobody asked for another stretch than the usual one."""
        return self.area is None and self.percents == (LOW_PERCENT, HIGH_PERCENT)

    def combination_for(self, facts: MapFacts) -> BandCombination:
        """The wished one, or what a map with other bands can show."""
        wished = self.combination
        if wished is not None and set(wished.bands) <= set(facts.names):
            return wished
        return combinations_of(facts.names)[0]


@dataclass(frozen=True)
class MapShown:
    """A combination with its limits: everything that is shown of one date by the same MapShown
    fits together. Safe in any thread.

    `limits`, one pair for each band of the combination, are reflectance where the source says how
    its numbers become that, and stored numbers else: so dates of different processing, and
    pictures made of them, are shown alike.
    """

    combination: BandCombination
    limits: tuple[Limits, ...]
    clouds: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The bands to be read, each once."""
        return tuple(dict.fromkeys(self.combination.bands))

    def picture(self, frame: Frame, facts: MapFacts) -> NDArray[np.uint8]:
        """uint8 (height, width, 3), red, green, blue, of stored numbers with the bands of `facts`,
        of which there may be more than are shown. Black where nothing was measured.

        A frame without these bands is shown by its own first bands and its own values.
        """
        combination, limits = self.combination, self.limits
        if not set(combination.bands) <= set(facts.names):
            combination = combinations_of(facts.names)[0]
            chosen = facts.with_bands(combination.bands)
            limits = limits_of(Frame(frame.pixels[..., facts.places(combination.bands)]), chosen)
        places = facts.places(combination.bands)
        pixels = frame.pixels[..., places]
        stored = [
            _stored(pair, facts.bands[place]) for place, pair in zip(places, limits, strict=True)
        ]
        valid = np.asarray(measured(pixels, facts.nodata).all(axis=2))
        # Colours may repeat a band, an index needs the facts of its own two.
        of = facts.with_bands(combination.bands) if combination.kind == "index" else facts
        return shown(pixels, combination, stored, of, valid)


def _stored(limits: Limits, band: Band) -> Limits:
    divisor = band.quantification or 1.0
    return limits[0] * divisor - band.offset, limits[1] * divisor - band.offset


def limits_of(
    frame: Frame,
    facts: MapFacts,
    classes: NDArray[np.integer] | None = None,
    percents: tuple[float, float] = (LOW_PERCENT, HIGH_PERCENT),
) -> tuple[Limits, ...]:
    """Which values of a frame with the bands of `facts` are black and white, see `MapShown`:
    percentiles of what was measured and, by `classes` (height, width), is no cloud."""
    valid = clear(frame.pixels, facts.nodata, classes)
    if classes is not None and valid.mean() < LEAST_CLEAR_SHARE:
        valid = clear(frame.pixels, facts.nodata)
    return tuple(
        (
            (low + band.offset) / (band.quantification or 1.0),
            (high + band.offset) / (band.quantification or 1.0),
        )
        for band, (low, high) in zip(
            facts.bands, band_limits(frame.pixels, valid, percents), strict=True
        )
    )


class MapLook(QObject):
    """What is wished for each map, and what is in force for the one in view.

    Signals
        wished()    the map in view should be read anew: other bands or limits are wanted
        changed()   another map or date is in view, or it is shown in another way, or none is
    """

    wished = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wishes: dict[str, MapWish] = {}
        self._last = MapWish()
        self._frame: FrameRef | None = None
        self._facts: MapFacts | None = None
        self._shown: MapShown | None = None
        self._has_classes = False

    # -- what is in force ---------------------------------------------------------------------

    @property
    def frame(self) -> FrameRef | None:
        """The date in view; None if it is no map."""
        return self._frame

    @property
    def facts(self) -> MapFacts | None:
        """All that is known of the date in view; None if it is no map."""
        return self._facts

    @property
    def shown(self) -> MapShown | None:
        """How it is shown; None if it is no map."""
        return self._shown

    @property
    def has_classes(self) -> bool:
        """True if somebody said which of its pixels are clouds."""
        return self._has_classes

    @property
    def wish(self) -> MapWish:
        """What is wished for the map in view."""
        return self._last if self._frame is None else self.wish_for(self._frame.source_id)

    def wish_for(self, source_id: str) -> MapWish:
        """What is wished for a map: its own wish, or the last bands that were wished at all."""
        inherited = MapWish(self._last.combination, self._last.percents, clouds=self._last.clouds)
        return self._wishes.get(source_id, inherited)

    def take(self, frame: FrameRef, facts: MapFacts, shown: MapShown, has_classes: bool) -> None:
        """This is what the window shows from now on."""
        now = frame, facts, shown, has_classes
        if now != (self._frame, self._facts, self._shown, self._has_classes):
            self._frame, self._facts, self._shown, self._has_classes = now
            self.changed.emit()

    def leave(self) -> None:
        """No map is in view."""
        if self._frame is not None:
            self._frame, self._facts, self._shown, self._has_classes = None, None, None, False
            self.changed.emit()

    # -- what the user wants ------------------------------------------------------------------

    def show_bands(self, combination: BandCombination) -> None:
        self._wish(replace(self.wish, combination=combination))

    def set_percents(self, low: float, high: float) -> None:
        """Which share of the values is black, and which white, in per cent; low < high."""
        if low < high:
            self._wish(replace(self.wish, percents=(low, high)))

    def stretch_to(self, area: Window | None) -> None:
        """Let the values of this part of the picture be the full range; None: of all of it."""
        self._wish(replace(self.wish, area=area))

    def keep_limits(self, keep: bool) -> None:
        """Show all dates with the limits of the one in view, or each with its own."""
        date = self._frame.index if keep and self._frame is not None else None
        self._wish(replace(self.wish, date=date))

    def show_clouds(self, on: bool) -> None:
        self._wish(replace(self.wish, clouds=on))

    def _wish(self, wish: MapWish) -> None:
        if self._frame is None or wish == self.wish:
            return
        self._wishes[self._frame.source_id] = self._last = wish
        self.wished.emit()
