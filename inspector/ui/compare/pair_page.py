"""The page on which two panes share one place: which two, how, the view, their figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from inspector.core.language import mark, tr
from inspector.ui.compare.elided_combo import ElidedCombo
from inspector.ui.compare.figure_strip import FigureStrip
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.pair import PairView
from inspector.ui.compare.state import CompareState
from inspector.ui.icons import IconButton
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import ElidedLabel, one_line
from inspector.ui.theme import GRID_PX

SAYS = {
    "split": mark("Drag the line, or use ← →"),
    "blink": mark("or hold V"),
    "onion": mark("of the second"),
    "difference": mark("First minus second"),
}


class PairPage(QWidget):
    """Follows the state."""

    def __init__(
        self, linked: LinkedView, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.view = PairView(linked, state)
        self.strip = FigureStrip()
        self._first, self._second = ElidedCombo(), ElidedCombo()
        for combo, name in ((self._first, tr("First pane")), (self._second, tr("Second pane"))):
            combo.activated.connect(self._on_chosen)
            calm_wheel(combo)
            described(combo, name)
        swap = IconButton("compare", tr("Swap the two"))
        swap.clicked.connect(lambda _=False: state.set_pair(*reversed(state.layout.pair)))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setMinimumWidth(100)
        described(self.slider, tr("How much of the second is seen, per cent"))
        self.slider.valueChanged.connect(lambda value: state.set_opacity(value / 100))
        self.hold = QPushButton(tr("Hold to see the second"))
        self.hold.pressed.connect(lambda: state.set_blinking(True))
        self.hold.released.connect(lambda: state.set_blinking(False))
        self._says = ElidedLabel("", Qt.TextElideMode.ElideRight)
        row = QHBoxLayout()
        row.setContentsMargins(GRID_PX // 2, 0, GRID_PX // 2, GRID_PX // 2)
        row.setSpacing(GRID_PX // 2)
        row.addWidget(self._first, 2)
        row.addWidget(swap)
        row.addWidget(self._second, 2)
        row.addWidget(self.slider, 2)
        row.addWidget(self.hold)
        row.addWidget(self._says, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.strip)
        state.changed.connect(self._refresh)
        state.look_changed.connect(self._refresh)
        self._refresh()

    def show_names(self, names: Sequence[str]) -> None:
        """What the panes show."""
        lines = [f"{number} · {one_line(name)}" for number, name in enumerate(names, start=1)]
        for combo in (self._first, self._second):
            combo.show_lines(lines)
        first, second = self._state.layout.pair
        self._first.setCurrentIndex(first)
        self._second.setCurrentIndex(second)
        if max(first, second) < len(lines):
            self.view.names = lines[first], lines[second]
        self.view.update()

    @Slot()
    def _on_chosen(self) -> None:
        self._state.set_pair(self._first.currentIndex(), self._second.currentIndex())

    @Slot()
    def _refresh(self) -> None:
        mode = self._state.layout.mode
        self.slider.setVisible(mode == "onion")
        self.hold.setVisible(mode == "blink")
        self._says.setText(tr(SAYS[mode]) if mode in SAYS else "")
        self.slider.setValue(round(100 * self._state.opacity))
