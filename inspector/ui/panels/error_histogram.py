"""How many pixels have which error, with the threshold, Otsu's threshold and the floor marked."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.core.language import mark, tr
from inspector.core.restoration import Judgement
from inspector.imaging import error_colours
from inspector.ui.panels.layer_legends import ramp_image
from inspector.ui.theme import SMALL_PX, tokens_of, ui_font

HEIGHT_PX = 84
_TEXT_PX, _RAMP_PX = 15, 6
_BAR_PX = 4.0


OTSU, FLOOR = "Otsu", mark("floor")
"""Marks below the bars."""


class ErrorHistogram(QWidget):
    """Bars of the logarithm of the counts: cracks are few pixels beside those of the texture. The
    map's own colours run below. A click or drag sets the threshold.

    Signals
        level_picked(int)   the first value that counts, 0..256
    """

    level_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: NDArray[np.int64] | None = None
        self._judgement: Judgement | None = None
        self._last = 255
        self._level = 256
        self._ramp = ramp_image(error_colours.ramp())
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_error(
        self, counts: NDArray[np.int64] | None, judgement: Judgement | None, last: int
    ) -> None:
        """Show other counts of the values 0..255, as far as the value `last`; None while they are
        being read."""
        self._counts, self._judgement, self._last = counts, judgement, last
        self.update()

    def show_level(self, level: int) -> None:
        """Mark another threshold: values count from `level` on."""
        self._level = level
        self.update()

    def marks(self) -> dict[str, float]:
        """The values at which Otsu's threshold and the floor stand, by name."""
        if self._judgement is None:
            return {}
        found = {OTSU: self._judgement.otsu + 1.0}
        floor = self._judgement.guards.floor
        if floor > self._judgement.low:
            found[FLOOR] = float(self._judgement.level_of(floor))
        return found

    def place(self, level: float) -> float:
        """Where the left border of a value is, pixels of this widget."""
        return min(level / (self._last + 1), 1.0) * self.width()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._counts is not None:
            share = event.position().x() / max(self.width(), 1)
            self.level_picked.emit(int(np.clip(round(share * (self._last + 1)), 0, 256)))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        if self._counts is None:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Reading the result…"))
            return
        low = self.height() - _RAMP_PX
        ramp = QRectF(0, 0, self._last + 1, 1)
        painter.drawImage(QRectF(0, low, self.width(), _RAMP_PX), self._ramp, ramp)
        bars = max(1, round(self.width() / _BAR_PX))
        edges = np.linspace(0, self._last + 1, bars + 1)
        index = np.minimum((np.arange(self._last + 1) * bars) // (self._last + 1), bars - 1)
        heights = np.log1p(np.bincount(index, self._counts[: self._last + 1], minlength=bars))
        heights *= (low - _TEXT_PX) / max(float(heights.max()), 1.0)
        for number, height in enumerate(heights):
            left, right = self.place(edges[number]), self.place(edges[number + 1])
            above = edges[number + 1] > self._level
            colour = QColor(tokens.accent if above else tokens.line)
            painter.fillRect(QRectF(left, low - height, right - left - 1, height), colour)
        self._paint_marks(painter, low)
        painter.setPen(QPen(QColor(tokens.text), 2))
        at = min(max(self.place(self._level), 1.0), self.width() - 1.0)
        painter.drawLine(QPointF(at, _TEXT_PX + 1), QPointF(at, self.height()))

    def _paint_marks(self, painter: QPainter, low: int) -> None:
        tokens = tokens_of(self.palette())
        painter.setFont(ui_font(SMALL_PX))
        metrics = painter.fontMetrics()
        marks = sorted(self.marks().items(), key=lambda mark: mark[1])
        free = 0.0
        for number, (stored, level) in enumerate(marks):
            name = tr(stored)
            at = min(self.place(level), self.width() - 1.0)
            painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(at, _TEXT_PX), QPointF(at, low))
            wide = metrics.horizontalAdvance(name)
            # The left one's name ends at its mark if the right one's would lie over it.
            begins = at - wide / 2
            if number + 1 < len(marks):
                following = self.place(marks[number + 1][1])
                begins = min(begins, following - wide - 6)
            begins = min(max(begins, free), self.width() - wide)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QPointF(begins, metrics.ascent()), name)
            free = begins + wide + 6
