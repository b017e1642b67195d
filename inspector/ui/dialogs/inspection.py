"""The pipe run dialog: the head of an inspection, filled once for all its pictures."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.inspection import Inspection
from inspector.core.language import plural, tr
from inspector.standards.inspection_fields import FIELD_NAMES, lacking_fields
from inspector.ui.books import CodeBooks
from inspector.ui.dialogs.fold import Fold, bring_into_sight
from inspector.ui.dialogs.inspection_fields import (
    GROUPS,
    LONGEST_TEXT,
    HeadField,
    HeadGroup,
    choices_of,
    filled,
    read,
    shown,
)
from inspector.ui.panels.observation_parts import field_label
from inspector.ui.panels.parts import calm_wheel, described, scrolled
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX


class InspectionDialog(QDialog):
    """Asks for the head of the run that a picture or video shows; keeping it is one edit."""

    def __init__(
        self, session: Session, books: CodeBooks, source_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Pipe run"))
        self._session = session
        self._books = books
        self._source_id = source_id
        self._base = books.inspection(source_id) or Inspection()
        self._controls: dict[str, QLineEdit | QComboBox] = {}
        self._folds: dict[str, Fold] = {}
        """By the fields in them."""
        self._wrong: dict[str, PlainLabel] = {}
        self._titles: dict[str, PlainLabel] = {}
        self._book, self._reach = _narrow_box(), _narrow_box()
        self._says = PlainLabel(kind="muted", wrap=True)
        self._keep = QPushButton(tr("Keep"))
        self._arrange()
        self._update()
        self._controls["pipe_ref"].setFocus()

    # -- building -----------------------------------------------------------------------------

    def _arrange(self) -> None:
        for book in self._books.books.values():
            self._book.addItem(one_line(f"{book.title} ({book.edition})"), book.id)
        usual = self._books.of(self._source_id).id
        self._book.setCurrentIndex(self._book.findData(usual))
        self._book.currentIndexChanged.connect(lambda _: self._update())
        described(
            self._book, tr("Code book"), tr("The standard by which all observations are coded")
        )
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, GRID_PX, 0)
        column.setSpacing(GRID_PX)
        texts = shown(self._base)
        for number, group in enumerate(GROUPS):
            form = self._form(group, texts)
            if number == 0:
                form.insertRow(0, field_label(tr("Code book"), self._book), self._book)
                column.addLayout(form)
            else:
                self._fold(column, group, form)
        column.addStretch()
        area = scrolled(content)
        row = QHBoxLayout()
        row.addStretch()
        cancel = QPushButton(tr("Cancel"))
        described(cancel, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._keep.setProperty("kind", "primary")
        self._keep.setDefault(True)
        described(self._keep, tr("Keep the head of the run"))
        self._keep.clicked.connect(self._on_keep)
        for reach, text in self._reaches():
            self._reach.addItem(text, reach)
        described(
            self._reach, tr("For which pictures"), tr("Which pictures and videos show this run")
        )
        for_which = QHBoxLayout()
        for_which.addWidget(field_label(tr("Use it for"), self._reach))
        for_which.addWidget(self._reach, 1)
        row.addWidget(cancel)
        row.addWidget(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addWidget(area, 1)
        layout.addLayout(for_which)
        layout.addWidget(self._says)
        layout.addLayout(row)
        room = self.screen().availableSize()
        self.resize(58 * GRID_PX, min(90 * GRID_PX, room.height() - 10 * GRID_PX))

    def _form(self, group: HeadGroup, texts: dict[str, str]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID_PX)
        form.setVerticalSpacing(GRID_PX // 2)
        for field in group.fields:
            control = self._control(field, texts[field.name])
            self._controls[field.name] = control
            wrong = PlainLabel(kind="warning", wrap=True)
            wrong.hide()
            self._wrong[field.name] = wrong
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(control)
            column.addWidget(wrong)
            label = field_label(tr(field.title), control)
            label.setMinimumWidth(15 * GRID_PX)
            self._titles[field.name] = label
            form.addRow(label, column)
        return form

    def _control(self, field: HeadField, text: str) -> QLineEdit | QComboBox:
        title = tr(field.title)
        tip = tr(field.tip) if field.tip else title
        if field.kind == "choice":
            box = _narrow_box()
            for value, words in choices_of(field):
                box.addItem(words, value)
            box.setCurrentIndex(max(0, box.findData(text)))
            described(box, title, tip)
            box.currentIndexChanged.connect(lambda _: self._update())
            return box
        line = QLineEdit(text)
        line.setMaxLength(LONGEST_TEXT)
        described(line, title, tip)
        line.setPlaceholderText(tr(field.tip) if field.tip else "")
        line.textChanged.connect(lambda _: self._update())
        return line

    def _fold(self, column: QVBoxLayout, group: HeadGroup, form: QFormLayout) -> None:
        fold = Fold(tr(group.title), form, filled(self._base, group))
        self._folds |= {field.name: fold for field in group.fields}
        column.addWidget(fold)

    def _reaches(self) -> list[tuple[str, str]]:
        sources = self._session.document.sources
        video = sources[self._source_id].kind == "video"
        found = [("one", tr("This video only") if video else tr("This picture only"))]
        same = self._same_run()
        if len(same) > 1:
            number = plural("{n} picture or video", "{n} pictures and videos", len(same))
            found.insert(0, ("run", tr("All of this run ({number})", number=number)))
        if len(sources) > max(1, len(same)):
            number = plural("{n} picture or video", "{n} pictures and videos", len(sources))
            found.append(("all", tr("The whole project ({number})", number=number)))
        return found

    def _same_run(self) -> list[str]:
        """The sources that have the present head, of which this is a correction."""
        sources = self._session.document.sources
        mine = replace(self._base, marks=())
        if mine == Inspection():
            return [self._source_id]
        return [
            i
            for i, entry in sources.items()
            if i == self._source_id
            or (entry.inspection is not None and replace(entry.inspection, marks=()) == mine)
        ]

    def focus_on(self, name: str) -> None:
        """Bring a field of `Inspection` into sight and put the cursor there."""
        control = self._book if name == "book" else self._controls.get(name)
        if control is None:
            return
        if name in self._folds:
            self._folds[name].open()
        bring_into_sight(control)

    # -- what it says and does ----------------------------------------------------------------

    @property
    def inspection(self) -> Inspection:
        """The head as it is typed."""
        return self._read()[0]

    def _read(self) -> tuple[Inspection, dict[str, str]]:
        texts = {name: _text_of(control) for name, control in self._controls.items()}
        made, wrong = read(self._base, texts)
        return replace(made, book=self._book.currentData() or ""), wrong

    def _update(self) -> None:
        made, wrong = self._read()
        for name, label in self._wrong.items():
            label.setText(wrong.get(name, ""))
            label.setVisible(name in wrong)
        lacking = lacking_fields(made)
        for name, title in self._titles.items():
            title.setProperty("kind", "warning" if name in lacking else "muted")
            title.style().polish(title)
        self._keep.setEnabled(not wrong)
        if wrong:
            self._says.setText(
                plural(
                    "{n} field has to be corrected.", "{n} fields have to be corrected.", len(wrong)
                )
            )
        elif lacking:
            names = ", ".join(tr(FIELD_NAMES[name]) for name in lacking)
            self._says.setText(tr("The standard also wants: {names}.", names=names))
        elif not made.diameter_mm and made.section in ("", "circular"):
            self._says.setText(tr("With the diameter, sizes at the wall are given in mm."))
        else:
            self._says.setText("")

    def _on_keep(self) -> None:
        made, wrong = self._read()
        if wrong:
            return
        reach = self._reach.currentData()
        everything = list(self._session.document.sources)
        ids = {"one": [self._source_id], "run": self._same_run(), "all": everything}[reach]

        def kept(document: Document) -> Document:
            # Each recording has chainage marks of its own.
            for source_id in ids:
                entry = document.sources.get(source_id)
                if entry is not None:
                    marks = entry.inspection.marks if entry.inspection else ()
                    document = edits.set_inspection(
                        document, [source_id], replace(made, marks=marks)
                    )
            return document

        self._session.edit(tr("Change pipe run"), kept)
        self.accept()


def _text_of(control: QLineEdit | QComboBox) -> str:
    return str(control.currentData()) if isinstance(control, QComboBox) else control.text()


def _narrow_box() -> QComboBox:
    """Choices that never widen the dialog."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    calm_wheel(box)
    return box
