"""Training what judges whole pictures: it learns, it resumes, and its model answers alike."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from train.judged import CODES, LABELS, draw_judged

from inspector.core.errors import Cancelled, SettingsError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import classify, detect
from inspector.engine.device import processor
from inspector.io.cards import read_card
from inspector.train.run_files import LOG
from inspector.train.task_data import batches, load_task_data
from inspector.train.task_evaluate import predictor
from inspector.train.task_loop import TaskTrainer
from inspector.train.task_recipe import TaskRecipe, parse_task_recipe
from inspector.train.task_train import train_task

CPU = torch.device("cpu")
CLASSIFIER: dict[str, Any] = {
    "net": "two_stage",
    "task": "classify",
    "labels": CODES,
    "hyper": {"labels": 2, "widths": [6, 8], "side_px": 32},
}
DETECTOR: dict[str, Any] = {
    "net": "ssd",
    "task": "detect",
    "labels": LABELS,
    "hyper": {"classes": 3, "backbone": "mobilenet", "side_px": 64},
}


def recipe(kind: Mapping[str, Any], **schedule: float) -> TaskRecipe:
    return parse_task_recipe(
        "tiny",
        {
            "title": "Tiny",
            "seed": 1,
            **kind,
            "split": {"train": 0.7, "val": 0.3},
            "pictures": {"width_px": 64, "height_px": 64},
            "augment": {"colour": 0.1, "blur": 0.0, "noise": 0.0, "shadow": 0.5},
            "schedule": {"epochs": 2, "batch": 4, "warmup_epochs": 0, "ema_decay": 0.5, **schedule},
            "optimiser": {"learning_rate": 1e-2},
            "terms": {
                "licence": "Apache-2.0",
                "commercial_use": True,
                "data": {"sewer-tasks": "squares"},
            },
        },
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_judged(tmp_path_factory.mktemp("judged") / "sewer-tasks")


def log(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / LOG).read_text().splitlines()]


@pytest.mark.parametrize("kind", [CLASSIFIER, DETECTOR], ids=["classify", "detect"])
def test_a_few_steps_lower_the_loss_on_their_batch(
    kind: Mapping[str, Any], folder: Path, tmp_path: Path
) -> None:
    how = recipe(kind)
    data = load_task_data(how, [folder])
    trainer = TaskTrainer(how, data, tmp_path, CPU)
    trainer.net.train()
    batch = next(batches(how, data.train, 0))
    losses = [trainer.step(batch)["loss"] for _ in range(5)]
    assert min(losses[1:]) < losses[0]


def test_it_learns_what_is_drawn(folder: Path, tmp_path: Path) -> None:
    how = recipe(CLASSIFIER, epochs=16, evaluate_every=16)
    TaskTrainer(how, load_task_data(how, [folder]), tmp_path, CPU).run(Progress())
    entries = log(tmp_path)
    assert entries[-1]["loss"] < 0.7 * entries[0]["loss"]
    assert set(entries[-1]["scores"]["sewer-tasks"]) == {
        "mean_f1", "f1 FS", "f1 PH", "pictures_per_second",
    }  # fmt: skip


def test_a_stopped_training_resumes_to_the_same_weights(folder: Path, tmp_path: Path) -> None:
    how = recipe(CLASSIFIER)
    data = load_task_data(how, [folder])
    for name in ("whole", "stopped"):
        (tmp_path / name).mkdir()
    whole = TaskTrainer(how, data, tmp_path / "whole", CPU)
    whole.run(Progress())

    stopping = Progress()
    stopping.report_to(lambda done, _total: stopping.cancel() if done == 4 else None)
    with pytest.raises(Cancelled):
        TaskTrainer(how, data, tmp_path / "stopped", CPU).run(stopping)
    again = TaskTrainer(how, data, tmp_path / "stopped", CPU)
    again.resume()
    assert again.epochs_done == 1
    again.run(Progress())

    theirs = again.net.state_dict()
    assert all(torch.equal(value, theirs[name]) for name, value in whole.net.state_dict().items())
    assert [entry["epoch"] for entry in log(tmp_path / "stopped")] == [1, 2]


@pytest.mark.parametrize("kind", [CLASSIFIER, DETECTOR], ids=["classify", "detect"])
def test_its_model_answers_as_it_did_in_training(
    kind: Mapping[str, Any], folder: Path, tmp_path: Path
) -> None:
    how = recipe(kind, epochs=1)
    output = tmp_path / "tiny-model"
    card = train_task(how, [folder], output)
    assert read_card(output) == card
    assert card.weights is not None
    assert card.weights.commercial_use
    assert card.weights.training_data == ("squares",)
    assert card.judges
    assert not card.finds
    data = load_task_data(how, [folder])
    trainer = TaskTrainer(how, data, output, CPU)
    trainer.resume()
    (held_out,) = data.held_out.values()
    kept = predictor(trainer.average, how.task, CPU)(held_out[0].rgb)
    frame = Frame(held_out[0].rgb)
    if how.task == "classify":
        said = classify.load(card, processor(), [tmp_path]).run(frame, Progress()).scores
        assert not isinstance(kept, tuple)
        np.testing.assert_allclose(said, kept, atol=2e-3)
        assert {score.metric for score in card.scores} == {"mean_f1", "f1 FS", "f1 PH"}
        return
    found = detect.load(card, processor(), [tmp_path]).run(frame, Progress())
    assert isinstance(kept, tuple)
    assert found.labels == tuple(LABELS)
    assert [box.score for box in found.boxes[:5]] == pytest.approx(
        sorted((box.score for box in kept), reverse=True)[:5], abs=5e-3
    )


def test_another_start_than_vgg16s_is_refused(folder: Path, tmp_path: Path) -> None:
    how = recipe({**DETECTOR, "start_from": "vgg16.safetensors"})
    with pytest.raises(SettingsError, match="INSPECTOR_DATA"):
        train_task(how, [folder], tmp_path / "a")
    with pytest.raises(SettingsError, match="fetch the file again"):
        train_task(how, [folder], tmp_path / "b", features=tmp_path)
    data = load_task_data(how, [folder])
    weights = {"features.0.weight": torch.zeros(64, 3, 3, 3)}
    with pytest.raises(SettingsError, match="backbone vgg16"):
        TaskTrainer(how, data, tmp_path, CPU, weights)
