"""Recipes: the shipped ones are valid, wrong ones are refused by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from inspector.core.errors import SettingsError
from inspector.imaging.scenes.pipe.class_masks import CLASSES
from inspector.train.checkpoint import fingerprint
from inspector.train.recipe import build_net, built_in, distilled_by, find_recipe, parse_recipe

MINIMAL: dict[str, Any] = {
    "title": "A test",
    "net": "hrsegnet",
    "seed": 1,
    "hyper": {"base": 4},
    "split": {"train": 0.5, "val": 0.5},
    "schedule": {"epochs": 4},
}


@pytest.mark.parametrize("name", ["hrsegnet-b16", "hrsegnet-b32", "hrsegnet-b48"])
def test_the_shipped_recipes_build_their_network(name: str) -> None:
    assert name in built_in()
    recipe = find_recipe(name)
    assert recipe.id == name
    assert recipe.hyper["base"] == int(name.removeprefix("hrsegnet-b"))
    assert not recipe.terms.commercial_use
    build_net(recipe.net, recipe.hyper)


def test_the_sewer_recipe_has_the_labels_of_the_rendered_masks() -> None:
    recipe = find_recipe("sewer-b16")
    assert recipe.labels == CLASSES
    assert recipe.domains == ("sewer",)
    # Light falls from above and water lies below: views are never turned.
    assert not recipe.augment.quarter_turns


def test_a_minimal_recipe_has_the_documented_defaults() -> None:
    recipe = parse_recipe("mine", MINIMAL)
    assert recipe.schedule.epochs == 4
    assert recipe.loss.pixels == "ohem"
    assert recipe.loss.aux == 0.5
    assert recipe.split == {"train": 0.5, "val": 0.5}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"seed": "one"}, "seed must be a int"),
        ({"seed": True}, "seed must be a int"),
        ({"sede": 1}, "'sede'"),
        ({"net": "../evil"}, "net must be"),
        ({"split": {"train": 0.5, "val": 0.6}}, "split must"),
        ({"split": {"val": 1.0}}, "split must name a part train"),
        ({"split": {"train": "all"}}, r"split\.train must be a number"),
        ({"schedule": {}}, r"schedule\.epochs is missing"),
        ({"schedule": {"epochs": 0}}, r"schedule\.epochs must"),
        ({"schedule": {"epochs": 4, "warmup_epochs": 4}}, "warmup_epochs"),
        ({"schedule": {"epochs": 4, "batch": 2.5}}, r"schedule\.batch must be a int"),
        ({"schedule": {"epochs": 4, "spam": 1}}, "'spam'"),
        ({"loss": {"pixels": "hinge"}}, r"loss\.pixels"),
        ({"loss": {"dice": -1.0}}, "loss"),
        ({"loss": {"ohem_from_epoch": -1}}, "ohem_from_epoch"),
        ({"augment": {"scale_min": 3.0}}, "scale_min"),
        ({"augment": 3}, "augment must be a table"),
        ({"later": [{"from_epoch": 4}]}, "later must be in order"),
        ({"later": [{"from_epoch": 0}]}, "later must be in order"),
        ({"later": [{"from_epoch": 2}, {"from_epoch": 2}]}, "later must be in order"),
        ({"later": [{"from_epoch": 1, "learning_rate": 1e-3}]}, "later must leave"),
        ({"later": [{"augment": {}}]}, "from_epoch is missing"),
        ({"later": [{"from_epoch": 2, "spam": 1}]}, "'spam'"),
        ({"later": {"from_epoch": 2}}, "later must be a list"),
        ({"later": [{"from_epoch": 2, "augment": {"crop_px": 3}}]}, r"later\.augment\.crop_px"),
        ({"optimiser": {"learning_rate": 0}}, r"optimiser\.learning_rate"),
        ({"terms": {"data": {"set": 3}}}, r"terms\.data"),
        ({"labels": ["a", "b"]}, r"hyper\.classes"),
        ({"hyper": {"classes": 3}}, r"hyper\.classes"),
        ({"loss": {"balance": 0.5}}, r"loss\.balance"),
        ({"loss": {"pixels": "plain", "balance": 2}}, r"loss\.balance"),
        ({"loss": {"pixels": "none"}}, r"loss\.aux"),
        ({"noisy": 1}, "noisy must be a bool"),
        ({"distil": {"method": "rote"}}, r"distil\.method must be one of rfkd"),
        ({"distil": {}}, "method is missing"),
        ({"distil": {"method": "nkd", "stages": {"pct": []}}}, "pct must be a list"),
        ({"distil": {"method": "nkd"}}, r"loss\.aux"),
        ({"labels": []}, "labels must be a list of different texts"),
        ({"labels": ["a", "a"]}, "labels must be a list of different texts"),
        ({"domains": [3]}, "domains must be a list of different texts"),
    ],
)
def test_a_wrong_recipe_is_refused_by_the_key(change: dict[str, Any], named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        parse_recipe("mine", {**MINIMAL, **change})


@pytest.mark.parametrize("key", ["title", "net", "seed", "hyper", "split"])
def test_what_must_be_there_is_asked_for(key: str) -> None:
    with pytest.raises(SettingsError, match=key):
        parse_recipe("mine", {k: v for k, v in MINIMAL.items() if k != key})


def test_files_that_are_no_recipe(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("title = ", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"broken\.toml"):
        find_recipe(str(broken))
    with pytest.raises(SettingsError, match="hrsegnet-b16"):
        find_recipe("no-such-recipe")


@pytest.mark.parametrize(("net", "hyper"), [("no_such", {}), ("hrsegnet", {"width": 3})])
def test_a_network_that_cannot_be_built(net: str, hyper: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=net):
        build_net(net, hyper)


def test_a_recipe_says_only_what_differs_from_the_one_it_is_like(tmp_path: Path) -> None:
    pct, rfkd = find_recipe("pct"), find_recipe("pct-rfkd")
    assert (rfkd.schedule, rfkd.augment, rfkd.split) == (pct.schedule, pct.augment, pct.split)
    assert (rfkd.noisy, pct.noisy, pct.distil) == (True, False, None)
    # Who learns and who teaches hold out the same pictures.
    assert (pct.seed, pct.split) == (
        find_recipe("hrsegnet-b48").seed,
        find_recipe("hrsegnet-b48").split,
    )
    mine = tmp_path / "mine.toml"
    mine.write_text('like = "pct-rfkd"\ntitle = "Mine"\n[schedule]\nepochs = 7\n', "utf-8")
    recipe = find_recipe(str(mine))
    assert (recipe.title, recipe.schedule.epochs) == ("Mine", 7)
    assert recipe.schedule.batch == pct.schedule.batch
    assert recipe.distil == rfkd.distil
    mine.write_text('like = "none-such"', "utf-8")
    with pytest.raises(SettingsError, match="like must be one of"):
        find_recipe(str(mine))


def test_a_recipe_that_distils_takes_another_method_and_says_so() -> None:
    rfkd = find_recipe("pct-rfkd")
    assert distilled_by(rfkd, "rfkd") == rfkd
    cwd, alone = distilled_by(rfkd, "cwd"), distilled_by(rfkd, "none")
    assert cwd.distil is not None
    assert cwd.distil.method == "cwd"
    assert "CWD" in cwd.title
    assert alone.distil is None
    assert alone.noisy
    assert "without its teacher" in alone.description
    assert len({fingerprint(each) for each in (rfkd, cwd, alone)}) == 3
    with pytest.raises(SettingsError, match="no teacher"):
        distilled_by(find_recipe("pct"), "cwd")
