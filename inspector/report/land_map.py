"""A map on a page: the picture with its findings, the grid of coordinates, north and a scale."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.core.georeference import Points
from inspector.core.language import mark, tr
from inspector.core.shape import Shape
from inspector.report.fonts import Align, Fonts
from inspector.report.labels import Labels
from inspector.report.land_grid import GridLine, MapGrid
from inspector.report.layout import INK, MUTED, WHITE
from inspector.report.marks import draw_scale_bar
from inspector.report.picture_views import Box, draw_shapes, on_page, opened
from inspector.report.reading import Picture

_LEFT, _TOP, _BOTTOM = 15 * mm, 5 * mm, 9.5 * mm
_HIGHEST = 158 * mm
_SIZE = 6.5
_BAR = 90.0
_EAST, _WEST = mark("{degrees:.4f}° E"), mark("{degrees:.4f}° W")
_NORTH, _SOUTH = mark("{degrees:.4f}° N"), mark("{degrees:.4f}° S")


@dataclass(frozen=True)
class OnMap:
    """A finding on a map, in the colour of its class."""

    number: int
    shape: Shape
    colour: Color


class LandMap(Flowable):  # type: ignore[misc]
    """The picture as wide as its grid leaves room for. `pixel_m` is how wide and how high a pixel
    is on the ground, which gives the scale bar and the shape of the picture; None without a place
    on earth, as is `grid`: then the bar counts pixels."""

    def __init__(
        self,
        fonts: Fonts,
        picture: Picture,
        grid: MapGrid | None,
        pixel_m: tuple[float, float] | None,
        found: Sequence[OnMap],
    ) -> None:
        super().__init__()
        self._fonts = fonts
        self._picture = picture
        self._grid = grid
        self._pixel_m = pixel_m
        self._found = found
        self._box: Box = (0.0, 0.0, 1.0, 1.0)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as allowed, as high as the picture asks for within limits, points."""
        left, top, bottom = (_LEFT, _TOP, _BOTTOM) if self._grid else (0.0, 0.0, 0.0)
        window = self._picture.window
        wide_m, high_m = self._pixel_m or (1.0, 1.0)
        shape = window.height * high_m / (window.width * wide_m)
        room = min(_HIGHEST, height - top - bottom)
        wide = min(width - left, room / shape)
        high = wide * shape
        self._box = (left + (width - left - wide) / 2, bottom, wide, high)
        self.width, self.height = width, high + top + bottom
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas = self.canv
        x, y, width, height = self._box
        canvas.drawImage(opened(self._picture.jpeg), x, y, width, height)
        if self._grid is not None:
            self._lines(self._grid)
        shapes = [(each.shape, each.colour) for each in self._found]
        draw_shapes(canvas, shapes, self._picture, self._box)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.7)
        canvas.rect(x, y, width, height, stroke=1, fill=0)
        labels = Labels(self._fonts, (x + 2, y + 2, x + width - 2, y + height - 2))
        labels.take((x + 4, y + 4, x + 8 + _BAR + 58, y + 22))
        if self._grid is not None:
            labels.take((x + width - 30, y + height - 44, x + width, y + height))
            self._north(self._grid)
            self._texts(self._grid)
            self._corners(self._grid)
        self._scale()
        self._numbers(labels)

    def _place(self, points_px: Points) -> list[tuple[float, float]]:
        """Places that count from the corner of the top left pixel, on the page."""
        found = (points_px - 0.5).tolist()
        return [on_page(self._picture, self._box, px, py) for px, py in found]

    def _lines(self, grid: MapGrid) -> None:
        canvas = self.canv
        for colour, width in ((WHITE, 1.3), (INK, 0.35)):
            canvas.saveState()
            canvas.setStrokeColor(colour)
            canvas.setStrokeAlpha(0.55)
            canvas.setLineWidth(width)
            for line in grid.lines:
                _draw(canvas, self._place(line.points_px))
            canvas.restoreState()

    def _texts(self, grid: MapGrid) -> None:
        """Eastings below the picture and northings left of it, where their lines end there."""
        canvas = self.canv
        x, y, _width, _height = self._box
        canvas.setFillColor(INK)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.5)
        last = -math.inf
        for line, (at, up) in self._ends(grid.lines, "x"):
            half = self._fonts.width(line.text, _SIZE) / 2
            if abs(up - y) < 0.5 and at - half > last:
                canvas.line(at, y, at, y - 2.5)
                self._text(at, y - 9, line.text, "centre")
                last = at + half + 4
        for line, (at, up) in self._ends(grid.lines, "y"):
            if abs(at - x) < 0.5:
                canvas.line(x - 2.5, up, x, up)
                self._text(x - 4, up - 2.3, line.text, "right")

    def _ends(
        self, lines: Sequence[GridLine], kind: str
    ) -> Iterator[tuple[GridLine, tuple[float, float]]]:
        """The lines of a kind with their lower or left end on the page, from the left or bottom."""
        found = [
            (line, self._place(line.points_px)[-1 if kind == "x" else 0])
            for line in lines
            if line.kind == kind
        ]
        yield from sorted(found, key=lambda each: each[1][0 if kind == "x" else 1])

    def _corners(self, grid: MapGrid) -> None:
        """Longitude and latitude of the four corners, above and below the picture."""
        x, y, width, height = self._box
        self.canv.setFillColor(MUTED)
        places = ((x, y + height + 4), (x + width, y + height + 4), (x, 1.0), (x + width, 1.0))
        for corner, (at, up), align in zip(
            grid.corners_deg.tolist(), places, ("left", "right", "left", "right"), strict=True
        ):
            self._text(at, up, corner_text(*corner), align)  # type: ignore[arg-type]

    def _text(self, x: float, y: float, text: str, align: Align) -> None:
        self._fonts.draw(self.canv, x, y, text, _SIZE, align=align)

    def _north(self, grid: MapGrid) -> None:
        """An arrow to the grid's north, on a panel in the corner."""
        canvas = self.canv
        x, y, width, height = self._box
        canvas.saveState()
        canvas.setFillColor(WHITE)
        canvas.setFillAlpha(0.85)
        canvas.rect(x + width - 28, y + height - 42, 24, 38, stroke=0, fill=1)
        canvas.restoreState()
        wide_m, high_m = self._pixel_m or (1.0, 1.0)
        right, down = grid.north[0] * wide_m, grid.north[1] * high_m
        canvas.saveState()
        canvas.translate(x + width - 16, y + height - 18)
        canvas.saveState()
        canvas.rotate(math.degrees(math.atan2(-right, -down)))
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.6)
        for side in (-1, 1):
            path = canvas.beginPath()
            path.moveTo(0, 11)
            path.lineTo(side * 6, -9)
            path.lineTo(0, -4.5)
            path.close()
            canvas.setFillColor(INK if side < 0 else WHITE)
            canvas.drawPath(path, stroke=1, fill=1)
        canvas.restoreState()
        canvas.setFillColor(INK)
        self._fonts.draw(canvas, 0, -20.5, tr("N"), 8, bold=True, align="centre")
        canvas.restoreState()

    def _scale(self) -> None:
        canvas = self.canv
        x, y, width, _height = self._box
        canvas.saveState()
        canvas.setFillColor(WHITE)
        canvas.setFillAlpha(0.85)
        canvas.rect(x + 4, y + 4, _BAR + 54, 17, stroke=0, fill=1)
        canvas.restoreState()
        points_per_px = width / self._picture.window.width
        if self._pixel_m is None:
            draw_scale_bar(canvas, self._fonts, x + 10, y + 12.5, points_per_px, _BAR, "px")
        else:
            per_metre = points_per_px / self._pixel_m[0]
            draw_scale_bar(canvas, self._fonts, x + 10, y + 12.5, per_metre, _BAR, "m")

    def _numbers(self, labels: Labels) -> None:
        """The number of each finding at its middle, the largest first, where there is room."""
        sized = sorted(self._found, key=lambda each: -_area(each.shape))
        for each in sized[:_MOST_NUMBERS]:
            left, top, right, bottom = each.shape.bounds
            x, y = on_page(self._picture, self._box, (left + right) / 2, (top + bottom) / 2)
            labels.beside(self.canv, str(each.number), x, y)


_MOST_NUMBERS = 600


def _area(shape: Shape) -> float:
    left, top, right, bottom = shape.bounds
    return max(right - left, 1.0) * max(bottom - top, 1.0)


def _draw(canvas: Any, points: Sequence[tuple[float, float]]) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)


def corner_text(longitude_deg: float, latitude_deg: float) -> str:
    """A place in degrees, north or south first."""
    north = tr(_NORTH if latitude_deg >= 0 else _SOUTH, degrees=abs(latitude_deg))
    east = tr(_EAST if longitude_deg >= 0 else _WEST, degrees=abs(longitude_deg))
    return f"{north}, {east}"
