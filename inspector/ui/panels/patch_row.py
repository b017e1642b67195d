"""Three pictures beside each other: what is left of a patch, how it is restored, and the patch."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.core.language import mark, tr
from inspector.core.lesson import LessonStep
from inspector.ui.theme import GRID_PX, SMALL_PX, tokens_of, ui_font

NAMES = (mark("What is left"), mark("Restored"), mark("The patch"))
LARGEST_PX = 320
"""Patches are 256 px; larger than this they only get blurred."""


class PatchRow(QWidget):
    """As wide as the panel: the pictures grow with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("A patch that is not learnt from: left, restored, and whole"))

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._side(width) + QFontMetricsF(ui_font(SMALL_PX)).height() + 2)

    def show_step(self, step: LessonStep | None) -> None:
        """The pictures of an epoch."""
        pictures = () if step is None else (step.left, step.restored, step.whole)
        self._images = [_image(picture) for picture in pictures]
        self.update()

    def _side(self, width: int) -> float:
        return min((width - 2 * GRID_PX) / 3, LARGEST_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, side = tokens_of(self.palette()), self._side(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(ui_font(SMALL_PX))
        high = QFontMetricsF(painter.font()).height()
        for place, name in enumerate(NAMES):
            area = QRectF(place * (side + GRID_PX), 0, side, side)
            if self._images:
                painter.drawImage(area, self._images[place])
            painter.setPen(QColor(tokens.line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(QColor(tokens.muted))
            below = QRectF(area.left(), side + 2, side, high)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, tr(name))


def _image(picture: NDArray[np.uint8]) -> QImage:
    rows = np.ascontiguousarray(picture)
    height, width = rows.shape[:2]
    made = QImage(rows.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return made.copy()
