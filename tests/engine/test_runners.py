"""Torch and OpenVINO say the same, quietly, at every size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load, save

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.engine.runners.openvino_runner import (
    MAX_MEAN_CHANGE,
    MAX_SHARE_CHANGED,
    OpenVinoRunner,
    probe_picture,
)
from inspector.engine.runners.runner import NotFinite, OutOfMemory, Runner
from inspector.engine.runners.torch_runner import TorchRunner
from inspector.engine.weights import load_net

# Sizes the tracer never saw, among them one that comes twice (compiled for itself the second time).
SIZES = [(64, 96), (160, 32), (224, 352), (160, 32), (32, 32)]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def sharp_weights(card: ModelCard, tiny_weights: bytes) -> bytes:
    """Tiny weights with a last layer that makes half of the probe picture a clear foreground, as
    training does; without it every mask would be empty and equal."""
    state = {name: value.float() for name, value in load(tiny_weights).items()}
    with torch.inference_mode():
        picture = torch.from_numpy(probe_picture(352, 3) / np.float32(127.5) - np.float32(1.0))
        logits = load_net(card, tiny_weights)(picture.permute(2, 0, 1)[None])
    lead = logits[0, 1] - logits[0, 0]
    gain = 4.0 / float(lead.std())
    state["head.layers.5.weight"] *= gain
    state["head.layers.5.bias"] *= gain
    state["head.layers.5.bias"][1] -= gain * float(lead.median())
    return save(state)


@pytest.fixture(scope="module")
def runners(card: ModelCard, sharp_weights: bytes, cache: Path) -> dict[str, Runner]:
    return {
        "torch": TorchRunner(load_net(card, sharp_weights), card, "cpu"),
        "openvino": OpenVinoRunner(card, sharp_weights, cache),
    }


@pytest.mark.parametrize("exact", [False, True])
def test_openvino_and_torch_give_the_same_mask(runners: dict[str, Runner], exact: bool) -> None:
    changed, moved, pixels = 0.0, 0.0, 0
    for height, width in SIZES:
        batch = probe_picture(352, 3)[None, :height, :width]
        one = runners["torch"](batch, exact).astype(int)
        other = runners["openvino"](batch, exact).astype(int)
        assert one.shape == other.shape == (1, 1, height, width)
        changed += float(np.sum((one >= 128) != (other >= 128)))
        moved += float(np.sum(np.abs(one - other))) / 255.0
        pixels += height * width
        if exact:
            assert np.abs(one - other).max() <= 1
    assert changed / pixels < MAX_SHARE_CHANGED
    assert moved / pixels < MAX_MEAN_CHANGE


@pytest.mark.parametrize("name", ["torch", "openvino"])
def test_the_same_picture_gives_the_same_bytes(runners: dict[str, Runner], name: str) -> None:
    batch = np.ascontiguousarray(probe_picture(128, 3)[None])
    batch.flags.writeable = False
    results = [runners[name](batch).copy() for _ in range(4)]
    # OpenVINO's first run is in the program for any size.
    for result in results[1:]:
        np.testing.assert_array_equal(result, results[-1])
    assert results[0].min() < 100
    assert results[0].max() > 150
    runners[name].free()
    np.testing.assert_array_equal(runners[name](batch), results[-1])


def test_torch_says_what_the_network_says(card: ModelCard, sharp_weights: bytes) -> None:
    net = load_net(card, sharp_weights)
    batch = probe_picture(96, 3)[None]
    with torch.inference_mode():
        planes = torch.from_numpy(batch / np.float32(127.5) - np.float32(1.0)).permute(0, 3, 1, 2)
        expected = net(planes).softmax(dim=1)[:, 1:].numpy() * 255.0
    got = TorchRunner(net, card, "cpu")(batch)
    assert got.dtype == np.uint8
    assert np.abs(got - expected).max() <= 0.51


@pytest.mark.parametrize(
    ("poison", "make"),
    [("nan", "torch"), ("inf", "torch"), ("-inf", "torch"), ("-inf", "openvino")],
)
def test_what_is_not_finite_never_becomes_a_mask(
    card: ModelCard, tiny_weights: bytes, tmp_path: Path, poison: str, make: str
) -> None:
    state = load(tiny_weights)
    state["head.layers.5.bias"][0] = float(poison)
    content = save(state)
    runner: Runner
    if make == "torch":
        runner = TorchRunner(load_net(card, content), card, "cpu")
    else:
        runner = OpenVinoRunner(card, content, tmp_path)
    for exact in (False, True):
        with pytest.raises(NotFinite):
            runner(probe_picture(64, 3)[None], exact)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (torch.OutOfMemoryError("full"), OutOfMemory),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: 9 bytes"), OutOfMemory),
        (MemoryError(), OutOfMemory),
        (RuntimeError("no kernel image"), ModelError),
    ],
)
def test_torchs_faults_become_ours(
    card: ModelCard, fault: Exception, expected: type[Exception]
) -> None:
    class Failing(torch.nn.Module):
        def forward(self, planes: torch.Tensor) -> torch.Tensor:
            raise fault

    with pytest.raises(expected):
        TorchRunner(Failing(), card, "cpu")(probe_picture(64, 3)[None])


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (RuntimeError("std::bad_alloc"), OutOfMemory),
        (MemoryError(), OutOfMemory),
        (RuntimeError("unknown opset"), ModelError),
    ],
)
def test_openvinos_faults_become_ours(
    runners: dict[str, Runner],
    fault: Exception,
    expected: type[Exception],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*arguments: Any) -> None:
        raise fault

    monkeypatch.setattr(runners["openvino"], "_program", fail)
    with pytest.raises(expected):
        runners["openvino"](probe_picture(64, 3)[None])


def test_at_most_four_programs_are_kept(runners: dict[str, Runner]) -> None:
    runner = runners["openvino"]
    assert isinstance(runner, OpenVinoRunner)
    for side in (32, 64, 96, 128, 160, 192):
        for _ in range(2):
            runner(np.zeros((1, side, side, 3), np.uint8))
    assert len(runner._programs) == 4


_QUIET = """
import os, sys
from pathlib import Path
if sys.argv[3] == "first":
    import torch  # its own import asks ldconfig for libraries
started = []
suspects = ("subprocess.", "os.fork", "os.posix_spawn", "os.exec", "socket.", "urllib.")
sys.addaudithook(lambda event, values: event.startswith(suspects) and started.append(event))
from inspector.io.cards import read_card
from inspector.engine.runners.openvino_runner import OpenVinoRunner, probe_picture
folder = Path(sys.argv[1])
content = (folder / "weights.safetensors").read_bytes()
OpenVinoRunner(read_card(folder), content, Path(sys.argv[2]))(probe_picture(64, 3)[None])
children = []
for path in Path("/proc").glob("[0-9]*/stat"):
    try:
        if int(path.read_text().rpartition(")")[2].split()[1]) == os.getpid():
            children.append(path)
    except OSError:
        continue
print(started, children, "torch" in sys.modules)
"""


def test_nothing_is_started_or_sent_and_the_second_start_needs_no_torch(
    tiny: tuple[ModelCard, Path], tmp_path: Path
) -> None:
    card, parent = tiny
    said = [
        subprocess.run(
            [sys.executable, "-c", _QUIET, str(parent / card.id), str(tmp_path), start],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for start in ("first", "second")
    ]
    assert said == ["[] [] True", "[] [] False"]
