"""The brush's own cursor: its true size on the picture."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from inspector.imaging.strokes import Stroke

PIXELS_FROM_ZOOM = 8.0
"""From this zoom on the cursor shows the very pixels that a click paints."""
TINY_PX = 5.0
"""A circle of a smaller radius on the screen gets a cross around it."""
ARM_PX = 9.0
_PENS = ((QColor(0, 0, 0, 200), 3.0), (QColor(255, 255, 255), 1.2))


def cursor_area(place: QPointF, radius_px: float, zoom: float) -> QRectF:
    """Where the cursor is painted, scene coordinates."""
    reach = radius_px + 2 + (ARM_PX + TINY_PX + 3) / zoom
    return QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)


def draw_cursor(
    painter: QPainter,
    place: QPointF,
    radius_px: float,
    zoom: float,
    size: tuple[int, int],
    erases: bool,
) -> None:
    """Draw it at a scene point, on a picture of (width, height) source pixels: white on black, so
    that it is seen on everything; a minus in it if it takes pixels away."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pixels = footprint(place, radius_px, size) if zoom >= PIXELS_FROM_ZOOM else None
    seen_px = radius_px * zoom
    lines = _marks(place, seen_px, zoom, erases)
    for colour, width in _PENS:
        pen = QPen(colour, width)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        if pixels is not None:
            painter.drawPolygon(pixels)
        else:
            painter.drawEllipse(place, radius_px, radius_px)
        if lines:
            painter.drawLines(lines)


def footprint(place: QPointF, radius_px: float, size: tuple[int, int]) -> QPolygonF | None:
    """The outline of the pixels that a click here paints, along their corners; None outside the
    picture."""
    dab = Stroke(radius_px, *size)
    dab.extend(place.x() - 0.5, place.y() - 0.5)
    if dab.mask is None:
        return None
    mask, window = dab.mask
    left = mask.argmax(axis=1) + window.x
    right = window.x + window.width - mask[:, ::-1].argmax(axis=1)
    down: list[QPointF] = []
    up: list[QPointF] = []
    for row, (first, end) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        y = window.y + row
        down += [QPointF(end, y), QPointF(end, y + 1)]
        up += [QPointF(first, y), QPointF(first, y + 1)]
    return QPolygonF([*down, *reversed(up)])


def _marks(place: QPointF, seen_px: float, zoom: float, erases: bool) -> list[QLineF]:
    """A minus for the eraser if there is room, a cross around a tiny brush."""
    x, y = place.x(), place.y()
    if seen_px < TINY_PX:
        near, far = (seen_px + 3) / zoom, (seen_px + 3 + ARM_PX) / zoom
        arms = [(-far, 0.0, -near, 0.0), (near, 0.0, far, 0.0)]
        if not erases:
            arms += [(0.0, -far, 0.0, -near), (0.0, near, 0.0, far)]
        return [QLineF(x + a, y + b, x + c, y + d) for a, b, c, d in arms]
    if erases:
        half = min(5.0, seen_px / 2) / zoom
        return [QLineF(x - half, y, x + half, y)]
    return []
