"""What can enlarge a picture or a map: the models of the catalog that do, and bicubic
interpolation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC
from inspector.core.language import tr
from inspector.core.map_models import enlarges_pictures, takes_maps, why_not
from inspector.ui.map_in_view import MapInView

FOR_CPU, FOR_GPU = "dsrnet-lite", "dsrnet-plus"
"""The first choices for pictures; the one for a graphics card only where it is trained."""
FOR_MAPS = "hat-light-task", "hat-light", "rams-task", "rams"
"""The first choices for maps, the best first; the first that is trained and fits is taken."""
PICTURE_SCALE, MAP_SCALE = 4, 3
"""How many times larger bicubic interpolation makes them, as the models do."""


@dataclass(frozen=True)
class Enlarger:
    """One line of the list. `trained` is True if it can run; `takes_reference` if another frame
    of the video helps it; `why_not` says why it does not fit the map in view, "" if it does."""

    id: str
    title: str
    trained: bool
    takes_reference: bool
    description: str = ""
    scale: int = PICTURE_SCALE
    why_not: str = ""
    takes_dates: bool = False

    @property
    def fits(self) -> bool:
        """True if it can run on what is in view."""
        return self.trained and not self.why_not


def plain(scale: int = PICTURE_SCALE) -> Enlarger:
    """Bicubic interpolation."""
    return Enlarger(
        BICUBIC,
        tr("Bicubic"),
        True,
        False,
        tr("Plain interpolation: quick, invents nothing, shows no more than the source."),
        scale,
    )


def enlargers(cards: Sequence[ModelCard]) -> tuple[Enlarger, ...]:
    """All that enlarge pictures: those that are trained first, bicubic last of them."""
    found = [
        Enlarger(
            card.id,
            card.title,
            card.trained,
            card.reference is not None,
            card.description,
            card.enhance.scale if card.enhance else PICTURE_SCALE,
        )
        for card in cards
        if enlarges_pictures(card)
    ]
    return _trained_first((*found, plain()))


def map_enlargers(cards: Sequence[ModelCard], place: MapInView | None) -> tuple[Enlarger, ...]:
    """All that enlarge maps, also those that do not fit the one in view: those that are trained
    first, bicubic last of them. `place` is None while nothing is known of it yet."""
    found = [
        Enlarger(
            card.id,
            card.title,
            card.trained,
            False,
            card.description,
            card.enhance.scale if card.enhance else MAP_SCALE,
            why_not(card, place.facts, place.dates) if place is not None else "",
            card.stack is not None,
        )
        for card in cards
        if card.task in ("enhance", "stack_enhance") and takes_maps(card)
    ]
    return _trained_first((*found, plain(MAP_SCALE)))


def _trained_first(known: Sequence[Enlarger]) -> tuple[Enlarger, ...]:
    return tuple(sorted(known, key=lambda enlarger: not enlarger.trained))


def chosen(known: Sequence[Enlarger], wanted: str, on_gpu: bool) -> Enlarger:
    """The one with the id `wanted`; without a wish what suits the machine, trained or not: that
    it is not is said when it is to run, together with what else there is."""
    by_id = {enlarger.id: enlarger for enlarger in known}
    if wanted in by_id:
        return by_id[wanted]
    best = by_id.get(FOR_GPU)
    if on_gpu and best is not None and best.trained:
        return best
    return by_id.get(FOR_CPU) or plain()


def chosen_for_map(known: Sequence[Enlarger], wanted: str) -> Enlarger:
    """The same for a map. A wish that does not fit this map is none: a model of several dates is
    not asked for a single one."""
    by_id = {enlarger.id: enlarger for enlarger in known}
    if wanted in by_id and not by_id[wanted].why_not:
        return by_id[wanted]
    first = [by_id[i] for i in FOR_MAPS if i in by_id]
    fitting = [enlarger for enlarger in first if not enlarger.why_not]
    return next((e for e in fitting if e.trained), fitting[0] if fitting else by_id[BICUBIC])
