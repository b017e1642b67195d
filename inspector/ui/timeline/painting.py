"""Draws the rows of the timeline: ruler, marks, small pictures, sharpness."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from inspector.core.language import number
from inspector.ui.panels.formats import clock_text
from inspector.ui.timeline.axis import TimeAxis
from inspector.ui.timeline.marks import Mark
from inspector.ui.tokens import Tokens, mixed, outline_for
from inspector.ui.videos import KeyImage

BEST_SHARE = 0.05
"""So many of the key frames, the sharpest ones, are marked."""
MARK_PX = 5


def draw_ruler(painter: QPainter, area: QRect, axis: TimeAxis, tokens: Tokens) -> None:
    """Round times, as many as have room."""
    metrics = painter.fontMetrics()
    hours = axis.duration_s >= 3600
    room = metrics.horizontalAdvance("0:00:00.00" if hours else "00:00.00") + 16
    digits = axis.label_digits(room)
    for tick in axis.ticks(room):
        x = area.left() + axis.x_of(tick.time_s)
        high = 6 if tick.major else 3
        painter.setPen(QColor(tokens.edge))
        painter.drawLine(QPointF(x, area.bottom() - high), QPointF(x, area.bottom()))
        if tick.major:
            painter.setPen(QColor(tokens.muted))
            place = QRectF(x + 3, area.top(), room, area.height() - 2)
            text = clock_text(tick.time_s, digits)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)


def draw_pictures(
    painter: QPainter, area: QRect, axis: TimeAxis, keys: Sequence[KeyImage], tokens: Tokens
) -> None:
    """Small pictures side by side, each the key frame nearest to the time at its middle."""
    painter.fillRect(area, QColor(tokens.background))
    if not keys:
        return
    first = keys[0].image
    wide = max(8.0, area.height() * first.width() / max(first.height(), 1))
    times = np.array([key.time_s for key in keys])
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # Slots stand still on the axis, so that pictures scroll and do not change under the eye.
    shift = axis.x_of(0.0)
    slot = int(max(0.0, -shift) // wide)
    while shift + slot * wide < area.width():
        x = shift + slot * wide
        slot += 1
        time_s = axis.time_at(x + wide / 2)
        if x >= axis.x_of(axis.duration_s):
            return
        at = int(np.argmin(np.abs(times - time_s)))
        if abs(times[at] - time_s) > max(_spacing(times), wide / axis.width_px * axis.shown_s):
            continue  # not there yet
        place = QRectF(area.left() + x, area.top(), wide, area.height())
        painter.drawImage(place.adjusted(0, 0, -1, 0), keys[at].image)


def draw_sharpness(
    painter: QPainter, area: QRect, axis: TimeAxis, keys: Sequence[KeyImage], tokens: Tokens
) -> None:
    """How sharp key frames are, on a scale of roots; the sharpest have a dot."""
    painter.fillRect(area, QColor(mixed(tokens.surface, tokens.background, 0.5)))
    if len(keys) < 2:
        return
    values = np.sqrt([key.sharpness for key in keys])
    low, high = float(values.min()), float(values.max())
    heights = (values - low) / max(high - low, 1e-9)
    y = area.bottom() - 2 - heights * (area.height() - 5)
    points = [
        QPointF(area.left() + axis.x_of(key.time_s), float(at))
        for key, at in zip(keys, y, strict=True)
    ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.edge), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    for at in best(keys):
        painter.drawEllipse(points[at], 2.6, 2.6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_marks(
    painter: QPainter,
    area: QRect,
    axis: TimeAxis,
    marks: Sequence[Mark],
    time_of: Callable[[int], float],
    colour_of: Callable[[str], str],
    tokens: Tokens,
) -> None:
    """Findings solid, suggestions hollow, results without any as dots, chainages as lines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = area.center().y() + 0.5
    for mark in marks:
        x = area.left() + axis.x_of(time_of(mark.number))
        if not -MARK_PX <= x - area.left() <= area.width() + MARK_PX:
            continue
        if mark.chainage_m is not None:
            painter.setPen(QPen(QColor(tokens.text), 1.5))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            text = f"{number(mark.chainage_m)} m"
            painter.setPen(QColor(tokens.muted))
            beside = QRectF(x + MARK_PX + 3, area.top(), 60, area.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, text)
        if not mark.findings and not mark.suggestions:
            if mark.chainage_m is not None:
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.edge))
            painter.drawEllipse(QPointF(x, middle), 1.8, 1.8)
            continue
        colour = colour_of(mark.label)
        shape = QPolygonF(
            [
                QPointF(x, middle - MARK_PX),
                QPointF(x + MARK_PX, middle),
                QPointF(x, middle + MARK_PX),
                QPointF(x - MARK_PX, middle),
            ]
        )
        if mark.findings:
            painter.setPen(QPen(QColor(outline_for(colour)), 1))
            painter.setBrush(QColor(colour))
        else:
            painter.setPen(QPen(QColor(tokens.text), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(shape)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def best(keys: Sequence[KeyImage]) -> list[int]:
    """Places of the sharpest key frames: peaks, so that neighbours do not crowd; at least one."""
    values = [key.sharpness for key in keys]
    peaks = [
        at
        for at, value in enumerate(values)
        if value >= max(values[max(0, at - 1) : at + 2]) and value > 0
    ]
    wanted = max(1, round(BEST_SHARE * len(keys)))
    return sorted(sorted(peaks, key=lambda at: -values[at])[:wanted])


def _spacing(times: np.ndarray) -> float:
    return float(np.median(np.diff(times))) if len(times) > 1 else 0.0
