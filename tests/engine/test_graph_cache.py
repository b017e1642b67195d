"""The cache of converted graphs: intact or not there."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector.core.card import ModelCard
from inspector.engine.runners.graph_cache import GraphCache
from inspector.engine.runners.openvino_runner import OpenVinoRunner, import_openvino


@pytest.fixture
def graph() -> Any:
    """A graph that doubles three numbers."""
    import_openvino()
    from openvino import Model, opset13

    numbers = opset13.parameter([3], np.float32)
    factor = opset13.constant(np.array([2.0, 2.0, 2.0], np.float32))
    return Model([opset13.multiply(numbers, factor)], [numbers])


@pytest.fixture
def core() -> Any:
    return import_openvino().Core()


def test_what_was_written_is_read_and_runs_the_same(
    tmp_path: Path, tiny: Any, graph: Any, core: Any
) -> None:
    card, _ = tiny
    assert GraphCache(tmp_path, card, "1").read(core) is None
    GraphCache(tmp_path, card, "1").write(graph)
    again = GraphCache(tmp_path, card, "1").read(core)
    numbers = np.array([1, 2, 3], np.float32)
    assert core.compile_model(again, "CPU")(numbers)[0].tolist() == [2.0, 4.0, 6.0]


def test_the_verdict_on_bf16_is_remembered(
    tmp_path: Path, tiny: Any, graph: Any, core: Any
) -> None:
    card, _ = tiny
    cache = GraphCache(tmp_path, card, "1")
    cache.write(graph)
    assert cache.bf16_keeps_mask() is None
    cache.note_bf16(False)
    later = GraphCache(tmp_path, card, "1")
    later.read(core)
    assert later.bf16_keeps_mask() is False


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def _claim_nothing(path: Path) -> None:
    path.write_text("[]")


def _claim_the_hash_of_a_graph_that_is_none(path: Path) -> None:
    path.with_suffix(".xml").write_bytes(b"<net")
    content = path.with_suffix(".bin").read_bytes()
    notes = {"sha256": hashlib.sha256(b"<net" + content).hexdigest()}
    path.write_text(json.dumps(notes))


@pytest.mark.parametrize(
    ("suffix", "harm"),
    [
        ("bin", _flip),
        ("bin", Path.unlink),
        ("xml", _flip),
        ("json", _flip),
        ("json", _claim_nothing),
        ("json", _claim_the_hash_of_a_graph_that_is_none),
    ],
)
def test_a_damaged_entry_is_not_there(
    tmp_path: Path, tiny: Any, graph: Any, core: Any, suffix: str, harm: Callable[[Path], object]
) -> None:
    card, _ = tiny
    GraphCache(tmp_path, card, "1").write(graph)
    (path,) = (tmp_path / card.id).glob(f"*.{suffix}")
    harm(path)
    assert GraphCache(tmp_path, card, "1").read(core) is None


def test_another_version_or_setting_is_another_entry_and_replaces_the_old(
    tmp_path: Path, tiny: Any, graph: Any, core: Any
) -> None:
    card: ModelCard = tiny[0]
    GraphCache(tmp_path, card, "1").write(graph)
    old = {path.name for path in (tmp_path / card.id).iterdir()}
    for other, version in (
        (card, "2"),
        (dataclasses.replace(card, hyper={"base": 6}), "1"),
        (dataclasses.replace(card, weights=None), "1"),
    ):
        assert GraphCache(tmp_path, other, version).read(core) is None
    GraphCache(tmp_path, card, "2").write(graph)
    new = {path.name for path in (tmp_path / card.id).iterdir()}
    assert len(new) == 3
    assert not old & new


def test_a_folder_that_cannot_be_written_is_no_fault(
    tmp_path: Path, tiny: Any, graph: Any, core: Any
) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = GraphCache(tmp_path / "file" / "cache", tiny[0], "1")
    cache.write(graph)
    cache.note_bf16(True)
    assert cache.read(core) is None
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_first_start_runs_what_later_ones_run(
    tmp_path: Path, tiny: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    card, folder = tiny
    content = (folder / card.id / "weights.safetensors").read_bytes()
    found: list[Any] = []
    read = GraphCache.read

    def noted(self: GraphCache, core: Any) -> Any:
        found.append(read(self, core))
        return found[-1]

    monkeypatch.setattr(GraphCache, "read", noted)
    runner = OpenVinoRunner(card, content, tmp_path)
    assert found[0] is None
    assert runner._graph is found[-1], "not the graph that was just converted"
