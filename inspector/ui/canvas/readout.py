"""The strip under the canvas: scale bar, cursor, zoom."""

from __future__ import annotations

from math import floor, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inspector.core.language import tr
from inspector.ui.canvas.view import Canvas
from inspector.ui.map_look import MapLook
from inspector.ui.plain import ElidedLabel, PlainLabel, one_line
from inspector.ui.session import Session

BAR_PX = 120
"""A scale bar is at most so long, screen pixels."""


class ScaleBar(QWidget):
    """A round length of the picture, drawn to scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length_px = 0.0
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Scale bar"))

    def sizeHint(self) -> QSize:
        return QSize(BAR_PX + 90, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(BAR_PX + 56, 20)

    def show_scale(self, zoom: float, mm_per_px: float | None) -> None:
        """`zoom`: screen pixels for each source pixel."""
        before = self._length_px, self._text
        unit_screen_px = zoom if mm_per_px is None else zoom / mm_per_px
        length = round_down(BAR_PX / unit_screen_px) if unit_screen_px > 0 else 0.0
        self._length_px = length * unit_screen_px
        self._text = (
            tr("{length:g} px", length=length) if mm_per_px is None else length_text(length)
        )
        if before != (self._length_px, self._text):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._length_px <= 0:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().text().color(), 1.5))
        y, x = self.height() / 2, 1.0
        end = x + self._length_px
        painter.drawLine(QPointF(x, y), QPointF(end, y))
        for tick in (x, end):
            painter.drawLine(QPointF(tick, y - 4), QPointF(tick, y + 4))
        room = QRectF(end + 8, 0, self.width() - end - 8, self.height())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, align, self._text)


class Readout(QWidget):
    """Follows canvas and session."""

    def __init__(
        self, canvas: Canvas, session: Session, look: MapLook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._look = look
        self._session = session
        self._bar = ScaleBar(self)
        self._cursor = PlainLabel("", "muted")
        self._cursor.setAccessibleName(tr("Position under the cursor"))
        self._zoom = PlainLabel("", "muted")
        self._zoom.setAccessibleName(tr("Zoom"))
        self._name = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(16)
        row.addWidget(self._bar)
        row.addWidget(self._name, 1)
        row.addWidget(self._cursor)
        row.addWidget(self._zoom)
        self._zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance("6400 %"))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._zoom.setAlignment(align)
        self._cursor.setAlignment(align)
        self._cursor.setMinimumWidth(self.fontMetrics().horizontalAdvance("x 00000 · y 00000 px"))
        canvas.view_changed.connect(self._refresh)
        look.changed.connect(self._refresh)
        canvas.cursor_moved.connect(self._on_cursor)
        session.current_changed.connect(self._refresh)
        session.document_changed.connect(self._refresh)

    @property
    def labels(self) -> tuple[PlainLabel, PlainLabel]:
        """Cursor and zoom."""
        return self._cursor, self._zoom

    @Slot()
    def _refresh(self) -> None:
        frame = self._session.current
        entry = self._session.document.sources.get(frame.source_id) if frame else None
        if entry is None:
            self._bar.show_scale(0.0, None)
            for label in self.labels:
                label.clear()
            self._name.setText("")
            return
        facts = self._look.facts
        # A map that knows its place has a scale bar of its own, on it.
        self._bar.setVisible(facts is None or facts.georeference is None)
        self._bar.show_scale(self._canvas.zoom, entry.scale.mm_per_px if entry.scale else None)
        self._zoom.setText(tr("{zoom:.0f} %", zoom=self._canvas.zoom * 100))
        name = one_line(f"{entry.name}  ·  {entry.width_px} × {entry.height_px} px")
        if name != self._name.text():
            self._name.setText(name)

    @Slot(object)
    def _on_cursor(self, place: QPointF | None) -> None:
        if place is None or not self._canvas.picture_rect.contains(place):
            self._cursor.clear()
            return
        self._cursor.setText(f"x {int(place.x())} · y {int(place.y())} px")


def round_down(value: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is not larger."""
    if value <= 0:
        return 0.0
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in (5.0, 2.0, 1.0) if step * power <= value * (1 + 1e-9))


def length_text(length_mm: float) -> str:
    """A length in the unit that needs the fewest digits."""
    if length_mm >= 1000:
        return tr("{length_mm:g} m", length_mm=length_mm / 1000)
    return tr("{length_mm:g} mm", length_mm=length_mm)
