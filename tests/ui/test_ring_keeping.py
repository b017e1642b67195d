"""The circle of an observation that is moved is found again, as are the hours that it gave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from imaging.pipe_pictures import drawn_pipe
from shiboken6 import delete
from ui import fakes

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.frame import FrameRef
from inspector.core.observation import Observation, PipeRing
from inspector.core.settings import Settings
from inspector.core.shape import Shape
from inspector.ui.jobs import InlineJobs
from inspector.ui.workbench import Workbench

MIDDLE = (200.0, 150.0)


def draw_pipe(path: Path) -> Path:
    """A pipe seen along its axis: rings of joints about its far point, darker with the distance."""
    height, width = 300, 400
    y, x = np.mgrid[:height, :width].astype(np.float64)
    radius = np.hypot(x - MIDDLE[0], y - MIDDLE[1]) + 1.0
    rings = 18.0 * np.cos(2 * np.pi * 1500.0 / radius)
    noise = np.random.default_rng(1).normal(0, 2, radius.shape)
    grey = np.clip(20 + 0.8 * radius + rings * np.clip(radius / 60, 0, 1) + noise, 0, 255)
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), np.repeat(grey[..., None], 3, 2).astype(np.uint8))
    return path


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    made = Workbench(InlineJobs(), fakes.services(), Settings(model_id="fake"), tmp_path / "home")
    made.session.new_project()
    made.library.add([draw_pipe(tmp_path / "pipe" / "a.png")])
    yield made
    made.close()
    delete(made)


def only(bench: Workbench) -> Annotation:
    (found,) = bench.session.document.annotations.values()
    return found


def coded(bench: Workbench, x: float, y: float) -> Observation:
    bench.observing.begin_at(x, y)
    draft = bench.observing.draft
    assert draft is not None
    bench.observing.write(Observation("en13508", "BBA", ring=draft.observation.ring,
                                      clock_from=draft.observation.clock_from))  # fmt: skip
    assert bench.observing.keep()
    observation = only(bench).observation
    assert observation is not None
    return observation


def test_the_pipe_is_found_when_a_place_is_clicked(bench: Workbench) -> None:
    observation = coded(bench, 300.0, 150.0)
    assert observation.clock_from == 3
    assert observation.ring is not None
    assert (observation.ring.x, observation.ring.y) == pytest.approx(MIDDLE, abs=12)
    assert observation.ring.radius_px == pytest.approx(100, abs=12)


def test_hours_follow_a_place_that_is_moved_without_a_step_of_their_own(bench: Workbench) -> None:
    coded(bench, 300.0, 150.0)
    steps = bench.session.undo_stack.count()
    bench.editor.move(-100, 100)
    moved = only(bench).observation
    assert moved is not None
    assert moved.clock_from == 6
    assert moved.ring is not None
    assert bench.session.undo_stack.count() == steps + 1
    bench.session.undo_stack.undo()
    back = only(bench).observation
    assert back is not None
    assert back.clock_from == 3
    assert back.ring is not None


def test_typed_hours_stay(bench: Workbench) -> None:
    observation = coded(bench, 300.0, 150.0)
    bench.observing.write(Observation("en13508", "BBA", ring=observation.ring, clock_from=9))
    assert bench.observing.keep()
    bench.editor.move(-100, 100)
    moved = only(bench).observation
    assert moved is not None
    assert moved.clock_from == 9
    assert moved.ring is not None


def test_hours_that_the_axis_gave_follow_though_the_joint_is_off_it(bench: Workbench) -> None:
    observation = coded(bench, 300.0, 150.0)
    joint = PipeRing(200.0, 110.0, 107.0, "fitted")
    bench.observing.write(replace(observation, ring=joint, clock_from=3))
    assert bench.observing.keep()
    bench.editor.move(-100, 100)
    moved = only(bench).observation
    assert moved is not None
    assert moved.clock_from == 6


@pytest.mark.parametrize(("typed", "expected"), [(3, 6), (9, 9)])
def test_a_drawn_circle_stays_and_gives_the_hours_of_the_new_place(
    bench: Workbench, typed: int, expected: int
) -> None:
    observation = coded(bench, 300.0, 150.0)
    drawn = PipeRing(200.0, 150.0, 100.0, "drawn")
    bench.observing.write(replace(observation, ring=drawn, clock_from=typed))
    assert bench.observing.keep()
    steps = bench.session.undo_stack.count()
    bench.editor.move(-100, 100)
    moved = only(bench).observation
    assert moved is not None
    assert (moved.ring, moved.clock_from) == (drawn, expected)
    assert bench.session.undo_stack.count() == steps + 1
    bench.session.undo_stack.undo()
    back = only(bench).observation
    assert back is not None
    assert back.clock_from == typed


def test_about_a_clicked_far_end_the_circle_leans_towards_the_camera(
    bench: Workbench, tmp_path: Path
) -> None:
    far, lean = (210.0, 150.0), (0.0, 0.35)
    path = tmp_path / "lean" / "b.png"
    path.parent.mkdir()
    cv2.imwrite(str(path), drawn_pipe(far, lean))
    bench.library.add([path])
    bench.session.go_to(FrameRef(list(bench.session.document.sources)[-1]))
    bench.observing.begin_at(210.0 + 100.0, 150.0 + 35.0)
    bench.draft_ring.centre_at(*far)
    draft = bench.observing.draft
    assert draft is not None
    ring = draft.observation.ring
    assert ring is not None
    assert (ring.x, ring.y) == pytest.approx((210.0, 185.0), abs=8)
    assert ring.radius_px == pytest.approx(100.0, abs=6)
    assert draft.observation.clock_from == 3, "about the far end itself it would be 4"
    assert draft.changed


def test_a_centre_at_the_place_itself_gives_no_circle_and_says_so(bench: Workbench) -> None:
    told: list[str] = []
    bench.observing.told.connect(told.append)
    coded(bench, 300.0, 150.0)
    before = bench.observing.draft
    bench.draft_ring.centre_at(300.0, 150.0)
    assert "far end" in told[-1]
    assert bench.observing.draft == before


def test_a_picture_without_a_pipe_gives_no_circle_and_says_so(
    bench: Workbench, tmp_path: Path
) -> None:
    path = tmp_path / "wall" / "b.png"
    path.parent.mkdir()
    noise = np.random.default_rng(2).integers(90, 110, (300, 400, 3), np.uint8)
    cv2.imwrite(str(path), noise)
    bench.library.add([path])
    told: list[str] = []
    bench.observing.told.connect(told.append)
    bench.session.go_to(FrameRef(list(bench.session.document.sources)[-1]))
    bench.observing.begin_at(100.0, 100.0)
    draft = bench.observing.draft
    assert draft is not None
    assert (draft.observation.ring, draft.observation.clock_from) == (None, None)
    assert "not found" in told[-1]
    bench.session.edit("x", lambda d: edits.put(d, Annotation("z", draft.annotation.frame,
                       Shape.of("line", [[(1, 1)]]), "x")))  # fmt: skip
    assert bench.observing.draft == draft, "another's edit leaves the draft alone"
