"""The field build: graphs that came with the app, and no torch to fall back on."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from data import every_model
from data.models import enlarging_card, map_card, write_model

from inspector import cli
from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.lesson import Lesson
from inspector.core.progress import Progress
from inspector.engine import device
from inspector.engine.ready import ReadyModels
from inspector.engine.runners import graph_cache
from inspector.engine.runners.shipping import ship
from inspector.engine.weights import read_weights
from inspector.paths import cache_dir
from inspector.wiring import models as wired

PICTURE = Frame(np.full((40, 48, 3), 90, np.uint8))


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INSPECTOR_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def no_torch(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == "torch" else found(name, *rest),
    )
    yield
    monkeypatch.undo()


def test_every_kind_of_model_runs_the_same_without_torch(own_home: Path, card: ModelCard) -> None:
    folder, graphs = own_home / "models", own_home / "graphs"
    cards = [card, enlarging_card("tiny-lite", 64), map_card("tiny-rams", dates=3)]
    for each in cards:
        ship(write_model(folder, each), [folder], cache_dir() / "openvino", graphs)
    wanted = every_model.run(folder, own_home)

    made_path = own_home / "made.npz"
    child = subprocess.run(
        [sys.executable, every_model.__file__, folder, graphs, made_path, "--without-torch"],
        capture_output=True,
        text=True,
        check=True,
        env={"INSPECTOR_HOME": str(own_home / "other"), "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    assert child.stdout.splitlines()[-1] == "no torch"
    with np.load(made_path) as made:
        assert set(made.files) == set(wanted)
        assert {name.partition(":")[0] for name in made.files} == {each.id for each in cards}
        for name in made.files:
            np.testing.assert_array_equal(made[name], wanted[name], err_msg=name)


def test_a_graph_of_other_weights_or_a_damaged_one_is_not_run(
    own_home: Path, card: ModelCard, no_torch: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    graphs = own_home / "graphs"
    monkeypatch.setattr(graph_cache, "graphs_dir", lambda: graphs)
    with pytest.MonkeyPatch.context() as full:
        full.setattr(device, "torch_is_there", lambda: True)
        full.setattr("inspector.engine.weights.need_torch", lambda title: None)
        made = write_model(own_home / "models", card)
        ship(made, [own_home / "models"], own_home / "work", graphs)

    def run() -> None:
        models = ReadyModels([own_home / "models"], own_home / "videos")
        models.segment("tiny", "cpu", PICTURE, Progress())

    run()
    # An app that brings graphs brings no weights besides: the graphs are checked in their place.
    (weights,) = (own_home / "models" / "tiny").glob("weights.*")
    content = weights.read_bytes()
    weights.unlink()
    run()
    assert read_weights(made, [own_home / "models"]) == b""
    graph = graphs / "tiny" / "graph.bin"
    whole = graph.read_bytes()
    graph.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(ModelError, match="do not match their card; reinstall the model"):
        run()
    graph.write_bytes(whole)
    with pytest.raises(ModelError, match="are missing"):
        read_weights(replace(made, net="other"), [own_home / "models"])
    weights.write_bytes(content)

    notes = graphs / "tiny" / "graph.json"
    kept = json.loads(notes.read_text("utf-8"))
    for harm in ({"fits": "0" * 64}, {"sha256": "0" * 64}):
        notes.write_text(json.dumps({**kept, **harm}), "utf-8")
        with pytest.raises(ModelError, match="runs only in the full build"):
            run()


def test_what_needs_torch_says_so(
    no_torch: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not device.torch_is_there()
    assert [each.kind for each in device.available()] == ["cpu"]
    models = ReadyModels([], Path("videos"))
    with pytest.raises(ModelError, match="training needs the full one"):
        wired.learn(models, Lesson("a", "A", ()), "cpu", lambda step: None, Progress())

    def missing(name: str) -> None:
        raise ModuleNotFoundError(name, name="torch")

    monkeypatch.setattr(cli.importlib, "import_module", missing)
    assert cli.main(["train", "x"]) == cli.FAILED
    assert "`inspector train` needs the full one" in capsys.readouterr().err
