"""A row of UP-CrackNet learns, is scored on all data sets, and goes on where it was stopped."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from train.bars import draw_bars

from inspector.core.errors import Cancelled, SourceError
from inspector.core.progress import Progress
from inspector.train.experiments.experiment import Ground
from inspector.train.experiments.restorers import JUDGED, Restoring, classical
from inspector.train.restore_recipe import (
    RESTORE_RECIPES,
    RestoreLossRecipe,
    RestoreRecipe,
    RestoreScheduleRecipe,
)

RECIPE: RestoreRecipe = dataclasses.replace(
    RESTORE_RECIPES.read("upcracknet"),
    hyper={"width": 2, "most": 4, "statistics": "picture"},
    split={"train": 0.75, "val": 0.25},
    schedule=RestoreScheduleRecipe(epochs=9, steps=1, batch=1, held_out=1),
    loss=RestoreLossRecipe(critic_width=2),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for name in JUDGED:
        draw_bars(folder / name, 320)
    return folder


def _ground(root: Path, work: Path, progress: Progress | None = None) -> Ground:
    work.mkdir(exist_ok=True)
    return Ground(root, work, "cpu", 2, progress or Progress())


def test_a_row_that_was_stopped_gives_what_it_would_have_given(root: Path, tmp_path: Path) -> None:
    restoring = Restoring(RECIPE, ("deepcrack",))
    steps: list[float] = []
    progress = Progress(lambda done, total: steps.append(done / total))
    whole = restoring.measure(_ground(root, tmp_path / "a", progress))
    assert steps == sorted(steps)

    stop = Progress(lambda done, total: stop.cancel() if done / total > 0.3 else None)
    with pytest.raises(Cancelled):
        restoring.measure(_ground(root, tmp_path / "b", stop))
    assert restoring.measure(_ground(root, tmp_path / "b")) == whole
    assert set(whole) == {f"{data}_{m}_iou" for data in JUDGED for m in ("dark", "code", "paper")}
    assert all(0 <= value <= 1 for value in whole.values())


def test_the_classical_detector_finds_dark_bars(root: Path, tmp_path: Path) -> None:
    found = classical(RECIPE, "classical").measure(_ground(root, tmp_path / "work"))

    assert set(found) == {f"{data}_dark_iou" for data in JUDGED}
    assert min(found.values()) > 0.5


def test_whatever_decides_the_result_changes_the_identity() -> None:
    rows = [
        Restoring(RECIPE),
        Restoring(RECIPE, ("cfd",)),
        Restoring(RECIPE, chance=1),
        Restoring(dataclasses.replace(RECIPE, without=("ssim",))),
    ]
    assert len({each.row("a", "A").identity for each in rows}) == len(rows)


def test_style_needs_the_weights_that_it_looks_with(root: Path, tmp_path: Path) -> None:
    loss = dataclasses.replace(RECIPE.loss, features="vgg.safetensors")
    row = Restoring(dataclasses.replace(RECIPE, loss=loss)).row("styled", "with style")

    assert "weights" in row.needs
    assert "weights" not in Restoring(RECIPE).row("plain", "without").needs
    with pytest.raises(SourceError, match="weights"):
        row.measure(_ground(root, tmp_path / "work"))
