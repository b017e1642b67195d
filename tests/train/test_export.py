"""Model folders: what a card says follows from its recipe and its network."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.io.cards import is_model_id, read_card
from inspector.paths import models_dirs
from inspector.train.export import TILE_MACS, card, tile_px
from inspector.train.recipe import built_in, find_recipe


@pytest.mark.parametrize(
    ("macs", "expected_px"),
    [(4.6e8, 2048), (1.9e9, 1024), (4.2e9, 1024), (4e10, 256), (1e12, 256)],
)
def test_a_tile_is_as_large_as_can_be_cancelled_in_time(macs: float, expected_px: int) -> None:
    size = tile_px(int(macs))
    assert size == expected_px
    assert size == 256 or macs * (size / 400) ** 2 <= TILE_MACS


@pytest.mark.parametrize(
    ("name", "valid"),
    [("hrsegnet-b16", True), ("out", True), ("Out", False), ("my model", False), ("", False)],
)
def test_only_plain_names_are_ids(name: str, valid: bool) -> None:
    assert is_model_id(name) is valid


@pytest.mark.parametrize("name", built_in())
def test_a_shipped_card_is_what_its_recipe_gives(name: str) -> None:
    folders = [folder / name for folder in models_dirs() if (folder / name).is_dir()]
    shipped = read_card(folders[0])
    recipe = find_recipe(name)
    untrained = card(recipe, None, {}, (), name)
    assert replace(shipped, weights=None, scores=(), times=(), gains=()) == untrained
    if shipped.weights is not None:
        teacher = None
        if recipe.distil is not None:
            teacher_id = shipped.weights.training_data[-1].removeprefix("taught by ")
            teacher = read_card(folders[0].parent / teacher_id)
        data = tuple(recipe.terms.data)
        trained = card(recipe, shipped.weights.sha256, {}, data, name, teacher)
        assert shipped.weights == trained.weights
        known = {"crack_iou", "miou_2class"}
        if len(shipped.labels) > 1:
            known = {"mean_label_iou", *(f"iou {label}" for label in shipped.labels)}
        assert {score.metric for score in shipped.scores} >= known


def test_a_card_names_what_its_teacher_learnt_from() -> None:
    recipe = find_recipe("pct-rfkd")
    teacher = read_card(models_dirs()[0] / "hrsegnet-b48")
    assert teacher.weights is not None
    made = card(recipe, "0" * 64, {}, ("deepcrack",), "mine", teacher)
    assert made.weights is not None
    assert made.weights.training_data == (
        *teacher.weights.training_data,
        "taught by hrsegnet-b48",
    )
    free = replace(recipe, terms=replace(recipe.terms, commercial_use=True))
    bound = card(free, "0" * 64, {}, ("deepcrack",), "mine", teacher)
    assert bound.weights is not None
    assert not bound.weights.commercial_use
