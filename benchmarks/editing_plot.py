"""Draws what `editing.py` measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log10
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF

from inspector.ui.tokens import CLASS_COLOURS, LIGHT

WIDTH_PX, HEIGHT_PX = 960, 420
LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 70, 250, 40, 50
MS_MIN, MS_MAX = 0.1, 1000.0
LINES = (
    "note: cpu", "move: cpu", "delete: cpu", "add: cpu", "change detection",
    "repaint fit", "pan 100 %",
)  # fmt: skip
BUDGET_MS = 5.0


def draw(results: Sequence[Mapping[str, float]], path: Path) -> None:
    """Milliseconds over the number of annotations, both logarithmic, as a PNG."""
    image = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    room = QRectF(LEFT_PX, TOP_PX, WIDTH_PX - LEFT_PX - RIGHT_PX, HEIGHT_PX - TOP_PX - BOTTOM_PX)
    sizes = [r["annotations"] for r in results]
    low, high = log10(min(sizes)), log10(max(sizes))

    def place(size: float, ms: float) -> QPointF:
        across = (log10(size) - low) / (high - low or 1)
        up = (log10(min(max(ms, MS_MIN), MS_MAX)) - log10(MS_MIN)) / log10(MS_MAX / MS_MIN)
        return QPointF(room.left() + across * room.width(), room.bottom() - up * room.height())

    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(painter.font())
    font.setPixelSize(12)
    painter.setFont(font)
    for ms in (0.1, 1, 10, 100, 1000):
        y = place(sizes[0], ms).y()
        painter.setPen(QColor(LIGHT.line))
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        painter.setPen(QColor(LIGHT.text))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, y - 10, LEFT_PX - 8, 20), right, f"{ms:g} ms")
    for size in sizes:
        x = place(size, 1).x()
        painter.drawText(
            QRectF(x - 40, room.bottom() + 6, 80, 20), Qt.AlignmentFlag.AlignCenter, f"{size:,}"
        )
    painter.drawText(
        QRectF(room.left(), room.bottom() + 26, room.width(), 20),
        Qt.AlignmentFlag.AlignCenter,
        "annotations in the project (at most 2,000 on the picture in view)",
    )
    painter.drawText(QPointF(LEFT_PX, 24), "What one edit costs the window's thread")
    painter.setPen(QPen(QColor(LIGHT.danger), 1.2, Qt.PenStyle.DashLine))
    painter.drawLine(place(sizes[0], BUDGET_MS), place(sizes[-1], BUDGET_MS))
    painter.drawText(place(sizes[-1], BUDGET_MS) + QPointF(6, 4), f"budget {BUDGET_MS:g} ms")
    for number, name in enumerate(LINES):
        colour = QColor(CLASS_COLOURS[number])
        points = [place(r["annotations"], r[name]) for r in results]
        painter.setPen(QPen(colour, 2))
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            painter.drawEllipse(point, 2.5, 2.5)
        y = TOP_PX + 14 + 22 * number
        painter.drawLine(QPointF(WIDTH_PX - 165, y), QPointF(WIDTH_PX - 140, y))
        painter.setPen(QColor(LIGHT.text))
        painter.drawText(QPointF(WIDTH_PX - 132, y + 4), name)
    painter.end()
    image.save(str(path))
