"""Pictures that models made on the canvas, exactly over the source pixels they were made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log2

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.core.frame import Window
from inspector.ui.canvas.picture_item import NEAREST_FROM_ZOOM


@dataclass(frozen=True, eq=False)
class Piece:
    """One window of the source. `levels` are its pixels, each one half the size of the one before;
    `scale` is how many pixels of the first there are for one of the source."""

    window: Window
    levels: tuple[QImage, ...]
    scale: int

    @property
    def rect(self) -> QRectF:
        """Where it lies in the scene: source pixel corners."""
        w = self.window
        return QRectF(w.x, w.y, w.width, w.height)

    def draw(self, painter: QPainter, exposed: QRectF, zoom: float) -> None:
        """Draw what of it is exposed (scene), at so many screen pixels for each source pixel."""
        level = min(max(floor(log2(self.scale / zoom) + 1e-6), 0), len(self.levels) - 1)
        image = self.levels[level]
        part = self.rect.intersected(exposed)
        if part.isEmpty() or image.isNull():
            return
        across, down = image.width() / self.window.width, image.height() / self.window.height
        left = max(0, floor((part.left() - self.window.x) * across) - 1)
        top = max(0, floor((part.top() - self.window.y) * down) - 1)
        right = min(image.width(), ceil((part.right() - self.window.x) * across) + 1)
        bottom = min(image.height(), ceil((part.bottom() - self.window.y) * down) + 1)
        source = QRectF(left, top, right - left, bottom - top)
        target = QRectF(
            self.window.x + left / across,
            self.window.y + top / down,
            source.width() / across,
            source.height() / down,
        )
        smooth = zoom < NEAREST_FROM_ZOOM * self.scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(target, image, source)


class MadeItem(QGraphicsItem):
    """Pieces, the last one on top."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._pieces: tuple[Piece, ...] = ()
        self._whole = QRectF()
        self._rect = QRectF()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is drawn while the item is visible."""
        return self._pieces

    def show_pieces(self, pieces: Sequence[Piece], whole: QRectF) -> None:
        """Draw others; those that are not the `whole` picture get a frame."""
        self.prepareGeometryChange()
        self._whole = whole
        self._pieces = tuple(pieces)
        self._rect = QRectF()
        for piece in self._pieces:
            self._rect = self._rect.united(piece.rect)
        self._rect.adjust(-1, -1, 1, 1)  # pens reach over the border
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        for piece in self._pieces:
            piece.draw(painter, option.exposedRect, zoom)
            if piece.rect != self._whole:
                _draw_frame(painter, piece.rect)


def _draw_frame(painter: QPainter, rect: QRectF) -> None:
    """Where the part ends that was made; white dashes on black are seen on any colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, style in (
        (QColor(0, 0, 0, 150), Qt.PenStyle.SolidLine),
        (QColor(255, 255, 255, 200), Qt.PenStyle.DashLine),
    ):
        pen = QPen(colour, 1, style)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRect(rect)
