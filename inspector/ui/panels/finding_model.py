"""The findings table's model: rows of all findings, of which those that pass the filter are shown,
sorted. It follows document and suggestions and tells the view only what changed."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QGuiApplication, QPalette

from inspector.core import edits
from inspector.core.annotation import Status
from inspector.core.delta import Changed
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.standards.findings import Finding, findings
from inspector.ui.panels.finding_rows import (
    COLUMNS,
    NOTE_COLUMN,
    matches,
    ordered,
    suggested_rows,
)
from inspector.ui.panels.keyed_model import Index, KeyedModel
from inspector.ui.plain import tooltip
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions

ALL_STATUSES: frozenset[Status] = frozenset(("suggested", "accepted", "rejected"))


class FindingModel(KeyedModel):
    """Rows by annotation or suggestion id.

    Signals
        updated()   rows, their number or their order may be other ones now
        about_to_update()
    """

    about_to_update = Signal()
    updated = Signal()

    def __init__(
        self, session: Session, suggestions: Suggestions, parent: QObject | None = None
    ) -> None:
        super().__init__(len(COLUMNS), parent)
        self._session = session
        self._suggestions = suggestions
        self._judged: dict[str, Finding] = {}
        self._suggested: dict[FrameRef, dict[str, Finding]] = {}
        self._all: dict[str, Finding] = {}
        self._stale_frames: set[FrameRef] = set(session.frames())
        self._all_stale = True
        self._column, self._descending = -1, False
        self._words: tuple[str, ...] = ()
        self._statuses = ALL_STATUSES
        # A run on many pictures and an edit of many findings bring many signals, one update.
        self._gather = QTimer(self, interval=0, singleShot=True)
        self._gather.timeout.connect(self.update_now)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._on_project_changed)
        suggestions.changed.connect(self._on_suggestions_changed)
        self.update_now()

    # -- what is in it ------------------------------------------------------------------------

    def finding(self, row_id: str) -> Finding | None:
        """A row by its id, shown or not."""
        return self._all.get(row_id)

    def counts(self) -> Counter[Status]:
        """How many rows there are of each status, shown or not."""
        return Counter(row.annotation.status for row in self._all.values())

    def set_filter(self, text: str, statuses: frozenset[Status]) -> None:
        """Show only rows with these statuses in which every word occurs."""
        self._words, self._statuses = tuple(text.casefold().split()), statuses
        self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._show()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._all[self.key_at(index)], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.EditRole:
            return row.annotation.note if index.column() == NOTE_COLUMN else None
        if role == Qt.ItemDataRole.ToolTipRole:
            text = row.annotation.note if index.column() == NOTE_COLUMN else column.text(row)
            return tooltip(text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole and row.annotation.status == "rejected":
            muted = QPalette.ColorRole.PlaceholderText
            return QBrush(QGuiApplication.palette().color(muted))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != NOTE_COLUMN:
            return False
        row_id, note = self.key_at(index), str(value)
        return self._session.edit("Edit note", lambda d: edits.set_note(d, [row_id], note))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == NOTE_COLUMN and self.key_at(index) in self._judged:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{column.tip}. Click to sort.")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    # -- following ----------------------------------------------------------------------------

    def _on_document_changed(self, changed: Changed) -> None:
        delta = changed.delta
        graded = delta.sources or delta.values.keys() & {"severity", "driving_direction"}
        if delta.annotations or graded:
            # Type, severity and millimetres of suggestions follow from the document too.
            if graded:
                self._stale_frames.update(self._suggested)
            self._all_stale = True
            self._gather.start()

    def _on_project_changed(self) -> None:
        self._suggested.clear()
        self._stale_frames = set(self._session.frames())
        self._all_stale = True
        self._gather.start()

    def _on_suggestions_changed(self, frame: FrameRef) -> None:
        self._stale_frames.add(frame)
        self._gather.start()

    def update_now(self) -> None:
        """Bring the rows up to date; called by itself shortly after a change."""
        self._gather.stop()
        document = self._session.document
        if self._all_stale:
            self._judged = {row.annotation.id: row for row in findings(document)}
        for frame in self._stale_frames:
            entry = self._suggestions.result(frame)
            found = self._suggestions.on_frame(frame)
            self._suggested.pop(frame, None)
            if entry is not None and found:
                self._suggested[frame] = {
                    row.annotation.id: row for row in suggested_rows(document, frame, found, entry)
                }
        self._all_stale = False
        self._stale_frames.clear()
        before, self._all = self._all, self._merged(document)
        rows = self._all
        changed = [i for i, row in rows.items() if i in before and before[i] != row]
        if before.keys() == rows.keys() and all(self._stays(before[i], rows[i]) for i in changed):
            self.about_to_update.emit()
            self.updated.emit()
        else:
            # Rows that are about to go must answer until the view knows.
            self._all = {**before, **rows}
            self._show(rows)
            self._all = rows
        self.refresh(changed)

    def _stays(self, old: Finding, new: Finding) -> bool:
        """True if a changed row keeps its place and passes the filter as before."""
        passes = [matches(row, self._words, self._statuses) for row in (old, new)]
        if passes[0] != passes[1]:
            return False
        return self._column < 0 or COLUMNS[self._column].key(old) == COLUMNS[self._column].key(new)

    def _merged(self, document: Document) -> dict[str, Finding]:
        """By picture: what was judged, then what is suggested, most worth first."""
        if not self._suggested:
            return dict(self._judged)
        by_source: dict[str, list[Finding]] = {}
        for row in self._judged.values():
            by_source.setdefault(row.source.id, []).append(row)
        for frame, rows in self._suggested.items():
            by_source.setdefault(frame.source_id, []).extend(rows.values())
        merged: dict[str, Finding] = {}
        for source_id in document.sources:
            for row in by_source.get(source_id, ()):
                merged.setdefault(row.annotation.id, row)
        return merged

    def _show(self, rows: dict[str, Finding] | None = None) -> None:
        rows = self._all if rows is None else rows
        passing = (i for i, row in rows.items() if matches(row, self._words, self._statuses))
        self.about_to_update.emit()
        self.set_keys(ordered(rows, passing, self._column, self._descending))
        self.updated.emit()
