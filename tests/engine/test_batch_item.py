"""The work on one file: planned by what it is, made piece by piece, and each fault a sentence."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from data import maps
from data.models import SATELLITE, map_card, road_card, write_model

from inspector.core.batch import (
    BatchItem,
    BatchSettings,
    FrameChoice,
    ItemPlan,
    PieceFailed,
    PieceMade,
)
from inspector.core.card import ModelCard
from inspector.core.document import SourceEntry
from inspector.core.enhanced import BICUBIC, ON_ENHANCED, EnhancedPicture
from inspector.core.errors import Cancelled, ModelError, SourceError
from inspector.core.frame import Window
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.restoration import DARK_OTSU, Restoration
from inspector.engine.batch_cluster import opener
from inspector.engine.batch_item import run_item
from inspector.engine.batch_plan import expected_pieces, item_fingerprint, plan_item
from inspector.engine.ready import ReadyModels
from inspector.io.source import open_source
from inspector.io.video_write import write_video

torch.set_num_threads(1)
OPENED = opener(None)


@pytest.fixture(scope="module")
def models(tiny: tuple[ModelCard, Path], tmp_path_factory: pytest.TempPathFactory) -> ReadyModels:
    parent = tmp_path_factory.mktemp("more")
    write_model(parent, map_card("larger"))
    write_model(parent, road_card("roads"))
    return ReadyModels([tiny[1], parent], parent / "videos")


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A crack across grey noise, 64 x 48."""
    pixels = np.random.default_rng(3).integers(140, 160, (48, 64, 3)).astype(np.uint8)
    cv2.line(pixels, (5, 5), (60, 40), (20, 20, 20), 3)
    path = tmp_path_factory.mktemp("photos") / "wall.png"
    path.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    return path


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve frames of noise, 64 x 48."""
    rng = np.random.default_rng(1)
    frames = (rng.integers(0, 256, (48, 64, 3)).astype(np.uint8) for _ in range(12))
    path = tmp_path_factory.mktemp("videos") / "run 1.mp4"
    write_video(path, frames, Fraction(10), crf=12)
    return path


def item_of(path: Path, **settings: object) -> BatchItem:
    given: dict[str, object] = {"models": (DARK_OTSU,), "device": "cpu", **settings}
    return BatchItem("1", str(path), BatchSettings(**given))  # type: ignore[arg-type]


def plan(item: BatchItem, models: ReadyModels, *marks: int) -> ItemPlan:
    def marked(entry: SourceEntry) -> tuple[int, ...]:
        return marks

    return plan_item(item, models.catalog, OPENED, marked, None, Progress())


def made(item: BatchItem, models: ReadyModels, *marks: int) -> list[PieceMade]:
    planned = plan(item, models, *marks)
    path = Path(item.path)
    outcomes = list(
        run_item(path, item.settings, planned.entry, planned.pieces, models, OPENED, Progress())
    )
    assert [o.piece for o in outcomes] == list(planned.pieces)
    assert not [o for o in outcomes if isinstance(o, PieceFailed)]
    return [o for o in outcomes if isinstance(o, PieceMade)]


def test_a_photo_by_several_models_is_what_each_makes_of_it(
    models: ReadyModels, photo: Path
) -> None:
    one, two = made(item_of(photo, models=("tiny", DARK_OTSU)), models)
    frame = open_source(photo).read(0)
    np.testing.assert_array_equal(
        one.result.probability,  # type: ignore[union-attr]
        models.segment("tiny", "cpu", frame, Progress()).probability,
    )
    assert isinstance(two.result, Restoration)
    assert two.result.error.mask[20:25, 25:40].any(), "the crack"


def test_a_region_of_a_frame(models: ReadyModels, photo: Path) -> None:
    (piece,) = made(item_of(photo, models=("tiny",), region=Window(8, 4, 999, 20)), models)
    assert isinstance(piece.result, Mask)
    assert piece.result.origin == (8, 4)
    assert (piece.result.width_px, piece.result.height_px) == (56, 20)
    with pytest.raises(SourceError, match="lies beside"):
        plan(item_of(photo, region=Window(64, 0, 5, 5)), models)


def test_enlarged_first_then_searched_comes_back_in_source_pixels(
    models: ReadyModels, photo: Path
) -> None:
    item = item_of(photo, models=("tiny", DARK_OTSU), enlarge=BICUBIC, region=Window(4, 4, 40, 32))
    large, seen, dark = made(item, models)
    assert isinstance(large.result, EnhancedPicture)
    assert large.result.window == Window(4, 4, 40, 32)
    assert large.result.frame.pixels.shape == (128, 160, 3)
    for found in (seen.result, dark.result):
        assert isinstance(found, Mask), "what is restored of an enlarged picture is not kept"
        assert found.origin == (4, 4)
        assert (found.width_px, found.height_px) == (40, 32)
        assert found.provenance.notices[-1].startswith(f"{ON_ENHANCED}{BICUBIC}")
    only = made(replace(item, settings=replace(item.settings, models=())), models)
    np.testing.assert_array_equal(only[0].result.frame.pixels, large.result.frame.pixels)  # type: ignore[union-attr]


def test_frames_of_a_video_by_step_and_by_marks(models: ReadyModels, video: Path) -> None:
    item = item_of(video, models=("tiny",), frames=FrameChoice(4, 1, 9))
    pieces = made(item, models)
    assert [p.piece.frame for p in pieces] == [1, 5, 9]
    frame = open_source(video).read(5)
    expected = models.segment("tiny", "cpu", frame, Progress())
    np.testing.assert_array_equal(pieces[1].result.probability, expected.probability)  # type: ignore[union-attr]
    assert expected_pieces(video, item.settings, OPENED) == 3
    marked = item_of(video, models=("tiny",), frames=FrameChoice(marks=True))
    assert [p.frame for p in plan(marked, models, 7, 2, 99).pieces] == [2, 7]
    with pytest.raises(SourceError, match="no marked frames"):
        plan(marked, models)
    with pytest.raises(SourceError, match="the frames 0 to 11"):
        plan(item_of(video, frames=FrameChoice(1, 50)), models)


def test_dates_of_a_map_enlarged_and_searched(models: ReadyModels, tmp_path: Path) -> None:
    pixels = np.random.default_rng(2).integers(900, 2500, (24, 32, 4)).astype(np.uint16)
    path = maps.write_tif(tmp_path / "place.tif", pixels, names=SATELLITE)
    (found,) = made(item_of(path, models=("roads",)), models)
    assert isinstance(found.result, Mask)
    assert found.result.labels == ("road", "building")
    large, on_it = made(item_of(path, models=("roads",), enlarge="larger"), models)
    assert isinstance(large.result, EnhancedPicture)
    assert large.result.facts is not None
    assert isinstance(on_it.result, Mask)
    assert (on_it.result.width_px, on_it.result.height_px) == (32, 24)
    with pytest.raises(SourceError, match="has the dates"):
        plan(item_of(path, models=("roads",), date="1999-01-01"), models)
    with pytest.raises(ModelError, match="takes pictures"):
        plan(item_of(path, models=("tiny",)), models)


def test_a_frame_that_fails_leaves_the_others(
    models: ReadyModels, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = item_of(video, models=("tiny",), frames=FrameChoice(5))
    planned = plan(item, models)
    segment = models.segment

    def fails_once(*args: object) -> Mask:
        if not calls:
            calls.append(1)
            raise ModelError("Not finite; take another picture.")
        return segment(*args)  # type: ignore[arg-type]

    calls: list[int] = []
    monkeypatch.setattr(models, "segment", fails_once)
    outcomes = list(
        run_item(video, item.settings, planned.entry, planned.pieces, models, OPENED, Progress())
    )
    assert [type(o) for o in outcomes] == [PieceFailed, PieceMade, PieceMade]
    assert outcomes[0].error.message == "Not finite; take another picture."  # type: ignore[union-attr]


def test_work_stops_within_a_piece(models: ReadyModels, video: Path) -> None:
    item = item_of(video, models=("tiny",), frames=FrameChoice(1))
    planned = plan(item, models)
    progress = Progress()
    outcomes = run_item(
        video, item.settings, planned.entry, planned.pieces, models, OPENED, progress
    )
    next(outcomes)
    progress.cancel()
    with pytest.raises(Cancelled):
        next(outcomes)


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"models": ()}, "Nothing is to be done"),
        ({"models": ("gone",)}, "There is no model 'gone'"),
        ({"models": ("larger",)}, "finds nothing"),
        ({"models": ("roads",)}, "takes maps"),
        ({"enlarge": "tiny"}, "enlarges nothing"),
        ({"enlarge": "larger"}, "takes maps"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    models: ReadyModels, photo: Path, settings: dict[str, object], fault: str
) -> None:
    with pytest.raises(ModelError, match=fault):
        plan(item_of(photo, **settings), models)


def test_bad_files_are_one_sentence(models: ReadyModels, photo: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.png"
    cut.write_bytes(photo.read_bytes()[:300])
    (tmp_path / "empty").mkdir()
    for path, fault in (
        (tmp_path / "gone.png", "not there"),
        (tmp_path / "empty", "There are no pictures in empty"),
    ):
        with pytest.raises(SourceError, match=fault):
            plan(item_of(path), models)
    item = item_of(cut)
    planned = plan(item, models)
    (failed,) = run_item(
        cut, item.settings, planned.entry, planned.pieces, models, OPENED, Progress()
    )
    assert isinstance(failed, PieceFailed)
    assert "cut.png" in failed.error.message


def test_a_done_item_is_known_by_content_model_and_settings(
    models: ReadyModels, photo: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.png"
    copy.write_bytes(photo.read_bytes())
    item = item_of(photo, models=("tiny",))
    assert plan(item, models).made_from == item_fingerprint(item, models.catalog)
    assert plan(replace(item, path=str(copy)), models).made_from == plan(item, models).made_from
    copy.write_bytes(photo.read_bytes() + b"\0")
    assert item_fingerprint(replace(item, path=str(copy)), models.catalog) != item_fingerprint(
        item, models.catalog
    )
