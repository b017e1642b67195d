"""The observation editor: code, place, numbers and grade of what was clicked or selected."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector.core.language import tr
from inspector.standards.problem import Problem
from inspector.ui.books import CodeBooks
from inspector.ui.code_search import coded
from inspector.ui.draft import lacks, others_of_run, size_words
from inspector.ui.observing import Observing
from inspector.ui.panels.facts_view import FactsForm
from inspector.ui.panels.observation_choices import PhotoEdit, ProblemLines, RemarksEdit, SpanEdit
from inspector.ui.panels.observation_clock import ClockEdit
from inspector.ui.panels.observation_code import CodeEdit, code_words
from inspector.ui.panels.observation_parts import (
    ChainageEdit,
    GradeEdit,
    QuantitiesEdit,
    field_label,
)
from inspector.ui.panels.parts import described
from inspector.ui.pipe_sight import pixel_aspect
from inspector.ui.plain import PlainLabel
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ESCAPE = Qt.Key.Key_Escape


class ObservationEditor(QWidget):
    """Writes the draft of `observing`. Enter keeps it, Escape forgets what was typed.

    Signals
        left()            it was kept or dropped: the keys are the picture's again
        circle_wanted()   the user wants to draw the pipe's circle
    """

    left = Signal()
    circle_wanted = Signal()

    def __init__(
        self,
        session: Session,
        observing: Observing,
        books: CodeBooks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._observing = observing
        self._books = books
        self.code = CodeEdit()
        self._words = PlainLabel(kind="muted", wrap=True)
        self.chainage = ChainageEdit()
        self.clock = ClockEdit()
        self.quantities = QuantitiesEdit()
        self.grade = GradeEdit()
        self.at_joint = QCheckBox(tr("At a joint"))
        described(self.at_joint, tr("At a joint"), tr("The defect is at a pipe joint"))
        self.span = SpanEdit()
        self.photo = PhotoEdit()
        self.remarks = RemarksEdit()
        self._sizes = FactsForm()
        self.circle = QPushButton()
        described(
            self.circle,
            tr("Draw the pipe's circle"),
            tr("Clock positions and sizes follow it (Shift+I)"),
        )
        self.problems = ProblemLines()
        self.keep = QPushButton(tr("Keep"))
        self.keep.setProperty("kind", "primary")
        described(self.keep, tr("Keep the observation"), tr("Keep the observation (Enter)"))
        self.cancel = QPushButton(tr("Cancel"))
        described(self.cancel, tr("Forget what was typed"), tr("Forget what was typed (Esc)"))
        self.take_back = QPushButton(tr("Remove code"))
        described(
            self.take_back,
            tr("Remove the code"),
            tr("Take the coding back; a mask stays a finding"),
        )
        self._form = QFormLayout()
        self._arrange()
        self._connect()
        self._show()

    def _arrange(self) -> None:
        form = self._form
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GRID_PX)
        form.setVerticalSpacing(GRID_PX // 2)
        form.addRow(field_label(tr("Code"), self.code), self.code)
        # A row of its own: inside a layout of the form, wrapped words were given a single line.
        form.addRow("", self._words)
        form.addRow(field_label(tr("Chainage"), self.chainage.number), self.chainage)
        form.addRow(self.quantities)
        around = QVBoxLayout()
        around.setSpacing(GRID_PX // 2)
        around.addWidget(self.clock)
        around.addWidget(self.circle)
        self._around = QWidget()
        around.setContentsMargins(0, 0, 0, 0)
        self._around.setLayout(around)
        form.addRow(field_label(tr("Clock"), self.clock.start), self._around)
        form.addRow(field_label(tr("Grade"), self.grade.box), self.grade)
        form.addRow("", self.at_joint)
        form.addRow(field_label(tr("Extent"), self.span), self.span)
        form.addRow(field_label(tr("Photos"), self.photo), self.photo)
        form.addRow(field_label(tr("Remarks"), self.remarks), self.remarks)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID_PX // 2)
        buttons.addWidget(self.take_back)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(form)
        column.addWidget(self._sizes)
        column.addWidget(self.problems)
        column.addLayout(buttons)
        self._order_keys()

    def _connect(self) -> None:
        self._observing.changed.connect(self._show)
        self.code.code_typed.connect(self._on_code)
        self.code.refused.connect(self._observing.told)
        self.chainage.changed.connect(self._on_chainage)
        self.quantities.changed.connect(lambda values: self._write(quantities=values))
        self.clock.changed.connect(lambda start, end: self._write(clock_from=start, clock_to=end))
        self.grade.changed.connect(
            lambda grade, reason: self._write(grade=grade, grade_reason=reason)
        )
        self.at_joint.clicked.connect(lambda on: self._write(at_joint=on))
        self.span.changed.connect(self._on_span)
        self.photo.changed.connect(lambda result: self._write(enhanced_id=result))
        self.remarks.typed.connect(self._observing.write_note)
        self.keep.clicked.connect(self._on_keep)
        self.cancel.clicked.connect(self._on_cancel)
        self.take_back.clicked.connect(self._observing.take_back)
        self.circle.clicked.connect(self.circle_wanted)

    # -- what is shown ------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        draft, book = self._observing.draft, self._observing.book
        self.setVisible(draft is not None)
        if draft is None:
            return
        o, language, source = draft.observation, self._books.language, self._observing.source
        split = book.split(o.text) if book and o.code else None
        code = split[0] if split else book.codes.get(o.code) if book else None
        self.code.set_recent(self._observing.recent)
        self.code.show_code(o.text, book, language)
        self._words.setText(code_words(book, code, o, language))
        self.chainage.show_chainage(o)
        if self.quantities.show_values(code.asks(o.first) if code else (), o.quantities, language):
            self._order_keys()
        self.clock.show_hours(o.clock_from, o.clock_to)
        self.grade.show_grade(o, book, code, self._observing.inspection, language)
        self.at_joint.setChecked(o.at_joint)
        self.span.show_span(o, others_of_run(self._session.document, draft.annotation))
        results = self._session.document.enhanced_on(draft.annotation.frame)
        self.photo.show_photo(o.enhanced_id, results)
        self.remarks.show_text(draft.note)
        show = self._form.setRowVisible
        self.circle.setText(
            tr("Draw the pipe's circle") if o.ring is None else tr("Change the circle")
        )
        placed = o.clock_from is not None or o.clock_to is not None
        show(self._around, code is None or code.clock != "none" or placed)
        show(self.grade, code is not None and (code.group != "other" or o.grade is not None))
        show(self.at_joint, (code is not None and code.at_joint) or o.at_joint)
        show(self.span, (code is not None and code.continuous) or bool(o.span))
        show(self.photo, bool(results) or bool(o.enhanced_id))
        aspect = pixel_aspect(self._session.document, draft.annotation.frame) if source else 1.0
        sizes = size_words(draft.annotation, o.ring, self._observing.inspection, aspect)
        self._sizes.show_facts(sizes)
        self._sizes.setVisible(bool(sizes))
        self._show_problems()
        new = self._observing.is_new
        self.keep.setEnabled(draft.changed or new)
        self.cancel.setVisible(draft.changed or new)
        self.take_back.setVisible(not new and not draft.changed)

    def _order_keys(self) -> None:
        """Tab goes from field to field; whether a chainage is an estimate is seldom changed."""
        for before, after in pairwise(
            (
                *(self.code, self.chainage.number, *self.quantities.fields()),
                *(self.clock.start, self.clock.end, self.circle, self.grade.box, self.grade.reason),
                *(self.at_joint, self.span, self.photo, self.remarks, self.chainage.estimated),
                *(self.take_back, self.cancel, self.keep),
            )
        ):
            QWidget.setTabOrder(before, after)

    def _show_problems(self) -> None:
        draft, source = self._observing.draft, self._observing.source
        found: list[Problem] = []
        if draft is not None and source is not None and draft.observation.code:
            proposed = draft.proposed(draft.annotation, self._observing.book)
            found = lacks(self._session.document, source, proposed, self._books.books)
        self.problems.show_problems(found)

    # -- what the user does -------------------------------------------------------------------

    def _write(self, **changes: Any) -> None:
        draft = self._observing.draft
        if draft is not None:
            self._observing.write(replace(draft.observation, **changes))

    def start(self) -> None:
        """Begin to write, with the code."""
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.selectAll()

    @Slot(str)
    def _on_code(self, text: str) -> None:
        draft, book = self._observing.draft, self._observing.book
        if draft is None or book is None:
            return
        written = coded(draft.observation, book, text)
        if written is None:
            self._observing.told.emit(
                tr(
                    "{book} has no code {code}; choose from the list.",
                    book=book.title,
                    code=text[:20],
                )
            )
            self._show()
        else:
            self._observing.write(written)

    @Slot(object, bool)
    def _on_chainage(self, metres: float | None, estimated: bool) -> None:
        """A number that is typed over an estimate is none, unless there is no counter at all."""
        draft, inspection = self._observing.draft, self._observing.inspection
        how = draft.observation.chainage_how if draft is not None else ""
        if how and draft is not None and metres != draft.observation.chainage_m:
            estimated = inspection is not None and inspection.method == "QV"
            how = ""
        self._write(chainage_m=metres, chainage_estimated=estimated, chainage_how=how)

    @Slot(str, int)
    def _on_span(self, span: str, number: int) -> None:
        """The end of a continuous defect has the code of its start."""
        self._write(span=span, span_no=number)
        draft, book = self._observing.draft, self._observing.book
        if draft is None or book is None or span != "finish":
            return
        starts = (
            o
            for o in others_of_run(self._session.document, draft.annotation)
            if o.span == "start" and o.span_no == number
        )
        start = next(starts, None)
        written = coded(draft.observation, book, start.text) if start else None
        if written is not None:
            self._observing.write(written)

    @Slot()
    def _on_keep(self) -> None:
        if self._observing.keep():
            self.left.emit()

    @Slot()
    def _on_cancel(self) -> None:
        self._observing.drop()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        # Enter and Escape mean something here; the window's shortcuts must not take them.
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() in (*ENTER, ESCAPE):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._on_keep()
        elif event.key() == ESCAPE:
            self._on_cancel()
        else:
            super().keyPressEvent(event)
