"""Small texts on maps and strips, written only where nothing else stands."""

from __future__ import annotations

from typing import Any

from inspector.report.fonts import Fonts
from inspector.report.layout import INK, WHITE

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right and top, points."""

_CELL = 48.0


class Labels:
    """Remembers what is taken, in cells of a coarse grid, so that thousands are quickly placed."""

    def __init__(self, fonts: Fonts, bounds: Rectangle, size: float = 6.5) -> None:
        """Nothing is written outside `bounds`."""
        self._fonts = fonts
        self._bounds = bounds
        self._size = size
        self._taken: dict[tuple[int, int], list[Rectangle]] = {}

    def take(self, box: Rectangle) -> None:
        """Keep a rectangle free."""
        for cell in _cells(box):
            self._taken.setdefault(cell, []).append(box)

    def is_free(self, box: Rectangle) -> bool:
        """Whether a rectangle is inside the bounds and touches nothing taken."""
        left, bottom, right, top = self._bounds
        if box[0] < left or box[1] < bottom or box[2] > right or box[3] > top:
            return False
        return not any(
            box[0] < t[2] and t[0] < box[2] and box[1] < t[3] and t[1] < box[3]
            for cell in _cells(box)
            for t in self._taken.get(cell, ())
        )

    def beside(self, canvas: Any, text: str, x: float, y: float) -> bool:
        """Write a text on a white ground near a place: on it, else beside, above or below it.
        False where there is no room."""
        size = self._size
        width = self._fonts.width(text, size, bold=True)
        around = ((0.0, 0.0), (width / 2 + 6, 0.0), (-width / 2 - 6, 0.0), (0.0, 9.0), (0.0, -9.0))
        for dx, dy in around:
            left, low = x + dx - width / 2 - 1.2, y + dy - size * 0.5
            box = (left, low, left + width + 2.4, low + size)
            if self.is_free(box):
                self.take(box)
                canvas.saveState()
                canvas.setFillColor(WHITE)
                canvas.setFillAlpha(0.8)
                canvas.rect(left, low, width + 2.4, size, stroke=0, fill=1)
                canvas.restoreState()
                canvas.setFillColor(INK)
                where = x + dx, low + size * 0.16
                self._fonts.draw(canvas, *where, text, size, bold=True, align="centre")
                return True
        return False


def _cells(box: Rectangle) -> list[tuple[int, int]]:
    left, bottom, right, top = (int(side // _CELL) for side in box)
    return [(x, y) for x in range(left, right + 1) for y in range(bottom, top + 1)]
