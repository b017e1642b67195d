"""What the canvas shows of the session, with real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from ui.conftest import Bench

from inspector.core.frame import FrameRef
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.jobs import Job


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[Canvas]:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def presenter(bench: Bench, canvas: Canvas) -> Presenter:
    return Presenter(canvas, bench.session, bench.view, bench.library, bench.suggestions, canvas)


def colour(canvas: Canvas, x: float, y: float) -> QColor:
    place = canvas.mapFromScene(QPointF(x, y))
    return canvas.grab().toImage().pixelColor(place)


def test_the_current_picture_is_shown_whole(
    canvas: Canvas, presenter: Presenter, photos: list[FrameRef]
) -> None:
    assert (canvas.picture_rect.width(), canvas.picture_rect.height()) == (320, 240)
    assert canvas.exposed.contains(canvas.picture_rect)
    assert colour(canvas, 165, 150).lightness() < 80  # on a drawn crack
    assert colour(canvas, 250, 150).lightness() > 110


def test_the_mask_appears_hides_and_follows_the_threshold(
    bench: Bench, canvas: Canvas, presenter: Presenter, photos: list[FrameRef]
) -> None:
    plain = colour(canvas, 165, 150)
    bench.run(photos[0])
    bench.view.set_outlines_visible(False)
    bench.view.set_opacity(1.0)
    assert colour(canvas, 165, 150) != plain
    bench.view.set_mask_visible(False)
    assert colour(canvas, 165, 150) == plain
    bench.view.set_mask_visible(True)
    presenter.hide_overlays(True)
    assert colour(canvas, 165, 150) == plain


def test_another_picture_leaves_nothing_of_the_last_one(
    bench: Bench, canvas: Canvas, presenter: Presenter, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    bench.view.select([bench.suggestions.on_frame(photos[0])[0].id])
    bench.session.go_by(1)
    assert bench.view.selected == ()
    assert canvas.outlines_item.inside(canvas.picture_rect) == []
    assert canvas.mask_item.boundingRect().isEmpty()


def test_a_broken_picture_says_so_where_it_would_be(
    bench: Bench, canvas: Canvas, presenter: Presenter, photos: list[FrameRef]
) -> None:
    path = bench.library.path_of(photos[1].source_id)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 8])
    bench.session.go_to(photos[1])
    assert path.name in canvas.hint
    bench.session.go_to(photos[0])
    assert canvas.hint == ""


def test_a_large_picture_is_coarse_at_once_and_sharp_where_one_looks(
    bench: Bench, canvas: Canvas, presenter: Presenter, tmp_path: Path, qtbot: QtBot
) -> None:
    pixels = np.zeros((2600, 5200, 3), dtype=np.uint8)
    pixels[:, ::2] = 255  # columns that only full resolution can tell apart
    path = tmp_path / "large.png"
    path.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    bench.library.add([path])
    assert canvas.picture_item.base_level == 2
    canvas.zoom_to(4.0)
    canvas.centerOn(2600, 1300)
    qtbot.waitUntil(lambda: colour(canvas, 2600.5, 1300).lightness() > 250, timeout=5000)
    assert colour(canvas, 2601.5, 1300).lightness() < 5


def test_reveal_goes_to_the_picture_and_brings_the_crack_into_view(
    bench: Bench, canvas: Canvas, presenter: Presenter, photos: list[FrameRef]
) -> None:
    bench.run()
    chosen = bench.suggestions.on_frame(photos[1])[0]
    canvas.zoom_to(20.0)
    presenter.reveal(chosen.id)
    assert bench.session.current == photos[1]
    left, top, right, bottom = chosen.shape.bounds
    assert canvas.exposed.contains(QPointF((left + right) / 2, (top + bottom) / 2))


def test_what_is_rejected_is_no_longer_coloured_until_it_is_undone(
    bench: Bench, canvas: Canvas, presenter: Presenter, photos: list[FrameRef]
) -> None:
    plain = colour(canvas, 165, 150)
    bench.run(photos[0])
    bench.view.set_outlines_visible(False)
    bench.view.set_opacity(1.0)
    marked = colour(canvas, 165, 150)
    assert marked != plain
    bench.suggestions.reject([s.id for s in bench.suggestions.on_frame(photos[0])], "Shadow")
    assert colour(canvas, 165, 150) == plain
    bench.session.undo_stack.undo()
    assert colour(canvas, 165, 150) == marked


def test_no_tiles_are_read_for_a_picture_that_is_not_seen_yet(
    qtbot: QtBot,
    bench: Bench,
    canvas: Canvas,
    presenter: Presenter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They would be the places of the picture before, and may lie outside of the next one."""
    for name, height in (("1 large.png", 5000), ("2 small.png", 72)):
        pixels = np.full((height, 300), 90, np.uint8)
        (bench.folder / name).write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    bench.library.add([bench.folder / "1 large.png", bench.folder / "2 small.png"])
    asked: list[str] = []
    start = bench.jobs._start

    def later(job: Job) -> None:
        asked.append(job.title)
        if job.title != "Show 2 small.png":
            start(job)

    monkeypatch.setattr(bench.jobs, "_start", later)
    bench.session.go_by(1)
    with qtbot.waitSignal(canvas.view_changed):
        canvas.zoom_to(3.0)
    assert "Show 2 small.png" in asked
    assert "Read tiles" not in asked
