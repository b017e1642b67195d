"""What is seen of a stroke while it is painted, pixel by pixel on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot
from ui.easel import Easel, colours_along, open_easel


@pytest.fixture
def easel(qtbot: QtBot, tmp_path: Path) -> Iterator[Easel]:
    with open_easel(qtbot, tmp_path) as made:
        yield made


@pytest.mark.parametrize("zoom", [4.0, 16.0])
def test_the_pixels_seen_while_painting_are_those_that_are_painted(
    easel: Easel, zoom: float
) -> None:
    easel.zoom(zoom)
    easel.take("tool-brush", 8)
    before = easel.grab()
    easel.press(150.3, 118.2)
    easel.move(158.1, 121.7)
    easel.brush.left()
    during = easel.grab()
    easel.release(158.1, 121.7)
    painted = easel.pixels()
    for y in range(112, 129):
        old = colours_along(before, easel, y, 143, 166)
        new = colours_along(during, easel, y, 143, 166)
        seen = [a != b for a, b in zip(old, new, strict=True)]
        assert seen == painted[y, 143:166].tolist(), f"row {y}"


def test_zoomed_out_a_thin_stroke_is_still_seen(easel: Easel) -> None:
    easel.zoom(0.51)
    easel.take("tool-brush", 1)
    before = easel.grab()
    easel.press(50, 100)
    easel.move(250, 133)
    easel.brush.left()
    during = easel.grab()
    there = easel.canvas.viewportTransform().map
    for x in range(50, 250, 3):
        place = there(QPointF(x + 0.5, 100.5 + (x - 50) * 33 / 200))
        around = [
            (int(place.x()) + dx, int(place.y()) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)
        ]
        assert any(before.pixel(*at) != during.pixel(*at) for at in around)
    easel.release(250, 133)
