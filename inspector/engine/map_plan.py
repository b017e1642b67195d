"""What has to be known before a part of a map can be enlarged: its dates, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError, SourceError
from inspector.core.frame import FrameInfo, Window
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.core.map_models import why_not
from inspector.core.progress import Progress
from inspector.core.stored_texts import NO_SCENE_CLASSES
from inspector.engine.map_dates import map_facts
from inspector.engine.map_enhance import MapPlan, MapWork
from inspector.engine.map_method import Bicubic, Method
from inspector.engine.map_net import MapNet
from inspector.engine.map_stack import Choice, choose_dates
from inspector.imaging.enlarged_map import numbers_facts
from inspector.io.files import shown
from inspector.io.map_source import MapSource


def plan_work(
    source: MapSource, index: int, window: Window | None, net: MapNet | None, progress: Progress
) -> MapWork:
    """Everything that has to be known before a part of date `index` can be enlarged, by `net`, or
    bicubically: all of the map without a window.

    Raises SourceError: no such date, nothing of the window on the map, too few dates; ModelError
    for a model that does not fit the map; Cancelled.
    """
    if not 0 <= index < len(source):
        raise SourceError(tr("The map has {count} dates; choose one of them.", count=len(source)))
    info, facts = source.info(index), map_facts(source, index)
    inside = part_of(info, window)
    meant = None not in {band.quantification for band in facts.bands}
    if net is None and np.dtype(info.dtype).kind == "f" and not meant:
        raise ModelError(
            tr(
                "Nobody says how the values of this map become reflectance; choose a map of a "
                "Sentinel-2 product."
            )
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
    return replace(found, notices=(*found.notices, NO_SCENE_CLASSES))


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


def part_of(info: FrameInfo, window: Window | None) -> Window:
    """The part of a map that a window shows, or all of it. Raises SourceError for none."""
    whole = Window(0, 0, info.width_px, info.height_px)
    inside = (window or whole).clipped(whole.width, whole.height)
    if inside is None:
        raise SourceError(
            tr(
                "The part lies outside of {name}, which has {width_px} x {height_px} pixels; "
                "choose another one.",
                name=shown(info.name),
                width_px=info.width_px,
                height_px=info.height_px,
            )
        )
    return inside
