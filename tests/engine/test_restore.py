"""Restoring in tiles: joined before it is judged, at the size that was learnt."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from safetensors.torch import save

from inspector.core.card import InputSpec, ModelCard, RestoreSpec, TileSpec
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.core.restoration import MODES, Guards
from inspector.engine import restore
from inspector.engine.catalog import Catalog
from inspector.engine.classical import DarkOtsu
from inspector.engine.device import Device
from inspector.engine.restore import Restorer
from inspector.engine.runners.choice import choose_runner
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.imaging.dark_otsu import find_dark
from inspector.imaging.error_map import found
from inspector.nets.upcracknet import build

torch.set_num_threads(1)
GPU = Device("cuda", "Big GPU", 1 << 30)
CPU = Device("cpu", "Old CPU", 1 << 30)
GUARDS = {mode: Guards(1.0, 2.0) for mode in MODES}
CARD = ModelCard(
    id="tiny-surface",
    title="Tiny surface",
    task="restore",
    net="upcracknet",
    domains=("pavement",),
    hyper={"width": 2, "most": 4, "statistics": "picture"},
    input=InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, 256),
    tile=TileSpec(256, 128),
    labels=("crack",),
    weights=None,
    scores=(),
    params=1,
    macs=1,
    macs_at=(256, 256),
    restore=RestoreSpec(GUARDS),
)


class Brighter:
    """Restores every pixel 5 grey values brighter, and paints over what is black."""

    name, dtype = "fake", "float32"

    def __init__(self) -> None:
        self.sizes: list[tuple[int, ...]] = []
        self.faults: list[Exception] = []
        self.freed = 0

    def __call__(self, batch: NDArray[np.uint8], exact: bool = False) -> NDArray[np.uint8]:
        if self.faults:
            raise self.faults.pop(0)
        self.sizes.append(batch.shape)
        brighter = np.where(batch == 0, 120, np.minimum(batch, 250) + 5).astype(np.uint8)
        return brighter.transpose(0, 3, 1, 2)

    def free(self) -> None:
        self.freed += 1


def surface(width: int, height: int, seed: int = 0) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(110, 130, (height, width, 3), dtype=np.uint8)


@given(st.integers(1, 700), st.integers(1, 600))
@settings(max_examples=15, deadline=None)
def test_tiles_have_the_size_that_was_learnt_and_join_without_a_seam(
    width: int, height: int
) -> None:
    runner = Brighter()
    rgb = surface(width, height)
    made = Restorer(CARD, CPU, runner).run(Frame(rgb, (3, 4)), Progress(), "dark")
    np.testing.assert_array_equal(made.frame.pixels, rgb + 5)
    assert set(runner.sizes) == {(1, 256, 256, 3)}
    assert made.frame.origin == made.mask.origin == (3, 4)
    np.testing.assert_array_equal(made.signed_error, 5)


@pytest.mark.parametrize("mode", MODES)
def test_the_whole_picture_is_judged_once(mode: str) -> None:
    rgb = surface(600, 300)
    rgb[100:104, 20:580] = 0
    model = Restorer(CARD, CPU, Brighter())
    frame = Frame(rgb)
    made = model.run(frame, Progress(), mode)
    whole = found(rgb, np.asarray(made.frame.pixels), mode, GUARDS[mode])
    np.testing.assert_array_equal(made.error.values, whole.values)
    assert made.error.judgement == whole.judgement
    # The published code stretches both pictures on their own: a black line changes its whole map.
    assert mode == "code" or made.mask.class_ids()[102, 300] == 1
    assert made.provenance.settings == f"error map by mode {mode}, error from 1, contrast from 2"
    other = model.judged_as(model.run(frame, Progress(), "dark"), frame, mode)
    np.testing.assert_array_equal(other.error.values, made.error.values)
    assert (other.mode, other.provenance.settings) == (made.mode, made.provenance.settings)


def test_without_memory_it_moves_to_the_processor_and_never_to_a_smaller_tile() -> None:
    full, spare = Brighter(), Brighter()
    full.faults = [OutOfMemory()]
    made = Restorer(CARD, GPU, full, lambda: spare).run(
        Frame(surface(300, 200)), Progress(), "dark"
    )
    assert spare.sizes
    assert set(spare.sizes) == {(1, 256, 256, 3)}
    assert "processor" in made.provenance.notices[0]
    spare.faults = [OutOfMemory()]
    with pytest.raises(ModelError, match="not enough memory"):
        Restorer(CARD, CPU, spare).run(Frame(surface(9, 9)), Progress(), "dark")


def test_what_is_not_finite_twice_is_an_error_and_cancelling_works_between_tiles() -> None:
    runner = Brighter()
    runner.faults = [NotFinite(), NotFinite()]
    with pytest.raises(ModelError, match="no valid numbers"):
        Restorer(CARD, CPU, runner).run(Frame(surface(9, 9)), Progress(), "dark")
    progress = Progress(lambda done, _: progress.cancel() if done else None)
    with pytest.raises(Cancelled):
        Restorer(CARD, CPU, runner).run(Frame(surface(600, 300)), progress, "dark")
    assert len(runner.sizes) == 2


def test_a_network_on_disk_restores_alike_by_both_runners(
    tmp_path: Path, put: Callable[..., ModelCard]
) -> None:
    torch.manual_seed(3)
    card = put(tmp_path, save(build(**CARD.hyper).state_dict()), CARD)
    frame = Frame(surface(300, 256))
    pictures = [
        Restorer(card, CPU, *choose_runner(card, CPU, choice, [tmp_path]))
        .run(frame, Progress(), "dark")
        .frame.pixels.astype(int)
        for choice in ("torch", "openvino")
    ]
    assert np.abs(pictures[0] - pictures[1]).max() <= 2
    assert pictures[0].std() > 0.1
    model = restore.load(card, CPU, [tmp_path])
    assert model.modes == MODES


def test_a_model_that_restores_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="restores no pictures"):
        restore.load(dataclasses.replace(CARD, task="segment", restore=None), CPU, [tmp_path])


def test_the_classical_detector_is_a_model_like_any_other() -> None:
    card = restore.card_of(Catalog([]), "dark-otsu")
    model = restore.load(card, CPU)
    rgb = surface(300, 200)
    rgb[100:104, 20:280] = 0
    made = model.run(Frame(rgb, (7, 0)), Progress(), "dark")
    np.testing.assert_array_equal(made.error.values, find_dark(rgb).values)
    assert made.mask.class_ids()[102, 150] == 1
    assert made.frame.origin == (7, 0)
    assert made.signed_error[102, 150] > 90
    assert (made.provenance.model_id, made.provenance.weights_sha256) == ("dark-otsu", "")
    assert isinstance(model, DarkOtsu)
    with pytest.raises(ModelError, match="knows no mode paper"):
        model.run(Frame(rgb), Progress(), "paper")
    with pytest.raises(ModelError, match="There is no model"):
        restore.card_of(Catalog([]), "nonsense")
