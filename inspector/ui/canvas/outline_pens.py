"""How places look on the picture: what they are by colour, how far they are judged by the pen, what
they are for by marks, hatch and caption."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from math import hypot

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPathStroker, QPen

from inspector.core.shape import Shape
from inspector.ui.canvas.captions import Captions
from inspector.ui.canvas.outline_paths import ShapePaths, halvings_at
from inspector.ui.canvas.outline_set import Drawable, Outline

DOT_PX = 4.0
"""What is smaller on the screen is drawn as a box."""
TICK_PX = 6.0
END_PX = 3.0
PLACE_PX = 7.0
"""Radius of the mark of a place without a shape."""
CAPTION_FROM_PX = 28.0
"""What is smaller on the screen has no caption."""
_DASHES = {"suggested": (4.0, 3.0), "rejected": (1.0, 3.0)}
_WIDTHS = {"finding": 1.6, "measurement": 1.4, "redaction": 1.4, "undamaged": 1.4}
BAND_PX = 9.0
"""So wide an undamaged area is hatched along its outline; inside it stays free to look at."""


class OutlinePainter:
    """Draws outlines with a painter in scene coordinates."""

    def __init__(self) -> None:
        self._captions = Captions()

    def draw(
        self,
        painter: QPainter,
        drawables: Sequence[Drawable],
        zoom: float,
        selected: Collection[str],
    ) -> None:
        """Each with a dark line under its own: seen on bright and dark ground alike."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        halvings = halvings_at(zoom)
        for drawable in drawables:
            outline, paths = drawable.outline, drawable.paths
            chosen, dot = outline.id in selected, paths.size * zoom < DOT_PX
            if outline.shape.is_point:
                draw_place(painter, place_of(outline.shape), outline.colour, zoom, chosen)
                continue
            if not dot:
                _hatch(painter, drawable, halvings)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for pen in _pens(outline.purpose, outline.kind, drawable.colour, dot, chosen):
                painter.setPen(pen)
                if dot:
                    painter.drawRect(paths.box)
                    continue
                painter.drawPath(paths.path(halvings))
                if outline.purpose == "measurement":
                    painter.drawLines(ticks(outline.shape, TICK_PX / zoom))
            if outline.shape.kind == "line" and outline.purpose == "finding" and not dot:
                _end_marks(painter, outline, zoom)
        for drawable in drawables:  # on top of all lines
            if drawable.outline.caption:
                self._caption(painter, drawable.outline, drawable.paths, zoom)

    def draw_fine(
        self,
        painter: QPainter,
        drawables: Sequence[Drawable],
        zoom: float,
        selected: Collection[str],
    ) -> None:
        """Very many: lines of one pixel, which take a twelfth of the time, with a shadow beside."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        halvings, dot = halvings_at(zoom), DOT_PX / zoom
        for drawable in drawables:
            _hatch(painter, drawable, halvings)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shadow in (True, False):
            painter.save()
            if shadow:
                painter.translate(1 / zoom, 1 / zoom)
            in_hand = None
            for drawable in drawables:
                outline, paths = drawable.outline, drawable.paths
                pen = _fine_pen(outline.kind, drawable.colour, shadow, outline.id in selected)
                if pen is not in_hand:
                    painter.setPen(pen)
                    in_hand = pen
                if paths.size < dot:
                    painter.drawRect(paths.box)
                    continue
                painter.drawPath(paths.path(halvings))
                if outline.purpose == "measurement":
                    painter.drawLines(ticks(outline.shape, TICK_PX / zoom))
            painter.restore()

    def _caption(self, painter: QPainter, outline: Outline, paths: ShapePaths, zoom: float) -> None:
        if outline.shape.is_point:
            beside = QPointF((PLACE_PX + 3) / zoom, (PLACE_PX + 1) / zoom)
            at = place_of(outline.shape) + beside
        elif paths.size * zoom < CAPTION_FROM_PX:
            return
        elif outline.purpose == "measurement":
            at = middle(outline.shape) + QPointF(6 / zoom, -2 / zoom)
        else:
            at = paths.box.topLeft() + QPointF(0, -1 / zoom)
        self._captions.draw(painter, outline.caption, outline.colour, at)


def place_of(shape: Shape) -> QPointF:
    """Where a mere place is, scene coordinates."""
    x, y = shape.rings[0][0]
    return QPointF(float(x) + 0.5, float(y) + 0.5)


def draw_place(
    painter: QPainter, at: QPointF, colour: QColor, zoom: float, chosen: bool = False
) -> None:
    """A ring with a dot: a place without a shape, of one size at any zoom."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = PLACE_PX / zoom
    width = 3.0 if chosen else 2.0
    for each in (
        cosmetic(QColor(0, 0, 0, 190), width + 2.2),
        cosmetic(QColor("#FFFFFF") if chosen else colour, width),
    ):
        painter.setPen(each)
        painter.drawEllipse(at, radius, radius)
    painter.setPen(cosmetic(QColor(0, 0, 0, 190), 1.0))
    painter.setBrush(colour)
    painter.drawEllipse(at, 2.4 / zoom, 2.4 / zoom)


def cosmetic(colour: QColor, width_px: float) -> QPen:
    """A pen whose width is in screen pixels at any zoom."""
    pen = QPen(colour, width_px)
    pen.setCosmetic(True)
    return pen


def ticks(shape: Shape, half: float) -> list[QLineF]:
    """A short line across each end of a polyline, scene coordinates."""
    made = []
    for ring in shape.rings:
        for end, inner in ((ring[0], ring[1:2]), (ring[-1], ring[-2:-1])):
            if not len(inner):
                continue
            dx, dy = (float(v) for v in inner[0] - end)
            far = hypot(dx, dy)
            if far == 0:
                continue
            across = QPointF(-dy / far * half, dx / far * half)
            at = QPointF(float(end[0]) + 0.5, float(end[1]) + 0.5)
            made.append(QLineF(at - across, at + across))
    return made


def middle(shape: Shape) -> QPointF:
    """Half-way along the first ring, scene coordinates."""
    ring = shape.rings[0].astype(np.float64)
    along = np.concatenate([[0.0], np.hypot(*np.diff(ring, axis=0).T).cumsum()])
    x, y = (float(np.interp(along[-1] / 2, along, ring[:, axis])) for axis in (0, 1))
    return QPointF(x + 0.5, y + 0.5)


def _hatch(painter: QPainter, drawable: Drawable, halvings: int) -> None:
    """The source stays visible under a redaction, which is blurred in exports only, and in an
    undamaged area."""
    outline = drawable.outline
    if outline.purpose not in ("redaction", "undamaged"):
        return
    brush = QBrush(outline.colour, Qt.BrushStyle.BDiagPattern)
    inverse, _ = painter.worldTransform().inverted()
    brush.setTransform(inverse)
    if outline.purpose == "undamaged":
        path, band = drawable.paths.path(halvings), QPainterPathStroker()
        band.setWidth(2 * BAND_PX * inverse.m11())
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillPath(band.createStroke(path), brush)
        painter.restore()
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawPath(drawable.paths.path(halvings))


def _end_marks(painter: QPainter, outline: Outline, zoom: float) -> None:
    painter.setPen(cosmetic(QColor(0, 0, 0, 170), 1.2))
    painter.setBrush(outline.colour)
    for ring in outline.shape.rings:
        for end in (ring[0], ring[-1]):
            at = QPointF(float(end[0]) + 0.5, float(end[1]) + 0.5)
            painter.drawEllipse(at, END_PX / zoom, END_PX / zoom)


@cache
def _pens(purpose: str, kind: str, colour: str, dot: bool, selected: bool) -> tuple[QPen, ...]:
    width = 3.0 if selected else _WIDTHS[purpose]
    if dot:
        return (cosmetic(QColor("#FFFFFF" if selected else colour), width),)
    under = cosmetic(QColor(0, 0, 0, 110 if kind == "suggested" else 170), width + 1.6)
    pens = [under, cosmetic(QColor("#FFFFFF" if selected else colour), width)]
    if kind in _DASHES:
        pens[1].setDashPattern(_DASHES[kind])
    if selected:
        pens.append(cosmetic(QColor(colour), 1.4))
    return tuple(pens)


@cache
def _fine_pen(kind: str, colour: str, shadow: bool, selected: bool) -> QPen:
    if shadow:
        return cosmetic(QColor("#FFFFFF") if selected else QColor(0, 0, 0, 190), 1.0)
    pen = cosmetic(QColor(colour), 1.0)
    if kind in _DASHES and not selected:
        pen.setDashPattern(_DASHES[kind])
    return pen
