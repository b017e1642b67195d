"""Learning from what a teacher said of whole pictures."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from train.bars import draw_bars

from inspector.core.errors import Cancelled, SettingsError
from inspector.core.progress import Progress
from inspector.train.data import load_data
from inspector.train.datasets import IGNORED
from inspector.train.loop import train
from inspector.train.losses import soft_cross_entropy
from inspector.train.objective import load_teacher
from inspector.train.recipe import Recipe, parse_recipe
from inspector.train.taught import TAUGHT, taught_data

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_bars(tmp_path_factory.mktemp("data") / "bars", 48)


def _recipe(**changes: Any) -> Recipe:
    table: dict[str, Any] = {
        "title": "Bars",
        "net": "hrsegnet",
        "seed": 3,
        "hyper": {"base": 4},
        "split": {"train": 0.75, "val": 0.25},
        "schedule": {"epochs": 2, "batch": 4, "warmup_epochs": 0},
        "augment": {"crop_px": 32},
        **changes,
    }
    return parse_recipe("bars", table)


@pytest.fixture(scope="module")
def teacher(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("models") / "hr"
    how = {"epochs": 30, "batch": 3, "warmup_epochs": 1, "ema_decay": 0.8}
    plain = {"crop_px": 48, "scale_min": 1.0, "blur": 0.0, "noise": 0.0, "shadow": 0.0}
    recipe = _recipe(schedule=how, optimiser={"learning_rate": 0.01}, augment=plain)
    train(dataclasses.replace(recipe, hyper={"base": 8}), [folder], output)
    return output


def test_the_teacher_sees_each_picture_once_and_its_word_is_kept(
    folder: Path, teacher: Path, tmp_path: Path
) -> None:
    recipe = _recipe(taught={"weight": 2.0})
    data, known = load_data(recipe, [folder]), load_teacher(teacher)
    seen: list[int] = []
    progress = Progress(lambda done, total: seen.append(done))
    first = taught_data("bars", data, known, tmp_path, CPU, progress)
    assert seen == list(range(len(data.train)))
    again = taught_data("bars", data, known, tmp_path, CPU, progress)
    assert len(seen) == len(data.train)
    for one, other, plain in zip(first.train, again.train, data.train, strict=True):
        assert one.taught is not None
        assert other.taught is not None
        assert np.array_equal(one.taught, other.taught)
        assert one.taught.shape == plain.classes.shape
        # It has learnt the bars: surer on them than beside them.
        assert one.taught[plain.crack].mean() > one.taught[~plain.crack].mean() + 20
    stranger = dataclasses.replace(
        known,
        card=dataclasses.replace(
            known.card,
            weights=dataclasses.replace(known.card.weights, sha256="f" * 64),  # type: ignore[type-var]
        ),
    )
    taught_data("bars", data, stranger, tmp_path, CPU, progress)
    assert len(seen) == 2 * len(data.train), "another teacher is asked anew"


def test_mirrored_pictures_are_answered_alike(folder: Path, teacher: Path, tmp_path: Path) -> None:
    recipe = _recipe(taught={})
    data, known = load_data(recipe, [folder]), load_teacher(teacher)
    turned = tuple(
        dataclasses.replace(p, rgb=p.rgb[:, ::-1], classes=p.classes[:, ::-1]) for p in data.train
    )
    straight = taught_data("bars", data, known, tmp_path, CPU, Progress())
    (tmp_path / TAUGHT).unlink()
    mirrored = taught_data(
        "bars", dataclasses.replace(data, train=turned), known, tmp_path, CPU, Progress()
    )
    for one, other in zip(straight.train, mirrored.train, strict=True):
        assert one.taught is not None
        assert other.taught is not None
        difference = one.taught.astype(int) - other.taught[:, ::-1]
        assert abs(difference).max() <= 3


def test_a_stopped_training_goes_on_with_the_same_teacher(
    folder: Path, teacher: Path, tmp_path: Path
) -> None:
    recipe = _recipe(taught={"weight": 1.0})
    whole = train(recipe, [folder], tmp_path / "whole", teacher=teacher)

    def stop(done: int, total: int) -> None:
        if total == 4 and done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        train(recipe, [folder], tmp_path / "parts", progress=Progress(stop), teacher=teacher)
    parts = train(recipe, [folder], tmp_path / "parts", resume=True, teacher=teacher)
    assert whole.weights is not None
    assert parts.weights is not None
    assert parts.weights.sha256 == whole.weights.sha256
    assert "taught by hr" in whole.weights.training_data


def test_it_needs_a_teacher_that_finds_one_thing(
    folder: Path, teacher: Path, tmp_path: Path
) -> None:
    with pytest.raises(SettingsError, match="--teacher"):
        train(_recipe(taught={}), [folder], tmp_path / "a")
    known = load_teacher(teacher)
    other = dataclasses.replace(known, card=dataclasses.replace(known.card, labels=("a", "b")))
    data = load_data(_recipe(taught={}), [folder])
    with pytest.raises(SettingsError, match="one kind of thing"):
        taught_data("bars", data, other, tmp_path, CPU, Progress())
    with pytest.raises(SettingsError, match="taught must have"):
        _recipe(taught={"weight": 0.0})


def test_unknown_pixels_do_not_count_and_agreement_costs_least() -> None:
    labels = torch.tensor([[[0, 1], [1, IGNORED]]])
    sure = torch.tensor([[[0.1, 0.8], [0.6, 0.5]]])
    score = torch.logit(sure)
    agreed = torch.stack([torch.zeros_like(score), score], dim=1)
    known = labels != IGNORED
    least = soft_cross_entropy(agreed, sure, known)
    entropy = -(sure * sure.log() + (1 - sure) * (1 - sure).log())
    torch.testing.assert_close(least, entropy[known].mean())
    changed = agreed.clone()
    changed[0, 1, 1, 1] = 9.0
    torch.testing.assert_close(soft_cross_entropy(changed, sure, known), least)
    changed[0, 1, 0, 0] += 0.5
    assert soft_cross_entropy(changed, sure, known) > least + 1e-3
