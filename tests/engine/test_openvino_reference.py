"""DSRNet-lite by OpenVINO, part by part, is DSRNet-lite by torch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from data.models import enlarging_card, write_model
from safetensors.torch import load, save

from inspector.core.card import ModelCard
from inspector.engine.runners.openvino_matching import matching_graph
from inspector.engine.runners.openvino_reference_runner import OpenVinoReferenceRunner
from inspector.engine.runners.openvino_runner import Unavailable, import_openvino, probe_picture
from inspector.engine.runners.reference_runner import Tile
from inspector.engine.runners.runner import NotFinite
from inspector.engine.runners.torch_reference_runner import TorchReferenceRunner
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.resample import shrunk
from inspector.nets.dsrnet_matching import find_matches, transfer

torch.set_num_threads(1)


@pytest.fixture(scope="module")
def lite(tmp_path_factory: pytest.TempPathFactory) -> tuple[ModelCard, bytes]:
    folder = tmp_path_factory.mktemp("models")
    card = write_model(folder, enlarging_card("tiny-lite", 64))
    return card, read_weights(card, [folder])


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def runner(lite: tuple[ModelCard, bytes], cache: Path) -> OpenVinoReferenceRunner:
    return OpenVinoReferenceRunner(*lite, cache)


def scene(high: int, wide: int, tall: int, broad: int) -> Tile:
    large = probe_picture(4 * max(high, wide, tall, broad), 3)
    return Tile(shrunk(large, 4)[:high, :wide], large[: 4 * tall, : 4 * broad], None, None)


@pytest.mark.parametrize("size", [(32, 48, 48, 32), (23, 40, 31, 17)])
def test_it_says_what_torch_says(
    runner: OpenVinoReferenceRunner, lite: tuple[ModelCard, bytes], size: tuple[int, ...]
) -> None:
    torch_runner = TorchReferenceRunner(load_net(*lite), "Tiny", "cpu")
    tile = scene(*size)
    depths = torch_runner.depth(tile.picture), np.full(size[2:], 0.25, np.float32)
    for given in (tile, tile._replace(reference=None), Tile(tile.picture, tile.reference, *depths)):
        made = runner(given, exact=True).astype(int)
        wanted = torch_runner(given, exact=True).astype(int)
        assert made.shape == wanted.shape == (3, 4 * size[0], 4 * size[1])
        # Two places that look alike to the last digit may be taken for each other.
        assert np.abs(made - wanted).mean() < 0.02


def test_depth_is_seen_as_by_torch_also_in_a_large_picture(
    runner: OpenVinoReferenceRunner, lite: tuple[ModelCard, bytes]
) -> None:
    torch_runner = TorchReferenceRunner(load_net(*lite), "Tiny", "cpu")
    for high, wide in ((40, 70), (150, 214)):
        picture = probe_picture(wide, 3)[:high]
        wanted, made = torch_runner.depth(picture, exact=True), runner.depth(picture, exact=True)
        assert wanted is not None
        assert made is not None
        np.testing.assert_allclose(made, wanted, atol=1e-5)


@pytest.mark.parametrize(("size", "reference"), [((32, 48), (48, 16)), ((16, 16), (16, 16))])
def test_the_matching_is_that_of_the_net(size: tuple[int, int], reference: tuple[int, int]) -> None:
    generator = torch.Generator().manual_seed(2)
    other = torch.rand(1, 6, *reference, generator=generator)
    seen = torch.nn.functional.interpolate(other, size=size, mode="bilinear")
    maps, raw = (torch.randn(1, bands, *reference, generator=generator) for bands in (6, 5))
    program = import_openvino().Core().compile_model(matching_graph(size, reference, 6, 5), "CPU")

    made = program([each.numpy() for each in (seen, other, maps, raw)])

    matches = find_matches(seen, other, coarse_stride=2)
    wanted = transfer(torch.cat((maps, raw), dim=1), matches, scale=1)
    np.testing.assert_allclose(made[2], matches.similarity.numpy(), atol=1e-5)
    np.testing.assert_allclose(np.concatenate([made[0], made[1]], 1), wanted.numpy(), atol=1e-4)


def test_a_second_start_reads_what_the_first_one_made(
    runner: OpenVinoReferenceRunner,
    lite: tuple[ModelCard, bytes],
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(OpenVinoReferenceRunner, "_converted", None)
    again = OpenVinoReferenceRunner(*lite, cache)
    tile = scene(32, 32, 32, 32)
    np.testing.assert_array_equal(again(tile), runner(tile))


def test_what_is_not_finite_never_becomes_a_picture(
    lite: tuple[ModelCard, bytes], tmp_path: Path
) -> None:
    card, content = lite
    state = load(content)
    state["reference.last.bias"][0] = float("nan")
    poisoned = OpenVinoReferenceRunner(card, save(state), tmp_path)
    for exact in (False, True):
        with pytest.raises(NotFinite):
            poisoned(scene(32, 32, 32, 32), exact)
    assert poisoned(scene(32, 32, 32, 32)._replace(reference=None)).max() > 0


def test_another_network_is_left_to_torch(lite: tuple[ModelCard, bytes], tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        OpenVinoReferenceRunner(replace(lite[0], net="dsrnet"), lite[1], tmp_path)
