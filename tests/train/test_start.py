"""Beginning with weights that somebody else trained."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn
from train.bars import draw_bars

from inspector.core.errors import SettingsError
from inspector.train.data import load_data
from inspector.train.loop import Trainer, train
from inspector.train.recipe import Recipe, parse_recipe
from inspector.train.start import begin_as, begin_with, read_start

PART = "stem"


def _recipe(rate: float) -> Recipe:
    table: dict[str, Any] = {
        "title": "Bars",
        "net": "hrsegnet",
        "seed": 3,
        "hyper": {"base": 4},
        "split": {"train": 0.75, "val": 0.25},
        "schedule": {"epochs": 1, "batch": 4, "warmup_epochs": 0},
        "augment": {"crop_px": 32},
        "start": {"weights": "stem.safetensors", "part": PART, "rate": rate},
    }
    return parse_recipe("bars", table)


def _weights_of(net: nn.Module, path: Path) -> dict[str, torch.Tensor]:
    """Other weights for the net's part, in a file that holds more than those."""
    part = net.get_submodule(PART)
    tensors = {
        name: (
            torch.full_like(value, 0.25).half() if value.is_floating_point() else value
        ).contiguous()
        for name, value in part.state_dict().items()
    }
    save_file({**tensors, "head.weight": torch.zeros(2)}, path)
    return tensors


def test_the_part_begins_with_the_file_and_learns_slower(tmp_path: Path) -> None:
    folder = draw_bars(tmp_path / "bars", 48)
    data = load_data(_recipe(0.1), [folder])
    plain = Trainer(_recipe(0.1), data, tmp_path, torch.device("cpu"))
    wanted = _weights_of(plain.net, tmp_path / "stem.safetensors")
    train(_recipe(1e-6), [folder], tmp_path / "slow", features=tmp_path)
    slow = load_file(tmp_path / "slow" / "checkpoint.safetensors")
    train(_recipe(1.0), [folder], tmp_path / "fast", features=tmp_path)
    fast = load_file(tmp_path / "fast" / "checkpoint.safetensors")
    moved = {}
    for name, each in (("slow", slow), ("fast", fast)):
        pairs = [
            (each[f"net/{PART}.{key}"], value.float())
            for key, value in wanted.items()
            if key.endswith("weight")
        ]
        moved[name] = max(float((now - begun).abs().max()) for now, begun in pairs)
    assert moved["slow"] < 1e-6 < 1e-4 < moved["fast"]
    others = [name for name in slow if name.startswith("net/blocks") and name.endswith("weight")]
    start = plain.net.state_dict()
    assert any(not torch.equal(slow[name], start[name.removeprefix("net/")]) for name in others)


def test_what_does_not_fit_is_said(tmp_path: Path) -> None:
    net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
    with pytest.raises(SettingsError, match="no part 'encoder'"):
        begin_with(net, "encoder", {})
    with pytest.raises(SettingsError, match="do not fit"):
        begin_with(net, "0", {"weight": torch.zeros(3, 2)})
    with pytest.raises(SettingsError, match="do not fit"):
        begin_with(net, "0", {"weight": torch.zeros(4, 2), "bias": torch.zeros(3)})
    with pytest.raises(SettingsError, match="set INSPECTOR_DATA"):
        read_start("bars", "x.safetensors", None)
    with pytest.raises(SettingsError, match="fetch the file again"):
        read_start("bars", "x.safetensors", tmp_path)
    with pytest.raises(SettingsError, match="no plain file"):
        read_start("bars", "../x.safetensors", tmp_path)


def test_the_part_that_begins_is_exact() -> None:
    net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
    values = {"weight": torch.randn(3, 2), "bias": torch.randn(3)}
    known = begin_with(net, "0", values)
    assert torch.equal(net[0].weight, values["weight"])
    assert known == {net[0].weight, net[0].bias}


def test_a_whole_network_begins_as_a_trained_one(tmp_path: Path) -> None:
    folder = draw_bars(tmp_path / "bars", 48)
    recipe = dataclasses.replace(_recipe(1.0), start=None)
    train(recipe, [folder], tmp_path / "first")
    trained = load_file(tmp_path / "first" / "weights.safetensors")
    trainer = Trainer(recipe, load_data(recipe, [folder]), tmp_path, torch.device("cpu"))
    trainer.begin_as(tmp_path / "first")
    for net in (trainer.net, trainer.average):
        now = net.state_dict()
        assert all(torch.equal(now[name], value.float()) for name, value in trained.items())
    other = dataclasses.replace(recipe, hyper={"base": 8})
    with pytest.raises(SettingsError, match="another network"):
        begin_as(other, trainer.net, tmp_path / "first")
