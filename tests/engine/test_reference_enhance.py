"""Tiles, references, faults and provenance of enlarging by reference."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from data.models import enlarging_card
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from safetensors.torch import save

from inspector.core.card import ModelCard
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.engine import reference_enhance
from inspector.engine.device import Device
from inspector.engine.reference_enhance import Reference, ReferenceEnhancer
from inspector.engine.runners.reference_runner import Depth, Tile
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.engine.runners.torch_reference_runner import TorchReferenceRunner
from inspector.imaging.resample import enlarged, shrunk
from inspector.nets.dsrnet_lite import build

torch.set_num_threads(1)
GPU = Device("cuda", "Big GPU", 1 << 30)
CPU = Device("cpu", "Old CPU", 1 << 30)
CARD = enlarging_card("tiny-lite", 64)
TINY = CARD.hyper
SAME_BUT_LARGER = np.array([[4.0, 0, 1.5], [0, 4.0, 1.5], [0, 0, 1]])
Hook = Callable[[Tile, bool], None]


class Repeater:
    """Without a network: every pixel sixteen times. Depth is the red band. `hook` may raise."""

    name = "fake"
    dtype = "float32"

    def __init__(self, hook: Hook | None = None) -> None:
        self.hook = hook
        self.tiles: list[Tile] = []
        self.freed = 0

    def __call__(self, tile: Tile, exact: bool = False) -> NDArray[np.uint8]:
        if self.hook:
            self.hook(tile, exact)
        self.tiles.append(tile)
        return tile.picture.repeat(4, axis=0).repeat(4, axis=1).transpose(2, 0, 1)

    def depth(self, picture: NDArray[np.uint8], exact: bool = False) -> Depth | None:
        return picture[..., 0].astype(np.float32) / 255

    def free(self) -> None:
        self.freed += 1


def picture(width: int, height: int, origin: tuple[int, int] = (0, 0)) -> Frame:
    random = np.random.default_rng(width * 7 + height)
    return Frame(random.integers(0, 256, (height, width, 3), dtype=np.uint8), origin)


def repeated(frame: Frame) -> NDArray[np.uint8]:
    return np.asarray(frame.pixels).repeat(4, axis=0).repeat(4, axis=1)


@given(width=st.integers(1, 200), height=st.integers(1, 200))
def test_every_source_pixel_lies_under_its_sixteen(width: int, height: int) -> None:
    frame = picture(width, height, (30, 40))

    made = ReferenceEnhancer(CARD, CPU, Repeater()).run(frame, Progress())

    np.testing.assert_array_equal(made.frame.pixels, repeated(frame))
    assert made.window == Window(30, 40, width, height)
    assert made.depth is not None
    np.testing.assert_array_equal(made.depth, np.asarray(frame.pixels)[..., 0] / np.float32(255))


def test_a_tile_gets_what_the_reference_shows_of_it() -> None:
    """The reference is the picture itself, four times as large and brighter."""
    rough = shrunk(np.asarray(picture(640, 384).pixels), 4)
    frame = Frame(40 + rough // 2, (30, 40))
    large = 40 + enlarged(np.asarray(frame.pixels), 4, 0, 96)
    to_reference = SAME_BUT_LARGER @ np.array([[1, 0, -30.0], [0, 1, -40], [0, 0, 1]])
    runner = Repeater()

    made = ReferenceEnhancer(CARD, CPU, runner).run(
        frame, Progress(), Reference(Frame(large), to_reference, "frame 7")
    )

    assert made.reference == "frame 7"
    assert len(runner.tiles) > 1
    for tile in runner.tiles:
        assert tile.reference is not None
        assert tile.reference_depth is not None
        assert tile.depth is not None
        height, width = tile.reference.shape[:2]
        assert tile.reference_depth.shape == (height // 4, width // 4)
        assert (height % 64, width % 64) == (0, 0)
        own = 40 + enlarged(tile.picture, 4, 0, tile.picture.shape[0])
        inner = own[16:-16, 16:-16].astype(int)
        away = [
            np.abs(tile.reference[y : y + len(inner), x : x + inner.shape[1]] - inner).mean()
            for y in (16, 80)
            for x in (16, 80)
            if y + len(inner) <= height and x + inner.shape[1] <= width
        ]
        assert min(away) < 2


def test_where_the_reference_shows_nothing_the_picture_stands_in() -> None:
    frame = Frame(np.full((48, 64, 3), 90, np.uint8))
    white = Frame(np.full((48 * 4, 32 * 4, 3), 255, np.uint8))
    runner = Repeater()

    ReferenceEnhancer(CARD, CPU, runner).run(frame, Progress(), Reference(white, SAME_BUT_LARGER))

    (tile,) = runner.tiles
    assert tile.reference is not None
    assert (tile.reference[:, :126] == 255).all()
    assert (tile.reference[:, 130:] == 90).all()


@pytest.mark.parametrize("failing", range(4))
def test_no_memory_at_any_tile_changes_nothing_but_the_notices(failing: int) -> None:
    frame = picture(110, 100)
    calls = 0

    def hook(tile: Tile, exact: bool) -> None:
        nonlocal calls
        calls += 1
        if calls == failing + 1:
            raise OutOfMemory

    runner = Repeater(hook)
    made = ReferenceEnhancer(CARD, GPU, runner).run(frame, Progress())

    np.testing.assert_array_equal(made.frame.pixels, repeated(frame))
    assert runner.freed == 1
    assert max(max(tile.picture.shape) for tile in runner.tiles[failing:]) <= 32
    assert made.provenance.tile_px == 32
    assert len(made.provenance.notices) == 1


def test_tiles_shrink_to_32_and_then_the_processor_takes_over() -> None:
    def full(tile: Tile, exact: bool) -> None:
        raise OutOfMemory

    spare = Repeater()
    failing = Repeater(full)
    enhancer = ReferenceEnhancer(CARD, GPU, failing, lambda: spare)
    frame = picture(100, 70)

    made = enhancer.run(frame, Progress())

    np.testing.assert_array_equal(made.frame.pixels, repeated(frame))
    assert failing.freed == 2
    assert "Big GPU" in made.provenance.notices[-1]
    with pytest.raises(ModelError, match="close other programs"):
        ReferenceEnhancer(CARD, CPU, failing).run(frame, Progress())


def test_depth_is_seen_smaller_where_the_memory_does_not_hold_it() -> None:
    class Small(Repeater):
        def depth(self, picture: NDArray[np.uint8], exact: bool = False) -> Depth | None:
            if picture.shape[0] > 100:
                raise OutOfMemory
            return np.full(picture.shape[:2], 0.25, np.float32)

    made = ReferenceEnhancer(CARD, CPU, Small()).run(picture(150, 140), Progress())

    assert made.depth is not None
    assert made.depth.shape == (140, 150)
    assert np.all(made.depth == 0.25)


def test_a_tile_that_is_not_finite_is_run_again_in_fp32_or_fails_with_its_place() -> None:
    asked: list[bool] = []

    def once(tile: Tile, exact: bool) -> None:
        asked.append(exact)
        if not exact:
            raise NotFinite

    def never(tile: Tile, exact: bool) -> None:
        raise NotFinite

    frame = picture(20, 20, (1000, 2000))
    ReferenceEnhancer(CARD, CPU, Repeater(once)).run(frame, Progress())
    assert asked == [False, True]
    with pytest.raises(ModelError, match="column 1000, row 2000"):
        ReferenceEnhancer(CARD, CPU, Repeater(never)).run(frame, Progress())


def test_cancelling_stops_before_the_next_tile() -> None:
    progress = Progress()
    runner = Repeater(lambda tile, exact: progress.cancel())

    with pytest.raises(Cancelled):
        ReferenceEnhancer(CARD, CPU, runner).run(picture(200, 200), progress)

    assert len(runner.tiles) == 1


@pytest.fixture(scope="module")
def net() -> Any:
    torch.manual_seed(4)
    return build(**TINY).eval()


def waves(width: int, height: int) -> Frame:
    """Smooth enough that a match is a match in half precision too."""
    rows, columns = np.mgrid[0:height, 0:width] * 64 / max(width, height)
    bands = [np.sin(rows / 5 + columns / 7), np.sin(rows / 3), np.sin(columns / 4 - rows / 9)]
    return Frame(np.rint(120 + 90 * np.stack(bands, axis=2)).astype(np.uint8))


def test_one_tile_is_what_the_network_says() -> None:
    torch.manual_seed(4)
    net = build(**TINY, depth=False).eval()
    frame, reference = waves(48, 32), waves(192, 128)

    made = ReferenceEnhancer(CARD, CPU, TorchReferenceRunner(net, "Tiny", "cpu")).run(
        frame, Progress(), Reference(reference, SAME_BUT_LARGER)
    )

    def planes(one: Frame) -> torch.Tensor:
        return torch.from_numpy(np.array(one.pixels)).permute(2, 0, 1)[None].float() / 255

    with torch.inference_mode():
        wanted = net(planes(frame), planes(reference))
    bytes_ = wanted.picture.clamp(0, 1).mul(255).round()[0].permute(1, 2, 0).numpy()
    # In half precision; one pixel aside it would be more than ten.
    assert np.abs(np.asarray(made.frame.pixels).astype(int) - bytes_).mean() < 1.0
    assert made.depth is None


def test_depth_is_the_networks_own(net: Any) -> None:
    runner = TorchReferenceRunner(net, "Tiny", "cpu")
    frame = waves(40, 24)

    made = ReferenceEnhancer(CARD, CPU, runner).run(frame, Progress())

    padded = np.pad(np.asarray(frame.pixels), ((0, 8), (0, 8), (0, 0)), mode="reflect")
    planes = torch.from_numpy(padded).permute(2, 0, 1)[None].float() / 255
    with torch.inference_mode():
        wanted = net.unet(planes)[0, 0, :24, :40].numpy()
    assert made.depth is not None
    np.testing.assert_allclose(made.depth, wanted, atol=0.02)


def test_half_precision_changes_hardly_a_byte(net: Any) -> None:
    runner = TorchReferenceRunner(net, "Tiny", "cpu")
    tile = Tile(np.asarray(waves(48, 32).pixels), None, None, None)

    quick, exact = runner(tile).astype(int), runner(tile, exact=True)

    assert quick.shape == (3, 128, 192)
    assert np.abs(quick - exact).mean() < 0.5


def test_weights_from_a_folder(tmp_path: Path, put: Any, net: Any) -> None:
    card = put(tmp_path, save(net.state_dict()), CARD)

    made = reference_enhance.load(card, CPU, [tmp_path]).run(picture(20, 10), Progress())

    assert made.frame.pixels.shape == (40, 80, 3)
    assert made.provenance.weights_sha256 == card.weights.sha256
    assert made.provenance.runner == "openvino"


def test_only_trained_enlarging_models_load(card: ModelCard) -> None:
    with pytest.raises(ModelError, match="not trained"):
        reference_enhance.load(CARD, CPU, [])
    with pytest.raises(ModelError, match="enlarges video"):
        reference_enhance.load(dataclasses.replace(card, weights=None), CPU, [])
