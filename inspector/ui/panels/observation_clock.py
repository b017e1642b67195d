"""The clock position of an observation: a face to click, and two numbers to type."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpinBox, QWidget

from inspector.core.language import tr
from inspector.standards.clock import ClockArc, angle_of, hour_of
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX, SMALL_PX, tokens_of, ui_font

FACE_PX = 76
_QUARTERS = (12, 3, 6, 9)


class ClockFace(QWidget):
    """The pipe's section as a clock: a click sets an hour, a drag a range, clockwise.

    Signals
        drawn(object, object)   the hour from and the hour to, None for a point
    """

    drawn = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        described(self, tr("Clock face"), tr("Click the hour, or drag clockwise from hour to hour"))
        self._arc: ClockArc | None = None
        self._from: int | None = None

    def sizeHint(self) -> QSize:
        return QSize(FACE_PX, FACE_PX)

    def show_arc(self, arc: ClockArc | None) -> None:
        """Show a position or a range."""
        if arc != self._arc:
            self._arc = arc
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = self._hour(event.position())
            self.drawn.emit(self._from, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            hour = self._hour(event.position())
            self.drawn.emit(self._from, None if hour == self._from else hour)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None

    def _hour(self, place: QPointF) -> int:
        across, up = place.x() - FACE_PX / 2, FACE_PX / 2 - place.y()
        return hour_of(math.degrees(math.atan2(across, up)) % 360.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(FACE_PX / 2, FACE_PX / 2), FACE_PX / 2 - 5.0
        painter.setPen(QPen(QColor(tokens.edge), 1.5))
        painter.setBrush(QColor(tokens.background))
        painter.drawEllipse(middle, radius, radius)
        painter.setFont(ui_font(SMALL_PX))
        painter.setPen(QColor(tokens.muted))
        for hour in range(1, 13):
            at = _on_circle(middle, radius - 9, hour)
            if hour in _QUARTERS:
                box = QRectF(at.x() - 9, at.y() - 8, 18, 16)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(hour))
            else:
                painter.drawLine(
                    _on_circle(middle, radius - 3, hour), _on_circle(middle, radius, hour)
                )
        if self._arc is None:
            return
        pen = QPen(QColor(tokens.accent), 5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        if self._arc.is_full:
            painter.drawEllipse(box)
        elif self._arc.end is None:
            painter.drawPoint(_on_circle(middle, radius, self._arc.start))
        else:
            start = 90.0 - angle_of(self._arc.start)
            painter.drawArc(box, round(start * 16), round(-self._arc.span_deg * 16))


class ClockEdit(QWidget):
    """Face and numbers together; 0, shown as a dash, is none.

    Signals
        changed(object, object)   hours from and to, None where there is none
    """

    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = ClockFace()
        self.start = _hours(tr("Clock from"), tr("Hour where it begins, 1 to 12"))
        self.end = _hours(tr("Clock to"), tr("Hour where it ends, clockwise; none for a point"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(GRID_PX // 2)
        grid.addWidget(self.face, 0, 0, 2, 1)
        for row, (name, box) in enumerate(((tr("from"), self.start), (tr("to"), self.end))):
            label = PlainLabel(name, "muted")
            label.setBuddy(box)
            grid.addWidget(label, row, 1)
            grid.addWidget(box, row, 2)
        grid.setColumnStretch(2, 1)
        for box in (self.start, self.end):
            box.valueChanged.connect(lambda _: self._on_typed())
        self.face.drawn.connect(self.changed)

    def show_hours(self, start: int | None, end: int | None) -> None:
        """Show a position; equal hours are a point, except the whole circumference."""
        for box, hour in ((self.start, start), (self.end, end)):
            box.blockSignals(True)
            box.setValue(hour or 0)
            box.blockSignals(False)
        self.end.setEnabled(start is not None)
        arc = None
        if start is not None:
            arc = ClockArc(start, None if start == end != 12 else end)
        self.face.show_arc(arc)

    def _on_typed(self) -> None:
        start = self.start.value() or None
        end = self.end.value() or None
        self.changed.emit(start, end if start is not None else None)


def _hours(name: str, tip: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, 12)
    box.setSpecialValueText("–")
    box.setWrapping(True)
    box.setMinimumWidth(7 * GRID_PX)
    box.setKeyboardTracking(True)
    calm_wheel(box)
    described(box, name, tip)
    return box


def _on_circle(middle: QPointF, radius: float, hour: int) -> QPointF:
    angle = math.radians(angle_of(hour))
    return QPointF(middle.x() + radius * math.sin(angle), middle.y() - radius * math.cos(angle))
