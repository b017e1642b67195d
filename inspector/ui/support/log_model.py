"""The lines of a log as a list of Qt: only what is seen is laid out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication

from inspector.ui.support.log_lines import LogLine, LogPart, wanted
from inspector.ui.theme import tokens_of

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LogModel(QAbstractListModel):
    """All lines that were read, and which of them are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[LogLine] = []
        self._shown: list[int] = []
        self._rank = 0
        self._words = ""

    def take(self, part: LogPart) -> None:
        """Add lines, or begin anew with them."""
        if part.anew:
            self.lines = list(part.lines)
            self._refresh()
        elif part.lines:
            self.lines.extend(part.lines)
            if self._words or self._rank:
                self._refresh()
                return
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(part.lines) - 1)
            self._shown.extend(range(len(self.lines) - len(part.lines), len(self.lines)))
            self.endInsertRows()

    def narrow(self, rank: int, words: str) -> None:
        """Show entries of at least this rank that have these words."""
        self._rank, self._words = rank, words
        self._refresh()

    def text(self, rows: Sequence[int]) -> str:
        """The lines of these rows as text."""
        return "\n".join(self.lines[self._shown[row]].text for row in sorted(rows))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[self._shown[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.text
        if role == Qt.ItemDataRole.ForegroundRole and line.rank:
            tokens = tokens_of(QGuiApplication.palette())
            return QColor(tokens.danger if line.rank == 2 else tokens.warning)
        return None

    def _refresh(self) -> None:
        self.beginResetModel()
        self._shown = wanted(self.lines, self._rank, self._words)
        self.endResetModel()
