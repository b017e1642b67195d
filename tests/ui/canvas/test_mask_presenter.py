"""The mask as people have corrected it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from ui.conftest import Bench

from inspector.core.frame import FrameRef, Window
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.editor import Editor

BARE, FRESH = QPointF(165, 150), QPointF(60, 180)
"""On a drawn crack, and where there is none."""


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
def editor(bench: Bench, canvas: Canvas) -> Editor:
    presenter = Presenter(
        canvas, bench.session, bench.view, bench.library, bench.suggestions, canvas
    )
    assert presenter.frame is None
    bench.view.set_outlines_visible(False)
    bench.view.set_opacity(1.0)
    return Editor(bench.session, bench.view, bench.suggestions, canvas)


def picture(canvas: Canvas) -> QImage:
    return canvas.grab().toImage()


def colour(canvas: Canvas, place: QPointF) -> QColor:
    return picture(canvas).pixelColor(canvas.mapFromScene(place))


def square(place: QPointF, side: int = 24) -> tuple[np.ndarray, Window]:
    left, top = round(place.x()) - side // 2, round(place.y()) - side // 2
    return np.ones((side, side), dtype=bool), Window(left, top, side, side)


def redrawn(bench: Bench, canvas: Canvas) -> QImage:
    """The same, drawn whole and not part by part."""
    bench.view.set_mask_visible(False)
    bench.view.set_mask_visible(True)
    return picture(canvas)


def test_what_is_erased_is_no_longer_coloured(
    bench: Bench, canvas: Canvas, editor: Editor, photos: list[FrameRef]
) -> None:
    plain = colour(canvas, BARE)
    bench.run(photos[0])
    marked = colour(canvas, BARE)
    editor.erase(*square(BARE))
    assert colour(canvas, BARE) == plain != marked
    # The rest of that crack stays.
    assert colour(canvas, QPointF(168, 200)) == marked
    assert picture(canvas) == redrawn(bench, canvas)
    bench.session.undo_stack.undo()
    assert colour(canvas, BARE) == marked


def test_what_is_painted_is_coloured_in_the_colour_of_its_label(
    bench: Bench, canvas: Canvas, editor: Editor, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    plain = colour(canvas, FRESH)
    editor.set_label("pothole")
    editor.paint(*square(FRESH))
    expected = QColor(bench.suggestions.colours.of("pothole"))
    assert colour(canvas, FRESH) == expected != plain
    assert picture(canvas) == redrawn(bench, canvas)
    bench.session.undo_stack.undo()
    assert colour(canvas, FRESH) == plain


def test_it_needs_no_model(
    bench: Bench, canvas: Canvas, editor: Editor, photos: list[FrameRef]
) -> None:
    plain = colour(canvas, FRESH)
    editor.paint(*square(FRESH))
    editor.paint(*square(FRESH + QPointF(30, 10)))
    assert colour(canvas, FRESH + QPointF(30, 10)) != plain
    assert picture(canvas) == redrawn(bench, canvas)
    bench.session.undo_stack.undo()
    bench.session.undo_stack.undo()
    assert colour(canvas, FRESH) == plain


def test_the_probability_stays_as_the_model_gave_it(
    bench: Bench, canvas: Canvas, editor: Editor, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    bench.view.set_heat(True)
    before = picture(canvas)
    editor.erase(*square(BARE))
    assert picture(canvas) == before


def test_parts_of_a_large_picture_are_drawn_like_the_whole(
    bench: Bench,
    canvas: Canvas,
    editor: Editor,
    photos: list[FrameRef],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At a coarser level, where a pixel stands for several."""
    monkeypatch.setattr("inspector.ui.canvas.mask_presenter.MASK_PX", 100)
    bench.run(photos[0])
    for place in (BARE, FRESH, QPointF(1, 1), QPointF(318, 238)):
        editor.erase(*square(place, 13))
        bench.view.select([])
        editor.paint(*square(place + QPointF(7, 3), 9))
        assert picture(canvas) == redrawn(bench, canvas)
