"""Enlarges a part of a map: by a network of one date or of several, or bicubically.

The result is a map again: stored numbers with the offset and divisor of the source, its own place
on earth, and nothing where nothing was measured.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.engine.map_dates import Dates, Seen, read_date
from inspector.engine.map_method import Method, grown, inside
from inspector.imaging.enlarged_map import (
    Planes,
    contradiction,
    numbers,
    without_gaps,
)
from inspector.imaging.registration import Shift
from inspector.io.map_source import MapSource

MOST_PIXELS = 64_000_000
"""Of an enlarged picture that is held in memory; larger ones are written to a file piece by
piece."""
_RIM_PX = 3
"""Around a window, for what the sensor would record at its edges."""


@dataclass(frozen=True, eq=False)
class Made:
    """A part: uint16 (scale * height, scale * width, bands), and for its source pixels how far it
    is from what was measured (see `EnhancedPicture`)."""

    pixels: NDArray[np.uint16]
    consistency: NDArray[np.float32]


@dataclass(frozen=True)
class MapPlan:
    """What is to be made of a map, and how: all that whoever makes a part of it has to know beside
    the map and the model. `window` lies inside the map, `facts` are those of the enlarged window,
    `names` the bands in the order of the model, `order` the dates, the reference first."""

    window: Window
    facts: MapFacts
    names: tuple[str, ...]
    order: tuple[int, ...]
    shifts: Mapping[int, Shift] = field(default_factory=dict)
    settings: str = ""
    notices: tuple[str, ...] = ()


class MapWork:
    """Makes a window of a map by a plan: any part of it can be made by itself, in any order, and is
    the same as in the whole. Belongs to one thread."""

    def __init__(self, source: MapSource, plan: MapPlan, method: Method) -> None:
        self.plan = plan
        self.scale = method.scale
        self._dates = Dates(source, plan.names, plan.order, plan.shifts)
        self._method = method
        whole = Window(0, 0, self._dates.width_px, self._dates.height_px)
        self._region = grown(plan.window, method.margin_px, whole)

    @property
    def window(self) -> Window:
        """What is enlarged, in pixels of the map."""
        return self.plan.window

    @property
    def facts(self) -> MapFacts:
        """Those of the enlarged window."""
        return self.plan.facts

    @property
    def date(self) -> int:
        """Which date of the map is enlarged."""
        return self._dates.reference

    def make(self, part: Window, progress: Progress) -> Made:
        """A part of the window, in source pixels counted from its corner. Raises SourceError,
        ModelError and Cancelled."""
        region = self._region
        wanted = Window(
            part.x + self.window.x - region.x,
            part.y + self.window.y - region.y,
            part.width,
            part.height,
        )
        around = grown(wanted, _RIM_PX, Window(0, 0, region.width, region.height))
        seen: dict[Window, Seen] = {}

        def read(window: Window) -> Planes:
            here = Window(window.x + region.x, window.y + region.y, window.width, window.height)
            seen[window] = self._dates.seen(here)
            return seen[window].stack

        planes = self._method.enlarged(read, (region.width, region.height), around, progress)
        ((there, found),) = seen.items()
        rows, columns = Window(
            around.x - there.x, around.y - there.y, around.width, around.height
        ).slices
        apart = contradiction(
            planes, found.measured[:, rows, columns], found.clear[rows, columns], self.scale
        )
        known = found.known[rows, columns][inside(around, wanted, 1)]
        order = [self._dates.names.index(name) for name in self.facts.names]
        large = planes[order][:, *inside(around, wanted, self.scale)]
        shown = known.repeat(self.scale, 0).repeat(self.scale, 1)
        return Made(
            numbers(large, self.facts, shown),
            np.ascontiguousarray(apart[inside(around, wanted, 1)]),
        )

    def contradiction(self, finished: MapSource, part: Window) -> NDArray[np.float32]:
        """How far a part of the window, in source pixels counted from its corner, as a finished
        file of all of it shows it, is from what was measured (see `EnhancedPicture`). Raises
        SourceError."""
        window, scale = self.window, self.scale
        around = grown(part, _RIM_PX, Window(0, 0, window.width, window.height))
        large = Window(
            *(scale * around.x, scale * around.y),
            *(scale * around.width, scale * around.height),
        )
        shows = self._dates.measured(
            Window(around.x + window.x, around.y + window.y, around.width, around.height)
        )
        made = read_date(finished.with_bands(self._dates.names), 0, large)
        apart = contradiction(
            without_gaps(made.planes, made.known), shows.planes, shows.clear, scale
        )
        return np.ascontiguousarray(apart[inside(around, part, 1)])

    def picture(self, progress: Progress) -> EnhancedPicture:
        """All of the window at once. Raises as `make`, and ModelError for a window that is too
        large for the memory."""
        start = time.perf_counter()
        window = self.window
        if window.width * window.height * self.scale**2 > MOST_PIXELS:
            raise ModelError(
                tr(
                    "{width} x {height} pixels are too many to be enlarged at once; choose a "
                    "smaller part, or write the enlarged map to a file.",
                    width=window.width,
                    height=window.height,
                )
            )
        made = self.make(Window(0, 0, window.width, window.height), progress)
        return EnhancedPicture(
            Frame(made.pixels, (window.x, window.y)),
            self.scale,
            self.made_by(start),
            facts=self.facts,
            consistency=made.consistency,
        )

    def made_by(self, start: float) -> Provenance:
        """How a result was made that was begun at `start` (`time.perf_counter`)."""
        return self._method.made_by(start, self.plan.settings, self.plan.notices)
