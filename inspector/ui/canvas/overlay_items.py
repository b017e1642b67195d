"""What lies over the picture besides findings: the mask as pixels, the pixel grid, a hint."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

GRID_FROM_ZOOM = 12.0
"""From this zoom on the pixel grid is drawn."""


class MaskItem(QGraphicsItem):
    """The mask, one image at its own level, exactly over the source pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._rect = QRectF()

    def show_mask(self, image: QImage | None, origin: tuple[int, int], level: int) -> None:
        """Show another mask, or nothing."""
        self.prepareGeometryChange()
        self._image = image
        scale = 1 << level
        self._rect = (
            QRectF(*origin, image.width() * scale, image.height() * scale) if image else QRectF()
        )
        self.update()

    def replace(self, part: QImage, origin: tuple[int, int], level: int) -> None:
        """Show other pixels in a part; `origin` is the source pixel of its corner."""
        if self._image is None:
            return
        scale = 1 << level
        corner = (QPointF(*origin) - self._rect.topLeft()) / scale
        painter = QPainter(self._image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(corner, part)
        painter.end()
        self.update(QRectF(*origin, part.width() * scale, part.height() * scale))

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(self._rect, self._image)


class GridItem(QGraphicsItem):
    """Lines between pixels at high zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._rect = QRectF()

    def set_size(self, width_px: int, height_px: int) -> None:
        """The picture's size."""
        self.prepareGeometryChange()
        self._rect = QRectF(0, 0, width_px, height_px)

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if zoom < GRID_FROM_ZOOM:
            return
        area = option.exposedRect.intersected(self._rect)
        columns = range(int(area.left()), int(area.right()) + 2)
        rows = range(int(area.top()), int(area.bottom()) + 2)
        lines = [QLineF(x, area.top(), x, area.bottom()) for x in columns]
        lines += [QLineF(area.left(), y, area.right(), y) for y in rows]
        # Dark with light dots: seen on any colour.
        for colour, style in (
            (QColor(0, 0, 0, 90), Qt.PenStyle.SolidLine),
            (QColor(255, 255, 255, 90), Qt.PenStyle.DotLine),
        ):
            painter.setPen(QPen(colour, 0, style))
            painter.drawLines(lines)


def draw_hint(painter: QPainter, room: QRect, text: str, palette: QPalette) -> None:
    """A sentence in the middle of the view, in screen coordinates."""
    painter.resetTransform()
    painter.setPen(palette.windowText().color())
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(room.adjusted(16, 16, -16, -16), flags, text)
