"""Which dates of a stack help to enlarge one of them, and where they lie on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.date_order import LEAST_CLEAR, date_order
from inspector.core.errors import SourceError
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.stored_texts import DATES_LEFT_OUT, HIDDEN, NOT_LAID, OTHER_DATE
from inspector.engine.map_dates import map_facts, read_date
from inspector.imaging.enlarged_map import without_gaps
from inspector.imaging.registration import LEAST_SIDE_PX, Shift, find_shift
from inspector.io.map_source import MapSource

SQUARE_PX = 512
"""Dates are compared in a square of this size."""
MOST_DATES = 40
"""Of a longer stack, the dates nearest in time are looked at."""
_COARSE_PX = 512
_PLACES = 5


@dataclass(frozen=True)
class Choice:
    """The dates a network gets, the reference first, some perhaps again; where they lie on the
    reference; what the user should know, and the choice in words."""

    order: tuple[int, ...]
    shifts: Mapping[int, Shift]
    notices: tuple[str, ...]
    settings: str


@dataclass(frozen=True, eq=False)
class _Clearness:
    """Where each of some dates shows the ground in a region: bool (dates, height, width), coarse;
    and the share of it, by date."""

    dates: tuple[int, ...]
    maps: NDArray[np.bool_]

    @property
    def shares(self) -> dict[int, float]:
        means = self.maps.mean(axis=(1, 2)).tolist()
        return dict(zip(self.dates, means, strict=True))


def choose_dates(
    source: MapSource, card: ModelCard, index: int, region: Window, progress: Progress
) -> Choice:
    """The clearest dates for a region of the map, laid over date `index`, or over the clearest one
    if that is hidden. The same region always gives the same.

    Raises SourceError when too few dates show the ground, or the map is too small, and Cancelled.
    """
    assert card.stack is not None
    source = source.with_bands(card.input.bands)
    info = source.info(index)
    if min(info.width_px, info.height_px) < LEAST_SIDE_PX:
        raise SourceError(
            tr(
                "The map has only {width_px} x {height_px} pixels, too few to lay dates over "
                "each other; choose one of {least} pixels each way at least.",
                width_px=info.width_px,
                height_px=info.height_px,
                least=LEAST_SIDE_PX,
            )
        )
    near = _nearest(index, len(source))
    fitting = [date for date in near if _fits(source, date)]
    seen = _clearness(source, fitting, region, progress.part(0, 2))
    shares = seen.shares
    usable = [date for date in seen.dates if shares[date] >= LEAST_CLEAR]
    if not usable:
        raise SourceError(
            tr(
                "No date shows enough of the ground here; choose another part of the map, or "
                "add dates with fewer clouds."
            )
        )
    notices = []
    reference = index
    if index not in usable:
        reference = max(usable, key=lambda date: shares[date])
        notices.append(
            OTHER_DATE.format(
                date=_day(source, index),
                share=f"{shares[index]:.0%}",
                other=_day(source, reference),
            )
        )
    helping = sorted((d for d in usable if d != reference), key=lambda date: -shares[date])
    square = _square(seen, reference, region, info.width_px, info.height_px)
    shifts, strayed = _shifts(
        source, reference, helping, square, card.stack.dates - 1, progress.part(1, 2)
    )
    chosen = [reference, *shifts]
    if len(chosen) < card.stack.least:
        raise SourceError(
            tr(
                "{usable} of {dates} dates show the ground here and can be laid over each "
                "other; {title} needs {least}: add dates, or choose a model for single "
                "pictures.",
                usable=len(chosen),
                dates=len(source),
                title=card.title,
                least=card.stack.least,
            )
        )
    # The reference counts as clear: what hides it is shown as on the others.
    order = date_order([1.0, *(shares[date] for date in shifts)], card.stack.dates)
    hidden = [date for date in seen.dates if date not in usable]
    if len(fitting) < len(near):
        notices.append(DATES_LEFT_OUT.format(count=len(near) - len(fitting)))
    return Choice(
        tuple(chosen[place] for place in order),
        shifts,
        tuple(notices),
        _told(source, reference, shifts, hidden, strayed),
    )


def _nearest(index: int, count: int) -> tuple[int, ...]:
    """Dates are in their order in time."""
    near = sorted(range(count), key=lambda date: abs(date - index))[:MOST_DATES]
    return tuple(sorted(near))


def _fits(source: MapSource, date: int) -> bool:
    """False for a date of another area, or without a band."""
    try:
        source.info(date)
    except SourceError:
        return False
    return True


def _clearness(
    source: MapSource, dates: Sequence[int], region: Window, progress: Progress
) -> _Clearness:
    level = 0
    while (
        max(region.width, region.height) >> level > _COARSE_PX
        and level + 1 < source.info(dates[0]).levels
    ):
        level += 1
    maps = []
    for done, date in enumerate(dates):
        progress.step(done, len(dates))
        maps.append(read_date(source, date, region, level).clear)
    return _Clearness(tuple(dates), np.stack(maps))


def _square(
    seen: _Clearness, reference: int, region: Window, width_px: int, height_px: int
) -> Window:
    """The part of the map where dates are compared: in a large region the square that shows most of
    them together with the reference, the nearest to the middle of those that show as much."""
    width, height = min(SQUARE_PX, width_px), min(SQUARE_PX, height_px)
    both = (seen.maps & seen.maps[seen.dates.index(reference)]).mean(axis=0)
    best, highest = (0, 0), -np.inf
    middle = (_PLACES - 1) / 2
    for row in range(_PLACES):
        for column in range(_PLACES):
            x = _between(region.x, region.width, width, width_px, column)
            y = _between(region.y, region.height, height, height_px, row)
            part = Window(x, y, width, height).clipped(width_px, height_px)
            assert part is not None
            shown = _mean_inside(both, region, part)
            score = round(shown, 2) - 1e-3 * float(np.hypot(row - middle, column - middle))
            if score > highest:
                best, highest = (x, y), score
    return Window(*best, width, height)


def _between(start: int, length: int, side: int, whole: int, place: int) -> int:
    """Where a square begins that stands at a place of a few along a region, inside the map."""
    free = length - side
    at = start + (free * place // (_PLACES - 1) if free > 0 else free // 2)
    return max(0, min(at, whole - side))


def _mean_inside(shown: NDArray[np.floating], region: Window, part: Window) -> float:
    rows, columns = shown.shape
    top, left = (part.y - region.y) / region.height, (part.x - region.x) / region.width
    down, across = part.height / region.height, part.width / region.width
    inside = shown[
        max(0, int(top * rows)) : max(1, int((top + down) * rows)),
        max(0, int(left * columns)) : max(1, int((left + across) * columns)),
    ]
    return float(inside.mean()) if inside.size else 0.0


def _shifts(
    source: MapSource,
    reference: int,
    helping: Sequence[int],
    square: Window,
    wanted: int,
    progress: Progress,
) -> tuple[dict[int, Shift], list[int]]:
    """Of the clearest dates, as many as are wanted, and those that do not fit."""
    first = read_date(source, reference, square)
    planes = without_gaps(first.planes, first.known)
    shifts: dict[int, Shift] = {}
    strayed: list[int] = []
    for done, date in enumerate(helping):
        if len(shifts) == wanted:
            break
        progress.step(done, len(helping))
        other = read_date(source, date, square)
        gapless = without_gaps(other.planes, other.known)
        shift = find_shift(planes, gapless, first.clear, other.clear)
        if shift.certain:
            shifts[date] = shift
        else:
            strayed.append(date)
    return shifts, strayed


def _told(
    source: MapSource,
    reference: int,
    shifts: Mapping[int, Shift],
    hidden: Sequence[int],
    strayed: Sequence[int],
) -> str:
    used = [f"{_day(source, reference)} (reference)"]
    used += [
        f"{_day(source, date)} ({shift.x_px:+.2f}, {shift.y_px:+.2f} px)"
        for date, shift in shifts.items()
    ]
    words = [f"dates {', '.join(used)}"]
    for why, dates in ((HIDDEN, hidden), (NOT_LAID, strayed)):
        if dates:
            words.append(f"{why}: {', '.join(_day(source, date) for date in dates)}")
    return "; ".join(words)


def _day(source: MapSource, date: int) -> str:
    """When a date was taken, or its name."""
    taken = map_facts(source, date).acquired_at
    return taken[:10] if taken else source.info(date).name
