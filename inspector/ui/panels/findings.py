"""The findings panel: what was suggested, accepted and rejected, to be judged and found again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.annotation import Status
from inspector.core.language import mark, tr
from inspector.standards.findings import Finding
from inspector.ui import clip
from inspector.ui.actions import Actions
from inspector.ui.books import CodeBooks
from inspector.ui.panels.finding_menu import FindingMenu
from inspector.ui.panels.finding_model import FindingModel
from inspector.ui.panels.finding_rows import (
    COLUMNS,
    NOTE_COLUMN,
    as_tsv,
    columns_with,
)
from inspector.ui.panels.finding_view import make_table, show_columns
from inspector.ui.panels.formats import STATUS_TEXT
from inspector.ui.panels.keyed_model import runs
from inspector.ui.panels.parts import EmptyState, described, steady_button
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.theme import GRID_PX
from inspector.ui.view_state import ViewState

TOOLS = ("observe", "accept", "reject", "delete", "note", "next-suggestion")
CHIPS: tuple[Status, ...] = ("suggested", "accepted", "rejected")
_SHOW: dict[Status, str] = {
    "suggested": mark("Show suggested rows"),
    "accepted": mark("Show accepted rows"),
    "rejected": mark("Show rejected rows"),
}
KEY_EVENTS = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress


class FindingsPanel(QWidget):
    """A table of all findings and suggestions; its selection is the view's selection.

    Signals
        reveal_requested(str)   show this finding or suggestion on its picture
    """

    reveal_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        actions: Actions,
        books: CodeBooks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = columns_with(books.grade_of)
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._actions = actions
        self._model = FindingModel(session, suggestions, self._columns, self)
        books.changed.connect(self._model.regrade)
        self._following = False
        self._table = make_table(self._model)
        self._table.installEventFilter(self)
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Filter: picture, type, note…"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(240)
        described(self._search, tr("Filter findings by words"))
        self._chips = {status: self._make_chip(status) for status in CHIPS}
        self._arrange()
        self._connect()
        self._on_updated()

    @property
    def model(self) -> FindingModel:
        """The rows."""
        return self._model

    @property
    def table(self) -> QTableView:
        """The view of the rows."""
        return self._table

    # -- building -----------------------------------------------------------------------------

    def _make_chip(self, status: Status) -> QPushButton:
        name = tr(STATUS_TEXT[status])
        chip = steady_button(name, f"{name} 00000")
        chip.setCheckable(True)
        chip.setChecked(True)
        described(chip, name, tr(_SHOW[status]))
        chip.toggled.connect(lambda _: self._on_filter())
        return chip

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        bar.setSpacing(GRID_PX // 2)
        bar.addWidget(self._search, 1)
        for chip in self._chips.values():
            bar.addWidget(chip)
        bar.addStretch()
        for name in TOOLS:
            tool = QToolButton()
            tool.setDefaultAction(self._actions[name])
            tool.setAutoRaise(True)
            tool.setAccessibleName(self._actions.text(name))
            tool.setIconSize(QSize(16, 16))
            bar.addWidget(tool)
        self._empty = EmptyState("findings", "")
        self._filtered = EmptyState("filter", tr("No row passes the filter."), tr("Show all rows"))
        self._filtered.pressed.connect(self.clear_filter)
        self._body = QStackedLayout(body := QWidget())
        for page in (self._table, self._filtered, self._empty):
            self._body.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _: self._on_filter())
        self._table.doubleClicked.connect(
            lambda index: self.reveal_requested.emit(self._model.key_at(index))
        )
        self._table.customContextMenuRequested.connect(self._show_menu)
        self._table.selectionModel().selectionChanged.connect(self._on_rows_selected)
        self._model.about_to_update.connect(self._before_update)
        self._model.updated.connect(self._on_updated)
        self._view.selection_changed.connect(self._follow_selection)
        self._session.project_changed.connect(self._on_updated)

    # -- what the user does -------------------------------------------------------------------

    def selected(self) -> list[Finding]:
        """The selected rows, from top to bottom."""
        # Ranges, not indexes: ten thousand rows are one range.
        ranges = self._table.selectionModel().selection().toList()
        rows = sorted({row for r in ranges for row in range(r.top(), r.bottom() + 1)})
        found = (self._model.finding(self._model.keys[row]) for row in rows)
        return [row for row in found if row is not None]

    def copy_selected(self) -> None:
        """Put the selected findings on the clipboard: to paste on a picture, and as a table."""
        rows = self.selected()
        if rows:
            clip.put(self._session, [row.annotation for row in rows], as_tsv(rows, self._columns))

    def edit_note(self) -> None:
        """Edit the note of the current row in place."""
        index = self._table.currentIndex()
        if index.isValid():
            note = self._model.index(index.row(), NOTE_COLUMN)
            self._table.scrollTo(note)
            self._table.edit(note)

    def clear_filter(self) -> None:
        """Show all rows."""
        self._search.clear()
        for chip in self._chips.values():
            chip.setChecked(True)

    def menu(self) -> FindingMenu:
        """The context menu for the selected rows."""
        return FindingMenu(self._actions, self._suggestions, self.copy_selected, self)

    def _show_menu(self, at: QPoint) -> None:
        self.menu().popup(self._table.viewport().mapToGlobal(at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter shows the row, F2 edits its note, Ctrl+A and Ctrl+C take rows: in the table
        these keys are not the window's."""
        if not isinstance(event, QKeyEvent) or event.type() not in KEY_EVENTS:
            return super().eventFilter(watched, event)
        verb = self._verb_of(event)
        if verb is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            verb()
        event.accept()
        return True

    def _verb_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy_selected
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return self._table.selectAll
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            return self._reveal_current
        return self.edit_note if event.key() == Qt.Key.Key_F2 else None

    def _reveal_current(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self.reveal_requested.emit(self._model.key_at(index))

    def _on_filter(self) -> None:
        wanted = frozenset(status for status, chip in self._chips.items() if chip.isChecked())
        self._model.set_filter(self._search.text(), wanted)

    # -- selection, both ways -----------------------------------------------------------------

    def _on_rows_selected(self) -> None:
        if self._following:
            return
        self._following = True
        self._view.select(row.annotation.id for row in self.selected())
        self._following = False

    def _follow_selection(self) -> None:
        """Select the rows that the view has selected, and bring the first into sight."""
        if self._following:
            return
        rows = [row for i in self._view.selected if (row := self._model.row_of(i)) >= 0]
        wanted = QItemSelection()
        for first, last in runs(sorted(rows)):
            wanted.select(self._model.index(first, 0), self._model.index(last, len(COLUMNS) - 1))
        chosen = self._table.selectionModel()
        self._following = True
        chosen.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows and self._table.currentIndex().row() not in rows:
            current = self._model.index(rows[0], max(0, self._table.currentIndex().column()))
            chosen.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._following = False
        if len(rows) == 1:
            self._table.scrollTo(self._model.index(rows[0], 0))

    def _before_update(self) -> None:
        # Rows that go take their selection along; the view's selection outlives a filter.
        self._following = True

    def _on_updated(self, rows_moved: bool = True) -> None:
        self._following = False
        if rows_moved:
            self._follow_selection()
        show_columns(self._table, *self._model.kinds(), self._model.maps())
        counts = self._model.counts()
        for status, chip in self._chips.items():
            chip.setText(f"{tr(STATUS_TEXT[status])} {counts[status]}")
        if self._model.keys:
            self._body.setCurrentWidget(self._table)
        else:
            self._body.setCurrentWidget(self._filtered if counts.total() else self._empty)
        self._empty.set_text(self._why_empty())

    def _why_empty(self) -> str:
        document = self._session.document
        if not document.sources:
            return tr("Open photos first; what is found on them is listed here.")
        if any(entry.inspection for entry in document.sources.values()):
            return tr(
                "Press C and click a place to code it; observations are listed here. What a model "
                "finds becomes one with C, too."
            )
        if not document.results:
            return tr(
                "Run a model: what it finds is listed here as suggestions. "
                "Accept those that are right, reject those that are not."
            )
        return tr("Nothing was found. Lower the threshold in Layers, or draw a crack yourself.")
