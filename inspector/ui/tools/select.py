"""Pick findings by click and by rubber band."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from inspector.ui.canvas.outlines_item import OutlinesItem
from inspector.ui.tools.base import Tool
from inspector.ui.view_state import ViewState

DRAG_PX = 4.0
"""Screen pixels from which a press and a move are a rubber band."""


class SelectTool(Tool):
    """A click selects, with Shift or Ctrl it adds; a drag selects what lies inside."""

    def __init__(
        self, view: ViewState, outlines: OutlinesItem, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._outlines = outlines
        self._from: QPointF | None = None
        self._band: QRectF | None = None

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._from = place

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._from is None or self._surface is None:
            return
        far = (place - self._from).manhattanLength() * self._surface.zoom
        if self._band is not None or far >= DRAG_PX:
            self._band = QRectF(self._from, place).normalized()
            self.refresh()

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._from is None or self._surface is None:
            return
        adds = bool(
            modifiers & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        )
        if self._band is not None:
            inside = self._outlines.inside(self._band)
            self._view.select((*self._view.selected, *inside) if adds else inside)
        else:
            hit = self._outlines.at(place, self._surface.zoom)
            if adds and hit is not None:
                self._view.toggle(hit)
            elif not adds:
                self._view.select([hit] if hit else [])
        self._stop()

    def context(self, place: QPointF) -> None:
        if self._surface is None:
            return
        hit = self._outlines.at(place, self._surface.zoom)
        if hit is not None and hit not in self._view.selected:
            self._view.select([hit])

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if key == Qt.Key.Key_Escape and (self._band is not None or self._view.selected):
            if self._band is None:
                self._view.select([])
            self._stop()
            return True
        return False

    def put_down(self) -> None:
        self._stop()
        super().put_down()

    def draw(self, painter: QPainter, zoom: float) -> None:
        if self._band is not None:
            for colour, style in (
                (QColor(0, 0, 0, 160), Qt.PenStyle.SolidLine),
                (QColor(255, 255, 255), Qt.PenStyle.DashLine),
            ):
                pen = QPen(colour, 1, style)
                pen.setCosmetic(True)
                painter.setPen(pen)
                painter.setBrush(QColor(255, 255, 255, 18))
                painter.drawRect(self._band)

    def _stop(self) -> None:
        self._from = None
        self._band = None
        self.refresh()
