"""Packs come back as they were written, stay below their size, and refuse what is none."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from train.sr_pictures import sample

from inspector.core.errors import SourceError
from inspector.train import sr_data
from inspector.train.sr_data import PackWriter, of_part, read_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    writer = PackWriter()
    assert writer.add(sample(3))
    assert writer.add(sample(5, "val", "zoom"))
    path = tmp_path / "pack.safetensors"
    writer.write(path)
    return path


def test_samples_come_back(pack: Path) -> None:
    first, second = read_pack(pack)

    true = sample(3)
    assert first.origin == true.origin
    assert second.origin == sample(5, "val", "zoom").origin
    np.testing.assert_array_equal(first.depth, true.depth)
    assert np.abs(first.target.astype(int) - true.target).mean() < 4
    assert np.abs(first.neighbour.astype(int) - true.neighbour).mean() < 4
    assert of_part((first, second), "val") == (second,)


def test_a_full_pack_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    writer = PackWriter()
    assert writer.add(sample(1))
    monkeypatch.setattr(sr_data, "MAX_BYTES", writer.size_bytes + 100)

    assert not writer.add(sample(2))
    assert len(writer) == 1


def _rewritten(pack: Path, about: object) -> None:
    save_file(load_file(pack), pack, metadata={"pack": json.dumps(about)})


def test_damage_and_strangers_are_named(pack: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.safetensors"
    save_file({"bytes": torch.zeros(3, dtype=torch.uint8)}, other)
    text = tmp_path / "text.safetensors"
    text.write_text("no")
    for path in (other, text, tmp_path / "absent.safetensors"):
        with pytest.raises(SourceError, match="pack the pictures again"):
            read_pack(path)
    _rewritten(pack, {"version": 99, "samples": []})
    with pytest.raises(SourceError, match="version"):
        read_pack(pack)


def test_pictures_that_are_none_are_refused(pack: Path) -> None:
    tensors = load_file(pack)
    tensors["bytes"] = torch.zeros_like(tensors["bytes"])
    about = {"version": 1, "samples": [{"run": 3, "part": "train", "move": "near"}] * 2}
    save_file(tensors, pack, metadata={"pack": json.dumps(about)})

    with pytest.raises(SourceError, match="cannot be read"):
        read_pack(pack)


def test_as_many_pictures_as_samples(pack: Path) -> None:
    _rewritten(pack, {"version": 1, "samples": [{"run": 3, "part": "train", "move": "near"}]})

    with pytest.raises(SourceError, match="no pack of this version"):
        read_pack(pack)
