"""A plot drawn for a file: panels with their axes, the key above them and the note below."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import (
    Circle,
    Drawing,
    Group,
    Line,
    Polygon,
    PolyLine,
    Rect,
    Shape,
)
from reportlab.lib.colors import Color, HexColor

from inspector.core.language import number
from inspector.core.plot import (
    ON_LIGHT,
    Axis,
    Ends,
    Mark,
    Panel,
    Plot,
    Series,
    ends,
    marked_above,
    ticks,
)
from inspector.report.fonts import Fonts
from inspector.report.layout import INK, LINE, MUTED, WHITE
from inspector.report.plot_text import TextWriter

_COLOURS = tuple(HexColor(code) for code in ON_LIGHT)
_SIZES = ((440.0, 240.0), (300.0, 190.0), (230.0, 165.0), (190.0, 150.0))
"""Of a panel without its words, by how many there are in a row."""
_MOST_NAME = 170.0
_GAP, _EDGE, _ROW = 26.0, 12.0, 15.0
_SMALL, _TEXT, _TITLE = 8.0, 9.0, 12.0
_DOT = 2.6


@dataclass(frozen=True)
class _Place:
    """Where a panel's axes are on the paper."""

    left: float
    bottom: float
    width: float
    height: float
    x: Ends
    y: Ends
    x_log: bool
    y_log: bool

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The point of the paper for a point of the panel."""
        across = _share(x, self.x, self.x_log)
        up = _share(y, self.y, self.y_log)
        return self.left + self.width * across, self.bottom + self.height * up

    def holds(self, x: float, y: float) -> bool:
        """True if a point lies between the ends of both axes."""
        return self.x[0] <= x <= self.x[1] and self.y[0] <= y <= self.y[1]


def draw_plot(plot: Plot, fonts: Fonts) -> Drawing:
    """The drawing, on white; of a plot without data, why there is none."""
    writer = TextWriter(fonts)
    panels = plot.panels if plot.has_data else ()
    across = max(1, len(panels) if len(panels) <= 4 else 3)
    wide, high = _SIZES[across - 1]
    left = max((_names_width(p.y, ends(p)[1], writer) for p in panels), default=0.0) + 8
    titled = 12 if any(panel.title for panel in panels) else 0
    column, row = left + wide + _GAP, 22 + titled + high + 34
    width = max(2 * _EDGE + across * column - _GAP + 14, 320.0)
    lines = list(_key_rows(plot.key, writer, width - 2 * _EDGE)) if panels else []
    note = writer.wrapped(plot.note if panels else plot.empty, width - 2 * _EDGE, _SMALL)
    depth = -(-len(panels) // across)
    height = 2 * _EDGE + 20 + len(lines) * _ROW + depth * row + len(note) * 11 + 12
    drawing = Drawing(width, height)
    drawing.add(Rect(0, 0, width, height, fillColor=WHITE, strokeColor=None))
    top = height - _EDGE - _TITLE
    title = writer.cut(plot.title, width - 2 * _EDGE, _TITLE, True)
    writer.write(drawing, _EDGE, top, title, _TITLE, INK, bold=True)
    top -= 8
    for line in lines:
        top -= _ROW
        for x, series in line:
            _key(drawing, x, top, series, writer)
    for index, panel in enumerate(panels):
        x = _EDGE + left + (index % across) * column
        y = top - 12 - (index // across + 1) * row + 34
        (x_ends, y_ends) = ends(panel)
        place = _Place(x, y, wide, high, x_ends, y_ends, panel.x.log, panel.y.log)
        _panel(drawing, panel, place, writer, left)
    for index, text in enumerate(note):
        writer.write(drawing, _EDGE, _EDGE + 11 * (len(note) - 1 - index), text, _SMALL, MUTED)
    return drawing


def _panel(drawing: Drawing, panel: Panel, place: _Place, writer: TextWriter, left: float) -> None:
    right, top = place.left + place.width, place.bottom + place.height
    start = place.left - left
    room = right - start
    if panel.title:
        title = writer.cut(panel.title, room, _TEXT, True)
        writer.write(drawing, start, top + 20, title, _TEXT, INK, bold=True)
    words = writer.cut(panel.y.words, room, _SMALL)
    writer.write(drawing, start, top + 8, words, _SMALL, MUTED)
    for value, text in tick_texts(panel.y, place.y):
        _, y = place.at(place.x[0], value)
        drawing.add(Line(place.left, y, right, y, strokeColor=LINE, strokeWidth=0.5))
        shown = writer.cut(text, _MOST_NAME, _SMALL)
        writer.write(drawing, place.left - 5, y - 2.8, shown, _SMALL, MUTED, "end")
    for value, text in tick_texts(panel.x, place.x, round(place.width / 55)):
        x, _ = place.at(value, place.y[0])
        drawing.add(Line(x, place.bottom, x, place.bottom - 3, strokeColor=MUTED, strokeWidth=0.6))
        shown = writer.cut(text, 54, _SMALL)
        writer.write(drawing, x, place.bottom - 12, shown, _SMALL, MUTED, "middle")
    drawing.add(
        Line(place.left, place.bottom, right, place.bottom, strokeColor=MUTED, strokeWidth=0.8)
    )
    middle = place.left + place.width / 2
    words = writer.cut(panel.x.words, room, _SMALL)
    writer.write(drawing, middle, place.bottom - 25, words, _SMALL, MUTED, "middle")
    for series in panel.series:
        drawing.add(_drawn(series, place))
    for index, mark in enumerate(panel.marks):
        _mark(drawing, mark, index, place, writer, marked_above(panel))


def _drawn(series: Series, place: _Place) -> Group:
    group, colour = Group(), _colour(series)
    points = list(zip(series.x, series.y, strict=True))
    if series.look == "bars":
        bases = series.base or (0.0,) * len(points)
        for (x, y), base in zip(points, bases, strict=True):
            left, low = place.at(x - series.width / 2, base)
            right, high = place.at(x + series.width / 2, base + y)
            inset = min(0.75, (right - left) / 8)
            wide = right - left - 2 * inset
            group.add(Rect(left + inset, low, wide, high - low, fillColor=colour, strokeColor=None))
        return group
    seen = [place.at(x, y) for x, y in points if place.holds(x, y)]
    if series.look == "line" and len(seen) > 1:
        group.add(_line(seen, series, colour))
    for (x, y), (low, high) in zip(points, series.reach, strict=False):
        if place.holds(x, y):
            ends_at = [place.at(min(max(v, place.x[0]), place.x[1]), y) for v in (low, high)]
            group.add(
                PolyLine([v for p in ends_at for v in p], strokeColor=colour, strokeWidth=1.4)
            )
    if series.look == "dots" or len(seen) <= 30:
        for x, y in seen:
            group.add(symbol(series.symbol, x, y, _DOT, colour))
    return group


def _line(points: Sequence[tuple[float, float]], series: Series, colour: Color) -> PolyLine:
    flat = [value for point in points for value in point]
    dash = (5, 2) if series.dashed else None
    return PolyLine(flat, strokeColor=colour, strokeWidth=1.5, strokeDashArray=dash)


def symbol(name: str, x: float, y: float, half: float, colour: Color) -> Shape:
    """The symbol of a series around a point."""
    if name == "square":
        return Rect(x - half, y - half, 2 * half, 2 * half, fillColor=colour, strokeColor=None)
    if name == "triangle":
        corners = [x - half, y - half, x + half, y - half, x, y + 1.2 * half]
    elif name == "diamond":
        corners = [x, y - 1.3 * half, x + 1.3 * half, y, x, y + 1.3 * half, x - 1.3 * half, y]
    else:
        return Circle(x, y, half, fillColor=colour, strokeColor=None)
    return Polygon(corners, fillColor=colour, strokeColor=None)


def _mark(
    drawing: Drawing, mark: Mark, number: int, place: _Place, writer: TextWriter, above: bool
) -> None:
    x, _ = place.at(mark.x, place.y[0])
    top = place.bottom + place.height
    drawing.add(
        Line(
            x, place.bottom, x, top, strokeColor=INK, strokeWidth=0.9,
            strokeDashArray=None if mark.firm else (3, 2),
        )
    )  # fmt: skip
    beside, anchor = (x + 3, "start") if x < place.left + 0.6 * place.width else (x - 3, "end")
    # Curves are mostly high, and bars mostly low.
    y = top - 9 - 10 * number if above else place.bottom + 4 + 10 * number
    writer.write(drawing, beside, y, mark.text, _SMALL, INK, anchor)


def _key_rows(
    key: Sequence[Series], writer: TextWriter, width: float
) -> Iterator[list[tuple[float, Series]]]:
    """The entries of the key, as many in a row as there is room for."""
    row: list[tuple[float, Series]] = []
    x = _EDGE
    for series in key:
        wide = 30 + writer.width(writer.cut(series.name, width - 40, _TEXT), _TEXT) + 14
        if row and x + wide > width + _EDGE:
            yield row
            row, x = [], _EDGE
        row.append((x, series))
        x += wide
    if row:
        yield row


def _key(drawing: Drawing, x: float, y: float, series: Series, writer: TextWriter) -> None:
    colour = _colour(series)
    if series.look == "bars":
        drawing.add(Rect(x + 6, y - 1, 12, 9, fillColor=colour, strokeColor=None))
    else:
        if series.look == "line":
            drawing.add(_line([(x, y + 3), (x + 24, y + 3)], series, colour))
        drawing.add(symbol(series.symbol, x + 12, y + 3, _DOT, colour))
    name = writer.cut(series.name, drawing.width - 2 * _EDGE - 40, _TEXT)
    writer.write(drawing, x + 30, y, name, _TEXT, INK)


def tick_texts(axis: Axis, span: Ends, most: int = 6) -> list[tuple[float, str]]:
    """Where the ticks of an axis are and what stands at them."""
    if axis.names:
        every = max(1, -(-len(axis.names) // 24))
        return [(float(i), axis.names[i]) for i in range(0, len(axis.names), every)]
    return [
        (value, number(value, "_.10g").replace("_", "\u2009")) for value in _ticks(axis, span, most)
    ]


def _ticks(axis: Axis, span: Ends, most: int) -> tuple[float, ...]:
    return ticks(*span, log=axis.log, most=max(most, 3))


def _share(value: float, span: Ends, log: bool) -> float:
    low, high = span
    if log:
        low, high, value = math.log10(low), math.log10(high), math.log10(max(value, low))
    return (value - low) / (high - low)


def _colour(series: Series) -> Color:
    return _COLOURS[series.colour % len(_COLOURS)]


def _names_width(axis: Axis, span: Ends, writer: TextWriter) -> float:
    """How much room the ticks of an axis take at its left, points."""
    texts = [writer.cut(text, _MOST_NAME, _SMALL) for _, text in tick_texts(axis, span)]
    return max((writer.width(text, _SMALL) for text in texts), default=0.0)
