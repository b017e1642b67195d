"""Models that restore run like any model: a mask and a restored picture, suggestions, regions, and
judging again without the model."""

from __future__ import annotations

import numpy as np
import pytest
from ui import fakes
from ui.conftest import Bench

from inspector.core.errors import InspectorError, ModelError
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.restoration import Mode, Restoration
from inspector.core.settings import DeviceChoice
from inspector.ui.finding import RestoredResult, find
from inspector.ui.jobs import Job

CARD = fakes.restorer()


def kept(bench: Bench, frame: FrameRef) -> Restoration:
    entry = bench.session.document.restored_on(frame)[-1]
    return bench.session.result_store().read_restored(entry)


def mask_of(bench: Bench, frame: FrameRef) -> Mask:
    entry = bench.session.document.result_for(frame)
    assert entry is not None
    return bench.session.result_store().read(entry)


def test_a_run_keeps_the_mask_and_what_it_comes_from_in_one_record(
    bench: Bench, photos: list[FrameRef]
) -> None:
    changes: list[int] = []
    told: list[RestoredResult] = []
    bench.session.document_changed.connect(
        lambda changed: changes.append(len(changed.delta.results.after))
    )
    bench.runs.restored.connect(told.append)
    bench.session.undo_stack.clear()
    bench.runs.run(CARD, "cpu", [photos[0]])
    assert changes == [2]
    assert bench.calls.restored == [""]
    made, mask = kept(bench, photos[0]), mask_of(bench, photos[0])
    assert (made.mode, made.window) == ("dark", Window(0, 0, fakes.WIDTH_PX, fakes.HEIGHT_PX))
    np.testing.assert_array_equal(mask.class_ids() == 1, made.error.mask)
    assert made.error.mask.any()
    assert len(bench.suggestions.on_frame(photos[0])) == 2
    assert [result.entry.model_id for result in told] == [CARD.id]
    assert not bench.session.undo_stack.canUndo()
    bench.runs.run(CARD, "cpu", [photos[0]], mode="paper")
    assert kept(bench, photos[0]).mode == "paper"
    assert len(bench.session.document.results) == 2  # a newer run takes the place of both


def test_all_pictures_and_a_region_that_keeps_the_rest(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.runs.run(CARD, "cpu", photos)
    assert all(bench.session.document.restored_on(frame) for frame in photos)
    before = mask_of(bench, photos[0])
    window = Window(100, 60, 120, 100)
    bench.runs.run(CARD, "cpu", [photos[0]], window)
    whole, part = bench.session.document.restored_on(photos[0])
    assert (whole.window, part.window) == ((0, 0, 320, 240), (100, 60, 120, 100))
    after = mask_of(bench, photos[0])
    assert after.probability.shape == before.probability.shape
    outside = np.ones((240, 320), bool)
    outside[window.slices] = False
    np.testing.assert_array_equal(after.probability[0][outside], before.probability[0][outside])
    made = bench.session.result_store().read_restored(part)
    np.testing.assert_array_equal(after.probability[0][window.slices], made.error.probability)


def test_judging_again_runs_no_model_and_is_a_new_result(
    bench: Bench, photos: list[FrameRef]
) -> None:
    told: list[RestoredResult] = []
    bench.runs.restored.connect(told.append)
    bench.runs.run(CARD, "cpu", [photos[0]])
    bench.runs.run(CARD, "cpu", [photos[0]], Window(100, 60, 120, 100))
    first = bench.session.document.result_for(photos[0])
    bench.runs.judge_again(told, "paper")
    assert bench.calls.restored == ["", "", "again paper", "again paper"]
    document = bench.session.document
    assert document.result_for(photos[0]) != first
    assert [result.picture.mode for result in told[2:]] == ["paper", "paper"]
    assert [entry.window for entry in document.restored_on(photos[0])] == [
        (0, 0, 320, 240),
        (100, 60, 120, 100),
    ]
    mask = mask_of(bench, photos[0])
    assert "mode paper" in mask.provenance.settings
    rows, columns = Window(100, 60, 120, 100).slices
    part = told[-1].picture.error.probability
    np.testing.assert_array_equal(mask.probability[0, rows, columns], part)
    assert bench.runs.judge_again(told[2:], "paper") is None


def test_a_stopped_batch_keeps_what_is_done_and_errors_are_told(
    bench: Bench, photos: list[FrameRef], monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[InspectorError] = []
    bench.session.failed.connect(failed.append)

    def stop(job: Job) -> None:
        if job.lane == "infer":
            bench.jobs.cancel(job)

    bench.runs.restored.connect(lambda _: [stop(job) for job in bench.jobs.alive])
    bench.runs.run(CARD, "cpu", photos)
    assert [bool(bench.session.document.restored_on(f)) for f in photos] == [True, False]

    def broken(
        model_id: str, device: DeviceChoice, frame: Frame, mode: Mode | None, progress: Progress
    ) -> Restoration:
        raise ModelError("The model is broken; choose another one.")

    monkeypatch.setitem(bench.services.__dict__, "restore", broken)
    bench.runs.run(CARD, "cpu", [photos[1]])
    assert "broken" in failed[-1].message
    assert not bench.session.document.restored_on(photos[1])


def test_either_kind_of_model_finds(bench: Bench) -> None:
    frame = Frame(np.full((40, 50, 3), 150, np.uint8), (3, 4))
    mask, made = find(bench.services, fakes.card(), "cpu", None, frame, Progress())
    assert (mask.origin, made) == ((3, 4), None)
    mask, made = find(bench.services, CARD, "cpu", "code", frame, Progress())
    assert made is not None
    assert made.mode == "code"
    assert mask.origin == made.frame.origin == (3, 4)
