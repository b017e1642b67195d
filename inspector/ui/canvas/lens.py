"""A round glass under the cursor that shows the other layer, larger, at the very same place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.core.language import tr
from inspector.ui.canvas.view import Canvas
from inspector.ui.theme import SMALL_PX, tokens_of, ui_font

DIAMETER_PX = 220
_WIDTH_PX, _TAG_PX = 290, 20
_LEFT_PX = (_WIDTH_PX - DIAMETER_PX) // 2


class Lens(QWidget):
    """Lies over the canvas and lets the mouse through. What is under the cursor is in its middle.

    It stands on the cursor, so nothing that is looked at lies hidden elsewhere.
    """

    def __init__(self, canvas: Canvas) -> None:
        # A child of the canvas and not of its viewport, which would scroll it away.
        super().__init__(canvas)
        self._canvas = canvas
        self._place: QPointF | None = None
        self._items: tuple[QGraphicsItem, ...] = (canvas.picture_item,)
        self._magnification = 3.0
        self._wanted = False
        self._stamp = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Lens"))
        self.resize(_WIDTH_PX, DIAMETER_PX + _TAG_PX)
        self.hide()
        canvas.cursor_moved.connect(self._on_cursor_moved)
        canvas.view_changed.connect(self._refresh)

    def look(self, wanted: bool, items: tuple[QGraphicsItem, ...], magnification: float,
             stamp: str) -> None:  # fmt: skip
        """Show these items, the last on top, so many times as large as the canvas does; `stamp`
        says why what is seen is no evidence, "" if it is."""
        self._wanted = wanted
        self._items = items
        self._magnification = magnification
        self._stamp = stamp
        self._refresh()

    def scene_to_lens(self) -> QTransform:
        """Where in the lens, its own pixels, a place of the scene is seen."""
        zoom = self._canvas.zoom * self._magnification
        place = self._place or QPointF()
        there = QTransform().translate(_WIDTH_PX / 2, DIAMETER_PX / 2)
        return there.scale(zoom, zoom).translate(-place.x(), -place.y())

    @Slot(object)
    def _on_cursor_moved(self, place: QPointF | None) -> None:
        self._place = place
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        place = self._place
        inside = place is not None and self._canvas.picture_rect.contains(place)
        self.setVisible(self._wanted and inside)
        if place is not None and self.isVisible():
            at = self._canvas.mapFromScene(place)
            self.move(at.x() - _WIDTH_PX // 2, at.y() - DIAMETER_PX // 2)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_ = QRectF(_LEFT_PX + 2, 2, DIAMETER_PX - 4, DIAMETER_PX - 4)
        glass = QPainterPath()
        glass.addEllipse(round_)
        painter.save()
        painter.setClipPath(glass)
        painter.fillRect(round_, QColor(tokens_of(self.palette()).backdrop))
        there = self.scene_to_lens()
        painter.setTransform(there, True)
        option = QStyleOptionGraphicsItem()
        inverted, _ = there.inverted()
        option.exposedRect = inverted.mapRect(round_)
        for item in self._items:
            painter.save()
            painter.setOpacity(1.0)
            item.paint(painter, option, self)
            painter.restore()
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((QColor(0, 0, 0, 200), 4.0), (QColor("#FFFFFF"), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(round_)
        self._paint_tag(painter)

    def _paint_tag(self, painter: QPainter) -> None:
        text = tr("× {magnification:.3g}", magnification=self._magnification)
        if self._stamp:
            text += f" · {self._stamp}"
        painter.setFont(ui_font(SMALL_PX, bold=True))
        wide = painter.fontMetrics().horizontalAdvance(text) + 12
        tag = QRectF((self.width() - wide) / 2, DIAMETER_PX - 8, wide, _TAG_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 200))
        painter.drawRoundedRect(tag, 3, 3)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
