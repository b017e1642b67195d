"""Draws one row of the list of pictures: thumbnail, name, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector.core.language import plural, tr
from inspector.ui import icons
from inspector.ui.panels import formats
from inspector.ui.panels.formats import clock_text
from inspector.ui.panels.keyed_model import Index
from inspector.ui.theme import GRID_PX, SMALL_PX, tokens_of, ui_font
from inspector.ui.tokens import Tokens, mixed

PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX = 72, 54
NARROW_PICTURE_WIDTH_PX, WIDE_FROM_PX = 54, 240
"""In a narrow dock the name matters more than the picture."""
ROW_HEIGHT_PX = PICTURE_HEIGHT_PX + 10
FactsRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class PictureFacts:
    """What a row tells of a picture."""

    source_id: str
    name: str
    suggestions: int
    accepted: int
    has_result: bool
    missing: bool
    duration_s: float | None = None
    """Of a video."""
    dates: int = 0
    """How many a map has."""

    @property
    def words(self) -> str:
        """The same for tooltips and screen readers."""
        if self.dates:
            what = plural("map", "map of {n} dates", self.dates)
            return f"{what}, {self.state}"
        if self.duration_s is None:
            return self.state
        film = tr("video of {duration}", duration=formats.duration(self.duration_s))
        return f"{film}, {self.state}"

    @property
    def state(self) -> str:
        """What was found, in words."""
        parts = []
        if self.missing:
            parts.append(tr("file is missing"))
        if self.suggestions:
            parts.append(plural("{n} suggestion", "{n} suggestions", self.suggestions))
        if self.accepted:
            parts.append(plural("{n} finding", "{n} findings", self.accepted))
        if not self.suggestions and not self.accepted:
            parts.append(tr("nothing found") if self.has_result else tr("no model run yet"))
        return ", ".join(parts)


class ThumbnailDelegate(QStyledItemDelegate):
    """`picture(source_id)` gives a pixmap, or None while it is not there; it is called for rows
    that are seen only."""

    def __init__(
        self, picture: Callable[[str], QPixmap | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._small = ui_font(SMALL_PX)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, ROW_HEIGHT_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        facts: PictureFacts = index.data(FactsRole)
        tokens = tokens_of(option.palette)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(mixed(tokens.surface, tokens.accent, 0.18)))
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))
        wide = PICTURE_WIDTH_PX if area.width() >= WIDE_FROM_PX else NARROW_PICTURE_WIDTH_PX
        frame = QRect(area.left() + GRID_PX, area.top() + 5, wide, PICTURE_HEIGHT_PX)
        self._paint_picture(painter, frame, facts, tokens)
        text = QRect(
            frame.right() + GRID_PX + 1,
            area.top() + 8,
            area.right() - frame.right() - 2 * GRID_PX,
            20,
        )
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.muted if facts.missing else tokens.text))
        name = painter.fontMetrics().elidedText(
            facts.name, Qt.TextElideMode.ElideMiddle, text.width()
        )
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, left, name)
        self._paint_badges(painter, text.translated(0, 24), facts, tokens)
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, frame: QRect, facts: PictureFacts, tokens: Tokens
    ) -> None:
        painter.fillRect(frame, QColor(tokens.background))
        pixmap = None if facts.missing else self._picture(facts.source_id)
        if pixmap is None:
            side = 20
            name = "warning" if facts.missing else "picture"
            colour = QColor(tokens.warning if facts.missing else tokens.edge)
            at = QRect(0, 0, side, side)
            at.moveCenter(frame.center())
            painter.drawPixmap(at, icons.pixmap(name, side, QColor(colour), _dpr(painter)))
            return
        size = pixmap.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRect(frame.topLeft(), size)
        shown.moveCenter(frame.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(shown, pixmap)
        if facts.duration_s is not None:
            self._paint_mark(painter, shown, "film", clock_text(facts.duration_s), tokens)
        elif facts.dates > 1:
            self._paint_mark(painter, shown, "layers", f"{facts.dates}", tokens)

    def _paint_mark(
        self, painter: QPainter, frame: QRect, icon: str, text: str, tokens: Tokens
    ) -> None:
        """Say on the picture that it is a video and how long it lasts, or how many dates it has."""
        painter.setFont(self._small)
        width = 16 + painter.fontMetrics().horizontalAdvance(text)
        room = QRect(frame.left(), frame.bottom() - 14, min(width + 4, frame.width()), 15)
        painter.fillRect(room, QColor(tokens.surface))
        mark = icons.pixmap(icon, 12, QColor(tokens.text), _dpr(painter))
        painter.drawPixmap(room.left() + 2, room.top() + 2, mark)
        painter.setPen(QColor(tokens.text))
        painter.drawText(room.adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_badges(
        self, painter: QPainter, area: QRect, facts: PictureFacts, tokens: Tokens
    ) -> None:
        painter.setFont(self._small)
        left = area.left()
        if facts.missing:
            painter.setPen(QColor(tokens.warning))
            missing = tr("missing")
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, missing)
            left += painter.fontMetrics().horizontalAdvance(missing) + GRID_PX
        if facts.suggestions:
            left = self._badge(painter, left, area, str(facts.suggestions), tokens, dashed=True)
        if facts.accepted:
            left = self._badge(painter, left, area, str(facts.accepted), tokens, dashed=False)
        if left == area.left():
            painter.setPen(QColor(tokens.muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, facts.state)

    def _badge(
        self, painter: QPainter, left: int, area: QRect, text: str, tokens: Tokens, dashed: bool
    ) -> int:
        """Suggestions dashed, findings solid, as on the canvas; returns where the next begins."""
        width = painter.fontMetrics().horizontalAdvance(text) + 14
        pill = QRectF(left + 0.5, area.center().y() - 8, width, 17)
        if dashed:
            pen = QPen(QColor(tokens.accent), 1.2)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, 8, 8)
            painter.setPen(QColor(tokens.text))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(pill, 8, 8)
            painter.setPen(QColor(tokens.on_accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return left + width + 6


def _dpr(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatio() if device is not None else 1.0
