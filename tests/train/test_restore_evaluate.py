"""Scores by mode, false alarms, and data that never crosses the split."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.engine.classical import DarkOtsu
from inspector.train.datasets import Labelled
from inspector.train.restore_data import clean_patches, drawn, part_of
from inspector.train.restore_evaluate import clean_windows, false_alarms, scaled, score
from inspector.train.restore_recipe import RESTORE_RECIPES

RECIPE = RESTORE_RECIPES.read("upcracknet")


def cracked(stem: str, seed: int, width: int = 400) -> Labelled:
    rng = np.random.default_rng(seed)
    rgb = rng.normal(150, 4, (300, width, 3)).clip(0, 255).astype(np.uint8)
    classes = np.zeros((300, width), np.uint8)
    cv2.line(classes, (10, 20 + seed), (width - 10, 40), 1, 6)
    rgb[classes == 1] = 40
    return Labelled(stem, rgb, classes)


def test_scores_are_pooled_for_both_sizes() -> None:
    samples = [cracked("a", 1), cracked("b", 9)]
    found = score(DarkOtsu(), samples, 2, Progress())
    assert found.by_size.keys() == {"256x256", "native"}
    for ways in found.by_size.values():
        assert ways.keys() == {"dark", "dark, Otsu alone"}
        assert ways["dark"].crack_iou > 0.75
        assert ways["dark, Otsu alone"].recall >= ways["dark"].recall
    text = found.as_json()
    assert text["native"]["dark"].keys() == {"crack_iou", "precision", "recall"}


def test_scaling_keeps_the_share_of_cracks() -> None:
    rgb, truth = scaled(cracked("a", 1, width=512))
    assert rgb.shape == (256, 256, 3)
    assert truth.mean() == pytest.approx(cracked("a", 1, width=512).crack.mean(), rel=0.15)


def test_undamaged_windows_hold_no_crack_and_raise_no_alarm() -> None:
    windows = clean_windows([cracked("a", 1)], 3)[:5]
    assert min(int(window.min()) for window in windows) > 100
    assert false_alarms(DarkOtsu(), windows, Progress()) == {"dark": 0.0}


def test_held_out_pictures_are_never_learnt_from(tmp_path: Path) -> None:
    folder = tmp_path / "road"
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    for index in range(9):
        # The grey says which picture a patch comes from.
        grey = np.full((140, 150), 20 * index + 20, np.uint8)
        _, picture = cv2.imencode(".png", grey)
        _, mask = cv2.imencode(".png", np.zeros_like(grey))
        (folder / "images" / f"s{index}-1.png").write_bytes(picture.tobytes())
        (folder / "masks" / f"s{index}-1.png").write_bytes(mask.tobytes())
    greys = {
        part: {int(one.rgb[0, 0, 0]) for one in part_of(RECIPE, folder, part)}
        for part in ("train", "val")
    }
    assert greys["val"]
    assert not greys["val"] & greys["train"]
    train = clean_patches(RECIPE, [folder], "train")
    seen = {int(train[0].draw(np.random.default_rng(seed))[0, 0, 0]) for seed in range(40)}
    assert seen == greys["train"]
    batch = drawn(train, 3, "squares", np.random.default_rng(0))
    assert batch.left.shape == batch.whole.shape == (3, 3, 256, 256)
    share = float((batch.left[:, 0] < -0.99).float().mean())
    assert share == pytest.approx(0.5, abs=0.15)
    with pytest.raises(SettingsError, match="the same name"):
        clean_patches(RECIPE, [folder, folder], "train")
