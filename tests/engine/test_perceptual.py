"""LPIPS against torchmetrics' implementation with the same weights, and weights from strangers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn
from torchmetrics.functional.image.lpips import _LPIPS

from inspector.core.errors import ModelError
from inspector.engine.perceptual import (
    LEARNED,
    UNLEARNED,
    VGG_NAME,
    Perceptual,
    find_vgg,
    load_perceptual,
    load_vgg16,
    why_none,
)
from inspector.nets import vgg16

CHANNELS = (64, 128, 256, 512, 512)


@pytest.fixture(scope="module")
def tensors() -> dict[str, torch.Tensor]:
    """VGG16 with random weights and, by the names of the file, a weight for each channel."""
    torch.manual_seed(5)
    net = vgg16.build()
    for layer in net.modules():
        if isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight)
            nn.init.uniform_(layer.bias, -0.1, 0.1)
    named = {k: v.clone() for k, v in net.state_dict().items()}
    for number, channels in enumerate(CHANNELS):
        named[f"lpips_lin{number}.weight"] = torch.rand(1, channels, 1, 1)
    return named


@pytest.fixture
def pair() -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(2)
    truth = random.integers(0, 256, (48, 37, 3)).astype(np.uint8)
    return np.clip(truth + random.normal(0, 20, truth.shape), 0, 255).astype(np.uint8), truth


def second(tensors: dict[str, torch.Tensor], learned: bool) -> _LPIPS:
    """torchmetrics' LPIPS with the same weights; every channel counts alike if not `learned`."""
    other = _LPIPS(pretrained=False, net="vgg", pnet_rand=True)
    for name, layer in other.net.named_modules():
        if isinstance(layer, nn.Conv2d):
            number = name.split(".")[1]
            layer.weight.data = tensors[f"features.{number}.weight"]
            layer.bias.data = tensors[f"features.{number}.bias"]
    for number, channels in enumerate(CHANNELS):
        weights = tensors[f"lpips_lin{number}.weight"] if learned else torch.ones(1, channels, 1, 1)
        other.lins[number].model[1].weight.data = weights
    return other.eval()


@pytest.mark.parametrize("learned", [True, False])
def test_it_is_that_of_a_second_implementation(
    tmp_path: Path,
    tensors: dict[str, torch.Tensor],
    pair: tuple[np.ndarray, np.ndarray],
    learned: bool,
) -> None:
    path = tmp_path / "vgg.safetensors"
    save_file({k: v for k, v in tensors.items() if learned or "lin" not in k}, path)
    ours = load_perceptual(path)
    assert ours.name == (LEARNED if learned else UNLEARNED)
    one, other = (torch.from_numpy(each).permute(2, 0, 1)[None] / 127.5 - 1 for each in pair)
    with torch.no_grad():
        expected = second(tensors, learned)(one, other).item()
    assert expected > 0.01
    assert ours(*pair) == pytest.approx(expected, abs=1e-4)
    assert ours(pair[1], pair[1]) == 0.0


def test_no_picture_is_further_off_than_one_with_little_noise(
    inspector_data: Path,
) -> None:
    """With the real weights: what LPIPS is there for."""
    ours = load_perceptual(inspector_data / "weights" / VGG_NAME)
    random = np.random.default_rng(0)
    truth = random.integers(0, 256, (64, 64, 3)).astype(np.uint8)
    flat = np.full_like(truth, 128)
    near = np.clip(truth + random.normal(0, 4, truth.shape), 0, 255).astype(np.uint8)
    assert 0 < ours(near, truth) < 0.1 < ours(flat, truth)


def test_pictures_that_cannot_be_compared_are_refused(pair: tuple[np.ndarray, np.ndarray]) -> None:
    ours = Perceptual(vgg16.build(), None)
    for one, other in ((pair[0], pair[1][1:]), (pair[0][:15], pair[1][:15])):
        with pytest.raises(ValueError, match="compared"):
            ours(one, other)


def test_weights_are_found_in_the_users_folder_before_that_of_the_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INSPECTOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("INSPECTOR_DATA", str(tmp_path / "data"))
    assert find_vgg() is None
    assert VGG_NAME in why_none()
    for name in ("data", "home"):
        folder = tmp_path / name / "weights"
        folder.mkdir(parents=True)
        (folder / VGG_NAME).write_bytes(b"")
        assert find_vgg() == folder / VGG_NAME


@pytest.mark.parametrize(
    "name",
    ["../vgg.safetensors", "/etc/passwd", "a/b.safetensors", "..\\v.safetensors", "", "v.pt"],
)
def test_weights_are_named_without_a_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelError, match="names no weights file"):
        load_vgg16(tmp_path, name)


def test_missing_damaged_and_foreign_weights_are_explained(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="missing"):
        load_vgg16(tmp_path, "vgg.safetensors")
    (tmp_path / "vgg.safetensors").write_bytes(b"\xff" * 40)
    with pytest.raises(ModelError, match="cannot be read"):
        load_vgg16(tmp_path, "vgg.safetensors")
    save_file({"features.0.weight": torch.zeros(64, 3, 3, 3)}, tmp_path / "vgg.safetensors")
    with pytest.raises(ModelError, match="not VGG16"):
        load_vgg16(tmp_path, "vgg.safetensors")
