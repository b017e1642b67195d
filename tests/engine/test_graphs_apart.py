"""Graphs are made by a process of their own, and found by this one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector.core.card import ModelCard
from inspector.engine import device, graphs_apart, segment
from inspector.engine.catalog import Catalog
from inspector.engine.device import Device
from inspector.engine.graphs_apart import GraphsApart
from inspector.engine.runners import openvino_runner
from inspector.engine.runners.graphs import graph_parts, graphs_are_known
from inspector.engine.runners.openvino_runner import OpenVinoRunner, probe_picture
from inspector.engine.weights import read_weights
from inspector.paths import models_dirs


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's graphs go."""
    monkeypatch.setattr(graphs_apart, "cache_dir", lambda: tmp_path)
    return tmp_path / "openvino"


def _never(*_: Any, **__: Any) -> Any:
    raise AssertionError("made here")


def test_the_child_makes_what_the_runner_reads(
    tiny: tuple[ModelCard, Path], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card, folder = tiny
    place = GraphsApart([folder])
    assert place(card, "cpu").kind == "cpu"
    assert graphs_are_known(card, cache)
    picture = probe_picture(64, 3)[None]
    content = read_weights(card, [folder])
    made_here = OpenVinoRunner(card, content, cache.parent / "other")(picture)
    with monkeypatch.context() as patch:
        patch.setattr(openvino_runner, "_convert", _never)
        found = OpenVinoRunner(card, content, cache)
    assert np.array_equal(found(picture), made_here), "another network"
    monkeypatch.setattr(subprocess, "run", _never)
    place(card, "cpu")  # nothing is left to make


def test_models_that_have_no_graphs_start_no_process(
    tiny: tuple[ModelCard, Path], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card, folder = tiny
    monkeypatch.setattr(subprocess, "run", _never)
    gpu = Device("cuda", "Big GPU", 1 << 30)
    with monkeypatch.context() as patch:
        patch.setattr(graphs_apart, "choose", lambda _: gpu)
        assert GraphsApart([folder])(card, "auto") is gpu
    with monkeypatch.context() as patch:  # the field build
        patch.setattr(graphs_apart, "torch_is_there", lambda: False)
        GraphsApart([folder])(card, "cpu")
    untrained = [c for c in Catalog(models_dirs()[:1]).cards if not c.trained]
    for each in untrained[:3]:
        GraphsApart(models_dirs()[:1])(each, "cpu")


@pytest.mark.parametrize("way", ["dies", "is not found", "takes too long"])
def test_a_child_that_fails_costs_nothing_but_time(
    way: str,
    tiny: tuple[ModelCard, Path],
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    card, folder = tiny
    code = "import time; time.sleep(30)" if way == "takes too long" else "raise SystemExit('no')"
    program = "/nowhere/at/all" if way == "is not found" else sys.executable
    monkeypatch.setattr(graphs_apart, "child_command", lambda _: [program, "-c", code])
    monkeypatch.setattr(graphs_apart, "LIMIT_S", 0.5 if way == "takes too long" else 60.0)
    place = GraphsApart([folder])(card, "cpu")
    assert "were not made apart" in caplog.text
    assert not graphs_are_known(card, cache)
    assert segment.load(card, place, folders=[folder]).card == card, "made here instead"


def test_weights_that_changed_since_are_not_taken(
    tiny: tuple[ModelCard, Path], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A surface is learnt on under the same id."""
    card, folder = tiny
    assert card.weights is not None
    GraphsApart([folder])._make(card, "0" * 64, cache)
    assert not graphs_are_known(card, cache)


def test_every_shipped_model_has_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "available", lambda: (device.processor(),))
    parts = {c.id: graph_parts(c) for c in Catalog(models_dirs()[:1]).cards if c.trained}
    assert parts["hrsegnet-b16"] == ("graph",)
    assert set(parts["dsrnet-lite"]) > {"plain", "finish", "depth"}
