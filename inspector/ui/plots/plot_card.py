"""A plot with its key, what the mouse points at, and what can be done with its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import number, tr
from inspector.core.plot import Cell, Plot, rows
from inspector.ui.panels.parts import EmptyState, described
from inspector.ui.plain import ElidedLabel, one_line
from inspector.ui.plots.plot_key import PlotKey
from inspector.ui.theme import GRID_PX, SMALL_PX, TEXT_PX, ui_font

if TYPE_CHECKING:
    from inspector.ui.plots.plot_view import PlotView

KINDS = ("SVG", "PNG", "CSV")


def as_text(table: list[list[Cell]]) -> str:
    """A table for the clipboard: tabs between cells, a line for each row."""
    lines = []
    for row in table:
        cells = (
            "" if c is None else number(c, ".6g") if isinstance(c, float) else str(c) for c in row
        )
        lines.append("\t".join(one_line(cell) for cell in cells))
    return "\n".join(lines)


class PlotCard(QWidget):
    """Shows a plot, or why there is none.

    Signals
        export_wanted(str)   the plot is to be written as SVG, PNG or CSV
    """

    export_wanted = Signal(str)

    def __init__(self, lead: QWidget | None = None, parent: QWidget | None = None) -> None:
        """`lead` stands in the place of the title."""
        super().__init__(parent)
        self._plot = Plot("")
        self._view: PlotView | None = None
        self._title = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self._lead = lead or self._title
        self._key = PlotKey()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = EmptyState("sample", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._area)
        self._says = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self._copy = QPushButton(tr("Copy data"))
        self._export = QPushButton(tr("Export"))
        self._area.setAccessibleName(tr("Plots"))
        self._prepare()
        self._arrange()

    @property
    def plot(self) -> Plot:
        """What is shown."""
        return self._plot

    def show_plot(self, plot: Plot) -> None:
        """Show another plot."""
        self._plot = plot
        self._title.setText(plot.title)
        self._area.setAccessibleName(one_line(plot.title) or tr("Plots"))
        self._key.show_series(plot.key if plot.has_data else ())
        self._say("")
        for button in (self._copy, self._export):
            button.setEnabled(plot.has_data)
        self._nothing.set_text(plot.empty)
        self._pages.setCurrentIndex(int(plot.has_data))
        if plot.has_data:
            self._made().show_plot(plot)

    def _made(self) -> PlotView:
        if self._view is None:
            # Half a second: not before there is something to show.
            from inspector.ui.plots.plot_view import PlotView

            self._view = PlotView()
            self._view.hovered.connect(self._say)
            self._view.setToolTip(
                tr("Drag to move, turn the wheel to zoom, double-click to see all")
            )
            self._area.setWidget(self._view)
        return self._view

    def _prepare(self) -> None:
        self._title.setFont(ui_font(TEXT_PX, bold=True))
        self._says.setFont(ui_font(SMALL_PX))
        described(self._copy, tr("Copy data"), tr("Copy what is drawn as a table"))
        self._copy.clicked.connect(self._copy_data)
        described(
            self._export, tr("Export"), tr("Write the plot as SVG or PNG, or its data as CSV")
        )
        menu = QMenu(self._export)
        for kind in KINDS:
            text = (
                tr("Data as {kind}…", kind=kind)
                if kind == "CSV"
                else tr("Plot as {kind}…", kind=kind)
            )
            action = QAction(text, menu)
            action.triggered.connect(lambda _checked=False, k=kind: self.export_wanted.emit(k))
            menu.addAction(action)
        self._export.setMenu(menu)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        head = QHBoxLayout()
        head.setSpacing(GRID_PX)
        head.addWidget(self._lead, 1)
        head.addWidget(self._copy)
        head.addWidget(self._export)
        column.addLayout(head)
        column.addWidget(self._key)
        column.addWidget(self._pages, 1)
        column.addWidget(self._says)

    @Slot(str)
    def _say(self, pointed: str) -> None:
        """What the mouse points at, else what there is to know of the plot."""
        self._says.setText(pointed or (self._plot.note if self._plot.has_data else ""))

    @Slot()
    def _copy_data(self) -> None:
        QApplication.clipboard().setText(as_text(rows(self._plot)))
