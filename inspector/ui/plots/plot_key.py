"""What is what in a plot: the symbol and the name of each series."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.core.language import tr
from inspector.core.plot import ON_DARK, ON_LIGHT, Series
from inspector.ui.plain import one_line, tooltip
from inspector.ui.theme import GRID_PX, SMALL_PX, tokens_of, ui_font
from inspector.ui.tokens import DARK

_MARK_PX, _ROW_PX, _MOST_NAME_PX = 26, 18, 260


class PlotKey(QWidget):
    """Entries in rows, as many as there is room for; hidden while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: tuple[Series, ...] = ()
        self.setFont(ui_font(SMALL_PX))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_series(self, series: tuple[Series, ...]) -> None:
        """Replace the entries."""
        self._series = series
        names = ", ".join(one_line(each.name) for each in series)
        self.setAccessibleName(tr("Key: {series}", series=names))
        self.setToolTip(tooltip("\n".join(one_line(each.name) for each in series)))
        self.setVisible(bool(series))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def heightForWidth(self, width: int) -> int:
        rows = self._places(width)
        return int(rows[-1][1]) + _ROW_PX + 4 if rows else 0

    def _places(self, width: int) -> list[tuple[float, float, str]]:
        """Where each entry begins, and its name as far as there is room for it."""
        metrics, found = QFontMetrics(self.font()), []
        x = y = 0.0
        for each in self._series:
            room = min(_MOST_NAME_PX, max(width - _MARK_PX, 40))
            name = metrics.elidedText(one_line(each.name), Qt.TextElideMode.ElideRight, room)
            wide = _MARK_PX + metrics.horizontalAdvance(name)
            if x and x + wide > width:
                x, y = 0.0, y + _ROW_PX
            found.append((x, y, name))
            x += wide + 2 * GRID_PX
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        colours = ON_DARK if tokens is DARK else ON_LIGHT
        ascent = QFontMetrics(self.font()).ascent()
        for series, (x, y, name) in zip(self._series, self._places(self.width()), strict=True):
            middle = QPointF(x + 11, y + _ROW_PX / 2)
            colour = QColor(colours[series.colour % len(colours)])
            if series.look == "line":
                pen = QPen(colour, 2)
                if series.dashed:
                    pen.setDashPattern([4, 2])
                painter.setPen(pen)
                painter.drawLine(middle - QPointF(10, 0), middle + QPointF(10, 0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            _draw_symbol(painter, "square" if series.look == "bars" else series.symbol, middle)
            painter.setPen(QColor(tokens.text))
            baseline = y + (_ROW_PX + ascent) / 2 - 1
            painter.drawText(QPointF(x + _MARK_PX, baseline), name)


def _draw_symbol(painter: QPainter, symbol: str, at: QPointF) -> None:
    if symbol == "disc":
        painter.drawEllipse(at, 4.0, 4.0)
    elif symbol == "square":
        painter.drawRect(QRectF(at.x() - 4, at.y() - 4, 8, 8))
    elif symbol == "triangle":
        painter.drawPolygon(
            QPolygonF([at + QPointF(-4.5, 4), at + QPointF(4.5, 4), at + QPointF(0, -4.5)])
        )
    else:
        corners = (QPointF(0, -5), QPointF(5, 0), QPointF(0, 5), QPointF(-5, 0))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
