"""Maps as Qt images, with the bands that are shown and no others; all of it may run in any
thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from math import ceil, log2

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from inspector.core.frame import Frame, Window
from inspector.core.map_facts import MapFacts
from inspector.imaging.tone import Limits
from inspector.io.map_source import MapSource
from inspector.ui.canvas.images import rgb_image
from inspector.ui.map_look import AS_STORED, MapShown, MapWish, limits_of

LIMITS_PX = 1024
"""Limits are taken from the level of a part that is at most so large."""
CLOUD, SHADOW, SNOW = (230, 159, 0), (204, 121, 167), (86, 180, 233)
_TINTS = {3: SHADOW, 8: CLOUD, 9: CLOUD, 10: CLOUD, 11: SNOW}
"""Scene classes of Sentinel-2 that are tinted: cloud shadow, clouds, cirrus, snow."""
_TINT = 0.55


@dataclass(frozen=True)
class MapWhole:
    """The coarse whole of a date, and how it and its tiles are shown."""

    image: QImage
    facts: MapFacts
    shown: MapShown
    has_classes: bool


def whole_image(source: MapSource, index: int, level: int, wish: MapWish) -> MapWhole:
    """Read a date at a coarse level, and find the limits. Raises SourceError."""
    facts = _facts(source, index)
    combination = wish.combination_for(facts)
    names = tuple(dict.fromkeys(combination.bands))
    part, chosen = source.with_bands(names), facts.with_bands(names)
    with ThreadPoolExecutor(1) as beside:  # classes are decoded at full size
        reading = beside.submit(source.classes, index, None, level)
        frame = part.read(index, None, level)
        classes = reading.result()
    date = index if wish.date is None or wish.date >= len(source) else wish.date
    if combination.kind == "index":
        found = tuple((-1.0, 1.0) for _ in names)
    elif frame.pixels.dtype == np.uint8 and wish.as_it_comes:
        found = (AS_STORED,) * len(names)  # aerial pictures come with colours made for eyes
    elif wish.area is None and date == index:
        found = limits_of(frame, chosen, classes, wish.percents)
    else:
        found = _limits_elsewhere(part, date, wish)
    limits = dict(zip(names, found, strict=True))
    shown = MapShown(combination, tuple(limits[name] for name in combination.bands), wish.clouds)
    return MapWhole(_image(frame, chosen, shown, classes), facts, shown, classes is not None)


def part_image(
    source: MapSource, index: int, window: Window | None, level: int, shown: MapShown
) -> QImage:
    """A window of a date at a level. Raises SourceError."""
    part = source.with_bands(shown.names)
    frame = part.read(index, window, level)
    classes = source.classes(index, window, level) if shown.clouds else None
    return _image(frame, _facts(part, index), shown, classes)


def _limits_elsewhere(part: MapSource, date: int, wish: MapWish) -> tuple[Limits, ...]:
    info = part.info(date)
    area = wish.area or Window(0, 0, info.width_px, info.height_px)
    longer = max(area.width, area.height)
    level = min(max(0, ceil(log2(longer / LIMITS_PX))), info.levels - 1)
    frame = part.read(date, area, level)
    return limits_of(frame, _facts(part, date), part.classes(date, area, level), wish.percents)


def _image(
    frame: Frame, facts: MapFacts, shown: MapShown, classes: NDArray[np.integer] | None
) -> QImage:
    picture = shown.picture(frame, facts)
    if shown.clouds and classes is not None:
        for number, colour in _TINTS.items():
            there = classes == number
            tinted = picture[there] * (1.0 - _TINT) + np.array(colour) * _TINT
            picture[there] = tinted.astype(np.uint8)
    return rgb_image(picture)


def _facts(source: MapSource, index: int) -> MapFacts:
    facts = source.info(index).map_facts
    assert facts is not None, "a source of maps has facts"
    return facts
