"""Plots of models and of the project, one at a time."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector.core.language import mark, tr
from inspector.core.plot import Plot
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plots.plot_card import PlotCard
from inspector.ui.theme import GRID_PX

PlotKind = Literal["widths", "run", "models", "training", "robustness"]
KINDS: tuple[PlotKind, ...] = get_args(PlotKind)
TITLES: dict[PlotKind, str] = {
    "widths": mark("Crack widths of this project"),
    "run": mark("Defects along the run"),
    "models": mark("Models: quality against cost"),
    "training": mark("Training curves"),
    "robustness": mark("Models under noise"),
}
BUTTONS: dict[PlotKind, tuple[str, str]] = {
    "models": (
        mark("Time models"),
        mark("Time every model on this machine that was not timed yet"),
    ),
    "training": (mark("Choose training…"), mark("Choose the folder that a training wrote")),
    "robustness": (
        mark("Choose scores…"),
        mark("Choose a file that inspector evaluate --noise wrote"),
    ),
}


class PlotsPanel(QWidget):
    """Which plot, what it needs, and the plot.

    Signals
        wanted(str)         a kind of plot is to be shown, or shown again
        data_wanted(str)    what a kind of plot is drawn from is to be chosen or measured
    """

    wanted = Signal(str)
    data_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = QComboBox()
        self._data = QPushButton()
        lead = QWidget()
        self.card = PlotCard(lead)
        for kind in KINDS:
            self._choice.addItem(tr(TITLES[kind]), kind)
        described(self._choice, tr("Plot"), tr("Which plot is shown"))
        calm_wheel(self._choice)
        self._choice.currentIndexChanged.connect(self._on_chosen)
        self._data.clicked.connect(lambda: self.data_wanted.emit(self.kind))
        head = QHBoxLayout(lead)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(GRID_PX)
        head.addWidget(self._choice)
        head.addWidget(self._data)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.addWidget(self.card, 1)
        self._show_button()

    @property
    def kind(self) -> PlotKind:
        """The chosen one."""
        kind: PlotKind = self._choice.currentData()
        return kind

    def choose(self, kind: PlotKind) -> None:
        """Show another kind."""
        self._choice.setCurrentIndex(KINDS.index(kind))

    def show_plot(self, plot: Plot) -> None:
        """Show what was drawn."""
        self.card.show_plot(plot)

    def set_busy(self, busy: bool) -> None:
        """While something is measured nothing else can be asked for."""
        self._data.setEnabled(not busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wanted.emit(self.kind)

    @Slot()
    def _on_chosen(self) -> None:
        self._show_button()
        self.wanted.emit(self.kind)

    def _show_button(self) -> None:
        text, tip = (tr(words) if words else "" for words in BUTTONS.get(self.kind, ("", "")))
        self._data.setText(text)
        described(self._data, text.rstrip("…"), tip)
        self._data.setVisible(bool(text))
