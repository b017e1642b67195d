"""The history panel: every edit, the one that is current, and a click back to any of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QUndoView, QVBoxLayout, QWidget
from shiboken6 import isValid

from inspector.ui import icons
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX


class HistoryPanel(QWidget):
    """A view of the session's undo stack; choosing a row undoes or redoes up to there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._list = QUndoView(session.undo_stack)
        self._list.setEmptyLabel("As it was opened")
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setSpacing(2)
        self._list.setIconSize(QSize(16, 16))
        self._list.setCleanIcon(icons.icon("save", self.palette()))
        described(self._list, "History of edits", "Choose an edit to go back or forward to it")
        self._count = PlainLabel(kind="small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addWidget(self._count)
        self._count.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        session.undo_stack.indexChanged.connect(self._update_count)
        session.undo_stack.cleanChanged.connect(self._update_count)
        self._update_count()

    @property
    def summary(self) -> str:
        """The line below the list."""
        return self._count.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._list.setCleanIcon(icons.icon("save", self.palette()))
        super().changeEvent(event)

    def _update_count(self) -> None:
        stack = self._session.undo_stack
        if not isValid(stack):
            # The stack says once more that it changed while it is destroyed with its session.
            return
        undone = stack.count() - stack.index()
        edits = f"{stack.index()} edit{'s' if stack.index() != 1 else ''}"
        self._count.setText(f"{edits}, {undone} undone" if undone else edits)
