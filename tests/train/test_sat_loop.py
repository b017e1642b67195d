"""Trainings for satellite pictures: they go on where they stopped, and stop when they must."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
import torch
from train.land import CARD, Brightness, recipe, samples

from inspector.core.errors import Cancelled, ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.io.cards import read_card
from inspector.train.sat_evaluate import rows, score
from inspector.train.sat_export import export
from inspector.train.sat_loop import SatTrainer
from inspector.train.sat_recipe import (
    SAT_RECIPES,
    SatLossRecipe,
    SatRecipe,
    parse_sat_recipe,
)
from inspector.train.sat_tasks import TaskNet

CPU = torch.device("cpu")


def trainer(how: SatRecipe, output: Path) -> SatTrainer:
    output.mkdir(exist_ok=True)
    segmenter = TaskNet(Brightness(), CARD) if how.loss.tasks else None
    return SatTrainer(how, samples(), output, CPU, segmenter)


def log(output: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (output / "log.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("dates", [1, 3])
def test_a_stopped_training_ends_like_one_that_was_not(tmp_path: Path, dates: int) -> None:
    how = recipe(dates, epochs=1, task_epochs=2)
    one = trainer(how, tmp_path / "one")
    one.run(Progress())

    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel() if done == 2 else None)
    stopped = trainer(how, tmp_path / "two")
    with pytest.raises(Cancelled):  # in the second epoch
        stopped.run(progress)
    again = trainer(how, tmp_path / "two")
    again.resume()
    assert again.epochs_done == 1
    again.run(Progress())
    weights = again.average.state_dict()
    assert all(torch.equal(v, weights[n]) for n, v in one.average.state_dict().items())
    kept = [{k: v for k, v in entry.items() if k != "seconds"} for entry in log(tmp_path / "one")]
    assert kept == [{k: v for k, v in e.items() if k != "seconds"} for e in log(tmp_path / "two")]


def test_image_first_then_tasks_with_balanced_weights(tmp_path: Path) -> None:
    how = recipe(epochs=1, task_epochs=3)
    trainer(how, tmp_path).run(Progress())
    first, *tasks = log(tmp_path)
    assert "roads" not in first
    assert tasks[0]["weights"] == {"image": 1, "roads": 0.5, "buildings": 0.5, "consistency": 0.5}
    for name in ("image", "roads"):
        share = 1.0 if name == "image" else 0.5
        assert tasks[1]["weights"][name] == pytest.approx(share / tasks[0][name])
    assert all("unshifted" not in entry for entry in log(tmp_path))


def test_the_tolerant_loss_tells_how_much_is_shifted(tmp_path: Path) -> None:
    base = recipe(epochs=1, task_epochs=0)
    how = dataclasses.replace(base, loss=SatLossRecipe(tolerant=True))
    trainer(how, tmp_path).run(Progress())
    (entry,) = log(tmp_path)
    assert 0 <= entry["unshifted"] <= 1


def test_without_a_sharp_picture_it_learns_from_masks_and_the_measurement(tmp_path: Path) -> None:
    base = recipe(epochs=0, task_epochs=1)
    how = dataclasses.replace(base, loss=dataclasses.replace(base.loss, image=0.0))
    trainer(how, tmp_path).run(Progress())
    (entry,) = log(tmp_path)
    assert "image" not in entry
    assert {"roads", "buildings", "consistency"} <= entry.keys()


def test_a_picture_that_gets_worse_stops_the_training(tmp_path: Path) -> None:
    base = recipe(epochs=1, task_epochs=1)
    how = dataclasses.replace(base, schedule=dataclasses.replace(base.schedule, guard=1e-3))
    with pytest.raises(ModelError, match="less weight"):
        trainer(how, tmp_path).run(Progress())
    again = trainer(how, tmp_path)
    again.resume()
    assert again.epochs_done == 1


def test_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--teacher"):
        SatTrainer(recipe(epochs=1, task_epochs=1), samples(), tmp_path, CPU)
    trainer(recipe(epochs=1), tmp_path).run(Progress())
    other = trainer(dataclasses.replace(recipe(epochs=1), seed=99), tmp_path)
    with pytest.raises(SettingsError, match="another recipe"):
        other.resume()


def test_scores_and_cards_of_both_kinds(tmp_path: Path) -> None:
    for dates, task in ((1, "enhance"), (3, "stack_enhance")):
        how = recipe(dates, epochs=1)
        made = trainer(how, tmp_path / task)
        judge = TaskNet(Brightness(), CARD)
        found = score(made.average, dates, made.held_out, judge, CPU)
        by_method = {row["method"]: row for row in rows(found)}
        assert by_method["truth"]["roads_iou"] == 1.0
        assert "psnr_db" not in by_method["truth"]
        assert by_method["bicubic"]["cpsnr_db"] >= by_method["bicubic"]["psnr_db"] - 0.5
        assert ("bicubic of the mean" in by_method) == (dates > 1)
        card = export(how, made.average, made.held_out, judge, "land", tmp_path / task, CPU)
        assert read_card(tmp_path / task) == card
        assert card.task == task
        assert card.trained
        assert (card.stack is not None) == (dates > 1)
        assert card.input.std == (0.3, 0.3, 0.3, 0.6)


@pytest.mark.parametrize("name", SAT_RECIPES.built_in())
def test_recipes_that_come_with_the_program_are_valid(name: str) -> None:
    how = SAT_RECIPES.read(name)
    assert how.hyper.get("dates", 1) == how.land.dates


def test_recipes_that_cannot_work_are_refused() -> None:
    table = {
        "title": "T",
        "net": "hat",
        "seed": 1,
        "hyper": {},
        "land": {},
        "schedule": {"epochs": 2},
    }
    assert parse_sat_recipe("t", table).land.dates == 1
    for wrong, named in (
        ({"loss": {"roads": 1.0}}, "task_epochs"),
        ({"loss": {"image": 0.0, "consistency": 1.0}}, "schedule.epochs"),
        ({"land": {"one_band": True}}, "one_band"),
        ({"schedule": {"epochs": 1}}, "warmup_epochs"),
        ({"sea": {}}, "sea"),
    ):
        with pytest.raises(SettingsError, match=named):
            parse_sat_recipe("t", {**table, **wrong})
