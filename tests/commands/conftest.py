"""A small model and small pictures for the commands."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from inspector.core.card import InputSpec, ModelCard, TileSpec, WeightsSpec
from inspector.io.cards import write_card
from inspector.nets.hrsegnet import build

torch.set_num_threads(1)

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
    folder = Path(os.environ["INSPECTOR_HOME"]) / "models" / CARD.id
    folder.mkdir(parents=True)
    torch.manual_seed(1)
    weights = folder / "weights.safetensors"
    save_file(build(**CARD.hyper).state_dict(), weights)
    spec = WeightsSpec(
        sha256=hashlib.sha256(weights.read_bytes()).hexdigest(),
        licence="none",
        commercial_use=True,
        training_data=("nothing",),
        recipe="hrsegnet-b16",
        seed=2,
    )
    write_card(replace(CARD, weights=spec), folder)
    return CARD.id


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
