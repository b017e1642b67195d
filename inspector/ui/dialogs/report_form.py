"""The form beside the report preview: what the report says, and how findings are graded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core import edits
from inspector.core.delta import Changed
from inspector.core.document import Direction, Document, SeverityPreset
from inspector.core.language import mark, tr
from inspector.ui.dialogs.severity import SeverityForm
from inspector.ui.panels.note_edit import NoteEdit
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

LINES: tuple[tuple[str, str, str], ...] = (
    ("title", mark("Title"), mark("What the cover says in large letters")),
    ("project_no", mark("Project no."), mark("Your number for this job")),
    ("client", mark("Client"), mark("For whom the inspection is made")),
    ("company", mark("Company"), mark("Who makes the inspection")),
    ("inspector", "Inspector", mark("The person who judged the findings")),
    ("road", mark("Road"), mark("Name or number of the road")),
    ("section", mark("Section"), mark("Which part of the road")),
)
DIRECTIONS: tuple[tuple[Direction, str], ...] = (
    ("vertical", mark("From bottom to top of the pictures")),
    ("horizontal", mark("From side to side of the pictures")),
)
DATE_HELP = mark("Write the date as 2026-05-31.")
LONGEST_TEXT = 400


def iso_date(text: str) -> str | None:
    """A date in ISO form from "2026-05-31" or "31.5.2026"; "" stays; None if it is none."""
    text = text.strip()
    if not text:
        return ""
    for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, pattern).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return None


class ReportForm(QWidget):
    """Every field is one edit when it is left."""

    def __init__(
        self, session: Session, presets: Sequence[SeverityPreset], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: dict[str, QLineEdit] = {}
        self._shown: dict[str, str] = {}
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(GRID_PX // 2)
        for field, title, tip in LINES:
            self._add_line(field, title, tip)
        self._date_help = PlainLabel(DATE_HELP, "warning", wrap=True)
        self._date_help.setVisible(False)
        self._add_date()
        self._summary = NoteEdit(enter_commits=False)
        self._summary.setMinimumHeight(88)
        described(
            self._summary, tr("Summary"), tr("Your conclusion, in your words. Ctrl+Enter keeps it")
        )
        self._summary.committed.connect(self._on_summary)
        self._form.addRow(_label(tr("Summary"), self._summary), self._summary)
        self._direction = QComboBox()
        for value, text in DIRECTIONS:
            self._direction.addItem(text, value)
        self._direction.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        calm_wheel(self._direction)
        described(
            self._direction,
            tr("Driving direction"),
            tr("Longitudinal and transverse are meant against the driving direction"),
        )
        self._direction.activated.connect(self._on_direction)
        self._form.addRow(_label(tr("Driving direction"), self._direction), self._direction)
        self._severity = SeverityForm(session, presets)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        layout.setSpacing(2 * GRID_PX)
        layout.addLayout(self._form)
        layout.addWidget(self._severity)
        layout.addStretch()
        session.document_changed.connect(self._on_document_changed)
        self._show(session.document)

    def field(self, name: str) -> QWidget | None:
        """The control of a field of `ReportFields`, or of "severity"."""
        if name == "summary":
            return self._summary
        if name == "severity":
            return self._severity.first_control
        return self._lines.get(name)

    def focus_on(self, name: str) -> bool:
        """Bring a field into sight and put the cursor there; False if there is no such field."""
        control = self.field(name)
        if control is None:
            return False
        control.setFocus()
        return True

    def commit(self) -> None:
        """Take up what is being written."""
        for name in self._lines:
            self._on_line(name)
        self._summary.commit()

    def _add_line(self, field: str, title: str, tip: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(LONGEST_TEXT)
        described(line, title, tip)
        line.editingFinished.connect(lambda: self._on_line(field))
        self._lines[field] = line
        if field != "inspected_on":
            self._form.addRow(_label(title, line), line)
        return line

    def _add_date(self) -> None:
        line = self._add_line("inspected_on", tr("Date of inspection"), DATE_HELP)
        line.setPlaceholderText("YYYY-MM-DD")
        today = QPushButton(tr("Today"))
        described(today, tr("Today"), tr("Put in today's date"))
        today.clicked.connect(self._on_today)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX // 2)
        row.addWidget(line, 1)
        row.addWidget(today)
        column = QVBoxLayout()
        column.setSpacing(GRID_PX // 2)
        column.addLayout(row)
        column.addWidget(self._date_help)
        self._form.addRow(_label(tr("Date of inspection"), line), column)

    def _on_document_changed(self, changed: Changed) -> None:
        self._show(changed.after)

    def _show(self, document: Document) -> None:
        for name, line in self._lines.items():
            text = str(getattr(document.report, name))
            # What the user is just writing stays, whatever else changes meanwhile.
            if text != self._shown.get(name):
                self._shown[name] = text
                line.setText(text)
                if name == "inspected_on":
                    self._date_help.setVisible(iso_date(text) is None)
        self._summary.show_note(document.report.summary)
        self._direction.setCurrentIndex(self._direction.findData(document.driving_direction))

    def _on_line(self, name: str) -> None:
        line = self._lines[name]
        text = line.text().strip()
        if name == "inspected_on":
            found = iso_date(text)
            self._date_help.setVisible(found is None)
            if found is None:
                return
            line.setText(found)
            text = found
        self._change(name, text)

    def _on_today(self) -> None:
        self._lines["inspected_on"].setText(date.today().isoformat())  # noqa: DTZ011
        self._on_line("inspected_on")

    def _on_summary(self, text: str) -> None:
        self._change("summary", text)

    def _change(self, name: str, text: str) -> None:
        what = name.replace("_", " ").replace("inspected on", "date").replace(" no", " number")
        self._session.edit(
            tr("Change {what} of the report", what=what),
            lambda d: edits.set_report(d, replace(d.report, **{name: text})),
        )

    def _on_direction(self, index: int) -> None:
        value: Direction = self._direction.itemData(index)
        self._session.edit(
            tr("Change driving direction"), lambda d: edits.set_driving_direction(d, value)
        )


def _label(text: str, control: QWidget) -> PlainLabel:
    label = PlainLabel(text, "muted")
    label.setBuddy(control)
    return label
