"""The history panel: every edit, the one that is current, and a click back to any of them.

Not Qt's own view of an undo stack: that one builds its list anew after every edit, which takes tens
of milliseconds when a day's work is in it.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QPalette, QUndoStack
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from inspector.core.language import mark, plural, tr
from inspector.ui import icons
from inspector.ui.panels.keyed_model import Index
from inspector.ui.panels.parts import SteadyList, described
from inspector.ui.plain import ElidedLabel, one_line, tooltip
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX, SMALL_PX, ui_font

BEGINNING = mark("As it was opened")


class HistoryModel(QAbstractListModel):
    """One row for the beginning and one for each step; row n is what n steps lead to."""

    def __init__(self, stack: QUndoStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._stack = stack
        self._palette_of = parent
        self._texts = self._read(1, stack.count() + 1)
        self._index = stack.index()
        self._clean = stack.cleanIndex()
        stack.indexChanged.connect(self._on_index_changed)
        stack.cleanChanged.connect(self._on_clean_changed)

    @property
    def current_row(self) -> int:
        """The row of the present state."""
        return self._index

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._texts) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        text = self._texts[row - 1] if row else tr(BEGINNING)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(text)
        palette = self._palette_of.palette()
        if role == Qt.ItemDataRole.ForegroundRole and row > self._index:
            return QBrush(palette.color(QPalette.ColorRole.PlaceholderText))
        if role == Qt.ItemDataRole.DecorationRole and row == self._clean:
            return icons.icon("save", palette)
        return None

    def _read(self, first: int, end: int) -> list[str]:
        return [one_line(self._stack.text(row - 1)) for row in range(first, end)]

    @Slot()
    def _on_index_changed(self) -> None:
        """A new step takes the place of all that were undone before it."""
        stack = self._stack
        if not isValid(stack):
            # It says once more that it changed while it is destroyed with its session.
            return
        before, self._index = self._index, stack.index()
        known, now = len(self._texts), stack.count()
        if now < known:
            self.beginRemoveRows(QModelIndex(), now + 1, known)
            del self._texts[now:]
            self.endRemoveRows()
        elif now > known:
            self.beginInsertRows(QModelIndex(), known + 1, now)
            self._texts += self._read(known + 1, now + 1)
            self.endInsertRows()
        if self._index and self._texts[self._index - 1] != one_line(stack.text(self._index - 1)):
            self._texts[self._index - 1] = one_line(stack.text(self._index - 1))
        self._repaint(min(before, self._index), max(before, self._index))
        self._on_clean_changed()

    @Slot()
    def _on_clean_changed(self) -> None:
        if isValid(self._stack):
            before, self._clean = self._clean, self._stack.cleanIndex()
            for row in {before, self._clean} if before != self._clean else ():
                self._repaint(row, row)

    def _repaint(self, first: int, last: int) -> None:
        rows = self.rowCount() - 1
        if first >= 0:
            self.dataChanged.emit(self.index(min(first, rows), 0), self.index(min(last, rows), 0))


class HistoryPanel(QWidget):
    """A list of the session's undo steps; choosing a row undoes or redoes up to there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = HistoryModel(session.undo_stack, self)
        self._list = SteadyList()
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setSpacing(2)
        self._list.setIconSize(QSize(16, 16))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.selectionModel().currentChanged.connect(self._on_row_chosen)
        described(
            self._list, tr("History of edits"), tr("Choose an edit to go back or forward to it")
        )
        # Its size does not follow its text: or the whole window would be laid out at every edit.
        self._count = ElidedLabel(role=QPalette.ColorRole.PlaceholderText)
        self._count.setFont(ui_font(SMALL_PX))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        foot = QVBoxLayout()
        foot.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        foot.addWidget(self._count)
        layout.addLayout(foot)
        session.undo_stack.indexChanged.connect(self._update)
        session.undo_stack.cleanChanged.connect(self._update)
        self._update()

    @property
    def list(self) -> QListView:
        """The list of steps."""
        return self._list

    @property
    def summary(self) -> str:
        """The line below the list."""
        return self._count.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._list.viewport().update()
        super().changeEvent(event)

    def _on_row_chosen(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and current.row() != self._session.undo_stack.index():
            self._session.undo_stack.setIndex(current.row())

    @Slot()
    def _update(self) -> None:
        stack = self._session.undo_stack
        if not isValid(stack):
            return
        current = self._model.index(self._model.current_row, 0)
        if self._list.currentIndex() != current:
            self._list.setCurrentIndex(current)
        undone = stack.count() - stack.index()
        text = plural("{n} edit", "{n} edits", stack.index())
        if undone:
            text = f"{text}, {plural('{n} undone', '{n} undone', undone)}"
        if text != self._count.text():
            self._count.setText(text)
