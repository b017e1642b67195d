"""Grades of observations: told apart by number, hatching and shape, not by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from inspector.report.fonts import Fonts
from inspector.report.layout import INK, MUTED, WHITE

GRADE_COLOURS = tuple(
    HexColor(code) for code in ("#9CCDEB", "#F0E442", "#E69F00", "#D55E00", "#8B1A1A")
)
"""From the best to the worst."""
_WORST = len(GRADE_COLOURS) - 1
_HATCHES = (0.0, 7.0, 4.5, 2.8, 0.0)
"""Of each colour the distance of its lines, points; 0 is plain. The worst is solid and dark."""


def grade_step(share: float) -> int:
    """Which of the colours; 0.0 is the best grade of a scale, 1.0 the worst."""
    return round(min(max(share, 0.0), 1.0) * _WORST)


def grade_colours(share: float | None) -> tuple[Color, Color]:
    """The colour of a grade and that of the number on it; white without a grade."""
    if share is None:
        return WHITE, INK
    step = grade_step(share)
    return GRADE_COLOURS[step], WHITE if step == _WORST else INK


def draw_grade(
    canvas: Any, x: float, y: float, width: float, height: float, share: float | None
) -> None:
    """A rectangle in the colour and the hatching of a grade; (x, y) is its lower left corner."""
    canvas.saveState()
    canvas.setFillColor(grade_colours(share)[0])
    canvas.rect(x, y, width, height, stroke=0, fill=1)
    gap = _HATCHES[grade_step(share)] if share is not None else 0.0
    if gap:
        clip = canvas.beginPath()
        clip.rect(x, y, width, height)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.35)
        for start in _starts(x - height, x + width, gap):
            canvas.line(start, y, start + height, y + height)
    canvas.restoreState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.4)
    canvas.rect(x, y, width, height, stroke=1, fill=0)


def _starts(low: float, high: float, gap: float) -> Sequence[float]:
    count = int((high - low) / gap) + 1
    return [low + gap * (index + 0.5) for index in range(count)]


def draw_grade_dot(canvas: Any, x: float, y: float, size: float, share: float | None) -> None:
    """From the best on: disc, triangle, diamond, square, a square with a cross; a ring without a
    grade. Centred at (x, y)."""
    half = size / 2
    canvas.saveState()
    canvas.setFillColor(grade_colours(share)[0])
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.45)
    step = grade_step(share) if share is not None else 0
    if step == 0:
        canvas.circle(x, y, half, stroke=1, fill=1)
    elif step >= _WORST - 1:
        half *= 0.92
        canvas.rect(x - half, y - half, 2 * half, 2 * half, stroke=1, fill=1)
        if step == _WORST:
            canvas.setStrokeColor(WHITE)
            inner = half * 0.62
            canvas.line(x - inner, y - inner, x + inner, y + inner)
            canvas.line(x - inner, y + inner, x + inner, y - inner)
    else:
        corners = (
            ((0.0, 1.15), (1.1, -0.85), (-1.1, -0.85))
            if step == 1
            else ((0.0, 1.2), (1.2, 0.0), (0.0, -1.2), (-1.2, 0.0))
        )
        path = canvas.beginPath()
        for index, (dx, dy) in enumerate(corners):
            place = (x + dx * half, y + dy * half)
            path.lineTo(*place) if index else path.moveTo(*place)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
    canvas.restoreState()


class GradeLabel(Flowable):  # type: ignore[misc]
    """The number of a grade beside its colour and hatching, for table cells; a dash without one."""

    _SWATCH = 11.0

    def __init__(self, fonts: Fonts, text: str, share: float | None, size: float = 8) -> None:
        super().__init__()
        self._fonts = fonts
        self._text = text
        self._share = share
        self._size = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The size of the label, points."""
        text = self._fonts.width(self._text or "–", self._size, bold=True)
        swatch = self._SWATCH + 3 if self._text and self._share is not None else 0.0
        self.width, self.height = swatch + text, self._size + 3
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas, y = self.canv, self.height / 2 - self._size * 0.36
        if not self._text:
            canvas.setFillColor(MUTED)
            self._fonts.draw(canvas, 0, y, "–", self._size)
            return
        x = 0.0
        if self._share is not None:
            draw_grade(canvas, 0, 0.5, self._SWATCH, self.height - 1, self._share)
            x = self._SWATCH + 3
        canvas.setFillColor(INK)
        self._fonts.draw(canvas, x, y, self._text, self._size, bold=True)


class GradeBars(Flowable):  # type: ignore[misc]
    """A bar for each code, as long as it has observations, in parts by grade with their counts.

    `lines` are (name, ((grade as text, share, count), ...)).
    """

    _ROW = 15.0
    _BAR = 9.5

    def __init__(
        self,
        fonts: Fonts,
        lines: Sequence[tuple[str, Sequence[tuple[str, float | None, int]]]],
        name_width: float,
    ) -> None:
        super().__init__()
        self._fonts = fonts
        self._lines = lines
        self._name_width = name_width

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, a row for each code, points."""
        self.width, self.height = width, self._ROW * len(self._lines)
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas, fonts = self.canv, self._fonts
        most = max((sum(count for *_, count in parts) for _, parts in self._lines), default=0)
        if not most:
            return
        unit = min((self.width - self._name_width - 24) / most, 46.0)
        for row, (name, parts) in enumerate(self._lines):
            y = self.height - (row + 1) * self._ROW + (self._ROW - self._BAR) / 2
            canvas.setFillColor(INK)
            text = fonts.shortened(name, 7.5, self._name_width - 6)
            fonts.draw(canvas, 0, y + 2.4, text, 7.5)
            x = self._name_width
            for grade, share, count in parts:
                if not count:
                    continue
                draw_grade(canvas, x, y, unit * count, self._BAR, share)
                self._plate(x + unit * count / 2, y, grade)
                x += unit * count
            canvas.setFillColor(INK)
            total = str(sum(count for *_, count in parts))
            fonts.draw(canvas, x + 4, y + 2.4, total, 7.5, bold=True)

    def _plate(self, x: float, y: float, grade: str) -> None:
        """The grade on white, so that it can be read on any hatching."""
        width = self._fonts.width(grade, 6.5, bold=True) + 3
        self.canv.setFillColor(WHITE)
        self.canv.rect(x - width / 2, y + 1.4, width, self._BAR - 2.8, stroke=0, fill=1)
        self.canv.setFillColor(INK)
        self._fonts.draw(self.canv, x, y + 2.6, grade, 6.5, bold=True, align="centre")


class GradeLegend(Flowable):  # type: ignore[misc]
    """The shapes and hatchings of all grades of a scale in one line."""

    def __init__(self, fonts: Fonts, grades: Sequence[tuple[str, float]]) -> None:
        super().__init__()
        self._fonts = fonts
        self._grades = grades

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, one line high, points."""
        self.width, self.height = width, 13.0
        return width, self.height

    def draw(self) -> None:
        """Paint it."""
        x = 0.0
        for text, share in self._grades:
            draw_grade_dot(self.canv, x + 3.5, 6, 6.0, share)
            draw_grade(self.canv, x + 9, 2.2, 13, 7.5, share)
            self.canv.setFillColor(INK)
            self._fonts.draw(self.canv, x + 25, 3.4, text, 7)
            x += 25 + self._fonts.width(text, 7) + 14
