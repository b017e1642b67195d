"""Brush and eraser with a real mouse on a real canvas, checked pixel by pixel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui import fakes
from ui.easel import ALT, NONE, SHIFT, WHOLE, Easel, box, open_easel, swept

from inspector.imaging.contours import fill
from inspector.ui.verbs.paint import BRUSHES


@pytest.fixture
def easel(qtbot: QtBot, tmp_path: Path) -> Iterator[Easel]:
    with open_easel(qtbot, tmp_path) as made:
        yield made


def test_a_stroke_is_every_pixel_under_the_brush(easel: Easel) -> None:
    easel.take("tool-brush", 9)
    path = [(100, 100), (130, 108), (131, 140)]
    easel.stroke(*path)
    np.testing.assert_array_equal(easel.pixels(), swept(*path, diameter_px=9))
    (made,) = easel.found
    assert (made.label, made.origin, made.status) == ("crack", "human", "accepted")
    assert easel.bench.view.selected == (made.id,)


def test_a_click_with_the_smallest_brush_is_the_pixel_under_the_mouse(easel: Easel) -> None:
    easel.zoom(16.0)
    easel.take("tool-brush", 1)
    easel.stroke((160.4, 120.45))
    assert np.argwhere(easel.pixels()).tolist() == [[120, 160]]
    easel.stroke((160.45, 121.55))
    assert np.argwhere(easel.pixels()).tolist() == [[120, 160], [122, 160]]


def test_the_next_stroke_adds_to_the_first_and_after_esc_begins_another(easel: Easel) -> None:
    easel.take("tool-brush", 7)
    assert "Begins a new crack" in easel.tools.hint
    easel.stroke((50, 50), (80, 50))
    assert "Adds to finding 1" in easel.tools.hint
    easel.stroke((200, 150), (220, 150))
    both = swept((50, 50), (80, 50), diameter_px=7) | swept((200, 150), (220, 150), diameter_px=7)
    np.testing.assert_array_equal(easel.pixels(), both)

    assert easel.brush.key(Qt.Key.Key_Escape, NONE)
    assert "Begins a new crack" in easel.tools.hint
    easel.stroke((100, 200))
    assert len(easel.found) == 2
    assert "Adds to finding 2" in easel.tools.hint


def test_one_stroke_is_one_step_of_the_history(easel: Easel) -> None:
    easel.take("tool-brush", 5)
    stack = easel.bench.session.undo_stack
    easel.stroke((50, 50), (80, 50), (90, 90))
    easel.stroke((60, 60), (70, 99))
    assert stack.count() == 2
    after = easel.pixels()
    stack.undo()
    np.testing.assert_array_equal(
        easel.pixels(), swept((50, 50), (80, 50), (90, 90), diameter_px=5)
    )
    stack.undo()
    assert easel.found == []
    assert "Begins a new crack" in easel.tools.hint
    stack.redo()
    stack.redo()
    np.testing.assert_array_equal(easel.pixels(), after)


@pytest.mark.parametrize("how", ["esc", "undo", "right button", "another tool", "next picture"])
def test_a_stroke_can_be_dropped(easel: Easel, qtbot: QtBot, how: str) -> None:
    easel.take("tool-brush", 9)
    brush = easel.brush
    opened: list[QPoint] = []
    easel.canvas.context_requested.connect(opened.append)
    blank = easel.grab()
    easel.press(100, 100)
    easel.move(140, 120)
    assert easel.grab() != blank
    if how == "esc":
        assert brush.claims(Qt.Key.Key_Escape, NONE)
        qtbot.keyClick(easel.canvas, Qt.Key.Key_Escape)
    elif how == "undo":
        qtbot.keyClick(easel.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    elif how == "right button":
        easel.mouse(QEvent.Type.MouseButtonPress, 140, 120, button=Qt.MouseButton.RightButton)
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, QPoint(50, 50), QPoint(50, 50))
        QApplication.sendEvent(easel.canvas.viewport(), event)
    elif how == "another tool":
        easel.tools.take("tool-pan")
    else:
        easel.bench.session.go_by(1)
    assert not brush.painting
    easel.move(150, 130)
    easel.release(150, 130)
    assert easel.found == []
    assert opened == []
    assert easel.bench.session.undo_stack.count() == 0


def test_the_right_button_opens_its_menu_again_after_the_stroke(easel: Easel) -> None:
    easel.take("tool-brush", 9)
    opened: list[QPoint] = []
    easel.canvas.context_requested.connect(opened.append)
    easel.stroke((100, 100))
    easel.mouse(QEvent.Type.MouseButtonPress, 140, 120, button=Qt.MouseButton.RightButton)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(50, 50), QPoint(50, 50))
    QApplication.sendEvent(easel.canvas.viewport(), event)
    assert len(opened) == 1


def test_while_painting_no_key_is_a_command(easel: Easel) -> None:
    easel.take("tool-brush", 9)
    brush = easel.brush
    assert not brush.claims(Qt.Key.Key_Delete, NONE)
    easel.press(100, 100)
    assert brush.claims(Qt.Key.Key_Delete, NONE)
    easel.wheel(3)
    easel.actions["brush-larger"].trigger()
    assert brush.size.diameter_px == 9
    easel.release(100, 100)


def test_shift_draws_a_straight_line_from_the_end_of_the_last_stroke(easel: Easel) -> None:
    easel.take("tool-brush", 5)
    easel.stroke((40, 40), (60, 40))
    easel.stroke((90, 77), modifiers=SHIFT)
    path = swept((40, 40), (60, 40), diameter_px=5) | swept((60, 40), (90, 77), diameter_px=5)
    np.testing.assert_array_equal(easel.pixels(), path)
    easel.bench.session.go_by(1)
    easel.stroke((20, 20), modifiers=SHIFT)
    np.testing.assert_array_equal(easel.pixels(), swept((20, 20), diameter_px=5))


def test_a_dropped_stroke_is_no_beginning_of_a_line(easel: Easel) -> None:
    easel.take("tool-brush", 5)
    easel.stroke((40, 40), (60, 40))
    easel.press(200, 200)
    easel.tools.take("tool-pan")
    easel.take("tool-brush", 5)
    easel.stroke((90, 77), modifiers=SHIFT)
    assert not easel.pixels()[200, 200]
    assert easel.pixels()[59, 75]


def test_the_eraser_takes_pixels_of_all_that_it_goes_over(easel: Easel) -> None:
    easel.put("a", box(40, 40, 90, 60))
    easel.put("b", box(100, 40, 150, 60))
    easel.put("far", box(100, 180, 150, 200))
    easel.put("face", box(40, 70, 90, 80), purpose="redaction", label="face")
    far = easel.bench.session.document.annotations["far"]
    before = {i: easel.pixels(i) for i in ("a", "b", "face")}
    easel.take("tool-eraser", 11)
    assert "every finding" in easel.tools.hint
    path = [(60, 50), (60, 76), (60, 50), (130, 50)]
    easel.stroke(*path)
    gone = swept(*path, diameter_px=11)
    for item_id in ("a", "b"):
        np.testing.assert_array_equal(easel.pixels(item_id), before[item_id] & ~gone)
    # What hides a face is not rubbed out by the way.
    np.testing.assert_array_equal(easel.pixels("face"), before["face"])
    assert easel.bench.session.document.annotations["far"].shape is far.shape
    assert easel.bench.session.undo_stack.count() == 5


def test_the_eraser_keeps_to_the_selection(easel: Easel) -> None:
    easel.put("a", box(40, 40, 90, 60))
    easel.put("b", box(100, 40, 150, 60))
    easel.take("tool-eraser", 11)
    easel.bench.view.select(["b"])
    assert "finding 2" in easel.tools.hint
    before = easel.pixels("a")
    easel.stroke((60, 50), (130, 50))
    np.testing.assert_array_equal(easel.pixels("a"), before)
    assert not easel.pixels("b")[50, 130]


def test_the_eraser_can_cut_a_region_in_two_and_take_all_of_it(easel: Easel) -> None:
    easel.put("a", box(40, 40, 90, 60))
    easel.take("tool-eraser", 9)
    easel.stroke((65, 30), (65, 70))
    count, _ = cv2.connectedComponents(easel.pixels("a").view(np.uint8), connectivity=8)
    assert count - 1 == 2
    easel.brush.size.set(200)
    easel.stroke((65, 50))
    assert easel.found == []
    easel.bench.session.undo_stack.undo()
    assert len(easel.found) == 1


def test_erasing_a_suggestion_makes_it_a_finding_that_lacks_those_pixels(easel: Easel) -> None:
    session, suggestions = easel.bench.session, easel.bench.suggestions
    frame = session.current
    assert frame is not None
    easel.bench.runs.run(fakes.card(), "cpu", [frame])
    before = {s.id: fill(s.shape, WHOLE) for s in suggestions.on_frame(frame)}
    easel.take("tool-eraser", 9)
    easel.stroke((80, 44), (110, 47))
    (edited,) = easel.found
    assert edited.origin == "machine-edited"
    gone = swept((80, 44), (110, 47), diameter_px=9)
    np.testing.assert_array_equal(easel.pixels(edited.id), before[edited.id] & ~gone)


def test_alt_erases_with_the_brush_and_paints_with_the_eraser(easel: Easel) -> None:
    easel.put("a", box(40, 40, 90, 60))
    easel.bench.view.select(["a"])
    before = easel.pixels("a")
    easel.take("tool-brush", 9)
    easel.move(60, 50, ALT)
    assert "Takes from finding 1" in easel.tools.hint
    easel.stroke((60, 50), (75, 50), modifiers=ALT)
    gone = swept((60, 50), (75, 50), diameter_px=9)
    np.testing.assert_array_equal(easel.pixels("a"), before & ~gone)
    easel.move(60, 50)
    assert "Adds to finding 1" in easel.tools.hint
    easel.take("tool-eraser", 9)
    easel.stroke((60, 50), (75, 50), modifiers=ALT)
    np.testing.assert_array_equal(easel.pixels("a"), before | gone)


def test_strokes_over_the_rim_and_outside_of_the_picture(easel: Easel) -> None:
    easel.zoom(1.5)
    easel.take("tool-brush", 15)
    easel.stroke((-30, 100), (-20, 140))
    assert easel.found == []
    assert "inside" in easel.told[-1]
    easel.stroke((-10, 100), (10, 100), (-10, 140))
    expected = swept((-10, 100), (10, 100), (-10, 140), diameter_px=15)
    np.testing.assert_array_equal(easel.pixels(), expected)
    easel.stroke((300, 239), (330, 260))
    expected |= swept((300, 239), (330, 260), diameter_px=15)
    np.testing.assert_array_equal(easel.pixels(), expected)


def test_wheel_and_keys_change_the_size_and_ctrl_zooms(easel: Easel) -> None:
    easel.tools.take("tool-pan")
    assert not easel.actions["brush-larger"].isEnabled()
    assert "(B)" in easel.actions.why_disabled("brush-larger")
    easel.take("tool-brush", 20)
    brush = easel.brush
    assert easel.actions["brush-larger"].isEnabled()
    easel.wheel(1)
    assert brush.size.diameter_px == 23
    easel.actions["brush-smaller"].trigger()
    assert brush.size.diameter_px == 20
    zoom = easel.canvas.zoom
    easel.wheel(1, Qt.KeyboardModifier.ControlModifier)
    assert brush.size.diameter_px == 20
    assert easel.canvas.zoom > zoom


def test_each_brush_keeps_its_size(easel: Easel) -> None:
    for size, tool in enumerate(BRUSHES, 40):
        easel.take(tool, size)
    easel.tools.take("tool-pan")
    settings = easel.bench.preferences.settings
    assert (settings.brush_px, settings.eraser_px, settings.magic_px) == (40, 41, 42)
    easel.tools.take("tool-eraser")
    assert easel.paint.size_box.box.value() == 41
