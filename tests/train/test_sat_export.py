"""Shipped cards for satellite pictures are those of their recipes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.io.cards import read_card
from inspector.paths import models_dirs
from inspector.train.sat_export import card
from inspector.train.sat_recipe import SAT_RECIPES


@pytest.mark.parametrize("name", SAT_RECIPES.built_in())
def test_the_shipped_card_is_that_of_its_recipe(name: str) -> None:
    shipped = read_card(models_dirs()[0] / name)
    untrained = card(SAT_RECIPES.read(name), None, (), "", name)
    assert replace(shipped, weights=None, scores=(), times=(), gains=()) == untrained
    assert shipped.trained is bool(shipped.scores)


def test_the_light_ones_are_light_and_the_others_the_papers() -> None:
    params = {name: read_card(models_dirs()[0] / name).params for name in SAT_RECIPES.built_in()}
    assert params["hat-light"] == params["hat-light-task"] <= 700_000
    assert round(params["hat"] / 1e6, 1) == 20.8
    assert round(params["rams"] / 1e6, 3) == round(params["rams-task"] / 1e6, 3) == 0.958
