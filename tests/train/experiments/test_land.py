"""Rows of enlarged land: judged by another segmenter, from one start, with what lies beside."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from train.land import TINY_HAT

from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.train.experiments import shifts
from inspector.train.experiments.experiment import Ground
from inspector.train.experiments.land import LandTraining, Scenes, compared
from inspector.train.sat_data import Misplacement
from inspector.train.sat_recipe import SAT_RECIPES, SatLossRecipe, SatRecipe, SatScheduleRecipe

SCENES = Scenes(count=6, side_px=96, judge_count=12, judge_epochs=1)
TASKS = SatLossRecipe(roads=0.5, buildings=0.5, consistency=0.5)


def _recipe(loss: SatLossRecipe) -> SatRecipe:
    base = SAT_RECIPES.read("hat-light")
    return dataclasses.replace(
        base,
        hyper=TINY_HAT,
        loss=loss,
        land=dataclasses.replace(base.land, side_px=16),
        schedule=SatScheduleRecipe(epochs=9, steps=1, batch=1, warmup_epochs=0),
    )


START = LandTraining(_recipe(SatLossRecipe()), kept=True, longer=2, scenes=SCENES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Scenes and judge are made in it by the first test that needs them."""
    return tmp_path_factory.mktemp("work")


def _ground(folder: Path, row: str, progress: Progress | None = None) -> Ground:
    ground = Ground(folder, folder / row, "cpu", 2, progress or Progress())
    ground.work.mkdir()
    return ground


def test_a_row_that_was_stopped_gives_what_it_would_have_given(folder: Path) -> None:
    row = LandTraining(_recipe(TASKS), START, scenes=SCENES).row("tasks", "for tasks")
    steps: list[float] = []
    progress = Progress(lambda done, total: steps.append(done / total))
    whole = row.measure(_ground(folder, "whole", progress))
    assert steps == sorted(steps)
    (start,) = folder.glob("net-*")
    assert len((start / "log.jsonl").read_text().splitlines()) == 4

    ground = _ground(folder, "stopped")
    # Half of the way is the start's, which is trained; then a quarter, one of two epochs.
    stop = Progress(lambda done, total: stop.cancel() if 0.37 < done / total < 0.5 else None)
    with pytest.raises(Cancelled):
        row.measure(dataclasses.replace(ground, progress=stop))
    assert (ground.work / "checkpoint.safetensors").exists()
    assert row.measure(ground) == whole
    assert set(whole) == {"psnr_db", "cpsnr_db", "roads_iou", "buildings_iou"}


def test_the_truth_is_judged_but_not_compared_with_itself(folder: Path) -> None:
    plain = compared("bicubic", "bicubic", "bicubic", SCENES).measure(_ground(folder, "bicubic"))
    truth = compared("truth", "the truth", "truth", SCENES).measure(_ground(folder, "truth"))

    assert 10 < plain["psnr_db"] < 60
    assert set(truth) == {"roads_iou", "buildings_iou"}


def test_losses_rise_with_a_shift_but_for_the_tolerant_one(folder: Path) -> None:
    ground = _ground(folder, "shifts")
    found = [shifts.measured(shift_px, SCENES, ground) for shift_px in (0, 2, 4)]

    assert set(found[0].values()) == {0.0}
    for name in ("image", "roads", "buildings"):
        assert 0 < found[1][name] < found[2][name]
    assert found[1]["tolerant"] == pytest.approx(0.0, abs=1e-6)
    assert found[2]["tolerant"] > 0.01


def test_steps_go_so_far_all_around() -> None:
    assert set(shifts.steps(0)) == {(0, 0)}
    assert set(shifts.steps(2)) == {
        (0, 2), (1, 1), (2, 0), (1, -1), (0, -2), (-1, -1), (-2, 0), (-1, 1)
    }  # fmt: skip


def test_whatever_decides_the_result_changes_the_identity() -> None:
    tasks = _recipe(TASKS)
    rows = [
        LandTraining(tasks, START, scenes=SCENES),
        LandTraining(tasks, START),
        LandTraining(tasks, scenes=SCENES),
        LandTraining(tasks, START, longer=2, scenes=SCENES),
        LandTraining(dataclasses.replace(tasks, misplaced=Misplacement(1)), START, scenes=SCENES),
        LandTraining(
            dataclasses.replace(tasks, misplaced=Misplacement(0, 1)), START, scenes=SCENES
        ),
    ]
    assert len({each.identity() for each in rows}) == len(rows)
