"""Tiles, faults and provenance of a segmentation, with a runner that fails on demand."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inspector.core.card import ModelCard, TileSpec
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine.device import Device
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.engine.segment import Segmenter, load

GPU = Device("cuda", "Big GPU", 1 << 30)
CPU = Device("cpu", "Old CPU", 1 << 30)


def picture(width: int, height: int) -> Frame:
    """Sparse bright dots on black."""
    random = np.random.default_rng(width * 7 + height)
    pixels = random.integers(0, 256, (height, width, 3), dtype=np.uint8)
    pixels[random.random((height, width)) < 0.99] = 0
    return Frame(pixels)


def whole(dilation: Any, card: ModelCard, frame: Frame) -> NDArray[np.uint8]:
    """What the runner says of the picture in one piece."""
    large = dataclasses.replace(card, tile=TileSpec(8192, 64))
    return Segmenter(large, CPU, dilation()).run(frame, Progress()).probability


@given(width=st.integers(1, 700), height=st.integers(1, 700))
@settings(max_examples=25, deadline=None)
def test_tiled_equals_whole(dilation: Any, card: ModelCard, width: int, height: int) -> None:
    frame = picture(width, height)
    mask = Segmenter(card, CPU, dilation()).run(frame, Progress())
    assert mask.probability.shape == (1, height, width)
    np.testing.assert_array_equal(mask.probability, whole(dilation, card, frame))


def test_a_picture_smaller_than_a_tile_runs_whole_and_padded(
    dilation: Any, card: ModelCard
) -> None:
    runner = dilation()
    Segmenter(card, CPU, runner).run(picture(200, 90), Progress())
    assert runner.sizes == [(224, 96)]


def _count(dilation: Any, card: ModelCard, frame: Frame) -> int:
    runner = dilation()
    Segmenter(card, CPU, runner).run(frame, Progress())
    return len(runner.sizes)


@pytest.mark.parametrize("failing", range(6))
def test_no_memory_at_any_tile_changes_nothing_but_the_notices(
    dilation: Any, card: ModelCard, failing: int
) -> None:
    frame = picture(600, 330)
    assert _count(dilation, card, frame) == 6
    calls = 0

    def hook(batch: NDArray[np.uint8], exact: bool) -> None:
        nonlocal calls
        calls += 1
        if calls == failing + 1:
            raise OutOfMemory

    runner = dilation(hook)
    mask = Segmenter(card, GPU, runner).run(frame, Progress())
    np.testing.assert_array_equal(mask.probability, whole(dilation, card, frame))
    assert runner.freed == 1
    assert max(max(size) for size in runner.sizes[failing:]) <= 128
    assert mask.provenance.tile_px == 128
    assert len(mask.provenance.notices) == 1


def test_tiles_shrink_to_128_and_then_the_processor_takes_over(
    dilation: Any, card: ModelCard
) -> None:
    def full(batch: NDArray[np.uint8], exact: bool) -> None:
        raise OutOfMemory

    spare = dilation()
    spare.name = "spare"
    card = dataclasses.replace(card, tile=TileSpec(512, 64))
    failing = dilation(full)
    segmenter = Segmenter(card, GPU, failing, lambda: spare)
    frame = picture(1000, 500)
    mask = segmenter.run(frame, Progress())
    np.testing.assert_array_equal(mask.probability, whole(dilation, card, frame))
    assert failing.freed == 3
    assert mask.provenance.runner == "spare"
    assert "Big GPU" in mask.provenance.notices[-1]
    # The next picture does not walk the ladder again, but still tells.
    again = segmenter.run(frame, Progress())
    assert failing.freed == 3
    assert again.provenance.notices == mask.provenance.notices


def test_no_memory_on_the_processor_either_is_an_error_to_act_on(
    dilation: Any, card: ModelCard
) -> None:
    def full(batch: NDArray[np.uint8], exact: bool) -> None:
        raise OutOfMemory

    with pytest.raises(ModelError, match="close other programs"):
        Segmenter(card, CPU, dilation(full)).run(picture(300, 300), Progress())


def test_a_tile_that_is_not_finite_is_run_again_in_fp32(dilation: Any, card: ModelCard) -> None:
    asked: list[bool] = []

    def hook(batch: NDArray[np.uint8], exact: bool) -> None:
        asked.append(exact)
        if not exact and len(asked) == 3:
            raise NotFinite

    frame = picture(600, 330)
    mask = Segmenter(card, CPU, dilation(hook)).run(frame, Progress())
    assert asked == [False, False, False, True, False, False, False]
    np.testing.assert_array_equal(mask.probability, whole(dilation, card, frame))


def test_a_tile_that_stays_not_finite_fails_with_its_place(dilation: Any, card: ModelCard) -> None:
    frame = picture(600, 330)
    poison = np.array([7, 77, 177], np.uint8)
    pixels = frame.pixels.copy()
    pixels[320, 590] = poison

    def hook(batch: NDArray[np.uint8], exact: bool) -> None:
        if (batch == poison).all(axis=-1).any():
            raise NotFinite

    with pytest.raises(ModelError, match=r"from column 1\d\d\d, row 2\d\d\d") as caught:
        Segmenter(card, CPU, dilation(hook)).run(Frame(pixels, (1000, 2000)), Progress())
    assert card.title in caught.value.message


def test_cancelling_stops_before_the_next_tile(dilation: Any, card: ModelCard) -> None:
    progress = Progress()
    runner = dilation()

    def hook(batch: NDArray[np.uint8], exact: bool) -> None:
        if len(runner.sizes) == 2:
            progress.cancel()

    runner.hook = hook
    with pytest.raises(Cancelled):
        Segmenter(card, CPU, runner).run(picture(600, 330), progress)
    assert len(runner.sizes) == 3


def test_progress_counts_tiles_to_the_end(dilation: Any, card: ModelCard) -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: seen.append((done, total)))
    Segmenter(card, CPU, dilation()).run(picture(600, 330), progress)
    assert seen == [(k, 6) for k in range(7)]


def test_progress_never_goes_back_when_tiles_are_split(dilation: Any, card: ModelCard) -> None:
    failed: list[bool] = []

    def hook(batch: NDArray[np.uint8], exact: bool) -> None:
        if not failed and len(runner.sizes) == 2:
            failed.append(True)
            raise OutOfMemory

    runner = dilation(hook)
    seen: list[float] = []
    progress = Progress(lambda done, total: seen.append(done / total))
    Segmenter(card, CPU, runner).run(picture(600, 330), progress)
    assert failed
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_a_result_says_how_it_was_made(dilation: Any, card: ModelCard) -> None:
    frame = Frame(picture(100, 80).pixels, (30, 40))
    mask = Segmenter(card, GPU, dilation()).run(frame, Progress())
    made = mask.provenance
    assert mask.origin == (30, 40)
    assert mask.labels == ("crack",)
    assert not mask.probability.flags.writeable
    assert (made.model_id, made.runner, made.device) == ("tiny", "fake", "Big GPU")
    assert (made.dtype, made.tile_px, made.overlap_px) == ("float32", 256, 64)
    assert made.seconds > 0
    assert made.notices == ()


def test_a_reduced_picture_is_refused(dilation: Any, card: ModelCard) -> None:
    frame = Frame(picture(64, 64).pixels, level=1)
    with pytest.raises(ValueError, match="level 0"):
        Segmenter(card, CPU, dilation()).run(frame, Progress())


def test_a_model_of_another_task_is_refused(card: ModelCard) -> None:
    with pytest.raises(ModelError, match="finds defects"):
        load(dataclasses.replace(card, task="enhance"), CPU, folders=[])


def test_openvino_and_a_graphics_card_do_not_go_together(tiny: Any) -> None:
    card, parent = tiny
    with pytest.raises(ModelError, match="choose the device cpu"):
        load(card, GPU, "openvino", [parent])


@pytest.mark.parametrize("choice", ["torch", "openvino"])
def test_a_loaded_model_says_its_runner_and_weights(tiny: Any, choice: Any) -> None:
    card, parent = tiny
    mask = load(card, CPU, choice, [parent]).run(picture(70, 50), Progress())
    assert mask.provenance.runner == choice
    assert mask.provenance.weights_sha256 == card.weights.sha256


def test_torch_takes_over_where_openvino_is_not_installed(
    tiny: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    card, parent = tiny
    monkeypatch.setitem(sys.modules, "openvino", None)
    mask = load(card, CPU, "auto", [parent]).run(picture(70, 50), Progress())
    assert mask.provenance.runner == "torch"
    assert "OpenVINO" in mask.provenance.notices[0]
    with pytest.raises(ModelError, match="choose the runner torch"):
        load(card, CPU, "openvino", [parent])
