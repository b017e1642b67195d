"""The findings table's model: rows of all findings, of which those that pass the filter are shown,
sorted. It follows document and suggestions and tells the view only what changed."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from math import inf
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QGuiApplication, QPalette

from inspector.core import edits
from inspector.core.annotation import Annotation, Status
from inspector.core.delta import Changed
from inspector.core.document import SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.standards.findings import Finding
from inspector.ui.panels.finding_column import Column
from inspector.ui.panels.finding_order import FindingOrder
from inspector.ui.panels.finding_rows import (
    COLUMNS,
    LABEL_COLUMN,
    NOTE_COLUMN,
    NUMBER_COLUMN,
)
from inspector.ui.panels.finding_table import FindingTable, TableChange
from inspector.ui.panels.keyed_model import Index, KeyedModel
from inspector.ui.panels.parts import swatch
from inspector.ui.plain import tooltip
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions

TURN_S = 0.01
"""Making ten thousand rows takes a tenth of a second; the window does other things in between."""

_Role = Qt.ItemDataRole
_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value
_ALIGNMENT = [
    (Qt.AlignmentFlag.AlignRight if c.numeric else Qt.AlignmentFlag.AlignLeft).value | _MIDDLE
    for c in COLUMNS
]


class FindingModel(KeyedModel):
    """Rows by annotation or suggestion id.

    Signals
        about_to_update()   rows may come and go
        updated(bool)       contents or number of rows changed; True if rows came, went or moved
    """

    about_to_update = Signal()
    updated = Signal(bool)

    def __init__(
        self,
        session: Session,
        suggestions: Suggestions,
        columns: Sequence[Column] = COLUMNS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(len(COLUMNS), parent)
        self._cells = columns
        self._session = session
        self._suggestions = suggestions
        self._table = FindingTable()
        self._order = FindingOrder(self._table, columns)
        self._touched: set[str] = set()
        self._moved = False
        self._frames: set[FrameRef] = set()
        self._sources: set[str] = set()
        self._all_stale = True
        self._to_add: list[str] = []
        self._adding = False
        # A run on many pictures and an edit of many findings bring many signals, one update.
        self._gather = QTimer(self, interval=0, singleShot=True)
        self._gather.timeout.connect(self._update_some)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._on_project_changed)
        suggestions.changed.connect(self._on_suggestions_changed)
        self.update_now()

    # -- what is in it ------------------------------------------------------------------------

    def finding(self, row_id: str) -> Finding | None:
        """A row by its id, shown or not."""
        return self._table.numbered(row_id)

    def counts(self) -> Counter[Status]:
        """How many rows there are of each status, shown or not."""
        return self._table.counts

    def kinds(self) -> tuple[bool, bool]:
        """Whether there are observations, and findings or suggestions that are none."""
        return self._table.kinds()

    def maps(self) -> tuple[bool, bool]:
        """Whether some row is on a map, and whether some is not."""
        return self._table.maps()

    def regrade(self) -> None:
        """Grades may be other ones now."""
        if self.keys:
            last = self.index(len(self.keys) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def set_filter(self, text: str, statuses: frozenset[Status]) -> None:
        """Show only rows with these statuses in which every word occurs."""
        self._order.set_filter(text, statuses)
        self._show(self._order.listed())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order.set_order(column, order == Qt.SortOrder.DescendingOrder)
        self._show(self._order.listed())

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if role == _Role.TextAlignmentRole:
            return _ALIGNMENT[index.column()] if index.isValid() else None
        if role not in _ANSWERED or not index.isValid():
            return None
        row_id, number = self.key_at(index), index.column()
        row = self._table.rows.get(row_id)
        if row is None:  # about to go
            return None
        column = self._cells[number]
        if role == _Role.DisplayRole:
            return self._text(row_id, row, number)
        if role == _Role.EditRole:
            return row.annotation.note if number == NOTE_COLUMN else None
        if role == _Role.ToolTipRole:
            return tooltip(row.annotation.note if number == NOTE_COLUMN else column.text(row))
        if role == _Role.DecorationRole and number == LABEL_COLUMN:
            return swatch(self._suggestions.colours.of(row.annotation.label))
        if role == _Role.ForegroundRole and row.annotation.status == "rejected":
            muted = QPalette.ColorRole.PlaceholderText
            return QBrush(QGuiApplication.palette().color(muted))
        return None

    def _text(self, row_id: str, row: Finding, column: int) -> str:
        if column == NUMBER_COLUMN:
            number = self._table.number(row_id)
            return str(number) if number else ""
        return self._cells[column].text(row)

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or index.column() != NOTE_COLUMN:
            return False
        row_id, note = self.key_at(index), str(value)
        return self._session.edit(tr("Edit note"), lambda d: edits.set_note(d, [row_id], note))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if (
            index.isValid()
            and index.column() == NOTE_COLUMN
            and self._table.is_judged(self.key_at(index))
        ):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == _Role.DisplayRole:
            return tr(column.title)
        if role == _Role.ToolTipRole:
            return tooltip(tr("{what}. Click to sort.", what=tr(column.tip)))
        return _ALIGNMENT[section] if role == _Role.TextAlignmentRole else None

    # -- following ----------------------------------------------------------------------------

    def _on_document_changed(self, changed: Changed) -> None:
        delta = changed.delta
        if delta.sources.moved or delta.values.keys() & {"severity", "driving_direction"}:
            self._all_stale = True
        self._sources |= delta.sources.touched
        self._touched |= delta.annotations.touched
        self._moved |= delta.annotations.shuffled
        if self._all_stale or self._sources or delta.annotations:
            self._gather.start()

    def _on_project_changed(self) -> None:
        self._all_stale = True
        self._gather.start()

    def _on_suggestions_changed(self, frame: FrameRef) -> None:
        self._frames.add(frame)
        self._gather.start()

    def update_now(self) -> None:
        """Bring the rows up to date; called by itself shortly after a change."""
        self._update(inf)

    def _update_some(self) -> None:
        self._update(TURN_S)

    def _update(self, seconds: float) -> None:
        """Work for about so long; the rest waits for the next turn of the event loop."""
        self._gather.stop()
        if self._all_stale:
            self._all_stale = self._moved = False
            for stale in (self._touched, self._frames, self._sources):
                stale.clear()
            self._table.restart(self._session.document)
            self._to_add = list(self._session.document.sources)[::-1]
            self._adding = True
        if self._adding and not self._add(time.perf_counter() + seconds):
            self._gather.start()
            return
        self._take_up(self._follow())
        self._moved = False
        for stale in (self._touched, self._frames, self._sources):
            stale.clear()

    def _add(self, until: float) -> bool:
        """Make rows, source by source; True if all are made and shown."""
        document = self._session.document
        while self._to_add:
            source_id = self._to_add.pop()
            self._table.add_source(document, source_id, self._on_source)
            for frame in self._frames_of(document.sources[source_id]):
                self._suggest(frame, anew=True)
            if self._to_add and time.perf_counter() >= until:
                return False
        self._adding = False
        self._table.add_up()
        self._order.filter_all()
        self._show(self._order.listed())
        if self.keys:
            last = self.index(len(self.keys) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        return True

    def _frames_of(self, entry: SourceEntry) -> Iterable[FrameRef]:
        """Where there may be suggestions: a video of hours has half a million frames."""
        if entry.kind != "video":
            return [FrameRef(entry.id, index) for index in range(entry.frame_count)]
        return [frame for frame in self._session.frames() if frame.source_id == entry.id]

    def _follow(self) -> TableChange:
        regraded: set[FrameRef] = set()
        for source_id in self._sources:
            judged, frames = self._table.of_source(source_id)
            self._touched.update(judged)
            regraded.update(frames)
        whole = self._table.follow(
            self._session.document, self._touched, self._on_source, self._moved
        )
        for frame in self._frames | regraded:
            whole |= self._suggest(frame, anew=frame in regraded)
        return whole

    def _take_up(self, change: TableChange) -> None:
        shown = [i for i in change.touched if self._order.shows(i)]
        if self._order.take_up(change):
            self._show(self._order.listed(self.keys, change))
        else:
            self.updated.emit(False)
        # What is new here has just been asked for.
        self.refresh(i for i in shown if self._order.shows(i))
        if change.renumbered and self.keys:
            last = self.index(len(self.keys) - 1, NUMBER_COLUMN)
            self.dataChanged.emit(self.index(0, NUMBER_COLUMN), last)

    def _suggest(self, frame: FrameRef, anew: bool) -> TableChange:
        entry, found = self._suggestions.result(frame), self._suggestions.on_frame(frame)
        return self._table.suggest(self._session.document, frame, found, entry, anew)

    def _on_source(self, source_id: str) -> Iterable[Annotation]:
        entry = self._session.document.sources.get(source_id)
        if entry is not None and entry.frame_count == 1:
            return self._session.on_frame(FrameRef(source_id))
        everything = self._session.document.annotations.values()
        return (a for a in everything if a.frame.source_id == source_id)

    def _show(self, keys: list[str]) -> None:
        if keys == self.keys:
            self.updated.emit(False)
            return
        self.about_to_update.emit()
        self.set_keys(keys)
        self.updated.emit(True)


_ANSWERED = frozenset(
    (
        _Role.DisplayRole,
        _Role.EditRole,
        _Role.ToolTipRole,
        _Role.DecorationRole,
        _Role.ForegroundRole,
    )
)
