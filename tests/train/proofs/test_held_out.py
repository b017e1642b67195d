"""All crack models keep back the same pictures, and none is scored on what it learnt from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from train.bars import draw_bars

from inspector.core.card import ModelCard, WeightsSpec
from inspector.core.errors import SettingsError
from inspector.imaging.metrics.masks import Confusion
from inspector.io.cards import read_card
from inspector.paths import models_dirs
from inspector.train.datasets import find_pairs
from inspector.train.proofs.held_out import (
    CRACK_SETS,
    SEED,
    SPLIT,
    fitting,
    held_out,
    learnt_from,
    misfits,
    refusal,
)
from inspector.train.recipe import built_in, find_recipe
from inspector.train.restore_recipe import RESTORE_RECIPES

DEEPCRACK = find_recipe("hrsegnet-b16").terms.data["deepcrack"]
CFD = find_recipe("hrsegnet-b16").terms.data["cfd"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    draw_bars(tmp_path / "crack" / "deepcrack", 48)
    return tmp_path


def model(*learnt: str, seed: int = SEED, recipe: str = "hrsegnet-b16") -> ModelCard:
    card = read_card(models_dirs()[0] / "hrsegnet-b32")
    weights = WeightsSpec("0a" * 32, "research", False, learnt, recipe, seed)
    return replace(card, weights=weights)


def test_recipes_of_cracks_keep_back_the_same_pictures() -> None:
    recipes = [find_recipe(name) for name in built_in()]
    cracks = [recipe for recipe in recipes if set(recipe.terms.data) & set(CRACK_SETS)]
    assert len(cracks) >= 5
    for recipe in (*cracks, RESTORE_RECIPES.read("upcracknet")):
        assert (recipe.seed, dict(recipe.split)) == (SEED, SPLIT), recipe.id


def test_only_pictures_kept_back_are_held_out(root: Path) -> None:
    held = held_out(root, "deepcrack")
    assert held is not None
    assert 0 < len(held.pairs) < len(held.stems) == 12
    assert {pair.stem for pair in held.pairs} < set(held.stems)
    assert held_out(root, "cfd") is None
    assert held_out(None, "deepcrack") is None


def test_a_set_too_small_to_hold_anything_out_is_refused(root: Path) -> None:
    folder = root / "crack" / "deepcrack"
    for part in ("images", "masks"):
        for path in sorted((folder / part).iterdir())[1:]:
            path.unlink()
    with pytest.raises(SettingsError, match="score a larger folder"):
        held_out(root, "deepcrack")


def test_a_model_of_another_split_is_refused_where_it_learnt(root: Path) -> None:
    held = held_out(root, "deepcrack")
    assert held is not None
    assert refusal(model(DEEPCRACK), held) == ""
    other = next(s for s in range(3, 99) if refusal(model(DEEPCRACK, seed=s), held))
    assert "learnt from" in refusal(model(DEEPCRACK, seed=other), held)
    assert refusal(model(CFD, seed=other), held) == ""
    assert "my-own is not there" in refusal(model(DEEPCRACK, recipe="my-own"), held)
    assert refusal(replace(model(), weights=None), held) == ""


def test_what_a_teacher_learnt_from_counts() -> None:
    assert learnt_from(model(DEEPCRACK)) == ("deepcrack",)
    assert learnt_from(model(DEEPCRACK, CFD, "taught by hrsegnet-b48")) == ("deepcrack", "cfd")
    assert learnt_from(model("masonry (terms not stated)")) == ("masonry",)
    surface = RESTORE_RECIPES.read("upcracknet").terms.data["deepcrack"]
    assert learnt_from(model(surface, "rendered pavement of this program")) == ("deepcrack",)


def test_pictures_with_a_mask_beside_the_crack_are_left_out_of_one_column_only() -> None:
    good, bad = Confusion(8, 1, 1, 90), Confusion(0, 10, 10, 80)
    assert fitting([("11168-2", good), ("11168", bad)], "deepcrack").crack_iou == 0.8
    assert fitting([("11168-2", good), ("11168", bad)], "cfd").crack_iou == 8 / 30


def test_pictures_said_to_have_such_a_mask_are_there(inspector_data: Path) -> None:
    for name in CRACK_SETS:
        stems = {pair.stem for pair in find_pairs(inspector_data / "crack" / name)}
        assert set(misfits(name)) <= stems
    assert misfits("deepcrack")
