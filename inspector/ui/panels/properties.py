"""The properties panel: everything known of what is selected, and of the picture in view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from inspector.core import edits
from inspector.core.annotation import REDACTION_KINDS, CrackType
from inspector.core.label_names import label_name
from inspector.core.language import mark, tr
from inspector.standards.findings import Finding
from inspector.standards.pavement import crack_type
from inspector.ui.books import CodeBooks
from inspector.ui.map_look import MapLook
from inspector.ui.naming import NOTED, REDACTION_KIND_TEXT, labels_for
from inspector.ui.observing import Observing
from inspector.ui.panels.facts_view import ComparisonGrid, FactsForm, MeasuresGrid
from inspector.ui.panels.label_box import LabelBox
from inspector.ui.panels.note_edit import NoteEdit
from inspector.ui.panels.observation import ObservationEditor
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.panels.picture_texts import picture_facts
from inspector.ui.panels.selection_facts import facts, heading, notice
from inspector.ui.panels.selection_measures import comparison, measures, warning
from inspector.ui.panels.selection_rows import selected_rows
from inspector.ui.panels.type_box import TypeBox
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.theme import GRID_PX
from inspector.ui.view_state import ViewState

OPEN_HINT = mark("Open photos to see what is known of them.")
SELECT_HINT = mark("Select a finding to see its measures.")
SCALE_HINT = mark("Draw a known length to see millimetres.")


class PropertiesPanel(QWidget):
    """Shows the selection, and lets label, type and note be changed.

    Signals
        scale_requested()   the user wants to draw a known length
        run_requested()     the user wants to fill in the head of the run
    """

    scale_requested = Signal()
    run_requested = Signal()

    def __init__(
        self,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        observing: Observing,
        books: CodeBooks,
        observation: ObservationEditor,
        parent: QWidget | None = None,
        map_look: MapLook | None = None,
    ) -> None:
        super().__init__(parent)
        self._map_look = map_look or MapLook(self)
        self._observing = observing
        self._books = books
        self._observation = observation
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._rows: list[Finding] = []
        self._shown_ids: list[str] = []
        self._heading = PlainLabel(kind="title", wrap=True)
        self._hint = PlainLabel(kind="muted", wrap=True)
        self._notice = PlainLabel(kind="muted", wrap=True)
        self._label = LabelBox()
        self._label.committed.connect(self._on_label)
        self._kind = _choices(tr("Kind"), tr("What is hidden"))
        for redaction_kind in REDACTION_KINDS:
            self._kind.addItem(tr(REDACTION_KIND_TEXT[redaction_kind]), redaction_kind)
        self._kind.activated.connect(lambda i: self._on_label(self._kind.itemData(i)))
        self._type = TypeBox()
        self._type.activated.connect(self._on_type)
        self._measures = MeasuresGrid()
        self._compared = ComparisonGrid()
        self._enhanced = PlainLabel(kind="muted", wrap=True)
        self._facts = FactsForm()
        self._facts.setObjectName("facts")
        self._note_label = PlainLabel(tr("Note"), "muted")
        self._note = NoteEdit()
        self._note.committed.connect(self._on_note)
        self._picture = FactsForm()
        self._picture.setObjectName("picture")
        self._scale_hint = PlainLabel(tr(SCALE_HINT), "muted", wrap=True)
        self._scale_button = QPushButton(tr("Draw a known length"))
        described(self._scale_button, tr("Draw a known length"), tr(SCALE_HINT))
        self._scale_button.clicked.connect(self.scale_requested)
        self._run_button = QPushButton(tr("Pipe run…"))
        described(
            self._run_button,
            tr("Pipe run"),
            tr("Manholes, size, material and code book of the run"),
        )
        self._run_button.clicked.connect(self.run_requested)
        self._selection = QWidget()
        self._choices = QFormLayout()
        self._arrange()
        self._gather = QTimer(self, interval=0, singleShot=True)
        self._gather.timeout.connect(self.update_now)
        view.selection_changed.connect(self._gather.start)
        session.document_changed.connect(self._on_changed)
        suggestions.changed.connect(self._on_changed)
        for followed in (observing, books, self._map_look):
            followed.changed.connect(self._gather.start)
        session.current_changed.connect(self._gather.start)
        session.project_changed.connect(self._gather.start)
        self.update_now()

    def _arrange(self) -> None:
        column = QVBoxLayout(self._selection)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        self._choices.setHorizontalSpacing(GRID_PX)
        for name, box in (
            (tr("Label"), self._label),
            (tr("Kind"), self._kind),
            (tr("Type"), self._type),
        ):
            label = PlainLabel(name, "muted")
            label.setBuddy(box)
            self._choices.addRow(label, box)
        self._note_label.setBuddy(self._note)
        column.addWidget(self._notice)
        column.addLayout(self._choices)
        column.addWidget(self._compared)
        column.addWidget(self._enhanced)
        column.addWidget(self._measures)
        column.addWidget(self._facts)
        column.addWidget(self._note_label)
        column.addWidget(self._note)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        outer.setSpacing(GRID_PX)
        self._picture_heading = PlainLabel(tr("Picture"), "title", wrap=True)
        for part in (
            self._heading,
            self._hint,
            self._observation,
            self._selection,
            self._picture_heading,
            self._picture,
            self._scale_hint,
            self._scale_button,
            self._run_button,
        ):
            outer.addWidget(part)
        outer.addStretch()

    # -- what is shown ------------------------------------------------------------------------

    def _on_changed(self, *_: object) -> None:
        self._gather.start()

    def update_now(self) -> None:
        """Bring the panel up to date; called by itself shortly after a change."""
        self._gather.stop()
        self._rows = selected_rows(self._session, self._suggestions, self._view.selected)
        self._show_selection()
        self._show_picture()

    def _show_selection(self) -> None:
        rows = self._rows
        ids = [row.annotation.id for row in rows]
        if ids != self._shown_ids:
            # What was written belongs to what was selected before.
            self._note.commit()
            self._label.commit()
            self._shown_ids = ids
        draft = self._observing.draft
        self._selection.setVisible(bool(rows))
        self._heading.setVisible(bool(rows) or draft is not None)
        self._hint.setVisible(not rows and draft is None)
        self._hint.setText(tr(SELECT_HINT if self._session.current else OPEN_HINT))
        if draft is not None and (not rows or self._observing.is_new):
            self._heading.setText(tr("New observation"))
        elif rows:
            self._heading.setText(heading(rows))
        if not rows:
            return
        self._notice.setText(notice(rows))
        self._notice.setVisible(bool(self._notice.text()))
        self._facts.show_facts(facts(rows))
        found = measures(rows)
        self._measures.show_measures(found)
        self._measures.setVisible(bool(found))
        self._show_comparison(rows)
        self._show_label(rows)
        self._show_type(rows)
        self._show_note(rows)

    def _show_comparison(self, rows: Sequence[Finding]) -> None:
        enhanced, lines = comparison(rows)
        self._compared.show_comparison(lines)
        if enhanced is not None:
            self._enhanced.setText(warning(rows[0], one_line(enhanced.model_id)))
        for part in (self._compared, self._enhanced):
            part.setVisible(enhanced is not None)

    def _show_label(self, rows: Sequence[Finding]) -> None:
        purposes = {row.annotation.purpose for row in rows}
        labels = {row.annotation.label for row in rows}
        label = labels.pop() if len(labels) == 1 else None
        hidden = purposes == {"redaction"}
        self._choices.setRowVisible(self._label, not hidden and purposes != {"undamaged"})
        self._choices.setRowVisible(self._kind, hidden)
        if hidden:
            self._kind.setPlaceholderText(
                tr("Several") if label is None else one_line(label_name(label))
            )
            self._kind.setCurrentIndex(self._kind.findData(label))
            return
        purpose = next(iter(purposes)) if len(purposes) == 1 else None
        offered = labels_for(self._session.document, purpose) if purpose else []
        self._label.setEnabled(purpose is not None)
        self._label.show_label(label, offered)

    def _show_type(self, rows: Sequence[Finding]) -> None:
        found = [r for r in rows if r.annotation.purpose == "finding" and r.source.kind != "map"]
        coded = any(row.annotation.observation for row in found)
        self._choices.setRowVisible(self._type, bool(found) and not coded)
        judged = [row for row in found if row.annotation.status != "suggested"]
        measured = {self._measured(row) for row in found}
        self._type.show_types(measured, {row.annotation.crack_type for row in judged})

    def _measured(self, row: Finding) -> CrackType | None:
        found = row.annotation.measures or row.annotation.line
        return crack_type(found, self._session.document.driving_direction) if found else None

    def _show_note(self, rows: Sequence[Finding]) -> None:
        noted = [r.annotation for r in rows if r.annotation.purpose in NOTED]
        noted = [a for a in noted if a.status != "suggested"]
        notes = {a.note for a in noted}
        self._note.show_note(
            notes.pop() if len(notes) == 1 else "",
            "" if len(notes) < 1 else tr("Several notes; a new one replaces all"),
        )
        # The remarks of an observation are written with it.
        written = self._observing.draft is not None
        for part in (self._note, self._note_label):
            part.setVisible(bool(noted) and not written)

    def _show_picture(self) -> None:
        frame = self._session.current
        entry = self._session.document.sources.get(frame.source_id) if frame else None
        self._picture_heading.setVisible(entry is not None)
        self._picture.setVisible(entry is not None)
        seen = self._map_look.facts if frame == self._map_look.frame else None
        self._picture.show_facts(picture_facts(entry, self._books, seen) if entry else [])
        unplaced = entry is not None and entry.georeference is None
        without = unplaced and entry is not None and entry.scale is None
        self._scale_hint.setVisible(without)
        self._scale_button.setVisible(unplaced)
        heads = any(e.inspection for e in self._session.document.sources.values())
        self._run_button.setVisible(entry is not None and (entry.kind == "video" or heads))
        self._scale_button.setText(tr("Draw a known length") if without else tr("Change the scale"))

    # -- what the user changes ----------------------------------------------------------------

    def _on_label(self, label: str) -> None:
        self._suggestions.relabel(self._shown_ids, label)

    def _on_type(self, index: int) -> None:
        kind: CrackType | None = self._type.itemData(index)
        known = self._session.document.annotations
        ids = [i for i in self._shown_ids if i in known and known[i].purpose == "finding"]
        self._session.edit(tr("Change crack type"), lambda d: edits.set_crack_type(d, ids, kind))

    def _on_note(self, text: str) -> None:
        known = self._session.document.annotations
        ids = [i for i in self._shown_ids if i in known and known[i].purpose in NOTED]
        if ids:
            self._session.edit(tr("Change note"), lambda d: edits.set_note(d, ids, text))


def _choices(name: str, tip: str) -> QComboBox:
    box = QComboBox()
    calm_wheel(box)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    described(box, name, tip)
    return box
