"""What can enlarge a picture: the models of the catalog that do, and bicubic interpolation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC

FOR_CPU, FOR_GPU = "dsrnet-lite", "dsrnet-plus"
"""The first choices; the one for a graphics card only where it is trained."""


@dataclass(frozen=True)
class Enlarger:
    """One line of the list. `trained` is True if it can run; `takes_reference` if another frame
    of the video helps it."""

    id: str
    title: str
    trained: bool
    takes_reference: bool
    description: str = ""


PLAIN = Enlarger(
    BICUBIC,
    "Bicubic",
    True,
    False,
    "Plain interpolation: quick, invents nothing, shows no more than the source.",
)


def enlargers(cards: Sequence[ModelCard]) -> tuple[Enlarger, ...]:
    """All of them, bicubic last; needs no model."""
    found = [
        Enlarger(
            card.id,
            card.title,
            card.trained,
            card.reference is not None,
            card.description,
        )
        for card in cards
        if card.task == "reference_enhance"
    ]
    return (*found, PLAIN)


def chosen(known: Sequence[Enlarger], wanted: str, on_gpu: bool) -> Enlarger:
    """The one with the id `wanted`; without a wish what suits the machine, trained or not: that
    it is not is said when it is to run, together with what else there is."""
    by_id = {enlarger.id: enlarger for enlarger in known}
    if wanted in by_id:
        return by_id[wanted]
    best = by_id.get(FOR_GPU)
    if on_gpu and best is not None and best.trained:
        return best
    return by_id.get(FOR_CPU, PLAIN)
