"""`inspector train`: from a recipe and a data folder to a model that the other commands find."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from inspector import cli
from inspector.io.cards import read_card
from inspector.paths import models_dirs
from inspector.train import restore_export
from inspector.train.queue import read_queue

torch.set_num_threads(1)

RECIPE = """
title = "Small"
net = "hrsegnet"
seed = 1
[hyper]
base = 16
[split]
train = 0.5
val = 0.5
[augment]
crop_px = 32
[schedule]
epochs = {epochs}
batch = 2
warmup_epochs = 0
[terms]
licence = "test"
commercial_use = true
[terms.data]
data = "drawn"
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Four grey pictures with a dark line each."""
    for index in range(4):
        crack = np.zeros((48, 48), np.uint8)
        crack[10 + index] = 255
        grey = np.where(crack, 40, 180).astype(np.uint8)
        for part, pixels in (("images", grey), ("masks", crack)):
            (tmp_path / "data" / part).mkdir(parents=True, exist_ok=True)
            _, content = cv2.imencode(".png", pixels)
            (tmp_path / "data" / part / f"scene{index}-0.png").write_bytes(content.tobytes())
    return tmp_path / "data"


def train(recipe: Path, data: Path, output: Path, *more: str) -> int:
    always = ["--data", str(data), "--output", str(output), "--device", "cpu"]
    return cli.main(["train", str(recipe), *always, *more])


def test_a_trained_model_is_found_scored_and_described(data: Path, tmp_path: Path) -> None:
    recipe = tmp_path / "small.toml"
    recipe.write_text(RECIPE.format(epochs=2), encoding="utf-8")
    output = models_dirs()[1] / "mine"

    assert train(recipe, data, output) == 0

    log = (output / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["epoch"] for line in log] == [1, 2]
    scores = tmp_path / "scores.json"
    arguments = ["--model", "mine", "--data", str(data), "--json", str(scores), "--device", "cpu"]
    assert cli.main(["evaluate", *arguments]) == 0
    assert json.loads(scores.read_text(encoding="utf-8"))["pictures"] == 4


def test_a_second_training_does_not_replace_the_first(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = tmp_path / "small.toml"
    recipe.write_text(RECIPE.format(epochs=1), encoding="utf-8")
    output = tmp_path / "models" / "mine"
    assert train(recipe, data, output) == 0
    before = (output / "weights.safetensors").read_bytes()

    assert train(recipe, data, output) == 1
    assert "resume" in capsys.readouterr().err
    assert train(recipe, data, output, "--resume") == 0
    assert (output / "weights.safetensors").read_bytes() == before


@pytest.mark.parametrize("recipe", ["no-such-recipe", "/dev/null"])
def test_a_recipe_that_is_not_there_is_one_sentence(
    recipe: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(Path(recipe), data, tmp_path / "mine") == 1

    said = capsys.readouterr().err
    assert said.startswith("inspector: ")
    assert said.count("\n") == 1


def test_a_network_that_restores_is_trained_found_and_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restore_export, "CALIBRATED_ON", 2)
    folder = tmp_path / "road"
    for index in range(4):
        crack = np.zeros((150, 150), np.uint8)
        crack[70:74] = 255
        grain = np.random.default_rng(index).normal(150, 6, crack.shape)
        grey = np.where(crack, 30, grain).astype(np.uint8)
        for part, pixels in (("images", grey), ("masks", crack)):
            (folder / part).mkdir(parents=True, exist_ok=True)
            _, content = cv2.imencode(".png", pixels)
            (folder / part / f"scene{index}-0.png").write_bytes(content.tobytes())
    recipe = tmp_path / "surface.toml"
    recipe.write_text(RESTORING, encoding="utf-8")
    output = models_dirs()[1] / "mine"
    assert train(recipe, folder, output) == 1
    for masks in (folder / "masks").iterdir():
        _, content = cv2.imencode(".png", np.zeros((150, 150), np.uint8))
        masks.write_bytes(content.tobytes())
    assert train(recipe, folder, output) == 0
    assert {"dark", "code", "paper"} == read_card(output).restore.guards.keys()
    picture = str(folder / "images" / "scene0-0.png")
    made = tmp_path / "out"
    arguments = ["--input", picture, "--output", str(made), "--device", "cpu"]
    assert cli.main(["run", "--model", "mine", "--mode", "paper", *arguments]) == 0
    (told,) = json.loads((made / "results.json").read_text(encoding="utf-8"))["results"]
    assert (told["model"], told["mode"]) == ("mine", "paper")
    assert train(recipe, folder, output, "--teacher", str(output)) == 1


def test_a_queue_shows_its_order_and_leaves_the_models_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["train", "--queue", "--dry-run", "--data", str(tmp_path)]) == 0

    shown = capsys.readouterr().out
    names = [entry.name for entry in read_queue().entries]
    assert all(f"  {name} " in shown for name in names)
    assert "`inspector pack --kind satellite --output land.safetensors`" in shown
    among = ["--data", str(tmp_path), "--output", str(models_dirs()[1] / "queue")]
    assert cli.main(["train", "--queue", *among, "--device", "cpu"]) == 1
    assert "among the models" in capsys.readouterr().err


def test_a_queue_without_data_trains_nothing_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out"
    where = ["--data", str(tmp_path), "--output", str(output), "--device", "cpu"]

    assert cli.main(["train", "--queue", "--budget", "1h", *where]) == 0

    assert "skipped" in capsys.readouterr().out
    assert sorted(path.name for path in output.iterdir()) == ["queue.json", "queue.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["hrsegnet-b16", "--data", "a"],
        ["hrsegnet-b16", "--data", "a", "--output", "b", "--budget", "5m"],
        ["--queue", "--data", "a", "--output", "b", "--resume"],
        ["--queue", "hrsegnet-b16", "--data", "a", "--output", "b"],
        ["--queue", "--data", "a", "b", "--output", "c"],
        ["--queue", "--data", "a"],
    ],
)
def test_what_does_not_go_together_is_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["train", *arguments]) == 1

    assert capsys.readouterr().err.count("\n") == 1


RESTORING = """
title = "Small"
net = "upcracknet"
seed = 1
[hyper]
width = 2
most = 2
statistics = "picture"
[patches]
mask = "jumbled"
[split]
train = 0.5
val = 0.5
[schedule]
epochs = 1
steps = 1
batch = 1
held_out = 1
[loss]
adversarial = 0.0
"""
