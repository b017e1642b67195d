"""Training on drawn cracks: it learns, it resumes to the same weights, it leaves a model folder."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from train.bars import draw_bars

from inspector.core.errors import Cancelled, ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.io.cards import read_card
from inspector.io.training_log import LOG
from inspector.train.data import load_data
from inspector.train.loop import Trainer, rounds, train
from inspector.train.recipe import Recipe, build_net, parse_recipe
from inspector.train.run_files import CHECKPOINT

SIZE_PX = 48
MILD = {
    "crop_px": SIZE_PX,
    "scale_min": 1.0,
    "scale_max": 1.2,
    "colour": 0.1,
    "noise": 0.0,
    "blur": 0.0,
    "shadow": 0.0,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_bars(tmp_path_factory.mktemp("data") / "bars", SIZE_PX)


def _recipe(epochs: int = 3, **changes: Any) -> Recipe:
    table: dict[str, Any] = {
        "title": "Bars",
        "net": "hrsegnet",
        "seed": 3,
        "hyper": {"base": 4},
        "split": {"train": 0.75, "val": 0.25},
        "schedule": {"epochs": epochs, "batch": 4, "warmup_epochs": 1, "ema_decay": 0.8},
        "augment": {"crop_px": 32},
        "optimiser": {"learning_rate": 0.02},
    }
    return parse_recipe("bars", {**table, **changes})


def test_it_learns_and_leaves_a_model_that_can_be_read(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "my-bars"
    steps: list[tuple[int, int]] = []
    recipe = _recipe(
        hyper={"base": 8},
        schedule={"epochs": 30, "batch": 3, "warmup_epochs": 1, "ema_decay": 0.8},
        augment=MILD,
        optimiser={"learning_rate": 0.01},
    )
    card = train(recipe, [folder], output, progress=Progress(lambda *step: steps.append(step)))
    assert steps[0] == (0, 90)
    assert steps[-1] == (90, 90)
    log = [json.loads(line) for line in (output / LOG).read_text().splitlines()]
    assert [entry["epoch"] for entry in log] == list(range(1, 31))
    assert log[-1]["loss"] < 0.5 * log[0]["loss"]
    assert log[-1]["scores"]["bars"]["crack_iou"] > 0.6

    assert read_card(output) == card
    assert card.id == "my-bars"
    assert card.weights is not None
    assert card.weights.recipe == "bars"
    assert card.weights.training_data == ("bars (terms not stated)",)
    assert not card.weights.commercial_use
    weights = (output / "weights.safetensors").read_bytes()
    assert card.weights.sha256 == hashlib.sha256(weights).hexdigest()
    tensors = load_file(output / "weights.safetensors")
    assert not any(name.startswith("aux") for name in tensors)
    net = build_net(card.net, card.hyper)
    missing, unknown = net.load_state_dict(tensors, strict=False)
    assert not unknown
    assert all(name.endswith("num_batches_tracked") for name in missing)
    iou = {s.metric: s.value for s in card.scores}["crack_iou"]
    assert iou == pytest.approx(log[-1]["scores"]["bars"]["crack_iou"], abs=0.002)


@pytest.mark.parametrize("pixels", ["ohem", "plain"])
def test_a_stopped_training_resumes_to_the_same_weights(
    folder: Path, tmp_path: Path, pixels: str
) -> None:
    recipe = _recipe(loss={"pixels": pixels})
    train(recipe, [folder], tmp_path / "whole")

    def stop_in_epoch_two(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        train(recipe, [folder], tmp_path / "parts", progress=Progress(stop_in_epoch_two))
    train(recipe, [folder], tmp_path / "parts", resume=True)
    whole = load_file(tmp_path / "whole" / CHECKPOINT)
    parts = load_file(tmp_path / "parts" / CHECKPOINT)
    assert whole.keys() == parts.keys()
    for name, value in whole.items():
        torch.testing.assert_close(parts[name], value, rtol=0, atol=0, msg=name)
    lines = (tmp_path / "parts" / LOG).read_text().splitlines()
    assert [json.loads(line)["epoch"] for line in lines] == [1, 2, 3]


def test_hard_pixels_are_mined_from_the_epoch_asked_for(folder: Path, tmp_path: Path) -> None:
    first: dict[str, list[float]] = {}
    losses = {
        "plain": {"pixels": "plain"},
        "late": {"ohem_from_epoch": 1},
        "never": {"ohem_from_epoch": 2},
    }
    # Enough pixels in a batch that not all of them have to be kept.
    wide = {"augment": {"crop_px": 64}, "schedule": {"epochs": 2, "batch": 9, "warmup_epochs": 1}}
    for name, loss in losses.items():
        recipe = _recipe(loss=loss, **wide)
        trainer = Trainer(recipe, load_data(recipe, [folder]), tmp_path, torch.device("cpu"))
        trainer.run(Progress())
        lines = (tmp_path / LOG).read_text().splitlines()
        first[name] = [json.loads(line)["loss_pixels"] for line in lines]
    assert first["never"] == first["plain"]
    assert first["late"][0] == first["plain"][0]
    assert first["late"][1] > first["plain"][1]


def test_late_views_are_drawn_from_the_epoch_asked_for(folder: Path, tmp_path: Path) -> None:
    recipe = _recipe(epochs=2, later=[{"from_epoch": 1, "augment": {"crop_px": 16}}])
    trainer = Trainer(recipe, load_data(recipe, [folder]), tmp_path, torch.device("cpu"))
    sizes = []
    trainer.net.register_forward_pre_hook(lambda _, inputs: sizes.append(inputs[0].shape[-1]))
    trainer.run(Progress())
    assert sizes == [32, 32, 16, 16]


def test_a_later_rate_warms_up_and_decays_once_more() -> None:
    recipe = _recipe(
        epochs=10,
        optimiser={"learning_rate": 0.1},
        later=[{"from_epoch": 3}, {"from_epoch": 6, "learning_rate": 0.02}],
    )
    (first, before), (second, after) = rounds(recipe, 5)
    assert (first, second) == (0, 30)
    assert max(before.rate(step) for step in range(30)) == pytest.approx(0.1)
    assert max(after.rate(step) for step in range(20)) == pytest.approx(0.02)
    assert after.rate(0) == 0
    assert before.rate(29) < 0.01
    assert after.rate(19) < 0.005


def test_a_training_without_deep_supervision(folder: Path, tmp_path: Path) -> None:
    recipe = _recipe(epochs=2, loss={"aux": 0.0, "pixels": "plain"})
    trainer = Trainer(recipe, load_data(recipe, [folder]), tmp_path, torch.device("cpu"))
    trainer.run(Progress())
    assert not any("aux" in name for name in trainer.net.state_dict())


def test_the_average_forgets_the_start_and_lags_behind(folder: Path, tmp_path: Path) -> None:
    recipe = _recipe(epochs=2)
    data = load_data(recipe, [folder])
    trainer = Trainer(recipe, data, tmp_path, torch.device("cpu"))
    start = {n: p.detach().clone() for n, p in trainer.net.named_parameters()}
    trainer.run(Progress())
    kernel = "stem.0.0.weight"
    now = dict(trainer.net.named_parameters())[kernel]
    average = dict(trainer.average.named_parameters())[kernel]
    assert (average - now).norm() < (start[kernel] - now).norm()
    assert (average - now).norm() > 0


def test_an_output_folder_is_not_overwritten_nor_mixed(folder: Path, tmp_path: Path) -> None:
    recipe = _recipe(epochs=2)
    train(recipe, [folder], tmp_path / "out")
    with pytest.raises(SettingsError, match="already holds"):
        train(recipe, [folder], tmp_path / "out")
    other = dataclasses.replace(recipe, seed=4)
    with pytest.raises(SettingsError, match="another recipe"):
        train(other, [folder], tmp_path / "out", resume=True)
    train(dataclasses.replace(recipe, title="Renamed"), [folder], tmp_path / "out", resume=True)
    larger = dataclasses.replace(recipe, hyper={"base": 8})
    with pytest.raises(ModelError, match="does not fit"):
        train(larger, [folder], tmp_path / "out", resume=True)
    (tmp_path / "out" / CHECKPOINT).write_bytes(b"half a file")
    with pytest.raises(ModelError, match="does not fit"):
        train(recipe, [folder], tmp_path / "out", resume=True)


def test_too_few_pictures_and_equal_names_are_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="fewer than one batch"):
        load_data(_recipe(schedule={"epochs": 3, "batch": 100}), [folder])
    with pytest.raises(SettingsError, match="same name"):
        load_data(_recipe(), [folder, folder])
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError, match="another output"):
        train(_recipe(), [folder], tmp_path / "file")


def test_the_parts_are_those_of_the_recipe(folder: Path) -> None:
    data = load_data(_recipe(), [folder])
    assert len(data.train) == 9
    assert len(data.held_out["bars"]) == 3
    everything = load_data(_recipe(split={"train": 1.0}), [folder])
    assert len(everything.train) == 12
    assert dict(everything.held_out) == {}
