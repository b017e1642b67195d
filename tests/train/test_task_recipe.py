"""Recipes of what judges whole pictures: the shipped ones fit their cards, wrong ones are named."""

from __future__ import annotations

from typing import Any

import pytest

from inspector.core.errors import SettingsError
from inspector.imaging.scenes.pipe.task_truth import CODES, LABELS
from inspector.io.cards import read_card
from inspector.paths import models_dirs
from inspector.train.recipe import built_in, find_recipe
from inspector.train.task_export import card
from inspector.train.task_recipe import TASK_RECIPES, parse_task_recipe

TABLE: dict[str, Any] = {
    "title": "Tiny",
    "net": "two_stage",
    "seed": 1,
    "task": "classify",
    "labels": ["FS", "PH"],
    "hyper": {"labels": 2, "side_px": 32},
    "split": {"train": 0.7, "val": 0.3},
    "pictures": {"width_px": 64, "height_px": 64},
    "schedule": {"epochs": 3},
}


def test_all_of_the_paper_and_ours_are_there() -> None:
    assert set(TASK_RECIPES.built_in()) == {
        "ssd", "ssdlite", "fcos", "inception-v3", "resnet-101", "two-stage",
    }  # fmt: skip
    assert {"fcn", "deeplabv3", "deeplabv3plus"} <= set(built_in())
    for name in ("fcn", "deeplabv3", "deeplabv3plus"):
        assert find_recipe(name).labels == LABELS


@pytest.mark.parametrize("name", TASK_RECIPES.built_in())
def test_the_shipped_card_is_that_of_its_recipe(name: str) -> None:
    recipe = TASK_RECIPES.read(name)
    assert recipe.labels == (LABELS if recipe.task == "detect" else CODES)
    assert read_card(models_dirs()[0] / name) == card(recipe, None, {}, (), name)


def test_a_card_names_what_its_weights_began_with_and_unknown_data() -> None:
    made = card(TASK_RECIPES.read("ssd"), "0" * 64, {}, ("sewer-tasks", "mine"), "ssd").weights
    assert made is not None
    assert made.training_data[1:] == (
        "mine (terms not stated)",
        "began with vgg16_imagenet_conv_fp16.safetensors",
    )
    assert not made.commercial_use
    assert "ImageNet" in made.licence


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"task": "segment"}, "detect or classify"),
        ({"labels": ["FS"]}, "hyper.labels"),
        ({"task": "detect", "hyper": {"classes": 2, "side_px": 64}}, "hyper.classes"),
        ({"split": {"train": 1.0}}, "train and val"),
        ({"pictures": {"width_px": 8, "height_px": 64}}, "at least 32 px"),
        ({"pictures": {"width_px": 64, "height_px": 64, "share_min": 0.5}}, "1 for codes"),
        ({"schedule": {"epochs": 0}}, "at least 1 of everything"),
        ({"schedule": {"epochs": 3, "batch": 1}}, "at least 2"),
        ({"schedule": {"epochs": 1, "warmup_epochs": 1}}, "fewer than the epochs"),
        ({"loss": {"balance": 2.0}}, "loss.balance"),
        ({"optimiser": {"learning_rate": 0.0}}, "positive"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        parse_task_recipe("tiny", {**TABLE, **change})
    for key in ("pictures", "labels"):
        with pytest.raises(SettingsError, match=key):
            parse_task_recipe("tiny", {k: v for k, v in TABLE.items() if k != key})


def test_a_recipe_of_one_s_own_is_known_by_its_pictures() -> None:
    assert parse_task_recipe("mine", {**TABLE, "schedule": {"epochs": 3}}).id == "mine"
    assert not TASK_RECIPES.has("hrsegnet-b16")
