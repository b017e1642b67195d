"""The form beside the report preview: what the report says, and how findings are graded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core import edits
from inspector.core.delta import Changed
from inspector.core.document import Direction, Document, SeverityPreset, Signature
from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.date_line import DateLine
from inspector.ui.dialogs.fold import Fold, bring_into_sight
from inspector.ui.dialogs.logo_edit import LogoEdit
from inspector.ui.dialogs.marked_field import MarkedField
from inspector.ui.dialogs.report_fields import (
    DIRECTIONS,
    GROUPS,
    LANGUAGES,
    LONGEST_LINE,
    SIGNATURES,
    TEMPLATES,
    ReportField,
    filled,
    signed,
)
from inspector.ui.dialogs.severity import SeverityForm
from inspector.ui.dialogs.signature_edit import SignatureEdit
from inspector.ui.panels.note_edit import NoteEdit
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel
from inspector.ui.report_defaults import ReportDefaults
from inspector.ui.services import Gap
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

_TEXT_PX = 11 * GRID_PX
_Control = QLineEdit | DateLine | NoteEdit | SignatureEdit | QComboBox | LogoEdit


class ReportForm(QWidget):
    """Every field is one edit when it is left."""

    def __init__(
        self,
        session: Session,
        presets: Sequence[SeverityPreset],
        defaults: ReportDefaults,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._defaults = defaults
        self._controls: dict[str, _Control] = {}
        self._marked: dict[str, MarkedField] = {}
        self._folds: dict[str, Fold] = {}
        """By the field in them."""
        self._shown: dict[str, str] = {}
        self._logo = LogoEdit(session, session.jobs, ask)
        self._direction = _choice([(value, tr(text)) for value, text in DIRECTIONS])
        described(
            self._direction,
            tr("Driving direction"),
            tr("Longitudinal and transverse are meant against the driving direction"),
        )
        self._severity = SeverityForm(session, presets)
        self._usual = QPushButton(tr("Use for new projects"))
        described(
            self._usual,
            tr("Use for new projects"),
            tr("New reports begin with this company, logo, inspector, statement and language"),
        )
        self._usual_says = PlainLabel(kind="small", wrap=True)
        self._arrange()
        self._direction.activated.connect(self._on_direction)
        self._usual.clicked.connect(self._on_usual)
        session.document_changed.connect(self._on_document_changed)
        self._show(session.document)

    # -- building -----------------------------------------------------------------------------

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        report = self._session.document.report
        for group in GROUPS:
            fields = [(field.name, self._made(field)) for field in group.fields]
            is_open = group.always_open or filled(report, group)
            column.addWidget(self._fold(tr(group.title), fields, is_open))
        signatures = [(name, self._signature(name, tr(title))) for name, title in SIGNATURES]
        column.addWidget(self._fold(tr("Signatures"), signatures, signed(report)))
        look = [
            ("language", self._choice("language", tr("Language of the report"), LANGUAGES)),
            (
                "template",
                self._choice(
                    "template", tr("Template"), [(value, tr(text)) for value, text in TEMPLATES]
                ),
            ),
            ("logo", self._mark_of("logo", tr("Logo"), self._logo)),
        ]
        column.addWidget(self._fold(tr("Language, template, logo"), look, True))
        grading = [
            ("direction", MarkedField(tr("Driving direction"), self._direction)),
            ("severity", self._severity),
        ]
        column.addWidget(self._fold(tr("Grading"), grading, True))
        column.addWidget(self._usual)
        column.addWidget(self._usual_says)
        column.addStretch()

    def _fold(self, title: str, fields: Sequence[tuple[str, QWidget]], is_open: bool) -> Fold:
        body = QVBoxLayout()
        body.setSpacing(GRID_PX)
        for _, widget in fields:
            body.addWidget(widget)
        fold = Fold(title, body, is_open)
        self._folds |= {name: fold for name, _ in fields}
        return fold

    def _made(self, field: ReportField) -> MarkedField:
        name, title, tip = field.name, tr(field.title), tr(field.tip)
        if field.kind == "date":
            day = DateLine(title, tip)
            day.committed.connect(lambda text: self._change(name, text))
            return self._mark_of(name, title, day, day.line)
        if field.kind == "text":
            text = NoteEdit(enter_commits=False)
            text.setFixedHeight(_TEXT_PX)
            described(text, title, tip)
            text.committed.connect(lambda written: self._change(name, written))
            return self._mark_of(name, title, text)
        line = QLineEdit()
        line.setMaxLength(LONGEST_LINE)
        described(line, title, tip)
        line.editingFinished.connect(lambda: self._on_line(name, line))
        return self._mark_of(name, title, line)

    def _signature(self, name: str, title: str) -> MarkedField:
        edit = SignatureEdit(title)
        edit.committed.connect(lambda signature: self._change(name, signature))
        return self._mark_of(name, title, edit, edit.name)

    def _choice(self, name: str, title: str, choices: Sequence[tuple[str, str]]) -> MarkedField:
        box = _choice(choices)
        described(box, title)
        box.activated.connect(lambda index: self._change(name, box.itemData(index)))
        return self._mark_of(name, title, box)

    def _mark_of(
        self, name: str, title: str, control: _Control, marked: QWidget | None = None
    ) -> MarkedField:
        self._controls[name] = control
        self._marked[name] = MarkedField(title, control, marked)
        return self._marked[name]

    # -- for others ---------------------------------------------------------------------------

    def field(self, name: str) -> QWidget | None:
        """What is written in for a field of `ReportFields`, for "logo" or for "severity"; that of a
        signature's date is "written.signed_on"."""
        if name == "severity":
            return self._severity.first_control
        field, _, part = name.partition(".")
        control = self._controls.get(field)
        if isinstance(control, SignatureEdit):
            return control.date.line if part else control.name
        return control.line if isinstance(control, DateLine) else control

    def focus_on(self, name: str) -> bool:
        """Bring a field into sight and put the cursor there; False if there is no such field."""
        control = self.field(name)
        if control is None:
            return False
        self._folds[name.partition(".")[0]].open()
        bring_into_sight(control)
        return True

    def mark(self, gaps: Sequence[Gap]) -> None:
        """Mark the fields that have to be filled in or corrected, and no others."""
        problems: dict[str, str] = {}
        for gap in gaps:
            kind, _, rest = gap.target.partition(".")
            if gap.missing and kind == "report":
                problems.setdefault(rest.partition(".")[0], gap.message)
        for name, marked in self._marked.items():
            marked.mark(problems.get(name, ""), self._is_empty(name))
        for fold in set(self._folds.values()):
            fold.mark(sum(self._folds[name] is fold for name in problems if name in self._folds))

    def commit(self) -> None:
        """Take up what is being written."""
        for name, control in self._controls.items():
            if isinstance(control, QLineEdit):
                self._change(name, control.text().strip())
            elif isinstance(control, DateLine | NoteEdit | SignatureEdit):
                control.commit()

    # -- following ----------------------------------------------------------------------------

    def _on_document_changed(self, changed: Changed) -> None:
        self._show(changed.after)

    def _show(self, document: Document) -> None:
        for name, control in self._controls.items():
            value: Any = getattr(document.report, name, None)
            if isinstance(control, QLineEdit):
                # What the user is just writing stays, whatever else changes meanwhile.
                if value != self._shown.get(name):
                    self._shown[name] = value
                    control.setText(value)
                    control.home(False)
            elif isinstance(control, DateLine):
                control.show_date(value)
            elif isinstance(control, NoteEdit):
                control.show_note(value, self._usual_text(name))
            elif isinstance(control, SignatureEdit):
                control.show_signature(value)
            elif isinstance(control, QComboBox):
                control.setCurrentIndex(control.findData(value))
        self._logo.show_logo(document.logo)
        self._direction.setCurrentIndex(self._direction.findData(document.driving_direction))
        self._show_usual(document)

    def _usual_text(self, name: str) -> str:
        return tr("Empty: the usual text") if name == "statement" else ""

    def _is_empty(self, name: str) -> bool:
        report = self._session.document.report
        if name == "logo":
            return False
        value = getattr(report, name)
        return not value or value == Signature() or not str(value).strip()

    # -- what the user does -------------------------------------------------------------------

    def _on_line(self, name: str, line: QLineEdit) -> None:
        self._change(name, line.text().strip())
        if not line.hasFocus():
            # A long text is read from its beginning.
            line.home(False)

    def _change(self, name: str, value: Any) -> None:
        if getattr(self._session.document.report, name) == value:
            return
        if not self._session.edit(
            tr("Change “{field}” of the report", field=self._marked[name].title),
            lambda d: edits.set_report(d, replace(d.report, **{name: value})),
        ):
            # Nothing may be changed: what was written is not left standing as if it were kept.
            self._shown[name] = value
            self._show(self._session.document)

    def _on_direction(self, index: int) -> None:
        value: Direction = self._direction.itemData(index)
        self._session.edit(
            tr("Change driving direction"), lambda d: edits.set_driving_direction(d, value)
        )

    def _on_usual(self) -> None:
        self.commit()
        try:
            self._defaults.keep(self._session.document)
        except InspectorError as error:
            self._usual_says.setText(error.message)
            return
        self._show_usual(self._session.document)

    def _show_usual(self, document: Document) -> None:
        same = self._defaults.are_those_of(document)
        self._usual.setEnabled(not same)
        self._usual_says.setText(
            tr("New reports begin like this one.")
            if same
            else tr("Company, logo, inspector, statement and language, for new reports.")
        )


def _choice(choices: Sequence[tuple[str, str]]) -> QComboBox:
    """A box that never widens the form."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, text in choices:
        box.addItem(text, value)
    calm_wheel(box)
    return box
