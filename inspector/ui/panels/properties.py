"""The properties panel: everything known of what is selected, and of the picture in view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core import edits
from inspector.core.annotation import CRACK_TYPES, CrackType
from inspector.core.document import SourceEntry
from inspector.standards.findings import Finding, findings
from inspector.standards.pavement import crack_type
from inspector.ui.panels import formats
from inspector.ui.panels.facts_view import FactsForm, MeasuresGrid
from inspector.ui.panels.finding_rows import suggested_rows
from inspector.ui.panels.note_edit import NoteEdit
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.panels.selection_facts import facts, heading, measures
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.theme import GRID_PX
from inspector.ui.view_state import ViewState

OPEN_HINT = "Open photos to see what is known of them."
SELECT_HINT = "Select a finding to see its measures."
SCALE_HINT = "Draw a known length to see millimetres."


class PropertiesPanel(QWidget):
    """Shows the selection, and lets type and note be changed.

    Signals
        scale_requested()   the user wants to draw a known length
    """

    scale_requested = Signal()

    def __init__(
        self,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._rows: list[Finding] = []
        self._noted: list[str] = []
        self._heading = PlainLabel(kind="title", wrap=True)
        self._hint = PlainLabel(kind="muted", wrap=True)
        self._facts = FactsForm()
        self._type = QComboBox()
        calm_wheel(self._type)
        self._type.activated.connect(self._on_type)
        self._measures = MeasuresGrid()
        self._note_label = PlainLabel("Note", "muted")
        self._note = NoteEdit()
        self._note.committed.connect(self._on_note)
        self._picture = FactsForm()
        self._scale_hint = PlainLabel(SCALE_HINT, "muted", wrap=True)
        self._scale_button = QPushButton("Draw a known length")
        described(self._scale_button, "Draw a known length", SCALE_HINT)
        self._scale_button.clicked.connect(self.scale_requested)
        self._selection = QWidget()
        self._arrange()

        self._gather = QTimer(self, interval=0, singleShot=True)
        self._gather.timeout.connect(self.update_now)
        view.selection_changed.connect(self._gather.start)
        session.document_changed.connect(self._on_changed)
        session.current_changed.connect(self._gather.start)
        session.project_changed.connect(self._gather.start)
        suggestions.changed.connect(self._on_changed)
        self.update_now()

    def _arrange(self) -> None:
        column = QVBoxLayout(self._selection)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        kind = QFormLayout()
        kind.setHorizontalSpacing(GRID_PX)
        label = PlainLabel("Type", "muted")
        label.setBuddy(self._type)
        kind.addRow(label, self._type)
        self._type.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._note_label.setBuddy(self._note)
        column.addLayout(kind)
        column.addWidget(self._measures)
        column.addWidget(self._facts)
        column.addWidget(self._note_label)
        column.addWidget(self._note)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        outer.setSpacing(GRID_PX)
        self._picture_heading = PlainLabel("Picture", "title", wrap=True)
        for part in (
            self._heading,
            self._hint,
            self._selection,
            self._picture_heading,
            self._picture,
            self._scale_hint,
            self._scale_button,
        ):
            outer.addWidget(part)
        outer.addStretch()

    # -- what is shown ------------------------------------------------------------------------

    def _on_changed(self, *_: object) -> None:
        self._gather.start()

    def update_now(self) -> None:
        """Bring the panel up to date; called by itself shortly after a change."""
        self._gather.stop()
        self._rows = self._selected_rows()
        self._show_selection()
        self._show_picture()

    def _selected_rows(self) -> list[Finding]:
        """Findings and suggestions with the selected ids."""
        wanted = set(self._view.selected)
        if not wanted:
            return []
        document = self._session.document
        rows = [row for row in findings(document) if row.annotation.id in wanted]
        if wanted - document.annotations.keys():
            for frame, suggestion in self._suggestions.all():
                entry = self._suggestions.result(frame)
                if suggestion.id in wanted and entry is not None:
                    rows += suggested_rows(document, frame, [suggestion], entry)
        return rows

    def _show_selection(self) -> None:
        rows = self._rows
        ids = [row.annotation.id for row in rows]
        if ids != self._noted:
            # What was written belongs to what was selected before.
            self._note.commit()
            self._noted = ids
        self._selection.setVisible(bool(rows))
        self._heading.setVisible(bool(rows))
        self._hint.setVisible(not rows)
        self._hint.setText(SELECT_HINT if self._session.current else OPEN_HINT)
        if not rows:
            return
        self._heading.setText(heading(rows))
        self._facts.show_facts(facts(rows))
        self._measures.show_measures(measures(rows))
        self._show_type(rows)
        judged = [row for row in rows if row.annotation.status != "suggested"]
        notes = {row.annotation.note for row in judged}
        self._note.show_note(
            notes.pop() if len(notes) == 1 else "",
            "" if len(notes) < 1 else "Several notes; a new one replaces all",
        )
        for part in (self._note, self._note_label):
            part.setVisible(bool(judged))

    def _show_type(self, rows: Sequence[Finding]) -> None:
        judged = [row for row in rows if row.annotation.status != "suggested"]
        measured = {self._measured(row) for row in rows}
        text = formats.TYPE_TEXT[kind] if (kind := _only(measured)) else "each by its own"
        set_by_hand = {row.annotation.crack_type for row in judged}
        self._type.clear()
        self._type.addItem(f"Measured: {text}", None)
        for kind in CRACK_TYPES:
            self._type.addItem(formats.TYPE_TEXT[kind], kind)
        if len(set_by_hand) > 1:
            self._type.setPlaceholderText("Several")
            self._type.setCurrentIndex(-1)
        else:
            self._type.setCurrentIndex(max(0, self._type.findData(_only(set_by_hand))))
        self._type.setEnabled(bool(judged))
        tip = "As measured, or as you say" if judged else "Accept the suggestion to change its type"
        described(self._type, "Crack type", tip)

    def _measured(self, row: Finding) -> CrackType | None:
        found = row.annotation.measures
        return crack_type(found, self._session.document.driving_direction) if found else None

    def _show_picture(self) -> None:
        frame = self._session.current
        entry = self._session.document.sources.get(frame.source_id) if frame else None
        for part in (self._picture_heading, self._picture):
            part.setVisible(entry is not None)
        self._picture.show_facts(picture_facts(entry) if entry else [])
        without = entry is not None and entry.scale is None
        self._scale_hint.setVisible(without)
        self._scale_button.setVisible(entry is not None)
        self._scale_button.setText("Draw a known length" if without else "Change the scale")

    # -- what the user changes ----------------------------------------------------------------

    def _judged_ids(self) -> list[str]:
        return [i for i in self._noted if i in self._session.document.annotations]

    def _on_type(self, index: int) -> None:
        kind: CrackType | None = self._type.itemData(index)
        ids = self._judged_ids()
        self._session.edit("Change crack type", lambda d: edits.set_crack_type(d, ids, kind))

    def _on_note(self, text: str) -> None:
        ids = self._judged_ids()
        if ids:
            self._session.edit("Change note", lambda d: edits.set_note(d, ids, text))


def picture_facts(entry: SourceEntry) -> list[tuple[str, str]]:
    """What is known of a picture."""
    found = [
        ("Name", one_line(entry.name)),
        ("Size", f"{entry.width_px} × {entry.height_px} px"),
        ("File", formats.file_size(entry.size_bytes)),
        ("Taken", (entry.captured_at or "").replace("T", " ")),
        ("Place", formats.place(entry.gps) if entry.gps else ""),
    ]
    if entry.scale is not None:
        found.append(("Scale", formats.scale(entry.scale.mm_per_px)))
        how = {"drawn": "Drawn length", "typed": "Typed in"}[entry.scale.origin]
        found.append(("Found by", one_line(entry.scale.note) or how))
    return [(name, value) for name, value in found if value]


def _only(kinds: set[CrackType | None]) -> CrackType | None:
    return next(iter(kinds)) if len(kinds) == 1 else None
