"""What is drawn over the picture of a pane: frame of a part, region, cross, legend, stamp."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTransform

from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.imaging.field_colours import ramp_of
from inspector.ui.compare.pane_content import Field
from inspector.ui.compare.words import number
from inspector.ui.panels.layer_legends import ramp_image
from inspector.ui.theme import SMALL_PX, ui_font

ARM_PX, GAP_PX = 12.0, 3.0
_GROUND = QColor(0, 0, 0, 190)
_INK = QColor("#FFFFFF")
_REGION = QColor("#F0E442")
_PAD_PX, _RAMP_PX = 4, 8
LEGEND_WIDTH_PX = 132
_SMALL_PX = 320
"""A view that is narrower has a smaller legend."""


@dataclass(frozen=True)
class Marks:
    """What lies over one picture. `place` is that of the cursor, in source places."""

    region: Window | None
    place: QPointF | None


def draw_marks(painter: QPainter, to_screen: QTransform, marks: Marks) -> None:
    """Region and cross; the painter is in the pane's own pixels."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if marks.region is not None:
        w = marks.region
        box = to_screen.mapRect(QRectF(w.x, w.y, w.width, w.height))
        for colour, width in ((QColor(0, 0, 0, 200), 3.0), (_REGION, 1.4)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(box)
    if marks.place is not None:
        at = to_screen.map(marks.place)
        arms = [
            QLineF(
                at.x() + x * GAP_PX, at.y() + y * GAP_PX, at.x() + x * ARM_PX, at.y() + y * ARM_PX
            )
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
        for colour, width in ((QColor(0, 0, 0, 200), 3.0), (_INK, 1.2)):
            painter.setPen(QPen(colour, width))
            painter.drawLines(arms)


def draw_frames(painter: QPainter, to_screen: QTransform, parts: Sequence[QRectF]) -> None:
    """Where parts end that are not the whole picture."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in parts:
        for colour, style in (
            (QColor(0, 0, 0, 150), Qt.PenStyle.SolidLine),
            (QColor(255, 255, 255, 200), Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(colour, 1, style))
            painter.drawRect(to_screen.mapRect(part))


def draw_stamp(painter: QPainter, room: QRect, text: str) -> None:
    """Why what is seen is no evidence, at the lower end; on two lines where it is narrow."""
    if not text:
        return
    font = ui_font(SMALL_PX, bold=True)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    most = QRectF(0, 0, max(room.width() - 4 * _PAD_PX, 20), room.height())
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    size = metrics.boundingRect(most, flags, text).size()
    box = _tag(room, QSizeF(size.width() + 4 * _PAD_PX, size.height() + _PAD_PX))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(_INK)
    painter.drawText(box, flags, text)


def _tag(room: QRect, size: QSizeF) -> QRectF:
    left = room.left() + (room.width() - size.width()) / 2
    return QRectF(QPointF(left, room.bottom() - size.height() - _PAD_PX), size)


def draw_legend(painter: QPainter, room: QRect, field: Field) -> None:
    """The colours of a field with the numbers of their ends, at the upper left."""
    font = ui_font(SMALL_PX)
    metrics = QFontMetricsF(font)
    small = room.width() < _SMALL_PX
    low, high = legend_ends(field, short=small)
    both = metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) + 3 * _PAD_PX
    least = LEGEND_WIDTH_PX // 2 if small else LEGEND_WIDTH_PX
    wide = min(max(both, least), room.width() - 4 * _PAD_PX)
    line = metrics.height()
    rows = 1 if both <= wide else 2
    box = QRectF(room.left() + _PAD_PX, room.top() + _PAD_PX, wide + 2 * _PAD_PX,
                 _RAMP_PX + rows * line + 2.5 * _PAD_PX)  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(box, 3, 3)
    inner = box.adjusted(_PAD_PX, _PAD_PX, -_PAD_PX, -_PAD_PX)
    ramp = QRectF(inner.left(), inner.top(), inner.width(), _RAMP_PX)
    painter.drawImage(ramp, ramp_image(ramp_of(field.colours)))
    painter.setPen(_INK)
    painter.setFont(font)
    words = inner.adjusted(0, _RAMP_PX, 0, 0)
    top = Qt.AlignmentFlag.AlignTop if rows == 2 else Qt.AlignmentFlag.AlignVCenter
    bottom = Qt.AlignmentFlag.AlignBottom if rows == 2 else Qt.AlignmentFlag.AlignVCenter
    painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | top), low)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | bottom), high)
    if field.low < 0 < field.high and rows == 1 and both + 30 < wide:
        painter.drawText(words, int(Qt.AlignmentFlag.AlignHCenter | top), "0")


def legend_ends(field: Field, short: bool = False) -> tuple[str, str]:
    """What stands at the ends of a legend; `short` leaves the unit out, which the figures have."""
    unit = f" {tr(field.unit)}" if field.unit and not short else ""
    low, high = number(field.low), number(field.high) + unit
    if field.low < 0:
        high = f"+{high}"
    first, last = (tr(end) for end in field.ends)
    if first and last and not field.unit:
        return first, last
    return (f"{low} {first}".strip(), f"{last} {high}".strip())
