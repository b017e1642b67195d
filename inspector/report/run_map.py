"""A map of the run, drawn from the positions of the pictures alone: nothing is downloaded."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.core.frame import GeoPoint
from inspector.core.language import tr
from inspector.core.rounding import round_length
from inspector.core.route import metres
from inspector.report.fonts import Fonts
from inspector.report.labels import Labels
from inspector.report.layout import ACCENT, INK, LINE, MUTED, PANEL, WHITE
from inspector.report.marks import draw_mark, draw_scale_bar

_LEAST_EXTENT_M = 20.0


@dataclass(frozen=True)
class Stop:
    """A picture on the map: its findings' numbers and the worst severity, None without any."""

    place: GeoPoint
    numbers: tuple[int, ...]
    severity: str | None


def numbers_text(numbers: Sequence[int]) -> str:
    """1, 2, 3, 5 as "1–3, 5"."""
    parts: list[list[int]] = []
    for number in sorted(numbers):
        if parts and number == parts[-1][1] + 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in parts)


class RunMap(Flowable):  # type: ignore[misc]
    """The line through the pictures in their order, and the findings as severity marks."""

    _LOW, _HIGH = 100 * mm, 190 * mm
    _INSET = 16 * mm

    def __init__(self, fonts: Fonts, stops: Sequence[Stop]) -> None:
        super().__init__()
        self._fonts = fonts
        self._stops = stops
        self._flat = False

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as allowed, as high as the run asks for within limits, points."""
        local = metres([stop.place for stop in self._stops])
        span_x = max(max(x for x, _ in local) - min(x for x, _ in local), _LEAST_EXTENT_M)
        span_y = max(max(y for _, y in local) - min(y for _, y in local), _LEAST_EXTENT_M)
        wanted = (width - 2 * self._INSET) * span_y / span_x + 2 * self._INSET
        self.width, self.height = width, min(max(wanted, self._LOW), self._HIGH, height)
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas = self.canv
        local = metres([stop.place for stop in self._stops])
        west, east = min(x for x, _ in local), max(x for x, _ in local)
        south, north = min(y for _, y in local), max(y for _, y in local)
        points_per_m = min(
            (self.width - 2 * self._INSET) / max(east - west, _LEAST_EXTENT_M),
            (self.height - 2 * self._INSET) / max(north - south, _LEAST_EXTENT_M),
        )
        shown = [
            (
                self.width / 2 + (x - (west + east) / 2) * points_per_m,
                self.height / 2 + (y - (south + north) / 2) * points_per_m,
            )
            for x, y in local
        ]
        canvas.setFillColor(PANEL)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=1)
        self._flat = east - west > 2 * (north - south)
        self._grid(points_per_m)
        self._track(shown)
        self._marks(shown)
        self._north()
        canvas.setFillColor(WHITE)
        canvas.rect(6, 6, 132, 18, stroke=0, fill=1)
        draw_scale_bar(canvas, self._fonts, 12, 15, points_per_m, 84, "m")

    def _grid(self, points_per_m: float) -> None:
        """Faint lines at the length of the scale bar, so that distances can be judged anywhere."""
        canvas = self.canv
        step = round_length(84 / points_per_m) * points_per_m
        canvas.saveState()
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.3)
        for index in range(1, math.ceil(self.width / step)):
            canvas.line(index * step, 0, index * step, self.height)
        for index in range(1, math.ceil(self.height / step)):
            canvas.line(0, index * step, self.width, index * step)
        canvas.restoreState()

    def _track(self, shown: Sequence[tuple[float, float]]) -> None:
        canvas = self.canv
        path = canvas.beginPath()
        path.moveTo(*shown[0])
        for point in shown[1:]:
            path.lineTo(*point)
        canvas.saveState()
        canvas.setLineJoin(1)
        for colour, width in ((WHITE, 3.2), (ACCENT, 1.4)):
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(width)
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.setFillColor(ACCENT)
        for x, y in shown:
            canvas.circle(x, y, 1.6, stroke=0, fill=1)
        canvas.restoreState()

    def _marks(self, shown: Sequence[tuple[float, float]]) -> None:
        """The marks, then their numbers where there is room beside them."""
        canvas, size = self.canv, 7.0
        taken = Labels(self._fonts, (2, 2, self.width - 2, self.height - 2))
        for x, y in shown:
            taken.take((x - 6, y - 6, x + 6, y + 6))
        taken.take((4, 4, 140, 26))
        taken.take((self.width - 34, self.height - 52, self.width, self.height))
        for word, (x, y) in ((tr("Start"), shown[0]), (tr("End"), shown[-1])):
            self._label(word, x, y, size, taken, bold=True)
        for stop, (x, y) in zip(self._stops, shown, strict=True):
            if stop.severity is not None:
                draw_mark(canvas, x, y, 9, stop.severity)
        for stop, (x, y) in zip(self._stops, shown, strict=True):
            if stop.numbers:
                self._label(numbers_text(stop.numbers), x, y, size, taken)

    def _label(
        self, text: str, x: float, y: float, size: float, taken: Labels, bold: bool = False
    ) -> None:
        width = self._fonts.width(text, size, bold)
        beside = [(8.0, -2.5), (-8 - width, -2.5)]
        above = [(-width / 2, 8.0), (-width / 2, -14.0)]
        # Off the line: a flat run leaves room above and below, a steep one at the sides.
        for dx, dy in above + beside if self._flat else beside + above:
            box = (x + dx - 1, y + dy - 2, x + dx + width + 1, y + dy + size)
            if taken.is_free(box):
                taken.take(box)
                self.canv.setFillColor(INK)
                self._fonts.draw(self.canv, x + dx, y + dy, text, size, bold)
                return

    def _north(self) -> None:
        canvas, x, y = self.canv, self.width - 18, self.height - 20
        canvas.saveState()
        canvas.setFillColor(INK)
        for side in (-1, 1):
            path = canvas.beginPath()
            path.moveTo(x, y + 10)
            path.lineTo(x + side * 6, y - 10)
            path.lineTo(x, y - 5)
            path.close()
            canvas.setFillColor(INK if side < 0 else WHITE)
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.6)
            canvas.drawPath(path, stroke=1, fill=1)
        canvas.setFillColor(MUTED)
        self._fonts.draw(canvas, x, y - 20, tr("N"), 9, bold=True, align="centre")
        canvas.restoreState()
