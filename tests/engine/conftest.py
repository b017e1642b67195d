"""A tiny trained model on disk, and runners that fail on demand."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors.torch import save

from inspector.core.card import InputSpec, ModelCard, TileSpec, WeightsSpec
from inspector.io.cards import write_card
from inspector.nets.hrsegnet import build

torch.set_num_threads(1)

CARD = ModelCard(
    id="tiny",
    title="Tiny cracks",
    task="segment",
    net="hrsegnet",
    domains=("pavement",),
    hyper={"base": 4},
    input=InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, 32),
    tile=TileSpec(256, 64),
    labels=("crack",),
    weights=None,
    scores=(),
    params=1,
    macs=1,
    macs_at=(400, 400),
)


def put_model(parent: Path, content: bytes, card: ModelCard = CARD) -> ModelCard:
    """Write `<parent>/<id>` with these weights, and give the card that matches them."""
    digest = hashlib.sha256(content).hexdigest()
    spec = WeightsSpec(digest, "none", True, ("noise",), "none", 1)
    trained = dataclasses.replace(card, weights=spec)
    folder = parent / card.id
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "weights.safetensors").write_bytes(content)
    write_card(trained, folder)
    return trained


@pytest.fixture(scope="session")
def card() -> ModelCard:
    """The tiny model's card, without weights."""
    return CARD


@pytest.fixture(scope="session")
def put() -> Callable[..., ModelCard]:
    """`put_model`."""
    return put_model


@pytest.fixture(scope="session")
def tiny_weights() -> bytes:
    """Weights that fit the tiny card: half precision, as shipped ones may be."""
    torch.manual_seed(3)
    state = build(base=4).state_dict()
    return save({k: v.half() if v.is_floating_point() else v for k, v in state.items()})


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory, tiny_weights: bytes) -> tuple[ModelCard, Path]:
    """A card with weights, and the catalog folder it lies in."""
    parent = tmp_path_factory.mktemp("models")
    return put_model(parent, tiny_weights), parent


class Dilation:
    """A runner without a network: the brightest first band within 4 px. `hook` may raise."""

    name = "fake"
    dtype = "float32"
    reach_px = 4

    def __init__(self, hook: Callable[[NDArray[np.uint8], bool], None] | None = None) -> None:
        self.hook = hook
        self.sizes: list[tuple[int, int]] = []
        self.freed = 0

    def __call__(self, batch: NDArray[np.uint8], exact: bool = False) -> NDArray[np.uint8]:
        if self.hook:
            self.hook(batch, exact)
        self.sizes.append((batch.shape[2], batch.shape[1]))
        reach = self.reach_px
        band = batch[0, :, :, 0]
        height, width = band.shape
        padded = np.pad(band, ((reach, reach), (0, 0)))
        band = np.max([padded[k : k + height] for k in range(2 * reach + 1)], axis=0)
        padded = np.pad(band, ((0, 0), (reach, reach)))
        band = np.max([padded[:, k : k + width] for k in range(2 * reach + 1)], axis=0)
        return band[None, None]

    def free(self) -> None:
        self.freed += 1


@pytest.fixture(scope="session")
def dilation() -> type[Dilation]:
    """The class `Dilation`."""
    return Dilation
