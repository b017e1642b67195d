"""The contract of every network and every shipped model, found by looking."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from inspector import paths
from inspector.core.card import ModelCard
from inspector.engine.catalog import Catalog
from inspector.engine.runners.openvino_runner import probe_picture
from inspector.engine.runners.torch_runner import TorchRunner
from inspector.engine.weights import MAX_WEIGHTS_BYTES, build_net, load_net, read_weights
from inspector.nets.counting import parameters, products

MODELS = paths.models_dirs()[0]
CATALOG = Catalog([MODELS])
RESTORERS = [card for card in CATALOG.cards if card.task == "restore"]
SEGMENTERS = [card for card in CATALOG.cards if card.task == "segment"]


def test_every_shipped_folder_is_a_valid_model() -> None:
    assert CATALOG.broken == ()
    folders = (
        {path.name for path in MODELS.iterdir() if path.is_dir()} if MODELS.is_dir() else set()
    )
    assert folders == {card.id for card in CATALOG.cards}


@pytest.mark.parametrize("card", CATALOG.cards, ids=lambda card: card.id)
def test_a_card_counts_its_network_right(card: ModelCard) -> None:
    # Matching looks at values, which the meta device does not have.
    with torch.device("cpu" if card.task == "reference_enhance" else "meta"):
        net = build_net(card)
        # Each band of a stack runs alone.
        bands = 1 if card.stack else len(card.input.bands)
        width_px, height_px = card.macs_at
        seen = [torch.zeros(1, card.stack.dates if card.stack else bands, height_px, width_px)]
        if card.reference is not None:
            scale = card.reference.scale
            seen.append(torch.zeros(1, bands, scale * height_px, scale * width_px))
        macs = products(net, *seen)
    assert card.params == parameters(net)
    assert card.macs == macs * len(card.input.bands) // bands


@pytest.mark.parametrize("card", SEGMENTERS, ids=lambda card: card.id)
def test_a_segmenter_builds_and_answers_alike_at_two_sizes(card: ModelCard) -> None:
    torch.manual_seed(1)
    if card.weights is None:
        net = build_net(card).eval()
    else:
        net = load_net(card, read_weights(card, [MODELS]))
        assert (MODELS / card.id / "LICENSE").is_file(), "weights are shipped with their terms"
    every = card.input.multiple_of
    runner = TorchRunner(net, card, "cpu")
    for height, width in ((every, 3 * every), (4 * every, 2 * every)):
        batch = probe_picture(4 * every, len(card.input.bands))[None, :height, :width]
        one, two = runner(batch).copy(), runner(batch)
        assert one.dtype == np.uint8
        assert one.shape == (1, len(card.labels), height, width)
        np.testing.assert_array_equal(one, two)


@pytest.mark.parametrize("card", RESTORERS, ids=lambda card: card.id)
def test_a_restorer_is_small_and_gives_pictures(card: ModelCard) -> None:
    assert 2 * card.params < 8 << 20
    torch.manual_seed(1)
    net = build_net(card).eval()
    if card.weights is not None:
        net = load_net(card, read_weights(card, [MODELS]))
        assert (MODELS / card.id / "LICENSE").is_file(), "weights are shipped with their terms"
        assert (MODELS / card.id / "weights.safetensors").stat().st_size <= 8 << 20
    runner = TorchRunner(net, card, "cpu")
    side = card.tile.size_px
    batch = probe_picture(2 * side, 3)[None, :side]
    one, two = runner(batch).copy(), runner(batch)
    assert (one.dtype, one.shape) == (np.uint8, (1, 3, side, 2 * side))
    np.testing.assert_array_equal(one, two)


@pytest.mark.parametrize("card", SEGMENTERS, ids=lambda card: card.id)
def test_a_photo_model_takes_bytes(card: ModelCard) -> None:
    if card.input.bands == ("red", "green", "blue"):
        assert card.input.range == (0.0, 255.0)


@pytest.mark.parametrize(
    "path",
    sorted(path for path in MODELS.glob("*/*") if path.is_file()),
    ids=lambda path: path.name,
)
def test_only_cards_terms_and_weights_are_shipped(path: Path) -> None:
    assert path.name in ("card.toml", "weights.safetensors", "LICENSE")
    assert path.stat().st_size <= MAX_WEIGHTS_BYTES
