"""Networks of measured bands: OpenVINO says what torch says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from data.models import map_card, write_model

from inspector.engine import map_net
from inspector.engine.device import processor
from inspector.engine.runners.openvino_measure_runner import MOST_MOVED, OpenVinoMeasureRunner
from inspector.engine.runners.torch_measure_runner import TorchMeasureRunner
from inspector.engine.weights import load_net, read_weights

torch.set_num_threads(1)


@pytest.mark.parametrize("dates", [1, 5])
def test_openvino_says_what_torch_says(tmp_path: Path, dates: int) -> None:
    card = write_model(tmp_path, map_card("tiny", dates, 40))
    content = read_weights(card, [tmp_path])
    quick = OpenVinoMeasureRunner(card, content, tmp_path / "cache")
    exact = TorchMeasureRunner(load_net(card, content), card, "cpu")
    stack = np.random.default_rng(1).random((dates, 4, 40, 40), np.float32)
    stack.flags.writeable = False
    wanted = exact(stack)
    assert wanted.shape == (4, 120, 120)
    assert np.abs(quick(stack, exact=True) - wanted).max() < 1e-4
    moved = np.sqrt(np.mean((quick(stack) - wanted) ** 2))
    assert moved < (2 * MOST_MOVED if quick.dtype == "bfloat16" else 1e-4)
    # A size that the program was not made for, and a second start from what was kept.
    part = np.ascontiguousarray(stack[..., :24, :24])
    assert np.abs(quick(part) - exact(part)).max() < 1e-5
    again = OpenVinoMeasureRunner(card, content, tmp_path / "cache")
    assert np.abs(again(stack, exact=True) - quick(stack, exact=True)).max() < 1e-5


def test_a_model_is_loaded_for_the_processor(tmp_path: Path) -> None:
    card = write_model(tmp_path, map_card("tiny"))
    net = map_net.load(card, processor(), [tmp_path])
    assert net.runner.name == "openvino"
    assert net.scale == 3
