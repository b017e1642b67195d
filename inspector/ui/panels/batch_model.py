"""The rows of the batch: one for each file, dragged to another place, or dropped from outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from inspector.core.language import mark, tr
from inspector.ui import icons
from inspector.ui.batch import Batch
from inspector.ui.panels import formats
from inspector.ui.panels.batch_words import (
    STATE_ICON,
    done_text,
    found_text,
    name_text,
    state_text,
    tooltip_text,
    what_text,
)
from inspector.ui.panels.keyed_model import Index, KeyedModel
from inspector.ui.plain import tooltip
from inspector.ui.theme import tokens_of

FILE, WHAT, STATE, PROGRESS, TIME, FOUND = range(6)
TITLES = (
    mark("File"),
    mark("What is done"),
    mark("State"),
    mark("Progress"),
    mark("Time"),
    mark("Found"),
)
WIDTHS_PX = (150, 180, 110, 90, 64, 60)
IDS = "application/x-inspector-batch-items"
ItemRole = Qt.ItemDataRole.UserRole + 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BatchModel(KeyedModel):
    """Rows are items by id.

    Signals
        placed(ids, before)   rows were dragged in front of another one; before is "" for the end
        dropped(list[Path])   files and folders came from outside
    """

    placed = Signal(object, str)
    dropped = Signal(object)

    def __init__(
        self, batch: Batch, titles: Mapping[str, str], parent: QObject | None = None
    ) -> None:
        """`titles` of models, by id."""
        super().__init__(len(TITLES), parent)
        self._batch = batch
        self._titles = titles
        batch.listed.connect(self._on_listed)
        batch.changed.connect(self.refresh)
        self._on_listed()

    def _on_listed(self) -> None:
        self.set_keys(list(self._batch.queue.items))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(TITLES[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (TIME, FOUND):
            return _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self._batch.queue.items.get(self.key_at(index)) if index.isValid() else None
        if item is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == FILE:
                return name_text(item)
            if column == WHAT:
                return what_text(item, self._titles)
            if column == STATE:
                return state_text(item)
            if column == PROGRESS:
                return done_text(item)
            if column == TIME:
                return formats.duration(item.seconds) if item.seconds else ""
            return found_text(item)
        if role == ItemRole:
            return item
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(tooltip_text(item, self._titles))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (TIME, FOUND):
            return _RIGHT
        return None

    # -- dragging -----------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [IDS, "text/uri-list"]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(IDS, "\n".join(self.keys[row] for row in rows).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return data.hasFormat(IDS) or bool(local_files(data))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Never tells Qt to take the dragged rows out: the queue moves them."""
        if data.hasFormat(IDS):
            ids = bytes(data.data(IDS).data()).decode().split("\n")
            target = parent.row() if parent.isValid() else row
            before = self.keys[target] if 0 <= target < len(self.keys) else ""
            self.placed.emit(ids, before)
        elif paths := local_files(data):
            self.dropped.emit(paths)
        return False


class BatchDelegate(QStyledItemDelegate):
    """The state with its mark, and how far an item is as a bar."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = (
            Qt.TextElideMode.ElideMiddle if index.column() == FILE else Qt.TextElideMode.ElideRight
        )
        item = index.data(ItemRole)
        if item is not None and index.column() == STATE:
            tokens = tokens_of(option.palette)
            colour = {"failed": tokens.danger, "done": tokens.ok}.get(item.state, tokens.muted)
            option.icon = QIcon(icons.pixmap(STATE_ICON[item.state], 16, QColor(colour), 2.0))
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ItemRole)
        if index.column() != PROGRESS or item is None or item.total < 2 or item.state == "done":
            super().paint(painter, option, index)
            return
        super().paint(painter, option, index)
        tokens = tokens_of(option.palette)
        area = option.rect.adjusted(6, option.rect.height() - 6, -6, -3)
        painter.save()
        painter.fillRect(area, QColor(tokens.line))
        wide = round(area.width() * item.done / item.total)
        painter.fillRect(QRect(area.topLeft(), area.size()).adjusted(0, 0, wide - area.width(), 0),
                         QColor(tokens.accent))  # fmt: skip
        painter.restore()


def local_files(data: QMimeData) -> list[Path]:
    """The files and folders that are dragged in from outside."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
