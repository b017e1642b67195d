"""The timeline under the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.conftest import Bench

from inspector.core.progress import Progress
from inspector.io.video_prepare import prepare_index
from inspector.ui.timeline.marks import Mark, next_mark
from inspector.ui.timeline.painting import best
from inspector.ui.timeline.track import MARKS_PX, RULER_PX, Track
from inspector.ui.videos import KeyImage

LEFT = Qt.MouseButton.LeftButton
MARKS = [Mark(30, 1, 0, "crack"), Mark(31, 0, 2, "crack"), Mark(90, 0, 0, "")]


def key_image(number: int, sharpness: float, colour: Qt.GlobalColor) -> KeyImage:
    image = QImage(16, 9, QImage.Format.Format_RGB32)
    image.fill(colour)
    return KeyImage(number, number / 25, image, sharpness)


@pytest.fixture
def track(qtbot: QtBot, bench: Bench, small_video: Path) -> Iterator[Track]:
    """400 px for 4 s: a frame is 4 px wide."""
    made = Track(bench.suggestions.colours)
    qtbot.addWidget(made)
    made.resize(400, 120)
    with qtbot.waitExposed(made):
        made.show()
    made.show_video(prepare_index(small_video, None, Progress()))
    yield made
    made.close()


def wheel(track: Track, turns: int, x: float, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(x, 60)
    event = QWheelEvent(
        at, track.mapToGlobal(at), QPoint(), QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(track, event)


def test_clicks_and_drags_name_the_frame_below(qtbot: QtBot, track: Track) -> None:
    wanted: list[int] = []
    track.frame_wanted.connect(wanted.append)
    qtbot.mousePress(track, LEFT, pos=QPoint(202, 60))
    qtbot.mouseMove(track, QPoint(302, 60))
    qtbot.mouseMove(track, QPoint(900, 60))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(900, 60))
    assert wanted[0] == 50
    assert wanted[-1] in (50, 75, 99)  # the offscreen platform may leave out moves


def test_near_a_mark_a_click_goes_to_its_very_frame(qtbot: QtBot, track: Track) -> None:
    track.show_marks(MARKS)
    row = RULER_PX + MARKS_PX // 2
    assert track.frame_at(117, row) == 30
    assert track.frame_at(117, 60) == 29
    assert track.frame_at(200, row) == 50


def test_the_wheel_zooms_around_the_cursor_and_scrolls_with_shift(track: Track) -> None:
    before = track.axis.time_at(100)
    wheel(track, 6, 100, Qt.KeyboardModifier.NoModifier)
    near = track.axis
    assert near.shown_s < 2.0
    assert near.time_at(100) == pytest.approx(before)
    wheel(track, -1, 100, Qt.KeyboardModifier.ShiftModifier)
    assert track.axis.start_s > near.start_s
    assert track.axis.shown_s == near.shown_s
    track.show_frame(99)
    assert 0 <= track.axis.x_of(99 / 25) <= 400
    wheel(track, -30, 100, Qt.KeyboardModifier.NoModifier)
    assert track.axis.is_whole


def test_pictures_marks_and_playhead_are_where_their_time_is(track: Track) -> None:
    track.show_keys(
        [key_image(0, 4.0, Qt.GlobalColor.red), key_image(60, 9.0, Qt.GlobalColor.green)]
    )
    track.show_frame(75)
    shot = track.grab().toImage()
    middle = RULER_PX + MARKS_PX + 20
    assert shot.pixelColor(20, middle).red() > 200
    assert shot.pixelColor(260, middle).green() > 200
    bare = track.grab().toImage()
    track.show_marks(MARKS)
    marked = track.grab().toImage()
    row = RULER_PX + MARKS_PX // 2
    assert marked.pixelColor(120, row) != bare.pixelColor(120, row)
    assert marked.pixelColor(300, row) == bare.pixelColor(300, row)  # the playhead hides nothing
    assert shot.pixelColor(300, 110) != shot.pixelColor(310, 110)


def test_without_an_index_there_is_nothing_to_click(qtbot: QtBot, track: Track) -> None:
    track.show_video(None)
    wanted: list[int] = []
    track.frame_wanted.connect(wanted.append)
    qtbot.mouseClick(track, LEFT, pos=QPoint(202, 60))
    assert wanted == []


def test_the_best_are_peaks_of_sharpness() -> None:
    black = Qt.GlobalColor.black
    values = [1, 2, 9, 8.9, 3, 1, 2, 7, 1, 1]
    keys = [key_image(20 * n, float(v), black) for n, v in enumerate(values)] * 4
    assert set(best(keys)) <= {n for n in range(40) if values[n % 10] == 9}
    assert best(keys[:3]) == [2]


def test_marks_are_walked_in_both_directions() -> None:
    assert next_mark(MARKS, 30, 1) == 31
    assert next_mark(MARKS, 30, -1) is None
    assert next_mark(MARKS, 60, -1) == 31
    assert next_mark(MARKS, 95, 1) is None
