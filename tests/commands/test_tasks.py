"""Detectors and classifiers through the commands: packed, trained, scored, and not run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from inspector import cli
from inspector.imaging.scenes.pipe.task_truth import CODES, LABELS
from inspector.paths import models_dirs

torch.set_num_threads(1)

RECIPE = """
title = "Tiny"
net = "{net}"
seed = 1
task = "{task}"
labels = {labels}
[hyper]
side_px = 64
{hyper}
[split]
train = 0.5
val = 0.5
[pictures]
width_px = 64
height_px = 64
[schedule]
epochs = 1
batch = 2
warmup_epochs = 0
"""
HYPER = {
    "classify": "labels = 11\nwidths = [4, 6]",
    "detect": 'classes = 4\nbackbone = "mobilenet"',
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs") / "sewer-tasks"
    arguments = ["--runs", "4", "--shots", "1", "--seed", "40010", "--output", str(folder)]
    assert cli.main(["pack", "--kind", "sewer-tasks", *arguments]) == 0
    return folder


def trained(task: str, data: Path, tmp_path: Path) -> str:
    """The id of a model in the user's folder, trained for a step by a file of one's own."""
    recipe = tmp_path / f"tiny-{task}.toml"
    labels = list(CODES if task == "classify" else LABELS)
    net = "two_stage" if task == "classify" else "ssd"
    text = RECIPE.format(net=net, task=task, labels=json.dumps(labels), hyper=HYPER[task])
    recipe.write_text(text, encoding="utf-8")
    output = models_dirs()[1] / recipe.stem
    always = ["--data", str(data), "--output", str(output), "--device", "cpu"]
    assert cli.main(["train", str(recipe), *always]) == 0
    return recipe.stem


@pytest.mark.parametrize(("task", "metric"), [("classify", "f1"), ("detect", "ap50")])
def test_a_packed_folder_trains_and_scores_a_model(
    task: str, metric: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = trained(task, data, tmp_path)
    file = tmp_path / "scores.json"
    always = ["evaluate", "--device", "cpu", "--data", str(data), "--model", model]
    assert cli.main([*always, "--json", str(file)]) == 0
    assert f"mean {metric.upper()}" in capsys.readouterr().out
    scores = json.loads(file.read_text(encoding="utf-8"))
    labels = CODES if task == "classify" else LABELS
    assert {f"mean_{metric}", *(f"{metric} {label}" for label in labels)} <= scores.keys()
    assert ("mean_f1_of_yes_to_all" in scores) is (task == "classify")
    assert ("f2_ciw" in scores) is (task == "classify")
    assert (scores["pictures"], scores["model"]) == (4, model)

    assert cli.main([*always, "--noise", "salt"]) == 1
    assert "masks" in capsys.readouterr().err
    assert cli.main([*always, "dsrnet-lite"]) == 1
    assert "one kind at a time" in capsys.readouterr().err

    picture = str(next((data / "images").iterdir()))
    run = ["run", "--model", model, "--device", "cpu", "--output", str(tmp_path / "out")]
    assert cli.main([*run, "--input", picture]) == 1
    said = capsys.readouterr().err
    assert "`inspector evaluate`" in said
    assert said.count("\n") == 1


def test_untrained_ones_and_wrong_folders_are_one_sentence(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    always = ["evaluate", "--device", "cpu", "--model", "ssd"]
    assert cli.main([*always, "--data", str(data)]) == 1
    assert "not trained" in capsys.readouterr().err
    assert cli.main([*always, "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    train = ["train", "two-stage", "--data", str(data), "--output", str(tmp_path / "o")]
    assert cli.main([*train, "--teacher", str(tmp_path)]) == 1
    assert "learn alone" in capsys.readouterr().err
