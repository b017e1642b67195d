"""A scale bar on a map: a round length on the ground, right where one looks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inspector.core.errors import SourceError
from inspector.core.georeference import GeoReference
from inspector.core.language import tr
from inspector.io.map_coordinates import length_m, scale_at
from inspector.ui.canvas.readout import round_down
from inspector.ui.canvas.view import Canvas
from inspector.ui.map_look import MapLook
from inspector.ui.theme import SMALL_PX, ui_font

BAR_PX = 140
"""It is at most so long, screen pixels."""
_INSET_PX, _PAD_PX = 10, 8
_HIGH_PX = 34


class MapScale(QWidget):
    """In the lower left corner of the view; nothing where it is not known how large a pixel is.
    Its colours are those of both themes, since what lies below may have any colour."""

    def __init__(self, canvas: Canvas, look: MapLook) -> None:
        # A child of the view and not of its viewport, which would scroll it away.
        super().__init__(canvas)
        self._canvas = canvas
        self._look = look
        self._bar_px = 0.0
        self.text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(ui_font(SMALL_PX, bold=True))
        self.hide()
        canvas.view_changed.connect(self.refresh)
        look.changed.connect(self.refresh)

    @property
    def bar_px(self) -> float:
        """How long the bar is, screen pixels."""
        return self._bar_px

    @Slot()
    def refresh(self) -> None:
        """Measure anew what is seen."""
        facts, canvas = self._look.facts, self._canvas
        place = facts.georeference if facts else None
        middle = canvas.exposed.intersected(canvas.picture_rect).center()
        metres = None if place is None else ground_m_per_px(place, middle)
        self.setVisible(metres is not None and canvas.zoom > 0)
        if metres is None or canvas.zoom <= 0:
            return
        length_m_ = round_down(BAR_PX / canvas.zoom * metres)
        self._bar_px = length_m_ / metres * canvas.zoom
        self.text = length_text(length_m_)
        self.setAccessibleName(tr("Scale bar: {text}", text=self.text))
        wide = max(self._bar_px, self.fontMetrics().horizontalAdvance(self.text))
        self.resize(round(wide) + 2 * _PAD_PX, _HIGH_PX)
        room = canvas.viewport().rect()
        self.move(QPoint(_INSET_PX, room.bottom() - _INSET_PX - _HIGH_PX))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setPen(QColor("#FFFFFF"))
        room = QRectF(_PAD_PX, 3, self.width() - 2 * _PAD_PX, 16)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        y, left, right = _HIGH_PX - 8.0, float(_PAD_PX), _PAD_PX + self._bar_px
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x in (left, right):
            painter.drawLine(QPointF(x, y - 5), QPointF(x, y + 1))


def ground_m_per_px(place: GeoReference, point: QPointF) -> float | None:
    """How many metres of the ground a step of one pixel to the right is; None where that cannot be
    computed. The plane of some systems stretches the ground; that is taken out here."""
    x, y = point.x() - 0.5, point.y() - 0.5
    try:
        metres = length_m(place, [[x - 0.5, y], [x + 0.5, y]]) / scale_at(place, [x, y])
    except SourceError:
        return None
    return metres if metres > 0 else None


def length_text(metres: float) -> str:
    """A round length in m or km."""
    return (
        tr("{metres:g} km", metres=metres / 1000)
        if metres >= 1000
        else tr("{metres:g} m", metres=metres)
    )
