"""The labelled pictures that all crack models are scored on, and whether a model knows them.

All recipes of crack models keep back the same scenes by the same seed. A model that was trained
with another split has learnt from some of these pictures: it is refused, not scored.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.imaging.metrics.masks import Confusion, MaskScores, summarise
from inspector.train.datasets import Pair, choose, find_pairs, split_by_scene
from inspector.train.experiments.data_root import find_data
from inspector.train.recipe import built_in, find_recipe
from inspector.train.restore_recipe import RESTORE_RECIPES

SEED = 2
SPLIT: Mapping[str, float] = {"train": 0.87, "val": 0.13}
CRACK_SETS = ("deepcrack", "cfd", "masonry")
_MISFITS = Path(__file__).with_name("misfits.toml")


@dataclass(frozen=True)
class HeldOut:
    """The pictures kept back of a data set, and the names of all of its pictures."""

    name: str
    pairs: tuple[Pair, ...]
    stems: tuple[str, ...]

    @property
    def label(self) -> str:
        """What cards call it."""
        return f"{self.name}, held out"


def held_out(root: Path | None, name: str) -> HeldOut | None:
    """The pictures kept back of a data set in `root`; None where it is not there. Raises
    SourceError when it cannot be read, and SettingsError when it is too small."""
    folder = find_data(root, name) if root is not None else None
    if folder is None:
        return None
    pairs = find_pairs(folder)
    stems = tuple(pair.stem for pair in pairs)
    kept = tuple(choose(pairs, split_by_scene(stems, SEED, SPLIT)["val"]))
    if not kept:
        raise SettingsError(f"Nothing of {folder} is held out; score a larger folder.")
    return HeldOut(name, kept, stems)


def refusal(card: ModelCard, held: HeldOut) -> str:
    """Why a trained model may not be scored on these pictures; "" if it may."""
    if card.weights is None or held.name not in learnt_from(card):
        return ""
    try:
        recipe = (
            RESTORE_RECIPES.read(card.weights.recipe)
            if card.task == "restore"
            else find_recipe(card.weights.recipe)
        )
    except SettingsError:
        return f"its recipe {card.weights.recipe} is not there to say what it learnt from"
    kept = split_by_scene(held.stems, card.weights.seed, recipe.split).get("val", ())
    known = {pair.stem for pair in held.pairs} - set(kept)
    return f"learnt from {len(known)} of the pictures held out" if known else ""


def learnt_from(card: ModelCard) -> tuple[str, ...]:
    """The crack data sets that a model or its teacher learnt from, by what its card says."""
    texts = card.weights.training_data if card.weights is not None else ()
    named = {_names().get(text, text.partition(" ")[0].rstrip(":")) for text in texts}
    return tuple(name for name in CRACK_SETS if name in named)


def misfits(name: str) -> Mapping[str, str]:
    """The pictures of a data set whose mask does not fit them, each with the reason."""
    table = tomllib.loads(_MISFITS.read_text(encoding="utf-8"))
    return {str(stem): str(reason) for stem, reason in table.get(name, {}).items()}


def fitting(counts: Iterable[tuple[str, Confusion]], name: str) -> MaskScores:
    """The scores without the pictures whose mask does not fit them."""
    left_out = misfits(name)
    return summarise(count for stem, count in counts if stem not in left_out)


@cache
def _names() -> Mapping[str, str]:
    """The name of the data set behind each text that recipes put into cards."""
    terms = [find_recipe(name).terms for name in built_in()]
    terms += [RESTORE_RECIPES.read(name).terms for name in RESTORE_RECIPES.built_in()]
    return {text: name for one in terms for name, text in one.data.items()}
