"""Models that stay ready between pictures, and bicubic beside them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from data import make_video
from safetensors.torch import save

from inspector.core.card import EnhanceSpec, ModelCard, ReferenceSpec, RestoreSpec, TileSpec
from inspector.core.enhanced import BICUBIC
from inspector.core.errors import Cancelled, ModelError, SourceError
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.core.restoration import DARK_OTSU, MODES, Guards
from inspector.engine.enhance import enlarge_bicubic
from inspector.engine.ready import SEGMENTERS_KEPT, ReadyModels
from inspector.engine.reference_enhance import Reference
from inspector.nets import upcracknet
from inspector.nets.dsrnet_lite import build

torch.set_num_threads(1)
PICTURE = Frame(np.random.default_rng(4).integers(0, 256, (40, 56, 3), np.uint8), (8, 16))


@pytest.fixture
def models(tiny: tuple[ModelCard, Path], tmp_path: Path) -> ReadyModels:
    return ReadyModels([tiny[1]], tmp_path / "videos")


def test_a_model_is_loaded_once_and_again_only_for_another_choice(models: ReadyModels) -> None:
    assert [card.id for card in models.cards()] == ["tiny", "dark-otsu"]
    models.prepare("tiny", "cpu")
    (ready,) = models._segmenters.values()
    mask = models.segment("tiny", "cpu", PICTURE, Progress())
    assert mask.origin == (8, 16)
    assert list(models._segmenters.values()) == [ready]
    models.segment("tiny", "auto", PICTURE, Progress())
    assert [choice for _, choice in models._segmenters] == ["cpu", "auto"]


def test_the_models_that_ran_last_stay_loaded(tiny: tuple[ModelCard, Path], tmp_path: Path) -> None:
    ids = [f"m{number}" for number in range(SEGMENTERS_KEPT + 1)]
    for model_id in ids:
        shutil.copytree(tiny[1] / "tiny", tmp_path / "models" / model_id)
    models = ReadyModels([tmp_path / "models"], tmp_path / "videos")
    for model_id in ids[:-1]:
        models.prepare(model_id, "cpu")
    models.prepare(ids[0], "cpu")
    models.prepare(ids[-1], "cpu")
    assert [model_id for model_id, _ in models._segmenters] == [*ids[2:-1], ids[0], ids[-1]]


def test_a_model_that_was_added_is_listed_after_another_look(
    tiny: tuple[ModelCard, Path], tmp_path: Path
) -> None:
    models = ReadyModels([tmp_path], tmp_path / "videos")
    assert [card.id for card in models.cards()] == [DARK_OTSU]
    shutil.copytree(tiny[1] / "tiny", tmp_path / "added")
    assert [card.id for card in models.cards()] == [DARK_OTSU]
    models.look_again()
    assert [card.id for card in models.cards()] == ["added", DARK_OTSU]


def test_dark_lines_need_no_loading(models: ReadyModels) -> None:
    models.prepare("dark-otsu", "cpu")
    made = models.restore("dark-otsu", "cpu", PICTURE, None, Progress())
    assert made.mode == "dark"
    assert made.mask.origin == PICTURE.origin
    with pytest.raises(ModelError, match="choose the mode dark"):
        models.restore("dark-otsu", "cpu", PICTURE, "paper", Progress())
    with pytest.raises(ModelError, match="choose the mode dark"):
        models.judge(made, PICTURE, "paper", Progress())
    with pytest.raises(ModelError, match="restores no pictures"):
        models.restore("tiny", "cpu", PICTURE, None, Progress())


def test_a_restoring_model_stays_ready_and_its_pictures_are_judged_without_it(
    put: Callable[..., ModelCard], card: ModelCard, tmp_path: Path
) -> None:
    hyper = {"width": 2, "most": 4, "statistics": "picture"}
    surface = replace(
        card,
        id="tiny-surface",
        task="restore",
        net="upcracknet",
        hyper=hyper,
        input=replace(card.input, range=(0.0, 255.0), mean=(0.5,) * 3, std=(0.5,) * 3,
                      multiple_of=256),
        tile=TileSpec(256, 128),
        restore=RestoreSpec({mode: Guards(1.0, 2.0) for mode in MODES}),
    )  # fmt: skip
    put(tmp_path / "models", save(upcracknet.build(**hyper).state_dict()), surface)
    models = ReadyModels([tmp_path / "models"], tmp_path / "videos")
    models.prepare("tiny-surface", "cpu")
    ready = models._restorer
    made = models.restore("tiny-surface", "cpu", PICTURE, None, Progress())
    assert models._restorer is ready is not None
    assert (made.mode, made.frame.origin) == ("dark", PICTURE.origin)
    others = ReadyModels([tmp_path / "models"], tmp_path / "videos")
    again = others.judge(made, PICTURE, "paper", Progress())
    assert others._restorer is None
    wanted = models.restore("tiny-surface", "cpu", PICTURE, "paper", Progress())
    assert again.error.judgement == wanted.error.judgement
    assert "mode paper, error from 1" in again.provenance.settings
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        others.judge(made, PICTURE, "code", stopped)


def test_bicubic_needs_no_model_and_no_loading(models: ReadyModels) -> None:
    models.prepare_enhance(BICUBIC, "cpu")
    made = models.enhance(BICUBIC, "cpu", PICTURE, None, Progress())
    wanted = enlarge_bicubic(PICTURE, Progress())
    assert np.array_equal(made.frame.pixels, wanted.frame.pixels)
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        models.enhance(BICUBIC, "cpu", PICTURE, None, stopped)


def test_what_cannot_enhance_says_so(models: ReadyModels, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="choose one of: tiny"):
        models.enhance("gone", "cpu", PICTURE, None, Progress())
    with pytest.raises(ModelError, match="no model that enlarges"):
        models.prepare_enhance("tiny", "cpu")
    photo = tmp_path / "a.png"
    photo.write_bytes(b"no picture")
    with pytest.raises(SourceError):
        models.enhance_clip(BICUBIC, "cpu", photo, range(2), tmp_path / "o.mp4", Progress())


def test_a_clip_of_a_video_is_written(models: ReadyModels, tmp_path: Path) -> None:
    video = make_video.make_video(tmp_path / "run.mp4", make_video.H264_MP4, range(12))
    output = tmp_path / "clip.mp4"
    models.enhance_clip(BICUBIC, "cpu", video, range(3, 6), output, Progress())
    frames = list(make_video.decoded_from_start(output))
    assert len(frames) == 3
    assert frames[0].width == 4 * 128
    assert frames[0].height > 4 * 96


def test_an_enlarging_model_runs_with_a_reference_and_stays_ready(
    put: Callable[..., ModelCard], card: ModelCard, tmp_path: Path
) -> None:
    torch.manual_seed(1)
    hyper = {"channels": 4, "blocks": 1, "encoder_blocks": 1}
    weights = save({k: v.contiguous() for k, v in build(**hyper).state_dict().items()})
    lite = replace(
        card,
        id="tiny-lite",
        task="reference_enhance",
        net="dsrnet_lite",
        hyper=hyper,
        input=replace(card.input, range=(0.0, 255.0), mean=(0.0,) * 3, std=(1.0,) * 3,
                      multiple_of=16),
        tile=TileSpec(64, 16),
        labels=(),
        enhance=EnhanceSpec(4, depth=True),
        reference=ReferenceSpec(4, 16),
    )  # fmt: skip
    put(tmp_path / "models", weights, lite)
    models = ReadyModels([tmp_path / "models"], tmp_path / "videos")
    reference = Reference(Frame(np.asarray(PICTURE.pixels)), np.eye(3), "frame 7")
    made = models.enhance("tiny-lite", "cpu", PICTURE, reference, Progress())
    assert made.reference == "frame 7"
    assert made.window == Window(8, 16, 56, 40)
    assert made.depth is not None
    ready = models._enhancer
    models.enhance("tiny-lite", "cpu", PICTURE, None, Progress())
    assert models._enhancer is ready
