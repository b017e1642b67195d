"""How a training goes: its loss and that on held-out patches, epoch by epoch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.core import language
from inspector.core.language import tr
from inspector.core.lesson import LessonStep
from inspector.ui.panels.formats import number
from inspector.ui.theme import GRID_PX, SMALL_PX, tokens_of, ui_font

HEIGHT_PX = 132
_RING_PX = 4.5


def kept(steps: Sequence[LessonStep]) -> LessonStep | None:
    """The epoch whose generator is kept, the first with the least loss of held-out patches; None
    if it is not among them."""
    if not steps:
        return None
    return next((step for step in steps if step.held_out <= steps[-1].least), None)


def range_of(values: Sequence[float]) -> tuple[float, float]:
    """The ends of the axis: the largest loss, and some room below the least, but not below 0. A
    lesson that begins with trained weights changes its loss by some per cent only."""
    top = max(values, default=0.0) or 1.0
    low = min(values, default=0.0)
    return max(0.0, low - 0.25 * (top - low)) if low < top else 0.0, top


class LossCurve(QWidget):
    """A solid line for held-out patches, a dashed one for those that are learnt from, and a ring
    around the epoch that is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[LessonStep] = []
        self.setMinimumHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_steps([])

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT_PX)

    def show_steps(self, steps: Sequence[LessonStep]) -> None:
        """In the order of epochs."""
        self._steps = list(steps)
        self.setAccessibleName(self._words())
        self.update()

    def _words(self) -> str:
        if not self._steps:
            return tr("Loss by epoch: none yet")
        last, best = self._steps[-1], kept(self._steps)
        said = tr(
            "Loss by epoch: {learnt} learnt from, {held_out} held out after epoch {epoch} of "
            "{epochs}",
            learnt=number(last.loss),
            held_out=number(last.held_out),
            epoch=last.epoch,
            epochs=last.epochs,
        )
        return f"{said}; {tr('kept is epoch {epoch}', epoch=best.epoch)}" if best else said

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(SMALL_PX))
        metrics = QFontMetricsF(painter.font())
        text, line = QColor(tokens.muted), QColor(tokens.line)
        high = metrics.height()
        values = [v for step in self._steps for v in (step.loss, step.held_out)]
        low, top = range_of(values)
        ticks = [language.number(top, ".3g"), language.number(low, ".3g")]
        left = max(map(metrics.horizontalAdvance, ticks)) + 1.5 * GRID_PX
        plot = QRectF(
            left, high + GRID_PX, self.width() - left - GRID_PX, self.height() - 3 * high - GRID_PX
        )
        painter.setPen(QPen(line, 1))
        for y in (plot.top(), plot.bottom()):
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(text)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for tick, y in zip(ticks, (plot.top(), plot.bottom()), strict=True):
            area = QRectF(0, y - high / 2, left - GRID_PX, high)
            painter.drawText(area, right, tick)
        painter.drawText(QRectF(0, 0, self.width(), high), Qt.AlignmentFlag.AlignLeft, tr("Loss"))
        self._draw_epochs(painter, plot, text, high)
        self._draw_key(painter, high, left)
        if self._steps:
            self._draw_lines(painter, plot, (low, top))

    def _draw_epochs(self, painter: QPainter, plot: QRectF, text: QColor, high: float) -> None:
        epochs = self._steps[-1].epochs if self._steps else 0
        painter.setPen(text)
        below = QRectF(plot.left(), plot.bottom() + 2, plot.width(), high)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, tr("Epoch"))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, str(epochs) if epochs else "")

    def _draw_key(self, painter: QPainter, high: float, left: float) -> None:
        """What is what, below the axis."""
        tokens, y = tokens_of(self.palette()), self.height() - high / 2 - 1
        metrics, x = QFontMetricsF(painter.font()), left
        for name, pen in self._pens():
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y), QPointF(x + 18, y))
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QPointF(x + 22, y + metrics.ascent() / 2 - 1), name)
            x += 22 + metrics.horizontalAdvance(name) + 1.5 * GRID_PX
        painter.setPen(QPen(QColor(tokens.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x + _RING_PX, y), _RING_PX, _RING_PX)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QPointF(x + 14, y + metrics.ascent() / 2 - 1), tr("kept"))

    def _pens(self) -> tuple[tuple[str, QPen], tuple[str, QPen]]:
        tokens = tokens_of(self.palette())
        learnt = QPen(QColor(tokens.edge), 1.6)
        learnt.setDashPattern([3, 2])
        return (tr("learnt from"), learnt), (tr("held out"), QPen(QColor(tokens.accent), 2.0))

    def _draw_lines(self, painter: QPainter, plot: QRectF, ends: tuple[float, float]) -> None:
        epochs = max(self._steps[-1].epochs, 1)
        low, top = ends

        def place(step: LessonStep, value: float) -> QPointF:
            x = plot.left() + plot.width() * step.epoch / epochs
            return QPointF(x, plot.bottom() - plot.height() * (value - low) / (top - low))

        painter.setBrush(Qt.BrushStyle.NoBrush)
        learnt = [place(step, step.loss) for step in self._steps]
        held_out = [place(step, step.held_out) for step in self._steps]
        for (_, pen), points in zip(self._pens(), (learnt, held_out), strict=True):
            painter.setPen(pen)
            if len(points) == 1:
                painter.setBrush(pen.color())
                painter.drawEllipse(points[0], 2.0, 2.0)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
        best = kept(self._steps)
        if best is not None:
            painter.setPen(QPen(QColor(tokens_of(self.palette()).text), 1.5))
            painter.drawEllipse(place(best, best.held_out), _RING_PX, _RING_PX)
