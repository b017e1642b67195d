"""A small model and small pictures for the commands."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from data.models import enlarging_card
from safetensors.torch import save_file

from inspector.core.card import (
    InputSpec,
    ModelCard,
    TileSpec,
    WeightsSpec,
)
from inspector.io import probe
from inspector.io.cards import write_card
from inspector.io.video_write import write_video
from inspector.nets.dsrnet_lite import build as build_lite
from inspector.nets.hrsegnet import build

torch.set_num_threads(1)


@pytest.fixture(autouse=True)
def _batches_open_files_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    """No process looks at the files of every test: starting one takes longer than the test."""
    monkeypatch.setattr(probe.FileProbe, "look", lambda *_: False)


CARD = ModelCard(
    id="dark",
    title="Dark pixels",
    task="segment",
    net="hrsegnet",
    domains=("pavement",),
    hyper={"base": 4},
    input=InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, 32),
    tile=TileSpec(128, 32),
    labels=("crack",),
    weights=None,
    scores=(),
    params=1,
    macs=1,
    macs_at=(128, 128),
)


@pytest.fixture
def model() -> str:
    """The id of a model in the user's folder: an untrained network, so its masks mean nothing."""
    torch.manual_seed(1)
    return put_model(CARD, build(**CARD.hyper))


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with three photos: two of one stem, one wider than a tile."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for seed, (name, width) in enumerate([("a.png", 96), ("a.jpg", 96), ("straße 2.png", 200)]):
        put_picture(folder / name, seed, width)
    return folder


def put_picture(path: Path, seed: int, width_px: int = 96, height_px: int = 80) -> None:
    """Write noise, which every codec keeps at the same size."""
    pixels = np.random.default_rng(seed).integers(0, 256, (height_px, width_px, 3), dtype=np.uint8)
    written, content = cv2.imencode(path.suffix, pixels)
    assert written
    path.write_bytes(content.tobytes())


ENLARGER = enlarging_card("larger", 128)


@pytest.fixture
def enlarger() -> str:
    """The id of a model in the user's folder that enlarges; its weights are chance."""
    torch.manual_seed(1)
    return put_model(ENLARGER, build_lite(**ENLARGER.hyper))


def put_model(card: ModelCard, net: torch.nn.Module) -> str:
    """Lay a network into the user's folder of models, and return its id."""
    folder = Path(os.environ["INSPECTOR_HOME"]) / "models" / card.id
    folder.mkdir(parents=True)
    weights = folder / "weights.safetensors"
    save_file(net.state_dict(), weights)
    spec = WeightsSpec(
        sha256=hashlib.sha256(weights.read_bytes()).hexdigest(),
        licence="none",
        commercial_use=True,
        training_data=("nothing",),
        recipe="hrsegnet-b16",
        seed=2,
    )
    write_card(replace(card, weights=spec), folder)
    return card.id


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """Twenty frames of 128 x 96: a texture that is zoomed in on, to 2.6 times."""
    rng = np.random.default_rng(4)
    noise = cv2.GaussianBlur(rng.normal(0, 1, (96, 128, 3)), (0, 0), 1.5)
    wall = np.clip(128 + 60 * noise / noise.std(), 0, 255).astype(np.uint8)

    def frame(number: int) -> np.ndarray:
        turn = cv2.getRotationMatrix2D((63.5, 47.5), 0, 1 + number / 12)
        return cv2.warpAffine(wall, turn, (128, 96), borderMode=cv2.BORDER_REFLECT)

    path = tmp_path / "clips" / "run 1.mp4"
    path.parent.mkdir()
    write_video(path, map(frame, range(20)), Fraction(10), crf=8)
    return path
