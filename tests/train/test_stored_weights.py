"""Weights as a training leaves them: whole where they are small, in parts where they are not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from data.models import enlarging_card
from safetensors.torch import load

from inspector.core.card import WeightsSpec
from inspector.core.errors import ModelError
from inspector.engine.weights import WEIGHTS_NAME, read_weights, weights_files
from inspector.train import stored_weights
from inspector.train.stored_weights import write_weights


def test_large_weights_lie_in_parts_that_read_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_weights, "MAX_BYTES", 1000)
    folder = tmp_path / "large"
    folder.mkdir()
    state = {"kernel": torch.arange(700.0)}
    card = enlarging_card("large", 64)

    digest = write_weights(folder, state)
    trained = replace(card, weights=WeightsSpec(digest, "none", True, (), "recipe", 1))

    sizes = [path.stat().st_size for path in weights_files(trained, folder)]
    assert sizes[:-1] == [1000, 1000]
    assert 0 < sizes[-1] <= 1000
    assert torch.equal(load(read_weights(trained, [tmp_path]))["kernel"], state["kernel"])
    (folder / f"{WEIGHTS_NAME}.2").unlink()
    with pytest.raises(ModelError, match="do not match"):
        read_weights(trained, [tmp_path])

    write_weights(folder, {"kernel": torch.zeros(3)})
    assert [path.name for path in folder.iterdir()] == [WEIGHTS_NAME]
    write_weights(folder, state)
    assert read_weights(trained, [tmp_path])
