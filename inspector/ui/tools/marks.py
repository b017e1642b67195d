"""What tools draw over the picture: lines, handles and numbers, seen on any background.

Everything is a bright line over a dark, wider one. Sizes are in screen pixels at any zoom; places
are in scene coordinates (source pixel corners).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from inspector.core.annotation import Purpose
from inspector.ui.theme import TEXT_PX, ui_font
from inspector.ui.tokens import UNDAMAGED_COLOUR

DARK = QColor(0, 0, 0, 190)
WHITE = QColor("#FFFFFF")
LIVE = QColor("#F0E442")
"""What is being drawn just now."""
PICKED = QColor("#56B4E9")
HANDLE_PX = 4.0
"""Half the side of a handle."""
REACH_PX = 14.0
"""Lines, handles and marks reach at most so far beyond the places they mark."""
_TAG_GAP_PX = 14.0
_TAG_ROOM = (7.0, 3.0)


def tint(purpose: Purpose) -> QColor:
    """What an area is filled with while it is drawn for something."""
    if purpose == "redaction":
        return QColor(0, 0, 0, 120)
    filled = QColor(UNDAMAGED_COLOUR if purpose == "undamaged" else LIVE)
    filled.setAlpha(40)
    return filled


def pen(colour: QColor, width_px: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen whose width is in screen pixels at any zoom."""
    made = QPen(colour, width_px, style)
    made.setCosmetic(True)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


def draw_path(
    painter: QPainter,
    path: QPainterPath,
    colour: QColor = LIVE,
    width_px: float = 1.8,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """A line with a dark halo."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for each in (pen(DARK, width_px + 2.2), pen(colour, width_px, style)):
        painter.setPen(each)
        painter.drawPath(path)


def line_path(places: Iterable[QPointF], closed: bool = False) -> QPainterPath:
    """Places joined by lines."""
    path = QPainterPath()
    path.addPolygon(QPolygonF(list(places)))
    if closed:
        path.closeSubpath()
    return path


def draw_handle(
    painter: QPainter, place: QPointF, zoom: float, colour: QColor = WHITE, grown: float = 0.0
) -> None:
    """A small square that can be grasped; `grown` makes it larger, screen pixels."""
    half = (HANDLE_PX + grown) / zoom
    box = QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half)
    painter.setPen(pen(DARK, 3.2))
    painter.setBrush(colour)
    painter.drawRect(box)
    painter.setPen(pen(QColor("#202428"), 1.0))
    painter.drawRect(box)


def draw_dot(painter: QPainter, place: QPointF, zoom: float, colour: QColor = LIVE) -> None:
    """A small round mark: where a click would put a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(DARK, 1.4))
    painter.setBrush(colour)
    painter.drawEllipse(place, 3.2 / zoom, 3.2 / zoom)


def draw_snap(painter: QPainter, place: QPointF, zoom: float) -> None:
    """A ring: the point has jumped to something."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((DARK, 4.0), (PICKED, 2.0)):
        painter.setPen(pen(colour, width))
        painter.drawEllipse(place, 7.0 / zoom, 7.0 / zoom)


def draw_band(painter: QPainter, band: QRectF) -> None:
    """A rubber band."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(QColor(255, 255, 255, 22))
    painter.setPen(pen(DARK, 1.0))
    painter.drawRect(band)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(WHITE, 1.0, Qt.PenStyle.DashLine))
    painter.drawRect(band)


def draw_boxes(painter: QPainter, boxes: Sequence[QRectF]) -> None:
    """Many boxes at once, in thin lines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for each in (pen(DARK, 3.0), pen(LIVE, 1.0)):
        painter.setPen(each)
        painter.drawRects(boxes)


def tag_rect(
    place: QPointF, text: str, zoom: float, exposed: QRectF, anchor: QPointF | None = None
) -> QRectF:
    """Where a number beside a place stands, scene coordinates: inside of what is seen, and not on
    the line that comes from `anchor`."""
    metrics = QFontMetricsF(ui_font(TEXT_PX, bold=True))
    width = (metrics.horizontalAdvance(text) + 2 * _TAG_ROOM[0]) / zoom
    height = (metrics.height() + 2 * _TAG_ROOM[1]) / zoom
    gap = _TAG_GAP_PX / zoom
    x, y = place.x() + gap, place.y() + gap
    back = anchor - place if anchor is not None else QPointF()
    if x + width > exposed.right() or (back.x() > 0 and place.x() - gap - width > exposed.left()):
        x = place.x() - gap - width
    if y + height > exposed.bottom() or (back.y() > 0 and place.y() - gap - height > exposed.top()):
        y = place.y() - gap - height
    return QRectF(max(x, exposed.left()), max(y, exposed.top()), width, height)


def draw_tag(painter: QPainter, rect: QRectF, text: str) -> None:
    """A number in the rectangle that `tag_rect` gave."""
    box = painter.worldTransform().mapRect(rect)
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(ui_font(TEXT_PX, bold=True))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 24, 28, 225))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(WHITE)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def around(places: Iterable[QPointF], zoom: float, reach_px: float = REACH_PX) -> QRectF:
    """What has to be drawn again for marks at these places, scene coordinates."""
    box = QPolygonF(list(places)).boundingRect()
    reach = reach_px / zoom
    return box.adjusted(-reach, -reach, reach, reach)


def spread(points: NDArray[np.float64], gap: float) -> NDArray[np.intp]:
    """Of many points (n, 2) as many as keep a distance of `gap` in x or y, early ones rather than
    late ones. Indices in order."""
    if len(points) == 0:
        return np.empty(0, np.intp)
    cells = np.floor(points / gap).astype(np.int64)
    _, candidates = np.unique(cells, axis=0, return_index=True)
    taken: dict[tuple[int, int], list[int]] = {}
    kept = []
    for index in np.sort(candidates).tolist():
        x, y = int(cells[index, 0]), int(cells[index, 1])
        near = [n for i in (-1, 0, 1) for j in (-1, 0, 1) for n in taken.get((x + i, y + j), ())]
        if all(np.abs(points[n] - points[index]).max() >= gap for n in near):
            taken.setdefault((x, y), []).append(index)
            kept.append(index)
    return np.array(kept, np.intp)
