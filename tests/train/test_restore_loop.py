"""Learning to restore: deterministic, resumable; the best on held-out patches is kept."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from inspector.core.errors import Cancelled, SettingsError
from inspector.core.progress import Progress
from inspector.io.training_log import LOG
from inspector.train.clean_patches import CleanPatches
from inspector.train.restore_loop import RestoreTrainer
from inspector.train.restore_recipe import (
    RESTORE_RECIPES,
    RestoreLossRecipe,
    RestoreOptimiserRecipe,
    RestoreRecipe,
    RestoreScheduleRecipe,
)
from inspector.train.run_files import CHECKPOINT

torch.set_num_threads(1)
CPU = torch.device("cpu")
RECIPE = dataclasses.replace(
    RESTORE_RECIPES.read("upcracknet"),
    hyper={"width": 2, "most": 4, "statistics": "picture"},
    schedule=RestoreScheduleRecipe(epochs=2, steps=2, batch=1, decay=0.9, held_out=2),
    loss=RestoreLossRecipe(critic_width=2),
    optimiser=RestoreOptimiserRecipe(learning_rate=2e-3),
)


def surfaces(seed: int) -> list[CleanPatches]:
    """Two grainy pictures, one with a mask over its left half."""
    rng = np.random.default_rng(seed)
    pictures = [rng.normal(130, 9, (256, 300, 3)).clip(0, 255).astype(np.uint8) for _ in range(2)]
    damage = [np.zeros((256, 300), bool) for _ in pictures]
    damage[0][:, :150] = True
    return [CleanPatches(pictures, damage)]


def trainer(output: Path, recipe: RestoreRecipe = RECIPE) -> RestoreTrainer:
    output.mkdir(exist_ok=True)
    return RestoreTrainer(recipe, surfaces(0), surfaces(1), output, CPU)


def same(one: torch.nn.Module, other: torch.nn.Module) -> bool:
    pairs = zip(one.state_dict().values(), other.state_dict().values(), strict=True)
    return all(torch.equal(a, b) for a, b in pairs)


def test_stopped_and_resumed_is_as_never_stopped(tmp_path: Path) -> None:
    whole = trainer(tmp_path / "whole")
    whole.run(Progress())
    first = trainer(tmp_path / "parts")
    stop = Progress(lambda done, _: stop.cancel() if done == 3 else None)
    with pytest.raises(Cancelled):
        first.run(stop)
    second = trainer(tmp_path / "parts")
    second.resume()
    assert second.epochs_done == 1
    # Whatever drew numbers in between.
    torch.rand(3)
    second.run(Progress())
    assert same(whole.net, second.net)
    assert same(whole.best, second.best)
    logs = [
        [json.loads(line) for line in (tmp_path / name / LOG).read_text().splitlines()]
        for name in ("whole", "parts")
    ]
    for one, other in zip(*logs, strict=True):
        assert {**one, "seconds": 0} == {**other, "seconds": 0}
    assert {"mae", "ssim", "msgms", "adversarial", "critic", "held_out"} <= logs[0][0].keys()


def test_the_best_on_held_out_patches_is_kept(tmp_path: Path) -> None:
    # A rate that ruins what the first epoch learnt cannot be kept.
    made = trainer(tmp_path)
    made.run(Progress())
    entries = [json.loads(line) for line in (tmp_path / LOG).read_text().splitlines()]
    least = min(entry["held_out"] for entry in entries)
    assert made.held_out_loss(made.best) == pytest.approx(least, rel=1e-5)
    before = made.best.state_dict()
    made.recipe = dataclasses.replace(
        made.recipe, schedule=dataclasses.replace(made.recipe.schedule, epochs=3, decay=40.0)
    )
    made.run(Progress())
    worse = json.loads((tmp_path / LOG).read_text().splitlines()[-1])["held_out"]
    assert worse > least
    assert all(torch.equal(v, made.best.state_dict()[n]) for n, v in before.items())


def test_without_a_critic_nothing_is_fooled(tmp_path: Path) -> None:
    recipe = dataclasses.replace(
        RECIPE,
        loss=RestoreLossRecipe(adversarial=0.0),
        schedule=dataclasses.replace(RECIPE.schedule, epochs=1, steps=1),
    )
    made = trainer(tmp_path, recipe)
    made.run(Progress())
    entry = json.loads((tmp_path / LOG).read_text())
    assert "critic" not in entry
    assert "adversarial" not in entry


def test_a_term_left_out_is_neither_learnt_nor_chosen_by(tmp_path: Path) -> None:
    recipe = dataclasses.replace(
        RECIPE,
        without=("ssim", "msgms"),
        schedule=dataclasses.replace(RECIPE.schedule, epochs=1, steps=1),
    )
    made = trainer(tmp_path, recipe)
    made.run(Progress())
    entry = json.loads((tmp_path / LOG).read_text())
    assert {"ssim", "msgms"}.isdisjoint(entry)
    assert entry["loss"] == pytest.approx(entry["mae"])


def test_another_recipe_does_not_resume(tmp_path: Path) -> None:
    short = dataclasses.replace(RECIPE.schedule, epochs=1, steps=1, held_out=1)
    trainer(tmp_path, dataclasses.replace(RECIPE, schedule=short)).run(Progress())
    assert (tmp_path / CHECKPOINT).exists()
    with pytest.raises(SettingsError, match="another recipe"):
        trainer(tmp_path).resume()
