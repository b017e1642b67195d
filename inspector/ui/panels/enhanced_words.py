"""How an enhanced map was made, in words."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from inspector.core.enhanced import EnhancedPicture
from inspector.core.language import tr
from inspector.core.stored_texts import retold
from inspector.ui.canvas.made_images import fitting
from inspector.ui.map_look import MapShown
from inspector.ui.panels import formats
from inspector.ui.plain import capital, one_line

_DATES = "dates "


def map_provenance(picture: EnhancedPicture, titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """Names and values: the model, which dates helped and how they were laid over it, and how far
    the result is from what was measured."""
    made, window = picture.provenance, picture.window
    size = tr(
        "{width} × {height} px at x {x}, y {y}",
        width=formats.whole(window.width),
        height=formats.whole(window.height),
        x=formats.whole(window.x),
        y=formats.whole(window.y),
    )
    device = f"{made.runner}, {made.device}, {formats.duration(made.seconds)}"
    found = [
        (tr("Enhanced by"), one_line(titles.get(made.model_id, made.model_id))),
        (tr("Of"), f"{size}, × {picture.scale}"),
        (tr("Took"), one_line(device)),
        *_dates(made.settings),
        (tr("From measured"), _apart(picture)),
        *((tr("Note"), one_line(retold(notice))) for notice in made.notices),
    ]
    return [(name, value) for name, value in found if value]


def shown_instead(picture: EnhancedPicture, shown: MapShown | None) -> str:
    """Which bands an enhanced map lacks for the colours that are chosen, "" if none."""
    if shown is None or picture.facts is None:
        return ""
    lacking = [band for band in shown.combination.bands if band not in picture.facts.names]
    if not lacking:
        return ""
    instead = tr(fitting(shown, picture).combination.title)
    bands = one_line(", ".join(lacking))
    return tr(
        "The enhanced map has no {bands}: it is shown as “{instead}”.",
        bands=bands,
        instead=one_line(instead),
    )


def _dates(settings: str) -> list[tuple[str, str]]:
    """What the settings of a model of several dates say: the dates that helped with their shifts,
    and those that did not."""
    if not settings.startswith(_DATES):
        return [(tr("Date"), one_line(settings.removeprefix("date ")))]
    used, *left = settings.removeprefix(_DATES).split("; ")
    found = [(tr("Dates"), one_line(used))]
    for part in left:
        name, _, dates = part.partition(": ")
        found.append((capital(retold(name)), one_line(dates)))
    return found


def _apart(picture: EnhancedPicture) -> str:
    """The mean contradiction, "" without any."""
    apart = picture.consistency
    if apart is None or not np.isfinite(apart).any():
        return ""
    return tr("{error:.4f} reflectance on average", error=float(np.nanmean(apart)))
