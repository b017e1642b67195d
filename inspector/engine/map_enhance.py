"""Enlarges a part of a map: by a network of one date or of several, or bicubically.

The result is a map again: stored numbers with the offset and divisor of the source, its own place
on earth, and nothing where nothing was measured.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from inspector import __version__
from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import ModelError, SourceError
from inspector.core.frame import Frame, Window
from inspector.core.map_facts import MapFacts
from inspector.core.map_models import why_not
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.engine.map_dates import Dates, Seen, map_facts, read_date
from inspector.engine.map_net import MapNet, ReadStack
from inspector.engine.map_stack import Choice, choose_dates
from inspector.imaging.enlarged_map import (
    Planes,
    contradiction,
    numbers,
    numbers_facts,
    without_gaps,
)
from inspector.imaging.registration import Shift
from inspector.imaging.resample import enlarged
from inspector.io.files import shown
from inspector.io.map_source import MapSource

BICUBIC_SCALE = 3
MOST_PIXELS = 64_000_000
"""Of an enlarged picture that is held in memory; larger ones are written to a file piece by
piece."""
_RIM_PX = 3
"""Around a window, for what the sensor would record at its edges."""
_NO_CLASSES = (
    "The map has no scene classes: what is bright in blue counts as cloud or snow, and shadows are "
    "not seen."
)


class Method(Protocol):
    """A way to enlarge reflectances."""

    @property
    def scale(self) -> int:
        """How many times larger pictures get."""

    @property
    def margin_px(self) -> int:
        """How much is looked at around what is enlarged."""

    def enlarged(
        self, read: ReadStack, region: tuple[int, int], wanted: Window, progress: Progress
    ) -> Planes:
        """As `MapNet.enlarged`."""

    def made_by(self, start: float, settings: str, notices: Sequence[str]) -> Provenance:
        """As `MapNet.made_by`."""


class Bicubic:
    """Plain enlargement of one date."""

    scale = BICUBIC_SCALE
    margin_px = 2

    def enlarged(
        self, read: ReadStack, region: tuple[int, int], wanted: Window, progress: Progress
    ) -> Planes:
        """float32 (bands, scale * height, scale * width) of a window of a region."""
        around = _grown(wanted, self.margin_px, Window(0, 0, *region))
        planes = read(around)[0]
        made = []
        for done, plane in enumerate(planes):
            progress.step(done, len(planes))
            large = enlarged(plane[..., None], self.scale, 0, around.height)[..., 0]
            made.append(large[_inside(around, wanted, self.scale)])
        return np.stack(made)

    def made_by(self, start: float, settings: str, notices: Sequence[str]) -> Provenance:
        """How a result was made that was begun at `start`."""
        seconds = time.perf_counter() - start
        return Provenance(
            *(BICUBIC, "", "opencv", "CPU", "float32", 0, 0, __version__, seconds),
            notices=tuple(notices),
            settings=settings,
        )


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
        self._region = _grown(plan.window, method.margin_px, whole)

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
        around = _grown(wanted, _RIM_PX, Window(0, 0, region.width, region.height))
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
        known = found.known[rows, columns][_inside(around, wanted, 1)]
        order = [self._dates.names.index(name) for name in self.facts.names]
        large = planes[order][:, *_inside(around, wanted, self.scale)]
        shown = known.repeat(self.scale, 0).repeat(self.scale, 1)
        return Made(
            numbers(large, self.facts, shown),
            np.ascontiguousarray(apart[_inside(around, wanted, 1)]),
        )

    def contradiction(self, finished: MapSource, part: Window) -> NDArray[np.float32]:
        """How far a part of the window, in source pixels counted from its corner, as a finished
        file of all of it shows it, is from what was measured (see `EnhancedPicture`). Raises
        SourceError."""
        window, scale = self.window, self.scale
        around = _grown(part, _RIM_PX, Window(0, 0, window.width, window.height))
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
        return np.ascontiguousarray(apart[_inside(around, part, 1)])

    def picture(self, progress: Progress) -> EnhancedPicture:
        """All of the window at once. Raises as `make`, and ModelError for a window that is too
        large for the memory."""
        start = time.perf_counter()
        window = self.window
        if window.width * window.height * self.scale**2 > MOST_PIXELS:
            raise ModelError(
                f"{window.width} x {window.height} pixels are too many to be enlarged at once; "
                "choose a smaller part, or write the enlarged map to a file."
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


def plan_work(
    source: MapSource, index: int, window: Window | None, net: MapNet | None, progress: Progress
) -> MapWork:
    """Everything that has to be known before a part of date `index` can be enlarged, by `net`, or
    bicubically: all of the map without a window.

    Raises SourceError: no such date, nothing of the window on the map, too few dates; ModelError
    for a model that does not fit the map; Cancelled.
    """
    if not 0 <= index < len(source):
        raise SourceError(f"The map has {len(source)} dates; choose one of them.")
    info, facts = source.info(index), map_facts(source, index)
    inside = (window or Window(0, 0, info.width_px, info.height_px)).clipped(
        info.width_px, info.height_px
    )
    if inside is None:
        raise SourceError(
            f"The part lies outside of {shown(info.name)}, which has {info.width_px} x "
            f"{info.height_px} pixels; choose another one."
        )
    meant = None not in {band.quantification for band in facts.bands}
    if net is None and np.dtype(info.dtype).kind == "f" and not meant:
        raise ModelError(
            "Nobody says how the values of this map become reflectance; choose a map of a "
            "Sentinel-2 product."
        )
    card = None if net is None else net.card
    method: Method = Bicubic() if net is None else net
    choice = _choice(source, index, inside, card, facts, progress)
    wanted = facts.names if card is None else card.input.bands
    # Red, green and blue first, whatever the order of the network: so programs show a map.
    shown_names = [name for name in facts.names if name in wanted]
    plan = MapPlan(
        inside,
        _facts(source, choice.order[0], shown_names, inside, method.scale),
        wanted,
        choice.order,
        choice.shifts,
        choice.settings,
        choice.notices,
    )
    return MapWork(source, plan, method)


def _choice(
    source: MapSource,
    index: int,
    window: Window,
    card: ModelCard | None,
    facts: MapFacts,
    progress: Progress,
) -> Choice:
    """Which dates are looked at. Raises as `plan_work`."""
    reason = "" if card is None else why_not(card, facts, len(source))
    if reason:
        raise ModelError(reason)
    if card is None or card.stack is None:
        return Choice((index,), {}, (), _dated(facts))
    found = choose_dates(source, card, index, window, progress)
    corner = Window(window.x, window.y, 1, 1)
    if source.classes(found.order[0], corner) is not None:
        return found
    return replace(found, notices=(*found.notices, _NO_CLASSES))


def _dated(facts: MapFacts) -> str:
    return f"date {facts.acquired_at[:10]}" if facts.acquired_at else ""


def _facts(
    source: MapSource, date: int, names: Sequence[str], window: Window, scale: int
) -> MapFacts:
    facts = numbers_facts(map_facts(source, date).with_bands(names), source.info(date).dtype)
    place = facts.georeference
    if place is None:
        return facts
    return replace(facts, georeference=place.moved(window.x, window.y).enlarged(scale))


def _grown(window: Window, margin_px: int, inside: Window) -> Window:
    """A window and what lies around it, inside another one that begins at (0, 0)."""
    grown = Window(
        window.x - margin_px,
        window.y - margin_px,
        window.width + 2 * margin_px,
        window.height + 2 * margin_px,
    ).clipped(inside.width, inside.height)
    assert grown is not None, "the window lies inside"
    return grown


def _inside(around: Window, wanted: Window, scale: int) -> tuple[slice, slice]:
    """Rows and columns of a window in what shows a larger one `scale` times as large."""
    x, y = scale * (wanted.x - around.x), scale * (wanted.y - around.y)
    return Window(x, y, scale * wanted.width, scale * wanted.height).slices
