"""Recipes of super-resolution: the shipped ones fit their networks, wrong ones are named."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import torch

from inspector.core.errors import SettingsError
from inspector.nets.counting import products
from inspector.train.recipe import build_net
from inspector.train.sr_recipe import (
    SR_RECIPES,
    parse_sr_recipe,
)

TABLE: dict[str, Any] = {
    "title": "Tiny",
    "net": "dsrnet_lite",
    "seed": 1,
    "hyper": {"channels": 4},
    "views": {},
    "schedule": {"epochs": 3},
}


def test_all_of_the_paper_and_ours_are_there() -> None:
    assert set(SR_RECIPES.built_in()) == {
        "dsrnet", "dsrnet-plus", "dsrnet-s", "dsrnet-d", "masa-rec", "dsrnet-lite",
        "dsrnet-lite-alone", "edsr", "edsr-baseline", "rcan", "atd-light",
    }  # fmt: skip


@pytest.mark.parametrize("name", SR_RECIPES.built_in())
def test_the_shipped_recipes_build_their_network(name: str) -> None:
    recipe = SR_RECIPES.read(name)

    with torch.device("meta"):
        net = build_net(recipe.net, recipe.hyper)

    assert recipe.id == name
    sees_depth = getattr(net, "unet", None) is not None
    assert sees_depth is (recipe.loss.depth > 0)


def test_lite_is_less_than_a_tenth_of_the_teacher() -> None:
    picture, reference = torch.zeros(1, 3, 32, 32), torch.zeros(1, 3, 128, 128)
    macs = {
        name: products(build_net(r.net, r.hyper), picture, reference)
        for name, r in ((n, SR_RECIPES.read(n)) for n in ("dsrnet-lite", "dsrnet-plus"))
    }

    assert macs["dsrnet-lite"] < 0.1 * macs["dsrnet-plus"]


def test_lite_goes_on_from_its_plain_part() -> None:
    whole, plain = (SR_RECIPES.read(name) for name in ("dsrnet-lite", "dsrnet-lite-alone"))

    sizes = {n: tuple(v.shape) for n, v in build_net(whole.net, whole.hyper).state_dict().items()}

    assert whole.schedule.keep_start
    part = build_net(plain.net, plain.hyper).state_dict()
    assert {n: tuple(v.shape) for n, v in part.items()}.items() < sizes.items()


def test_the_distilled_student_differs_in_its_teaching_alone() -> None:
    alone, distilled = (SR_RECIPES.read(name) for name in ("dsrnet-s", "dsrnet-d"))

    assert (alone.hyper, alone.schedule, alone.seed) == (
        distilled.hyper, distilled.schedule, distilled.seed,
    )  # fmt: skip
    # Eq. 22 and the weights that the paper states.
    assert (distilled.loss.distil_output, distilled.loss.distil_attention) == (0.5, 0.1)
    assert not alone.loss.distils


def test_what_is_not_said_is_the_default() -> None:
    recipe = parse_sr_recipe("tiny", TABLE)

    assert recipe.loss.reconstruction == 1.0
    assert recipe.schedule.batch == 4
    assert sum(recipe.views.shares) == pytest.approx(1)


@pytest.mark.parametrize(
    ("section", "values", "complaint"),
    [
        ("views", {"crop_width_px": 50}, "multiples of 16"),
        ("views", {"share_none": 0.5}, "sum to 1"),
        ("views", {"margin_px": -1}, "margin_px"),
        ("views", {"exposure": 1.0}, "exposure"),
        ("views", {"zoom": 2}, "zoom"),
        ("degradation", {"plain": 1.5}, "shares"),
        ("degradation", {"noise": -0.1}, "negative"),
        ("degradation", {"quality_min": 97}, "quality_min"),
        ("loss", {"depth": -1.0}, "loss"),
        ("loss", {"reconstruction": 0.0, "depth": 0.0}, "loss"),
        ("loss", {"perceptual": 1.0}, "features"),
        ("schedule", {"epochs": 0}, "schedule"),
        ("schedule", {"epochs": 3, "depth_epochs": -1}, "depth_epochs"),
        ("schedule", {"epochs": 3, "depth_epochs": 1}, "depth_epochs"),
        ("schedule", {"epochs": 3, "keep_start": True}, "keep_start"),
        ("schedule", {"epochs": 1}, "warmup_epochs"),
        ("schedule", {"epochs": 3, "ema_decay": 1.0}, "ema_decay"),
        ("optimiser", {"learning_rate": 0.0}, "optimiser"),
        ("hyper", 3, "hyper"),
    ],
)
def test_a_wrong_key_is_named(section: str, values: object, complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint):
        parse_sr_recipe("tiny", {**TABLE, section: values})


def test_files_of_both_kinds_are_told_apart(tmp_path: Path) -> None:
    ours = tmp_path / "mine.toml"
    ours.write_text(
        'title = "T"\nnet = "dsrnet_lite"\nseed = 1\n[hyper]\n[views]\n[schedule]\nepochs = 2\n'
    )
    other = tmp_path / "other.toml"
    other.write_text("not TOML")

    assert SR_RECIPES.has(str(ours))
    assert SR_RECIPES.read(str(ours)).id == "mine"
    assert not SR_RECIPES.has(str(other))
    assert not SR_RECIPES.has(str(tmp_path / "absent.toml"))
    with pytest.raises(SettingsError, match="cannot be read"):
        SR_RECIPES.read(str(other))
    without = {k: v for k, v in tomllib.loads(ours.read_text()).items() if k != "views"}
    with pytest.raises(SettingsError, match="views is missing"):
        parse_sr_recipe("mine", without)
