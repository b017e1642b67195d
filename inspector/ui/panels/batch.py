"""The batch panel: files with their state, their settings beside them, and the buttons above."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QSplitter,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.card import ModelCard
from inspector.core.frame import Window
from inspector.core.language import plural, tr
from inspector.ui.actions import Actions
from inspector.ui.batch import Batch
from inspector.ui.panels.batch_model import (
    STATE,
    TITLES,
    WHAT,
    WIDTHS_PX,
    BatchDelegate,
    BatchModel,
    local_files,
)
from inspector.ui.panels.batch_settings import BatchSettingsForm
from inspector.ui.panels.batch_words import summary
from inspector.ui.panels.keyed_model import runs
from inspector.ui.panels.parts import (
    EmptyState,
    described,
    keeps_select_all,
    scrolled,
    steady_button,
)
from inspector.ui.plain import ElidedLabel, one_line
from inspector.ui.services import DeviceChoiceInfo
from inspector.ui.theme import GRID_PX, ICON_PX

MAIN = ("batch-add-files", "batch-add-folder")
MORE = ("batch-retry", "batch-cancel", "batch-up", "batch-down", "batch-clear", "batch-log")
_ROW_PX = 26
_SETTLE_MS = 300
"""The settings of the selection follow what is worked on at this pace."""
_FORM_PX = 300


class BatchPanel(QWidget):
    """Shows a batch.

    Signals
        dropped(list[Path])   files and folders to be added
        selected()            other rows are selected
    """

    dropped = Signal(object)
    selected = Signal()

    def __init__(
        self,
        batch: Batch,
        actions: Actions,
        cards: Callable[[], Sequence[ModelCard]],
        devices: Sequence[DeviceChoiceInfo],
        in_view: Callable[[], Window | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._batch = batch
        self._actions = actions
        self._selection: list[str] = []
        self._chosen: set[str] = set()
        self._settings_soon = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settings_soon.timeout.connect(self._show_settings)
        self.setAcceptDrops(True)
        self.model = BatchModel(batch, {card.id: card.title for card in cards()}, self)
        self.table = _table(self.model)
        self.form = BatchSettingsForm(cards, devices, in_view)
        self._start = steady_button("", tr("Resume"))
        self._start.setProperty("kind", "primary")
        self._start.clicked.connect(actions["batch-start"].trigger)
        actions["batch-start"].changed.connect(self._tell_start)
        self._told = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self._empty = EmptyState(
            "batch",
            tr(
                "No file waits. Drop pictures, videos, maps and folders here, or add "
                "them above; each "
                "keeps its own settings."
            ),
        )
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        settings = scrolled(self.form)
        settings.setMaximumWidth(_FORM_PX)
        splitter.addWidget(settings)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([2 * _FORM_PX, _FORM_PX])
        filled = QWidget()
        self._pages = QStackedLayout(filled)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._buttons())
        column.addWidget(filled, 1)
        self.model.placed.connect(lambda ids, before: batch.place(ids, before or None))
        self.model.dropped.connect(self.dropped)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.form.chosen.connect(lambda change: batch.configure(self.selection, change))
        batch.listed.connect(self._on_listed)
        batch.changed.connect(self._on_changed)
        batch.state_changed.connect(self._tell)
        self._tell_start()
        self._on_listed()

    @property
    def selection(self) -> list[str]:
        """The ids of the selected items, from top to bottom."""
        return self._selection

    def select(self, ids: Sequence[str]) -> None:
        """Select items, and bring the first into view."""
        chosen = QItemSelection()
        rows = [self.model.row_of(i) for i in ids]
        # Ten thousand rows, one by one, hold the window up.
        for first, last in runs(sorted({row for row in rows if row >= 0})):
            chosen.select(self.model.index(first, 0), self.model.index(last, len(TITLES) - 1))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.table.selectionModel().select(chosen, flag)
        if rows and rows[0] >= 0:
            self.table.scrollTo(self.model.index(rows[0], 0))

    # -- building -----------------------------------------------------------------------------

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        row.setSpacing(GRID_PX // 2)
        row.addWidget(self._start)
        for action_id in (*MAIN, *MORE):
            button = QToolButton()
            button.setDefaultAction(self._actions[action_id])
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self._actions.text(action_id))
            with_text = action_id in MAIN
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if with_text else style.ToolButtonIconOnly
            )
            button.setIconSize(button.iconSize().scaled(ICON_PX, ICON_PX, _KEEP))
            row.addWidget(button)
        row.addSpacing(GRID_PX)
        row.addWidget(self._told, 1)
        return row

    # -- following ----------------------------------------------------------------------------

    @Slot()
    def _on_listed(self) -> None:
        self._pages.setCurrentIndex(1 if self._batch.queue.items else 0)
        self._on_selection()
        self._tell()

    @Slot(object)
    def _on_changed(self, ids: Sequence[str]) -> None:
        if not self._chosen.isdisjoint(ids) and not self._settings_soon.isActive():
            self._settings_soon.start()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        batch = self._batch
        left_s = batch.remaining_s() if batch.running else None
        self._told.setText(summary(batch.queue, batch.running, batch.pausing, left_s))

    @Slot()
    def _tell_start(self) -> None:
        action = self._actions["batch-start"]
        counts = self._batch.queue.counts()
        begun = counts["done"] + counts["failed"] > 0
        self._start.setText(
            tr("Pause") if self._batch.running else tr("Resume") if begun else tr("Start")
        )
        self._start.setEnabled(action.isEnabled())
        described(self._start, self._actions.text("batch-start"))
        self._start.setToolTip(action.toolTip())

    @Slot()
    def _on_selection(self) -> None:
        # Once for all who ask: of ten thousand selected rows it takes a while.
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        self._selection = [self.model.keys[row] for row in rows]
        self._chosen = set(self._selection)
        self._show_settings()
        self.selected.emit()

    @Slot()
    def _show_settings(self) -> None:
        chosen = self.selection
        known = [self._batch.queue.items[i] for i in chosen]
        idle = [item for item in known if self._batch.may_change(item.id)]
        self.form.show_items(idle or known, bool(idle) and not self._batch.read_only)
        if not chosen:
            self.form.say(tr("Select files to see and change what is done with them."))
        elif len(known) == 1 and known[0].state == "failed":
            self.form.say(one_line(known[0].reason))
        elif not idle:
            self.form.say(tr("What is done, or being worked on, keeps its settings."))
        else:
            self.form.say(
                plural("What is done with {n} file:", "What is done with {n} files:", len(idle))
            )

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for action_id in ("batch-again", "batch-cancel", "batch-remove", "batch-up", "batch-down"):
            menu.addAction(self._actions[action_id])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(at))

    # -- Qt calls -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)


_KEEP = Qt.AspectRatioMode.KeepAspectRatio


def _table(model: BatchModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(BatchDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
    table.setDefaultDropAction(Qt.DropAction.MoveAction)
    table.setDragDropOverwriteMode(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.setAccessibleName(tr("Files of the batch"))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_PX)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in enumerate(WIDTHS_PX):
        title = header.fontMetrics().horizontalAdvance(TITLES[column]) + 3 * GRID_PX
        table.setColumnWidth(column, max(width, title))
    for column in (WHAT, STATE):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    keeps_select_all(table)
    return table
