"""Severity marks: told apart by shape and word, not by colour alone; and scale bars."""

from __future__ import annotations

from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from inspector.core.language import number
from inspector.core.rounding import round_length
from inspector.report.fonts import Fonts
from inspector.report.layout import INK, MUTED, WHITE
from inspector.report.tables import UNGRADED, severity_words

SEVERITY_COLOURS: dict[str, Color] = {
    "low": HexColor("#56B4E9"),
    "moderate": HexColor("#E69F00"),
    "high": HexColor("#D55E00"),
    UNGRADED: HexColor("#A7B0B9"),
}


def draw_mark(canvas: Any, x: float, y: float, size: float, severity: str) -> None:
    """Low: a disc; moderate: a triangle; high: a square; not graded: a ring. Centred at (x, y)."""
    half = size / 2
    canvas.saveState()
    canvas.setFillColor(SEVERITY_COLOURS[severity])
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.5)
    if severity == "low":
        canvas.circle(x, y, half, stroke=1, fill=1)
    elif severity == "moderate":
        path = canvas.beginPath()
        path.moveTo(x, y + half)
        path.lineTo(x + half, y - half * 0.85)
        path.lineTo(x - half, y - half * 0.85)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
    elif severity == "high":
        canvas.rect(x - half * 0.88, y - half * 0.88, size * 0.88, size * 0.88, stroke=1, fill=1)
    else:
        canvas.setFillColor(WHITE)
        canvas.circle(x, y, half * 0.9, stroke=1, fill=1)
    canvas.restoreState()


def draw_scale_bar(
    canvas: Any,
    fonts: Fonts,
    x: float,
    y: float,
    points_per_unit: float,
    longest: float,
    unit: str,
    size: float = 7,
) -> None:
    """A bar of a round length, at most `longest` points, with its length written beside it.

    (x, y) is its left end; one `unit` is `points_per_unit` points long on the page.
    """
    units = round_length(longest / points_per_unit)
    bar = units * points_per_unit
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.line(x, y, x + bar, y)
    for end in (x, x + bar):
        canvas.line(end, y - 2.2, end, y + 2.2)
    canvas.setFillColor(INK)
    for smaller, larger in (("mm", "m"), ("m", "km")):
        if unit == smaller and units >= 10_000:
            units, unit = units / 1000, larger
    fonts.draw(canvas, x + bar + 4, y - size * 0.36, f"{number(units)} {unit}", size)
    canvas.restoreState()


class SeverityLabel(Flowable):  # type: ignore[misc]
    """A mark and its word, for table cells."""

    def __init__(self, fonts: Fonts, severity: str, size: float = 8) -> None:
        super().__init__()
        self._fonts = fonts
        self._severity = severity
        self._size = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The size of the label, points."""
        text = self._fonts.width(severity_words(self._severity), self._size)
        self.width, self.height = text + self._size + 3, self._size + 2.5
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        draw_mark(self.canv, self._size / 2, self.height / 2, self._size * 0.85, self._severity)
        self.canv.setFillColor(MUTED if self._severity == UNGRADED else INK)
        y = self.height / 2 - self._size * 0.36
        words = severity_words(self._severity)
        self._fonts.draw(self.canv, self._size + 3, y, words, self._size)


class Legend(Flowable):  # type: ignore[misc]
    """Severity marks and words in one line."""

    def __init__(self, fonts: Fonts, severities: tuple[str, ...]) -> None:
        super().__init__()
        self._fonts = fonts
        self._severities = severities

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, one line high, points."""
        self.width, self.height = width, 14.0
        return width, self.height

    def draw(self) -> None:
        """Paint it."""
        x = 0.0
        for severity in self._severities:
            draw_mark(self.canv, x + 4, 6, 7.5, severity)
            self.canv.setFillColor(INK)
            words = severity_words(severity)
            self._fonts.draw(self.canv, x + 11, 3.2, words, 7.5)
            x += 11 + self._fonts.width(words, 7.5) + 14


class ScaleBar(Flowable):  # type: ignore[misc]
    """A scale bar that stands below a picture."""

    def __init__(self, fonts: Fonts, points_per_unit: float, unit: str, longest: float) -> None:
        super().__init__()
        self._fonts = fonts
        self._points_per_unit = points_per_unit
        self._unit = unit
        self._longest = longest

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, one line high, points."""
        self.width, self.height = width, 10.5
        return width, self.height

    def draw(self) -> None:
        """Paint it."""
        draw_scale_bar(
            self.canv, self._fonts, 0.5, 5, self._points_per_unit, self._longest, self._unit, 7.5
        )
