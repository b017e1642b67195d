"""Tiles, brightness, faults and provenance of enlarging a single picture."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from data.models import map_card, single_card, write_model
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from torch import nn

from inspector.core.card import EnhanceSpec, ModelCard, TileSpec
from inspector.core.enhanced import BICUBIC
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.engine import picture_enhance
from inspector.engine.device import Device
from inspector.engine.enhance import enlarge_bicubic
from inspector.engine.enlarging import load_enlarging
from inspector.engine.picture_enhance import PictureEnhancer
from inspector.engine.runners import openvino_runner
from inspector.engine.runners.openvino_runner import (
    MOST_MOVED_BYTES,
    OpenVinoRunner,
    Unavailable,
    probe_picture,
)
from inspector.engine.runners.probability import byte_net
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.engine.runners.torch_runner import TorchRunner
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.brightness import brightness
from inspector.imaging.resample import enlarged

torch.set_num_threads(1)
GPU = Device("cuda", "Big GPU", 1 << 30)
CPU = Device("cpu", "Old CPU", 1 << 30)
CARD = single_card("tiny-hat", 64)
Hook = Callable[[NDArray[np.uint8], bool], None]


class Repeater:
    """Without a network: every pixel nine times. `hook` may raise."""

    name = "fake"
    dtype = "float32"

    def __init__(self, hook: Hook | None = None) -> None:
        self.hook = hook
        self.sizes: list[tuple[int, int]] = []
        self.freed = 0

    def __call__(self, batch: NDArray[np.uint8], exact: bool = False) -> NDArray[np.uint8]:
        if self.hook:
            self.hook(batch, exact)
        self.sizes.append((batch.shape[2], batch.shape[1]))
        return batch.repeat(3, axis=1).repeat(3, axis=2).transpose(0, 3, 1, 2)

    def free(self) -> None:
        self.freed += 1


def picture(width: int, height: int, origin: tuple[int, int] = (0, 0)) -> Frame:
    random = np.random.default_rng(width * 7 + height)
    return Frame(random.integers(0, 256, (height, width, 3), dtype=np.uint8), origin)


def repeated(frame: Frame) -> NDArray[np.uint8]:
    return np.asarray(frame.pixels).repeat(3, axis=0).repeat(3, axis=1)


@settings(max_examples=40)
@given(width=st.integers(1, 200), height=st.integers(1, 200))
def test_every_source_pixel_lies_under_its_nine(width: int, height: int) -> None:
    frame = picture(width, height, (30, 40))
    runner = Repeater()

    made = PictureEnhancer(CARD, CPU, runner).run(frame, Progress())

    np.testing.assert_array_equal(made.frame.pixels, repeated(frame))
    assert made.window == Window(30, 40, width, height)
    assert made.reference == ""
    assert {side % 8 for size in runner.sizes for side in size} == {0}


def convolutions(scale: int) -> nn.Module:
    """Looks three pixels far."""
    torch.manual_seed(5)
    layers = [nn.Conv2d(3, 6, 3, padding=1), nn.ReLU(), nn.Conv2d(6, 6, 3, padding=1), nn.ReLU()]
    return nn.Sequential(*layers, nn.Conv2d(6, 3 * scale**2, 3, padding=1), nn.PixelShuffle(scale))


@pytest.mark.parametrize("scale", [2, 3, 4])
@settings(max_examples=15)
@given(width=st.integers(8, 90), height=st.integers(8, 90))
def test_tiles_equal_the_whole_where_the_network_does_not_look_further(
    scale: int, width: int, height: int
) -> None:
    """3 px far, and an overlap of 16 of which a quarter is dropped on each side."""
    card = dataclasses.replace(
        CARD,
        enhance=EnhanceSpec(scale, depth=False),
        input=dataclasses.replace(CARD.input, multiple_of=1),
        tile=TileSpec(48, 16),
    )
    runner = TorchRunner(convolutions(scale), card, "cpu")
    frame = picture(width, height)

    made = PictureEnhancer(card, CPU, runner).run(frame, Progress())

    whole = runner(np.asarray(frame.pixels)[None])[0].transpose(1, 2, 0).astype(int)
    # Two tiles that are rounded each may move one byte by one where they are blended.
    assert np.abs(np.asarray(made.frame.pixels).astype(int) - whole).max() <= 1


def test_a_network_of_brightness_leaves_the_colours_to_interpolation() -> None:
    card = dataclasses.replace(
        CARD, input=dataclasses.replace(CARD.input, bands=("Y",), mean=(0.0,), std=(1.0,))
    )
    frame = Frame(enlarged(np.asarray(picture(12, 10).pixels), 4, 0, 10), (3, 5))

    made = PictureEnhancer(card, CPU, Repeater()).run(frame, Progress())

    assert made.window == Window(3, 5, 48, 40)
    wanted = brightness(np.asarray(frame.pixels)).repeat(3, axis=0).repeat(3, axis=1)
    inside = np.all((wanted > 40) & (wanted < 215), axis=2)
    away = brightness(np.asarray(made.frame.pixels)).astype(int) - wanted
    assert np.percentile(np.abs(away[inside]), 90) <= 2
    plain = enlarge_bicubic(frame, Progress(), 3).frame.pixels
    assert np.abs(np.asarray(made.frame.pixels).astype(int) - plain).mean() < 25


@pytest.mark.parametrize("failing", range(4))
def test_no_memory_at_any_tile_changes_nothing_but_the_notices(failing: int) -> None:
    frame = picture(110, 100)
    calls = 0

    def hook(batch: NDArray[np.uint8], exact: bool) -> None:
        nonlocal calls
        calls += 1
        if calls == failing + 1:
            raise OutOfMemory

    runner = Repeater(hook)
    made = PictureEnhancer(CARD, GPU, runner).run(frame, Progress())

    np.testing.assert_array_equal(made.frame.pixels, repeated(frame))
    assert runner.freed == 1
    assert max(max(size) for size in runner.sizes[failing:]) <= 32
    assert made.provenance.tile_px == 32
    assert len(made.provenance.notices) == 1


def test_tiles_shrink_to_32_and_then_the_processor_takes_over() -> None:
    def full(batch: NDArray[np.uint8], exact: bool) -> None:
        raise OutOfMemory

    spare, failing = Repeater(), Repeater(full)
    frame = picture(100, 70)

    made = PictureEnhancer(CARD, GPU, failing, lambda: spare).run(frame, Progress())

    np.testing.assert_array_equal(made.frame.pixels, repeated(frame))
    assert "Big GPU" in made.provenance.notices[-1]
    with pytest.raises(ModelError, match="close other programs"):
        PictureEnhancer(CARD, CPU, failing).run(frame, Progress())


def test_a_tile_that_is_not_finite_is_run_again_in_fp32_or_fails_with_its_place() -> None:
    asked: list[bool] = []

    def once(batch: NDArray[np.uint8], exact: bool) -> None:
        asked.append(exact)
        if not exact:
            raise NotFinite

    def never(batch: NDArray[np.uint8], exact: bool) -> None:
        raise NotFinite

    frame = picture(20, 20, (1000, 2000))
    PictureEnhancer(CARD, CPU, Repeater(once)).run(frame, Progress())
    assert asked == [False, True]
    with pytest.raises(ModelError, match="column 1000, row 2000"):
        PictureEnhancer(CARD, CPU, Repeater(never)).run(frame, Progress())


def test_cancelling_stops_before_the_next_tile() -> None:
    progress = Progress()
    runner = Repeater(lambda batch, exact: progress.cancel())

    with pytest.raises(Cancelled):
        PictureEnhancer(CARD, CPU, runner).run(picture(200, 200), progress)

    assert len(runner.sizes) == 1


@pytest.fixture(scope="module")
def attentive(tmp_path_factory: pytest.TempPathFactory) -> tuple[ModelCard, Path]:
    """A tiny HAT of three bands with weights by chance, and its catalog folder."""
    folder = tmp_path_factory.mktemp("models")
    return write_model(folder, CARD), folder


def test_every_kind_of_enlarging_is_one_call(attentive: tuple[ModelCard, Path]) -> None:
    card, folder = attentive
    frame = picture(20, 12, (4, 8))

    made = load_enlarging(card, CPU, [folder])(frame, Progress(), None)

    assert made.scale == 3
    assert made.window == Window(4, 8, 20, 12)
    assert card.weights is not None
    assert made.provenance.weights_sha256 == card.weights.sha256
    assert made.provenance.model_id == "tiny-hat"
    plain = load_enlarging(BICUBIC, CPU)
    assert (plain.scale, plain.takes_reference, plain.card) == (4, False, None)
    np.testing.assert_array_equal(
        plain(frame, Progress()).frame.pixels, enlarge_bicubic(frame, Progress()).frame.pixels
    )


def test_openvino_and_torch_say_the_same_at_every_size(
    attentive: tuple[ModelCard, Path], tmp_path: Path
) -> None:
    """Also of attention in shifted windows, whose masks depend on the size."""
    card, folder = attentive
    content = read_weights(card, [folder])
    one, other = (
        OpenVinoRunner(card, content, tmp_path),
        TorchRunner(load_net(card, content), card, "cpu"),
    )
    for height, width in ((64, 128), (96, 40), (8, 16)):
        batch = probe_picture(128, 3)[None, :height, :width]
        apart = np.abs(one(batch, exact=True).astype(int) - other(batch, exact=True))
        assert apart.max() <= 1
        quick = np.abs(one(batch).astype(int) - other(batch, exact=True))
        assert quick.mean() <= MOST_MOVED_BYTES


def test_a_graph_that_is_another_network_at_another_size_is_left_to_torch(
    attentive: tuple[ModelCard, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card, folder = attentive
    content = read_weights(card, [folder])
    other = byte_net(nn.Upsample(scale_factor=3), card)
    convert = openvino_runner._convert
    monkeypatch.setattr(openvino_runner, "_convert", lambda *_: (convert(card, content)[0], other))
    with pytest.raises(Unavailable, match="at another size"):
        OpenVinoRunner(card, content, tmp_path)
    # It is known at the next start, without another conversion.
    monkeypatch.setattr(openvino_runner, "_convert", lambda *_: pytest.fail("converted again"))
    with pytest.raises(Unavailable, match="at another size"):
        OpenVinoRunner(card, content, tmp_path)


def test_what_enlarges_no_pictures_is_refused(card: ModelCard) -> None:
    with pytest.raises(ModelError, match="no model that enlarges"):
        load_enlarging(card, CPU, [])
    with pytest.raises(ModelError, match="no model that enlarges"):
        load_enlarging(map_card("map"), CPU, [])
    with pytest.raises(ModelError, match="enlarges no single pictures"):
        picture_enhance.load(map_card("map"), CPU, folders=[])
    with pytest.raises(ModelError, match="not trained"):
        load_enlarging(CARD, CPU, [])


def test_a_network_answers_in_the_units_it_is_asked_in() -> None:
    """A network that gives its input back, whatever the units, is plain repetition."""
    spec = dataclasses.replace(CARD.input, mean=(0.4, 0.5, 0.6), std=(0.2, 0.5, 1.0), range=(0, 1))
    card = dataclasses.replace(CARD, input=spec)
    frame = picture(24, 16)

    made = PictureEnhancer(card, CPU, TorchRunner(nn.Upsample(scale_factor=3), card, "cpu")).run(
        frame, Progress()
    )

    np.testing.assert_array_equal(made.frame.pixels, repeated(frame))
