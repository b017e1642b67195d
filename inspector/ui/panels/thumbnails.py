"""The pictures panel: every picture of the project, what was found on it, and a way to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from inspector.core.delta import Changed
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.ui.jobs import Jobs
from inspector.ui.library import Library
from inspector.ui.panels.parts import EmptyState, SteadyList, described, keeps_select_all
from inspector.ui.panels.picture_facts import FactsKeeper
from inspector.ui.panels.picture_menu import PictureMenu
from inspector.ui.panels.picture_model import FILTERS, Filter, PictureModel, count_text, passes
from inspector.ui.panels.thumbnail_delegate import ThumbnailDelegate
from inspector.ui.panels.thumbnail_loader import ThumbnailLoader
from inspector.ui.plain import PlainLabel
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.theme import GRID_PX


class ThumbnailsPanel(QWidget):
    """The list of pictures; the selected one is the one that is looked at.

    Signals
        run_requested(object)      list of FrameRef: run the model on these
        removal_requested(object)  list of source ids: take these out of the project
        relocation_requested()     look for missing files in another folder
        adding_requested()         bring pictures into the project
    """

    run_requested = Signal(object)
    removal_requested = Signal(object)
    relocation_requested = Signal()
    adding_requested = Signal()

    def __init__(
        self,
        session: Session,
        suggestions: Suggestions,
        library: Library,
        jobs: Jobs,
        cache_dir: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._suggestions = suggestions
        self._library = library
        self._facts = FactsKeeper(session.document, suggestions)
        self._updating = False
        self._model = PictureModel(self)
        self._loader = ThumbnailLoader(jobs, library.paths_of, cache_dir, self)
        self._loader.loaded.connect(lambda source_id: self._model.refresh([source_id]))
        self._build()

        # One edit can touch many pictures; the list is brought up to date once.
        self._dirty = QTimer(self, interval=0, singleShot=True)
        self._dirty.timeout.connect(self._update_facts)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._on_project_changed)
        session.current_changed.connect(self._show_current)
        suggestions.changed.connect(self._on_suggestions_changed)
        self._update_facts()
        self._look_for_files()

    def _build(self) -> None:
        self._filter = QComboBox()
        for value, text in FILTERS:
            self._filter.addItem(tr(text), value)
        self._filter.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._filter.setMinimumContentsLength(8)
        described(self._filter, tr("Which pictures are listed"))
        self._filter.currentIndexChanged.connect(lambda _: self._filter_rows())
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Filter by name"))
        self._search.setClearButtonEnabled(True)
        described(self._search, tr("Filter pictures by name"))
        self._search.textChanged.connect(lambda _: self._filter_rows())
        self._view = SteadyList()
        self._view.setModel(self._model)
        self._view.setItemDelegate(ThumbnailDelegate(self._loader.get, self))
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.setAccessibleName(tr("Pictures"))
        keeps_select_all(self._view)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._view.selectionModel().currentChanged.connect(self._on_current_row)
        self._count = PlainLabel(kind="small")
        self._empty = EmptyState(
            "picture",
            tr("No pictures yet. Open a folder or drop photos on the window."),
            tr("Add photos…"),
        )
        self._empty.pressed.connect(self.adding_requested)
        self._nothing = EmptyState(
            "filter", tr("No picture passes the filter."), tr("Show all pictures")
        )
        self._nothing.pressed.connect(self.clear_filter)

        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        filters = QVBoxLayout()
        filters.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        filters.setSpacing(GRID_PX // 2)
        filters.addWidget(self._filter)
        filters.addWidget(self._search)
        column.addLayout(filters)
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.addWidget(self._view)
        self._body.addWidget(self._nothing)
        column.addWidget(body, 1)
        self._count.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        column.addWidget(self._count)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(content)

    # -- what is listed -----------------------------------------------------------------------

    @property
    def view(self) -> QListView:
        """The list."""
        return self._view

    def selected_frames(self) -> list[FrameRef]:
        """The frames of the selected rows, from top to bottom; of a video, the one in view."""
        rows = sorted(i.row() for i in self._view.selectionModel().selectedIndexes())
        here = self._session.current
        chosen = [FrameRef(self._model.keys[row]) for row in rows]
        return [here if here and here.source_id == f.source_id else f for f in chosen]

    def listed(self) -> list[str]:
        """Ids of the sources that pass the filter, in order."""
        return list(self._model.keys)

    def set_filter(self, value: Filter) -> None:
        """List only these pictures."""
        self._filter.setCurrentIndex(self._filter.findData(value))

    def clear_filter(self) -> None:
        """List all pictures."""
        self._search.clear()
        self.set_filter("all")

    def _on_document_changed(self, changed: Changed) -> None:
        if self._facts.follow(changed):
            self._dirty.start()
        sources = changed.delta.sources
        if sources:
            for source_id, entry in sources.before.items():
                now = sources.after.get(source_id)
                if now is None or now.path != entry.path:
                    self._loader.forget_one(source_id)
            self._look_for_files()

    def _on_suggestions_changed(self, frame: FrameRef) -> None:
        self._facts.doubt([frame.source_id])
        self._dirty.start()

    def _on_project_changed(self) -> None:
        self._loader.forget()
        self._facts.missing = frozenset()
        self._facts.restart(self._session.document)
        self._dirty.start()
        self._look_for_files()

    def _look_for_files(self) -> None:
        def done(gone: frozenset[str]) -> None:
            if gone != self._facts.missing:
                self._facts.missing = gone
                self._facts.doubt()
                self._dirty.start()

        self._library.ask_missing("missing", done)

    def _update_facts(self) -> None:
        fresh, everything = self._facts.fresh(self._session.document)
        old = self._model.facts
        changed = [i for i, facts in fresh.items() if old.get(i) != facts]
        if not changed and not everything:
            return
        # Rows that are about to go are still asked for until they are gone.
        self._model.facts = {**old, **fresh}
        self._model.refresh(i for i in changed if i in old)
        self._pages.setCurrentIndex(1 if self._session.document.sources else 0)
        if everything or self._filter.currentData() != "all":
            self._filter_rows()
        if everything:
            self._model.facts = fresh

    def _filter_rows(self) -> None:
        wanted: Filter = self._filter.currentData()
        words = self._search.text().casefold().split()
        listed = [
            i
            for i in self._session.document.sources
            if (facts := self._model.facts.get(i)) is not None
            and passes(facts, wanted)
            and all(word in facts.name.casefold() for word in words)
        ]
        self._updating = True
        self._model.set_keys(listed)
        self._updating = False
        self._body.setCurrentIndex(0 if listed else 1)
        total = len(self._session.document.sources)
        self._count.setText(count_text(len(listed), total))
        self._show_current()

    # -- selection ----------------------------------------------------------------------------

    def _show_current(self) -> None:
        frame, chosen = self._session.current, self._view.selectionModel()
        row = self._model.row_of(frame.source_id) if frame else -1
        index = self._model.index(row, 0) if row >= 0 else QModelIndex()
        if index.isValid() and self._view.currentIndex() == index and chosen.isSelected(index):
            return
        self._updating = True
        chosen.clear()
        if index.isValid():
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._view.scrollTo(index)
        self._updating = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self._view.scrollTo(self._view.currentIndex())  # the timeline takes room below

    def _on_current_row(self, current: QModelIndex, _: QModelIndex) -> None:
        # Rows that come and go move the current row too; only what the user does counts.
        if current.isValid() and not self._updating:
            self._session.go_to_source(self._model.key_at(current))

    def _show_menu(self, at: QPoint) -> None:
        self.menu().popup(self._view.viewport().mapToGlobal(at))

    def menu(self) -> PictureMenu:
        """The context menu for the selected rows."""
        frames = self.selected_frames()
        menu = PictureMenu(len(frames), self)
        menu.run.triggered.connect(lambda: self.run_requested.emit(frames))
        menu.accept.triggered.connect(self._accept_all)
        menu.relocate.triggered.connect(self.relocation_requested)
        menu.remove.triggered.connect(
            lambda: self.removal_requested.emit([f.source_id for f in frames])
        )
        menu.run.setEnabled(bool(frames))
        menu.accept.setEnabled(any(self._suggestions.on_frame(f) for f in frames))
        menu.relocate.setEnabled(bool(self._facts.missing))
        menu.remove.setEnabled(bool(frames))
        return menu

    def _accept_all(self) -> None:
        ids = [s.id for f in self.selected_frames() for s in self._suggestions.on_frame(f)]
        self._suggestions.accept(ids)
