"""Enhancing frames and parts of them: what comes out, which frame helps, and stopping."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete
from ui import fakes
from ui.conftest import Bench

from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef, Window
from inspector.ui.enhance_models import chosen, enlargers, plain
from inspector.ui.enhancing import LEAST_PX, Enhancing
from inspector.ui.jobs import Job
from inspector.ui.videos import Videos

LITE = enlargers([fakes.enlarger()])[0]


@pytest.fixture
def enhancing(bench: Bench) -> Iterator[Enhancing]:
    owner = QObject()
    videos = Videos(bench.session, bench.library, owner)
    yield Enhancing(bench.session, bench.library, videos, bench.services, owner)
    delete(owner)


def test_a_region_becomes_a_result_over_its_own_pixels(
    bench: Bench, photos: list[FrameRef], enhancing: Enhancing
) -> None:
    told: list[object] = []
    enhancing.enhanced.connect(told.append)
    bench.session.undo_stack.clear()
    window = Window(300, 100, 90, 60)  # reaches over the right border
    enhancing.start(LITE, "cpu", photos[0], window, "none")
    (entry,) = bench.session.document.enhanced_on(photos[0])
    assert entry.window == (300, 100, 20, 60)
    assert entry.model_id == "dsrnet-lite"
    assert len(told) == 1
    picture = bench.session.result_store().read_enhanced(entry)
    assert picture.frame.pixels.shape == (240, 80, 3)
    source = bench.library.pool.read(bench.library.path_of(photos[0].source_id), 0, picture.window)
    wanted = fakes.enhanced(source)
    assert np.array_equal(picture.frame.pixels, wanted.frame.pixels)
    assert not bench.session.undo_stack.canUndo()
    bench.session.undo_stack.undo()
    assert bench.session.document.enhanced_on(photos[0]) == (entry,)


def test_the_reference_is_found_chosen_or_left_out(
    bench: Bench, photos: list[FrameRef], enhancing: Enhancing
) -> None:
    # A third photo shows the cracks of the first ones too.
    fakes.draw_photo(bench.folder / "more" / "IMG_0003.jpg", 3)
    bench.library.add([bench.folder / "more"])
    third = list(bench.session.frames())[2]
    window = Window(60, 40, 160, 120)
    enhancing.start(LITE, "cpu", photos[0], window)
    model, name = bench.calls.enhanced
    assert model == "dsrnet-lite"
    assert name in ("IMG_0002.jpg", "IMG_0003.jpg")
    enhancing.start(LITE, "cpu", photos[0], window, "none")
    assert bench.calls.enhanced[3] == ""
    enhancing.start(LITE, "cpu", third, window, photos[1])
    assert bench.calls.enhanced[5] == "IMG_0002.jpg"
    enhancing.start(plain(), "cpu", photos[0], window)
    assert bench.calls.enhanced[6:] == [BICUBIC, ""]
    newest = bench.session.document.enhanced_on(third)[-1]
    assert bench.session.result_store().read_enhanced(newest).reference == "IMG_0002.jpg"


def test_a_chosen_frame_that_does_not_show_the_place_is_said(
    bench: Bench, photos: list[FrameRef], enhancing: Enhancing
) -> None:
    fakes.draw_photo(bench.folder / "more" / "empty.jpg", 9, cracks=False)
    bench.library.add([bench.folder / "more"])
    other = list(bench.session.frames())[2]
    failed: list[InspectorError] = []
    bench.session.failed.connect(failed.append)
    enhancing.start(LITE, "cpu", photos[0], Window(60, 40, 160, 120), other)
    assert "choose another" in failed[0].message
    assert not bench.session.document.results


@pytest.mark.parametrize(
    ("window", "word"),
    [
        (Window(400, 10, 50, 50), "beside"),
        (Window(10, 10, LEAST_PX - 1, 50), "larger one"),
    ],
)
def test_what_cannot_be_enhanced_is_said(
    bench: Bench, photos: list[FrameRef], enhancing: Enhancing, window: Window, word: str
) -> None:
    failed: list[InspectorError] = []
    bench.session.failed.connect(failed.append)
    assert enhancing.start(LITE, "cpu", photos[0], window) is None
    assert word in failed[0].message


def test_stopping_leaves_nothing(
    bench: Bench, photos: list[FrameRef], enhancing: Enhancing
) -> None:
    steps: list[int] = []

    def stop(job: Job) -> None:
        if job.state == "running" and job.lane == "infer" and not steps:
            steps.append(job.steps)
            bench.jobs.cancel_all()

    bench.jobs.changed.connect(stop)
    job = enhancing.start(LITE, "cpu", photos[0])
    assert job is not None
    assert job.state == "cancelled"
    assert steps
    assert not bench.session.document.results
    assert not bench.calls.enhanced


@pytest.mark.parametrize(
    ("cards", "wanted", "on_gpu", "found"),
    [
        (lambda: [fakes.enlarger()], "", False, "dsrnet-lite"),
        (lambda: [fakes.enlarger(), fakes.enlarger("dsrnet-plus")], "", False, "dsrnet-lite"),
        (lambda: [fakes.enlarger(), fakes.enlarger("dsrnet-plus")], "", True, "dsrnet-plus"),
        (lambda: [fakes.enlarger(), fakes.enlarger("dsrnet-plus", False)], "", True, "dsrnet-lite"),
        (lambda: [fakes.enlarger()], BICUBIC, True, BICUBIC),
        (lambda: [fakes.enlarger()], "gone", False, "dsrnet-lite"),
        (lambda: [fakes.card()], "", False, BICUBIC),
    ],
)
def test_the_machine_decides_unless_the_user_does(
    cards: Callable[[], list[ModelCard]], wanted: str, on_gpu: bool, found: str
) -> None:
    assert chosen(enlargers(cards()), wanted, on_gpu).id == found


def test_what_can_run_is_offered_before_what_is_not_trained() -> None:
    offered = enlargers([fakes.enlarger("a-first", trained=False), fakes.enlarger()])
    assert [enlarger.id for enlarger in offered] == ["dsrnet-lite", BICUBIC, "a-first"]


def test_frames_of_a_video_help_each_other(
    bench: Bench, enhancing: Enhancing, small_video: Path
) -> None:
    bench.library.add([small_video])
    (frame,) = bench.session.frames()
    enhancing.start(LITE, "cpu", FrameRef(frame.source_id, 50))
    model, name = bench.calls.enhanced
    assert model == "dsrnet-lite"
    assert name == "" or (name.startswith("frame ") and name != "frame 50")
    (entry,) = bench.session.document.enhanced_on(FrameRef(frame.source_id, 50))
    assert entry.window == (0, 0, 128, 96)
