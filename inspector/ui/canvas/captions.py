"""Short texts over the picture, readable on bright concrete and dark asphalt alike."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from inspector.ui.theme import ui_font

TEXT_PX = 12
WIDTH_MAX_PX = 160
_HALO_PX = 3.0
_KEPT = 256


class Captions:
    """Texts as little pictures: stroking letters anew for every repaint would take longer than all
    outlines."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str, float], QPixmap] = OrderedDict()

    def draw(self, painter: QPainter, text: str, colour: QColor, at: QPointF) -> None:
        """Draw a text with its lower left corner at a scene point, in the size of the screen."""
        device = painter.device()
        ratio = float(device.devicePixelRatioF()) if device is not None else 1.0
        picture = self._picture(text, colour, ratio)
        place = painter.worldTransform().map(at).toPoint()
        painter.save()
        painter.resetTransform()
        painter.drawPixmap(
            QPointF(place.x(), place.y() - picture.height() / picture.devicePixelRatio()), picture
        )
        painter.restore()

    def _picture(self, text: str, colour: QColor, ratio: float) -> QPixmap:
        key = (text, colour.name(), ratio)
        if key not in self._kept:
            self._kept[key] = _drawn(text, colour, ratio)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]


def _drawn(text: str, colour: QColor, ratio: float) -> QPixmap:
    font = ui_font(TEXT_PX, bold=True)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDTH_MAX_PX)
    width = ceil(metrics.horizontalAdvance(shown) + 2 * _HALO_PX)
    height = ceil(metrics.height() + _HALO_PX)
    picture = QPixmap(ceil(width * ratio), ceil(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    letters = QPainterPath()
    letters.addText(QPointF(_HALO_PX, _HALO_PX / 2 + metrics.ascent()), font, shown)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    halo = QPen(QColor(0, 0, 0, 215), _HALO_PX)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(letters, halo)
    painter.fillPath(letters, colour)
    painter.end()
    return picture
