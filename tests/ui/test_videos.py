"""What is found out about a video that comes into view."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from data.make_video import number_in
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui.conftest import Bench

from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.io import video_prepare
from inspector.io.video_index import VideoIndex
from inspector.ui.jobs import Jobs
from inspector.ui.library import Library, SourcePool
from inspector.ui.session import Session
from inspector.ui.videos import Videos


@pytest.fixture
def videos(bench: Bench) -> Iterator[Videos]:
    made = Videos(bench.session, bench.library)
    yield made
    delete(made)


def only_source(session: Session) -> str:
    return next(iter(session.document.sources))


def test_a_video_in_view_is_counted_and_surveyed(
    bench: Bench, videos: Videos, small_video: Path
) -> None:
    bench.library.add([small_video])
    source_id = only_source(bench.session)
    film = videos.film(source_id)
    assert film is not None
    assert film.index is not None
    assert len(film.index) == 100
    assert [key.number for key in film.keys] == [0, 20, 40, 60, 80]
    assert film.surveyed
    assert all(key.sharpness > 0 for key in film.keys)
    entry = bench.session.document.sources[source_id]
    assert entry.frame_count == 100
    assert entry.video is not None
    assert entry.video.counted
    # What machines find out is no step to undo.
    assert bench.session.undo_stack.count() == 1
    assert videos.frame_at(2.0) == 50


def test_the_glance_is_the_nearest_key_frame(
    bench: Bench, videos: Videos, small_video: Path
) -> None:
    bench.library.add([small_video])
    source_id = only_source(bench.session)
    film = videos.film(source_id)
    assert film is not None
    assert videos.glance(FrameRef(source_id, 48)) is film.keys[2].image
    assert videos.glance(FrameRef(source_id, 53)) is film.keys[3].image
    assert videos.glance(FrameRef("unknown", 3)) is None


def test_a_frame_that_the_file_promised_and_does_not_have_is_left(
    bench: Bench, small_video: Path
) -> None:
    bench.library.add([small_video])
    source_id = only_source(bench.session)
    bench.session.go_to(FrameRef(source_id, 5000))
    made = Videos(bench.session, bench.library)
    made.prepare()
    assert bench.session.current == FrameRef(source_id, 99)
    delete(made)


def test_a_video_that_is_gone_says_so_and_can_be_tried_again(
    bench: Bench, videos: Videos, small_video: Path
) -> None:
    moved = bench.folder / "away.mp4"
    shutil.copyfile(small_video, moved)
    bench.library.add([moved])
    source_id = only_source(bench.session)
    bench.library.pool.close()
    moved.unlink()
    videos.prepare()
    film = videos.film(source_id)
    assert film is not None
    assert film.index is None
    assert film.problem
    shutil.copyfile(small_video, moved)
    videos.prepare()
    again = videos.film(source_id)
    assert again is not None
    assert again.index is not None
    assert not again.problem


def test_another_project_forgets_the_videos_of_this_one(
    bench: Bench, videos: Videos, small_video: Path
) -> None:
    bench.library.add([small_video])
    source_id = only_source(bench.session)
    bench.session.new_project()
    assert videos.film(source_id) is None
    assert videos.current is None


def test_frames_are_read_while_the_index_is_made(
    qtbot: QtBot, tmp_path: Path, small_video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With real lanes: making the index is held up, the decode lane is not."""
    owner = QObject()
    jobs = Jobs(owner)
    session = Session(jobs, tmp_path / "unsaved", owner)
    library = Library(session, SourcePool(), owner)
    gate = threading.Event()
    make = video_prepare.prepare_index

    def held_up(path: Path, cache_dir: Path | None, progress: Progress) -> VideoIndex:
        assert gate.wait(10)
        return make(path, cache_dir, progress)

    monkeypatch.setattr(video_prepare, "prepare_index", held_up)
    videos = Videos(session, library, owner)
    session.new_project()
    library.add([small_video])
    qtbot.waitUntil(lambda: session.current is not None, timeout=10_000)
    film = videos.current
    assert film is not None
    assert film.index is None
    read: list[int] = []
    path = library.path_of(only_source(session))

    def work(_: Progress) -> int:
        assert library.pool.levels(path, 7) > 0
        return number_in(library.pool.read(path, 7).pixels)

    jobs.submit("decode", "Read", work, done=read.append)
    qtbot.waitUntil(lambda: read == [7], timeout=10_000)
    assert film.index is None
    with qtbot.waitSignal(videos.surveyed, timeout=10_000):
        gate.set()
    qtbot.waitUntil(lambda: film.surveyed, timeout=10_000)
    assert film.index is not None
    assert len(film.keys) == 5
    session.close_project()
    jobs.close()
    library.pool.close()
    delete(owner)


def test_an_index_that_is_stopped_is_made_when_asked_again(
    qtbot: QtBot, tmp_path: Path, small_video: Path
) -> None:
    owner = QObject()
    jobs = Jobs(owner)
    session = Session(jobs, tmp_path / "unsaved", owner)
    library = Library(session, SourcePool(), owner)
    gate = threading.Event()
    jobs.submit("survey", "Hold", lambda _: gate.wait(10), cancellable=False)
    videos = Videos(session, library, owner)
    session.new_project()
    library.add([small_video])
    qtbot.waitUntil(lambda: session.current is not None, timeout=10_000)
    jobs.cancel_all()
    gate.set()
    film = videos.current
    assert film is not None
    qtbot.waitUntil(lambda: bool(film.problem), timeout=10_000)
    videos.prepare()
    again = videos.current
    assert again is not None
    qtbot.waitUntil(lambda: again.index is not None, timeout=10_000)
    qtbot.waitUntil(lambda: again.surveyed, timeout=10_000)
    session.close_project()
    jobs.close()
    library.pool.close()
    delete(owner)
