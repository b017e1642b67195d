"""Whether a model can work on a map, and the sentence that says why not."""

from __future__ import annotations

from inspector.core.card import ModelCard
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts

MOST_SEARCHED_PX = 2048 * 2048
"""So many pixels of a map are searched at once."""


def takes_maps(card: ModelCard) -> bool:
    """True for models of measured bands: those that enlarge maps, and those that find on them."""
    return "satellite" in card.domains


def enlarges_pictures(card: ModelCard) -> bool:
    """True for models that enlarge photos and frames of videos."""
    return card.task in ("enhance", "reference_enhance") and not takes_maps(card)


def why_not(card: ModelCard, facts: MapFacts, dates: int) -> str:
    """Why a model does not fit a map of so many dates; "" if it does."""
    if not takes_maps(card):
        return tr(
            "{title} takes pictures, not measured bands; choose a model for satellites.",
            title=card.title,
        )
    lacking = [band for band in card.input.bands if band not in facts.names]
    if lacking:
        return tr(
            "{title} needs {bands}, which this map does not have; choose another model.",
            title=card.title,
            bands=", ".join(lacking),
        )
    used = [facts.bands[place] for place in facts.places(card.input.bands)]
    if any(band.quantification is None for band in used):
        return tr(
            "Nobody says how the values of this map become reflectance; choose a map of a "
            "Sentinel-2 product."
        )
    if card.stack is not None and dates < card.stack.least:
        return tr(
            "{title} needs {least} dates of one place or more; open a folder with one picture for "
            "each date, or choose a model for single pictures.",
            title=card.title,
            least=card.stack.least,
        )
    return ""
