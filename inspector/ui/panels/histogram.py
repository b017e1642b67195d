"""A small histogram of the probabilities of a mask, with the threshold marked."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.core.mask import Mask
from inspector.ui.theme import tokens_of

BINS = 50
SAMPLES = 250_000
"""So many pixels at most are counted: enough for a shape, quick on a 100 megapixel mask."""


def bins_of(mask: Mask) -> NDArray[np.float64]:
    """How high each of the bars is, 0..1, for probabilities from 1 % on.

    Square roots of the counts: cracks are few pixels, and their bars should be seen beside the
    many pixels that are almost certainly none. The lowest bar is left out of the scaling.
    """
    largest = mask.probability.max(axis=0) if len(mask.labels) > 1 else mask.probability[0]
    flat = largest.reshape(-1)
    flat = flat[:: max(1, flat.size // SAMPLES)]
    counts, _ = np.histogram(flat, bins=BINS, range=(2.5, 255.5))
    heights = np.sqrt(counts.astype(np.float64))
    top = heights[2:].max(initial=0.0)
    scaled: NDArray[np.float64] = np.minimum(heights / top if top > 0 else heights, 1.0)
    return scaled


class Histogram(QWidget):
    """Bars above the threshold are in the accent colour; a click or drag sets the threshold.

    Signals
        threshold_picked(float)   0..1
    """

    threshold_picked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bins: NDArray[np.float64] | None = None
        self._why_none = ""
        self._threshold = 0.5
        self.setFixedHeight(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bins(self) -> NDArray[np.float64] | None:
        """The bars, or None while there is no mask."""
        return self._bins

    def set_mask(self, mask: Mask | None, why_none: str) -> None:
        """Count another mask; without one, say why there is none."""
        self._why_none = why_none
        self._bins = None if mask is None else bins_of(mask)
        self.update()

    def set_threshold(self, threshold: float) -> None:
        """Mark another threshold, 0..1."""
        self._threshold = threshold
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._bins is not None:
            self.threshold_picked.emit(min(0.99, max(0.01, event.position().x() / self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        width, height = float(self.width()), float(self.height() - 1)
        if self._bins is None:
            painter.setPen(QColor(tokens.muted))
            text = painter.fontMetrics().elidedText(
                self._why_none, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
            return
        bar = width / BINS
        for i, share in enumerate(self._bins):
            above = (i + 1) / BINS > self._threshold
            area = QRectF(i * bar, height * (1 - share), max(1.0, bar - 1), height * share)
            painter.fillRect(area, QColor(tokens.accent if above else tokens.line))
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.drawLine(0, int(height), self.width(), int(height))
        painter.setPen(QPen(QColor(tokens.text), 1.5))
        at = self._threshold * width
        painter.drawLine(int(at), 0, int(at), int(height))
