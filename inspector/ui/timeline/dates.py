"""The dates of a stack in a row: a small picture, the day, how cloudy it was."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.ui import icons
from inspector.ui.actions import Actions
from inspector.ui.map_dates import MapDate, MapDates
from inspector.ui.panels import formats
from inspector.ui.panels.map_words import date_text
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel, tooltip
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX, SMALL_PX, tokens_of, ui_font
from inspector.ui.tokens import mixed

CELL_PX = 96
_TEXT_PX = 16
_LEAST_PX = 76
_DateRole = Qt.ItemDataRole.UserRole + 1
_CloudsRole = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex


class _Dates(QAbstractListModel):
    def __init__(self, dates: MapDates) -> None:
        super().__init__(dates)
        self._dates = dates
        self._count = 0
        dates.changed.connect(self._refresh)

    @Slot()
    def _refresh(self) -> None:
        if len(self._dates.dates) != self._count:
            self.beginResetModel()
            self._count = len(self._dates.dates)
            self.endResetModel()
        elif self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._dates.dates):
            return None
        date = self._dates.dates[index.row()]
        if role == _DateRole:
            return date
        if role == _CloudsRole:
            return any(each.cloud_share is not None for each in self._dates.dates)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words(date)
        return tooltip(words(date)) if role == Qt.ItemDataRole.ToolTipRole else None


class _Row(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.cell = QSize(CELL_PX, _LEAST_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Room for the scroll bar is left also while there is none: or cells would grow, need it,
        # shrink, and so on.
        high = max(_LEAST_PX, self.height() - self.horizontalScrollBar().sizeHint().height() - 2)
        cell = QSize(min(max(CELL_PX, high - _TEXT_PX), 2 * CELL_PX), high)
        if cell != self.cell:
            self.cell = cell
            self.doItemsLayout()


class _Cell(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        assert isinstance(view, _Row)
        return view.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        date: MapDate = index.data(_DateRole)
        tokens, area = tokens_of(option.palette), QRect(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(mixed(tokens.surface, tokens.accent, 0.18)))
            painter.fillRect(area.left(), area.top(), area.width(), 3, QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))
        inner = area.adjusted(5, 6, -5, -4)
        lines = 2 if index.data(_CloudsRole) else 1
        picture = QRect(inner.left(), inner.top(), inner.width(), inner.height() - lines * _TEXT_PX)
        self._paint_picture(painter, picture, date, option)
        painter.setFont(ui_font(SMALL_PX))
        centre = Qt.AlignmentFlag.AlignCenter
        day = QRect(inner.left(), picture.bottom() + 1, inner.width(), _TEXT_PX)
        painter.setPen(QColor(tokens.muted if date.problem else tokens.text))
        painter.drawText(day, centre, (date.acquired_at or "")[:10] or f"{date.index + 1}")
        clouds = day.translated(0, _TEXT_PX)
        if date.cloud_share is not None:
            bar = QRect(clouds.left(), clouds.top() + 6, 44, 5)
            painter.fillRect(bar, QColor(tokens.line))
            filled = QRect(bar.topLeft(), QSize(round(bar.width() * date.cloud_share), 5))
            painter.fillRect(filled, QColor(tokens.muted))
            painter.setPen(QColor(tokens.muted))
            text = clouds.adjusted(bar.width() + 4, 0, 0, 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(text, right, formats.share(date.cloud_share))
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, place: QRect, date: MapDate, option: QStyleOptionViewItem
    ) -> None:
        tokens = tokens_of(option.palette)
        painter.fillRect(place, QColor(tokens.background))
        if date.image is None:
            ratio = painter.device().devicePixelRatioF()
            name, colour = ("warning", tokens.warning) if date.problem else ("picture", tokens.edge)
            at = QRect(0, 0, 20, 20)
            at.moveCenter(place.center())
            painter.drawPixmap(at, icons.pixmap(name, 20, QColor(colour), ratio))
            return
        size = date.image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRect(place.topLeft(), size)
        shown.moveCenter(place.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(shown, date.image)


class DatesPanel(QWidget):
    """A click or an arrow key goes to a date. The `header` is the title bar of the dock that the
    panel is in."""

    def __init__(
        self, session: Session, dates: MapDates, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._dates = dates
        self._updating = False
        self.view = _Row()
        self.view.setModel(_Dates(dates))
        self.view.setItemDelegate(_Cell(self.view))
        self.view.setFlow(QListView.Flow.LeftToRight)
        self.view.setWrapping(False)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMinimumHeight(_LEAST_PX)
        self.view.setAccessibleName(tr("Dates"))
        self.header = QWidget(self)
        self.place = PlainLabel()
        described(self.place, tr("Date in view"))
        row = QHBoxLayout(self.header)
        row.setContentsMargins(GRID_PX, 3, GRID_PX, 3)
        row.setSpacing(GRID_PX // 2)
        for action_id in ("previous-frame", "next-frame"):
            button = QToolButton()
            button.setDefaultAction(actions[action_id])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            left = action_id == "previous-frame"
            button.setArrowType(Qt.ArrowType.LeftArrow if left else Qt.ArrowType.RightArrow)
            button.setAutoRaise(True)
            row.addWidget(button)
        row.addSpacing(GRID_PX // 2)
        row.addWidget(self.place)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.selectionModel().currentChanged.connect(self._on_current_row)
        session.current_changed.connect(self._show_current)
        dates.changed.connect(self._show_current)
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        here, dates = self._session.current, self._dates.dates
        if here is None or self._dates.entry is None or here.index >= len(dates):
            return
        index = self.view.model().index(here.index, 0)
        self._updating = True
        if self.view.currentIndex() != index:
            self.view.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.view.scrollTo(index)
        self._updating = False
        known = words(dates[here.index])
        self.place.setText(
            tr("Date {number} of {count}", number=here.index + 1, count=len(dates))
            + f"   ·   {known}"
        )

    @Slot(QModelIndex)
    def _on_current_row(self, current: QModelIndex) -> None:
        here = self._session.current
        if current.isValid() and not self._updating and here is not None:
            self._session.go_to(FrameRef(here.source_id, current.row()))


def words(date: MapDate) -> str:
    """A date as one says it."""
    if date.problem:
        return date.problem
    day = date_text(date.acquired_at) or tr("date not known")
    if date.cloud_share is None:
        return day
    clouds = tr("{percent} clouds", percent=formats.share(date.cloud_share))
    return f"{day}   ·   {clouds}"
