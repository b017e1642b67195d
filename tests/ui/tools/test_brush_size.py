"""Sizes of brushes: steps, limits, the wheel, and the box that shows them."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector.ui.tools.brush_size import BrushSize
from inspector.ui.tools.brush_size_box import BrushSizeBox


def test_steps_reach_every_end_and_are_about_15_percent() -> None:
    size = BrushSize(1)
    seen = [1]
    while size.diameter_px < 500:
        size.larger()
        seen.append(size.diameter_px)
    assert seen[:3] == [1, 2, 3]
    assert len(seen) < 50
    for before, after in itertools.pairwise(seen):
        assert after - before <= 0.15 * before + 1
    size.larger()
    assert size.diameter_px == 500
    for _ in range(60):
        size.smaller()
    assert size.diameter_px == 1
    assert size.radius_px == 0.5


def test_a_step_up_and_a_step_down_end_where_they_began() -> None:
    for start in (1, 2, 7, 20, 33, 100):
        size = BrushSize(start)
        size.larger()
        size.smaller()
        assert size.diameter_px == pytest.approx(start, abs=1)


def test_parts_of_a_turn_add_up() -> None:
    size = BrushSize(20)
    for _ in range(3):
        size.turn(0.25)
    assert size.diameter_px == 20
    size.turn(0.25)
    assert size.diameter_px == 23
    size.turn(-2.0)
    assert size.diameter_px == 17


def test_the_box_sets_and_follows_the_size_in_hand(qtbot: QtBot) -> None:
    canvas = QWidget()
    box = BrushSizeBox(canvas)
    for widget in (canvas, box):
        qtbot.addWidget(widget)
    one, other = BrushSize(20), BrushSize(300)
    box.show_size(one)
    assert box.box.value() == 20
    box.box.setValue(55)
    assert one.diameter_px == 55
    box.show_size(other)
    assert (box.box.value(), one.diameter_px) == (300, 55)
    one.set(7)
    assert box.box.value() == 300
    box.slider.setValue(0)
    assert other.diameter_px == 1
    box.slider.setValue(box.slider.maximum())
    assert (other.diameter_px, box.box.value()) == (500, 500)


def test_every_step_of_the_slider_changes_the_size(qtbot: QtBot) -> None:
    canvas = QWidget()
    box = BrushSizeBox(canvas)
    for widget in (canvas, box):
        qtbot.addWidget(widget)
    size = BrushSize(1)
    box.show_size(size)
    seen = {size.diameter_px}
    for _ in range(200):
        box.slider.triggerAction(box.slider.SliderAction.SliderSingleStepAdd)
        seen.add(size.diameter_px)
    assert size.diameter_px == 500
    assert {1, 2, 3} <= seen
