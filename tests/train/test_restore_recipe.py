"""Recipes of restorations: the built-in one, and what is wrong with others."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import torch

from inspector.core.errors import SettingsError
from inspector.nets.counting import count
from inspector.train import recipe_files
from inspector.train.recipe import build_net, find_recipe
from inspector.train.restore_recipe import RESTORE_RECIPES, parse_restore_recipe
from inspector.train.sr_recipe import SR_RECIPES

FILES = Path(recipe_files.__file__).parent / "recipes"


def test_the_shipped_width_fits_and_the_split_is_that_of_the_crack_models() -> None:
    assert RESTORE_RECIPES.built_in() == ("surface", "upcracknet")
    recipe = RESTORE_RECIPES.read("upcracknet")
    with torch.device("meta"):
        cost = count(build_net(recipe.net, recipe.hyper), 256, 256)
    assert 2 * cost.parameters < 8 << 20
    for other in ("hrsegnet-b16", "hrsegnet-b48"):
        assert (recipe.seed, recipe.split) == (find_recipe(other).seed, find_recipe(other).split)


def test_kinds_of_recipes_are_told_apart(tmp_path: Path) -> None:
    assert RESTORE_RECIPES.has(str(FILES / "restore" / "upcracknet.toml"))
    assert not RESTORE_RECIPES.has(str(FILES / "hrsegnet-b16.toml"))
    assert not RESTORE_RECIPES.has(str(FILES / "enhance" / "dsrnet.toml"))
    assert not SR_RECIPES.has(str(FILES / "restore" / "upcracknet.toml"))
    assert not RESTORE_RECIPES.has(str(tmp_path / "nowhere.toml"))


@pytest.mark.parametrize(
    ("table", "key", "value", "named"),
    [
        ("patches", "mask", "dots", "patches.mask"),
        ("schedule", "decay", 0.0, "schedule.decay"),
        ("schedule", "batch", 0, "schedule"),
        ("schedule", "speed", 1, "schedule has 'speed'"),
        ("loss", "adversarial", -1.0, "loss.adversarial"),
        ("loss", "critic_width", 0, "loss.critic_width"),
        ("optimiser", "learning_rate", 0.0, "optimiser"),
        ("split", "val", 0.5, "split"),
    ],
)
def test_a_wrong_key_is_named(table: str, key: str, value: object, named: str) -> None:
    text = (FILES / "restore" / "upcracknet.toml").read_text(encoding="utf-8")
    values = tomllib.loads(text)
    values[table][key] = value
    with pytest.raises(SettingsError, match="In the recipe mine") as caught:
        parse_restore_recipe("mine", values)
    assert named in caught.value.message


def test_more_than_one_label_is_refused() -> None:
    text = (FILES / "restore" / "upcracknet.toml").read_text(encoding="utf-8")
    with pytest.raises(SettingsError, match="labels must be one"):
        parse_restore_recipe("mine", {**tomllib.loads(text), "labels": ["crack", "root"]})


def test_terms_that_count_by_default_are_left_out_by_name_alone() -> None:
    text = (FILES / "restore" / "upcracknet.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    assert parse_restore_recipe("mine", {**table, "without": ["ssim"]}).without == ("ssim",)
    with pytest.raises(SettingsError, match="without must name"):
        parse_restore_recipe("mine", {**table, "without": ["mae"]})
