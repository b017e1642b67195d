"""Fields of the observation editor that know their own numbers: chainage, quantities, grade."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.core.observation import Observation
from inspector.core.stored_texts import retold
from inspector.standards.book import Code, CodeBook, Quantity
from inspector.standards.observations import by_rule
from inspector.ui.lengths import Unit, length_text, parse_length
from inspector.ui.panels.parts import breakable, calm_wheel, described
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.theme import GRID_PX

LARGEST = 1e6
"""Numbers from here on are slips of the keyboard."""
UNIT_TEXT = {"%": "%", "mm": "mm", "m": "m", "deg": "°", "walls": "× wall", "count": ""}


def field_label(text: str, control: QWidget) -> PlainLabel:
    """The name of a field, before it."""
    label = PlainLabel(text, "muted")
    label.setBuddy(control)
    return label


class NumberEdit(QLineEdit):
    """A number that may be missing, in `unit` if it is a length.

    Signals
        number_typed(object)   the number, None for nothing; nothing is said of what is no number
    """

    number_typed = Signal(object)

    def __init__(
        self, name: str, tip: str, unit: Unit | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._unit = unit
        self.setMaxLength(20)
        described(self, name, tip)
        self._shown: float | None = None
        self.textEdited.connect(self._on_text)

    def show_number(self, value: float | None) -> None:
        """Show a number, unless what stands there means the same."""
        self._shown = value
        if self.value != value or not self.is_number:
            self.setText(length_text(value))

    @property
    def value(self) -> float | None:
        """The number, None for nothing or for no number."""
        found = parse_length(self.text(), self._unit)
        return found if found is not None and abs(found) < LARGEST else None

    @property
    def is_number(self) -> bool:
        """False for a text that cannot be read as a number."""
        return not self.text().strip() or self.value is not None

    def _on_text(self) -> None:
        if self.is_number:
            self.number_typed.emit(self.value)


class ChainageEdit(QWidget):
    """The chainage in metres, and whether it is an estimate.

    Signals
        changed(object, bool)   metres or None; True for an estimate
    """

    changed = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = NumberEdit(
            tr("Chainage"), tr("Metres from the start; 40 ft is understood"), "m"
        )
        self.number.setPlaceholderText("m")
        self.estimated = QCheckBox(tr("est."))
        described(
            self.estimated, tr("Chainage is estimated"), tr("Marked as estimated in the report")
        )
        self._how = PlainLabel(kind="small", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        self.number.setMinimumWidth(8 * GRID_PX)
        row.addWidget(self.number, 1)
        row.addWidget(PlainLabel("m", "muted"))
        row.addWidget(self.estimated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._how)
        self.number.number_typed.connect(
            lambda metres: self.changed.emit(metres, self.estimated.isChecked())
        )
        self.estimated.clicked.connect(lambda on: self.changed.emit(self.number.value, on))

    def show_chainage(self, observation: Observation) -> None:
        """Show a chainage and how it was estimated."""
        self.number.show_number(observation.chainage_m)
        self.estimated.setChecked(observation.chainage_estimated)
        self._how.setText(retold(observation.chainage_how))
        self._how.setVisible(bool(observation.chainage_how))


class QuantitiesEdit(QWidget):
    """One field for each number that the code asks for.

    Signals
        changed(tuple)   the values in the order of the code; None where nothing was typed
    """

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[Quantity, ...] = ()
        self._fields: list[NumberEdit] = []
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(GRID_PX)
        self._form.setVerticalSpacing(GRID_PX // 2)

    def fields(self) -> Sequence[NumberEdit]:
        """The fields there are now."""
        return self._fields

    def show_values(
        self, asked: tuple[Quantity, ...], values: Sequence[float | None], language: str
    ) -> bool:
        """Show the quantities of a code; True if there are other fields now."""
        others = asked != self._asked
        if others:
            self._asked = asked
            while self._form.rowCount():
                self._form.removeRow(0)
            self._fields = [self._add(quantity, language) for quantity in asked]
            self.setVisible(bool(asked))
        for number, field in enumerate(self._fields):
            field.show_number(values[number] if number < len(values) else None)
        return others

    def _add(self, quantity: Quantity, language: str) -> NumberEdit:
        name = quantity.label.text(language)
        unit = UNIT_TEXT.get(quantity.unit, quantity.unit)
        limits = tr(
            "{least:g} to {most:g} {unit}", least=quantity.least, most=quantity.most, unit=unit
        ).strip()
        length: Unit | None = (
            "mm" if quantity.unit == "mm" else "m" if quantity.unit == "m" else None
        )
        field = NumberEdit(name, f"{name}: {limits}", length)
        field.setPlaceholderText(limits)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX // 2)
        row.addWidget(field, 1)
        row.addWidget(PlainLabel(unit, "muted"))
        label = PlainLabel(breakable(one_line(name)), "muted", wrap=True)
        label.setBuddy(field)
        self._form.addRow(label, row)
        field.show()  # now, and not in the next turn: Tab may come first
        field.number_typed.connect(lambda _: self._emit())
        return field

    def _emit(self) -> None:
        values = tuple(field.value for field in self._fields)
        self.changed.emit(values if any(v is not None for v in values) else ())


class GradeEdit(QWidget):
    """The grade by the rule, or another one with a reason.

    Signals
        changed(object, str)   the user's grade, None for the rule's; the reason
    """

    changed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        calm_wheel(self.box)
        described(
            self.box, tr("Grade"), tr("As the book's rule gives it, or your own with a reason")
        )
        self.reason = QLineEdit()
        self.reason.setMaxLength(400)
        self.reason.setPlaceholderText(tr("Why another grade?"))
        described(self.reason, tr("Reason of the grade"), tr("Why the grade is not the rule's"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        column.addWidget(self.box)
        column.addWidget(self.reason)
        self._words: dict[int, str] = {}
        self._ruled = False
        self.box.activated.connect(self._on_chosen)
        self.reason.textEdited.connect(lambda text: self.changed.emit(self.box.currentData(), text))

    def show_grade(
        self,
        observation: Observation,
        book: CodeBook | None,
        code: Code | None,
        inspection: Inspection | None,
        language: str,
    ) -> None:
        """Show the grade of a coded observation."""
        given = by_rule(book, observation, inspection) if book and code else None
        self._ruled = given is not None
        self._words = {g.number: g.label.text(language) for g in code.grades} if code else {}
        first = (
            tr("{grade}, by the rule", grade=given)
            if given is not None
            else tr("No rule gives one")
        )
        choices: list[tuple[str, int | None]] = [(first, None)]
        if book is not None:
            low, high = sorted((book.best, book.worst))
            offered = sorted(self._words) if self._words else range(low, high + 1)
            choices += [(_grade_text(n, self._words.get(n, "")), n) for n in offered]
        shown = [(self.box.itemText(i), self.box.itemData(i)) for i in range(self.box.count())]
        if shown != choices:
            self.box.clear()
            for text, grade in choices:
                self.box.addItem(text, grade)
        self.box.setCurrentIndex(max(0, self.box.findData(observation.grade)))
        if self.reason.text() != observation.grade_reason:
            self.reason.setText(observation.grade_reason)
        self.reason.setVisible(observation.grade is not None)

    def _on_chosen(self, index: int) -> None:
        grade: int | None = self.box.itemData(index)
        if grade is None:
            self.changed.emit(None, "")
            return
        reason = self.reason.text()
        words = self._words.get(grade, "")
        if not self._ruled and words and reason in ("", *self._words.values()):
            # The book gives this grade to what it describes so: that is why.
            reason = words
        self.changed.emit(grade, reason)
        if not reason:
            self.reason.setFocus()


def _grade_text(number: int, words: str) -> str:
    return one_line(f"{number}: {words}" if words else str(number))
