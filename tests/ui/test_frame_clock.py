"""Playing: the frame that is due is shown, late ones are dropped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.conftest import Bench

from inspector.core.frame import FrameRef
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.frame_clock import SPEEDS, FrameClock
from inspector.ui.jobs import Jobs
from inspector.ui.library import Library, SourcePool
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.videos import Videos
from inspector.ui.view_state import ViewState


class Watch:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def clock(qtbot: QtBot, bench: Bench, small_video: Path, watch: Watch) -> Iterator[FrameClock]:
    """On frame 0 of a video of 100 frames, 25 a second."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    videos = Videos(bench.session, bench.library)
    presenter = Presenter(
        canvas, bench.session, bench.view, bench.library, bench.suggestions, canvas
    )
    made = FrameClock(bench.session, videos, presenter, canvas, watch)
    bench.library.add([small_video])
    yield made
    made.pause()
    delete(videos)


def here(bench: Bench) -> int:
    assert bench.session.current is not None
    return bench.session.current.index


def test_the_frame_that_is_due_is_shown_and_late_ones_are_dropped(
    qtbot: QtBot, bench: Bench, clock: FrameClock, watch: Watch
) -> None:
    seen: list[int] = []
    bench.session.current_changed.connect(lambda: seen.append(here(bench)))
    clock.play()
    assert clock.playing
    assert here(bench) == 0
    for now_s, due in ((100.05, 1), (100.5, 12), (101.0, 25)):
        watch.now_s = now_s
        qtbot.waitUntil(lambda due=due: here(bench) == due)
    assert seen == [1, 12, 25]


def test_at_another_speed_it_goes_on_from_where_it_is(
    qtbot: QtBot, bench: Bench, clock: FrameClock, watch: Watch
) -> None:
    clock.play()
    watch.now_s += 1.0
    qtbot.waitUntil(lambda: here(bench) == 25)
    clock.set_speed(4.0)
    watch.now_s += 0.25
    qtbot.waitUntil(lambda: here(bench) == 50)
    clock.set_speed(0.25)
    watch.now_s += 0.4
    qtbot.waitUntil(lambda: here(bench) == 52)


def test_it_stops_at_the_end_and_then_starts_over(
    qtbot: QtBot, bench: Bench, clock: FrameClock, watch: Watch
) -> None:
    clock.play()
    watch.now_s += 60.0
    with qtbot.waitSignal(clock.changed):
        pass
    assert here(bench) == 99
    assert not clock.playing
    clock.toggle()
    assert clock.playing
    assert here(bench) == 0


def test_who_goes_elsewhere_sees_it_play_on_from_there(
    qtbot: QtBot, bench: Bench, clock: FrameClock, watch: Watch
) -> None:
    clock.play()
    assert bench.session.current is not None
    bench.session.go_to(FrameRef(bench.session.current.source_id, 60))
    watch.now_s += 0.2
    qtbot.waitUntil(lambda: here(bench) == 65)
    assert clock.playing


def test_an_edit_and_another_picture_pause_it(
    bench: Bench, clock: FrameClock, tmp_path: Path
) -> None:
    clock.play()
    bench.library.add([fakes.draw_photo(tmp_path / "photo.jpg")])
    assert not clock.playing
    clock.play()
    assert clock.playing
    bench.session.go_by(1)
    assert not clock.playing
    clock.play()  # a photo does not play
    assert not clock.playing


def test_speeds_end_where_they_end(clock: FrameClock) -> None:
    for _ in SPEEDS:
        clock.step_speed(1)
    assert clock.speed == 16.0
    for _ in range(2 * len(SPEEDS)):
        clock.step_speed(-1)
    assert clock.speed == 0.25


def test_with_real_lanes_it_plays_to_the_end(
    qtbot: QtBot, tmp_path: Path, small_video: Path
) -> None:
    owner = QObject()
    jobs = Jobs(owner)
    session = Session(jobs, tmp_path / "unsaved", owner)
    library = Library(session, SourcePool(), owner)
    view = ViewState(128, 0.5, 0.0, owner)
    suggestions = Suggestions(session, view, owner)
    videos = Videos(session, library, owner)
    canvas = Canvas()  # deleted below, before what it listens to
    presenter = Presenter(canvas, session, view, library, suggestions, canvas, videos.glance)
    clock = FrameClock(session, videos, presenter, canvas)
    session.new_project()
    library.add([small_video])
    qtbot.waitUntil(lambda: bool(videos.current and videos.current.surveyed), timeout=20_000)
    seen: list[int] = []
    presenter.shown.connect(lambda frame: seen.append(frame.index))
    clock.set_speed(4.0)
    clock.play()
    qtbot.waitUntil(lambda: not clock.playing, timeout=20_000)
    assert seen[-1] == 99
    assert seen == sorted(seen)
    session.close_project()
    jobs.close()
    library.pool.close()
    delete(canvas)
    delete(owner)
