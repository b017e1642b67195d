"""What pyqtgraph draws of a plot: an axis with our ticks, and the items of series and marks."""

from __future__ import annotations

import html
import math
from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsItem

from inspector.core.language import number
from inspector.core.plot import (
    ON_DARK,
    ON_LIGHT,
    Axis,
    Mark,
    Panel,
    Series,
    ends,
    marked_above,
    ticks,
)
from inspector.ui.plain import one_line
from inspector.ui.tokens import DARK, Tokens

SYMBOLS = {"disc": "o", "square": "s", "triangle": "t1", "diamond": "d"}
MOST_SYMBOLS = 30
"""Of a line; more would hide it."""
_NAME_LETTERS = 28
_TICK_PX, _APART_PX, _EDGE_PX = 70, 30, 12
Values = NDArray[np.float64]

pyqtgraph.setConfigOptions(antialias=True, exitCleanup=False)


def colour_of(series: Series, tokens: Tokens) -> QColor:
    """In the theme."""
    colours = ON_DARK if tokens is DARK else ON_LIGHT
    return QColor(colours[series.colour % len(colours)])


def pen_of(series: Series, tokens: Tokens) -> QPen:
    """Of a line."""
    pen = QPen(colour_of(series, tokens), 2)
    pen.setCosmetic(True)
    if series.dashed:
        pen.setDashPattern([4, 2])
    return pen


def shown(axis: Axis, values: Sequence[float]) -> Values:
    """Values in the units in which pyqtgraph draws: powers of ten on a logarithmic axis."""
    given = np.asarray(values, np.float64)
    return np.log10(np.maximum(given, 1e-12)) if axis.log else given


def told(axis: Axis, value: float) -> str:
    """A value of an axis in words, with its unit."""
    if axis.names:
        return axis.names[min(max(round(value), 0), len(axis.names) - 1)]
    return f"{number(value, '.4g')} {axis.unit}".strip()


class PlotAxis(pyqtgraph.AxisItem):  # type: ignore[misc]
    """One side of a panel: the ticks of `core.plot`, finer ones when it is zoomed."""

    def __init__(self, orientation: str, axis: Axis, tokens: Tokens) -> None:
        super().__init__(orientation)
        self._axis = axis
        self._tokens = tokens
        self.setPen(QPen(QColor(tokens.edge), 1))
        self.setTextPen(QColor(tokens.muted))
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=-4, autoExpandTextSpace=True, hideOverlappingLabels=True)
        # The label is rich text, and names come from outside.
        self.setLabel(html.escape(one_line(axis.words)), color=tokens.muted)

    def boundingRect(self) -> QRectF:
        """With room for the halves of the first and the last text."""
        more = _EDGE_PX
        whole: QRectF = super().boundingRect()
        return whole.adjusted(-more, -more, more, more)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Where the ticks are."""
        axis = self._axis
        if axis.names:
            first, last = max(math.ceil(low), 0), min(math.floor(high), len(axis.names) - 1)
            step = max(1, -(-(last - first + 1) * 16 // max(int(size), 1)))
            return [(1.0, [float(i) for i in range(first, last + 1, step)])]
        most = max(3, int(size / (_TICK_PX if self.orientation == "bottom" else 28)))
        if axis.log:
            low, high = 10.0 ** max(low, -12.0), 10.0 ** min(high, 12.0)
        if not low < high:
            return []
        places = shown(axis, ticks(low, high, axis.log, most))
        ends_at = shown(axis, [low, high])
        apart = _APART_PX * (ends_at[1] - ends_at[0]) / max(size, 1.0)
        kept: list[float] = []
        for place in places:
            if not kept or place - kept[-1] >= apart:
                kept.append(float(place))
        return [(1.0, kept)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """What stands at them."""
        axis = self._axis
        if axis.names:
            names = (one_line(axis.names[round(value)]) for value in values)
            return [n if len(n) <= _NAME_LETTERS else n[: _NAME_LETTERS - 1] + "…" for n in names]
        given = [10.0**value if axis.log else value for value in values]
        return [number(value, "_.6g").replace("_", "\u2009") for value in given]


def items_of(panel: Panel, series: Series, tokens: Tokens) -> list[QGraphicsItem]:
    """What is drawn of a series."""
    if not series.x:
        return []
    colour, x, y = colour_of(series, tokens), shown(panel.x, series.x), shown(panel.y, series.y)
    if series.look == "bars":
        base = np.asarray(series.base or np.zeros(len(y)), np.float64)
        edge = QPen(QColor(tokens.surface), 1)
        edge.setCosmetic(True)
        return [
            pyqtgraph.BarGraphItem(
                x=x, y0=base, height=y, width=series.width, brush=colour, pen=edge
            )
        ]
    made: list[QGraphicsItem] = []
    if series.reach:
        low, high = (shown(panel.x, [r[i] for r in series.reach]) for i in (0, 1))
        across, up = np.stack([low, high], 1).ravel(), np.repeat(y, 2)
        pen = QPen(colour, 2)
        pen.setCosmetic(True)
        made.append(pyqtgraph.PlotCurveItem(across, up, connect="pairs", pen=pen))
    with_symbols = series.look == "dots" or len(x) <= MOST_SYMBOLS
    made.append(
        pyqtgraph.PlotDataItem(
            x,
            y,
            pen=pen_of(series, tokens) if series.look == "line" else None,
            symbol=SYMBOLS[series.symbol] if with_symbols else None,
            symbolSize=8,
            symbolBrush=colour,
            symbolPen=None,
        )
    )
    return made


def mark_of(panel: Panel, mark: Mark, number: int, tokens: Tokens) -> pyqtgraph.InfiniteLine:
    """A line across with its word; the words of several stand above each other."""
    style = Qt.PenStyle.SolidLine if mark.firm else Qt.PenStyle.DashLine
    pen = QPen(QColor(tokens.text), 1.5, style)
    pen.setCosmetic(True)
    along = 0.17 * number
    line = pyqtgraph.InfiniteLine(
        0.0,
        angle=90,
        pen=pen,
        label="",
        labelOpts={
            "position": 0.9 - along if marked_above(panel) else 0.1 + along,
            "color": QColor(tokens.text),
            "fill": QColor(tokens.surface),
        },
    )
    place_mark(line, panel, mark)
    return line


def place_mark(line: pyqtgraph.InfiniteLine, panel: Panel, mark: Mark) -> None:
    """Put a mark's line and its word where they belong: the word on the side with more room."""
    (low, high), _ = ends(panel)
    at, (low, high) = float(shown(panel.x, [mark.x])[0]), shown(panel.x, [low, high])
    side = (0, 0.5) if at < low + 0.6 * (high - low) else (1, 0.5)
    line.label.anchors = [side, side]
    line.label.setFormat(one_line(mark.text).replace("{", "{{").replace("}", "}}"))
    line.setPos(at)


Place = Callable[[Values, Values], tuple[Values, Values]]
"""From values as drawn to pixels of the screen."""


def nearest(
    panel: Panel, at: tuple[float, float], place: Place
) -> tuple[float, Series, int] | None:
    """The point of a panel that is next to a pixel: how far it is in pixels, its series, its
    number. A bar that holds the pixel is next to it."""
    best: tuple[float, Series, int] | None = None
    for series in panel.series:
        if not series.x:
            continue
        x, y = shown(panel.x, series.x), shown(panel.y, series.y)
        if series.look == "bars":
            base = np.asarray(series.base or np.zeros(len(y)))
            left, low = place(x - series.width / 2, base)
            right, high = place(x + series.width / 2, base + y)
            inside = (left <= at[0]) & (at[0] <= right) & (high <= at[1]) & (at[1] <= low)
            far = np.where(inside, 0.0, np.inf)
        else:
            across, up = place(x, y)
            dx = across - at[0]
            if series.reach:
                begin, _ = place(shown(panel.x, [r[0] for r in series.reach]), y)
                end, _ = place(shown(panel.x, [r[1] for r in series.reach]), y)
                dx = np.minimum(np.abs(dx), np.maximum(np.maximum(begin - at[0], at[0] - end), 0))
            far = np.hypot(dx, up - at[1])
        index = int(np.argmin(far))
        if np.isfinite(far[index]) and (best is None or far[index] < best[0]):
            best = float(far[index]), series, index
    return best
