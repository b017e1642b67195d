"""Rows of a list whose texts are wrapped whole."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector.ui.panels.keyed_model import Index
from inspector.ui.panels.parts import breakable
from inspector.ui.theme import GRID_PX

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PAD_PX = 3


class WrappedRows(QStyledItemDelegate):
    """Qt's own delegate measures a text in one width and draws it in another: the last words of
    some rows are cut off."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = breakable(str(index.data(Qt.ItemDataRole.DisplayRole)))
        room = QRect(0, 0, self._text_width(), 1 << 20)
        height = option.fontMetrics.boundingRect(room, _FLAGS, text).height()
        height = max(height, self._view.iconSize().height()) + 2 * _PAD_PX
        return QSize(self._left() + self._text_width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        text, icon, rect = breakable(option.text), QIcon(option.icon), QRect(option.rect)
        option.text = ""
        option.icon = QIcon()
        self._view.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view
        )
        side = self._view.iconSize().height()
        icon.paint(painter, rect.left() + _PAD_PX, rect.center().y() - side // 2, side, side)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        place = QRect(rect.left() + self._left(), rect.top(), self._text_width(), rect.height())
        painter.drawText(place, _FLAGS, text)

    def _left(self) -> int:
        """Where the text begins."""
        return self._view.iconSize().width() + GRID_PX + _PAD_PX

    def _text_width(self) -> int:
        """The same whether there is a scroll bar or not: Qt measures before it knows."""
        view = self._view
        beside = 2 * (view.frameWidth() + view.spacing() + _PAD_PX)
        beside += view.verticalScrollBar().sizeHint().width() + self._left()
        return max(1, view.width() - beside)
