"""A plot in the window: drag to move, turn the wheel to zoom, double-click to see all again."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, QMetaObject, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.core.language import plural, tr
from inspector.core.plot import Mark, Panel, Plot, Series, ends
from inspector.ui.plain import one_line
from inspector.ui.plots.plot_items import (
    PlotAxis,
    Values,
    items_of,
    mark_of,
    nearest,
    place_mark,
    shown,
    told,
)
from inspector.ui.theme import tokens_of
from inspector.ui.tokens import Tokens

LEAST_PANEL_PX = (200, 170)
_NAME_PX, _AROUND_PX = 17, 90
"""How high a row with a name is, and what is around the rows."""
_NOWHERE = QPointF(-1e6, -1e6)
REACH_PX = 16.0
"""So near the mouse has to be to a point to tell of it."""


class _Canvas(pyqtgraph.GraphicsLayoutWidget):  # type: ignore[misc]
    """The panels as they were drawn once.

    Signals
        pointed_at(QPointF)   where the mouse is on the scene
        double_clicked()
    """

    pointed_at = Signal(QPointF)
    double_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setFrameShape(self.Shape.NoFrame)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self.pointed_at.emit(self.mapToScene(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(_NOWHERE)


@dataclass
class _Drawn:
    """A panel as it is on the canvas: its marks, and the ring that goes around a point."""

    panel: Panel
    item: pyqtgraph.PlotItem
    lines: list[pyqtgraph.InfiniteLine]
    ring: pyqtgraph.ScatterPlotItem


def _without_marks(plot: Plot) -> tuple[Panel, ...]:
    """The panels, with no more of their marks than how many there are and how they look."""
    same = (Mark(0.0, "", False), Mark(0.0, "", True))
    return tuple(
        replace(panel, marks=tuple(same[mark.firm] for mark in panel.marks))
        for panel in plot.panels
    )


class PlotView(QWidget):
    """The panels of a plot, as many beside each other as there is room for. Whatever changes, all
    is drawn anew on another canvas: items that pyqtgraph takes off one by one die in an order that
    Qt does not survive.

    Signals
        hovered(str)   what the mouse points at, "" for nothing
    """

    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot = Plot("")
        self._across = 0
        self._pending = False
        self.canvas: _Canvas | None = None
        self._made: list[_Drawn] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def plot(self) -> Plot:
        """What is shown."""
        return self._plot

    def show_plot(self, plot: Plot) -> None:
        """Draw another plot, whole."""
        before, self._plot = self._plot, plot
        points = sum(len(s.x) for p in plot.panels for s in p.series)
        self.setAccessibleName(
            plural("{title}: {n} point", "{title}: {n} points", points, title=one_line(plot.title))
        )
        if self.canvas is None:
            self._draw()
        elif not self._pending and _without_marks(before) == _without_marks(plot):
            self._move_marks()
        else:
            self._draw_soon()

    def sizeHint(self) -> QSize:
        return QSize(420, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made and self._columns() != self._across:
            self._draw_soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._made:
            # Not now: Qt is walking through all windows, and pyqtgraph's items hold hidden ones.
            self._draw_soon()

    def _columns(self) -> int:
        most: int = max(1, self.width() // LEAST_PANEL_PX[0])
        return min(max(len(self._plot.panels), 1), most)

    def _draw_soon(self) -> None:
        """Once, however often it is asked for until the window is idle."""
        if not self._pending:
            self._pending = True
            QMetaObject.invokeMethod(self, "_draw", Qt.ConnectionType.QueuedConnection)

    def _move_marks(self) -> None:
        """Follow a slider: drawing all anew takes a tenth of a second."""
        for panel, made in zip(self._plot.panels, self._made, strict=True):
            made.panel = panel
            for line, mark in zip(made.lines, panel.marks, strict=True):
                place_mark(line, panel, mark)

    @Slot()
    def _draw(self) -> None:
        self._pending = False
        tokens = tokens_of(self.palette())
        old, self.canvas = self.canvas, _Canvas()
        self._made = []
        self.canvas.setBackground(QColor(tokens.surface))
        self.canvas.pointed_at.connect(self._point_at)
        self.canvas.double_clicked.connect(self._show_all)
        self._across = self._columns()
        rows = -(-len(self._plot.panels) // self._across)
        named = max((len(panel.y.names) for panel in self._plot.panels), default=0)
        self.setMinimumHeight(rows * max(LEAST_PANEL_PX[1], _NAME_PX * named + _AROUND_PX))
        for index, panel in enumerate(self._plot.panels):
            place = divmod(index, self._across)
            self._made.append(_drawn(self.canvas, panel, place, tokens))
        self._show_all()
        self._column.addWidget(self.canvas)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()

    @Slot()
    def _show_all(self) -> None:
        for made in self._made:
            x, y = ends(made.panel)
            across, up = shown(made.panel.x, x), shown(made.panel.y, y)
            made.item.setRange(xRange=tuple(across), yRange=tuple(up), padding=0.02)

    @Slot(QPointF)
    def _point_at(self, at: QPointF) -> None:
        """Ring the point under the mouse, and say what it is."""
        said = ""
        for made in self._made:
            panel, box, ring = made.panel, made.item.getViewBox(), made.ring
            found = None
            if box.sceneBoundingRect().contains(at):
                found = nearest(panel, (at.x(), at.y()), partial(_pixels, box))
            if found is None or found[0] > REACH_PX:
                ring.setData([], [])
                continue
            _, series, index = found
            if series.look != "bars":
                x, y = shown(panel.x, [series.x[index]]), shown(panel.y, [series.y[index]])
                ring.setData(x, y)
            said = words_of(panel, series, index)
        self.hovered.emit(said)


def _drawn(canvas: _Canvas, panel: Panel, place: tuple[int, int], tokens: Tokens) -> _Drawn:
    """A panel on a canvas."""
    axes = {
        "bottom": PlotAxis("bottom", panel.x, tokens),
        "left": PlotAxis("left", panel.y, tokens),
    }
    item = canvas.addPlot(*place, axisItems=axes, enableMenu=False)
    item.hideButtons()
    item.getViewBox().setBorder(None)
    item.showGrid(y=True, alpha=0.15)
    if panel.title:
        item.setTitle(html.escape(one_line(panel.title)), color=tokens.text, size="9pt")
    for series in panel.series:
        for drawn in items_of(panel, series, tokens):
            item.addItem(drawn)
    lines = [mark_of(panel, mark, number, tokens) for number, mark in enumerate(panel.marks)]
    for line in lines:
        item.addItem(line)
    ring = pyqtgraph.ScatterPlotItem(
        symbol="o",
        size=14,
        brush=pyqtgraph.mkBrush(0, 0, 0, 0),
        pen=pyqtgraph.mkPen(tokens.text, width=1.5),
    )
    item.addItem(ring)
    return _Drawn(panel, item, lines, ring)


def words_of(panel: Panel, series: Series, index: int) -> str:
    """What a point is, in a line: whose it is, and its values with their units."""
    names = [series.name, series.names[index] if series.names else ""]
    x = f"{panel.x.title} {told(panel.x, series.x[index])}"
    if series.look == "bars":
        half = series.width / 2
        low, high = (told(panel.x, series.x[index] + side * half) for side in (-1, 1))
        x = f"{panel.x.title} {tr('{low} to {high}', low=low, high=high)}"
    elif series.reach and series.reach[index][0] < series.reach[index][1]:
        low, high = (told(panel.x, value) for value in series.reach[index])
        x += f" ({tr('{low} to {high}', low=low, high=high)})"
    values = [x, f"{panel.y.title} {told(panel.y, series.y[index])}"]
    return one_line(" · ".join(filter(None, (*dict.fromkeys(names), *values))))


def _pixels(box: pyqtgraph.ViewBox, x: Values, y: Values) -> tuple[Values, Values]:
    """Where values are on the scene."""
    (left, right), (low, high) = box.viewRange()
    place = box.sceneBoundingRect()
    across = place.left() + (x - left) / (right - left) * place.width()
    return across, place.bottom() - np.asarray(y - low) / (high - low) * place.height()
