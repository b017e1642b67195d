"""Shipped cards of enlarging models are those of their recipes."""

from __future__ import annotations

import pytest

from inspector.core.card import EnhanceSpec
from inspector.io.cards import read_card
from inspector.paths import models_dirs
from inspector.train.sr_export import REFERENCE, TILE
from inspector.train.sr_recipe import SR_RECIPES


@pytest.mark.parametrize("name", SR_RECIPES.built_in())
def test_the_shipped_card_is_that_of_its_recipe(name: str) -> None:
    recipe = SR_RECIPES.read(name)

    card = read_card(models_dirs()[0] / name)

    assert (card.title, card.description) == (recipe.title, recipe.description)
    assert (card.net, dict(card.hyper)) == (recipe.net, dict(recipe.hyper))
    assert card.enhance == EnhanceSpec(4, depth=recipe.loss.depth > 0)
    alone = name in ("atd-light", "edsr", "edsr-baseline", "rcan")
    assert card.task == ("enhance" if alone else "reference_enhance")
    assert (card.tile, card.reference) == (TILE, None if alone else REFERENCE)
    assert card.trained is bool(card.scores)
