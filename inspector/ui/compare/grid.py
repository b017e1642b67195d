"""Panes side by side, so that the picture is as large as it can be in each."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inspector.ui.compare.pane import CHROME_PX

GAP_PX = 4


def columns_for(count: int, room: QSize, picture: tuple[int, int]) -> int:
    """In how many columns so many panes show a picture of this size largest; of equals the one with
    the fewest empty places."""
    wide, high = max(picture[0], 1), max(picture[1], 1)

    def merit(columns: int) -> tuple[float, int]:
        rows = ceil(count / columns)
        across = (room.width() - GAP_PX * (columns - 1)) / columns
        down = (room.height() - GAP_PX * (rows - 1)) / rows - CHROME_PX
        zoom = min(across / wide, max(down, 1.0) / high)
        return round(zoom * 1e4), -(rows * columns - count)

    return max(range(1, count + 1), key=merit)


class PaneGrid(QWidget):
    """Cells of one size: so all views show the same.

    Signals
        arranged()   the panes have other places
    """

    arranged = Signal()

    def __init__(self, panes: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes = list(panes)
        self._count = 1
        self._picture = (4, 3)
        for pane in self._panes:
            pane.setParent(self)
            pane.hide()

    def show_panes(self, count: int, picture: tuple[int, int]) -> None:
        """Show the first ones, for a picture of this size (width, height)."""
        self._count, self._picture = count, picture
        for number, pane in enumerate(self._panes):
            pane.setVisible(number < count)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 128)

    def _arrange(self) -> None:
        columns = columns_for(self._count, self.size(), self._picture)
        rows = ceil(self._count / columns)
        across = (self.width() - GAP_PX * (columns - 1)) // columns
        down = (self.height() - GAP_PX * (rows - 1)) // rows
        for number, pane in enumerate(self._panes[: self._count]):
            row, column = divmod(number, columns)
            x, y = column * (across + GAP_PX), row * (down + GAP_PX)
            pane.setGeometry(QRect(x, y, across, down))
        self.arranged.emit()
