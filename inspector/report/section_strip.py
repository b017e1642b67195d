"""The section of a road as a strip: one frame for each picture, in their order, with the findings
where they lie in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.core.document import Direction, SourceEntry
from inspector.report.fonts import Fonts
from inspector.report.layout import ACCENT, INK, LINE, MUTED, PANEL
from inspector.report.marks import SEVERITY_COLOURS, draw_mark
from inspector.report.picture_views import add_line
from inspector.report.road_section import turned
from inspector.report.run_map import numbers_text
from inspector.report.tables import severity_of
from inspector.standards.findings import Finding

COLUMNS = 8
_GAP = 2 * mm
_HIGHEST = 17 * mm
_ABOVE, _BELOW = 14.0, 13.0
_SIZE = 6.5


@dataclass(frozen=True)
class Cell:
    """A picture with its findings; `text` stands above it: its chainage, or its place in the
    order."""

    source: SourceEntry
    rows: Sequence[Finding]
    text: str
    worst: str | None


class StripRow(Flowable):  # type: ignore[misc]
    """Up to COLUMNS pictures side by side, turned so that the driving direction runs to the right;
    a line above them carries the chainages."""

    def __init__(self, fonts: Fonts, cells: Sequence[Cell], direction: Direction) -> None:
        super().__init__()
        self._fonts = fonts
        self._cells = cells
        self._direction = direction
        self._frame = 0.0
        self._column = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, as high as the frames of its pictures, points."""
        self._column = width / COLUMNS
        self._frame = max((self._size(cell)[1] for cell in self._cells), default=0.0)
        self.width, self.height = width, self._frame + _ABOVE + _BELOW
        return self.width, self.height

    def _size(self, cell: Cell) -> tuple[float, float]:
        """Along and across of a frame, points."""
        source = cell.source
        aspect = source.video.pixel_aspect if source.video else 1.0
        along, across = source.height_px / aspect, float(source.width_px)
        if self._direction == "horizontal":
            along, across = across, along
        scale = min((self._column - _GAP) / along, _HIGHEST / across)
        return along * scale, across * scale

    def draw(self) -> None:
        """Paint it."""
        canvas, fonts = self.canv, self._fonts
        line = self.height - _ABOVE + 3
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(1.0)
        canvas.line(0, line, len(self._cells) * self._column, line)
        for number, cell in enumerate(self._cells):
            x = number * self._column
            canvas.setStrokeColor(ACCENT)
            canvas.setLineWidth(0.8)
            canvas.line(x, line - 2.5, x, line + 2.5)
            canvas.setFillColor(INK)
            text = fonts.shortened(cell.text, _SIZE, self._column - 4)
            fonts.draw(canvas, x + 2.5, line + 3, text, _SIZE)
            self._picture(cell, x)
            self._numbers(cell, x)

    def _picture(self, cell: Cell, x: float) -> None:
        canvas = self.canv
        along, across = self._size(cell)
        bottom = self.height - _ABOVE - across
        canvas.setFillColor(PANEL)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.rect(x, bottom, along, across, stroke=1, fill=1)
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(x, bottom, along, across)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setLineWidth(0.9)
        canvas.setLineJoin(1)
        size = cell.source.width_px, cell.source.height_px
        for row in cell.rows:
            shape = row.annotation.shape
            path = canvas.beginPath()
            for ring in shape.rings:
                points = turned(ring.astype(np.float64), self._direction, *size)
                placed = np.array([x, bottom + across]) + points * np.array([along, -across])
                add_line(path, placed, closed=shape.kind == "region")
            canvas.setStrokeColor(SEVERITY_COLOURS[severity_of(row)])
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()

    def _numbers(self, cell: Cell, x: float) -> None:
        canvas = self.canv
        if cell.worst is None:
            return
        y = self.height - _ABOVE - self._size(cell)[1] - 8
        draw_mark(canvas, x + 4, y + 2.2, 6, cell.worst)
        canvas.setFillColor(MUTED)
        numbers = numbers_text([row.number for row in cell.rows])
        text = self._fonts.shortened(numbers, _SIZE, self._column - 14)
        self._fonts.draw(canvas, x + 10, y, text, _SIZE)
